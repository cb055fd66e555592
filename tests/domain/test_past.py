"""When something was said or asked is read where a line clearly tells it, and is no due."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.dates import Present, Times
from tests.domain.words_at_hand import HABITS

WEDNESDAY = Present(datetime(2026, 11, 18, 14, 5, tzinfo=UTC), ZoneInfo("Europe/London"), HABITS)


@pytest.mark.parametrize(
    "line, words, at",
    [
        ("on Saturday the boss asked for the slides", "on Saturday", datetime(2026, 11, 14, 12, tzinfo=UTC)),
        ("yesterday I told Al I'd bring the drill", "yesterday", datetime(2026, 11, 17, 12, tzinfo=UTC)),
        ("he emailed 2 days ago", "2 days ago", datetime(2026, 11, 16, 12, tzinfo=UTC)),
        ("Hana emailed an hour ago about the link", "an hour ago", datetime(2026, 11, 18, 13, 5, tzinfo=UTC)),
        ("Mrs Hale called on Monday about her case", "on Monday", datetime(2026, 11, 16, 12, tzinfo=UTC)),
        ("Mr. Lopez sent an email last Thursday", "last Thursday", datetime(2026, 11, 12, 12, tzinfo=UTC)),
        ("she rang yesterday at 3 about the keys", "yesterday at 3", datetime(2026, 11, 17, 15, tzinfo=UTC)),
        ("this morning Ana asked for a key", "this morning", datetime(2026, 11, 18, 9, tzinfo=UTC)),
        ("Frau Lenz hat vor zwei Tagen angerufen", "vor zwei Tagen", datetime(2026, 11, 16, 12, tzinfo=UTC)),
        ("ayer llamó Julio", "ayer", datetime(2026, 11, 17, 12, tzinfo=UTC)),
    ],
)
def test_what_is_told_as_past_says_when_it_was_and_is_not_due(line: str, words: str, at: datetime) -> None:
    found = Times(line, WEDNESDAY).past()
    assert found is not None
    assert (line[found.start : found.end], found.at) == (words, at)
    assert Times(line, WEDNESDAY).dues() == []


@pytest.mark.parametrize(
    "line",
    [
        "On Monday the boss wants the report",
        "told Dana I'd call Friday",
        "Dana asked for the report Friday",
        "expense claim from last Thursday's trip",
        "send Kim the notes from yesterday's call",
        "on Friday call Bo",
        "tomorrow I told nobody",
    ],
)
def test_what_is_to_come_or_only_spoken_of_is_not_taken_for_when_it_was_said(line: str) -> None:
    assert Times(line, WEDNESDAY).past() is None
