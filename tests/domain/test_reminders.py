"""When the program speaks up, and when it keeps quiet."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.reminders import (
    default_message_due,
    ladder,
    next_working_day,
    next_working_morning,
    ringing_through,
)
from organizer.domain.settings import Settings
from organizer.domain.when import Day, Floating, Instant, Zoned
from tests.domain.november import IN_UTC, MADE, OFFICE_HOURS, a_date, civil, day, kept, on, promise, timed

if TYPE_CHECKING:
    from organizer.domain.promises import Promise

PARIS = ZoneInfo("Europe/Paris")
ALL_WEEK = frozenset(range(7))


def steps(
    one: Promise, from_: datetime = MADE, zone: ZoneInfo = IN_UTC, settings: Settings = OFFICE_HOURS
) -> list[tuple[str, datetime]]:
    return [(alert.name, alert.at) for alert in ladder(one, from_=from_, zone=zone, settings=settings)]


def lead(one: Promise, settings: Settings = OFFICE_HOURS) -> datetime | None:
    return dict(steps(one, from_=one.captured, settings=settings)).get("lead")


# Mine


def test_a_promise_with_a_time_speaks_an_hour_before_at_the_time_an_hour_later_and_the_next_morning() -> None:
    assert steps(promise(timed(26, 15))) == [
        ("lead", on(26, 14)),
        ("at_due", on(26, 15)),
        ("hour_after", on(26, 16)),
        ("next_morning", on(27, 9)),
    ]


def test_a_promise_for_a_day_speaks_that_morning_an_hour_later_and_the_next_morning() -> None:
    assert steps(promise(day(27))) == [("at_due", on(27, 9)), ("hour_after", on(27, 10)), ("next_morning", on(30, 9))]


def test_a_day_that_is_no_working_day_still_speaks_on_the_day_itself() -> None:
    assert steps(promise(day(28))) == [("at_due", on(28, 9)), ("hour_after", on(28, 10)), ("next_morning", on(30, 9))]


def test_the_morning_is_when_the_user_says_it_is() -> None:
    early = Settings(morning=time(7, 30))
    assert steps(promise(day(27)), settings=early) == [
        ("at_due", on(27, 7, 30)),
        ("hour_after", on(27, 8, 30)),
        ("next_morning", on(30, 7, 30)),
    ]


def test_after_a_time_in_the_small_hours_the_next_working_morning_is_that_days() -> None:
    assert dict(steps(promise(timed(27, 5))))["next_morning"] == on(27, 9)


def test_the_next_morning_is_not_the_hour_after_once_more() -> None:
    one = dict(steps(promise(timed(27, 8))))
    assert (one["hour_after"], one["next_morning"]) == (on(27, 9), on(30, 9))


def test_holidays_and_days_off_are_no_working_mornings() -> None:
    with_a_holiday = Settings(holidays=frozenset({date(2026, 11, 30)}))
    assert dict(steps(promise(timed(27, 15)), settings=with_a_holiday))["next_morning"] == on(31, 9)


@pytest.mark.parametrize(
    "due",
    [
        Zoned(civil(2026, 11, 27, 15), "Europe/Paris"),
        Floating(civil(2026, 11, 27, 15)),
        Instant(on(27, 14)),
    ],
)
def test_every_kind_of_time_climbs_the_same_ladder(due: Zoned | Floating | Instant) -> None:
    assert steps(promise(due), zone=PARIS) == [
        ("lead", on(27, 13)),
        ("at_due", on(27, 14)),
        ("hour_after", on(27, 15)),
        ("next_morning", on(30, 8)),
    ]


def test_a_time_in_another_zone_speaks_at_its_moment_and_mornings_are_the_users() -> None:
    in_new_york = promise(Zoned(civil(2026, 11, 27, 9), "America/New_York"))
    assert steps(in_new_york, zone=PARIS) == [
        ("lead", on(27, 13)),
        ("at_due", on(27, 14)),
        ("hour_after", on(27, 15)),
        ("next_morning", on(30, 8)),
    ]


def test_what_has_ended_says_nothing() -> None:
    assert steps(kept(on(26, 10), timed(26, 15))) == []


# Steps that are past already


def test_steps_already_past_at_capture_are_dropped() -> None:
    assert [name for name, _ in steps(promise(timed(26, 15)), from_=on(26, 14, 30))] == [
        "at_due",
        "hour_after",
        "next_morning",
    ]
    assert [name for name, _ in steps(promise(day(26)), from_=on(26, 9, 30))] == ["hour_after", "next_morning"]
    assert steps(promise(timed(23, 15)), from_=on(26, 9)) == []


def test_a_step_in_the_moment_of_capture_says_nothing_new() -> None:
    assert "lead" not in dict(steps(promise(timed(26, 10)), from_=on(26, 9)))


# The hour before, outside working hours


def test_the_hour_before_stays_where_it_falls_within_working_hours() -> None:
    assert lead(promise(timed(27, 10))) == on(27, 9)
    assert lead(promise(timed(27, 18))) == on(27, 17)


def test_an_hour_before_that_falls_in_the_evening_moves_to_the_end_of_that_working_day() -> None:
    assert lead(promise(timed(27, 20))) == on(27, 16, 30)


def test_an_hour_before_that_falls_before_work_begins_moves_to_the_last_working_day() -> None:
    assert lead(promise(timed(27, 9, 30))) == on(26, 16, 30)
    assert lead(promise(timed(30, 9, 30))) == on(27, 16, 30)


def test_an_hour_before_that_falls_on_a_day_off_moves_to_the_last_working_day() -> None:
    assert lead(promise(timed(29, 12))) == on(27, 16, 30)
    friday_off = Settings(holidays=frozenset({date(2026, 11, 27)}))
    assert lead(promise(timed(29, 12)), friday_off) == on(26, 16, 30)


def test_it_moves_to_the_leaving_time_of_that_weekday() -> None:
    early_friday = Settings(leaving_on=((4, time(13)),))
    assert lead(promise(timed(27, 15)), early_friday) == on(27, 12, 30)
    assert lead(promise(timed(27, 20)), Settings(leaving=time(17, 20))) == on(27, 16, 50)
    assert lead(promise(timed(27, 20)), Settings(leaving=time(16, 30))) == on(27, 16)


def test_who_works_by_night_has_the_hour_before_within_the_night() -> None:
    by_night = Settings(work_begins=time(22), leaving=time(6))
    assert lead(promise(timed(27, 23, 30)), by_night) == on(27, 22, 30)
    assert lead(promise(timed(27, 4)), by_night) == on(27, 3)
    assert lead(promise(timed(27, 12)), by_night) == on(27, 5, 30)


def test_it_never_moves_to_before_the_capture() -> None:
    # On a Saturday errand, for Saturday at noon.
    errand = promise(timed(28, 12), made=on(28, 10))
    assert lead(errand) == on(28, 11)
    assert lead(promise(timed(27, 20), made=on(27, 16, 45))) == on(27, 19)
    assert lead(promise(timed(27, 20), made=on(27, 16, 30))) == on(27, 19)
    assert lead(promise(timed(27, 20), made=on(27, 16, 29))) == on(27, 16, 30)


def test_where_nobody_works_at_all_it_stays() -> None:
    assert lead(promise(timed(29, 12)), Settings(working_days=frozenset())) == on(29, 11)


def test_the_alert_at_a_named_time_rings_at_any_hour_of_any_day() -> None:
    for due in (timed(29, 3), timed(27, 23), timed(28, 12)):
        assert ("at_due", due.local.replace(tzinfo=UTC)) in steps(promise(due))


def test_leaving_just_after_midnight_is_no_reason_to_fail() -> None:
    assert lead(promise(timed(27, 15)), Settings(work_begins=time(0), leaving=time(0, 10))) == on(27, 0)


def test_only_the_alert_at_a_time_that_was_named_rings_through_a_snooze() -> None:
    assert ringing_through(promise(timed(27, 15))) == {"at_due"}
    assert ringing_through(promise(day(27))) == ringing_through(promise()) == frozenset()


# One working day before


def test_one_working_day_before_is_said_only_where_it_was_asked_for() -> None:
    asked_for = Settings(day_before=True)
    assert "day_before" not in dict(steps(promise(timed(30, 15))))
    assert steps(promise(timed(30, 15)), settings=asked_for)[0] == ("day_before", on(27, 9))
    assert steps(promise(day(31)), settings=asked_for)[0] == ("day_before", on(30, 9))


def test_one_working_day_before_is_dropped_where_that_morning_has_passed() -> None:
    assert "day_before" not in dict(steps(promise(day(27)), from_=on(26, 9, 30), settings=Settings(day_before=True)))


# Messages


def test_a_message_for_the_leaving_time_speaks_half_an_hour_before_it() -> None:
    message = promise(timed(26, 17), kind="message")
    assert steps(message) == [
        ("before_leaving", on(26, 16, 30)),
        ("at_due", on(26, 17)),
        ("hour_after", on(26, 18)),
        ("next_morning", on(27, 9)),
    ]


def test_a_message_with_a_time_of_its_own_speaks_before_that_and_before_leaving() -> None:
    message = promise(timed(26, 12), kind="message")
    assert steps(message) == [
        ("lead", on(26, 11)),
        ("at_due", on(26, 12)),
        ("hour_after", on(26, 13)),
        ("before_leaving", on(26, 16, 30)),
        ("next_morning", on(27, 9)),
    ]


def test_a_message_for_a_day_speaks_in_the_morning_and_before_leaving() -> None:
    assert [name for name, _ in steps(promise(day(27), kind="message"))] == [
        "at_due",
        "hour_after",
        "before_leaving",
        "next_morning",
    ]


def test_nobody_leaves_on_a_day_off() -> None:
    assert "before_leaving" not in dict(steps(promise(day(28), kind="message")))


def test_half_an_hour_before_leaving_follows_the_weekday() -> None:
    early_friday = Settings(leaving_on=((4, time(13)),))
    one = promise(timed(27, 13), kind="message")
    assert steps(one, settings=early_friday)[0] == ("before_leaving", on(27, 12, 30))


@pytest.mark.parametrize(
    "made, due",
    [
        (on(26, 9, 12), timed(26, 17)),
        (on(26, 6), timed(26, 17)),
        (on(26, 16, 59), timed(26, 17)),
        (on(26, 17), timed(27, 17)),
        (on(27, 18), timed(30, 17)),
        (on(28, 11), timed(30, 17)),
    ],
)
def test_a_message_is_due_at_the_leaving_time_or_outside_working_hours_at_that_of_the_next_working_day(
    made: datetime, due: Zoned
) -> None:
    assert default_message_due(made, IN_UTC, OFFICE_HOURS) == due


def test_the_day_a_message_came_is_the_users() -> None:
    # 23:30 UTC on Wednesday is Thursday in Paris.
    assert default_message_due(on(25, 23, 30), PARIS, OFFICE_HOURS) == timed(26, 17, tz="Europe/Paris")


def test_a_message_on_a_short_day_or_before_a_holiday_is_due_accordingly() -> None:
    habits = Settings(leaving_on=((4, time(13)),), holidays=frozenset({date(2026, 11, 30)}))
    assert default_message_due(on(27, 10), IN_UTC, habits) == timed(27, 13)
    assert default_message_due(on(27, 13), IN_UTC, habits) == timed(31, 17)


# Without a due, and theirs


def test_without_a_due_it_asks_for_one_once_on_the_next_working_morning() -> None:
    assert steps(promise()) == [("ask_time", on(27, 9))]
    assert steps(promise(made=on(26, 8)), from_=on(26, 8)) == [("ask_time", on(26, 9))]
    assert steps(promise(made=on(27, 12)), from_=on(27, 12)) == [("ask_time", on(30, 9))]
    assert steps(promise(), from_=on(27, 9, 30)) == []
    assert steps(promise(side="theirs", kind="waiting")) == [("ask_time", on(27, 9))]


def test_theirs_speaks_on_the_working_morning_after_the_due_and_only_then() -> None:
    def theirs(due: Day | Zoned) -> list[tuple[str, datetime]]:
        return steps(promise(due, side="theirs", kind="waiting"))

    assert theirs(timed(26, 15)) == [("waiting_morning", on(27, 9))]
    assert theirs(day(26)) == [("waiting_morning", on(27, 9))]
    assert theirs(day(27)) == [("waiting_morning", on(30, 9))]
    assert theirs(timed(27, 9)) == [("waiting_morning", on(30, 9))]


def test_a_morning_at_midnight_follows_right_upon_their_day() -> None:
    at_midnight = Settings(morning=time(0), working_days=ALL_WEEK)
    one = promise(day(27), side="theirs", kind="waiting")
    assert steps(one, settings=at_midnight) == [("waiting_morning", on(28))]


# Clocks that change


def test_a_morning_in_the_skipped_hour_moves_forward() -> None:
    # In Paris 2:30 does not exist on 29 March 2026; it becomes 3:30, which is 1:30 UTC.
    night_owl = Settings(morning=time(2, 30), working_days=ALL_WEEK)
    one = promise(Day(a_date("2026-03-29")))
    assert steps(one, from_=on(1) - timedelta(days=300), zone=PARIS, settings=night_owl)[0] == (
        "at_due",
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
    )


def test_hours_are_exact_and_days_are_civil_when_the_clocks_change() -> None:
    # Due at 3:30 in Paris on 29 March, an hour after 1:30: the hour between was skipped.
    due = Zoned(civil(2026, 3, 29, 3, 30), "Europe/Paris")
    always = Settings(work_begins=time(0), leaving=time(23, 59), working_days=ALL_WEEK)
    march = datetime(2026, 3, 27, 12, tzinfo=UTC)
    one = promise(due, made=march)
    assert steps(one, from_=march, zone=PARIS, settings=always) == [
        ("lead", datetime(2026, 3, 29, 0, 30, tzinfo=UTC)),
        ("at_due", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        ("hour_after", datetime(2026, 3, 29, 2, 30, tzinfo=UTC)),
        ("next_morning", datetime(2026, 3, 29, 7, tzinfo=UTC)),
    ]


# Mornings and working days


def test_the_next_working_morning_is_strictly_after() -> None:
    assert next_working_morning(on(26, 8, 59), IN_UTC, OFFICE_HOURS) == on(26, 9)
    assert next_working_morning(on(26, 9), IN_UTC, OFFICE_HOURS) == on(27, 9)
    assert next_working_morning(on(28, 8), IN_UTC, OFFICE_HOURS) == on(30, 9)


def test_the_next_working_day_jumps_over_days_off() -> None:
    assert next_working_day(a_date("2026-11-26"), OFFICE_HOURS) == a_date("2026-11-27")
    assert next_working_day(a_date("2026-11-27"), OFFICE_HOURS) == a_date("2026-11-30")


def test_for_who_never_works_every_day_is_the_next() -> None:
    assert next_working_day(a_date("2026-11-27"), Settings(working_days=frozenset())) == a_date("2026-11-28")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])
@pytest.mark.parametrize(
    "due",
    [
        Day(date.max),
        Day(date.min),
        Zoned(civil(9999, 12, 31, 23, 30), "America/New_York"),
        Zoned(civil(1, 1, 1, 0, 30), "Asia/Tokyo"),
        Instant(datetime.max.replace(tzinfo=UTC)),
    ],
)
def test_at_the_ends_of_the_calendar_nothing_fails(zone: str, due: Day | Zoned | Instant) -> None:
    for kind in ("promise", "message", "waiting"):
        one = promise(due, kind=kind, side="theirs" if kind == "waiting" else "mine")
        found = steps(one, zone=ZoneInfo(zone), settings=Settings(day_before=True))
        assert all(at.astimezone(ZoneInfo("Pacific/Kiritimati")) for _, at in found)
    assert next_working_day(date.max, OFFICE_HOURS) == date.max


# Whatever is due

DUES = st.one_of(
    st.none(),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)).map(Day),
    st.builds(
        Zoned,
        st.datetimes(civil(2026, 1, 1), civil(2027, 12, 31)),
        st.sampled_from(["Europe/Paris", "America/New_York", "UTC"]),
    ),
)
HABITS = st.builds(
    Settings,
    working_days=st.frozensets(st.integers(0, 6)),
    work_begins=st.times(),
    leaving=st.times(),
    morning=st.times(),
    day_before=st.booleans(),
    holidays=st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=5),
)
KINDS = st.sampled_from(["promise", "message", "waiting"])
MOMENTS = st.datetimes(civil(2026, 1, 1), civil(2027, 12, 31), timezones=st.just(UTC))
ZONES = st.sampled_from([PARIS, IN_UTC, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kolkata")])


@given(due=DUES, habits=HABITS, kind=KINDS, from_=MOMENTS, zone=ZONES)
def test_alerts_come_in_order_each_once_and_never_before_the_capture(
    due: Day | Zoned | None, habits: Settings, kind: str, from_: datetime, zone: ZoneInfo
) -> None:
    side = "theirs" if kind == "waiting" else "mine"
    one = promise(due, kind=kind, side=side, made=from_)
    found = steps(one, from_=from_, zone=zone, settings=habits)
    assert all(at > from_ for _, at in found)
    assert all(earlier <= later for (_, earlier), (_, later) in pairwise(found))
    assert len({name for name, _ in found}) == len(found)


@given(due=DUES, habits=HABITS, zone=ZONES)
def test_what_is_mine_and_has_a_time_to_come_always_rings_at_it(
    due: Day | Zoned | None, habits: Settings, zone: ZoneInfo
) -> None:
    if isinstance(due, Zoned):
        rings = dict(steps(promise(due), from_=on(1) - timedelta(days=400), zone=zone, settings=habits))
        civil = rings["at_due"].astimezone(ZoneInfo(due.tz)).replace(tzinfo=None)
        assert civil - due.local in {timedelta(0), timedelta(hours=1)}
        assert rings["hour_after"] - rings["at_due"] == timedelta(hours=1)
        assert rings["next_morning"] > rings["hour_after"]


@given(made=MOMENTS, habits=HABITS, zone=ZONES)
def test_a_message_is_always_due_after_it_came_on_a_working_day_if_there_is_one(
    made: datetime, habits: Settings, zone: ZoneInfo
) -> None:
    due = default_message_due(made, zone, habits)
    assert isinstance(due, Zoned)
    assert due.local > made.astimezone(zone).replace(tzinfo=None)
    assert habits.is_working_day(due.local.date()) or not habits.working_days
