"""When somebody has gone quiet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.people import NO_RHYTHM, Person, Rhythm
from organizer.domain.rhythms import next_contact, quiet_by, quiet_from
from organizer.domain.settings import Settings
from tests.domain.november import IN_UTC, OFFICE_HOURS, a_date, on

if TYPE_CHECKING:
    from datetime import date

    from organizer.domain.people import Circle

MAYA = Person("maya", "Maya", rhythm=Rhythm(7, 14))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - as it asks for


def test_the_next_contact_is_the_ideal_days_after_the_last() -> None:
    assert next_contact(MAYA, on(2, 10), OFFICE_HOURS) == on(9, 10)


def test_late_is_from_the_longest_on() -> None:
    assert quiet_from(MAYA, on(2, 10), IN_UTC, OFFICE_HOURS) == on(16, 10)


def test_a_weekend_makes_nobody_late_and_monday_does() -> None:
    # Two weeks from Saturday the 7th are Saturday the 21st.
    assert quiet_from(MAYA, on(7, 10), IN_UTC, OFFICE_HOURS) == on(23)
    assert quiet_from(MAYA, on(7, 10), ZoneInfo("Asia/Tokyo"), OFFICE_HOURS) == on(22, 15)


def test_a_holiday_makes_nobody_late_either() -> None:
    with_holidays = replace(OFFICE_HOURS, holidays=frozenset({a_date("2026-11-16"), a_date("2026-11-17")}))
    assert quiet_from(MAYA, on(2, 10), IN_UTC, with_holidays) == on(18)


def test_who_was_never_touched_or_is_muted_or_has_no_rhythm_is_not_late() -> None:
    assert quiet_from(MAYA, None, IN_UTC, OFFICE_HOURS) is None
    assert next_contact(MAYA, None, OFFICE_HOURS) is None
    assert quiet_from(replace(MAYA, muted=True), on(2), IN_UTC, OFFICE_HOURS) is None
    assert quiet_from(replace(MAYA, rhythm=Rhythm(7, None)), on(2), IN_UTC, OFFICE_HOURS) is None


def test_those_of_a_circle_have_its_rhythm_unless_they_have_their_own() -> None:
    settings = Settings(rhythm_customer=Rhythm(30, 60), rhythm_internal=Rhythm(10, 20), rhythm_personal=Rhythm(20, 40))

    def late(circle: Circle, rhythm: Rhythm = NO_RHYTHM) -> int:
        who = Person("x", "X", circle=circle, rhythm=rhythm)
        at = quiet_from(who, on(2, 10), IN_UTC, replace(settings, working_days=frozenset(range(7))))
        assert at is not None
        return (at - on(2, 10)).days

    assert [late("customer"), late("internal"), late("personal")] == [60, 20, 40]
    assert late("customer", Rhythm(1, 3)) == 3
    assert late("customer", Rhythm(1, None)) == 60


@given(MOMENTS, MOMENTS, st.integers(1, 400))
def test_any_later_touch_starts_the_rhythm_anew(one: datetime, other: datetime, days: int) -> None:
    who = replace(MAYA, rhythm=Rhythm(days, days))
    earlier, later = sorted((one, other))
    before, after = (quiet_from(who, at, IN_UTC, OFFICE_HOURS) for at in (earlier, later))
    assert before is not None
    assert after is not None
    assert before <= after
    assert after >= later + timedelta(days=days)


@given(MOMENTS, st.integers(1, 400))
def test_nobody_ever_becomes_late_on_a_day_off(last: datetime, days: int) -> None:
    at = quiet_from(replace(MAYA, rhythm=Rhythm(1, days)), last, IN_UTC, OFFICE_HOURS)
    assert at is not None
    assert OFFICE_HOURS.is_working_day(at.date())


@given(
    last=MOMENTS,
    now=MOMENTS,
    longest=st.integers(1, 90),
    working=st.frozensets(st.integers(0, 6), max_size=7),
    holidays=st.frozensets(st.dates(a_date("2024-01-01"), a_date("2024-03-01")), max_size=30),
    zone=st.sampled_from(("UTC", "America/New_York", "Asia/Tokyo", "Pacific/Apia")),
)
def test_who_is_quiet_is_said_of_all_at_once_as_of_each(
    last: datetime, now: datetime, longest: int, working: frozenset[int], holidays: frozenset[date], zone: str
) -> None:
    settings = Settings(working_days=working, holidays=holidays)
    of_each = quiet_from(replace(MAYA, rhythm=Rhythm(1, longest)), last, ZoneInfo(zone), settings)
    assert of_each is not None
    by = quiet_by(now, ZoneInfo(zone), settings)
    assert (of_each <= now) == (last + timedelta(days=longest) <= by)
