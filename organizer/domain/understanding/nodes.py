"""The parts of a line as it is understood: words, people, times, references and marks, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.line_words import Word
    from organizer.domain.understanding.naming import Mention


@dataclass(slots=True)
class Node:
    """A part of the line; `start` and `end` count code points.

    `sort` is `word`, `sign`, `who` (then `mention` says whom), `date`, `case`, `mark` or `quoted`. `low` is the word in
    lower case, slips of the hand mended. `is_marked` tells an @ from a name that is only written.
    """

    sort: str
    low: str
    start: int
    end: int
    mention: Mention | None = None
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the line that is one thing, whatever words are in it: a date, a reference, a mark."""

    sort: str
    start: int
    end: int
    mention: Mention | None = None


def nodes_of(
    words: Sequence[Word], mentions: Iterable[Mention], stretches: Iterable[Stretch], w: CaptureWords
) -> list[Node]:
    """Return the line as nodes; where things overlap, a stretch wins over a mention, and a mention over its words."""
    spans = sorted(stretches, key=lambda span: span.start)
    people = {mention.first: mention for mention in mentions}
    nodes: list[Node] = []
    place = span_place = 0
    while place < len(words):
        word = words[place]
        while span_place < len(spans) and spans[span_place].end <= word.start:
            span_place += 1
        span = spans[span_place] if span_place < len(spans) else None
        if span is not None and span.start <= word.start:
            nodes.append(_of_stretch(span))
            while place < len(words) and words[place].start < span.end:
                place += 1
        elif place in people:
            nodes.extend(_of_mention(words, people[place]))
            place = people[place].after
        else:
            following = words[place + 1].low if place + 1 < len(words) else ""
            nodes.extend(_of_word(word, following, nodes[-1] if nodes else None, w))
            place += 1
    return nodes


def _of_stretch(span: Stretch) -> Node:
    sort = span.sort if span.mention is None else "who"
    return Node(sort, "", span.start, span.end, span.mention, is_marked=span.sort == "mark")


def _of_mention(words: Sequence[Word], mention: Mention) -> list[Node]:
    first, last = words[mention.first], words[mention.after - 1]
    end = last.whole_end if last.tail == "s" and not mention.is_possessive else last.end
    found = [Node("who", "", first.start, end, mention)]
    if last.tail and last.tail != "s":
        found.append(Node("word", "'" + last.tail, last.end, last.whole_end))
    return found


def _of_word(word: Word, following: str, before: Node | None, w: CaptureWords) -> list[Node]:
    if word.sort != "word":
        return [Node("quoted" if word.sort in {"quoted", "address"} else "sign", word.low, word.start, word.end)]
    low = w.slips.get(word.low, word.low)
    parts = w.run_together.get(low)
    if parts is not None and not word.is_capital and _is_run_together(parts, following, before, w):
        return [Node("word", part, word.start, word.end) for part in parts]
    if w.mends_deeds and not word.is_capital and not w.is_a_word(low):
        near = w.near_deeds.near(low)
        low = near[0] if near else low
    found = [Node("word", low, word.start, word.end)]
    if word.tail:
        found.append(Node("word", "'" + word.tail, word.end, word.whole_end))
    return found


def _is_run_together(parts: tuple[str, ...], following: str, before: Node | None, w: CaptureWords) -> bool:
    """Say whether "ill", "shell" are what they seem: I'll before a deed; she'll before one, and after someone spoke."""
    who, helper = parts
    if w.says(who + helper.removeprefix("'"), "only_run_together"):
        return True
    if helper in w.being:
        return following in w.helpers or any(deed.form == "ing" for deed in w.deeds.get(following, ()))
    if not any(deed.form == "base" for deed in w.deeds.get(following, ())):
        return False
    return who in w.i or (
        before is not None and (before.low in w.deeds or before.sort == "who" or before.low in w.them)
    )
