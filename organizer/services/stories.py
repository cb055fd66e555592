"""The story of a promise or person: all that happened, oldest first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from organizer.services.told import Mended, StoryLine
from organizer.store import history
from organizer.store.rows import due_of, due_text, moment
from organizer.store.writing import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch
    from organizer.domain.when import Due
    from organizer.store.book import Book
    from organizer.store.history import PastStep

# Steps that leave no touch of their own, so the story would not show them otherwise.
_TOLD_BY_STEP = frozenset({"correct", "hang", "reopen", "skip", "near-miss", "merge"})
# What another place changed and no touch or end tells of.
_TOLD_OF_SYNC = frozenset(
    {"what", "to_person", "about_person", "kind", "case_ref", "channel", "place", "due", "repeat", "note"}
)


def story_of_promise(book: Book, promise: Promise) -> tuple[StoryLine, ...]:
    """Return how a promise was made, every touch and mending, and how it ended."""
    touches = book.touches_of(promise.id)
    steps = [
        (step, change)
        for step, change in history.steps_about(book, promise.id)
        if not step.undone and change.kind in TABLES
    ]
    first = _first_named(touches, steps)
    beginning = _beginning(promise)
    lines = [beginning if first is None else replace(beginning, due=None)]
    lines.extend(
        replace(_line(touch), is_first=touch is first) for touch in touches if not _said_by_the_end(touch, promise)
    )
    names = book.names_of(_people_named([change for _, change in steps]))
    for step, change in steps:
        if step.verb in _TOLD_BY_STEP:
            lines.extend(_told_by(step, change, promise.id, names))
    lines.extend(_synced(promise, touches, steps))
    ends = {end.at: end for end in (*_endings(promise, steps), *_ending(promise))}
    skipped = {_ended(change) for step, change in steps if step.verb == "skip"}
    lines.extend(end for at, end in ends.items() if at not in skipped)
    return tuple(sorted(lines, key=lambda line: line.at))


def story_of_person(book: Book, person_id: str) -> tuple[StoryLine, ...]:
    """Return every touch with a person, how each promise with them was made and ended, and what was mended of the person."""
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
    lines.extend(_known_anew(book, person_id))
    named = (replace(line, what=_what(line, by_id)) for line in lines)
    return tuple(sorted(named, key=lambda line: line.at))


def _known_anew(book: Book, person_id: str) -> Iterator[StoryLine]:
    """Yield what was changed of what is known of a person."""
    for step, change in history.steps_about(book, person_id):
        after, before = change.after or {}, change.before or {}
        if step.verb != "person" or step.undone or not before:
            continue
        said = {column for column in _SAID_OF_PERSON if column in after and column in before}
        mended = tuple(Mended(one, before[one] or None, after[one] or None) for one in sorted(said))
        fields = {_FIELDS_OF_PERSON.get(column, column) for column in after} - {None}
        if fields:
            yield StoryLine(step.at, "correct", text=", ".join(sorted(map(str, fields))), mended=mended)


def _what(line: StoryLine, promises: Mapping[str, Promise]) -> str:
    """Return which of a person's promises an event was about; how one was made is told in its own words."""
    promise = promises.get(line.promise or "")
    return "" if promise is None or line.kind == "made" else promise.what


def _synced(
    promise: Promise, touches: Iterable[Touch], steps: Iterable[tuple[PastStep, history.Changed]]
) -> Iterator[StoryLine]:
    """Yield what was changed elsewhere, and came here by synchronising."""
    moves = {due_text(touch.due) for touch in touches if touch.kind == "re-promise"}
    for step, change in steps:
        after, before = change.after or {}, change.before or {}
        if step.verb != history.SYNC or not after:
            continue
        told = _TOLD_OF_SYNC - ({"due"} if after.get("due") in moves else set())
        words = ", ".join(sorted(_FIELDS.get(column, column) for column in after if column in told))
        if words:
            yield StoryLine(step.at, "sync", promise=promise.id, text=words)
        if after.get("state") == "open" and before.get("state") != "open":
            yield StoryLine(step.at, "reopen", promise=promise.id)


