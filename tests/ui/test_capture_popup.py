"""The popup: what is typed is understood, put right, saved, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from organizer.domain.errors import DiskRefused
from organizer.domain.line import Token
from organizer.domain.when import Day
from organizer.ui.capture.capture_popup import CapturePopup
from organizer.ui.capture.token_field import TokenField
from organizer.ui.prompts.prompts import WhenPrompt
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.services.actions import Done
    from organizer.services.views import PromiseView
    from organizer.ui.capture.chips import Chip
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

Key = Qt.Key


@pytest.fixture
def popup(theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock) -> Iterator[CapturePopup]:
    made = CapturePopup(theme, sentences, rooms.capturing, rooms.understanding, rooms.reader, clock, sees_through=False)
    made.come()
    yield made
    made.close()


def write(popup: CapturePopup, words: str) -> None:
    QTest.keyClicks(popup._card.field, words)


def press(popup: CapturePopup, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(popup._card.field, key, held)


def chip(popup: CapturePopup, field: str) -> Chip:
    assert popup._card._chips is not None
    return popup._card._chips.chip(field)


def saved(rooms: Rooms) -> list[PromiseView]:
    return list(rooms.reader.page("all").rows)


def test_enter_saves_what_the_chips_say_and_the_popup_goes(popup: CapturePopup, rooms: Rooms) -> None:
    write(popup, "send the quote to @Maya tomorrow 10:00 #harbor via:email")
    assert chip(popup, "case").accessibleName() == "Case: harbor"
    assert "new person" in chip(popup, "to").accessibleName()
    press(popup, Key.Key_Return)
    (view,) = saved(rooms)
    promise = view.promise
    assert (view.to, promise.case, promise.channel, promise.source) == ("Maya", "harbor", "email", "popup")
    assert not popup.isVisible()


def test_ctrl_enter_saves_and_stays_for_another(popup: CapturePopup, rooms: Rooms) -> None:
    write(popup, "call Ben")
    press(popup, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    write(popup, "call Ola")
    press(popup, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert popup.isVisible()
    assert [view.promise.what for view in saved(rooms)] == ["call Ola", "call Ben"]


def test_esc_keeps_the_words_for_the_next_time(popup: CapturePopup) -> None:
    write(popup, "send the quote")
    press(popup, Key.Key_Escape)
    assert not popup.isVisible()
    popup.come()
    assert popup._card.words == "send the quote"


def test_a_chip_left_out_makes_its_words_plain(popup: CapturePopup, rooms: Rooms) -> None:
    write(popup, "read the book on friday tomorrow 10:00")
    assert chip(popup, "due").accessibleName() != "By"
    chip(popup, "due").left_out.emit()
    assert chip(popup, "due").accessibleName() == "By"
    press(popup, Key.Key_Return)
    assert saved(rooms)[0].promise.due is None
    assert "tomorrow" in saved(rooms)[0].promise.what


def test_backspace_twice_at_the_end_makes_the_last_token_plain_and_a_third_deletes(popup: CapturePopup) -> None:
    write(popup, "pay the invoice #A-1")
    press(popup, Key.Key_Backspace)
    assert chip(popup, "case").accessibleName() == "Case: A-1"
    assert "⌫ again takes “#A-1” as plain words" in QToolTip.text()
    press(popup, Key.Key_Backspace)
    until(lambda: not QToolTip.isVisible(), "the hint to go", meanwhile=QApplication.processEvents)
    assert chip(popup, "case").accessibleName() == "Case"
    assert popup._card.words == "pay the invoice #A-1"
    press(popup, Key.Key_Backspace)
    assert popup._card.words == "pay the invoice #A-"


def test_what_was_understood_is_underlined_on_each_of_its_lines(theme: Theme) -> None:
    field = TokenField(theme, "")
    field.resize(400, 300)
    words = "Maria Anna Theresia von und zu Hohenlohe " * 4
    field.setPlainText(words)
    field.tint([Token("to", 0, len(words), words)])
    field.show()
    assert QTest.qWaitForWindowExposed(field)
    boxes = list(field._boxes(0, len(words)))
    assert len(boxes) >= 3
    picture, ink = field.viewport().grab().toImage(), theme.ink("who").rgb()
    assert all(picture.pixel(round(box.center().x()), round(box.bottom())) == ink for box in boxes)
    field.close()
    field.deleteLater()


def test_tab_goes_from_mine_to_an_answer_owed_to_theirs_and_back(popup: CapturePopup, rooms: Rooms) -> None:
    write(popup, "the keys from the landlord")
    for kind in ("message", "waiting", "promise", "message", "waiting"):
        press(popup, Key.Key_Tab)
        assert popup._kind.kind == kind
    press(popup, Key.Key_Return)
    assert (saved(rooms)[0].promise.kind, saved(rooms)[0].promise.side) == ("waiting", "theirs")


def test_an_empty_line_shows_whose_promise_it_will_be_as_the_tray_asked_and_nothing_of_the_last_time(
    popup: CapturePopup, rooms: Rooms
) -> None:
    popup.begin_with("", "waiting")
    assert popup._kind.kind == "waiting"
    write(popup, "the keys @Leo")
    press(popup, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved(rooms)[0].promise.side == "theirs"
    assert popup._kind.kind == "promise"
    popup.begin_with("", "waiting")
    popup.go()
    popup.begin_with("")
    assert popup._kind.kind == "promise"
    write(popup, "waiting for the map from @Ola")
    assert popup._kind.kind == "waiting"


def test_tab_takes_the_name_that_is_offered_while_one_is_typed(popup: CapturePopup, rooms: Rooms) -> None:
    rooms.capturing.capture(rooms.capturing.read('call @"Maya Lindqvist"'), source="cli")
    write(popup, "send the quote to @may")
    assert popup._card.field.completion == "a Lindqvist"
    press(popup, Key.Key_Tab)
    assert popup._card.words == "send the quote to @maya Lindqvist"
    assert popup._kind.kind == "promise"


def test_a_picker_sets_a_field_and_gives_the_keys_back(popup: CapturePopup, rooms: Rooms) -> None:
    write(popup, "send the quote")
    press(popup, Key.Key_D, Qt.KeyboardModifier.AltModifier)
    picker = popup._card._picker
    assert isinstance(picker, WhenPrompt)
    QTest.keyClicks(picker._field, "1 december")
    QTest.keyClick(picker._field, Key.Key_Return)
    assert popup._card._picker is None
    press(popup, Key.Key_Return)
    due = saved(rooms)[0].promise.due
    assert isinstance(due, Day)
    assert due.day.isoformat() == "2026-12-01"


def test_esc_closes_the_picker_first(popup: CapturePopup) -> None:
    popup._card.pick("channel")
    assert popup._card._picker is not None
    QTest.keyClick(popup._card._picker, Key.Key_Escape)
    assert popup._card._picker is None
    assert popup.isVisible()


def test_what_the_disk_refuses_stays_in_the_line_and_is_said_there(
    popup: CapturePopup, rooms: Rooms, monkeypatch_capture: None
) -> None:
    write(popup, "send the quote")
    press(popup, Key.Key_Return)
    assert popup.isVisible()
    assert popup._card.words == "send the quote"
    assert popup._problem.isVisible()


@pytest.fixture
def monkeypatch_capture(rooms: Rooms) -> None:
    """Have the book refuse: the one thing that cannot be had of a real disk within one test."""

    def refuse(*_words: object, **_named: object) -> Done:
        raise DiskRefused(path="book.db", reason="full", spill=None)

    rooms.capturing.capture = refuse  # type: ignore[method-assign]


def test_a_line_that_was_refused_and_then_edited_becomes_one_promise(popup: CapturePopup, rooms: Rooms) -> None:
    rooms.book.database.execute_sql("PRAGMA query_only = 1")
    write(popup, "send the quote")
    press(popup, Key.Key_Return)
    said = popup._problem._sentence.text()
    assert "Your words are safe beside it" in said
    assert str(rooms.book.path.parent) not in said
    write(popup, " and the plan")
    press(popup, Key.Key_Return)
    rooms.book.database.execute_sql("PRAGMA query_only = 0")
    write(popup, " and the map")
    press(popup, Key.Key_Return)
    whats = [view.promise.what for view in rooms.reader.page("all", limit=9).rows]
    assert whats == ["send the quote and the plan and the map"]


def test_a_promise_that_is_there_already_is_pointed_out(popup: CapturePopup, rooms: Rooms, qt_app: object) -> None:
    first = rooms.capturing.capture(rooms.capturing.read("send the quote to @Maya friday"), source="cli").promise
    assert first is not None
    opened: list[str] = []
    popup.open_asked.connect(opened.append)
    write(popup, "Send the  quote to @Maya")
    popup._card._look_for_the_same()
    assert popup._card._preview.text() == "Saves as “Send the quote” to Maya. Maya has this already, due tomorrow."
    assert popup._card._open_same is not None
    popup._card._open_same.click()
    assert opened == [first.id]
    assert popup._card.words == "Send the  quote to @Maya"


def test_a_line_from_right_to_left_with_markup_is_shown_as_it_is(popup: CapturePopup) -> None:
    popup._card.put("שלום <b>bold</b> @مايا tomorrow")
    assert popup._card.words == "שלום <b>bold</b> @مايا tomorrow"
    popup.grab()


def test_what_is_selected_elsewhere_is_taken_in_as_one_line_when_asked(popup: CapturePopup) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("copied")
    clipboard.setText("call Ben\n<b>back</b>\u202e tomorrow", QClipboard.Mode.Selection)
    assert popup._card.words == ""
    press(popup, Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert popup._card.words == "call Ben <b>back</b> tomorrow"
    popup._card.put("")
    clipboard.clear(QClipboard.Mode.Selection)
    press(popup, Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert popup._card.words == "copied"


def test_it_comes_back_into_sight_when_its_screen_goes_away(popup: CapturePopup) -> None:
    write(popup, "call Ben")
    popup.move(9_000, 9_000)
    # The desktop leaves a corner of it on the screen, and says so a moment later.
    until(lambda: popup.x() < 9_000, "the desktop to have its say", meanwhile=QApplication.processEvents)
    popup.windowHandle().screenChanged.emit(QGuiApplication.primaryScreen())
    free = QGuiApplication.primaryScreen().availableGeometry()
    until(lambda: free.contains(popup.geometry()), "it to come back", meanwhile=QApplication.processEvents)
    assert (popup.isVisible(), popup._card.words) == (True, "call Ben")


def test_it_stays_where_it_was_put_while_its_screen_is_there(popup: CapturePopup) -> None:
    popup.move(40, 60)
    QApplication.processEvents()
    place = popup.pos()
    QGuiApplication.primaryScreen().availableGeometryChanged.emit(QGuiApplication.primaryScreen().availableGeometry())
    QApplication.processEvents()
    assert popup.pos() == place


def test_a_desktop_that_is_slow_to_give_it_the_keys_does_not_make_it_go(popup: CapturePopup) -> None:
    popup.go()
    popup.come()
    popup._go_if_left()
    assert popup.isVisible()
    assert QTest.qWaitForWindowActive(popup)
    other = QWidget()
    other.show()
    other.activateWindow()
    assert QTest.qWaitForWindowActive(other)
    QApplication.processEvents()
    QApplication.processEvents()
    assert not popup.isVisible()
    other.close()
