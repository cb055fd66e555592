"""The running program finds damage by itself, puts the book right, and goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
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
