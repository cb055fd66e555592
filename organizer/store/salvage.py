"""What can still be read of a damaged book, row by row, into a sound one."""

from __future__ import annotations

import contextlib
import os
import shutil
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from organizer.domain.errors import BookDamaged
from organizer.store.opening import READING, connected
from organizer.store.writing import FIND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.store.seal import Key

WAL = "-wal"
UNREADABLE = (PeeweeException, dbapi2.Error)
_PAGE = 4096
_AT_ONCE = 200
# What has an id of its own comes first, in the order in which one refers to the other.
_WITH_IDS = ("person", "promise", "touch")
_NUMBERED = ("step", "change", "alert")
_REFERENCES = {
    "promise": {"to_person": "person", "about_person": "person"},
    "touch": {"person": "person", "promise": "promise"},
}
_MOST_HOPS = 4_000
_LONGEST_HOP = 64


@dataclass(slots=True)
class Salvaged:
    """Which promises and touches were newer than in the sound book, by id, and whether every row of the damaged one was read."""

    promises: set[str] = field(default_factory=set)
    touches: set[str] = field(default_factory=set)
    complete: bool = True


def salvage(
    damaged: Path,
    keys: Iterable[Key],
    salts: Iterable[bytes],
    first_page: bytes,
    into: SqlCipherDatabase,
    *,
    newest_matter: bool,
) -> Salvaged:
    """Bring what is newer in a damaged book into a sound one; the files of the damaged one are copied first, never touched.

    `keys` and `salts` are tried in turn, and at last `first_page`, of a backup, in place of its own. Where the book had been closed
    in order, its newest pages are all in it, and those beside it do not matter.
    """
    salvaged = Salvaged(complete=False)
    known = [(key, key.salt_like(salt) if salt else b"") for key in keys for salt in (b"", *salts)]
    # First as it was when its pages were last brought together, then with the newest pages on top.
    states = (False, True) if damaged.with_name(damaged.name + WAL).exists() else (False,)
    workplace = into_folder(damaged)
    try:
        for with_newest in states:
            salvaged.complete = True
            ways = ((key, salt, page) for page in dict.fromkeys((b"", first_page)) for key, salt in known)
            if not any(
                _read_one_way(
                    _copied(damaged, workplace / f"{number}.db", page, with_newest), key, salt, into, salvaged
                )
                for number, (key, salt, page) in enumerate(ways, start=1_000 * with_newest)
            ):
                salvaged.complete = False
            if salvaged.complete and not newest_matter:
                break
    finally:
        shutil.rmtree(workplace, ignore_errors=True)
    return salvaged


def _read_one_way(copy: Path, key: Key, salt: bytes, into: SqlCipherDatabase, salvaged: Salvaged) -> bool:
    """Read a copy by a key and salt; return False if that does not even begin."""
    try:
        database = connected(copy, key, _COPY, salt=salt)
    except (*UNREADABLE, BookDamaged):
        return False
    with closing(database):
        _bring_over(database, into, salvaged)
    return True


def into_folder(damaged: Path) -> Path:
    """Make and return a folder beside a book, for its owner only, to work in."""
    folder = damaged.with_name(f".{damaged.name}.salvage")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    return folder


# A copy is read together with the newest pages beside it, which a connection that only reads would leave out.
_COPY = READING


def _copied(damaged: Path, copy: Path, first_page: bytes, with_newest: bool) -> Path:  # noqa: FBT001 - named by its callers
    shutil.copyfile(damaged, copy)
    if with_newest:
        shutil.copyfile(damaged.with_name(damaged.name + WAL), copy.with_name(copy.name + WAL))
    if first_page:
        with copy.open("r+b") as file:
            file.write(first_page)
    os.chmod(copy, 0o600)  # noqa: PTH101
    return copy


def _bring_over(damaged: SqlCipherDatabase, into: SqlCipherDatabase, salvaged: Salvaged) -> None:
    into.execute_sql("PRAGMA foreign_keys = 0")
    newer = _is_newer(damaged, into)
    with into.atomic("immediate"):
        changed = {table: _put_by_id(table, damaged, into, salvaged, newer=newer) for table in _WITH_IDS}
        for table in _NUMBERED if newer else ():
            _put_by_number(table, damaged, into, salvaged)
        if newer:
            _put_settings(damaged, into, salvaged)
        _mend_references(into)
        for start in range(0, len(changed["promise"]), _AT_ONCE):
            some = changed["promise"][start : start + _AT_ONCE]
            marks = ", ".join("?" for _ in some)
            into.execute_sql(FIND.format(condition=f"p.id IN ({marks})"), tuple(some))
    salvaged.promises |= set(changed["promise"])
    salvaged.touches |= set(changed["touch"])


