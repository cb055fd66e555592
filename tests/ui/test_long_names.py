"""A name without end: cut where it has no room, and whole on demand, by the mouse and by the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from organizer.ui.look.controls import Label, breakable
from organizer.ui.look.line_label import LineLabel
from organizer.ui.look.undo_toast import UndoToast
from organizer.ui.people.people_list import PeopleList
from organizer.ui.people.person_rows import PersonRows
from organizer.ui.promises.field_rows import FieldRow
from organizer.ui.promises.promise_list import RowRole
from organizer.ui.prompts.prompts import WordsPrompt
from organizer.ui.words.row_words import initials
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

NAME = "Wolfeschlegelsteinhausenbergerdorff" * 8 + " Junior Esquire"


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    rooms.capturing.capture(rooms.capturing.read(f'send @"{NAME}" the quote today 23:00'), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    made._side_panel.open(keys=False)
    QApplication.processEvents()
    yield made
    QToolTip.hideText()
    made.close()
    made.deleteLater()


def tip_of(widget: QWidget, spot: QPoint) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, spot, widget.mapToGlobal(spot)))
    return QToolTip.text().replace("\u200b", "")


def test_a_row_and_the_head_beside_it_show_a_long_name_whole_under_the_pointer(window: MainWindow) -> None:
    page_list = window._page.list
    row = next(
        index
        for index in map(page_list.model().index, range(page_list.model().rowCount()), [0] * 9)
        if hasattr(index.data(RowRole), "promise")
    )
    assert NAME in tip_of(page_list.viewport(), page_list.visualRect(row).center())
    inspector = window._side_panel._inspector
    assert inspector is not None
    assert NAME in tip_of(inspector._name, inspector._name.rect().center())


def test_people_show_a_long_name_whole_under_the_pointer(window: MainWindow) -> None:
    window.go_to("people")
    QApplication.processEvents()
    people = window.findChild(PeopleList)
    assert people is not None
    assert NAME in tip_of(people.viewport(), people.visualRect(people.model().index(0, 0)).center())


def test_the_page_of_a_person_shows_a_long_name_whole_where_the_keys_are(window: MainWindow, rooms: Rooms) -> None:
    view = rooms.reader.page("all").rows[0]
    window.go_to(f"person:{view.promise.to}")
    QApplication.processEvents()
    rows = window.findChild(PersonRows)
    assert rows is not None
    row = rows._rows["name"]
    assert len(row.lines) == 1
    before = row.height()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(9):
        QApplication.processEvents()
    assert len(row.lines) > 4
    assert "".join(row.lines).replace(" ", "") == NAME.replace(" ", "")
    assert row.height() >= before + (len(row.lines) - 1) * window.theme.px(16)
    rows._rows["circle"].setFocus(Qt.FocusReason.TabFocusReason)
    assert len(row.lines) == 1


def test_a_field_does_not_move_under_a_press_of_the_mouse(theme: Theme) -> None:
    row = FieldRow(theme, "Name", "user")
    row.say(NAME, "text")
    row.resize(300, 28)
    row.show()
    row.setFocus(Qt.FocusReason.MouseFocusReason)
    assert len(row.lines) == 1
    row.close()
    row.deleteLater()


def test_a_person_has_the_same_letters_everywhere(
    window: MainWindow, rooms: Rooms, sentences: Sentences, clock: HandClock
) -> None:
    view = rooms.reader.page("all").rows[0]
    person = rooms.reader.person(view.promise.to or "")
    row = sentences.rows.row(view, clock.now(), clock.zone())
    listed = sentences.people.row(person, clock.now(), clock.zone(), rooms.reader.settings())
    inspector = window._side_panel._inspector
    assert inspector is not None
    assert {row.initials, listed.initials, initials(inspector._avatar._name)} == {"WE"}


def test_a_word_wider_than_a_column_wraps_there_and_one_of_every_day_is_not_broken(theme: Theme) -> None:
    label = Label(theme, "body", NAME)
    label.setWordWrap(True)
    one = theme.metrics("body").lineSpacing()
    assert label.heightForWidth(240) >= 8 * one
    assert label.minimumSizeHint().width() <= 240
    assert breakable("Donaudampfschifffahrt") == "Donaudampfschifffahrt"
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setText(NAME)
    assert label.text() == NAME
    label.deleteLater()


def test_a_toast_says_in_two_lines_what_one_has_no_room_for(window: MainWindow) -> None:
    window.resize(1180, 760)
    said = "Kept: Call Mrs. Hale about invoice 4471"
    window._replies.say_done(said, "I asked a question back")
    QApplication.processEvents()
    toast = window.findChild(UndoToast)
    assert toast is not None
    sentence = toast.findChild(LineLabel)
    assert sentence is not None
    assert len(sentence.lines) == 2
    assert sentence.shown == said
    assert sentence.fontMetrics().lineSpacing() * 2 <= sentence.height()


def test_of_whom_a_question_is_ends_in_an_ellipsis_where_it_has_no_room(window: MainWindow) -> None:
    prompt = WordsPrompt(window.theme, "What is it?", NAME, "", "Correct")
    window.ask(prompt)
    QApplication.processEvents()
    about = next(one for one in prompt.findChildren(LineLabel) if one.text() == NAME)
    assert about.shown.endswith("…")
    assert NAME in tip_of(about, about.rect().center())
