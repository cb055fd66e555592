"""The main window, with the mouse and the keys of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from organizer.ui.controls import Button
from organizer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.promise_view import PromiseListView
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme
    from tests.hands import HandClock


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    for line in ("send the quote @Maya today 15:00", "call back @Jonas today 16:00"):
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    made = MainWindow(
        rooms.actions,
        rooms.reader,
        rooms.capturing,
        rooms.understanding,
        clock,
        sentences,
        rooms.preferences,
        theme,
    )
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    yield made
    made.close()
    made.deleteLater()


def rows_of(window: MainWindow) -> PromiseListView:
    return window._page.list


def spot_of_last_key(window: MainWindow, what: str) -> QPoint:
    """Return a spot in the last key of a promise's row, Re-promise, whether the row shows its keys or not."""
    rows = rows_of(window)
    views = (rows._list.view(rows._list.index(row)) for row in range(rows._list.rowCount()))
    found = next(view for view in views if view is not None and view.promise.what == what)
    box = rows.visualRect(rows._list.index_of(found.promise.id))
    return QPoint(box.right() - 30, box.center().y() + 12)


def test_a_click_on_a_key_of_the_selected_row_does_what_the_key_does(window: MainWindow) -> None:
    rows = rows_of(window)
    asked: list[tuple[object, str]] = []
    rows.verb_asked.connect(lambda ids, verb: asked.append((ids, verb)))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot_of_last_key(window, "send the quote"))
    assert [verb for _, verb in asked] == ["repromise"]


def test_the_click_that_selects_a_row_presses_none_of_its_keys(window: MainWindow) -> None:
    rows = rows_of(window)
    asked: list[str] = []
    rows.verb_asked.connect(lambda _ids, verb: asked.append(verb))
    spot = spot_of_last_key(window, "call back")
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    chosen = rows.chosen()
    assert chosen is not None
    assert chosen.promise.what == "call back"
    assert asked == []
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == ["repromise"]


def test_return_presses_the_button_that_has_the_focus(theme: Theme, window: MainWindow) -> None:
    button = Button(theme, "In 1 hour", parent=window)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    button.show()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["In 1 hour"]


def test_what_was_chosen_in_a_list_is_not_shown_beside_the_people(window: MainWindow, rooms: Rooms) -> None:
    kept = rooms.capturing.capture(rooms.capturing.read("call @Zoe"), source="cli").promise
    assert kept is not None
    rooms.actions.keep(kept.id)
    panel = window._side_panel
    panel.open(keys=False)
    assert panel._inspector is not None
    assert panel._inspector._view is not None
    window.go_to("people")
    assert not panel.is_open
    window.go_to(f"person:{kept.to}")
    panel._show_wanted()
    assert panel.is_open
    assert panel._inspector._view is None
    window.go_to("today")
    panel._show_wanted()
    assert panel._inspector._view is not None
