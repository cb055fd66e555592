"""Shown in place of the main window when the book is sealed and the keyring does not open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.ui.look.controls import Button, Label
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.flow import Flow
from organizer.ui.look.plain_field import PlainField

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent

    from organizer.ui.look.theme import Theme

_WIDE, _HIGH = 620, 300


class UnlockWindow(QWidget):
    """Says why the book does not open, and takes the recovery key.

    `typed(text)` gives what was typed, `asked_again()` wants the keyring asked once more, `gave_up()` wants to end.
    """

    typed = Signal(str)
    asked_again = Signal()
    gave_up = Signal()

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet."""
        super().__init__()
        self._theme = theme
        px = theme.px
        self.setObjectName("unlock")
        self.setWindowTitle(self.tr("Follow-up Organizer"))
        self.resize(px(_WIDE), px(_HIGH))
        room = QVBoxLayout(self)
        room.setContentsMargins(px(32), px(28), px(32), px(24))
        room.setSpacing(px(12))
        room.addWidget(Label(theme, "page", self.tr("Your book is sealed")))
        self._why = Label(theme, "body", ink="text2")
        self._why.setWordWrap(True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        room.addWidget(self._why)
        name = self.tr("Recovery key")
        self._field = PlainField(theme, name, self.tr("Recovery key: 13 groups of 5, from your paper"), high=36)
        self._field.returnPressed.connect(self._send)
        room.addWidget(FieldFrame(theme, self._field))
        self._problem = Label(theme, "meta", ink="overdue")
        self._problem.setWordWrap(True)
        self._problem.hide()
        room.addWidget(self._problem)
        room.addStretch(1)
        open_it = Button(theme, self.tr("Open the book"), tone="primary", key="↵")
        again = Button(theme, self.tr("Ask the keyring again"), icon="rotate-ccw")
        leave = Button(theme, self.tr("Quit"), tone="quiet")
        open_it.clicked.connect(self._send)
        again.clicked.connect(self.asked_again)
        leave.clicked.connect(self.close)
        buttons = QWidget()
        flow = Flow(buttons, gap=px(8))
        for button in (open_it, again, leave):
            flow.addWidget(button)
        room.addWidget(buttons)
        self.setFocusProxy(self._field)

    def say(self, why: str, problem: str = "") -> None:
        """Say why the book does not open, and what was wrong with what was typed."""
        self._why.say(why)
        self._problem.say(problem)
        self._problem.setVisible(bool(problem))

    def come_forward(self) -> None:
        """Show the window in front of the others, with the keys."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give up."""
        self.gave_up.emit()
        super().closeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.ink("canvas"))

    def _send(self) -> None:
        if self._field.text().strip():
            self.typed.emit(self._field.text())
