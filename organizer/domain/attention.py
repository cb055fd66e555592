"""Who takes the attention, and to whom thanks are owed; PRODUCT.md, Attention and thanks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from organizer.domain.grading import expectation
from organizer.domain.when import passes_at, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch

LATELY = timedelta(days=90)
A_YEAR = timedelta(days=365)
A_WEEK = timedelta(days=7)
FEWEST_PEOPLE = 10
FEWEST_PROMISES = 3


def loud_tenth(incoming: Iterable[int], people: int) -> float | None:
    """Return the share of incoming touches (0 to 1) that the noisiest tenth of `people` takes, rounded up.

    `incoming` are the touches of each person who turned to the user. Below ten people, or where nobody did, there is none.
    """
    counts = sorted(incoming, reverse=True)
    if people < FEWEST_PEOPLE or not sum(counts):
        return None
    return sum(counts[: -(-people // 10)]) / sum(counts)


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A year with a person: promises, troubles (chases, complaints, bad grades), touches; and thanks in the last 90 days."""

    person: str
    promises: int
    troubles: int
    touches: int
    thanks: int


@dataclass(frozen=True, slots=True)
class Loyal:
    """A quiet and loyal person, and the middle number of touches theirs stay below."""

    person: str
    promises: int
    touches: int
    median: float


def quiet_and_loyal(year: Sequence[Acquaintance]) -> tuple[Loyal, ...]:
    """Return the quiet and loyal among people, those with most promises first."""
    with_promises = [one for one in year if one.promises]
    if not with_promises:
        return ()
    middle = median(one.touches for one in with_promises)
    loyal = [
        Loyal(one.person, one.promises, one.touches, middle)
        for one in with_promises
        if one.promises >= FEWEST_PROMISES and not one.troubles and not one.thanks and one.touches < middle
    ]
    return tuple(sorted(loyal, key=lambda one: (-one.promises, one.touches, one.person)))


@dataclass(frozen=True, slots=True)
class Wait:
    """How somebody waited: from when they expected it until they had it, or until now (aware UTC). `why`: `late moved`."""

    person: str
    promise: str
    why: str
    since: datetime
    until: datetime


def wait_for(promise: Promise, touches: Sequence[Touch], *, at: datetime, zone: ZoneInfo) -> Wait | None:
    """Return how somebody waited without chasing for a promise kept late, or moved, in the week before `at` (aware UTC)."""
    if not promise.is_mine or promise.to is None or any(touch.kind == "chased" for touch in touches):
        return None
    lately = shifted(at, -A_WEEK)
    until = at if promise.ended is None else min(promise.ended, at)
    due = expectation(promise, touches, zone).due
    if promise.state == "kept" and promise.ended is not None and lately < promise.ended <= at and due is not None:
        since = passes_at(due, zone)
        if promise.ended > since:
            return Wait(promise.to, promise.id, "late", since, until)
    moved = min((touch.at for touch in touches if touch.kind == "re-promise" and lately < touch.at <= at), default=None)
    if moved is None:
        return None
    before = expectation(promise, [touch for touch in touches if touch.at < moved], zone).due
    since = until if before is None else passes_at(before, zone)
    return Wait(promise.to, promise.id, "moved", since, until) if since < until else None


def is_made_good(wait: Wait, touches: Iterable[Touch]) -> bool:
    """Say whether the one who waited was told sorry or thanked since they began to wait; `touches` are those with them."""
    return any(
        touch.direction == "out" and touch.kind in {"apology", "thanks"} and touch.at > wait.since for touch in touches
    )
