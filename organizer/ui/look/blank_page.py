"""What stands where no promise does: an invitation at first, and peace when all is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.look.controls import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from organizer.ui.look.theme import Theme


_BELOW, _BELOW_COMPACT, _LOW, _LOWEST = 64, 12, 200, 130


class BlankPage(QWidget):
    """A picture, a sentence, and a smaller one."""

    def __init__(self, theme: Theme, *, compact: bool = False) -> None:
        """Say nothing yet; `compact` stands directly above what follows."""
        super().__init__()
        self._theme, self._compact = theme, compact
        self._picture = _Picture(theme)
        self._title = Label(theme, "card")
        self._more = Label(theme, "body", ink="text2")
        self._room = room = QVBoxLayout(self)
        room.setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(_BELOW_COMPACT if compact else _BELOW))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what room there is to the first sentence, where it is low."""
        super().resizeEvent(event)
        self._fill_the_room()

    def _fill_the_room(self) -> None:
        low = self.height() < self._theme.px(_LOW) and not self._compact
        self._picture.setHidden(low)
        lowest = self.height() < self._theme.px(_LOWEST) and not self._compact
        self._more.setHidden(lowest or not self._more.text())
        margins = self._room.contentsMargins()
        margins.setBottom(self._theme.px(_BELOW_COMPACT if low or self._compact else _BELOW))
        self._room.setContentsMargins(margins)

    def say(self, icon: str, ink: str, title: str, more: str) -> None:
        """Show a picture and two sentences."""
        self._picture.show_icon(icon, ink)
        self._title.setText(title)
        self._more.setText(more)
        self._fill_the_room()


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
