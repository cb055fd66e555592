"""What is upcoming, by days: the heading says the day, and the row when on it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from organizer.domain.when import Zoned
from organizer.ui.promises.places import Places
from organizer.ui.promises.promise_list import PromiseList

if TYPE_CHECKING:
    from organizer.rooms import Rooms
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def upcoming(rooms: Rooms, clock: HandClock, sentences: Sentences) -> PromiseList:
    return PromiseList(rooms.reader, clock, sentences.rows, Places(sentences.words))


def pills(rows: PromiseList) -> dict[str, str]:
    rows.go_to("upcoming")
    views = [view for number in range(rows.rowCount()) if (view := rows.view(rows.index(number))) is not None]
    return {view.promise.what: rows.text(view).pill for view in views}


def test_a_row_says_the_hour_and_the_heading_the_day(rooms: Rooms, upcoming: PromiseList) -> None:
    for line in ("the map @Ola friday 10:00", "the plan @Ola friday", "the part @Ola 14 january 10:00"):
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    assert pills(upcoming) == {"the map": "10:00", "the plan": "Any time", "the part": "Thu 14 Jan 2027 10:00"}
    row = next(
        n
        for n in range(upcoming.rowCount())
        if (view := upcoming.view(upcoming.index(n))) and view.promise.what == "the map"
    )
    assert "Tomorrow 10:00" in str(upcoming.data(upcoming.index(row), Qt.ItemDataRole.AccessibleTextRole))


def test_a_row_under_the_day_they_expect_it_says_the_day_i_mean(rooms: Rooms, upcoming: PromiseList) -> None:
    made = rooms.capturing.capture(rooms.capturing.read("the map @Ola friday 10:00"), source="window").promise
    assert made is not None
    rooms.actions.repromise(made.id, Zoned(datetime(2026, 12, 1, 9, 0), "UTC"), told=False)  # noqa: DTZ001 - civil time
    assert pills(upcoming) == {"the map": "Tue 1 Dec 09:00"}
