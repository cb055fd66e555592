"""The whole private desktop of one test session."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.desktop.buses import Bus
from tests.desktop.moved_clock import own_hour
from tests.desktop.programs import Program
from tests.desktop.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEPT = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "COVERAGE_PROCESS_START", "CI")
_SECRETS = "org.freedesktop.secrets"
_NOWHERE = "unix:path=/nonexistent/bus"
ROOT = Path(__file__).resolve().parents[2]


def private_environment(folder: Path) -> dict[str, str]:
    """Return an environment with every folder of the user below `folder`, in UTC, with no display and no bus."""
    folders = {
        "HOME": folder / "home",
        "XDG_RUNTIME_DIR": folder / "run",
        "XDG_DATA_HOME": folder / "data",
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_STATE_HOME": folder / "state",
    }
    for one in folders.values():
        one.mkdir(mode=0o700, exist_ok=True)
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), environment.get("PYTHONPATH", ""))))
    return environment | {
        **{name: str(one) for name, one in folders.items()},
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONDONTWRITEBYTECODE": "1",
        # Where a program of a test ends by a signal, it says what it was doing.
        "PYTHONFAULTHANDLER": "1",
        "QT_QPA_PLATFORM": "xcb",
        "QT_MESSAGE_PATTERN": "[qt %{type}] %{category}: %{message}",
        "DBUS_SESSION_BUS_ADDRESS": _NOWHERE,
        "DBUS_SYSTEM_BUS_ADDRESS": _NOWHERE,
        **own_hour(),
    }


class PrivateDesktop:
    """A screen with openbox, a session bus and a system bus, and an unlocked keyring; no tray, no notifications.

    `environment` is what a program needs to live on it. The rest is started by the tests that want it.
    """

    def __init__(self, base: Mapping[str, str], folder: Path) -> None:
        """Start it over the environment `base`, with its sockets and logs in `folder`."""
        self.session_bus = Bus("session", folder, base)
        self.system_bus = Bus("system", folder, base)
        addresses = {
            "DBUS_SESSION_BUS_ADDRESS": self.session_bus.address,
            "DBUS_SYSTEM_BUS_ADDRESS": self.system_bus.address,
        }
        self.screen = Screen(folder, {**base, **addresses})
        self.environment = {**base, **addresses, "DISPLAY": self.screen.display}
        self.folder = folder
        self._keyring = self._unlocked_keyring()

    def start(
        self, *words: str, environment: Mapping[str, str] | None = None, talks: bool = False, log: str = ""
    ) -> Program:
        """Start a program on this desktop; `environment` is added to the desktop's own."""
        name = log or Path(words[0]).name
        return Program(words, {**self.environment, **(environment or {})}, self.folder / f"{name}.log", talks=talks)

    def end(self) -> None:
        """Take everything down, the last first."""
        self._keyring.end()
        self.screen.end()
        self.system_bus.end()
        self.session_bus.end()

    def _unlocked_keyring(self) -> Program:
        """Start gnome-keyring with an empty password: no prompter is needed, and none could come up."""
        keyring = self.start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", talks=True)
        keyring.tell("")
        keyring.hang_up()
        self.session_bus.wait_for(_SECRETS)
        return keyring


def make_folder() -> Path:
    """Return a new folder with a short path: the path of a socket may have 107 letters at most."""
    return Path(tempfile.mkdtemp(prefix="desk-"))


def remove_folder(folder: Path) -> None:
    """Remove what the desktop left."""
    shutil.rmtree(folder, ignore_errors=True)
