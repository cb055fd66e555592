"""Whose card this is: people known by mail, phone or name are added to, never doubled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from organizer.domain.people import Person, folded, joined
from organizer.services.naming import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST_NUMBER, _TELLING_DIGITS = 6, 8


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
            name = card["name"] if card["name"] in names and _is_named_by_a_way(before) else before.name
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
        # An office's number or address may be shared; then the name has to fit, too.
        for kind, words in (
            ("mail", [one.lower() for one in card["email"]]),
            ("phone", [digits_of(one) for one in card["phone"]]),
        ):
            found = self._found(kind, words)
            both = [one for one in found if one in named]
            if both or len(found) == 1:
                return self._people[(both or found)[0]]
        return self._people[named[0]] if len(named) == 1 else None

    def _found(self, kind: str, words: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(one for word in words if word for one in self._by.get((kind, word), ())))

    def _note(self, person: Person) -> None:
        self._people[person.id] = person
        keys = [("mail", one.lower()) for one in person.email]
        keys += [("phone", digits_of(one)) for one in person.phone]
        keys += [("name", folded(one)) for one in (person.name, *person.aliases)]
        for key in keys:
            self._by.setdefault(key, {})[person.id] = None


def _is_named_by_a_way(person: Person) -> bool:
    """Say whether the name of somebody is but a way to reach them: the number that called, or the address that wrote."""
    name = person.name.strip()
    is_number = not any(letter.isalpha() for letter in name) and bool(digits_of(name))
    return is_number or name.lower() in (one.lower() for one in person.email)


def digits_of(number: str) -> str:
    """Return what two ways of writing a number have in common: its last eight digits; nothing for a short one."""
    digits = "".join(letter for letter in number if letter.isdecimal())
    return digits[-_TELLING_DIGITS:] if len(digits) >= _SHORTEST_NUMBER else ""


def numbers_joined(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Return both lists of numbers as one, each number once however it is written."""
    known = {digits_of(one) for one in first}
    return joined(first, tuple(one for one in second if not digits_of(one) or digits_of(one) not in known))
