"""The key that works in every program, on a real X server; and the portal, against one that answers as it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from organizer.adapters.hotkeys.combination import combination
from organizer.adapters.hotkeys.x11 import X11HotKeys
from organizer.domain.errors import KeyTaken, NoHotKeys, OrganizerError
from tests.desktop.waiting import until, while_passing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from tests.desktop.private_desktop import PrivateDesktop

KEYS = "Ctrl+Alt+Space"


class Heard:
    """What a taking of keys came to, and how often the key was pressed."""

    def __init__(self, keys: X11HotKeys) -> None:
        self.keys = keys
        self.taken: list[str] = []
        self.refused: list[OrganizerError] = []
        self.pressed = 0
        keys.pressed.connect(self._press)

    def take(self, written: str = KEYS) -> None:
        self.keys.take(written, self.taken.append, self.refused.append)

    def _press(self) -> None:
        self.pressed += 1


@pytest.fixture
def heard(qt_app: QApplication) -> Iterator[Heard]:
    made = Heard(X11HotKeys(qt_app))
    yield made
    made.keys.let_go()


def test_the_key_is_heard_whatever_program_has_the_focus_and_the_locks(
    heard: Heard, desktop: PrivateDesktop, qt_app: QApplication
) -> None:
    heard.take()
    assert heard.taken == [KEYS]
    desktop.screen.press("ctrl+alt+space")
    until(lambda: heard.pressed == 1, "the key", meanwhile=qt_app.processEvents)
    desktop.screen.press("Num_Lock", "ctrl+alt+space", "Num_Lock")
    until(lambda: heard.pressed == 2, "the key with Num Lock", meanwhile=qt_app.processEvents)


def test_a_key_that_another_program_has_is_refused_and_the_other_keeps_it(
    heard: Heard, desktop: PrivateDesktop, qt_app: QApplication
) -> None:
    other = Heard(X11HotKeys(qt_app))
    other.take()
    heard.take()
    assert [type(error) for error in heard.refused] == [KeyTaken]
    desktop.screen.press("ctrl+alt+space")
    until(lambda: other.pressed == 1, "the key", meanwhile=qt_app.processEvents)
    other.keys.let_go()
    heard.take()
    assert heard.taken == [KEYS]


def test_a_key_that_was_let_go_is_free_for_others(heard: Heard, desktop: PrivateDesktop, qt_app: QApplication) -> None:
    heard.take()
    heard.keys.let_go()
    desktop.screen.press("ctrl+alt+space")
    while_passing(0.2, lambda: heard.pressed == 0, meanwhile=qt_app.processEvents)


def test_another_key_takes_the_place_of_the_first(heard: Heard, desktop: PrivateDesktop, qt_app: QApplication) -> None:
    heard.take()
    heard.take("Ctrl+Shift+F9")
    desktop.screen.press("ctrl+alt+space", "ctrl+shift+F9")
    until(lambda: heard.pressed == 1, "the key", meanwhile=qt_app.processEvents)
    while_passing(0.2, lambda: heard.pressed == 1, meanwhile=qt_app.processEvents)


@pytest.mark.parametrize("written", ["", "A", "F", "Shift+A", "Ctrl+", "Ctrl+Nonsense", "Hyper+A", "Ctrl+Q", "Ctrl+c"])
def test_what_would_take_a_letter_or_copying_and_quitting_from_every_program_is_refused(
    heard: Heard, written: str
) -> None:
    heard.take(written)
    assert [type(error) for error in heard.refused] == [NoHotKeys]


def test_a_combination_is_read_as_people_write_it() -> None:
    assert combination("Super+Shift+k").modifiers == {"Meta", "Shift"}
    assert combination("Ctrl+Alt++").key == "+"
    assert combination("F9").key == "F9"


def test_what_is_typed_right_behind_the_key_waits_for_the_window_that_it_brings(
    heard: Heard, desktop: PrivateDesktop, qt_app: QApplication
) -> None:
    # As long as a slow machine needs: the time itself is not what is looked at.
    heard.keys._holding.setInterval(20_000)
    heard.take()
    desktop.screen.press("ctrl+alt+space")
    until(lambda: heard.pressed == 1, "the key", meanwhile=qt_app.processEvents)
    desktop.screen.type("call Maya", meanwhile=qt_app.processEvents)
    brought = QLineEdit()
    brought.show()
    brought.activateWindow()
    until(lambda: brought.text() == "call Maya", "the words", meanwhile=qt_app.processEvents)
    assert not heard.keys._holding.isActive()
    brought.close()


def test_where_no_window_comes_the_keyboard_is_free_again(
    heard: Heard, desktop: PrivateDesktop, qt_app: QApplication
) -> None:
    heard.keys._holding.setInterval(1)
    heard.take()
    for times in (1, 2):
        desktop.screen.press("ctrl+alt+space")
        until(lambda: heard.pressed == times, "the key", meanwhile=qt_app.processEvents)  # noqa: B023 - asked at once
        until(lambda: not heard.keys._holding.isActive(), "the keyboard to be free", meanwhile=qt_app.processEvents)


def test_a_window_that_has_the_keys_keeps_them_when_the_key_is_pressed_once_more(
    heard: Heard, desktop: PrivateDesktop, qt_app: QApplication
) -> None:
    heard.keys._holding.setInterval(20_000)
    there = QLineEdit()
    there.show()
    there.activateWindow()
    until(there.isActiveWindow, "the window to have the keys", meanwhile=qt_app.processEvents)
    heard.take()
    desktop.screen.press("ctrl+alt+space")
    until(lambda: heard.pressed == 1, "the key", meanwhile=qt_app.processEvents)
    assert not heard.keys._holding.isActive()
    desktop.screen.type("more", meanwhile=qt_app.processEvents)
    until(lambda: there.text() == "more", "the words", meanwhile=qt_app.processEvents)
    there.close()
