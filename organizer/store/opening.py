"""Opening the book: making it, checking what is there, and the rules it is written under."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from peewee import DatabaseError, OperationalError, PeeweeException
from playhouse.sqlcipher_ext import SqlCipherDatabase

from organizer.domain.errors import BookBusy, BookDamaged, BookTooNew, BookUnavailable, DiskRefused
from organizer.store import migrations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLDEST_SQLITE = (3, 51, 3)

# Published on purpose. It protects nothing; under it SQLCipher checks every page, which plain SQLite cannot.
OPEN_KEY = "x'466f6c6c6f772d7570204f7267616e697a6572206b65657073206120776f7264'"

_PRAGMAS: dict[str, str | int] = {
    "cipher_log_level": "none",
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
_ONLY_OWNER = 0o077
_SMALLEST_FILE = 512


def open_database(path: Path) -> SqlCipherDatabase:
    """Open the book at `path`, making it if there is none, and bring it to the newest version.

    Raises:
        BookDamaged: what is there is not a sound book; it is left as it is.
        BookTooNew: a newer version of the program wrote it; it is left as it is.
        DiskRefused: the folder or disk takes no writing.
        BookUnavailable: it cannot be opened for another reason.
    """
    os.umask(os.umask(_ONLY_OWNER) | _ONLY_OWNER)
    _folder(path)
    with known_errors(path):
        if not path.exists():
            if path.with_name(path.name + "-wal").exists():
                # The newest pages of a book whose own file is gone: no place for a new one.
                raise BookDamaged(path=str(path))
            _make(path)
        database = _connected(path, _PRAGMAS)
        try:
            migrate(database, path)
        except BaseException:
            database.close()
            raise
    return database


def open_to_read(path: Path) -> SqlCipherDatabase:
    """Open a book that is there for reading only, beside the connection that writes.

    Raises:
        BookDamaged: what is there is not a sound book.
    """
    with known_errors(path):
        return _connected(path, _PRAGMAS | {"query_only": 1})


def migrate(database: SqlCipherDatabase, path: Path) -> None:
    """Run the steps the book lacks, each in one transaction with its version.

    Raises:
        BookTooNew: a newer version of the program wrote it.
    """
    version = database.user_version
    if version > migrations.NEWEST:
        raise BookTooNew(path=str(path), version=version)
    for number, step in enumerate(migrations.STEPS[version:], start=version + 1):
        with database.atomic("immediate"):
            for statement in migrations.statements(step):
                database.execute_sql(statement)
            database.user_version = number


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk report into the errors a person can act on; the rest is a bug."""
    try:
        yield
    except OSError as refused:
        raise DiskRefused(path=str(path), reason=os.strerror(refused.errno or errno.EIO)) from refused
    except (OperationalError, DatabaseError) as reported:
        raise _translated(str(_first_of(reported)), path) or reported from reported


def _first_of(reported: BaseException) -> BaseException:
    """Return what happened first: a disk that fails ends the transaction, and then taking it back fails as well."""
    while "cannot rollback" in str(reported) and reported.__context__ is not None:
        reported = reported.__context__
    return reported


def _translated(text: str, path: Path) -> BookUnavailable | None:
    where = str(path)
    if any(phrase in text for phrase in _DAMAGES):
        return BookDamaged(path=where)
    if "locked" in text:
        return BookBusy(path=where)
    for phrase, reason in _REFUSALS.items():
        if phrase in text:
            return DiskRefused(path=where, reason=reason)
    return None


# The last is what reading a damaged page of the search's own tables comes to.
_DAMAGES = ("not a database", "malformed", "hmac", "vtable constructor failed")
_REFUSALS = {
    "disk is full": os.strerror(errno.ENOSPC),
    "readonly database": os.strerror(errno.EROFS),
    "disk I/O error": os.strerror(errno.EIO),
    "unable to open database": os.strerror(errno.EACCES),
}


def _folder(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as refused:
        raise DiskRefused(path=str(path), reason=os.strerror(refused.errno or errno.EIO)) from refused


def _make(path: Path) -> None:
    """Make a new book beside its place and move it there whole, so that a crash never leaves half a book."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    database = _connected(draft, _PRAGMAS | {"journal_mode": "delete"})
    try:
        migrate(database, draft)
    finally:
        database.close()
    # A link refuses to replace what appeared in the meantime; a rename would not.
    try:
        os.link(draft, path)
        draft.unlink()
    except FileExistsError:
        draft.unlink()
    except OSError:
        draft.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the system has a way to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _connected(path: Path, pragmas: dict[str, str | int]) -> SqlCipherDatabase:
    if path.exists() and path.stat().st_size < _SMALLEST_FILE:
        # SQLite would take a file of no bytes, or of one, for a new, empty book.
        raise BookDamaged(path=str(path))
    database = SqlCipherDatabase(str(path), passphrase=OPEN_KEY, pragmas=pragmas, lock_type="immediate")
    if database.server_version < OLDEST_SQLITE:
        message = f"SQLite {database.server_version} can lose commits; {OLDEST_SQLITE} is the oldest that is safe"
        raise RuntimeError(message)
    try:
        database.connect()
    except PeeweeException:
        database.close()
        raise
    return database
