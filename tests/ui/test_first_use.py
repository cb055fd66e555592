"""The window of someone new: one question, one line, and nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from organizer.ui.chips import Chip
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.main_window import MainWindow
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme
    from tests.hands import HandClock


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    made = main_window(rooms, clock, sentences, theme)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


def test_the_chips_of_the_first_promise_are_whole_in_as_many_rows_as_they_need(window: MainWindow) -> None:
    window._page.line.put("send @Maya the revised quote by friday 16:00 via:email #harbor at:market")
    QApplication.processEvents()
    chips = [chip for chip in window._page.line.findChildren(Chip) if chip.isVisible()]
    assert len({chip.y() for chip in chips}) > 1
    for chip in chips:
        assert chip.visibleRegion().boundingRect() == chip.rect()


def test_the_line_stands_across_again_once_there_is_a_promise(window: MainWindow, rooms: Rooms) -> None:
    line = window._page.line
    in_the_middle = line.width()
    rooms.capturing.capture(rooms.capturing.read("call @Jonas today 16:00"), source="window")
    window.refresh(frozenset())
    QApplication.processEvents()
    assert line.width() > in_the_middle
    assert window._page.list.y() > line.y()


def test_nothing_stands_at_the_side_where_there_is_nothing_to_choose(window: MainWindow, rooms: Rooms) -> None:
    assert not window._side_panel.is_open
    kept = rooms.capturing.capture(rooms.capturing.read("call @Jonas tomorrow 16:00"), source="window").promise
    assert kept is not None
    window.refresh(frozenset())
    assert not window._side_panel.is_open
    window.go_to("upcoming")
    assert window._side_panel.is_open
    rooms.actions.keep(kept.id)
    window.refresh(frozenset({kept.id}))
    assert not window._side_panel.is_open
    window.show_promise(kept.id)
    window.refresh(frozenset())
    assert window._side_panel.is_open
