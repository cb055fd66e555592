"""Small painted controls: buttons, key caps, labels, the ring that shows the focus."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent

    from organizer.ui.look.theme import Theme

Tone = Literal["primary", "plain", "quiet"]
RING = 2
# A word that is longer than a narrow column, and its pieces.
_LONG_WORD, _PIECE = re.compile(r"\S{31,}"), re.compile(r"\S{10}(?=\S)")
_SIDES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
# Around the ground of a button there is room for the ring.
OUTSIDE = 3


class PressedByEnter(QPushButton):
    """A button that Enter presses too, as it does in a dialog, and not the space bar alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter; with Ctrl or Alt it is another key, and is left to the window."""
        other = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and other:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class Button(PressedByEnter):
    """A button with an icon, a label and, where it has one, its key; painted, so that it is as crisp as the text."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        tone: Tone = "plain",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`; `key` is only shown, never listened to."""
        super().__init__(text, parent)
        self._theme = theme
        self._icon = icon
        self._tone = tone
        self._key = key
        self._shows_key = True
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def become(self, text: str, *, icon: str | None = None, key: str | None = None) -> None:
        """Show another text, and perhaps another icon or key."""
        self._icon = self._icon if icon is None else icon
        self._key = self._key if key is None else key
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def show_key(self, *, shown: bool) -> None:
        """Show the key, or only leave its room, while it would mean another button."""
        self._shows_key = shown
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the label, icon and key need."""
        px = self._theme.px
        wide = 2 * px(12) + self._theme.metrics("button").horizontalAdvance(self.text())
        if self._icon:
            wide += px(16) + (px(8) if self.text() else 0)
        if self._key:
            wide += px(8) + keycap_width(self._theme, self._key)
        return QSize(wide + 2 * OUTSIDE, px(34 if self._tone == "primary" else 32) + 2 * OUTSIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it mirrored where the language runs from right to left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(OUTSIDE, OUTSIDE, -OUTSIDE, -OUTSIDE)
        # A ring on ground of its own colour would not be seen: there it stands apart from it.
        apart = int(self.hasFocus() and self._tone == "primary")
        ink = self._paint_ground(painter, box.adjusted(apart, apart, -apart, -apart))
        if self.hasFocus():
            out = 2 + apart
            focus_ring(painter, self._theme, box.adjusted(-out, -out, out, out), self._theme.px(8) + out)
        self._paint_content(painter, box.toRect(), ink)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> str:
        """Paint what is behind the label, and return the ink for it."""
        theme, radius = self._theme, self._theme.px(8)
        over = self.underMouse() and self.isEnabled()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._tone == "primary" and self.isEnabled():
            painter.setBrush(theme.ink("accent_hover" if over or self.isDown() else "accent"))
            painter.drawRoundedRect(box, radius, radius)
            return "on_accent"
        if self._tone in {"plain", "primary"}:
            painter.setPen(QPen(theme.ink("border_strong" if over else "border"), 1))
            painter.setBrush(theme.ink("hover" if self.isDown() else "surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        elif self.isChecked() or over or self.isDown():
            painter.setBrush(theme.ink("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, radius, radius)
        if self.isChecked():
            return "accent"
        return "text" if self.isEnabled() else "text3"

    def _paint_content(self, painter: QPainter, box: QRect, ink: str) -> None:
        theme, px = self._theme, self._theme.px
        metrics = theme.metrics("button")
        wide = metrics.horizontalAdvance(self.text()) + (px(16) if self._icon else 0)
        wide += px(8) if self._icon and self.text() else 0
        key = self._key if self._shows_key else ""
        wide += px(8) + keycap_width(theme, key) if key else 0
        x = box.left() + max((box.width() - wide) // 2, px(8))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = Across(box, mirrored=mirrored)
        if self._icon:
            size = px(16)
            spot = place(QRect(x, box.top() + (box.height() - size) // 2, size, size))
            painter.drawPixmap(spot.topLeft(), theme.icon(self._icon, ink, size, self))
            x += size + px(8)
        if self.text():
            painter.setFont(theme.font("button"))
            painter.setPen(theme.ink(ink))
            advance = metrics.horizontalAdvance(self.text())
            spot = place(QRect(x, box.top(), advance + 2, box.height()))
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, isolated(self.text()))
            x += advance + px(8)
        if key:
            height = keycap_height(theme)
            cap = QRect(x, box.top() + (box.height() - height) // 2, keycap_width(theme, key), height)
            paint_keycap(painter, theme, place(cap), key)


class Across:
    """Puts rectangles where they belong within a box: as they are, or mirrored.

    Words need no more than that: Qt takes AlignLeft for the side a language begins at, on a painter of a mirrored widget.
    """

    def __init__(self, box: QRect, *, mirrored: bool) -> None:
        """Work within `box`."""
        self._box = box
        self.mirrored = mirrored

    def __call__(self, spot: QRect) -> QRect:
        """Return where `spot` goes."""
        if not self.mirrored:
            return spot
        return QRect(QPoint(self._box.left() + self._box.right() - spot.right(), spot.top()), spot.size())


class Cap(QWidget):
    """One key or several, drawn as caps."""

    def __init__(self, theme: Theme, *keys: str, before: int = 0) -> None:
        """Show `keys`, `before` pixels in."""
        super().__init__()
        self._theme = theme
        self._keys, self._before = keys, before
        wide = sum(keycap_width(theme, key) for key in keys) + theme.px(4) * (len(keys) - 1)
        self.setFixedSize(before + wide, keycap_height(theme))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them, mirrored where the language runs from right to left."""
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        painter, x = QPainter(self), self._before
        for key in self._keys:
            box = QRect(x, 0, keycap_width(self._theme, key), self.height())
            paint_keycap(painter, self._theme, place(box), key)
            x += box.width() + self._theme.px(4)


