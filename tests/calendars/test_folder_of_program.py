"""A note put into the watched folder is in the book of the running program within seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.calendars.fault_proxy import FaultProxy
from tests.calendars.servers import SECRET
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.calendars.conftest import Meeting
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
    with (notes / "long.txt").open("w", encoding="utf-8") as file:
        file.write("bring @Leo the lad")
        file.flush()
        # One that came after it is taken, and it is left.
        (notes / "other.txt").write_text("thank @Ola\n", "utf-8")
        until((notes / "taken" / "other.txt").exists, "the other note to be taken", within=8)
        assert (notes / "long.txt").exists()
        file.write("der tomorrow\n")
    until((notes / "taken" / "long.txt").exists, "the rest of the note to be taken", within=8)
    assert "bring the ladder" in {one["what"] for one in program.run.asked("list", "all")}


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


def test_a_server_that_says_nothing_keeps_no_note_waiting(
    another_resident: Callable[[Path], Resident], meet: Meeting, tmp_path: Path
) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    proxy = FaultProxy(meet.server.port)
    program = another_resident(tmp_path / "a")
    address = f"http://{meet.user}@127.0.0.1:{proxy.port}{meet.path}"
    program.run.done("account", "add", address, stdin=SECRET)
    program.run.done("account", "add", str(notes))
    program.start()
    try:
        until(lambda: all(one["last_success"] for one in program.run.asked("account", "list")), "a visit", within=30)
        proxy.fault = "silent"
        before = len(proxy.requests)
        program.run.done("add", "send the quote @Maya")
        until(lambda: len(proxy.requests) > before, "the visit that the server keeps waiting", within=20)
        (notes / "errand.txt").write_text("call @Ana about the boiler\n", "utf-8")
        until((notes / "taken" / "errand.txt").exists, "the note to be taken", within=8)
    finally:
        proxy.end()
