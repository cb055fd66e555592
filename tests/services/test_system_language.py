"""Which language the system speaks, and that lines and drafts are in it unless another was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.services.languages import code_in, installed_languages, named_in
from organizer.services.preferences import Preferences
from organizer.store.book import Book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desktop.organizer_program import CommandLine


@pytest.mark.parametrize(
    "environment, named",
    [
        ({"LANG": "de_DE.UTF-8"}, "de_DE.UTF-8"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"}, "fr_FR.UTF-8"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, ""),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:en"}, "de"),
        ({"LANG": "C", "LANGUAGE": "de"}, ""),
        ({}, ""),
    ],
)
def test_the_environment_names_a_locale_as_other_programs_read_it(environment: dict[str, str], named: str) -> None:
    assert named_in(environment) == named


@pytest.mark.parametrize(
    "locale, code",
    [
        ("de_AT.UTF-8", "de"),
        ("de-AT", "de"),
        ("de@euro", "de"),
        ("FR_CA", "fr"),
        ("gsw_CH", "gsw"),
        ("", "en"),
        ("German_Germany", "en"),
    ],
)
def test_a_locale_begins_with_its_language(locale: str, code: str) -> None:
    assert code_in(locale) == code


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book(tmp_path / "book.db")
    yield made
    made.close()


def in_a_system_that_speaks(code: str, book: Book) -> Preferences:
    return Preferences(book, lambda: None, installed_languages(), system_language=lambda: code)


def test_lines_and_drafts_are_in_the_language_of_the_screen_until_another_is_chosen(book: Book) -> None:
    preferences = in_a_system_that_speaks("de", book)
    assert preferences.settings().language == preferences.get("language") == "de"
    preferences.set("speech", "fr")
    assert preferences.settings().language == "fr"
    preferences.set("language", "en")
    assert preferences.settings().language == "en"
    assert in_a_system_that_speaks("de", book).settings().language == "en"


def test_a_language_without_words_here_leaves_english(book: Book) -> None:
    assert in_a_system_that_speaks("gsw", book).settings().language == "en"


def test_a_new_book_is_in_the_language_of_the_system(run_organizer: CommandLine) -> None:
    said = run_organizer("settings", "language", environment={"LANG": "de_DE.UTF-8"})
    assert said.out.strip() == "language=de"
