"""A box for a text of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from organizer.ui.look.nothing_typed import is_for_window

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from organizer.ui.look.theme import Theme


class TextBox(QPlainTextEdit):
    """The words themselves; Tab leaves them, Esc gives them up."""

    given_up = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        """Be called `name`; nothing stands in it yet."""
        super().__init__()
        self.setObjectName("draft")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("body"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.px(8))
        self.setFixedHeight(theme.px(84))
        self.setStyleSheet("#draft{background:transparent;border:0}" + theme.bar_sheet())

    def begin_with(self, words: str) -> None:
        """Show words to go on from: what is typed comes after them."""
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Shift+Z to the window, where nothing was typed."""
        return not is_for_window(event, self.document()) and super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
