"""How long a reminder is hidden: a snooze never moves a due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.reminders import next_working_day, next_working_morning, ringing_through
from organizer.domain.when import civil_to_utc, local_day, passes_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings

# Until the user comes back to the machine: whoever locks it never is reminded on the next working morning.
UNTIL_BACK = "until_back"
_ONE_DAY = timedelta(days=1)
_A_WEEK = 7


def until_tomorrow(now: datetime, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return the next day's morning (aware UTC)."""
    tomorrow = local_day(now, zone) + _ONE_DAY
    return civil_to_utc(datetime.combine(tomorrow, settings.morning), zone)


def until_monday(now: datetime, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return the morning of the next Monday to come, or of the first working day after it (aware UTC)."""
    today = local_day(now, zone)
    monday = today + timedelta(days=_A_WEEK - today.weekday())
    day = monday if settings.is_working_day(monday) else next_working_day(monday, settings)
    return civil_to_utc(datetime.combine(day, settings.morning), zone)


def until_back_at_latest(now: datetime, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return when who did not come back until then is reminded all the same (aware UTC)."""
    return next_working_morning(now, zone, settings)


def rings_before(promise: Promise, to_come: Iterable[datetime], until: datetime, zone: ZoneInfo) -> datetime | None:
    """Return when a promise rings although it is snoozed until a later moment: at the time that the user named.

    `to_come` are the times of its alerts, all aware UTC. None where it keeps still until then.
    """
    if promise.due is None or not ringing_through(promise):
        return None
    at_due = passes_at(promise.due, zone)
    return at_due if at_due < until and at_due in to_come else None
