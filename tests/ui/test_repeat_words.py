"""How often a promise returns is said alike in the windows and on the command line, and whole in German and French."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from organizer.commands.repeat_words import repeat_words
from organizer.ui.words.repeat_words import repeats
from organizer.ui.words.wording import Wording

if TYPE_CHECKING:
    from organizer.ui.look.translating import Translating

RULES = (
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270301",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=6",
    "FREQ=WEEKLY;BYDAY=SU;COUNT=1",
    "FREQ=MONTHLY;BYMONTHDAY=1",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYMONTHDAY=11;INTERVAL=3",
    "FREQ=MONTHLY;BYMONTHDAY=22",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=YEARLY",
    "FREQ=YEARLY;INTERVAL=2",
    "FREQ=HOURLY;BYSETPOS=3",
)


@pytest.mark.parametrize("rule", RULES)
def test_the_windows_say_what_the_command_line_says(translating: Translating, rule: str) -> None:
    translating.speak("en")
    assert repeats(Wording(locale=QLocale("en_GB")), rule) == repeat_words(rule)


@pytest.mark.parametrize(
    "language, rule, words",
    [
        ("de", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270301", "alle 2 Wochen am Freitag bis 1. März 2027"),
        ("de", "FREQ=WEEKLY;BYDAY=MO,WE", "jeden Montag und Mittwoch"),
        ("de", "FREQ=MONTHLY;BYMONTHDAY=1,15", "jeden Monat am 1. und 15."),
        ("de", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "jeden Monat am letzten Freitag, 3-mal"),
        ("de", "FREQ=MONTHLY;BYMONTHDAY=-1", "jeden Monat am letzten Tag"),
        (
            "fr",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270301",
            "toutes les 2 semaines le vendredi jusqu’au 1 mars 2027",
        ),
        ("fr", "FREQ=MONTHLY;BYMONTHDAY=1", "chaque mois le 1er"),
        ("fr", "FREQ=MONTHLY;BYDAY=2TU", "chaque mois le 2e mardi"),
        ("fr", "FREQ=YEARLY;INTERVAL=2", "tous les 2 ans"),
    ],
)
def test_other_languages_say_it_in_their_own_order(
    translating: Translating, language: str, rule: str, words: str
) -> None:
    translating.speak(language)
    assert repeats(Wording(locale=QLocale(language)), rule) == words
