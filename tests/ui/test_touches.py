"""What passed between two people: noted in two keys, and what is due then offered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

from organizer.domain.people import Rhythm
from organizer.domain.when import Zoned
from organizer.ui.look.undo_toast import UndoToast
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.touches import Touch
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

Key = Qt.Key
NO, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Desk:
    """The main window over a book with one promise to Maya, and hands on its keys."""

    def __init__(self, rooms: Rooms, window: MainWindow) -> None:
        self.rooms, self.window = rooms, window
        self.maya = rooms.reader.person_named("Maya").id

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget(), key, held)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), text)

    def touches(self) -> list[Touch]:
        return list(self.rooms.book.touches_with(self.maya))

    def button(self, name: str) -> QAbstractButton:
        """Return the button of this name in the question that is asked now."""
        assert self.window._replies.prompt is not None
        found = self.window._replies.prompt.findChildren(QAbstractButton)
        return next(one for one in found if one.accessibleName() == name)

    def draft(self) -> str:
        """Return what is drafted in the question that is asked now."""
        assert self.window._replies.prompt is not None
        field = self.window._replies.prompt.findChild(QPlainTextEdit)
        assert field is not None
        return str(field.toPlainText())


@pytest.fixture
def desk(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[Desk]:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 15:00"), source="window")
    window = main_window(rooms, clock, sentences, theme)
    window.come_forward()
    assert QTest.qWaitForWindowActive(window)
    window._page.list.setFocus()
    yield Desk(rooms, window)
    window.close()
    window.deleteLater()


def test_a_call_is_noted_in_two_keys(desk: Desk) -> None:
    desk.press(Key.Key_I, Key.Key_P)
    (call,) = desk.touches()
    assert (call.kind, call.direction, call.channel, call.promise is None) == ("check-in", "out", "phone", False)
    assert desk.window._replies.prompt is None


def test_a_meeting_is_noted_with_words_before_the_letter(desk: Desk) -> None:
    desk.press(Key.Key_I)
    prompt = desk.window._replies.prompt
    assert prompt is not None
    field = prompt.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    desk.type("She likes the blue one.")
    desk.press(Key.Key_M, held=ALT)
    (met,) = desk.touches()
    assert (met.channel, met.text) == ("in person", "She likes the blue one.")


def test_and_i_promised_goes_straight_to_capture(desk: Desk) -> None:
    desk.press(Key.Key_I)
    desk.press(Key.Key_P, held=SHIFT)
    assert [touch.channel for touch in desk.touches()] == ["phone"]
    assert desk.window._page.line.words == '@"Maya" via:phone '
    desk.type("send the colours friday")
    desk.press(Key.Key_Return)
    (colours,) = [row for row in desk.rooms.reader.page("open").rows if row.promise.what == "send the colours"]
    assert (colours.to, colours.promise.channel) == ("Maya", "phone")


def test_and_i_promised_is_offered_with_the_sentence_and_has_a_key(desk: Desk) -> None:
    desk.press(Key.Key_I, Key.Key_M)
    desk.press(Key.Key_Return, held=ALT)
    assert desk.window._page.line.words == '@"Maya" via:"in person" '


def test_a_complaint_offers_an_apology_that_one_key_notes(desk: Desk) -> None:
    desk.press(Key.Key_I, Key.Key_C)
    assert [(touch.kind, touch.direction) for touch in desk.touches()] == [("complaint", "in")]
    assert "I am sorry." in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert [touch.kind for touch in desk.touches()] == ["complaint", "apology"]


def test_an_apology_for_a_complaint_says_by_when_as_it_is_due_while_that_is_to_come(
    desk: Desk, clock: HandClock
) -> None:
    desk.press(Key.Key_I, Key.Key_C)
    assert desk.draft().endswith("I am seeing to it now. You will hear from me by 15:00.")
    desk.press(Key.Key_Return, held=CTRL)
    (quote,) = desk.rooms.reader.page("open").rows
    clock.move(hours=8)
    desk.press(Key.Key_I, Key.Key_C)
    assert desk.draft().endswith("You will hear from me by tomorrow 10:00.")
    desk.press(Key.Key_Return, held=CTRL)
    assert [touch.kind for touch in desk.touches()] == ["complaint", "apology"] * 2 + ["re-promise"]
    moved = desk.rooms.reader.promise(quote.promise.id).promise.due
    assert moved is not None
    assert moved != quote.promise.due


def test_praise_offers_thanks_and_an_offer_can_be_refused(desk: Desk) -> None:
    desk.press(Key.Key_I, Key.Key_G)
    assert "kind words" in desk.draft()
    desk.press(Key.Key_Escape)
    assert [touch.kind for touch in desk.touches()] == ["praise"]


def test_a_near_miss_by_hand_offers_an_apology(desk: Desk) -> None:
    desk.press(Key.Key_M)
    desk.type("nearly sent the wrong one")
    desk.press(Key.Key_Return)
    assert "“send the quote” nearly went wrong" in desk.draft()
    desk.press(Key.Key_Return, held=CTRL)
    assert [touch.kind for touch in desk.touches()] == ["apology"]


def test_a_question_asked_back_waits_on_their_page_and_one_key_says_that_they_answered(
    desk: Desk, clock: HandClock
) -> None:
    desk.press(Key.Key_K)
    desk.press(Key.Key_Return, held=ALT)
    desk.type("Does it fit?")
    desk.press(Key.Key_Return)
    clock.move(hours=2)
    desk.window.go_to(f"person:{desk.maya}")
    desk.window._stage.people.setFocus()  # type: ignore[union-attr]
    page = desk.window._stage.people._one  # type: ignore[union-attr]
    assert page is not None
    assert "Does it fit?" in page._asked._words.text()
    desk.press(Key.Key_Y)
    answered = desk.touches()[-1]
    assert (answered.kind, answered.direction, answered.promise) == ("answer", "in", desk.touches()[0].promise)
    desk.window._stage.people.refresh()  # type: ignore[union-attr]
    assert page._asked.isHidden()


def test_the_third_move_offers_to_say_no_or_to_make_it_smaller(desk: Desk) -> None:
    (quote,) = desk.rooms.reader.page("open").rows
    for hour in (16, 17):
        desk.rooms.actions.repromise(quote.promise.id, Zoned(datetime(2026, 11, 26, hour), "UTC"), told=False)  # noqa: DTZ001 - civil
    desk.press(Key.Key_R)
    desk.press(Key.Key_Space)
    desk.button("Make it smaller").click()
    field = desk.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("send the prices only")
    desk.press(Key.Key_Return)
    assert desk.rooms.reader.promise(quote.promise.id).promise.what == "send the prices only"
    desk.press(Key.Key_R)
    desk.press(Key.Key_Space)
    desk.button("Say no").click()
    desk.press(Key.Key_T)
    assert desk.rooms.reader.promise(quote.promise.id).promise.state == "let_go"


def test_on_a_page_without_promises_the_keys_of_a_person_work(desk: Desk) -> None:
    desk.press(Key.Key_Delete)
    desk.window.go_to(f"person:{desk.maya}")
    desk.window._stage.people.setFocus()  # type: ignore[union-attr]
    desk.press(Key.Key_I, Key.Key_W)
    assert [(touch.kind, touch.promise) for touch in desk.touches()] == [("check-in", None)]


def test_a_muted_person_says_so_and_is_spoken_of_again(desk: Desk) -> None:
    desk.rooms.actions.change_person(desk.maya, {"muted": True, "rhythm": Rhythm(7, 14)})
    desk.window.go_to(f"person:{desk.maya}")
    page = desk.window._stage.people._one  # type: ignore[union-attr]
    assert page is not None
    rhythm = page._rows._rows["rhythm"]
    assert rhythm.accessibleName() == "Rhythm: Muted"
    rhythm.click()
    desk.button("Speak of them again").click()
    assert not desk.rooms.reader.person(desk.maya).person.muted
    toast = desk.window.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    assert toast._sentence.text() == "Spoken of again: Maya"
