"""Touches by person: who has gone quiet, who is loud, who waited, and to whom thanks are owed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from organizer.domain.attention import A_WEEK, A_YEAR, LATELY, Acquaintance
from organizer.domain.when import shifted
from organizer.store.rows import micros, moment, moment_or_none, person_of, promise_of, touch_of
from organizer.store.tables import PersonRow, PromiseRow, TouchRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from organizer.domain.attention import Wait
    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch
    from organizer.store.book import Book

_DAY = 86_400_000_000
_ADDRESSED = "t.deleted = 0 AND t.direction = 'out'"
# A contact of any kind but for their having to ask; a re-promise that nobody was told of is none.
_CONTACT = "t.deleted = 0 AND t.kind != 'chased' AND (t.kind != 're-promise' OR t.told = 1)"


def perhaps_quiet(book: Book, now: datetime, usual: Mapping[str, int | None]) -> tuple[tuple[Person, datetime], ...]:
    """Return people whose longest days have passed since the last touch, with it; `usual` are the longest days by circle."""
    longest = json.dumps({circle: days for circle, days in usual.items() if days is not None})
    with book.reading() as database:
        found = dict(database.execute_sql(_QUIET, (longest, micros(now), micros(now))).fetchall())
        rows = PersonRow.select().where(PersonRow.id.in_(sorted(found))).dicts().execute(database)
        return tuple((person_of(row), moment(found[row["id"]])) for row in rows)


def incoming_lately(book: Book, at: datetime) -> tuple[int, ...]:
    """Return how often each person turned to the user in the 90 days before `at` (aware UTC)."""
    with book.reading() as database:
        return tuple(
            n for (n,) in database.execute_sql(_INCOMING, (micros(shifted(at, -LATELY)), micros(at))).fetchall()
        )


def people_count(book: Book) -> int:
    """Return how many people there are."""
    with book.reading() as database:
        return int(PersonRow.select().where(PersonRow.deleted == 0).count(database))


def year_with_each(book: Book, at: datetime) -> tuple[Acquaintance, ...]:
    """Return the year before `at` (aware UTC) with each person who had a promise in it."""
    span = {"year": micros(shifted(at, -A_YEAR)), "lately": micros(shifted(at, -LATELY)), "at": micros(at)}
    with book.reading() as database:
        rows = database.execute_sql(_YEAR, span).fetchall()
    return tuple(
        Acquaintance(person, promises, (bad or 0) + troubles, touches, thanks)
        for person, promises, bad, troubles, touches, thanks in rows
    )


def late_or_moved(book: Book, at: datetime) -> tuple[Promise, ...]:
    """Return promises of mine kept late, or moved, in the week before `at` (aware UTC)."""
    span = (micros(shifted(at, -A_WEEK)), micros(at))
    with book.reading() as database:
        ids = {row[0] for row in database.execute_sql(_KEPT_LATE, span).fetchall()}
        ids |= {row[0] for row in database.execute_sql(_MOVED, span).fetchall()}
        rows = PromiseRow.select().where(PromiseRow.id.in_(sorted(ids))).dicts().execute(database)
        return tuple(promise_of(row) for row in rows if not row["deleted"])


def touches_by_promise(book: Book, promise_ids: Iterable[str]) -> dict[str, list[Touch]]:
    """Return the touches of each of these promises."""
    found: dict[str, list[Touch]] = {}
    with book.reading() as database:
        rows = TouchRow.select().where(TouchRow.promise.in_(sorted(promise_ids))).dicts().execute(database)
        for row in rows:
            if not row["deleted"]:
                found.setdefault(row["promise"], []).append(touch_of(row))
    return found


def sorry_or_thanks(book: Book, person_id: str, since: datetime) -> tuple[Touch, ...]:
    """Return what was said to a person after a moment (aware UTC) by way of apology or thanks."""
    with book.reading() as database:
        query = TouchRow.select().where(
            TouchRow.person == person_id,
            TouchRow.at > micros(since),
            TouchRow.kind.in_(("apology", "thanks")),
            TouchRow.deleted == 0,
        )
        return tuple(touch_of(row) for row in query.dicts().execute(database))


def others_came_first(book: Book, wait: Wait) -> bool:
    """Say whether other people were turned to while this one waited."""
    with book.reading() as database:
        span = (micros(wait.since), micros(wait.until), wait.person)
        return database.execute_sql(_OTHERS, span).fetchone() is not None


def praise_unanswered(book: Book, at: datetime) -> dict[str, datetime]:
    """Return who praised in the 90 days before `at` (aware UTC) and had neither thanks nor a word since, with when."""
    with book.reading() as database:
        rows = database.execute_sql(_PRAISE, (micros(shifted(at, -LATELY)), micros(at))).fetchall()
        return {person: moment(when) for person, when in rows}


def last_contact(book: Book, person_id: str) -> datetime | None:
    """Return the last touch with a person that counts as one (aware UTC)."""
    with book.reading() as database:
        row = database.execute_sql(_LAST.format("?"), (person_id,)).fetchone()
        return moment_or_none(row[0] if row else None)


def balance(book: Book) -> tuple[tuple[str, int, int], ...]:
    """Return for everyone with something open (name, how many are mine, how many theirs), those with most first."""
    with book.reading() as database:
        return tuple(database.execute_sql(_BALANCE).fetchall())


_LAST = f"SELECT t.at FROM touch t WHERE t.person = {{}} AND {_CONTACT} ORDER BY t.at DESC LIMIT 1"
_QUIET = f"""
SELECT id, last FROM (
    SELECT p.id AS id, ({_LAST.format("p.id")}) AS last,
        coalesce(p.longest_days, json_extract(?, '$.' || p.circle)) AS longest
    FROM person p WHERE p.deleted = 0 AND p.muted = 0)
