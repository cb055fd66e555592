"""What a time that was read comes to: a due in the user's zone, or in the one that was named; never past if it can be helped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from organizer.domain.timing.clocks import Clock
from organizer.domain.when import Day, Due, Instant, Zoned, zone_named

if TYPE_CHECKING:
    from organizer.domain.timing.lexicon import Part
    from organizer.domain.timing.line_words import Line
    from organizer.domain.timing.moments import Moment

_DAY = timedelta(days=1)
_NEAR = 2
_NOON = time(12)
_MOMENTS = frozenset({"noon", "midnight"})


@dataclass(frozen=True, slots=True)
class Meant:
    """A due, None if there is no such day or time; whether it is over already; a second due that may be meant."""

    due: Due | None
    past: bool = False
    other: Due | None = None


def meaning(line: Line, found: Moment) -> Meant:
    """Return what `found` comes to.

    Raises:
        OverflowError, ValueError: the calendar ends before.
    """
    if found.day is not None and found.day.day is None:
        return Meant(None)
    if found.clock is not None and not found.clock.exists:
        return Meant(None)
    if found.span is not None and found.clock is None and found.part is None:
        return Meant(found.span.from_now(line))
    at = _time(line, found)
    if at is None:
        return _of_day(line, found)
    if found.offset is not None:
        return _of_offset(line, found, at)
    return _of_time(line, found, at)


def still_to_come(line: Line, found: Moment, meant: Meant) -> Meant:
    """Return what is left of a part of today that is said after its usual time: "tonight" at nine is by the end of the day.

    Of a morning that is noon. What is no such part, or is over, stays what is `meant`.
    """
    part, day, today = found.part, found.day, line.local.date()
    if part is None or part.name in _MOMENTS or found.clock is not None or found.span is not None or found.zone:
        return meant
    is_today = part.at == "eod" if day is None else day.day == today
    if not is_today or line.local < datetime.combine(today, time_of(line, part)):
        return meant
    if part.half == "pm":
        return Meant(Day(today))
    noon = datetime.combine(today, _NOON)
    return Meant(Zoned(noon, line.present.zone.key)) if line.local < noon else meant


def _time(line: Line, found: Moment) -> time | None:
    if found.clock is not None:
        return found.clock.at(found.part or _evening_around(line, found))
    return None if found.part is None else time_of(line, found.part)


def _evening_around(line: Line, found: Moment) -> Part | None:
    """Return the evening where the words before a bare hour speak of one ("dinner at 8")."""
    before = range(found.start - 1, max(found.start - 1 - _NEAR, -1), -1)
    return line.lexicon.part("evening") if any(line.lexicon.among("evenings", line.word(at)) for at in before) else None


def time_of(line: Line, part: Part) -> time:
    """Return the usual time of a part of the day, as the user has set it where it can be set."""
    if isinstance(part.at, time):
        return part.at
    settings = line.present.settings
    return settings.morning if part.at == "morning" else settings.end_of_day


def _of_day(line: Line, found: Moment) -> Meant:
    assert found.day is not None  # noqa: S101 - a moment has a day, a time or a span
    day = found.day.day
    assert day is not None  # noqa: S101 - meaning() has seen to it
    other = found.last if isinstance(found.last, date) else found.day.other
    return Meant(Day(day), past=day < line.today, other=None if other is None else Day(other))


def _of_time(line: Line, found: Moment, at: time) -> Meant:
    tz = found.zone or line.present.zone.key
    local = line.local if found.zone is None else line.present.now.astimezone(zone_named(tz)).replace(tzinfo=None)
    day = found.day.day if found.day is not None and found.day.day is not None else local.date()
    meant = datetime.combine(day, at)
    if found.part is not None and found.part.name == "midnight" and found.clock is None:
        meant += _DAY
    if found.span is not None:
        meant += timedelta(seconds=found.span.seconds)
    if found.day is None and meant <= local:
        meant += _DAY
    other = _other(line, found, meant)
    return Meant(Zoned(meant, tz), past=meant < local, other=other)


def _other(line: Line, found: Moment, meant: datetime) -> Due | None:
    tz = found.zone or line.present.zone.key
    if isinstance(found.last, Clock) and found.last.exists:
        return Zoned(datetime.combine(meant.date(), found.last.at(found.part)), tz)
    if isinstance(found.last, date):
        return Zoned(datetime.combine(found.last, meant.time()), tz)
    if found.day is not None and found.day.other is not None:
        return Zoned(datetime.combine(found.day.other, meant.time()), tz)
    return None


def _of_offset(line: Line, found: Moment, at: time) -> Meant:
    shift = timedelta(minutes=found.offset or 0)
    there = (line.present.now + shift).replace(tzinfo=None)
    day = found.day.day if found.day is not None and found.day.day is not None else there.date()
    moment = (datetime.combine(day, at) - shift).replace(tzinfo=UTC)
    if found.day is None and moment <= line.present.now:
        moment += _DAY
    return Meant(Instant(moment), past=moment < line.present.now)
