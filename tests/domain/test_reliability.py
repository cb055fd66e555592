"""How much a word of mine is worth: credit by lateness, and its mean."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from math import inf, isclose, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.grading import credit, earned, reliability
from tests.domain.november import day, kept, let_go, on, promise, timed

FRIDAY_THREE = timed(27, 15)
EXPECTED = on(27, 15)
NOW = on(60)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    "lateness, worth",
    [
        (-DAY, 1.0),
        (timedelta(0), 1.0),
        (MINUTE, 0.999),
        (HOUR, 0.99),
        (DAY, 0.9),
        (7 * DAY, 0.5),
        (30 * DAY, 0.1),
        (365 * DAY, 0.0),
        (1000 * DAY, 0.0),
    ],
)
def test_credit_at_the_points_that_are_given(lateness: timedelta, worth: float) -> None:
    assert credit(lateness) == worth


@pytest.mark.parametrize(
    "lateness, worth",
    [
        (MINUTE / 2, 0.9995),
        (MINUTE + 59 * MINUTE / 2, (0.999 + 0.99) / 2),
        (HOUR + 23 * HOUR / 2, (0.99 + 0.9) / 2),
        (4 * DAY, 0.7),
        (7 * DAY + 23 * DAY / 2, 0.3),
        (30 * DAY + 335 * DAY / 4, 0.075),
    ],
)
def test_credit_falls_straight_between_the_points(lateness: timedelta, worth: float) -> None:
    assert isclose(credit(lateness), worth, rel_tol=1e-12)


@given(st.lists(st.timedeltas(timedelta(days=-1), timedelta(days=400)), min_size=2, max_size=10))
def test_later_never_earns_more_and_credit_stays_between_nothing_and_all(spans: list[timedelta]) -> None:
    credits_earned = [credit(span) for span in sorted(spans)]
    assert all(0.0 <= worth <= 1.0 for worth in credits_earned)
    assert all(more >= less for more, less in pairwise(credits_earned))


@given(st.timedeltas(timedelta(0), timedelta(days=400)))
def test_credit_has_no_steps(span: timedelta) -> None:
    assert credit(span) - credit(span + timedelta(seconds=1)) < 0.0001


def test_what_was_kept_earns_by_its_lateness() -> None:
    assert earned(kept(on(27, 14), FRIDAY_THREE), EXPECTED, NOW) == 1.0
    assert earned(kept(on(28, 15), FRIDAY_THREE), EXPECTED, NOW) == 0.9


def test_what_is_open_and_overdue_earns_as_if_it_were_kept_now() -> None:
    assert earned(promise(FRIDAY_THREE), EXPECTED, on(34, 15)) == 0.5


def test_what_is_open_and_not_overdue_is_not_counted() -> None:
    assert earned(promise(FRIDAY_THREE), EXPECTED, EXPECTED) is None


def test_let_go_untold_earns_nothing_also_before_its_time() -> None:
    assert earned(let_go(on(26, 15), FRIDAY_THREE, told=False), EXPECTED, NOW) == 0.0
    assert earned(let_go(on(29, 15), FRIDAY_THREE, told=False), EXPECTED, NOW) == 0.0


def test_let_go_and_told_in_time_is_left_out_and_told_late_earns_by_its_lateness() -> None:
    assert earned(let_go(EXPECTED, FRIDAY_THREE, told=True), EXPECTED, NOW) is None
    assert earned(let_go(on(28, 15), FRIDAY_THREE, told=True), EXPECTED, NOW) == 0.9


def test_theirs_and_what_has_no_time_are_not_counted() -> None:
    assert earned(promise(day(27), side="theirs", kind="waiting"), on(28), NOW) is None
    assert earned(kept(on(27)), None, NOW) is None


def test_below_ten_it_is_not_told() -> None:
    assert reliability([1.0] * 9) is None
    assert reliability([]) is None
    assert reliability([1.0] * 10) == 1.0


def test_it_is_the_mean_of_what_was_earned() -> None:
    assert reliability([1.0] * 8 + [0.5, 0.0]) == 0.85


@given(st.lists(st.floats(0, 1), min_size=10, max_size=50), st.randoms(use_true_random=False))
def test_the_order_does_not_matter_and_the_mean_lies_within(credits_earned: list[float], chance: object) -> None:
    shuffled = list(credits_earned)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    mean = reliability(credits_earned)
    assert mean is not None
    assert reliability(shuffled) == mean
    assert nextafter(min(credits_earned), -inf) <= mean <= nextafter(max(credits_earned), inf)
