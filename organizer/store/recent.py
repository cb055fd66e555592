"""What was named last: people, cases, places; looked for among the newest promises only, so that it is as fast in any book."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.store.book import Book

_NEWEST = 300
_OPEN_CASES = """
SELECT case_ref, count(*) FROM promise INDEXED BY promise_open_case
WHERE state = 'open' AND deleted = 0 AND case_ref IS NOT NULL GROUP BY case_ref ORDER BY count(*) DESC, case_ref
"""


def people(book: Book, limit: int) -> tuple[str, ...]:
    """Return the names of the people that the newest promises are with, newest first."""
    return _named(book, "(SELECT name FROM person WHERE person.id = p.to_person AND person.deleted = 0)", limit)


def promised_to_last(book: Book, person_ids: Sequence[str]) -> tuple[str, ...]:
    """Return these people, whoever the newest promise is with first, and those without any last."""
    newest: dict[str, int] = {}
    with book.reading() as database:
        for one in person_ids:
            query = "SELECT max(seq) FROM promise WHERE to_person = ? AND deleted = 0"
            newest[one] = database.execute_sql(query, (one,)).fetchone()[0] or 0
    return tuple(sorted(person_ids, key=lambda one: -newest[one]))


def cases(book: Book, limit: int) -> tuple[str, ...]:
    """Return the cases of the newest promises, newest first."""
    return _named(book, "p.case_ref", limit)


def open_cases(book: Book, limit: int, also: Sequence[str] = ()) -> tuple[tuple[str, int], ...]:
    """Return the cases with most open promises and how many; those of `also` first, be they open or not."""
    with book.reading() as database:
        rows = database.execute_sql(_OPEN_CASES).fetchall()
    counts = dict(rows)
    others = [name for name, _ in rows if name not in also]
    return tuple((name, counts.get(name, 0)) for name in (*also, *others[: max(limit - len(also), 0)]))


def places(book: Book, limit: int) -> tuple[str, ...]:
    """Return the places of the newest promises, newest first."""
    return _named(book, "p.place", limit)


def _named(book: Book, column: str, limit: int) -> tuple[str, ...]:
    # Each column is one of the literals above.
    query = f"SELECT {column} FROM (SELECT * FROM promise ORDER BY seq DESC LIMIT ?) p WHERE p.deleted = 0"
    with book.reading() as database:
        rows = database.execute_sql(query, (_NEWEST,))
        return tuple(dict.fromkeys(row[0] for row in rows if row[0]))[:limit]
