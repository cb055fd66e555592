"""Starting with the desktop: what is written where each system looks for it."""

from __future__ import annotations

import os
import plistlib
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from organizer.adapters.autostart import LaunchAgent, XdgFile, autostart, started_by
from organizer.services.switch import NotedSwitch

if TYPE_CHECKING:
    from tests.desktop.noise import Noise

COMMAND = ("/opt/my programs/organizer", "--in-background")


def test_the_file_of_the_desktop_names_the_command_and_goes_again(tmp_path: Path) -> None:
    place = XdgFile("org.example.App", "App", tmp_path / "autostart")
    starts = NotedSwitch(place, COMMAND)
    assert not starts.is_on()
    assert starts.turn(on=True)
    assert starts.is_on()
    lines = place.path.read_text("utf-8").splitlines()
    (command,) = [line.removeprefix("Exec=") for line in lines if line.startswith("Exec=")]
    assert tuple(shlex.split(command)) == COMMAND
    assert starts.turn(on=False)
    assert not place.path.exists()
    assert starts.turn(on=False)


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_was_told_to_leave_out_is_off(tmp_path: Path, line: str) -> None:
    place = XdgFile("org.example.App", "App", tmp_path)
    place.write(COMMAND)
    place.path.write_text(f"[Desktop Entry]\n{line}\n", "utf-8")
    assert not place.is_on()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, noise: Noise) -> None:
    noise.expect("XdgFile could not be turned")
    (tmp_path / "file").touch()
    assert not NotedSwitch(XdgFile("org.example.App", "App", tmp_path / "file"), COMMAND).turn(on=True)


def test_the_agent_of_macos_runs_the_command_at_log_in(tmp_path: Path) -> None:
    place = LaunchAgent("org.example.App", tmp_path)
    NotedSwitch(place, COMMAND).turn(on=True)
    assert plistlib.loads(place.path.read_bytes()) == {
        "Label": "org.example.App",
        "ProgramArguments": list(COMMAND),
        "RunAtLoad": True,
    }


def test_a_book_elsewhere_is_named_in_the_command(tmp_path: Path) -> None:
    usual, other = tmp_path / "usual", tmp_path / "other"
    autostart("org.example.App", "App", started_by(other, usual)).turn(on=True)
    written = (Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / "org.example.App.desktop").read_text("utf-8")
    assert f"--home {other} --in-background" in written
    autostart("org.example.App", "App", started_by(usual, usual)).turn(on=True)
    written = (Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / "org.example.App.desktop").read_text("utf-8")
    assert "--home" not in written
