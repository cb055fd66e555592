"""A note put into the watched folder is in the book of the running program within seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.desktop.organizer_program import Resident


def test_a_note_in_the_folder_is_in_the_book_within_seconds(
    another_resident: Callable[[Path], Resident], tmp_path: Path
) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    program = another_resident(tmp_path / "a")
    program.run.done("account", "add", str(notes))
    program.start()
    until(lambda: program.run.asked("account", "list")[0]["last_success"], "the first look", within=30)
    (notes / "errand.txt").write_text("call @Ana about the boiler\n", "utf-8")
    taken = notes / "taken" / "errand.txt"
    until(taken.exists, "the note to be taken", within=8)
    (promise,) = program.run.asked("list", "all")
    assert (promise["to"], promise["source"]) == ("Ana", "folder")


def test_a_folder_that_is_added_while_the_program_runs_is_watched_at_once(
    another_resident: Callable[[Path], Resident], tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    program = another_resident(tmp_path / "a")
    program.run.done("account", "add", str(first))
    program.start()
    until(lambda: program.run.asked("account", "list")[0]["last_success"], "the first look", within=30)
    (second / "errand.txt").write_text("call @Ana about the boiler\n", "utf-8")
    program.run.done("account", "add", str(second))
    until((second / "taken" / "errand.txt").exists, "the note to be taken", within=8)
