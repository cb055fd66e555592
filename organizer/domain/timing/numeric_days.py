"""Days in figures: 2026-12-01, 12/1, 1.12., 12-1-26, and numbers beside a month's name."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from organizer.domain.timing.clocks import clock
from organizer.domain.timing.day_read import DayRead
from organizer.domain.timing.day_sums import coming, coming_number, day_or_none, first_of_month
from organizer.domain.timing.numbers import in_words, ordinal, whole
from organizer.domain.timing.surroundings import counts_things, is_numbered, stands_free

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_WITH_YEAR = re.compile(
    r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?![\d])"
    r"|(?P<first>\d{1,2})(?P<between>[-/.])(?P<second>\d{1,2})(?P=between)(?P<last>\d{4}|\d\d)(?!\d|[./-]\d)"
)
_ISO_WEEK = re.compile(r"(?P<year>\d{4})-?[wW](?P<week>\d\d)(?:-?(?P<day>[1-7]))?(?!\w)")
_SLASHED = re.compile(r"(?P<first>\d{1,2})\s?/\s?(?P<second>\d{1,2})(?![^\W_]|[/%]|\.\d|\s*/)")
_DOTTED = re.compile(r"(?P<first>\d{1,2})\.\s?(?P<second>\d{1,2})\.(?!\d)")
_DASHED = re.compile(r"(?P<first>\d{1,2})-(?P<second>\d{1,2})(?![\w/-])")
_FRACTIONS = frozenset({(1, 2), (1, 3), (1, 4), (2, 3), (3, 4)})
_EIGHTHS = 8
_PARTS_OF_AN_INCH = frozenset({16, 32, 64})
_ALWAYS = (24, 7)
_MONTHS = 12
_LAST_DAY = 31
_HOURS_OF_CLOCK = 12
_YEARS = range(1900, 2200)
_SHORT_YEAR = 2
_PIVOT = 70
# So far ahead a weekday that is another year's tells the year; nearer, it is a slip.
_SLIP = timedelta(days=100)
# A day without its year that is over for no longer may be that one, and not the next year's.
_LATELY = timedelta(days=31)
_WHICH_YEAR = {"this": 0, "next": 1}


def in_figures(line: Line, place: int, *, cued: bool) -> DayRead | None:
    """Read a day in figures alone; `cued` says that a word before asks for a time."""
    start = line.words[place].start
    for pattern, read in (
        (_ISO_WEEK, _week),
        (_WITH_YEAR, _with_year),
        (_DOTTED, _dotted),
        (_SLASHED, _slashed),
        (_DASHED, _dashed),
    ):
        match = pattern.match(line.text, start)
        if match is not None:
            return read(line, match, place, cued=cued)
    return None


def _dotted(line: Line, match: re.Match[str], place: int, *, cued: bool) -> DayRead | None:
    if not line.lexicon.has_habit("dotted_days") and not (
        cued or match.end() == len(line.text.rstrip()) or match.start() == 0
    ):
        return None
    return _named(line, int(match["second"]), int(match["first"]), line.place_at(match.end(), place))


def _dashed(line: Line, match: re.Match[str], place: int, *, cued: bool) -> DayRead | None:
    end = line.place_at(match.end(), place)
    days = max(int(match["first"]), int(match["second"])) > _MONTHS
    beside = (line.get(end, "weekday"), line.get(end, "day"), line.get(place - 1, "weekday") if place else None)
    if not days and any(name is not None for name in beside):
        return None  # "12-1 Thursday", "Mon 3-5" are hours
    free = stands_free(line, end) if cued else days and place == 0 and end == len(line.words)
    return _by_order(line, match, end) if free else None


def _week(line: Line, match: re.Match[str], place: int, *, cued: bool) -> DayRead:  # noqa: ARG001 - as the others
    end = line.place_at(match.end(), place)
    try:
        return DayRead(
            date.fromisocalendar(int(match["year"]), int(match["week"]), int(match["day"] or 1)), end, "full"
        )
    except ValueError:
        return DayRead(None, end, "full")


def _with_year(line: Line, match: re.Match[str], place: int, *, cued: bool) -> DayRead | None:
    end = line.place_at(match.end(), place)
    if match["year"]:
        return DayRead(day_or_none(int(match["year"]), int(match["month"]), int(match["day"])), end, "full")
    year = _century(match["last"])
    first, second = int(match["first"]), int(match["second"])
    if len(match["last"]) == _SHORT_YEAR and not (cued or stands_free(line, end)):
        return None
    if match["between"] == "." and len(match["last"]) == _SHORT_YEAR and is_numbered(line, place):
        return None
    month, number = _ordered(line, first, second, day_first=match["between"] == ".")
    day = day_or_none(year, month, number)
    if day is None and match["between"] != "/" and len(match["last"]) == _SHORT_YEAR:
        return None  # 12.34.56 is no day, but a version or a number
    other = day_or_none(year, number, month) if match["between"] == "/" and first != second else None
    return DayRead(day, end, "full", other=other)


def _century(year: str) -> int:
    """Return a year; of two figures, one of this century up to 69."""
    return int(year) + ((2000 if int(year) < _PIVOT else 1900) if len(year) == _SHORT_YEAR else 0)


def _ordered(line: Line, first: int, second: int, *, day_first: bool = False) -> tuple[int, int]:
    """Return month and number, in the user's order unless only the other can be."""
    if (day_first or line.present.settings.day_first or line.lexicon.has_habit("day_first")) and second <= _MONTHS:
        return second, first
    return (first, second) if first <= _MONTHS or second > _MONTHS else (second, first)


