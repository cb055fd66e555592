"""Questions asked in place: what is typed into them stays in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from organizer.domain.when import Day
from organizer.ui.prompts.prompts import ToldPrompt, WhenPrompt
from organizer.ui.prompts.touch_prompt import TouchPrompt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


class Around(QWidget):
    """A window in which letters are verbs."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.room = QVBoxLayout(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append(event.text())

    def ask(self, prompt: Prompt) -> None:
        self.room.addWidget(prompt)
        self.show()
        assert QTest.qWaitForWindowExposed(self)
        self.activateWindow()
        assert QTest.qWaitForWindowActive(self)
        prompt.begin()


@pytest.fixture
def around(qt_app: QApplication) -> Iterator[Around]:
    made = Around()
    yield made
    made.close()
    made.deleteLater()


def type_as_it_stands(words: str) -> None:
    for letter in words:
        where = QApplication.focusWidget()
        assert where is not None
        QTest.keyClicks(where, letter)


def test_a_time_is_typed_at_once_and_no_letter_of_it_is_a_verb(
    around: Around, theme: Theme, sentences: Sentences, clock: HandClock, rooms: Rooms
) -> None:
    at_hand = (("Tomorrow", Day(clock.now().date())),)
    prompt = WhenPrompt(theme, sentences, clock, rooms.preferences.settings(), "By when?", "Maya", at_hand)
    picked: list[object] = []
    prompt.picked.connect(picked.append)
    around.ask(prompt)
    type_as_it_stands("monday at lunch")
    assert prompt._field.text() == "monday at lunch"
    assert (picked, around.heard) == ([], [])


def test_space_presses_the_time_at_hand_that_has_the_keys(
    around: Around, theme: Theme, sentences: Sentences, clock: HandClock, rooms: Rooms
) -> None:
    day = Day(clock.now().date())
    prompt = WhenPrompt(theme, sentences, clock, rooms.preferences.settings(), "By when?", "Maya", (("Tomorrow", day),))
    picked: list[object] = []
    prompt.picked.connect(picked.append)
    around.ask(prompt)
    type_as_it_stands(" ")
    assert picked == [day]


def test_a_letter_that_answers_nothing_is_no_verb_of_the_window(around: Around, theme: Theme) -> None:
    prompt = ToldPrompt(theme, "Did you tell them?", "Maya")
    answers: list[bool] = []
    prompt.answered.connect(answers.append)
    around.ask(prompt)
    type_as_it_stands("akn")
    assert (answers, around.heard) == ([False], [])
    where = QApplication.focusWidget()
    assert where is not None
    QTest.keyClick(where, Qt.Key.Key_Escape)
    assert around.heard == []


def test_where_no_letter_works_alone_none_answers_whether_it_was_told(theme: Theme) -> None:
    prompt = ToldPrompt(theme, "Did you tell them?", "Maya", letters_alone=False)
    heard: list[bool] = []
    prompt.answered.connect(heard.append)
    QTest.keyClick(prompt, Qt.Key.Key_T)
    QTest.keyClick(prompt, Qt.Key.Key_N)
    assert heard == []
    QTest.keyClick(prompt, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(prompt, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert heard == [False, True]


def test_where_no_letter_works_alone_none_notes_a_touch(theme: Theme) -> None:
    prompt = TouchPrompt(theme, "What passed between you and Maya?", "", letters_alone=False)
    heard: list[object] = []
    prompt.picked.connect(heard.append)
    QTest.keyClick(prompt, Qt.Key.Key_C)
    QTest.keyClick(prompt, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert heard == []
