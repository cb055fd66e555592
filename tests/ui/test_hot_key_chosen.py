"""The key that works everywhere: how it is offered, and a start at which another program has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from organizer.adapters.background import Background
from organizer.adapters.hotkeys.x11 import X11HotKeys
from organizer.domain.errors import KeyTaken
from organizer.quick_capture import QuickCapture
from organizer.ui.capture.hot_key_offer import HotKeyOffer
from organizer.ui.look.problem_bar import ProblemBar
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences


def test_it_is_told_that_another_program_has_the_key(
    qt_app: QApplication, rooms: Rooms, theme: Theme, sentences: Sentences
) -> None:
    other, background = X11HotKeys(qt_app), Background()
    taken: list[str] = []
    other.take("Ctrl+Alt+F9", taken.append, lambda _error: None)
    assert taken
    rooms.preferences.set("hot_key", "Ctrl+Alt+F9")
    quick = QuickCapture(qt_app, rooms, sentences, theme, "org.example.App", background)
    told: list[object] = []
    quick.key_refused.connect(told.append)
    quick.get_ready()
    until(lambda: told, "the refusal", meanwhile=qt_app.processEvents)
    assert isinstance(told[0], KeyTaken)
    assert sentences.error(told[0]) == "Another program has Ctrl+Alt+F9. Choose another key."
    other.let_go()
    quick.close()
    background.close()


def test_a_key_chosen_anew_outside_is_taken_at_once_and_nothing_more_is_said_of_the_bad_one(
    qt_app: QApplication, rooms: Rooms, theme: Theme, sentences: Sentences
) -> None:
    background = Background()
    rooms.preferences.set("hot_key", "Ctrl+Alt+Nowhere")
    quick = QuickCapture(qt_app, rooms, sentences, theme, "org.example.App", background)
    bar = ProblemBar(theme)
    quick.key_refused.connect(lambda refused: bar.say(sentences.error(refused)))
    quick.key_mended.connect(lambda refused: bar.take_back(sentences.error(refused)))
    quick.get_ready()
    bar.show()
    assert not bar.isHidden()
    rooms.preferences.set("hot_key", "Ctrl+Alt+F8")
    quick.follow_settings()
    until(lambda: quick.held == "Ctrl+Alt+F8", "the key", meanwhile=qt_app.processEvents)
    assert bar.isHidden()
    bar.say("Something else.")
    rooms.preferences.set("hot_key", "")
    quick.follow_settings()
    assert not quick.held
    assert not bar.isHidden()
    quick.close()
    bar.deleteLater()
    background.close()


def test_the_first_promise_gives_the_keys_back_and_the_offer_waits_below_the_next_line(
    qt_app: QApplication, rooms: Rooms, theme: Theme, sentences: Sentences
) -> None:
    background = Background()
    quick = QuickCapture(qt_app, rooms, sentences, theme, "org.example.App", background)
    quick.show(words="thank @Leo today")
    popup = quick._built()
    assert popup._prompt is None
    QTest.keyClick(popup._card.field, Qt.Key.Key_Return)
    assert not popup.isVisible()
    quick.show()
    assert isinstance(popup._prompt, HotKeyOffer)
    assert QTest.qWaitForWindowActive(popup)
    assert qt_app.focusWidget() is popup._card.field
    QTest.keyClicks(popup._card.field, "call")
    assert popup._card.words == "call"
    popup.go()
    quick.show()
    assert popup._prompt is None
    quick.close()
    popup.deleteLater()
    background.close()
