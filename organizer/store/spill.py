"""Words that the book could not take: kept beside it, and taken in at the next start."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from organizer.store.opening import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENDING = ".spill"


@dataclass(frozen=True, slots=True)
class Spilled:
    """One captured line that is not in the book yet; `at` is aware UTC."""

    path: Path
    line: str
    source: str
    at: datetime


def spill(folders: tuple[Path, ...], line: str, source: str, at: datetime) -> Path | None:
    """Write a line durably into the first of the folders that takes it; return the file, or None if none does.

    The first folder is the home of the book. In the others words of other books may lie, so each file names its home.
    """
    text = json.dumps({"line": line, "source": source, "at": at.isoformat(), "home": _home(folders)})
    for folder in folders:
        try:
            return _written(folder / f"{uuid4()}{_ENDING}", text)
        except OSError:
            continue
    return None


def spilled(folders: tuple[Path, ...]) -> Iterator[Spilled]:
    """Yield the lines of this home that wait in these folders, oldest first; what cannot be read is left where it is."""
    found = []
    for folder in folders:
        for path in folder.glob(f"*{_ENDING}"):
            try:
                known = json.loads(path.read_text("utf-8"))
                waiting = Spilled(path, str(known["line"]), str(known["source"]), datetime.fromisoformat(known["at"]))
                # A home that was moved has its words with it.
                if folder == folders[0] or known["home"] == _home(folders):
                    found.append(waiting)
            except (OSError, ValueError, KeyError, TypeError):
                continue
    yield from sorted(found, key=lambda one: one.at)


def _home(folders: tuple[Path, ...]) -> str:
    return str(folders[0].resolve())


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    return path
