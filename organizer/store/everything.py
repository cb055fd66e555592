"""All rows of the book in the order they came, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organizer.store.rows import Row, person_of, promise_of, touch_of
from organizer.store.writing import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch
    from organizer.store.book import Book

_AT_ONCE = 100


def all_people(book: Book) -> Iterator[Person]:
    """Yield everyone."""
    return map(person_of, _rows(book, "person"))


def all_promises(book: Book) -> Iterator[Promise]:
    """Yield every promise."""
    return map(promise_of, _rows(book, "promise"))


def all_touches(book: Book) -> Iterator[Touch]:
    """Yield every touch."""
    return map(touch_of, _rows(book, "touch"))


def _rows(book: Book, kind: str) -> Iterator[Row]:
    table: Any = TABLES[kind]
    last = 0
    while True:
        with book.reading() as database:
            query = table.select().where(table.seq > last, table.deleted == 0).order_by(table.seq).limit(_AT_ONCE)
            page = list(query.dicts().execute(database))
        if not page:
            return
        yield from page
        last = page[-1]["seq"]
