"""Steps: what each changed, which can be taken back, and what refuses to be."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.errors import ChangedSince, NothingToUndo
from organizer.domain.grading import Judged
from organizer.domain.people import Person
from organizer.domain.promises import Promise
from organizer.domain.touches import Touch
from organizer.domain.when import Day, Zoned
from organizer.store import history

if TYPE_CHECKING:
    from organizer.store.book import Book
    from tests.services.desk import Desk

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
IN_UTC = ZoneInfo("UTC")
FRIDAY = Day(date(2026, 11, 27))
AT_THREE = Zoned(datetime(2026, 11, 26, 15, tzinfo=UTC).replace(tzinfo=None), "UTC")


def verbs(book: Book, row_id: str) -> list[tuple[str, bool]]:
    return [(step.verb, step.undone) for step, _ in history.steps_about(book, row_id)]


# What a step remembers


def test_a_step_knows_what_it_changed_in_either_order(book: Book) -> None:
    with book.step("capture", NOON, "a") as step:
        step.put_person(Person("m", "Maya"))
        step.put_promise(Promise("p", NOON, NOON, "a", "a", to="m"), Judged(), IN_UTC)
    assert step.number is not None
    forth = list(history.changes_of(book, step.number, newest_first=False))
    back = list(history.changes_of(book, step.number, newest_first=True))
    assert [(change.kind, change.row_id) for change in forth] == [("person", "m"), ("promise", "p")]
    assert back == forth[::-1]
    assert {(change.before, change.after) for change in forth} == {(None, None)}


def test_a_step_of_a_thousand_rows_is_read_whole_and_each_once(book: Book) -> None:
    with book.step("import", NOON) as step:
        for number in range(1_001):
            step.put_person(Person(str(number), f"Person {number}"))
    assert step.number is not None
    ids = [change.row_id for change in history.changes_of(book, step.number, newest_first=True)]
    assert ids == [str(number) for number in range(1_000, -1, -1)]
    assert history.count_changes(book, step.number) == 1_001


def test_a_step_can_go_on_in_further_transactions(book: Book) -> None:
    with book.step("import", NOON) as step:
        step.put_person(Person("1", "One"))
    assert step.number is not None
    with book.more_of(step.number) as more:
        more.put_person(Person("2", "Two"))
    assert history.count_changes(book, step.number) == 2


def test_what_is_not_remembered_is_no_step(book: Book) -> None:
    with book.unremembered() as step:
        step.put_person(Person("m", "Maya"))
        step.put_touch(Touch("t", "update", NOON, "m"))
    assert history.last_done(book) is None
    with book.step("put", NOON) as step, step.forgetting():
        step.put_person(Person("n", "Ned"))
    assert step.number is not None
    assert history.count_changes(book, step.number) == 0


def test_the_fields_of_a_row_that_is_gone_are_none(book: Book) -> None:
    assert history.fields_now(book, "promise", "nobody", {"what": "a"}) == {}


def test_the_story_of_a_row_tells_every_step_and_which_were_taken_back(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    desk.actions.correct(promise.id, {"what": "send the new quote"})
    desk.actions.keep(promise.id)
    desk.actions.undo()
    assert verbs(desk.book, promise.id) == [("capture", False), ("correct", False), ("keep", True)]


# Which comes next


def test_the_last_step_is_taken_back_first_and_done_again_last(desk: Desk) -> None:
    for what in ("one", "two", "three"):
        desk.promise(what)
    done, undone = [], []
    for _ in range(3):
        last = history.last_done(desk.book)
        assert last is not None
        done.append(last.text)
        desk.actions.undo()
    for _ in range(3):
        first = history.first_undone(desk.book)
        assert first is not None
        undone.append(first.text)
        desk.actions.redo()
    assert (done, undone) == (["three", "two", "one"], ["one", "two", "three"])


def test_taking_back_is_a_new_fact_on_top_and_nothing_is_forgotten(desk: Desk) -> None:
    desk.promise()
    desk.actions.undo()
    desk.actions.redo()
    steps = desk.book.database.execute_sql("SELECT verb, target, undone FROM step ORDER BY seq").fetchall()
    assert steps == [("capture", None, 0), ("undo", 1, 0), ("redo", 1, 0)]


# What a later change forbids


def change_behind_the_back(desk: Desk, promise: Promise, **columns: object) -> None:
    """Change columns as a sync does: without a step of the user's."""
    with desk.book.unremembered() as step:
        step.restore("promise", promise.id, columns)


