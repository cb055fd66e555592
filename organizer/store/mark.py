"""The mark beside an open book."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from peewee import PeeweeException

from organizer.store.opening import is_being_written, open_to_read, sync_folder

if TYPE_CHECKING:
    from pathlib import Path

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.store.seal import Key


class Mark:
    """The mark beside an open book that says that pages are being written; closing takes it away, once all are in the book.

    If it is there at the next start and the newest pages are not, they were lost.
    """

    def __init__(self, path: Path, database: SqlCipherDatabase) -> None:
        """Stand beside the book at `path`; one that was left by a crash is taken over."""
        self._path = is_being_written(path)
        self._newest = path.with_name(path.name + "-wal")
        self._database = database
        self._is_set = self._path.exists()
        self._carrying = threading.Lock()
        self._is_open = True

    def set(self) -> None:
        """Set it, if it is not set yet."""
        if not self._is_set:
            self._path.touch(mode=0o600)
            self._is_set = True

    def carry_over(self, path: Path, key: Key) -> None:
        """Bring the newest pages into the book at `path` by a connection of its own, unless it is closed. For any thread."""
        with self._carrying:
            if self._is_open:
                beside = open_to_read(path, key)
                try:
                    beside.execute_sql("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
                finally:
                    beside.close()

    def close(self) -> None:
        """Close the book, once no other thread brings pages into it."""
        with self._carrying:
            self._is_open = False
            self._close()

    def _close(self) -> None:
        """Close the book; where its pages cannot be brought together, they stay beside it, and so does the mark."""
        try:
            if self._is_set and not self._database.is_closed():
                busy = self._database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
                if not busy:
                    self._take_away()
        except (PeeweeException, OSError):
            pass
        finally:
            self._database.close()
        if self._is_set and not self._newest.exists():
            # What failed a moment ago went well on closing: SQLite takes its file away only once all of it is in the book.
            with contextlib.suppress(OSError):
                self._take_away()

    def _take_away(self) -> None:
        self._path.unlink(missing_ok=True)
        sync_folder(self._path.parent)
        self._is_set = False
