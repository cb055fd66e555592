"""Commands that are given a time, and what they say of one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.desktop.moved_clock import MovedClock
    from tests.desktop.organizer_program import CommandLine


def test_a_snooze_beyond_the_time_that_was_named_says_that_it_rings_all_the_same(
    run_organizer: CommandLine, clock: MovedClock
) -> None:
    # Later in the day than the morning on which who is not back is reminded.
    clock.step_to(datetime.fromisoformat("2026-12-02T10:00"))
    promise = run_organizer.asked("add", "send the quote @Maya in 2 hours")["id"]
    assert "but it still rings at its time, " in run_organizer.done("snooze", promise, "3", "hours")
    assert "but it still rings at its time, " in run_organizer.done("snooze", promise, "until", "back")
    assert "rings" not in run_organizer.done("snooze", promise, "1", "hour")


def test_a_snooze_lasts_until_the_hour_or_the_morning_that_was_named(
    run_organizer: CommandLine, clock: MovedClock
) -> None:
    clock.step_to(datetime.fromisoformat("2026-12-02T10:00"))
    promise = run_organizer.asked("add", "send the quote @Maya")["id"]
    for words, end in (("until 7", "today 19:00"), ("until monday", "Mon 7 Dec 09:00"), ("until noon", "today 12:00")):
        assert f"Snoozed until {end}: " in run_organizer.done("snooze", promise, *words.split())


def test_lists_can_be_asked_for_another_moment(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "send the quote tomorrow")
    assert run_organizer.asked("list", "overdue") == []
    assert [promise["overdue"] for promise in run_organizer.asked("list", "overdue", "--now", "2999-01-01")] == [True]


def test_add_names_the_reading_it_did_not_take(run_organizer: CommandLine) -> None:
    read = run_organizer("parse", "--now", "2026-11-25T10:00", "send it next Friday").json
    assert (read["due"], read["other_due"]) == ("2026-12-04", "2026-11-27")
    said = run_organizer("add", "--at", "2026-06-10T12:00Z", "send it next Friday")
    (promise,) = run_organizer.asked("list", "all")
    assert "the likelier was taken, not Friday 12 June" in said.err
    assert f"organizer correct {promise['id'][:8]} due=WHEN" in said.err


def test_a_re_promise_to_a_day_that_is_over_is_pointed_out(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "send the quote @Maya tomorrow")
    promise = run_organizer.asked("list", "all")[0]["id"]
    said = run_organizer("repromise", promise, "2020-01-01 10:00", "--told")
    assert said.status == 0
    assert "is over already" in said.err
    assert run_organizer("repromise", promise, "in 3 days", "--told").err == ""


def test_a_list_says_what_they_expected_only_where_that_was_before_the_due(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "send the map @Maya 24 november 2026 17:00", "--at", "2026-11-23T10:00")
    (promise,) = run_organizer.asked("list", "all")
    run_organizer.done("repromise", promise["id"], "25 november 2026 17:00", "--told", "--at", "2026-11-24T10:00")
    assert "They expected" not in run_organizer.done("list", "overdue", "--now", "2026-11-26T09:00")
    run_organizer.done("repromise", promise["id"], "26 november 2026 8:00", "--not-told", "--at", "2026-11-25T18:00")
    assert "They expected yesterday 17:00" in run_organizer.done("list", "overdue", "--now", "2026-11-26T09:00")
