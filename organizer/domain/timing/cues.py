"""The words that lead to a time: "by", "no later than", "in", "at"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

BY_WHEN, NEAR = 2, 1
_KINDS = frozenset(("by", "before", "behind", "on", "at", "span", "month", "range", "surely"))


@dataclass(frozen=True, slots=True)
class Cue:
    """The words before a time: where they end, how strongly they ask for one, and of what kinds they are.

    `by` says by when, `on` on what day, `at` at what hour, `span` how far from now, `month` that a lone month may follow,
    `range` from when to when, `surely` that a number can only be an hour.
    """

    end: int
    strength: int = 0
    kinds: frozenset[str] = frozenset()

    def asks(self, *kinds: str) -> bool:
        """Say whether the cue is of one of these kinds."""
        return not self.kinds.isdisjoint(kinds)


def cue(line: Line, place: int) -> Cue:
    """Read the words that lead to a time; a cue that ends where it begins if there are none."""
    gone = _before_someone_goes(line, place)
    if gone:
        at = _kinds(line, gone)
        return Cue(at[0] if at[1] else gone, BY_WHEN, frozenset({"by", *at[1]}))
    first = _kinds(line, place)
    if not first[1]:
        return Cue(place)
    end, kinds = first
    if (
        "before" in kinds
        and line.lexicon.among("determiners", line.word(end))
        and line.is_(end + 2, "clock", "am", "pm", "oclock")
    ):
        return Cue(end + 1, BY_WHEN, frozenset(kinds))  # before her 2 o'clock
    if "by" in kinds:
        more = _kinds(line, end)
        if more[1] & {"by", "at", "on"}:
            end, kinds = more[0], kinds | more[1]
        if line.word(end) == ":" and not line.is_glued(end + 1):
            end += 1
    return Cue(end, BY_WHEN if "by" in kinds else NEAR, frozenset(kinds))


def _before_someone_goes(line: Line, place: int) -> int:
    """Return where words end that name someone's coming or going: before I leave (today), by the time she lands (at 6)."""
    end = line.is_(place, "cues", "the_time")
    among = line.lexicon.among
    if not end or not among("pronouns", line.word(end)) or not among("goes_then", line.word(end + 1)):
        return 0
    return end + 2 + among("goes_where", line.word(end + 2))


def _kinds(line: Line, place: int) -> tuple[int, set[str]]:
    furthest, kinds = 0, set[str]()
    for kind, (_, end) in line.marks[place].items():
        if kind[0] == "cues" and kind[1] in _KINDS and end >= furthest:
            kinds = kinds | {kind[1]} if end == furthest else {kind[1]}
            furthest = end
    return furthest, kinds
