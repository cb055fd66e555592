"""A sealed book whose key the keyring does not give: the program says so, takes the recovery key, and still speaks up."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desktop.notifications import FakeNotifications
    from tests.desktop.organizer_program import Resident

NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
GROUPS = re.compile(r"(?:[0-9A-Z]{5} ){12}[0-9A-Z]{5}")


SLOW = """
import pathlib, time
from keyring.backends.SecretService import Keyring as Real

class Keyring(Real):
    priority = 0
    def get_password(self, service, username):
        while not pathlib.Path(__file__).with_name("unlocked").exists():
            time.sleep(0.05)
        return super().get_password(service, username)
"""


def sealed(resident: Resident) -> str:
    found = GROUPS.search(resident.run.done("protect"))
    assert found is not None
    resident.run.done("protect", "--recovery-key", stdin=found[0] + "\n")
    return found[0]


def test_the_recovery_key_opens_the_window_where_the_keyring_does_not(
    resident: Resident,
    type_keys: Callable[..., None],
    press_keys: Callable[..., None],
    screenshot: Callable[[Path], Path],
    tmp_path: Path,
) -> None:
    resident.run.done("add", "send the marzipan")
    key = sealed(resident)
    before = (resident.home / "book.db").read_bytes()
    resident.start_unanswered(environment=NO_KEYRING)
    resident.desktop.screen.window("Follow-up Organizer")
    screenshot(tmp_path / "sealed.png")
    type_keys("ABCDE " + key[6:])
    press_keys("Return")
    assert (resident.home / "book.db").read_bytes() == before
    press_keys("ctrl+a")
    type_keys(key.lower())
    press_keys("Return")
    until(lambda: resident.run("list").status == 0, lambda: f"the book to open; it said: {resident.said}")
    assert [one["what"] for one in resident.run.asked("list", "all")] == ["send the marzipan"]
    resident.stop()


def test_while_the_key_is_asked_for_another_start_shows_that_window_and_commands_say_what_it_waits_for(
    resident: Resident, type_keys: Callable[..., None], press_keys: Callable[..., None]
) -> None:
    key = sealed(resident)
    resident.start_unanswered(environment=NO_KEYRING)
    window = resident.desktop.screen.window("Follow-up Organizer")
    until(lambda: resident.run("capture").status == 0, "the one that waits to answer")
    for command in ("list", "add send the marzipan"):
        said = resident.run(*command.split())
        assert (said.status, said.err.count("\n"), "window of the program" in said.err) == (5, 1, True)
    doctor = resident.run("doctor", "--json").json
    assert (doctor[0]["part"], doctor[0]["ok"]) == ("book", False)
    assert resident.desktop.screen.window("Follow-up Organizer") == window
    type_keys(key)
    press_keys("Return")
    # What was asked for meanwhile comes up with the book.
    resident.desktop.screen.window("New promise")
    assert key not in resident.said
    resident.stop()


def test_while_the_keyring_asks_its_user_the_window_says_so_and_opens_the_book_once_it_has_its_answer(
    resident: Resident, screenshot: Callable[[Path], Path], tmp_path: Path
) -> None:
    sealed(resident)
    (tmp_path / "slow_keyring.py").write_text(SLOW)
    slow = {"PYTHON_KEYRING_BACKEND": "slow_keyring.Keyring", "PYTHONPATH": f"{tmp_path}:{Path.cwd()}"}
    resident.start_unanswered(environment=slow)
    resident.desktop.screen.window("Follow-up Organizer")
    screenshot(tmp_path / "waiting.png")
    assert resident.run("list").status == 5
    (tmp_path / "unlocked").touch()
    until(lambda: resident.run("list").status == 0, lambda: f"the book to open; it said: {resident.said}")
    resident.stop()


def test_a_command_with_the_recovery_key_is_done_while_the_window_waits_for_it(resident: Resident) -> None:
    resident.run.done("add", "send the marzipan")
    key = sealed(resident)
    resident.start_unanswered(environment=NO_KEYRING)
    resident.desktop.screen.window("Follow-up Organizer")
    until(lambda: resident.run("capture").status == 0, "the one that waits to answer")
    resident.run.done("add", "ring the baker", "--recovery-key", stdin=key + "\n")
    listed = resident.run.done("list", "all", "--recovery-key", stdin=key + "\n")
    assert ("marzipan" in listed, "baker" in listed) == (True, True)
    assert resident.run("list", "--recovery-key", stdin="ABCDE " + key[6:] + "\n").status == 2
    assert resident.run("list").status == 5
    resident.kill()


def test_while_it_is_closed_a_promise_that_comes_due_is_announced_without_a_word_of_it(
    resident: Resident, notifications: FakeNotifications
) -> None:
    sealed(resident)
    resident.run.done("settings", "tell_when_locked=yes")
    resident.run.done("add", "send the marzipan to @Wilhelmina tomorrow 10:00")
    resident.start()
    until((resident.home / "due-times.json").exists, "the times to be kept")
    resident.stop()
    kept = (resident.home / "due-times.json").read_text()
    assert "marzipan" not in kept
    assert "Wilhelmina" not in kept
    # As if the night had passed.
    (resident.home / "due-times.json").write_text(re.sub(r"\d{4}-\d\d-\d\dT", "2026-01-01T", kept))
    resident.start_unanswered(environment=NO_KEYRING)
    shown = notifications.wait_for("A promise is due")
    assert "marzipan" not in str(shown)
    resident.kill()
