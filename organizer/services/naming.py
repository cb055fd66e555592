"""Who is meant by a name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from organizer.domain.errors import Ambiguous, NoSuchPerson
from organizer.domain.people import Person, folded
from organizer.store import recent

if TYPE_CHECKING:
    from organizer.store.book import Book
    from organizer.store.writing import Step


def new_id() -> str:
    """Return a fresh id."""
    return str(uuid4())


def called(people: tuple[Person, ...], name: str) -> tuple[Person, ...]:
    """Return those who go by exactly this name; if nobody does, those of whom it is an alias."""
    wanted = folded(name)
    named = tuple(person for person in people if folded(person.name) == wanted)
    return named or tuple(person for person in people if wanted in map(folded, person.aliases))


def the_one(people: tuple[Person, ...], word: str) -> Person:
    """Return who is meant by a name, an alias, an id, or a part of a name that fits one person only.

    Raises:
        NoSuchPerson: nobody is.
        Ambiguous: several are.
    """
    found = called(people, word) or _partly(people, folded(word))
    if not found:
        raise NoSuchPerson(word=word)
    if len(found) > 1:
        raise Ambiguous(word=word, candidates=tuple(person.name for person in found))
    return found[0]


def _partly(people: tuple[Person, ...], wanted: str) -> tuple[Person, ...]:
    if not wanted:
        return ()
    by_id = tuple(person for person in people if person.id.startswith(wanted) and len(wanted) >= 4)  # noqa: PLR2004
    return by_id or tuple(person for person in people if wanted in folded(person.name).split())


def last_promised_to_first(book: Book, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return people of one name in the order in which they are likely to be meant."""
    if len(people) <= 1:
        return people
    by_id = {person.id: person for person in people}
    return tuple(by_id[one] for one in recent.promised_to_last(book, tuple(by_id)))


def known_or_new(book: Book, step: Step, name: str | None) -> str | None:
    """Return the id of the person of this name, or id, writing a new person if nobody has it; None for no name.

    Of several of one name it is the one promised to last: another of that name would be one more to confuse them with.
    """
    if name is None or not name.strip():
        return None
    if (one := book.person(name)) is not None:
        return one.id
    found = last_promised_to_first(book, book.people_called(name) or book.people_with_alias(name))
    if found:
        return found[0].id
    person = Person(id=new_id(), name=name.strip())
    step.put_person(person)
    return person.id
