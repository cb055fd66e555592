"""What others owe, the oldest first or person by person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from organizer.services.views import PromiseView
from organizer.ui.look.controls import Button
from organizer.ui.promises.places import Heading
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

LINES = (
    "waiting for the plan from @Ola by friday",
    "waiting for the keys from @Jonas by tuesday",
    "waiting for the part from @Jonas by tomorrow",
    "waiting for the lift by monday",
)


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    for line in LINES:
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    made.go_to("waiting")
    yield made
    made.close()
    made.deleteLater()


def order(window: MainWindow) -> list[str]:
    rows = window._page.model._rows
    return [f"{row.title} {row.count}" if isinstance(row, Heading) else row.promise.what for row in rows]


def press(window: MainWindow, name: str) -> None:
    next(one for one in window.findChildren(Button) if one.text() == name and one.isVisible()).click()


BY_PERSON = ["Jonas 2", "the part", "the keys", "Ola 1", "the plan", "No one named 1", "the lift"]


def test_it_is_listed_person_by_person_when_asked_and_stays_so(window: MainWindow, rooms: Rooms) -> None:
    assert order(window)[0] == "Still to come 4"
    press(window, "By person")
    assert order(window) == BY_PERSON
    assert rooms.preferences.windows().waiting_by == "person"
    window.go_to("today")
    assert not any(one.text() == "By person" and one.isVisible() for one in window.findChildren(Button))
    window.go_to("waiting")
    assert order(window) == BY_PERSON
    press(window, "Oldest first")
    assert order(window)[0] == "Still to come 4"


def test_what_comes_and_goes_finds_its_person(window: MainWindow, rooms: Rooms) -> None:
    press(window, "By person")
    made = rooms.capturing.capture(rooms.capturing.read("waiting for the map from @Anna by friday"), source="window")
    assert made.promise is not None
    window.refresh(frozenset({made.promise.id}))
    assert order(window) == ["Anna 1", "the map", *BY_PERSON]
    window._page.list.choose(made.promise.id)
    rooms.actions.got_it(made.promise.id)
    window.refresh(frozenset({made.promise.id}))
    assert order(window) == BY_PERSON
    plan = next(
        row for row in window._page.model._rows if isinstance(row, PromiseView) and row.promise.what == "the plan"
    )
    rooms.actions.correct(plan.promise.id, {"to": "Jonas"})
    window.refresh(frozenset({plan.promise.id}))
    assert order(window) == ["Jonas 3", "the plan", "the part", "the keys", "No one named 1", "the lift"]


def test_how_many_days_stand_one_by_one_is_chosen_above_what_is_upcoming_and_stays_so(
    window: MainWindow, rooms: Rooms
) -> None:
    for line in ("the map @Ola 10 december", "the plan @Ola 20 december"):
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    window.refresh(frozenset())

    def headings_of_weeks() -> int:
        rows = window._page.model._rows
        return sum(isinstance(row, Heading) and row.key.startswith("week") for row in rows)

    window.go_to("upcoming")
    seen = []
    for name in ("7 days", "30 days", "14 days"):
        press(window, name)
        seen.append((headings_of_weeks(), rooms.preferences.windows().upcoming_days))
    assert seen == [(2, 7), (0, 30), (1, 14)]
    window.go_to("today")
    assert not any(one.text() == "7 days" and one.isVisible() for one in window.findChildren(Button))