class Rule(QWidget):
    """A thin line across."""

    def __init__(self, theme: Theme) -> None:
        """Take one row of pixels."""
        super().__init__()
        self._theme = theme
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(self.contentsRect(), self._theme.ink("divider"))


class Picture(QWidget):
    """An icon that stands for itself; what it means is said beside it."""

    def __init__(self, theme: Theme, icon: str, ink: str, size: int) -> None:
        """Show `icon` at `size` logical pixels for text of 14."""
        super().__init__()
        self._theme = theme
        self._icon, self._ink = icon, ink
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.changed.connect(self.update)

    def show_icon(self, icon: str, ink: str) -> None:
        """Show another icon, or another colour of it."""
        self._icon, self._ink = icon, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).drawPixmap(0, 0, self._theme.icon(self._icon, self._ink, self.width(), self))


# The fonts of titles.
_HEADINGS = frozenset({"page", "card", "inspector", "section"})


class Label(QLabel):
    """Plain text in one of the theme's fonts and colours; foreign text is never taken for markup."""

    def __init__(
        self,
        theme: Theme,
        role: str,
        text: str = "",
        *,
        ink: str = "text",
        heading: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text` in the font of `role`; one that names what stands below it is a `heading` in a smaller font too."""
        super().__init__(parent)
        self._names = heading
        self._theme = theme
        self._role = role
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._begin_at_the_right_side()
        self.dress()
        theme.changed.connect(self.dress)

    @property
    def is_heading(self) -> bool:
        """Whether it names what stands below it."""
        return self._names or self._role in _HEADINGS

    def changeEvent(self, event: QEvent) -> None:
        """Begin where the language of the window does, whatever the language of the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._begin_at_the_right_side()

    def _begin_at_the_right_side(self) -> None:
        if self.alignment() & _SIDES:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
            self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | vertical)

    def setText(self, text: str) -> None:
        """Show a text; where it may wrap, very long words do too, unless it can be copied, breaks and all."""
        copied = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        super().setText(breakable(text) if self.wordWrap() and not copied else text)

    def setWordWrap(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Let it go on in further lines."""
        super().setWordWrap(on)
        self.setText(self.text())

    def dress(self) -> None:
        """Take font and colour from the theme."""
        self.setFont(self._theme.font(self._role))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.ink(self._ink))
        self.setPalette(palette)

    def stand_as(self, role: str, ink: str) -> None:
        """Stand in another font and colour."""
        self._role, self._ink = role, ink
        self.dress()

    def say(self, text: str, ink: str | None = None) -> None:
        """Show another text, perhaps in another colour."""
        if ink is not None and ink != self._ink:
            self._ink = ink
            self.dress()
        self.setText(text)


def focus_ring(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """Paint the ring that shows where the keys go, just inside `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.ink("focus"), RING))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def keycap_height(theme: Theme) -> int:
    """Return how high a key cap is, in logical pixels."""
    return theme.px(18)


def keycap_width(theme: Theme, key: str) -> int:
    """Return how wide the cap of `key` is, in logical pixels."""
    return max(theme.metrics("tick").horizontalAdvance(key) + theme.px(10), keycap_height(theme))


def paint_keycap(painter: QPainter, theme: Theme, box: QRect, key: str) -> None:
    """Paint the cap of a key."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.ink("border_strong"), 1))
    painter.setBrush(theme.ink("surface"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4))
    painter.setFont(theme.font("tick"))
    painter.setPen(theme.ink("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, isolated(key))
    painter.restore()


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return `text` as it is painted, cut with an ellipsis to fit `width`."""
    return isolated(cut(metrics, text, width))


def cut(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return `text`, or what of it fits `width` with an ellipsis."""
    return (
        text
        if width > 0 and metrics.horizontalAdvance(text) <= width
        else metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))
    )


def isolated(text: str) -> str:
    """Return `text` as it is painted where words run to the left: it goes its own way, and +49 30 is not turned round."""
    return f"\u2068{text}\u2069" if text and QtGui.QGuiApplication.isRightToLeft() else text


def breakable(text: str) -> str:
    """Return text that may go on in the next line also within a very long word, such as an address."""
    return _LONG_WORD.sub(lambda word: _PIECE.sub("\\g<0>\u200b", word[0]), text.replace("\u200b", ""))


def plain_tip(text: str) -> str:
    """Return `text` as a tool tip shows it, in lines: Qt would guess, and take foreign text for markup."""
    return QtGui.Qt.convertFromPlainText(breakable(text), Qt.WhiteSpaceMode.WhiteSpaceNormal)


def tell_whole(widget: QWidget, text: str) -> None:
    """Show the whole of a text under the pointer, and have the same read aloud: of a tool tip Qt would read the markup."""
    widget.setToolTip(plain_tip(text) if text else "")
    widget.setAccessibleDescription(text)


def tell_key(widget: QWidget, name: str, key: str) -> None:
    """Show a name and its key under the pointer; read aloud, where the name has been said before, is the key alone."""
    widget.setToolTip(f"{name} ({key})")
    widget.setAccessibleDescription(key)


def faded(colour: QColor, share: float) -> QColor:
    """Return a colour with only a share of its strength."""
    paler = QColor(colour)
    paler.setAlphaF(share)
    return paler
