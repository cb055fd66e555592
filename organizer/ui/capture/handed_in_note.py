"""The note that comes with what another program handed in; it is seen before it is saved, and can be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.look.controls import Button, Label
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme

_LINES, _LONGEST_LINE = 5, 100


class HandedInNote(QWidget):
    """The beginning of a note, as plain text, how much more there is, and the button that leaves it out."""

    left_out = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._words = Label(theme, "meta", ink="text2")
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._all = Label(theme, "meta", ink="text3")
        self._all.setWordWrap(True)
        drop = Button(theme, "", icon="x", tone="quiet")
        drop.setAccessibleName(self.tr("Leave the note out"))
        drop.setToolTip(self.tr("Leave the note out"))
        drop.clicked.connect(self.left_out)
        room = QHBoxLayout(self)
        room.setContentsMargins(theme.px(12), theme.px(6), theme.px(6), theme.px(6))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._words)
        words.addWidget(self._all)
        room.addLayout(words, 1)
        room.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self.update)
        self.hide()

    def show_note(self, note: str) -> None:
        """Show the beginning of a note; nothing where there is none."""
        lines = [shown(line, _LONGEST_LINE) for line in note.splitlines() if line.strip()]
        more = ["…"] if len(lines) > _LINES else []
        self._words.setText("\n".join([*lines[:_LINES], *more]))
        self._words.setAccessibleName(self.tr("Note"))
        self._all.setText(filled(self.tr("The note keeps all of it: %1 characters"), QLocale().toString(len(note))))
        self._all.setVisible("…" in self._words.text())
        self.setVisible(bool(note))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ink("hover"))
        painter.drawRoundedRect(QRectF(self.contentsRect()), self._theme.px(8), self._theme.px(8))
