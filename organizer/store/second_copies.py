"""Where the copies of a book's backups are that went to the second folder: known also when the book itself is lost."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.store.copying import PART, keep_file, remove_draft
from organizer.store.shelf import backups_in

if TYPE_CHECKING:
    from organizer.store.shelf import Backup

# Which folder it is stands in the book; a book that cannot be read does not tell.
_NAME = "copies.json"


def remember_copy(home: Path, copy: Path) -> None:
    """Note beside the book that a backup of it was copied to this file; without a word of it where the disk takes no note."""
    folder = copy.parent.resolve()
    names = {there.path.name for there in copies_of(home) if there.path.parent == folder} | {copy.name}
    draft = home / f".{_NAME}{PART}"
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as note:
            json.dump({"folder": str(folder), "names": sorted(names)}, note)
        keep_file(draft, home / _NAME)
    except OSError:
        remove_draft(draft)


def copies_of(home: Path) -> tuple[Backup, ...]:
    """Return the copies that are still there, newest first. Those of other books may lie in the same folder; they are left out."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        noted = json.loads((home / _NAME).read_text("utf-8"))
        names = set(noted["names"])
        return tuple(backup for backup in backups_in(Path(noted["folder"])) if backup.path.name in names)
    return ()