def _is_newer(damaged: SqlCipherDatabase, into: SqlCipherDatabase) -> bool:
    """Say whether the damaged book is at least as far as the sound one, by what can be read of its steps or their changes."""
    for table in ("step", "change"):
        query = f"SELECT coalesce(max(seq), 0) FROM {table}"
        try:
            return bool(damaged.execute_sql(query).fetchone()[0] >= into.execute_sql(query).fetchone()[0])
        except UNREADABLE:
            _open_afresh(damaged)
    return False


def _open_afresh(damaged: SqlCipherDatabase) -> None:
    """Open it again: a connection that met a bad page fails at every further one, sound or not."""
    damaged.close()
    damaged.connect()


def _put_by_id(
    table: str, damaged: SqlCipherDatabase, into: SqlCipherDatabase, salvaged: Salvaged, *, newer: bool
) -> list[str]:
    """Bring over what is not there, and, if it is the newer of the two, what is there otherwise; return the ids."""
    columns = _shared_columns(table, damaged, into)
    if not columns:
        salvaged.complete = False
        return []
    listed = ", ".join(columns)
    at = columns.index("id")
    there = {row[at]: row for row in into.execute_sql(f"SELECT {listed} FROM {table}").fetchall()}
    numbers = {row[columns.index("seq")] for row in there.values()}
    changed = []
    for row in _rows(table, columns, damaged, salvaged):
        old = there.get(row[at])
        if old == row or (old is not None and not newer):
            continue
        values = dict(zip(columns, row, strict=True))
        number = values.pop("seq")
        if old is not None:
            assignments = ", ".join(f"{name} = ?" for name in values)
            into.execute_sql(f"UPDATE {table} SET {assignments} WHERE id = ?", (*values.values(), row[at]))
        else:
            if number not in numbers:
                values["seq"] = number
                numbers.add(number)
            _insert(table, values, into)
        changed.append(row[at])
    return changed


def _put_by_number(table: str, damaged: SqlCipherDatabase, into: SqlCipherDatabase, salvaged: Salvaged) -> None:
    columns = _shared_columns(table, damaged, into)
    if not columns:
        salvaged.complete = False
        return
    listed = ", ".join(columns)
    there = {row[0]: row for row in into.execute_sql(f"SELECT {listed} FROM {table}").fetchall()}
    for row in _rows(table, columns, damaged, salvaged):
        if there.get(row[0]) != row:
            with contextlib.suppress(*UNREADABLE):
                _insert(table, dict(zip(columns, row, strict=True)), into, "INSERT OR REPLACE")


def _put_settings(damaged: SqlCipherDatabase, into: SqlCipherDatabase, salvaged: Salvaged) -> None:
    try:
        for key, value in damaged.execute_sql("SELECT key, value FROM setting").fetchall():
            _insert("setting", {"key": key, "value": value}, into, "INSERT OR REPLACE")
    except UNREADABLE:
        salvaged.complete = False


def _mend_references(into: SqlCipherDatabase) -> None:
    """Let go of what refers to a row that could not be read; the words themselves stay."""
    for table, references in _REFERENCES.items():
        for column, other in references.items():
            into.execute_sql(
                f"UPDATE {table} SET {column} = NULL WHERE {column} IS NOT NULL"
                f" AND {column} NOT IN (SELECT id FROM {other})"
            )
    into.execute_sql("DELETE FROM alert WHERE promise NOT IN (SELECT id FROM promise)")
    into.execute_sql("DELETE FROM change WHERE step NOT IN (SELECT seq FROM step)")


def _rows(
    table: str, columns: Sequence[str], damaged: SqlCipherDatabase, salvaged: Salvaged
) -> Iterator[tuple[Any, ...]]:
    """Yield every row that can be read, in the order of their numbers; behind a page that cannot, go on."""
    listed = ", ".join(columns)
    query = f"SELECT {listed} FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT {_AT_ONCE}"
    last, hop, hops = 0, 1, 0
    seq = columns.index("seq")
    while hops < _MOST_HOPS:
        got = 0
        try:
            for row in damaged.execute_sql(query, (last,)):
                last, got, hop = row[seq], got + 1, 1
                yield row
            if got < _AT_ONCE:
                return
        except UNREADABLE:
            salvaged.complete = False
            last += hop
            hop = min(hop * 2, _LONGEST_HOP)
            hops += 1
            _open_afresh(damaged)


def _shared_columns(table: str, one: SqlCipherDatabase, other: SqlCipherDatabase) -> list[str]:
    try:
        names = [
            [str(row[1]) for row in database.execute_sql(f"PRAGMA table_info({table})").fetchall()]
            for database in (one, other)
        ]
    except UNREADABLE:
        return []
    return [name for name in names[1] if name in names[0]]


def _insert(table: str, values: dict[str, Any], into: SqlCipherDatabase, how: str = "INSERT") -> None:
    marks = ", ".join("?" for _ in values)
    into.execute_sql(f"{how} INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
