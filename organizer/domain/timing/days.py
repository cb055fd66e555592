"""Days in words: weekdays, ordinals, holidays, days counted from other days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from organizer.domain.timing.day_read import DayRead
from organizer.domain.timing.day_sums import (
    coming_holiday,
    coming_number,
    coming_number_on,
    holiday_in,
    next_week,
    start_of_week,
    weekday_after,
    weekday_before,
)
from organizer.domain.timing.numbers import ordinal, whole
from organizer.domain.timing.numeric_days import in_figures, lone_number, month_and_number, number_alone, year_after
from organizer.domain.timing.ordinal_days import nth_day
from organizer.domain.timing.periods import bounded, period, whole_period
from organizer.domain.timing.spans import Span, length, span
from organizer.domain.timing.surroundings import stands_free

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_WEEK = timedelta(weeks=1)
_SUNDAY = 6
_FAR = timedelta(days=62)  # so far off, "Friday the 3rd" may be a slip
_ONE_WEEK = length("week", 1)
_DEEPEST = 3
# The kinds of phrases that a day can begin with.
_BEGINNINGS = frozenset(
    {
        *("weekday", "month", "number", "some", "ordinal", "units", "holiday", "day", "bounds", "period", "which"),
        *(("joins", "the"), ("joins", "the_day"), ("joins", "week_commencing"), ("joins", "quarter")),
    }
)
_LAST_DAY = 31


def day(line: Line, place: int, *, cued: bool = False, deep: int = 0) -> DayRead | None:
    """Read a day; `cued` says that a word before asks for a time ("by the 5th"), `deep` how many days it is counted from."""
    if place >= len(line.words) or deep > _DEEPEST:
        return None
    if not line.is_number(place) and _BEGINNINGS.isdisjoint(line.marks[place]):
        return None
    asked = ("day", place, cued, deep)
    if asked not in line.memory:
        line.memory[asked] = _read_day(line, place, cued=cued, deep=deep)
    return cast("DayRead | None", line.memory[asked])


def _read_day(line: Line, place: int, *, cued: bool, deep: int) -> DayRead | None:
    if not line.marks[place]:
        return (
            _counted_from(line, place, cued=cued, deep=deep)
            or in_figures(line, place, cued=cued)
            or month_and_number(line, place)
            or whole_period(line, place, cued=cued)
            or nth_day(line, place, cued=cued)
        )
    return (
        _counted_from(line, place, cued=cued, deep=deep)
        or (in_figures(line, place, cued=cued) if line.is_number(place) else None)
        or _holiday(line, place)
        or month_and_number(line, place)
        or _relative(line, place)
        or bounded(line, place)
        or _end_of_weekday(line, place)
        or _weekday_of_period(line, place)
        or _weekday(line, place)
        or whole_period(line, place, cued=cued)
        or nth_day(line, place, cued=cued)
    )


def _holiday(line: Line, place: int) -> DayRead | None:
    start = line.past(line.past(place, "joins", "the"), "which", "this", "next")
    found = line.get(start, "holiday")
    if found is None:
        return None
    (_, rule), end = found
    year = year_after(line, end)
    if year is not None:
        return DayRead(holiday_in(rule, year[0]), year[1], "full")
    return DayRead(coming_holiday(rule, line.today), end, "holiday")


def _relative(line: Line, place: int) -> DayRead | None:
    """Read "tomorrow", "tonight"; and what may follow: "tomorrow week"."""
    found = line.get(place, "day")
    if found is None:
        return None
    (days, part), end = found
    day = line.today + timedelta(days=days)
    weeks = _weeks_on(line, end)
    return DayRead(day + weeks[0], weeks[1], "relative") if weeks else DayRead(day, end, "relative", part)


def _weeks_on(line: Line, place: int) -> tuple[timedelta, int] | None:
    """Read weeks after a day: "Monday week", "Friday in two weeks", "lundi en huit"."""
    unit = line.get(place, "units")
    if unit is not None and unit[0] in {"week", "fortnight"} and line.lexicon.has_habit("weeks_on"):
        return _WEEK * (1 if unit[0] == "week" else 2), unit[1]
    for name, weeks in (("week_on", 1), ("fortnight_on", 2)):
        end = line.is_(place, "joins", name)
        if end:
            return _WEEK * weeks, end
    at = line.is_(place, "joins", "in")
    read = span(line, at, short=False) if at else None
    if read is None or read[0].is_exact or read[0].days % _WEEK.days or not read[0].days:
        return None
    return timedelta(days=read[0].days), read[1]


def _weekday(line: Line, place: int) -> DayRead | None:
    start = line.past(place, "joins", "the")
    which = line.get(start, "which")
    name = line.get(which[1] if which is not None else start, "weekday")
    if name is None or (which is not None and which[0] == "last"):
        return None
    weekday, end = name
    said = which[0] if which is not None else None
    if (
        line.word(end) == "."
        and line.is_glued(end)
        and end - start == 1 + (which is not None)
        and not line.ends(end + 1)
    ):
        end += 1
    after = line.get(end, "which")
    if (
        after is not None
        and (after[0] == "after_next" or line.lexicon.has_habit("which_follows"))
        and after[0] != "last"
    ):
        said, end = after
    elif after is not None and after[0] == "next" and _ends_with_next(line, after[1]):
        end = after[1]  # "Monday next"
    dated = _with_date(line, weekday, end)
    if dated is not None:
        return dated
    of_week = _of_week(line, end)
    if of_week is not None:
        weeks, end = of_week
        return DayRead(next_week(line.today, weekday, line.present.settings.week_starts, weeks), end, "weekday")
    day, other = _which_weekday(line, weekday, said)
    further = _weeks_on(line, end)
    if further is not None:
        return DayRead(day + further[0], further[1], "weekday")
    return DayRead(day, end, "weekday", other=other)


def _end_of_weekday(line: Line, place: int) -> DayRead | None:
    """Read "end of Thursday", "by the end of next Friday": its end of work."""
    bound = line.get(line.past(place, "joins", "the"), "bounds")
    found = _weekday(line, bound[1]) if bound is not None and bound[0] == "end" else None
    return None if found is None else found._replace(part="eod")


def _ends_with_next(line: Line, end: int) -> bool:
    """Say whether "next" after a weekday says no more than which one: not "Monday next week", nor "next to the bank"."""
    goes_on = line.get(end, "units") is not None or line.is_(end, "joins", "range") > 0
    return not goes_on and stands_free(line, end)


def _which_weekday(line: Line, weekday: int, said: str | None) -> tuple[date, date | None]:
    """Return the weekday that a bare one, this, next or the one after next means; and the other it could mean."""
    today = line.today
    nearest = weekday_after(today, weekday, today_too=said == "this")
    following = next_week(today, weekday, line.present.settings.week_starts)
    if said == "after_next":
        return nearest + _WEEK, None
    if said == "next" and nearest != following:
        ways = (following, nearest)
        return ways if line.present.settings.next_weekday == "following" else ways[::-1]
    return nearest, today if said is None and today.weekday() == weekday else None


def _of_week(line: Line, place: int) -> tuple[int, int] | None:
    """Read the week a weekday is of: "Friday next week", "Monday of the week after next"; return how many weeks ahead."""
    start = line.past(line.past(place, "joins", "of"), "joins", "the")
    found = period(line, start)
    if found is None or found[0].unit != "week":
        return None
    return (found[0].first - line.today + timedelta(days=6)) // _WEEK if not found[0].current else 0, found[1]


def _with_date(line: Line, weekday: int, place: int) -> DayRead | None:
    """Read the date that follows a weekday: "Friday, 27 November", "Friday the 27th", "Wed 12/2"."""
    start = place + 1 if line.word(place) == "," or (line.word(place) == "(" and line.is_number(place + 1)) else place
    read = month_and_number(line, start, weekday)
    figure = line.past(start, "joins", "the")
    if read is None and line.is_number(figure):
        read = _on_weekday(
            in_figures(line, figure, cued=True), weekday, line.today, dashed=line.word(figure + 1) == "-"
        )
    if read is None:
        at = line.past(line.past(figure, "cues", "on"), "joins", "the")
        number = ordinal(line, at) if at < len(line.words) else None
        number = number or lone_number(line, start) or number_alone(line, start, weekday)
        if number is None or not 0 < number[0] <= _LAST_DAY or (at == start and not line.is_number(at)):
            return None
        nearest = coming_number(number[0], line.today)
        fitting = coming_number_on(number[0], line.today, weekday)
        other = nearest if nearest is not None and fitting is not None and (fitting - nearest) > _FAR else None
        read = DayRead(fitting or nearest, number[1], "number", other=other)
        return read if fitting is not None else read.beside(weekday, line.today)
    return read


def _on_weekday(read: DayRead | None, weekday: int, today: date, *, dashed: bool) -> DayRead | None:
    """Return the one of two days that figures may mean which is the weekday named beside them: "Fri 2/4"."""
    if read is None or read.day is None:
        return read
    fitting = [day for day in (read.day, read.other) if day is not None and day.weekday() == weekday]
    if not fitting and dashed and read.form != "full":
        return None  # "fri 8-10" is from eight to ten
    if not fitting:
        return read.beside(weekday, today)
    return read if read.other is None or len(fitting) > 1 else read._replace(day=fitting[0], other=None)


def _weekday_of_period(line: Line, place: int) -> DayRead | None:
    """Read "next week Thursday", "next week on Thursday"."""
    found = period(line, place)
    if found is None or found[0].unit != "week":
        return None
    at = line.past(line.past(found[1], "cues", "on"), "joins", "the")
    name = line.get(at + (line.word(at) == ","), "weekday")
    if name is None:
        return None
    offset = (name[0] - found[0].first.weekday()) % 7
    return DayRead(found[0].first + timedelta(days=offset), name[1], "weekday")


def _counted_from(line: Line, place: int, *, cued: bool, deep: int) -> DayRead | None:
    """Read days counted from another: "a week from Thursday", "two days after the 26th", "the Friday before Christmas"."""
    commencing = line.is_(place, "joins", "week_commencing")
    if commencing:
        base = day(line, commencing, cued=True, deep=deep + 1)
        return None if base is None or base.day is None else base._replace(form="period", other=None)
    start = line.past(place, "joins", "the")
    weekday = line.get(start, "weekday")
    if weekday is not None:
        return _weekday_beside(line, weekday[0], weekday[1], cued=cued, deep=deep)
    number = whole(line, start) if line.is_number(start) or line.get(start, "number") else None
    many = line.get(number[1], "weekdays") if number is not None else None
    if number is not None and many is not None:
        from_now = line.is_(many[1], "joins", "from_now") or (many[1] if line.is_(start - 1, "joins", "in") else 0)
        if from_now:
            return DayRead(weekday_after(line.today, many[0]) + _WEEK * (number[0] - 1), from_now, "weekday")
        return None
    if any(line.lexicon.among("how_often", line.word(start - step)) for step in (1, 2)):
        return None  # twice a day from the 10th
    read = span(line, start, short=False)
    if read is None:
        unit = line.get(start, "units")
        counted = unit is not None and unit[0] in {"day", "week", "month", "working_day", "fortnight"}
        read = (length(unit[0], 1), unit[1]) if unit is not None and counted else None
    return _from(line, read[0], read[1], deep) if read is not None and not read[0].is_exact else None


def _from(line: Line, counted: Span, end: int, deep: int) -> DayRead | None:
    settings = line.present.settings
    for name, sign in (("from", 1), ("before", -1)):
        at = line.is_(end, "joins", name)
        if at:
            base = day(line, line.past(at, "cues", "on"), cued=True, deep=deep + 1)
            if base is None or base.day is None or (base.form == "period" and name == "before"):
                return None
            counted = counted if sign > 0 else counted.backwards()
            return DayRead(counted.after(base.day, settings), base.end, base.form, base.part)
    of = line.is_(end, "joins", "week_of") if counted == _ONE_WEEK else 0
    base = day(line, of, cued=True, deep=deep + 1) if of else None
    if base is not None and base.day is not None and base.form in {"named", "number", "full", "holiday"}:
        return DayRead(start_of_week(base.day, settings.week_starts), base.end, "period")
    # "a week on Thursday", "two weeks today", "a fortnight tomorrow"
    if counted.days and counted.days % 7 == 0 and line.lexicon.has_habit("weeks_on"):
        on = line.past(end, "cues", "on")
        base = day(line, on, deep=deep + 1) if line.get(on, "weekday") or line.get(on, "day") else None
        if base is not None and base.day is not None and base.form in {"weekday", "relative"}:
            return DayRead(counted.after(base.day, settings), base.end, base.form)
    return None


def _weekday_beside(line: Line, weekday: int, end: int, *, cued: bool, deep: int) -> DayRead | None:
    """Read "the Friday before Christmas", "the Monday after Easter", "the Tuesday after next"."""
    for name in ("from", "before"):
        at = line.is_(end, "joins", name)
        if not at:
            continue
        base = day(line, at, cued=cued, deep=deep + 1)
        if base is None or base.day is None or base.form not in {"holiday", "named", "number", "full"}:
            return None
        found = weekday_after(base.day, weekday) if name == "from" else weekday_before(base.day, weekday)
        return DayRead(found, base.end, base.form)
    return None
