"""A grade explains itself in the story, and the user may give another one with a note."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from organizer.domain.line import Reading
from organizer.domain.when import Day, Due, Zoned
from organizer.ui.keyboard.keys import Keys
from organizer.ui.promises.field_rows import FieldRow
from organizer.ui.promises.inspector import Inspector
from organizer.ui.verbs.verbs import Verbs
from organizer.ui.words.story_words import StoryText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def due(day: int, hour: int) -> Due:
    return Zoned(at(day, hour).replace(tzinfo=None), "UTC")


class Desk:
    """An inspector, and the question that is asked now."""

    def __init__(self, rooms: Rooms, clock: HandClock, inspector: Inspector, verbs: Verbs) -> None:
        self.rooms, self.clock, self.inspector = rooms, clock, inspector
        self.asked: list[Prompt] = []
        verbs.asked.connect(self.asked.append)

    def promise(self, when: Due) -> Promise:
        self.clock.set(at(16, 9))
        reading = Reading(text="send the quote", what="send the quote", to="Maya", due=when)
        promise = self.rooms.actions.capture(reading, source="window").promise
        assert promise is not None
        self.clock.set(at(26, 9))
        return promise

    def told(self, promise: Promise) -> list[tuple[str, str, str]]:
        self.inspector.show_promise(promise.id)
        events = self.inspector._story._events
        rows = [events.data(events.index(row), Qt.ItemDataRole.UserRole) for row in range(events.rowCount())]
        return [(row.head, row.meta, row.body) for row in rows if isinstance(row, StoryText)]

    def press(self, name: str) -> None:
        buttons = self.asked[-1].findChildren(QAbstractButton)
        next(one for one in buttons if one.accessibleName() == name).click()
        QApplication.processEvents()


@pytest.fixture
def desk(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[Desk]:
    verbs = Verbs(lambda: rooms.actions, rooms.reader, clock, rooms.preferences, sentences, theme)
    keys = Keys(rooms.preferences.windows())
    inspector = Inspector(theme, sentences, rooms.reader, clock, keys, verbs)
    yield Desk(rooms, clock, inspector, verbs)
    inspector.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_late_told_first_says_when_it_was_due_told_and_kept(desk: Desk) -> None:
    quote = desk.promise(due(17, 17))
    desk.rooms.actions.update(quote.id, "it takes longer", at=at(17, 15, 40))
    desk.rooms.actions.keep(quote.id, at=at(18, 9, 10))
    assert desk.told(quote)[0] == (
        "Late, told first",
        "due Tue 17 Nov 17:00, you wrote Tue 17 Nov 15:40, kept Wed 18 Nov 09:10",
        "",
    )


def test_bad_says_when_they_had_to_ask_and_a_day_is_named_as_a_day(desk: Desk) -> None:
    quote = desk.promise(Day(at(17, 0).date()))
    desk.rooms.actions.chased(quote.id, at=at(18, 10))
    desk.rooms.actions.keep(quote.id, at=at(18, 11))
    assert desk.told(quote)[0][:2] == ("Bad", "due Tue 17 Nov, they asked Wed 18 Nov 10:00, kept Wed 18 Nov 11:00")


def test_what_was_in_time_says_so(desk: Desk) -> None:
    quote = desk.promise(due(17, 17))
    desk.rooms.actions.keep(quote.id, at=at(17, 12))
    assert desk.told(quote)[0][:2] == ("Good", "due Tue 17 Nov 17:00, kept Tue 17 Nov 12:00, in time")


def test_a_near_miss_says_why(desk: Desk) -> None:
    quote = desk.promise(due(17, 17))
    desk.rooms.actions.keep(quote.id, at=at(17, 16, 50))
    assert [told[:2] for told in desk.told(quote)][:2] == [
        ("Good", "due Tue 17 Nov 17:00, kept Tue 17 Nov 16:50, in time"),
        ("Near miss", "kept in the last tenth of its time"),
    ]


def test_a_grade_is_overruled_with_a_note_and_given_back_to_the_rules(desk: Desk) -> None:
    quote = desk.promise(due(17, 17))
    desk.rooms.actions.keep(quote.id, at=at(18, 9))
    desk.inspector.show_promise(quote.id)
    row = next(row for row in desk.inspector.findChildren(FieldRow) if row.text() == "Grade")
    row.click()
    assert desk.asked[-1].question.text() == "How was it kept? The rules say: Late"
    desk.press("Good")
    field = desk.asked[-1].focusProxy()
    assert field is not None
    QTest.keyClicks(field, "They had moved it themselves.")
    desk.press("Give this grade")
    view = desk.rooms.reader.promise(quote.id)
    assert (view.grade, view.grade_reason) == ("good", "overruled")
    told = desk.told(quote)
    assert told[0][0] == "Good"
    assert told[0][2] == "They had moved it themselves."
    assert ("You graded it: Good", "They had moved it themselves.") in [(head, body) for head, _, body in told]
    row.click()
    desk.press("By the rules: Late")
    assert desk.rooms.reader.promise(quote.id).grade == "late"
    heads = [head for head, _, _ in desk.told(quote)]
    assert heads[:1] == ["Late"]
    assert "You graded it: Good" in heads
    assert "Graded by the rules again" in heads


def test_a_correction_says_what_it_changed_from_what_to_what(desk: Desk) -> None:
    quote = desk.promise(due(17, 17))
    desk.rooms.actions.correct(quote.id, {"what": "send the offer", "due": due(28, 17), "case": "12"})
    said = [body for head, _, body in desk.told(quote) if head == "Corrected"]
    assert said == [
        "the case from nothing to 12, the due from Tue 17 Nov 17:00 to Sat 28 Nov 17:00, what from send the quote to send the offer"
    ]


def test_a_time_named_for_what_had_none_is_not_said_to_have_moved(desk: Desk) -> None:
    desk.clock.set(at(16, 9))
    reading = Reading(text="send the quote", what="send the quote", to="Maya")
    quote = desk.rooms.actions.capture(reading, source="window").promise
    assert quote is not None
    desk.clock.set(at(26, 9))
    desk.rooms.actions.repromise(quote.id, due(28, 17), told=False)
    said = [(head, meta) for head, meta, _ in desk.told(quote)]
    assert ("Time named", "09:00 · by Sat 28 Nov 17:00") in said
    assert ("Promised", "Mon 16 Nov 09:00") in said
