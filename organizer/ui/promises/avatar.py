"""A person's circle with their initials, always in the same colour for the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from organizer.ui.words.row_words import initials

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme

# A long name is cut where it is shown, and keeps its colour.
_OF_NAME = 60
_HUES = ("who", "case", "channel", "kept", "today", "waiting")


class Avatar(QWidget):
    """The circle as a part of a page."""

    def __init__(self, theme: Theme, size: int) -> None:
        """Be `size` logical pixels for text of 14."""
        super().__init__()
        self._theme = theme
        self._name = ""
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.changed.connect(self.update)

    def show_name(self, name: str) -> None:
        """Show whose circle it is."""
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, self._theme, self.rect(), self._name, initials(self._name))


def paint_avatar(painter: QPainter, theme: Theme, box: QRect, name: str, letters: str) -> None:
    """Paint a person's circle with initials, always in the same colour for the same name."""
    hue = _HUES[crc32(name[:_OF_NAME].encode()) % len(_HUES)] if letters else "about"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.ink(f"{hue}_bg"))
    painter.drawEllipse(box)
    font = theme.font("tick")
    smaller = type(font)(font)
    smaller.setPixelSize(max(round(box.height() * (0.42 if len(letters) > 1 else 0.5)), 7))
    smaller.setWeight(font.Weight.DemiBold)
    painter.setFont(smaller)
    painter.setPen(theme.ink(hue))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters or "·")