def _slashed(line: Line, match: re.Match[str], place: int, *, cued: bool) -> DayRead | None:
    end = line.place_at(match.end(), place)
    pair = (int(match["first"]), int(match["second"]))
    scored = any(line.lexicon.among("scored", line.word(place - step)) for step in (1, 2))
    is_day = place == 0 and min(pair) <= _MONTHS < max(pair) and max(pair) not in _PARTS_OF_AN_INCH
    counts = counts_things(line, end) and not is_day  # "5/29 programs"
    if pair == _ALWAYS or counts or scored or (not cued and line.is_(end, "joins", "of")):
        return None
    goes_on = not (line.ends(end) or stands_free(line, end))
    an_hour_follows = goes_on and clock(line, end) is not None
    alone = place == 0 or line.ends(place - 1) or not goes_on or an_hour_follows
    if not cued and (
        (pair in _FRACTIONS and "0" not in match[0])
        or not alone
        or (pair[1] == _EIGHTHS and goes_on and not an_hour_follows)
    ):
        return None
    read = _by_order(line, match, end)
    likely = min(pair) <= _MONTHS and max(pair) <= _LAST_DAY and alone
    return None if read.day is None and not (cued or likely) else read


def _by_order(line: Line, match: re.Match[str], end: int) -> DayRead:
    first, second = int(match["first"]), int(match["second"])
    month, number = _ordered(line, first, second)
    other = coming(number, month, line.today) if number <= _MONTHS and first != second else None
    read = _named(line, month, number, end)
    return read if other is None else read._replace(other=other)


def _named(line: Line, month: int, number: int, end: int, weekday: int | None = None) -> DayRead:
    read = DayRead(coming(month, number, line.today) if 1 <= month <= _MONTHS else None, end, "named")
    if weekday is None or read.day is None or read.day.weekday() == weekday:
        return read._replace(other=_just_over(read.day, line.today))
    again = day_or_none(read.day.year + 1, month, number)
    if again is not None and again.weekday() == weekday and read.day - line.today > _SLIP:
        return read._replace(day=again, other=read.day)
    return read.beside(weekday, line.today)


def _just_over(day: date | None, today: date) -> date | None:
    """Return the same day a year earlier, where it is over for so short a time that it may be meant all the same."""
    before = None if day is None else day_or_none(day.year - 1, day.month, day.day)
    return before if before is not None and timedelta(0) < today - before <= _LATELY else None


def month_and_number(line: Line, place: int, weekday: int | None = None) -> DayRead | None:
    """Read a month and a number, in either order, with a year or without: "Dec 1st", "the 3rd of March, 2027", "8/Oct/2012"."""
    read = _month_first(line, place, weekday) or _number_first(line, place, weekday) or _year_first(line, place)
    if read is not None or not line.is_(place, "joins", "the"):
        return read
    return _number_first(line, line.is_(place, "joins", "the"), weekday)


