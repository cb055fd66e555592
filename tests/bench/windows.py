"""The windows over a large book: the popup from the key to the focus, each key stroke, each view, each letter of a search."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from functools import partial
from typing import TYPE_CHECKING

from tests.bench.measuring import MILLISECONDS, Figure, took

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.rooms import Rooms
    from organizer.ui.capture_popup import CapturePopup
    from organizer.ui.main_window import MainWindow
    from organizer.ui.theme import Theme
    from tests.bench.workbench import Workbench

_SHOWINGS, _VIEWS = 30, 5
_KEYS = "Ctrl+Alt+Space"
_LINE = "send @Maya the revised quote by friday 16:00 via:email #C-40"
_SEARCHES = ("maya", "quote", "confirm the july", "to:ruth lease", "C-40")
_PLACES = ("today", "upcoming", "waiting", "people", "case:C-40")


def figures(bench: Workbench) -> Iterator[Figure]:
    """Yield the figures of the windows, in this process on the private screen."""
    os.environ.update(bench.environment)
    from PySide6.QtWidgets import QApplication

    from organizer.adapters.clock import SystemClock
    from organizer.rooms import furnish
    from organizer.ui.theme import Theme

    application = QApplication(["bench"])
    theme = Theme(application)
    rooms = furnish(bench.book(bench.large), SystemClock(), lambda _ids: None, lambda: None)
    yield from _popup(application, theme, rooms)
    yield from _views(application, theme, rooms)
    rooms.close()


def _popup(application: QApplication, theme: Theme, rooms: Rooms) -> Iterator[Figure]:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from organizer.adapters.hotkeys.x11 import X11HotKeys
    from organizer.ui.capture_popup import CapturePopup
    from organizer.ui.sentences import Sentences

    popup = CapturePopup(
        theme, Sentences(), rooms.capturing, rooms.understanding, rooms.reader, rooms.clock, sees_through=False
    )
    # Another window has the keys before and after, as when a person is called away from it.
    other = QWidget()
    other.show()
    _until(application, other.isActiveWindow)
    popup.get_ready()
    rooms.understanding.get_ready()
    times: list[float] = []
    keys = X11HotKeys()
    keys.pressed.connect(lambda: times.append(_time_to_focus(application, popup)))
    keys.take(_KEYS, lambda _called: None, lambda _error: None)
    for number in range(_SHOWINGS):
        with subprocess.Popen(["xdotool", "key", _KEYS.lower()], env=os.environ):
            _until(application, partial(_has_more_than, times, number))
        popup.go()
        _until(application, other.isActiveWindow)
    keys.let_go()
    yield Figure("hot key heard to popup focused", statistics.median(times), MILLISECONDS, most=20)
    yield Figure("the same, 95 of 100", _at(times, 0.95), MILLISECONDS, most=50)
    popup.come()
    field = popup._card.field

    def stroke(letter: str) -> None:
        QTest.keyClicks(field, letter)
        popup.repaint()

    strokes = [took(partial(stroke, letter)) for letter in _LINE]
    yield Figure("a key stroke in the popup, 95 of 100", _at(strokes, 0.95), MILLISECONDS, most=16)
    popup.close()


def _has_more_than(times: list[float], number: int) -> bool:
    return len(times) > number


def _time_to_focus(application: QApplication, popup: CapturePopup) -> float:
    start = time.perf_counter()
    popup.come()
    _until(application, popup.isActiveWindow)
    return (time.perf_counter() - start) * 1_000


def _views(application: QApplication, theme: Theme, rooms: Rooms) -> Iterator[Figure]:
    from organizer.ui.sentences import Sentences
    from organizer.windows import main_window

    window = main_window(rooms, rooms.clock, Sentences(), theme)
    window.show()
    _until(application, window.isVisible)
    for place in _PLACES:
        times = []
        for _ in range(_VIEWS):
            window.go_to("waiting" if place == "today" else "today")
            application.processEvents()
            times.append(took(partial(_go_to, application, window, place)))
        yield Figure(f"view {place}", statistics.median(times), MILLISECONDS, most=50)
    window._overlays.show_search()
    card = window._overlays._search
    assert card is not None

    def letter(words: str) -> None:
        card._field.setText(words)
        application.processEvents()

    application.processEvents()
    times = [took(partial(letter, words[:end])) for words in _SEARCHES for end in range(1, len(words) + 1)]
    yield Figure("a letter of a search, 95 of 100", _at(times, 0.95), MILLISECONDS, most=16)
    window.hide()


def _go_to(application: QApplication, window: MainWindow, place: str) -> None:
    window.go_to(place)
    window.repaint()
    application.processEvents()


def _until(application: QApplication, true: Callable[[], bool]) -> None:
    ends = time.perf_counter() + 5
    while not true() and time.perf_counter() < ends:
        application.processEvents()


def _at(times: list[float], share: float) -> float:
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]
