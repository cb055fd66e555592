"""One edge for all that stands in the middle of the window, at any width and in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from organizer.ui.look.controls import OUTSIDE
from organizer.ui.promises.promise_row import _Painting
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
    for line in ("send the quote @Maya today 15:00", "call back @Maya today 16:00"):
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.offer("leave", lambda: None)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def painting(window: MainWindow, theme: Theme, row: int) -> _Painting:
    rows = window._page.list
    option = QStyleOptionViewItem()
    rows.initViewItemOption(option)
    option.rect = rows.visualRect(rows.model().index(row, 0))
    return _Painting(theme, window.keys, None, option)


def edges_of(window: MainWindow, theme: Theme) -> tuple[set[int], set[int]]:
    """Return where the head, the line and a row begin, and where they end, in pixels across the middle."""
    head, line, rows = window._header, window._page.line, window._page.list
    middle = window._middle
    button = QRect(head._leave.mapTo(middle, QPoint(0, 0)), head._leave.size()).adjusted(OUTSIDE, 0, -OUTSIDE, 0)
    title = QRect(head._title.mapTo(middle, QPoint(0, 0)), head._title.size())
    field = line.contentsRect().translated(line.mapTo(middle, QPoint(0, 0))).adjusted(OUTSIDE, 0, -OUTSIDE, 0)
    row = painting(window, theme, 1)
    ring = row.place(row.ring_box()).translated(rows.viewport().mapTo(middle, QPoint(0, 0)))
    heading = painting(window, theme, 0)
    inside = heading.box.adjusted(theme.px(12), 0, -theme.px(12), 0)
    rule = heading.place(inside).translated(rows.viewport().mapTo(middle, QPoint(0, 0)))
    if QApplication.isRightToLeft():
        return {title.right(), field.right(), ring.right(), rule.right()}, {button.left(), field.left(), rule.left()}
    return {title.left(), field.left(), ring.left(), rule.left()}, {button.right(), field.right(), rule.right()}


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("wide", [700, 1280, 2560])
def test_the_head_the_line_and_the_rows_share_their_edges(
    window: MainWindow, theme: Theme, wide: int, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    window.resize(wide, 800)
    QApplication.processEvents()
    begins, ends = edges_of(window, theme)
    assert len(begins) == 1
    assert len(ends) == 1


def test_a_row_is_no_wider_on_a_very_wide_screen_than_the_eye_follows(window: MainWindow, theme: Theme) -> None:
    window.resize(2560, 1000)
    QApplication.processEvents()
    assert painting(window, theme, 1).box.width() <= theme.px(960 + 24)


def test_of_several_that_are_chosen_only_the_one_with_the_keys_prints_them(window: MainWindow) -> None:
    window.resize(1280, 800)
    rows = window._page.list
    rows.setFocus()
    QApplication.processEvents()

    def ink_at_the_end_of(row: int) -> int:
        box = rows.visualRect(rows.model().index(row, 0))
        lower = rows.viewport().grab(QRect(box.right() - 160, box.top() + 32, 100, 18)).toImage()
        return len({lower.pixel(x, y) for x in range(lower.width()) for y in range(lower.height())})

    rows.selectAll()
    QApplication.processEvents()
    current = rows.currentIndex().row()
    other = 3 - current
    assert ink_at_the_end_of(current) > 1
    assert ink_at_the_end_of(other) == 1


def test_a_name_is_whole_before_the_buttons_beside_it_have_theirs(window: MainWindow, rooms: Rooms) -> None:
    window.resize(640, 760)
    window.go_to(f"person:{rooms.reader.person_named('Maya').id}")
    QApplication.processEvents()
    head = window._header
    assert head._title.shown == "Maya"
    assert head._leave.text() == "Before you leave"
    head.say("Maya Lindqvist-Sommerfeld", "")
    QApplication.processEvents()
    assert head._title.shown == "Maya Lindqvist-Sommerfeld"
    assert head._leave.text() == ""
    assert head._leave.accessibleName() == "Before you leave"


def test_whose_page_it_is_stands_before_the_title_and_goes_with_the_page(window: MainWindow, rooms: Rooms) -> None:
    window.resize(1280, 760)
    window.go_to(f"person:{rooms.reader.person_named('Maya').id}")
    QApplication.processEvents()
    assert window._stage.people is not None
    face = window._stage.people.face
    assert face is not None
    assert face.isVisible()
    window.go_to("people")
    QApplication.processEvents()
    assert not face.isVisible()
    window.go_to("today")
    QApplication.processEvents()
    assert not face.isVisible()
