"""The keys of the windows beside the main one: shown by F1, out of the way by Esc, and the same letters everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from organizer.rituals import Rituals
from organizer.ui.keyboard.keys import DEFAULTS
from organizer.ui.keyboard.keys_sheet import KeysSheet
from organizer.ui.rituals.review_steps import StepPage
from organizer.ui.words.sweep_words import MINE, THEIRS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def rituals(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[Rituals]:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 10:00"), source="window")
    clock.move(hours=3)
    made = Rituals(rooms, clock, sentences, theme)
    yield made
    made.close()


def sheet_of(window: QWidget) -> KeysSheet | None:
    return next((one for one in window.findChildren(KeysSheet) if one.isVisible()), None)


def shown(rituals: Rituals, name: str) -> QWidget:
    {"sweep": rituals.sweep, "review": rituals.review, "away": rituals.away}[name]()
    window = rituals._windows[name]
    assert isinstance(window, QWidget)
    assert QTest.qWaitForWindowActive(window)
    return window


@pytest.mark.parametrize(
    "name, says", [("sweep", "Quick update"), ("review", "Done, next step"), ("away", "One step back")]
)
def test_f1_shows_the_keys_and_esc_gives_the_keys_back(rituals: Rituals, name: str, says: str) -> None:
    window = shown(rituals, name)
    before = window.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = sheet_of(window)
    assert sheet is not None
    assert says in {label.text() for label in sheet.findChildren(QLabel)}
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert sheet_of(window) is None
    assert window.isVisible()
    assert window.focusWidget() is before


def test_no_letter_acts_behind_the_sheet(rituals: Rituals, rooms: Rooms) -> None:
    window = shown(rituals, "sweep")
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = sheet_of(window)
    assert sheet is not None
    QTest.keyClick(sheet, Qt.Key.Key_A)
    QTest.keyClick(sheet, Qt.Key.Key_S)
    QTest.keyClick(sheet, Qt.Key.Key_F1)
    assert sheet_of(window) is None
    assert len(rooms.reader.page("open").rows) == 1
    assert window._composer is None  # type: ignore[attr-defined]
    assert window._at == 0  # type: ignore[attr-defined]


def test_a_letter_means_the_same_in_every_window(rituals: Rituals) -> None:
    review = shown(rituals, "review").findChild(StepPage)
    assert review is not None
    letters = {verb: key for verb, _, key in (*MINE, *THEIRS)}
    assert {key for key, _ in review.letters()} >= {DEFAULTS["chased"], DEFAULTS["keep"], DEFAULTS["nudge"]}
    assert dict(review.letters())[DEFAULTS["chased"]] == "They asked"
    assert dict(review.letters_with_people())[DEFAULTS["touch"]] == "Log a touch"
    others = {key: verb for verb, key in DEFAULTS.items() if verb not in letters}
    # More time is for what they owe, and a near miss is always mine.
    assert {key: verb for verb, key in letters.items() if key in others} == {"M": "more_time"}
