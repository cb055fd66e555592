"""Who takes the attention, and to whom thanks are owed; PRODUCT.md, Attention and thanks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from organizer.domain.grading import expectation
from organizer.domain.when import passes_at, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
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
    """A year with a person who had a promise in it: touches, chases and complaints; and thanks in the last 90 days."""

    person: str
    touches: int
    troubles: int
    thanks: int


@dataclass(frozen=True, slots=True)
class Loyal:
    """A quiet and loyal person, and the middle number of touches theirs stay below."""

    person: str
    promises: int
    touches: int
    median: float


def quiet_ones(year: Sequence[Acquaintance]) -> tuple[tuple[Acquaintance, ...], float]:
    """Return who of the people of a year is below the median of touches without trouble or thanks, and that median."""
    middle = median(one.touches for one in year) if year else 0
    quiet = (one for one in year if one.touches < middle and not one.troubles and not one.thanks)
    return tuple(quiet), middle


def quiet_and_loyal(
    quiet: Iterable[Acquaintance], middle: float, promises: Mapping[str, tuple[int, int]]
) -> tuple[Loyal, ...]:
    """Return the loyal among the quiet ones, those with most promises first.

    `promises` says for each person how many promises there were in the year, and how many of them ended badly.
    """
    counted = ((one, *promises.get(one.person, (0, 0))) for one in quiet)
    loyal = [
        Loyal(one.person, number, one.touches, middle)
        for one, number, bad in counted
        if number >= FEWEST_PROMISES and not bad
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
    if promise.ended is None and not promise.is_open:
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


def is_made_good(wait: Wait, last_said: datetime | None) -> bool:
    """Say whether the one who waited was told sorry or thanked since they began to; `last_said` is when they last were."""
    return last_said is not None and last_said > wait.since
