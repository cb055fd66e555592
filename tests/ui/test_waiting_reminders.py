"""What waits for an answer is in the tray and in a window of its own, with the same verbs as a notice."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from organizer.services.ports import Button, Notice
from organizer.services.views import Counts
from organizer.services.window_settings import WindowSettings
from organizer.ui.look.theme import Theme
from organizer.ui.reminder_window import ReminderWindow
from organizer.ui.tray import Tray
from organizer.ui.words.sentences import Sentences
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.rooms import Rooms
    from tests.desktop.trays import NotifierPanel, Tint2
    from tests.hands import HandClock

NOW = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
HERE = ZoneInfo("UTC")
BUTTONS = (Button("kept", "Kept"), Button("update", "Update"), Button("snooze", "In 30 min"))
QUOTE = Notice("a", "Maya: Send the quote & the plan", "Due 15:00. Reminded 15:00.", BUTTONS)
KEYS = Notice("b", "Jonas: Bring the keys", "Due 14:00. Reminded 14:00.", BUTTONS)


@pytest.fixture
def tray(qt_app: QApplication) -> Iterator[Tray]:
    made = Tray(Sentences(), Theme(qt_app))
    yield made
    # What is to be deleted later goes while what it belongs to is still there.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(qt_app: QApplication) -> Iterator[ReminderWindow]:
    made = ReminderWindow(Sentences(), Theme(qt_app), WindowSettings)
    yield made
    made.close()
    made.deleteLater()
    qt_app.processEvents()


def answers(speaker: Tray | ReminderWindow) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    speaker.answered.connect(lambda key, verb, _token: heard.append((key, verb)))
    return heard


def test_the_tray_lists_what_waits_with_its_verbs(tray: Tray) -> None:
    heard = answers(tray)
    tray.show_waiting([QUOTE, KEYS], 7, quiet_until=None, now=NOW, zone=HERE)
    assert tray._waiting_menu.title() == "7 reminders wait"
    menus = tray._verb_menus
    assert [menu.title() for menu in menus] == ["Maya: Send the quote && the plan", "Jonas: Bring the keys"]
    next(action for action in menus[1].actions() if action.text() == "Kept").trigger()
    next(action for action in menus[0].actions() if action.text() == "Tomorrow morning").trigger()
    assert heard == [("b", "kept"), ("a", "snooze_tomorrow")]


def test_with_nothing_waiting_the_tray_says_nothing_of_it(tray: Tray) -> None:
    tray.show_waiting([QUOTE], 1, quiet_until=None, now=NOW, zone=HERE)
    tray.show_waiting([], 0, quiet_until=None, now=NOW, zone=HERE)
    assert not tray._waiting_menu.menuAction().isVisible()
    assert "wait" not in tray._icon.toolTip()


def test_showing_the_same_again_and_again_makes_nothing_new(tray: Tray) -> None:
    for _ in range(3):
        tray.show_waiting([QUOTE], 1, quiet_until=None, now=NOW, zone=HERE)
        first = len(tray._menu.findChildren(QMenu))
    assert len(tray._menu.findChildren(QMenu)) == first
    assert len(tray._pictures) <= 2


def test_quiet_is_asked_for_and_ended_in_the_tray(tray: Tray) -> None:
    asked: list[bool] = []
    tray.quiet_asked.connect(lambda: asked.append(True))
    tray.show_waiting([], 0, quiet_until=None, now=NOW, zone=HERE)
    assert tray._quiet.text() == "Quiet for an hour"
    tray._quiet.trigger()
    tray.show_waiting([], 0, quiet_until=NOW.replace(hour=16), now=NOW, zone=HERE)
    assert tray._quiet.text().startswith("End the quiet (until ")
    assert asked == [True]


def test_the_window_shows_all_that_waits_and_each_is_answered_by_itself(window: ReminderWindow) -> None:
    heard = answers(window)
    window.show_all([QUOTE, KEYS], 3)
    assert window.isVisible()
    assert window._title.text() == "5 reminders wait"
    window._pressed("a", "kept")
    assert heard == [("a", "kept")]
    assert list(window._cards) == ["b"]
    window.show_all([], 0)
    assert not window.isVisible()


@pytest.mark.parametrize("verb", ["update", "repromise"])
def test_the_window_that_stays_on_top_goes_from_before_what_is_asked_elsewhere(
    window: ReminderWindow, verb: str
) -> None:
    heard = answers(window)
    window.show_all([QUOTE, KEYS], 0)
    window._pressed("a", verb)
    assert not window.isVisible()
    window.show_all([QUOTE, KEYS], 0)
    assert list(window._cards) == ["a", "b"]
    window.show_all([], 0)
    window.show(QUOTE)
    window._pressed("a", verb)
    assert (window.isVisible(), heard) == (False, [("a", verb)] * 2)


def test_the_window_of_what_waits_is_high_enough_for_few_of_them(window: ReminderWindow, qt_app: QApplication) -> None:
    window.show_all((QUOTE,), 0)
    qt_app.processEvents()
    assert window._area.verticalScrollBar().maximum() == 0


def test_all_of_them_are_snoozed_from_the_windows_head(window: ReminderWindow) -> None:
    heard: list[str] = []
    window.snoozed_all.connect(heard.append)
    window.show_all([QUOTE, KEYS], 0)
    for action in window._all.menu().actions():
        action.trigger()
    assert heard == ["snooze_hour", "snooze_tomorrow", "snooze_monday", "snooze_back"]


def test_a_single_notice_after_the_list_takes_no_keys(window: ReminderWindow) -> None:
    window.show_all([QUOTE], 0)
    window.show_all([], 0)
    window.show(KEYS)
    assert not window.shows_all
    assert not window._head.isVisible()
    assert list(window._cards) == ["b"]


def test_what_is_most_urgent_is_replaced_and_nothing_of_before_is_kept(tray: Tray) -> None:
    asked: list[str] = []
    tray.promise_asked.connect(asked.append)
    tray.show_urgent([("a", "Maya: the quote"), ("b", "Jonas: the keys")])
    held = len(tray._menu.findChildren(QAction))
    for number in range(20):
        tray.show_urgent([("a", f"Maya: the quote {number}"), ("c", "Priya: the plan")])
    assert len(tray._menu.findChildren(QAction)) == held
    next(action for action in tray._menu.actions() if "plan" in action.text()).trigger()
    assert asked == ["c"]
    tray.show_urgent([("d", "Ben: the door")])
    assert {action.text() for action in tray._urgent} == {"Ben: the door", ""}
    seen = [action.text() for action in tray._menu.actions() if action.isVisible()]
    assert "Ben: the door" in seen
    assert "Priya: the plan" not in seen


def said_by(tray: Tray) -> list[str]:
    said: list[str] = []
    tray.show(QUOTE, lambda: said.append("shown"), lambda: said.append("failed"))
    return said


def test_a_tray_over_the_bus_leaves_notices_to_who_comes_after_it(
    notifier_panel: NotifierPanel, qt_app: QApplication
) -> None:
    assert said_by(Tray(Sentences(), Theme(qt_app))) == ["failed"]


def test_a_tray_over_x_shows_them_itself(tint2: Tint2, qt_app: QApplication) -> None:
    tray = Tray(Sentences(), Theme(qt_app))
    until(lambda: said_by(tray) == ["shown"], "the tray to be there", meanwhile=qt_app.processEvents)


def test_quiet_is_asked_for_and_ended_where_all_that_waits_is_shown(window: ReminderWindow) -> None:
    asked: list[bool] = []
    window.quiet_asked.connect(lambda: asked.append(True))
    window.show_all([QUOTE], 0)
    assert window._quiet.accessibleName() == "Quiet for an hour"
    window._quiet.click()
    window.show_all([QUOTE], 0, quiet=True)
    assert window._quiet.accessibleName() == "End the quiet"
    assert asked == [True]


def test_the_dot_stands_for_what_is_mine_and_late_as_the_words_under_it_do(tray: Tray) -> None:
    nothing = Counts(mine_late=0, mine_today=0, theirs_now=0, later=0, waiting=0, kept_today=0)
    plain, plain_names = _picture_of(tray), tray._icon.toolTip()
    tray.show_counts(nothing._replace(theirs_now=1, waiting=1))
    assert (_picture_of(tray), tray._icon.toolTip()) == (plain, "1 waiting on others")
    tray.show_counts(nothing._replace(mine_late=1))
    assert _picture_of(tray) != plain
    assert tray._icon.toolTip() == "1 overdue"
    tray.show_counts(nothing)
    assert _picture_of(tray) == plain
    assert plain_names == ""


def _picture_of(tray: Tray) -> bytes:
    return bytes(tray._icon.icon().pixmap(32, 32).toImage().constBits())


def test_a_line_of_the_menu_says_whose_promise_it_is(rooms: Rooms, clock: HandClock) -> None:
    for line in ("send the quote @Maya today 15:00", "waiting for the part from @Ken today 18:00"):
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    rows = Sentences().rows
    lines = [rows.line(view, clock.now(), clock.zone()) for view in rooms.reader.page("urgent").rows]
    assert lines == ["Maya: Send the quote, 15:00", "From Ken: The part, 18:00"]
