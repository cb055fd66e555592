"""What a line is headed with: the one who asks something, and the way it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.understanding.clauses import FULL_STOPS

if TYPE_CHECKING:
    from organizer.domain.understanding.clauses import Clauses

_HEADS = frozenset({":", "-", "–"})


def question_of_another(clauses: Clauses) -> tuple[int, int] | None:
    """Return from where to where the one a line is headed with asks something: "Dana: can we move Friday?"."""
    w, low = clauses.w, clauses.low
    first = _end_of_head(clauses) + 1
    if clauses.who(0) is None or low(first - 1) not in _HEADS:
        return None
    if low(first) not in w.questions and low(first) not in w.helpers:
        return None
    if w.says(low(first), "asks_if_one_may") and low(first + 1) in w.indefinite:
        return first, len(clauses.nodes)  # could someone check her copay
    ahead = range(first + 1, len(clauses.nodes))
    end = next((at for at in ahead if low(at) in FULL_STOPS), None)
    if end is None or low(end) != "?":
        return None
    mine = w.has(low(end + 1), {"ask"}, {"base"}) and low(end + 2) in w.them
    return None if mine else (first, end)  # which budget line? ask her


def _end_of_head(clauses: Clauses) -> int:
    """Return the node of the sign that ends the head of a line, the way or the place of the talk included: Ana, in the lobby:."""
    w, low = clauses.w, clauses.low
    at = end_of_way(clauses, 1)
    if low(1) in w.channels and low(2) in _HEADS:
        return 2  # dana txt - is it done?
    if low(at) == "," and low(at + 1) in w.place_words and low(at + 2) in w.articles and low(at + 4) == ":":
        return at + 4
    return at


def trailing_way(clauses: Clauses) -> int | None:
    """Return the node of the way at the very end that only tells how word came: "hynes water bill q, vm"."""
    last = len(clauses.nodes) - 1
    trails = clauses.low(last) in clauses.w.only_incoming and clauses.low(last - 1) in {",", "-", "–"}
    return last if trails and clauses.who(0) is not None else None


def end_of_way(clauses: Clauses, place: int) -> int:
    """Return the node after the way a word came by, told after who sent it ("Serene, over WhatsApp: ..."); else `place`."""
    at = place + (clauses.low(place) == ",")
    is_way = clauses.w.says(clauses.low(at), "on") and clauses.low(at + 1) in clauses.w.channels
    return at + 2 if is_way and clauses.low(at + 2) == ":" else place
