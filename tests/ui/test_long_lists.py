"""Lists longer than a page: rows are read further while one scrolls, none twice, none left out, whatever happens meanwhile."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from organizer.domain.when import Day
from organizer.services.views import PromiseView
from organizer.ui.promises.places import Heading, Places
from organizer.ui.promises.promise_list import PromiseList
from organizer.windows import main_window
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.promises.promise_list import Index
    from organizer.ui.promises.promise_view import PromiseListView
    from organizer.ui.words.sentences import Sentences
    from tests.desktop.private_desktop import PrivateDesktop
    from tests.hands import HandClock

_MANY = 130
_TOP = QModelIndex()


def promised(rooms: Rooms, *lines: str) -> list[str]:
    with rooms.actions.together("add"):
        made = [rooms.capturing.capture(rooms.capturing.read(line), source="window").promise for line in lines]
    return [promise.id for promise in made if promise is not None]


@pytest.fixture
def many(rooms: Rooms) -> list[str]:
    return promised(rooms, *(f"thing {number} @Ola in {2 + number % 40} days" for number in range(_MANY)))


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme, many: list[str]) -> Iterator[MainWindow]:
    assert len(many) == _MANY
    made = main_window(rooms, clock, sentences, theme)
    made.resize(1000, 700)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    made.go_to("upcoming")
    made._page.list.setFocus()
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


def said(rows: PromiseList) -> list[tuple[str, int | None, str] | str]:
    """Return each heading with what it says, and each promise by its id."""
    stand = (rows.row(number) for number in range(rows.rowCount()))
    return [(row.title, row.count, row.note) if isinstance(row, Heading) else row.promise.id for row in stand]


def read_anew(rooms: Rooms, clock: HandClock, sentences: Sentences, place: str) -> PromiseList:
    """Return all rows of a place as one sees them who comes to it and reads all."""
    rows = PromiseList(rooms.reader, clock, sentences.rows, Places(sentences.words))
    rows.go_to(place)
    while rows.canFetchMore(_TOP):
        rows.fetchMore(_TOP)
    return rows


def promises_in(rows: PromiseList) -> list[str]:
    return [row for row in said(rows) if isinstance(row, str)]


def last_of(view: PromiseListView) -> str:
    chosen = view.chosen()
    assert chosen is not None
    return chosen.promise.what


def test_a_page_further_only_adds_rows_at_the_end_and_counts_what_the_last_heading_holds(
    rooms: Rooms, clock: HandClock, sentences: Sentences
) -> None:
    lines = (f"waiting for thing {number} from @Ola today 10:00" for number in range(120))
    promised(rooms, *lines, "waiting for the plan from @Ola today")
    clock.move(hours=3)
    rows = PromiseList(rooms.reader, clock, sentences.rows, Places(sentences.words))
    told: list[tuple[int, int]] = []
    rows.rowsInserted.connect(lambda _parent, first, last: told.append((first, last)))
    rows.rowsRemoved.connect(lambda *_: pytest.fail("a row was taken out"))
    changed: list[int] = []
    rows.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    rows.go_to("waiting")
    assert said(rows)[0] == ("Past their time", None, "")
    rows.fetchMore(_TOP)
    rows.fetchMore(_TOP)
    assert told == [(51, 100), (101, 122)]
    assert changed == [0]
    assert said(rows)[0] == ("Past their time", 120, "")
    assert said(rows)[121] == ("Still to come", 1, "")


@pytest.mark.parametrize("place", ["today", "upcoming", "waiting", "case:refit"])
def test_whatever_changes_while_rows_are_read_further_they_come_to_be_those_of_the_book(
    rooms: Rooms, clock: HandClock, sentences: Sentences, place: str
) -> None:
    chance = random.Random(place)
    dues = ("today 10:00", "today 17:00", "today", "tomorrow", "in 3 days", "in 9 days", "in 30 days", "")
    lines = ("{} @Ola {} #refit", "waiting for @Ivo {} {}", "{} @Ola {}")

    def line(number: int) -> str:
        return chance.choice(lines).format(f"thing {number}", chance.choice(dues))

    ids = promised(rooms, *(line(number) for number in range(300)))
    clock.move(hours=3)
    rows = PromiseList(rooms.reader, clock, sentences.rows, Places(sentences.words))
    rows.go_to(place)
    read = done = 0
    for number in range(40):
        one = chance.choice([view.promise.id for view in rooms.reader.these(ids)])
        promise = rooms.reader.promise(one).promise
        match chance.randrange(5):
            case 0:
                one = promised(rooms, line(1_000 + number))[0]
                ids.append(one)
                done += 1
            case 1 if promise.is_open:
                (rooms.actions.keep if promise.is_mine else rooms.actions.got_it)(one)
                done += 1
            case 2 if promise.is_open and promise.is_mine:
                due = rooms.capturing.read(f"it @Ola {chance.choice(dues[:-1])}").due
                assert due is not None
                rooms.actions.repromise(one, due, told=True)
                done += 1
            case 3 if done > 0:
                rooms.actions.undo()
                one, done = "", done - 1
        rows.refresh(frozenset({one} if one else ()))
        if chance.random() < 0.2 and rows.canFetchMore(_TOP):
            rows.fetchMore(_TOP)
            read += 1
        there = promises_in(rows)
        assert len(there) == len(set(there))
        assert there == promises_in(read_anew(rooms, clock, sentences, place))[: len(there)]
    assert read > 0
    while rows.canFetchMore(_TOP):
        rows.fetchMore(_TOP)
    assert said(rows) == said(read_anew(rooms, clock, sentences, place))


def test_what_came_by_the_dozen_into_a_list_that_was_whole_comes_to_its_place(
    rooms: Rooms, clock: HandClock, sentences: Sentences
) -> None:
    promised(rooms, *(f"thing {number} @Ola today 10:00" for number in range(60)), "the plan @Ola today")
    clock.move(hours=3)
    rows = PromiseList(rooms.reader, clock, sentences.rows, Places(sentences.words))
    rows.go_to("today")
    rows.fetchMore(_TOP)
    with rooms.actions.together("add"):
        for number in range(12):
            reading = rooms.capturing.read(f"late thing {number} @Ola today 10:00", clock.now() - timedelta(hours=3))
            rooms.actions.capture(reading, source="window")
    rows.refresh(frozenset())
    rows.fetchMore(_TOP)
    assert said(rows)[0] == ("Overdue", 72, "")
    assert said(rows) == said(read_anew(rooms, clock, sentences, "today"))


def test_rows_are_read_before_the_end_of_those_that_were_comes_into_sight(window: MainWindow) -> None:
    view = window._page.list
    bar, least = view.verticalScrollBar(), view.viewport().height()
    for _ in range(400):
        bar.setValue(bar.value() + 3 * bar.singleStep())
        QApplication.processEvents()
        if not window._page.model.canFetchMore(_TOP):
            break
        assert bar.maximum() - bar.value() >= least
    assert not window._page.model.canFetchMore(_TOP)


def test_a_list_that_is_scrolled_paints_what_came_into_sight_and_nothing_between_it_and_the_mouse(
    window: MainWindow,
) -> None:
    view, painted = window._page.list, list[int]()

    class Painted(QStyledItemDelegate):
        def paint(self, _painter: QPainter, _option: QStyleOptionViewItem, index: Index) -> None:
            painted.append(index.row())

    rows = Painted(view)
    view.setItemDelegate(rows)
    view.repaint()
    QApplication.processEvents()
    in_sight = len(set(painted))
    painted.clear()
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + bar.singleStep())
    QApplication.processEvents()
    assert 0 < len(painted) < in_sight / 2


def test_end_leads_to_the_last_promise_of_the_book_not_of_what_was_read(window: MainWindow, rooms: Rooms) -> None:
    view = window._page.list
    last = promised(rooms, "the very last @Ola in 80 days")
    window.refresh(frozenset(last))
    QTest.keyClick(view, Qt.Key.Key_End)
    until(lambda: last_of(view) == "the very last", meanwhile=QApplication.processEvents)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_a_key_right_after_end_is_done_to_the_last_promise(window: MainWindow, rooms: Rooms) -> None:
    view, asked = window._page.list, list[list[str]]()
    last = promised(rooms, "the very last @Ola in 80 days")
    window.refresh(frozenset(last))
    view.verb_asked.connect(lambda ids, _verb: asked.append(list(ids)))
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_K)
    assert asked == [last]


def test_all_that_are_chosen_are_all_of_the_book(window: MainWindow, many: list[str]) -> None:
    view = window._page.list
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    until(lambda: len(view.all_chosen()) == _MANY, meanwhile=QApplication.processEvents)
    assert set(view.all_chosen()) == set(many)


def test_what_waited_for_the_last_row_is_forgotten_where_another_place_is_shown(window: MainWindow) -> None:
    view = window._page.list
    QTest.keyClick(view, Qt.Key.Key_End)
    window.go_to("today")
    window.go_to("upcoming")
    QApplication.processEvents()
    assert last_of(view) == "thing 0"


def test_a_promise_of_another_place_is_not_looked_for_through_the_whole_list(window: MainWindow, rooms: Rooms) -> None:
    rows, elsewhere = window._page.model, promised(rooms, "the map @Ola today")[0]
    before = rows.rowCount()
    assert not rows.index_of(elsewhere).isValid()
    assert rows.rowCount() == before


def test_a_promise_far_down_the_list_is_found_and_chosen(window: MainWindow, many: list[str]) -> None:
    rows = window._page.model
    shown = {row.promise.id for n in range(rows.rowCount()) if isinstance(row := rows.row(n), PromiseView)}
    far = next(one for one in many if one not in shown)
    assert window._page.list.choose(far)
    assert window._page.list.all_chosen() == [far]


def scrolled_down(window: MainWindow) -> PromiseListView:
    """Choose the last row that is seen of a list that is scrolled."""
    view = window._page.list
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    last = view.viewport().height() - 20
    seen = (view.indexAt(QPoint(50, last - above)) for above in range(0, 200, 20))
    row = next(index for index in seen if view._list.view(index) is not None)
    view._choose_alone(row)
    view.scrollTo(row)
    QApplication.processEvents()
    return view


def test_home_leads_to_the_first_promise_and_its_heading_is_seen(window: MainWindow) -> None:
    view = scrolled_down(window)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0
    first = view.currentIndex().row()
    below = next(row for row in range(first + 1, 40) if isinstance(view._list.row(row), Heading))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.scrollTo(view._list.index(below + 1))
    assert view.visualRect(view._list.index(below)).top() == 0


def test_a_question_leaves_the_promise_it_is_about_to_be_seen(window: MainWindow) -> None:
    view = scrolled_down(window)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert window._replies.prompt is not None
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize("several", [False, True])
def test_what_moved_to_another_day_stays_chosen_so_that_the_same_key_moves_it_further(
    window: MainWindow, rooms: Rooms, *, several: bool
) -> None:
    view, asked = window._page.list, list[list[str]]()
    full_day = promised(rooms, *(f"call {number} @Ola in 20 days {8 + number}:00" for number in range(8)))
    window.refresh(frozenset(full_day))
    view.choose(full_day[0])
    if several:
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    moved = view.all_chosen()
    view.shift_asked.connect(lambda ids, _days: asked.append(list(ids)))
    for times in (1, 2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert window._replies.prompt is not None
        QTest.keyClick(window._replies.prompt.window().focusWidget(), Qt.Key.Key_T)
        window.refresh(frozenset(moved))
        QApplication.processEvents()
        assert set(view.all_chosen()) == set(moved)
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
        assert [set(ids) for ids in asked] == [set(moved)] * times
    QTest.keyClick(view, Qt.Key.Key_Home)
    window.refresh(frozenset())
    assert set(view.all_chosen()).isdisjoint(moved)


def test_what_is_dragged_to_the_edge_moves_the_list_on(
    window: MainWindow, desktop: PrivateDesktop, qt_app: QApplication
) -> None:
    view, screen = scrolled_down(window), desktop.screen
    bar, before, asked = view.verticalScrollBar(), view.verticalScrollBar().value(), list[date]()
    view.day_asked.connect(lambda _ids, day: asked.append(day))
    middle, edge = view.viewport().rect().center(), QPoint(50, view.viewport().height() - 3)
    steps = (QPoint(0, step % 2) + view.viewport().mapToGlobal(edge) for step in range(100))

    def go_on() -> None:
        at = next(steps, None) if bar.value() == before else None
        screen.xdotool(*(("mouseup", "1") if at is None else ("mousemove", str(at.x()), str(at.y()))))

    start = view.viewport().mapToGlobal(middle)
    screen.xdotool("mousemove", str(start.x()), str(start.y()), "mousedown", "1")
    qt_app.processEvents()
    going = QTimer(view, interval=100)  # a drag has a loop of its own
    going.timeout.connect(go_on)
    going.start()
    until(lambda: asked, "the drop", meanwhile=qt_app.processEvents)
    going.stop()
    assert bar.value() > before


def test_what_is_dropped_on_its_own_day_is_asked_nothing(window: MainWindow, rooms: Rooms, many: list[str]) -> None:
    due = rooms.reader.promise(many[0]).promise.due
    assert isinstance(due, Day)
    window.verbs.to_day([many[0]], due.day)
    assert window._replies.prompt is None
    window.verbs.to_day([many[0]], due.day + timedelta(days=1))
    assert window._replies.prompt is not None
