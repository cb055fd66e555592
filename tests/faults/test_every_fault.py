"""Short forms of what `python -m tests.faults` does at length: every kind of failure, at some of its places."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults.damaging import Damaging
from tests.faults.deeds import DEEDS
from tests.faults.injected import Fault, suffer
from tests.faults.own_mounts import with_own_mounts
from tests.faults.power import cut_power, recorder

if TYPE_CHECKING:
    from tests.desktop.organizer_program import Resident

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorder(tmp_path_factory.mktemp("recorder"))


@pytest.mark.parametrize("deed", DEEDS)
def test_when_the_power_goes_nothing_that_was_acknowledged_is_lost(deed: str, tmp_path: Path, library: Path) -> None:
    outcome = cut_power(deed, tmp_path / "cut", library, 12)
    assert outcome.wrong == 0, outcome.first


def test_a_book_written_with_fewer_syncs_would_have_lost_words(tmp_path: Path, library: Path) -> None:
    outcome = cut_power("capture", tmp_path / "cut", library, 12, synchronous="normal")
    assert outcome.wrong > outcome.images / 2


# Early, in the middle, and at the last moves of each.
@pytest.mark.parametrize(
    "fault",
    [
        Fault("capture", "fsync", 5, "signal=KILL"),
        Fault("backup", "rename", 1, "signal=KILL"),
        Fault("migration", "pwrite64", 90, "signal=KILL"),
        Fault("restore", "rename", 1, "signal=KILL"),
        Fault("seal", "pwrite64", 40, "signal=KILL"),
        Fault("rekey", "rename", 1, "signal=KILL"),
        Fault("capture", "pwrite64", 30, "error=ENOSPC"),
        Fault("capture", "fsync", 5, "error=EIO"),
        Fault("backup", "pwrite64", 60, "error=ENOSPC"),
        Fault("restore", "rename", 1, "error=EIO"),
        Fault("seal", "fsync", 2, "error=EIO"),
        Fault("migration", "pwrite64", 90, "error=ENOSPC"),
        Fault("migration", "fsync", 6, "error=EIO"),
        Fault("rekey", "pwrite64", 40, "error=ENOSPC"),
        Fault("rekey", "rename", 1, "error=EIO"),
    ],
    ids=lambda fault: f"{fault.deed}-{fault.call}-{fault.number}-{fault.what}",
)
def test_killed_or_failing_at_a_call_of_the_system_it_is_told_and_whole(fault: Fault, tmp_path: Path) -> None:
    assert suffer(fault, tmp_path / "suffered") == []


def test_damaged_files_are_noticed_and_put_right(tmp_path: Path) -> None:
    damaging = Damaging(tmp_path)
    for kind in damaging.ways:
        found = damaging.suffer(kind)
        assert found.is_well, found


def test_on_a_full_disk_and_on_one_that_takes_no_writing_every_word_is_kept(tmp_path: Path) -> None:
    words = [*with_own_mounts(), sys.executable, "-m", "tests.faults.small_disk", str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["saved"] > 0
    assert told["spilled"] > 0
    assert (told["lost"], told["gone"], told["full"]) == (0, 0, "DiskRefused")
    assert (told["taken_in"], told["lines"], told["sound"]) == (told["spilled"], 60, True)
    assert told["backups"] == [True]
    assert (told["refused"], told["unchanged"], told["words_came_in"]) == (4, True, True)
    assert "Your words are safe in" in told["said"]


def test_of_many_starts_at_once_one_runs_and_the_others_show_its_window(resident: Resident) -> None:
    assert resident.start_together(20) == [0] * 19
    assert resident.is_running
    resident.run.done("add", "call Maya back")
    resident.kill()
    resident.start()
    assert [one["what"] for one in resident.run.asked("list", "all")] == ["call Maya back"]
