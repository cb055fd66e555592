"""What is promised, in words: the line without the parts that became fields, and without the words that led up to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.line import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.dealings import Dealings
    from organizer.domain.understanding.nodes import Node

# A minus before a figure is no loose end.
_LOOSE_ENDS = re.compile(r"^(?:[\s,;:.–—]|-(?!\d)|->|→|=>)+|(?:[\s,;:–—-]|->|→|=>)+$")
_BEFORE_SIGNS = re.compile(r"\s+(?:([,;.])|([:!?])(?=\s|$))")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]|<(\w+)(?:\s[^<>]*)?>\s*</\1>")
_BEFORE_A_STOP = re.compile(r"[,;:]\s*(?=[.!?](?:\s|$))")
_DOUBLED_SIGNS = re.compile(r"([,;:])(?:\s*[,;:])+")
_ARROWS = frozenset({"→", "->", "=>"})
_TIMES = frozenset({"due", "repeat", "made"})


@dataclass(slots=True)
class _Sentence:
    """The line on its way to the what: its nodes, its tokens, and the places that leave it."""

    line: str
    nodes: Sequence[Node]
    tokens: list[Token]
    gone: list[tuple[int, int]]
    w: CaptureWords

    def drop(self, place: int, start: int | None = None) -> None:
        """Let a token leave the sentence, and with it the little word that begins at `start`."""
        token = self.tokens[place]
        led = start is not None and not any(one.start <= start < one.end for one in self.tokens if one is not token)
        begins = start if led and start is not None else token.start
        if begins != token.start:
            self.tokens[place] = Token(token.field, begins, token.end, self.line[begins : token.end])
        self.gone.append((begins, token.end))

    def node_of(self, token: Token) -> int | None:
        """Return the node at which a token begins."""
        return next((at for at, node in enumerate(self.nodes) if node.start == token.start), None)


def what_and_tokens(
    line: str,
    tokens: Iterable[Token],
    nodes: Sequence[Node],
    told: Dealings,
    w: CaptureWords,
    *,
    held: tuple[int, int] | None = None,
) -> tuple[str, tuple[Token, ...]]:
    """Return the what, and the tokens in order; the token at `held` stays in the what, which needs its words.

    A token that leaves the sentence takes the little word along that led to it; the words that only lead up to the matter
    ("I owe", "waiting for") become tokens of `kind`. So every word of the line is in the what or in a token.
    """
    sentence = _Sentence(line, nodes, sorted(tokens, key=lambda token: token.start), [], w)
    marks = {node.start for node in nodes if node.sort == "mark" or (node.mention and node.is_marked)}
    begins = _drop_leads(sentence, told)
    for place, token in enumerate(sentence.tokens):
        if (token.start, token.end) == held:
            continue
        if token.start in marks:
            sentence.drop(place, _little_word_before(sentence, token))
        elif token.field in _TIMES or token.field == "where":
            sentence.drop(place)
        elif token.field == "to" and token.end > begins:
            _drop_name(sentence, place)
        elif token.end <= begins and token.field in {"to", "channel"}:
            sentence.drop(place)
    return _what(line, sentence.gone), tuple(sorted(sentence.tokens, key=lambda token: token.start))


def _little_word_before(sentence: _Sentence, token: Token) -> int | None:
    at = sentence.node_of(token)
    before = sentence.nodes[at - 1] if at else None
    if token.field == "case":
        return _label_alone(sentence, at or 0)
    if token.field not in {"to", "about"}:
        return None
    leads = before is not None and (before.low in _ARROWS or sentence.w.says(before.low, "lead_to_a_name"))
    return before.start if leads and before is not None else None


def _label_alone(sentence: _Sentence, at: int) -> int | None:
    """Return where a label begins that is nothing without its number: "re: ticket #5521, call back"."""
    nodes, w = sentence.nodes, sentence.w
    ends = at + 1 >= len(nodes) or nodes[at + 1].sort == "sign"
    if not at or nodes[at - 1].low not in w.case_labels or not ends:
        return None
    first = at - 1
    if first > 1 and nodes[first - 1].low == ":" and nodes[first - 2].low in w.about:
        first -= 2
    return nodes[first].start if first == 0 else None


def _drop_leads(sentence: _Sentence, told: Dealings) -> int:
    """Drop the words the line begins with that only say how it came about; return where the matter begins."""
    after = _end_of_leads(sentence, told)
    if after == 0 or after >= len(sentence.nodes):
        return 0
    taken = [(token.start, token.end) for token in sentence.tokens]
    run: list[Node] = []
    for node in [*sentence.nodes[:after], None]:
        is_free = node is not None and node.sort == "word" and not any(s <= node.start < e for s, e in taken)
        if is_free and node is not None:
            run.append(node)
        elif run:
            start, end = run[0].start, run[-1].end
            sentence.tokens.append(Token("kind", start, end, sentence.line[start:end]))
            sentence.gone.append((start, end))
            run = []
    sentence.tokens.sort(key=lambda token: token.start)
    return sentence.nodes[after - 1].end


def _end_of_leads(sentence: _Sentence, told: Dealings) -> int:
    """Return the node after the chain of leads that the line begins with; places and times may stand in between."""
    fields = {token.start: token for token in sentence.tokens}
    leads = sorted(told.leads)
    nodes = sentence.nodes
    at = after = 0
    while at < len(nodes):
        token = fields.get(nodes[at].start)
        if token is not None and token.field in _TIMES | {"where", "to"} and (token.field != "to" or after):
            while at < len(nodes) and nodes[at].start < token.end:
                at += 1
            at += at < len(nodes) and nodes[at].low == ","
            continue
        lead = next((end for start, end in leads if start <= at < end), None)
        if lead is None or not _merely_leads(sentence, at, lead, fields):
            break
        at = after = _own_end(nodes, at, lead, fields)
        if after < lead:
            break
    told_another = (
        after + 1 < len(nodes) and sentence.w.says(nodes[after].low, "and") and nodes[after + 1].sort == "who"
    )
    return 0 if told_another else after  # told Dana and Marcus I'd send it


def _merely_leads(sentence: _Sentence, start: int, end: int, fields: Mapping[int, Token]) -> bool:
    """Say whether nothing stands before the telling itself but small words: not "after the meeting I told", "at 5 we said"."""
    w = sentence.w
    for node in sentence.nodes[start:end]:
        if node.low in w.i or node.low in w.deeds or node.low in w.incoming or node.low in w.channels:
            return True
        if node.sort == "date" and node.start not in fields:
            return False
        if node.sort == "word" and (node.low in w.place_words or w.says(node.low, "tells_when")):
            return False
    return True


def _own_end(nodes: Sequence[Node], start: int, end: int, fields: Mapping[int, Token]) -> int:
    """Return where a lead ends: before a name that is no field, for the sentence is about that one."""
    for at in range(start, end):
        within = any(token.start <= nodes[at].start < token.end for token in fields.values())
        if nodes[at].sort == "who" and not within:
            return at
    return end


def _drop_name(sentence: _Sentence, place: int) -> None:
    """Let a name leave where the sentence reads as well without it: not where they do something, or it is done to them."""
    nodes, token, w = sentence.nodes, sentence.tokens[place], sentence.w
    at = sentence.node_of(token)
    if at is None or nodes[at].mention is None or nodes[at].mention.is_possessive:  # type: ignore[union-attr]
        return
    before = nodes[at - 1] if at else None
    following = nodes[at + 1] if at + 1 < len(nodes) else None
    if before is None or before.sort in {"date", "mark", "case"}:
        aside = following is not None and following.low == "," and at + 2 < len(nodes) and nodes[at + 2].low in w.asides
        if following is not None and not aside and not _does_something(following, w):
            sentence.drop(place)
    elif w.has(before.low, {"send"}):
        if following is not None and _begins_a_thing(following, w):
            sentence.drop(place)
    elif following is None or following.sort in {"date", "sign", "mark"}:
        leads = before.low in _ARROWS or before.low in w.to or before.low in w.for_
        heads = at == 1 and following is not None and following.low in {":", ","}
        if leads and (heads or (at > 1 and _ends_in_a_thing(nodes, at - 2, w))):
            sentence.drop(place, before.start)
        elif before.low == ",":
            sentence.drop(place)


def _does_something(node: Node, w: CaptureWords) -> bool:
    goes_on = node.low in w.asides or w.says(node.low, "and")
    return goes_on or node.low in w.deeds or node.low in w.helpers or node.low in w.adverbs or node.low.startswith("'")


def _begins_a_thing(node: Node, w: CaptureWords) -> bool:
    if node.sort != "word":
        return node.sort == "case"
    return node.low in w.determiners or not (
        node.low in w.closed or node.low in w.place_words or w.says(node.low, "back")
    )


def _ends_in_a_thing(nodes: Sequence[Node], at: int, w: CaptureWords) -> bool:
    """Say whether the words up to a node are a thing that goes to someone: "revised quote", but not "reply"."""
    node = nodes[at]
    if node.sort != "word":
        return node.sort in {"case", "quoted"}
    if node.low in w.takes_to or node.low in w.closed:
        return False
    before = nodes[at - 1] if at else None
    is_verb = before is None or before.sort != "word" or before.low in w.helpers or before.low in w.seams
    return node.low not in w.deeds or not is_verb


def _what(line: str, gone: Iterable[tuple[int, int]]) -> str:
    pieces: list[str] = []
    place = 0
    for start, end in sorted(gone):
        pieces.append(line[place : max(start, place)])
        place = max(place, end)
    pieces.append(line[place:])
    left = " ".join(pieces)
    if len(pieces) > 1:
        left = _BEFORE_A_STOP.sub("", _EMPTY_BRACKETS.sub(" ", left))
    what = _BEFORE_SIGNS.sub(r"\1\2", " ".join(left.split()))
    return _LOOSE_ENDS.sub("", _DOUBLED_SIGNS.sub(r"\1", what)) or " ".join(line.split())
