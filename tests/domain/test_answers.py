"""Which time an answer to somebody names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.understanding.answers import time_named
from organizer.domain.when import Day, Due, Zoned
from tests.domain.november import IN_UTC
from tests.domain.words_at_hand import HABITS

NOW = datetime(2026, 11, 25, 11, tzinfo=UTC)
TODAY, TOMORROW, FRIDAY = Day(date(2026, 11, 25)), Day(date(2026, 11, 26)), Day(date(2026, 11, 27))


def named(text: str, language: str = "en") -> Due | None:
    return time_named(text, now=NOW, zone=IN_UTC, settings=replace(HABITS, language=language))


@pytest.mark.parametrize(
    "text, due",
    [
        ("You will have it by Friday", FRIDAY),
        ("I am on it, more tomorrow", TOMORROW),
        ("will do later today", TODAY),
        ("I'll call you back at 4", Zoned(datetime(2026, 11, 25, 16), "UTC")),  # noqa: DTZ001 - civil time
        ("Ordered it, you will have it by Friday", FRIDAY),
        ("I called the yard. They bring it on Friday", FRIDAY),
        ("Told her she will have it on Friday", FRIDAY),
    ],
)
def test_a_time_to_come_is_when_more_is_owed(text: str, due: Due) -> None:
    assert named(text) == due


@pytest.mark.parametrize(
    "text",
    [
        "Sent it today",
        "Done on Monday",
        "I answered on Friday",
        "Called her at 4",
        "She has it since Friday",
        "I spoke to him yesterday",
        "It costs 40",
        "",
    ],
)
def test_a_report_of_what_was_done_owes_nothing_more(text: str) -> None:
    assert named(text) is None


@pytest.mark.parametrize(
    "language, report, promise",
    [
        ("de", "Heute angerufen", "Bis Freitag ist es da"),
        ("fr", "Répondu aujourd’hui", "Ce sera fait vendredi"),
        ("es", "Enviado hoy", "Estará para el viernes"),
    ],
)
def test_it_is_so_in_the_other_languages(language: str, report: str, promise: str) -> None:
    assert (named(report, language), named(promise, language)) == (None, FRIDAY)


@given(st.text(max_size=120))
def test_any_text_is_read_and_no_time_that_has_passed_is_named(text: str) -> None:
    named(text)
