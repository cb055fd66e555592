"""Writing many rows of one step at once, as an import does: at most 200 in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.store.rows import Row, derived_row, person_row, promise_row, touch_row
from organizer.store.writing import FIND, TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.domain.grading import Judged
    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch
    from organizer.store.book import Book
    from organizer.store.writing import Step


def existing_ids(book: Book, kind: str, ids: Sequence[str], *, deleted_too: bool = True) -> frozenset[str]:
    """Return which of these ids the book has rows for, deleted ones included unless said; at most 200 are asked for."""
    table = TABLES[kind]
    with book.reading() as database:
        query = table.select(table.id).where(table.id.in_(list(ids)))  # type: ignore[attr-defined]
        if not deleted_too:
            query = query.where(table.deleted == 0)  # type: ignore[attr-defined]
        return frozenset(row[0] for row in query.tuples().execute(database))


# What FTS5 does by itself after every few writes, it does in pieces of up to 50 ms; asked, it does a few pages at a time.
_PAGES_AT_ONCE = 40


def merge_by_hand(book: Book) -> None:
    """Let the search index grow without being merged, until `merge_by_itself`; nothing is lost if that is never said."""
    _configure_find(book, "automerge", 0)


def merge_a_little(book: Book) -> None:
    """Merge a few pages of the search index."""
    _configure_find(book, "merge", _PAGES_AT_ONCE)


def merge_by_itself(book: Book) -> None:
    """Let the search index look after itself again."""
    _configure_find(book, "automerge", 4)


def _configure_find(book: Book, command: str, number: int) -> None:
    with book.reading() as database:
        database.execute_sql("INSERT INTO find (find, rank) VALUES (?, ?)", (command, number))


class ManyRows:
    """New rows of a step, written many at a time. Rows that are there already go through the step itself."""

    def __init__(self, database: SqlCipherDatabase, step: Step) -> None:
        """Write under `step`, in its open transaction."""
        self._database = database
        self._step = step

    def put_new_people(self, people: Sequence[Person]) -> None:
        """Insert people that the book does not have."""
        self._step.changed_people += len(people)
        self._insert("person", [person_row(person) for person in people])

    def put_new_promises(self, judged: Sequence[tuple[Promise, Judged]], zone: ZoneInfo, basis: str = "") -> None:
        """Insert promises that the book does not have, with what the rules derive of them on this `basis`."""
        self._insert(
            "promise", [promise_row(promise) | derived_row(promise, of, zone, basis) for promise, of in judged]
        )

    def put_new_touches(self, touches: Sequence[Touch]) -> None:
        """Insert touches that the book does not have."""
        self._insert("touch", [touch_row(touch) for touch in touches])

    def find_by(self, promise_ids: Sequence[str]) -> None:
        """Write anew what the search knows of these promises."""
        marks = ", ".join("?" for _ in promise_ids)
        self._database.execute_sql(FIND.format(condition=f"p.id IN ({marks})"), tuple(promise_ids))

    def _insert(self, kind: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        columns = tuple(rows[0])
        marks = ", ".join("?" for _ in columns)
        cursor = self._database.cursor()
        cursor.executemany(
            f"INSERT INTO {kind} ({', '.join(columns)}) VALUES ({marks})",
            [tuple(row.values()) for row in rows],
        )
        if self._step.number is not None:
            cursor.executemany(
                "INSERT INTO change (step, kind, row_id) VALUES (?, ?, ?)",
                [(self._step.number, kind, row["id"]) for row in rows],
            )
