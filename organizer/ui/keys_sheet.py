"""All keys at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from organizer.ui.controls import Button, Cap, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from organizer.ui.keys import Keys
    from organizer.ui.theme import Theme


class KeysSheet(QWidget):
    """A card over the window with every key; Esc or F1 closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, keys: Keys, over: QWidget) -> None:
        """Cover `over`."""
        super().__init__(over)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keys"))
        px = theme.px
        self._card = _Card(theme, self)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(px(24), px(16), px(24), px(20))
        head = QHBoxLayout()
        head.addWidget(Label(theme, "card", self.tr("Keys")), 1)
        close = Button(theme, self.tr("Close"), tone="quiet", key=self.tr("Esc"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        inside.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(px(32))
        inside.addLayout(columns)
        groups = keys.sheet()
        columns.addLayout(_group(theme, *groups[0]))
        second = QVBoxLayout()
        for title, lines in groups[1:]:
            second.addLayout(_group(theme, title, lines))
            second.addSpacing(px(12))
        second.addStretch(1)
        columns.addLayout(second)
        outside = QVBoxLayout(self)
        outside.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F1}:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: object) -> None:
        """Close on a press beside the card."""
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what is behind."""
        from organizer.ui.controls import faded

        QPainter(self).fillRect(self.rect(), faded(self._theme.ink("canvas"), 0.82))


class _Card(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def mousePressEvent(self, _event: object) -> None:
        """Keep presses on the card from closing it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("border"), 1))
        painter.setBrush(self._theme.ink("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)


def _group(theme: Theme, title: str, lines: tuple) -> QVBoxLayout:  # type: ignore[type-arg]
    room = QVBoxLayout()
    room.addWidget(Label(theme, "section", title, ink="text2"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(6))
    for row, line in enumerate(lines):
        grid.addWidget(Cap(theme, *line.caps), row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(theme, "meta", line.does), row, 1)
    grid.setColumnStretch(1, 1)
    room.addLayout(grid)
    room.addStretch(1)
    return room
