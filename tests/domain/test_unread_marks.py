"""A mark that was written out and not understood is never swallowed in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from tests.domain.november import IN_UTC, MADE
from tests.domain.words_at_hand import HABITS

if TYPE_CHECKING:
    from organizer.domain.line import Reading


def reading(line: str, refused: frozenset[tuple[int, int]] = frozenset()) -> Reading:
    return read_line(line, now=MADE, zone=IN_UTC, people=people_called(()), settings=HABITS, refused=refused)


@pytest.mark.parametrize(
    "line, code, text",
    [
        ("due:2026-02-30 send @Maya", "no_such_date", "due:2026-02-30"),
        ("send it @Maya due:nonsense", "no_such_date", "due:nonsense"),
        ('send it due:"the day after never"', "no_such_date", 'due:"the day after never"'),
        ("via:pigeon send it", "no_such_channel", "via:pigeon"),
        ("send it via:pigeon, please", "no_such_channel", "via:pigeon"),
        ("send it by friday DUE:2026-02-30", "no_such_date", "DUE:2026-02-30"),
    ],
)
def test_it_stays_in_the_words_and_is_pointed_out_where_it_stands(line: str, code: str, text: str) -> None:
    read = reading(line)
    assert [(one.code, line[one.start : one.end]) for one in read.warnings] == [(code, text)]
    assert text in read.what


@pytest.mark.parametrize(
    "line",
    [
        "send it due:friday via:mail",
        'read out "due:nonsense" to @Maya',
        "mail me@due:nonsense",
        "see https://example.org/due:nonsense",
        "the part due: when it comes",
        "send it due:friday, or due:nonsense",
    ],
)
def test_what_was_understood_or_is_no_mark_is_not_pointed_out(line: str) -> None:
    assert reading(line).warnings == ()


def test_a_mark_that_the_user_wants_as_plain_words_is_not_pointed_out() -> None:
    assert reading("send it due:friday", frozenset({(8, 18)})).warnings == ()
