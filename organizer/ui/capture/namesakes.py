"""Which of several people of one name is meant in a line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from organizer.domain.errors import NoSuchPerson
from organizer.ui.words.wording import shown

if TYPE_CHECKING:
    from organizer.domain.line import Reading
    from organizer.services.reading import Reader
    from organizer.ui.words.people_words import PeopleWords


class Namesakes:
    """Remembers who was chosen; where nobody was, it is the one promised to last."""

    def __init__(self, reader: Reader, words: PeopleWords) -> None:
        """Know nobody yet."""
        self._reader, self._words = reader, words
        self._chosen: dict[str, str] = {}

    def choose(self, value: object) -> object:
        """Return what to write for a value of a picker: of a person chosen by id the name, which means this one from now on."""
        try:
            person = self._reader.person(str(value)).person
        except NoSuchPerson:
            return value
        self._chosen[person.name] = person.id
        return person.name

    def called(self, name: str) -> str:
        """Return the name; of one of several with it, with what tells them apart."""
        people = self._reader.called(name)
        if len(people) <= 1:
            return shown(name)
        meant = next((one for one in people if one.id == self._chosen.get(name)), people[0])
        return self._words.called(meant, people)

    def meant_in(self, reading: Reading) -> Reading:
        """Return a reading that names by id who was chosen."""
        to, about = (None if name is None else self._chosen.get(name, name) for name in (reading.to, reading.about))
        return replace(reading, to=to, about=about)

    def forget(self) -> None:
        """Mean nobody in particular."""
        self._chosen.clear()
