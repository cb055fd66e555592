"""A person's circle with their initials, always in the same colour for the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from organizer.ui.promises.promise_row import paint_avatar
from organizer.ui.words.row_words import initials

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme


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
