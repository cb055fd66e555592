"""The windows over a large book: the popup from the key to the focus, each key stroke, each view, each letter of a search.

Also a promise from Enter to the disk, a list that is scrolled, and how the window goes on while a file is imported.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from functools import partial
from typing import TYPE_CHECKING

from tests.bench.measuring import MILLISECONDS, Figure, held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.rooms import Rooms
    from organizer.ui.capture.capture_popup import CapturePopup
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from tests.bench.workbench import Workbench

_SHOWINGS, _VIEWS = 30, 5
_SAVED, _FRAMES, _PAIRS, _IMPORTED = 200, 120, 11, 20_000
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
    from organizer.ui.look.theme import Theme

    application = QApplication(["bench"])
    theme = Theme(application)
    rooms = furnish(bench.book(bench.large), SystemClock(), lambda _ids: None, lambda: None)
    yield from _popup(application, theme, rooms)
    yield from _views(application, theme, rooms)
    yield from _saving(theme, rooms)
    yield from _scrolling(application, theme, rooms)
    yield from _today_of_two_books(application, theme, bench)
    yield from _importing(application, theme, rooms, bench)
    rooms.close()


def _popup(application: QApplication, theme: Theme, rooms: Rooms) -> Iterator[Figure]:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from organizer.adapters.hotkeys.x11 import X11HotKeys
    from organizer.ui.capture.capture_popup import CapturePopup
    from organizer.ui.words.sentences import Sentences

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
    keys = X11HotKeys(application)
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

    strokes = [held(partial(stroke, letter)) for letter in _LINE]
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
    from organizer.ui.words.sentences import Sentences
    from organizer.windows import main_window

    window = main_window(rooms, rooms.clock, Sentences(), theme)
    window.show()
    _until(application, window.isVisible)
    for place in _PLACES:
        times = []
        for _ in range(_VIEWS):
            window.go_to("waiting" if place == "today" else "today")
            application.processEvents()
            times.append(held(partial(_go_to, application, window, place)))
        yield Figure(f"view {place}", statistics.median(times), MILLISECONDS, most=50)
    window._overlays.show_search()
    card = window._overlays._search
    assert card is not None

    def letter(words: str) -> None:
        card._field.setText(words)
        application.processEvents()

    application.processEvents()
    times = [held(partial(letter, words[:end])) for words in _SEARCHES for end in range(1, len(words) + 1)]
    yield Figure("a letter of a search, 95 of 100", _at(times, 0.95), MILLISECONDS, most=16)
    window.hide()


def _saving(theme: Theme, rooms: Rooms) -> Iterator[Figure]:
    """From Enter to the promise on disk, the window left out."""
    from organizer.ui.capture.capture_popup import CapturePopup
    from organizer.ui.words.sentences import Sentences

    popup = CapturePopup(
        theme, Sentences(), rooms.capturing, rooms.understanding, rooms.reader, rooms.clock, sees_through=False
    )
    times = []
    for number in range(_SAVED):
        popup.card.put(f"{_LINE} {number}")
        times.append(held(popup._card.save))
    yield Figure("Enter to durable, 99 of 100", _at(times, 0.99), MILLISECONDS, most=10)
    popup.close()


def _scrolling(application: QApplication, theme: Theme, rooms: Rooms) -> Iterator[Figure]:
    """A list of 2,000 rows, scrolled through three rows a frame."""
    from organizer.ui.words.sentences import Sentences
    from organizer.windows import main_window

    window = main_window(rooms, rooms.clock, Sentences(), theme)
    window.show()
    _until(application, window.isVisible)
    window.go_to("upcoming")
    bar = window._page.list.verticalScrollBar()

    def frame() -> None:
        bar.setValue(bar.value() + 3 * bar.singleStep())
        application.processEvents()

    times = [held(frame) for _ in range(_FRAMES)]
    yield Figure("a frame of scrolling, 95 of 100", _at(times, 0.95), MILLISECONDS, most=16)
    window.hide()


def _today_of_two_books(application: QApplication, theme: Theme, bench: Workbench) -> Iterator[Figure]:
    from organizer.adapters.clock import SystemClock
    from organizer.rooms import furnish
    from organizer.ui.words.sentences import Sentences
    from organizer.windows import main_window

    books = [furnish(bench.book(size), SystemClock(), lambda _ids: None, lambda: None) for size in (bench.large, 100)]
    windows = [main_window(rooms, rooms.clock, Sentences(), theme) for rooms in books]
    for window in windows:
        window.show()
        _until(application, window.isVisible)
    works = [partial(_go_to, application, window, "today") for window in windows]
    times = [[held(work) for work in works] for _ in range(_PAIRS)]
    large, small = (statistics.median(column) for column in zip(*times, strict=True))
    yield Figure("view today", large, MILLISECONDS, small, "100 promises", most_ratio=1.15)
    for window, rooms in zip(windows, books, strict=True):
        window.hide()
        rooms.close()


def _importing(application: QApplication, theme: Theme, rooms: Rooms, bench: Workbench) -> Iterator[Figure]:
    """How long the main thread pauses, time given to other programs left out, while 20,000 promises are brought in."""
    from organizer.adapters.background import Background
    from organizer.ui.words.sentences import Sentences
    from organizer.windows import main_window
    from tests.faults.heartbeat import Heartbeat

    window = main_window(rooms, rooms.clock, Sentences(), theme)
    window.show()
    _until(application, window.isVisible)
    background, ended = Background(application), list[Exception | None]()
    heart = Heartbeat()
    background.in_slices(rooms.portability.bring_in([bench.lines(_IMPORTED)], skip_bad=False), ended.append)
    while not ended:
        application.processEvents()
    heart.stop()
    window.refresh(frozenset())
    background.close()
    yield Figure("pause during an import, 99 of 100", _at(heart.pauses_ms, 0.99), MILLISECONDS, most=50)
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
