"""The line to capture with in the window; its chips come with the first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from organizer.ui.capture_card import CaptureCard

if TYPE_CHECKING:
    from organizer.services.capturing import Capturing
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.understanding import Understanding
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme

_WIDE = 560


class CaptureLine(CaptureCard):
    """A capture card in a frame."""

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        capturing: Capturing,
        understanding: Understanding,
        reader: Reader,
        clock: Clock,
    ) -> None:
        """Read lines and save them by `capturing`."""
        super().__init__(theme, sentences, capturing, understanding, reader, clock, source="window")
        self.field.another.connect(self.save)
        self.understood.connect(self._show_chips_to_words)

    def sizeHint(self) -> QSize:
        """Return a width that has room for the invitation, where nothing gives it another."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._theme.px(_WIDE)), hint.height())

    def _show_chips_to_words(self, reading: object) -> None:
        if reading is not None:
            self.show_chips()
        if self._chips is not None:
            self._chips.setVisible(reading is not None)
