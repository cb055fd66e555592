"""Which alerts are wanted, and how long before: the usual ones, changed for everything, for a circle, for a promise.

A change is written as words such as `lead=2h, hour_after=off, day_before`: a step's name turns it on, `=off` turns it off,
a span of minutes, hours or days says how far it stands off. `off` alone turns off all that came before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

# In the order in which they come.
STEPS = (
    "day_before",
    "lead",
    "before_leaving",
    "at_due",
    "hour_after",
    "next_morning",
    "ask_time",
    "waiting_morning",
    "rhythm",
)
USUAL = frozenset(STEPS) - {"day_before"}
_WITH_SPAN = frozenset({"lead", "before_leaving", "hour_after"})
_SPAN = re.compile(r"(\d{1,4})\s*(m|min|h|d)")
_UNITS = {"m": timedelta(minutes=1), "min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps that are taken, and how far three of them stand off."""

    steps: frozenset[str] = USUAL
    lead: timedelta = timedelta(hours=1)
    before_leaving: timedelta = timedelta(minutes=30)
    again: timedelta = timedelta(hours=1)


@lru_cache(maxsize=64)
def ladder_of(*levels: str) -> Ladder:
    """Return the usual ladder as changed by each level of words, the later ones on top of the earlier.

    Raises:
        ValueError: words are no change of a ladder.
    """
    ladder = Ladder()
    for words in levels:
        for word in words.split(","):
            if word.strip():
                ladder = _changed(ladder, word.strip().lower())
    return ladder


def difference(base: Ladder, wanted: Ladder) -> str:
    """Return the words that change `base` into `wanted`, to the minute; none where both are the same."""
    words = []
    for name in STEPS:
        there = name in wanted.steps
        span = span_of(wanted, name)
        if not there:
            words += [f"{name}=off"] if name in base.steps else []
        elif span is not None and span != span_of(base, name):
            words.append(f"{name}={_span_in_words(span)}")
        elif name not in base.steps:
            words.append(name)
    return ", ".join(words)


def span_of(ladder: Ladder, name: str) -> timedelta | None:
    """Return how far a step stands off; None for one that has its own moment."""
    return {"lead": ladder.lead, "before_leaving": ladder.before_leaving, "hour_after": ladder.again}.get(name)


def _span_in_words(span: timedelta) -> str:
    minutes = span // _UNITS["m"]
    for unit in ("d", "h"):
        whole, rest = divmod(minutes, _UNITS[unit] // _UNITS["m"])
        if whole and not rest:
            return f"{whole}{unit}"
    return f"{minutes}m"


def with_step(ladder: Ladder, name: str, span: timedelta | None = None, *, taken: bool) -> Ladder:
    """Return a ladder with one step taken or left out, standing off by `span` where one is given."""
    steps = ladder.steps | {name} if taken else ladder.steps - {name}
    ladder = replace(ladder, steps=steps)
    return ladder if span is None else _standing_off(ladder, name, span)


def _changed(ladder: Ladder, word: str) -> Ladder:
    if word == "off":
        return replace(ladder, steps=frozenset())
    if word == "usual":
        return Ladder()
    name, _, value = (part.strip() for part in word.partition("="))
    name = name.replace(" ", "_").replace("-", "_")
    if name not in STEPS:
        raise ValueError(word)
    if value == "off":
        return replace(ladder, steps=ladder.steps - {name})
    ladder = replace(ladder, steps=ladder.steps | {name})
    if value in {"", "on"}:
        return ladder
    span = _SPAN.fullmatch(value)
    if span is None or name not in _WITH_SPAN or not int(span[1]):
        raise ValueError(word)
    return _standing_off(ladder, name, int(span[1]) * _UNITS[span[2]])


def _standing_off(ladder: Ladder, name: str, span: timedelta) -> Ladder:
    match name:
        case "lead":
            return replace(ladder, lead=span)
        case "before_leaving":
            return replace(ladder, before_leaving=span)
        case _:
            return replace(ladder, again=span)


def checked(words: str) -> str:
    """Return words that change a ladder as they are kept.

    Raises:
        ValueError: they are no change of a ladder.
    """
    kept = ", ".join(" ".join(word.lower().split()) for word in words.split(",") if word.strip())
    ladder_of(kept)
    return kept
