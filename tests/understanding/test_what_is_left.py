"""What is left of a line reads as a sentence: what became a field leaves it, and what the sentence needs stays."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.capture import people_called, read_line
from tests.domain.words_at_hand import HABITS

if TYPE_CHECKING:
    from organizer.domain.line import Reading

NOW = datetime(2026, 11, 25, 14, tzinfo=UTC)
KNOWN = people_called(["Tom Reed", "Grace Lin", "Marcus Bell"])


def reading(line: str) -> Reading:
    return read_line(line, now=NOW, zone=ZoneInfo("UTC"), people=KNOWN, settings=HABITS)


@pytest.mark.parametrize(
    "line, what, tokens",
    [
        ("9:30 call with Grace tomorrow", "call with Grace", ["9:30", "tomorrow"]),
        ("every Friday call Tom at 9", "call Tom", ["every Friday", "at 9"]),
        ("call Tom at 10 every Monday", "call Tom", ["at 10", "every Monday"]),
        ("every year send Grace a card on Dec 3", "send a card", ["every year", "on Dec 3"]),
    ],
)
def test_what_tells_the_due_apart_from_its_day_leaves_the_words_with_it(
    line: str, what: str, tokens: list[str]
) -> None:
    read = reading(line)
    assert (read.what, [token.text for token in read.tokens if token.field != "to"]) == (what, tokens)


def test_a_refused_hour_leaves_the_day_alone() -> None:
    line = "9:30 call with Grace tomorrow"
    read = read_line(line, now=NOW, zone=ZoneInfo("UTC"), people=KNOWN, settings=HABITS, refused=frozenset({(0, 4)}))
    assert (str(read.due), read.what) == ("Day(day=datetime.date(2026, 11, 26))", "9:30 call with Grace")
