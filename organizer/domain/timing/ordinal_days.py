"""Days named by an ordinal: "the 24th", "the first of the month", "last Friday of June", "the first Monday"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from organizer.domain.timing.clocks import clock
from organizer.domain.timing.day_read import DayRead
from organizer.domain.timing.day_sums import (
    coming_number,
    day_in_month,
    first_of_month,
    months_after,
    nth_weekday,
    weekday_after,
    weekday_before,
    working_day_of_month,
)
from organizer.domain.timing.numbers import beyond_any_month, ordinal
from organizer.domain.timing.numeric_days import lone_number
from organizer.domain.timing.periods import Period, period
from organizer.domain.timing.surroundings import is_an_address, stands_free

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_WEEK = timedelta(weeks=1)
_LAST_DAY = 31
_MOST_WEEKS = 5


def nth_day(line: Line, place: int, *, cued: bool) -> DayRead | None:
    """Read a day named by its number in a month, or as the nth of what it counts; `cued` says that a word asks for a time."""
    start = line.past(place, "joins", "the")
    found = ordinal(line, start) if start < len(line.words) else None
    if found is not None:
        return _nth(line, *found) or _number_of_month(line, place, start, *found, cued=cued)
    if line.is_number(start) and 0 < int(line.word(start)[:3]) <= _LAST_DAY and _is_of_month(line, start + 1):
        return _number_of_month(line, place, start, int(line.word(start)), start + 1, cued=cued)
    beyond = beyond_any_month(line, start) if cued and start > place else 0
    if beyond:
        return DayRead(None, beyond, "number")
    lone = lone_number(line, place)
    return None if lone is None else DayRead(coming_number(lone[0], line.today), lone[1], "number")


def _nth(line: Line, number: int, end: int) -> DayRead | None:
    """Read what an ordinal counts in a month or week: weekdays, working days, days ("last Friday of the month")."""
    weekday, unit = line.get(end, "weekday"), line.get(end, "units")
    counted = weekday or (unit if unit is not None and unit[0] in {"day", "working_day", "week"} else None)
    if counted is None:
        return None
    of = line.is_(counted[1], "joins", "of") or line.is_(counted[1], "cues", "on")
    found = period(line, of, of_a_bound=True) if of else None
    if found is None:
        return None if weekday is None or of else _nth_to_come(line, number, weekday)
    stretch, end = found
    if stretch.unit == "month":
        months = range(2) if stretch.current else range(1)
        days = [
            _nth_of_month(line, first_of_month(stretch.first, ahead), number, weekday, counted[0]) for ahead in months
        ]
        if stretch.current and not line.get(of, "which") and line.get(of, "month"):
            days[1:] = [_nth_of_month(line, months_after(stretch.first, 12), number, weekday, counted[0])]
        return DayRead(next((one for one in days if one is not None and one >= line.today), days[0]), end, "number")
    return _nth_of_stretch(line, stretch, number, weekday, counted[0], end)


def _nth_to_come(line: Line, number: int, weekday: tuple[int, int]) -> DayRead | None:
    """Read a weekday of the month that is not named: "first Friday" is that of this month, or of the next once it is over."""
    if not 0 < number <= _MOST_WEEKS or not stands_free(line, weekday[1]):
        return None
    days = (nth_weekday(first_of_month(line.today, ahead), number, weekday[0]) for ahead in range(3))
    return DayRead(next((one for one in days if one is not None and one >= line.today), None), weekday[1], "number")


def _nth_of_month(
    line: Line, first: date, number: int, weekday: tuple[int, int] | None, unit: str | int
) -> date | None:
    if weekday is not None:
        return nth_weekday(first, number, weekday[0])
    if unit == "working_day":
        return working_day_of_month(first, number, line.present.settings)
    if unit == "week":
        return first + _WEEK * (number - 1) if number > 0 else day_in_month(first, -7)
    return day_in_month(first, number)


def _nth_of_stretch(
    line: Line, stretch: Period, number: int, weekday: tuple[int, int] | None, unit: str | int, end: int
) -> DayRead | None:
    if weekday is not None:
        if number > 0:
            found = weekday_after(stretch.first, weekday[0], today_too=True) + _WEEK * (number - 1)
        else:
            found = weekday_before(stretch.last + timedelta(days=1), weekday[0])
    elif unit == "day":
        found = stretch.first + timedelta(days=number - 1) if number > 0 else stretch.last
    elif unit == "working_day":
        in_month = working_day_of_month(
            first_of_month(stretch.first if number > 0 else stretch.last), number, line.present.settings
        )
        found = in_month or stretch.last
    else:
        return None
    return DayRead(found, end, "number")


def _is_of_month(line: Line, place: int) -> bool:
    """Say whether "of the month", "of next month" or the like follows a number."""
    of = line.is_(place, "joins", "of")
    found = period(line, of, of_a_bound=True) if of else None
    return found is not None and found[0].unit == "month"


def _number_of_month(line: Line, place: int, start: int, number: int, end: int, *, cued: bool) -> DayRead | None:
    """Read "the 24th", "the first of the month", "the 3rd of next month"."""
    of = line.is_(end, "joins", "of")
    found = period(line, of, of_a_bound=True) if of else None
    if found is not None and found[0].unit == "month":
        day = day_in_month(found[0].first, number)
        if day is not None and day < line.today:
            day = day_in_month(first_of_month(line.today, 1), number)
        return DayRead(day, found[1], "number")
    if number < 0 or of or not (start > place or cued or line.is_number(start)):
        return None
    in_words = not line.is_number(start)
    begins_anew = cued and line.is_capital(end) and not line.lexicon.among("things_counted", line.word(end))
    free = (
        (begins_anew and not is_an_address(line, end))
        or stands_free(line, end)
        or (not line.is_glued(end) and clock(line, end) is not None)
    )
    if (in_words and not (cued and start > place)) or not free:
        return None
    if start == place and not cued and not line.ends(end):
        return None
    return DayRead(coming_number(number, line.today), end, "number")
