"""Where a thing was promised or said: the break room, the farmers market, Costco."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.dealings import Dealings
    from organizer.domain.understanding.nodes import Node

_LONGEST_PLACE = 6
_LONGEST_TAIL = 9
_FEW = 4
_APOSTROPHES = frozenset({"'", "’"})
_TAIL = len("'s")
_NOBODY_THERE = frozenset({"titled", "family"})
_SPEAKING = frozenset({"say", "tell", "ask", "promise", "agree"})
_ANYTHING = frozenset({"ask", "tell", "say", "get", "send", "reach", "contact", "do", "talk", "come", "meet"})
_NAMES = frozenset({"capital", "named"})


class FoundPlace(NamedTuple):
    """A place as it stands in the line: from its preposition, from its bare words, to its end; and from node to node."""

    start: int
    bare: int
    end: int
    first: int
    after: int


class Places:
    """Finds the place in one line."""

    def __init__(self, nodes: Sequence[Node], told: Dealings, language: CaptureWords) -> None:
        """Look at `nodes`, knowing what was told."""
        self._nodes = nodes
        self._told = told
        self._w = language

    def found(self) -> FoundPlace | None:
        """Return where the talk was: told at the very beginning, or right after who spoke to whom."""
        added = self._added_after_a_time() or self._beside_who_speaks() or self._where_they_were()
        if added is not None or not (self._told.spoken or self._told.met):
            return added
        opening = self._place_at(self._after_the_day())
        if opening is not None and self._someone_speaks(opening.after):
            return opening
        for spoken in sorted(set(self._told.spoken)):
            for at in self._after_speech(spoken):
                place = self._place_at(at)
                if place is not None:
                    return place
        return self._at_the_end()

    def _after_the_day(self) -> int:
        """Return the node after the day a line may begin with: "Yesterday at the market I told"."""
        over_a_meal = self._low(0) in self._w.place_words and self._w.says(self._low(1), "meals")
        at = 2 if over_a_meal else 0
        while at < len(self._nodes) and (self._nodes[at].sort == "date" or (at and self._low(at) == ",")):
            at += 1
        return at

    def _added_after_a_time(self) -> FoundPlace | None:
        """A place added at the very end, behind a comma and a time: by Friday 3pm, break room."""
        nodes = self._nodes
        comma = next((at for at in range(len(nodes) - 1, -1, -1) if self._low(at) == ","), 0)
        if comma == 0 or nodes[comma - 1].sort != "date":
            return None
        first = comma + 1
        bare = first + (self._low(first) in self._w.place_words)
        bare += self._low(bare) in self._w.determiners
        after = self._end_of_place(bare)
        if after <= bare or after < len(nodes) or self._low(after - 1) not in self._w.places:
            return None
        return FoundPlace(nodes[first].start, nodes[bare].start, nodes[after - 1].end, first, after)

    def _beside_who_speaks(self) -> FoundPlace | None:
        """A place right after the one who opens the line and speaks there: Brandon in the break room: swap my shift?"""
        first = self._nodes[0].mention if self._nodes else None
        if first is None or first.is_possessive or first.sort in {"role", "group"}:
            return None
        apart = self._low(1) == "," and not self._w.says(self._low(2), "by_or_on")
        place = self._place_at(1 + apart)
        if place is not None and apart and self._low(place.after) == ":":
            return place  # Hannah, at the gas pump: could we fix her light?
        if place is None or not self._ends_as_a_place(place.after):
            return None
        following = self._low(place.after)
        if following in {":", "-", "–"}:
            return place
        # April in the Joey room wants, Joy at the front desk asked: it tells which one.
        at_home = self._w.says(following, "needs") or self._low(place.after - 1) not in self._w.places
        return place if self._w.has(following, _SPEAKING, {"s", "past", "ing"}) and not at_home else None

    def _where_they_were(self) -> FoundPlace | None:
        """The place where someone was who then asked, or was told: Herr Yilmaz was at the counter, he needs."""
        nodes, told, was = self._nodes, self._told, self._w.turns["was_there"]
        for at in range(1, len(nodes) - 1):
            who = nodes[at - 1].mention
            if (
                nodes[at].low not in was
                or not self._w.says(self._low(at + 1), "at")
                or who is None
                or who.is_possessive
            ):
                continue
            place = self._place_at(at + 1)
            spoke = any(said > at for said, _ in [*told.asked, *told.promised])
            return place if place is not None and spoke and self._ends_as_a_place(place.after) else None
        return None

    def _low(self, at: int) -> str:
        return self._nodes[at].low if 0 <= at < len(self._nodes) else ""

    def _ends_as_a_place(self, after: int) -> bool:
        mention = self._nodes[after - 1].mention
        last = self._low(after - 1) if mention is None else mention.value.rpartition(" ")[2].lower()
        return last in self._w.places

    def _after_speech(self, spoken: int) -> Iterator[int]:
        """Yield the nodes where the place may begin: right away, or after a day or another small word ("again")."""
        for at in range(spoken, min(spoken + _FEW + 1, len(self._nodes))):
            yield at
            if self._is_where_they_live(at):
                yield at + 2  # the tenants in 4B at the mailboxes
            if self._nodes[at].sort != "date" and not self._w.says(self._low(at), "over_there"):
                return

    def _is_where_they_live(self, at: int) -> bool:
        """Say whether a number after a small word tells which ones are meant: the tenants in 4B."""
        return self._low(at) in self._w.place_words and self._low(at + 1)[:1].isdecimal()

    def _place_at(self, start: int) -> FoundPlace | None:
        nests = self._is_where_they_live(start) and self._low(start + 2) in self._w.place_words
        if self._low(start) not in self._w.place_words or nests:
            return None
        at = start + 1
        while at < start + _FEW and self._w.says(self._low(at), "front_of"):
            at += 1
        determined = self._low(at) in self._w.determiners
        bare = at + determined
        if (
            not determined
            and self._w.has(self._low(bare), _ANYTHING, {"base"})
            and self._low(bare) not in self._w.places
        ):
            return None  # dropped in to complain
        if (
            not (determined or self._is_with_an_article(at))
            and self._w.says(self._low(start), "needs_article")
            and not self._is_on_a_road(start, bare)
        ):
            return None
        after = self._end_of_place(bare)
        if after <= bare or self._is_no_place(bare, after):
            return None
        came = not determined and self._w.has(self._low(start - 1), {"come"})  # came in angry
        if came and self._nodes[bare].mention is None and self._low(after - 1) not in self._w.places:
            return None
        nodes, last = self._nodes, self._nodes[after - 1]
        of_its_owner = last.mention is not None and last.mention.is_possessive  # at Carlino's
        end = last.end + (_TAIL if of_its_owner else 0)
        return FoundPlace(nodes[start].start, nodes[bare].start, end, start, after)

    def _is_with_an_article(self, at: int) -> bool:
        mention = self._nodes[at].mention if at < len(self._nodes) else None
        return mention is not None and mention.value.split(" ")[0].lower() in self._w.articles

    def _is_on_a_road(self, start: int, bare: int) -> bool:
        """Say whether "on" leads to a place with a name of its own: on County Road 9."""
        mention = self._nodes[bare].mention if bare < len(self._nodes) else None
        return self._w.says(self._low(start), "by_or_on") and mention is not None and mention.sort in _NAMES

    def _end_of_place(self, bare: int) -> int:
        after = bare
        while after < min(bare + _LONGEST_PLACE, len(self._nodes)) and self._is_of_place(after, bare):
            after += 1
        while after > bare and (
            self._w.says(self._low(after - 1), "nested") or self._low(after - 1) in self._w.determiners
        ):
            after -= 1
        return after

    def _is_no_place(self, bare: int, after: int) -> bool:
        words = [self._low(at) for at in range(bare, after)]
        determined = self._low(bare - 1) in self._w.determiners
        if len(words) > 1 and determined and words[0] in self._w.no_place and self._is_a_thing(words[-1]):
            return False  # at the time clock
        if len(words) > 1 and self._w.says(words[-1], "part_of_day") and words[0] not in self._w.no_place:
            return False  # at coffee morning, at parents evening
        is_time = any(low in self._w.no_place for low in words) or (len(words) == 1 and words[0][:1].isdecimal())
        return is_time and self._low(after - 1) not in self._w.places

    def _is_a_thing(self, low: str) -> bool:
        return low in self._w.everyday and low not in self._w.no_place and low not in self._w.closed

    def _is_of_place(self, at: int, bare: int) -> bool:
        node, before = self._nodes[at], self._low(at - 1)
        if node.mention is not None:
            may_be = node.mention.sort not in _NOBODY_THERE and not node.is_marked
            return may_be and (at == bare or self._w.says(before, "nested") or node.mention.sort in _NAMES)
        if node.sort == "date":
            return self._low(at + 1) in self._w.places
        if node.sort != "word" or node.low in self._w.i:
            return self._is_of_several(at, bare)
        if self._w.says(node.low, "nested"):
            return self._nests(at + 1)
        if node.low in self._w.articles:
            return self._w.says(before, "nested")
        return node.low not in self._w.ends_a_place and node.low not in self._w.closed

    def _is_of_several(self, at: int, bare: int) -> bool:
        """Say whether a sign says that a place belongs to several: the nurses' station."""
        owns = at > bare and self._low(at) in _APOSTROPHES and self._nodes[at].start == self._nodes[at - 1].end
        return owns and self._low(at + 1) in self._w.places

    def _nests(self, at: int) -> bool:
        """Say whether a place goes on after "on", "of", "in": the gas station on 4th, the steps of the court."""
        following = self._nodes[at] if at < len(self._nodes) else None
        if following is None:
            return False
        return following.sort == "who" or following.low[:1].isdigit() or following.low in self._w.articles

    def _someone_speaks(self, after: int) -> bool:
        at = after + (self._low(after) == ",")
        while at < len(self._nodes) and self._nodes[at].sort == "date":
            at += 1
        if at >= len(self._nodes):
            return False
        low, told = self._low(at), self._told
        speaks = self._nodes[at].sort == "who" or low in self._w.i or self._w.says(low, "speaks_here")
        return speaks and bool(told.promised or told.asked or told.met or told.owed or told.receives)

    def _at_the_end(self) -> FoundPlace | None:
        """A place that ends what was promised: promised Dana the recipe at the farmers market."""
        told = [*self._told.promised, *self._told.met, *self._told.asked]
        if not any(who is not None for _, who in told):
            return None
        for at in range(len(self._nodes) - 1, max(len(self._nodes) - _LONGEST_TAIL, 0), -1):
            if self._w.says(self._low(at), "at"):
                place = self._place_at(at)
                return place if place is not None and self._ends_the_line(place, at) else None
        return None

    def _ends_the_line(self, place: FoundPlace, at: int) -> bool:
        is_place = self._ends_as_a_place(place.after)
        ends = all(node.sort in {"date", "sign"} for node in self._nodes[place.after :])
        is_deed = any(self._w.says(node.low, "will") for node in self._nodes[:at])
        return is_place and ends and not is_deed
