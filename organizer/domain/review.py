"""The weekly review: its weeks, its steps, when the next one is, and what the days ahead hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from organizer.domain.errors import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.settings import Settings

STEPS = (
    "no_person_or_time",
    "overdue",
    "waiting",
    "going_quiet",
    "thanks_owed",
    "next_seven_days",
    "how_the_week_went",
)
WEEKS_SHOWN = 12
DAYS_AHEAD = 7
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_THURSDAY = 3
_NAME = re.compile(r"(\d{4})-?W(\d{1,2})", re.ASCII | re.IGNORECASE)
# Weeks have eleven before and one after them in the calendar.
_EARLIEST, _LATEST = date(2, 1, 1), date(9998, 12, 1)

Crunch = Literal["month", "quarter", "year"]


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """Seven local days, the first on the user's first day of the week."""

    first: date

    @property
    def last(self) -> date:
        """Return its last day."""
        return self.first + timedelta(days=6)

    @property
    def name(self) -> str:
        """Return it as ISO 8601 names the week that its Thursday is in: `2026-W47`. Every week holds exactly one."""
        year, number, _ = (self.first + timedelta(days=(_THURSDAY - self.first.weekday()) % 7)).isocalendar()
        return f"{year:04}-W{number:02}"

    @property
    def number(self) -> int:
        """Return its number in the year."""
        return int(self.name[-2:])

    def later(self, weeks: int) -> Week:
        """Return the week so many weeks later; earlier, for a negative number."""
        return Week(self.first + weeks * _WEEK)


def week_of(day: date, starts_on: int) -> Week:
    """Return the week of a day, for weeks that start on a weekday (0 for Monday)."""
    inside = min(max(day, _EARLIEST), _LATEST)
    return Week(inside - timedelta(days=(inside.weekday() - starts_on) % 7))


def week_named(name: str, starts_on: int) -> Week:
    """Return the week called `2026-W47`.

    Raises:
        Unusable: no week is called so.
    """
    match = _NAME.fullmatch(name.strip())
    try:
        if match is not None:
            thursday = date.fromisocalendar(int(match[1]), int(match[2]), 4)
            if _EARLIEST <= thursday <= _LATEST:
                return week_of(thursday, starts_on)
    except ValueError:
        pass
    raise Unusable(reason="no_such_week", text=name)


def weeks_up_to(week: Week) -> tuple[Week, ...]:
    """Return the twelve weeks that end with this one, oldest first."""
    return tuple(week.later(-back) for back in range(WEEKS_SHOWN - 1, -1, -1))


def review_day(today: date, weekday: int) -> date:
    """Return the day of the last review that was to be: today or before, on the chosen weekday."""
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def next_review_day(today: date, weekday: int) -> date:
    """Return the day of the next review: after today, on the chosen weekday, however late the last one was done."""
    return review_day(today, weekday) + _WEEK


def days_ahead(today: date) -> tuple[date, ...]:
    """Return today and the seven days after it."""
    first = min(today, date.max - DAYS_AHEAD * _DAY)
    return tuple(first + number * _DAY for number in range(DAYS_AHEAD + 1))


def crunches(first: date, last: date, settings: Settings) -> Iterator[tuple[date, Crunch]]:
    """Yield each last working day of a month among these days, and what ends with it."""
    day = first
    while day <= last:
        if _is_last_working_day(day, settings):
            if day.month % 3:
                yield day, "month"
            else:
                yield day, "quarter" if day.month % 12 else "year"
        day += _DAY


def _is_last_working_day(day: date, settings: Settings) -> bool:
    if not settings.is_working_day(day):
        return False
    after = day + _DAY
    while after.month == day.month:
        if settings.is_working_day(after):
            return False
        after += _DAY
    return True
