"""A sentence about what was just done, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from organizer.ui.look.column import gutter
from organizer.ui.look.controls import Button
from organizer.ui.look.line_label import LineLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from organizer.ui.look.theme import Theme

STAYS_MS = 8_000


class UndoToast(QWidget):
    """Stands over the list for eight seconds, and longer while the mouse or the keys are on it."""

    undo_asked = Signal()
    more_asked = Signal()

    def __init__(self, theme: Theme, over: QWidget, last: QWidget) -> None:
        """Stand over the line `last` where that is shown, or at the lower edge of `over`."""
        super().__init__(over)
        self._theme = theme
        self._over, self._last = over, last
        self._question: QWidget | None = None
        self._sentence = LineLabel(theme, "button")
        # Two have room in the height of a button, so that the middle of the window is wide enough for most sentences.
        self._sentence.take_lines(2)
        self._more = Button(theme, "", tone="quiet", key=self.tr("Alt ↵"))
        self._undo = Button(theme, self.tr("Undo"), icon="undo-2", tone="quiet", key=self.tr("Ctrl Z"))
        self._more.clicked.connect(self.more_asked)
        for keys in ("Alt+Return", "Alt+Enter"):
            QShortcut(QKeySequence(keys), self._more, self._more.click)
        self._undo.clicked.connect(self._press_undo)
        self._pressed = QTimer(self, singleShot=True)
        room = QHBoxLayout(self)
        # As high as the last line of the window has room for: over that it stands, and over no row.
        room.setContentsMargins(theme.px(14), 0, 0, 0)
        room.addWidget(self._sentence, 1)
        room.addWidget(self._more)
        room.addWidget(self._undo)
        self._ending = QTimer(self)
        self._ending.setSingleShot(True)
        self._ending.setInterval(STAYS_MS)
        self._ending.timeout.connect(self._end)
        over.installEventFilter(self)
        self.hide()

    def stand_above(self, question: QWidget | None) -> None:
        """Leave a question that is being asked, and its buttons, to be seen: above it, if it reaches down; None for no question."""
        self._question = question
        if self.isVisible():
            self._settle()

    def _press_undo(self) -> None:
        """Ask once for a double click: the step before is under the pointer by then."""
        if not self._pressed.isActive():
            self._pressed.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
            self.undo_asked.emit()

    def say(self, sentence: str, *, undo: bool = True, more: str = "") -> None:
        """Show a sentence, with Undo and perhaps one more thing to do; it is read aloud too."""
        self._sentence.setText(sentence)
        self._undo.setVisible(undo)
        self._more.setVisible(bool(more))
        if more:
            self._more.become(more)
        self._settle()
        self.show()
        self.raise_()
        self._ending.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def offer_undo_alone(self) -> None:
        """Offer no more than the way back: the keys are with a question. What has none goes."""
        self._more.hide()
        if self._undo.isHidden():
            self.end()
        elif self.isVisible():
            self._settle()

    def end(self) -> None:
        """Go away now."""
        self._ending.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the window changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        self._ending.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count anew when the mouse has gone."""
        self._ending.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and its outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("border_strong"), 1))
        painter.setBrush(self._theme.ink("raised"))
        radius = self._theme.px(12)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _end(self) -> None:
        if self.isAncestorOf(QApplication.focusWidget() or self._over):
            self._ending.start()
        else:
            self.hide()

    def _settle(self) -> None:
        """Stand where the last line does, and take more width where the sentence needs it and there is any."""
        px = self._theme.px
        buttons = sum(one.sizeHint().width() + px(8) for one in (self._more, self._undo) if not one.isHidden())
        needed = self._theme.metrics("button").horizontalAdvance(self._sentence.text()) + buttons + px(20)
        # As wide as the last line, so that no half of it is seen beside.
        column = self._over.width() - 2 * gutter(self._theme, self._over.width())
        wide = max(column, min(needed, self._over.width() - px(16)))
        # Without a way back, too, as high as with it, or the last line looks out above.
        high = max(self.sizeHint().height(), self._undo.sizeHint().height())
        left = (self._over.width() - wide) // 2
        # Over the last line of the window, that says what one knows, and not over the last row.
        floor = self._over.height() - px(2)
        if self._last.isVisible():
            below = self._last.mapTo(self._over, QPoint(0, self._last.height())).y()
            floor = min(floor, below + max(high - self._last.height(), 0) // 2)
        if self._question is not None:
            top = self._over.mapFromGlobal(self._question.mapToGlobal(QPoint(0, 0))).y()
            if top + self._question.contentsRect().bottom() >= floor - high:
                floor = top - px(4)
        self.setGeometry(left, floor - high, wide, high)