def test_undo_is_refused_where_the_same_field_changed_since_and_nothing_is_taken_back(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    desk.actions.correct(promise.id, {"what": "b", "note": "n"})
    change_behind_the_back(desk, promise, what="c")
    with pytest.raises(ChangedSince) as refused:
        desk.actions.undo()
    assert refused.value.data == {"field": "what", "what": "promise"}
    now = desk.book.promise(promise.id)
    assert now is not None
    assert (now.what, now.note) == ("c", "n")
    last = history.last_done(desk.book)
    assert last is not None
    assert last.verb == "correct"


def test_undo_leaves_other_fields_that_changed_since(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    desk.actions.correct(promise.id, {"what": "b"})
    change_behind_the_back(desk, promise, note="from afar")
    desk.actions.undo()
    now = desk.book.promise(promise.id)
    assert now is not None
    assert (now.what, now.note) == (promise.what, "from afar")


def test_redo_is_refused_where_the_same_field_changed_since(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    desk.actions.correct(promise.id, {"what": "b"})
    desk.actions.undo()
    change_behind_the_back(desk, promise, what="c")
    with pytest.raises(ChangedSince):
        desk.actions.redo()


def test_undo_of_a_deletion_that_came_back_by_itself_does_no_harm(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    desk.actions.delete(promise.id)
    change_behind_the_back(desk, promise, deleted=0)
    desk.actions.undo()
    assert desk.book.promise(promise.id) == promise


# Long steps


def captured_together(desk: Desk, count: int) -> None:
    with desk.book.step("import", NOON, "many") as step:
        for number in range(count):
            promise = Promise(str(number), NOON, NOON, f"promise {number}", "", due=FRIDAY)
            step.put_promise(promise, Judged(), IN_UTC)


def test_a_long_step_is_taken_back_in_slices_and_whole(desk: Desk) -> None:
    captured_together(desk, 501)
    pauses = sum(1 for _ in desk.actions.undo_in_slices())
    # Looked at by 25, turned by ten.
    assert pauses >= 501 // 25 + 501 // 10
    assert desk.whats("all") == []
    desk.actions.redo()
    assert len(desk.reader.page("all", limit=1_000).rows) == 501


def test_no_slice_of_a_long_undo_or_redo_writes_more_than_200_rows(desk: Desk) -> None:
    captured_together(desk, 501)
    written: list[str] = []
    desk.book.database.connection().set_trace_callback(written.append)
    for turn in (desk.actions.undo_in_slices, desk.actions.redo_in_slices):
        for _ in turn():
            assert sum(sql.startswith(("INSERT", "UPDATE", "DELETE")) for sql in written) <= 200
            written.clear()


def test_killed_half_way_through_a_long_undo_it_can_be_taken_up_again(desk: Desk) -> None:
    captured_together(desk, 501)
    work = desk.actions.undo_in_slices()
    while len(desk.reader.page("all", limit=1_000).rows) == 501:
        next(work)
    work.close()
    again = desk.reopened()
    assert 0 < len(again.reader.page("all", limit=1_000).rows) < 501
    again.actions.undo()
    assert again.whats("all") == []
    with pytest.raises(NothingToUndo):
        again.actions.undo()
    again.book.close()


# What is no field of a row


def test_a_snooze_taken_back_hides_nothing_any_more(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.set(NOON.replace(hour=15))
    desk.reminding.run()
    desk.actions.snooze(promise.id, NOON.replace(hour=16, minute=30))
    assert desk.reader.promise(promise.id).alerts[0] == NOON.replace(hour=16, minute=30)
    desk.actions.undo()
    desk.reminding.run()
    assert [notice.title for notice in desk.notifier.said] == ["at_due", "at_due"]
    assert desk.reader.promise(promise.id).alerts[0] == NOON.replace(hour=16)
    desk.actions.redo()
    desk.reminding.run()
    assert desk.reminding.waiting() == ()
    assert desk.reader.promise(promise.id).alerts[0] == NOON.replace(hour=16, minute=30)


def test_a_snooze_over_by_now_is_not_done_again(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.actions.snooze(promise.id, NOON)
    desk.actions.undo()
    desk.clock.set(NOON + timedelta(hours=1))
    desk.actions.redo()
    assert desk.reader.promise(promise.id).alerts[0] == NOON.replace(hour=14)
