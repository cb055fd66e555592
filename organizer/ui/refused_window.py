"""Says why the program does not start, to somebody who pressed its icon and sees no terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QVBoxLayout

from organizer.ui.look.controls import OUTSIDE, Button, Label, breakable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme

_WIDE = 520


class RefusedWindow(QDialog):
    """Stands until Enter, Esc or its button closes it; its words can be copied."""

    def __init__(self, theme: Theme, why: str) -> None:
        """Wait hidden; `why` says what happened, what is safe and what to do."""
        super().__init__()
        self._theme = theme
        px = theme.px
        self.setObjectName("refused")
        self.setWindowTitle(self.tr("Follow-up Organizer"))
        self.setWindowIcon(theme.program_icon())
        room = QVBoxLayout(self)
        room.setContentsMargins(px(32) - OUTSIDE, px(28), px(32) - OUTSIDE, px(24))
        room.setSpacing(px(8))
        title = Label(theme, "card", self.tr("Follow-up Organizer did not start"))
        title.setWordWrap(True)
        said = Label(theme, "body", breakable(why), ink="text2")
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = Button(theme, self.tr("Close"), tone="primary", key="↵")
        close.clicked.connect(self.accept)
        for part in (title, said):
            part.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
            room.addWidget(part)
        room.addSpacing(px(12))
        room.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFixedSize(px(_WIDE), room.totalHeightForWidth(px(_WIDE)))
        self.setAccessibleName(title.text())
        self.setAccessibleDescription(why)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.ink("canvas"))
