"""Listens for my own word: I will, I'd, I am to, I have to, I'm holding it for her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.clauses import FULL_STOPS

if TYPE_CHECKING:
    from organizer.domain.understanding.listening import Listener
    from organizer.domain.understanding.naming import Mention


class MyWord:
    """Takes in what I have said I will do."""

    def __init__(self, ear: Listener) -> None:
        """Take in what is told into what `ear` keeps."""
        self.ear = ear
        self.w, self.clauses, self.told = ear.w, ear.clauses, ear.told

    def commit(self, place: int) -> None:
        """I will, I'd, I am to: my word, unless it stands in a question of theirs."""
        clauses = self.clauses
        if clauses.low(place - 1) in self.w.questions or self._is_hoped(place):
            return
        at = self._past_adverbs(place + 1)
        after = self._past_adverbs(at + 1)
        if not self._gives_word(at, after):
            return
        hear = clauses.find(after, self.w.turns["to_hear"], 3)
        if hear is not None and clauses.low(hear + 1) in self.w.from_:
            self.ear.note(self.told.owed, place, clauses.receiver(hear + 2, strong=True)[0])
            return  # I'm to hear from Omar by Tuesday
        giver = self._who_says_i_get(place, at, after)
        if giver is not None:
            self.ear.note(self.told.owed, place, giver)
            return
        self.ear.note(self.told.promised, place, None)
        if self._is_doing(at, after):
            return
        if self.w.says(clauses.low(after), "going") and clauses.low(after + 1) in self.w.to:
            after += 1
        begin = place - self.w.says(clauses.low(place - 1), "that")
        self.told.leads.append((begin, after + (clauses.low(after) in self.w.to)))

    def _is_hoped(self, place: int) -> bool:
        """Say whether it is only what they hope that I will do: is hoping I'll send it."""
        at = place - 1 - self.w.says(self.clauses.low(place - 1), "that")
        return self.w.says(self.clauses.low(at), "keen") and self.clauses.subject(at).is_someone

    def _who_says_i_get(self, place: int, at: int, after: int) -> Mention | None:
        """Return who says that I will get it: he swears I'll have it by Friday."""
        clauses = self.clauses
        says = place - 1 - self.w.says(clauses.low(place - 1), "that")
        says -= clauses.low(says) in self.w.me
        if self.w.says(clauses.low(says), "and"):  # the rep says they go out today and I'll have them Friday
            says = next((at for at in range(says, -1, -1) if clauses.low(at) in FULL_STOPS or self._says(at)), says)
        if not (self.w.says(clauses.low(at), "will") and self.w.says(clauses.low(after), "get")):
            return None
        if not self._says(says):
            return None
        subject = clauses.subject(says)
        return self.ear.whoever(subject) if subject.sort != "me" else None

    def _says(self, place: int) -> bool:
        return self.w.has(self.clauses.low(place), {"say", "promise", "tell"})

    def _past_adverbs(self, at: int) -> int:
        while self.clauses.low(at) in self.w.adverbs:
            at += 1
        return at

    def _gives_word(self, at: int, after: int) -> bool:
        low, following, then = (self.clauses.low(step) for step in (at, after, after + 1))
        if self.w.says(low, "will"):
            merely = self.w.says(following, "merely") or (
                self.w.says(following, "have") and self.w.says(then, "merely")
            )
            return not merely
        if self.w.says(low, "am"):
            on_it = self.w.says(following, "by_or_on") and self.w.says(then, "it")
            return following in self.w.to or self.w.says(following, "going") or on_it or self._is_doing(at, after)
        if self.w.says(low, "gave") and any(self.w.says(self.clauses.low(at + step), "word") for step in (1, 2, 3)):
            return True
        if self.w.says(low, "have"):
            return following in self.w.to or (self.w.says(following, "got") and then in self.w.to)
        return self.w.says(low, "must")

    def _is_doing(self, at: int, after: int) -> bool:
        """Say whether I am doing it: I'm holding two loaves for her."""
        low, following = self.clauses.low(at), self.clauses.low(after)
        going = any(deed.form == "ing" for deed in self.w.deeds.get(following, ())) or self.w.ends_as_doing(following)
        return self.w.says(low, "am_now") and going and not self.w.says(following, "no_doing")
