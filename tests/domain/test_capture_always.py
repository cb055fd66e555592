"""Whatever is typed: tokens are exact, marks win, quotations are never read, and no word is ever lost."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from organizer.domain.line import KnownPerson, Reading
from organizer.domain.understanding.capture import People, read_line
from organizer.domain.understanding.line_words import words_of_line
from tests.domain.words_at_hand import HABITS
from tests.understanding.lines_said import lines_of_trades

NOW = datetime(2026, 11, 26, 8, 12, tzinfo=UTC)
PEOPLE = People(
    [
        KnownPerson("Maya Lindqvist", ("ML",)),
        KnownPerson("Mr. Lopez"),
        KnownPerson("Rick's Roofing"),
        KnownPerson("Beck & Sons"),
        KnownPerson("Will Moran"),
        KnownPerson("Ольга Петрова"),
        KnownPerson("田中 恵子"),
    ]
)
PIECES = (
    "I i'll told promised Maya maya's Lopez mr will Will owe owes me us her to for from with about that said asked wants called"
    ' emailed voicemail in the break room at market waiting on by friday 3pm 12/24 order 4471 INC-0042 case , . : - → " “ ” @Maya'
    ' @"Mr. Lopez" re:Lopez #77 via:phone at:"front desk" due:friday Rick\'s Roofing Ольга 田中 😀 é ́ Beck & Sons if whether'
)
LINES = st.lists(st.sampled_from(PIECES.split()), max_size=14).map(" ".join) | st.text(max_size=120)
SAID = [case["text"] for case in lines_of_trades()]
ANY_LINE = LINES | st.sampled_from(SAID) | st.tuples(st.sampled_from(SAID), LINES).map(" ".join)


def read(line: str, refused: frozenset[tuple[int, int]] = frozenset()) -> Reading:
    return read_line(line, now=NOW, zone=ZoneInfo("Europe/Paris"), people=PEOPLE, settings=HABITS, refused=refused)


def bare_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


@given(ANY_LINE)
@example("")
@example("@")
@example("told Maya")
@example("vm from @Dana, call")
def test_tokens_lie_in_the_line_in_order_and_do_not_overlap(line: str) -> None:
    tokens = read(line).tokens
    assert all(line[token.start : token.end] == token.text != "" for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


@given(ANY_LINE)
def test_every_word_is_in_the_what_or_in_a_token(line: str) -> None:
    reading = read(line)
    kept = bare_words(reading.what) + [word for token in reading.tokens for word in bare_words(token.text)]
    for word in bare_words(line):
        assert word in kept, (word, reading.what, reading.tokens)


@given(ANY_LINE)
def test_the_same_line_is_understood_the_same_way_again(line: str) -> None:
    assert read(line) == read(line)


@given(ANY_LINE)
@example("A sAYS Aa lIKE tO 0")
@example("@0000A")
def test_refused_tokens_are_words_of_the_what_and_no_tokens_again(line: str) -> None:
    for token in read(line).tokens:
        again = read(line, frozenset({(token.start, token.end)}))
        assert all(other.end <= token.start or token.end <= other.start for other in again.tokens)
        assert all(word in bare_words(again.what) for word in bare_words(token.text))


@given(ANY_LINE)
def test_with_every_token_refused_the_line_is_the_what(line: str) -> None:
    refused: frozenset[tuple[int, int]] = frozenset()
    for _ in range(12):
        tokens = read(line, refused).tokens
        if not tokens:
            break
        refused |= {(token.start, token.end) for token in tokens}
    assert bare_words(read(line, refused).what) == bare_words(line)


@given(st.sampled_from(SAID))
def test_what_stands_in_quotation_marks_is_never_read(line: str) -> None:
    reading = read('"' + line.replace('"', "") + '"')
    assert (reading.tokens, reading.kind, reading.to, reading.due) == ((), "promise", None, None)


@given(LINES.filter(lambda line: '"' not in line and "“" not in line and "@" not in line and ":" not in line))
def test_marks_win_over_whatever_else_is_said(line: str) -> None:
    reading = read(f'@"Zed Quill" re:"Ann Bee" due:2026-12-24 #CC-1 via:social at:pier {line}')
    assert (reading.to, reading.about, reading.case) == ("Zed Quill", "Ann Bee", "CC-1")
    assert (reading.channel, reading.where) == ("social", "pier")
    assert [token.text for token in reading.tokens if token.field == "due"] == ["due:2026-12-24"]


@given(st.text(max_size=300))
def test_words_of_a_line_leave_out_nothing_but_spaces(line: str) -> None:
    words = words_of_line(line)
    seen = "".join(line[word.start : word.whole_end] for word in words)
    assert seen == re.sub(r"\s+", "", line)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        '"',
        "“",
        "@",
        "@a #1 re:x due:y ",
        "a,",
        "a.b-",
        "promised ",
        "told me ",
        "Ana ",
        "😀",
        "1-",
        "order ",
        '"a" #1 ',
    ],
)
def test_a_megabyte_of_anything_is_read(unit: str) -> None:
    line = (unit * 1_000_000)[:1_000_000]
    reading = read(line)
    assert reading.text == line
    assert sum(token.end - token.start for token in reading.tokens) <= len(line)
