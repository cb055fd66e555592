"""Times of reminders beside a sealed book, for when it cannot be opened. Opt-in: times and opaque ids, no word and no name."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from organizer.store.ledger import to_come

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.store.book import Book

NAME = "due-times.json"
_MOST = 500


@dataclass(frozen=True, slots=True)
class LockedTime:
    """A moment (aware UTC) at which something is due, and an id that says nothing."""

    id: str
    at: datetime


class LockedTimes:
    """Keeps the file as the book is; it is written only where it would differ."""

    def __init__(self, book: Book) -> None:
        """Keep the times of `book` beside it."""
        self._book = book
        self._path = book.path.with_name(NAME)
        self._written = ""

    def keep(self, *, wanted: bool) -> None:
        """Write the times if they are `wanted` and the book is sealed; else there is no such file. No harm if the disk refuses."""
        with contextlib.suppress(OSError):
            if not wanted or self._book.key.is_published:
                self._path.unlink(missing_ok=True)
                self._written = ""
                return
            text = json.dumps([[_opaque(number), at.isoformat()] for number, at in to_come(self._book, _MOST)])
            if text != self._written or not self._path.exists():
                self._write(text)
                self._written = text

    def _write(self, text: str) -> None:
        draft = self._path.with_name(f".{NAME}.{uuid4().hex[:8]}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        draft.replace(self._path)


def locked_times(home: Path) -> tuple[LockedTime, ...]:
    """Return what was kept beside the book in `home`, earliest first; nothing where there is nothing that can be read."""
    try:
        kept = json.loads((home / NAME).read_text("utf-8"))
        times = [LockedTime(str(one), datetime.fromisoformat(at)) for one, at in kept]
        return tuple(sorted((time for time in times if time.at.tzinfo is not None), key=lambda time: time.at))
    except (OSError, ValueError, TypeError, RecursionError):
        return ()


def _opaque(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()[:12]
