"""Something that a system does for this program while a note of it is there: start it with the desktop, open links with it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)


class Place(Protocol):
    """Where a system keeps the note: a file, a key of the registry. What cannot be read or written is an OSError."""

    def is_on(self) -> bool:
        """Return whether it is noted."""

    def write(self, command: Sequence[str]) -> None:
        """Note `command`, which starts this program."""

    def erase(self) -> None:
        """Note it no longer."""


class NotedSwitch:
    """Whether the system does it."""

    def __init__(self, place: Place, command: Sequence[str]) -> None:
        """Note `command` in `place`."""
        self._place = place
        self._command = tuple(command)

    def is_on(self) -> bool:
        """Return whether it does."""
        try:
            return self._place.is_on()
        except OSError:
            return False

    def turn(self, *, on: bool) -> bool:
        """Have it done from now on, or no longer; say whether that could be noted."""
        try:
            if on:
                self._place.write(self._command)
            elif self._place.is_on():
                self._place.erase()
        except OSError:
            log.warning("%s could not be turned", type(self._place).__name__, exc_info=True)
            return False
        return True
