"""Every word of a line is in its what or in a token, and a line told of the past says when and where."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from tests.domain.words_at_hand import HABITS
from tests.understanding.lines_said import lines_of_trades

if TYPE_CHECKING:
    from organizer.domain.line import Reading

NOW = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
ZONE = ZoneInfo("America/Chicago")
_WORDS = re.compile(r"\w+")
PEOPLE = people_called(["Dana Whitfield", "Sofia Lopez", "Grace Kim", "Tom Baker", "Priya Nair"])


def reading(line: str) -> Reading:
    return read_line(line, now=NOW, zone=ZONE, people=PEOPLE, settings=HABITS)


@pytest.mark.parametrize(
    "line, made, where, to, what",
    [
        (
            "Yesterday at the farmers market I told Sofia I'd save her a pumpkin",
            "2026-11-24",
            "farmers market",
            "Sofia Lopez",
            "save her a pumpkin",
        ),
        (
            "On Saturday at the market I told Tom I'd fix his chair",
            "2026-11-21",
            "market",
            "Tom Baker",
            "fix his chair",
        ),
        (
            "Yesterday, at Costco, I promised Tom the ladder by Friday",
            "2026-11-24",
            "Costco",
            "Tom Baker",
            "the ladder",
        ),
        (
            "On Saturday at the market the boss asked me for the plan",
            "2026-11-21",
            "market",
            "boss",
            "the boss asked me for the plan",
        ),
        (
            "Yesterday in the break room Dana asked for the keys",
            "2026-11-24",
            "break room",
            "Dana Whitfield",
            "Dana asked for the keys",
        ),
        (
            "After the meeting I told Tom I'd fix his chair",
            None,
            None,
            "Tom Baker",
            "After the meeting I told Tom I'd fix his chair",
        ),
        ("At the game on Saturday I told Tom I'd call", "2026-11-21", "game", "Tom Baker", "call"),
        ("I promised Tom on Monday I'd fix it by Friday", "2026-11-23", None, "Tom Baker", "fix it"),
        ("Told Grace Monday I'd call her Friday", "2026-11-23", None, "Grace Kim", "call her"),
        ("On Nov 20 Tom asked for a plan", "2026-11-20", None, "Tom Baker", "Tom asked for a plan"),
        ("Got an email from Priya yesterday: fix the sink", "2026-11-24", None, "Priya Nair", "fix the sink"),
        ("During the call I told Tom I'd fix it", None, None, "Tom Baker", "During the call I told Tom I'd fix it"),
        (
            "Yesterday after the long meeting Tom asked for the notes",
            "2026-11-24",
            None,
            "Tom Baker",
            "after the long meeting Tom asked for the notes",
        ),
    ],
)
def test_a_line_told_of_the_past_says_when_and_where(
    line: str, made: str | None, where: str | None, to: str, what: str
) -> None:
    read = reading(line)
    on = None if read.made is None else read.made.astimezone(ZONE).date().isoformat()
    assert (on, read.where, read.to, read.what) == (made, where, to, what)


@pytest.mark.parametrize(
    "line",
    [
        "Friday at the office call Dana about what Tom said",
        "On Friday at the market sell the pumpkins I promised",
        "On Friday after lunch ask Tom what he told Grace",
    ],
)
def test_what_is_to_be_done_is_not_told_of_the_past(line: str) -> None:
    read = reading(line)
    assert read.made is None
    assert str(read.due).count("2026, 11, 27") == 1


@pytest.mark.parametrize(
    "line, what",
    [
        ("Tom stopped me at the gate: fix his chair", "Tom stopped me: fix his chair"),
        ("re: ticket #5521, call back", "call back"),
        ("ticket #5521 is broken", "ticket is broken"),
        ("@Dana's keys", "keys"),
        ("(@Dana) keys", "keys"),
        ("For Acme Corp: send the offer", "send the offer"),
        ("Promised my wife flowers", "flowers"),
        ("Rose from shipping called", "Rose from shipping called"),
        ("Dana, from accounting, called", "Dana, from accounting, called"),
        ("Told the lady at the bakery I'd bring her jars back", "bring her jars back"),
        ("Dana and Sofia tomorrow", "Dana and Sofia"),
    ],
)
def test_what_is_left_reads_as_a_person_would_write_it(line: str, what: str) -> None:
    assert reading(line).what == what


def test_no_word_of_a_line_is_dropped() -> None:
    for case in lines_of_trades():
        people = people_called(case["people"])
        read = read_line(case["text"], now=NOW, zone=ZONE, people=people, settings=HABITS)
        left = " ".join([read.what, *(token.text for token in read.tokens)])
        lost = [word for word in _WORDS.findall(case["text"]) if word not in left]
        assert not lost, (case["text"], read.what)


def test_a_kind_is_told_by_small_words_only() -> None:
    for case in lines_of_trades():
        read = read_line(case["text"], now=NOW, zone=ZONE, people=people_called(case["people"]), settings=HABITS)
        kinds = [token.text.lower().split() for token in read.tokens if token.field == "kind"]
        for words in kinds:
            assert words[0] not in {"at", "in", "after", "before", "during", "yesterday", "until", "since"}, case[
                "text"
            ]
