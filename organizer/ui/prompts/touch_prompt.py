"""Asks what passed between you and somebody: a letter notes it, words are optional, and what was promised goes on to capture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from organizer.ui.look.cards import key_within
from organizer.ui.look.controls import Button, Label
from organizer.ui.prompts.prompts import Prompt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from organizer.ui.look.theme import Theme


@dataclass(frozen=True, slots=True)
class Passed:
    """What passed: the kind of a touch, which way it went, by which channel, in which words; `promised`: a promise came of it."""

    kind: str
    direction: str
    channel: str | None = None
    text: str = ""
    promised: bool = False


# The letter of each, with its icon. Those that ask something to be given back stand last.
_KINDS = {
    "P": ("phone", Passed("check-in", "out", "phone")),
    "M": ("footprints", Passed("check-in", "out", "in person")),
    "W": ("mail", Passed("check-in", "out")),
    "U": ("send", Passed("update", "out")),
    "Q": ("circle-question-mark", Passed("question", "out")),
    "A": ("check-check", Passed("answer", "in")),
    "T": ("heart", Passed("thanks", "out")),
    "S": ("heart-handshake", Passed("apology", "out")),
    "G": ("thumbs-up", Passed("praise", "in")),
    "C": ("flag", Passed("complaint", "in")),
}


class TouchPrompt(Prompt):
    """Asks for the kind of a touch. `picked(passed)` comes with the letter, or with Alt and the letter after some words."""

    picked = Signal(object)

    def __init__(self, theme: Theme, question: str, more: str, *, letters_alone: bool = True) -> None:
        """Ask `question`; `more` says of which promise. Letters work with Alt, and alone unless the user wants none to."""
        super().__init__(theme, question, more)
        self._alone = letters_alone
        alt = "" if letters_alone else self.tr("Alt") + " "
        names = {
            "P": self.tr("We spoke by phone"),
            "M": self.tr("We met"),
            "W": self.tr("We wrote"),
            "U": self.tr("I told them something"),
            "Q": self.tr("I asked them something"),
            "A": self.tr("They answered"),
            "T": self.tr("I thanked them"),
            "S": self.tr("I said sorry"),
            "G": self.tr("They praised"),
            "C": self.tr("They complained"),
        }
        buttons = []
        for letter, (icon, _) in _KINDS.items():
            button = Button(theme, names[letter], icon=icon, key=f"{alt}{letter}")
            button.clicked.connect(partial(self._pick, letter))
            key_within(self, f"Alt+{letter}", partial(self._pick, letter))
            key_within(self, f"Alt+Shift+{letter}", partial(self._pick, letter, promised=True))
            buttons.append(button)
        self.add_buttons(*buttons)
        self._field = self.add_field(
            self.tr("In a few words, if you like; then Alt and the letter"), self.tr("What was said; may stay empty")
        )
        hint = Label(theme, "meta", self.tr("Shift with the letter notes it and goes on: and I promised…"), ink="text2")
        hint.setWordWrap(True)
        self.room.addWidget(hint)
        self.setFocusProxy(buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a letter."""
        held = event.modifiers()
        letter = event.text().upper()
        if letter in _KINDS and self._alone and not held & ~Qt.KeyboardModifier.ShiftModifier:
            self._pick(letter, promised=bool(held & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _pick(self, letter: str, *_clicked: bool, promised: bool = False) -> None:
        one = _KINDS[letter][1]
        self.picked.emit(Passed(one.kind, one.direction, one.channel, self._field.text().strip(), promised))
