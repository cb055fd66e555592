"""The lists of promises, a page at a time, each read by an index from where the last page ended."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import reduce
from itertools import pairwise
from operator import and_, or_
from typing import TYPE_CHECKING, Any, NamedTuple

from peewee import fn

from organizer.domain.errors import Unusable
from organizer.domain.people import folded
from organizer.domain.when import shifted
from organizer.store.rows import Row, micros, moment, moment_or_none, named, promise_of
from organizer.store.tables import PersonRow, PromiseRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.store.book import Book

_A_WEEK = timedelta(days=7)
Condition = Any  # peewee's expressions have no type


class Today(NamedTuple):
    """The present and the bounds (aware UTC) of the user's day."""

    now: datetime
    start: datetime
    end: datetime


class Of(NamedTuple):
    """Of whom, or of which case, promises are listed; nothing said, all.

    `person` is whom they are with in any way, `owed_by` to or from whom they are alone; empty, those with nobody. `promise` is the
    only one asked for, by its id.
    """

    person: str | None = None
    case: str | None = None
    owed_by: str | None = None
    promise: str | None = None


class Listed(NamedTuple):
    """A promise with its derived columns, and its place in the list."""

    promise: Promise
    expected: datetime | None
    overdue_at: datetime | None
    grade: str | None
    grade_reason: str | None
    grade_changes_at: datetime | None
    near_miss: bool
    moves: int
    place: tuple[int, int | None, int]

    def is_graded_later_than(self, now: datetime) -> bool:
        """Say whether what is open had not come to its grade yet at an earlier moment that is asked for (aware UTC)."""
        if not self.promise.is_open or self.grade is None or self.expected is None:
            return False
        return now < (shifted(self.expected, _A_WEEK) if self.grade_reason == "silent_for_a_week" else self.expected)


class _Part(NamedTuple):
    """A run of rows in one order: by `column`, then `seq`; rows without a value in it come by `seq` alone."""

    condition: Condition
    column: Any = PromiseRow.overdue_at
    newest_first: bool = False


_OPEN = PromiseRow.state == "open"
_CLOSED = ("kept", "got_it", "let_go")
_LIVE = PromiseRow.deleted == 0
_overdue_at = PromiseRow.overdue_at
_mine = _OPEN & (PromiseRow.side == "mine")
_theirs = _OPEN & (PromiseRow.side == "theirs")

WHICH: dict[str, Callable[[Today], tuple[_Part, ...]]] = {
    "overdue": lambda t: (_Part(_OPEN & (_overdue_at <= micros(t.now))),),
    "later": lambda t: (_Part(_OPEN & (_overdue_at > micros(t.end))),),
    "upcoming": lambda t: (_Part(_OPEN & (_overdue_at > micros(t.end))),),
    "today": lambda t: (_Part(_OPEN & (_overdue_at <= micros(t.end))), _Part(_OPEN & _overdue_at.is_null(), None)),
    "undated": lambda _: (_Part(_OPEN & _overdue_at.is_null(), None),),
    "waiting": lambda _: (_Part(_theirs & _overdue_at.is_null(False)), _Part(_theirs & _overdue_at.is_null(), None)),
    # The two blocks of a person's page.
    "i_owe": lambda _: (_Part(_mine & _overdue_at.is_null(False)), _Part(_mine & _overdue_at.is_null(), None)),
    "they_owe": lambda _: (_Part(_theirs & _overdue_at.is_null(False)), _Part(_theirs & _overdue_at.is_null(), None)),
    # The three blocks of the window's first page: what I am late with, what I owe today, whom to ask again.
    "my_overdue": lambda t: (_Part(_mine & (_overdue_at <= micros(t.now))),),
    "my_today": lambda t: (
        _Part(_mine & (_overdue_at > micros(t.now)) & (_overdue_at <= micros(t.end))),
        _Part(_mine & _overdue_at.is_null(), None),
    ),
    "theirs_now": lambda t: (
        _Part(_theirs & (_overdue_at <= micros(t.end))),
        _Part(_theirs & _overdue_at.is_null(), None),
    ),
    # The same three in one row, for the first few of them.
    "urgent": lambda t: (*WHICH["my_overdue"](t), *WHICH["my_today"](t), *WHICH["theirs_now"](t)),
    "open": lambda _: (_Part(_OPEN & _overdue_at.is_null(False)), _Part(_OPEN & _overdue_at.is_null(), None)),
    "closed": lambda _: (
        _Part(PromiseRow.ended.is_null(False), PromiseRow.ended, newest_first=True),
        # Imported without the moment of their end; found by their state, for most without an end are open.
        _Part(PromiseRow.state.in_(_CLOSED) & (fn.coalesce(PromiseRow.ended, 0) == 0), None, newest_first=True),
    ),
    "kept_today": lambda t: (
        _Part(
            # By what it is not, since by what it is all that were ever kept would be gone through.
            (PromiseRow.ended >= micros(t.start)) & PromiseRow.state.not_in(("got_it", "let_go")),
            PromiseRow.ended,
            newest_first=True,
        ),
    ),
    "all": lambda _: (_Part(_LIVE, None, newest_first=True),),
}


