"""Whose card this is: people known by mail, phone or name are added to, never doubled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from organizer.domain.people import Person, folded, joined, may_be_one
from organizer.domain.phone_numbers import digits_of, numbers_joined, same_number, tail_of
from organizer.services.naming import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable


class Acquaintances:
    """People by the addresses, numbers and names they go by; each look-up costs the same however many there are."""

    def __init__(self, people: Iterable[Person]) -> None:
        """Know `people`."""
        self._people: dict[str, Person] = {}
        self._by: dict[tuple[str, str], dict[str, None]] = {}
        for person in people:
            self._note(person)

    def take(self, card: dict[str, Any]) -> Person | None:
        """Return who a card makes: someone new, or someone known with what it adds; None where it adds nothing.

        A card has `name`, `aliases`, `email` and `phone`, see `reader/cards.py`.
        """
        before = self.same(card)
        mails, numbers = tuple(card["email"]), tuple(card["phone"])
        if before is None:
            after = Person(new_id(), card["name"], "customer", tuple(card["aliases"]), mails, numbers)
        else:
            # A name that somebody else goes by would be nobody's any more.
            own = {before.id}
            names = [one for one in (card["name"], *card["aliases"]) if set(self._found("name", (folded(one),))) <= own]
            # Whoever was only a number or an address until now has a name.
            name = card["name"] if card["name"] in names and _is_a_way(before.name, before.email) else before.name
            after = replace(
                before,
                name=name,
                aliases=joined(before.aliases, (*names, before.name), but=name),
                email=joined(before.email, mails),
                phone=numbers_joined(before.phone, numbers),
            )
        if after == before:
            return None
        self._note(after)
        return after

    def same(self, card: dict[str, Any]) -> Person | None:
        """Return who a card is of, among those known."""
        named = self._found("name", (folded(card["name"]),))
        for found in (self._found("mail", (one.lower() for one in card["email"])), self._called(card["phone"])):
            both = [one for one in found if one in named]
            # A family's number, an office's switchboard or an address of many is shared: the name has to fit, too.
            fitting = both or [one for one in found if self._may_be(one, card)]
            if both or len(fitting) == 1:
                return self._people[fitting[0]]
        return self._people[named[0]] if len(named) == 1 else None

    def _called(self, numbers: Iterable[str]) -> list[str]:
        """Return who has one of these numbers, however it is written."""
        alike = ((one, number) for number in numbers for one in self._found("phone", (tail_of(number),)))
        found = (one for one, number in alike if any(same_number(number, own) for own in self._people[one].phone))
        return list(dict.fromkeys(found))

    def _may_be(self, person_id: str, card: dict[str, Any]) -> bool:
        person = self._people[person_id]
        own, told = (person.name, *person.aliases), (card["name"], *card["aliases"])
        by_a_way = _is_a_way(card["name"], card["email"]) or _is_a_way(person.name, person.email)
        return by_a_way or any(may_be_one(one, other) for one in own for other in told)

    def _found(self, kind: str, words: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(one for word in words if word for one in self._by.get((kind, word), ())))

    def _note(self, person: Person) -> None:
        self._people[person.id] = person
        keys = [("mail", one.lower()) for one in person.email]
        keys += [("phone", tail_of(one)) for one in person.phone]
        keys += [("name", folded(one)) for one in (person.name, *person.aliases)]
        for key in keys:
            self._by.setdefault(key, {})[person.id] = None


def _is_a_way(name: str, mails: Iterable[str]) -> bool:
    """Say whether the name of somebody is but a way to reach them: the number that called, or the address that wrote."""
    is_number = not any(letter.isalpha() for letter in name) and bool(digits_of(name))
    return is_number or name.strip().lower() in (one.lower() for one in mails)
