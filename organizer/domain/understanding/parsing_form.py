"""The JSON of `organizer parse`, in and out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from organizer.domain.errors import Unusable
from organizer.domain.when import Day, Floating, Instant, Zoned, zone_named

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from organizer.domain.line import Reading
    from organizer.domain.when import Due


@dataclass(frozen=True, slots=True)
class Asked:
    """One input line of `parse`, with what it says of its own circumstances; None where it says nothing."""

    text: str
    now: datetime | None = None
    zone: ZoneInfo | None = None
    people: tuple[str, ...] | None = None
    id: str | None = None


def asked(line: str, zone: ZoneInfo) -> Asked:
    """Read an input line: plain text, or a JSON object with `text` and optionally `now` or `reference`, `tz`, `people`, `id`.

    Raises:
        Unusable: the object lacks its text, or a value in it cannot be read.
    """
    if not line.startswith("{"):
        return Asked(line)
    try:
        known = json.loads(line)
    except (ValueError, RecursionError):
        return Asked(line)
    if not isinstance(known, dict) or "text" not in known:
        return Asked(line)
    try:
        own = zone_named(known["tz"]) if known.get("tz") else None
        moment = known.get("now") or known.get("reference")
        people = known.get("people")
        return Asked(
            text=str(known["text"]),
            now=None if moment is None else moment_in(str(moment), own or zone),
            zone=own,
            people=None if people is None else tuple(str(name) for name in people),
            id=known.get("id"),
        )
    except (ValueError, TypeError) as unreadable:
        raise Unusable(reason="unreadable_line", text=line) from unreadable


def moment_in(text: str, zone: ZoneInfo) -> datetime:
    """Read an ISO time, with offset or civil in `zone`, as aware UTC.

    Raises:
        ValueError: it is none.
    """
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)).astimezone(UTC)


def reading_to_json(reading: Reading, zone: ZoneInfo) -> dict[str, Any]:
    """Return the object that `organizer parse` prints for a line read in `zone`."""
    named = zone_named(reading.tz) if reading.tz else zone
    return {
        "text": reading.text,
        "side": reading.side,
        "kind": reading.kind,
        "to": reading.to,
        "about": reading.about,
        "case": reading.case,
        "due": civil_due(reading.due, named),
        "tz": reading.tz,
        "repeat": reading.repeat,
        "channel": reading.channel,
        "where": reading.where,
        "made": None if reading.made is None else reading.made.astimezone(zone).isoformat(),
        "what": reading.what,
        "tokens": [
            {"field": token.field, "start": token.start, "end": token.end, "text": token.text}
            for token in reading.tokens
        ],
        "warnings": [
            {"code": warned.code, "start": warned.start, "end": warned.end, "text": warned.text}
            for warned in reading.warnings
        ],
        "other_due": civil_due(reading.other_due, named),
    }


def civil_due(due: Due | None, zone: ZoneInfo) -> str | None:
    """Return a due as an ISO date, or a civil date and time in `zone`."""
    match due:
        case None:
            return None
        case Day(day):
            return day.isoformat()
        case Zoned(local, _) | Floating(local):
            return local.isoformat(timespec="minutes")
        case Instant(at):
            return at.astimezone(zone).replace(tzinfo=None).isoformat(timespec="minutes")
