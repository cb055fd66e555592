"""Times are understood as people mean them, in each language, and hardly ever seen where there are none."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from organizer.domain.understanding.capture import People, read_line
from organizer.domain.understanding.parsing_form import civil_due
from organizer.domain.when import passes_at, zone_named
from tests.domain.words_at_hand import HABITS
from tests.understanding.times_said import TABLES, Case, cases

if TYPE_CHECKING:
    from organizer.domain.line import Reading

CASES = [case for table in TABLES for case in cases(table)]
DATED = [case for case in CASES if case.has_date]
NOBODY = People(())


def reading_of(case: Case) -> Reading:
    return read_line(case.line, now=case.now, zone=case.zone, people=NOBODY, settings=HABITS)


def due_of(case: Case) -> date | datetime | None:
    reading = reading_of(case)
    text = civil_due(reading.due, zone_named(reading.tz))
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def due_at(moment: str, line: str) -> str | None:
    now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    reading = read_line(line, now=now, zone=zone_named("UTC"), people=NOBODY, settings=HABITS)
    return civil_due(reading.due, zone_named("UTC"))


def mistakes(ones: list[Case]) -> list[str]:
    found = [(case, due_of(case)) for case in ones]
    return [
        f"{case.place}: {case.line!r} is {due}, not {' or '.join(case.meanings)}"
        for case, due in found
        if not case.allows(due)
    ]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_every_time_of_the_tables_is_understood(language: str) -> None:
    wrong = mistakes([case for case in DATED if case.language == language])
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_what_is_no_time_is_not_taken_for_one(language: str) -> None:
    wrong = mistakes([case for case in CASES if not case.has_date and case.language == language])
    assert not wrong, "\n".join(wrong)


def test_the_words_that_name_a_time_are_found_to_the_character() -> None:
    wrong = []
    right = 0
    for case in DATED:
        token = next((token for token in reading_of(case).tokens if token.field == "due"), None)
        if token is not None and case.allows(due_of(case)):
            right += 1
            if not case.allows_span(token.start, token.end):
                wrong.append(f"{case.place}: {case.line!r}: {token.text!r}")
    assert len(wrong) <= right * 2 / 100, "\n".join(wrong)


@pytest.mark.parametrize(
    "line, hour, due",
    [
        ("call Maya tonight", "20:30", "2026-11-26"),
        ("call Maya this evening", "18:00", "2026-11-26"),
        ("call Maya by this evening", "23:59", "2026-11-26"),
        ("call Maya this evening", "17:59", "2026-11-26T18:00"),
        ("call Maya this afternoon", "15:30", "2026-11-26"),
        ("call Maya this morning", "09:20", "2026-11-26T12:00"),
        ("call Maya this morning", "12:00", "2026-11-26T09:00"),
        ("call Maya by end of day", "18:15", "2026-11-26"),
        ("call Maya by end of day today", "18:15", "2026-11-26"),
        ("call Maya after work", "18:15", "2026-11-26"),
        ("call Maya today at noon", "12:30", "2026-11-26T12:00"),
        ("call Maya tonight at 8", "20:30", "2026-11-26T20:00"),
        ("call Maya every evening", "20:30", "2026-11-27T18:00"),
        ("heute Abend Maya anrufen", "19:00", "2026-11-26"),
        ("appeler Maya ce soir", "19:00", "2026-11-26"),
    ],
)
def test_of_a_part_of_today_that_has_begun_what_is_left_is_meant(line: str, hour: str, due: str) -> None:
    assert due_at(f"2026-11-26T{hour}", line) == due


@pytest.mark.parametrize(
    "line, day, due",
    [
        ("call Maya by the next working day", "2026-11-26", "2026-11-27"),
        ("call Maya next working day at 10", "2026-11-27", "2026-11-30T10:00"),
        ("call Maya on the next business day", "2026-11-29", "2026-11-30"),
        ("am nächsten Werktag Maya anrufen", "2026-11-28", "2026-11-30"),
        ("call Maya before the weekend", "2026-11-27", "2026-11-27"),
        ("call Maya before the weekend", "2026-11-28", "2026-12-04"),
        ("call Maya before the weekend", "2026-11-29", "2026-12-04"),
    ],
)
def test_working_days_and_weekends_lie_ahead_on_a_weekend_too(line: str, day: str, due: str) -> None:
    assert due_at(f"{day}T18:50", line) == due


AHEAD = (
    "tonight, this evening, this afternoon, today, later today, end of day, last thing, tomorrow, tomorrow morning, first thing, "
    "in an hour, in 3 days, in a month, at 9, at 2, at 11:30, 8:15, by 5, at noon, at midnight, by lunch, in the evening, Friday, "
    "this Friday, next Friday, by Sunday, this week, next week, midweek, end of the week, at the weekend, before the weekend, "
    "next working day, this month, end of month, mid month, the 31st, on the 30th, 29 February, end of quarter, end of the year, "
    "31 Dec, by Christmas, every evening, every day at 2:30, every Friday at 3, every month on the 31st, heute Abend, ce soir"
)


@pytest.mark.parametrize("day", ["2026-10-25", "2026-11-27", "2026-11-28", "2026-11-29", "2026-12-31", "2028-02-29"])
def test_relative_words_look_forward_at_every_hour(day: str) -> None:
    zone = zone_named("Europe/Berlin")
    for hour in ("00:03", "02:30", "08:59", "12:30", "17:20", "20:30", "23:55"):
        now = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=zone).astimezone(UTC)
        for words in AHEAD.split(", "):
            due = read_line(f"call Maya {words}", now=now, zone=zone, people=NOBODY, settings=HABITS).due
            assert due is not None, (words, hour)
            assert passes_at(due, zone) > now, (words, hour, due)
