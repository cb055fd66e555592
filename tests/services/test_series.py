"""Series that roll on: each occurrence is a promise of its own, and none is swallowed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from organizer.domain.when import Day, Zoned

if TYPE_CHECKING:
    from organizer.domain.when import Due
    from tests.services.desk import Desk


def dues(desk: Desk, which: str = "open") -> list[Due | None]:
    return [view.promise.due for view in desk.reader.page(which).rows]


def daily(desk: Desk) -> str:
    return desk.promise(due=Day(date(2026, 11, 26)), repeat="FREQ=DAILY").id


def test_one_that_passes_while_it_is_open_is_followed_by_the_next(desk: Desk) -> None:
    daily(desk)
    desk.reminding.run()
    assert desk.alarm.moment is not None
    desk.clock.set(datetime(2026, 11, 27, 0, 0, tzinfo=UTC))
    for _ in range(3):
        desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, 26)), Day(date(2026, 11, 27))]


def test_the_program_wakes_for_it(desk: Desk) -> None:
    desk.promise(due=Day(date(2026, 11, 26)), repeat="FREQ=DAILY", line="water the plants")
    desk.clock.set(datetime(2026, 11, 26, 23, 0, tzinfo=UTC))
    desk.reminding.run()
    assert desk.alarm.moment == datetime(2026, 11, 27, 0, 0, tzinfo=UTC)


def test_completing_one_late_does_not_swallow_the_next_nor_make_it_twice(desk: Desk) -> None:
    first = daily(desk)
    desk.clock.set(datetime(2026, 11, 27, 8, 0, tzinfo=UTC))
    desk.reminding.run()
    desk.actions.keep(first)
    desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, 27))]
    assert dues(desk, "closed") == [Day(date(2026, 11, 26))]


def test_completing_one_early_makes_the_next_at_once_and_only_then(desk: Desk) -> None:
    first = daily(desk)
    desk.actions.keep(first)
    assert dues(desk) == [Day(date(2026, 11, 27))]
    desk.clock.set(datetime(2026, 11, 27, 0, 0, tzinfo=UTC))
    desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, 27))]


def test_after_days_away_each_occurrence_is_there_once(desk: Desk) -> None:
    daily(desk)
    desk.clock.set(datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    for _ in range(10):
        desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, day)) for day in range(26, 31)]


def test_moving_one_occurrence_moves_no_other(desk: Desk) -> None:
    first = daily(desk)
    desk.actions.repromise(first, Day(date(2026, 12, 4)), told=True)
    desk.clock.set(datetime(2026, 11, 27, 8, 0, tzinfo=UTC))
    desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, 27)), Day(date(2026, 12, 4))]


def test_a_deleted_occurrence_rolls_on_no_more(desk: Desk) -> None:
    first = daily(desk)
    desk.actions.delete(first)
    desk.clock.set(datetime(2026, 11, 28, 8, 0, tzinfo=UTC))
    desk.reminding.run()
    assert dues(desk) == []
    assert desk.alarm.moment is not None
    assert desk.alarm.moment > desk.clock.now()


@pytest.mark.parametrize("rule", ["FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=1000000000", "FREQ=SECONDLY"])
def test_a_rule_that_is_not_understood_never_rolls(desk: Desk, rule: str) -> None:
    desk.promise(due=Day(date(2026, 11, 26)), repeat=rule)
    desk.clock.set(datetime(2027, 11, 28, 8, 0, tzinfo=UTC))
    desk.reminding.run()
    assert len(dues(desk)) == 1


def test_the_31st_and_the_29th_of_february_come_when_there_is_one(desk: Desk) -> None:
    desk.clock.set(datetime(2028, 1, 31, 8, 0, tzinfo=UTC))
    monthly = desk.promise(due=Zoned(datetime(2028, 1, 31, 9, 0), "UTC"), repeat="FREQ=MONTHLY")  # noqa: DTZ001
    desk.clock.set(datetime(2028, 4, 30, 12, 0, tzinfo=UTC))
    for _ in range(4):
        desk.reminding.run()
    following = [due for due in dues(desk) if isinstance(due, Zoned)]
    assert len({due.local.day for due in following} | {31}) == 1
    assert desk.reader.promise(monthly.id).promise.state == "open"


def test_a_daily_time_keeps_its_civil_time_over_a_change_of_clocks(desk: Desk) -> None:
    desk.clock.travel("Europe/Berlin")
    desk.clock.set(datetime(2027, 3, 27, 8, 0, tzinfo=UTC))
    desk.promise(due=Zoned(datetime(2027, 3, 27, 9, 30), "Europe/Berlin"), repeat="FREQ=DAILY")  # noqa: DTZ001
    desk.clock.set(datetime(2027, 3, 28, 12, 0, tzinfo=UTC))
    for _ in range(4):
        desk.reminding.run()
    moments = [view.overdue_at for view in desk.reader.page("open").rows]
    assert moments == [
        datetime(2027, 3, 27, 8, 30, tzinfo=UTC),
        datetime(2027, 3, 28, 7, 30, tzinfo=UTC),
        datetime(2027, 3, 29, 7, 30, tzinfo=UTC),
    ]


def test_what_passed_while_nobody_looked_is_reminded_of_like_anything_else(desk: Desk) -> None:
    daily(desk)
    desk.clock.set(datetime(2026, 11, 30, 8, 0, tzinfo=UTC))
    desk.reminding.run()
    waiting = [reminder.promise.due for reminder in desk.reminding.waiting()]
    assert waiting == [Day(date(2026, 11, day)) for day in (26, 27, 28, 29)]
    assert [notice.title for notice in desk.notifier.said] == ["4 wait"]


def test_after_weeks_away_all_that_passed_is_said_by_one_notice_and_once(desk: Desk) -> None:
    daily(desk)
    desk.clock.set(datetime(2027, 3, 5, 8, 0, tzinfo=UTC))
    for _ in range(12):
        desk.reminding.run()
    assert [notice.title for notice in desk.notifier.said] == ["99 wait"]


def test_who_was_away_for_years_is_not_kept_waiting_for_the_last(desk: Desk) -> None:
    daily(desk)
    desk.clock.set(datetime(2029, 3, 5, 8, 0, tzinfo=UTC))
    for _ in range(25):
        desk.reminding.run()
    assert desk.notifier.said
    assert len(dues(desk)) < 800


def test_an_occurrence_begins_when_the_one_before_it_passed(desk: Desk) -> None:
    daily(desk)
    desk.clock.set(datetime(2026, 11, 28, 8, 0, tzinfo=UTC))
    desk.reminding.run()
    made = [view.promise.made for view in desk.reader.page("open").rows]
    assert made[1:] == [datetime(2026, 11, day, tzinfo=UTC) for day in (27, 28)]


def test_whoever_shows_promises_hears_of_the_occurrences_that_a_pass_began(desk: Desk) -> None:
    first = daily(desk)
    desk.clock.set(datetime(2026, 11, 28, 8, 0, tzinfo=UTC))
    desk.reminding.run()
    assert desk.begun == [{view.promise.id for view in desk.reader.page("open").rows} - {first}]


def test_a_day_that_is_over_later_in_another_zone_is_not_over_yet(desk: Desk) -> None:
    desk.clock.travel("Asia/Tokyo")
    daily(desk)
    desk.clock.set(datetime(2026, 11, 26, 14, 30, tzinfo=UTC))
    desk.reminding.run()
    desk.clock.travel("UTC")
    desk.clock.set(datetime(2026, 11, 26, 15, 30, tzinfo=UTC))
    for _ in range(3):
        desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, 26))]
    assert desk.alarm.moment is not None
    assert desk.alarm.moment > desk.clock.now()


def test_what_was_deleted_stays_deleted_wherever_one_travels(desk: Desk) -> None:
    desk.clock.travel("Asia/Tokyo")
    desk.actions.delete(daily(desk))
    desk.clock.travel("UTC")
    desk.clock.set(datetime(2026, 11, 26, 15, 30, tzinfo=UTC))
    for _ in range(3):
        desk.reminding.run()
    assert dues(desk, "all") == []
    assert desk.alarm.moment is not None
    assert desk.alarm.moment > desk.clock.now()


def test_a_rule_set_on_one_long_overdue_goes_on_from_now_and_undo_leaves_no_trace_of_it(desk: Desk) -> None:
    late = desk.promise(due=Day(date(2026, 11, 20))).id
    desk.actions.correct(late, {"repeat": "FREQ=DAILY;COUNT=3"})
    desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, 20)), Day(date(2026, 11, 26))]
    desk.actions.undo()
    desk.reminding.run()
    assert dues(desk, "all") == [Day(date(2026, 11, 20))]
    desk.actions.redo()
    desk.clock.set(datetime(2026, 12, 5, 8, 0, tzinfo=UTC))
    desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, day)) for day in (20, 26, 27)]


def test_a_due_mended_into_the_past_begins_only_the_occurrence_of_today(desk: Desk) -> None:
    desk.actions.correct(daily(desk), {"due": Day(date(2026, 11, 1))})
    desk.reminding.run()
    assert dues(desk) == [Day(date(2026, 11, 1)), Day(date(2026, 11, 26))]
