"""Starting with the desktop: a file of XDG autostart, the Run key of Windows, or a LaunchAgent of macOS."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.services.exec_key import exec_key
from organizer.services.switch import NotedSwitch

if TYPE_CHECKING:
    from collections.abc import Sequence

IN_BACKGROUND = "--in-background"


class XdgFile:
    """A desktop file in the folder that every freedesktop session reads when it starts."""

    def __init__(self, application_id: str, name: str, folder: Path | None = None) -> None:
        """Write `application_id`.desktop into `folder`, by default the user's."""
        config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
        self.path = (folder or Path(config) / "autostart") / f"{application_id}.desktop"
        self._application_id = application_id
        self._name = name

    def is_on(self) -> bool:
        """Return whether the file is there and no desktop has hidden it."""
        if not self.path.is_file():
            return False
        lines = self.path.read_text("utf-8", "replace").splitlines()
        return "Hidden=true" not in lines and "X-GNOME-Autostart-enabled=false" not in lines

    def write(self, command: Sequence[str]) -> None:
        """Write the file."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(
            f"[Desktop Entry]\nType=Application\nVersion=1.5\nName={self._name}\nExec={exec_key(command)}\n"
            f"Icon={self._application_id}\nTerminal=false\nStartupNotify=false\nX-GNOME-Autostart-enabled=true\n",
            "utf-8",
        )

    def erase(self) -> None:
        """Remove the file."""
        self.path.unlink(missing_ok=True)


class LaunchAgent:
    """A property list in the user's folder of LaunchAgents."""

    def __init__(self, application_id: str, folder: Path | None = None) -> None:
        """Write `application_id`.plist into `folder`, by default the user's."""
        self.path = (folder or Path.home() / "Library" / "LaunchAgents") / f"{application_id}.plist"
        self._application_id = application_id

    def is_on(self) -> bool:
        """Return whether the file is there."""
        return self.path.is_file()

    def write(self, command: Sequence[str]) -> None:
        """Write the file; macOS reads it at the next log-in."""
        import plistlib

        self.path.parent.mkdir(parents=True, exist_ok=True)
        about = {"Label": self._application_id, "ProgramArguments": list(command), "RunAtLoad": True}
        self.path.write_bytes(plistlib.dumps(about))

    def erase(self) -> None:
        """Remove the file."""
        self.path.unlink(missing_ok=True)


class RunKey:
    """The key of the registry whose values Windows runs when the user logs in."""

    _KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def __init__(self, name: str) -> None:
        """Write a value called `name`."""
        self._name = name

    def is_on(self) -> bool:
        """Return whether the value is there."""
        if sys.platform != "win32":
            return False
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                winreg.QueryValueEx(key, self._name)
        except FileNotFoundError:
            return False
        return True

    def write(self, command: Sequence[str]) -> None:
        """Write the value."""
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                winreg.SetValueEx(key, self._name, 0, winreg.REG_SZ, subprocess.list2cmdline(command))

    def erase(self) -> None:
        """Remove the value."""
        if sys.platform == "win32":
            import winreg

            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._KEY, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, self._name)


def autostart(application_id: str, name: str, command: Sequence[str]) -> NotedSwitch:
    """Return the autostart of this system; `command` starts this program."""
    in_background = [*command, IN_BACKGROUND]
    if sys.platform == "win32":
        return NotedSwitch(RunKey(name), in_background)
    if sys.platform == "darwin":
        return NotedSwitch(LaunchAgent(application_id), in_background)
    return NotedSwitch(XdgFile(application_id, name), in_background)


def started_by(home: Path, default_home: Path) -> list[str]:
    """Return the command that starts this program for the book in `home`."""
    if home.resolve() == default_home.resolve():
        return this_program()
    return [*this_program(), "--home", str(home.resolve())]


def this_program() -> list[str]:
    """Return how this program is started: by the link that updates keep, or by its Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    linked = shutil.which("organizer")
    return [linked] if linked else [sys.executable, "-m", "organizer"]
