"""What every test may ask for. One that asks for nothing runs apart from the user's folders, bus and screen too.

desktop           the private desktop: `.screen`, `.session_bus`, `.system_bus`, `.environment`, `.start(program…)`
home              an empty folder for a book
clock             a wall clock for programs, held by hand: it begins on Wednesday, 2 December 2026, 10:00 UTC; `.step_to(…)`
run_organizer     `run_organizer("add", "…")` → Said(status, out, err); `.done(…)`, `.asked(…)` where it has to succeed;
                  on `clock`, so that no command depends on the hour at which the tests run
resident          the program on `home`, not yet running: `.start()`, `.stop()`, `.kill()`, `.run(…)`
another_resident  the same for any other home
notifications     a fake notification daemon: `.wait_for(title)`, `.press(shown, key)`, `.kill()`, `.be_slow(…)`
dunst             the real one
logins            a fake logind: `.sleep(begins=True)`, `.unlock()`
notifier_panel    a tray over the bus (StatusNotifier);  tint2  a tray over X (XEmbed)
qt_app            the one QApplication of this process, on the private screen
noise             `noise.expect(r"…")`: a Qt warning or a log line from WARNING on fails the test otherwise
type_keys, press_keys, screenshot    real keys into the focused window, and a picture of the screen
"""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.desktop.logins import FakeLogins
from tests.desktop.moved_clock import MovedClock, own_hour
from tests.desktop.noise import Noise
from tests.desktop.notifications import Dunst, FakeNotifications
from tests.desktop.organizer_program import CommandLine, Resident, resident_of
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder
from tests.desktop.trays import NotifierPanel, Tint2

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


# The same examples in every run, and no example fails for being slow on a busy machine.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("house")

WEDNESDAY_MORNING = datetime(2026, 12, 2, 10, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let long forms of tests be asked for."""
    parser.addoption("--rounds", default="1", help="how often each fault of a server is met (20 in the long form)")


@pytest.fixture(scope="session")
def desktop_folder() -> Iterator[Path]:
    """Return a folder with a short path, for sockets and logs."""
    folder = make_folder()
    yield folder
    remove_folder(folder)


@pytest.fixture(scope="session", autouse=True)
def own_environment(desktop_folder: Path) -> Iterator[dict[str, str]]:
    """Keep the whole session away from the user's folders, screen and bus, before anything else starts."""
    before = dict(os.environ)
    environment = private_environment(desktop_folder)
    os.environ.clear()
    os.environ.update(environment)
    yield environment
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="session")
def desktop(own_environment: dict[str, str], desktop_folder: Path) -> Iterator[PrivateDesktop]:
    """Start the private desktop, and let this process live on it too."""
    started = PrivateDesktop(own_environment, desktop_folder)
    os.environ.update(started.environment)
    yield started
    started.end()


@pytest.fixture(scope="session")
def qt_app(desktop: PrivateDesktop) -> QApplication:
    """Return the one QApplication of this process; what Qt warns of is heard by `noise`."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    quiet = {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}

    def hear(kind: QtMsgType, _where: object, text: str) -> None:
        if kind not in quiet:
            logging.getLogger("qt").warning(text)

    qInstallMessageHandler(hear)
    return QApplication(["organizer"])


@pytest.fixture(autouse=True)
def noise(request: pytest.FixtureRequest) -> Iterator[Noise]:
    """Fail the test for what was said and not expected."""
    heard = Noise()
    logging.getLogger().addHandler(heard)
    yield heard
    logging.getLogger().removeHandler(heard)
    if request.node.get_closest_marker("loud") is None:
        assert not heard.unexpected(), "\n".join(heard.unexpected())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return the place of a book; nothing is there yet."""
    return tmp_path / "home"


@pytest.fixture
def clock(desktop_folder: Path) -> Iterator[MovedClock]:
    """Return a wall clock for the programs that run in its `environment`; it begins on a Wednesday morning."""
    made = MovedClock(desktop_folder)
    if not own_hour():
        made.step_to(WEDNESDAY_MORNING)
    yield made
    made.close()


@pytest.fixture
def run_organizer(home: Path, own_environment: dict[str, str], clock: MovedClock) -> CommandLine:
    """Return the command line on `home` and `clock`. It needs no screen, so it starts none."""
    return CommandLine(home, {**own_environment, **os.environ, **clock.environment})


@pytest.fixture
def another_resident(desktop: PrivateDesktop, noise: Noise) -> Iterator[Callable[[Path], Resident]]:
    """Return a way to have further residents, each on a home of its own."""
    made: list[Resident] = []
    make = resident_of(desktop, noise)

    def of(home: Path) -> Resident:
        made.append(make(home))
        return made[-1]

    yield of
    for one in made:
        one.end()


@pytest.fixture
def resident(home: Path, another_resident: Callable[[Path], Resident]) -> Resident:
    """Return the resident program on `home`; it is not running yet, and ends with the test."""
    return another_resident(home)


@pytest.fixture
def notifications(desktop: PrivateDesktop) -> Iterator[FakeNotifications]:
    """Start a fake notification daemon."""
    fake = FakeNotifications(desktop)
    yield fake
    fake.end()
    desktop.session_bus.wait_for(fake.NAME, there=False)


@pytest.fixture
def logins(desktop: PrivateDesktop) -> Iterator[FakeLogins]:
    """Start what tells of sleep, waking and unlocking."""
    fake = FakeLogins(desktop)
    yield fake
    fake.end()


@pytest.fixture
def dunst(desktop: PrivateDesktop) -> Iterator[Dunst]:
    """Start the real dunst."""
    started = Dunst(desktop)
    yield started
    started.end()
    desktop.session_bus.wait_for(FakeNotifications.NAME, there=False)


@pytest.fixture
def notifier_panel(desktop: PrivateDesktop) -> Iterator[NotifierPanel]:
    """Start a panel that shows tray icons announced on the bus."""
    panel = NotifierPanel(desktop)
    yield panel
    panel.end()
    desktop.session_bus.wait_for(panel.NAME, there=False)


@pytest.fixture
def tint2(desktop: PrivateDesktop) -> Iterator[Tint2]:
    """Start a panel that shows tray icons put into it as windows."""
    panel = Tint2(desktop)
    yield panel
    panel.end()


@pytest.fixture
def type_keys(desktop: PrivateDesktop) -> Callable[..., None]:
    """Return a way to type text with real keys into whatever has the focus."""
    return desktop.screen.type


@pytest.fixture
def press_keys(desktop: PrivateDesktop) -> Callable[..., None]:
    """Return a way to press keys by their names: `press_keys("ctrl+n", "Return")`."""
    return desktop.screen.press


@pytest.fixture
def screenshot(desktop: PrivateDesktop) -> Callable[[Path], Path]:
    """Return a way to write a picture of the screen to a file."""
    return desktop.screen.screenshot
