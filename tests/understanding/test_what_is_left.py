"""What is left of a line reads as a sentence: what became a field leaves it, and what the sentence needs stays."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from organizer.domain.when import Day, Zoned
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


@pytest.mark.parametrize(
    "line",
    [
        "cancel the 2pm with Tom",
        "let Tom know the 10am is cancelled",
        "tell Marcus the deadline is Friday",
        "confirm with Tom that Friday at 3 is fine",
        "tell Tom the party is on Saturday at 8",
        "ask Grace whether Thursday suits her",
        "Tom said Friday is fine",
    ],
)
def test_a_time_that_is_told_of_stays_in_the_words_and_is_no_due(line: str) -> None:
    read = reading(line)
    assert (read.due, read.made, read.what) == (None, None, line)


@pytest.mark.parametrize(
    "line, due",
    [
        ("reschedule Grace from Tuesday to Thursday", Day(date(2026, 11, 26))),
        ("push the call with Tom to Friday", Day(date(2026, 11, 27))),
        ("move Tom's 3pm to 4pm", Zoned(datetime.fromisoformat("2026-11-25T16:00"), "UTC")),
        ("remind Tom the rent is due Friday", Day(date(2026, 11, 27))),
        ("Friday is the deadline for Tom's report", Day(date(2026, 11, 27))),
        ("he said Monday", Day(date(2026, 11, 30))),
    ],
)
def test_a_due_that_the_sentence_needs_stays_in_its_words(line: str, due: Day | Zoned) -> None:
    read = reading(line)
    assert (read.due, read.made, read.what) == (due, None, line)


@pytest.mark.parametrize(
    "line, what",
    [
        ("tell Tom by Friday the price is fine", "tell Tom the price is fine"),
        ("tell Tom on Monday that the price is fine", "tell Tom that the price is fine"),
        ("Tom's draft is due Friday", "Tom's draft"),
        ("I said I would ring her tomorrow at 10am", "ring her"),
    ],
)
def test_a_due_that_the_sentence_can_do_without_leaves_it(line: str, what: str) -> None:
    read = reading(line)
    assert read.due is not None
    assert read.what == what


@pytest.mark.parametrize("line", ["mentioned at lunch yesterday that Tom needs the report"])
def test_a_part_of_a_day_that_is_over_is_when_it_was_said(line: str) -> None:
    read = reading(line)
    assert (read.due, read.made) == (None, datetime(2026, 11, 24, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    "line",
    [
        "note 'call Tom by Friday'",
        "note ‘don’t call Tom by Friday’",
        "note 'don't call Tom by Friday'",
        "Notiz „Tom bis Freitag anrufen“",
        "Notiz ‚Tom bis Freitag anrufen‘",
        "Notiz »Tom bis Freitag anrufen«",
        "note « appeler Tom avant vendredi »",
        "note ‹call Tom by Friday›",
    ],
)
def test_what_stands_in_the_quotation_marks_of_any_language_is_never_read(line: str) -> None:
    read = reading(line)
    assert (read.to, read.due, read.tokens) == (None, None, ())


@pytest.mark.parametrize(
    "line",
    [
        "the Reeds' keys to Tom by Friday and the Lins' too",
        "Tom's keys, don't forget, by Friday, Grace's too",
        "give 'em to Tom by Friday, it's the Lins' turn",
        "the '26 plan to Tom by Friday, the Lins' plan too",
    ],
)
def test_an_apostrophe_is_no_quotation_mark(line: str) -> None:
    read = reading(line)
    assert (read.to, read.due) == ("Tom Reed", Day(date(2026, 11, 27)))


@pytest.mark.parametrize("line, what", [("-5 degrees by Friday", "-5 degrees"), ("- 5 chairs by Friday", "5 chairs")])
def test_a_minus_before_a_figure_stays_and_a_dash_that_leads_a_line_goes(line: str, what: str) -> None:
    assert reading(line).what == what


@pytest.mark.parametrize(
    "line, what",
    [
        ("send Grace <b>the quote</b> by Friday", "send <b>the quote</b>"),
        ("send <i>Grace</i> the quote <b>by Friday</b>", "send the quote"),
        ('tell <a href="https://example.org/?a=1">Grace</a> of the page on Friday', "tell Grace of the page"),
    ],
)
def test_how_a_pasted_word_looks_hides_nobody_and_no_day(line: str, what: str) -> None:
    read = reading(line)
    assert (read.to, read.due) == ("Grace Lin", Day(date(2026, 11, 27)))
    assert read.what.replace('<a href="https://example.org/?a=1">Grace</a>', "Grace") == what
