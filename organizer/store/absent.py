"""What was or will be due between two days, found by indexes; the rules say what of it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.store.rows import micros

if TYPE_CHECKING:
    from datetime import date, datetime

    from organizer.store.book import Book

_DUE_BETWEEN = """
SELECT id FROM promise WHERE deleted = 0 AND state = 'open' AND overdue_at <= :ends
    AND (due_at >= :begins OR expected_at >= :begins) ORDER BY overdue_at, seq
"""
_RAN_OUT = """
SELECT p.id FROM promise p WHERE p.side = 'mine' AND p.deleted = 0 AND p.counts_on BETWEEN ? AND ?
    AND p.expected_at IS NOT NULL AND p.to_person IS NOT NULL
    AND (coalesce(p.ended, ?) > p.expected_at
        OR EXISTS (SELECT 1 FROM touch t WHERE t.promise = p.id AND t.kind = 'chased' AND t.deleted = 0))
ORDER BY p.expected_at, p.seq
"""

_MOVED_IN_SILENCE = """
SELECT p.id FROM promise p WHERE p.side = 'mine' AND p.state = 'open' AND p.deleted = 0 AND p.moves > 0
    AND EXISTS (SELECT 1 FROM touch t WHERE t.promise = p.id AND t.kind = 're-promise' AND t.told IS NOT 1 AND t.deleted = 0)
"""


def due_between(book: Book, begins: datetime, ends: datetime) -> tuple[str, ...]:
    """Return the ids of what is open and meant or expected between two moments (aware UTC), the oldest first."""
    with book.reading() as database:
        rows = database.execute_sql(_DUE_BETWEEN, {"begins": micros(begins), "ends": micros(ends)})
        return tuple(row[0] for row in rows)


def ran_out(book: Book, first: date, last: date, now: datetime) -> tuple[str, ...]:
    """Return the ids of promises of mine expected on these days that were late by `now` (aware UTC), or chased for."""
    with book.reading() as database:
        rows = database.execute_sql(_RAN_OUT, (first.toordinal(), last.toordinal(), micros(now)))
        return tuple(row[0] for row in rows)


def moved_in_silence(book: Book) -> tuple[str, ...]:
    """Return the ids of open promises of mine that were moved without a word; perhaps there was one since."""
    with book.reading() as database:
        return tuple(row[0] for row in database.execute_sql(_MOVED_IN_SILENCE))
