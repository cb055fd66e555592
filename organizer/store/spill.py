"""Words that the book could not take: kept beside it, and taken in at the next start."""

from __future__ import annotations

import json
import os
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from peewee import PeeweeException

from organizer.domain.errors import BookUnavailable
from organizer.store.copying import keep_file
from organizer.store.opening import PRAGMAS, READING, connected
from organizer.store.seal import PUBLISHED, Key, fingerprint_in, salt_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENDING = ".spill"
# Nothing but the file itself: it is synced before it gets its name.
_ALONE = PRAGMAS | {"journal_mode": "off", "synchronous": "off"}


@dataclass(frozen=True, slots=True)
class Spilled:
    """One captured line that is not in the book yet; `at` is aware UTC."""

    path: Path
    line: str
    source: str
    at: datetime


def spill(folders: tuple[Path, ...], line: str, source: str, at: datetime, key: Key = PUBLISHED) -> Path | None:
    """Write a line durably into the first of the folders that takes it; return the file, or None if none does.

    The first folder is the home of the book. In the others words of other books may lie, so each file names its home. The words
    for a book that is sealed are under its key, too.
    """
    text = json.dumps({"line": line, "source": source, "at": at.isoformat(), "home": _home(folders)})
    for folder in folders:
        try:
            return _written(folder / f"{uuid4()}{_ENDING}", text, key)
        except (OSError, PeeweeException):
            continue
    return None


def spilled(folders: tuple[Path, ...], key: Key = PUBLISHED) -> Iterator[Spilled]:
    """Yield the lines of this home that wait in these folders, oldest first; what cannot be read is left where it is."""
    found = []
    for folder in folders:
        for path in folder.glob(f"*{_ENDING}"):
            try:
                known = json.loads(_read(path, key))
                waiting = Spilled(path, str(known["line"]), str(known["source"]), datetime.fromisoformat(known["at"]))
                # A home that was moved has its words with it.
                if folder == folders[0] or known["home"] == _home(folders):
                    found.append(waiting)
            except (OSError, ValueError, KeyError, TypeError, PeeweeException, BookUnavailable):
                continue
    yield from sorted(found, key=lambda one: one.at)


def _home(folders: tuple[Path, ...]) -> str:
    return str(folders[0].resolve())


def _written(path: Path, text: str, key: Key) -> Path:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    try:
        if key.is_published:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
                file.write(text)
        else:
            with closing(connected(draft, key, _ALONE, salt=key.new_salt())) as sealed:
                sealed.execute_sql("CREATE TABLE spilled (text)")
                sealed.execute_sql("INSERT INTO spilled VALUES (?)", (text,))
            draft.chmod(0o600)
        keep_file(draft, path)
    except (OSError, PeeweeException):
        draft.unlink(missing_ok=True)
        raise
    return path


def _read(path: Path, key: Key) -> str:
    if fingerprint_in(salt_of(path)) != key.fingerprint:
        return path.read_text("utf-8")
    with closing(connected(path, key, READING)) as sealed:
        return str(sealed.execute_sql("SELECT text FROM spilled").fetchone()[0])
