"""What went wrong, said in place: never a dialog over what one is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from organizer.ui.look.controls import Button, Label
from organizer.ui.look.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme


class ProblemBar(QWidget):
    """A bar with a sentence, a way to try again where there is one, and its details to copy."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Stand ready; nothing is shown yet."""
        super().__init__()
        self._theme = theme
        self._details = ""
        self._again: Callable[[], None] | None = None
        self._sentence = Label(theme, "body")
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._try = Button(theme, self.tr("Try again"), icon="rotate-ccw")
        self._copy = Button(theme, self.tr("Copy details"), icon="copy", tone="quiet")
        self._close = Button(theme, "", icon="x", tone="quiet")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._try.clicked.connect(self._try_again)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details))
        self._close.clicked.connect(self.clear)
        self._ways = QWidget()
        flow = Flow(self._ways, gap=theme.px(4))
        for button in (self._try, self._copy):
            flow.addWidget(button)
        room = QGridLayout(self)
        room.setContentsMargins(theme.px(44), theme.px(6), theme.px(6), theme.px(6))
        room.setColumnStretch(0, 1)
        room.addWidget(self._sentence, 0, 0)
        room.addWidget(self._close, 0, 1, Qt.AlignmentFlag.AlignTop)
        room.addWidget(self._ways, 1, 0, 1, 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, sentence: str, *, again: Callable[[], None] | None = None, details: str = "") -> None:
        """Show a sentence; `again` is what to do when the user tries again."""
        self._again = again
        self._details = details or sentence
        self._sentence.setText(sentence)
        self._try.setVisible(again is not None)
        # Where there is nothing but the sentence, that can be selected, and a button would take a line for nothing.
        self._ways.setVisible(again is not None or bool(details))
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def stand_for(self, before: ProblemBar) -> None:
        """Say what a bar said that this one replaces; there is no trying again by what is no more."""
        if not before.isHidden():
            self.say(before._sentence.text(), details=before._details)

    def take_back(self, sentence: str) -> None:
        """Take the bar away if this is what it says."""
        if self._sentence.text() == sentence:
            self.clear()

    def clear(self) -> None:
        """Take the bar away."""
        self._again = None
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the outline and the sign."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.ink("overdue"), 1))
        painter.setBrush(theme.ink("overdue_bg"))
        box = self.contentsRect()
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        size = px(18)
        at_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = box.left() + px(14) if at_left else box.right() + 1 - px(14) - size
        painter.drawPixmap(left, box.top() + px(14), theme.icon("triangle-alert", "overdue", size, self))

    def _try_again(self) -> None:
        again = self._again
        self.clear()
        if again is not None:
            again()
