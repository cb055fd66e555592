"""A planned absence: what falls into it, and afterwards with whom to make it right; PRODUCT.md, Away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.domain.errors import Unusable
from organizer.domain.touches import is_a_word
from organizer.domain.when import day_of, end_of_day, local_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch


@dataclass(frozen=True, slots=True)
class Absence:
    """The local days from `first` to `last`, both away."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Say whether a day falls into it."""
        return self.first <= day <= self.last


def absence(first: date, last: date) -> Absence:
    """Return the absence from one day to another.

    Raises:
        Unusable: it ends before it begins.
    """
    if last < first:
        raise Unusable(reason="ends_before_it_begins", text=last.isoformat(), key=first.isoformat())
    return Absence(first, last)


def falls_into(promise: Promise, expected: datetime | None, away: Absence, zone: ZoneInfo) -> bool:
    """Say whether an open promise is due while away: when it is meant, or when they expect it (aware UTC)."""
    if not promise.is_open:
        return False
    meant = promise.due is not None and away.holds(day_of(promise.due, zone))
    return meant or (promise.due is not None and expected is not None and away.holds(_expected_on(expected, zone)))


def moved_out_in_silence(promise: Promise, touches: Iterable[Touch], away: Absence, zone: ZoneInfo) -> bool:
    """Say whether an open promise of mine was meant for a day away, was moved out of it, and they were given no word since."""
    if not promise.is_mine or not promise.is_open:
        return False
    due, silent = promise.first_due, False
    for touch in sorted(touches, key=lambda touch: touch.at):
        if is_a_word(touch):
            silent = False
        elif touch.kind == "re-promise" and due is not None and away.holds(day_of(due, zone)):
            silent = True
        if touch.kind == "re-promise" and touch.due is not None:
            due = touch.due
    return silent


def was_left_waiting(
    promise: Promise,
    expected: datetime | None,
    touches: Iterable[Touch],
    away: Absence,
    *,
    now: datetime,
    zone: ZoneInfo,
) -> bool:
    """Say whether a promise of mine ran out while away, late or chased for, and nobody has said sorry since."""
    if not promise.is_mine or promise.to is None or expected is None or not away.holds(_expected_on(expected, zone)):
        return False
    if promise.ended is None and not promise.is_open:
        return False
    late = (promise.ended or now) > expected
    after = [touch for touch in touches if touch.at > expected]
    chased = any(touch.kind == "chased" for touch in after)
    sorry = any(touch.kind == "apology" and touch.direction == "out" for touch in after)
    return (late or chased) and not sorry


def _expected_on(expected: datetime, zone: ZoneInfo) -> date:
    """Return the day that runs out at a moment: the start of a day is the end of the one before it."""
    return local_day(expected - timedelta(microseconds=1), zone)


def is_over(away: Absence, now: datetime, zone: ZoneInfo) -> bool:
    """Say whether the absence has ended by `now` (aware UTC)."""
    return end_of_day(away.last, zone) <= now
