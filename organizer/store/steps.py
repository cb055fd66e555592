"""The steps of the weekly review that hold promises, each read by one index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.store.rows import micros

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.store.book import Book

_OPEN = "p.deleted = 0 AND p.state = 'open'"
# What is without a time comes after what has one; :now and :ahead bound the days to come.
# What is overdue already, but was promised again, fills the day it is meant for now.
_STANDS_AT = "CASE WHEN p.overdue_at <= :now AND p.due_at > :now THEN p.due_at ELSE p.overdue_at END"
_STEPS = {
    "no_person_or_time": f"{_OPEN} AND (p.to_person IS NULL OR p.due IS NULL)",
    "overdue": f"{_OPEN} AND p.overdue_at <= :now",
    "waiting": f"{_OPEN} AND p.side = 'theirs'",
    "next_seven_days": f"{_OPEN} AND p.side = 'mine' AND p.overdue_at <= :ahead AND {_STANDS_AT} BETWEEN :now + 1 AND :ahead",
}
STEPS = tuple(_STEPS)


def promise_ids(book: Book, step: str, now: datetime, ahead: datetime) -> tuple[str, ...]:
    """Return the ids of the promises of a step, the oldest due first; `ahead` is the end of the days to come (aware UTC)."""
    at = _STANDS_AT if step == "next_seven_days" else "p.overdue_at"
    query = f"SELECT p.id FROM promise p WHERE {_STEPS[step]} ORDER BY p.overdue_at IS NULL, {at}, p.seq"
    with book.reading() as database:
        return tuple(row[0] for row in database.execute_sql(query, _moments(now, ahead)))


def count(book: Book, step: str, now: datetime, ahead: datetime) -> int:
    """Return how many promises a step holds."""
    with book.reading() as database:
        query = f"SELECT count(*) FROM promise p WHERE {_STEPS[step]}"
        return int(database.execute_sql(query, _moments(now, ahead)).fetchone()[0])


def _moments(now: datetime, ahead: datetime) -> dict[str, int]:
    return {"now": micros(now), "ahead": micros(ahead)}
