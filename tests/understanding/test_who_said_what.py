"""What was learned of lines, rule by rule: who speaks, who owes, whom it goes to, and which time is my word's."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from organizer.domain.understanding.parsing_form import reading_to_json
from tests.domain.words_at_hand import HABITS

if TYPE_CHECKING:
    from organizer.domain.line import Reading

NOW = datetime(2026, 11, 18, 14, 5, tzinfo=UTC)
KNOWN = (
    *(
        "Brandon",
        "Mr. Tan",
        "Pat Nolan",
        "Concierge",
        "Raj Malhotra",
        "Celeste Roy",
        "Joan",
        "Gwen Abbot",
        "Tane",
        "Iris",
    ),
    *("Story Time", "Lotte de Boer", "Chip Dorsey", "First Harbor Bank", "Judge Halpern"),
)


def reading(line: str) -> Reading:
    return read_line(line, now=NOW, zone=ZoneInfo("UTC"), people=people_called(KNOWN), settings=HABITS)


@pytest.mark.parametrize(
    "line, told",
    [
        (
            "opposing counsel emailed, they want two more weeks",
            {"kind": "message", "to": "opposing counsel", "channel": "email"},
        ),
        ("bank owes us the pre-approval by Fri", {"kind": "waiting", "to": "First Harbor Bank"}),
        ("someone rang wanting to know our hours", {"kind": "message", "to": None, "channel": "phone"}),
        ("Judge Halpern's clerk rang: copy needed by 4", {"kind": "message", "to": "Judge Halpern's clerk"}),
        ("Chip Dorsey LinkedIn msg - wants coffee", {"kind": "message", "to": "Chip Dorsey", "channel": "social"}),
        ("Lotte de Boer called from the hospital", {"kind": "message", "to": "Lotte de Boer", "channel": "phone"}),
        ("Iris said she'd shelve it for me", {"kind": "waiting", "to": "Iris"}),
    ],
)
def test_who_speaks_is_heard(line: str, told: dict[str, Any]) -> None:
    assert _of(reading(line), told) == told


@pytest.mark.parametrize(
    "line, told",
    [
        ("Gwen told me Joan is looking for a Thursday slot", {"kind": "message", "to": "Joan"}),
        ("Joan borrowed my projector, back by Monday", {"kind": "waiting", "to": "Joan"}),
        ("Concierge still hasn't confirmed the seats", {"kind": "waiting", "to": "Concierge"}),
        ("Tane lending us the trailer tues", {"kind": "waiting", "to": "Tane"}),
        ("need to hear back from Brandon by Thursday", {"kind": "waiting", "to": "Brandon"}),
        ("Got hold of Joan, she'll have the file ready by 3pm", {"kind": "waiting", "to": "Joan"}),
        ("Raj promised Celeste a new monitor by Friday", {"kind": "promise", "to": "Celeste Roy"}),
        ("Ask Mr Tan whether he still needs the loaner", {"kind": "promise", "to": "Mr. Tan"}),
        ("Pat's sister in the waiting room asked if he can have visitors", {"kind": "message", "to": "Pat's sister"}),
        ("Brandon grabbed me - sheet wrong, will fix by fri", {"kind": "promise", "to": "Brandon"}),
    ],
)
def test_who_owes_is_told_apart(line: str, told: dict[str, Any]) -> None:
    assert _of(reading(line), told) == told


@pytest.mark.parametrize(
    "line, told",
    [
        ("Brandon in the break room: swap my shift?", {"to": "Brandon", "where": "break room"}),
        ("email Story Time flyer to Gwen this afternoon", {"to": "Gwen Abbot"}),
        ("tell the shuttle driver flight lands late", {"to": "shuttle driver"}),
        ("via:pigeon for Joan", {"to": "Joan"}),
        ("first harbor po 3301 short 2 bags", {"to": "First Harbor Bank"}),
        ("April Voss paid for 12, got 10, give her two back", {"to": "April Voss"}),
        ("Have Joan's letter on Gwen Abbot's desk by 4:30", {"to": "Gwen Abbot", "about": "Joan"}),
        ("brandon - xrays for joan - eod", {"to": "Brandon", "about": "Joan"}),
        ("Send Joan Mr. Tan's seating request before 3", {"to": "Joan", "about": "Mr. Tan", "kind": "promise"}),
        ("Joan is expecting a call from us before 5", {"to": "Joan", "channel": None}),
        ("concierge to check the west door tonight, remind them", {"to": "Concierge", "kind": "waiting"}),
    ],
)
def test_places_and_things_are_no_people(line: str, told: dict[str, Any]) -> None:
    assert _of(reading(line), told) == told


@pytest.mark.parametrize(
    "line, due",
    [
        ("joan asked if she could leave at 3 on thursday, said I'd tell her tonight", "2026-11-18T20:00"),
        ("rescheduled Mr. Tan from 9 to 10:30", "2026-11-19T10:30"),
        ("give it to Bo in a day or two", "2026-11-20"),
        ("menus to Joan before she opens tomorrow", "2026-11-19"),
        ("she starts Monday, badge by Friday", "2026-11-20"),
        ("her wedding is in June, dress fitting Saturday 11", "2026-11-21T11:00"),
    ],
)
def test_of_several_times_the_one_of_my_word_counts(line: str, due: str) -> None:
    assert reading_to_json(reading(line), ZoneInfo("UTC"))["due"] == due


@pytest.mark.parametrize(
    "line",
    [
        "Joan texted asking if she can bring her son on friday",
        "Monday Night Trivia flyers to Joan",
        "wants Friday off",
        "boards to Joan, 3 ft by 4",
    ],
)
def test_a_time_of_theirs_is_none_of_mine(line: str) -> None:
    assert reading(line).due is None


def _of(read: Reading, told: dict[str, Any]) -> dict[str, Any]:
    return {field: getattr(read, field) for field in told}
