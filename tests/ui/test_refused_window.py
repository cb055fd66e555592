"""Why the program did not start, said in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from organizer.domain.errors import BookBusy
from organizer.ui.refused_window import RefusedWindow

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_it_says_why_in_words_that_fit_and_a_key_closes_it(theme: Theme, sentences: Sentences, key: Qt.Key) -> None:
    why = sentences.error(BookBusy(path="/books/" + "very-long-" * 30 + "/book.db", process=4711))
    window = RefusedWindow(theme, why)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    said = [label for label in window.findChildren(QLabel) if "process 4711" in label.text()]
    assert len(said) == 1
    assert said[0].text().replace("\u200b", "") == why
    assert said[0].height() >= said[0].heightForWidth(said[0].width())
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    assert not window.isVisible()
    window.deleteLater()
