"""What a notice says: enough in its title, true at the moment it is said, and nothing twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.promises import Promise
from organizer.domain.settings import Settings
from organizer.domain.when import Day, Zoned
from organizer.services.ports import Button, Crowd, Reminder
from organizer.ui.words.sentences import Sentences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from organizer.domain.when import Due
    from organizer.ui.words.notice_words import NoticeWords

THREE = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
AT_THREE = Zoned(datetime(2026, 11, 26, 15, 0), "UTC")  # noqa: DTZ001 - civil time
HERE = ZoneInfo("UTC")


@pytest.fixture
def words(qt_app: QApplication) -> NoticeWords:
    del qt_app
    return Sentences().notices


def reminder(alert: str, due: Due | None = AT_THREE, at: datetime = THREE, *, late: bool = False) -> Reminder:
    made = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    promise = Promise(id="one", made=made, captured=made, what="call Maya", line="call Maya at 3", due=due)
    return Reminder(promise, alert, at, None, None, late=late)


@pytest.mark.parametrize(
    "alert, minutes, late, title",
    [
        ("lead", -60, False, "Call Maya by 15:00"),
        ("at_due", 0, False, "Call Maya, due 15:00"),
        ("at_due", 30, True, "Call Maya was due 15:00"),
        ("until_back", -5, False, "Call Maya by 15:00"),
        ("until_back", 5, False, "Call Maya was due 15:00"),
        ("snoozed", 5, False, "Call Maya was due 15:00"),
        ("hour_after", 60, False, "Call Maya was due 15:00"),
    ],
)
def test_the_title_says_whether_the_time_is_still_to_come(
    words: NoticeWords, alert: str, minutes: int, title: str, *, late: bool
) -> None:
    now = THREE + timedelta(minutes=minutes)
    assert words.notice(reminder(alert, late=late), now, HERE, Settings()).title == title


def test_when_it_was_to_be_said_is_told_where_the_title_does_not_say_it(words: NoticeWords) -> None:
    now = THREE + timedelta(hours=2)
    at_its_time = words.notice(reminder("at_due", late=True), now, HERE, Settings())
    assert at_its_time.body == "You said: “call Maya at 3”"
    after = words.notice(reminder("hour_after", at=THREE + timedelta(hours=1), late=True), now, HERE, Settings())
    assert after.body == "You said: “call Maya at 3”\nThis was to be said 16:00."


def test_what_quiet_held_back_is_not_told_as_missed_while_away(words: NoticeWords) -> None:
    now = THREE + timedelta(hours=2)
    four = (reminder("at_due", late=True),) * 4
    missed, held = Crowd(four, 4, missed=True), Crowd(four, 4, missed=False)
    assert words.digest(missed, now, HERE, Settings()).title == "While you were away: 4 promises to see to"
    assert words.digest(held, now, HERE, Settings()).title == "4 promises to see to now"


@pytest.mark.parametrize(
    "alert, stays",
    [
        ("lead", False),
        ("day_before", False),
        ("before_leaving", False),
        ("at_due", True),
        ("hour_after", True),
        ("next_morning", True),
        ("waiting_morning", True),
        ("ask_time", True),
        ("snoozed", True),
    ],
)
def test_only_what_is_said_again_by_itself_may_go_unseen(words: NoticeWords, alert: str, *, stays: bool) -> None:
    due = None if alert == "ask_time" else AT_THREE
    assert words.notice(reminder(alert, due), THREE, HERE, Settings()).urgent is stays


@pytest.mark.parametrize("hide_names", [True, False])
def test_a_notice_of_many_stays_until_it_is_seen(words: NoticeWords, *, hide_names: bool) -> None:
    crowd = Crowd((reminder("at_due"),) * 4, 4, missed=False)
    assert words.digest(crowd, THREE, HERE, Settings(hide_names=hide_names)).urgent


def test_a_notice_of_many_names_the_first_and_counts_the_others(words: NoticeWords) -> None:
    said = words.digest(Crowd((reminder("at_due"),) * 2, 500, missed=False), THREE, HERE, Settings())
    assert said.title == "500 promises to see to now"
    assert said.body.splitlines() == ["Call Maya, due 15:00"] * 2 + ["And 498 more."]


def test_a_promise_without_a_time_has_a_button_that_asks_for_one(words: NoticeWords) -> None:
    said = words.notice(reminder("ask_time", None), THREE, HERE, Settings())
    assert said.buttons[0] == Button("repromise", "Say when")
    assert said.title == "Call Maya. By when?"


def test_a_day_is_named_as_a_day(words: NoticeWords) -> None:
    said = words.notice(reminder("at_due", Day(date(2026, 11, 26))), THREE, HERE, Settings())
    assert said.title == "Call Maya, due today"
