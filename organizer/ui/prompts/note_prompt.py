"""Asks for a note: a text of any number of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from organizer.ui.look.cards import key_within
from organizer.ui.look.controls import Button
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.text_box import TextBox
from organizer.ui.prompts.prompts import Prompt

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme


class NotePrompt(Prompt):
    """Shows a note whole, to be read and to be changed. `answered(text)` gives it as it stands then."""

    answered = Signal(str)

    def __init__(self, theme: Theme, question: str, more: str, button: str, note: str) -> None:
        """Ask `question`, of whom and what `more` says; `button` says what the answer does."""
        super().__init__(theme, question, more)
        self._text = TextBox(theme, question)
        self._text.begin_with(note)
        self._text.given_up.connect(self.closed)
        self.room.addWidget(FieldFrame(theme, self._text))
        save = Button(theme, button, icon="check", tone="primary", key=self.tr("Ctrl ↵"))
        save.clicked.connect(self._answer)
        cancel = Button(theme, self.tr("Cancel"), tone="quiet", key=self.tr("Esc"))
        cancel.clicked.connect(self.closed)
        self.add_buttons(save, cancel)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key_within(self, keys, self._answer)
        self.setFocusProxy(self._text)

    def _answer(self) -> None:
        self.answered.emit(self._text.toPlainText().strip())
