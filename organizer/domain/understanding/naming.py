"""Mentions of people, and what around a word tells whether it is a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.understanding.known_people import the_only
from organizer.domain.understanding.line_words import spelled_plainly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.known_people import Named, People
    from organizer.domain.understanding.line_words import Word

_OPENINGS = frozenset({".", "!", "?", ":", "-", "–", "—", "•", "*", ";", "("})
_MAY_FOLLOW = frozenset({",", ":", "-", "→", ".", "@"})
_LONGEST_NAME = 8
# What only a person does.
_PERSONAL = frozenset({"ask", "owe", "say", "tell", "contact", "accost", "promise", "come", "leave"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of words, `first` to `after` (exclusive), that speaks of someone.

    `value` is the full known name, or the words as they were written. `sort` says how sure it is: `known`; `shared` by
    several known people; `titled`; `family`; `named` by two capitals or more; `capital`, one only; `role`; `group`, a role
    that may be a place. `is_mended` tells that what was written is only nearly the known name.
    """

    first: int
    after: int
    value: str
    sort: str
    is_possessive: bool = False
    is_mended: bool = False

    @property
    def is_known(self) -> bool:
        """Say whether it is someone the user has, though it be one of several."""
        return self.sort in {"known", "shared"}


class Naming:
    """The words of one line, and what around a word tells whether it is a name."""

    def __init__(self, line: str, words: Sequence[Word], people: People, language: CaptureWords) -> None:
        """Look through `words` of `line`."""
        self.line = line
        self.words = words
        self.people = people
        self.w = language
        self.plain = [spelled_plainly(word.low) if word.sort == "word" or word.low == "&" else "" for word in words]
        only_people = language.turns["only_people_did"]
        self.people_did = not only_people.isdisjoint(word.low for word in words)
        self.shouts = line.upper() == line or not language.capitals_tell

    def low(self, place: int) -> str:
        """Return the bare word at a place in lower case; nothing where there is none."""
        return self.words[place].low if 0 <= place < len(self.words) else ""

    def plain_at(self, place: int) -> str:
        """Return the word at a place as names are compared; nothing where there is none, or a sign."""
        return self.plain[place] if 0 <= place < len(self.plain) else ""

    def is_capital(self, place: int) -> bool:
        """Say whether a word stands there with a capital that tells something."""
        return 0 <= place < len(self.words) and self.words[place].is_capital and not self.shouts

    def is_tailed(self, place: int) -> bool:
        """Say whether the word there carries a possessive or a verb: Maya's, Maya'll."""
        return bool(self.words[place].tail)

    def is_everyday(self, place: int) -> bool:
        """Say whether the word there is one of every day, of the language itself, or of time."""
        plain = self.plain_at(place)
        return plain in self.w.everyday or plain in self.w.closed or plain in self.w.months or plain in self.w.weekdays

    def is_everyday_time(self, place: int) -> bool:
        """Say whether the word there tells when: Friday, today, soon."""
        plain = self.plain_at(place)
        return plain in self.w.weekdays or plain in self.w.adverbs or self.w.says(plain, "when_due")

    def goes_on_as_a_thing(self, place: int) -> bool:
        """Say whether the word there is a noun in small letters, which what stands before only tells apart."""
        plain = self.plain_at(place)
        if not plain.isalpha() or self.is_capital(place) or self.is_everyday_time(place) or self.acts(place):
            return False
        return not (plain in self.w.closed or plain in self.w.place_words or plain in self.w.asides)

    def opens(self, place: int) -> bool:
        """Say whether a word opens a sentence, where a capital tells nothing."""
        return place == 0 or self.low(place - 1) in _OPENINGS

    def acts(self, place: int) -> bool:
        """Say whether what follows is something only a person does: called, wants, owes me, is asking."""
        while self.low(place) in self.w.adverbs and self.low(place) not in self.w.helpers:
            place += 1
        low, then = self.low(place), self.low(place + 1)
        if self.w.has(low, {"owe"}) and then in self.w.me:
            return True
        if self.w.has(low, {"ask"}, {"base"}) and place > 0 and self.opens(place - 1):
            # Finance need, but not: may need, nor a friend request from
            return self.plain[place - 1] not in self.w.helpers and not (low in self.w.incoming and then in self.w.from_)
        if self.w.has(low, {"say", "promise"}, {"past"}) and (
            then in self.w.they or then in self.w.me or then in self.w.i
        ):
            return True
        if low in self.w.helpers and low not in self.w.i:
            if then in self.w.helpers:
                return True
            return (then in self.w.deeds and low not in self.w.to) or self.low(place + 2) in self.w.me
        return self.w.has(low, _PERSONAL, {"s", "past"}) or (
            self.w.says(low, "gets") and self.w.has(low, {"get"}, {"s"})
        )

    def acts_from_somewhere(self, place: int) -> bool:
        """Say whether a word that is a name too, with where they are from, does what people do: Rose from shipping called."""
        if self.plain[place] not in self.w.names_too or self.low(place + 1) not in self.w.asides:
            return False
        acts = (at for at in range(place + 3, place + 6) if self.plain_at(at - 1) and self.acts(at))
        return any(not self._is_done_to_a_thing(at) for at in acts)

    def _is_done_to_a_thing(self, place: int) -> bool:
        """Say whether it is something that needs mending, and not someone who needs a thing."""
        return self.w.says(self.low(place), "needs") and self.w.is_doing(self.low(place + 1))

    def may_name(self, place: int) -> bool:
        """Say whether a name may stand here: at the beginning, or after a word that people are named after."""
        before = self.low(place - 1)
        if before in self.w.waited_for and place > 1 and self._waits(place - 2):
            return True
        meant = (before, self.w.slips.get(before, before), *self.w.near_deeds.near(before))
        leads = not self.w.before_a_name.isdisjoint(meant)
        return place == 0 or leads or before in _MAY_FOLLOW or self.acts(place + 1)

    def _waits(self, place: int) -> bool:
        low = self.low(place)
        return any(self.w.has(word, {"wait"}) for word in (low, *self.w.near_deeds.near(low)))

    def ends_before(self, place: int) -> bool:
        """Say whether a clause ends before a place, so that a bare name may end it."""
        if place >= len(self.words) or self.words[place].sort == "sign":
            return True
        low = self.low(place)
        return low in self.w.weekdays or low in self.w.ends_a_place or low in self.w.place_words

    def run_end(self, place: int) -> int:
        """Return where the words from a place on are first interrupted, or one carries a possessive."""
        end = min(place + _LONGEST_NAME, len(self.words))
        for at in range(place, end):
            if not self.plain[at]:
                return at
            if self.words[at].tail:
                return at + 1
        return end

    def mention(
        self,
        first: int,
        after: int,
        found: Sequence[Named] = (),
        *,
        sort: str = "",
        shown: int | None = None,
        is_possessive: bool | None = None,
        is_mended: bool = False,
    ) -> Mention:
        """Return the mention that these words make; of nobody known, by what was written, from `shown` on."""
        last = self.words[after - 1]
        only = the_only(found)
        written = self.line[self.words[first if shown is None else shown].start : last.end]
        possessive = last.tail == "s" if is_possessive is None else is_possessive
        return Mention(first, after, only or written, sort or ("known" if only else "shared"), possessive, is_mended)
