"""A time in a zone that nobody knows is told of until the due is another."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from organizer.domain.unknown_zones import line_with_zone, unknown_zone
from organizer.domain.when import Day, Due, Zoned

LINE = line_with_zone("ring Leo", "2026-12-01T10:00:00", "Mars/Phobos")
TEN = Zoned(datetime(2026, 12, 1, 10), "Europe/Paris")  # noqa: DTZ001 - a civil time


def test_a_zone_that_nobody_knows_is_told_of_beside_the_due() -> None:
    assert LINE == "ring Leo (2026-12-01 10:00:00 Mars/Phobos)"
    assert unknown_zone(LINE, TEN) == "Mars/Phobos"


@pytest.mark.parametrize(
    "line, due",
    [
        (LINE, Zoned(datetime(2026, 12, 1, 11), "Europe/Paris")),  # noqa: DTZ001
        (LINE, Day(date(2026, 12, 1))),
        (LINE, None),
        ("ring Leo", TEN),
        ("ring Leo (2026-13-01 10:00:00 Mars/Phobos)", TEN),
        ("ring Leo (2026-12-01 10:00:00 Mars/Phobos) or so", TEN),
    ],
)
def test_once_the_due_is_another_or_was_none_nothing_is_told(line: str, due: Due | None) -> None:
    assert unknown_zone(line, due) == ""
