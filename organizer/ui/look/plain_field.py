"""A field for one line of plain text, dressed by the theme; it stands in a frame of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme


class PlainField(QLineEdit):
    """Invites to type; its colours follow the theme without a style sheet, which would hold on to those of before."""

    def __init__(self, theme: Theme, name: str, invitation: str = "", *, role: str = "body", high: int = 32) -> None:
        """Be called `name`; `high` is in pixels for text of 14."""
        super().__init__()
        self._theme = theme
        self.setFrame(False)
        self.setFont(theme.font(role))
        self.setPlaceholderText(invitation)
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.px(high))
        self.setTextMargins(theme.px(8), 0, theme.px(8), 0)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        palette.setColor(role.Base, Qt.GlobalColor.transparent)
        palette.setColor(role.Text, self._theme.ink("text"))
        palette.setColor(role.PlaceholderText, self._theme.ink("text3"))
        self.setPalette(palette)
