"""What a line is, whom a promise is made to or who owes it, and whom it concerns."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from organizer.domain.understanding.titles import HER_TITLES, HIS_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from organizer.domain.line import Kind
    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.dealings import Dealings
    from organizer.domain.understanding.naming import Mention
    from organizer.domain.understanding.nodes import Node

_STRONG = frozenset({"known", "shared", "titled", "family", "role", "named"})
_SURE = frozenset({"known", "shared", "titled", "family"})
_TO_THEM = frozenset({"tell", "promise", "owe", "send", "contact", "reach", "ask", "say"})
_ARROWS = frozenset({"→", "->", "=>"})
_NO_WORDS = frozenset({"date", "sign", "case", "mark"})
_NEVER = 99
_PRONOUN_WITHIN = 6
_TRAVEL_BEFORE = 4
_TALK_BEFORE = 6
_OPENING = 2
_LABELLED = 2


class Parties:
    """The people of one line, and what they are to the promise."""

    def __init__(self, nodes: Sequence[Node], told: Dealings, language: CaptureWords) -> None:
        """Look at `nodes`, knowing what was told."""
        self._nodes = nodes
        self._told = told
        self._w = language
        self._tellers = {teller.value for _, teller in told.tellers if teller is not None}

    def kind(self) -> Kind:
        """Return what the line is: `waiting` where someone owes me, `message` where someone asked and I gave no word."""
        told = self._told
        mine = [place for place, _ in [*told.promised, *told.receives]]
        theirs = [place for place, _ in told.owed]
        if theirs and (not mine or min(theirs) < min(mine)):
            return "waiting"
        if mine or told.obliged or self._goes_to_them() or self._is_to_be_told():
            return "promise"
        return "message" if told.asked else "promise"

    def _is_to_be_told(self) -> bool:
        """Say whether what someone wants is only what I am to tell: tell Tom that she needs it by eleven."""
        ordered = min((place for place, _ in self._told.ordered), default=_NEVER)
        return ordered < min((place for place, _ in self._told.asked), default=-1)

    def _goes_to_them(self) -> bool:
        """Say whether something is to go to them: "costs to her by Wednesday"."""
        places = range(len(self._nodes) - 1)
        goes = [at for at in places if self._low(at) in self._w.to and self._low(at + 1) in self._w.them]
        return any(not self._is_what_they_want(at) for at in goes)

    def _is_what_they_want(self, place: int) -> bool:
        """Say whether it is part of what they want: wants the list emailed to him, wants someone to explain it to her."""
        asked = max((at for at, _ in self._told.asked if at < place), default=None)
        if asked is None:
            return False
        between = [node.low for node in self._nodes[asked + 1 : place]]
        apart = any(node.sort == "sign" for node in self._nodes[asked:place])
        someone_to = not apart and any(
            low in self._w.indefinite and then in self._w.to for low, then in pairwise(between)
        )
        return someone_to or self._w.has(self._low(place - 1), {"contact", "send"}, {"past"})

    def other(self, kind: Kind) -> Mention | None:
        """Return whom I owe, whom to answer, or who owes me."""
        told = self._told
        orders = {
            "waiting": (told.owed, told.asked),
            "message": (told.asked,),
            "promise": (told.promised, told.receives, told.met, told.asked, told.ordered),
        }
        for entries in orders[kind]:
            named = _named(entries)
            if named and entries is told.asked:
                return self._who_asked(named)
            if named:
                return named[0]
        return self._by_place() or self._by_pronoun()

    def _by_pronoun(self) -> Mention | None:
        """Return whom alone a line names, though not known, where what is to be done is done to them: May Chen, tell her."""
        named = {
            node.mention.value: node.mention for node in self._nodes if node.mention and node.mention.sort == "named"
        }
        done_to = any(
            node.low in self._w.them
            and (self._low(at - 1) in self._w.to or self._w.has(self._low(at - 1), _TO_THEM, {"base"}))
            for at, node in enumerate(self._nodes)
        )
        return next(iter(named.values())) if done_to and len(named) == 1 else None

    def _who_asked(self, named: Sequence[Mention]) -> Mention:
        """Return who of several is answered: the last one where others only passed it on, or where "her" can be no other."""
        if self._tellers:
            return named[-1]
        given = min((place for place, _ in self._told.promised), default=len(self._nodes))
        following = [self._low(at) for at in range(given, min(given + _PRONOUN_WITHIN, len(self._nodes)))]
        her = any(self._w.says(low, "her") for low in following)
        his = any(self._w.says(low, "his") for low in following)
        excluded = HIS_TITLES if her else HER_TITLES if his else frozenset()
        asked = [who for place, who in self._told.asked if who is not None and place < given]
        fits = [who for who in asked if who.value.split(" ")[0].lower().rstrip(".") not in excluded]
        return (fits[-1] if fits != asked else fits[0]) if fits else named[0]

    def _by_place(self) -> Mention | None:
        best, rank = None, _NEVER
        for place, node in enumerate(self._nodes):
            if node.mention is not None and node.mention.value not in self._tellers:
                own = self._rank(place, node.mention)
                if own < rank:
                    best, rank = node.mention, own
        return best

    # ------------------------------------------------------------------------------------------------- by what is around

    def _rank(self, place: int, mention: Mention) -> int:
        """Return how surely a mention is the other party, by the word before it; the lower the surer."""
        named = mention.sort in _STRONG or mention.sort == "capital"
        if mention.is_possessive and self._w.says(self._low(place + 1), "on_their"):
            return 18  # on Dee's desk
        if mention.is_possessive:
            owns = mention.sort in {"known", "shared", "titled"} or (
                mention.sort in {"capital", "named"} and place == 0
            )
            answered = mention.sort == "role" and self._word_before(place) in self._w.to
            return 60 if owns or answered else _NEVER
        if self._low(place + 1) == ":" and place <= 1 and mention.sort in _SURE | {"named"}:
            return 15
        if mention.is_known and self._heads_the_line(place) and self._stands_apart(place):
            return 15
        if self._is_done_to(place, mention):
            return 10
        led = self._led_to(place, mention) if named else None
        return self._rank_by_itself(place, mention) if led is None else led

    def _heads_the_line(self, place: int) -> bool:
        """Say whether nothing stands before but what a forwarded mail or a note begins with: FW: Dr. Rahman - photos."""
        labelled = place == _LABELLED and self._low(1) == ":" and self._w.says(self._low(0), "labels")
        return place == 0 or labelled

    def _stands_apart(self, place: int) -> bool:
        """Say whether a dash between spaces follows: farrell - x-rays for pryor."""
        node = self._nodes[place + 1] if place + 1 < len(self._nodes) else None
        return node is not None and node.low in {"-", "–"} and node.start > self._nodes[place].end

    def _is_done_to(self, place: int, mention: Mention) -> bool:
        """Say whether a deed is done to them: call Mr. Lopez, tell the office."""
        before = self._word_before(place)
        ends = self._w.verb_ends and self._w.has(self._low(place + 1), _TO_THEM, {"base"})
        if ends and not (before in self._w.asides or before in self._w.about or before in self._w.for_):
            return True  # den Chef anrufen
        if self._tells_which(place):
            return False
        following = self._low(place + 1)
        goes_on = self._is_word(place + 1) and not (following in self._w.closed or following in self._w.place_words)
        goes_on = goes_on and not (following in self._w.for_ or following in self._w.to or following in self._w.about)
        if mention.sort == "capital" and self._low(place - 1) in self._w.articles and goes_on:
            return False  # need the KYC file
        if mention.sort == "capital" and self._w.has(before, {"send"}):
            ends = place + 1 >= len(self._nodes) or self._nodes[place + 1].sort in _NO_WORDS
            to_whom = ends and self._w.says(before, "to_whom") and not mention.value.isupper()
            to_whom = to_whom and mention.value.lower() not in self._w.months  # pay Zoë
            return to_whom or self._low(place + 1) in self._w.determiners
        if mention.sort == "group":
            return self._w.has(before, _TO_THEM - {"send"}) and not self._w.has(before, {"send"})
        return self._w.has(before, _TO_THEM)

    def _tells_which(self, place: int) -> bool:
        """Say whether a name only tells which thing goes to someone else: email the Story Time flyer to Gwen."""
        following = self._low(place + 1)
        taken = following in self._w.closed or following in self._w.deeds or following in self._w.place_words
        if taken or not self._is_word(place + 1):
            return False
        for at in range(place + 2, len(self._nodes) - 1):
            if self._nodes[at].sort == "sign":
                return False
            if self._low(at) in self._w.to and self._nodes[at + 1].mention is not None:
                return True
        return False

    def _led_to(self, place: int, mention: Mention) -> int | None:
        """Return the rank of who stands after to, with or for; None elsewhere."""
        before = self._word_before(place)
        if before in self._w.to or before in _ARROWS:
            travels = any(self._low(at) in self._w.travels for at in range(max(place - _TRAVEL_BEFORE, 0), place))
            return 20 if mention.is_known or not travels else _NEVER
        if before in self._w.with_ and (self._is_talk(place) or self._is_left(place)):
            return 21
        if self._w.says(before, "by_or_on") and self._w.says(self._low(place - 2), "looks_in"):
            return 22  # check in on Dana
        if before in self._w.for_:
            return 24 if mention.sort in _SURE else 45 if mention.value.lower() in self._w.everyday else 30
        return None

    def _rank_by_itself(self, place: int, mention: Mention) -> int:
        before = self._word_before(place)
        if mention.sort not in _SURE:
            if mention.sort == "named" and 0 < place <= _OPENING and self._low(place - 1) in self._w.roles:
                return 45  # new pupil Sunday Okafor
            acts = mention.sort == "named" and (
                self._w.deeds.get(self._low(place + 1)) is not None or self._low(place + 1) in {",", "-", "–"}
            )
            return 55 if place == 0 and (mention.sort == "role" or acts) else _NEVER
        if place <= _OPENING and all(node.sort in _NO_WORDS for node in self._nodes[:place]):
            return 40 if mention.sort == "family" else 25
        if before in self._w.asides or before in self._w.about or self._w.says(before, "whether"):
            loose = before in self._w.from_ or before in self._w.about
            return 80 if mention.is_known and loose else _NEVER
        ends = all(node.sort in _NO_WORDS for node in self._nodes[place + 1 :])
        if ends or self._nodes[place - 1].sort == "sign":
            return 50
        return 55 if mention.is_known else 57 if mention.sort == "titled" and before not in self._w.deeds else _NEVER

    def _is_left(self, place: int) -> bool:
        """Say whether something is left with someone: drop the keys off with Joan."""
        words = [self._low(at) for at in range(max(place - _TALK_BEFORE, 0), place - 1)]
        return any(self._w.says(low, "leaves_with") for low in words)

    def _is_talk(self, place: int) -> bool:
        words = [self._low(at) for at in range(max(place - _TALK_BEFORE, 0), place - 1)]
        return any(low in self._w.talks for low in words) or not any(low in self._w.deeds for low in words)

    # ---------------------------------------------------------------------------------------------------- whom it concerns

    def concerned(self, to: str | None, where: tuple[int, int] | None) -> Mention | None:
        """Return whom it concerns, where that is someone other than `to`; nobody at the nodes of the place counts."""
        for place, node in enumerate(self._nodes):
            mention = node.mention
            if mention is None or mention.value in self._tellers or (where and where[0] <= place < where[1]):
                continue
            if not _is_same(mention, to) and self._is_concerned(place, mention, to):
                return mention
        return None

    def _is_concerned(self, place: int, mention: Mention, to: str | None) -> bool:
        before, sure = self._low(place - 1), mention.sort in _SURE
        before = self._low(place - 2) if before == ":" and place > 1 else before  # re: Acme
        if before in self._w.indefinite or mention.value.lower() in self._w.indefinite:
            return False
        if mention.is_possessive:
            at_theirs = self._low(place - 1) in self._w.place_words and not self._is_word(place + 1)  # at Sal's
            capital = mention.sort == "capital" and place > 0 and not mention.value.isupper() and not at_theirs
            named = mention.sort == "named" or (capital and not self._is_a_time(mention))  # February's receipts
            return (sure or named) and not self._is_away(place)  # not "her VPN's down"
        if self._w.says(before, "possessed_by"):
            return sure or self._is_stranger(before, mention)
        if before in self._w.questions or self._w.says(before, "that") or self._follows(place, to):
            return sure
        if mention.is_known and (self._heads_a_thing_for(place, to) or self._heads_a_thing_of(place, to)):
            return True
        # Phoned from the shop: it is only where they were.
        there = self._low(place - 2) in self._w.from_ or self._w.says(self._low(place - 2), "at")
        qualifies = (before in self._w.articles and not there) or self._w.says(before, "sends_on")
        return mention.is_known and qualifies and to is not None and self._is_word(place + 1)

    def _is_a_time(self, mention: Mention) -> bool:
        low = mention.value.lower()
        return low in self._w.weekdays or (low in self._w.months and low not in self._w.names_too)

    def _is_stranger(self, before: str, mention: Mention) -> bool:
        first = mention.value.split()[0].lower()
        return mention.sort == "named" and self._w.says(before, "about_a_stranger") and first not in self._w.everyday

    def _heads_a_thing_for(self, place: int, to: str | None) -> bool:
        """Say whether the line begins with whose thing it is that goes to someone else: Geraghty x-rays to Dr. Bhatt."""
        begins = all(node.sort in _NO_WORDS for node in self._nodes[:place])
        if to is None or not begins or not self._is_word(place + 1) or self._low(place + 1) in self._w.closed:
            return False
        if self._low(place + 1) in self._w.to or self._low(place + 1) in self._w.deeds:
            return False
        for at in range(place + 2, len(self._nodes) - 1):
            other = self._nodes[at + 1].mention
            if (self._low(at) in self._w.to or self._low(at) in _ARROWS) and other is not None:
                return other.value == to
            if self._nodes[at].sort == "sign" or self._low(at) in self._w.helpers:
                return False
        return False

    def _is_away(self, place: int) -> bool:
        """Say whether a possessive is none: Dr. Banerjee's out till Wednesday; not "Steve's out tray"."""
        following = self._low(place + 2)
        small = following in self._w.closed or self._w.says(following, "tells_when")
        return self._w.says(self._low(place + 1), "is_away") and (small or not self._is_word(place + 2))

    def _heads_a_thing_of(self, place: int, to: str | None) -> bool:
        """Say whether a thing of theirs follows whom a line is headed with: erasmus office: pablo transcript."""
        head = self._nodes[0].mention
        headed = place == _LABELLED and self._low(1) == ":" and head is not None and head.value == to
        following = self._low(place + 1)
        is_thing = self._is_word(place + 1) and following not in self._w.closed and following not in self._w.deeds
        return headed and is_thing and following not in self._w.place_words

    def _follows(self, place: int, to: str | None) -> bool:
        """Say whether they are named right after the other party: tell the vet Mr. Hale can come."""
        before = self._nodes[place - 1].mention if place else None
        return before is not None and before.value == to

    # ----------------------------------------------------------------------------------------------------------- nodes

    def _low(self, at: int) -> str:
        return self._nodes[at].low if 0 <= at < len(self._nodes) else ""

    def _is_word(self, at: int) -> bool:
        return at < len(self._nodes) and self._nodes[at].sort == "word"

    def _word_before(self, place: int) -> str:
        """Return the word before a mention, its article or role passed over: tell the boss, pay driver Marek."""
        before = self._low(place - 1)
        passed = before in self._w.articles or (before in self._w.roles and before not in self._w.deeds)
        return self._low(place - 1 - (passed and place > 1))


def _named(told: Iterable[tuple[int, Mention | None]]) -> list[Mention]:
    return [who for _, who in told if who is not None]


def _is_same(mention: Mention, to: str | None) -> bool:
    return to is not None and (to in mention.value or mention.value in to)
