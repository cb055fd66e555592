"""A field for one line of plain text, dressed by the theme; it stands in a frame of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit

from organizer.ui.look.nothing_typed import is_for_window

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

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

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Shift+Z to the window, where nothing was typed."""
        return not is_for_window(event, self) and super().event(event)

    def _dress(self) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        palette.setColor(role.Base, Qt.GlobalColor.transparent)
        palette.setColor(role.Text, self._theme.ink("text"))
        palette.setColor(role.PlaceholderText, self._theme.ink("text3"))
        self.setPalette(palette)
