"""What the notices that are up say of which promises, so that a correction is seen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from organizer.domain.when import day_of, local_day, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from organizer.domain.promises import Promise
    from organizer.services.ports import Clock, Reminder
    from organizer.services.reading import Reader

_A_DAY = timedelta(days=1)
# "Due 15:00" is not true of yesterday's; but nobody is woken at midnight to read so.
_NIGHT_IS_OVER = timedelta(hours=9)


class _Told(Protocol):
    """A promise with the names that go with it."""

    @property
    def promise(self) -> Promise: ...
    @property
    def to(self) -> str | None: ...
    @property
    def about(self) -> str | None: ...


class Said:
    """Remembers the words behind each notice, by its key."""

    def __init__(self, reader: Reader, clock: Clock) -> None:
        """Compare with what `reader` reads, on the day of `clock`."""
        self._reader = reader
        self._clock = clock
        self._days: dict[str, date | None] = {}
        self._words: dict[str, dict[str, tuple[object, ...]]] = {}

    def note(self, key: str, reminders: Iterable[Reminder]) -> None:
        """Note what the notice of `key` says, in place of what it said before."""
        named = tuple(reminders)
        self._days[key] = self._true_on(named)
        self._words[key] = {one.promise.id: _words_of(one) for one in named}

    def forget(self, key: str) -> None:
        """Forget a notice that is no longer up."""
        self._words.pop(key, None)
        self._days.pop(key, None)

    def untrue(self, now: datetime, standing: frozenset[str]) -> frozenset[str]:
        """Return the keys of notices that name a promise in words that were mended since, or one that no longer waits.

        What stood overnight says "today" or "yesterday" of another day, too; a date that is longer ago is true for good.
        `standing` are the ids of those that wait for an answer.
        """
        ids = sorted({promise_id for words in self._words.values() for promise_id in words})
        current = {view.promise.id: _words_of(view) for view in self._reader.these(ids, now)} if ids else {}
        return frozenset(
            key
            for key, words in self._words.items()
            if not self._is_true_still(self._days[key])
            or any(
                promise_id not in standing or current.get(promise_id, said) != said
                for promise_id, said in words.items()
            )
        )

    def _true_on(self, reminders: Iterable[Reminder]) -> date | None:
        """Return the day whose "today" or "yesterday" a notice of these says; None where dates are said, for good."""
        zone = self._clock.zone()
        today = local_day(self._clock.now(), zone)
        dues = (one.promise.due for one in reminders)
        return today if any(due is not None and day_of(due, zone) >= today - _A_DAY for due in dues) else None

    def _is_true_still(self, day: date | None) -> bool:
        """Say whether "today" is said of this day, or of the one that the night is part of."""
        now, zone = self._clock.now(), self._clock.zone()
        return day is None or local_day(shifted(now, -_NIGHT_IS_OVER), zone) <= day <= local_day(now, zone)


def _words_of(told: _Told) -> tuple[object, ...]:
    promise = told.promise
    return promise.what, promise.line, promise.due, promise.channel, told.to, told.about
