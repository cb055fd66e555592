"""The lists of people by name, and how it stands with a few of them, each read by an index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from organizer.store.rows import micros, moment_or_none, person_of
from organizer.store.tables import PersonRow
from organizer.store.tallies import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from organizer.domain.people import Person
    from organizer.store.book import Book


def listed(book: Book, which: str, quiet_by: datetime, usual: Mapping[str, int | None]) -> tuple[tuple[str, str], ...]:
    """Return (id, name) of the people in a list, by name: `all`, `owe` (I do), `they` (owe me) or `quiet`.

    Quiet are those whose longest days had passed by `quiet_by` (aware UTC); `usual` are the longest days by circle.
    """
    longest = json.dumps({circle: days for circle, days in usual.items() if days is not None})
    values = {"longest": longest, "by": micros(quiet_by)} if which == "quiet" else {}
    with book.reading() as database:
        return tuple(database.execute_sql(_LISTED.format(_WHO[which]), values).fetchall())


def counted(book: Book, quiet_by: datetime, usual: Mapping[str, int | None]) -> dict[str, int]:
    """Return how many people stand in each of these lists."""
    longest = json.dumps({circle: days for circle, days in usual.items() if days is not None})
    with book.reading() as database:
        row = database.execute_sql(_COUNTED, {"longest": longest, "by": micros(quiet_by)}).fetchone()
    return dict(zip(_WHO, row, strict=True))


def these(book: Book, person_ids: Iterable[str]) -> tuple[tuple[Person, Tally], ...]:
    """Return these people, in no order, with what is open between us and the last touch; not how promises were kept."""
    ids = sorted(set(person_ids))
    with book.reading() as database:
        standing = {person: of for person, *of in database.execute_sql(_STANDING, (json.dumps(ids),)).fetchall()}
        rows = PersonRow.select().where(PersonRow.id.in_(ids)).dicts().execute(database)
        return tuple((person_of(row), _tally(standing[row["id"]])) for row in rows if not row["deleted"])


def _tally(standing: Sequence[int]) -> Tally:
    mine, theirs, last = standing
    return Tally(moment_or_none(last), mine, theirs)


_LAST = (
    "(SELECT t.at FROM touch t WHERE t.person = p.id AND t.contact = 1 AND t.deleted = 0 ORDER BY t.at DESC LIMIT 1)"
)
_DAY = 86_400_000_000
_OPEN_WITH = "SELECT o.to_person FROM promise o WHERE o.state = 'open' AND o.deleted = 0 AND o.side = '{}'"
_WHO = {
    "all": "1",
    "owe": f"p.id IN ({_OPEN_WITH.format('mine')})",
    "they": f"p.id IN ({_OPEN_WITH.format('theirs')})",
    "quiet": f"p.muted = 0 AND coalesce(p.longest_days, json_extract(:longest, '$.' || p.circle)) * {_DAY} <= :by - {_LAST}",
}
_LISTED = "SELECT p.id, p.name FROM person p WHERE p.deleted = 0 AND {} ORDER BY p.folded"
_COUNTED = (
    f"SELECT {', '.join(f'count(*) FILTER (WHERE {who})' for who in _WHO.values())} FROM person p WHERE p.deleted = 0"
)
_OPEN = (
    "(SELECT count(*) FROM promise o WHERE o.to_person = p.id AND o.state = 'open' AND o.deleted = 0 AND o.side = '{}')"
)
_STANDING = f"""
SELECT p.id, {_OPEN.format("mine")}, {_OPEN.format("theirs")}, {_LAST}
FROM person p WHERE p.id IN (SELECT value FROM json_each(?))
"""
