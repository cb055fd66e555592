"""Which derived columns time has overtaken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peewee import fn

from organizer.domain.promises import STATES
from organizer.store.rows import micros, moment_or_none, named, promise_of
from organizer.store.tables import PromiseRow

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.store.book import Book

NEVER_DERIVED = ""


def derived_elsewhere(book: Book, basis: str, limit: int) -> tuple[Promise, ...]:
    """Return open promises whose moments were derived on another basis than this (zone, its rules, settings), at most `limit`."""
    return _found(book, "deleted = 0 AND state = 'open' AND zone != ? LIMIT ?", basis, limit)


def never_derived(book: Book, limit: int) -> tuple[Promise, ...]:
    """Return promises of which nothing was derived by the rules as they are now, at most `limit`."""
    states = ", ".join(f"'{state}'" for state in STATES)
    return _found(book, f"deleted = 0 AND state IN ({states}) AND zone = ? LIMIT ?", NEVER_DERIVED, limit)


def rolled_on(book: Book, now: datetime, limit: int) -> tuple[Promise, ...]:
    """Return recurring promises that have passed by `now` (aware UTC) while they were open, at most `limit`."""
    return _found(book, "rolls_at <= ? ORDER BY rolls_at LIMIT ?", micros(now), limit)


def next_rolling(book: Book) -> datetime | None:
    """Return when the next open recurring promise passes (aware UTC), or None."""
    with book.reading() as database:
        return moment_or_none(PromiseRow.select(fn.min(PromiseRow.rolls_at)).scalar(database))


def grade_turned(book: Book, now: datetime, limit: int) -> tuple[Promise, ...]:
    """Return promises whose grade has changed by `now` (aware UTC), at most `limit`."""
    return _found(book, "grade_changes_at <= ? AND deleted = 0 LIMIT ?", micros(now), limit)


def next_turn(book: Book) -> datetime | None:
    """Return the next moment (aware UTC) at which a grade changes, or None."""
    with book.reading() as database:
        query = PromiseRow.select(fn.min(PromiseRow.grade_changes_at)).where(PromiseRow.deleted == 0)
        return moment_or_none(query.scalar(database))


def _found(book: Book, where: str, *values: str | int) -> tuple[Promise, ...]:
    # Asked for every few promises of very many; a query that is built up from the model takes thirteen times as long.
    with book.reading() as database:
        cursor = database.execute_sql(f"SELECT * FROM promise WHERE {where}", values)
        return tuple(map(promise_of, named(cursor)))
