"""The ledger of reminders: scheduled → sending → shown → answered, snoozed or superseded.

A row is claimed, and the claim committed, before a notice is shown, and marked shown after the reply: whatever dies in between,
each alert is shown at least once, and a repeat replaces the same notice.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peewee import fn

from organizer.store.rows import micros, moment, moment_or_none
from organizer.store.tables import AlertRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.store.book import Book


RHYTHM = "rhythm"
# Written by hand: of a crowd, a model would take four times as long for each row, and passes read it several times.
_DUE = "SELECT seq, promise, person, alert, at FROM alert WHERE state = 'scheduled' AND at <= ? ORDER BY at, seq"
_DUE_PEOPLE = """SELECT seq, promise, person, alert, at FROM alert
    WHERE state = 'scheduled' AND at <= ? AND person IS NOT NULL ORDER BY at, seq"""
_UNANSWERED = """SELECT seq, promise, person, alert, at FROM alert
    WHERE state IN ('sending', 'shown') ORDER BY at, seq"""
_UNANSWERED_PEOPLE = """SELECT seq, promise, person, alert, at FROM alert
    WHERE state IN ('sending', 'shown') AND person IS NOT NULL ORDER BY at, seq"""
# The last of each promise; what comes before it is said by it.
_WAITING = """SELECT seq, promise, person, alert, max(at) AS last_at FROM alert
    WHERE promise IS NOT NULL AND (state IN ('sending', 'shown') OR (state = 'scheduled' AND at <= ?))
    GROUP BY promise ORDER BY last_at, seq LIMIT ?"""
# What `key_of` says, in SQL.
_STANDING = f"SELECT coalesce(promise, '{RHYTHM}:' || person, alert) FROM alert WHERE state IN ('sending', 'shown')"
_TURN = "UPDATE alert SET state = ? WHERE state = ? AND seq IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Entry:
    """One alert that is due: its number in the ledger, whose it is, and when it was to be said (aware UTC).

    It is of a promise, or of a person, or of neither; `key` names which.
    """

    number: int
    promise: str | None
    person: str | None
    alert: str
    at: datetime

    @property
    def key(self) -> str:
        """Return the key of the notice that says it."""
        return key_of(self.promise, self.person, self.alert)


def key_of(promise: str | None, person: str | None, alert: str) -> str:
    """Return the key of a notice: the promise's id, or `rhythm:` and the person's, or the name of the alert alone."""
    return promise or (f"{RHYTHM}:{person}" if person else alert)


def release_claims(book: Book) -> None:
    """Give back what was being shown when the program last died; it is shown again."""
    with book.unremembered(), book.reading() as database:
        AlertRow.update(state="scheduled").where(AlertRow.state == "sending").execute(database)


def due_entries(book: Book, now: datetime) -> tuple[Entry, ...]:
    """Return what is to be said by `now`, oldest first."""
    return _entries(book, _DUE, micros(now))


def due_people(book: Book, now: datetime) -> tuple[Entry, ...]:
    """Return what is to be said about people by `now`, oldest first."""
    return _entries(book, _DUE_PEOPLE, micros(now))


def claim(book: Book, entries: Iterable[Entry], outdone: Iterable[Entry]) -> None:
    """Mark entries as being shown, and those outdone by a later one of the same promise as superseded."""
    with book.unremembered(), book.reading() as database:
        # What was answered before the disk took the note stays answered.
        _turn(database, (entry.number for entry in entries), "scheduled", "sending")
        _turn(database, (entry.number for entry in outdone), "scheduled", "superseded")


def mark_shown(book: Book, numbers: Iterable[int]) -> None:
    """Mark entries as handed over to the desktop."""
    with book.unremembered(), book.reading() as database:
        _turn(database, numbers, "sending", "shown")


def put_back(book: Book, numbers: Iterable[int]) -> None:
    """Give back entries that no voice could show."""
    with book.unremembered(), book.reading() as database:
        _turn(database, numbers, "sending", "scheduled")


def take_back(book: Book, keys: Iterable[str]) -> None:
    """Let what was shown by the notices of these keys be due again: they were taken from the screen unanswered."""
    wanted = frozenset(keys)
    numbers = [entry.number for entry in unanswered(book) if entry.key in wanted]
    with book.unremembered(), book.reading() as database:
        _turn(database, numbers, "shown", "scheduled")


def next_at(book: Book, after: datetime | None = None) -> datetime | None:
    """Return when the next alert is to be said (aware UTC), of those after a moment if one is given; or None."""
    condition = AlertRow.state == "scheduled"
    if after is not None:
        condition &= AlertRow.at > micros(after)
    with book.reading() as database:
        return moment_or_none(AlertRow.select(fn.min(AlertRow.at)).where(condition).scalar(database))


def count_waiting(book: Book, now: datetime) -> int:
    """Return how many promises and people wait for an answer: announced, or due by `now` (aware UTC) and held back."""
    with book.reading() as database:
        waiting = AlertRow.state.in_(("sending", "shown")) | (
            (AlertRow.state == "scheduled") & (AlertRow.at <= micros(now))
        )
        counted = fn.count(AlertRow.promise.distinct()) + fn.count(AlertRow.person.distinct())
        return int(AlertRow.select(counted).where(waiting).scalar(database))


def waiting(book: Book, now: datetime, limit: int | None = None) -> tuple[Entry, ...]:
    """Return what was announced, or is due by `now` (aware UTC), and not answered: each promise once, the oldest first."""
    return _entries(book, _WAITING, micros(now), -1 if limit is None else limit)


def to_come(book: Book, limit: int) -> tuple[tuple[int, datetime], ...]:
    """Return what is still to be said, earliest first, at most `limit`: its number in the ledger, and when (aware UTC)."""
    with book.reading() as database:
        query = AlertRow.select(AlertRow.seq, AlertRow.at).where(AlertRow.state == "scheduled")
        rows = query.order_by(AlertRow.at, AlertRow.seq).limit(limit).tuples().execute(database)
        return tuple((number, moment(at)) for number, at in rows)


def unanswered(book: Book) -> tuple[Entry, ...]:
    """Return what is being shown, or was, and not answered yet, oldest first: it waits, whatever the desktop did with it."""
    return _entries(book, _UNANSWERED)


def unanswered_people(book: Book) -> tuple[Entry, ...]:
    """Return what was shown about people and not answered yet, oldest first."""
    return _entries(book, _UNANSWERED_PEOPLE)


def people_spoken_of(book: Book) -> frozenset[str]:
    """Return the ids of people with an alert that is scheduled, or was shown and not answered."""
    with book.reading() as database:
        query = AlertRow.select(AlertRow.person).where(
            AlertRow.state.in_(("scheduled", "sending", "shown")), AlertRow.person.is_null(False)
        )
        return frozenset(row[0] for row in query.tuples().execute(database))


def latest(entries: Sequence[Entry]) -> list[Entry]:
    """Return for each promise its last entry only: what was missed before it is said by it."""
    last = {entry.key: entry for entry in entries}
    return [entry for entry in entries if last[entry.key] is entry]


def standing(book: Book) -> frozenset[str]:
    """Return the keys of notices whose alert is being shown, or was shown and not answered."""
    with book.reading() as database:
        return frozenset(row[0] for row in database.execute_sql(_STANDING))


def is_standing(book: Book, promise_id: str) -> bool:
    """Say whether a promise has an alert that is being shown, or was shown and not answered."""
    with book.reading() as database:
        standing = AlertRow.select().where(AlertRow.promise == promise_id, AlertRow.state.in_(("sending", "shown")))
        return bool(standing.exists(database))


def _entries(book: Book, question: str, *bounds: int) -> tuple[Entry, ...]:
    with book.reading() as database:
        rows = database.execute_sql(question, bounds)
        return tuple(Entry(number, promise, person, alert, moment(at)) for number, promise, person, alert, at in rows)


def _turn(database: SqlCipherDatabase, numbers: Iterable[int], before: str, after: str) -> None:
    """Turn entries from one state into another, all at once: one by one, a crowd would hold up the main thread."""
    database.execute_sql(_TURN, (after, before, json.dumps(list(numbers))))
