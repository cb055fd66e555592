"""Touches by person: who has gone quiet, who is loud, who waited, and to whom thanks are owed."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from organizer.domain.attention import A_WEEK, A_YEAR, LATELY, Acquaintance
from organizer.domain.when import shifted
from organizer.store.rows import micros, moment, named, person_of, promise_of, touch_of
from organizer.store.tables import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from organizer.domain.attention import Wait
    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch
    from organizer.store.book import Book

_DAY = 86_400_000_000
_ADDRESSED = "t.deleted = 0 AND t.direction = 'out'"
_CONTACT = "t.contact = 1 AND t.deleted = 0"
# The spans that contacts are counted by, as the migration has them: from the first day of the calendar, in microseconds.
_CALENDAR_BEGINS, _SPAN = micros(datetime(1, 1, 1, tzinfo=UTC)), 14 * _DAY


def perhaps_quiet(book: Book, now: datetime, usual: Mapping[str, int | None]) -> tuple[tuple[Person, datetime], ...]:
    """Return people whose longest days have passed since the last touch, with it; `usual` are the longest days by circle."""
    longest = json.dumps({circle: days for circle, days in usual.items() if days is not None})
    with book.reading() as database:
        found = dict(database.execute_sql(_QUIET, (longest, micros(now), micros(now))).fetchall())
        rows = PersonRow.select().where(PersonRow.id.in_(sorted(found))).dicts().execute(database)
        return tuple((person_of(row), moment(found[row["id"]])) for row in rows)


def changes(book: Book) -> int:
    """Return a number that is another one after each change of the book by this process, which alone may change it."""
    with book.reading() as database:
        return int(database.execute_sql("SELECT total_changes()").fetchone()[0])


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
    year, lately, now = (micros(moment) for moment in (shifted(at, -A_YEAR), shifted(at, -LATELY), at))
    first, last = ((moment - _CALENDAR_BEGINS) // _SPAN for moment in (year, now))
    span = {"year": year, "at": now}
    edges = {"first": first, "second": _begin(first + 1), "last": last, "last_begins": _begin(last)}
    with book.reading() as database:
        people = database.execute_sql(_WITH_PROMISES, span).fetchall()
        touches = Counter(dict(database.execute_sql(_CONTACTS, edges).fetchall()))
        touches.update(dict(database.execute_sql(_FIRST_DAYS, span | edges).fetchall()))
        touches.update(dict(database.execute_sql(_LAST_DAYS, span | edges).fetchall()))
        touches.update(dict(database.execute_sql(_CHASES, span).fetchall()))
        trouble = dict(database.execute_sql(_TROUBLE, span).fetchall())
        thanked = dict(database.execute_sql(_THANKED, {"lately": lately, "at": now}).fetchall())
    return tuple(
        Acquaintance(person, touches[person], trouble.get(person, 0), thanked.get(person, 0)) for (person,) in people
    )


def promises_of_year(book: Book, person_ids: Iterable[str], at: datetime) -> dict[str, tuple[int, int]]:
    """Return how many promises were made with each of these people in the year before `at`, and how many ended badly."""
    ids = json.dumps(sorted(person_ids))
    with book.reading() as database:
        rows = database.execute_sql(_PROMISES, (micros(shifted(at, -A_YEAR)), micros(at), ids)).fetchall()
    return {person: (promises, bad) for person, promises, bad in rows}


def _begin(span: int) -> int:
    return span * _SPAN + _CALENDAR_BEGINS


def late_or_moved(book: Book, at: datetime) -> tuple[Promise, ...]:
    """Return promises of mine kept late, or moved, in the week before `at` (aware UTC)."""
    span = (micros(shifted(at, -A_WEEK)), micros(at))
    with book.reading() as database:
        found = {row[0] for row in database.execute_sql(_KEPT_LATE, span).fetchall()}
        found |= {row[0] for row in database.execute_sql(_MOVED, span).fetchall()}
        rows = database.execute_sql(_THESE_PROMISES, (json.dumps(sorted(found)),))
        return tuple(promise_of(row) for row in named(rows))


def moves_and_chases(book: Book, promise_ids: Iterable[str]) -> dict[str, list[Touch]]:
    """Return the re-promises and chases of each of these promises."""
    return _touches_by_promise(book, promise_ids, ("re-promise", "chased"))


def apologies_and_chases(book: Book, promise_ids: Iterable[str]) -> dict[str, list[Touch]]:
    """Return the apologies and chases of each of these promises."""
    return _touches_by_promise(book, promise_ids, ("apology", "chased"))


def words_and_moves(book: Book, promise_ids: Iterable[str]) -> dict[str, list[Touch]]:
    """Return the words on each of these promises, and its re-promises, told or not."""
    return _touches_by_promise(book, promise_ids, ("answer", "update", "re-promise", "apology"))


def _touches_by_promise(book: Book, promise_ids: Iterable[str], kinds: tuple[str, ...]) -> dict[str, list[Touch]]:
    found: dict[str, list[Touch]] = {}
    with book.reading() as database:
        rows = database.execute_sql(_THEIR_TOUCHES, (json.dumps(sorted(promise_ids)), json.dumps(kinds)))
        for row in named(rows):
            found.setdefault(str(row["promise"]), []).append(touch_of(row))
    return found


def sorry_or_thanks(book: Book, since: datetime) -> dict[str, datetime]:
    """Return when each person was last told sorry or thanked after a moment (aware UTC)."""
    with book.reading() as database:
        rows = database.execute_sql(_SORRY_OR_THANKS, (micros(since),)).fetchall()
        return {person: moment(at) for person, at in rows}


def others_came_first(book: Book, wait: Wait) -> bool:
    """Say whether other people were turned to while this one waited."""
    with book.reading() as database:
        span = (micros(wait.since), micros(wait.until), wait.person)
        return database.execute_sql(_OTHERS, span).fetchone() is not None


def asked_of_nothing(book: Book, since: datetime, at: datetime) -> dict[str, list[datetime]]:
    """Return when each person asked, without naming what for, after `since` and until `at` (aware UTC)."""
    found: dict[str, list[datetime]] = {}
    with book.reading() as database:
        for person, when in database.execute_sql(_ASKED, (micros(since), micros(at))).fetchall():
            found.setdefault(person, []).append(moment(when))
    return found


def praise_unanswered(book: Book, at: datetime) -> dict[str, datetime]:
    """Return who praised in the 90 days before `at` (aware UTC) and had neither thanks nor a word since, with when."""
    with book.reading() as database:
        rows = database.execute_sql(_PRAISED, (micros(shifted(at, -LATELY)), micros(at))).fetchall()
        return {person: moment(when) for person, when in rows}


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
# Told which index to go by, or with a plus where none helps, SQLite does not look into every person's part of a larger one.
_WITH_PROMISES = """
SELECT p.id FROM person p WHERE p.deleted = 0
    AND EXISTS (SELECT 1 FROM promise o WHERE o.to_person = p.id AND o.made > :year AND o.made <= :at AND o.deleted = 0)
