"""What a key is about: what is looked at, what came back, several at once; and what is said where it does nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from organizer.domain.when import local_day
from organizer.rooms import furnish
from organizer.ui.look.controls import Button, Label
from organizer.ui.look.menus import Menu
from organizer.ui.look.problem_bar import ProblemBar
from organizer.ui.look.undo_toast import UndoToast
from organizer.ui.people.person_page import PersonPage
from organizer.ui.prompts.prompts import WhenPrompt
from organizer.windows import main_window
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shown() -> list[MainWindow]:
    """Return the windows that are told of changes, as the program tells them."""
    return []


@pytest.fixture
def rooms(home: Path, clock: HandClock, shown: list[MainWindow]) -> Iterator[Rooms]:
    def tell(ids: frozenset[str]) -> None:
        for window in shown:
            window.refresh(ids)

    home.mkdir()
    made = furnish(home, clock, tell, lambda: None)
    yield made
    made.close()


@pytest.fixture
def window(
    rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme, shown: list[MainWindow]
) -> Iterator[MainWindow]:
    """Show three promises of mine and one of theirs, beside what is chosen."""
    for line in _LINES:
        promised(rooms, line)
    made = main_window(rooms, clock, sentences, theme)
    made.resize(1300, 800)
    made.show()
    shown.append(made)
    assert QTest.qWaitForWindowActive(made)
    made._page.list.setFocus()
    made._page.list.choose_first()
    yield made
    shown.clear()
    made.close()
    made.deleteLater()


_LINES = (
    "send the quote @Maya today 15:00",
    "call back @Jonas today 16:00",
    "the plan @Ola today 17:00",
    "waiting for the part from @Ken today 18:00",
)


def promised(rooms: Rooms, line: str) -> Promise:
    made = rooms.capturing.capture(rooms.capturing.read(line), source="window").promise
    assert made is not None
    return made


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keys are."""
    QTest.keyClick(has_keys(), key, held)


def has_keys() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def wait_until_shown(window: MainWindow, what: str) -> None:
    """Wait until a promise is shown beside the list, a moment after it was chosen."""

    def shown() -> str:
        inspector = window._side_panel._inspector
        view = inspector._view if inspector is not None else None
        return "" if view is None else view.promise.what

    until(lambda: shown() == what, lambda: f"{what}, not {shown()!r}", meanwhile=QApplication.processEvents)


def said(window: MainWindow) -> str:
    toast = window.findChild(UndoToast)
    return toast._sentence.text() if isinstance(toast, UndoToast) and toast.isVisible() else ""


def asked(window: MainWindow) -> tuple[str, str]:
    """Return the question that is asked, and of whom."""
    prompt = window._replies.prompt
    assert prompt is not None
    said = [label.text() for label in prompt.findChildren(Label)]
    return prompt.accessibleName(), said[1]


def test_a_promise_looked_at_that_is_in_no_list_is_the_one_its_keys_mean(window: MainWindow, rooms: Rooms) -> None:
    kept = window._page.list.all_chosen()[0]
    rooms.actions.keep(kept)
    window.show_promise(kept)
    wait_until_shown(window, "send the quote")
    press(Qt.Key.Key_T)
    assert asked(window) == ("What do you thank them for?", "Maya: Send the quote")


def test_keys_given_back_to_the_list_show_again_what_they_mean_there(window: MainWindow, rooms: Rooms) -> None:
    kept = window._page.list.all_chosen()[0]
    rooms.actions.keep(kept)
    window.show_promise(kept)
    wait_until_shown(window, "send the quote")
    press(Qt.Key.Key_Escape)
    assert has_keys() is window._page.list
    wait_until_shown(window, "call back")


def test_a_button_beside_the_list_keeps_the_keys_when_what_it_is_about_changes(
    window: MainWindow, rooms: Rooms
) -> None:
    quote = window._page.list.all_chosen()[0]
    wait_until_shown(window, "send the quote")
    press(Qt.Key.Key_Space)
    button = has_keys()
    assert isinstance(button, Button)
    rooms.actions.correct(quote, {"what": "send the revised quote"})
    wait_until_shown(window, "send the revised quote")
    assert has_keys() is button


