"""Counts about people, made by the database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.store.rows import micros, moment, moment_or_none

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from organizer.store.book import Book


@dataclass(frozen=True, slots=True)
class Tally:
    """What stands open with a person, and how many of mine that were due (or ended) by now were kept in time."""

    last_touch: datetime | None = None
    mine: int = 0
    theirs: int = 0
    kept: int = 0
    due: int = 0


def of_people(book: Book, person_ids: Sequence[str], now: datetime) -> dict[str, Tally]:
    """Return the tally of each of these people, at `now` (aware UTC)."""
    one = person_ids[0] if len(person_ids) == 1 else None
    at = micros(now)
    with book.reading() as database:
        if one is None:
            standing = database.execute_sql(_STANDING.format("NOT INDEXED", "IS NOT NULL"), (at,)).fetchall()
            touched = database.execute_sql(_TOUCHED.format("NOT INDEXED", "IS NOT NULL")).fetchall()
        else:
            standing = database.execute_sql(_STANDING.format("", "= ?"), (at, one)).fetchall()
            touched = database.execute_sql(_TOUCHED.format("", "= ?"), (one,)).fetchall()
    last = {person: moment_or_none(when) for person, when in touched}
    tallies = {person: Tally(last.get(person)) for person in person_ids}
    for person, mine, theirs, kept, due in standing:
        tallies[person] = Tally(last.get(person), mine, theirs, kept or 0, due or 0)
    return tallies


def last_touches(book: Book, person_ids: Sequence[str]) -> dict[str, datetime]:
    """Return when each of these people was last in touch (aware UTC); who never was is left out."""
    with book.reading() as database:
        rows = database.execute_sql(_TOUCHED_OF, (json.dumps(list(person_ids)),)).fetchall()
    return {person: moment(at) for person, at in rows if at is not None}


# For everyone at once, reading the table through is five times as fast as following an index to every row of it.
_STANDING = """
SELECT to_person, sum(state = 'open' AND side = 'mine'), sum(state = 'open' AND side = 'theirs'),
    sum(side = 'mine' AND state = 'kept'
        AND CASE WHEN expected_at IS NULL THEN grade IS NOT 'bad' ELSE coalesce(ended <= expected_at, 0) END),
    sum(side = 'mine' AND ((state = 'kept' AND (expected_at IS NULL OR ended IS NOT NULL))
        OR (state = 'let_go' AND grade IS NOT NULL) OR (state = 'open' AND expected_at <= ?)))
FROM promise {} WHERE deleted = 0 AND to_person {} GROUP BY to_person
"""
_TOUCHED_OF = """
SELECT value, (SELECT max(at) FROM touch WHERE person = value AND deleted = 0 AND kind != 'chased'
    AND NOT (kind = 're-promise' AND told IS NOT 1)) FROM json_each(?)
"""
_TOUCHED = "SELECT person, max(at) FROM touch {} WHERE deleted = 0 AND contact = 1 AND person {} GROUP BY person"
