"""When something was said or asked, where a line clearly tells it as past: "on Saturday the boss asked", "he rang two days ago"."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from organizer.domain.timing.clocks import clock
from organizer.domain.timing.day_sums import weekday_before
from organizer.domain.timing.meaning import time_of
from organizer.domain.timing.numeric_days import month_and_number
from organizer.domain.timing.over import is_claimed, is_what_they_were_told, told_after, told_beside
from organizer.domain.timing.spans import span

if TYPE_CHECKING:
    from datetime import date

    from organizer.domain.timing.line_words import Line

_HALF_A_YEAR = timedelta(days=183)
_MIDDLE_OF_THE_DAY = time(12)


def past(line: Line, place: int) -> tuple[datetime, int] | None:
    """Read a time that is told as past and begins at `place`; return it as a civil time, and where it ends.

    Of a day alone, its noon is returned.

    Raises:
        OverflowError, ValueError: the calendar ends before.
    """
    found = _ago(line, place) or _over(line, place)
    clear = found is not None
    found = found or _weekday(line, place) or _of_month(line, place)
    if found is None or (not clear and is_claimed(line, place)):
        return None
    at, end = found
    if not clear and is_what_they_were_told(line, place, end):
        return None
    told = told_after(line, place, end) or told_beside(line, place, end, clear=clear)
    return (min(at, line.local), end) if told else None


def gone(line: Line, place: int) -> tuple[datetime, int] | None:
    """Read a time that says by its own words that it has been ("yesterday 10:00", "two days ago"), as `past` returns it.

    Raises:
        OverflowError, ValueError: the calendar ends before.
    """
    return _ago(line, place) or _over(line, place)


def end_of_past(line: Line, place: int) -> int:
    """Return where a time that is past by its own word ("yesterday at 3") ends; 0 if none begins at `place`."""
    over = line.get(_past_a_part(line, place), "past") if line.has("past") else None
    return 0 if over is None else _with_time(line, line.today, over[1])[1]


def _ago(line: Line, place: int) -> tuple[datetime, int] | None:
    """Read "two days ago", "vor zwei Tagen", "il y a une heure"."""
    first = line.is_(place, "joins", "ago_before")
    if not first and not line.has("ago"):
        return None
    read = span(line, first or place) if (first or place) < len(line.words) else None
    if read is None:
        return None
    after = line.get(read[1], "ago")
    if not first and after is None:
        return None
    back = read[0].backwards()
    day = back.after(line.today, line.present.settings)
    end = after[1] if after is not None and not first else read[1]
    if back.is_exact:
        return datetime.combine(day, line.local.time()) + timedelta(seconds=back.seconds), end
    return datetime.combine(day, _MIDDLE_OF_THE_DAY), end


def _over(line: Line, place: int) -> tuple[datetime, int] | None:
    """Read what is past by its own words: "yesterday afternoon", "last Friday at 3", "this morning" after it."""
    this = line.is_(place, "which", "this")
    part = line.get(this, "part") if this else None
    named = line.get(place, "day") if part is None else None
    if part is not None and part[0].half is not None:
        at = datetime.combine(line.today, time_of(line, part[0]))
        return (at, part[1]) if at < line.local else None
    if named is not None and named[0] == (0, "morning"):
        return datetime.combine(line.today, line.present.settings.morning), named[1]
    start = line.past(place, "cues", "on")
    over = line.get(start, "past")
    if over is not None:
        return _with_time(line, line.today + timedelta(days=over[0]), over[1])
    part = _part_of_the_past(line, place)
    return part or _weekday(line, place, last=True)


def _past_a_part(line: Line, place: int) -> int:
    """Return where a part of the day ends that begins at `place`, or `place` itself ("at lunch" of "at lunch yesterday")."""
    part = line.get(line.past(line.past(place, "joins", "in_the"), "cues", "on"), "part")
    return place if part is None else int(part[1])


def _part_of_the_past(line: Line, place: int) -> tuple[datetime, int] | None:
    """Read "at lunch yesterday", "in the evening the day before yesterday"."""
    if not line.has("past"):
        return None
    end = _past_a_part(line, place)
    over = line.get(end, "past") if end > place else None
    part = line.get(line.past(line.past(place, "joins", "in_the"), "cues", "on"), "part")
    if over is None or part is None:
        return None
    return datetime.combine(line.today + timedelta(days=over[0]), time_of(line, part[0])), over[1]


def _weekday(line: Line, place: int, *, last: bool = False) -> tuple[datetime, int] | None:
    """Read "on Saturday", "last Friday at 3", "vendredi dernier"; only with the word for last if `last`."""
    if not line.has("weekday") or (last and not line.has("which")):
        return None
    start = line.past(line.past(place, "cues", "on"), "joins", "the")
    at = line.past(start, "which", "last")
    weekday = line.get(at, "weekday")
    if weekday is None:
        return None
    follows = line.is_(weekday[1], "which", "last") if line.lexicon.has_habit("which_follows") else 0
    if last and at == start and not follows:
        return None
    return _with_time(line, weekday_before(line.today, weekday[0]), follows or weekday[1])


def _of_month(line: Line, place: int) -> tuple[datetime, int] | None:
    """Read a day of a month that is over, of the last half year: "on Nov 20 Tom asked"."""
    read = month_and_number(line, line.past(place, "cues", "on"))
    if read is None or read.day is None:
        return None
    day = read.day if read.day <= line.today else read.day.replace(year=read.day.year - 1)
    return _with_time(line, day, read.end) if line.today - day < _HALF_A_YEAR else None


def _with_time(line: Line, day: date, end: int) -> tuple[datetime, int]:
    part = line.get(line.past(end, "joins", "in_the"), "part")
    if part is not None:
        return datetime.combine(day, time_of(line, part[0])), part[1]
    at = line.is_(end, "cues", "at")
    read = clock(line, at or end, bare=bool(at)) if (at or end) < len(line.words) else None
    if read is not None and read[0].exists:
        return datetime.combine(day, read[0].at()), read[1]
    return datetime.combine(day, _MIDDLE_OF_THE_DAY), end
