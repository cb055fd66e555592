"""The head of the sweep: what it is, how far one has come, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organizer.ui.look.cards import Progress
from organizer.ui.look.controls import Button, Label
from organizer.ui.look.line_label import LineLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from organizer.ui.look.theme import Theme

# What is at most between two parts: the layout's own and one put there.
_GAP = 14


class SweepHead(QWidget):
    """A title and how many wait; `leave_asked` is always possible."""

    leave_asked = Signal()

    def __init__(self, theme: Theme, title: str) -> None:
        """Be at the beginning of nothing."""
        super().__init__()
        self._theme = theme
        self._title, self._opening = LineLabel(theme, "page"), LineLabel(theme, "meta", ink="text2")
        self._title.setText(title)
        self._dashes = Progress(theme)
        self._counted = Label(theme, "meta_strong", ink="text2")
        self._name = self.tr("Leave anyway")
        self._leave = Button(theme, self._name, icon="x", tone="quiet")
        self._leave.clicked.connect(self.leave_asked)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._opening)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(names, 1)
        for part in (self._dashes, self._counted, self._leave):
            across.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
            across.addSpacing(theme.px(6))

    def begin(self, opening: str) -> None:
        """Say how many wait for a word."""
        self._opening.setText(opening)
        self._settle()

    def show_at(self, at: int, of: int, counted: str, *, over: bool) -> None:
        """Show that `at` of `of` cards are behind one, in dashes and in words; once it is `over` nobody waits."""
        self._dashes.show_at(at, of)
        self._counted.setText(counted)
        self._opening.setVisible(not over)
        self._leave.setVisible(not over)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title its room where it is narrow."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Leave the words at the beginning what they need: first the dashes go, which are told in words, then a name."""
        for dashes, named in ((True, True), (False, True), (False, False)):
            self._dashes.setVisible(dashes)
            self._leave.become(self._name if named else "")
            if self._needed(dashes=dashes) <= self.width():
                break
        self._leave.setAccessibleName(self._name)
        stays = self.tr("What is open stays open (Esc)")
        self._leave.setToolTip(stays if self._leave.text() else f"{self._name}. {stays}")

    def _needed(self, *, dashes: bool) -> int:
        """Return the width with which nothing is cut."""
        words: int = max(label.fontMetrics().horizontalAdvance(label.text()) for label in (self._title, self._opening))
        parts = (*((self._dashes,) if dashes else ()), self._counted, self._leave)
        sides: int = sum(part.sizeHint().width() + self._theme.px(_GAP) for part in parts)
        return words + sides
