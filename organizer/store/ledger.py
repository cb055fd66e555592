"""The ledger of reminders: scheduled → sending → shown → answered, snoozed or superseded.

A row is claimed, and the claim committed, before a notice is shown, and marked shown after the reply: whatever dies in between,
each alert is shown at least once, and a repeat replaces the same notice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peewee import fn

from organizer.store.rows import micros, moment, moment_or_none
from organizer.store.tables import AlertRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.store.book import Book


@dataclass(frozen=True, slots=True)
class Entry:
    """One alert that is due: its number in the ledger, the promise's id, and when it was to be said (aware UTC)."""

    number: int
    promise: str
    alert: str
    at: datetime


def release_claims(book: Book) -> None:
    """Give back what was being shown when the program last died; it is shown again."""
    with book.unremembered(), book.reading() as database:
        AlertRow.update(state="scheduled").where(AlertRow.state == "sending").execute(database)


def due_entries(book: Book, now: datetime) -> tuple[Entry, ...]:
    """Return what is to be said by `now`, oldest first."""
    with book.reading() as database:
        query = AlertRow.select(AlertRow.seq, AlertRow.promise, AlertRow.alert, AlertRow.at).where(
            AlertRow.state == "scheduled", AlertRow.at <= micros(now)
        )
        rows = query.order_by(AlertRow.at, AlertRow.seq).tuples().execute(database)
        return tuple(Entry(number, promise, alert, moment(at)) for number, promise, alert, at in rows)


def claim(book: Book, entries: Iterable[Entry], outdone: Iterable[Entry]) -> None:
    """Mark entries as being shown, and those outdone by a later one of the same promise as superseded."""
    with book.unremembered(), book.reading() as database:
        _mark(database, entries, "sending")
        _mark(database, outdone, "superseded")


def mark_shown(book: Book, numbers: Iterable[int]) -> None:
    """Mark entries as handed over to the desktop."""
    with book.unremembered(), book.reading() as database:
        for number in numbers:
            AlertRow.update(state="shown").where(AlertRow.seq == number, AlertRow.state == "sending").execute(database)


def put_back(book: Book, numbers: Iterable[int]) -> None:
    """Give back entries that no voice could show."""
    with book.unremembered(), book.reading() as database:
        for number in numbers:
            AlertRow.update(state="scheduled").where(AlertRow.seq == number, AlertRow.state == "sending").execute(
                database
            )


def next_at(book: Book) -> datetime | None:
    """Return when the next alert is to be said (aware UTC), or None."""
    with book.reading() as database:
        query = AlertRow.select(fn.min(AlertRow.at)).where(AlertRow.state == "scheduled")
        return moment_or_none(query.scalar(database))


def unanswered(book: Book) -> tuple[Entry, ...]:
    """Return what was shown and not answered yet, oldest first: what waits, whatever the desktop did with the notice."""
    with book.reading() as database:
        query = AlertRow.select(AlertRow.seq, AlertRow.promise, AlertRow.alert, AlertRow.at).where(
            AlertRow.state == "shown"
        )
        rows = query.order_by(AlertRow.at, AlertRow.seq).tuples().execute(database)
        return tuple(Entry(number, promise, alert, moment(at)) for number, promise, alert, at in rows)


def standing(book: Book) -> frozenset[str]:
    """Return the ids of promises with an alert that is being shown, or was shown and not answered."""
    with book.reading() as database:
        query = AlertRow.select(AlertRow.promise).where(AlertRow.state.in_(("sending", "shown")))
        return frozenset(row[0] for row in query.tuples().execute(database))


def _mark(database: SqlCipherDatabase, entries: Iterable[Entry], state: str) -> None:
    for entry in entries:
        AlertRow.update(state=state).where(AlertRow.seq == entry.number).execute(database)
