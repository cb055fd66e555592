"""The head of the window: where one is, how it stands there, and the way to anywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organizer.ui.look.controls import Button
from organizer.ui.look.line_label import LineLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from organizer.ui.look.theme import Theme

_NAMED_FROM, _KEYED_FROM = 520, 340


class Header(QWidget):
    """A title, a line below it, and at its end the search and the evening's round."""

    search_asked = Signal()
    leave_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet."""
        super().__init__()
        self._theme = theme
        px = theme.px
        self._title = LineLabel(theme, "page")
        self._subtitle = LineLabel(theme, "meta", ink="text2")
        self._search_name, self._leave_name = self.tr("Search or jump"), self.tr("Before you leave")
        self._search = Button(theme, self._search_name, icon="search", key=self.tr("Ctrl K"))
        self._search.clicked.connect(self.search_asked)
        self._leave = Button(theme, self._leave_name, icon="door-open")
        self._leave.clicked.connect(self.leave_asked)
        self._leave.hide()
        across = QHBoxLayout()
        across.setSpacing(px(4))
        across.addWidget(self._title, 1)
        across.addWidget(self._search)
        across.addWidget(self._leave)
        # The line below has the whole width: it tells how it stands, and the buttons would cut it short.
        down = QVBoxLayout(self)
        down.setContentsMargins(px(16), 0, px(27), 0)
        down.setSpacing(px(2))
        down.addLayout(across)
        down.addWidget(self._subtitle)

    def say(self, title: str, subtitle: str) -> None:
        """Show where one is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def offer(self, what: str) -> None:
        """Show the way into the evening's round, once that can be begun: `leave`."""
        if what == "leave":
            self._leave.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the buttons their icons only, where it is narrow."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(_NAMED_FROM)
        # The title is worth more than the key, which F1 tells too.
        key = self.tr("Ctrl K") if self.width() >= self._theme.px(_KEYED_FROM) else ""
        for button, name in ((self._search, self._search_name), (self._leave, self._leave_name)):
            button.become(name if wide else "", key=key if button is self._search else None)
            button.setAccessibleName(name)
            button.setToolTip("" if wide else name)
