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


def derived_elsewhere(book: Book, basis: str, limit: int) -> tuple[Promise, ...]:
    """Return open promises whose moments were derived on another basis than this (zone, its rules, settings), at most `limit`."""
    with book.reading() as database:
        query = PromiseRow.select().where(PromiseRow.deleted == 0, PromiseRow.state == "open", PromiseRow.zone != basis)
        return tuple(promise_of(row) for row in query.limit(limit).dicts().execute(database))


def never_derived(book: Book, limit: int) -> tuple[Promise, ...]:
    """Return promises of which nothing was derived by the rules as they are now, at most `limit`."""
    with book.reading() as database:
        query = PromiseRow.select().where(
            PromiseRow.deleted == 0, PromiseRow.state.in_(STATES), PromiseRow.zone == NEVER_DERIVED
        )
        return tuple(promise_of(row) for row in query.limit(limit).dicts().execute(database))


def rolled_on(book: Book, now: datetime, limit: int) -> tuple[Promise, ...]:
    """Return recurring promises that have passed by `now` (aware UTC) while they were open, at most `limit`."""
    with book.reading() as database:
        query = PromiseRow.select().where(PromiseRow.rolls_at <= micros(now)).order_by(PromiseRow.rolls_at)
        return tuple(promise_of(row) for row in query.limit(limit).dicts().execute(database))


def next_rolling(book: Book) -> datetime | None:
    """Return when the next open recurring promise passes (aware UTC), or None."""
    with book.reading() as database:
        return moment_or_none(PromiseRow.select(fn.min(PromiseRow.rolls_at)).scalar(database))


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
