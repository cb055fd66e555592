"""Capture that never loses words: what the book refuses is spilled, and taken in at the next start."""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from organizer.domain.errors import BookUnavailable, DiskRefused, NoSuchPromise, OrganizerError
from organizer.domain.text import clean_line, typed_line
from organizer.store import spill
from organizer.store.seal import PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from organizer.domain.line import Reading
    from organizer.services.actions import Actions, Done
    from organizer.services.ports import Clock
    from organizer.store.seal import Key
    from organizer.store.spill import Spilled

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StillWaiting:
    """Words that were spilled and that the book still does not take: in which files, and what the book said."""

    files: tuple[Path, ...]
    refused: OrganizerError


class Capturing:
    """Captures lines, whatever becomes of the book."""

    def __init__(
        self,
        actions: Actions,
        clock: Clock,
        read_line: Callable[[str, datetime], Reading],
        folders: tuple[Path, ...],
        key_of: Callable[[], Key] = lambda: PUBLISHED,
    ) -> None:
        """Capture by `actions`; words that do not get there go into the first of `folders` that takes them, under `key_of`."""
        self._key_of = key_of
        self._actions = actions
        self._clock = clock
        self._read_line = read_line
        self._folders = folders
        self._still_waiting: StillWaiting | None = None

    @property
    def still_waiting(self) -> StillWaiting | None:
        """Return what could not be taken in when that was last tried; None if all was."""
        return self._still_waiting

    def read(self, line: str, at: datetime | None = None) -> Reading:
        """Understand a line as said at `at` (aware UTC), or now; nothing is saved."""
        return self._read_line(line, at or self._clock.now())

    def capture(self, reading: Reading, *, source: str, at: datetime | None = None, line: str = "") -> Done:
        """Take a line into the book as it was understood; `line` is what was typed, where more was typed than is seen.

        Raises:
            BookUnavailable: the book refused; its data names the file that now holds the words as `spill`, or None.
            Unusable: there are no words, or the time is in the future.
        """
        try:
            return self._actions.capture(reading, source=source, at=at, line=line)
        except BookUnavailable as refused:
            kept = spill.spill(self._folders, line or reading.text, source, at or self._clock.now(), self._key_of())
            data = {"reason": "", **refused.data, "spill": None if kept is None else str(kept)}
            raise DiskRefused(**data) from refused

    def take_in_spilled(self) -> int:
        """Take in what was spilled before; return how many lines came in. A line that still fails stays where it is."""
        taken = 0
        left: list[Path] = []
        self._still_waiting = None
        for waiting in spill.spilled(self._folders, self._key_of()):
            try:
                self._take_in(waiting)
            except OrganizerError as refused:
                log.info("words that were spilled could not be taken in; they stay where they are", exc_info=True)
                left.append(waiting.path)
                self._still_waiting = StillWaiting(tuple(left), refused)
                continue
            taken += 1
            # Left there, it is found in the book the next time.
            with contextlib.suppress(OSError):
                waiting.path.unlink(missing_ok=True)
        return taken

    def _take_in(self, waiting: Spilled) -> None:
        """Take a line in under the id its file is named by, so that a crash before the file is gone makes no second one."""
        try:
            self._actions.promise(waiting.path.stem)
        except NoSuchPromise:
            line = typed_line(waiting.line)
            reading = replace(self._read_line(clean_line(line), waiting.at), made=waiting.at)
            self._actions.capture(reading, source=waiting.source, promise_id=waiting.path.stem, line=line)
