"""What stands in a line and is not saved, with its note, kept for the next start: a moment after a change, and at the end."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from organizer.domain.errors import OrganizerError

if TYPE_CHECKING:
    from organizer.services.preferences import Preferences
    from organizer.ui.capture.capture_card import CaptureCard

# Long enough that nobody's typing waits for a disk, and short enough that a crash takes no sentence.
_AFTER_LETTERS_MS = 1_500

log = logging.getLogger(__name__)


class WordsLeft(QObject):
    """Puts into a card what was left in it the last time, and keeps what is left now."""

    def __init__(self, preferences: Preferences, key: str, card: CaptureCard) -> None:
        """Keep it under `key`; it goes with the card."""
        super().__init__(card)
        self._preferences, self._key, self._card = preferences, key, card
        self._last = words, note = self._kept()
        if words:
            card.put(words)
        if words and note:
            card.keep_beside(note)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_LETTERS_MS)
        self._soon.timeout.connect(self.keep)
        # So it does with every word, and with a note.
        card.grew.connect(self._soon.start)
        # What is saved is not to come again.
        card.captured.connect(lambda _done: QTimer.singleShot(0, self, self.keep))
        card.left.connect(self.keep)

    def keep(self) -> None:
        """Keep what is in the line now, if it is something else than was there before."""
        self._soon.stop()
        now = self._card.unsaved
        if now == self._last:
            return
        try:
            self._preferences.remember(self._key, list(now) if now[1] else now[0])
        except OrganizerError as refused:
            log.warning("what stands in the line is kept until the program ends (%s)", type(refused).__name__)
        else:
            self._last = now

    def _kept(self) -> tuple[str, str]:
        match self._preferences.remembered(self._key):
            case [str(words), str(note)]:
                return words, note
            case str(words):
                return words, ""
        return "", ""
