"""Before you leave: who gets a card, why, and in which order; PRODUCT.md, Before you leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Literal

from organizer.domain.reminders import next_working_day
from organizer.domain.when import civil_to_utc, end_of_day, local_day, start_of_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings

Why = Literal["message", "overdue", "due_today", "due_early", "theirs_overdue", "not_thanked"]
WHYS: tuple[Why, ...] = ("message", "overdue", "due_today", "due_early", "theirs_overdue", "not_thanked")
ALWAYS = frozenset({"message", "overdue"})
MOST_CARDS = 9
_EARLY = time(10)
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Evening:
    """The moments (aware UTC) that an evening is judged by: now, the user's day, and ten in the next working morning."""

    now: datetime
    day_begins: datetime
    day_ends: datetime
    early: datetime


def evening(now: datetime, zone: ZoneInfo, settings: Settings) -> Evening:
    """Return the evening of the user's day that `now` (aware UTC) falls on."""
    day = local_day(now, zone)
    morning = civil_to_utc(datetime.combine(next_working_day(day, settings), _EARLY), zone)
    return Evening(now, start_of_day(day, zone), end_of_day(day, zone), morning)


@dataclass(frozen=True, slots=True)
class Line:
    """What a card has to know of a promise. `person` is an id or None; `thanked` belongs to what was got; times are UTC."""

    promise: str
    person: str | None
    side: str
    kind: str
    state: str
    made: datetime
    expected: datetime | None = None
    overdue_at: datetime | None = None
    ended: datetime | None = None
    thanked: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One person, or one promise that has none; `why` is the reason of its most urgent line, `lines` are promise ids."""

    person: str | None
    why: Why
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sweep:
    """The cards of an evening, most urgent first, and how many more can wait until tomorrow."""

    cards: tuple[Card, ...]
    more: int = 0


def why(line: Line, at: Evening) -> Why | None:  # noqa: PLR0911 - one reason after another
    """Return why a promise asks for a word this evening; None if it does not."""
    if line.state == "got_it":
        today = line.ended is not None and at.day_begins <= line.ended <= at.now
        return "not_thanked" if today and not line.thanked else None
    if line.state != "open":
        return None
    passes = _NEVER if line.overdue_at is None else line.overdue_at
    if line.side == "theirs":
        return "theirs_overdue" if passes <= at.now else None
    if line.kind == "message":
        return "message"
    if passes <= at.now:
        return "overdue"
    if passes <= at.day_ends:
        return "due_today"
    return "due_early" if passes < at.early else None


def in_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines of a card: the oldest expected first, what has no time last."""
    return tuple(sorted(lines, key=lambda line: (line.expected or _NEVER, line.made, line.promise)))


def sweep(lines: Iterable[Line], given_a_word: frozenset[str], at: Evening) -> Sweep:
    """Return the cards for these promises; `given_a_word` are the ids of people, and of promises without one, heard today.

    Messages and what is overdue always get a card; the rest fill up to nine.
    """
    by_card: dict[str, list[Line]] = {}
    for line in lines:
        whose = line.person or line.promise
        if whose not in given_a_word:
            by_card.setdefault(whose, []).append(line)
    urgent = sorted(
        (urgency, whose) for whose, theirs in by_card.items() if (urgency := _urgency(theirs, at)) is not None
    )
    kept = [(key, whose) for place, (key, whose) in enumerate(urgent) if WHYS[key[0]] in ALWAYS or place < MOST_CARDS]
    cards = tuple(
        Card(
            by_card[whose][0].person, WHYS[key[0]], tuple(line.promise for line in in_order(_shown(by_card[whose], at)))
        )
        for key, whose in kept
    )
    return Sweep(cards, len(urgent) - len(kept))


def _urgency(lines: list[Line], at: Evening) -> tuple[int, datetime, datetime] | None:
    """Return how urgent a card is by its most urgent line, the less the more; among equals, what waits longest is first."""
    reasons = ((why(line, at), line) for line in lines)
    return min(
        ((WHYS.index(code), line.overdue_at or line.ended or _NEVER, line.made) for code, line in reasons if code),
        default=None,
    )


def _shown(lines: list[Line], at: Evening) -> list[Line]:
    """Return what is open with them, and what asks for thanks."""
    return [line for line in lines if line.state == "open" or why(line, at) is not None]


def next_leaving(after: datetime, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return the next leaving time of a working day strictly after a moment (both aware UTC)."""
    day = local_day(after, zone)
    leaving = civil_to_utc(datetime.combine(day, settings.leaves_at(day)), zone)
    if settings.is_working_day(day) and leaving > after:
        return leaving
    day = next_working_day(day, settings)
    return civil_to_utc(datetime.combine(day, settings.leaves_at(day)), zone)
