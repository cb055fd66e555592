"""Words are made safe to keep without losing one, and safe to show."""

from __future__ import annotations

import pytest

from organizer.domain.errors import Unusable
from organizer.domain.text import LONGEST_LINE, clean_line, harmless


@pytest.mark.parametrize(
    "words",
    [
        "call Maya back",
        "می‌خواهم با او تماس بگیرم",  # Persian is spelt with zero-width non-joiners
        "thank the family 👨‍👩‍👧",  # one sign, joined of three
        "flag of England 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # a flag is spelt with tags
        "a sign newer than this Python: \U0001fae8 \U0001fadf",
        "a sign of one's own: \ue000",
        "שלום, חזור אליי",
        "x́ is x with an accent",
    ],
)
def test_words_of_any_script_are_kept_as_they_are(words: str) -> None:
    assert clean_line(words) == words
    assert harmless(words) == words


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("call\x00Maya", "call Maya"),
        ("first line\r\nsecond line", "first line  second line"),
        ("tab\there", "tab here"),
        ("  spaces at the ends \n", "spaces at the ends"),
        ("pay \u202e001$\u202c now", "pay 001$ now"),
        ("\ufeffcall", "call"),
        ("Donau\u00addampfschiff", "Donaudampfschiff"),
        ("a paragraph\u2029ends", "a paragraph ends"),
        ("bell\x07 and \x1b[31mred", "bell  and  [31mred"),
    ],
)
def test_what_is_no_letter_does_not_reach_the_book(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


@pytest.mark.parametrize("nothing", ["", "   ", "\n\t", "\u202e\u202c", "\x00", "\u200d", "\ufeff\u200b"])
def test_nothing_at_all_is_refused(nothing: str) -> None:
    with pytest.raises(Unusable) as refused:
        clean_line(nothing)
    assert refused.value.data == {"reason": "empty"}


def test_too_much_is_refused_with_its_length() -> None:
    assert len(clean_line("x" * LONGEST_LINE)) == LONGEST_LINE
    with pytest.raises(Unusable) as refused:
        clean_line("x" * 1_000_000)
    assert refused.value.data == {"reason": "too_long", "length": 1_000_000, "longest": LONGEST_LINE}


def test_half_characters_are_refused_and_shown_as_a_sign() -> None:
    with pytest.raises(Unusable) as refused:
        clean_line("half \ud83d a letter")
    assert refused.value.data == {"reason": "half_characters"}
    assert harmless("half \ud83d a letter") == "half \ufffd a letter"