def _month_first(line: Line, place: int, weekday: int | None) -> DayRead | None:
    month = line.get(place, "month")
    if month is None:
        return None
    end = _past_signs(line, month[1])
    tied = line.word(end - 1) in {"/", "-"}
    end = line.past(end, "joins", "the")
    number = _number(line, end, beside=place)
    if number is None:
        return None
    figure, end = number
    if line.is_number(end - 1) and counts_things(line, end):
        return None
    last = None if tied else _end_of_range(line, end)
    read = _of_year(line, month[0], figure, end if last is None else last[1], weekday, tied=tied)
    return read if last is None else _ranged(read, last[0])


def _number_first(line: Line, place: int, weekday: int | None) -> DayRead | None:
    number = _number(line, place, beside=place, words=line.lexicon.has_habit("numbers_as_days"))
    if number is None:
        return None
    figure, end = number
    last = _end_of_range(line, end)
    if last is not None:
        end = last[1]
    end = line.past(end, "units", "day")
    end = line.past(_past_signs(line, end), "joins", "of")
    tied = line.word(end - 1) in {"/", "-"}
    month = line.get(end, "month")
    if month is None:
        return None
    read = _of_year(line, month[0], figure, month[1], weekday, tied=tied)
    return read if last is None else _ranged(read, last[0])


def _end_of_range(line: Line, place: int) -> tuple[int, int] | None:
    """Read the last day of "13-15 July", "July 13 to 15"."""
    over = place + 1 if line.word(place) in {"-", "–"} else line.is_(place, "joins", "range")
    read = _number(line, over, beside=-1) if over else None
    after = line.word(read[1]) if read is not None else ""
    return None if after in {"-", "/"} else read


def _ranged(read: DayRead, last: int) -> DayRead:
    return read if read.day is None else read._replace(other=day_or_none(read.day.year, read.day.month, last))


def _year_first(line: Line, place: int) -> DayRead | None:
    """Read "2018 March 18"."""
    if not (line.is_number(place) and int(line.word(place)) in _YEARS and line.get(place + 1, "month") is not None):
        return None
    month, end = line.get(place + 1, "month") or (0, 0)
    number = _number(line, end, beside=place)
    return None if number is None else DayRead(day_or_none(int(line.word(place)), month, number[0]), number[1], "full")


def _number(line: Line, place: int, *, beside: int, words: bool = False) -> tuple[int, int] | None:
    """Read the number of a day beside a month; a lone one in words only where `words` allows."""
    if place >= len(line.words):
        return None
    found = ordinal(line, place)
    if found is not None and found[0] > 0:
        return found
    if line.is_number(place) and len(line.word(place)) <= 2 and 1 <= int(line.word(place)) <= 99:  # noqa: PLR2004 - two digits
        after = line.word(place + 1)
        clock = after == ":" and line.is_glued(place + 1) and line.is_number(place + 2)
        half = line.get(place + 1, "clock")
        if clock or (half is not None and half[0] in {"am", "pm"} and place != beside):
            return None
        return int(line.word(place)), place + 1
    said = in_words(line, place) if words or place != beside else None
    return said if said is not None and 1 <= said[0] <= _LAST_DAY and not line.get(said[1], "units") else None


def _past_signs(line: Line, place: int) -> int:
    """Step over the dot of an abbreviation or ordinal, a comma, or a sign that ties the parts together."""
    if line.word(place) == "." and line.is_glued(place):
        place += 1
    if line.word(place) == "," and not line.is_glued(place + 1):
        return place + 1
    tied = line.word(place) in {"/", "-"} and line.is_glued(place) and line.is_glued(place + 1)
    return place + 1 if tied else place


def _of_year(line: Line, month: int, number: int, end: int, weekday: int | None, *, tied: bool) -> DayRead:
    """Read the year, if one follows; else the next such day is meant. `tied` says that signs tie the parts together."""
    if number > _LAST_DAY:
        return DayRead(None, end, "named")
    year = year_after(line, end)
    if year is not None:
        return _in_full(line, day_or_none(year[0], month, number), year[1], weekday)
    at = _past_signs(line, end)
    apostrophe = line.word(at) in {"'", "’"} and line.is_glued(at + 1)
    short = at + apostrophe
    tied = tied and at > end and line.word(end) in {"/", "-"}
    if (
        line.is_number(short)
        and len(line.word(short)) == _SHORT_YEAR
        and (tied or apostrophe or _ends_with_year(line, end))
    ):
        return _in_full(line, day_or_none(_century(line.word(short)), month, number), short + 1, weekday)
    if weekday is None:
        weekday, end = _weekday_after(line, end)
    return _named(line, month, number, end, weekday)


