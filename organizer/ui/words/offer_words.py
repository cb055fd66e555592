"""How the sweep and the review are offered in a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.services.ports import Button, Notice
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from organizer.domain.review import Week
    from organizer.services.rituals.reviewing import Kept

_SECONDS_A_CARD = 36


def minutes_for(cards: int) -> int:
    """Return how many minutes it takes, about, to give as many people a word."""
    return max(round(cards * _SECONDS_A_CARD / 60), 1)


class OfferWords(QObject):
    """Speaks in the notices of the day."""

    def sweep(self, cards: int) -> Notice:
        """Say how many wait for a word."""
        title = (
            self.tr("One card before you leave")
            if cards == 1
            else filled(self.tr("%1 wait for a word from you"), str(cards))
        )
        minutes = minutes_for(cards)
        body = self.tr("About a minute.") if minutes == 1 else filled(self.tr("About %1 minutes."), str(minutes))
        return Notice("sweep", title, body, self._buttons())

    def review(self, week: Week, kept: Kept) -> Notice:
        """Say that a week is ready to look at."""
        title = filled(self.tr("Week %1 is ready to look at"), str(week.number))
        body = filled(self.tr("Kept on time: %1 of %2."), str(kept.kept), str(kept.due)) if kept.due else ""
        return Notice("review", title, body, self._buttons())

    def back(self, people: int) -> Notice:
        """Say with how many to make it right after an absence."""
        title = self.tr("%n waited in vain while you were away", "", people)
        return Notice("away", title, self.tr("It is always time to make it right."), self._buttons())

    def _buttons(self) -> tuple[Button, ...]:
        return (
            Button("start", self.tr("Start")),
            Button("later", self.tr("In 15 min")),
            Button("not_today", self.tr("Not today")),
        )
