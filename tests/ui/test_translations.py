"""German and French: whole sentences with all their places, plural forms, and dates as they are written there."""

from __future__ import annotations

import ast
import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QTime

from organizer.domain.promises import Promise
from organizer.domain.when import Day
from organizer.services.told import StoryLine
from organizer.services.views import PromiseView
from organizer.ui.look.translating import as_written_at
from organizer.ui.promises.places import Places
from organizer.ui.words.people_words import PeopleWords
from organizer.ui.words.row_words import RowWords
from organizer.ui.words.story_words import StoryWords
from organizer.ui.words.wording import Wording, in_sentence
from tests.translations.__main__ import FOLDER, LANGUAGES, ROOT, missing, release, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from organizer.ui.look.translating import Translating


OTHERS = ("de", "fr")
SCREENS = ROOT / "organizer" / "ui"
_PLACES = re.compile(r"%(?:\d|n)")


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_of_the_file_is_translated(code: str) -> None:
    empty = [key for key, forms in sentences(FOLDER / f"organizer_{code}.ts").items() if not all(forms)]
    assert empty == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_files_have_just_the_sentences_of_the_program(code: str, tmp_path: Path) -> None:
    assert missing(code, tmp_path) == []


def test_the_extraction_finds_every_sentence_that_is_written_in_the_program() -> None:
    """It reads over those inside an f-string, for one."""
    found = {text for _, text in sentences(FOLDER / "organizer_de.ts")}
    written = {text: path.name for path in SCREENS.rglob("*.py") for text in _said_in(path)}
    assert len(written) > len(found) / 2
    assert {text: name for text, name in written.items() if text not in found} == {}


def _said_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr" and node.args:
            words = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
            assert words, (path, node.lineno)
            yield "".join(str(one) for one in words)


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_loses_or_gains_a_place_for_a_value(code: str) -> None:
    wrong = {}
    for (_, text), forms in sentences(FOLDER / f"organizer_{code}.ts").items():
        wanted = set(_PLACES.findall(text))
        for form in forms:
            has = set(_PLACES.findall(form))
            # One alone may do without its number: every week, not every 1 week.
            if has != wanted and has != wanted - {"%n"}:
                wrong[text] = form
    assert wrong == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_program_loads_is_made_of_the_file_beside_it(code: str, tmp_path: Path) -> None:
    release(FOLDER / f"organizer_{code}.ts", tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == (FOLDER / f"organizer_{code}.qm").read_bytes()


def test_english_has_plural_forms(translating: Translating) -> None:
    translating.speak("en")
    words = PeopleWords(Wording())
    assert [words.every(days) for days in (7, 10, 14)] == ["Every week", "Every 10 days", "Every 2 weeks"]


def test_german_and_french_are_spoken_by_choice_with_their_dates(translating: Translating) -> None:
    said = {}
    for code in OTHERS:
        locale = translating.speak(code)
        assert locale is not None
        words = Wording(locale=locale)
        every = PeopleWords(words).every(14)
        day = words.whole_day(date(2026, 11, 19))
        ago = words.ago(datetime(2026, 11, 19, 9, tzinfo=UTC), datetime(2026, 11, 19, 12, tzinfo=UTC))
        said[code] = (Places(words).title("today"), every, day, ago)
    assert said == {
        "de": ("Heute", "Alle 2 Wochen", "Donnerstag, 19. November", "vor 3 Std."),
        "fr": ("Aujourd’hui", "Toutes les 2 semaines", "jeudi 19 novembre", "il y a 3 h"),
    }


def test_a_channel_is_written_in_a_story_as_everywhere_for_in_german_it_is_a_noun(translating: Translating) -> None:
    locale = translating.speak("de")
    assert locale is not None
    now = datetime(2026, 11, 19, 9, tzinfo=UTC)
    said = StoryWords(Wording(locale=locale)).line(StoryLine(now, "update", "out", "phone"), now, ZoneInfo("UTC"))
    assert said.meta.endswith("· Telefon")


def test_a_language_chosen_twice_changes_nothing(translating: Translating) -> None:
    assert translating.speak("de") is not None
    assert translating.speak("de") is None


def test_yesterday_is_a_word_within_a_french_sentence_and_the_short_name_of_a_german_day_stays_as_it_is() -> None:
    assert in_sentence("Hier 17:00") == "hier 17:00"
    assert in_sentence("Mo. 20. Nov.") == "Mo. 20. Nov."
    assert in_sentence("Fri 20 Nov") == "Fri 20 Nov"


def test_a_day_begins_with_a_capital_where_it_stands_alone_and_not_within_a_sentence() -> None:
    rows = RowWords(Wording(locale=QLocale("fr_FR")))
    now, zone = datetime(2026, 11, 26, 9, tzinfo=UTC), ZoneInfo("UTC")
    mine = Promise("a", now, now, "envoyer", "envoyer", due=Day(date(2026, 12, 1)))
    view = PromiseView(mine, to="Maya", about=None)
    assert rows.row(view, now, zone).pill == "Mar. 1 déc."
    assert rows.line(view, now, zone).endswith(", mar. 1 déc.")


@pytest.mark.parametrize(
    "system, code, name, noon",
    [
        ("de_AT", "en", "en_AT", "12:00"),
        ("en_US", "en", "en_US", "12:00\u202fPM"),
        ("de_CH", "de", "de_CH", "12:00"),
        ("ja_JP", "fr", "fr_FR", "12:00"),
    ],
)
def test_a_language_is_written_as_it_is_where_the_user_is(system: str, code: str, name: str, noon: str) -> None:
    locale = as_written_at(QLocale(system), code)
    assert locale.name() == name
    assert locale.toString(QTime(12, 0), QLocale.FormatType.ShortFormat).replace(" ", "\u202f") == noon
