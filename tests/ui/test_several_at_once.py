"""Several promises at once, what was taken back in words, and how many stand under a heading."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from organizer.domain.grading import Judged
from organizer.domain.promises import Promise
from organizer.domain.when import Day, Zoned
from organizer.rooms import furnish
from organizer.ui.look.controls import Button
from organizer.ui.look.plain_field import PlainField
from organizer.ui.look.undo_toast import UndoToast
from organizer.ui.promises.field_rows import FieldRows
from organizer.ui.promises.inspector import Inspector
from organizer.ui.promises.places import Heading
from organizer.windows import main_window
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.promises.promise_view import PromiseListView
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def rooms(home: Path, clock: HandClock, shown: list[MainWindow]) -> Iterator[Rooms]:
    """Rooms whose changes are shown as soon as they are made, as by the running program."""

    def show(ids: frozenset[str]) -> None:
        for window in shown:
            window.refresh(ids)

    home.mkdir()
    made = furnish(home, clock, show, lambda: None)
    yield made
    made.close()


@pytest.fixture
def shown() -> list[MainWindow]:
    return []


@pytest.fixture
def window(
    rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme, shown: list[MainWindow]
) -> Iterator[MainWindow]:
    for line in ("send the quote @Maya today 15:00", "call back @Jonas today 16:00"):
        promised(rooms, line)
    made = main_window(rooms, clock, sentences, theme)
    shown.append(made)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    yield made
    shown.clear()
    made.close()
    made.deleteLater()


def promised(rooms: Rooms, line: str) -> Promise:
    made = rooms.capturing.capture(rooms.capturing.read(line), source="window").promise
    assert made is not None
    return made


def with_both_chosen(window: MainWindow) -> PromiseListView:
    rows = window._page.list
    rows.setFocus()
    rows.choose_first()
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(rows.all_chosen()) == 2
    return rows


def said(window: MainWindow) -> str:
    toast = window.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    return toast._sentence.text()


def headings(window: MainWindow) -> list[tuple[str, int | None]]:
    return [(row.title, row.count) for row in window._page.model._rows if isinstance(row, Heading)]


@pytest.mark.parametrize("together", [False, True])
def test_a_word_on_a_message_that_names_a_time_leaves_it_to_do_by_then(
    window: MainWindow, rooms: Rooms, *, together: bool
) -> None:
    message = promised(rooms, "voicemail from @Zoe: call back today 14:00")
    window.go_to("waiting")
    window.go_to("today")
    if together:
        rows = with_both_chosen(window)
    else:
        rows = window._page.list
        rows.setFocus()
        assert rows.choose(message.id)
    QTest.keyClick(rows, Qt.Key.Key_U)
    prompt = window._replies.prompt
    assert prompt is not None
    field = prompt.findChild(PlainField)
    assert field is not None
    QTest.keyClicks(field, "you will have it on Monday")
    QTest.keyClick(field, Qt.Key.Key_Return)
    after = rooms.actions.promise(message.id)
    assert (message.kind, after.kind, after.state, after.due) == ("message", "promise", "open", Day(date(2026, 11, 30)))
    assert together or said(window) == "It goes on, by Mon 30 Nov: Call back"


def test_what_is_done_beside_the_list_is_done_to_all_that_are_chosen_there(window: MainWindow, rooms: Rooms) -> None:
    ids = with_both_chosen(window).all_chosen()
    inspector = shown_beside(window)
    assert inspector._several.text() == "For all 2 that are chosen:"
    QTest.mouseClick(inspector._shown_buttons[0], Qt.MouseButton.LeftButton)
    assert [rooms.actions.promise(promise_id).state for promise_id in ids] == ["kept", "kept"]
    window.verbs.undo()
    window.verbs.doing.finish()
    assert [rooms.actions.promise(promise_id).state for promise_id in ids] == ["open", "open"]


def test_beside_the_list_one_is_meant_where_one_is_chosen_or_another_is_looked_at(
    window: MainWindow, rooms: Rooms
) -> None:
    rows = with_both_chosen(window)
    first, second = rows.all_chosen()
    QTest.keyClick(rows, Qt.Key.Key_Up)
    inspector = shown_beside(window)
    assert inspector._several.isHidden()
    inspector.do("keep")
    assert [rooms.actions.promise(promise_id).state for promise_id in (first, second)] == ["kept", "open"]


def test_what_a_screen_reader_selects_is_what_is_shown_beside_and_kept(window: MainWindow, rooms: Rooms) -> None:
    rows = window._page.list
    rows.setFocus()
    rows.choose_first()
    other = rows.model().index(rows.currentIndex().row() + 1, 0)
    rows.selectionModel().select(other, rows.selectionModel().SelectionFlag.ClearAndSelect)
    assert rows.currentIndex() != other
    (selected,) = rows.all_chosen()
    inspector = shown_beside(window)
    QTest.mouseClick(inspector._shown_buttons[0], Qt.MouseButton.LeftButton)
    assert rooms.actions.promise(selected).state == "kept"
    assert len(rooms.reader.page("open").rows) == 1


def test_a_double_click_beside_the_list_is_for_one_promise(window: MainWindow, rooms: Rooms) -> None:
    rows = window._page.list
    rows.setFocus()
    rows.choose_first()
    for _ in range(2):
        button = shown_beside(window)._shown_buttons[0]
        assert button.accessibleName() == "Kept"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(rooms.reader.page("open").rows) == 1


def test_what_is_looked_at_beside_the_list_stays_when_the_list_changes_by_itself(
    window: MainWindow, rooms: Rooms
) -> None:
    kept = rooms.reader.page("open").rows[0].promise.id
    rooms.actions.keep(kept)
    window.show_promise(kept)
    inspector = shown_beside(window)
    assert inspector._view is not None
    assert inspector._view.promise.id == kept
    promised(rooms, "the plan @Ola today 12:00")
    settle(window)
    assert inspector._view.promise.id == kept
    window._page.list.setFocus()
    settle(window)
    assert inspector._view.promise.id != kept


def test_a_double_click_on_undo_takes_one_step_back(window: MainWindow, rooms: Rooms) -> None:
    for view in rooms.reader.page("open").rows:
        window.verbs.do(view.promise.id, "keep")
    toast = window.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    for _ in range(2):
        QTest.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
        window.verbs.doing.finish()
    assert len(rooms.reader.page("open").rows) == 1


def test_space_pressed_twice_shows_details_and_keeps_nothing(window: MainWindow, rooms: Rooms) -> None:
    rows = window._page.list
    rows.setFocus()
    rows.choose_first()
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert isinstance(QApplication.focusWidget(), Button)
    QTimer.singleShot(0, lambda: [menu.close() for menu in QApplication.topLevelWidgets() if isinstance(menu, QMenu)])
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    QApplication.processEvents()
    assert len(rooms.reader.page("open").rows) == 2


def test_esc_leaves_one_of_several_chosen(window: MainWindow) -> None:
    rows = with_both_chosen(window)
    _, second = rows.all_chosen()
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert rows.all_chosen() == [second]


def settle(window: MainWindow) -> None:
    until(
        lambda: not window._side_panel._soon.isActive(), "what is beside the list", meanwhile=QApplication.processEvents
    )


def shown_beside(window: MainWindow) -> Inspector:
    """Return what is shown beside the list, by now as it is chosen there."""
    window._side_panel.open(keys=False)
    inspector = window.findChild(Inspector)
    assert isinstance(inspector, Inspector)
    return inspector


def test_one_word_is_noted_with_each_and_taken_back_as_one(window: MainWindow, rooms: Rooms) -> None:
    QTest.keyClick(with_both_chosen(window), Qt.Key.Key_U)
    prompt = window._replies.prompt
    assert prompt is not None
    field = prompt.findChild(PlainField)
    assert field is not None
    QTest.keyClicks(field, "the yard is late")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said(window).startswith("Update noted: 2 promise")
    told = rooms.reader.page("open").rows
    assert [len(rooms.reader.story(view.promise.id)) for view in told] == [2, 2]
    window.verbs.undo()
    assert said(window).startswith("Undone “Update”: 2 promise")
    assert [len(rooms.reader.story(view.promise.id)) for view in told] == [1, 1]


@pytest.mark.parametrize(
    "line, key, noted, kinds, undone",
    [
        ("@Maya and @Jonas", Qt.Key.Key_T, "Thanks noted", ["thanks"], "Thank"),
        ("waiting for the part from @Ken", Qt.Key.Key_T, "Thanks noted", ["got_it", "thanks"], "Thank"),
        ("waiting for the part from @Ken", Qt.Key.Key_N, "Nudge noted", ["nudge"], "Nudge"),
    ],
)
def test_a_word_is_asked_for_several_as_for_one_so_that_none_is_typed_into_the_list(
    window: MainWindow, rooms: Rooms, line: str, key: Qt.Key, noted: str, kinds: list[str], undone: str
) -> None:
    made = [promised(rooms, f"{line} today {hour}:00") for hour in (17, 18)]
    rows = window._page.list
    rows.choose_again(frozenset(one.id for one in made))
    QTest.keyClick(rows, key)
    field = window.focusWidget()
    assert isinstance(field, PlainField)
    QTest.keyClicks(field, "thanks")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said(window).startswith(f"{noted}: 2 promise")

    def since(promise: Promise) -> list[tuple[str, str]]:
        return [(told.kind, told.text) for told in rooms.reader.story(promise.id) if told.kind != "made"]

    for one in made:
        assert sorted(kind for kind, _ in since(one)) == kinds
        assert "thanks" in [text for _, text in since(one)]
    window.verbs.undo()
    assert said(window).startswith(f"Undone “{undone}”: 2 promise")
    assert [since(one) for one in made] == [[], []]


def test_several_are_let_go_by_one_question(window: MainWindow, rooms: Rooms) -> None:
    QTest.keyClick(with_both_chosen(window), Qt.Key.Key_L)
    prompt = window._replies.prompt
    assert prompt is not None
    next(button for button in prompt.findChildren(Button) if button.text() == "Told").click()
    assert {(view.promise.state, view.promise.told) for view in rooms.reader.page("closed").rows} == {("let_go", True)}
    assert rooms.reader.page("open").rows == ()
    window.verbs.undo()
    assert len(rooms.reader.page("open").rows) == 2


def test_what_came_back_together_is_chosen_again_together(window: MainWindow, rooms: Rooms) -> None:
    promised(rooms, "the plan @Ola today 17:00")
    rows = with_both_chosen(window)
    both = rows.all_chosen()
    QTest.keyClick(rows, Qt.Key.Key_K)
    assert not set(both) & set(rows.all_chosen())
    window.verbs.undo()
    assert rows.all_chosen() == both


def test_a_key_that_is_for_one_alone_says_so(window: MainWindow) -> None:
    QTest.keyClick(with_both_chosen(window), Qt.Key.Key_W)
    assert window._replies.prompt is None
    assert said(window) == "“Hangs on” is for one promise at a time."


def test_what_was_taken_back_is_named_by_its_verb(window: MainWindow, rooms: Rooms) -> None:
    made = promised(rooms, "thank @Jon for the keys by friday")
    window.verbs.undo()
    assert said(window) == "Undone “Saved”: Thank for the keys"
    window.verbs.redo()
    assert said(window) == "Done again “Saved”: Thank for the keys"
    jonas = rooms.reader.page("open", limit=9).rows[1].promise.to
    assert made.to is not None
    assert jonas is not None
    rooms.actions.merge(made.to, jonas)
    window.verbs.undo()
    assert said(window) == "Undone “The same person”: Jonas"


def test_what_comes_again_is_named_when_its_end_is_taken_back_though_its_next_goes_with_it(
    window: MainWindow, rooms: Rooms
) -> None:
    made = promised(rooms, "the status @Jon every day 17:30")
    window.verbs.do(made.id, "skip")
    window.verbs.undo()
    assert said(window) == "Undone “Skip this time”: The status"
    window.verbs.redo()
    assert said(window) == "Done again “Skip this time”: The status"


def test_as_many_are_undone_as_were_done_though_one_comes_again(window: MainWindow, rooms: Rooms) -> None:
    made = [promised(rooms, line) for line in ("the status @Jon every day 17:30", "the keys @Jon friday")]
    window.verbs.do_to([one.id for one in made], "keep")
    assert said(window) == "Kept: 2 promise(s)"
    window.verbs.undo()
    assert said(window) == "Undone “Kept”: 2 promise(s)"


def test_what_was_noted_is_undone_by_the_name_it_was_done_by(window: MainWindow, rooms: Rooms) -> None:
    made = promised(rooms, "the plan @Ola friday")
    part = promised(rooms, "waiting for the part from @Leo friday")
    assert made.to is not None
    rooms.actions.hang(made.id, part.id)
    window.verbs.undo()
    assert said(window) == "Undone “Hangs on”: The plan"
    for promise_id, name in ((made.id, "The plan"), (None, "Ola")):
        for kind, direction, called in (
            ("answer", "in", "They answered"),
            ("thanks", "out", "Thank"),
            ("question", "out", "Question noted"),
            ("complaint", "in", "Noted"),
        ):
            rooms.actions.touch(made.to, kind=kind, direction=direction, promise_id=promise_id)
            window.verbs.undo()
            assert said(window) == f"Undone “{called}”: {name}"


def test_every_heading_counts_what_stands_under_it_and_nothing_else(
    window: MainWindow, rooms: Rooms, clock: HandClock
) -> None:
    for line in ("the plan from @Ola yesterday", "the keys from @Leo friday", "a word from @Pia tuesday"):
        promised(rooms, f"waiting for {line}")
    clock.move(days=2)
    window.go_to("waiting")
    assert headings(window) == [("Past their time", 1), ("Still to come", 1), ("No time named", 1)]


def test_a_heading_counts_also_what_is_read_later(window: MainWindow, rooms: Rooms) -> None:
    for number in range(60):
        promised(rooms, f"send part {number} to @Ola today")
    window.go_to("today")
    window.refresh(frozenset())
    rows = window._page.list._list
    assert ("Today", rooms.reader.counts().mine_today) in headings(window)
    assert rows.rowCount() < rooms.reader.counts().mine_today


def test_a_due_moved_too_late_is_not_said_to_have_passed(window: MainWindow, rooms: Rooms, clock: HandClock) -> None:
    made = promised(rooms, "send the map @Maya today 10:00")
    clock.move(hours=3)
    later = Zoned((clock.now() + timedelta(days=1)).replace(hour=10, minute=0, tzinfo=None), "UTC")
    rooms.actions.repromise(made.id, later, told=True)
    assert due_of(window, made) == "Due: Tomorrow 10:00 · they expected 10:00"


def test_a_day_that_has_passed_is_counted_in_days_of_the_calendar(
    window: MainWindow, rooms: Rooms, clock: HandClock
) -> None:
    made = promised(rooms, "send the map @Maya tomorrow")
    clock.set(datetime(2026, 11, 28, 9, tzinfo=UTC))
    assert due_of(window, made) == "Due: Yesterday"
    clock.set(datetime(2026, 11, 29, 9, tzinfo=UTC))
    assert due_of(window, made) == "Due: Fri 27 Nov · 2 days ago"


def due_of(window: MainWindow, promise: Promise) -> str:
    window.refresh(frozenset())
    window.show_promise(promise.id)
    window.verbs.do(promise.id, "edit")
    rows = window.findChild(FieldRows)
    assert isinstance(rows, FieldRows)
    return rows._rows["due"].accessibleName()


def test_a_promise_that_a_reminder_shows_is_the_only_one_selected(window: MainWindow, rooms: Rooms) -> None:
    window._page.list.setFocus()
    window._page.list.choose_first()
    shown = rooms.reader.page("open").rows[1].promise.id
    # A window closed with Ctrl+W never sees Ctrl go up, and the list believes it to be down still.
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    try:
        window.show_promise(shown)
        assert window._page.list.all_chosen() == [shown]
    finally:
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Control)


def test_a_time_that_has_passed_is_counted_in_days_once_a_night_lies_between(
    window: MainWindow, rooms: Rooms, clock: HandClock
) -> None:
    made = promised(rooms, "send the map @Maya tomorrow 17:00")
    for now, said in (
        (datetime(2026, 11, 28, 9, tzinfo=UTC), "Due: Yesterday 17:00 · 16 h ago"),
        (datetime(2026, 11, 28, 18, tzinfo=UTC), "Due: Yesterday 17:00 · a day ago"),
        (datetime(2026, 11, 29, 0, 7, tzinfo=UTC), "Due: Fri 27 Nov 17:00 · 2 days ago"),
    ):
        clock.set(now)
        assert due_of(window, made) == said


def test_a_long_step_is_taken_back_to_its_end_though_the_program_ends(window: MainWindow, rooms: Rooms) -> None:
    now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    with rooms.book.step("import", now, "many") as step:
        for number in range(60):
            step.put_promise(Promise(str(number), now, now, f"promise {number}", ""), Judged(), ZoneInfo("UTC"))
    window.verbs.undo()
    window.verbs.doing.finish()
    assert len(rooms.reader.page("open", limit=100).rows) == 2


def test_a_long_step_is_taken_back_and_done_again_between_the_events_of_the_window(
    window: MainWindow, rooms: Rooms, qt_app: QApplication
) -> None:
    now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    with rooms.book.step("import", now, "many") as step:
        for number in range(60):
            step.put_promise(Promise(str(number), now, now, f"promise {number}", ""), Judged(), ZoneInfo("UTC"))
    assert len(rooms.reader.page("open", limit=100).rows) == 62

    def until_left(count: int) -> None:
        # A second press while the first is at work takes nothing more back.
        window.verbs.undo()
        assert said(window) == "One moment: this is a long step."
        events = 0
        while len(rooms.reader.page("open", limit=100).rows) != count or "long step" in said(window):
            qt_app.processEvents()
            events += 1
            assert events < 1_000
        assert events > 2

    window.verbs.undo()
    assert len(rooms.reader.page("open", limit=100).rows) > 2
    until_left(2)
    assert said(window).startswith("Undone “Import”")
    window.verbs.redo()
    until_left(62)
    assert said(window).startswith("Done again")
