"""The steps a person did: which can be taken back, which can be done again, and what each changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peewee import fn

from organizer.store.rows import Row, moment
from organizer.store.tables import ChangeRow, StepRow
from organizer.store.writing import ALERTS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from organizer.store.book import Book

SYNC = "sync"
# What was deleted in another place is brought back by undo; what else was done there, is for that place to take back.
DELETED_ELSEWHERE = "delete-elsewhere"
# Steps that undo does not take back: it is a step itself, or a person elsewhere did it.
_NOT_MINE = ("undo", "redo", SYNC)


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step: its number, verb, the words that go with it, when it was done (aware UTC)."""

    number: int
    verb: str
    text: str
    at: datetime
    undone: bool


@dataclass(frozen=True, slots=True)
class Changed:
    """What a step changed in one row; both are None where it made the row."""

    number: int
    kind: str
    row_id: str
    before: Row | None
    after: Row | None


def last_done(book: Book, number: int | None = None) -> PastStep | None:
    """Return the step that undo takes back, or None; of this number, if it was not taken back yet."""
    with book.reading() as database:
        query = StepRow.select().where(StepRow.undone == 0, StepRow.verb.not_in(_NOT_MINE))
        query = query if number is None else query.where(StepRow.seq == number)
        row = query.order_by(StepRow.seq.desc()).limit(1).dicts().first(database)
    return None if row is None else _past(row)


def last_step(book: Book) -> PastStep | None:
    """Return the newest step of all; None in a book in which nothing was ever done."""
    with book.reading() as database:
        row = StepRow.select().order_by(StepRow.seq.desc()).limit(1).dicts().first(database)
    return None if row is None else _past(row)


def first_step(book: Book) -> PastStep | None:
    """Return the oldest step of all; None in a book in which nothing was ever done."""
    with book.reading() as database:
        row = StepRow.select().order_by(StepRow.seq).limit(1).dicts().first(database)
    return None if row is None else _past(row)


def first_undone(book: Book, number: int | None = None) -> PastStep | None:
    """Return the step that redo does again: the oldest of those taken back and not given up, or that of this number; or None."""
    with book.reading() as database:
        query = StepRow.select().where(StepRow.undone == 1)
        query = query if number is None else query.where(StepRow.seq == number)
        row = query.order_by(StepRow.seq).limit(1).dicts().first(database)
    return None if row is None else _past(row)


def changes_of(book: Book, step: int, *, newest_first: bool) -> Iterator[Changed]:
    """Yield what a step changed, a page at a time."""
    edge: int | None = None
    while page := _changes(book, step, edge, newest_first=newest_first):
        yield from page
        edge = page[-1].number


def _changes(book: Book, step: int, edge: int | None, *, newest_first: bool) -> tuple[Changed, ...]:
    query = ChangeRow.select().where(ChangeRow.step == step)
    if edge is not None:
        query = query.where(ChangeRow.seq < edge if newest_first else ChangeRow.seq > edge)
    query = query.order_by(ChangeRow.seq.desc() if newest_first else ChangeRow.seq.asc()).limit(200)
    with book.reading() as database:
        return tuple(
            Changed(row["seq"], row["kind"], row["row_id"], _fields(row["before"]), _fields(row["after"]))
            for row in query.dicts().execute(database)
        )


def count_changes(book: Book, step: int) -> int:
    """Return how many rows a step changed."""
    with book.reading() as database:
        return int(ChangeRow.select(fn.count(ChangeRow.seq)).where(ChangeRow.step == step).scalar(database))


def fields_now(book: Book, kind: str, row_id: str, fields: Row) -> Row:
    """Return what now stands in the columns named in `fields`; empty if the row is gone."""
    table = TABLES[kind]
    with book.reading() as database:
        row = table.select().where(table.id == row_id).dicts().first(database)  # type: ignore[attr-defined]
    return {} if row is None else {name: row[name] for name in fields}


def steps_about(book: Book, row_id: str) -> tuple[tuple[PastStep, Changed], ...]:
    """Return the steps that changed a row, oldest first, each with what it changed there."""
    with book.reading() as database:
        query = (
            ChangeRow.select(ChangeRow, StepRow.at, StepRow.verb, StepRow.text, StepRow.undone)
            .join(StepRow, on=(StepRow.seq == ChangeRow.step))
            .where(ChangeRow.row_id == row_id, ChangeRow.kind != ALERTS)
            .order_by(ChangeRow.seq)
        )
        return tuple(
            (
                PastStep(row["step"], row["verb"], row["text"], moment(row["at"]), bool(row["undone"])),
                Changed(row["seq"], row["kind"], row["row_id"], _fields(row["before"]), _fields(row["after"])),
            )
            for row in query.dicts().execute(database)
        )


def _past(row: Row) -> PastStep:
    return PastStep(row["seq"], row["verb"], row["text"], moment(row["at"]), bool(row["undone"]))


def _fields(text: str | None) -> Row | None:
    return None if text is None else dict(json.loads(text))
