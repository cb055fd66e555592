"""A planned absence in its window: whom it concerns, a word to each, all moved together; and on return, to make it right."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from organizer.domain.when import passes_at
from organizer.services.rituals.absences import Absences
from organizer.services.rituals.away_plan import AwayPlan
from organizer.ui.rituals.away_window import AwayWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BACK = datetime(2026, 12, 14, 10, tzinfo=UTC)


class Desk:
    """A book with three who wait for something in the week of 7 December, and the window over it."""

    def __init__(self, rooms: Rooms, clock: HandClock, window: AwayWindow) -> None:
        self.rooms, self.clock, self.window = rooms, clock, window
        self.quote = self.promise("send the quote @Maya due:2026-12-08T12:00")
        self.lease = self.promise("sign the lease @Tomás due:2026-12-10T12:00")
        self.part = self.promise("waiting for the part from @Jonas due:2026-12-09")
        self.later = self.promise("call back @Ruth due:2026-12-15T12:00")

    def promise(self, line: str) -> Promise:
        done = self.rooms.capturing.capture(self.rooms.capturing.read(line), source="window")
        assert done.promise is not None
        return done.promise

    def begin(self) -> None:
        self.window.begin()
        self.window.come_forward()
        assert QTest.qWaitForWindowActive(self.window)

    def away(self, first: str, last: str) -> None:
        self.begin()
        for words, field in ((first, self.window._from), (last, self.window._to)):
            field.clear()
            QTest.keyClicks(field, words)
        self.press(Key.Key_Return)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget(), key, held)
            QApplication.processEvents()

    def names(self) -> list[str]:
        rows = self.window._list
        return [rows.item(number).text().partition(",")[0] for number in range(rows.count())]

    def due(self, promise: Promise) -> datetime:
        due = self.rooms.actions.promise(promise.id).due
        assert due is not None
        return passes_at(due, ZoneInfo("UTC"))


@pytest.fixture
def desk(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[Desk]:
    absences = Absences(rooms.book, clock, rooms.reader, rooms.actions)
    plan = AwayPlan(rooms.book)
    window = AwayWindow(theme, sentences, absences, plan, rooms.actions, rooms.reader, clock, rooms.preferences)
    yield Desk(rooms, clock, window)
    window.close()
    window.deleteLater()


def test_everyone_with_a_due_inside_is_listed_with_a_draft(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    assert desk.names() == ["Maya", "Jonas", "Tomás"]
    assert re.search(r"3 (people )?would wait", desk.window._summary.text())
    assert desk.window._box is not None
    assert "I am away from Mon 7 Dec to Fri 11 Dec. “send the quote” will be with you by Mon 14 Dec 10:00." in (
        desk.window._box.text
    )
    desk.press(Key.Key_Down)
    assert "It is enough if “the part” is here by Mon 14 Dec 10:00." in desk.window._box.text


def test_one_who_knows_is_re_promised_with_the_words_and_the_next_one_comes(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.names() == ["Jonas", "Tomás"]
    assert desk.due(desk.quote) == BACK
    (move,) = desk.rooms.book.touches_of(desk.quote.id)
    assert (move.kind, move.told) == ("re-promise", True)
    assert "I am away" in move.text
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.names() == ["Maya", "Jonas", "Tomás"]
    desk.press(Key.Key_Y, held=CTRL)
    assert desk.names() == ["Jonas", "Tomás"]


def test_what_was_done_elsewhere_is_not_taken_back_from_here(desk: Desk) -> None:
    desk.rooms.actions.keep(desk.quote.id)
    desk.away("7 december", "11 december")
    assert not desk.window._undo_button.isEnabled()
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.rooms.actions.promise(desk.quote.id).state == "kept"
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.window._undo_button.isEnabled()
    desk.press(Key.Key_Z, held=CTRL)
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.rooms.actions.promise(desk.quote.id).state == "kept"


def test_undo_takes_back_what_was_done_here_and_not_what_was_done_meanwhile(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    desk.press(Key.Key_Return, held=CTRL)
    desk.rooms.actions.keep(desk.lease.id)
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.due(desk.quote) != BACK
    assert desk.rooms.actions.promise(desk.lease.id).state == "kept"


def test_what_was_taken_back_elsewhere_is_not_in_the_way_here(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    desk.press(Key.Key_Return, held=CTRL)
    desk.rooms.actions.undo()
    desk.press(Key.Key_Z, held=CTRL)
    assert not desk.window._undo_button.isEnabled()
    desk.press(Key.Key_Y, held=CTRL)
    assert desk.due(desk.quote) == BACK


def test_all_are_moved_together_to_a_time_of_ones_own(desk: Desk) -> None:
    desk.window._back.setText("15 december 9:00")
    desk.begin()
    QTest.keyClicks(desk.window._back, "15 december 9:00")
    QTest.keyClicks(desk.window._from, "7 december")
    QTest.keyClicks(desk.window._to, "11 december")
    desk.press(Key.Key_Return)
    desk.window._all_told.click()
    assert desk.names() == []
    moved = datetime(2026, 12, 15, 9, tzinfo=UTC)
    assert [desk.due(one) for one in (desk.quote, desk.part, desk.lease)] == [moved] * 3
    told = [touch.told for one in (desk.quote, desk.part) for touch in desk.rooms.book.touches_of(one.id)]
    assert told == [True, False]
    desk.press(Key.Key_Z, held=CTRL)
    assert len(desk.names()) == 3


def test_what_was_moved_without_a_word_they_still_expect(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    desk.window._not_told.click()
    assert desk.due(desk.quote) == BACK
    assert desk.names() == ["Maya", "Tomás"]


def test_on_return_those_who_waited_in_vain_are_listed_and_an_apology_is_noted(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    desk.press(Key.Key_Escape)
    desk.clock.set(datetime(2026, 12, 14, 9, tzinfo=UTC))
    desk.begin()
    assert desk.window._title.text() == "Back again"
    assert desk.names() == ["Maya", "Tomás"]
    assert desk.window._box is not None
    assert "I left you without a word on “send the quote”" in desk.window._box.text
    assert desk.window._box.text.endswith("If so, you will have it by tomorrow 10:00.")
    assert desk.window._summary.text().endswith("It moves to tomorrow 10:00.")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.names() == ["Tomás"]
    assert [touch.kind for touch in desk.rooms.book.touches_of(desk.quote.id)] == ["apology", "re-promise"]
    assert desk.due(desk.quote) == BACK + timedelta(days=1)
    desk.press(Key.Key_Z, held=CTRL)
    assert desk.names() == ["Maya", "Tomás"]
    assert desk.rooms.actions.promise(desk.quote.id) == desk.quote


def test_back_again_the_word_names_the_time_that_was_typed(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    desk.press(Key.Key_Escape)
    desk.clock.set(datetime(2026, 12, 14, 9, tzinfo=UTC))
    desk.begin()
    desk.window._back.setText("wednesday 16:00")
    desk.window._back.setFocus()
    desk.press(Key.Key_Return)
    assert desk.window._box is not None
    assert desk.window._box.text.endswith("you will have it by Wed 16 Dec 16:00.")


def test_what_was_kept_late_while_away_is_made_right_without_a_new_time(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    desk.press(Key.Key_Escape)
    desk.clock.set(datetime(2026, 12, 14, 8, tzinfo=UTC))
    desk.rooms.actions.keep(desk.quote.id)
    desk.begin()
    assert desk.window._box is not None
    assert desk.window._box.text.endswith("that was not right. I am sorry.")
    desk.press(Key.Key_Return, held=CTRL)
    assert [touch.kind for touch in desk.rooms.book.touches_of(desk.quote.id)] == ["answer", "apology"]


def test_tab_goes_from_the_people_into_the_draft_and_then_to_the_foot(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    came_by = []
    for _ in range(20):
        desk.press(Key.Key_Tab)
        focused = desk.window.focusWidget()
        assert focused is not None
        came_by.append(focused.accessibleName())
        if focused is desk.window._not_told:
            break
    assert desk.window._box is not None
    assert came_by[0] == desk.window._box.field.accessibleName()
    assert came_by.index("They know") < came_by.index("Copy") < came_by.index("All of them know") < len(came_by) - 1


def test_days_that_cannot_be_are_refused_in_words_and_nothing_is_planned(desk: Desk) -> None:
    desk.away("11 december", "7 december")
    assert not desk.window._problem.isHidden()
    assert AwayPlan(desk.rooms.book).absence() is None
    desk.window._from.setText("whenever")
    desk.window._to.setFocus()
    desk.press(Key.Key_Return)
    assert desk.window.focusWidget() is desk.window._from


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.away("7 december", "11 december")
    for button in desk.window.findChildren(QAbstractButton):
        assert button.accessibleName(), button
    for field in desk.window.findChildren(QLineEdit):
        assert field.accessibleName()
