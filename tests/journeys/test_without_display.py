"""Where no window can be shown the program says so, and the command line still works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.desktop.organizer_program import CommandLine


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
