"""A line gives its language away, and only that language is read from its file."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from organizer.domain import vocabulary
from organizer.domain.vocabulary import Language, Languages
from organizer.services.languages import installed_languages
from tests.domain.words_at_hand import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILES = Path(vocabulary.__file__).with_name("languages")


@pytest.mark.parametrize(
    "line, code",
    [
        ("send the quote to Maya by Friday", "en"),
        ("Herrn Berg am Freitag anrufen", "de"),
        ("rappeler Mme Avril jeudi", "fr"),
        ("llamar a Tim esta noche", "es"),
        ("Promised Herr März a look at the Sunday Times", "en"),
        ("15.9.", "en"),
        ("", "en"),
    ],
)
def test_common_words_give_the_language_of_a_line_away(line: str, code: str) -> None:
    assert LANGUAGES.of(line, "en")[0].code == code


def test_where_two_languages_fit_alike_the_preferred_one_is_tried_first() -> None:
    assert [language.code for language in LANGUAGES.of("call Dana Freitag", "de")] == ["de", "en"]
    assert [language.code for language in LANGUAGES.of("call Dana Freitag", "en")] == ["en", "de"]


def test_the_preferred_language_is_tried_last_where_another_fits_better() -> None:
    assert [language.code for language in LANGUAGES.of("am Freitag", "en")] == ["de", "en"]


def test_words_are_read_only_when_a_line_needs_them_and_once() -> None:
    reads: list[str] = []

    def read(code: str) -> Mapping[str, Mapping[str, str]]:
        reads.append(code)
        return {"cues": {"by": "by | no later than"}}

    languages = Languages(lambda: {"en": ["the"], "xx": ["zu"]}, read)
    assert languages.of("the quote", "en")[0].phrases("cues", "by") == ("by", "no later than")
    languages.of("the keys", "en")
    assert reads == ["en"]


def test_what_a_grammar_makes_of_a_language_is_made_once() -> None:
    made: list[str] = []

    def build(language: Language) -> int:
        made.append(language.code)
        return len(made)

    languages = installed_languages()
    assert languages.named("de").compiled(build) == languages.named("de").compiled(build) == 1


def test_a_language_that_is_not_at_hand_has_no_words() -> None:
    assert LANGUAGES.named("xx").phrases("cues", "by") == ()


@pytest.mark.parametrize("path", sorted(FILES.glob("*.toml")), ids=lambda path: str(path.stem))
def test_each_language_file_says_its_code_and_what_gives_it_away(path: Path) -> None:
    language = LANGUAGES.named(path.stem)
    assert language.table("language")["code"] == path.stem
    assert LANGUAGES.of(str(language.table("language")["markers"]), "en")[0].code == path.stem


@pytest.mark.parametrize("file", sorted(FILES.glob("*.toml")), ids=lambda file: file.stem)
def test_no_word_stands_twice_in_a_list(file: Path) -> None:
    twice = {}
    for name, text in _lists(tomllib.loads(file.read_text("utf-8"))):
        words = [word.strip() for word in text.split("|")] if "|" in text else text.split()
        if repeated := [word for word, count in Counter(words).items() if count > 1]:
            twice[name] = repeated
    assert twice == {}


def _lists(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _lists(value)
        elif isinstance(value, str):
            yield name, value
