"""The words of the date grammar."""

from __future__ import annotations

from datetime import time, timedelta

BY_WHEN = frozenset(
    {"by", "before", "until", "till", "due", "due by", "no later than", "by the", "before the", "not later than"}
)
NEAR = frozenset({"on", "at", "in", "within", "around", "for", "this"})

RELATIVE_DAYS: dict[str, tuple[int, time | None]] = {
    "today": (0, None),
    "tonight": (0, time(20)),
    "tomorrow": (1, None),
    "tmrw": (1, None),
    "tomorrow night": (1, time(20)),
    "the day after tomorrow": (2, None),
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mon monday",
            "tue tues tuesday",
            "wed weds wednesday",
            "thu thur thurs thursday",
            "fri friday",
            "sat saturday",
            "sun sunday",
        )
    )
    for name in names.split()
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        1,
    )
    for name in names.split()
}
PERIODS = {
    "eow": "week",
    "end of week": "week",
    "end of the week": "week",
    "the end of the week": "week",
    "end of next week": "next week",
    "next week": "week starts",
    "eom": "month",
    "end of month": "month",
    "end of the month": "month",
    "end of the quarter": "quarter",
    "end of the year": "year",
}
DAYPARTS: dict[str, time | str] = {
    "morning": "morning",
    "in the morning": "morning",
    "first thing": "morning",
    "noon": time(12),
    "midday": time(12),
    "lunch": time(12),
    "afternoon": time(15),
    "in the afternoon": time(15),
    "evening": time(18),
    "in the evening": time(18),
    "eod": "end_of_day",
    "cob": "end_of_day",
    "end of day": "end_of_day",
    "end of the day": "end_of_day",
    "close of business": "end_of_day",
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "an": 1, "a couple of": 2}
UNITS = {
    word: length
    for words, length in (
        ("minute minutes", timedelta(minutes=1)),
        ("hour hours", timedelta(hours=1)),
        ("day days", timedelta(days=1)),
        ("week weeks", timedelta(weeks=1)),
    )
    for word in words.split()
}
SHORT_UNITS = {
    word: length
    for words, length in (
        ("min mins", timedelta(minutes=1)),
        ("h hr hrs", timedelta(hours=1)),
        ("d", timedelta(days=1)),
        ("w wk wks", timedelta(weeks=1)),
    )
    for word in words.split()
}
