"""The story of a promise or person: all that happened, oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.services.views import StoryLine
from organizer.store import history

if TYPE_CHECKING:
    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch
    from organizer.store.book import Book

# Steps that leave no touch of their own, so the story would not show them otherwise.
_TOLD_BY_STEP = frozenset({"correct", "reopen", "skip", "near-miss", "merge"})


def story_of_promise(book: Book, promise: Promise) -> tuple[StoryLine, ...]:
    """Return how a promise was made, every touch and mending, and how it ended."""
    touches = book.touches_of(promise.id)
    lines = [_beginning(promise)]
    lines.extend(_line(touch) for touch in touches if not _said_by_the_end(touch, promise))
    lines.extend(
        StoryLine(step.at, step.verb, promise=promise.id, text=_mended(change))
        for step, change in history.steps_about(book, promise.id)
        if step.verb in _TOLD_BY_STEP and not step.undone
    )
    lines.extend(_ending(promise))
    return tuple(sorted(lines, key=lambda line: line.at))


def story_of_person(book: Book, person_id: str) -> tuple[StoryLine, ...]:
    """Return every touch with a person, and how each promise with them was made and ended."""
    promises = book.promises_with(person_id)
    by_id = {promise.id: promise for promise in promises}
    lines = [_beginning(promise) for promise in promises]
    lines.extend(
        _line(touch)
        for touch in book.touches_with(person_id)
        if touch.promise not in by_id or not _said_by_the_end(touch, by_id[touch.promise])
    )
    for promise in promises:
        lines.extend(_ending(promise))
    return tuple(sorted(lines, key=lambda line: line.at))


def _beginning(promise: Promise) -> StoryLine:
    return StoryLine(
        promise.made,
        "made",
        "out" if promise.is_mine else "in",
        promise.channel,
        promise.line,
        due=promise.first_due,
        promise=promise.id,
    )


def _line(touch: Touch) -> StoryLine:
    return StoryLine(
        touch.at, touch.kind, touch.direction, touch.channel, touch.text, touch.told, touch.due, touch.promise
    )


def _ending(promise: Promise) -> list[StoryLine]:
    if promise.ended is None:
        return []
    direction = "out" if promise.is_mine else "in"
    return [StoryLine(promise.ended, promise.state, direction, told=promise.told, promise=promise.id)]


def _said_by_the_end(touch: Touch, promise: Promise) -> bool:
    """Say whether a touch is the bare answer that the line of the keeping itself tells."""
    return touch.kind == "answer" and not touch.text and touch.at == promise.ended


# Columns that are called otherwise than their fields, or change only along with another.
_FIELDS = {"to_person": "to", "about_person": "about", "case_ref": "case", "place": "where", "grade_given": "grade"}
_ALONG = frozenset({"first_due", "deleted", "ended", "told"})


def _mended(change: history.Changed) -> str:
    return ", ".join(sorted(_FIELDS.get(column, column) for column in change.after or () if column not in _ALONG))
