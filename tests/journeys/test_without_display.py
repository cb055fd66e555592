"""Where no window can be shown the program says so, and the command line still works."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.organizer_program import CommandLine, Resident


@pytest.mark.parametrize("display", ["", ":987"])
def test_without_a_usable_display_it_says_so_in_one_sentence_and_names_what_works(
    run_organizer: CommandLine, display: str
) -> None:
    said = run_organizer(environment={"DISPLAY": display, "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""})
    assert said.status == 1
    assert said.err.count("\n") == 1
    assert "organizer add" in said.err
    assert "organizer list" in said.err
    assert run_organizer("add", "call Maya back").status == 0


@pytest.mark.parametrize("platform", ["wayland", "bogus", "eglfs;bogus:depth=16", "wayland;bogus"])
def test_a_platform_that_does_not_work_here_is_said_in_one_sentence_before_qt_ends_the_process(
    resident: Resident, platform: str
) -> None:
    """The screen itself is there, so only what was asked of Qt is in the way."""
    for words in ([], ["capture"], ["--in-background"]):
        said = resident.run(*words, environment={"QT_QPA_PLATFORM": platform, "WAYLAND_DISPLAY": ""})
        assert said.status == 1
        assert said.err.count("\n") == 1
        assert "QT_QPA_PLATFORM" in said.err
        assert "organizer add" in said.err


def test_a_socket_that_a_compositor_left_behind_is_no_display(run_organizer: CommandLine, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(str(tmp_path / "wayland-7"))
    environment = {
        "XDG_RUNTIME_DIR": str(tmp_path),
        "WAYLAND_DISPLAY": "wayland-7",
        "DISPLAY": "",
        "QT_QPA_PLATFORM": "",
    }
    assert run_organizer(environment=environment).status == 1


def test_the_first_platform_of_several_that_works_is_enough(resident: Resident) -> None:
    resident.start(environment={"QT_QPA_PLATFORM": "bogus;xcb"})
    assert resident.run("list").status == 0
    resident.noise.expect("bogus")
