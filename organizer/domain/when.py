"""When something is due: what was meant, and the moment it comes to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Day:
    """A whole day, over at its end in the user's zone."""

    day: date


@dataclass(frozen=True, slots=True)
class Zoned:
    """A civil time (naive) in a named IANA zone; travel does not move it."""

    local: datetime
    tz: str


@dataclass(frozen=True, slots=True)
class Floating:
    """A civil time (naive) that goes with the user, wherever they are."""

    local: datetime


@dataclass(frozen=True, slots=True)
class Instant:
    """One moment (aware UTC), as "in 2 hours" means it."""

    at: datetime


Due = Day | Zoned | Floating | Instant

_ZONE = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){0,3}")
# Moments stay this far inside the calendar, so that every zone can name them. Some books say "never" as 9999-12-31.
_FIRST = datetime(1, 1, 3, tzinfo=UTC)
_LAST = datetime(9999, 12, 29, tzinfo=UTC)
_CIVIL_ENDS = (datetime(1, 1, 2), datetime(9999, 12, 30))  # noqa: DTZ001 - civil times


def within_calendar(moment: datetime) -> datetime:
    """Return an aware moment; one at the very ends of the calendar is brought in, so that any zone can show it."""
    return min(max(moment, _FIRST), _LAST)


def shifted(moment: datetime, span: timedelta) -> datetime:
    """Return the moment a span after an aware one, or before it; at the ends of the calendar, the last there is."""
    try:
        return within_calendar(moment + span)
    except OverflowError:
        return _LAST if span > timedelta(0) else _FIRST


def civil_to_utc(local: datetime, zone: ZoneInfo) -> datetime:
    """Turn a naive civil time into aware UTC.

    A time in the skipped hour moves forward by the gap; one in the doubled hour is the first of the two.
    """
    earliest, latest = _CIVIL_ENDS
    inside = min(max(local, earliest), latest)
    return within_calendar(inside.replace(tzinfo=zone, fold=0).astimezone(UTC))


def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the first moment (aware UTC) of a local day, also where midnight is skipped."""
    return civil_to_utc(datetime.combine(day, time()), zone)


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the moment (aware UTC) at which a local day is over: the start of the next one."""
    if day == date.max:
        return _LAST
    return start_of_day(day + timedelta(days=1), zone)


def passes_at(due: Due, zone: ZoneInfo) -> datetime:
    """Return the moment (aware UTC) after which `due` has passed; `zone` is the user's."""
    match due:
        case Day(day):
            return end_of_day(day, zone)
        case Zoned(local, tz):
            return civil_to_utc(local, zone_named(tz))
        case Floating(local):
            return civil_to_utc(local, zone)
        case Instant(at):
            return within_calendar(at)


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return the user's civil day that an aware moment falls on."""
    return within_calendar(moment).astimezone(zone).date()


def day_of(due: Due, zone: ZoneInfo) -> date:
    """Return the user's civil day that `due` falls on."""
    return due.day if isinstance(due, Day) else local_day(passes_at(due, zone), zone)


def has_time(due: Due) -> bool:
    """Say whether `due` names a time, not only a day."""
    return not isinstance(due, Day)


@lru_cache(maxsize=512)
def zone_named(name: str) -> ZoneInfo:
    """Return the IANA zone called `name`.

    Raises:
        ValueError: there is no such zone.
    """
    message = f"no time zone is called {name[:80]!r}"
    # Each part is looked for in a package of its own: very many of them would exhaust the stack.
    if not _ZONE.fullmatch(name):
        raise ValueError(message)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise ValueError(message) from unknown


def due_to_json(due: Due) -> str | dict[str, str]:
    """Return the interchange form of `due` (see PRODUCT.md, Interchange)."""
    match due:
        case Day(day):
            return day.isoformat()
        case Zoned(local, tz):
            return {"local": _civil_text(local), "tz": tz}
        case Floating(local):
            return {"floating": _civil_text(local)}
        case Instant(at):
            return {"instant": instant_text(at)}


def due_from_json(form: str | Mapping[str, str]) -> Due:
    """Read the interchange form of a due.

    Raises:
        ValueError: the form is none of the four, or names a zone or a date that does not exist.
    """
    if isinstance(form, str):
        return Day(date.fromisoformat(form))
    match dict(form):
        case {"local": str(local), "tz": str(tz)}:
            return Zoned(_civil(local), zone_named(tz).key)
        case {"floating": str(local)}:
            return Floating(_civil(local))
        case {"instant": str(at)}:
            return Instant(aware_utc(at))
    message = "a due is a day, or local and tz, or floating, or instant"
    raise ValueError(message)


def aware_utc(text: str) -> datetime:
    """Read an ISO 8601 time with offset as aware UTC.

    Raises:
        ValueError: it is no such time, or it lacks the offset.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        message = f"{text!r} lacks its offset"
        raise ValueError(message)
    try:
        return moment.astimezone(UTC)
    except OverflowError as outside:
        message = f"{text!r} is outside the calendar"
        raise ValueError(message) from outside


def instant_text(moment: datetime) -> str:
    """Return an aware moment as ISO 8601 in UTC with a Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _civil_text(local: datetime) -> str:
    return local.isoformat(timespec="minutes") if local.second == local.microsecond == 0 else local.isoformat()


def _civil(text: str) -> datetime:
    local = datetime.fromisoformat(text)
    if local.tzinfo is not None or len(text) <= len("2026-11-27"):
        message = f"{text!r} is not a civil time without offset"
        raise ValueError(message)
    return local
