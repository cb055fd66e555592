"""Whatever is written: days and times mean the same in any order and any letters, and no text at all is too strange."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.understanding.dates import Present, Times, read_span, read_when
from organizer.domain.when import Day, Due, Instant, Zoned
from tests.domain.words_at_hand import HABITS, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

LONDON = ZoneInfo("Europe/London")
WEDNESDAY = Present(datetime(2026, 11, 18, 14, 5, tzinfo=UTC), LONDON, HABITS)
DAYS = (
    *("tomorrow", "friday", "next monday", "the 24th", "3 december", "December 3rd, 2027", "2027-01-05", "christmas"),
    *("friday next week", "the first monday of december", "the day after tomorrow", "a week from saturday"),
)
CLOCKS = ("3pm", "15:30", "noon", "10 a.m.", "half past two", "quarter to five", "9:15", "eight thirty pm", "6 o'clock")
CUES = ("by", "on", "before", "no later than", "until")
PIECES = """
in by on at until the next last this friday fri today tomorrow tonight noon 3 3pm 15:00 25:00 12/24 feb 30 2026-12-01 2026-13-45
of , hours days week a couple end month every other 1st 2nd half past quarter to mid q3 easter - / . : ( ) ago am Freitag morgen
demain lundi prochain mañana las y media jusqu'à l'après-midi ２ ٣ 9999 0 -1 1e9
""".split()  # noqa: SIM905 - a list of so many words is read more easily so


def only(text: str) -> Due | None:
    found = Times(text, WEDNESDAY).dues()
    assert len(found) == 1, (text, found)
    assert text[found[0].start : found[0].end] == text
    return found[0].due


@given(
    st.sampled_from(DAYS), st.sampled_from(CLOCKS), st.sampled_from(("{d} {t}", "{d} at {t}", "{d}, {t}", "{t} on {d}"))
)
def test_a_day_and_a_time_mean_both_in_whatever_order(day: str, clock: str, order: str) -> None:
    said = order.format(d=day, t=clock)
    whole, alone, at = only(said), only(day), only(f"tomorrow at {clock}")
    assert isinstance(whole, Zoned)
    assert isinstance(alone, Day)
    assert isinstance(at, Zoned)
    assert (whole.local.date(), whole.local.time()) == (alone.day, at.local.time())


@given(st.sampled_from(DAYS), st.sampled_from(CUES), st.sampled_from((str.lower, str.upper, str.title)))
def test_capitals_and_the_word_before_it_change_no_day(day: str, cue: str, letters: Callable[[str], str]) -> None:
    assert only(f"{cue} {day}") == only(letters(day)) == only(day)


@given(st.integers(1, 400), st.sampled_from(("minutes", "hours", "days", "weeks")))
def test_a_span_from_now_is_as_long_as_it_says(count: int, unit: str) -> None:
    length = timedelta(**{unit: count})
    due = only(f"in {count} {unit}")
    if unit in {"days", "weeks"}:
        assert due == Day(WEDNESDAY.today + length)
    else:
        assert due == Instant(WEDNESDAY.now + length)
    assert read_when(f"{count} {unit}", now=WEDNESDAY.now, zone=LONDON, settings=HABITS) == due
    assert read_span(f"for {count} {unit}", now=WEDNESDAY.now, zone=LONDON, settings=HABITS) == length


@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=300),
    st.sampled_from(sorted(LANGUAGES.codes)),
    st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 28)),  # noqa: DTZ001 - made aware below
)
def test_any_text_at_any_moment_is_read_and_its_stretches_are_in_order(
    text: str, language: str, moment: datetime
) -> None:
    present = Present(moment.replace(tzinfo=UTC), LONDON, replace(HABITS, language=language))
    times = Times(text, present)
    found = times.dues()
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    past, repeat = times.past(), times.repeat()
    assert past is None or past.at <= present.now
    assert repeat is None or text[repeat.start : repeat.end]
    read_when(text, now=present.now, zone=LONDON, settings=HABITS)
    read_span(text, now=present.now, zone=LONDON, settings=HABITS)


@pytest.mark.parametrize(
    "unit",
    ["on friday ", "1 ", "by ", "Mon,", "1 day and ", "@", "http://", "week after ", "every ", "(", "’", "\ud800"],
)
def test_a_text_without_end_is_read_at_its_beginning(unit: str) -> None:
    times = Times((unit * 1_000_000)[:1_000_000], WEDNESDAY)
    assert all(one.end <= 4_000 for one in times.dues())
    times.past()
    times.repeat()
