"""The story of a promise says all that happened to it, in the words it happened with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.services.desk import Desk


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
