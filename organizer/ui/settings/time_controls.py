"""Controls of the settings for times: a time of the day, and the days of the week."""

from __future__ import annotations

from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QTimeEdit, QWidget

from organizer.ui.look.controls import PressedByEnter, focus_ring
from organizer.ui.settings.choices import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QPaintEvent, QShowEvent, QWheelEvent

    from organizer.ui.look.theme import Theme

_OUTSIDE = 3
_SHORT = QLocale.FormatType.ShortFormat
_MOST_VISIBLE = 12


class TimeField(QTimeEdit):
    """A time of the day, written as the user's clock writes it; `chosen(words)` tells of another, as `17:30`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Show midnight."""
        super().__init__()
        self._theme = theme
        self._shown = time()
        self.setFrame(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setLocale(QLocale())
        self.setDisplayFormat("h:mm AP" if "AP" in QLocale().timeFormat(_SHORT).upper() else "HH:mm")
        self.setFont(theme.font("body"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.timeChanged.connect(self._tell)
        theme.changed.connect(self._dress)
        self._dress()

    def show_time(self, at: time) -> None:
        """Show a time, without telling of it."""
        self._shown = at
        self.setTime(QTime(at.hour, at.minute))

    def sizeHint(self) -> QSize:
        """Return the room for the longest time."""
        wide = self._theme.metrics("body").horizontalAdvance("00:00 AM") + self._theme.px(28)
        return QSize(wide + 2 * _OUTSIDE, self._theme.px(32) + 2 * _OUTSIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: what is scrolled past is not to change."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, outline and ring; the time itself stands in a line of its own."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_OUTSIDE, _OUTSIDE, -_OUTSIDE, -_OUTSIDE)
        painter.setPen(QPen(theme.ink("border_strong"), 1))
        painter.setBrush(theme.ink("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        if self.hasFocus():
            focus_ring(painter, theme, box.adjusted(-2, -2, 2, 2), px(8) + 2)

    def _tell(self, to: QTime) -> None:
        at = time(to.hour(), to.minute())
        if at != self._shown:
            self._shown = at
            self.chosen.emit(at.isoformat("minutes"))

    def _dress(self) -> None:
        palette, role, theme = self.palette(), QPalette.ColorRole, self._theme
        palette.setColor(role.Base, Qt.GlobalColor.transparent)
        palette.setColor(role.Text, theme.ink("text"))
        palette.setColor(role.Highlight, theme.ink("accent"))
        palette.setColor(role.HighlightedText, theme.ink("on_accent"))
        self.setPalette(palette)


class WeekdayPicker(QWidget):
    """The days of the week, each on or off; `chosen(days)` tells of another set, 0 being Monday."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale, first: int) -> None:
        """Begin the week with the day `first`."""
        super().__init__()
        room = QHBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(theme.px(2))
        self._days: dict[int, _Day] = {}
        for place in range(7):
            day = (first + place) % 7
            button = _Day(theme, locale.dayName(day + 1, _SHORT), locale.dayName(day + 1))
            button.clicked.connect(partial(self._tell, day))
            room.addWidget(button)
            self._days[day] = button
        self.setFocusProxy(self._days[first % 7])

    def show_days(self, days: Iterable[int]) -> None:
        """Show which are on, without telling of it."""
        on = frozenset(days)
        for day, button in self._days.items():
            button.setChecked(day in on)

    def _tell(self, _day: int) -> None:
        self.chosen.emit(frozenset(day for day, button in self._days.items() if button.isChecked()))


class _Day(PressedByEnter):
    def __init__(self, theme: Theme, short: str, name: str) -> None:
        super().__init__(short)
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        wide = self._theme.metrics("title").horizontalAdvance(self.text()) + self._theme.px(14)
        return QSize(max(wide, self._theme.px(38)) + 2 * _OUTSIDE, self._theme.px(32) + 2 * _OUTSIDE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px, on = self._theme, self._theme.px, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_OUTSIDE, _OUTSIDE, -_OUTSIDE, -_OUTSIDE)
        # A ring in the colour of the ground is seen only with some room between.
        apart = int(self.hasFocus() and on)
        inner = 0.5 + apart
        painter.setPen(QPen(theme.ink("accent" if on else "border_strong"), 1))
        painter.setBrush(theme.ink("accent" if on else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box.adjusted(inner, inner, -inner, -inner), px(8), px(8))
        painter.setFont(theme.font("title" if on else "body"))
        painter.setPen(theme.ink("on_accent" if on else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            out = 2 + apart
            focus_ring(painter, theme, box.adjusted(-out, -out, out, out), px(8) + out)


class LateChoice(Choice):
    """A long choice whose names take a moment to find: they are asked for when it first comes into sight."""

    def __init__(self, theme: Theme, find: Callable[[], Sequence[tuple[str, str]]]) -> None:
        """Offer what `find` returns: pairs of value and name."""
        super().__init__(theme, ())
        self._find = find
        self._found = False
        self._wanted: object = ""

    def find_anew(self) -> None:
        """Ask for the names once more, now or when it comes into sight."""
        self._found = False
        if self.isVisible():
            self._fill()

    def show_value(self, value: object) -> None:
        """Show a value, once there are names."""
        self._wanted = value
        super().show_value(value)

    def showPopup(self) -> None:
        """Show some of the names below the field: all of them would stand from the top of the screen to its foot."""
        super().showPopup()
        names, frame = self.view(), self.view().window()
        high = names.sizeHintForRow(0) * _MOST_VISIBLE
        if frame.height() > high:
            lowest = self.screen().availableGeometry().bottom() - high
            below = self.mapToGlobal(self.rect().bottomLeft()).y()
            frame.setGeometry(frame.x(), min(below, lowest), frame.width(), high)
            names.scrollTo(names.currentIndex(), names.ScrollHint.PositionAtCenter)

    def showEvent(self, event: QShowEvent) -> None:
        """Find the names."""
        if not self._found:
            self._fill()
        super().showEvent(event)

    def _fill(self) -> None:
        self._found = True
        self.offer(self._find())
        super().show_value(self._wanted)
