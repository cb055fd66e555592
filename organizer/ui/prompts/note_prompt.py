"""Asks for a note: a text of any number of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor

from organizer.ui.look.cards import key_within
from organizer.ui.look.controls import Button
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.text_box import TextBox
from organizer.ui.prompts.prompts import Prompt

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme


# A longer note is read from its beginning; a short one is gone on with.
_READ_FIRST = 200


class NotePrompt(Prompt):
    """Shows a note whole, to be read and to be changed. `answered(text)` gives it as it stands then."""

    answered = Signal(str)

    def __init__(self, theme: Theme, question: str, more: str, button: str, note: str) -> None:
        """Ask `question`, of whom and what `more` says; `button` says what the answer does."""
        super().__init__(theme, question, more)
        self._text = TextBox(theme, question)
        self._text.begin_with(note)
        if len(note) > _READ_FIRST:
            self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self._text.given_up.connect(self.give_up)
        self.room.addWidget(FieldFrame(theme, self._text))
        save = Button(theme, button, icon="check", tone="primary", key=self.tr("Ctrl ↵"))
        save.clicked.connect(self._answer)
        cancel = Button(theme, self.tr("Cancel"), tone="quiet", key=self.tr("Esc"))
        cancel.clicked.connect(self.give_up)
        self.add_buttons(save, cancel)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key_within(self, keys, self._answer)
        self.setFocusProxy(self._text)
        self._from = self._text.toPlainText()

    def typed(self) -> str:
        """Return the note, if it is another than it began with."""
        now = self._text.toPlainText()
        return "" if now == self._from else now

    def go_on_from(self, words: str) -> None:
        """Have this note."""
        self._text.begin_with(words)

    def _answer(self) -> None:
        self.answered.emit(self._text.toPlainText().strip())
