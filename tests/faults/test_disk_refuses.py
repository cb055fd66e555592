"""A disk that takes no more loses no words: they are put beside the book, and come in at the next start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.desktop.organizer_program import ORGANIZER
from tests.faults.own_mounts import with_own_mounts

if TYPE_CHECKING:
    from tests.desktop.organizer_program import CommandLine

ROOT = Path(__file__).parents[2]
_REFUSED = """
import resource, sys
from pathlib import Path
from organizer.adapters.clock import SystemClock
from organizer.rooms import furnish
from organizer.commands.speech import said
from organizer.domain.errors import DiskRefused
rooms = furnish(Path(sys.argv[1]), SystemClock(), lambda ids: None, lambda: None)
reading = rooms.capturing.read("bring @Jonas the keys tomorrow")
largest = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
try:
    rooms.capturing.capture(reading, source="cli")
except DiskRefused as refused:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(said(refused))
    print(refused.data["spill"])
    print(rooms.capturing.capture(rooms.capturing.read("call Maya back"), source="cli").promise.what)
"""

_ON_A_FULL_DISK = """
mount -t tmpfs -o size=2m none "$1" && trap 'umount "$1"' EXIT && export ORGANIZER_HOME="$1/book"
"$0" -m organizer add call Maya back || exit
head -c 4m /dev/zero > "$1/ballast" 2>/dev/null
"$0" -m organizer list all
echo "status $?"
"$0" -m organizer add bring @Jonas the keys --at 2026-11-20T10:00
echo "status $?"
mount -o remount,size=8m "$1"
"$0" -m organizer list all
"""

_UNPLUGGED = """
export ORGANIZER_HOME="$1/book"
mount -t tmpfs none "$1" && "$0" -m organizer add call Maya back || exit
umount "$1"
"$0" -m organizer add bring @Jonas the keys
echo "status $?"
ls -A "$1"
mount -t tmpfs none "$1" && trap 'umount "$1"' EXIT
"$0" -m organizer add begun anew on the disk
"""


def refused(run_organizer: CommandLine, home: Path, largest: int) -> list[str]:
    """Capture while no file may be larger than so many bytes; return what was said, and where the words are."""
    run_organizer.done("add", "send @Maya the quote")
    command = [ORGANIZER[0], "-c", _REFUSED, str(home), str(largest)]
    environment = {**run_organizer.environment, "XDG_RUNTIME_DIR": str(home.parent)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_words_the_book_refuses_are_put_beside_it_and_come_in_at_the_next_start(
    run_organizer: CommandLine, home: Path
) -> None:
    sentence, spill, then = refused(run_organizer, home, 2_000)
    assert then == "call Maya back"
    assert "Your words are safe in" in sentence
    assert spill.startswith(str(home))
    assert [one["what"] for one in run_organizer.asked("list", "all")] == [
        "bring the keys",
        "call Maya back",
        "send the quote",
    ]
    assert list(home.glob("*.spill")) == []
    assert len(run_organizer.asked("list", "all")) == 3


def test_where_nothing_at_all_can_be_written_it_is_said_that_the_words_are_only_where_they_were_typed(
    run_organizer: CommandLine, home: Path
) -> None:
    sentence, spill, _ = refused(run_organizer, home, 10)
    assert spill == "None"
    assert "copy them" in sentence
    assert run_organizer("check").status == 0
    assert [one["what"] for one in run_organizer.asked("list", "all")] == ["call Maya back", "send the quote"]


def test_words_that_had_to_go_elsewhere_come_into_their_own_book_and_no_other(
    run_organizer: CommandLine, home: Path, tmp_path: Path
) -> None:
    run_organizer.done("add", "send @Maya the quote")
    state = Path(run_organizer.environment["XDG_STATE_HOME"]) / "follow-up-organizer"
    state.mkdir(parents=True, exist_ok=True)
    waiting = state / "5b0f6f5e-0000-4000-8000-000000000001.spill"
    words = {
        "line": "bring @Jonas the keys",
        "source": "cli",
        "at": "2026-11-20T09:00:00+00:00",
        "home": str(home.resolve()),
    }
    waiting.write_text(json.dumps(words), "utf-8")
    other = tmp_path / "other"
    assert json.loads(run_organizer.done("--home", str(other), "list", "all", "--json")) == []
    assert waiting.exists()
    assert [one["what"] for one in run_organizer.asked("list", "all")] == ["bring the keys", "send the quote"]
    assert not waiting.exists()


def test_a_full_disk_is_called_full_and_captured_words_wait_beside_it(
    run_organizer: CommandLine, tmp_path: Path
) -> None:
    """SQLite only knows of an input or output error there: it does not get the room it needs to open the book to write."""
    disk, elsewhere = tmp_path / "disk", tmp_path / "elsewhere"
    disk.mkdir()
    elsewhere.mkdir(mode=0o700)
    script = [*with_own_mounts(), "sh", "-c", _ON_A_FULL_DISK, ORGANIZER[0], str(disk)]
    environment = {**run_organizer.environment, "XDG_RUNTIME_DIR": str(elsewhere)}
    done = subprocess.run(script, env=environment, capture_output=True, text=True, check=True, timeout=120)
    lines = done.stdout.splitlines()
    assert "Maya · call Maya back" in lines[1]
    assert lines[2:4] == ["status 0", "status 4"]
    listing, adding = done.stderr.splitlines()
    assert "takes no writing: No space left on device. The book can be read" in listing
    assert "cannot be used: No space left on device. Your words are safe in" in adding
    assert "Jonas · bring the keys" in done.stdout
    assert "2026" not in done.stdout.splitlines()[-1]


def test_on_the_empty_place_of_a_disk_that_is_out_no_new_book_is_begun(
    run_organizer: CommandLine, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = [*with_own_mounts(), "sh", "-c", _UNPLUGGED, ORGANIZER[0], str(disk)]
    done = subprocess.run(
        script, env=run_organizer.environment, capture_output=True, text=True, check=True, timeout=120
    )
    assert "book was on a disk that is not there now, so no new book was begun." in done.stderr
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.startswith("status")] == ["status 2"]
    assert lines.index("status 2") + 1 == next(number for number, line in enumerate(lines) if "begun anew" in line)


@pytest.mark.parametrize("how", ["full", "read-only"])
def test_on_a_disk_that_takes_no_writing_the_program_starts_reads_and_takes_the_words_in_once_it_can(how: str) -> None:
    script = [*with_own_mounts(), sys.executable, "-m", "tests.faults.unwritable", how]
    done = subprocess.run(script, capture_output=True, text=True, check=False, cwd=ROOT, timeout=120)
    assert done.returncode == 0, done.stderr
    newest = ["ask Ann"] if how == "read-only" else []
    assert json.loads(done.stdout) == {
        "listed": [*newest, "send the quote", "call Maya back"],
        "checked": 0,
        "added": 4,
        "second_start": 0,
        "backed_up": 0,
        "then": sorted(["ask", *newest, "bring the keys", "call Maya back", "send the quote"]),
    }
