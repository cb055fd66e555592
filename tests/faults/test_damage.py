"""The running program finds damage by itself, puts the book right, and goes on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from organizer.store import newest_pages
from organizer.store.seal import PUBLISHED
from tests.desktop.waiting import until
from tests.faults.damaging import AFTER, BEFORE, PAGE, Damaging
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.desktop.organizer_program import Resident


def test_a_bad_page_is_found_after_the_start_and_put_right_without_the_user(resident: Resident) -> None:
    for number in range(3):
        resident.run.done("add", f"promise {number} " + "x" * 3_000)
    resident.run.done("backup")
    resident.run.done("add", "the newest")
    path = resident.home / "book.db"
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    resident.start()
    until((resident.home / "damaged").is_dir, "the damaged file to be kept aside")
    until(lambda: "put right" in (resident.home / "organizer.log").read_text(), "it to be put right")
    assert resident.run("check").status == 0
    whats = [one["what"][:9] for one in resident.run.asked("list", "all")]
    assert len(whats) >= 3
    resident.run.done("add", "and on it goes")
    assert "x" * 30 not in (resident.home / "organizer.log").read_text()


def lost_after(damaging: Damaging, damage: Callable[[Path], None], *, crashed: bool = False) -> int:
    """Return how many promises newer than the backup are missing after some damage; those of the backup never are."""
    rescued = damaging.put_right_after(damage, crashed=crashed)
    assert rescued["before"] == BEFORE
    return AFTER - rescued["after"]


def zeroed(number: int) -> Callable[[Path], None]:
    def zero(home: Path) -> None:
        with (home / "book.db").open("r+b") as file:
            file.seek((number - 1) * PAGE)
            file.write(bytes(PAGE))

    return zero


def test_whichever_page_is_lost_only_what_stood_on_it_is_missing(tmp_path: Path) -> None:
    damaging = Damaging(tmp_path)
    # The first, those that say where the rows of a table are, one with rows, and some between.
    numbers = (1, *damaging.first_pages("person", "promise", "touch", "sqlite_stat1"), 27, 29, damaging.pages - 2)
    assert max(lost_after(damaging, zeroed(number)) for number in numbers[:-1]) == 0
    assert lost_after(damaging, zeroed(numbers[-1])) < AFTER


def test_of_newest_pages_with_a_bad_one_between_all_others_are_brought_over(tmp_path: Path) -> None:
    def turn(home: Path) -> None:
        path = home / "book.db-wal"
        content = bytearray(path.read_bytes())
        content[len(content) // 3] ^= 1
        path.write_bytes(content)

    assert lost_after(Damaging(tmp_path), turn, crashed=True) == 0


def test_without_the_first_of_the_newest_pages_the_others_are_brought_over(tmp_path: Path) -> None:
    """A sector of zeros there takes the mark of their round with it, or that of the first page alone."""
    damaging = Damaging(tmp_path)
    for place in (0, 32):

        def zero(home: Path, place: int = place) -> None:
            with (home / "book.db-wal").open("r+b") as file:
                file.seek(place)
                file.write(bytes(PAGE + 24))

        assert lost_after(damaging, zero, crashed=True) == 0


def test_a_round_of_newest_pages_of_which_none_was_written_is_no_damage(tmp_path: Path) -> None:
    """Killed there, the pages of the round before stand behind the new mark; all of them are in the book."""
    desk = Desk(tmp_path / "running")
    desk.promise("in the book")
    path = desk.folder / "book.db-wal"
    before = path.read_bytes()
    desk.book.database.execute_sql("PRAGMA wal_checkpoint(RESTART)").fetchall()
    shutil.copytree(desk.folder, tmp_path / "killed")
    desk.promise("after")
    (tmp_path / "killed" / path.name).write_bytes(path.read_bytes()[:32] + before[32:])
    desk.book.close()
    assert newest_pages.fit(tmp_path / "killed" / "book.db", PUBLISHED)
