"""No reminder is a nuisance: many become one, quiet is kept, and what was held back is in the list."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.when import Day, Instant, Zoned
from tests.services.test_occasions import live_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.services.ports import Notice
    from tests.services.desk import Desk

AT_THREE = Zoned(datetime(2026, 11, 26, 15, 0), "UTC")  # noqa: DTZ001 - civil time
THREE = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)


def titles(desk: Desk) -> list[str]:
    return [notice.title for notice in desk.notifier.said]


def due_at(desk: Desk, moment: datetime, what: str = "send the quote") -> str:
    """Return the id of a promise that speaks at its due and not before."""
    return desk.promise(what, due=Instant(moment), line=what).id


def at_due_only(desk: Desk) -> None:
    desk.preferences.set("alerts", "off, at_due")


def test_a_notice_that_stands_overnight_is_said_anew_in_its_place_when_the_night_is_over(desk: Desk) -> None:
    at_due_only(desk)
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE)
    live_until(desk, datetime(2026, 11, 27, 8, 59, tzinfo=UTC))
    desk.reminding.run()
    assert titles(desk) == ["at_due"]
    desk.clock.set(datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    desk.reminding.run()
    desk.reminding.run()
    assert titles(desk) == ["at_due", "at_due"]
    # The day after, "yesterday" is no more true; a date is, for good.
    for _ in range(4):
        desk.clock.move(days=1)
        desk.reminding.run()
    assert [notice.key for notice in desk.notifier.said] == [promise_id] * 3
    assert desk.notifier.withdrawn == []


@pytest.mark.parametrize("hour, minute", [(0, 30), (8, 50)])
def test_what_is_said_before_the_night_is_over_is_not_said_again_when_it_is(desk: Desk, hour: int, minute: int) -> None:
    at_due_only(desk)
    moment = datetime(2026, 11, 27, hour, minute, tzinfo=UTC)
    due_at(desk, moment)
    live_until(desk, moment)
    assert titles(desk) == ["at_due"]
    for at in (datetime(2026, 11, 27, 9, 0, tzinfo=UTC), datetime(2026, 11, 28, 8, 59, tzinfo=UTC)):
        live_until(desk, at)
        desk.reminding.run()
        assert titles(desk) == ["at_due"]
    live_until(desk, datetime(2026, 11, 28, 9, 0, tzinfo=UTC))
    desk.reminding.run()
    assert titles(desk) == ["at_due"] * 2


# Many at once.


def test_three_within_ten_minutes_speak_alone_and_the_fourth_gathers_them_all(desk: Desk) -> None:
    at_due_only(desk)
    ids = [due_at(desk, THREE + timedelta(minutes=2 * number)) for number in range(4)]
    live_until(desk, THREE + timedelta(minutes=5))
    assert titles(desk) == ["at_due"] * 3
    live_until(desk, THREE + timedelta(minutes=7))
    assert titles(desk) == ["at_due"] * 3 + ["4 wait"]
    assert sorted(desk.notifier.withdrawn) == sorted(ids[:3])


def test_what_a_digest_names_does_not_stay_up_beside_it(desk: Desk) -> None:
    desk.preferences.set("alerts", "off, at_due, hour_after")
    first = due_at(desk, THREE)
    live_until(desk, THREE + timedelta(seconds=1))
    for number in range(3):
        due_at(desk, THREE + timedelta(minutes=60 + number))
    desk.clock.set(THREE + timedelta(minutes=63))
    desk.reminding.run()
    assert titles(desk) == ["at_due", "4 wait"]
    assert desk.notifier.withdrawn == [first]


def test_more_than_ten_minutes_apart_each_speaks_alone(desk: Desk) -> None:
    at_due_only(desk)
    for number in range(5):
        due_at(desk, THREE + timedelta(minutes=4 * number))
    live_until(desk, THREE + timedelta(minutes=20))
    assert titles(desk) == ["at_due"] * 5


def test_what_was_answered_meanwhile_is_no_part_of_a_crowd(desk: Desk) -> None:
    at_due_only(desk)
    ids = [due_at(desk, THREE + timedelta(minutes=number)) for number in range(4)]
    for number, promise_id in enumerate(ids):
        live_until(desk, THREE + timedelta(minutes=number, seconds=1))
        desk.answering.answer(promise_id, "kept")
    assert titles(desk) == ["at_due"] * 4


def test_five_hundred_due_in_one_second_are_at_most_three_notices_and_all_in_the_list(desk: Desk) -> None:
    at_due_only(desk)
    for number in range(500):
        due_at(desk, THREE + timedelta(milliseconds=2 * number), f"promise {number}")
    live_until(desk, THREE + timedelta(seconds=3))
    assert 1 <= len(titles(desk)) <= 3
    assert titles(desk)[-1] == "500 wait"
    assert len(desk.reminding.waiting()) == desk.reminding.count_waiting() == 500


def test_one_alone_is_never_kept_waiting_for_others(desk: Desk) -> None:
    at_due_only(desk)
    due_at(desk, THREE)
    due_at(desk, THREE + timedelta(seconds=30))
    live_until(desk, THREE)
    assert titles(desk) == ["at_due"]


def test_a_gathered_one_is_said_within_a_second(desk: Desk) -> None:
    at_due_only(desk)
    due_at(desk, THREE)
    due_at(desk, THREE + timedelta(milliseconds=500))
    live_until(desk, THREE + timedelta(milliseconds=999))
    assert len(titles(desk)) == 2


def test_a_digest_is_taken_back_when_all_in_it_is_answered_each_by_itself(desk: Desk) -> None:
    ids = [desk.promise(f"promise {number}", due=AT_THREE).id for number in range(5)]
    desk.clock.move(days=1)
    desk.reminding.run()
    for promise_id in ids[:3]:
        assert desk.notifier.withdrawn == []
        desk.answering.answer(promise_id, "kept")
        desk.reminding.run()
    for promise_id in ids[3:]:
        desk.answering.answer(promise_id, "kept")
        desk.reminding.run()
    assert desk.notifier.withdrawn == ["digest", ids[4]]
    assert desk.reminding.waiting() == ()


def test_after_an_absence_the_list_has_the_time_each_was_due(desk: Desk) -> None:
    desk.promise("one", due=AT_THREE)
    desk.promise("two", due=Day(date(2026, 11, 27)))
    desk.clock.set(datetime(2026, 11, 30, 12, 0, tzinfo=UTC))
    desk.reminding.begin()
    found = {reminder.promise.what: (reminder.at, reminder.late) for reminder in desk.reminding.waiting()}
    assert found == {
        "one": (datetime(2026, 11, 27, 9, 0, tzinfo=UTC), True),
        "two": (datetime(2026, 11, 30, 9, 0, tzinfo=UTC), True),
    }


# Quiet.


def test_an_hour_of_quiet_holds_everything_back_lists_it_and_says_it_afterwards(desk: Desk) -> None:
    at_due_only(desk)
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE - timedelta(minutes=10))
    desk.quiet.ask_for()
    live_until(desk, THREE + timedelta(minutes=49))
    assert titles(desk) == []
    assert [reminder.promise.id for reminder in desk.reminding.waiting()] == [promise_id]
    assert desk.reminding.count_waiting() == 1
    live_until(desk, THREE + timedelta(minutes=50))
    assert titles(desk) == ["at_due:late"]


def test_quiet_outlives_a_restart_and_can_be_ended(desk: Desk) -> None:
    at_due_only(desk)
    due_at(desk, THREE)
    desk.clock.set(THREE - timedelta(minutes=10))
    desk.quiet.ask_for()
    again = desk.reopened()
    again.clock.set(THREE)
    again.reminding.begin()
    assert titles(again) == []
    again.quiet.end()
    again.reminding.run()
    assert titles(again) == ["at_due"]
    again.book.close()


def test_a_clock_that_is_set_back_makes_no_longer_quiet(desk: Desk) -> None:
    desk.quiet.ask_for()
    desk.clock.move(days=-3)
    assert desk.quiet.until() is None


def test_in_the_quiet_hours_only_a_time_the_user_named_rings(desk: Desk) -> None:
    desk.preferences.set("quiet_hours", "08:00-10:30")
    desk.promise("by day", due=Day(date(2026, 11, 27)))
    desk.promise("by time", due=Zoned(datetime(2026, 11, 27, 9, 30), "UTC"))  # noqa: DTZ001 - civil time
    live_until(desk, datetime(2026, 11, 27, 10, 29, tzinfo=UTC))
    assert [notice.body for notice in desk.notifier.said if notice.title == "at_due"] == ["by time"]
    assert {reminder.promise.what for reminder in desk.reminding.waiting()} == {"by day", "by time"}
    live_until(desk, datetime(2026, 11, 27, 10, 30, tzinfo=UTC))
    assert "by day" in [notice.body for notice in desk.notifier.said]


def test_the_program_sleeps_through_the_quiet_hours(desk: Desk) -> None:
    desk.preferences.set("quiet_hours", "08:00-12:00")
    desk.promise(due=Day(date(2026, 11, 27)))
    desk.clock.set(datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    desk.reminding.run()
    assert desk.alarm.moment is not None
    assert desk.alarm.moment > desk.clock.now()


def test_where_another_device_announces_this_one_lists_and_shows_nothing(desk: Desk) -> None:
    desk.preferences.set("announced_here", "no")
    promise = desk.promise(due=AT_THREE)
    live_until(desk, THREE)
    assert titles(desk) == []
    assert [reminder.promise.id for reminder in desk.reminding.waiting()] == [promise.id]


# Snoozes and answers.


@pytest.mark.parametrize(
    "verb, until",
    [
        ("snooze", THREE + timedelta(minutes=30)),
        ("snooze_hour", THREE + timedelta(hours=1)),
        ("snooze_tomorrow", datetime(2026, 11, 27, 9, 0, tzinfo=UTC)),
        ("snooze_monday", datetime(2026, 11, 30, 9, 0, tzinfo=UTC)),
        ("snooze_back", datetime(2026, 11, 27, 9, 0, tzinfo=UTC)),
    ],
)
def test_a_snooze_ends_when_it_says_and_moves_no_due(desk: Desk, verb: str, until: datetime) -> None:
    at_due_only(desk)
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE)
    desk.answering.answer(promise_id, verb)
    live_until(desk, until - timedelta(seconds=1))
    assert titles(desk) == ["at_due"]
    live_until(desk, until)
    assert len(titles(desk)) == 2
    assert desk.reader.promise(promise_id).promise.due == Instant(THREE)


def test_until_i_am_back_ends_when_i_am_back(desk: Desk) -> None:
    at_due_only(desk)
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE)
    desk.answering.answer(promise_id, "snooze_back")
    live_until(desk, THREE + timedelta(hours=2))
    assert titles(desk) == ["at_due"]
    desk.reminding.user_came_back()
    assert titles(desk) == ["at_due", "until_back"]
    desk.reminding.user_came_back()
    assert len(titles(desk)) == 2


def test_once_i_am_back_the_reminders_still_to_come_are_those_that_were_to_come_before(desk: Desk) -> None:
    promise_id = due_at(desk, THREE)
    to_come = desk.alerts_to_come(promise_id)[1:]
    live_until(desk, THREE - timedelta(hours=1))
    desk.answering.answer(promise_id, "snooze_back")
    desk.actions.snooze(promise_id, datetime(2026, 11, 27, 9, 0, tzinfo=UTC), until_back=True)
    assert desk.alerts_to_come(promise_id) == (THREE, datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    desk.reminding.user_came_back()
    assert titles(desk) == ["lead", "until_back"]
    assert desk.alerts_to_come(promise_id) == to_come


def test_coming_back_brings_no_reminder_that_an_update_had_answered(desk: Desk) -> None:
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE)
    desk.answering.answer(promise_id, "update", "the yard is late")
    desk.actions.snooze(promise_id, datetime(2026, 11, 27, 9, 0, tzinfo=UTC), until_back=True)
    desk.reminding.user_came_back()
    assert desk.alerts_to_come(promise_id) == ()


def test_whoever_starts_the_program_is_back(desk: Desk) -> None:
    at_due_only(desk)
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE)
    desk.answering.answer(promise_id, "snooze_back")
    again = desk.reopened()
    again.clock.move(minutes=1)
    again.reminding.begin()
    assert titles(again) == ["until_back"]
    again.book.close()


def test_all_of_them_can_be_snoozed_at_once(desk: Desk) -> None:
    for number in range(5):
        desk.promise(f"promise {number}", due=AT_THREE)
    desk.clock.set(THREE)
    desk.reminding.run()
    desk.answering.snooze_all([reminder.promise.id for reminder in desk.reminding.waiting()], "snooze_tomorrow")
    desk.reminding.run()
    assert desk.reminding.waiting() == ()
    assert desk.notifier.withdrawn == ["digest"]
    live_until(desk, datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    assert titles(desk)[-1] == "5 wait"


@pytest.mark.parametrize("verb", ["nudge", "three_more_days", "snooze"])
def test_an_answer_that_comes_twice_counts_once(desk: Desk, verb: str) -> None:
    promise = desk.promise(due=Day(date(2026, 11, 25)), side="theirs", kind="waiting")
    desk.clock.set(datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    desk.preferences.set("alerts", "off, waiting_morning")
    desk.actions.correct(promise.id, {"due": Day(date(2026, 11, 27))})
    live_until(desk, datetime(2026, 11, 30, 9, 0, tzinfo=UTC))
    assert titles(desk) == ["waiting_morning"]
    desk.answering.answer(promise.id, verb)
    story = len(desk.reader.story(promise.id))
    alerts = desk.reader.promise(promise.id).alerts
    desk.clock.move(minutes=5)
    desk.answering.answer(promise.id, verb)
    assert len(desk.reader.story(promise.id)) == story
    assert desk.reader.promise(promise.id).alerts == alerts


def test_an_update_can_be_typed_into_the_notice(desk: Desk) -> None:
    at_due_only(desk)
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE)
    desk.answering.answer(promise_id, "update", "the yard is late")
    desk.answering.answer(promise_id, "update", "the yard is late")
    words = [line.text for line in desk.reader.story(promise_id) if line.kind == "update"]
    assert words == ["the yard is late"]
    assert desk.reminding.waiting() == ()


def test_a_time_typed_into_the_notice_of_a_message_is_when_it_is_owed_now(desk: Desk) -> None:
    at_due_only(desk)
    promise = desk.promise("call back", kind="message", due=AT_THREE)
    live_until(desk, THREE)
    desk.answering.answer(promise.id, "update", "you will have it on Monday")
    after = desk.reader.promise(promise.id).promise
    assert (after.kind, after.state, after.due) == ("promise", "open", Day(date(2026, 11, 30)))


def test_an_answer_for_what_was_deleted_does_nothing(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.actions.delete(promise.id)
    for verb in ("kept", "got_it", "snooze", "nudge", "update"):
        desk.answering.answer(promise.id, verb, "words")
    assert desk.reader.page("all").rows == ()


# Whatever goes wrong.


@pytest.mark.loud
def test_an_error_inside_a_pass_is_logged_and_the_next_pass_runs(desk: Desk) -> None:
    promise = desk.promise(due=AT_THREE)
    desk.clock.set(THREE)
    show = desk.notifier.show
    desk.notifier.show = None  # type: ignore[assignment, method-assign]
    desk.reminding.run()
    assert desk.alarm.moment == THREE + timedelta(minutes=1)
    desk.notifier.show = show  # type: ignore[method-assign]
    live_until(desk, THREE + timedelta(minutes=1))
    assert [notice.key for notice in desk.notifier.said] == [promise.id]


@pytest.mark.loud
def test_a_digest_that_could_not_be_said_is_said_a_minute_later(desk: Desk) -> None:
    for number in range(5):
        desk.promise(f"promise {number}", due=AT_THREE)
    desk.clock.set(THREE)
    show = desk.notifier.show
    desk.notifier.show = None  # type: ignore[assignment, method-assign]
    desk.reminding.run()
    desk.notifier.show = show  # type: ignore[method-assign]
    live_until(desk, THREE + timedelta(minutes=1))
    assert titles(desk) == ["5 wait"]


@pytest.mark.loud
def test_one_that_cannot_be_said_keeps_no_other_from_being_said(desk: Desk) -> None:
    at_due_only(desk)
    good, bad = due_at(desk, THREE, "good"), due_at(desk, THREE, "bad")
    show = desk.notifier.show

    def stumble(notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        if notice.body == "bad" and desk.clock.now() < THREE + timedelta(minutes=3):
            raise LookupError(notice.key)
        show(notice, shown, failed)

    desk.notifier.show = stumble  # type: ignore[method-assign]
    live_until(desk, THREE + timedelta(minutes=2))
    assert [notice.key for notice in desk.notifier.said] == [good]
    live_until(desk, THREE + timedelta(minutes=3))
    assert [notice.key for notice in desk.notifier.said] == [good, bad]


@pytest.mark.parametrize("days", [25, 400, 9 * 365 + 2])
def test_what_is_due_far_ahead_is_said_then(desk: Desk, days: int) -> None:
    at_due_only(desk)
    due_at(desk, THREE + timedelta(days=days))
    live_until(desk, THREE + timedelta(days=days) - timedelta(seconds=1))
    assert titles(desk) == []
    live_until(desk, THREE + timedelta(days=days))
    assert titles(desk) == ["at_due"]


def test_what_was_answered_on_its_day_is_not_said_an_hour_later(desk: Desk) -> None:
    desk.preferences.set("working_days", "mon,tue,wed,thu,fri")
    promise = desk.promise(due=Day(date(2026, 11, 27)))
    live_until(desk, datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    desk.answering.answer(promise.id, "update", "the yard is late")
    assert desk.reader.promise(promise.id).alerts == (datetime(2026, 11, 30, 9, 0, tzinfo=UTC),)


def test_three_more_days_for_a_day_are_a_day_and_for_a_time_that_time(desk: Desk) -> None:
    day, hour = (
        desk.promise(what, due=due, side="theirs", kind="waiting").id
        for what, due in (("the part", Day(date(2026, 11, 26))), ("the plan", AT_THREE))
    )
    live_until(desk, datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    for promise_id in (day, hour):
        desk.answering.answer(promise_id, "three_more_days")
    dues = [desk.reader.promise(promise_id).promise.due for promise_id in (day, hour)]
    assert dues == [Day(date(2026, 11, 30)), Zoned(datetime(2026, 11, 30, 15, 0), "UTC")]  # noqa: DTZ001 - civil time


def test_all_that_were_snoozed_at_once_come_back_by_one_undo(desk: Desk) -> None:
    at_due_only(desk)
    ids = [due_at(desk, THREE, f"promise {number}") for number in range(5)]
    live_until(desk, THREE)
    desk.changed.clear()
    desk.answering.snooze_all(ids, "snooze_tomorrow")
    assert desk.changed == [frozenset(ids)]
    desk.actions.undo()
    assert desk.reminding.count_waiting() == 5


def test_what_the_quiet_held_back_was_not_missed_by_being_away(desk: Desk) -> None:
    at_due_only(desk)
    for number in range(5):
        due_at(desk, THREE, f"promise {number}")
    desk.clock.set(THREE - timedelta(minutes=30))
    desk.quiet.ask_for()
    live_until(desk, THREE + timedelta(minutes=20))
    assert titles(desk) == []
    live_until(desk, THREE + timedelta(minutes=31))
    assert [(reminder.late, reminder.held) for reminder in desk.reminding.waiting()] == [(True, True)] * 5


def test_nobody_was_away_who_takes_back_what_was_just_done(desk: Desk) -> None:
    at_due_only(desk)
    ids = [due_at(desk, THREE, f"promise {number}") for number in range(6)]
    desk.clock.set(THREE + timedelta(hours=1))
    desk.reminding.run()
    assert desk.speech.missed == [True]
    for promise_id in ids[:2]:
        desk.actions.keep(promise_id)
    desk.actions.undo()
    desk.clock.move(minutes=3)
    desk.reminding.run()
    assert desk.speech.missed == [True, False]


def bodies(desk: Desk) -> list[str]:
    return [notice.body for notice in desk.notifier.said]


def test_what_is_corrected_while_its_notice_is_up_is_said_again_in_the_words_it_has_now(desk: Desk) -> None:
    at_due_only(desk)
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE)
    desk.actions.correct(promise_id, {"note": "ask for the old one"})
    desk.reminding.run()
    assert bodies(desk) == ["send the quote"]
    desk.actions.correct(promise_id, {"what": "send the offer"})
    desk.reminding.run()
    desk.reminding.run()
    assert bodies(desk) == ["send the quote", "send the offer"]
    assert [notice.key for notice in desk.notifier.said] == [promise_id] * 2


def test_a_notice_that_was_put_aside_does_not_come_back_for_a_correction(desk: Desk) -> None:
    at_due_only(desk)
    promise_id = due_at(desk, THREE)
    live_until(desk, THREE)
    desk.notifier.withdrawn.append(promise_id)
    desk.actions.correct(promise_id, {"what": "send the offer"})
    desk.reminding.run()
    assert bodies(desk) == ["send the quote"]


def test_a_notice_of_many_is_said_again_where_one_that_it_names_was_corrected(desk: Desk) -> None:
    at_due_only(desk)
    ids = [due_at(desk, THREE, f"promise {number}") for number in range(6)]
    live_until(desk, THREE)
    desk.actions.keep(ids[5])
    desk.actions.correct(ids[0], {"what": "promise mended"})
    desk.reminding.run()
    assert titles(desk) == ["6 wait", "5 wait"]


def test_a_notice_of_many_names_nobody_who_has_had_their_answer(desk: Desk) -> None:
    at_due_only(desk)
    ids = [due_at(desk, THREE, f"promise {number}") for number in range(7)]
    live_until(desk, THREE)
    assert titles(desk) == ["7 wait"]
    desk.actions.keep(ids[6])
    desk.reminding.run()
    assert titles(desk) == ["7 wait"]
    desk.actions.keep(ids[1])
    desk.reminding.run()
    desk.reminding.run()
    assert titles(desk) == ["7 wait", "5 wait"]
    for promise_id in (ids[0], ids[2], ids[3], ids[4]):
        desk.actions.keep(promise_id)
    desk.reminding.run()
    assert [notice.key for notice in desk.notifier.said] == ["digest", "digest", ids[5]]
    assert desk.notifier.withdrawn == ["digest"]
