"""The line in the window, before and after its field is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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


def type_where_the_keys_are(words: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words)


def press_where_the_keys_are(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, key, modifiers)


def test_nobody_sees_when_the_field_takes_the_place_of_its_invitation(window: MainWindow) -> None:
    QApplication.processEvents()
    before = window.grab().toImage()
    window.get_ready()
    QApplication.processEvents()
    after = window.grab().toImage()
    assert after == before


def test_a_click_on_the_invitation_begins_to_type(window: MainWindow) -> None:
    line = window._page.line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    type_where_the_keys_are("call Ana")
    assert line.words == "call Ana"


def test_keys_that_were_at_the_invitation_stay_with_the_field(window: MainWindow) -> None:
    line = window._page.line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    window.get_ready()
    type_where_the_keys_are("call Ana")
    assert line.words == "call Ana"


def test_what_was_just_saved_is_taken_back_from_the_empty_line(window: MainWindow, rooms: Rooms) -> None:
    window._page.line.setFocus(Qt.FocusReason.TabFocusReason)
    window.get_ready()
    type_where_the_keys_are("call Ana tomorrow")
    press_where_the_keys_are(Qt.Key.Key_Return)
    assert rooms.reader.counts().later + rooms.reader.counts().mine_today == 2
    press_where_the_keys_are(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rooms.reader.counts().later + rooms.reader.counts().mine_today == 1
    press_where_the_keys_are(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert rooms.reader.counts().later + rooms.reader.counts().mine_today == 2


def test_what_is_being_typed_is_taken_back_before_what_was_saved(window: MainWindow, rooms: Rooms) -> None:
    line = window._page.line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    window.get_ready()
    type_where_the_keys_are("call Ana")
    press_where_the_keys_are(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.words != "call Ana"
    assert rooms.reader.counts().mine_today == 1