"""
_CONTACTS = "SELECT person, sum(count) FROM contacts WHERE +span > :first AND +span < :last GROUP BY person"
_FIRST_DAYS = f"""
SELECT t.person, count(*) FROM touch t INDEXED BY touch_at WHERE t.at > :year AND t.at < :second AND {_CONTACT}
GROUP BY t.person
"""
_LAST_DAYS = f"""
SELECT t.person, count(*) FROM touch t INDEXED BY touch_at WHERE t.at >= :last_begins AND t.at <= :at AND {_CONTACT}
GROUP BY t.person
"""
_PROMISES = """
SELECT p.to_person, count(*), coalesce(sum(p.grade = 'bad'), 0) FROM promise p
WHERE p.deleted = 0 AND p.made > ? AND p.made <= ? AND p.to_person IN (SELECT value FROM json_each(?)) GROUP BY p.to_person
"""
# A chase is a touch as well, though none that a rhythm begins anew with.
_CHASES = """
SELECT t.person, count(*) FROM touch t WHERE t.kind = 'chased' AND t.at > :year AND t.at <= :at AND t.deleted = 0
    AND t.person IS NOT NULL GROUP BY t.person
"""
_TROUBLE = """
SELECT t.person, count(*) FROM touch t WHERE t.kind IN ('chased', 'complaint') AND t.at > :year AND t.at <= :at
    AND (t.direction = 'in' OR t.kind = 'chased') AND t.deleted = 0 GROUP BY t.person
"""
_THANKED = f"""
SELECT t.person, count(*) FROM touch t WHERE t.kind = 'thanks' AND t.at > :lately AND t.at <= :at AND {_ADDRESSED}
GROUP BY t.person
"""
_KEPT_LATE = """
SELECT seq FROM promise INDEXED BY promise_late WHERE ended > ? AND ended <= ? AND ended > expected_at
    AND side = 'mine' AND state = 'kept' AND deleted = 0
"""
_THESE_PROMISES = "SELECT * FROM promise WHERE seq IN (SELECT value FROM json_each(?)) AND deleted = 0"
_THEIR_TOUCHES = """
SELECT * FROM touch WHERE promise IN (SELECT value FROM json_each(?)) AND +kind IN (SELECT value FROM json_each(?)) AND deleted = 0
"""
_MOVED = """
SELECT p.seq FROM touch t JOIN promise p ON p.id = t.promise
WHERE t.kind = 're-promise' AND t.at > ? AND t.at <= ? AND t.deleted = 0
"""
_SORRY_OR_THANKS = f"""
SELECT t.person, max(t.at) FROM touch t INDEXED BY touch_kind WHERE t.kind IN ('apology', 'thanks') AND t.at > ? AND {_ADDRESSED}
    AND t.person IS NOT NULL GROUP BY t.person
"""
_OTHERS = f"""
SELECT 1 FROM touch t WHERE t.at > ? AND t.at < ? AND t.person != ? AND {_ADDRESSED} AND {_CONTACT} LIMIT 1
"""
_ASKED = """
SELECT t.person, t.at FROM touch t INDEXED BY touch_kind WHERE t.kind = 'chased' AND t.at > ? AND t.at <= ? AND t.promise IS NULL
    AND t.person IS NOT NULL AND t.deleted = 0
"""
_PRAISED = f"""
SELECT praised.person, latest FROM (
    SELECT t.person AS person, max(t.at) AS latest FROM touch t INDEXED BY touch_kind
    WHERE t.kind = 'praise' AND t.at > ? AND t.at <= ? AND t.direction = 'in' AND t.person IS NOT NULL AND t.deleted = 0
    GROUP BY t.person) praised
WHERE NOT EXISTS (SELECT 1 FROM touch t INDEXED BY touch_contact WHERE t.person = praised.person AND t.at >= latest
    AND t.kind IN ('thanks', 'answer', 'update', 'apology') AND t.direction = 'out' AND {_CONTACT})
"""
_BALANCE = """
SELECT q.name, sum(p.side = 'mine'), sum(p.side = 'theirs') FROM promise p JOIN person q ON q.id = p.to_person
WHERE p.state = 'open' AND p.deleted = 0 GROUP BY p.to_person ORDER BY count(*) DESC, q.folded
"""
