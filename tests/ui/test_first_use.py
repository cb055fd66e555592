"""The window of someone new: one question, one line, and nothing beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidgetItem
from shiboken6 import Shiboken

from organizer.services.example import Example
from organizer.ui.capture.chips import Chip
from organizer.ui.look.controls import Button
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
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


def with_example(window: MainWindow, rooms: Rooms, clock: HandClock) -> Example:
    example = Example(lambda: rooms.actions, rooms.reader, rooms.preferences, clock)
    window.offer_example(example)
    QApplication.processEvents()
    return example


def pressed(window: MainWindow, name: str) -> None:
    button = next(one for one in window.findChildren(Button) if one.text() == name and one.isVisible())
    button.click()
    window.refresh(frozenset())
    QApplication.processEvents()


def test_an_example_comes_when_asked_for_and_goes_at_one_press(
    window: MainWindow, rooms: Rooms, clock: HandClock
) -> None:
    example = with_example(window, rooms, clock)
    assert not example.is_there
    pressed(window, "Show me an example")
    assert not window._page.asks_for_first
    assert len(rooms.reader.page("all").rows) == 5
    assert [view.to for view in rooms.reader.page("my_overdue").rows] == ["Maya Lindqvist"]
    assert {view.promise.note for view in rooms.reader.page("all").rows} == {"An example"}
    assert window._page.list.hasFocus()
    pressed(window, "Take them out")
    assert rooms.reader.page("all").rows == ()
    assert rooms.reader.names_in_touch(9) == ()
    assert window._page.asks_for_first
    assert window._page.line.isAncestorOf(window.focusWidget())


def test_a_promise_at_the_moment_an_example_is_offered_leaves_the_keys_with_the_line(
    window: MainWindow, rooms: Rooms, clock: HandClock
) -> None:
    window.capture()
    window.offer_example(Example(lambda: rooms.actions, rooms.reader, rooms.preferences, clock))
    # Nothing of Qt's own comes between the offer and the promise, as when both wait in one turn of the loop.
    window._page.line.put("call @Ben back")
    window._page.line.save()
    window.refresh(frozenset())
    QApplication.processEvents()
    assert [shown for shown in QApplication.topLevelWidgets() if shown.isVisible()] == [window]
    assert window._page.line.isAncestorOf(window.focusWidget())
    assert "Show me an example" not in [one.text() for one in window.findChildren(Button) if one.isVisible()]


def test_what_is_not_of_the_example_stays_with_its_people(window: MainWindow, rooms: Rooms, clock: HandClock) -> None:
    with_example(window, rooms, clock)
    pressed(window, "Show me an example")
    rooms.capturing.capture(rooms.capturing.read("call @Maya back today 16:00"), source="window")
    # After a start of the program it is known still.
    again = Example(lambda: rooms.actions, rooms.reader, rooms.preferences, clock)
    again.take_out()
    assert [view.to for view in rooms.reader.page("all").rows] == ["Maya Lindqvist"]
    assert rooms.reader.names_with("", 9) == ("Maya Lindqvist",)
    assert not again.is_there
    rooms.actions.undo()
    assert len(rooms.reader.page("all").rows) == 6


def test_tab_goes_on_as_the_window_is_read(window: MainWindow, rooms: Rooms) -> None:
    for case in ("harbor", "refit"):
        rooms.capturing.capture(rooms.capturing.read(f"call @Jonas today 16:00 #{case}"), source="window")
    window.refresh(frozenset())
    QApplication.processEvents()
    order: list[QWidget] = []
    focused = window.focusWidget()
    while focused is not None and focused not in order:
        order.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = window.focusWidget()
    parts = [window._sidebar, window._header, window._page.line, window._page.list, window._side_panel]
    through = [next((n for n, one in enumerate(parts) if one is each or one.isAncestorOf(each)), -1) for each in order]
    assert set(through) >= {0, 1, 2, 3}
    turns = [after for before, after in pairwise((*through, through[0])) if before != after]
    start = turns.index(0)
    assert [*turns[start:], *turns[:start]] == sorted(turns)


def test_tab_keeps_nothing_that_qt_deletes_unheard(window: MainWindow) -> None:
    def items() -> int:
        return sum(type(one) is QWidgetItem for one in Shiboken.getAllValidWrappers())

    window._overlays.show_keys()
    before = items()
    for _ in range(9):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert items() == before
