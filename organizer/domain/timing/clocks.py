"""Times of day: "3pm", "15:00", "half past three", "quarter to five", "0900", "16h30", "eight thirty"."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING, NamedTuple, cast

from organizer.domain.timing.numbers import in_words, whole
from organizer.domain.timing.surroundings import hour_stands_free, stands_free

if TYPE_CHECKING:
    from organizer.domain.timing.lexicon import Part
    from organizer.domain.timing.line_words import Line

_DIGITS = re.compile(
    r"(?P<hour>\d{1,2})(?P<sign>[:.]|\s?[hH]\s?)(?P<minute>\d\d)(?!\d)(?:(?<=:\d\d):(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"|(?P<hours>\d{1,2}(?=\d\d(?!\d)))(?P<minutes>\d\d)"
)
_YEARS = range(1900, 2100)
_HALF_DAY = 12
_LAST_BARE_AFTERNOON = 7
_HOURS = 24
_HOUR = 60
_WRITTEN_IN_FULL = 4


class Clock(NamedTuple):
    """An hour and a minute; `sure` where the half of the day was said, or needs no saying."""

    hour: int
    minute: int
    sure: bool

    @property
    def exists(self) -> bool:
        """Say whether there is such a time."""
        return self.hour < _HOURS and self.minute < _HOUR

    def at(self, part: Part | None = None) -> time:
        """Return the time meant: in the half of the day that `part` lies in, else as working people mean a bare hour."""
        hour = self.hour
        if not self.sure:
            if part is not None and part.half is not None:
                hour = hour % _HALF_DAY + (_HALF_DAY if part.half == "pm" else 0)
            elif 1 <= hour <= _LAST_BARE_AFTERNOON:
                hour += _HALF_DAY
        return time(hour, self.minute)

    def otherwise(self) -> time | None:
        """Return the time in the other half of the day, where the half was not said."""
        return None if self.sure else time((self.at().hour + _HALF_DAY) % _HOURS, self.minute)


def clock(line: Line, place: int, *, bare: bool = False) -> tuple[Clock, int] | None:
    """Read a time of day; `bare` also reads a lone hour. The clock need not exist (25:00)."""
    if place >= len(line.words):
        return None
    asked = ("clock", place, bare)
    if asked not in line.memory:
        read = _in_digits if line.is_number(place) else _told
        line.memory[asked] = read(line, place, bare=bare)
    return cast("tuple[Clock, int] | None", line.memory[asked])


def _in_digits(line: Line, place: int, *, bare: bool) -> tuple[Clock, int] | None:
    past = _by_minutes(line, place)
    if past is not None:
        return past
    match = _DIGITS.match(line.text, line.words[place].start)
    if match is None or _is_part_of_more(line, match.end()):
        return _lone_hour(line, int(line.word(place)), place + 1, bare=bare) if len(line.word(place)) <= 2 else None  # noqa: PLR2004
    end = line.place_at(match.end(), place)
    hour, minute = int(match["hour"] or match["hours"]), int(match["minute"] or match["minutes"])
    half, after = _half(line, end)
    if half:
        return _of_half(hour, minute, half), after
    clocked = Clock(hour, minute, sure=hour == 0 or hour > _HALF_DAY or match[0].startswith("0"))
    if match["hours"]:
        return _military(line, clocked, match[0], end, bare=bare)
    after = line.past(line.past(end, "clock", "hour_word"), "clock", "oclock")
    on_a_day = line.get(end, "day") is not None or line.get(end, "weekday") is not None
    told = after > end or on_a_day or (line.is_(end, "clock", "ish") and not line.is_glued(end))
    if match["sign"] == "." and not (clocked.exists and (bare or told)):
        return None
    return clocked, after


def _military(line: Line, clocked: Clock, written: str, end: int, *, bare: bool) -> tuple[Clock, int] | None:
    """Read four digits ("0900", "1530 hrs") where a time is expected or "hours" follows; a year is none."""
    said = line.is_(end, "clock", "military")
    goes_on = line.is_glued(end) and line.word(end).isalpha() and not said
    if goes_on or not clocked.exists or (len(written) < _WRITTEN_IN_FULL and not clocked.minute):
        return None
    if said:
        return Clock(clocked.hour, clocked.minute, sure=True), said
    may_be_year = int(written) in _YEARS and not line.is_(end - 2, "cues", "exactly")
    on_a_day = line.get(end, "day") is not None or line.get(end, "weekday") is not None
    a_room = line.is_(end - 2, "joins", "in") and end > 1  # the chiller in 1402
    free = (bare or on_a_day) and not (may_be_year or a_room) and hour_stands_free(line, end, clocked.hour)
    return (clocked, end) if free else None


def _is_part_of_more(line: Line, offset: int) -> bool:
    """Say whether a number goes on after what looks like a time, as 10.30.5 and 3:15:22:8 do."""
    return re.compile(r"[.:]\d").match(line.text, offset) is not None


def _lone_hour(line: Line, hour: int, end: int, *, bare: bool) -> tuple[Clock, int] | None:
    """Read what makes a lone number an hour: am or pm, o'clock, "-ish"; or that only an hour is expected here."""
    half, after = _half(line, end)
    if half:
        return _of_half(hour, 0, half), after
    told = _hour_told(line, hour, end)
    if told is not None:
        return told
    ish = line.is_(end + (line.word(end) == "-" and line.is_glued(end)), "clock", "ish")
    if not ish and bare and line.is_glued(end):
        ish = line.is_(end, "clock", "hour_letter")  # "at 14h"
    if ish and hour < _HOURS and (line.is_glued(end) or bare):
        return Clock(hour, 0, hour == 0 or hour > _HALF_DAY), ish
    minutes = _spaced_minutes(line, end) if bare else None
    if minutes is not None and hour < _HOURS:
        return Clock(hour, minutes, hour == 0 or hour > _HALF_DAY), end + 1
    part = line.get(end, "part")
    if (
        (bare or (part is not None and part[0].half is not None))
        and hour < _HOURS
        and hour_stands_free(line, end, hour)
    ):
        return Clock(hour, 0, hour == 0 or hour > _HALF_DAY or line.word(end - 1).startswith("0")), end
    return None


