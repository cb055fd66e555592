"""A start that cannot be: a window says why, also to somebody who pressed an icon, and others are told the same at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.adapters.summons import client
from organizer.store.opening import open_database
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.noise import Noise
    from tests.desktop.organizer_program import Resident

PROGRAM = "Follow-up Organizer"


def test_while_a_window_says_that_the_book_is_too_new_commands_say_so_too(resident: Resident, noise: Noise) -> None:
    noise.expect("newer version")
    resident.run.done("add", "call Maya")
    database = open_database(resident.home / "book.db")
    database.user_version = 99
    database.close()
    resident.start_unanswered()
    window = resident.desktop.screen.window(PROGRAM)
    said = resident.run("list")
    assert said.status == 4
    assert "newer version" in said.err
    assert client.address(str(resident.home)) is None
    resident.desktop.screen.close(window)
    until(lambda: not resident.is_running, "the start to end with its window")


def test_a_start_where_no_book_can_be_made_says_so_in_a_window(resident: Resident, home: Path, noise: Noise) -> None:
    noise.expect("cannot hold a book")
    home.write_text("no folder")
    resident.start_unanswered()
    window = resident.desktop.screen.window(PROGRAM)
    resident.desktop.screen.close(window)
    until(lambda: not resident.is_running, "the start to end with its window")
    assert "cannot hold a book" in resident.said
    assert home.read_text() == "no folder"
