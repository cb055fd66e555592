"""The event loop of the tests, and a bus to speak on."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Protocol, TypeVar

import pytest

from organizer.adapters.background import Background
from organizer.adapters.notifications.freedesktop import Freedesktop
from organizer.adapters.session_bus import SessionBus
from tests.desktop.buses import Bus
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.desktop.private_desktop import PrivateDesktop

T = TypeVar("T")


class Wait(Protocol):
    """Lets events come until something is true."""

    def __call__(self, look: Callable[[], T], what: str = "", *, within: float = 15.0) -> T: ...


class PrivateBus:
    """A session bus of a single test, which may be paused and taken down."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bus: Bus | None = None

    def start(self) -> str:
        self._bus = Bus("short-lived", self._folder, os.environ)
        return self._bus.address

    def pause(self) -> None:
        assert self._bus is not None
        self._bus._program.pause()

    def go_on(self) -> None:
        assert self._bus is not None
        self._bus._program.go_on()

    def end(self) -> None:
        if self._bus is not None:
            self._bus.end()


@pytest.fixture
def private_bus(desktop: PrivateDesktop, desktop_folder: Path) -> Iterator[PrivateBus]:
    """Return a bus that is not running yet; the address in the environment is put back after the test."""
    folder = desktop_folder / "short-lived"
    folder.mkdir()
    bus = PrivateBus(folder)
    yield bus
    bus.end()
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = desktop.session_bus.address
    shutil.rmtree(folder)


@pytest.fixture
def wait(qt_app: QApplication) -> Wait:
    """Return a way to let Qt's events come until something is true."""

    def until_true(look: Callable[[], T], what: str = "", *, within: float = 15.0) -> T:
        return until(look, what, within=within, meanwhile=qt_app.processEvents)

    return until_true


@pytest.fixture
def background(qt_app: QApplication) -> Iterator[Background]:
    """Return a place for slow work."""
    made = Background()
    yield made
    made.close()


@pytest.fixture
def session_bus(qt_app: QApplication) -> Iterator[SessionBus]:
    """Return a connection to the private session bus."""
    bus = SessionBus()
    yield bus
    bus.close()


@pytest.fixture
def freedesktop(session_bus: SessionBus) -> Freedesktop:
    """Return the voice of the desktop, which waits half a second for its daemon."""
    return Freedesktop(
        session_bus,
        program="Follow-up Organizer",
        desktop_entry="io.github.follow_up_organizer.Organizer",
        open_label=lambda: "Show",
        within_ms=500,
    )
