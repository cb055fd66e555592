"""Whole copies of a book: made by the backup API, opened, checked, counted and synced before they get their name."""

from __future__ import annotations

import contextlib
import os
import re
from contextlib import closing
from typing import TYPE_CHECKING
from uuid import uuid4

from organizer.domain.contents import Counts
from organizer.domain.errors import BookDamaged, BookTooNew, DiskRefused
from organizer.store import migrations
from organizer.store.newest_pages import whole_pages
from organizer.store.opening import (
    PRAGMAS,
    READING,
    connected,
    known_errors,
    open_standing_still,
    open_to_read,
    require_key,
    sync_folder,
)
from organizer.store.seal import PUBLISHED, salt_of

if TYPE_CHECKING:
    from pathlib import Path

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.store.seal import Key

PART = ".part"
# As SQLCipher says it: "HMAC verification failed for page 65".
_OF_PAGE = re.compile(r"\bpage (\d+)")
_LOOKS = 3


def copy_book(source: Path, source_key: Key, target: Path, target_key: Key, *, standing_still: bool = False) -> Counts:
    """Copy a book, whatever is being written to it meanwhile, to `target`, which is there whole or not at all.

    Works on connections of its own, so that another thread may; the source is only read. `standing_still`: its disk takes no
    writing.

    Raises:
        BookDamaged: a page of the source cannot be read, or what was written is not what was read.
        DiskRefused: the disk took no more; nothing is left behind.
    """
    draft = target.with_name(f".{target.name}.{uuid4().hex[:8]}{PART}")
    try:
        read_by = open_standing_still if standing_still else open_to_read
        with known_errors(source), closing(read_by(source, source_key)) as read:
            # One transaction around counting and copying: both see the same book.
            read.execute_sql("BEGIN")
            wanted = counts_of(read)
            with known_errors(target):
                _write(read, draft, target_key)
            read.execute_sql("COMMIT")
        if checked(draft, target_key) != wanted:
            raise BookDamaged(path=str(draft))
        with known_errors(target):
            keep_file(draft, target)
    finally:
        remove_draft(draft)
    return wanted


def keep_open_book(database: SqlCipherDatabase, key: Key, target: Path) -> None:
    """Put all of an open book into `target`, though its own file may be in its place no more.

    Raises:
        BookDamaged: a page of it cannot be read.
        DiskRefused: the disk took no more; nothing is left behind.
    """
    draft = target.with_name(f".{target.name}.{uuid4().hex[:8]}{PART}")
    try:
        with known_errors(target):
            _write(database, draft, key)
            keep_file(draft, target)
    finally:
        remove_draft(draft)


def checked(path: Path, key: Key) -> Counts:
    """Open a copy that nobody writes to, check every page and every index of it, and return what is in it.

    Raises:
        BookDamaged: it is not sound.
        BookTooNew: a newer version of the program wrote it.
        WrongKey: it is sealed under another key.
    """
    with known_errors(path):
        require_key(key, path)
        with closing(connected(path, key, READING)) as database:
            if database.user_version > migrations.NEWEST:
                raise BookTooNew(path=str(path), version=database.user_version)
            if not passes_fully(database):
                raise BookDamaged(path=str(path))
            return counts_of(database)


def glanced_at(path: Path, key: Key) -> Counts:
    """Return what is in a copy that nobody writes to, without checking it all.

    Raises:
        BookDamaged: it cannot be read.
        WrongKey: it is sealed under another key.
    """
    with known_errors(path):
        require_key(key, path)
        with closing(connected(path, key, READING)) as database:
            return counts_of(database)


def passes_fully(database: SqlCipherDatabase) -> bool:
    """Say whether every page of a copy that nobody writes to is as it was written, and all of them fit together."""
    return not _damaged_pages(database) and fits_together(database)


