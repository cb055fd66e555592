"""Promises that return are read as rules, and roll to their next occurrence, whatever the calendar does."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.recurring import is_understood, next_after, remaining
from organizer.domain.understanding.dates import Present, Times
from organizer.domain.when import Day, Due, Instant, Zoned, passes_at
from tests.domain.november import civil
from tests.domain.words_at_hand import HABITS

LONDON = ZoneInfo("Europe/London")
WEDNESDAY = Present(datetime(2026, 11, 18, 14, 5, tzinfo=UTC), LONDON, HABITS)


def zoned(*numbers: int) -> Zoned:
    return Zoned(civil(*numbers), "Europe/London")


def day(text: str) -> Day:
    return Day(date.fromisoformat(text))


@pytest.mark.parametrize(
    "line, words, rule, due",
    [
        ("send the report every Friday", "every Friday", "FREQ=WEEKLY;BYDAY=FR", day("2026-11-20")),
        ("every friday at 3pm water it", "every friday at 3pm", "FREQ=WEEKLY;BYDAY=FR", zoned(2026, 11, 20, 15)),
        ("on the 1st of each month pay", "on the 1st of each month", "FREQ=MONTHLY;BYMONTHDAY=1", day("2026-12-01")),
        (
            "every 2 weeks until March",
            "every 2 weeks until March",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301",
            day("2026-12-02"),
        ),
        ("check the backups daily", "daily", "FREQ=DAILY", day("2026-11-18")),
        ("every morning", "every morning", "FREQ=DAILY", zoned(2026, 11, 19, 9)),
        ("monthly on the 15th", "monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15", day("2026-12-15")),
        ("first Monday of every month", "first Monday of every month", "FREQ=MONTHLY;BYDAY=1MO", day("2026-12-07")),
        (
            "every last Friday of the month",
            "every last Friday of the month",
            "FREQ=MONTHLY;BYDAY=-1FR",
            day("2026-11-27"),
        ),
        ("every month on the 31st", "every month on the 31st", "FREQ=MONTHLY;BYMONTHDAY=-1", day("2026-11-30")),
        ("every Mon/Wed/Fri", "every Mon/Wed/Fri", "FREQ=WEEKLY;BYDAY=MO,WE,FR", day("2026-11-20")),
        ("on Tuesdays call Lou", "on Tuesdays", "FREQ=WEEKLY;BYDAY=TU", day("2026-11-24")),
        ("every other Tuesday", "every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", day("2026-11-24")),
        (
            "every weekday at 8:30",
            "every weekday at 8:30",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            zoned(2026, 11, 19, 8, 30),
        ),
        (
            "on the 15th and 30th of each month pay",
            "on the 15th and 30th of each month",
            "FREQ=MONTHLY;BYMONTHDAY=15,30",
            day("2026-11-30"),
        ),
        (
            "every Friday through May",
            "every Friday through May",
            "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270531",
            day("2026-11-20"),
        ),
        ("alle zwei Wochen Lou anrufen", "alle zwei Wochen", "FREQ=WEEKLY;INTERVAL=2", day("2026-12-02")),
        ("every 2 weeks Lou calls", "every 2 weeks", "FREQ=WEEKLY;INTERVAL=2", day("2026-12-02")),
        ("every year on 3 March", "every year on 3 March", "FREQ=YEARLY", day("2027-03-03")),
        ("every christmas", "every christmas", "FREQ=YEARLY", day("2026-12-25")),
        ("every week 10 times", "every week 10 times", "FREQ=WEEKLY;COUNT=10", day("2026-11-25")),
        (
            "every 6 weeks starting 1 December",
            "every 6 weeks starting 1 December",
            "FREQ=WEEKLY;INTERVAL=6",
            day("2026-12-01"),
        ),
        ("jeden Freitag um 9", "jeden Freitag um 9", "FREQ=WEEKLY;BYDAY=FR", zoned(2026, 11, 20, 9)),
        ("tous les lundis à 10h", "tous les lundis à 10h", "FREQ=WEEKLY;BYDAY=MO", zoned(2026, 11, 23, 10)),
        ("cada lunes a las 9", "cada lunes a las 9", "FREQ=WEEKLY;BYDAY=MO", zoned(2026, 11, 23, 9)),
    ],
)
def test_how_a_promise_returns_is_read_as_a_rule_with_its_first_due(line: str, words: str, rule: str, due: Due) -> None:
    found = Times(line, WEDNESDAY).repeat()
    assert found is not None
    assert (line[found.start : found.end], found.rule, found.due) == (words, rule, due)
    assert is_understood(found.rule)


@pytest.mark.parametrize(
    "words, due",
    [
        ("every month on the 31st at 15:00", zoned(2026, 12, 31, 15)),
        ("every month on the 31st at 8:00", zoned(2027, 1, 31, 8)),
        ("every month on the 31st", day("2026-12-31")),
        ("on the last Thursday of every month at 15:00", zoned(2026, 12, 31, 15)),
        ("on the last Thursday of every month at 8:00", zoned(2027, 1, 28, 8)),
        ("every Thursday at 15:00", zoned(2027, 1, 7, 15)),
    ],
)
def test_a_date_that_returns_begins_today_while_its_time_is_still_to_come(words: str, due: Due) -> None:
    last_of_the_year = Present(datetime(2026, 12, 31, 9, 0, tzinfo=UTC), LONDON, HABITS)
    found = Times(f"pay the rent {words}", last_of_the_year).repeat()
    assert found is not None
    assert found.due == due


@pytest.mark.parametrize(
    "line",
    ["weekly report to Bea", "monthly pass for Omar", "rent is $900 a month", "every reason to go", "every other person",
     "every hour", "fridays are slow", "every 0 days", "every 99999 days", "every Easter", "the daily paper"],
)  # fmt: skip
def test_what_names_no_rule_is_none(line: str) -> None:
    assert Times(line, WEDNESDAY).repeat() is None


@pytest.mark.parametrize(
    "rule, due, following",
    [
        ("FREQ=DAILY", day("2026-11-18"), day("2026-11-19")),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", day("2026-11-20"), day("2026-11-30")),
        ("FREQ=MONTHLY", day("2027-01-31"), day("2027-03-31")),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", day("2027-01-31"), day("2027-02-28")),
        ("FREQ=YEARLY", day("2028-02-29"), day("2032-02-29")),
        ("FREQ=MONTHLY;BYDAY=-1FR", day("2026-11-27"), day("2026-12-25")),
        ("FREQ=DAILY", zoned(2027, 3, 27, 1, 30), zoned(2027, 3, 28, 1, 30)),
        ("FREQ=DAILY", Instant(datetime(2026, 11, 18, 9, tzinfo=UTC)), Instant(datetime(2026, 11, 19, 9, tzinfo=UTC))),
    ],
)
def test_an_occurrence_is_followed_by_the_next_one_the_rule_names(rule: str, due: Due, following: Due) -> None:
    assert next_after(rule, due) == following


def test_a_clock_change_moves_no_occurrence_by_the_clock_on_the_wall() -> None:
    before = zoned(2027, 3, 27, 9)
    after = next_after("FREQ=DAILY", before)
    assert after == zoned(2027, 3, 28, 9)
    assert (passes_at(after, LONDON) - passes_at(before, LONDON)).total_seconds() == 23 * 3600


def test_an_occurrence_kept_late_does_not_swallow_the_ones_after_it() -> None:
    assert next_after("FREQ=DAILY", day("2026-11-01")) == day("2026-11-02")


def test_the_last_of_a_counted_or_ended_rule_has_none_after_it() -> None:
    assert next_after("FREQ=DAILY;COUNT=1", day("2026-11-18")) is None
    assert remaining("FREQ=DAILY;COUNT=3") == "FREQ=DAILY;COUNT=2"
    assert next_after("FREQ=DAILY;UNTIL=20261118", day("2026-11-18")) is None


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;COUNT=1e9", "FREQ=DAILY;COUNT=1000000000",
     "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYDAY=9MO",
     "FREQ=DAILY;UNTIL=2026", "INTERVAL=2", "", "FREQ", "FREQ=DAILY;BYSETPOS=1"],
)  # fmt: skip
def test_a_rule_without_end_or_sense_is_refused(rule: str) -> None:
    assert not is_understood(rule)
    assert next_after(rule, day("2026-11-18")) is None
