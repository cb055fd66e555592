"""What entries of the ledger say: each alone, or many as one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.services.ports import Crowd, Reminder
from organizer.store import lists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from organizer.store.book import Book
    from organizer.store.ledger import Entry

LATE = timedelta(minutes=2)
_NAMED = 4


def reminders_of(book: Book, entries: Sequence[Entry], now: datetime, held: AbstractSet[int]) -> tuple[Reminder, ...]:
    """Return what these say at `now` (aware UTC), in their order; `held` are the numbers of those that quiet kept back."""
    rows = lists.by_ids(book, {entry.promise for entry in entries if entry.promise})
    promises = {row.promise.id: row.promise for row in rows}
    people = (person for one in promises.values() for person in (one.to, one.about))
    names = book.names_of(filter(None, people))
    return tuple(
        Reminder(
            promises[entry.key],
            entry.alert,
            entry.at,
            names.get(promises[entry.key].to or ""),
            names.get(promises[entry.key].about or ""),
            late=now - entry.at > LATE,
            held=entry.number in held,
        )
        for entry in entries
        if entry.key in promises
    )


def crowd_of(book: Book, entries: Sequence[Entry], now: datetime, held: AbstractSet[int]) -> Crowd:
    """Return what these say together. Only those that are named are read: the others would hold up the main thread."""
    there = lists.there(book, [entry.promise for entry in entries if entry.promise])
    told = [entry for entry in entries if entry.promise in there]
    missed = all(now - entry.at > LATE and entry.number not in held for entry in told)
    return Crowd(reminders_of(book, told[:_NAMED], now, held), len(told), missed=missed)
