"""Lines understood with the people and the habits of the user; the index of people is built once, and after each change."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from organizer.domain.line import KnownPerson, Reading
    from organizer.domain.settings import Settings
    from organizer.domain.understanding.capture import People
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader

# Among as many cases named last a mark is looked for.
_CASES = 100


class Understanding:
    """Reads lines as they are typed."""

    def __init__(self, reader: Reader, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Read lines with the people that `reader` knows."""
        self._reader = reader
        self._clock = clock
        self._settings_of = settings_of
        self._known: tuple[KnownPerson, ...] | None = None
        self._people: People | None = None
        self._beginnings: list[tuple[str, str]] | None = None
        self._as_of = -1

    def read(self, line: str, now: datetime, refused: frozenset[tuple[int, int]] = frozenset()) -> Reading:
        """Understand a line as said at `now` (aware UTC), with some places refused as tokens."""
        from organizer.domain.understanding.capture import read_line

        reading = read_line(
            line,
            now=now,
            zone=self._clock.zone(),
            people=self._index(),
            settings=self._settings_of(),
            refused=refused,
        )
        marked = any(token.field == "case" and token.text.startswith("#") for token in reading.tokens)
        return replace(reading, case=self._spelt(reading.case)) if marked and reading.case else reading

    def _spelt(self, case: str) -> str:
        """Return a case as it was written before: #harbor-refit is Harbor refit, for a mark ends at a space."""
        wanted = _plain(case)
        return next((known for known in self._reader.cases(_CASES) if _plain(known) == wanted), case)

    def basis(self, now: datetime) -> tuple[object, ...]:
        """Return what a line is understood by at `now` (aware UTC), beside its words; the same until something else is meant."""
        minute = now.replace(second=0, microsecond=0)
        return minute, self._clock.zone(), self._settings_of(), self._reader.written()

    def knows(self, name: str) -> bool:
        """Say whether someone goes by exactly this name."""
        return self._index().named(name) is not None

    def names_like(self, beginning: str, limit: int) -> tuple[str, ...]:
        """Return the names of people of whose name or alias a word begins so, by that word; at most `limit`."""
        from organizer.domain.people import folded

        self._index()
        if self._beginnings is None:
            self._beginnings = sorted(
                {
                    (word, person.name)
                    for person in self._known or ()
                    for known in (person.name, *person.aliases)
                    for word in (folded(known), *folded(known).split()[1:])
                }
            )
        wanted = folded(beginning)
        found: dict[str, None] = {}
        for word, name in self._beginnings[bisect_left(self._beginnings, (wanted, "")) :]:
            if len(found) == limit or not word.startswith(wanted):
                break
            found[name] = None
        return tuple(found)

    def get_ready(self) -> None:
        """Take the people from the book now, so that the first line does not wait for them."""
        self._index()

    def _index(self) -> People:
        """Return the index of people, built anew where people changed since."""
        from organizer.domain.understanding.capture import People

        changes = self._reader.changes_of_people()
        if self._people is None or self._as_of != changes:
            self._known = self._reader.known_people()
            self._people = People(self._known)
            self._beginnings = None
            self._as_of = changes
        return self._people


def _plain(case: str) -> str:
    """Return a case as marks are compared."""
    return case.replace("-", " ").replace("_", " ").casefold()
