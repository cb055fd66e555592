"""Weeks: their names across year ends, weeks that begin on other days, and the day of the review."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.errors import Unusable
from organizer.domain.review import (
    crunches,
    days_ahead,
    next_review_day,
    review_day,
    week_named,
    week_of,
    weeks_up_to,
)
from organizer.domain.settings import Settings
from tests.domain.november import a_date

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    "day, name",
    [
        ("2026-11-18", "2026-W47"),
        ("2026-12-31", "2026-W53"),
        ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"),
        ("2024-12-30", "2025-W01"),
        ("2023-01-01", "2022-W52"),
    ],
)
def test_a_week_is_called_as_iso_calls_it(day: str, name: str) -> None:
    assert week_of(a_date(day), MONDAY).name == name


def test_a_week_from_sunday_has_the_name_of_its_thursday() -> None:
    week = week_named("2026-W47", SUNDAY)
    assert (week.first, week.last) == (a_date("2026-11-15"), a_date("2026-11-21"))
    assert week_of(a_date("2026-11-22"), SUNDAY).name == "2026-W48"
    assert week_named("2026W47", MONDAY).first == a_date("2026-11-16")


@pytest.mark.parametrize(
    "name", ["2025-W53", "2026-W54", "2026-W00", "W47", "2026-47", "", "0001-W01", "9999-W52", "x"]
)
def test_a_week_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(Unusable):
        week_named(name, MONDAY)


@given(DAYS, st.integers(0, 6))
def test_every_day_is_in_exactly_one_week_and_its_name_leads_back(day: date, starts_on: int) -> None:
    week = week_of(day, starts_on)
    assert week.first <= day <= week.last
    assert week.last - week.first == timedelta(days=6)
    assert week.first.weekday() == starts_on
    assert week_named(week.name, starts_on) == week
    assert week.later(1).first == week.last + timedelta(days=1)
    assert week.later(1).name != week.name


def test_twelve_weeks_end_with_the_one_that_is_looked_at() -> None:
    weeks = weeks_up_to(week_named("2027-W02", MONDAY))
    assert [week.name for week in weeks][-4:] == ["2026-W52", "2026-W53", "2027-W01", "2027-W02"]
    assert len(weeks) == 12


def test_the_next_review_is_on_its_weekday_however_late_the_last_one_was_done() -> None:
    friday, monday = a_date("2026-11-20"), a_date("2026-11-23")
    assert review_day(friday, FRIDAY) == friday
    assert review_day(monday, FRIDAY) == friday
    assert next_review_day(friday, FRIDAY) == next_review_day(monday, FRIDAY) == a_date("2026-11-27")


def test_the_days_ahead_are_today_and_seven_more() -> None:
    days = days_ahead(a_date("2026-12-28"))
    assert (days[0], days[-1], len(days)) == (a_date("2026-12-28"), a_date("2027-01-04"), 8)


def test_the_last_working_day_of_a_month_is_a_crunch_and_of_a_quarter_and_year() -> None:
    def found(first: str, last: str) -> list[tuple[str, str]]:
        return [(str(day), what) for day, what in crunches(a_date(first), a_date(last), Settings())]

    assert found("2026-11-23", "2026-11-30") == [("2026-11-30", "month")]
    # The 31st of October is a Saturday.
    assert found("2026-10-26", "2026-11-02") == [("2026-10-30", "month")]
    assert found("2026-09-28", "2026-10-05") == [("2026-09-30", "quarter")]
    assert found("2026-12-28", "2027-01-04") == [("2026-12-31", "year")]
    assert found("2026-12-01", "2026-12-08") == []
    holiday = Settings(holidays=frozenset({a_date("2026-12-31")}))
    assert list(crunches(a_date("2026-12-28"), a_date("2027-01-04"), holiday)) == [(a_date("2026-12-30"), "year")]