def test_the_keys_of_verbs_work_beside_the_list_too_and_say_what_does_not_fit(window: MainWindow, rooms: Rooms) -> None:
    quote = window._page.list.all_chosen()[0]
    wait_until_shown(window, "send the quote")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_G)
    assert said(window) == "“Got it” does not fit this one. K Kept · U Update · R Re-promise"
    press(Qt.Key.Key_K)
    assert rooms.reader.promise(quote).promise.state == "kept"


def test_what_is_deleted_beside_the_list_gives_the_keys_back_to_it(window: MainWindow, rooms: Rooms) -> None:
    kept = window._page.list.all_chosen()[0]
    rooms.actions.keep(kept)
    window.show_promise(kept)
    press(Qt.Key.Key_Delete)
    wait_until_shown(window, "call back")
    assert has_keys() is window._page.list


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_Delete])
def test_what_is_undone_is_chosen_again_and_looked_at_so_that_the_next_key_means_it(
    window: MainWindow, key: Qt.Key
) -> None:
    quote = window._page.list.all_chosen()
    press(key)
    wait_until_shown(window, "call back")
    press(Qt.Key.Key_Z, _CONTROL)
    assert window._page.list.all_chosen() == quote
    wait_until_shown(window, "send the quote")


def test_what_comes_again_is_chosen_again_too_when_its_end_is_undone(window: MainWindow, rooms: Rooms) -> None:
    daily = rooms.capturing.capture(rooms.capturing.read("the status @Jon every day 17:30"), source="window").promise
    assert daily is not None
    window.verbs.do(daily.id, "skip")
    press(Qt.Key.Key_Z, _CONTROL)
    until(
        lambda: window._page.list.all_chosen() == [daily.id], "the promise again", meanwhile=QApplication.processEvents
    )


def test_nothing_left_to_undo_is_no_problem(window: MainWindow, rooms: Rooms) -> None:
    press(Qt.Key.Key_Z, _CONTROL | _SHIFT)
    assert said(window) == "There is nothing to do again."
    for _ in range(len(_LINES) + 1):
        window.verbs.undo()
    assert said(window) == "There is nothing to undo."
    bar = window.findChild(ProblemBar)
    assert isinstance(bar, ProblemBar)
    assert not bar.isVisible()


def test_the_words_that_were_copied_are_said(window: MainWindow) -> None:
    press(Qt.Key.Key_C)
    assert said(window) == "Copied: send the quote @Maya today 15:00"
    press(Qt.Key.Key_Down, _SHIFT)
    press(Qt.Key.Key_C)
    assert said(window).startswith("Copied: 2 promise")
    assert QGuiApplication.clipboard().text() == "send the quote @Maya today 15:00\ncall back @Jonas today 16:00"


def test_a_key_that_fits_none_of_several_says_so(window: MainWindow) -> None:
    press(Qt.Key.Key_Down, _SHIFT)
    press(Qt.Key.Key_G)
    assert said(window) == "“Got it” fits none of these."


def test_the_menu_of_several_has_what_fits_any_of_them(window: MainWindow) -> None:
    press(Qt.Key.Key_End, _SHIFT)
    press(Qt.Key.Key_Menu)
    menu = window._page.list.findChild(Menu)
    assert isinstance(menu, Menu)
    names = [action.text().split("\t")[0] for action in menu.actions()]
    menu.close()
    assert {"Kept", "Got it"} <= set(names)


def test_what_is_asked_after_a_deed_leaves_the_way_back(window: MainWindow, rooms: Rooms) -> None:
    quote = window._page.list.all_chosen()[0]
    press(Qt.Key.Key_M)
    QTest.keyClicks(has_keys(), "nearly forgot")
    press(Qt.Key.Key_Return)
    assert asked(window)[0] == "It is marked. A word to Maya?"
    assert said(window) == "Marked as a near miss: Send the quote"
    press(Qt.Key.Key_Z, _CONTROL)
    assert not rooms.reader.promise(quote).near_miss


