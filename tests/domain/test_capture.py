"""A line is understood, exact to the character, and no line at all is too strange to be read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.line import KnownPerson, Reading
from organizer.domain.understanding.capture import People, read_line
from organizer.domain.when import Day, Due, Instant, Zoned
from tests.domain.words_at_hand import HABITS

PARIS = ZoneInfo("Europe/Paris")
THURSDAY = datetime(2026, 11, 26, 8, 12, tzinfo=UTC)
PEOPLE = People((KnownPerson("Maya Lindqvist", ("ML",)), KnownPerson("Jonas Berg"), KnownPerson("team manager")))
WORDS = (
    "in by on at until the next last this friday fri today tomorrow tonight noon 3 3pm 15:00 25:00 12/24 feb 30 2026-12-01"
    " 2026-13-45 hours days week a couple of end month @Maya @ # re: due: via:mail at: \" “ ' waiting for message from case"
)


def read(line: str) -> Reading:
    return read_line(line, now=THURSDAY, zone=PARIS, people=PEOPLE, settings=HABITS)


def civil(day: int, hour: int, minute: int = 0, month: int = 11) -> Zoned:
    return Zoned(datetime(2026, month, day, hour, minute), "Europe/Paris")  # noqa: DTZ001 - civil time


@pytest.mark.parametrize(
    "words, due",
    [
        ("today", Day(date(2026, 11, 26))),
        ("tomorrow", Day(date(2026, 11, 27))),
        ("friday", Day(date(2026, 11, 27))),
        ("thursday", Day(date(2026, 12, 3))),
        ("next friday", Day(date(2026, 12, 4))),
        ("by Friday 3pm", civil(27, 15)),
        ("tomorrow at 10", civil(27, 10)),
        ("at 3", civil(26, 15)),
        ("at noon", civil(26, 12)),
        ("tomorrow EOD", civil(27, 17)),
        ("in 2 hours", Instant(datetime(2026, 11, 26, 10, 12, tzinfo=UTC))),
        ("in 3 days", Day(date(2026, 11, 29))),
        ("in 1 day at 15:00", civil(27, 15)),
        ("in 4 days 10:00", civil(30, 10)),
        ("two days from now at noon", civil(28, 12)),
        ("on Dec 24", Day(date(2026, 12, 24))),
        ("24 December 2027", Day(date(2027, 12, 24))),
        ("12/14", Day(date(2026, 12, 14))),
        ("2026-12-01", Day(date(2026, 12, 1))),
        ("end of month", Day(date(2026, 11, 30))),
        ("by end of week", Day(date(2026, 11, 27))),
    ],
)
def test_a_time_within_a_line_is_its_due_and_leaves_the_what(words: str, due: Due) -> None:
    reading = read(f"send the quote {words}")
    assert (reading.due, reading.what) == (due, "send the quote")


def test_a_time_so_far_from_now_has_whole_seconds() -> None:
    now = THURSDAY.replace(second=43, microsecond=500_000)
    due = read_line("send the quote in 2 hours", now=now, zone=PARIS, people=PEOPLE, settings=HABITS).due
    assert due == Instant(datetime(2026, 11, 26, 10, 12, 43, tzinfo=UTC))


@pytest.mark.parametrize(
    "line",
    [
        "fix Friday's issue",
        "she called last friday",
        "call room 12",
        "read the may report",
        "look at the monitor",
        "take 3 boxes",
        'print "by Friday" on the card',
    ],
)
def test_what_is_no_time_is_not_taken_for_one(line: str) -> None:
    assert read(line).due is None


@pytest.mark.parametrize(
    "line",
    [
        "Maya came by the shop at lunch: she wants flyers",
        "check with Maya whether Friday works",
        "Maya met me at the Saturday market, she wants flyers",
    ],
)
def test_when_word_came_and_what_is_asked_about_is_no_due(line: str) -> None:
    assert read(line).due is None


def test_what_was_said_in_the_past_was_made_then() -> None:
    reading = read("on Saturday Maya asked for the list")
    assert (reading.made, reading.due) == (datetime(2026, 11, 21, 11, tzinfo=UTC), None)
    assert reading.what == "Maya asked for the list"


def test_what_returns_has_its_rule_and_its_first_due() -> None:
    reading = read("send Maya the tally every Friday at 3")
    assert (reading.repeat, reading.due) == ("FREQ=WEEKLY;BYDAY=FR", civil(27, 15))
    assert (reading.to, reading.what) == ("Maya Lindqvist", "send the tally")


def test_marks_win_over_guesses_and_leave_the_what() -> None:
    reading = read('send it to Jonas @Maya re:"Zed Corp" #12-A due:friday 3pm via:mail at:"break room" please')
    assert (reading.to, reading.about, reading.case) == ("Maya Lindqvist", "Zed Corp", "12-A")
    assert (reading.due, reading.channel, reading.where) == (civil(27, 15), "email", "break room")
    assert reading.what == "send it to Jonas please"


def test_a_marked_person_takes_the_word_before_them_along() -> None:
    assert read("look up the case for @Maya tomorrow").what == "look up the case"


@pytest.mark.parametrize(
    "line, to, what",
    [
        ("call @Mrs Hale tomorrow 10", "Mrs Hale", "call"),
        ("@Mrs. Hale: the plan by friday", "Mrs. Hale", "the plan"),
        ("return @Mrs Hale's keys by friday", "Mrs Hale", "return keys"),
        ("@mrs hale plan friday", "mrs hale", "plan"),
        ("send keys to @Herr von Berg by friday", "Herr von Berg", "send keys"),
        ("@Dr. Weber-Lang send report friday", "Dr. Weber-Lang", "send report"),
        ("ring @Mrs tomorrow", "Mrs", "ring"),
        ("ring @Dr Friday 10", "Dr", "ring"),
        ("@Mr send the plan friday", "Mr", "send the plan"),
    ],
)
def test_a_mark_takes_the_name_after_a_title(line: str, to: str, what: str) -> None:
    reading = read(line)
    assert (reading.to, reading.what, reading.due is not None) == (to, what, True)


def test_a_mark_with_a_title_finds_whom_it_is_known_to_mean() -> None:
    known = People((KnownPerson("Mrs. Hale"), KnownPerson("Maya Lindqvist")))
    reading = read_line("call @Mrs Hale tomorrow", now=THURSDAY, zone=PARIS, people=known, settings=HABITS)
    assert reading.to == "Mrs. Hale"


@pytest.mark.parametrize(
    "line, what",
    [
        ("give Maya the keys", "give the keys"),
        ("send Maya the revised quote by Friday 16:00 via:email", "send the revised quote"),
        ("call Maya about the lease", "call Maya about the lease"),
        ("Maya's contract is to be signed", "Maya's contract is to be signed"),
        ("maya: revised quote", "revised quote"),
        ("revised quote to Maya by friday", "revised quote"),
        ("reply to Maya by friday", "reply to Maya"),
        ("I owe Maya a revised quote", "a revised quote"),
        ("told Maya in the break room that I'd mend the lamp", "mend the lamp"),
        ("Maya called about the lease", "Maya called about the lease"),
        ("voicemail from Maya: the lamp is broken", "the lamp is broken"),
    ],
)
def test_a_known_name_is_the_person_and_stays_where_the_sentence_needs_it(line: str, what: str) -> None:
    reading = read(line)
    assert (reading.to, reading.what) == ("Maya Lindqvist", what)


def test_who_waits_and_who_left_a_message() -> None:
    waiting = read("waiting for Jonas: the NDA by monday")
    assert (waiting.side, waiting.kind, waiting.to, waiting.what) == ("theirs", "waiting", "Jonas Berg", "the NDA")
    message = read("message from Maya about the lease")
    assert (message.side, message.kind, message.to) == ("mine", "message", "Maya Lindqvist")


def test_a_place_may_be_added_behind_the_time() -> None:
    reading = read("look up Mr. Customer's case 12345 for the team manager by Friday 3pm, break room")
    assert (reading.to, reading.about, reading.case) == ("team manager", "Mr. Customer", "12345")
    assert (reading.due, reading.where) == (civil(27, 15), "break room")
    assert reading.what == "look up Mr. Customer's case 12345"


@pytest.mark.parametrize(
    "line",
    [
        "order pens by Friday, paper",
        "send the quote tomorrow, and book the room",
        "clean the kitchen, break room",
        "by Friday 3pm, break room key to Maya",
    ],
)
def test_what_else_is_to_be_done_is_no_place(line: str) -> None:
    assert read(line).where is None


def test_somebody_called_eve_is_no_time_of_day() -> None:
    reading = read("call @Eve today 16:45")
    assert (reading.to, reading.due) == ("Eve", civil(26, 16, 45))


def test_a_day_that_does_not_exist_stays_and_is_pointed_out() -> None:
    reading = read("pay the rent on Feb 30")
    assert (reading.due, reading.what) == (None, "pay the rent on Feb 30")
    assert [warned.code for warned in reading.warnings] == ["no_such_date"]


def test_a_day_that_is_over_is_taken_with_a_warning() -> None:
    reading = read("send the quote 2020-01-01")
    assert reading.due == Day(date(2020, 1, 1))
    assert [warned.code for warned in reading.warnings] == ["past"]


def test_a_refused_token_is_plain_words_again() -> None:
    line = "call the Friday club friday"
    first = read(line).tokens[-1]
    again = read_line(
        line,
        now=THURSDAY,
        zone=PARIS,
        people=PEOPLE,
        settings=HABITS,
        refused=frozenset({(first.start, first.end)}),
    )
    assert first.text in again.what


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join) | st.text(max_size=200))
def test_any_line_is_read_and_its_tokens_are_exact(line: str) -> None:
    reading = read(line)
    assert reading.text == line
    for token in reading.tokens:
        assert line[token.start : token.end] == token.text
    assert all(one.end <= other.start for one, other in zip(reading.tokens, reading.tokens[1:], strict=False))
    if line.strip():
        assert reading.what.strip()
