"""Shown while a large book is brought to the form of this version, when nothing else can be done yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.ui.look.controls import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme

_WIDE = 520
_PAINTED_WITHIN_MS, _A_TURN_MS = 500, 20


class OpeningWindow(QWidget):
    """Says what takes so long. It is painted before `come` returns, for no event comes while the book is worked on."""

    def __init__(self, theme: Theme) -> None:
        """Wait hidden."""
        super().__init__()
        self._theme = theme
        self._is_painted = False
        px = theme.px
        self.setObjectName("opening")
        self.setWindowTitle(self.tr("Follow-up Organizer"))
        room = QVBoxLayout(self)
        room.setContentsMargins(px(32), px(28), px(32), px(28))
        room.setSpacing(px(8))
        says = self.tr("This version keeps it in another form. A backup is made first. It may take a minute.")
        for label in (
            Label(theme, "card", self.tr("Your book is being brought up to date")),
            Label(theme, "body", says, ink="text2"),
        ):
            label.setWordWrap(True)
            room.addWidget(label)
        self.setFixedWidth(px(_WIDE))

    def come(self) -> None:
        """Show it, and wait until it is painted, or half a second."""
        self.show()
        at_most = QDeadlineTimer(_PAINTED_WITHIN_MS)
        while not self._is_painted and not at_most.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _A_TURN_MS)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.ink("canvas"))
        self._is_painted = True
