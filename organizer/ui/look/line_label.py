"""A label of one line, or of a few, that says so where it has no room for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect
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
        self._most = 1
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def take_lines(self, most: int) -> None:
        """Go on in as many lines where one has no room for all of it; its height stays what it is given."""
        self._most = most
        self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        """What of the text there is room for, line by line."""
        wide = self.contentsRect().width()
        one = cut(self.fontMetrics(), self.text(), wide)
        if one == self.text() or self._most == 1:
            return (one,)
        from organizer.ui.look.wrapping import wrapped  # late: what the first paint shows is seldom so long

        return wrapped(self.font(), self.text(), wide, self._most)

    @property
    def shown(self) -> str:
        """What of the text there is room for."""
        return self.text() if self.wordWrap() else " ".join(self.lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for; in lines below one another, where it may wrap."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box, lines, high = self.contentsRect(), self.lines, self.fontMetrics().lineSpacing()
        top = box.top() + (box.height() - high * len(lines)) // 2
        for number, line in enumerate(lines):
            within = box if len(lines) == 1 else QRect(box.left(), top + number * high, box.width(), high)
            painter.drawText(within, int(self.alignment()), isolated(line))

    def event(self, event: QEvent) -> bool:
        """Show all of it under the pointer, where it was cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), "" if self.shown == self.text() else plain_tip(self.text()), self)
            return True
        return super().event(event)
