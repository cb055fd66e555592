"""Who does what to whom: the subject before a verb, the one named after it, and where clauses begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from organizer.domain.understanding.naming import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.nodes import Node

FULL_STOPS = frozenset(".;!?–—•|")
_LONGEST_NAME = 3
_LONGEST_ASIDE = 7
_FAR = 14
_SHORTEST_NAME = 3
_LONGEST_PLACE = 4
_ORDERS = frozenset({"tell", "ask", "contact", "reach", "send", "get"})
_SPEAKING = frozenset({"say", "tell", "promise", "ask"})
_TELLING = frozenset({"tell"})
_TOLD = frozenset({"s", "past"})
_UNKNOWN = frozenset({"role", "group", "family"})


class Subject(NamedTuple):
    """Who does something: `me`, `they` (a pronoun), `who` (a mention), `none` (left out) or `other`; and its helpers.

    `place` is the node the subject ends at, or the one before the clause; `is_future` tells what is still to be done.
    """

    sort: str
    who: Mention | None
    helpers: tuple[str, ...]
    place: int
    is_future: bool = False

    @property
    def is_someone(self) -> bool:
        """Say whether it is another person."""
        return self.sort in {"who", "they"}


class Clauses:
    """The clauses of one line."""

    def __init__(self, line: str, nodes: Sequence[Node], language: CaptureWords) -> None:
        """Look at `nodes` of `line`."""
        self.w = language
        self.line = line
        self.nodes = nodes
        self._first = next(
            (at for at, node in enumerate(nodes) if node.mention and node.mention.sort != "capital"), None
        )

    def low(self, place: int) -> str:
        """Return the word at a node in lower case; nothing where there is none."""
        return self.nodes[place].low if 0 <= place < len(self.nodes) else ""

    def said(self, place: int) -> str:
        """Return the first word at a node in lower case, though it be part of a name or a role: the my of my desk."""
        if not 0 <= place < len(self.nodes):
            return ""
        node = self.nodes[place]
        return node.low or self.line[node.start : node.end].partition(" ")[0].lower()

    def is_word(self, place: int) -> bool:
        """Say whether a plain word stands at a node."""
        return 0 <= place < len(self.nodes) and self.nodes[place].sort == "word"

    def is_date(self, place: int) -> bool:
        """Say whether a time stands at a node."""
        return 0 <= place < len(self.nodes) and self.nodes[place].sort == "date"

    def who(self, place: int) -> Mention | None:
        """Return whom a node mentions."""
        return self.nodes[place].mention if 0 <= place < len(self.nodes) else None

    def first_named(self, before: int) -> Mention | None:
        """Return the first one surely named before a node."""
        return self.nodes[self._first].mention if self._first is not None and self._first < before else None

    def find(self, place: int, words: Iterable[str], reach: int = _FAR) -> int | None:
        """Return the next node with one of these words in the same sentence."""
        for at in range(place, min(place + reach, len(self.nodes))):
            if self.low(at) in FULL_STOPS:
                return None
            if self.low(at) in words:
                return at
        return None

    def start(self, place: int) -> int:
        """Return where the clause around a node begins."""
        start = place
        while start > max(place - _FAR, 0) and self.nodes[start - 1].sort == "word":
            if self.nodes[start - 1].low in self.w.seams:
                break
            start -= 1
        return start

    def opens(self, place: int) -> bool:
        """Say whether nothing but fillers and marks stands between the beginning of a clause and a node."""
        at = place - 1
        while at >= max(place - _FAR, 0) and (
            self.nodes[at].sort in {"date", "mark", "case"}
            or self.low(at) in self.w.fillers
            or self.low(at) in self.w.articles
        ):
            at -= 1
        return at < 0 or self.nodes[at].sort == "sign" or self.low(at) in self.w.seams

    def me_later(self, place: int) -> str | None:
        """Return `me` where a deed is done to me ("send me", "back to us"), `from me` where I am to do it."""
        for at in range(place + 1, min(place + _FAR, len(self.nodes))):
            low, before = self.low(at), self.low(at - 1)
            if low in FULL_STOPS or self.w.says(low, "next_clause") or low in self.w.i:
                return None
            if low in self.w.me:
                return (
                    "from me"
                    if before in self.w.from_ or before in self.w.by or self.w.says(before, "by_or_on")
                    else "me"
                )
        return None

    # -------------------------------------------------------------------------------------------------------- subjects

    def subject(self, place: int) -> Subject:
        """Return who does what the verb at a node says."""
        parted = self._helper_far_ahead(place) if self.w.verb_ends else None
        if parted is not None:
            return self._subject_around(parted, place)
        helpers: list[str] = []
        at = place - 1
        while at >= max(place - _FAR, 0):
            node = self.nodes[at]
            if node.low in self.w.helpers or self.w.says(node.low, "more_helpers"):
                helpers.append(node.low)
            elif node.sort not in {"date", "mark"} and node.low not in self.w.adverbs:
                break
            at -= 1
        sort, who = self._subject_at(at, place)
        if sort == "none" and self.low(at) == ":" and at == 1 and helpers and self.w.says(helpers[-1], "of_another"):
            sort, who = ("who", self.who(0)) if self.who(0) is not None else (sort, who)  # nadia: hasn't paid yet
        said = at - (sort == "other" and self.low(at - 1) in self.w.articles)
        if (
            sort in {"who", "other"}
            and self.w.to.issuperset(helpers)
            and helpers
            and self.w.has(self.low(said - 1), _ORDERS)
        ):
            sort, who = "told", None  # "remind Omar to sign": he is told to
        if sort == "who" and self.low(at) == "" and (named := self.who(at)) is not None and named.is_possessive:
            helpers.append("'s")
        return Subject(sort, who, tuple(reversed(helpers)), at, bool(self.w.future.intersection(helpers)))

    def _helper_far_ahead(self, place: int) -> int | None:
        """Return the node of the helper that a verb at the end of its clause belongs to: hat ... versprochen."""
        if not any(deed.form == "past" for deed in self.w.deeds.get(self.low(place), ())):
            return None
        for at in range(place - 1, max(place - _FAR, -1), -1):
            if self.nodes[at].sort == "sign" or self.low(at) in self.w.seams:
                return None
            if self.low(at) in self.w.having:
                return at
        return None

    def _subject_around(self, helper: int, place: int) -> Subject:
        """Return who stands before a helper, or, where the line turns round, after it: letzten Freitag hat der Chef."""
        helpers = tuple(low for at in range(helper, place) if (low := self.low(at)) in self.w.helpers)
        before, after = helper - 1, helper + 1
        after += self.low(after) in self.w.me or self.low(after) in self.w.them
        opens = before < 0 or self.nodes[before].sort != "word" or self.low(before) in self.w.adverbs
        follows = self.low(after) in self.w.i or self.low(after) in self.w.they
        at = after if (opens and self.who(before) is None) or follows else before
        sort, who = self._subject_at(at, place)
        return Subject(sort, who, helpers, at)

    def _subject_at(self, at: int, place: int) -> tuple[str, Mention | None]:
        node = self.nodes[at] if at >= 0 else None
        if node is None:
            return "none", None
        if node.mention is not None:
            is_owner = node.mention.is_possessive and not self._is_contracted(at, place)
            if self.w.says(self.low(at - 1), "and") and self.who(at - 2) is not None and self.opens(at - 2):
                return "who", self.who(at - 2)
            return ("other", None) if is_owner else ("who", self._with_aside(at))
        if node.sort != "word":
            aside = self._before_aside(at) if node.low == "," else self._before_brackets(at)
            return ("who", aside) if aside is not None else ("none", None)
        if node.low == "who" and self.who(at - 1) is not None:
            return "who", self.who(at - 1)
        return self._subject_word(at, node.low)

    def _subject_word(self, at: int, low: str) -> tuple[str, Mention | None]:
        if low in self.w.i:
            return "me", None
        if low in self.w.they:
            return "they", None
        if low in self.w.seams or low in self.w.fillers or low in self.w.greetings:
            return "none", None
        if low in self.w.me and self.w.has(self.low(at - 1), _TELLING, {"base"}):
            return "none", None  # remind me to tell her
        owner = self.who(at - 1)
        if low in self.w.roles and owner is not None and not owner.is_possessive:
            return "who", owner  # the Gazelle rep
        whole = self._with_aside(at)
        return ("who", whole) if whole is not None else ("other", None)

    def _is_contracted(self, who: int, place: int) -> bool:
        """Say whether the 's on a name is is or has: Steve's getting it, Aroha's been promised."""
        following = self.low(who + 1)
        if self.low(who - 1) in self.w.about:
            return False  # about Marco's reading
        if self.w.says(following, "contracted") or following in self.w.adverbs:
            return True
        return who + 1 == place and any(deed.form == "ing" for deed in self.w.deeds.get(following, ()))

    def _with_aside(self, at: int) -> Mention | None:
        """The one a clause begins with, with what tells which one: the lady in 12C, someone from Acme."""
        node = self.nodes[at]
        for back in range(at, max(at - _LONGEST_ASIDE, 0), -1):
            here = self.nodes[back]
            if here.sort in {"sign", "date"} or here.low in self.w.seams or self.w.has(here.low, _SPEAKING, _TOLD):
                break
            head = self.nodes[back - 1]
            acts_for = here.low in self.w.for_ and head.mention is not None and head.mention.sort == "role"
            if here.low not in self.w.asides and not acts_for:
                continue
            if head.low in self.w.indefinite:
                known = node.mention if node.mention is not None and node.mention.is_known else None
                return known or Mention(0, 0, self.line[head.start : node.end], "role")
            if self.w.says(head.low, "one_among") and self.w.says(here.low, "of") and node.mention is not None:
                return Mention(0, 0, self.line[head.start : node.end], "role")  # one of the dads
            if head.mention is None:
                begins = head.sort in {"date", "sign"} or head.low in self.w.closed or head.low in self.w.deeds
                return node.mention if begins else None
            if not head.mention.is_possessive:
                if head.mention.sort in _UNKNOWN:
                    return Mention(0, 0, self.line[head.start : node.end], "role")
                return head.mention
        return node.mention

    def _before_aside(self, comma: int) -> Mention | None:
        """The one before an aside between commas: Ana, the new tenant, called."""
        for back in range(comma - 1, max(comma - _LONGEST_ASIDE, 0), -1):
            if self.low(back) in FULL_STOPS or (self.low(back) in self.w.deeds and not self._tells_who(back)):
                return None
            if self.low(back) == ",":
                return self.who(back - 1)
        return None

    def _tells_who(self, place: int) -> bool:
        """Say whether a deed is part of an aside that tells who is meant: Mr. Gale, who was in on Monday, is asking."""
        ahead = range(place - 1, max(place - _LONGEST_ASIDE, 0), -1)
        comma = next((at for at in ahead if self.low(at) == ","), None)
        return comma is not None and self.w.says(self.low(comma + 1), "who")

    def _before_brackets(self, end: int) -> Mention | None:
        """Return the one before what stands in brackets: Mr. Dhillon (landlord) phoned."""
        if self.low(end) != ")":
            return None
        start = next((at for at in range(end - 1, max(end - _LONGEST_ASIDE, 0), -1) if self.low(at) == "("), None)
        return self.who(start - 1) if start is not None and start > 0 else None

    def region(self, subject: Subject) -> Mention | None:
        """Return whom the words before a verb name that only people do, though nobody known: the custodian, noel kavanagh."""
        if subject.sort != "other":
            return subject.who
        start = subject.place
        while start > max(subject.place - 4, 0) and self._is_inner(start - 1):
            start -= 1
        if start and self.low(start - 1) in self.w.determiners:
            return self._determined(start - 1, subject.place)
        owner = self.who(start - 1)
        if owner is not None and owner.is_possessive:
            return None  # Mr. Rossi's seating request
        if owner is not None and owner.is_known and start == subject.place and self._is_free(self.low(start)):
            return owner  # jonas kelr, kingsway letings: a surname spelt beyond knowing
        while start <= subject.place and (self.low(start) in self.w.everyday or self.low(start) in self.w.roles):
            start += 1
        names = [self.low(at) for at in range(start, subject.place + 1)]
        if not 0 < len(names) <= _LONGEST_NAME or not all(self._is_free(name) for name in names):
            return None
        return Mention(0, 0, self.line[self.nodes[start].start : self.nodes[subject.place].end], "named")

    def _determined(self, start: int, last: int) -> Mention | None:
        words = [self.low(at) for at in range(start + 1, last + 1)]
        if (
            any(word in self.w.deeds and word not in self.w.roles for word in words)
            or self.w.says(self.low(start), "no_person")
            or (words and words[-1] in self.w.places and words[-1] not in self.w.roles)
        ):
            return None
        return Mention(0, 0, self.line[self.nodes[start].start : self.nodes[last].end], "role")

    def _is_inner(self, place: int) -> bool:
        node = self.nodes[place]
        return (
            node.sort == "word"
            and node.low not in self.w.closed
            and node.low not in self.w.i
            and node.low not in self.w.me
        )

    # ------------------------------------------------------------------------------------------------------- receivers

    def receiver(self, place: int, *, strong: bool = False) -> tuple[Mention | None, int]:
        """Return whom the words from a node on name, and the node after.

        `strong` also takes a name nobody knows yet, for where only a person can stand.
        """
        first = place + (self.low(place) in self.w.articles and self.who(place + 1) is not None)
        mention = self.who(first)
        if mention is not None:
            return self._whole(first, mention)
        if self.low(place) in self.w.indefinite and self.low(place + 1) in self.w.from_:
            return self.who(place + 2), place + 3
        return self._stranger(place) if strong and place < len(self.nodes) else (None, place)

    def _stranger(self, place: int) -> tuple[Mention | None, int]:
        """A name or a role nobody knows: noel kavanagh, the dietitian."""
        determined = self.low(place) in self.w.determiners
        first = after = place + determined
        # "tell her yes", "I owe her lunch": "her" is whoever was spoken of, unless what follows can only be someone.
        determined = determined and self.low(place) not in self.w.them
        while after < min(first + _LONGEST_NAME, len(self.nodes)) and self._names(after, determined=determined):
            after += 1
        if after == first and self._is_bare_role(first):
            after += 1
        if after == first or not self._ends_a_name(after):
            return None, place
        written = self.line[self.nodes[place].start : self.nodes[after - 1].end]
        return Mention(0, 0, written, "named" if first == place else "role"), after

    def _whole(self, place: int, mention: Mention) -> tuple[Mention | None, int]:
        after = place + 1
        if mention.is_possessive:
            return None, place
        if mention.sort not in {"role", "group"}:
            return mention, after
        if self.low(after) in self.w.named:
            named, end = self.receiver(after + 1, strong=True)
            if named is not None:
                return named, end
        if self.low(after) in self.w.asides and not self.w.says(self.low(after), "aside_loose"):
            end = self._end_of_aside(after)
            telling = self.w.says(self.low(after), "aside_tells") or self.who(after + 1) is not None
            if telling and end > after + (not self.w.says(self.low(after), "aside_alone")):
                written = self.line[self.nodes[place].start : self.nodes[end - 1].end]
                return Mention(0, 0, written, "role"), end
        return mention, after

    def _end_of_aside(self, start: int) -> int:
        end = start + 1
        while end < min(start + 5, len(self.nodes)) and self.nodes[end].sort in {"word", "who"}:
            closed = self.low(end) in self.w.closed and self.low(end) not in self.w.articles
            if end > start + 1 and (closed or self.w.says(self.low(end), "at") or self._leads_to_a_place(end)):
                break
            end += 1
        return end

    def _leads_to_a_place(self, place: int) -> bool:
        """Say whether words lead to a place there: the driver from Acme, in the yard."""
        ahead = range(place + 1, place + _LONGEST_PLACE)
        determined = self.low(place + 1) in self.w.articles
        return (
            self.low(place) in self.w.place_words and determined and any(self.low(at) in self.w.places for at in ahead)
        )

    def _names(self, place: int, *, determined: bool) -> bool:
        node = self.nodes[place]
        if node.sort != "word" or node.low in self.w.closed or node.low in self.w.i or node.low in self.w.me:
            return False
        if node.low in self.w.place_words:
            return False
        return (determined and node.low.isalpha() and node.low not in self.w.deeds) or self._is_free(node.low)

    def _is_bare_role(self, place: int) -> bool:
        """Say whether a role stands there without an article: payroll, reception."""
        return self.low(place) in self.w.roles and self.low(place) not in self.w.closed

    def _ends_a_name(self, place: int) -> bool:
        if place >= len(self.nodes):
            return True
        node = self.nodes[place]
        if node.sort in {"sign", "case", "who"}:
            return True
        told = any(deed.form in _TOLD for deed in self.w.deeds.get(node.low, ()))  # a man called Tobias Renner phoned
        return node.low in self.w.closed or node.low in self.w.place_words or told

    def _is_free(self, low: str) -> bool:
        """Say whether a word can be nothing but a name."""
        is_word = low in self.w.everyday or low in self.w.closed or low in self.w.deeds or low in self.w.roles
        return (
            len(low) >= _SHORTEST_NAME and low.replace("-", "").isalpha() and not (is_word or low in self.w.place_words)
        )
