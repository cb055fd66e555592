"""Who is meant by a name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from organizer.domain.errors import Ambiguous, NoSuchPerson
from organizer.domain.people import Person, folded

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


def known_or_new(book: Book, step: Step, name: str | None) -> str | None:
    """Return the id of the person of this name, writing a new person if nobody has it; None for no name.

    A name that several have is taken for a new person's: whom to join them with, the user decides.
    """
    if name is None or not name.strip():
        return None
    found = book.people_called(name) or book.people_with_alias(name)
    if len(found) == 1:
        return found[0].id
    person = Person(id=new_id(), name=name.strip())
    step.put_person(person)
    return person.id
