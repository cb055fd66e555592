"""What stands above a story, and leaves it the rest of the height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from organizer.ui.look.areas import dress_area

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QSize
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from organizer.ui.look.theme import Theme

_LEAST = 96


class UpperPart(QScrollArea):
    """As high as what is in it, if there is the room; else it scrolls."""

    def __init__(self, theme: Theme, inside: QWidget) -> None:
        """Show `inside`."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside = inside
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._theme = theme
        self._dress()
        theme.changed.connect(self._dress)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height where something in it wants more, or less."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def measure_anew(self, *parts: QWidget) -> None:
        """Take the height of what is in it now; layouts tell each other of changes only later."""
        for part in parts:
            part.updateGeometry()
        layout = self._inside.layout()
        if layout is not None:
            layout.invalidate()
        self.updateGeometry()

    def _dress(self) -> None:
        dress_area(self, self._theme)

    def sizeHint(self) -> QSize:
        """Return the height of what is in it, at the width there is."""
        hint = super().sizeHint()
        wide, inside = self.viewport().width(), self._inside
        hint.setHeight(inside.heightForWidth(wide) if inside.hasHeightForWidth() else inside.sizeHint().height())
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the width changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return room for some of it."""
        hint = super().minimumSizeHint()
        hint.setHeight(min(self.sizeHint().height(), _LEAST))
        return hint
