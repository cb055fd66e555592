"""The story of a promise says all that happened to it, in the words it happened with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from organizer.domain.people import Rhythm
from organizer.domain.when import Day

if TYPE_CHECKING:
    from tests.services.desk import Desk

FRIDAY, MONDAY = Day(date(2026, 11, 27)), Day(date(2026, 11, 30))


def told(desk: Desk, promise_id: str) -> list[tuple[str, str, bool | None]]:
    """Return the kind, words and telling of each line."""
    return [(line.kind, line.text, line.told) for line in desk.reader.story(promise_id)][1:]


def test_a_near_miss_is_told_with_the_words_it_was_marked_with(desk: Desk) -> None:
    promise = desk.promise()
    desk.clock.move(hours=1)
    desk.actions.near_miss(promise.id, "nearly forgot")
    assert told(desk, promise.id) == [("near-miss", "nearly forgot", None)]


def test_an_end_stays_in_the_story_of_what_was_opened_again(desk: Desk) -> None:
    promise = desk.promise()
    desk.clock.move(hours=1)
    desk.actions.let_go(promise.id, told=True)
    desk.clock.move(hours=1)
    desk.actions.reopen(promise.id)
    desk.clock.move(hours=1)
    desk.actions.let_go(promise.id, told=False)
    assert told(desk, promise.id) == [("let_go", "", True), ("reopen", "", None), ("let_go", "", False)]


def test_an_end_that_was_taken_back_is_not_told(desk: Desk) -> None:
    promise = desk.promise()
    desk.clock.move(hours=1)
    desk.actions.let_go(promise.id, told=True)
    desk.actions.undo()
    assert told(desk, promise.id) == []


def test_a_skipped_occurrence_is_told_once_as_skipped(desk: Desk) -> None:
    promise = desk.promise(repeat="FREQ=DAILY")
    desk.clock.move(hours=1)
    desk.actions.skip(promise.id)
    assert told(desk, promise.id) == [("skip", "", None)]


def test_a_correction_is_told_with_the_names_of_what_was_mended(desk: Desk) -> None:
    promise = desk.promise()
    desk.clock.move(hours=1)
    desk.actions.correct(promise.id, {"what": "send the offer", "case": "12"})
    assert told(desk, promise.id) == [("correct", "case, what", None)]


def test_a_correction_tells_what_each_field_was_and_became(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    desk.clock.move(hours=1)
    desk.actions.correct(
        promise.id, {"what": "send the offer", "case": "12", "due": MONDAY, "to": "Jon", "note": "blue"}
    )
    line = desk.reader.story(promise.id)[-1]
    assert line.text == "case, due, note, to, what"
    assert [(one.field, one.was, one.became) for one in line.mended] == [
        ("case", None, "12"),
        ("due", FRIDAY, MONDAY),
        ("to", "Maya Lindqvist", "Jon"),
        ("what", "send the quote", "send the offer"),
    ]


def test_a_time_named_for_what_had_none_is_no_move_and_was_not_promised_at_first(desk: Desk) -> None:
    promise = desk.promise()
    desk.clock.move(hours=1)
    desk.actions.repromise(promise.id, FRIDAY, told=False)
    desk.clock.move(hours=1)
    desk.actions.repromise(promise.id, MONDAY, told=True)
    assert [(line.kind, line.due, line.is_first) for line in desk.reader.story(promise.id)] == [
        ("made", None, False),
        ("re-promise", FRIDAY, True),
        ("re-promise", MONDAY, False),
    ]
    with_one = desk.promise("sign the lease", due=FRIDAY)
    desk.clock.move(hours=1)
    desk.actions.repromise(with_one.id, FRIDAY, told=True)
    assert [(line.due, line.is_first) for line in desk.reader.story(with_one.id)] == [(FRIDAY, False)] * 2


def test_what_was_mended_of_a_person_is_told_in_their_story(desk: Desk) -> None:
    desk.promise(to="Maya")
    person = desk.reader.person_named("Maya")
    desk.clock.move(hours=1)
    desk.actions.change_person(person.id, {"name": "Maya Lindqvist", "email": ("maya@example.org",)})
    desk.actions.change_person(person.id, {"rhythm": Rhythm(7, 14), "muted": True})
    desk.actions.change_person(person.id, {"circle": "personal"})
    desk.actions.undo()
    story = [line for line in desk.reader.person_story(person.id) if line.kind == "correct"]
    assert [line.text for line in story] == ["email, name", "muted, rhythm"]
    assert [(one.field, one.was, one.became) for one in story[0].mended] == [("name", "Maya", "Maya Lindqvist")]
