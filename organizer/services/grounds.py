"""What a grade rests on: the event of a story that decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organizer.services.told import StoryLine
    from organizer.services.views import PromiseView

_WORDS = ("update", "answer", "apology", "re-promise")


def deciding_event(view: PromiseView, story: Iterable[StoryLine]) -> StoryLine | None:
    """Return the word given in time, or the first chase after it, where the grade was decided by one; else None."""
    expected = view.expected
    for line in story:
        before = expected is not None and line.at <= expected
        if view.grade_reason == "chased" and line.kind == "chased" and not before:
            return line
        told = line.kind in _WORDS and line.direction != "in" and line.told is not False
        if view.grade_reason == "told_first" and told and before:
            return line
    return None
