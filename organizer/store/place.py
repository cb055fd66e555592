"""The place of an open book: another program may take its file away, or put another one there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from organizer.domain.errors import BookDamaged

if TYPE_CHECKING:
    from pathlib import Path

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.store.seal import Key


class Placed(Protocol):
    """An open book, as far as its place is concerned."""

    @property
    def path(self) -> Path:
        """Return where it was opened."""

    @property
    def is_in_place(self) -> bool:
        """Say whether its own file is there still."""


def whole_beside(path: Path) -> Path:
    """Return where all of an open book is put whose own file somebody took from its place; the next start puts it back."""
    return path.with_name(path.name + ".whole")


def own_path(book: Placed) -> Path:
    """Return the path of an open book, for another connection to open. For any thread.

    Raises:
        BookDamaged: another file is there, or none. That connection would take the newest pages of the open book for those of that
            file, and what was written last would be gone.
    """
    if not book.is_in_place:
        raise BookDamaged(path=str(book.path), reason="taken_away")
    return book.path


class Place:
    """The place of a book since it was opened. What is written goes into the file that was there, and goes with it on closing."""

    def __init__(self, path: Path) -> None:
        """Remember which file is at `path` now."""
        self._path = path
        self._file = _file_at(path)

    @property
    def holds_it(self) -> bool:
        """Say whether the file that was there is there."""
        return _file_at(self._path) == self._file

    def keep_if_taken_away(self, database: SqlCipherDatabase, key: Key) -> bool:
        """Put all of the open book beside its place, if its file is there no more; say whether that is so.

        Raises:
            BookDamaged: a page of it cannot be read.
            DiskRefused: the disk took no more.
        """
        if self.holds_it or database.is_closed() or database.in_transaction():
            return False
        from organizer.store.copying import keep_open_book

        keep_open_book(database, key, whole_beside(self._path))
        return True


def _file_at(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
