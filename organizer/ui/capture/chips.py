"""What was understood of a line, a chip a field: each can be changed and left out; the empty ones invite."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from organizer.ui.capture.token_field import INK_OF_FIELD
from organizer.ui.look.controls import Across, cut, focus_ring, isolated, plain_tip
from organizer.ui.look.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from organizer.ui.look.theme import Theme
    from organizer.ui.words.saving_words import ChipValue

FIELDS = ("to", "about", "due", "channel", "case", "where")
# With Alt.
KEYS_OF_CHIPS = {
    Qt.Key.Key_T: "to",
    Qt.Key.Key_A: "about",
    Qt.Key.Key_D: "due",
    Qt.Key.Key_V: "channel",
    Qt.Key.Key_C: "case",
    Qt.Key.Key_W: "where",
}
_INVITE_ALWAYS = frozenset({"to", "due", "channel", "case", "where"})
_ICONS = {
    "to": "user",
    "about": "users",
    "due": "calendar-clock",
    "channel": "at-sign",
    "case": "briefcase",
    "where": "map-pin",
}
_OUTSIDE = 3
_WIDEST_VALUE = 220


class ChipRow(QWidget):
    """The chips of one line. `asked(field)` wants a picker, `left_out(field)` takes a value away, `other_taken` the other due."""

    asked = Signal(str)
    left_out = Signal(str)
    other_taken = Signal()

    def __init__(self, theme: Theme) -> None:
        """Invite to all fields."""
        super().__init__()
        names = {
            "to": self.tr("To"),
            "about": self.tr("About"),
            "due": self.tr("By"),
            "channel": self.tr("Via"),
            "case": self.tr("Case"),
            "where": self.tr("Where"),
        }
        self._names = names
        self._from = self.tr("From")
        flow = Flow(self, gap=theme.px(4))
        self._chips = {field: Chip(theme, names[field], _ICONS[field], INK_OF_FIELD[field]) for field in FIELDS}
        self._other = Chip(theme, "", "calendar-clock", "today")
        for field, chip in self._chips.items():
            flow.addWidget(chip)
            chip.clicked.connect(partial(self.asked.emit, field))
            chip.left_out.connect(partial(self.left_out.emit, field))
            if field == "due":
                flow.addWidget(self._other)
        self._other.clicked.connect(self.other_taken)
        self.show_values({}, waiting=False)

    def show_values(self, values: Mapping[str, ChipValue], *, waiting: bool) -> None:
        """Show what each field holds; `waiting` turns To into From."""
        self._chips["to"].rename(self._from if waiting else self._names["to"])
        for field, chip in self._chips.items():
            chip.show_value(values.get(field))
            chip.setVisible(field in values or field in _INVITE_ALWAYS)
        other = values["due"].other if "due" in values else ""
        self._other.rename(other)
        self._other.setVisible(bool(other))
        self.updateGeometry()

    def chip(self, field: str) -> Chip:
        """Return the chip of a field."""
        return self._chips[field]


class Chip(QPushButton):
    """One field: dashed while it is empty, tinted with a way to remove it when it holds something."""

    left_out = Signal()

    def __init__(self, theme: Theme, name: str, icon: str, ink: str) -> None:
        """Invite to `name`."""
        super().__init__(name)
        self._theme = theme
        self._name = name
        self._icon = icon
        self._ink = ink
        self._value: ChipValue | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self._tell()

    def rename(self, name: str) -> None:
        """Show another name."""
        self._name = name
        self._tell()

    def show_value(self, value: ChipValue | None) -> None:
        """Show what the field holds, or that it is empty."""
        self._value = value
        self._tell()

    def sizeHint(self) -> QSize:
        """Return the room for icon, name, value and the way to remove it."""
        px, theme = self._theme.px, self._theme
        wide = px(10) + px(15) + px(7) + theme.metrics("meta").horizontalAdvance(self._name) + px(10)
        if self._value is not None:
            wide += px(6) + theme.metrics("meta_strong").horizontalAdvance(self._said()) + px(18)
        return QSize(wide + 2 * _OUTSIDE, px(28) + 2 * _OUTSIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the value out where its cross is pressed; elsewhere be a button."""
        if self._value is not None and self._cross().adjusted(-6, -8, 8, 8).contains(event.position().toPoint()):
            self.setDown(False)
            self.left_out.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, leave out by Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._value is not None:
            self.left_out.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it mirrored where the language runs from right to left."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_OUTSIDE, _OUTSIDE, -_OUTSIDE, -_OUTSIDE)
        ink = self._paint_ground(painter, box)
        place = self._place()
        size, x, middle = px(15), _OUTSIDE + px(10), self.height() // 2
        icon = self._value.icon if self._value and self._value.icon else self._icon
        spot = place(QRect(x, middle - size // 2, size, size))
        painter.drawPixmap(spot.topLeft(), theme.icon(icon, ink, size, self))
        x += size + px(7)
        x = self._write(painter, place, x, self._name, "meta", ink)
        if self._value is not None:
            self._write(painter, place, x + px(6), self._said(), "meta_strong", ink)
            cross = self._cross()
            painter.drawPixmap(place(cross).topLeft(), theme.icon("x", ink, cross.width(), self))
        if self.hasFocus():
            focus_ring(painter, theme, box.adjusted(-2, -2, 2, 2), px(8) + 2)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> str:
        """Paint what is behind the words, and return the ink for them."""
        theme, radius = self._theme, self._theme.px(8)
        over = self.underMouse()
        if self._value is None:
            pen = QPen(theme.ink("border_strong"), 1)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.setBrush(theme.ink("hover") if over else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            return "text2"
        ink = self._value.ink or self._ink
        painter.setPen(QPen(theme.ink(ink), 1) if over or theme.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(f"{ink}_bg"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        return ink

    def _write(self, painter: QPainter, place: Across, x: int, words: str, role: str, ink: str) -> int:
        metrics = self._theme.metrics(role)
        wide = metrics.horizontalAdvance(words) + 2
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.ink(ink))
        align = Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            place(QRect(x, 0, wide, self.height())), Qt.AlignmentFlag.AlignVCenter | align, isolated(words)
        )
        return x + wide - 2

    def _cross(self) -> QRect:
        size = self._theme.px(13)
        right = self.width() - _OUTSIDE - self._theme.px(8)
        return QRect(right - size, (self.height() - size) // 2, size, size)

    def _place(self) -> Across:
        return Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def _said(self) -> str:
        words = self._value.words if self._value else ""
        return cut(self._theme.metrics("meta_strong"), words, self._theme.px(_WIDEST_VALUE))

    def _tell(self) -> None:
        words = self._value.words if self._value else ""
        self.setAccessibleName(f"{self._name}: {words}" if words else self._name)
        self.setAccessibleDescription(
            self.tr("Enter changes it, Delete leaves it out.") if words else self.tr("Enter names it.")
        )
        self.setToolTip(plain_tip(words) if words and self._said() != words else "")
        self.updateGeometry()
        self.update()