def test_what_was_typed_is_taken_back_before_any_step_is(window: MainWindow, rooms: Rooms) -> None:
    quote = window._page.list.all_chosen()[0]

    def times_chased() -> int:
        return [event.kind for event in rooms.reader.story(quote)].count("chased")

    press(Qt.Key.Key_H)
    press(Qt.Key.Key_U)
    QTest.keyClicks(has_keys(), "the yard is late")
    press(Qt.Key.Key_Z, _CONTROL)
    assert times_chased() == 1
    press(Qt.Key.Key_Z, _CONTROL)
    assert times_chased() == 0


def test_the_page_of_a_person_has_the_keys_when_it_is_opened_by_one(window: MainWindow) -> None:
    press(Qt.Key.Key_P)
    page = window.findChild(PersonPage)
    assert isinstance(page, PersonPage)
    assert has_keys() is page.list


def test_with_nothing_open_a_person_s_page_says_so_and_gives_the_keys_to_what_can_be_done(
    window: MainWindow, rooms: Rooms
) -> None:
    quote = rooms.reader.promise(window._page.list.all_chosen()[0]).promise
    press(Qt.Key.Key_K)
    window._go_and_take_keys(f"person:{quote.to}")
    page = window.findChild(PersonPage)
    assert isinstance(page, PersonPage)
    assert page._nothing.isVisible()
    assert page._nothing.text() == "Nothing is open with Maya."
    button = has_keys()
    assert isinstance(button, Button)
    assert button.text() == "Promise something"
    press(Qt.Key.Key_Z, _CONTROL)
    assert not page._nothing.isVisible()


def test_what_has_ended_is_shown_from_the_story_of_a_person_and_has_the_keys(window: MainWindow, rooms: Rooms) -> None:
    quote = rooms.reader.promise(window._page.list.all_chosen()[0]).promise
    press(Qt.Key.Key_K)
    window._go_and_take_keys(f"person:{quote.to}")
    page = window.findChild(PersonPage)
    assert isinstance(page, PersonPage)
    page._story.promise_asked.emit(quote.id)
    wait_until_shown(window, "send the quote")
    assert window._side_panel.isVisible()
    assert window._side_panel.isAncestorOf(has_keys())
    press(Qt.Key.Key_Escape)
    assert window._stage.isAncestorOf(has_keys())


def test_a_way_to_reach_them_keeps_the_keys_when_something_changes(window: MainWindow, rooms: Rooms) -> None:
    press(Qt.Key.Key_P)
    page = window.findChild(PersonPage)
    assert isinstance(page, PersonPage)
    walk = page._reach[-1]
    walk.setFocus()
    rooms.actions.update_in_words(page.list.all_chosen()[0], "on my way")
    assert has_keys() is walk


def test_a_question_takes_no_letter_alone_where_the_user_wants_none(window: MainWindow, rooms: Rooms) -> None:
    quote = window._page.list.all_chosen()[0]
    rooms.preferences.set("single_keys", "no")
    window.settings_changed()
    press(Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_T)
    assert asked(window)[0] == "Does Maya know that you let it go?"
    press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert rooms.reader.promise(quote).promise.state == "let_go"


@pytest.mark.parametrize("words, days_ago", [("yesterday", 1), ("{date}", 20)])
def test_when_a_promise_was_made_is_read_as_a_time_that_has_been(
    window: MainWindow, rooms: Rooms, clock: HandClock, words: str, days_ago: int
) -> None:
    quote = window._page.list.all_chosen()[0]
    wait_until_shown(window, "send the quote")
    inspector = window._side_panel._inspector
    assert inspector is not None
    inspector._fields._ask("made")
    day = local_day(clock.now(), clock.zone()) - timedelta(days=days_ago)
    prompt = window._replies.prompt
    assert isinstance(prompt, WhenPrompt)
    QTest.keyClicks(prompt._field, words.format(date=f"{day.day} {day:%B}"))
    QTest.keyClick(prompt._field, Qt.Key.Key_Return)
    assert local_day(rooms.reader.promise(quote).promise.made, clock.zone()) == day
