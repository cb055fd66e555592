"""What the rituals' windows are put together from: a panel, a pill, a tile with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from organizer.ui.look.controls import (
    OUTSIDE,
    Across,
    elided,
    focus_ring,
    isolated,
    keycap_height,
    keycap_width,
    paint_keycap,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme

_START = Qt.AlignmentFlag.AlignLeft


class Panel(QWidget):
    """A raised ground with an outline, for what belongs together."""

    def __init__(self, theme: Theme, radius: int = 14) -> None:
        """Stand empty."""
        super().__init__()
        self._theme = theme
        self._radius = radius
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("border"), 1))
        painter.setBrush(self._theme.ink("surface"))
        radius = self._theme.px(self._radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Pill(QWidget):
    """A short word with an icon on a tint, such as a due."""

    def __init__(self, theme: Theme) -> None:
        """Stand hidden until it says something."""
        super().__init__()
        self._theme = theme
        self._text, self._icon, self._ink = "", "clock", "about"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self.update)

    def say(self, text: str, icon: str, ink: str) -> None:
        """Show `text` in a colour that has a tint."""
        self._text, self._icon, self._ink = text, icon, ink
        self.setAccessibleName(text)
        self.updateGeometry()
        self.setVisible(bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the words need."""
        px = self._theme.px
        return QSize(self._theme.metrics("meta_strong").horizontalAdvance(self._text) + px(38), px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(f"{self._ink}_bg"))
        painter.drawRoundedRect(self.rect(), px(6), px(6))
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        spot = place(QRect(px(8), (self.height() - px(14)) // 2, px(14), px(14)))
        painter.drawPixmap(spot.topLeft(), theme.icon(self._icon, self._ink, px(14), self))
        painter.setFont(theme.font("meta_strong"))
        painter.setPen(theme.ink(self._ink))
        box = place(QRect(px(28), 0, self.width() - px(34), self.height()))
        painter.drawText(box, _START | Qt.AlignmentFlag.AlignVCenter, isolated(self._text))


class Tile(QPushButton):
    """A verb as a tile: an icon and its key above, a name, and what it means below."""

    def __init__(self, theme: Theme, verb: str, icon: str, key: str, name: str, means: str) -> None:
        """Stand for `verb`; the key is only shown, never listened to."""
        super().__init__(name)
        self._theme = theme
        self.verb = verb
        self._icon, self._key, self._means = icon, key, means
        self._low = False
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{means} ({key})")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def be_low(self, *, low: bool) -> None:
        """Leave out what it means, to make room below."""
        self._low = low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a tile."""
        return QSize(self._theme.px(136), self._theme.px(50 if self._low else 98))

    def minimumSizeHint(self) -> QSize:
        """Return less: a tile may be narrow."""
        return QSize(self._theme.px(96), self._theme.px(50 if self._low else 98))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, mirrored where the language runs from right to left."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(OUTSIDE, OUTSIDE, -OUTSIDE, -OUTSIDE)
        on = self.isChecked()
        painter.setPen(
            QPen(theme.ink("accent" if on else "border_strong" if self.underMouse() else "border"), 2 if on else 1)
        )
        painter.setBrush(theme.ink("selected" if on else "surface"))
        out = 1 if on else 0.5
        painter.drawRoundedRect(box.adjusted(out, out, -out, -out), px(8), px(8))
        if self.hasFocus():
            focus_ring(painter, theme, box.adjusted(-3, -3, 3, 3), px(9))
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        inside = self.rect().adjusted(px(13), px(12), -px(13), -px(10))
        if not self._low:
            spot = place(QRect(inside.left(), inside.top() + 1, px(18), px(18)))
            painter.drawPixmap(spot.topLeft(), theme.icon(self._icon, "accent", px(18), self))
        wide = keycap_width(theme, self._key)
        high = keycap_height(theme)
        cap = QRect(inside.right() - wide, (self.height() - high) // 2 if self._low else inside.top(), wide, high)
        paint_keycap(painter, theme, place(cap), self._key)
        painter.setFont(theme.font("button" if self._low else "title"))
        painter.setPen(theme.ink("text"))
        if self._low:
            room = inside.width() - wide - px(4)
            # Two words go below one another, beside their key.
            name = QRect(inside.left(), px(4), room, self.height() - px(8))
            painter.drawText(
                place(name), _START | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text()
            )
            return
        name = place(QRect(inside.left(), inside.top() + px(24), inside.width(), px(20)))
        said = elided(theme.metrics("title"), self.text(), inside.width())
        painter.drawText(name, _START | Qt.AlignmentFlag.AlignVCenter, said)
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.ink("text2"))
        means = place(QRect(inside.left(), inside.top() + px(45), inside.width(), px(34)))
        painter.drawText(means, _START | Qt.TextFlag.TextWordWrap, self._means)


class Progress(QWidget):
    """How far one has come, as a row of dashes; said beside it in words too."""

    def __init__(self, theme: Theme) -> None:
        """Stand at the beginning of nothing."""
        super().__init__()
        self._theme = theme
        self._at, self._of = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_at(self, at: int, of: int) -> None:
        """Show that `at` of `of` are behind one."""
        self._at, self._of = at, of
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the dashes need; many become one bar."""
        return QSize(self._theme.px(min(max(self._of, 1), 9) * 22), self._theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dashes."""
        if not self._of:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / self._of
        gap = min(self._theme.px(4), step / 3)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number in range(self._of):
            painter.setBrush(self._theme.ink("accent" if number < self._at else "border"))
            left = self.width() - (number + 1) * step if mirrored else number * step
            painter.drawRoundedRect(QRectF(left + gap / 2, 1, step - gap, self.height() - 2), 3, 3)


def key_within(part: QWidget, keys: str, act: Callable[[], object]) -> None:
    """Do `act` by keys pressed in `part`, or in anything in it."""
    shortcut = QShortcut(QKeySequence(keys), part)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
