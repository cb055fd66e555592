"""Opening the book: making it, checking what is there, and the rules it is written under."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from peewee import DatabaseError, PeeweeException
from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2

from organizer.domain.errors import BookBusy, BookDamaged, BookTooNew, BookUnavailable, DiskRefused, WrongKey
from organizer.store import migrations, seal
from organizer.store.seal import PUBLISHED, Key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OLDEST_SQLITE = (3, 51, 3)

PRAGMAS: dict[str, str | int] = {
    "cipher_log_level": "none",
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
READING: dict[str, str | int] = {name: PRAGMAS[name] for name in PRAGMAS if name != "journal_mode"} | {"query_only": 1}
# Where nothing can be written, there is no room either for the file that tells where the newest pages are: it stays in memory. That
# has to be asked for first, since setting `synchronous` reads the book already.
STANDING_STILL: dict[str, str | int] = {"locking_mode": "exclusive", **READING}
_WITHOUT_LOCKS = "win32-none" if os.name == "nt" else "unix-none"
_ONLY_OWNER = 0o077
_SMALLEST_FILE = 512
_PAGE = 4096


def open_database(
    path: Path, key: Key = PUBLISHED, before_migration: Callable[[int], None] | None = None
) -> SqlCipherDatabase:
    """Open the book at `path` with its `key`, making it if there is none, and bring it to the newest version.

    `before_migration` is told the version of an older book before anything of it is changed; if it fails, nothing is.

    Raises:
        BookDamaged: what is there is not a sound book; it is left as it is.
        BookTooNew: a newer version of the program wrote it; it is left as it is.
        WrongKey: it is sealed under another key; it is left as it is.
        DiskRefused: the folder or disk takes no writing.
        BookUnavailable: it cannot be opened for another reason.
    """
    os.umask(_ONLY_OWNER)
    _folder(path)
    with known_errors(path):
        if not path.exists():
            if path.with_name(path.name + "-wal").exists():
                # The newest pages of a book whose own file is gone: no place for a new one.
                raise BookDamaged(path=str(path))
            _make(path, key)
        if is_being_written(path).exists() and not path.with_name(path.name + "-wal").exists():
            # Whoever wrote last did not come to an end, and what they had written last is gone.
            raise BookDamaged(path=str(path), reason="newest_pages_gone")
        require_key(key, path)
        _open_what_lies_beside(path)
        left_by_a_crash = path.with_name(path.name + "-wal").exists()
        if left_by_a_crash:
            _require_fitting_pages(path, key)
        database = connected(path, key, PRAGMAS)
        try:
            if left_by_a_crash:
                # The power may have gone while they were brought into the book's own file; a check of that file alone would fail.
                database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            _require_whole_pages(path)
            if 0 < database.user_version < migrations.NEWEST and before_migration is not None:
                before_migration(database.user_version)
            migrate(database, path)
        except BaseException:
            database.close()
            raise
    return database


def _open_what_lies_beside(path: Path) -> None:
    """Allow writing to the files beside a book that may be written: SQLite makes them as the book is, also while it may not be."""
    if not path.stat().st_mode & stat.S_IWUSR:
        return
    for ending in ("-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        with suppress(OSError):
            if not beside.stat().st_mode & stat.S_IWUSR:
                beside.chmod(0o600)


def _require_fitting_pages(path: Path, key: Key) -> None:
    """Look at pages that a crash left: SQLite would bring those of another book into this one, and leave out damaged ones."""
    from organizer.store import newest_pages

    if not newest_pages.fit(path, key):
        raise BookDamaged(path=str(path))


def _require_whole_pages(path: Path) -> None:
    """Refuse a book whose last page was cut short: SQLite takes it for a page, and sees what is wrong only when it reads that."""
    if path.stat().st_size % _PAGE:
        raise BookDamaged(path=str(path))


def open_to_read(path: Path, key: Key = PUBLISHED) -> SqlCipherDatabase:
    """Open a book that is there for reading only, beside the connection that writes.

    Raises:
        BookDamaged: what is there is not a sound book, or not under this key.
    """
    with known_errors(path):
        if not path.exists():
            # SQLite would make a new one, and take the newest pages of the open book for those of that.
            raise BookDamaged(path=str(path))
        return connected(path, key, READING)


def open_standing_still(path: Path, key: Key = PUBLISHED) -> SqlCipherDatabase:
    """Open a book that nobody writes to, where the disk takes no writing: only to read, and without a trace beside it.

    Raises:
        BookDamaged, BookTooNew, WrongKey: as for `open_database`.
        DiskRefused: it was written by an older version of the program, and cannot be brought to the newest here.
    """
    with known_errors(path):
        require_key(key, path)
        _require_fitting_pages(path, key)
        database = connected(path, key, STANDING_STILL, standing_still=True)
        version = database.user_version
        if version == migrations.NEWEST:
            return database
        database.close()
        if version > migrations.NEWEST:
            raise BookTooNew(path=str(path), version=version)
        raise DiskRefused(path=str(path), reason=os.strerror(errno.EROFS))


def is_being_written(path: Path) -> Path:
    """Return the file that stands beside a book from the first writing until it is closed in order."""
    return path.with_name(path.name + "-open")


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
    except (DatabaseError, dbapi2.DatabaseError) as reported:
        # Rows that are fetched one by one come past peewee, and so do the errors in fetching them.
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
    for phrase, number in _REFUSALS.items():
        if phrase in text:
            return DiskRefused(path=where, reason=os.strerror(_true_cause(path, number)))
    return None


# The last is what reading a damaged page of the search's own tables comes to.
_DAMAGES = ("not a database", "malformed", "hmac", "vtable constructor failed")
_REFUSALS = {
    "disk is full": errno.ENOSPC,
    "readonly database": errno.EACCES,
    "disk I/O error": errno.EIO,
    "unable to open database": errno.EACCES,
}
# What SQLite wants beside a book that it opens, and what nobody misses if ten thousand pages wait there.
_LEAST_ROOM, _AMPLE_ROOM = 2**16, 2**28


def has_ample_room(path: Path) -> bool:
    """Say whether pages may wait beside the book at `path` without taking the room for the next words."""
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free >= _AMPLE_ROOM
    return False


def _true_cause(path: Path, number: int) -> int:
    """Return the system's number of what is wrong at `path`, where SQLite's word for it fits several."""
    try:
        if os.name != "nt" and os.statvfs(path.parent).f_flag & os.ST_RDONLY:
            return errno.EROFS
        if shutil.disk_usage(path.parent).free < _LEAST_ROOM:
            return errno.ENOSPC
    except OSError:
        return number
    return number


def _folder(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as refused:
        raise DiskRefused(path=str(path), reason=os.strerror(refused.errno or errno.EIO)) from refused


def _make(path: Path, key: Key) -> None:
    """Make a new book beside its place and move it there whole, so that a crash never leaves half a book."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    database = connected(draft, key, PRAGMAS | {"journal_mode": "delete"}, salt=key.new_salt())
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


