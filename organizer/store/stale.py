"""Which derived columns time has overtaken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peewee import fn

from organizer.domain.promises import STATES
from organizer.store.rows import micros, moment_or_none, promise_of
from organizer.store.tables import PromiseRow

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.store.book import Book

NEVER_DERIVED = ""


def derived_elsewhere(book: Book, zone: str, limit: int) -> tuple[Promise, ...]:
    """Return open promises whose moments were derived in another zone than the user's, at most `limit`."""
    with book.reading() as database:
        query = PromiseRow.select().where(PromiseRow.deleted == 0, PromiseRow.state == "open", PromiseRow.zone != zone)
        return tuple(promise_of(row) for row in query.limit(limit).dicts().execute(database))


def never_derived(book: Book, limit: int) -> tuple[Promise, ...]:
    """Return promises of which nothing was derived by the rules as they are now, at most `limit`."""
    with book.reading() as database:
        query = PromiseRow.select().where(
            PromiseRow.deleted == 0, PromiseRow.state.in_(STATES), PromiseRow.zone == NEVER_DERIVED
        )
        return tuple(promise_of(row) for row in query.limit(limit).dicts().execute(database))


def grade_turned(book: Book, now: datetime, limit: int) -> tuple[Promise, ...]:
    """Return promises whose grade has changed by `now` (aware UTC), at most `limit`."""
    with book.reading() as database:
        query = PromiseRow.select().where(PromiseRow.grade_changes_at <= micros(now), PromiseRow.deleted == 0)
        return tuple(promise_of(row) for row in query.limit(limit).dicts().execute(database))


def next_turn(book: Book) -> datetime | None:
    """Return the next moment (aware UTC) at which a grade changes, or None."""
    with book.reading() as database:
        query = PromiseRow.select(fn.min(PromiseRow.grade_changes_at)).where(PromiseRow.deleted == 0)
        return moment_or_none(query.scalar(database))
