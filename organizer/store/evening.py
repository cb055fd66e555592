"""What an evening's cards are made of, found by indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.sweep import Line
from organizer.domain.touches import is_a_word
from organizer.store.rows import micros, moment, moment_or_none, touch_of
from organizer.store.tables import TouchRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from organizer.domain.sweep import Evening
    from organizer.store.book import Book

_AT_ONCE = 500
_WORDS = ("answer", "update", "re-promise", "apology")


def urgent_lines(book: Book, at: Evening) -> tuple[Line, ...]:
    """Return every promise that may ask for a word this evening; the rules say which do."""
    soon = micros(max(at.day_ends, at.early))
    with book.reading() as database:
        rows = database.execute_sql(_URGENT, (soon,)).fetchall()
        rows += database.execute_sql(_MESSAGES, (soon,)).fetchall()
        rows += database.execute_sql(_GOT, (micros(at.day_begins), micros(at.now))).fetchall()
    return tuple(map(_line, rows))


def these_lines(book: Book, promise_ids: Iterable[str]) -> tuple[Line, ...]:
    """Return these promises as they stand now, in the order asked for."""
    ids = tuple(promise_ids)
    found: dict[str, Line] = {}
    with book.reading() as database:
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            rows = database.execute_sql(_THESE.format(", ".join("?" * len(some))), some).fetchall()
            found |= {line.promise: line for line in map(_line, rows)}
    return tuple(found[one] for one in ids if one in found)


def open_lines(book: Book, person_ids: Iterable[str]) -> tuple[Line, ...]:
    """Return everything that is open with these people."""
    ids = sorted(person_ids)
    rows: list[tuple[Any, ...]] = []
    with book.reading() as database:
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            rows += database.execute_sql(_OPEN_WITH.format(", ".join("?" * len(some))), tuple(some)).fetchall()
    return tuple(map(_line, rows))


def given_a_word(book: Book, at: Evening) -> frozenset[str]:
    """Return who was given a word today: ids of people, and of promises where no person was known."""
    with book.reading() as database:
        query = TouchRow.select().where(
            TouchRow.at >= micros(at.day_begins),
            TouchRow.at <= micros(at.now),
            TouchRow.deleted == 0,
            TouchRow.kind.in_(_WORDS),
        )
        touches = [touch_of(row) for row in query.dicts().execute(database)]
    heard = (touch.person or touch.promise for touch in touches if is_a_word(touch))
    return frozenset(who for who in heard if who is not None)


def _line(row: tuple[Any, ...]) -> Line:
    promise, person, side, kind, state, made, expected, overdue_at, ended, thanked = row
    return Line(
        promise,
        person,
        side,
        kind,
        state,
        moment(made),
        moment_or_none(expected),
        moment_or_none(overdue_at),
        moment_or_none(ended),
        bool(thanked),
    )


_COLUMNS = "p.id, p.to_person, p.side, p.kind, p.state, p.made, p.expected_at, p.overdue_at, p.ended"
_URGENT = f"SELECT {_COLUMNS}, 0 FROM promise p WHERE p.deleted = 0 AND p.state = 'open' AND p.overdue_at <= ?"
# Messages that are due soon were found before; here are the others.
_MESSAGES = f"""
SELECT {_COLUMNS}, 0 FROM promise p WHERE p.kind = 'message' AND p.state = 'open' AND p.deleted = 0
    AND (p.overdue_at IS NULL OR p.overdue_at > ?)
"""
_THANKED = """EXISTS (
    SELECT 1 FROM touch t WHERE t.deleted = 0 AND t.kind = 'thanks' AND t.direction = 'out' AND t.at >= p.ended
        AND (t.promise = p.id OR t.person = p.to_person))
"""
_GOT = f"""
SELECT {_COLUMNS}, {_THANKED} FROM promise p
WHERE p.deleted = 0 AND p.ended BETWEEN ? AND ? AND p.state = 'got_it'
"""
_THESE = f"SELECT {_COLUMNS}, {_THANKED} FROM promise p WHERE p.deleted = 0 AND p.id IN ({{}})"
_OPEN_WITH = f"SELECT {_COLUMNS}, 0 FROM promise p WHERE p.state = 'open' AND p.deleted = 0 AND p.to_person IN ({{}})"
