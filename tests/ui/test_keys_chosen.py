"""Keys that the user gives to verbs: in exchange, back to the first one, and never one for two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from organizer.ui.keyboard.keys import DEFAULTS, Keys
from organizer.ui.keyboard.keys_sheet import KeysSheet
from organizer.ui.look.controls import PressedByEnter
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 15:00"), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


def choose(window: MainWindow, verb: str, key: Qt.Key) -> str:
    """Choose a key on the sheet, without a mouse; return what stood on it before."""
    window._overlays.show_key(verb)
    cap = QApplication.focusWidget()
    assert isinstance(cap, PressedByEnter)
    QTest.keyClick(cap, Qt.Key.Key_Return)
    QTest.keyClick(cap, key)
    window.settings_changed()
    return cap.text()


def test_a_key_is_given_in_exchange_and_the_first_one_comes_back_by_backspace(window: MainWindow, rooms: Rooms) -> None:
    assert choose(window, "delete", Qt.Key.Key_K) == "Del"
    assert (window.keys.cap("delete"), window.keys.cap("keep")) == ("K", "Del")
    window._overlays.end()
    QTest.keyClick(window._page.list, Qt.Key.Key_Delete)
    assert [view.promise.what for view in rooms.reader.page("kept_today").rows] == ["send the quote"]
    assert choose(window, "delete", Qt.Key.Key_Backspace) == "K"
    assert rooms.preferences.windows().own_keys == ""
    assert (window.keys.cap("delete"), window.keys.cap("keep")) == ("Del", "K")


def test_the_sheet_says_which_verb_takes_over_the_former_key(window: MainWindow) -> None:
    choose(window, "keep", Qt.Key.Key_U)
    (sheet,) = [one for one in window.findChildren(KeysSheet) if one.isVisible()]
    assert sheet._hint.text() == "“Update” has K now."
    choose(window, "keep", Qt.Key.Key_J)
    (sheet,) = [one for one in window.findChildren(KeysSheet) if one.isVisible()]
    assert sheet._hint.text().startswith("Press a key of the list")


def test_del_is_a_key_that_can_be_given_to_any_verb(window: MainWindow) -> None:
    assert choose(window, "let_go", Qt.Key.Key_Delete) == "L"
    assert (window.keys.cap("let_go"), window.keys.cap("delete")) == ("Del", "L")


@pytest.mark.parametrize(
    "setting, keep, update",
    [("keep=U", "U", "K"), ("keep=J,update=J", "U", "J"), ("keep=,update=##,walk=Q,keep", "K", "U")],
)
def test_no_key_means_two_verbs_whatever_the_setting_says(rooms: Rooms, setting: str, keep: str, update: str) -> None:
    keys = Keys(replace(rooms.preferences.windows(), own_keys=setting))
    assert (keys.cap("keep"), keys.cap("update")) == (keep, update)
    caps = [keys.cap(verb) for verb in DEFAULTS]
    assert len(set(caps)) == len(caps)


def test_a_letter_chosen_to_delete_does_so_alone_only_where_letters_do(rooms: Rooms) -> None:
    keys = Keys(replace(rooms.preferences.windows(), own_keys="delete=D,keep=Del", single_keys=False))
    alone, with_alt = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier

    def meant(key: Qt.Key, held: Qt.KeyboardModifier) -> str | None:
        return keys.verb(QKeyEvent(QKeyEvent.Type.KeyPress, key, held))

    assert (meant(Qt.Key.Key_D, alone), meant(Qt.Key.Key_D, with_alt)) == (None, "delete")
    assert (meant(Qt.Key.Key_Delete, alone), keys.cap("keep"), keys.cap("delete")) == ("keep", "Del", "Alt D")
    assert keys.cap_for_all("repromise") == "Alt Shift R"
