"""The shelf: the folder beside the book in which its backups stand, each named for its time and reason."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

from organizer.domain.errors import BookUnavailable
from organizer.domain.retention import staying
from organizer.store.copying import PART, checked, copy_book, keep_file, remove_draft
from organizer.store.opening import known_errors, sync_folder
from organizer.store.seal import fingerprint_in, is_sealed, salt_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from organizer.domain.contents import Counts
    from organizer.store.seal import Key

# Why a backup was made: by the clock, because the user asked, or before something that changes the whole book.
Reason = Literal["hourly", "daily", "asked", "migration", "import", "restore", "sync", "seal"]
_BEFORE_CHANGES = frozenset({"migration", "import", "restore", "sync", "seal"})
FOLDER = "backups"
_SET_ASIDE = ".damaged"
_NAME = re.compile(r"book-(\d{8}T\d{6}Z)-([a-z]+)\.db")
_TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on the shelf: the file, when it was made (aware UTC), and why."""

    path: Path
    at: datetime
    reason: str


class Shelf:
    """The backups of one book. What is being made has another kind of name, so that nothing half done is ever taken for one."""

    def __init__(self, home: Path) -> None:
        """Keep backups of the book in the folder `home`."""
        self.folder = home / FOLDER
        # The hour's own backup and one that was asked for may be made at once, each on a thread of its own.
        self._turn = threading.Lock()

    def add(self, book: Path, key: Key, at: datetime, reason: Reason) -> tuple[Backup, Counts]:
        """Make a backup of the book, checked and on disk when this returns. Another thread may call it.

        Raises:
            BookDamaged: the book, or what was written, is not sound.
            DiskRefused: the disk took no more; the other backups are as they were.
        """
        with self._turn, known_errors(self.folder):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            taken = {backup.at for backup in self.all()}
            at = at.astimezone(UTC).replace(microsecond=0)
            while at in taken:
                # Two in one second: neither may take the place of the other.
                at += timedelta(seconds=1)
            path = self.folder / f"book-{at.strftime(_TIME)}-{reason}.db"
            counts = copy_book(book, key, path, key)
        return Backup(path, at, reason), counts

    def all(self) -> tuple[Backup, ...]:
        """Return the backups, newest first."""
        return backups_in(self.folder)

    def set_aside(self, backup: Backup) -> None:
        """Keep a backup that proved damaged, under a name that is no backup's."""
        with contextlib.suppress(OSError):
            backup.path.rename(backup.path.with_name(backup.path.name + _SET_ASIDE))

    def tidy(self) -> None:
        """Remove the backups that have had their time, and what is left of those that were not finished.

        Only the process that owns the book may call it.
        """
        with self._turn:
            with contextlib.suppress(OSError):
                for draft in self.folder.glob(f".*{PART}*"):
                    remove_draft(draft)
            remove_old(self.folder, self.all())

    def newest_sound(self, keys: Iterable[Key]) -> tuple[Backup, Key, Counts] | None:
        """Return the newest backup that passes every check under one of the keys, and that key; None if none does."""
        return newest_sound_in(self.folder, keys)


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder, newest first; none where it cannot be read."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return ()
    found = []
    for name in names:
        made = _time_in(name)
        match = _NAME.fullmatch(name)
        if made is not None and match is not None:
            found.append(Backup(folder / name, made, match[2]))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def newest_sound_in(folder: Path, keys: Iterable[Key]) -> tuple[Backup, Key, Counts] | None:
    """Return the newest backup in a folder that passes every check under one of the keys; None if none does."""
    known = tuple(keys)
    for backup in backups_in(folder):
        for key in known:
            try:
                return backup, key, checked(backup.path, key)
            except (BookUnavailable, OSError):
                continue
    return None


def remove_old(folder: Path, backups: tuple[Backup, ...]) -> None:
    """Remove those of the backups in a folder that have had their time."""
    stay = staying(
        (backup.at for backup in backups), (backup.at for backup in backups if backup.reason in _BEFORE_CHANGES)
    )
    gone = [backup for backup in backups if backup.at not in stay]
    for backup in gone:
        with contextlib.suppress(OSError):
            backup.path.unlink()
    if gone:
        with contextlib.suppress(OSError):
            sync_folder(folder)


def copy_file(backup: Path, target: Path) -> None:
    """Copy a backup, which nobody writes to, byte by byte; it is at `target` whole and on disk, or not at all.

    Raises:
        DiskRefused: the disk took no more.
    """
    draft = target.with_name(f".{target.name}.{uuid4().hex[:8]}{PART}")
    try:
        with known_errors(target):
            with backup.open("rb") as source:
                handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(handle, "wb") as copy:
                    shutil.copyfileobj(source, copy)
            keep_file(draft, target)
    finally:
        remove_draft(draft)


def is_a_book(path: Path) -> bool:
    """Say whether a file begins as books and backups do."""
    try:
        return fingerprint_in(salt_of(path)) is not None
    except OSError:
        return False


def is_sealed_file(path: Path) -> bool:
    """Say whether a file is a book under a key of its user's own.

    Raises:
        OSError: it cannot be read.
    """
    return is_sealed(salt_of(path))


def _time_in(name: str) -> datetime | None:
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    try:
        return datetime.strptime(match[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
