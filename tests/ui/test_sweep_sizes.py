"""The sweep in a small window with large text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from organizer.services.rituals.sweeping import Sweeping
from organizer.services.window_settings import WindowSettings
from organizer.ui.look.cards import Progress, Tile
from organizer.ui.look.controls import Button
from organizer.ui.look.line_label import LineLabel
from organizer.ui.rituals.sweep_window import SweepWindow
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def window(theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock) -> Iterator[SweepWindow]:
    theme.follow(WindowSettings(text_size=200))
    rooms.capturing.capture(rooms.capturing.read("send the quote to @Maya today 17:00"), source="window")
    sweeping = Sweeping(rooms.book, clock, rooms.preferences.settings, rooms.reader)
    made = SweepWindow(theme, sentences, sweeping, rooms.actions, clock, rooms.preferences, lambda _url: None)
    made.resize(640, 480)
    made.show()
    assert made.begin() == 1
    assert QTest.qWaitForWindowExposed(made)
    yield made
    made.close()
    made.deleteLater()


def tiles_of(window: SweepWindow) -> list[Tile]:
    return [tile for tile in window.findChildren(Tile) if tile.isVisible()]


def test_no_button_is_cut_and_every_verb_is_told_whole(window: SweepWindow, theme: Theme) -> None:
    def cut() -> list[str]:
        buttons = [button for button in window.findChildren(Button) if button.isVisible()]
        cut = [button.accessibleName() for button in buttons if button.width() < button.sizeHint().width()]
        room = {tile.text(): tile.width() - 2 * theme.px(13) for tile in tiles_of(window)}
        return cut + [text for text, wide in room.items() if theme.metrics("title").horizontalAdvance(text) > wide]

    assert len(tiles_of(window)) == 4
    until(lambda: not cut(), lambda: f"room for {cut()}", meanwhile=QApplication.processEvents)


def stand_in_rows(window: SweepWindow, count: int) -> None:
    """Wait until the tiles stand in so many rows."""

    def rows() -> int:
        return len({tile.y() for tile in tiles_of(window)})

    until(lambda: rows() == count, lambda: f"{count} rows, not {rows()}", meanwhile=QApplication.processEvents)


def test_the_verbs_stand_two_in_a_row_where_four_have_no_room(window: SweepWindow) -> None:
    stand_in_rows(window, 2)
    window.resize(1900, 1000)
    stand_in_rows(window, 1)


def test_the_way_out_is_named_though_only_its_sign_is_shown(window: SweepWindow) -> None:
    leave = next(one for one in window.findChildren(Button) if one.accessibleName() == "Leave anyway")
    assert leave.isVisible()
    assert leave.text() == ""
    QTest.keyClick(leave, Qt.Key.Key_Return)
    assert not window.isVisible()


def test_the_words_of_the_head_are_whole_before_the_dashes_are_shown(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    for number in range(9):
        rooms.capturing.capture(rooms.capturing.read(f"send the quote to @Maya{number} today 17:00"), source="window")
    sweeping = Sweeping(rooms.book, clock, rooms.preferences.settings, rooms.reader)
    window = SweepWindow(theme, sentences, sweeping, rooms.actions, clock, rooms.preferences, lambda _url: None)
    window.resize(640, 480)
    window.show()
    assert window.begin() == 9
    words = [label for label in window._head.findChildren(LineLabel) if label.text()]
    assert len(words) == 2
    until(lambda: all(one.shown == one.text() for one in words), "its words", meanwhile=QApplication.processEvents)
    assert not window._head.findChildren(Progress)[0].isVisible()
    window.resize(1280, 800)
    until(window._head.findChildren(Progress)[0].isVisible, "the dashes", meanwhile=QApplication.processEvents)
    assert all(one.shown == one.text() for one in words)
    window.close()
    window.deleteLater()
