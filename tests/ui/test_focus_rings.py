"""Wherever the keys go, a ring of its own colour is seen around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from organizer.services.window_settings import WindowSettings
from organizer.ui.settings.choices import Switch
from organizer.ui.settings.time_controls import WeekdayPicker
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

_A_RING = 20


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 15:00 #refit"), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.get_ready()
    made.offer("leave", lambda: None)
    made.resize(1280, 800)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    made._side_panel.open(keys=False)
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


def controls_of(window: MainWindow) -> list[QWidget]:
    """Return what Tab leads to."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
    ]


def ring_around(window: MainWindow, part: QWidget, ink: int) -> int:
    """Return how many pixels of the ring's colour are in and about a control."""
    box = QRect(part.mapTo(window, QPoint(0, 0)), part.size()).adjusted(-6, -6, 6, 6) & window.rect()
    picture = window.grab(box).toImage()
    return sum(picture.pixel(x, y) == ink for x in range(picture.width()) for y in range(0, picture.height(), 2))


@pytest.mark.parametrize("place", ["today", "person"])
@pytest.mark.parametrize(
    "look",
    [WindowSettings(theme="light"), WindowSettings(theme="dark"), WindowSettings(theme="dark", contrast="high")],
    ids=["light", "dark", "high contrast"],
)
def test_every_control_shows_that_it_has_the_keys(
    window: MainWindow, rooms: Rooms, theme: Theme, look: WindowSettings, place: str
) -> None:
    theme.follow(look)
    window.go_to(place if place == "today" else f"person:{rooms.reader.person_named('Maya').id}")
    QApplication.processEvents()
    ink = theme.ink("focus").rgb()
    controls = controls_of(window)
    assert len(controls) > 15
    without = []
    for part in controls:
        if (had := window.focusWidget()) is not None:
            had.clearFocus()
        before = ring_around(window, part, ink)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if ring_around(window, part, ink) < before + _A_RING:
            without.append(part.accessibleName() or type(part).__name__)
    assert without == []


@pytest.mark.parametrize("kind", ["day", "switch"])
def test_about_what_has_the_colour_of_the_ring_there_is_room_between(theme: Theme, kind: str) -> None:
    room = QWidget()
    days = WeekdayPicker(theme, QLocale(), 1)
    part = days.findChildren(QAbstractButton)[0] if kind == "day" else Switch(theme)
    QVBoxLayout(room).addWidget(days if kind == "day" else part)
    part.setChecked(True)
    room.show()
    assert QTest.qWaitForWindowActive(room)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    box = QRect(part.mapTo(room, QPoint(0, 0)), part.size())
    picture, ink, middle = room.grab(box).toImage(), theme.ink("accent").rgb(), box.height() // 2
    edge = "".join("#" if picture.pixel(x, middle) == ink else "." for x in range(10))
    assert edge.lstrip(".").startswith("##.")
    assert edge.endswith("###")
    room.close()
