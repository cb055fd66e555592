"""Sums with days: the next such day to come, months ahead, nth weekdays, Easter. Weekdays are 0 for Monday."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.settings import Settings

MONTHS = 12
WEEK = 7
# A day that no year among so many has does not exist: 29 February may be missing for eight years.
_YEARS_AHEAD = 9
_LONGEST_COUNT = 5_000


def day_or_none(year: int, month: int, number: int) -> date | None:
    """Return the day, or None if there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def coming(month: int, number: int, today: date) -> date | None:
    """Return the next such day of the year, today included; None if there is none."""
    days = (
        day_or_none(year, month, number)
        for year in range(today.year, min(today.year + _YEARS_AHEAD, date.max.year + 1))
    )
    return next((day for day in days if day is not None and day >= today), None)


def coming_number(number: int, today: date) -> date | None:
    """Return the next day of a month with this number, today included."""
    return next(_coming_numbers(number, today), None)


def coming_number_on(number: int, today: date, weekday: int) -> date | None:
    """Return the next day with this number on `weekday`, within two years; None if there is none."""
    return next((day for day in _coming_numbers(number, today) if day.weekday() == weekday), None)


def _coming_numbers(number: int, today: date) -> Iterator[date]:
    days = (day_in_month(first_of_month(today, months), number) for months in range(24))
    return (day for day in days if day is not None and day >= today)


def nearest_weekday(day: date, weekday: int, today: date) -> date:
    """Return the weekday nearest to `day` that is not over.

    Raises:
        OverflowError: the calendar ends before.
    """
    ahead = (weekday - day.weekday()) % 7
    nearest = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)  # noqa: PLR2004 - half a week
    return nearest if nearest >= today or day < today else nearest + timedelta(days=7)


def day_in_month(first: date, number: int) -> date | None:
    """Return a day of the month that begins on `first`; negative numbers count from its end; None if there is none."""
    if number > 0:
        return day_or_none(first.year, first.month, number)
    return day_or_none(first.year, first.month, last_of_month(first).day + 1 + number)


def weekday_after(today: date, weekday: int, *, today_too: bool = False) -> date:
    """Return the next such weekday, strictly after today unless `today_too`."""
    ahead = (weekday - today.weekday()) % WEEK
    return today + timedelta(days=ahead or (0 if today_too else WEEK))


def weekday_before(day: date, weekday: int) -> date:
    """Return the last such weekday strictly before `day`."""
    return day - timedelta(days=(day.weekday() - weekday) % WEEK or WEEK)


def next_week(today: date, weekday: int, week_starts: int, weeks: int = 1) -> date:
    """Return a weekday of the week that comes `weeks` after this one, weeks beginning on `week_starts`."""
    start = start_of_week(today, week_starts) + timedelta(weeks=weeks)
    return start + timedelta(days=(weekday - week_starts) % WEEK)


def start_of_week(day: date, week_starts: int) -> date:
    """Return the first day of the week that `day` is in."""
    return day - timedelta(days=(day.weekday() - week_starts) % WEEK)


def first_of_month(day: date, months: int = 0) -> date:
    """Return the first day of the month that comes `months` after that of `day`."""
    month = day.month - 1 + months
    return date(day.year + month // MONTHS, month % MONTHS + 1, 1)


def last_of_month(day: date, months: int = 0) -> date:
    """Return the last day of the month that comes `months` after that of `day`."""
    return first_of_month(day, months + 1) - timedelta(days=1)


def first_of_quarter(day: date, quarters: int = 0) -> date:
    """Return the first day of the quarter that comes `quarters` after that of `day`."""
    return first_of_month(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3 * quarters)


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month; where it is missing, the month's last day."""
    first = first_of_month(day, months)
    return day_in_month(first, day.day) or last_of_month(first)


def nth_weekday(first: date, nth: int, weekday: int) -> date | None:
    """Return the nth such weekday of the month that begins on `first`; -1 is the last, -2 the one before; None if there is none."""
    if nth < 0:
        last = last_of_month(first)
        return last - timedelta(days=(last.weekday() - weekday) % WEEK + WEEK * (-1 - nth))
    day = first + timedelta(days=(weekday - first.weekday()) % WEEK + WEEK * (nth - 1))
    return day if day.month == first.month else None


def working_days_after(day: date, count: int, settings: Settings) -> date:
    """Return the working day that comes `count` working days after `day`; plain days if the user has none."""
    if not settings.working_days:
        return day + timedelta(days=count)
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(min(abs(count), _LONGEST_COUNT)):
        day += step
        while not settings.is_working_day(day):
            day += step
    return day


def working_day_of_month(first: date, nth: int, settings: Settings) -> date | None:
    """Return the nth working day of the month that begins on `first`; negative ones count from its end."""
    days = [first + timedelta(days=number) for number in range((last_of_month(first) - first).days + 1)]
    working = [day for day in days if settings.is_working_day(day)]
    try:
        return working[nth - 1 if nth > 0 else nth]
    except IndexError:
        return None


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    length = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * length) // 451
    month, day = divmod(h + length - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday_in(rule: tuple[Any, ...], year: int) -> date | None:
    """Return the day of a holiday in a year, by its rule: a day, days from Easter, a weekday of a month or before a day."""
    match rule:
        case ("any", first, *_):
            return holiday_in(first, year)
        case ("easter", int(days)):
            return easter(year) + timedelta(days=days)
        case ("nth", int(nth), int(weekday), int(month), int(plus)):
            day = nth_weekday(date(year, month, 1), nth, weekday)
        case ("before", int(weekday), int(month), int(number)):
            return weekday_before(date(year, month, number), weekday)
        case (_, int(month), int(number), int(plus)):
            day = day_or_none(year, month, number)
        case _:
            return None
    return None if day is None else day + timedelta(days=plus)


def coming_holiday(rule: tuple[Any, ...], today: date) -> date | None:
    """Return the next day of a holiday, today included."""
    if rule[0] == "any":
        days = [day for one in rule[1:] if (day := coming_holiday(one, today)) is not None]
        return min(days, default=None)
    years = (holiday_in(rule, year) for year in range(today.year, min(today.year + _YEARS_AHEAD, date.max.year)))
    return next((day for day in years if day is not None and day >= today), None)
