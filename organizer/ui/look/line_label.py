"""A label of one line, unless it may wrap, that says so where it has no room for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip

from organizer.ui.look.controls import Label, cut, isolated, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme


class LineLabel(Label):
    """Ends in an ellipsis where it is cut; all of it is read aloud, and shown under the pointer."""

    def __init__(self, theme: Theme, role: str, *, ink: str = "text") -> None:
        """Say nothing yet."""
        super().__init__(theme, role, ink=ink)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def shown(self) -> str:
        """What of the text there is room for."""
        whole = self.wordWrap()
        return self.text() if whole else cut(self.fontMetrics(), self.text(), self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for; in lines below one another, where it may wrap."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), isolated(self.shown))

    def event(self, event: QEvent) -> bool:
        """Show all of it under the pointer, where it was cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), "" if self.shown == self.text() else plain_tip(self.text()), self)
            return True
        return super().event(event)
