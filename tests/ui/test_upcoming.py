"""What is upcoming, by days: the heading says the day, and the row when on it."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from organizer.domain.when import Zoned
from organizer.ui.promises.places import Places
from organizer.ui.promises.promise_list import PromiseList
from organizer.windows import main_window

if TYPE_CHECKING:
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def upcoming(rooms: Rooms, clock: HandClock, sentences: Sentences) -> PromiseList:
    return PromiseList(rooms.reader, clock, sentences.rows, Places(sentences.words))


def pills(rows: PromiseList, place: str = "upcoming") -> dict[str, str]:
    rows.go_to(place)
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


def test_a_row_of_a_case_says_the_hour_under_the_day_and_the_whole_where_it_is_late(
    rooms: Rooms, clock: HandClock, upcoming: PromiseList
) -> None:
    for line in ("the map @Ola friday 10:00 #refit", "the plan @Ola today 10:00 #refit"):
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    assert pills(upcoming, "case:refit") == {"the plan": "10:00", "the map": "10:00"}
    clock.move(days=2)
    assert pills(upcoming, "case:refit")["the plan"] != "10:00"


def test_a_row_under_the_day_they_expect_it_says_the_day_i_mean(rooms: Rooms, upcoming: PromiseList) -> None:
    made = rooms.capturing.capture(rooms.capturing.read("the map @Ola friday 10:00"), source="window").promise
    assert made is not None
    rooms.actions.repromise(made.id, Zoned(datetime(2026, 12, 1, 9, 0), "UTC"), told=False)  # noqa: DTZ001 - civil time
    assert pills(upcoming) == {"the map": "Tue 1 Dec 09:00"}


def test_a_day_shows_how_much_it_holds_as_bars_and_in_words_where_it_is_full(
    rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme
) -> None:
    for number in range(6):
        rooms.capturing.capture(rooms.capturing.read(f"thing {number} @Ola friday 1{number}:00"), source="window")
    window = main_window(rooms, clock, sentences, theme)
    window.resize(1000, 700)
    window.go_to("upcoming")
    window.show()
    QApplication.processEvents()
    rows = window._page.list
    heading = rows.visualRect(rows.model().index(0, 0))
    picture = rows.viewport().grab(heading).toImage()
    full = theme.ink("today").rgb()
    across = [
        picture.pixelColor(x, heading.height() - theme.px(4) - theme.px(16)).rgb() for x in range(heading.width())
    ]
    bars = sum(here == full and before != full for before, here in pairwise(across))
    assert bars >= 6
    window.close()
    window.deleteLater()
