"""Many lines at once, as they come from paper: each understood as of the day it was made, all of them one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from organizer.domain.errors import OrganizerError, Unusable
from organizer.domain.text import clean_line, typed_line
from organizer.domain.when import civil_to_utc

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from organizer.domain.line import Reading
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.understanding import Understanding

MOST_LINES = 200
_MIDDLE_OF_THE_DAY = time(12)


class ManyLines:
    """Reads and saves many lines."""

    def __init__(self, actions: Mending, understanding: Understanding, clock: Clock) -> None:
        """Save by `actions`."""
        self._actions = actions
        self._understanding = understanding
        self._clock = clock

    def read(self, text: str, made: date) -> tuple[Reading | OrganizerError, ...]:
        """Return how each line is understood as said on the local day `made`, or why it cannot be; 200 at most, no empty ones."""
        return tuple(self._reading(line, made) for line in _lines_of(text)[:MOST_LINES])

    def rest(self, text: str) -> tuple[str, ...]:
        """Return the lines beyond those that are read at a time; they are to be kept for the next time."""
        return tuple(_lines_of(text)[MOST_LINES:])

    def save(self, readings: Sequence[Reading]) -> int:
        """Save lines as one step, which one undo takes back; return how many there were.

        Raises:
            Unusable: there are none.
            BookUnavailable: the book refused; none was saved.
        """
        if not readings:
            raise Unusable(reason="empty")
        with self._actions.together("capture"):
            for reading in readings:
                self._actions.capture(reading, source="window")
        return len(readings)

    def _reading(self, line: str, made: date) -> Reading | OrganizerError:
        now = self._clock.now()
        at = min(civil_to_utc(datetime.combine(made, _MIDDLE_OF_THE_DAY), self._clock.zone()), now)
        try:
            reading = self._understanding.read(clean_line(typed_line(line)), at)
        except OrganizerError as refused:
            return refused
        return replace(reading, made=reading.made or at)


def _lines_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]
