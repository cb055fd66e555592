"""Old backups go, but never so that one cannot get back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.retention import staying

NOW = datetime(2026, 11, 25, 15, 30, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def after_years_of_use(years: int) -> set[datetime]:
    """Return what is left when a backup was made every hour, and the old ones removed each time."""
    left: set[datetime] = set()
    for hour in range(years * 365 * 24, -1, -7):
        left.add(NOW - timedelta(hours=hour))
        left = set(staying(left))
    return left


def test_after_two_years_there_are_hours_days_weeks_and_months_to_go_back_to() -> None:
    left = after_years_of_use(2)
    assert len(left) <= 24 + 14 + 8 + 12
    for span, most in ((1, 14), (7, 8), (31, 12)):
        for back in range(most - 1):
            day = NOW - timedelta(days=back * span)
            assert any(abs(moment - day) <= timedelta(days=span) for moment in left), (span, back)


def test_an_hour_keeps_its_newest() -> None:
    hour = [NOW - timedelta(minutes=minutes) for minutes in range(0, 25, 5)]
    assert staying(hour) == set(hour[:3])


def test_the_newest_three_stay_even_if_they_are_of_one_minute() -> None:
    ancient = datetime(2001, 1, 1, tzinfo=UTC)
    minute = [ancient + timedelta(seconds=second) for second in range(10)]
    assert staying(minute) == set(minute[-3:])


def test_a_clock_that_runs_ten_years_ahead_makes_nothing_go() -> None:
    left = after_years_of_use(1)
    ahead = NOW + timedelta(days=3_650)
    # One of each span makes room for the one from the future, as it does for any other.
    assert len(left - staying({*left, ahead})) <= 4
    assert max(left) in staying({*left, ahead})


@given(st.sets(MOMENTS, max_size=80))
def test_what_stays_was_there_and_stays_again(moments: set[datetime]) -> None:
    stay = staying(moments)
    assert stay <= moments
    assert staying(stay) == stay
    assert len(stay) >= min(3, len(moments))
    assert not moments or max(moments) in stay
