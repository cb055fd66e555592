"""Each verb changes what it says, and refuses where it does not fit."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import NoSuchPromise, Unusable, VerbDoesNotFit
from organizer.domain.when import Day, Instant, Zoned, end_of_day

if TYPE_CHECKING:
    from tests.services.desk import Desk

TOMORROW = Day(date(2026, 11, 27))
MONDAY = Day(date(2026, 11, 30))


def test_a_captured_promise_is_in_the_book_after_the_program_was_killed(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    again = desk.reopened()
    assert again.reader.promise(promise.id).promise == promise
    again.book.close()


def test_the_same_name_means_the_same_person(desk: Desk) -> None:
    first, second = desk.promise(to="Maya Lindqvist"), desk.promise(to="maya  LINDQVIST")
    assert first.to == second.to
    assert [view.person.name for view in desk.reader.people()] == ["Maya Lindqvist"]


def test_a_message_without_a_due_is_owed_an_answer_by_leaving_time(desk: Desk) -> None:
    promise = desk.promise("call back", kind="message")
    assert promise.due == Zoned(datetime(2026, 11, 26, 17, 0), "UTC")  # noqa: DTZ001 - civil time


def test_kept_is_an_answer_in_the_story_and_leaves_the_list(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.keep(promise.id)
    view = desk.reader.promise(promise.id)
    assert (view.promise.state, view.grade) == ("kept", "good")
    assert desk.whats("open") == []
    assert [line.kind for line in desk.reader.story(promise.id)] == ["made", "kept"]


def test_a_question_asked_back_makes_it_excellent(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.keep(promise.id, question="Is that what you meant?")
    assert desk.reader.promise(promise.id).grade == "excellent"


def test_a_kept_promise_cannot_be_kept_again(desk: Desk) -> None:
    promise = desk.promise()
    desk.actions.keep(promise.id)
    with pytest.raises(VerbDoesNotFit) as refused:
        desk.actions.keep(promise.id)
    assert refused.value.data["state"] == "kept"


def test_what_is_theirs_is_got_and_not_kept(desk: Desk) -> None:
    promise = desk.promise(side="theirs", kind="waiting")
    with pytest.raises(VerbDoesNotFit):
        desk.actions.keep(promise.id)
    desk.actions.got_it(promise.id)
    assert desk.reader.promise(promise.id).promise.state == "got_it"


def test_any_word_answers_a_message(desk: Desk) -> None:
    promise = desk.promise("call back", kind="message")
    desk.actions.update(promise.id, "I am on it")
    assert desk.reader.promise(promise.id).promise.state == "kept"


@pytest.mark.parametrize("kind", ["answer", "update", "apology"])
def test_a_touch_that_is_a_word_about_a_message_answers_it(desk: Desk, kind: str) -> None:
    promise = desk.promise("call back", to="Maya", kind="message")
    assert promise.to is not None
    desk.actions.touch(promise.to, kind=kind, text="I am on it", promise_id=promise.id)
    view = desk.reader.promise(promise.id)
    assert (view.promise.state, view.grade, view.alerts) == ("kept", "good", ())
    desk.actions.undo()
    assert desk.reader.promise(promise.id).promise == promise


@pytest.mark.parametrize(
    "kind, direction, who", [("update", "in", "Maya"), ("question", "out", "Maya"), ("update", "out", "Tom")]
)
def test_a_touch_that_is_no_word_to_whoever_left_a_message_leaves_it_open(
    desk: Desk, kind: str, direction: str, who: str
) -> None:
    promise = desk.promise("call back", to="Maya", kind="message")
    other = desk.promise("call", to=who).to
    assert other is not None
    desk.actions.touch(other, kind=kind, direction=direction, promise_id=promise.id)
    assert desk.reader.promise(promise.id).promise.is_open


@pytest.mark.parametrize(
    "words, due",
    [
        ("You will have it by Monday", MONDAY),
        ("I will call again tomorrow at 10", Zoned(datetime(2026, 11, 27, 10), "UTC")),  # noqa: DTZ001 - civil time
        ("Bis Montag ist es da", MONDAY),
    ],
)
def test_a_message_answered_with_a_time_to_come_goes_on_as_the_promise_it_names(
    desk: Desk, words: str, due: Day | Zoned
) -> None:
    promise = desk.promise("call back", kind="message")
    desk.preferences.set("language", "de" if words.startswith("Bis") else "en")
    desk.actions.update_in_words(promise.id, words)
    after = desk.reader.promise(promise.id).promise
    assert (after.kind, after.state, after.due) == ("promise", "open", due)
    assert [line.kind for line in desk.reader.story(promise.id)].count("update") == 1


@pytest.mark.parametrize(
    "words", ["She called me back yesterday", "It costs 40, and she knows", "Told her at 8 this morning"]
)
def test_a_message_answered_without_a_time_to_come_is_kept(desk: Desk, words: str) -> None:
    promise = desk.promise("call back", kind="message")
    desk.actions.update_in_words(promise.id, words)
    assert desk.reader.promise(promise.id).promise.state == "kept"


def test_a_promise_keeps_its_due_whatever_time_an_update_names(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.update_in_words(promise.id, "The part comes on Monday")
    assert desk.reader.promise(promise.id).promise.due == TOMORROW


def test_a_message_moved_with_a_word_goes_on_as_a_promise_with_that_due(desk: Desk) -> None:
    promise = desk.promise("call back", kind="message")
    desk.actions.repromise(promise.id, MONDAY, told=True)
    after = desk.reader.promise(promise.id).promise
    assert (after.kind, after.state, after.due) == ("promise", "open", MONDAY)


def test_a_told_move_changes_what_they_expect_and_an_untold_one_does_not(desk: Desk) -> None:
    told, untold = desk.promise("a", due=TOMORROW), desk.promise("b", due=TOMORROW)
    desk.actions.repromise(told.id, MONDAY, told=True)
    desk.actions.repromise(untold.id, MONDAY, told=False)
    assert desk.reader.promise(told.id).expected == datetime(2026, 12, 1, tzinfo=UTC)
    assert desk.reader.promise(untold.id).expected == datetime(2026, 11, 28, tzinfo=UTC)
    assert desk.reader.promise(untold.id).promise.first_due == TOMORROW


def test_what_happened_earlier_is_noted_at_its_time(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.clock.move(days=3)
    desk.actions.keep(promise.id, at=desk.clock.now() - timedelta(days=2))
    assert desk.reader.promise(promise.id).grade == "good"


def test_nothing_happens_in_the_future_or_before_the_promise_was_made(desk: Desk) -> None:
    promise = desk.promise()
    for at in (desk.clock.now() + timedelta(minutes=1), promise.made - timedelta(minutes=1)):
        with pytest.raises(Unusable):
            desk.actions.keep(promise.id, at=at)
    assert desk.reader.promise(promise.id).promise.is_open


def test_an_id_that_is_not_there_changes_nothing(desk: Desk) -> None:
    with pytest.raises(NoSuchPromise):
        desk.actions.keep("00000000-0000-4000-8000-000000000000")
    assert desk.changed == []


def test_keeping_a_recurring_promise_late_does_not_swallow_the_next(desk: Desk) -> None:
    promise = desk.promise("send the report", due=Day(date(2026, 11, 27)), repeat="FREQ=WEEKLY")
    desk.clock.move(days=9)
    done = desk.actions.keep(promise.id)
    assert done.next is not None
    assert (done.next.due, done.next.state) == (Day(date(2026, 12, 4)), "open")
    assert done.next.series == promise.series


def test_reopening_and_keeping_again_makes_no_second_next_occurrence(desk: Desk) -> None:
    promise = desk.promise("send the report", due=Day(date(2026, 11, 27)), repeat="FREQ=WEEKLY")
    desk.actions.keep(promise.id)
    desk.actions.reopen(promise.id)
    assert desk.actions.keep(promise.id).next is None


def test_a_mended_due_is_no_re_promise(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.correct(promise.id, {"due": MONDAY})
    view = desk.reader.promise(promise.id)
    assert (view.promise.due, view.promise.first_due, view.moves) == (MONDAY, MONDAY, 0)
    assert "correct" in [line.kind for line in desk.reader.story(promise.id)]


def test_mending_the_due_leaves_what_they_were_told_as_it_was_said(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.actions.repromise(promise.id, MONDAY, told=True)
    mended = Day(date(2026, 12, 10))
    desk.actions.correct(promise.id, {"due": mended})
    view = desk.reader.promise(promise.id)
    assert (view.promise.due, view.promise.first_due) == (mended, mended)
    assert [line.due for line in desk.reader.story(promise.id) if line.kind == "re-promise"] == [MONDAY]
    assert view.expected == end_of_day(MONDAY.day, desk.clock.zone())


def test_mending_the_side_mends_the_kind_with_it(desk: Desk) -> None:
    promise = desk.promise()
    desk.actions.correct(promise.id, {"side": "theirs"})
    assert desk.reader.promise(promise.id).promise.kind == "waiting"


def test_a_deleted_promise_is_gone_from_every_list(desk: Desk) -> None:
    promise = desk.promise()
    desk.actions.delete(promise.id)
    assert [desk.whats(which) for which in ("today", "open", "all", "closed")] == [[], [], [], []]


def test_merged_people_are_one_with_all_that_was_open(desk: Desk) -> None:
    kept = desk.promise("a", to="Maya Lindqvist")
    moved = desk.promise("b", to="M. Lindqvist")
    assert kept.to is not None
    assert moved.to is not None
    desk.actions.merge(moved.to, kept.to)
    assert desk.reader.promise(moved.id).to == "Maya Lindqvist"
    person = desk.reader.person(kept.to)
    assert (person.mine, person.person.aliases) == (2, ("M. Lindqvist",))
    assert desk.reader.person_named("M. Lindqvist").id == kept.to


def test_a_kept_promise_that_turns_out_to_be_theirs_has_come_and_back_again(desk: Desk) -> None:
    promise = desk.promise()
    desk.actions.keep(promise.id)
    theirs = desk.actions.correct(promise.id, {"side": "theirs"}).promise
    assert theirs is not None
    assert (theirs.kind, theirs.state) == ("waiting", "got_it")
    mine = desk.actions.correct(promise.id, {"kind": "promise"}).promise
    assert mine is not None
    assert (mine.side, mine.state) == ("mine", "kept")


def test_only_what_is_mine_counts_as_kept_today(desk: Desk) -> None:
    mine, theirs = desk.promise(), desk.promise("the key", "Jon", side="theirs", kind="waiting")
    desk.actions.keep(mine.id)
    desk.actions.got_it(theirs.id)
    assert desk.reader.counts().kept_today == 1
    assert desk.whats("kept_today") == ["send the quote"]


def test_what_is_most_urgent_stands_as_on_the_first_page_what_i_owe_before_what_others_do(desk: Desk) -> None:
    now = desk.clock.now()

    def due(**span: float) -> Instant:
        return Instant(now + timedelta(**span))

    desk.promise("theirs, for days", "Jon", side="theirs", kind="waiting", due=due(days=-5))
    desk.promise("today", due=due(hours=1))
    desk.promise("late", due=due(hours=-1))
    desk.promise("some time", due=None)
    assert desk.whats("urgent") == ["late", "today", "some time", "theirs, for days"]


def test_a_list_as_of_another_time_has_the_grades_of_that_time(desk: Desk) -> None:
    promise = desk.promise(due=TOMORROW)
    desk.clock.set(datetime(2026, 12, 20, 9, tzinfo=UTC))
    desk.actions.correct(promise.id, {"note": "graded anew as it is written"})

    def graded(day: int) -> str | None:
        (view,) = desk.reader.page("all", now=datetime(2026, 12, day, 9, tzinfo=UTC) - timedelta(days=14)).rows
        return view.grade

    assert [graded(day) for day in (11, 12, 18, 19, 30)] == [None, "late", "late", "bad", "bad"]
