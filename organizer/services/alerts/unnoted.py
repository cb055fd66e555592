"""What was said while the disk took no writing: kept in mind until the book can note it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.store import ledger

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organizer.store.book import Book
    from organizer.store.ledger import Entry


class Unnoted:
    """Remembers what is being said, or is outdone by what is, and stands in the ledger as still to come."""

    def __init__(self, book: Book) -> None:
        """Begin with nothing that is not in `book`."""
        self._book = book
        self._said: dict[int, Entry] = {}
        self._outdone: dict[int, Entry] = {}

    def __bool__(self) -> bool:
        """Say whether anything is to be noted."""
        return bool(self._said or self._outdone)

    def __contains__(self, entry: Entry) -> bool:
        """Say whether an entry of the ledger is among it."""
        return entry.number in self._said or entry.number in self._outdone

    def add(self, said: Iterable[Entry], outdone: Iterable[Entry]) -> None:
        """Keep in mind that some entries are being said, and others outdone by them."""
        self._said |= {entry.number: entry for entry in said}
        self._outdone |= {entry.number: entry for entry in outdone}

    def drop(self, numbers: Iterable[int]) -> None:
        """Forget entries that no voice could say."""
        for number in numbers:
            self._said.pop(number, None)
            self._outdone.pop(number, None)

    def keys(self) -> frozenset[str]:
        """Return the keys of the notices that say it."""
        return frozenset(entry.key for entry in self._said.values())

    def note(self) -> None:
        """Note all of it in the book; what was answered before the disk took it stays answered.

        Raises:
            DiskRefused: the disk takes no writing yet.
        """
        if not self:
            return
        ledger.claim(self._book, self._said.values(), self._outdone.values())
        ledger.mark_shown(self._book, self._said)
        self._said.clear()
        self._outdone.clear()
