"""A day and its hour that stand apart in a line: "9:30 call with Grace tomorrow", "every Friday call Tom at 9"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.when import Day, Zoned, zone_named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from organizer.domain.understanding.dates import FoundDue, Present

Stretch = tuple[int, int]
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def hour_beside(
    days: Sequence[FoundDue], hours: Sequence[FoundDue], goes_on: Callable[[int, int], bool]
) -> FoundDue | None:
    """Return the one hour that belongs to the one day of a line; None where it is not clear.

    `goes_on` tells whether the line goes on from one place to another without a new part beginning between.
    """
    if len(days) != 1 or len(hours) != 1:
        return None
    first, then = sorted((days[0], hours[0]), key=lambda found: found.start)
    return hours[0] if goes_on(first.end, then.start) else None


def at_that_hour(day: FoundDue, hour: FoundDue) -> FoundDue:
    """Return a day at an hour that stands elsewhere."""
    assert isinstance(day.due, Day)  # noqa: S101 - only such are given
    assert isinstance(hour.due, Zoned)  # noqa: S101
    local = datetime.combine(day.due.day, hour.due.local.time())
    other = None
    if isinstance(day.other, Day):
        other = Zoned(datetime.combine(day.other.day, hour.due.local.time()), hour.due.tz)
    return replace(day, due=Zoned(local, hour.due.tz), other=other)


def next_at_that_hour(due: Day, hour: FoundDue, present: Present, rule: str) -> Zoned:
    """Return the first time of a repeat at an hour that stands elsewhere; of one whose hour is over today, the next day's."""
    assert isinstance(hour.due, Zoned)  # noqa: S101 - only such are given
    local = datetime.combine(due.day, hour.due.local.time())
    here = present.now.astimezone(zone_named(hour.due.tz)).replace(tzinfo=None)
    days = [day for day in _WEEK if day in rule.partition("BYDAY=")[2]] or _WEEK
    while rule.startswith(("FREQ=DAILY", "FREQ=WEEKLY")) and (local <= here or _WEEK[local.weekday()] not in days):
        local += timedelta(days=1)
    return Zoned(local, hour.due.tz)
