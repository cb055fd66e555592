"""Sealing the book under a key of the user's own, taking the seal off, and a new key in its place."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from organizer.domain import recovery_key
from organizer.domain.errors import BookUnavailable, OrganizerError, Unusable
from organizer.services.aside import aside
from organizer.services.safety.keys import read_typed
from organizer.store import shelf
from organizer.store.copying import copy_book, remove_draft
from organizer.store.place import own_path
from organizer.store.seal import PUBLISHED, fingerprint_in, new_key, salt_of
from organizer.store.second_copies import copies_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from organizer.services.safety.keys import Keys
    from organizer.store.book import Book
    from organizer.store.seal import Key

_TRIES = 3
_DRAFT = ".sealing"


@dataclass(frozen=True, slots=True)
class Resealed:
    """How many backups were brought under the key of the book, and which copies of it are under another, or under none."""

    backups: int
    left: tuple[Path, ...]


class Sealing:
    """The seal of one book. Its key changes in one move: killed anywhere, the book is under the old key or under the new."""

    def __init__(self, book: Book, keys: Keys, on_exchange: Callable[[], None]) -> None:
        """Seal `book`; `on_exchange` hears, on the main thread, that a copy of it took its place."""
        self._book = book
        self._keys = keys
        self._on_exchange = on_exchange

    @property
    def is_sealed(self) -> bool:
        """Say whether the book is sealed."""
        return not self._book.key.is_published

    def begin(self) -> str:
        """Draw a new key, and return it as the recovery key to write down. Nothing is sealed before it was typed back.

        Raises:
            SecretsRefused: there is no keyring that would keep it; nothing was changed.
        """
        key = new_key()
        self._keys.keep_for_later(self._book.path.parent, key)
        return recovery_key.written(key.secret)

    def finish(self, typed: str) -> Generator[None, None, Resealed]:
        """Seal the book under the key that was drawn, once it was typed back; its backups after it.

        Raises:
            Unusable: it is not the key that was shown, or none was. Nothing was changed.
            SecretsRefused: the keyring does not keep it. Nothing was changed.
            DiskRefused: the disk took no more. Nothing was changed.
        """
        home = self._book.path.parent
        key = yield from aside(partial(self._keys.kept_for_later, home))
        if key is None:
            raise Unusable(reason="no_new_key")
        read_typed(typed, key)
        # In the keyring, and given back by it, before anything is sealed.
        yield from aside(partial(self._keys.keep, key))
        yield from self._change(key)
        with contextlib.suppress(OrganizerError):
            yield from aside(partial(self._keys.forget_for_later, home))
        return (yield from aside(self.reseal_backups))

    def take_off(self) -> Generator[None, None, Resealed]:
        """Take the seal off the book and its backups.

        Raises:
            DiskRefused: the disk took no more. Nothing was changed.
        """
        yield from self._change(PUBLISHED)
        return (yield from aside(self.reseal_backups))

    def seal_backups(self) -> Resealed:
        """Bring the backups of a sealed book under its key that sealing did not come to, one by one. Blocking.

        The seal of a backup comes off only when the user takes off that of the book: one without may have come to its place by
        other hands.
        """
        return Resealed(0, ()) if self._book.key.is_published else self.reseal_backups()

    def reseal_backups(self) -> Resealed:
        """Bring every backup under the key of the book, one by one. Blocking; killed anywhere, it goes on at the next call."""
        done, left = 0, []
        for path in self._copies():
            with contextlib.suppress(OSError):
                if fingerprint_in(salt_of(path)) == self._book.key.fingerprint:
                    continue
            try:
                copy_book(path, self._keys.key_of(path), path, self._book.key)
                done += 1
            except (BookUnavailable, OSError):
                left.append(path)
        return Resealed(done, (*left, *self._kept_aside()))

    def _change(self, key: Key) -> Generator[None, None, None]:
        draft = self._book.path.with_name(self._book.path.name + _DRAFT)
        try:
            for tries in range(_TRIES):
                written = self._book.written
                yield from aside(lambda: copy_book(own_path(self._book), self._book.key, draft, key))
                if self._book.written == written:
                    break
                if tries == _TRIES - 1:
                    # Somebody keeps writing: once more, and this time nobody can.
                    copy_book(own_path(self._book), self._book.key, draft, key)
            self._book.exchange(draft, key)
        finally:
            remove_draft(draft)
        self._keys.forget_book(self._book.path)
        self._on_exchange()

    def _copies(self) -> Iterator[Path]:
        """Yield the backups of this book. Those of others may lie in the second folder, and are none of its business."""
        home = self._book.path.parent
        yield from (backup.path for backup in (*shelf.Shelf(home).all(), *copies_of(home)))

    def _kept_aside(self) -> Iterator[Path]:
        """Yield what was kept of damaged books and backups: it cannot be sealed, and is the user's to delete."""
        home = self._book.path.parent
        yield from sorted(home.glob("damaged/*/book.db"))
        yield from sorted(home.glob("backups/*.damaged"))
