"""The frame around a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organizer.ui.look.controls import Label, Picture, focus_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme

# Around the outline there is room for the ring.
RING_ROOM = 3


class FieldFrame(QWidget):
    """The frame around a field: an outline, and the ring while the keys go there."""

    def __init__(self, theme: Theme, field: QWidget) -> None:
        """Frame `field`."""
        super().__init__()
        self._theme = theme
        self._field = field
        room = QVBoxLayout(self)
        room.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        room.addWidget(field)
        self.setFocusProxy(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Paint anew when the keys come and go."""
        if event.type() in {event.Type.FocusIn, event.Type.FocusOut}:  # type: ignore[attr-defined]
            self.update()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, outline and ring."""
        painter = QPainter(self)
        box = paint_frame(painter, self._theme, self.rect())
        if self._field.hasFocus():
            focus_ring(painter, self._theme, box.adjusted(-1, -1, 1, 1), self._theme.px(8) + 1)


class MarkedField(QWidget):
    """A field without a frame, after the sign of a promise."""

    def __init__(self, theme: Theme, field: QWidget) -> None:
        """Show `field`."""
        super().__init__()
        room = QHBoxLayout(self)
        room.setContentsMargins(RING_ROOM, 0, RING_ROOM, 0)
        room.setSpacing(theme.px(10))
        room.addWidget(Picture(theme, "handshake", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        room.addWidget(field, 1)


class NamedField(QWidget):
    """A framed field under its name, which stays in sight when something is typed."""

    def __init__(self, theme: Theme, name: str, field: QWidget) -> None:
        """Show `name` above `field`."""
        super().__init__()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        named = Label(theme, "meta", name, ink="text2")
        named.setContentsMargins(RING_ROOM, 0, RING_ROOM, 0)
        room.addWidget(named)
        room.addWidget(FieldFrame(theme, field))


def paint_frame(painter: QPainter, theme: Theme, around: QRect) -> QRectF:
    """Paint ground and outline of a field that has `around` to itself; return the box of the outline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(around).adjusted(RING_ROOM, RING_ROOM, -RING_ROOM, -RING_ROOM)
    painter.setPen(QPen(theme.ink("border_strong"), 1))
    painter.setBrush(theme.ink("surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(8), theme.px(8))
    return box
