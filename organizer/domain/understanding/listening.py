"""What all who listen to a line share: its clauses, what was told so far, and who was last spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.clauses import FULL_STOPS, Clauses
from organizer.domain.understanding.dealings import Dealings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.clauses import Subject
    from organizer.domain.understanding.dealings import Told
    from organizer.domain.understanding.naming import Mention
    from organizer.domain.understanding.nodes import Node

_LONGEST_QUESTION = 12
_ASKS_BEFORE = 5
_ASKING = frozenset({"ask", "tell", "get", "reach", "do"})  # asks, tell her, would like to know, let me know, check


class Listener:
    """What the rooms that listen to a line share: its clauses, what was told so far, and who was last spoken of: `actor`."""

    def __init__(self, line: str, nodes: Sequence[Node], language: CaptureWords) -> None:
        """Listen to `nodes` of `line`."""
        self.w = language
        self.clauses = Clauses(line, nodes, language)
        self.told = Dealings()
        self.actor: Mention | None = None

    def note(self, into: Told, place: int, who: Mention | None) -> None:
        """Note what was told at a node, and that it is this person who is now spoken of."""
        self.actor = who or self.actor
        into.append((place, who))

    def whom(self, subject: Subject) -> Mention | None:
        """Return who a subject is; he, she and they are the one last spoken of."""
        return subject.who if subject.sort == "who" else self.actor or self.clauses.first_named(subject.place)

    def speak_of(self, who: Mention | None) -> None:
        """Take this person as the one now spoken of."""
        self.actor = who or self.actor

    def is_asked(self, place: int) -> bool:
        """Say whether a word is part of what someone asks or I am to tell: asks whether the seller would take less."""
        clauses = self.clauses
        for at in range(place - 1, max(place - _LONGEST_QUESTION, 0), -1):
            if clauses.nodes[at].sort == "sign" or self.w.says(clauses.low(at), "next_clause"):
                return False
            if self.w.says(clauses.low(at), "asks_whether"):
                asks = range(max(at - _ASKS_BEFORE, 0), at)
                return any(self.w.has(clauses.low(before), _ASKING) for before in asks)
            if self.w.says(clauses.low(at), "that") and any(tell < at for tell, _ in self.told.ordered):
                return True  # tell Ana that her glasses turned up
        return False

    def hearsay(self, place: int, teller: Mention | None) -> bool:
        """Take in what another wants, as told by `teller`; say whether another is named right after, and does something."""
        clauses = self.clauses
        for at in range(place + 1, min(place + 7, len(clauses.nodes))):
            if clauses.low(at) in FULL_STOPS or (
                clauses.low(at) in self.w.they and clauses.low(at + 1) in self.w.future
            ):
                return False  # says she'd swap with Noah and let me know
            who = clauses.who(at)
            if (
                who is None
                or who.is_possessive
                or clauses.low(at - 1) in self.w.from_
                or (clauses.low(at - 1) in self.w.place_words and who.sort in {"role", "group"})  # by the cold store
                or (teller is not None and who.value == teller.value)
            ):
                continue
            ahead = self._deed_ahead(at + 1)
            if ahead is None:
                ahead = self._feeling_ahead(at + 1)
            if ahead is None and who.sort not in {"role", "group"} and self.w.says(clauses.low(place + 1), "there"):
                ahead = at + 1  # says there's a Mr. Quiroga holding
            # Says the officer never called him: it is not the officer who wants a word.
            denied = ahead is not None and self.w.says(clauses.low(ahead - 1), "not")
            denied = denied and ahead is not None and self.w.has(clauses.low(ahead), {"contact", "tell", "reach"})
            if ahead is None or denied or self.w.says(clauses.low(ahead + 1), "news"):
                return False
            if teller is not None:
                self.told.tellers.append((place, teller))
            self.told.channels.append((place, place, "word of mouth"))
            called = clauses.receiver(at)[0] if clauses.low(at + 1) in self.w.named else None
            self.note(self.told.asked, at, called or clauses.subject(ahead).who or who)
            return True
        return False

    def whoever(self, subject: Subject) -> Mention | None:
        """Return who a subject is, though nobody known: for deeds that only people do."""
        return self.whom(subject) if subject.is_someone else self.clauses.region(subject)

    def _feeling_ahead(self, place: int) -> int | None:
        """Return the node of the helper where someone is said to be in a state that asks for a word: isn't happy, can't log in."""
        clauses = self.clauses
        at = clauses.find(place, self.w.being | self.w.negations, 3)
        feels = at is not None and any(self.w.says(clauses.low(at + step), "feels") for step in (1, 2, 3))
        unable = clauses.find(place, self.w.turns["unable"], 2)
        return at if feels else unable

    def _deed_ahead(self, place: int) -> int | None:
        for at in range(place, min(place + 8, len(self.clauses.nodes))):
            if self.clauses.nodes[at].sort == "sign":
                return None
            deeds = self.w.deeds.get(self.clauses.low(at), ())
            if any(deed.form in {"s", "past"} for deed in deeds) or self.w.says(self.clauses.low(at), "wanting"):
                return at
        return None

    def came_by(self, start: int, end: int, channel: str | None) -> None:
        """Take in that word came, named from one node to another, and by what way."""
        self.told.arrived.append(end)
        if channel is not None:
            self.told.channels.append((start, end, channel))

    def is_negated(self, subject: Subject) -> bool:
        """Say whether they have not, or did not."""
        return bool(self.w.negations.intersection(subject.helpers))

    def lead_up_to(self, place: int) -> None:
        """Take all before a deed for what only leads up to it, where it does no more than say whose it is: "Omar will"."""
        if self._is_led_up_to(place):
            self.told.leads.append((0, place))

    def _is_led_up_to(self, place: int) -> bool:
        clauses = self.clauses
        for at in range(place):
            low, who = clauses.low(at), clauses.who(at)
            merely = low in self.w.helpers or low in self.w.adverbs or low in self.w.they or self.w.says(low, "that")
            says = self.w.has(low, {"say", "tell", "promise", "agree"}) or low in self.w.me or low in self.w.articles
            if not (merely or says or (who is not None and not who.is_possessive)):
                return False
        return sum(clauses.who(at) is not None for at in range(place)) == 1
