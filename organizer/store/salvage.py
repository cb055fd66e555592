"""What can still be read of a damaged book, row by row, into a sound one."""

from __future__ import annotations

import contextlib
import os
import shutil
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from organizer.domain.errors import BookDamaged
from organizer.store import newest_pages
from organizer.store.opening import READING, connected
from organizer.store.seal import salt_of
from organizer.store.stray_pages import ALONE, stray_rows
from organizer.store.writing import FIND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.store.seal import Key

WAL = "-wal"
UNREADABLE = (PeeweeException, dbapi2.Error)
_PAGE = 4096
_State = Literal["alone", "newest", "whole"]
_AT_ONCE = 200
# What has an id of its own comes first, in the order in which one refers to the other.
_WITH_IDS = ("person", "promise", "touch")
_NUMBERED = ("step", "change", "alert")
_REFERENCES = {
    "promise": {"to_person": "person", "about_person": "person"},
    "touch": {"person": "person", "promise": "promise"},
}
# In a row, without a row read: then the page is bad that says where all others are, and stray pages are looked at.
_MOST_HOPS = 40
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
    backup: Path | None,
    into: SqlCipherDatabase,
    *,
    newest_matter: bool,
    newest_fit: bool,
) -> Salvaged:
    """Bring what is newer in a damaged book into a sound one; the files of the damaged one are copied first, never touched.

    `keys` are tried in turn, by the first bytes it has and by those of the `backup`; then with pages of the backup in place of
    damaged ones, such as say what is where. Where the book had been closed in order, its newest pages are all in it, and those
    beside it do not matter.
    """
    salvaged = Salvaged(complete=False)
    ways = [_Way(key, b"", None) for key in keys]
    filled: list[_Way] = []
    if backup is not None:
        filled = [_Way(way.key, way.key.salt_like(salt_of(backup)), backup) for way in ways]
        ways += [_Way(way.key, way.salt, None) for way in filled]
    workplace = into_folder(damaged)
    try:
        for state in _states(damaged, newest_fit=newest_fit):
            salvaged.complete = True
            if not any(_read_one_way(damaged, workplace, state, way, into, salvaged) for way in (*ways, *filled)):
                salvaged.complete = False
            elif not salvaged.complete:
                any(_read_one_way(damaged, workplace, state, way, into, salvaged) for way in filled)
            if salvaged.complete and not newest_matter:
                break
        if not salvaged.complete:
            for way in _different(damaged, (*ways, *filled)):
                copy, foreign = _copied(damaged, workplace, "whole", way)
                _bring_over_stray(copy, foreign, way, into, salvaged)
    finally:
        shutil.rmtree(workplace, ignore_errors=True)
    return salvaged


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to read a damaged book: by a key, by a salt in place of its own, with pages of a backup in place of damaged ones."""

    key: Key
    salt: bytes
    backup: Path | None


def _different(damaged: Path, ways: Iterable[_Way]) -> list[_Way]:
    """Leave out the ways that read a damaged book as one before them does: its own first bytes may be those of the backup."""
    own = salt_of(damaged)
    return list({(way.key, way.salt or own, way.backup): way for way in ways}.values())


def _states(damaged: Path, *, newest_fit: bool) -> tuple[_State, ...]:
    """Return the states to read, oldest first.

    It is read as it was when its pages were last brought together, then with the newest pages on top, at last with all of them that
    are whole: SQLite leaves out what is behind one that is not.
    """
    if not damaged.with_name(damaged.name + WAL).exists():
        return ("alone",)
    return ("alone", "newest") if newest_fit else ("alone", "newest", "whole")


def _read_one_way(
    damaged: Path, workplace: Path, state: _State, way: _Way, into: SqlCipherDatabase, salvaged: Salvaged
) -> bool:
    """Read a copy in one way; return False if that does not even begin."""
    copy, foreign = _copied(damaged, workplace, state, way)
    try:
        database = connected(copy, way.key, READING, salt=way.salt)
    except (*UNREADABLE, BookDamaged):
        return False
    with closing(database):
        _bring_over(database, into, salvaged)
    # The first page of a table's rows is never the first of all.
    salvaged.complete = salvaged.complete and not foreign - {1}
    return True


def _bring_over_stray(copy: Path, foreign: set[int], way: _Way, into: SqlCipherDatabase, salvaged: Salvaged) -> None:
    """Bring over what is not there, of pages to which no table leads any more; the backup has the `foreign` ones."""
    try:
        with closing(connected(copy, way.key, READING, salt=way.salt)) as damaged:
            columns = {table: _columns(table, damaged) for table in _WITH_IDS}
    except (*UNREADABLE, BookDamaged):
        return
    into.execute_sql("PRAGMA foreign_keys = 0")
    with into.atomic("immediate"):
        there = {table: {row[0] for row in into.execute_sql(f"SELECT id FROM {table}")} for table in _WITH_IDS}
        found: dict[str, list[str]] = {table: [] for table in _WITH_IDS}
        for table, row in stray_rows(copy, way.key, way.salt or salt_of(copy), columns, foreign):
            if row["id"] not in there[table]:
                values = {name: row[name] for name in _columns(table, into) if name in row and name != "seq"}
                with contextlib.suppress(*UNREADABLE):
                    _insert(table, values, into)
                    there[table].add(row["id"])
                    found[table].append(row["id"])
        _mend_references(into)
        _find(found["promise"], into)
    salvaged.promises |= set(found["promise"])
    salvaged.touches |= set(found["touch"])


def into_folder(damaged: Path) -> Path:
    """Make and return a folder beside a book, for its owner only, to work in."""
    folder = damaged.with_name(f".{damaged.name}.salvage")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    return folder


def _copied(damaged: Path, workplace: Path, state: _State, way: _Way) -> tuple[Path, set[int]]:
    """Copy a damaged book in a state of it; return the copy, and which pages of it are those of the backup."""
    copy = workplace / f"{len(list(workplace.iterdir()))}.db"
    shutil.copyfile(damaged, copy)
    os.chmod(copy, 0o600)  # noqa: PTH101
    newest = damaged.with_name(damaged.name + WAL)
    if state == "newest":
        shutil.copyfile(newest, copy.with_name(copy.name + WAL))
    salt = way.salt or salt_of(damaged)
    pages = {}
    if state == "whole" and newest.exists():
        pages = newest_pages.whole_pages(damaged, way.key, salt)
    _put_pages(copy, pages)
    foreign: dict[int, bytes] = {}
    if way.backup is not None:
        foreign = _pages_for(copy, way, salt, workplace)
        _put_pages(copy, foreign)
    return copy, set(foreign)


def _put_pages(copy: Path, pages: Mapping[int, bytes]) -> None:
    with copy.open("r+b") as file:
        for number, page in pages.items():
            file.seek((number - 1) * _PAGE)
            file.write(page)


def _pages_for(copy: Path, way: _Way, salt: bytes, workplace: Path) -> dict[int, bytes]:
    """Return pages of the backup for those of a copy that are damaged or cut off, as far as they are under the same key and salt.

    The first page says how many there are: that of the backup, made to say as many as there are then, stands for any.
    """
    assert way.backup is not None  # noqa: S101 - said by the caller
    there = max(-(-copy.stat().st_size // _PAGE), way.backup.stat().st_size // _PAGE)
    grown = workplace / "grown"
    shutil.copyfile(way.backup, grown)
    with (
        contextlib.suppress(*UNREADABLE, BookDamaged),
        closing(connected(grown, way.key, ALONE, salt=salt)) as database,
    ):
        more = there - int(database.execute_sql("PRAGMA page_count").fetchone()[0])
        if more > 0:
            # In a table that is there: a new one would move what the first page says of all tables.
            database.execute_sql(
                "INSERT INTO setting (key, value) VALUES ('room', hex(zeroblob(?)))", (more * _PAGE // 2,)
            )
    whole = set(newest_pages.whole_numbers(copy, way.key, salt))
    usable = set(newest_pages.whole_numbers(way.backup, way.key, salt))
    beyond = {1, *range(there + 1, grown.stat().st_size // _PAGE + 1)}
    with grown.open("rb") as larger, way.backup.open("rb") as file:
        return {
            number: _page(larger if number in beyond else file, number) for number in sorted(beyond | usable - whole)
        }


def _page(file: BinaryIO, number: int) -> bytes:
    file.seek((number - 1) * _PAGE)
    return file.read(_PAGE)


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
        _find(changed["promise"], into)
    salvaged.promises |= set(changed["promise"])
    salvaged.touches |= set(changed["touch"])


def _find(promises: Sequence[str], into: SqlCipherDatabase) -> None:
    """Let the search know of these promises."""
    for start in range(0, len(promises), _AT_ONCE):
        some = promises[start : start + _AT_ONCE]
        marks = ", ".join("?" for _ in some)
        into.execute_sql(FIND.format(condition=f"p.id IN ({marks})"), tuple(some))


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
                last, got, hop, hops = row[seq], got + 1, 1, 0
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
        names = [_columns(table, database) for database in (one, other)]
    except UNREADABLE:
        return []
    return [name for name in names[1] if name in names[0]]


def _columns(table: str, database: SqlCipherDatabase) -> list[str]:
    return [str(row[1]) for row in database.execute_sql(f"PRAGMA table_info({table})").fetchall()]


def _insert(table: str, values: dict[str, Any], into: SqlCipherDatabase, how: str = "INSERT") -> None:
    marks = ", ".join("?" for _ in values)
    into.execute_sql(f"{how} INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