def _spaced_minutes(line: Line, place: int) -> int | None:
    """Read the minutes of "at 3 15"."""
    if not (line.is_number(place - 1) and line.is_number(place) and len(line.word(place)) == 2):  # noqa: PLR2004
        return None
    minutes = int(line.word(place))
    return minutes if minutes < _HOUR and minutes % 5 == 0 and stands_free(line, place + 1) else None


def _hour_told(line: Line, hour: int, end: int) -> tuple[Clock, int] | None:
    """Read "o'clock", "Uhr 30", "heures et demie" after an hour."""
    after = line.is_(end, "clock", "hour_word")
    if after and line.lexicon.among("not_spans", line.word(after)) and line.get(after, "part") is None:
        return None  # "4 heures de travail"
    if after:
        sure = hour == 0 or hour > _HALF_DAY
        minutes = whole(line, after) if after < len(line.words) else None
        if minutes is not None and minutes[0] < _HOUR and not line.get(minutes[1], "month"):
            return Clock(hour, minutes[0], sure), minutes[1]
        moved = _moved(line, Clock(hour, 0, sure), after)
        return moved or (Clock(hour, 0, sure), after)
    after = line.is_(end, "clock", "oclock")
    if not after:
        return None
    half, further = _half(line, after)
    return (_of_half(hour, 0, half), further) if half else (Clock(hour, 0, hour > _HALF_DAY), after)


def _moved(line: Line, told: Clock, place: int) -> tuple[Clock, int] | None:
    """Read what follows an hour in some languages: "et demie", "menos cuarto", "moins dix"."""
    for name, minutes in (("plus_half", 30), ("plus_quarter", 15), ("minus_quarter", -15)):
        end = line.is_(place, "clock", name)
        if end:
            return _shifted(told, minutes), end
    for name, sign in (("plus", 1), ("minus", -1)):
        end = line.is_(place, "clock", name)
        number = whole(line, end) if end and end < len(line.words) else None
        if number is not None and number[0] < _HOUR:
            return _shifted(told, sign * number[0]), number[1]
    return None


