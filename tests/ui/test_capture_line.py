"""The line in the window, before and after its field is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from organizer.domain.errors import DiskRefused
from organizer.ui.prompts.note_prompt import NotePrompt
from organizer.ui.prompts.prompts import WordsPrompt
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.services.views import PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 15:00"), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


def type_where_the_keys_are(words: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words)


def press_where_the_keys_are(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, key, modifiers)


def test_nobody_sees_when_the_field_takes_the_place_of_its_invitation(window: MainWindow) -> None:
    QApplication.processEvents()
    before = window.grab().toImage()
    window.get_ready()
    QApplication.processEvents()
    after = window.grab().toImage()
    assert after == before


def test_a_click_on_the_invitation_begins_to_type(window: MainWindow) -> None:
    line = window._page.line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    type_where_the_keys_are("call Ana")
    assert line.words == "call Ana"


def test_keys_that_were_at_the_invitation_stay_with_the_field(window: MainWindow) -> None:
    line = window._page.line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    window.get_ready()
    type_where_the_keys_are("call Ana")
    assert line.words == "call Ana"


def test_what_was_just_saved_is_taken_back_from_the_empty_line(window: MainWindow, rooms: Rooms) -> None:
    window._page.line.setFocus(Qt.FocusReason.TabFocusReason)
    window.get_ready()
    type_where_the_keys_are("call Ana tomorrow")
    press_where_the_keys_are(Qt.Key.Key_Return)
    assert rooms.reader.counts().later + rooms.reader.counts().mine_today == 2
    press_where_the_keys_are(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rooms.reader.counts().later + rooms.reader.counts().mine_today == 1
    press_where_the_keys_are(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert rooms.reader.counts().later + rooms.reader.counts().mine_today == 2


def test_what_is_being_typed_is_taken_back_before_what_was_saved(window: MainWindow, rooms: Rooms) -> None:
    line = window._page.line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    window.get_ready()
    type_where_the_keys_are("call Ana")
    press_where_the_keys_are(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.words != "call Ana"
    assert rooms.reader.counts().mine_today == 1


def test_what_was_said_of_a_line_goes_with_its_words(window: MainWindow) -> None:
    line = window._page.line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    window.get_ready()
    line.put("x" * 4_001)
    press_where_the_keys_are(Qt.Key.Key_Return)
    assert window._problem.isVisible()
    press_where_the_keys_are(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press_where_the_keys_are(Qt.Key.Key_Backspace)
    assert not window._problem.isVisible()


def test_what_the_disk_refused_is_said_until_the_line_is_empty(window: MainWindow, sentences: Sentences) -> None:
    line = window._page.line
    line.put("call Ana")
    line.card._refuse(refusal := DiskRefused(path="book.db", reason="No space left", spill=None))
    line.put("call Ana tomorrow")
    assert window._problem._sentence.text() == sentences.error(refusal)
    assert window._problem.isVisible()
    line.put("")
    assert not window._problem.isVisible()


def test_a_window_that_replaces_another_has_all_that_stood_in_the_line(
    window: MainWindow, rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme
) -> None:
    window._page.line.card.keep_beside("word " * 5_000)
    other = main_window(rooms, clock, sentences, theme)
    other.take_over(window)
    other._page.line.save()
    assert [len(one.promise.note) for one in rooms.reader.page("all").rows if one.promise.note] == [24_999]
    other.close()
    other.deleteLater()


def ask_for(window: MainWindow, view: PromiseView, field: str) -> None:
    fields = window._side_panel._built()._fields
    fields.show_view(view)
    fields._ask(field)


def field_of_prompt(window: MainWindow) -> NotePrompt | WordsPrompt:
    prompt = window._replies.prompt
    assert isinstance(prompt, NotePrompt | WordsPrompt)
    return prompt


def test_a_note_is_read_whole_and_corrected_without_losing_any_of_it(window: MainWindow, rooms: Rooms) -> None:
    note = "first line\n" + "word " * 5_000 + "\nlast"
    view = rooms.reader.page("all").rows[0]
    rooms.actions.correct(view.promise.id, {"note": note})
    view = rooms.reader.promise(view.promise.id)
    ask_for(window, view, "note")
    field = field_of_prompt(window).focusProxy()
    assert field is not None
    QTest.keyClicks(field, "!")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rooms.reader.promise(view.promise.id).promise.note == "!" + note


def test_words_too_long_to_be_saved_stay_where_they_were_typed(window: MainWindow, rooms: Rooms) -> None:
    view = rooms.reader.page("all").rows[0]
    ask_for(window, view, "what")
    prompt = field_of_prompt(window)
    assert isinstance(prompt, WordsPrompt)
    QApplication.clipboard().setText("x" * 88_000)
    QTest.keyClick(prompt._field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(prompt._field, Qt.Key.Key_Return)
    assert window._problem.isVisible()
    assert window._replies.prompt is prompt
    assert len(prompt._field.text()) > 88_000
    assert rooms.reader.promise(view.promise.id).promise.what == "send the quote"
    prompt._field.setText("send the offer")
    QTest.keyClick(prompt._field, Qt.Key.Key_Return)
    assert rooms.reader.promise(view.promise.id).promise.what == "send the offer"
    assert not window._problem.isVisible()
