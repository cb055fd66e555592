"""Asks which reminders come, of one promise or of a circle: a few switches, shown in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from organizer.domain.ladders import difference
from organizer.ui.look.controls import Button
from organizer.ui.prompts.prompts import Prompt
from organizer.ui.settings.ladder_lines import LadderLines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organizer.domain.ladders import Ladder
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.alert_words import AlertWords


class LadderPrompt(Prompt):
    """Asks for a ladder. `picked(words)` gives the words that change the one below it; none where it is to be as that."""

    picked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: AlertWords,
        question: str,
        more: str,
        steps: Iterable[str],
        *,
        below: Ladder,
        now: Ladder,
    ) -> None:
        """Ask `question` about `steps`; `below` is the ladder that would be without words of its own."""
        super().__init__(theme, question, more)
        self._ladder = now
        self._lines = LadderLines(theme, words, steps, self, with_help=False)
        self._lines.show(now)
        self._lines.changed.connect(self._take)
        for line in self._lines.lines:
            self.room.addWidget(line)
        change = Button(theme, self.tr("Change"), icon="check", tone="primary")
        change.clicked.connect(lambda: self.picked.emit(difference(below, self._ladder)))
        cancel = Button(theme, self.tr("Cancel"), tone="quiet", key=self.tr("Esc"))
        cancel.clicked.connect(self.closed)
        as_below = Button(theme, self.tr("As usual"), icon="rotate-ccw")
        as_below.clicked.connect(lambda: self.picked.emit(""))
        self.add_buttons(change, *([as_below] if now != below else []), cancel)
        first = self._lines.lines[0].control if self._lines.lines else None
        self.setFocusProxy(first or change)

    def _take(self, ladder: Ladder) -> None:
        self._ladder = ladder
