"""What was said, in a story: whole lines of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from organizer.ui.look.wrapping import wrapped
from organizer.ui.promises.story_list import StoryList
from organizer.ui.words.story_words import StoryText

if TYPE_CHECKING:
    from organizer.ui.look.theme import Theme


@pytest.mark.parametrize("wide", [230, 300, 420])
def test_no_line_of_very_long_words_is_seen_in_half(theme: Theme, wide: int) -> None:
    story = StoryList(theme)
    # The ring of the keys, which the first window of a run has, is no line.
    story.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    story.resize(wide, 400)
    words = "Wolfeschlegelsteinhausenbergerdorff " * 20
    story.tell([StoryText("mail", "text2", "Promised", "5:44 AM", words, "")])
    story.show()
    QApplication.processEvents()
    row = story.visualRect(story.model().index(0, 0))
    picture = story.viewport().grab(QRect(row.left(), row.top(), row.width(), row.height())).toImage()
    ground = picture.pixel(row.width() - 1, 0)

    def is_blank(y: int) -> bool:
        return all(picture.pixel(x, y) == ground for x in range(picture.width()))

    inked = [y for y in range(picture.height()) if not is_blank(y)]
    assert len(inked) > 30
    # The last line has its foot, and a line that is begun below it has none of its head in sight.
    assert all(is_blank(y) for y in range(picture.height() - theme.px(2), picture.height()))
    story.close()
    story.deleteLater()


def test_a_word_longer_than_a_line_goes_on_in_the_next_and_what_is_cut_says_so(theme: Theme) -> None:
    font, metrics = theme.font("meta"), theme.metrics("meta")
    words = "send @" + "Wolfeschlegelsteinhausenbergerdorff" * 3 + " the 😀 quote"
    lines = wrapped(font, words, 260, 9)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(metrics.horizontalAdvance(line) <= 260 for line in lines)
    cut = wrapped(font, words, 260, 2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert metrics.horizontalAdvance(cut[-1]) <= 260


def test_what_a_story_has_no_room_for_is_shown_under_the_pointer(theme: Theme) -> None:
    story = StoryList(theme)
    story.resize(300, 400)
    words = "Wolfeschlegelsteinhausenbergerdorff" * 8 + " end"
    story.tell([StoryText("mail", "text2", "Promised", "5:44 AM", words, "")])
    story.show()
    QApplication.processEvents()
    spot = story.visualRect(story.model().index(0, 0)).center()
    asks = QHelpEvent(QEvent.Type.ToolTip, spot, story.viewport().mapToGlobal(spot))
    QApplication.sendEvent(story.viewport(), asks)
    assert "end" in QToolTip.text()
    QToolTip.hideText()
    story.close()
    story.deleteLater()
