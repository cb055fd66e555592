"""Weeks, months, quarters, years and weekends, and their beginnings, middles and ends."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from organizer.domain.timing.day_read import DayRead
from organizer.domain.timing.day_sums import (
    first_of_month,
    first_of_quarter,
    last_of_month,
    next_week,
    start_of_week,
    working_days_after,
)
from organizer.domain.timing.numbers import ordinal
from organizer.domain.timing.numeric_days import month_and_year, year_after

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_FRIDAY, _SATURDAY, _SUNDAY, _WEDNESDAY = 4, 5, 6, 2
_MIDDLE_OF_MONTH, _LATE_IN_MONTH = 15, 25
_QUARTERS = 4
_YEARS = range(1900, 2200)
_WHICH = {"this": 0, "next": 1, "after_next": 2}
_UNITS = ("week", "month", "quarter", "year", "weekend", "working_day")


class Period(NamedTuple):
    """A stretch of days; `current` says that today is in it."""

    unit: str
    first: date
    last: date
    current: bool


def period(line: Line, place: int, *, of_a_bound: bool = False, cued: bool = False) -> tuple[Period, int] | None:
    """Read a stretch of days ("next week", "this month", "Q3", "December", "the quarter"); return it and where it ends.

    `of_a_bound` says that "end of" or the like stands before, after which "the week" is this one and a lone month is enough;
    `cued` that a word before asks for a time.
    """
    named = line.get(place, "period")
    if named is not None and len(named[0]) == 2:  # noqa: PLR2004 - unit and which
        unit, which = named[0]
        return _of(line, unit, _WHICH[which]), named[1]
    quarter = _quarter(line, place)
    if quarter is not None and (of_a_bound or cued or (place == 0 and quarter[1] == len(line.words))):
        return quarter
    start = line.past(line.past(place, "joins", "of") if of_a_bound else place, "joins", "the")
    which = line.get(start, "which")
    if which is not None and which[0] in _WHICH:
        unit = line.get(which[1], "units")
        if unit is not None and unit[0] in _UNITS:
            return _of(line, unit[0], _WHICH[which[0]]), unit[1]
    unit = line.get(start, "units")
    if unit is not None and unit[0] in _UNITS:
        after = line.get(unit[1], "which")
        if (
            after is not None
            and (after[0] == "after_next" or line.lexicon.has_habit("which_follows"))
            and after[0] in _WHICH
        ):
            return _of(line, unit[0], _WHICH[after[0]]), after[1]
        if of_a_bound or (unit[0] == "weekend" and (start > place or cued)):
            return _of(line, unit[0], 0), unit[1]
    return _named_month_or_year(line, place, start) if of_a_bound else None


def _named_month_or_year(line: Line, place: int, start: int) -> tuple[Period, int] | None:
    which = line.get(place, "which")
    month = month_and_year(line, which[1] if which is not None else start)
    if month is not None:
        first, end = month
        return Period("month", first, last_of_month(first), first == first_of_month(line.today)), end
    is_whole_date = line.is_glued(start + 1) and line.word(start + 1) in {"-", "/"} and line.is_number(start + 2)
    of_four = line.is_number(start) and len(line.word(start)) == 4  # noqa: PLR2004 - a year
    if of_four and int(line.word(start)) in _YEARS and not is_whole_date:
        year = int(line.word(start))
        return Period("year", date(year, 1, 1), date(year, 12, 31), year == line.today.year), start + 1
    return None


def _quarter(line: Line, place: int) -> tuple[Period, int] | None:
    """Read "Q3", "Q3 2027", "third quarter", "the 4th quarter of 2027"."""
    if line.is_(place, "joins", "quarter") and line.is_glued(place + 1) and line.is_number(place + 1):
        number, end = int(line.word(place + 1)), place + 2
    else:
        start = line.past(place, "joins", "the")
        said = ordinal(line, start) if start < len(line.words) else None
        end = line.is_(said[1], "units", "quarter") if said is not None else 0
        if said is None or not end:
            return None
        number = said[0]
    if not 1 <= number <= _QUARTERS:
        return None
    year = line.today.year + (number < (line.today.month + 2) // 3)
    said_year = year_after(line, end)
    if said_year is not None:
        year, end = said_year
    first = date(year, 3 * number - 2, 1)
    return Period("quarter", first, last_of_month(first, 2), first_of_quarter(line.today) == first), end


def _of(line: Line, unit: str, ahead: int) -> Period:
    today, settings = line.today, line.present.settings
    match unit:
        case "week":
            first = start_of_week(today, settings.week_starts) + timedelta(weeks=ahead)
            return Period(unit, first, first + timedelta(days=6), ahead == 0)
        case "weekend":
            saturday = next_week(today, _SATURDAY, 0, ahead)
            return Period(unit, saturday, saturday + timedelta(days=1), current=ahead == 0 and today >= saturday)
        case "working_day":
            day = working_days_after(today, ahead, settings)
            return Period(unit, day, day, ahead == 0)
        case "month":
            return Period(unit, first_of_month(today, ahead), last_of_month(today, ahead), ahead == 0)
        case "quarter":
            return Period(
                unit, first_of_quarter(today, ahead), first_of_quarter(today, ahead + 1) - timedelta(days=1), ahead == 0
            )
        case _:
            year = today.year + ahead
            return Period(unit, date(year, 1, 1), date(year, 12, 31), ahead == 0)


def day_meant(found: Period, line: Line, bound: str | None = None) -> date:
    """Return the day meant by a period, or by its beginning, middle or end: of this one its end, of one to come its beginning."""
    if bound is None and found.unit == "week" and found.current and line.today.weekday() > _FRIDAY:
        return max(found.last, line.today)
    bound = bound or ("end" if found.current and found.unit != "weekend" else "start")
    if bound in {"later", "sometime"}:
        bound = "end" if found.current else "start"
    if bound in {"end", "late"}:
        return _end(found, line, late=bound == "late")
    if bound == "middle":
        return _middle(found, line)
    return max(found.first, line.today) if found.unit == "weekend" or not found.current else _start_again(found, line)


def _start_again(found: Period, line: Line) -> date:
    """Return the beginning of the period after the one in progress, whose own beginning is over; today, if it begins today."""
    return found.first if found.first >= line.today else found.last + timedelta(days=1)


def _end(found: Period, line: Line, *, late: bool) -> date:
    if found.unit == "week":
        friday = found.first + timedelta(days=(_FRIDAY - found.first.weekday()) % 7)
        return friday if friday >= line.today else friday + timedelta(weeks=1)
    if late and found.unit == "month":
        return max(found.first.replace(day=_LATE_IN_MONTH), line.today)
    return found.last


def _middle(found: Period, line: Line) -> date:
    match found.unit:
        case "week":
            day = found.first + timedelta(days=(_WEDNESDAY - found.first.weekday()) % 7)
            return day if day >= line.today else day + timedelta(weeks=1)
        case "month":
            day = found.first.replace(day=_MIDDLE_OF_MONTH)
            if day >= line.today:
                return day
            later = first_of_month(found.first, 12) if found.current else found.first
            return later.replace(day=_MIDDLE_OF_MONTH)
        case _:
            return found.first + (found.last - found.first) / 2


def bounded(line: Line, place: int) -> DayRead | None:
    """Read the beginning, middle or end of a period: "end of next month", "mid-March", "early next week", "year-end"."""
    named = line.get(place, "period")
    if named is not None and len(named[0]) == 3:  # noqa: PLR2004 - bound, unit and which
        bound, unit, which = named[0]
        return DayRead(day_meant(_of(line, unit, _WHICH[which]), line, bound), named[1], "period")
    start = line.past(place, "joins", "the")
    bound = line.get(start, "bounds")
    if bound is None:
        return None
    at = bound[1] + (line.word(bound[1]) == "-" and line.is_glued(bound[1]))
    day = line.get(at, "day")
    if day is not None and bound[0] == "end":
        return DayRead(line.today + timedelta(days=day[0][0]), day[1], "relative", part="eod")
    found = period(line, at, of_a_bound=True)
    return None if found is None else DayRead(day_meant(found[0], line, bound[0]), found[1], "period")


def whole_period(line: Line, place: int, *, cued: bool = False) -> DayRead | None:
    """Read a period by itself: "next week", "this month", "next quarter"; before a weekend is its Friday."""
    found = period(line, place, cued=cued)
    return None if found is None else DayRead(day_meant(found[0], line), found[1], "period")


def friday_before(weekend: date, today: date) -> date:
    """Return the Friday before a weekend; on the weekend itself the one before the next."""
    friday = weekend - timedelta(days=(weekend.weekday() - _FRIDAY) % 7)
    return friday if friday >= today else friday + timedelta(weeks=1)
