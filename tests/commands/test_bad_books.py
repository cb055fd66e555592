"""A book that cannot be opened is said in a sentence, and never overwritten."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from organizer.store.opening import open_database
from tests.desktop.organizer_program import CommandLine
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from tests.desktop.organizer_program import Resident

PAGE = 4_096
_LOOKS = 30


@pytest.mark.parametrize("content", [b"garbage " * 1_000, b"SQLite format 3\0" + bytes(4_080)])
def test_what_is_no_book_is_left_as_it_is(run_organizer: CommandLine, home: Path, content: bytes) -> None:
    home.mkdir()
    (home / "book.db").write_bytes(content)
    said = run_organizer("add", "call Maya back")
    assert said.status == 4
    assert said.err.count("\n") == 1
    assert "left as it is" in said.err
    assert (home / "book.db").read_bytes() == content


def test_an_emptied_book_is_said_and_put_right_and_the_command_is_done(run_organizer: CommandLine, home: Path) -> None:
    run_organizer.done("add", "call Maya back")
    run_organizer.done("add", "send the quote")
    (home / "book.db").write_bytes(b"")
    said = run_organizer("add", "bring the keys")
    assert said.status == 0
    assert said.err.count("\n") == 1
    assert "The book was damaged. The backup of" in said.err
    # The day's backup was made after the first command.
    assert [one["what"] for one in run_organizer.asked("list", "all")] == ["bring the keys", "call Maya back"]
    assert run_organizer("check").status == 0


def test_a_page_that_goes_bad_under_the_program_is_put_right(run_organizer: CommandLine, home: Path) -> None:
    for number in range(3):
        run_organizer.done("add", f"promise {number} " + "x" * 3_000)
    content = bytearray((home / "book.db").read_bytes())
    content[-100] ^= 1
    (home / "book.db").write_bytes(content)
    said = run_organizer("check")
    assert (said.status, "Pages are damaged" in said.out, "The book was damaged" in said.err) == (1, True, True)
    assert run_organizer("check").status == 0
    assert len(run_organizer.asked("list", "all")) >= 1


def first_pages_gone(path: Path, table: str) -> None:
    """Zero the pages that say where the rows of a table are, and those of its indices."""
    with closing(open_database(path)) as database:
        pages = [
            row[0] for row in database.execute_sql("SELECT rootpage FROM sqlite_schema WHERE tbl_name = ?", (table,))
        ]
    with path.open("r+b") as book:
        for page in filter(None, pages):
            book.seek((page - 1) * PAGE)
            book.write(bytes(PAGE))


@pytest.mark.loud
def test_a_start_that_comes_upon_bad_pages_ends_with_the_book_put_right_and_everything_up(resident: Resident) -> None:
    resident.run.done("add", "send the quote to @Maya by tomorrow")
    resident.run.done("backup")
    first_pages_gone(resident.home / "book.db", "alert")
    resident.start()
    until((resident.home / "damaged").is_dir, "the damaged file to be kept aside")
    until(lambda: "put right" in (resident.home / "organizer.log").read_text(), "it to be put right")
    assert [one["what"] for one in resident.run.asked("list", "all")] == ["send the quote"]
    # Nothing broke off the coming up.
    assert "_watch_time" not in (resident.home / "organizer.log").read_text() + resident.said


@pytest.mark.loud
@pytest.mark.parametrize("command", [("list", "all"), ("add", "bring the keys")])
@pytest.mark.parametrize("runs", [False, True])
def test_a_command_that_a_bad_page_stops_is_done_once_the_book_is_right(
    resident: Resident, command: tuple[str, ...], *, runs: bool
) -> None:
    organizer = resident.run
    for number in range(6):
        organizer.done("add", f"promise {number} " + "x" * 3_000)
    organizer.done("backup")
    if runs:
        resident.start()
    first_pages_gone(resident.home / "book.db", "promise")
    said = organizer(*command)
    assert said.status == 0
    assert ("promise 5" in said.out) is (command[0] == "list")
    assert said.err.count("\n") == (0 if runs else 1), said.err
    assert runs or "The book was damaged. The backup of" in said.err
    assert len(organizer.asked("list", "all")) == 6 + (command[0] == "add")


def test_a_book_of_a_newer_version_is_refused_and_left_as_it_is(run_organizer: CommandLine, home: Path) -> None:
    run_organizer.done("add", "call Maya back")
    database = open_database(home / "book.db")
    database.user_version = 99
    database.close()
    said = run_organizer("list")
    assert said.status == 4
    assert "newer version" in said.err
    database_path = home / "book.db"
    before = database_path.read_bytes()
    assert run_organizer("add", "x").status == 4
    assert database_path.read_bytes() == before


def test_a_home_that_is_no_folder_is_said(run_organizer: CommandLine, home: Path) -> None:
    home.write_text("a file")
    said = run_organizer("add", "call Maya back")
    assert said.status == 2
    assert said.err.count("\n") == 1
    assert home.read_text() == "a file"


def test_a_folder_in_the_books_place_is_said_to_be_no_book_and_left(run_organizer: CommandLine, home: Path) -> None:
    (home / "book.db").mkdir(parents=True)
    said = run_organizer("list")
    assert said.status == 4
    assert "is no sound book" in said.err
    assert (home / "book.db").is_dir()


def test_the_book_and_its_folder_are_for_the_owner_only(run_organizer: CommandLine, home: Path) -> None:
    run_organizer.done("add", "call Maya back")
    assert home.stat().st_mode & 0o077 == 0
    assert all(file.stat().st_mode & 0o077 == 0 for file in home.iterdir())


def rests(pid: int, before: list[str]) -> bool:
    """Say whether a process has had no time of a processor for the last looks; `before` are what was seen then."""
    before.append(" ".join(Path(f"/proc/{pid}/stat").read_text().split()[13:15]))
    return len(before) > _LOOKS and len(set(before[-_LOOKS:])) == 1


@pytest.mark.loud
@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_is_taken_from_under_the_program_takes_no_word_with_it(
    resident: Resident, *, replaced: bool
) -> None:
    resident.run.done("add", "call Maya back")
    older = (resident.home / "book.db").read_bytes()
    for when in ("written to", "left alone"):
        resident.start()
        resident.run.done("add", f"before, then {when}")
        # While it comes up it looks through the whole book; what another program does just then is not tried here.
        until(partial(rests, resident.pid, []), "the program to rest")
        (resident.home / "book.db").unlink()
        if replaced:
            # As a program does that brings over what another machine had.
            (resident.home / "other").write_bytes(older)
            (resident.home / "other").rename(resident.home / "book.db")
        if when == "written to":
            assert resident.run("add", "after").status == 0
        resident.stop()
    told = resident.run("list", "all", "--json")
    # The program puts it back itself, where it has the time before it ends; else the next command does, and says so.
    assert told.err == "" or "put back as it was; nothing is missing" in told.err
    assert {one["what"] for one in told.json} == {
        "call Maya back",
        "before, then written to",
        "before, then left alone",
        "after",
    }
    assert resident.run("check").err == ""


@pytest.mark.loud
@pytest.mark.parametrize(
    "command", [("backup",), ("backup", "copy.db"), ("restore", "--dry-run", "NEWEST"), ("check",)]
)
def test_what_copies_the_book_does_not_take_another_file_in_its_place_for_it(
    resident: Resident, command: tuple[str, ...], tmp_path: Path
) -> None:
    organizer = resident.run
    organizer.done("add", "call Maya back")
    other = CommandLine(tmp_path / "other", organizer.environment)
    other.done("add", "not of this book")
    resident.start()
    organizer.done("add", "bring the keys")
    newest = organizer.asked("backup", "--list")[0]["file"]
    until(partial(rests, resident.pid, []), "the program to rest")
    (tmp_path / "other" / "book.db").replace(resident.home / "book.db")
    said = organizer(*(newest if word == "NEWEST" else word for word in command), folder=tmp_path)
    assert said.status in {0, 1}, said
    resident.stop()
    told = organizer("list", "all", "--json")
    assert {one["what"] for one in told.json} == {"call Maya back", "bring the keys"}
    assert (
        organizer.done("restore", organizer.asked("backup")["file"], "--dry-run").count("No promise would change") == 1
    )
    for backup in organizer.asked("backup", "--list"):
        assert "not of this book" not in organizer.done("restore", backup["file"], "--dry-run")


@pytest.mark.loud
def test_a_file_that_is_taken_away_is_put_back_before_anything_is_written(resident: Resident) -> None:
    resident.start()
    resident.run.done("add", "call Maya back")
    until(partial(rests, resident.pid, []), "the program to rest")
    (resident.home / "book.db").unlink()
    log = resident.home / "organizer.log"
    until(lambda: log.exists() and "was put right" in log.read_text(), "it to be put back")
    resident.kill()
    assert [one["what"] for one in resident.run.asked("list", "all")] == ["call Maya back"]


@pytest.mark.parametrize("others, mode", [((), 0o700), (("letters.txt",), 0o755)])
def test_a_folder_that_was_there_is_closed_to_others_unless_it_holds_something_else(
    run_organizer: CommandLine, home: Path, others: tuple[str, ...], mode: int
) -> None:
    home.mkdir()
    home.chmod(0o755)
    for name in others:
        (home / name).write_text("Dear Maya")
    run_organizer.done("add", "call Maya back")
    assert home.stat().st_mode & 0o777 == mode
    assert all(file.stat().st_mode & 0o077 == 0 for file in home.iterdir() if file.name not in others)
