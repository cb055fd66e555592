"""The line to capture with in the window; its chips come with the first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.ui.capture_card import CaptureCard

if TYPE_CHECKING:
    from organizer.services.capturing import Capturing
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.understanding import Understanding
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme


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

    def _show_chips_to_words(self, reading: object) -> None:
        if reading is not None:
            self.show_chips()
        if self._chips is not None:
            self._chips.setVisible(reading is not None)
