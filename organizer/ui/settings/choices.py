"""The controls of the settings: a switch, a choice of several, a field, a key to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy

from organizer.ui.look.controls import Across, PressedByEnter, elided, focus_ring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent

    from organizer.ui.look.theme import Theme

_OUTSIDE = 3
_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


class Switch(QCheckBox):
    """On or off: the knob stands at the other end, and the groove is filled."""

    def __init__(self, theme: Theme) -> None:
        """Be off."""
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of the groove and its ring."""
        return QSize(self._theme.px(38) + 2 * _OUTSIDE, self._theme.px(22) + 2 * _OUTSIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        """Be pressed anywhere on it."""
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint groove and knob, mirrored where the language runs from right to left."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        # A ring in the colour of the groove is seen only with some room between.
        inner = _OUTSIDE + 0.5 + int(self.hasFocus() and on)
        groove = QRectF(self.rect()).adjusted(inner, inner, -inner, -inner)
        painter.setPen(QPen(theme.ink("accent" if on else "border_strong"), 1.5))
        painter.setBrush(theme.ink("accent" if on else "surface"))
        painter.drawRoundedRect(groove, groove.height() / 2, groove.height() / 2)
        knob = groove.height() - theme.px(6)
        from_start = on == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        half = groove.height() / 2
        x = groove.right() - half if from_start else groove.left() + half
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink("on_accent" if on else "border_strong"))
        painter.drawEllipse(QPointF(x, groove.center().y()), knob / 2, knob / 2)
        if self.hasFocus():
            focus_ring(painter, theme, QRectF(self.rect()), groove.height() / 2 + 2)


class Choice(QComboBox):
    """One of several; `chosen(value)` tells that the user took another."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]]) -> None:
        """Offer `choices`: pairs of value and name."""
        super().__init__()
        self._theme = theme
        self._values: list[str] = []
        self.offer(choices)
        self.setFont(theme.font("body"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda place: self.chosen.emit(self._values[place]))
        theme.changed.connect(self.update)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these in place of those before, and show none yet."""
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([name for _, name in choices])
        self.setCurrentIndex(-1)
        self.updateGeometry()

    def show_value(self, value: object) -> None:
        """Show a value, without telling of it; one that is not offered shows nothing."""
        self.setCurrentIndex(self._values.index(str(value)) if value in self._values else -1)

    def sizeHint(self) -> QSize:
        """Return the room for the longest name."""
        metrics, px = self._theme.metrics("body"), self._theme.px
        longest = max((metrics.horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=0)
        wide = min(max(longest + px(12) + px(34), px(150)), px(340))
        return QSize(wide + 2 * _OUTSIDE, px(32) + 2 * _OUTSIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: what is scrolled past is not to change."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as a field with an arrow."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_OUTSIDE, _OUTSIDE, -_OUTSIDE, -_OUTSIDE)
        painter.setPen(QPen(theme.ink("border_strong"), 1))
        painter.setBrush(theme.ink("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        size = px(16)
        arrow = place(QRect(self.width() - _OUTSIDE - px(10) - size, (self.height() - size) // 2, size, size))
        painter.drawPixmap(arrow.topLeft(), theme.icon("chevron-down", "text2", size, self))
        words = QRect(_OUTSIDE + px(12), 0, self.width() - 2 * _OUTSIDE - px(12) - px(32), self.height())
        painter.setFont(theme.font("body"))
        painter.setPen(theme.ink("text"))
        start = Qt.AlignmentFlag.AlignLeft
        said = elided(theme.metrics("body"), self.currentText(), words.width())
        painter.drawText(place(words), Qt.AlignmentFlag.AlignVCenter | start, said)
        if self.hasFocus():
            focus_ring(painter, theme, box.adjusted(-2, -2, 2, 2), px(8) + 2)


class KeyField(PressedByEnter):
    """Shows a combination of keys; pressed, it waits for another. `pressed_keys(written)` tells of `Ctrl+Alt+Space`."""

    pressed_keys = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Show no keys yet."""
        super().__init__()
        self._theme = theme
        self._keys = ""
        self._waits = False
        self.setCheckable(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._wait)
        theme.changed.connect(self.update)

    def show_keys(self, written: str) -> None:
        """Show these keys."""
        self._keys, self._waits = written, False
        self._tell()

    def sizeHint(self) -> QSize:
        """Return the room for most combinations."""
        wide = max(
            self._theme.metrics("button").horizontalAdvance(self._said()) + self._theme.px(28), self._theme.px(150)
        )
        return QSize(wide + 2 * _OUTSIDE, self._theme.px(32) + 2 * _OUTSIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """While waiting, have every key, those of the window's shortcuts and Tab too."""
        if self._waits and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._waits and event.type() == QEvent.Type.KeyPress:
            self._take(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        self._waits = False
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as a field."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_OUTSIDE, _OUTSIDE, -_OUTSIDE, -_OUTSIDE)
        painter.setPen(QPen(theme.ink("border_strong"), 1))
        painter.setBrush(theme.ink("selected" if self._waits else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        painter.setFont(theme.font("button"))
        painter.setPen(theme.ink("text" if self._keys and not self._waits else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._said())
        if self.hasFocus():
            focus_ring(painter, theme, box.adjusted(-2, -2, 2, 2), px(8) + 2)

    def _said(self) -> str:
        if self._waits:
            return self.tr("Press the keys")
        return self._keys or self.tr("None chosen")

    def _wait(self) -> None:
        self._waits = True
        self._tell()

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._waits = False
            self._tell()
        elif Qt.Key(event.key()) not in _MODIFIERS:
            self._waits = False
            self._tell()
            written = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            self.pressed_keys.emit(written)

    def _tell(self) -> None:
        self.setText(self._said())
        self.updateGeometry()
        self.update()
