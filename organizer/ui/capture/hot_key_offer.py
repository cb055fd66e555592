"""The offer of a key that works everywhere, made once, after the first promise was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from organizer.ui.look.controls import OUTSIDE, Button, Label
from organizer.ui.prompts.prompts import Prompt
from organizer.ui.settings.choices import KeyField
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme


class HotKeyOffer(Prompt):
    """Offers a key, or another of the user's choice; `wanted(keys)` tells which. Closing it means none.

    Nobody asked for it, and the next promise may be half typed: no letter, space or Enter that comes its way is an answer.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, suggested: str) -> None:
        """Offer the `suggested` keys."""
        super().__init__(theme, self.tr("Catch the next one from anywhere?"), "")
        says = Label(
            theme, "meta", self.tr("A key brings the line over any program. You can change it in the settings.")
        )
        says.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        says.setWordWrap(True)
        self.room.addWidget(says)
        # It stands beside what one is about to save, which is what matters more.
        take = Button(theme, filled(self.tr("Use %1"), suggested), icon="keyboard", key=self.tr("Alt ↵"))
        take.clicked.connect(lambda: self.wanted.emit(suggested))
        for keys in ("Alt+Return", "Alt+Enter"):
            QShortcut(QKeySequence(keys), take, take.click)
        other = KeyField(theme)
        other.setAccessibleName(self.tr("Another key"))
        other.show_keys(self.tr("Another key"))
        other.pressed_keys.connect(self.wanted)
        none = Button(theme, self.tr("Without a key"), tone="quiet")
        none.clicked.connect(self.closed)
        flow = self.add_buttons(take)
        flow.addWidget(other)
        flow.addWidget(none)
        self._problem = Label(theme, "meta", "", ink="overdue")
        self._problem.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.room.addWidget(self._problem)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def say_problem(self, sentence: str) -> None:
        """Say why the key is not to be had; another can be chosen."""
        self._problem.setText(sentence)
        self._problem.show()
