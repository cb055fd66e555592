"""Words that were typed and not saved are there again at the next start, however the program ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from organizer.domain.handed_in import HandedIn
from organizer.ui.capture.words_left import WordsLeft
from organizer.windows import main_window
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.rooms import Rooms
    from organizer.ui.capture.capture_card import CaptureCard
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

_KEY = "line_left"


@pytest.fixture
def card(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[CaptureCard]:
    window = main_window(rooms, clock, sentences, theme)
    yield window._page.line.card
    window.close()
    window.deleteLater()


def test_words_are_kept_a_moment_after_they_were_typed(card: CaptureCard, rooms: Rooms, qt_app: QApplication) -> None:
    QTest.keyClicks(card.field, "half a line for @Maya")
    until(
        lambda: rooms.preferences.remembered(_KEY) == "half a line for @Maya",
        "the words to be kept",
        meanwhile=qt_app.processEvents,
    )
    card.keep_beside("word " * 5_000)
    until(lambda: len(str(rooms.preferences.remembered(_KEY))) > 20_000, "the note too", meanwhile=qt_app.processEvents)


def test_words_and_their_note_are_there_again_at_the_next_start(
    card: CaptureCard, rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme
) -> None:
    card.put("send @Maya the plan")
    card.keep_beside("word " * 5_000)
    kept = card.findChild(WordsLeft)
    assert kept is not None
    kept.keep()
    after = main_window(rooms, clock, sentences, theme)
    line = after._page.line
    line.get_ready()
    assert line.card.unsaved == ("send @Maya the plan", ("word " * 5_000).strip())
    assert line.card._chips is not None
    after.close()
    after.deleteLater()


def test_what_was_saved_and_what_another_program_handed_in_do_not_come_again(
    card: CaptureCard, rooms: Rooms, qt_app: QApplication
) -> None:
    kept = card.findChild(WordsLeft)
    assert kept is not None
    card.put("call Ben")
    kept.keep()
    card.save()

    until(lambda: rooms.preferences.remembered(_KEY) == "", "nothing to be kept", meanwhile=qt_app.processEvents)
    assert kept._soon.interval() > 1_000, "what is typed next is not to be written at every key"
    card.hand_in(HandedIn("answer Maya", "she asked"))
    kept.keep()
    assert rooms.preferences.remembered(_KEY) == ""