def _first_named(touches: Iterable[Touch], steps: Iterable[tuple[PastStep, history.Changed]]) -> Touch | None:
    """Return the re-promise that named the first due of a promise captured without one."""
    for step, change in steps:
        after, before = change.after or {}, change.before or {}
        if step.verb != "correct" and before.get("first_due", ...) is None and after.get("first_due"):
            moves = (touch for touch in touches if touch.kind == "re-promise")
            return next((touch for touch in moves if due_text(touch.due) == after["first_due"]), None)
    return None


def _people_named(changes: Iterable[history.Changed]) -> set[str]:
    sides = [side for change in changes for side in (change.before or {}, change.after or {})]
    return {str(side[column]) for side in sides for column in _PEOPLE if side.get(column)}


def _mended(change: history.Changed, names: Mapping[str, str]) -> Iterator[Mended]:
    """Yield what a correction changed, as far as both sides can be said in a few words."""
    after, before = change.after or {}, change.before or {}

    def said(column: str, value: object) -> Due | str | None:
        if value is None or value == "":
            return None
        if column == "due":
            return due_of(str(value))
        return names.get(str(value)) if column in _PEOPLE else str(value)

    for column in sorted(_SAID & after.keys() & before.keys(), key=lambda one: _FIELDS.get(one, one)):
        yield Mended(_FIELDS.get(column, column), said(column, before[column]), said(column, after[column]))


def _told_by(step: PastStep, change: history.Changed, promise_id: str, names: Mapping[str, str]) -> Iterator[StoryLine]:
    after = change.after or {}
    if step.verb == "correct" and _GRADED & after.keys():
        grade = after.get("grade_given", (change.before or {}).get("grade_given"))
        note = str(after.get("grade_note") or "")
        yield StoryLine(step.at, "grade", text=note, promise=promise_id, grade=None if grade is None else str(grade))
        if after.keys() <= _GRADED | _ALONG:
            return
    verb = "correct" if step.verb == "hang" else step.verb
    mended = tuple(_mended(change, names)) if verb == "correct" else ()
    yield StoryLine(step.at, verb, promise=promise_id, text=_words(verb, change), mended=mended)


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


def _endings(promise: Promise, steps: Iterable[tuple[PastStep, history.Changed]]) -> Iterator[StoryLine]:
    """Yield every end it ever had; those it was opened again after are in its history only."""
    direction = "out" if promise.is_mine else "in"
    for _step, change in steps:
        ended, after = _ended(change), change.after or {}
        if ended is not None:
            told = None if after.get("told") is None else bool(after["told"])
            yield StoryLine(ended, str(after["state"]), direction, told=told, promise=promise.id)


def _ended(change: history.Changed) -> datetime | None:
    """Return when a change ended a promise, or None if it did not."""
    after = change.after or {}
    return None if after.get("state") in {None, "open"} or not after.get("ended") else moment(after["ended"])


def _said_by_the_end(touch: Touch, promise: Promise) -> bool:
    """Say whether a touch is the bare answer that the line of the keeping itself tells."""
    return touch.kind == "answer" and not touch.text and touch.at == promise.ended


# Columns that are called otherwise than their fields, or change only along with another.
_FIELDS = {"to_person": "to", "about_person": "about", "case_ref": "case", "place": "where"}
_PEOPLE = frozenset({"to_person", "about_person"})
_SAID = _PEOPLE | {"what", "due", "case_ref", "channel", "place"}
# Columns of a person that are called otherwise; what is kept only to find or to carry is no field.
_FIELDS_OF_PERSON = {"ideal_days": "rhythm", "longest_days": "rhythm", "folded": None, "extra": None, "deleted": None}
_SAID_OF_PERSON = frozenset({"name", "circle"})
_GRADED = frozenset({"grade_given", "grade_note"})
_ALONG = frozenset({"first_due", "deleted", "ended", "told", "state"})


def _words(verb: str, change: history.Changed) -> str:
    """Return the words that go with a step: those of the user, or for a correction the names of what was mended."""
    after = change.after or {}
    if verb == "near-miss":
        return str(after.get("near_miss_note") or "")
    if verb != "correct":
        return ""
    return ", ".join(sorted(_FIELDS.get(column, column) for column in after if column not in _ALONG | _GRADED))
