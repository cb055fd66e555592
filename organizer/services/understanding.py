"""Lines understood with the people and the habits of the user; the index of people is built once, and after each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from organizer.domain.capture import People
    from organizer.domain.line import Reading
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader


class Understanding:
    """Reads lines as they are typed."""

    def __init__(self, reader: Reader, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Read lines with the people that `reader` knows."""
        self._reader = reader
        self._clock = clock
        self._settings_of = settings_of
        self._people: People | None = None

    def read(self, line: str, now: datetime, refused: frozenset[tuple[int, int]] = frozenset()) -> Reading:
        """Understand a line as said at `now` (aware UTC), with some places refused as tokens."""
        from organizer.domain.capture import People, read_line

        if self._people is None:
            self._people = People(self._reader.known_people())
        return read_line(
            line,
            now=now,
            zone=self._clock.zone(),
            people=self._people,
            settings=self._settings_of(),
            refused=refused,
        )

    def forget_people(self) -> None:
        """Take the people anew from the book at the next line."""
        self._people = None