def _in_full(line: Line, day: date | None, end: int, weekday: int | None) -> DayRead:
    """Return a day with its year, and the weekday beside it."""
    if weekday is None:
        weekday, end = _weekday_after(line, end)
    read = DayRead(day, end, "full")
    return read if weekday is None else read.beside(weekday, line.today)


def _weekday_after(line: Line, end: int) -> tuple[int | None, int]:
    """Read the weekday that ends a date ("Dec 1, Tuesday"); return it and where it ends."""
    after = line.get(end + (line.word(end) in {",", "("}), "weekday")
    if after is None or not line.ends(after[1]):
        return None, end
    return after[0], after[1] + (line.word(end) == "(")


def _ends_with_year(line: Line, place: int) -> bool:
    """Say whether two figures end a day whose number was an ordinal ("14th April 15")."""
    ordinal_said = line.get(place - 2, "suffix") is not None
    return ordinal_said and place + 1 == len(line.words) and int(line.word(place)) >= line.today.year % 100


def year_after(line: Line, place: int) -> tuple[int, int] | None:
    """Read the year after a day: "2027", ", 2027", "of next year"; return it and where it ends."""
    at = line.past(_past_signs(line, place), "joins", "of")
    if line.is_number(at) and len(line.word(at)) == 4 and int(line.word(at)) in _YEARS:  # noqa: PLR2004 - a year
        clock = line.word(at + 1) == ":" and line.is_glued(at + 1)
        return None if clock else (int(line.word(at)), at + 1)
    which = line.get(at, "which")
    unit = line.is_(which[1], "units", "year") if which is not None and which[0] in _WHICH_YEAR else 0
    return (line.today.year + _WHICH_YEAR[which[0]], unit) if which is not None and unit else None


def month_and_year(line: Line, place: int) -> tuple[date, int] | None:
    """Read "March 2027" or a month alone as the first day of the month that is meant: the one in progress, or the next."""
    month = line.get(place, "month")
    if month is None:
        return None
    end = month[1] + (line.word(month[1]) == "." and line.is_glued(month[1]))
    at = line.past(end, "joins", "of")
    if line.is_number(at) and len(line.word(at)) == 4 and int(line.word(at)) in _YEARS:  # noqa: PLR2004 - a year
        return date(int(line.word(at)), month[0], 1), at + 1
    this = first_of_month(line.today)
    ahead = date(this.year + (month[0] < this.month), month[0], 1)
    return ahead, end


def lone_number(line: Line, place: int) -> tuple[int, int] | None:
    """Read "le 15", "el día 3", where a number with an article is a day of the month."""
    at = line.is_(place, "joins", "the_day")
    found = whole(line, at) if at and at < len(line.words) else None
    if found is None or not 0 < found[0] <= _LAST_DAY or not stands_free(line, found[1]):
        return None
    hour = line.is_(found[1], "clock", "hour_word", "oclock", "am", "pm")
    return None if hour else found


def number_alone(line: Line, place: int, weekday: int) -> tuple[int, int] | None:
    """Read the bare number of the day after its weekday, where the next such number falls on it: "mardi 24 à 9h", "Tues 24"."""
    end = place + 1
    if place >= len(line.words) or not line.is_number(place) or not 0 < int(line.word(place)[:3]) <= _LAST_DAY:
        return None
    nearest = coming_number(int(line.word(place)), line.today)
    if nearest is None or nearest.weekday() != weekday or line.is_(end, "clock", "hour_word", "oclock", "am", "pm"):
        return None
    joined = line.is_glued(end) and not line.ends(end) and line.word(end) != ","
    if joined or counts_things(line, end):
        return None
    at = line.past(end, "cues", "at")
    timed = clock(line, at, bare=at > end) is not None
    return (int(line.word(place)), end) if timed or int(line.word(place)) > _HOURS_OF_CLOCK else None
