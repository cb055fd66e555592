"""What is said before one leaves: the heads of cards, the verbs, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.words.offer_words import minutes_for
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from organizer.services.rituals.sweeping import CardView
    from organizer.services.views import PromiseView
    from organizer.ui.words.wording import Wording

# The verbs of a line: their names on the socket and in tests, their icons and keys.
MINE = (
    ("answer", "circle-check-big", "A"),
    ("update", "send", "U"),
    ("repromise", "repeat-2", "R"),
    ("thank", "heart-handshake", "T"),
)
THEIRS = (
    ("got_it", "package-check", "G"),
    ("nudge", "bell-ring", "N"),
    ("more_time", "calendar-clock", "M"),
    ("thank", "heart-handshake", "T"),
)
GOT = (("thank", "heart-handshake", "T"),)
# After these there is more to do with the same card.
STAYS = frozenset({"got_it", "named", "smaller"})


def verbs_of(view: PromiseView) -> tuple[tuple[str, str, str], ...]:
    """Return the verbs that fit a line, each with its icon and key."""
    if not view.promise.is_open:
        return GOT
    return MINE if view.promise.is_mine else THEIRS


class SweepWords(QObject):
    """Speaks in the window before one leaves."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say times and channels by `words`."""
        super().__init__(parent)
        self._words = words

    def verb(self, verb: str) -> tuple[str, str]:
        """Return the name of a verb and what it means."""
        return {
            "answer": (self.tr("Answer"), self.tr("It is done, or I can do it now")),
            "update": (self.tr("Quick update"), self.tr("Say where it stands")),
            "repromise": (self.tr("Re-promise"), self.tr("Pick a time I can keep")),
            "thank": (self.tr("Thank"), self.tr("Say thank you")),
            "got_it": (self.tr("Got it"), self.tr("It has come")),
            "nudge": (self.tr("Nudge"), self.tr("Ask again, in your tone")),
            "more_time": (self.tr("More time"), self.tr("Wait until later")),
        }[verb]

    def keys(self, verbs: tuple[tuple[str, str, str], ...]) -> tuple[tuple[str, str], ...]:
        """Return the letters of verbs, each with what it does."""
        return tuple((key, self.verb(verb)[0]) for verb, _, key in verbs)

    def skip(self) -> str:
        """Return what passing by a card is called."""
        return self.tr("Skip")

    def opening(self, cards: int) -> str:
        """Say how many people wait, and how long it takes."""
        minutes = minutes_for(cards)
        if cards == 1:
            return self.tr("One card. It takes a moment.")
        if minutes == 1:
            return filled(self.tr("%1 wait for a word. About a minute."), str(cards))
        return filled(self.tr("%1 wait for a word. About %2 minutes."), str(cards), str(minutes))

    def progress(self, at: int, of: int) -> str:
        """Say how far one is."""
        return filled(self.tr("%1 of %2"), str(at), str(of))

    def why(self, card: CardView) -> str:
        """Say why somebody has a card."""
        return {
            "message": self.tr("Left a message"),
            "overdue": self.tr("Waits past the time"),
            "due_today": self.tr("Due today"),
            "due_early": self.tr("Due early on the next working day"),
            "theirs_overdue": self.tr("Owes you, past the time"),
            "not_thanked": self.tr("Came today, not thanked yet"),
        }[card.why]

    def beside(self, card: CardView, view: PromiseView, now: datetime) -> str:
        """Say what else is known of a card and its selected line: channel, case, last touch."""
        promise = view.promise
        parts = [self.why(card)]
        if promise.channel:
            parts.append(self._words.channel(promise.channel))
        if promise.case:
            parts.append(shown(promise.case, 60))
        last = None if card.person is None else card.person.last_touch
        if last is not None:
            parts.append(filled(self.tr("last touch %1"), self._words.ago(last, now)))
        return " · ".join(parts)

    def spoken(self, card: CardView, at: int, of: int) -> str:
        """Say a card as one sentence."""
        name = card.name or self.tr("No one named")
        more = len(card.promises)
        count = self.tr("1 line") if more == 1 else filled(self.tr("%1 lines"), str(more))
        return filled(self.tr("%1. %2, %3. Card %4"), shown(name, 80), self.why(card), count, self.progress(at, of))

    def done(self, did: Mapping[str, int], people: int) -> str:
        """Say what was done: `Five people know where they stand. You answered 2, updated 1.`."""
        names = {
            "answer": self.tr("answered %1"),
            "update": self.tr("updated %1"),
            "apologise": self.tr("apologised to %1"),
            "repromise": self.tr("re-promised %1"),
            "say_no": self.tr("said no to %1"),
            "thank": self.tr("thanked %1"),
            "got_it": self.tr("got %1"),
            "nudge": self.tr("nudged %1"),
            "more_time": self.tr("gave %1 more time"),
        }
        parts = [filled(name, str(did[verb])) for verb, name in names.items() if did.get(verb)]
        if not parts:
            return self.tr("Nothing was changed.")
        said = filled(self.tr("You %1."), ", ".join(parts))
        if people == 1:
            return self.tr("One person knows where they stand.") + " " + said
        return filled(self.tr("%1 people know where they stand."), str(people)) + " " + said if people else said

    def left(self, skipped: int, more: int) -> str:
        """Say who was skipped, and what can wait for tomorrow."""
        said = []
        if skipped:
            said.append(self.tr("%n skipped, still waiting for a word.", "", skipped))
        if more == 1:
            said.append(self.tr("1 more can wait until tomorrow."))
        elif more:
            said.append(filled(self.tr("%1 more can wait until tomorrow."), str(more)))
        return " ".join(said)
