"""What stands where no promise does: an invitation at first, and peace when all is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.look.controls import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme


class BlankPage(QWidget):
    """A picture, a sentence, and a smaller one."""

    def __init__(self, theme: Theme, *, compact: bool = False) -> None:
        """Say nothing yet; `compact` stands directly above what follows."""
        super().__init__()
        self._picture = _Picture(theme)
        self._title = Label(theme, "card")
        self._more = Label(theme, "body", ink="text2")
        room = QVBoxLayout(self)
        room.setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(12 if compact else 64))
        room.setSpacing(theme.px(8))
        room.addStretch(2)
        room.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        room.addSpacing(theme.px(8))
        for label in (self._title, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            room.addWidget(label)
        if not compact:
            room.addStretch(3)

    def say(self, icon: str, ink: str, title: str, more: str) -> None:
        """Show a picture and two sentences."""
        self._picture.show_icon(icon, ink)
        self._title.setText(title)
        self._more.setText(more)
        self._more.setVisible(bool(more))


class _Picture(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._ink = "handshake", "accent"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(theme.px(56), theme.px(56))

    def show_icon(self, icon: str, ink: str) -> None:
        self._icon, self._ink = icon, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._theme.icon(self._icon, self._ink, self.width(), self))
