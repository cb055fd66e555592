"""What lies over the window goes when the keys are led to what is under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from organizer.windows import main_window
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

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


def test_a_letter_of_a_search_paints_the_card_and_nothing_that_is_behind_it(window: MainWindow, rooms: Rooms) -> None:
    for number in range(12):
        rooms.capturing.capture(rooms.capturing.read(f"thing {number} @Ola today 16:00"), source="window")
    window.refresh(frozenset())
    painted: list[str] = []

    class Painted(QStyledItemDelegate):
        def paint(self, _painter: QPainter, _option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
            painted.append(str(index.data()))

    rows = Painted(window)
    window._page.list.setItemDelegate(rows)
    window._overlays.show_search()
    card = window._overlays._search
    assert card is not None
    QTest.keyClick(card._field, Key.Key_T)
    window.repaint()
    assert "Thing 3" in painted

    def is_still() -> bool:
        painted.clear()
        QApplication.processEvents()
        return not painted

    until(lambda: not window._side_panel._soon.isActive(), meanwhile=QApplication.processEvents)
    until(lambda: all(is_still() for _ in range(5)))
    QTest.keyClick(card._field, Key.Key_H)
    QApplication.processEvents()
    assert painted == []
    assert any(hit.title == "Thing 3" for hit in card._hits._hits)