def _told(line: Line, place: int, *, bare: bool) -> tuple[Clock, int] | None:
    """Read a time in words: "half eleven", "eight thirty", "three pm", "six"."""
    past = _by_minutes(line, place)
    if past is not None:
        return past
    hour = in_words(line, place)
    if hour is None or hour[0] >= _HOURS:
        return None
    hours, end = hour
    hyphen = line.word(end) == "-" and line.is_glued(end) and line.is_glued(end + 1)  # eight-thirty
    minute = in_words(line, end + hyphen) if not line.is_(end, "clock", "past", "to") else None
    if minute is not None and _HALF_DAY - 2 <= minute[0] < _HOUR and hours <= _HALF_DAY:
        half, after = _half(line, minute[1])
        if half:
            return _of_half(hours, minute[0], half), after
        on_a_day = line.get(minute[1], "day") or line.get(minute[1], "weekday")
        if (bare or on_a_day) and hour_stands_free(line, minute[1], hours):
            return Clock(hours, minute[0], sure=False), minute[1]
    moved = _moved(line, Clock(hours, 0, hours > _HALF_DAY), end)
    if moved is not None and bare:
        return moved
    return _lone_hour(line, hours, end, bare=bare)


def _by_minutes(line: Line, place: int) -> tuple[Clock, int] | None:
    """Read "half past three", "quarter to five", "ten to four", "twenty after 3pm", "half eleven"."""
    parts = (("half_past", 30), ("quarter_past", 15), ("quarter_to", -15), ("half_to", -30))
    for name, minutes in parts if line.marks[place] else ():
        end = line.is_(place, "clock", name)
        told = _hour(line, end) if end else None
        if told is not None:
            return _shifted(told[0], minutes), told[1]
    number = whole(line, place)
    if number is None or not 0 < number[0] < _HOUR:
        return None
    following = line.is_(number[1], "units", "minute")
    said = bool(following) or not line.is_number(place)
    for name, sign in (("past", 1), ("to", -1)):
        end = line.is_(following or number[1], "clock", name)
        # "3 to 5" is from three to five, "20 past 3" a time.
        told = _hour(line, end) if end else None
        if told is not None and sign < 0 and not following and number[0] % 5:
            told = None
        if told is not None and not (said or (sign > 0 and number[0] % 5 == 0) or line.get(end, "part") is not None):
            told = None
        if told is not None:
            return _shifted(told[0], sign * number[0]), told[1]
    return None


def _hour(line: Line, place: int) -> tuple[Clock, int] | None:
    """Read the hour that minutes are counted from."""
    part = line.get(place, "part")
    if part is not None and isinstance(part[0].at, time) and part[0].alone:
        return Clock(part[0].at.hour, 0, sure=True), part[1]
    number = whole(line, place) if place < len(line.words) else None
    if number is None or number[0] >= _HOURS or (line.is_number(place) and len(line.word(place)) > 2):  # noqa: PLR2004
        return None
    hour, end = number
    if line.word(end) in {"/", ".", "-", ":"} and line.is_glued(end) and line.is_number(end + 1):
        return None
    half, after = _half(line, end)
    if half:
        return _of_half(hour, 0, half), after
    after = line.past(line.past(end, "clock", "hour_word"), "clock", "oclock")
    if line.get(after, "units") is not None:
        return None
    return Clock(hour, 0, hour == 0 or hour > _HALF_DAY), after


def _shifted(told: Clock, minutes: int) -> Clock:
    total = told.hour * _HOUR + told.minute + minutes
    if not told.sure and told.hour == 1 and minutes < 0:
        total += _HALF_DAY * _HOUR  # quarter to one is at noon, not at night
    return Clock(total // _HOUR % _HOURS, total % _HOUR, told.sure)


def _half(line: Line, place: int) -> tuple[str, int]:
    """Read am or pm; their first letters only if they touch the digits."""
    for half in ("am", "pm"):
        end = line.is_(place, "clock", half)
        if end:
            return half, line.past(end, "clock", "ish")
        end = line.is_(place, "clock", "short_" + half)
        if end and line.is_glued(place) and not line.written(place).isupper():
            return half, end
    return "", place


def _of_half(hour: int, minute: int, half: str) -> Clock:
    if hour > _HALF_DAY:  # "15:00 pm" means what it says; 13 am does not exist
        return Clock(hour if half == "pm" else _HOURS, minute, sure=True)
    return Clock(hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0), minute, sure=True)