def connected(
    path: Path, key: Key, pragmas: dict[str, str | int], *, salt: bytes = b"", standing_still: bool = False
) -> SqlCipherDatabase:
    """Open one file by its key, without asking what is in it; with a `salt` for a new one, or against its first bytes.

    One that is `standing_still` is not locked, and nothing is written.

    Raises:
        BookDamaged: it cannot be a book.
    """
    if path.exists() and path.stat().st_size < _SMALLEST_FILE:
        # SQLite would take a file of no bytes, or of one, for a new, empty book.
        raise BookDamaged(path=str(path))
    database = SqlCipherDatabase(
        _as_it_is(path) if standing_still else str(path),
        passphrase=key.spelled(salt),
        pragmas=pragmas,
        lock_type="immediate",
        uri=standing_still,
    )
    if database.server_version < OLDEST_SQLITE:
        message = f"SQLite {database.server_version} can lose commits; {OLDEST_SQLITE} is the oldest that is safe"
        raise RuntimeError(message)
    try:
        database.connect()
        # Pragmas alone read nothing; the key is tried, and the page that says what is where is checked.
        database.execute_sql("SELECT count(*) FROM sqlite_schema").fetchone()
    except PeeweeException:
        database.close()
        raise
    return database


def _as_it_is(path: Path) -> str:
    """Return how SQLite is told to open a file without locking or writing; newest pages beside it are read, none are made."""
    newest = path.with_name(path.name + "-wal")
    way = f"vfs={_WITHOUT_LOCKS}" if newest.exists() and newest.stat().st_size else "immutable=1"
    return f"{path.absolute().as_uri()}?mode=ro&{way}"


def require_key(key: Key, path: Path) -> None:
    """Refuse a key that is not the one the file names. The file must not be open in this process: its locks would be lost.

    Raises:
        BookDamaged: only its first bytes were changed, and so it names a key that nobody has.
        WrongKey: it is sealed under another key.
    """
    if not path.is_file() or path.stat().st_size < _SMALLEST_FILE:
        raise BookDamaged(path=str(path))
    salt = seal.salt_of(path)
    named = seal.fingerprint_in(salt)
    if named is None or named == key.fingerprint:
        return
    for known in {key, PUBLISHED}:
        if opens(path, known, known.salt_like(salt)):
            raise BookDamaged(path=str(path))
    raise WrongKey(path=str(path), fingerprint=named)


def opens(path: Path, key: Key, salt: bytes) -> bool:
    """Say whether the first page of a file can be read by this key and salt, whatever its first bytes say."""
    try:
        database = connected(path, key, READING, salt=salt)
    except (PeeweeException, BookDamaged):
        return False
    database.close()
    return True
