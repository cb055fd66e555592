"""A program that hangs, or that waits for its user, does not hold up the commands of others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.organizer_program import Resident


def test_a_program_that_hangs_is_given_up_and_its_process_is_named(resident: Resident) -> None:
    resident.start()
    resident.pause()
    with ThreadPoolExecutor() as several:
        listing = several.submit(resident.run, "list")
        adding = several.submit(resident.run, "add", "call Maya back")
        for said in (listing.result(), adding.result()):
            assert said.status == 4
            assert said.err.count("\n") == 1
            assert f"end its process {resident.pid}" in said.err
    resident.go_on()
    assert [one["what"] for one in resident.run.asked("list", "all")] == ["call Maya back"]


def test_a_list_does_not_wait_for_a_command_that_waits_for_the_keyring(resident: Resident, home: Path) -> None:
    resident.start(environment={"PYTHON_KEYRING_BACKEND": "tests.adapters.stand_ins.slow_keyring.SlowKeyring"})
    with ThreadPoolExecutor() as several:
        adding = several.submit(resident.run, "account", "add", "http://me@127.0.0.1:9/", stdin="secret")
        until((home / "asked").exists)
        assert resident.run.asked("list", "all") == []
        assert not adding.done()
        (home / "answered").touch()
        assert adding.result().status == 6
