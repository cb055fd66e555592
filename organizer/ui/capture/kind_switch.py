"""A switch of three: I owe it, I owe an answer, I am waiting for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from organizer.services.line_draft import KINDS
from organizer.ui.look.controls import PressedByEnter, focus_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme


class KindSwitch(QWidget):
    """Shows which of the three a line is; `chosen(kind)` tells that another was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Show the first."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Whose promise it is"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        names = {"promise": self.tr("I owe"), "message": self.tr("Answer owed"), "waiting": self.tr("I’m waiting")}
        room = QHBoxLayout(self)
        room.setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(3))
        room.setSpacing(0)
        group = QButtonGroup(self)
        self._parts = {kind: _Part(theme, names[kind]) for kind in KINDS}
        for kind, part in self._parts.items():
            group.addButton(part)
            room.addWidget(part)
            part.clicked.connect(partial(self.chosen.emit, kind))
        self._parts["promise"].setChecked(True)
        theme.changed.connect(self.update)

    @property
    def kind(self) -> str:
        """The kind that is shown."""
        return next(kind for kind, part in self._parts.items() if part.isChecked())

    def show_kind(self, kind: str) -> None:
        """Show which it is."""
        self._parts[kind].setChecked(True)

    def next_kind(self) -> str:
        """Return the one after the kind shown, the first after the last."""
        return KINDS[(KINDS.index(self.kind) + 1) % len(KINDS)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the groove."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("border"), 1))
        painter.setBrush(self._theme.ink("hover"))
        radius = self._theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class _Part(PressedByEnter):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(name)
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = self._theme.metrics("button").horizontalAdvance(self.text())
        return QSize(wide + 2 * self._theme.px(12), self._theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6)
        if self.isChecked():
            painter.setPen(QPen(theme.ink("border_strong"), 1))
            painter.setBrush(theme.ink("surface"))
            painter.drawRoundedRect(box, radius, radius)
        painter.setFont(theme.font("button"))
        painter.setPen(theme.ink("text" if self.isChecked() else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, theme, box, radius)
