"""Orders that come while the program is still coming up are obeyed as soon as they can be, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from organizer.windows import main_window

if TYPE_CHECKING:
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


def test_a_key_for_what_is_not_there_yet_is_obeyed_when_it_comes(
    rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme
) -> None:
    window = main_window(rooms, clock, sentences, theme)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    done: list[str] = []
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    window.offer("away", lambda: done.append("away"))
    assert done == []
    window.offer("review", lambda: done.append("review"))
    assert done == ["review"]
    window.offer("review", lambda: done.append("review, of a window built anew"))
    assert done == ["review"]
    window.close()
    window.deleteLater()


def test_quitting_is_heard_in_every_window_of_the_program(
    rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme
) -> None:
    window, beside = main_window(rooms, clock, sentences, theme), QWidget()
    window.show()
    beside.show()
    beside.activateWindow()
    assert QTest.qWaitForWindowActive(beside)
    asked: list[bool] = []
    window.quit_asked.connect(lambda: asked.append(True))
    QTest.keyClick(beside, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
    for one in (window, beside):
        one.close()
        one.deleteLater()
