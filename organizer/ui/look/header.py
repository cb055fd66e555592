"""The head of the window: where one is, how it stands there, and the way to anywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from organizer.ui.look.column import keep_to_column
from organizer.ui.look.controls import OUTSIDE, Button
from organizer.ui.look.line_label import LineLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from organizer.ui.look.theme import Theme

# Longer titles are cut before the buttons lose their names for them.
_TITLE = 360


class Header(QWidget):
    """A title, a line below it, and at its end the search and the evening's round."""

    search_asked = Signal()
    leave_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet."""
        super().__init__()
        self._theme = theme
        self._face: QWidget | None = None
        px = theme.px
        self._title = LineLabel(theme, "page")
        self._subtitle = LineLabel(theme, "meta", ink="text2")
        self._search_name, self._leave_name = self.tr("Search or jump"), self.tr("Before you leave")
        self._search = Button(theme, self._search_name, icon="search", key=self.tr("Ctrl K"))
        self._search.clicked.connect(self.search_asked)
        self._leave = Button(theme, self._leave_name, icon="door-open")
        self._leave.clicked.connect(self.leave_asked)
        self._leave.hide()
        self._offered: tuple[Button, ...] = (self._search,)
        across = QHBoxLayout()
        across.setSpacing(px(4))
        across.addWidget(self._title, 1)
        across.addWidget(self._search)
        across.addWidget(self._leave)
        # The line below has the whole width: it tells how it stands, and the buttons would cut it short.
        down = QVBoxLayout()
        down.setSpacing(px(2))
        down.addLayout(across)
        down.addWidget(self._subtitle)
        self._room = QHBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        self._gap = QSpacerItem(0, 0)
        self._room.addSpacing(OUTSIDE)
        self._room.addItem(self._gap)
        self._room.addLayout(down, 1)
        keep_to_column(self, theme, around=OUTSIDE)

    def say(self, title: str, subtitle: str) -> None:
        """Show where one is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._settle()

    def show_face(self, face: QWidget | None) -> None:
        """Show before the title whose page it is, or nobody."""
        if face is self._face:
            return
        if self._face is not None:
            self._room.removeWidget(self._face)
            self._face.hide()
        if face is not None:
            self._room.insertWidget(1, face)
        self._face = face
        self._settle()

    def offer(self, what: str) -> None:
        """Show the way into the evening's round, once that can be begun: `leave`."""
        if what == "leave":
            self._leave.show()
            self._offered = (self._search, self._leave)
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title its room, where it is narrow."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Leave the title what it needs: first the buttons give their names and their key, then the face goes, then its size."""
        px, wide = self._theme.px, self.contentsRect().width()
        self._title.stand_as("page", "text")
        title = self._title.fontMetrics().horizontalAdvance(self._title.text()) + px(16)
        needed = min(title, px(_TITLE))
        face = 0 if self._face is None else self._face.width() + px(12)
        for named, keyed in ((True, True), (False, True), (False, False)):
            self._show_buttons(named=named, keyed=keyed)
            if needed + face + self._wide_with_buttons() <= wide:
                break
        if self._face is not None:
            self._face.setVisible(needed + face + self._wide_with_buttons() <= wide)
        if needed + self._wide_with_buttons() > wide:
            self._title.stand_as("card", "text")
        has_face = self._face is not None and not self._face.isHidden()
        self._gap.changeSize(px(12) if has_face else 0, 0)
        self._room.invalidate()

    def _show_buttons(self, *, named: bool, keyed: bool) -> None:
        # F1 tells the key too.
        key = self.tr("Ctrl K") if keyed else ""
        for button, name in ((self._search, self._search_name), (self._leave, self._leave_name)):
            button.become(name if named else "", key=key if button is self._search else None)
            button.setAccessibleName(name)
            button.setToolTip("" if named else name)

    def _wide_with_buttons(self) -> int:
        return sum(button.sizeHint().width() + self._theme.px(4) for button in self._offered)
