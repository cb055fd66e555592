"""What was typed into a line and not saved, kept for the next start: a moment after the last letter, and at the end."""

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
        if words := self._kept():
            card.put(words)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_LETTERS_MS)
        self._soon.timeout.connect(self.keep)
        card.understood.connect(lambda _reading: self._soon.start())
        card.left.connect(self.keep)

    def keep(self) -> None:
        """Keep what is in the line now, if it is something else than before."""
        self._soon.stop()
        words = self._card.words.strip()
        if words == self._kept():
            return
        try:
            self._preferences.remember(self._key, words)
        except OrganizerError as refused:
            log.warning("what stands in the line is kept until the program ends (%s)", type(refused).__name__)

    def _kept(self) -> str:
        return str(self._preferences.remembered(self._key) or "")