def passes_fully_though_written(database: SqlCipherDatabase, path: Path, key: Key) -> bool:
    """Say whether every page of the book at `path` is as it was written, and all fit together, though others write to it meanwhile.

    SQLCipher looks at the file alone. While somebody reads an older state, pages that are newer than that are left out when pages
    are brought into the file, and one behind its end leaves a hole there. What lies beside the book takes the place of such a page.
    """
    # Between the two looks the newest pages may be brought in.
    not_sound = (not _newer_ones_lie_beside(_damaged_pages(database), path, key) for _ in range(_LOOKS))
    return not all(not_sound) and fits_together(database)


def _newer_ones_lie_beside(damaged: set[int], path: Path, key: Key) -> bool:
    if not damaged:
        return True
    try:
        return damaged <= whole_pages(path, key, salt_of(path)).keys()
    except FileNotFoundError:
        return False


def _damaged_pages(database: SqlCipherDatabase) -> set[int]:
    """Return the numbers of the pages in the file that are not as they were written; 0 for what is wrong with all of it."""
    problems = (str(problem) for (problem,) in database.execute_sql("PRAGMA cipher_integrity_check"))
    return {int(found[1]) if (found := _OF_PAGE.search(problem)) else 0 for problem in problems}


def fits_together(database: SqlCipherDatabase) -> bool:
    """Say whether an open book passes SQLite's quick check."""
    return bool(database.execute_sql("PRAGMA quick_check(1)").fetchone() == ("ok",))


def counts_of(database: SqlCipherDatabase) -> Counts:
    """Return what is in an open book.

    Raises:
        BookDamaged: it has none of a book's tables.
    """
    version = int(database.user_version)
    if version == 0:
        raise BookDamaged(path=str(database.database))
    people, promises, touches, steps = (
        int(database.execute_sql(f"SELECT count(*) FROM {of}").fetchone()[0])
        for of in ("person WHERE deleted = 0", "promise WHERE deleted = 0", "touch WHERE deleted = 0", "step")
    )
    return Counts(people, promises, touches, steps, version)


def keep_file(draft: Path, target: Path) -> None:
    """Give a closed file its name, once all of it is on disk."""
    handle = os.open(draft, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    draft.replace(target)
    sync_folder(target.parent)


def clear(place: Path) -> None:
    """Take away what a process that was killed left in a place for a book, and beside it; nothing of it may be taken up.

    Raises:
        DiskRefused: it cannot be taken away.
    """
    with known_errors(place):
        for end in ("", "-wal", "-shm", "-open"):
            place.with_name(place.name + end).unlink(missing_ok=True)


def remove_draft(draft: Path) -> None:
    """Remove what is left of a copy that was not finished."""
    for leftover in (draft, draft.with_name(draft.name + "-journal")):
        with contextlib.suppress(OSError):
            leftover.unlink(missing_ok=True)


def _write(read: SqlCipherDatabase, draft: Path, key: Key) -> None:
    # Its name is not yet its own, so nothing but the file itself has to be safe; it is synced before it gets its name.
    pragmas = PRAGMAS | {"journal_mode": "off", "synchronous": "off"}
    salt = key.salt_like(bytes.fromhex(read.execute_sql("PRAGMA cipher_salt").fetchone()[0]))
    with closing(connected(draft, key, pragmas, salt=salt)) as written:
        draft.chmod(0o600)
        read.connection().backup(written.connection())
        # Copied with the pages was that the book keeps its newest ones in a file beside it. A copy is one file.
        mode = written.execute_sql("PRAGMA journal_mode = delete").fetchone()[0]
        if mode != "delete":
            raise DiskRefused(path=str(draft), reason="")


def is_sound(path: Path, key: Key = PUBLISHED, *, fully: bool = False, standing_still: bool = False) -> bool:
    """Check the book at `path` on a connection of its own that cannot write, so that another thread may.

    `fully` reads every page and sees that it is as it was written; without, it is SQLite's quick check. `standing_still`:
    the disk takes no writing.
    """
    with known_errors(path):
        database = open_standing_still(path, key) if standing_still else open_to_read(path, key)
        try:
            if fully and not standing_still:
                return passes_fully_though_written(database, path, key)
            return passes_fully(database) if fully else fits_together(database)
        finally:
            database.close()
