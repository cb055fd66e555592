"""No reminder is lost, and none comes twice without need."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.when import Day, Zoned

if TYPE_CHECKING:
    from tests.desktop.noise import Noise
    from tests.services.desk import Desk

AT_THREE = Zoned(datetime(2026, 11, 26, 15, 0), "UTC")  # noqa: DTZ001 - civil time


def said(desk: Desk) -> list[str]:
    return [notice.title for notice in desk.notifier.said]


def test_a_promise_with_a_time_speaks_an_hour_before_and_at_the_time(desk: Desk) -> None:
    desk.promise(due=AT_THREE)
    desk.reminding.begin()
    assert desk.alarm.moment == datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
    desk.clock.set(desk.alarm.moment)
    desk.reminding.run()
    assert desk.alarm.moment == datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
    desk.clock.set(desk.alarm.moment)
    desk.reminding.run()
    assert said(desk) == ["lead", "at_due"]


def test_a_second_pass_says_nothing_twice(desk: Desk) -> None:
    desk.promise(due=AT_THREE)
    desk.clock.move(hours=6)
    desk.reminding.run()
    desk.reminding.run()
    assert said(desk) == ["at_due:late"]


def test_what_came_due_while_the_program_was_off_is_said_late_and_once(desk: Desk) -> None:
    desk.promise(due=AT_THREE)
    desk.clock.move(days=4)
    again = desk.reopened()
    again.reminding.begin()
    assert said(again) == ["next_morning:late"]
    again.book.close()


def test_killed_while_a_notice_was_on_its_way_it_is_shown_again(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.move(hours=6)
    desk.notifier.hanging = True
    desk.reminding.run()
    again = desk.reopened()
    again.reminding.begin()
    assert [notice.key for notice in again.notifier.said] == [promise.id]
    again.book.close()


def test_a_shown_notice_is_not_shown_again_after_a_restart(desk: Desk) -> None:
    desk.promise(due=AT_THREE)
    desk.clock.move(hours=5, minutes=48)
    desk.reminding.run()
    again = desk.reopened()
    again.reminding.begin()
    assert said(again) == []
    assert [reminder.alert for reminder in again.reminding.waiting()] == ["at_due"]
    again.book.close()


def test_when_no_voice_can_speak_it_stays_due_and_is_tried_again_in_a_minute(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.move(hours=6)
    desk.notifier.mute = True
    desk.reminding.run()
    assert desk.alarm.moment == desk.clock.now() + timedelta(minutes=1)
    desk.notifier.mute = False
    desk.clock.move(minutes=1)
    desk.reminding.run()
    assert [notice.key for notice in desk.notifier.said] == [promise.id]


def test_a_kept_promise_says_nothing_more_and_takes_its_notice_back(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.move(hours=5, minutes=48)
    desk.reminding.run()
    desk.answering.answer(promise.id, "kept")
    desk.reminding.run()
    assert desk.notifier.withdrawn == [promise.id]
    desk.clock.move(days=3)
    desk.reminding.run()
    assert said(desk) == ["at_due"]


def test_a_button_pressed_twice_keeps_it_once(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.answering.answer(promise.id, "kept")
    desk.answering.answer(promise.id, "kept")
    assert desk.reader.promise(promise.id).promise.state == "kept"


def test_a_snooze_hides_for_half_an_hour_and_moves_no_due(desk: Desk) -> None:
    promise = desk.promise(due=Day(date(2026, 11, 26)))
    desk.clock.move(hours=8)
    desk.reminding.run()
    before = len(desk.notifier.said)
    desk.answering.answer(promise.id, "snooze")
    desk.reminding.run()
    assert len(desk.notifier.said) == before
    assert desk.alarm.moment == desk.clock.now() + timedelta(minutes=30)
    desk.clock.move(minutes=30)
    desk.reminding.run()
    assert len(desk.notifier.said) == before + 1
    assert desk.reader.promise(promise.id).promise.due == promise.due


def test_the_alert_at_a_named_time_rings_through_a_snooze(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.set(datetime(2026, 11, 26, 14, 0, tzinfo=UTC))
    desk.reminding.run()
    desk.actions.snooze(promise.id, datetime(2026, 11, 26, 16, 30, tzinfo=UTC))
    desk.clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    desk.reminding.run()
    assert said(desk) == ["lead", "at_due"]


def test_the_morning_of_a_day_is_no_time_that_was_named_and_can_be_snoozed(desk: Desk) -> None:
    promise = desk.promise(due=Day(date(2026, 11, 27)))
    desk.actions.snooze(promise.id, datetime(2026, 11, 27, 9, 30, tzinfo=UTC))
    for minute in (0, 30):
        assert said(desk) == []
        desk.clock.set(datetime(2026, 11, 27, 9, minute, tzinfo=UTC))
        desk.reminding.run()
    assert said(desk) == ["snoozed"]


def test_a_snooze_outlives_a_restart(desk: Desk) -> None:
    promise = desk.promise(due=Day(date(2026, 11, 30)))
    desk.actions.snooze(promise.id, desk.clock.now() + timedelta(hours=2))
    again = desk.reopened()
    again.clock.move(hours=2)
    again.reminding.begin()
    assert said(again) == ["snoozed"]
    again.book.close()


def test_a_shorter_snooze_takes_the_place_of_a_longer_one_and_brings_back_what_that_hid(desk: Desk) -> None:
    promise = desk.promise(due=Day(date(2026, 11, 27)))
    before = desk.alerts_to_come(promise.id)
    in_a_week, in_an_hour = (desk.clock.now() + span for span in (timedelta(days=7), timedelta(hours=1)))
    desk.actions.snooze(promise.id, in_a_week)
    assert desk.alerts_to_come(promise.id) == (in_a_week,)
    desk.actions.snooze(promise.id, in_an_hour)
    assert desk.alerts_to_come(promise.id) == (in_an_hour, *before)
    desk.actions.undo()
    assert desk.alerts_to_come(promise.id) == (in_a_week,)
    desk.actions.redo()
    assert desk.alerts_to_come(promise.id) == (in_an_hour, *before)


def test_a_snooze_after_one_that_is_over_brings_nothing_back(desk: Desk) -> None:
    promise = desk.promise(due=Day(date(2026, 11, 26)))
    desk.actions.snooze(promise.id, datetime(2026, 11, 27, 10, tzinfo=UTC))
    desk.clock.set(datetime(2026, 11, 27, 10, tzinfo=UTC))
    desk.reminding.run()
    again = desk.clock.now() + timedelta(hours=1)
    desk.actions.snooze(promise.id, again)
    assert desk.alerts_to_come(promise.id) == (again,)


def test_more_than_three_at_once_become_one_notice(desk: Desk) -> None:
    for number in range(5):
        desk.promise(f"promise {number}", due=AT_THREE)
    desk.clock.move(days=1)
    desk.reminding.run()
    assert said(desk) == ["5 wait"]
    desk.reminding.run()
    assert len(desk.reminding.waiting()) == 5


def test_an_update_answers_and_the_next_alert_still_comes(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.set(datetime(2026, 11, 26, 14, 0, tzinfo=UTC))
    desk.reminding.run()
    desk.actions.update(promise.id, "on its way")
    desk.clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    desk.reminding.run()
    assert said(desk) == ["lead", "at_due"]


def test_answered_after_the_due_it_is_left_to_the_list(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.set(datetime(2026, 11, 26, 15, 10, tzinfo=UTC))
    desk.reminding.run()
    desk.actions.update(promise.id, "a little late")
    desk.clock.move(days=5)
    desk.reminding.run()
    assert said(desk) == ["at_due:late"]


def test_travel_moves_a_whole_day_and_not_a_time_in_a_zone(desk: Desk) -> None:
    day, timed = desk.promise("a", due=Day(date(2026, 11, 27))), desk.promise("b", due=AT_THREE)
    desk.clock.travel("America/New_York")
    desk.reminding.run()
    assert desk.reader.promise(day.id).overdue_at == datetime(2026, 11, 28, 5, 0, tzinfo=UTC)
    assert desk.reader.promise(timed.id).overdue_at == datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
    assert desk.reader.promise(day.id).alerts[0] == datetime(2026, 11, 27, 14, 0, tzinfo=UTC)


def test_a_grade_falls_by_itself_as_time_passes(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.move(hours=7)
    desk.reminding.run()
    assert desk.reader.promise(promise.id).grade == "late"
    desk.clock.move(days=8)
    desk.reminding.run()
    assert desk.reader.promise(promise.id).grade == "bad"
    assert desk.book.promise(promise.id) == promise


def test_a_disk_that_takes_no_writing_keeps_no_reminder_from_being_said_and_none_is_said_twice(
    desk: Desk, noise: Noise
) -> None:
    noise.expect("noted")
    desk.promise(due=AT_THREE)
    desk.clock.move(hours=6)
    desk.book.database.execute_sql("PRAGMA query_only = 1")
    desk.reminding.begin()
    assert desk.alarm.moment == desk.clock.now() + timedelta(minutes=1)
    desk.clock.move(minutes=1)
    desk.reminding.run()
    assert said(desk) == ["at_due:late"]
    assert desk.notifier.withdrawn == []
    desk.book.database.execute_sql("PRAGMA query_only = 0")
    desk.reminding.run()
    again = desk.reopened()
    again.reminding.begin()
    assert said(again) == []
    assert len(again.reminding.waiting()) == 1
    again.book.close()


def test_what_was_answered_before_the_disk_took_the_note_that_it_was_said_stays_answered(
    desk: Desk, noise: Noise
) -> None:
    noise.expect("noted")
    promise = desk.promise(due=AT_THREE)
    desk.clock.move(hours=6)
    desk.book.database.execute_sql("PRAGMA query_only = 1")
    desk.reminding.run()
    desk.book.database.execute_sql("PRAGMA query_only = 0")
    desk.answering.answer(promise.id, "kept")
    desk.reminding.run()
    assert desk.reminding.waiting() == ()
    assert desk.notifier.withdrawn == [promise.id]


@pytest.mark.parametrize(
    "change", [{"what": "send the invoice"}, {"note": "by post"}, {"to": "Jonas"}, {"reminds": "lead=2h"}]
)
def test_mending_a_word_neither_answers_what_waits_nor_ends_a_snooze(desk: Desk, change: dict[str, str]) -> None:
    waits, put_off = desk.promise(due=AT_THREE).id, desk.promise("bring the keys", due=AT_THREE).id
    desk.clock.set(datetime(2026, 11, 26, 16, 30, tzinfo=UTC))
    desk.reminding.run()
    desk.answering.answer(put_off, "snooze_tomorrow")
    for promise_id in (waits, put_off):
        desk.actions.correct(promise_id, change)
    desk.reminding.run()
    assert [reminder.promise.id for reminder in desk.reminding.waiting()] == [waits]
    desk.clock.set(datetime(2026, 11, 27, 9, 0, 1, tzinfo=UTC))
    desk.reminding.run()
    assert {reminder.promise.id for reminder in desk.reminding.waiting()} == {waits, put_off}
    assert "snoozed" in [notice.title for notice in desk.notifier.said if notice.key == put_off]


def test_a_mended_due_is_planned_anew_and_what_was_said_of_the_old_one_goes(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE).id
    desk.clock.set(datetime(2026, 11, 26, 15, 0, 1, tzinfo=UTC))
    desk.reminding.run()
    desk.actions.correct(promise, {"due": Zoned(datetime(2026, 11, 27, 15, 0), "UTC")})  # noqa: DTZ001 - civil time
    desk.reminding.run()
    assert desk.reminding.waiting() == ()
    assert desk.notifier.withdrawn == [promise]
