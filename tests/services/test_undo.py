"""Everything can be taken back, in order, and nothing later is overwritten by it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import NothingToUndo, Unusable, VerbDoesNotFit
from organizer.domain.when import Day, Instant, Zoned

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.desk import Desk

TOMORROW = Day(date(2026, 11, 27))


def test_undo_puts_back_what_was_there_and_redo_does_it_again(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.keep(promise.id)
    desk.actions.undo()
    assert desk.reader.promise(promise.id).promise == promise
    desk.actions.redo()
    assert desk.reader.promise(promise.id).promise.state == "kept"


def test_undo_reaches_back_over_a_hundred_steps_and_a_restart(desk: Desk) -> None:
    for number in range(120):
        desk.promise(f"promise {number}")
    again = desk.reopened()
    for _ in range(120):
        again.actions.undo()
    assert again.whats("all") == []
    with pytest.raises(NothingToUndo):
        again.actions.undo()
    for _ in range(120):
        again.actions.redo()
    assert len(again.reader.page("all", limit=200).rows) == 120
    again.book.close()


def test_after_something_new_what_was_taken_back_cannot_be_done_again(desk: Desk) -> None:
    desk.promise("first")
    desk.actions.undo()
    desk.promise("second")
    desk.actions.undo()
    desk.actions.redo()
    with pytest.raises(NothingToUndo):
        desk.actions.redo()
    assert desk.whats("all") == ["second"]


def test_an_undone_touch_is_gone_from_the_story_and_the_grade(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.keep(promise.id, question="Does it fit?")
    desk.actions.undo()
    desk.actions.keep(promise.id)
    assert desk.reader.promise(promise.id).grade == "good"


def test_an_undone_capture_reminds_of_nothing(desk: Desk) -> None:
    desk.promise(due=TOMORROW)
    desk.actions.undo()
    desk.clock.move(days=2)
    desk.reminding.run()
    assert desk.notifier.said == []


def test_an_undone_kept_reminds_again(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.keep(promise.id)
    desk.actions.undo()
    desk.clock.move(days=1)
    desk.reminding.run()
    assert [notice.key for notice in desk.notifier.said] == [promise.id]


@pytest.mark.parametrize("later", [timedelta(0), timedelta(hours=2)])
def test_a_snooze_that_a_verb_ended_goes_on_when_the_verb_is_taken_back(desk: Desk, later: timedelta) -> None:
    promise = desk.promise(due=Day(date(2026, 11, 20)))
    until = desk.clock.now() + timedelta(hours=1)
    desk.actions.snooze(promise.id, until)
    desk.actions.keep(promise.id)
    desk.clock.set(desk.clock.now() + later)
    desk.actions.undo()
    desk.reminding.run()
    desk.clock.set(max(until, desk.clock.now()))
    desk.reminding.run()
    assert [notice.key for notice in desk.notifier.said] == [promise.id]


def test_a_snooze_ended_by_mending_the_due_is_no_line_of_the_story(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.snooze(promise.id, desk.clock.now() + timedelta(hours=1))
    desk.actions.correct(promise.id, {"due": Day(date(2026, 11, 28))})
    assert [line.kind for line in desk.reader.story(promise.id)] == ["made", "correct"]


def test_a_merge_taken_back_leaves_two_people_again(desk: Desk) -> None:
    one, other = desk.promise("a", to="Maya"), desk.promise("b", to="Mia")
    assert one.to is not None
    assert other.to is not None
    desk.actions.merge(other.to, one.to)
    desk.actions.undo()
    assert desk.reader.promise(other.id).to == "Mia"
    assert [view.person.name for view in desk.reader.people()] == ["Maya", "Mia"]


def test_what_was_done_together_is_one_step_that_one_undo_takes_back(desk: Desk) -> None:
    first, second = desk.promise("send the quote"), desk.promise("bring the keys")
    desk.changed.clear()
    with desk.actions.together("keep"):
        desk.actions.keep(first.id)
        desk.actions.keep(second.id)
    assert desk.changed == [frozenset({first.id, second.id})]
    assert desk.whats("open") == []
    desk.actions.undo()
    assert desk.whats("open") == ["send the quote", "bring the keys"]
    desk.actions.redo()
    assert desk.whats("open") == []


def test_if_one_of_several_is_refused_none_is_done(desk: Desk) -> None:
    mine, theirs = desk.promise("send the quote"), desk.promise("the keys", side="theirs", kind="waiting")
    desk.changed.clear()
    with pytest.raises(VerbDoesNotFit), desk.actions.together("keep"):
        _keep_all(desk, mine.id, theirs.id)
    assert desk.changed == []
    assert desk.reader.promise(mine.id).promise.is_open


def _keep_all(desk: Desk, *promise_ids: str) -> None:
    for promise_id in promise_ids:
        desk.actions.keep(promise_id)


def test_mine_can_wait_for_theirs_and_is_found_when_it_comes(desk: Desk) -> None:
    part = desk.promise("the part", side="theirs", kind="waiting")
    mine = desk.promise("call Mrs Hale")
    desk.actions.hang(mine.id, part.id)
    assert [view.promise.id for view in desk.reader.hanging_on(part.id)] == [mine.id]
    desk.actions.undo()
    assert desk.reader.hanging_on(part.id) == ()
    with pytest.raises(Unusable):
        desk.actions.hang(part.id, mine.id)


def reminded(desk: Desk) -> str:
    """Let a promise fall due at three and be announced; return its id."""
    promise = desk.promise(due=Instant(datetime(2026, 11, 26, 15, 0, tzinfo=UTC)))
    desk.clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    desk.reminding.run()
    assert [notice.title for notice in desk.notifier.said] == ["at_due"]
    return promise.id


def waiting(desk: Desk) -> list[str]:
    desk.reminding.run()
    return [reminder.promise.id for reminder in desk.reminding.waiting()]


@pytest.mark.parametrize("verb", ["keep", "let_go", "repromise", "update", "snooze", "delete", "correct"])
def test_what_stood_unanswered_before_a_step_stands_again_once_it_is_taken_back(desk: Desk, verb: str) -> None:
    promise_id = reminded(desk)
    later = desk.clock.now() + timedelta(hours=5)
    verbs: dict[str, Callable[[], object]] = {
        "keep": lambda: desk.actions.keep(promise_id),
        "let_go": lambda: desk.actions.let_go(promise_id, told=False),
        "repromise": lambda: desk.actions.repromise(promise_id, TOMORROW, told=True),
        "update": lambda: desk.actions.update(promise_id, "the yard is late"),
        "snooze": lambda: desk.actions.snooze(promise_id, later),
        "delete": lambda: desk.actions.delete(promise_id),
        "correct": lambda: desk.actions.correct(promise_id, {"due": TOMORROW}),
    }
    before = desk.alerts_to_come(promise_id)
    verbs[verb]()
    assert waiting(desk) == []
    desk.actions.undo()
    assert waiting(desk) == [promise_id]
    assert desk.alerts_to_come(promise_id) == before
    desk.actions.redo()
    assert waiting(desk) == []


@pytest.mark.parametrize("verb", ["thank", "near_miss", "correct", "touch"])
def test_what_was_no_answer_leaves_the_reminder_where_it_is_when_it_is_taken_back(desk: Desk, verb: str) -> None:
    promise_id = reminded(desk)
    maya = desk.reader.person_named("Maya Lindqvist").id
    verbs: dict[str, Callable[[], object]] = {
        "thank": lambda: desk.actions.thank(promise_id, "for your patience"),
        "near_miss": lambda: desk.actions.near_miss(promise_id, "nearly forgot"),
        "correct": lambda: desk.actions.correct(promise_id, {"note": "by post"}),
        "touch": lambda: desk.actions.touch(maya, kind="chased", direction="in", promise_id=promise_id),
    }
    verbs[verb]()
    desk.actions.undo()
    assert waiting(desk) == [promise_id]
    assert len(desk.notifier.said) == 1
    assert desk.notifier.withdrawn == []


def test_what_was_answered_before_a_correction_is_not_said_again_by_taking_it_back(desk: Desk) -> None:
    promise_id = reminded(desk)
    desk.actions.update(promise_id, "the yard is late")
    desk.actions.correct(promise_id, {"due": TOMORROW})
    desk.actions.undo()
    assert waiting(desk) == []
    assert len(desk.notifier.said) == 1


def test_what_passed_while_it_was_kept_by_mistake_is_said_late(desk: Desk) -> None:
    promise = desk.promise(due=Instant(datetime(2026, 11, 26, 15, 0, tzinfo=UTC)))
    desk.actions.keep(promise.id)
    desk.clock.set(datetime(2026, 11, 26, 15, 30, tzinfo=UTC))
    desk.actions.undo()
    assert waiting(desk) == [promise.id]


def test_a_promise_whose_reminders_are_turned_off_is_taken_from_the_screen(desk: Desk) -> None:
    promise_id = reminded(desk)
    desk.actions.correct(promise_id, {"reminds": "off"})
    assert waiting(desk) == []
    assert desk.notifier.withdrawn == [promise_id]


def test_a_step_that_is_still_wanted_stays_on_the_screen_whatever_moves(desk: Desk) -> None:
    promise = desk.promise(kind="message", due=Zoned(datetime(2026, 11, 26, 16, 0), "UTC"))  # noqa: DTZ001 - civil time
    desk.clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    assert waiting(desk) == [promise.id]
    # Due at the leaving time, a message has no hour before it in its ladder any more.
    desk.preferences.set("leaving", "16:00")
    assert waiting(desk) == [promise.id]


def test_of_what_came_in_all_of_it_is_counted_though_some_was_there_before(desk: Desk) -> None:
    known = desk.promise("the map")
    with desk.actions.together("import"):
        desk.actions.correct(known.id, {"what": "the new map"})
        desk.promise("the keys")
    for turned in (desk.actions.undo(), desk.actions.redo()):
        assert (turned.promises, turned.promise) == (2, None)
