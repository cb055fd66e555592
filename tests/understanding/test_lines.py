"""Whole lines are understood as people mean them: the lines of many trades, by field and as a whole."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from organizer.domain.understanding.parsing_form import moment_in, reading_to_json
from tests.domain.words_at_hand import HABITS
from tests.understanding.lines_said import lines_of_trades

FIELDS = ("kind", "to", "about", "case", "due", "channel", "where")
CASES = lines_of_trades()
SMALL_WORDS = re.compile(r"^(?:the|a|an|my|our|his|her|their) ")


def told_apart(field: str, value: str | None) -> str | None:
    """Return a value as answers are compared: names without case, leading article and trailing possessive."""
    if value is None or field not in {"to", "about", "where"}:
        return value
    low = SMALL_WORDS.sub("", " ".join(value.lower().replace("’", "'").split()).rstrip(" .,;:!?-"))
    return re.sub(r"'s$|(?<=s)'$", "", low).replace(".", "")


def read(case: dict) -> dict:  # type: ignore[type-arg]
    zone = ZoneInfo(case["tz"])
    reading = read_line(
        case["text"],
        now=moment_in(case["reference"], zone),
        zone=zone,
        people=people_called(case["people"]),
        settings=HABITS,
    )
    return reading_to_json(reading, zone)


def wrong_fields(case: dict) -> dict[str, str]:  # type: ignore[type-arg]
    got, wrong = read(case), {}
    for field in FIELDS:
        wanted = case["expected"][field]
        allowed = {told_apart(field, value) for value in (wanted, *case["accept"].get(field, []))}
        if told_apart(field, got[field]) not in allowed:
            wrong[field] = f"{case['text']!r}: {field} is {got[field]!r}, not {wanted!r}"
    return wrong


WRONG = [wrong_fields(case) for case in CASES]


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_is_understood_in_at_least_95_lines_of_100(field: str) -> None:
    mistakes = [wrong[field] for wrong in WRONG if field in wrong]
    assert len(mistakes) <= len(CASES) * 0.05, "\n".join(mistakes)


def test_every_field_is_right_in_at_least_90_lines_of_100() -> None:
    mistakes = [" and ".join(wrong.values()) for wrong in WRONG if wrong]
    assert len(mistakes) <= len(CASES) * 0.1, "\n".join(mistakes)


def test_names_that_are_words_and_words_that_are_no_names_are_told_apart() -> None:
    told = lines_of_trades(Path(__file__).parent / "lines_of_names.txt")
    assert [wrong for case in told if (wrong := wrong_fields(case))] == []


def test_hardly_a_word_is_wrongly_taken_for_a_person_or_a_place() -> None:
    taken = [
        f"{case['text']!r}: {field} {reading[field]!r}"
        for case in CASES
        for reading in (read(case),)
        for field in ("to", "about", "where")
        if case["expected"][field] is None and reading[field] is not None and not case["accept"].get(field)
    ]
    assert len(taken) <= 3, "\n".join(taken)


def test_the_lines_are_of_many_trades_and_kinds() -> None:
    trades = Counter(case["style"] for case in CASES)
    kinds = Counter(case["expected"]["kind"] for case in CASES)
    assert len(CASES) >= 300
    assert min(trades.values()) >= 10
    assert all(kinds[kind] >= 30 for kind in ("promise", "message", "waiting"))


def test_a_whole_line_is_a_sentence_again_without_what_became_fields() -> None:
    now = datetime(2026, 11, 16, 9, tzinfo=UTC)
    reading = read_line(
        "send Maya the revised quote by Friday 16:00 via:email #harbor-refit",
        now=now,
        zone=ZoneInfo("UTC"),
        people=people_called(["Maya Lindqvist"]),
        settings=HABITS,
    )
    assert (reading.to, reading.channel, reading.case) == ("Maya Lindqvist", "email", "harbor-refit")
    assert reading.what == "send the revised quote"