# Read with every page, after every change and at each letter of a search; a model would take longer to put the question than
# SQLite to answer it.
_BY_IDS = "SELECT * FROM promise WHERE id IN (SELECT value FROM json_each(?))"
_ALERTS_TO_COME = """SELECT promise, at FROM alert
    WHERE promise IN (SELECT value FROM json_each(?)) AND state = 'scheduled' ORDER BY at"""
_LAST_NUDGES = """SELECT promise, max(at) FROM touch
    WHERE promise IN (SELECT value FROM json_each(?)) AND kind = 'nudge' AND deleted = 0 GROUP BY promise"""
_THERE = "SELECT id FROM promise WHERE id IN (SELECT value FROM json_each(?)) AND +deleted = 0"
# The same conditions as above. Each count walks one range of an index.
_COUNTED = ("my_overdue", "my_today", "theirs_now", "later", "waiting", "kept_today")
_COUNTS = """
WITH live AS (SELECT * FROM promise WHERE deleted = 0),
    mine AS (SELECT * FROM live WHERE state = 'open' AND side = 'mine'),
    theirs AS (SELECT * FROM live WHERE state = 'open' AND side = 'theirs')
SELECT
    (SELECT count(*) FROM mine WHERE overdue_at <= :now),
    (SELECT count(*) FROM mine WHERE overdue_at > :now AND overdue_at <= :end)
        + (SELECT count(*) FROM mine WHERE overdue_at IS NULL),
    (SELECT count(*) FROM theirs WHERE overdue_at <= :end) + (SELECT count(*) FROM theirs WHERE overdue_at IS NULL),
    (SELECT count(*) FROM live WHERE state = 'open' AND overdue_at > :end),
    (SELECT count(*) FROM theirs),
    (SELECT count(*) FROM live WHERE ended >= :start AND state NOT IN ('got_it', 'let_go'))
"""

_COUNTED_BETWEEN = """
SELECT (SELECT count(*) FROM promise WHERE deleted = 0 AND state = 'open'
    AND overdue_at > json_extract(span.value, '$[0]') AND overdue_at <= json_extract(span.value, '$[1]'))
FROM json_each(?) span ORDER BY span.key
"""


def listed(
    book: Book,
    which: str,
    today: Today,
    of: Of,
    *,
    limit: int,
    after: tuple[int, int | None, int] | None,
    words: Sequence[str] = (),
) -> tuple[Listed, ...]:
    """Return at most `limit` rows of a list, from just after a place; of those, the ones in which each of `words` stands.

    Raises:
        Unusable: there is no such list.
    """
    if which not in WHICH:
        raise Unusable(reason="no_such_list", text=which)
    filters = [_LIVE]
    if of.person is not None:
        filters.append((PromiseRow.to_person == of.person) | (PromiseRow.about_person == of.person))
    if of.case is not None:
        filters.append(fn.lower(PromiseRow.case_ref) == of.case.lower())
    if of.owed_by is not None:
        filters.append(PromiseRow.to_person == of.owed_by if of.owed_by else PromiseRow.to_person.is_null())
    if of.promise is not None:
        filters.append(PromiseRow.id == of.promise)
    filters += [_has(word) for word in words]
    rows: list[Listed] = []
    with book.reading() as database:
        for number, part in enumerate(WHICH[which](today)):
            if after is not None and number < after[0]:
                continue
            edge = after if after is not None and number == after[0] else None
            query = _ordered(part, filters, edge, few=any(of))
            found = query.limit(limit - len(rows)).dicts().execute(database)
            rows.extend(_listed(row, number, part) for row in found)
            if len(rows) >= limit:
                break
    return tuple(rows)


def _has(word: str) -> Condition:
    """Return that a word, or a part of one, stands in a promise, its case, place, or the name of its people."""
    texts = (PromiseRow.what, PromiseRow.line, PromiseRow.case_ref, PromiseRow.place)
    called = PersonRow.select(PersonRow.id).where(PersonRow.folded.contains(folded(word)))
    whose = (PromiseRow.to_person.in_(called), PromiseRow.about_person.in_(called))
    return reduce(or_, (*(text.contains(word) for text in texts), *whose))


