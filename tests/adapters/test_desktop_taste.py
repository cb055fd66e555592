"""How the desktop likes programs to look, heard of its portal, and what the program makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.adapters.desktop_taste import DesktopTaste, Taste
from organizer.services.window_settings import WindowSettings
from organizer.ui.look.theme import Theme
from tests.desktop.tastes import FakeTastes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.adapters.session_bus import SessionBus
    from tests.adapters.conftest import Wait
    from tests.desktop.private_desktop import PrivateDesktop

LOOK, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
ACCESS, PLASMA = "org.gnome.desktop.a11y.interface", "org.kde.kdeglobals.KDE"


@pytest.fixture
def tastes(desktop: PrivateDesktop) -> Iterator[FakeTastes]:
    made = FakeTastes(desktop)
    yield made
    made.end()


def test_what_the_desktop_wants_is_asked_for_and_every_change_is_heard(
    tastes: FakeTastes, session_bus: SessionBus, wait: Wait
) -> None:
    told: list[Taste] = []
    tastes.choose(LOOK, "color-scheme", "u", 1)
    taste = DesktopTaste(session_bus)
    taste.told.connect(told.append)
    taste.begin()
    wait(lambda: told == [Taste("dark")], "the answer")
    for said, wanted in (
        ((LOOK, "color-scheme", "u", 2), Taste("light")),
        ((LOOK, "color-scheme", "u", 0), Taste()),
        ((LOOK, "contrast", "u", 1), Taste(contrast=True)),
        ((LOOK, "contrast", "u", 0), Taste()),
        ((ACCESS, "high-contrast", "b", True), Taste(contrast=True)),
        ((ACCESS, "high-contrast", "b", False), Taste()),
        ((GNOME, "enable-animations", "b", False), Taste(still=True)),
        ((GNOME, "enable-animations", "b", True), Taste()),
        ((PLASMA, "AnimationDurationFactor", "s", "0"), Taste(still=True)),
        ((PLASMA, "AnimationDurationFactor", "s", "0.5"), Taste()),
        ((LOOK, "reduced-motion", "u", 1), Taste(still=True)),
    ):
        tastes.choose(*said)
        wait(lambda wanted=wanted: told[-1] == wanted, str(said))  # type: ignore[misc]


def test_without_a_portal_nothing_is_wanted_that_another_desktop_wanted_and_nothing_is_lost(
    session_bus: SessionBus, wait: Wait
) -> None:
    told: list[Taste] = []
    lost: list[bool] = []
    taste = DesktopTaste(session_bus)
    taste.told.connect(told.append)
    session_bus.lost.connect(lambda: lost.append(True))
    taste.begin()
    wait(lambda: session_bus.is_open and not session_bus._calls, "the refusal")
    assert (told, lost) == ([Taste()], [])


def test_the_look_follows_the_desktop_where_the_user_chose_nothing_else(qt_app: QApplication) -> None:
    theme = Theme(qt_app)
    changes: list[bool] = []
    theme.changed.connect(lambda: changes.append(theme.is_dark))
    assert (theme.is_dark, theme.high_contrast, theme.moves) == (False, False, True)
    theme.heed("dark", contrast=True, still=True)
    assert (theme.is_dark, theme.high_contrast, theme.moves) == (True, True, False)
    assert changes == [True]
    theme.heed("dark", contrast=True, still=False)
    assert changes == [True], "what moves is painted as it was"
    theme.follow(WindowSettings(theme="light", contrast="normal"))
    assert (theme.is_dark, theme.high_contrast, theme.moves) == (False, False, True)
