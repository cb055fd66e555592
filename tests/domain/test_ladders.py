"""Which alerts are wanted is settable: for everything, for a circle, for a promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.ladders import STEPS, USUAL, Ladder, checked, difference, ladder_of, span_of, with_step
from organizer.domain.reminders import ladder, steps_of
from organizer.domain.settings import QuietHours, Settings
from organizer.domain.when import Day
from tests.domain.november import IN_UTC, MADE, civil, on, promise, timed

if TYPE_CHECKING:
    from organizer.domain.promises import Promise


def asked(one: Promise, settings: Settings, circle: str = "customer") -> dict[str, datetime]:
    alerts = ladder(one, from_=MADE, zone=IN_UTC, settings=settings, circle=circle)
    return {alert.name: alert.at for alert in alerts}


AT_THREE = promise(timed(27, 15))


def test_nothing_said_means_the_usual_steps() -> None:
    assert set(asked(AT_THREE, Settings())) == {"lead", "at_due", "hour_after", "next_morning"}


def test_a_step_is_turned_off_or_on_for_everything() -> None:
    monday = promise(timed(30, 15))
    settings = Settings(alerts="hour_after=off, day_before")
    assert set(asked(monday, settings)) == {"day_before", "lead", "at_due", "next_morning"}
    assert asked(monday, settings)["day_before"] == on(27, 9)


def test_a_step_stands_off_as_far_as_is_set() -> None:
    said = asked(AT_THREE, Settings(alerts="lead=3h, hour_after=20m"))
    assert (said["lead"], said["hour_after"]) == (on(27, 12), on(27, 15, 20))


def test_a_circle_has_its_own_and_the_others_keep_theirs() -> None:
    settings = Settings(alerts="lead=2h", alerts_customer="lead=4h", alerts_personal="off, at_due")
    assert asked(AT_THREE, settings, "customer")["lead"] == on(27, 11)
    assert asked(AT_THREE, settings, "internal")["lead"] == on(27, 13)
    assert set(asked(AT_THREE, settings, "personal")) == {"at_due"}


def test_a_promise_has_the_last_word() -> None:
    settings = Settings(alerts="off", alerts_customer="lead=4h")
    assert set(asked(replace(AT_THREE, reminds="usual, next_morning=off"), settings)) == {
        "lead",
        "at_due",
        "hour_after",
    }
    assert asked(replace(AT_THREE, reminds="off"), Settings()) == {}


def test_the_half_hour_before_leaving_is_settable_too() -> None:
    message = promise(timed(27, 17), kind="message")
    assert asked(message, Settings(alerts="before_leaving=45m"))["before_leaving"] == on(27, 16, 15)


def test_the_old_switch_for_the_day_before_is_the_lowest_level() -> None:
    assert "day_before" in Settings(day_before=True).ladder("customer").steps
    assert "day_before" not in Settings(day_before=True, alerts="day_before=off").ladder("customer").steps


@pytest.mark.parametrize(
    "words", ["nonsense", "lead=soon", "lead=0m", "at_due=2h", "lead=99999h", "=off", "lead=2h lead"]
)
def test_words_that_mean_no_ladder_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        checked(words)


def test_words_are_kept_in_one_way_of_writing() -> None:
    assert checked(" Lead=2h ,, day_before ") == "lead=2h, day_before"
    assert checked("") == ""


@pytest.mark.parametrize("name", STEPS)
def test_every_step_can_be_turned_off_and_on(name: str) -> None:
    assert name not in ladder_of(f"{name}=off").steps
    assert ladder_of("off", name).steps == {name}
    assert ladder_of("off", f"{name.replace('_', ' ')}=on").steps == {name}


def test_a_span_in_days_counts_days() -> None:
    assert ladder_of("lead=2d").lead == timedelta(days=2)


@pytest.mark.parametrize(
    "begins, ends, now, end",
    [
        (22, 7, (26, 21, 59), None),
        (22, 7, (26, 22, 0), (27, 7)),
        (22, 7, (27, 6, 59), (27, 7)),
        (22, 7, (27, 7, 0), None),
        (12, 13, (27, 12, 30), (27, 13)),
        (12, 13, (27, 13, 0), None),
    ],
)
def test_quiet_hours_end_where_they_are_set_to(
    begins: int, ends: int, now: tuple[int, int, int], end: tuple[int, int] | None
) -> None:
    day, hour, minute = now
    expected = None if end is None else civil(2026, 11, *end)
    assert QuietHours(time(begins), time(ends)).end_after(civil(2026, 11, day, hour, minute)) == expected


def test_public_holidays_and_ones_own_are_no_working_days() -> None:
    days = frozenset({on(27).date()})
    assert not Settings(holidays=days).is_working_day(on(27).date())
    assert not Settings(public_holidays=days).is_working_day(on(27).date())
    assert Settings(public_holidays=days).is_working_day(on(26).date())


def test_whatever_moves_an_alert_changes_what_moments_rest_on() -> None:
    usual = Settings().basis()
    for changed in (
        Settings(morning=time(8)),
        Settings(leaving=time(16)),
        Settings(leaving_on=((4, time(15)),)),
        Settings(holidays=frozenset({on(27).date()})),
        Settings(public_holidays=frozenset({on(27).date()})),
        Settings(alerts="lead=2h"),
        Settings(alerts_personal="off"),
        Settings(day_before=True),
    ):
        assert changed.basis() != usual
    assert Settings(hide_names=True, language="de").basis() == usual


@pytest.mark.parametrize(
    "words",
    ["", "off", "off, at_due", "lead=2h, hour_after=off, day_before", "lead=45m", "before_leaving=1d, hour_after=90m"],
)
@pytest.mark.parametrize("below", ["", "lead=3h, day_before", "off"])
def test_the_words_between_two_ladders_lead_from_one_to_the_other(below: str, words: str) -> None:
    wanted = ladder_of(words)
    reached = ladder_of(below, checked(difference(ladder_of(below), wanted)))
    assert taken(reached) == taken(wanted)
    assert difference(reached, wanted) == ""


def taken(ladder: Ladder) -> dict[str, timedelta | None]:
    return {name: span_of(ladder, name) for name in STEPS if name in ladder.steps}


def test_a_step_is_taken_left_out_and_moved() -> None:
    without = with_step(Ladder(), "lead", taken=False)
    assert without.steps == USUAL - {"lead"}
    further = with_step(without, "lead", timedelta(hours=2), taken=True)
    assert (further.steps, further.lead) == (USUAL, timedelta(hours=2))
    assert with_step(further, "rhythm", taken=True) == further


def test_a_promise_has_the_steps_of_its_kind_only() -> None:
    assert steps_of(AT_THREE) == ("day_before", "lead", "at_due", "hour_after", "next_morning")
    assert steps_of(promise(Day(date(2026, 11, 27)))) == ("day_before", "at_due", "hour_after", "next_morning")
    assert "before_leaving" in steps_of(promise(timed(27, 15), kind="message"))
    assert steps_of(promise(timed(27, 15), kind="waiting", side="theirs")) == ("waiting_morning",)
    assert steps_of(promise(None)) == ("ask_time",)