def _ordered(part: _Part, filters: list[Condition], after: tuple[int, int | None, int] | None, *, few: bool) -> Any:  # noqa: ANN401 - as above
    conditions = [*filters, part.condition]
    columns = [PromiseRow.seq] if part.column is None else [part.column, PromiseRow.seq]
    if after is not None:
        conditions.append(_beyond(part, after))
    if few:
        # A sum is in no index: so the few rows of a person or case are found by theirs and sorted, not the whole list walked.
        columns = [column + 0 for column in columns]
    order = [column.desc() if part.newest_first else column.asc() for column in columns]
    return PromiseRow.select().where(reduce(and_, conditions)).order_by(*order)


def _beyond(part: _Part, after: tuple[int, int | None, int]) -> Condition:
    _, value, seq = after
    if part.column is None:
        return PromiseRow.seq < seq if part.newest_first else PromiseRow.seq > seq
    if part.newest_first:
        return (part.column < value) | ((part.column == value) & (PromiseRow.seq < seq))
    return (part.column > value) | ((part.column == value) & (PromiseRow.seq > seq))


def by_ids(book: Book, promise_ids: Iterable[str]) -> tuple[Listed, ...]:
    """Return these promises, deleted ones left out, in no order."""
    with book.reading() as database:
        # Asked for beside the ids, `deleted` would lead SQLite to an index over the whole book.
        rows = named(database.execute_sql(_BY_IDS, (json.dumps(sorted(promise_ids)),)))
        return tuple(_listed(row, 0, _Part(_LIVE, None)) for row in rows if not row["deleted"])


def there(book: Book, promise_ids: Sequence[str]) -> frozenset[str]:
    """Return which of these promises are there, deleted ones left out."""
    with book.reading() as database:
        return frozenset(row[0] for row in database.execute_sql(_THERE, (json.dumps(promise_ids),)))


def hanging_on(book: Book, promise_id: str) -> tuple[Listed, ...]:
    """Return the open promises that wait for another one."""
    with book.reading() as database:
        query = PromiseRow.select().where(PromiseRow.hangs_on == promise_id)
        rows = query.order_by(PromiseRow.seq).dicts().execute(database)
        return tuple(
            _listed(row, 0, _Part(_LIVE, None)) for row in rows if row["state"] == "open" and not row["deleted"]
        )


def counted(book: Book, today: Today) -> dict[str, int]:
    """Return how many promises stand in each list of the window: in one statement, since it is asked after every change."""
    bounds = {"now": micros(today.now), "start": micros(today.start), "end": micros(today.end)}
    with book.reading() as database:
        return dict(zip(_COUNTED, database.execute_sql(_COUNTS, bounds).fetchone(), strict=True))


def counted_between(book: Book, bounds: Sequence[datetime]) -> list[int]:
    """Return how many open promises become overdue after each bound (aware UTC) and up to the next."""
    spans = json.dumps(list(pairwise(map(micros, bounds))))
    with book.reading() as database:
        return [row[0] for row in database.execute_sql(_COUNTED_BETWEEN, (spans,))]


def next_change(book: Book, now: datetime) -> datetime | None:
    """Return the next moment (aware UTC) at which an open promise becomes overdue, or None."""
    with book.reading() as database:
        query = PromiseRow.select(fn.min(_overdue_at)).where(_LIVE, _OPEN, micros(now) < _overdue_at)
        return moment_or_none(query.scalar(database))


def alerts_to_come(book: Book, promise_ids: Iterable[str]) -> dict[str, tuple[datetime, ...]]:
    """Return the times (aware UTC) of the alerts still to come, by promise."""
    times: dict[str, tuple[datetime, ...]] = {}
    wanted = sorted(promise_ids)
    if not wanted:
        return times
    with book.reading() as database:
        for promise_id, at in database.execute_sql(_ALERTS_TO_COME, (json.dumps(wanted),)):
            times[promise_id] = (*times.get(promise_id, ()), moment(at))
    return times


def last_nudges(book: Book, promise_ids: Sequence[str]) -> dict[str, datetime]:
    """Return when each promise was last asked for again (aware UTC), of those that were."""
    if not promise_ids:
        return {}
    with book.reading() as database:
        rows = database.execute_sql(_LAST_NUDGES, (json.dumps(promise_ids),))
        return {promise_id: moment(at) for promise_id, at in rows}


def _listed(row: Row, number: int, part: _Part) -> Listed:
    return Listed(
        promise=promise_of(row),
        expected=moment_or_none(row["expected_at"]),
        overdue_at=moment_or_none(row["overdue_at"]),
        grade=row["grade"],
        grade_reason=row["grade_reason"],
        grade_changes_at=moment_or_none(row["grade_changes_at"]),
        near_miss=bool(row["near_miss"]),
        moves=row["moves"],
        place=(number, None if part.column is None else row[part.column.name], row["seq"]),
    )
