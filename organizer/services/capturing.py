"""Capture that never loses words: what the book refuses is spilled, and taken in at the next start."""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from organizer.domain.errors import BookUnavailable, DiskRefused, NoSuchPromise, OrganizerError
from organizer.domain.text import clean_line, typed_line
from organizer.services.actions import Done
from organizer.store import spill
from organizer.store.seal import PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from organizer.domain.line import Reading
    from organizer.domain.promises import Promise
    from organizer.services.actions import Actions
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
        self._keeps_words = False
        # Where words went that were refused since the program started.
        self._spilled: dict[str, Path] = {}

    @property
    def still_waiting(self) -> StillWaiting | None:
        """Return what could not be taken in when that was last tried; None if all was."""
        return self._still_waiting

    def read(self, line: str, at: datetime | None = None) -> Reading:
        """Understand a line as said at `at` (aware UTC), or now; nothing is saved."""
        return self._read_line(line, at or self._clock.now())

    def capture(
        self,
        reading: Reading,
        *,
        source: str,
        at: datetime | None = None,
        line: str = "",
        note: str = "",
        instead_of: str | None = None,
    ) -> Done:
        """Take a line into the book as it was understood; `line` is what was typed, where more was typed than is seen.

        `instead_of` is the file of the words that stood there when they were refused: edited since, they are not to come in too.

        Raises:
            BookUnavailable: the book refused; its data names the file that now holds the words as `spill`, or None.
            Unusable: there are no words, or the time is in the future.
        """
        words = line or reading.text
        same = self._spilled.pop(words, None)
        edited = self._edited(instead_of) if same is None else None
        before = same or edited
        try:
            # Words that were spilled, and stayed where they were typed, are the same promise when they are tried again.
            known = self._known(before)
            done = (
                Done("capture", known)
                if known is not None
                else self._actions.capture(
                    reading,
                    source=source,
                    at=at,
                    line=line,
                    note=note,
                    promise_id=None if before is None else before.stem,
                )
            )
        except BookUnavailable as refused:
            kept = same if same is not None and same.exists() else self._spill(words, source, at)
            if kept is not None:
                self._spilled[words] = kept
                if edited is not None:
                    with contextlib.suppress(OSError):
                        edited.unlink(missing_ok=True)
            raise DiskRefused(
                **{"reason": "", **refused.data, "spill": None if kept is None else str(kept)}
            ) from refused
        if self._keeps_words:
            # There is room again.
            self.take_in_spilled()
        return done

    def _spill(self, words: str, source: str, at: datetime | None) -> Path | None:
        kept = spill.spill(self._folders, words, source, at or self._clock.now(), self._key_of())
        self._keeps_words = self._keeps_words or kept is not None
        return kept

    def _edited(self, file: str | None) -> Path | None:
        """Return the file of words that were edited where they stood, as long as it waits; what came in stays as it is."""
        for words, kept in self._spilled.items():
            if str(kept) == file and kept.exists():
                del self._spilled[words]
                return kept
        return None

    def _known(self, spilled: Path | None) -> Promise | None:
        """Return the promise that spilled words have become; None if they have not."""
        if spilled is not None:
            with contextlib.suppress(NoSuchPromise):
                return self._actions.promise(spilled.stem)
        return None

    def take_in_spilled(self) -> int:
        """Take in what was spilled before; return how many lines came in. A line that still fails stays where it is."""
        taken = 0
        left: list[Path] = []
        self._still_waiting = None
        self._keeps_words = False
        for waiting in spill.spilled(self._folders, self._key_of()):
            if self._still_waiting is not None and isinstance(self._still_waiting.refused, DiskRefused):
                # What the disk refuses of one it refuses of all.
                left.append(waiting.path)
                self._still_waiting = replace(self._still_waiting, files=tuple(left))
                continue
            try:
                self._take_in(waiting)
            except OrganizerError as refused:
                log.info("words that were spilled could not be taken in; they stay where they are", exc_info=True)
                left.append(waiting.path)
                self._still_waiting = StillWaiting(tuple(left), refused)
                self._keeps_words = True
                continue
            taken += 1
            # Left there, it is found in the book the next time.
            with contextlib.suppress(OSError):
                waiting.path.unlink(missing_ok=True)
        return taken

    def _take_in(self, waiting: Spilled) -> None:
        """Take a line in under the id its file is named by, so that a crash before the file is gone makes no second one."""
        if self._known(waiting.path) is None:
            line = typed_line(waiting.line)
            reading = self._read_line(clean_line(line), waiting.at)
            reading = replace(reading, made=reading.made or waiting.at)
            self._actions.capture(reading, source=waiting.source, promise_id=waiting.path.stem, line=line)
