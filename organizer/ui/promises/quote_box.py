"""Words as they were said, in a box of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.ui.look.controls import Label, breakable
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme


class QuoteBox(QWidget):
    """A title, and words in quotation marks; they can be selected."""

    def __init__(self, theme: Theme, title: str) -> None:
        """Say nothing yet."""
        super().__init__()
        self._theme = theme
        px = theme.px
        self._words = Label(theme, "body", ink="text2")
        self._words.setWordWrap(True)
        room = QVBoxLayout(self)
        room.setContentsMargins(px(12), px(8), px(12), px(10))
        room.setSpacing(px(2))
        room.addWidget(Label(theme, "meta_strong", title, ink="text2"))
        room.addWidget(self._words)

    def say(self, words: str) -> None:
        """Show what was said. Where a very long word has to be broken, nothing is selected, so that no break is copied with it."""
        broken = breakable(words)
        whole = broken == words
        flag = Qt.TextInteractionFlag
        self._words.setTextInteractionFlags(flag.TextSelectableByMouse if whole else flag.NoTextInteraction)
        self._words.setText(filled(self.tr("“%1”"), broken))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ink("hover"))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.px(8), self._theme.px(8))
