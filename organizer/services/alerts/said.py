"""What the notices that are up say of which promises, so that a correction is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.services.ports import Reminder
    from organizer.services.reading import Reader

# A notice of many names the first few.
_NAMED = 4


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

    def __init__(self, reader: Reader) -> None:
        """Compare with what `reader` reads."""
        self._reader = reader
        self._words: dict[str, dict[str, tuple[object, ...]]] = {}

    def note(self, key: str, reminders: Iterable[Reminder]) -> None:
        """Note what the notice of `key` says, in place of what it said before."""
        self._words[key] = {one.promise.id: _words_of(one) for one in tuple(reminders)[:_NAMED]}

    def forget(self, key: str) -> None:
        """Forget a notice that is no longer up."""
        self._words.pop(key, None)

    def untrue(self, now: datetime, standing: frozenset[str]) -> frozenset[str]:
        """Return the keys of notices that name a promise in words that were mended since, or one that no longer waits.

        `standing` are the ids of those that wait for an answer.
        """
        ids = sorted({promise_id for words in self._words.values() for promise_id in words})
        current = {view.promise.id: _words_of(view) for view in self._reader.these(ids, now)} if ids else {}
        return frozenset(
            key
            for key, words in self._words.items()
            if any(
                promise_id not in standing or current.get(promise_id, said) != said
                for promise_id, said in words.items()
            )
        )


def _words_of(told: _Told) -> tuple[object, ...]:
    promise = told.promise
    return promise.what, promise.line, promise.due, promise.channel, told.to, told.about
