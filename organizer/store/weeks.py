"""Counting promises of mine by the week they count in; the rules were asked when they were written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from organizer.store.rows import micros, moment, promise_of
from organizer.store.tables import PromiseRow

if TYPE_CHECKING:
    from datetime import date, datetime

    from organizer.domain.promises import Promise
    from organizer.store.book import Book


@dataclass(frozen=True, slots=True)
class Graded:
    """How many promises of a circle (None for nobody's) have a grade, how many of them were kept in time or nearly missed."""

    circle: str | None
    grade: str | None
    count: int
    kept: int
    near: int


@dataclass(slots=True)
class Counts:
    """What one week comes to, without the promises whose grade time has overtaken."""

    graded: list[Graded] = field(default_factory=list)
    channels: Counter[str] = field(default_factory=Counter)
    credit: float = 0.0
    credited: int = 0
    open_since: list[datetime] = field(default_factory=list)


def by_week(book: Book, first: date, weeks: int, now: datetime) -> dict[int, tuple[int, int]]:
    """Return (kept in time, due) of the weeks from `first` on, by number from 0; overtaken promises are left out."""
    start = first.toordinal()
    with book.reading() as database:
        rows = database.execute_sql(_BY_WEEK, (start, start, start + 7 * weeks, micros(now)))
        return {week: (kept, due) for week, kept, due in rows.fetchall()}


def of_week(book: Book, first: date, last: date, now: datetime) -> Counts:
    """Return the counts of one week (both days in it); overtaken promises are left out of the grades."""
    days = (first.toordinal(), last.toordinal())
    found = Counts()
    with book.reading() as database:
        rows = database.execute_sql(_GRADES, (*days, micros(now))).fetchall()
        found.graded = [Graded(*row) for row in rows]
        found.channels = Counter(dict(database.execute_sql(_CHANNELS, days).fetchall()))
        credit, found.credited = database.execute_sql(_CREDIT, days).fetchone()
        found.credit = credit or 0.0
        overdue = database.execute_sql(_OPEN_SINCE, (*days, micros(now))).fetchall()
        found.open_since = [moment(at) for (at,) in overdue]
    return found


def overtaken(book: Book, first: date, last: date, now: datetime) -> tuple[Promise, ...]:
    """Return promises of mine of these days whose grade has changed by `now` (aware UTC) since it was written."""
    with book.reading() as database:
        query = PromiseRow.select().where(
            PromiseRow.grade_changes_at <= micros(now),
            PromiseRow.deleted == 0,
            PromiseRow.side == "mine",
            PromiseRow.counts_on.between(first.toordinal(), last.toordinal()),
        )
        return tuple(promise_of(row) for row in query.dicts().execute(database))


def complaints_and_praise(book: Book, begins: datetime, ends: datetime) -> dict[str, int]:
    """Return how often people complained and praised from one moment until before another (aware UTC)."""
    with book.reading() as database:
        return dict(database.execute_sql(_HEARD, (micros(begins), micros(ends))).fetchall())


# Where no time was expected, being asked for it is what makes it too late.
_KEPT = (
    "p.state = 'kept' AND CASE WHEN p.expected_at IS NULL THEN p.grade IS NOT 'bad'"
    " ELSE coalesce(p.ended <= p.expected_at, 0) END"
)
_MINE = "p.side = 'mine' AND p.deleted = 0"
_IN_TIME_TO_COUNT = "(p.grade_changes_at IS NULL OR p.grade_changes_at > ?)"
_BY_WEEK = f"""
SELECT (p.counts_on - ?) / 7, sum(p.grade IS NOT NULL AND {_KEPT}), count(p.grade)
FROM promise p WHERE {_MINE} AND p.counts_on >= ? AND p.counts_on < ? AND {_IN_TIME_TO_COUNT} GROUP BY 1
"""
_GRADES = f"""
SELECT (SELECT q.circle FROM person q WHERE q.id = p.to_person) AS circle, p.grade, count(*), sum({_KEPT}), sum(p.near_miss)
FROM promise p WHERE {_MINE} AND p.counts_on BETWEEN ? AND ? AND {_IN_TIME_TO_COUNT} GROUP BY 1, 2
"""
_CHANNELS = f"""
SELECT p.channel, count(*) FROM promise p
WHERE {_MINE} AND p.counts_on BETWEEN ? AND ? AND p.channel IS NOT NULL GROUP BY 1
"""
_CREDIT = f"SELECT sum(p.credit), count(p.credit) FROM promise p WHERE {_MINE} AND p.counts_on BETWEEN ? AND ?"
_OPEN_SINCE = f"""
SELECT p.expected_at FROM promise p
WHERE {_MINE} AND p.counts_on BETWEEN ? AND ? AND p.state = 'open' AND p.expected_at < ?
"""
_HEARD = """
SELECT kind, count(*) FROM touch
WHERE kind IN ('complaint', 'praise') AND direction = 'in' AND deleted = 0 AND at >= ? AND at < ? GROUP BY kind
"""
