"""All keys at a glance; those of verbs can be chosen anew where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.look.areas import dress_area
from organizer.ui.look.controls import (
    Across,
    Button,
    Cap,
    Label,
    PressedByEnter,
    faded,
    focus_ring,
    keycap_height,
    keycap_width,
    paint_keycap,
)
from organizer.ui.look.flow import Flow
from organizer.ui.look.line_label import LineLabel
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from organizer.ui.keyboard.keys import Group, Line
    from organizer.ui.look.theme import Theme

_ROUND_CAP = 6
# What these keys choose for a verb: Del itself, and the key that it had at first.
_NOT_LETTERS = {Qt.Key.Key_Delete: "Del", Qt.Key.Key_Backspace: ""}
_SCROLLS = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class KeysSheet(QWidget):
    """A card over the window with every key; Esc or F1 closes it.

    `chosen(verb, key)` tells of a key chosen anew, "" where it is to be the first one again.
    """

    closed = Signal()
    chosen = Signal(str, str)

    def __init__(self, theme: Theme, groups: Sequence[Group], over: QWidget) -> None:
        """Cover `over` with groups of keys, each below its title."""
        super().__init__(over)
        self._theme = theme
        self._over = over
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keys"))
        px = theme.px
        self._card = _Card(theme, self)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(px(24), px(16), px(12), px(16))
        head = QHBoxLayout()
        title = Label(theme, "card", self.tr("Keys"))
        title.setContentsMargins(_ROUND_CAP // 2, 0, 0, 0)
        head.addWidget(title)
        head.addSpacing(px(12))
        may_choose = any(line.verb for _, lines in groups for line in lines)
        hint = self.tr("Press a key of the list, then a letter; ⌫ brings the first one back.") if may_choose else ""
        self._hint = LineLabel(theme, "meta", ink="text2")
        self._hint.setText(hint)
        head.addWidget(self._hint, 1)
        close = Button(theme, self.tr("Close"), tone="quiet", key=self.tr("Esc"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        inside.addLayout(head)
        columns = QWidget()
        # Where there is no room for all beside each other, they go on below.
        self._flow = Flow(columns, gap=px(28), from_top=True)
        for name, lines in groups:
            column = QWidget()
            column.setLayout(self._column(name, lines))
            self._flow.addWidget(column)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("keys")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(columns)
        columns.setAutoFillBackground(False)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress_area(self._scroll, theme)
        inside.addWidget(self._scroll, 1)
        self._place()
        over.installEventFilter(self)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def begin_at(self, verb: str, said: str) -> None:
        """Give the key of a verb the keys, and say what came with it, if anything."""
        if said:
            self._hint.say(said, "text")
        for cap in self.findChildren(_CapButton):
            if cap.verb == verb:
                cap.setFocus(Qt.FocusReason.OtherFocusReason)
                self._scroll.ensureWidgetVisible(cap)

    def go(self) -> None:
        """Go for good."""
        self._over.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Cover the window whatever its size."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Have Esc before the window does, where that is a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, and scroll; no letter means here what it means in the window behind."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F1} or event.text() == "?":
            self.closed.emit()
        elif event.key() in _SCROLLS:
            self._scroll.verticalScrollBar().triggerAction(_SCROLLS[Qt.Key(event.key())])
        elif not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: object) -> None:
        """Close on a press beside the card."""
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what is behind."""
        QPainter(self).fillRect(self.rect(), faded(self._theme.ink("canvas"), 0.82))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._settle()

    def _place(self) -> None:
        self.setGeometry(self._over.rect())
        self._settle()

    def _settle(self) -> None:
        px = self._theme.px
        wide = min(self._flow.sizeHint().width() + px(70), self.width() - px(24))
        high = min(self._flow.heightForWidth(wide - px(70)) + px(92), self.height() - px(24))
        self._card.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def _column(self, title: str, lines: Sequence[Line]) -> QVBoxLayout:
        theme, room, before = self._theme, QVBoxLayout(), _ROUND_CAP // 2
        room.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        room.setSpacing(theme.px(6))
        named = Label(theme, "section", title, ink="text2")
        named.setContentsMargins(before, 0, before, 0)
        room.addWidget(named)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(0)
        for row, line in enumerate(lines):
            caps: QWidget = _CapButton(theme, line, self) if line.verb else Cap(theme, *line.caps, before=before)
            grid.addWidget(caps, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            does = Label(theme, "meta", line.does)
            if not line.verb:
                # A cap that nobody presses is read with what it does.
                does.setAccessibleName(f"{line.does}: {' '.join(line.caps)}")
            grid.addWidget(does, row, 1)
            # Whether a key can be chosen or not, lines of all columns stand on the same height.
            grid.setRowMinimumHeight(row, keycap_height(theme) + _ROUND_CAP)
        grid.setColumnStretch(1, 1)
        room.addLayout(grid)
        room.addStretch(1)
        return room


class _CapButton(PressedByEnter):
    """A key cap that, pressed, waits for another letter."""

    def __init__(self, theme: Theme, line: Line, sheet: KeysSheet) -> None:
        super().__init__(" ".join(line.caps))
        self._theme = theme
        self.verb = line.verb
        self._line = line
        self._sheet = sheet
        self._waits = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{line.does}: {self.text()}")
        self.setAccessibleDescription(self.tr("Enter, then a letter, chooses another key; Backspace its first one."))
        self.setToolTip(filled(self.tr("Another key for %1"), line.does))
        self.clicked.connect(self._wait)
        wide = sum(keycap_width(theme, cap) for cap in line.caps) + theme.px(4) * (len(line.caps) - 1)
        self.setFixedSize(wide + _ROUND_CAP, keycap_height(theme) + _ROUND_CAP)

    def event(self, event: QEvent) -> bool:
        if self._waits and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        if not self._waits:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._rest()
        elif event.key() in _NOT_LETTERS:
            self._rest()
            self._sheet.chosen.emit(self._line.verb, _NOT_LETTERS[Qt.Key(event.key())])
        elif len(letter) == 1 and letter.isascii() and letter.isalnum():
            self._rest()
            self._sheet.chosen.emit(self._line.verb, letter)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._rest()

    def paintEvent(self, _event: QPaintEvent) -> None:
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        painter, x = QPainter(self), _ROUND_CAP // 2
        caps = ("…",) if self._waits else self._line.caps
        for cap in caps:
            box = self.rect().adjusted(0, 3, 0, -3)
            box.setLeft(x)
            box.setWidth(keycap_width(self._theme, cap))
            paint_keycap(painter, self._theme, place(box), cap)
            x += box.width() + self._theme.px(4)
        if self.hasFocus():
            focus_ring(painter, self._theme, QRectF(self.rect()), self._theme.px(6))

    def _wait(self) -> None:
        self._waits = True
        self.update()

    def _rest(self) -> None:
        self._waits = False
        self.update()


class _Card(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def mousePressEvent(self, _event: object) -> None:
        """Keep presses on the card from closing it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("border_strong"), 1))
        painter.setBrush(self._theme.ink("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