WHERE longest IS NOT NULL AND last <= ? AND last <= ? - longest * {_DAY}
"""
_INCOMING = """
SELECT count(*) FROM touch WHERE direction = 'in' AND deleted = 0 AND at > ? AND at <= ? AND person IS NOT NULL GROUP BY person
"""
_YEAR = f"""
WITH trouble AS (
    SELECT t.person AS person, count(*) AS often FROM touch t WHERE t.kind IN ('chased', 'complaint')
        AND t.at > :year AND t.at <= :at AND (t.direction = 'in' OR t.kind = 'chased') AND t.deleted = 0 GROUP BY t.person),
thanked AS (
    SELECT t.person AS person, count(*) AS often FROM touch t WHERE t.kind = 'thanks' AND t.at > :lately AND t.at <= :at
        AND {_ADDRESSED} GROUP BY t.person)
SELECT p.to_person, count(*), sum(p.grade IS 'bad'),
    coalesce((SELECT often FROM trouble WHERE person = p.to_person), 0),
    (SELECT count(*) FROM touch t WHERE t.person = p.to_person AND t.at > :year AND t.at <= :at AND {_CONTACT}),
    coalesce((SELECT often FROM thanked WHERE person = p.to_person), 0)
FROM promise p WHERE p.deleted = 0 AND p.made > :year AND p.made <= :at AND p.to_person IS NOT NULL GROUP BY p.to_person
"""
_KEPT_LATE = """
SELECT id FROM promise WHERE deleted = 0 AND ended > ? AND ended <= ? AND ended > expected_at
    AND side = 'mine' AND state = 'kept' AND to_person IS NOT NULL
"""
_MOVED = """
SELECT promise FROM touch WHERE kind = 're-promise' AND at > ? AND at <= ? AND deleted = 0 AND promise IS NOT NULL
"""
_OTHERS = f"""
SELECT 1 FROM touch t WHERE t.at > ? AND t.at < ? AND t.person != ? AND {_ADDRESSED} AND {_CONTACT} LIMIT 1
"""
_PRAISE = """
SELECT t.person, max(t.at) FROM touch t
WHERE t.kind = 'praise' AND t.at > ? AND t.at <= ? AND t.direction = 'in' AND t.person IS NOT NULL AND t.deleted = 0
    AND NOT EXISTS (SELECT 1 FROM touch o WHERE o.person = t.person AND o.at >= t.at AND o.direction = 'out'
        AND o.kind IN ('thanks', 'answer', 'update', 'apology') AND o.deleted = 0)
GROUP BY t.person
"""
_BALANCE = """
SELECT q.name, sum(p.side = 'mine'), sum(p.side = 'theirs') FROM promise p JOIN person q ON q.id = p.to_person
WHERE p.state = 'open' AND p.deleted = 0 GROUP BY p.to_person ORDER BY count(*) DESC, q.folded
"""
