"""Settings in words, and what follows from a change of one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.adapters.holidays import public_holidays
from organizer.commands.unusable_words import unusable
from organizer.domain.errors import Unusable
from organizer.domain.settings import QuietHours
from organizer.domain.when import Day, Zoned
from organizer.services.languages import installed_languages
from organizer.services.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.noise import Noise
    from tests.services.desk import Desk

FRIDAY = Day(date(2026, 11, 27))
AT_THREE = Zoned(datetime(2026, 11, 27, 15, 0), "UTC")  # noqa: DTZ001 - civil time


def alerts(desk: Desk, promise_id: str) -> list[str]:
    return [f"{at:%d %H:%M}" for at in desk.reader.promise(promise_id).alerts]


@pytest.mark.parametrize(
    "key, words, shown",
    [
        ("quiet_hours", "22:00-07:00", "22:00-07:00"),
        ("quiet_hours", "none", ""),
        ("alerts", "Lead=2h,hour_after=off", "lead=2h, hour_after=off"),
        ("announced_here", "no", "no"),
        ("hot_key", "ctrl + alt+space", "Ctrl+Alt+Space"),
        ("hot_key", "Meta+PgUp", "Meta+PgUp"),
    ],
)
def test_a_setting_reads_back_as_it_was_meant(desk: Desk, key: str, words: str, shown: str) -> None:
    desk.preferences.set(key, words)
    assert desk.preferences.get(key) == shown
    assert desk.reopened().preferences.get(key) == shown


def test_a_second_folder_is_not_in_the_home_of_the_book(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(desk.folder)
    for folder in (desk.folder, desk.folder / "backups", tmp_path / "link" / "stick"):
        with pytest.raises(Unusable):
            desk.preferences.set("second_folder", str(folder))
    desk.preferences.set("second_folder", str(desk.folder.parent / "stick"))
    desk.preferences.set("second_folder", "")


@pytest.mark.parametrize(
    "key, words",
    [("quiet_hours", "22:00"), ("quiet_hours", "07:00-07:00"), ("alerts", "sometimes"), ("holidays_of", "Atlantis")],
)
def test_words_that_are_no_value_are_refused_and_nothing_changes(desk: Desk, key: str, words: str) -> None:
    preferences = Preferences(
        desk.book, lambda: None, installed_languages(), lambda place: public_holidays(place, 2026)
    )
    before = preferences.all()
    with pytest.raises(Unusable):
        preferences.set(key, words)
    assert preferences.all() == before


def test_a_value_that_is_refused_is_answered_with_one_that_is_not(desk: Desk) -> None:
    free_words = {"hot_key", "own_keys", "pinned_cases"}
    refused = {}
    for key in desk.preferences.all():
        try:
            desk.preferences.set(key, "¤")
        except Unusable as no_value:
            refused[key] = unusable(no_value.data)
    assert free_words.isdisjoint(refused)
    assert {"theme", "text_size", "leaving", "waiting_by"} <= refused.keys()
    assert [key for key, said in refused.items() if "Write it as: " not in said and "Try: " not in said] == []


def test_a_value_that_was_damaged_on_disk_keeps_nothing_from_starting(desk: Desk, noise: Noise) -> None:
    noise.expect("the setting quiet_hours holds what cannot be read")
    with desk.book.unremembered() as step:
        step.put_setting("quiet_hours", "whenever")
    again = desk.reopened()
    assert again.preferences.settings().quiet_hours is None


def test_the_holidays_of_a_place_are_days_off_at_the_next_start_too(desk: Desk) -> None:
    preferences = Preferences(
        desk.book, lambda: None, installed_languages(), lambda place: public_holidays(place, 2026)
    )
    preferences.set("holidays_of", "DE-BY")
    for settings in (preferences.settings(), desk.reopened().preferences.settings()):
        assert not settings.is_working_day(date(2026, 12, 25))
        assert not settings.is_working_day(date(2027, 1, 6))
        assert settings.is_working_day(date(2026, 12, 24))
    preferences = Preferences(desk.reopened().book, lambda: None, installed_languages())
    preferences.set("holidays_of", "")
    assert preferences.settings().is_working_day(date(2026, 12, 25))


def test_holidays_are_asked_for_anew_as_years_go_by(desk: Desk) -> None:
    known = [date(2026, 12, 25)]
    changes: list[None] = []
    preferences = Preferences(desk.book, lambda: changes.append(None), installed_languages(), lambda _place: known)
    preferences.set("holidays_of", "XX")
    known.append(date(2027, 12, 24))
    preferences.renew_holidays(date(2024, 1, 1))
    assert len(changes) == 1, "those known reach far enough"
    preferences.renew_holidays(date(2026, 11, 26))
    assert len(changes) == 2
    assert date(2027, 12, 24) in preferences.settings().public_holidays


def test_a_new_morning_moves_what_was_planned(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    assert alerts(desk, promise.id) == ["27 09:00", "27 10:00", "30 09:00"]
    desk.preferences.set("morning", "07:30")
    desk.reminding.run()
    assert alerts(desk, promise.id) == ["27 07:30", "27 08:30", "30 07:30"]


def test_a_step_that_is_turned_on_is_planned_and_one_turned_off_is_not_said(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.preferences.set("alerts", "lead=3h, hour_after=off")
    desk.reminding.run()
    assert alerts(desk, promise.id) == ["27 12:00", "27 15:00", "30 09:00"]
    desk.preferences.set("alerts", "")
    desk.reminding.run()
    assert alerts(desk, promise.id) == ["27 14:00", "27 15:00", "27 16:00", "30 09:00"]


def test_what_was_said_already_is_not_said_again_after_a_change(desk: Desk) -> None:
    desk.promise(due=FRIDAY)
    desk.clock.set(datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    desk.reminding.run()
    desk.preferences.set("morning", "09:30")
    for _ in range(3):
        desk.reminding.run()
        desk.clock.move(minutes=15)
    assert [notice.title for notice in desk.notifier.said] == ["at_due"]


def test_what_a_change_puts_into_the_past_is_said_now(desk: Desk) -> None:
    desk.promise(due=FRIDAY)
    desk.clock.set(datetime(2026, 11, 27, 8, 30, tzinfo=UTC))
    desk.preferences.set("morning", "08:00")
    desk.reminding.run()
    assert [notice.title for notice in desk.notifier.said] == ["at_due:late"]


def test_a_snooze_outlives_a_change_of_settings(desk: Desk) -> None:
    promise = desk.promise(due=FRIDAY)
    desk.actions.snooze(promise.id, datetime(2026, 11, 27, 12, 0, tzinfo=UTC))
    desk.preferences.set("morning", "08:00")
    desk.reminding.run()
    desk.clock.set(datetime(2026, 11, 27, 11, 59, tzinfo=UTC))
    desk.reminding.run()
    assert desk.notifier.said == []
    desk.clock.move(minutes=1)
    desk.reminding.run()
    assert [notice.title for notice in desk.notifier.said] == ["snoozed"]


def test_answered_late_and_left_to_the_list_a_change_of_settings_does_not_revive_it(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.set(datetime(2026, 11, 27, 15, 10, tzinfo=UTC))
    desk.reminding.run()
    desk.actions.update(promise.id, "a little late")
    desk.preferences.set("morning", "08:00")
    desk.reminding.run()
    assert alerts(desk, promise.id) == []


def test_a_circle_and_a_promise_have_ladders_of_their_own(desk: Desk) -> None:
    desk.preferences.set("alerts_internal", "lead=2h, hour_after=off, next_morning=off")
    promise = desk.promise(due=AT_THREE)
    assert alerts(desk, promise.id)[0] == "27 14:00"
    person = desk.reader.person_named("Maya")
    desk.actions.change_person(person.id, {"circle": "internal"})
    assert alerts(desk, promise.id) == ["27 13:00", "27 15:00"]
    desk.actions.correct(promise.id, {"reminds": "off, at_due"})
    assert alerts(desk, promise.id) == ["27 15:00"]
    desk.actions.undo()
    assert alerts(desk, promise.id) == ["27 13:00", "27 15:00"]


def test_new_rules_of_the_zones_move_what_was_planned(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    before = desk.book.database.execute_sql("SELECT zone FROM promise WHERE id = ?", (promise.id,)).fetchone()
    desk.clock.rules = "2027z"
    desk.reminding.run()
    after = desk.book.database.execute_sql("SELECT zone FROM promise WHERE id = ?", (promise.id,)).fetchone()
    assert before != after
    assert "2027z" in after[0]
    assert desk.alarm.moment is not None
    assert desk.alarm.moment > desk.clock.now() + timedelta(hours=1)


def test_quiet_hours_are_times_of_the_day(desk: Desk) -> None:
    desk.preferences.set("quiet_hours", "20:00-06:30")
    assert desk.preferences.settings().quiet_hours == QuietHours(time(20), time(6, 30))
