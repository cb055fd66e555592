"""What lies over the window goes when the keys are led to what is under it."""

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

Key = Qt.Key


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 15:00"), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.get_ready()
    made.show()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("key, has_keys", [(Key.Key_1, "list"), (Key.Key_N, "line"), (Key.Key_F, "filter")])
@pytest.mark.parametrize("over", ["show_search", "show_keys"])
def test_a_key_that_leads_to_the_list_takes_away_what_lies_over_it(
    window: MainWindow, over: str, key: Qt.Key, has_keys: str
) -> None:
    getattr(window._overlays, over)()
    QApplication.processEvents()
    QTest.keyClick(window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    sheet, search = window._overlays._sheet, window._overlays._search
    assert sheet is None
    assert search is None or not search.isVisible()
    page, focused = window._page, window.focusWidget()
    part = {"list": page.list, "line": page.line, "filter": page.filter._field}[has_keys]
    assert part is not None
    assert focused is part or part.isAncestorOf(focused)
