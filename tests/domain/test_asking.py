"""What a search asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.domain.asking import Question, has_operator, question
from organizer.domain.errors import Unusable
from tests.domain.november import a_date


def test_words_are_asked_for_as_they_are() -> None:
    assert question("Send the  quote") == Question(words=("Send", "the", "quote"))


def test_words_in_quotes_belong_together() -> None:
    assert question('quote "break room" maya') == Question(words=("quote", "maya"), phrases=("break room",))


def test_a_quotation_that_was_never_closed_goes_to_the_end() -> None:
    assert question('quote "break room') == Question(words=("quote",), phrases=("break room",))
    assert question('to:"Maya Lind') == Question(fields=(("to", "Maya Lind"),))


def test_each_operator_asks_for_its_field() -> None:
    asked = question('to:maya about:lopez CASE:12-b via:phone where:"break room"')
    assert asked.fields == (
        ("to", "maya"),
        ("about", "lopez"),
        ("case", "12-b"),
        ("via", "phone"),
        ("where", "break room"),
    )


@pytest.mark.parametrize("compared", ["<", "<=", ">", ">=", "="])
def test_a_due_is_compared_with_a_day(compared: str) -> None:
    assert question(f"due:{compared}2026-12-01").due == ((compared, a_date("2026-12-01")),)


def test_a_due_without_a_comparison_is_that_day() -> None:
    assert question("due:2026-12-01").due == (("=", a_date("2026-12-01")),)


def test_two_dues_are_a_span() -> None:
    assert len(question("due:>=2026-12-01 due:<2027-01-01").due) == 2


@pytest.mark.parametrize("state", ["open", "overdue", "waiting", "kept", "closed", "mine", "theirs", "message"])
def test_a_state_is_asked_for(state: str) -> None:
    assert question(f"is:{state.upper()}").states == (state,)


def test_a_grade_is_asked_for_however_it_is_joined() -> None:
    assert question("grade:bad").grade == "bad"
    assert question("grade:late-told").grade == question("grade:late_told").grade == "late_told"


@pytest.mark.parametrize(
    "text, key",
    [
        ("due:tomorrow", "due:"),
        ("due:", "due:"),
        ("due:2026-02-30", "due:"),
        ("due:~2026-12-01", "due:"),
        ("due:٢٠٢٦-١٢-٠١", "due:"),
        ("is:lost", "is:"),
        ("is:", "is:"),
        ("grade:worst", "grade:"),
    ],
)
def test_a_value_that_no_operator_knows_is_refused_with_what_it_could_be(text: str, key: str) -> None:
    with pytest.raises(Unusable) as refused:
        question(text)
    assert refused.value.data["key"] == key
    assert refused.value.data["choices"]


def test_an_operator_without_a_value_asks_for_nothing() -> None:
    assert question('to: case:"" about:').is_empty


@pytest.mark.parametrize("text", ["to:ruth lease", "TO:r", "lease is:los", "due:<2026", "about:"])
def test_an_operator_asks_for_promises_even_before_it_can_be_read(text: str) -> None:
    assert has_operator(text)


@pytest.mark.parametrize("text", ["ruth lease", "re:lopez", "12:30", '"to:ruth"', "to", ""])
def test_without_an_operator_a_search_may_be_a_name(text: str) -> None:
    assert not has_operator(text)


@pytest.mark.parametrize("word", ["https://example.org", "12:30", "re:lopez", "name:", "étude:to:x", ":to", "a:b:c"])
def test_what_is_no_operator_is_a_word(word: str) -> None:
    assert question(word) == Question(words=(word,))


@pytest.mark.parametrize("text", ["", "   ", '""', '"  "', "\x00\t\n"])
def test_nothing_is_asked_for_with_nothing(text: str) -> None:
    assert question(text).is_empty


def test_something_asked_for_is_not_nothing() -> None:
    assert not question("a").is_empty
    assert not question("is:open").is_empty


def test_controls_part_words_and_half_characters_find_nothing() -> None:
    assert question("quote\x00maya\u202elopez").words == ("quote", "maya", "lopez")
    assert question("quo\ud800te").words == ("quo?te",)


def test_a_search_longer_than_any_line_is_refused() -> None:
    assert len(question("a " * 2_000).words) == 2_000
    with pytest.raises(Unusable) as refused:
        question("a" * 4_001)
    assert refused.value.data["length"] == 4_001


def test_more_than_twenty_operators_are_refused() -> None:
    assert len(question("to:a " * 10 + "due:2026-12-01 " * 10).fields) == 10
    with pytest.raises(Unusable) as refused:
        question("to:a " * 11 + "due:2026-12-01 " * 10)
    assert refused.value.data["reason"] == "too_many_operators"


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_and_no_letter_of_a_plain_word_is_lost(text: str) -> None:
    try:
        asked = question(text)
    except Unusable:
        return
    if not any(mark in text for mark in ':"'):
        assert asked == Question(words=tuple("".join(one if one.isprintable() else " " for one in text).split()))
