"""Words for a time that has been, as when a promise was made that is written down later."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.past import has_begun, read_past
from organizer.domain.when import Day, local_day, passes_at
from tests.domain.words_at_hand import HABITS

NOW = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)  # a Thursday
HERE = ZoneInfo("UTC")


@pytest.mark.parametrize(
    "words, day",
    [
        ("21 november", date(2026, 11, 21)),
        ("27 november", date(2025, 11, 27)),
        ("monday", date(2026, 11, 23)),
        ("friday", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 25)),
        ("yesterday 10:00", date(2026, 11, 25)),
        ("two hours ago", date(2026, 11, 26)),
        ("gestern", date(2026, 11, 25)),
        ("monday 9:00", date(2026, 11, 23)),
        ("10:00", date(2026, 11, 26)),
        ("16:00", date(2026, 11, 25)),
        ("2026-11-02", date(2026, 11, 2)),
    ],
)
def test_a_time_that_may_have_been_is_the_last_such(words: str, day: date) -> None:
    due = read_past(words, now=NOW, zone=HERE, settings=HABITS)
    assert due is not None
    assert has_begun(due, NOW, HERE)
    assert (due.day if isinstance(due, Day) else local_day(passes_at(due, HERE), HERE)) == day


@pytest.mark.parametrize("words", ["in 3 days", "in 2 hours", "tomorrow", "21 november 2027"])
def test_what_is_still_to_come_is_no_time_that_has_been(words: str) -> None:
    due = read_past(words, now=NOW, zone=HERE, settings=HABITS)
    assert due is not None
    assert not has_begun(due, NOW, HERE)
