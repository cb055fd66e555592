"""What two places changed at once is shown with the promise, and settled by a press."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from organizer.services.views import ALSO
from organizer.ui.look.controls import Button
from organizer.ui.promises.inspector import Inspector
from organizer.windows import main_window
from tests.pictures.scenes import edited_at_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def inspector(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[Inspector]:
    saved = rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 15:00"), source="window")
    assert saved.promise is not None
    view = rooms.reader.promise(saved.promise.id)
    there = {"what": edited_at_once(view, "what", "send both quotes"), "due": edited_at_once(view, "due", "")}
    with rooms.book.unremembered() as step:
        step.execute("UPDATE promise SET extra = ?", (json.dumps({ALSO: there}),))
    made = main_window(rooms, clock, sentences, theme)
    box = Inspector(theme, sentences, rooms.reader, clock, made.keys, made.verbs)
    box.show_promise(view.promise.id)
    box.show()
    assert QTest.qWaitForWindowExposed(box)
    yield box
    box.close()
    for one in (box, made):
        one.deleteLater()


def press(inspector: Inspector, said: str) -> None:
    (button,) = [one for one in inspector.findChildren(Button) if one.accessibleName() == said and one.isVisible()]
    QTest.keyClick(button, Qt.Key.Key_Return)


def the_one(rooms: Rooms) -> Promise:
    (view,) = rooms.reader.page("all").rows
    return view.promise


def test_the_words_of_the_other_place_are_taken_by_a_press(rooms: Rooms, inspector: Inspector) -> None:
    press(inspector, "Use this instead: What: send both quotes")
    assert the_one(rooms).what == "send both quotes"
    assert [one.field for one in rooms.reader.promise(the_one(rooms).id).beside] == ["due"]


def test_a_field_that_the_other_place_emptied_is_emptied_by_a_press(rooms: Rooms, inspector: Inspector) -> None:
    press(inspector, "Use this instead: Due: nothing")
    assert the_one(rooms).due is None


def test_what_is_shown_stays_by_a_press_and_there_is_nothing_to_settle_any_more(
    rooms: Rooms, inspector: Inspector
) -> None:
    before = the_one(rooms)
    press(inspector, "Keep what is shown")
    assert (the_one(rooms).what, the_one(rooms).due) == (before.what, before.due)
    assert rooms.reader.promise(before.id).beside == ()
