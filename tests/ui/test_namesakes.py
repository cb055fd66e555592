"""Several people of one name, as they come with imported cards: they are told apart, and no more of that name are made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from organizer.services.aside import to_the_end
from organizer.services.moving.portability import Portability
from organizer.ui.prompts.chip_pickers import ChoicePrompt
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

NORTH = "11111111-1111-4111-8111-111111111101"
STORE = "11111111-1111-4111-8111-111111111102"
NORTH_CALLED = "Sam Hill · Customer · sam@north.example"
STORE_CALLED = "Sam Hill · Internal · The one in the store"


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    """Show a book with two people of one name; the last promise is with the one in the store."""
    people = (
        {"type": "person", "id": NORTH, "name": "Sam Hill", "email": ["sam@north.example"]},
        {"type": "person", "id": STORE, "name": "Sam Hill", "circle": "internal", "note": "The one in the store"},
        {"type": "promise", "id": NORTH[:-1] + "3", "what": "the first", "to": NORTH, "made": "2026-11-20T09:00:00Z"},
        {"type": "promise", "id": NORTH[:-1] + "4", "what": "the second", "to": STORE, "made": "2026-11-21T09:00:00Z"},
    )
    path = tmp_path / "two.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in people), "utf-8")
    books = Portability(rooms.book, clock, rooms.preferences.settings, lambda _ids: None)
    to_the_end(books.bring_in([path], skip_bad=False))
    made = main_window(rooms, clock, sentences, theme)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    made.get_ready()
    yield made
    made.close()
    made.deleteLater()


def owed_to(rooms: Rooms, what: str) -> str | None:
    (found,) = [view for view in rooms.reader.page("all").rows if view.promise.what == what]
    return found.promise.to


def names(rooms: Rooms) -> int:
    return len(rooms.reader.called("Sam Hill"))


def has_keys() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def type_on(words: str) -> None:
    QTest.keyClicks(has_keys(), words)


def type_line(window: MainWindow, words: str) -> None:
    window.capture()
    type_on(words)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(has_keys(), key, held)


def choices(prompt: ChoicePrompt) -> list[str]:
    return [button.text() for button in prompt._row]


def to_chip(window: MainWindow) -> str:
    chips = window._page.line.card._chips
    assert chips is not None
    return chips.chip("to").accessibleName()


def test_a_name_that_two_have_means_the_one_promised_to_last_and_makes_no_third(
    window: MainWindow, rooms: Rooms
) -> None:
    type_line(window, 'call @"Sam Hill" tomorrow 10:00')
    assert STORE_CALLED in to_chip(window)
    press(Qt.Key.Key_Return)
    assert (owed_to(rooms, "call"), names(rooms)) == (STORE, 2)


def test_the_other_one_is_chosen_in_the_picker(window: MainWindow, rooms: Rooms) -> None:
    type_line(window, 'call @"Sam Hill" tomorrow 10:00')
    press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    picker = window._page.line.card._picker
    assert isinstance(picker, ChoicePrompt)
    assert {NORTH_CALLED, STORE_CALLED} <= set(choices(picker))
    picker._row[choices(picker).index(NORTH_CALLED)].click()
    assert NORTH_CALLED in to_chip(window)
    press(Qt.Key.Key_Return)
    assert (owed_to(rooms, "call"), names(rooms)) == (NORTH, 2)
    type_line(window, 'write @"Sam Hill" tomorrow 11:00')
    press(Qt.Key.Key_Return)
    assert owed_to(rooms, "write") == NORTH  # promised to last


def test_what_is_promised_from_a_page_is_promised_to_the_one_whose_page_it_is(window: MainWindow, rooms: Rooms) -> None:
    window.capture_with(NORTH, "promise")
    type_on("call tomorrow 10:00")
    press(Qt.Key.Key_Return)
    assert (owed_to(rooms, "call"), names(rooms)) == (NORTH, 2)


def test_whom_a_promise_is_to_is_corrected_to_the_other_one(window: MainWindow, rooms: Rooms) -> None:
    (second,) = [view for view in rooms.reader.page("all").rows if view.promise.to == STORE]
    window.verbs.mending.correct(second, "to", NORTH)
    assert (owed_to(rooms, "the second"), names(rooms)) == (NORTH, 2)


def test_the_search_tells_them_apart(window: MainWindow) -> None:
    window._overlays.show_search()
    card = window._overlays._search
    assert card is not None
    card._field.setText("sam")
    titles = [hit.title for hit in card._hits._hits if hit.kind == "person"]
    assert sorted(titles) == [NORTH_CALLED, STORE_CALLED]


def test_one_of_the_same_name_is_the_first_to_be_offered_as_the_same(window: MainWindow, rooms: Rooms) -> None:
    window.verbs.people.ask_who_it_is(rooms.reader.person(NORTH).person)
    prompt = window._replies.prompt
    assert isinstance(prompt, ChoicePrompt)
    assert choices(prompt)[0] == STORE_CALLED
    prompt._row[0].click()
    assert (owed_to(rooms, "the first"), names(rooms)) == (STORE, 1)
