"""Backup, restore and sealing as a person types them, with the real keyring."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from tests.desktop.organizer_program import CommandLine

if TYPE_CHECKING:
    from tests.desktop.moved_clock import MovedClock
    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop

GROUPS = re.compile(r"^ +((?:[0-9A-Z]{5} ){12}[0-9A-Z]{5})$", re.MULTILINE)
WITHOUT_KEYRING = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}


@pytest.fixture
def organizer(desktop: PrivateDesktop, run_organizer: CommandLine) -> CommandLine:
    """Return the command line on a desktop that has a keyring."""
    return run_organizer


def whats(organizer: CommandLine) -> list[str]:
    return sorted(one["what"] for one in organizer.asked("list", "all"))


def protect(organizer: CommandLine) -> str:
    found = GROUPS.search(organizer.done("protect"))
    assert found is not None
    assert "The book is sealed" in organizer.done("protect", "--recovery-key", stdin=found[1] + "\n")
    return found[1]


def test_a_backup_is_listed_compared_and_put_back(run_organizer: CommandLine) -> None:
    run_organizer.done("add", "call Maya back")
    run_organizer.done("add", "send the quote")
    backup = run_organizer.asked("backup")
    assert (backup["promises"], backup["people"]) == (2, 1)
    run_organizer.done("add", "bring the keys")
    listed = run_organizer.asked("backup", "--list")
    assert [(one["counts"]["promises"], one["reason"]) for one in listed] == [(2, "asked"), (1, "daily")]
    name = backup["file"].rpartition("/")[2]
    assert "settings" not in run_organizer.done("restore", name, "--dry-run")
    run_organizer.done("settings", "leaving=18:30")
    said = run_organizer.done("restore", name, "--dry-run")
    assert "1 only in the book now, and will be gone: bring the keys" in said
    assert "settings that will be as they were then: leaving\n" in said
    assert len(whats(run_organizer)) == 3
    run_organizer.done("restore", name)
    assert whats(run_organizer) == ["call Maya back", "send the quote"]
    run_organizer.done("undo")
    assert whats(run_organizer) == ["bring the keys", "call Maya back", "send the quote"]


def test_commands_alone_back_the_book_up_each_hour_that_it_was_written_in(
    run_organizer: CommandLine, clock: MovedClock
) -> None:
    # The book's file is written at the machine's own time.
    clock.step(-clock.moved - timedelta(minutes=61))
    run_organizer.done("add", "call Maya back")
    clock.step(timedelta(minutes=61))
    run_organizer.done("add", "send the quote")
    run_organizer.done("add", "bring the keys")
    assert [one["counts"]["promises"] for one in run_organizer.asked("backup", "--list")] == [2, 1]


def test_that_no_copy_could_be_made_in_the_second_folder_is_said(run_organizer: CommandLine, tmp_path: Path) -> None:
    run_organizer.done("add", "call Maya back")
    run_organizer.done("settings", f"second_folder={tmp_path / 'stick'}")
    said = run_organizer("backup")
    assert (said.status, said.out.count("\n"), str(tmp_path / "stick") in said.err) == (0, 1, True)
    (tmp_path / "stick").mkdir()
    assert run_organizer("backup").err == ""


def test_the_running_program_does_the_same(resident: Resident) -> None:
    resident.start()
    resident.run.done("add", "call Maya back")
    backup = resident.run.asked("backup")
    resident.run.done("add", "bring the keys")
    resident.run.done("restore", backup["file"])
    assert whats(resident.run) == ["call Maya back"]
    resident.run.done("undo")
    assert whats(resident.run) == ["bring the keys", "call Maya back"]
    resident.stop()


def test_the_book_is_backed_up_once_before_an_account_is_first_synchronised(
    run_organizer: CommandLine, tmp_path: Path
) -> None:
    run_organizer.done("add", "call Maya back")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "first.txt").write_text("bring the keys\n", "utf-8")
    run_organizer.done("account", "add", f"folder://{inbox}")
    run_organizer.done("sync")
    run_organizer.done("sync")
    made = [one for one in run_organizer.asked("backup", "--list") if one["reason"] == "sync"]
    assert [one["counts"]["promises"] for one in made] == [1]


def test_a_file_that_is_no_backup_is_not_put_back(run_organizer: CommandLine, tmp_path: Path) -> None:
    run_organizer.done("add", "call Maya back")
    (tmp_path / "letter").write_text("Dear Maya " * 1_000)
    backup = run_organizer.asked("backup")["file"]
    with Path(backup).open("r+b") as file:
        file.seek(40_000)
        file.write(b"x" * 4_096)
    for name, status, why in (
        (str(tmp_path / "letter"), 4, "is no backup, or a damaged one"),
        (backup, 4, "is no backup, or a damaged one"),
        ("nothing", 2, "it is not there"),
    ):
        said = run_organizer("restore", name)
        assert (said.status, said.err.count("\n"), why in said.err) == (status, 1, True), said
    assert whats(run_organizer) == ["call Maya back"]


def test_sealed_it_works_as_before_while_the_keyring_is_there(organizer: CommandLine, home: Path) -> None:
    organizer.done("add", "send the marzipan to @Wilhelmina")
    protect(organizer)
    organizer.done("add", "call back")
    assert whats(organizer) == ["call back", "send the marzipan"]
    for path in home.rglob("*"):
        assert path.is_dir() or b"marzipan" not in path.read_bytes()
    assert "The seal is off" in organizer.done("unprotect")
    assert "The book was not sealed" in organizer.done("unprotect")
    assert whats(organizer) == ["call back", "send the marzipan"]


def test_the_times_beside_a_sealed_book_are_as_the_last_command_left_it(organizer: CommandLine, home: Path) -> None:
    times = home / "due-times.json"
    organizer.done("settings", "tell_when_locked=yes")
    protect(organizer)
    organizer.done("add", "send the marzipan to @Wilhelmina tomorrow 10:00")
    before = json.loads(times.read_text())
    organizer.done("add", "call the baker tomorrow 11:00")
    assert len(json.loads(times.read_text())) > len(before) > 0
    organizer.done("unprotect")
    assert not times.exists()


def test_a_book_without_a_seal_in_place_of_a_sealed_one_is_told_of(organizer: CommandLine, home: Path) -> None:
    organizer.done("add", "send the marzipan")
    plain = (home / "book.db").read_bytes()
    protect(organizer)
    assert organizer("list", "all").err == ""
    (home / "book.db").write_bytes(plain)
    said = organizer("list", "all")
    assert ("another book may have come to its place" in said.err, said.err.count("\n")) == (True, 1), said
    assert organizer("unprotect").err == ""
    assert organizer("list", "all").err == ""


def test_a_new_key_takes_the_place_of_the_old_one(organizer: CommandLine) -> None:
    organizer.done("add", "send the marzipan")
    old = protect(organizer)
    new = protect(organizer)
    for key, status in ((old, 4), (new, 0)):
        said = organizer("list", "--recovery-key", stdin=key + "\n", environment=WITHOUT_KEYRING)
        assert said.status == status


def test_without_the_keyring_the_recovery_key_opens_it_and_nothing_else_does(
    organizer: CommandLine, home: Path
) -> None:
    organizer.done("add", "send the marzipan")
    key = protect(organizer)
    before = (home / "book.db").read_bytes()
    said = organizer("list", environment=WITHOUT_KEYRING)
    assert (said.status, said.err.count("\n"), "sealed" in said.err) == (5, 1, True)
    assert (home / "book.db").read_bytes() == before
    mistyped = organizer("list", "--recovery-key", stdin=key[:-1] + "\n", environment=WITHOUT_KEYRING)
    assert mistyped.status == 2
    said = organizer("list", "all", "--recovery-key", stdin=key + "\n", environment=WITHOUT_KEYRING)
    assert (said.status, "send the marzipan" in said.out) == (0, True)


def test_the_doctor_says_why_a_sealed_book_is_closed_and_looks_at_all_else(organizer: CommandLine) -> None:
    protect(organizer)
    looked = organizer("doctor", "--json", environment=WITHOUT_KEYRING)
    assert looked.status == 1
    book, *others = looked.json
    assert (book["part"], book["ok"]) == ("book", False)
    assert "is sealed" in book["says"]
    assert "damaged" not in book["says"]
    assert [one["part"] for one in others] == ["window", "notifications", "tray", "keyring"]


def test_a_damaged_book_whose_backup_is_sealed_is_said_to_be_damaged_and_comes_back_by_the_key(
    organizer: CommandLine, home: Path
) -> None:
    organizer.done("add", "send the marzipan")
    key = protect(organizer)
    organizer.done("backup")
    (home / "book.db").write_bytes(b"")
    said = organizer("list", "all", environment=WITHOUT_KEYRING)
    assert (said.status, "damaged or gone" in said.err, "Unlock" in said.err) == (5, True, False), said
    said = organizer("list", "all", "--recovery-key", stdin="\n", environment=WITHOUT_KEYRING)
    assert (said.status, "No recovery key came" in said.err) == (2, True), said
    assert (home / "book.db").read_bytes() == b""
    said = organizer("list", "all", "--recovery-key", stdin=key + "\n", environment=WITHOUT_KEYRING)
    assert (said.status, "send the marzipan" in said.out) == (0, True), said


def test_when_a_backup_was_made_is_said_in_the_users_own_time(run_organizer: CommandLine, home: Path) -> None:
    run_organizer.done("add", "call Maya back")
    (home / "book.db").write_bytes(b"")
    made = datetime.fromisoformat(run_organizer.asked("backup", "--list")[0]["at"])
    (home / "book.db").write_bytes(b"")
    there = made.astimezone(ZoneInfo("Pacific/Kiritimati"))
    said = run_organizer("list", "all", environment={"TZ": "Pacific/Kiritimati"})
    assert (f"{there:%H:%M} took its place" in said.err, "UTC" in said.err) == (True, False), said


def test_a_mask_that_takes_the_owners_own_rights_locks_nobody_out_of_the_book(
    run_organizer: CommandLine, home: Path
) -> None:
    masked = ("sh", "-c", 'umask 777; exec "$@"', "sh", *run_organizer.program)
    CommandLine(home, run_organizer.environment, masked).done("add", "call Maya back")
    modes = {path.name: path.stat().st_mode & 0o777 for path in (home, *home.rglob("*"))}
    assert {mode for name, mode in modes.items() if name.endswith((".db", ".lock"))} == {0o600}, modes
    assert {modes[home.name], modes["backups"]} == {0o700}


def test_without_a_keyring_nothing_is_sealed(organizer: CommandLine) -> None:
    organizer.done("add", "send the marzipan")
    said = organizer("protect", environment=WITHOUT_KEYRING)
    assert (said.status, said.out) == (5, "")
    assert whats(organizer) == ["send the marzipan"]


def test_who_lost_the_laptop_has_it_all_back_from_last_nights_backup_and_the_paper(
    organizer: CommandLine, tmp_path: Path
) -> None:
    organizer.done("add", "send the marzipan to @Wilhelmina by tomorrow")
    organizer.done("keep", organizer.asked("add", "call back")["id"])
    key = protect(organizer)
    stick = tmp_path / "stick.db"
    organizer.done("backup", str(stick))
    new = CommandLine(tmp_path / "new home", {**organizer.environment, **WITHOUT_KEYRING})
    assert "--recovery-key" in new("restore", str(stick)).err
    new.done("restore", str(stick), "--recovery-key", stdin=key.lower() + "\n")
    there = new("list", "all", "--recovery-key", "--json", stdin=key + "\n").json
    assert {one["what"]: one["to"] for one in there} == {"send the marzipan": "Wilhelmina", "call back": None}
    assert {one["what"]: one["state"] for one in there} == {"send the marzipan": "open", "call back": "kept"}


def test_the_running_program_seals_itself(resident: Resident) -> None:
    resident.start()
    resident.run.done("add", "send the marzipan")
    key = protect(resident.run)
    resident.run.done("add", "call back")
    resident.stop()
    assert whats(resident.run) == ["call back", "send the marzipan"]
    resident.start()
    assert whats(resident.run) == ["call back", "send the marzipan"]
    resident.run.done("unprotect")
    resident.stop()
    assert (
        key not in (resident.home / "organizer.log").read_text() if (resident.home / "organizer.log").exists() else True
    )
