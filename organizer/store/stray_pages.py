"""Rows on pages to which no table leads any more, because a page that did is damaged.

SQLite takes any page for the first of a table, if its schema says so: in a copy, each page that is whole gets a table of its own,
and what can be read of it is known for a person, a promise or a touch by its values.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from organizer.domain.errors import BookDamaged
from organizer.store.newest_pages import whole_numbers
from organizer.store.opening import PRAGMAS, connected

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence
    from pathlib import Path

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.store.rows import Row
    from organizer.store.seal import Key

_AT_ONCE = 100
# SQLite says that it has no memory where what a damaged page leads to is absurd.
_UNREADABLE = (PeeweeException, dbapi2.Error, BookDamaged, MemoryError)
# A copy that is thrown away.
ALONE: dict[str, str | int] = PRAGMAS | {"journal_mode": "off", "synchronous": "off", "cell_size_check": 1}
_KNOWN_BY: dict[str, Callable[[Row], bool]] = {
    "promise": lambda row: (
        row["side"] in {"mine", "theirs"} and isinstance(row["captured"], int) and bool(row["state"])
    ),
    "touch": lambda row: row["direction"] in {"in", "out"} and isinstance(row["at"], int) and bool(row["kind"]),
    "person": lambda row: row["circle"] in {"customer", "internal", "personal"} and isinstance(row["folded"], str),
}


def stray_rows(
    copy: Path, key: Key, salt: bytes, columns: Mapping[str, Sequence[str]], known_pages: Container[int] = ()
) -> Iterator[tuple[str, Row]]:
    """Yield the table and the values of each row on any page of a copy, which is spoilt by it; some may come twice.

    `columns` names those of each table, in their order; nothing is looked for on the `known_pages`.
    """
    try:
        with closing(connected(copy, key, ALONE, salt=salt)) as database:
            known = int(database.execute_sql("PRAGMA page_count").fetchone()[0])
    except _UNREADABLE:
        return
    # The first page is that of the schema itself.
    numbers = [number for number in whole_numbers(copy, key, salt) if 1 < number <= known and number not in known_pages]
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        try:
            _give_tables(copy, key, salt, some, max(map(len, columns.values())))
        except _UNREADABLE:
            return
        for values in _read(copy, key, salt, some):
            yield from _known(values, columns)


def _give_tables(copy: Path, key: Key, salt: bytes, numbers: Sequence[int], width: int) -> None:
    listed = ", ".join(f"c{number}" for number in range(width))
    with closing(connected(copy, key, ALONE, salt=salt)) as database:
        database.execute_sql("PRAGMA writable_schema = 1")
        database.execute_sql("DELETE FROM sqlite_schema WHERE name LIKE 'stray!_%' ESCAPE '!'")
        for number in numbers:
            name = f"stray_{number}"
            database.execute_sql(
                "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, ?, ?)",
                (name, name, number, f"CREATE TABLE {name} ({listed})"),
            )


def _read(copy: Path, key: Key, salt: bytes, numbers: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    database: SqlCipherDatabase | None = None
    try:
        for number in numbers:
            try:
                # A connection that met a bad page fails at every further one.
                database = database or connected(copy, key, ALONE, salt=salt)
                yield from database.execute_sql(f"SELECT rowid, * FROM stray_{number}")
            except _UNREADABLE:
                if database is not None:
                    database.close()
                database = None
    finally:
        if database is not None:
            database.close()


def _known(values: tuple[Any, ...], columns: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Row]]:
    """Yield a row with its table, if it is one of these; its number is that of the row itself."""
    for table, names in columns.items():
        row = dict(zip(names, values[1:], strict=False))
        if isinstance(row.get("id"), str) and row["seq"] is None and _KNOWN_BY[table](row):
            yield table, row | {"seq": values[0]}
