"""A process that dies in the middle loses nothing it had acknowledged."""

from __future__ import annotations

import contextlib
import signal
import subprocess
from typing import TYPE_CHECKING

from tests.desktop.organizer_program import ORGANIZER
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.organizer_program import CommandLine, Resident

CAPTURES = 200
_CAPTURING = """
import sys
from pathlib import Path
from organizer.adapters.clock import SystemClock
from organizer.rooms import furnish
rooms = furnish(Path(sys.argv[1]), SystemClock(), lambda ids: None, lambda: None)
for number in range(int(sys.argv[2])):
    done = rooms.capturing.capture(rooms.capturing.read(f"promise {number} @Maya tomorrow"), source="cli")
    print(done.promise.id, flush=True)
"""


def test_every_acknowledged_capture_is_there_after_kill_9(run_organizer: CommandLine, home: Path) -> None:
    command = [ORGANIZER[0], "-c", _CAPTURING, str(home), str(10 * CAPTURES)]
    acknowledged = []
    with subprocess.Popen(command, env=dict(run_organizer.environment), stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            acknowledged.append(line.strip())
            if len(acknowledged) == CAPTURES:
                program.send_signal(signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            program.kill()
    there = {promise["id"] for promise in run_organizer.asked("list", "all")}
    assert len(acknowledged) >= CAPTURES
    assert there >= {one for one in acknowledged if len(one) == len(acknowledged[0])}


def test_an_import_killed_half_way_is_taken_up_again(run_organizer: CommandLine, tmp_path: Path, home: Path) -> None:
    book = tmp_path / "book.jsonl"
    subprocess.run(
        [ORGANIZER[0], "-m", "tests.bench", "--make", "3000", str(book)],
        env=dict(run_organizer.environment),
        check=True,
    )
    command = [*ORGANIZER, "--home", str(home), "import", str(book)]
    with subprocess.Popen(command, env=dict(run_organizer.environment), stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr is not None
        until(lambda: "Writing" in program.stderr.readline(), "the import to be under way")  # type: ignore[union-attr]
        program.send_signal(signal.SIGKILL)
    run_organizer.done("import", str(book))
    assert len(run_organizer.asked("list", "all")) == 3_000
    assert len(run_organizer.asked("search", "quote", "--limit", "5")) == 5


def test_words_for_a_program_that_hangs_wait_beside_its_book_and_come_in_with_the_next_command(
    resident: Resident,
) -> None:
    resident.start()
    resident.pause()
    said = resident.run("add", "bring @Jonas the keys", "--at", "2026-11-20T10:00")
    assert (said.status, said.err.count("\n"), "Your words are safe in" in said.err) == (4, 1, True)
    resident.go_on()
    assert [(one["what"], one["made"][:16]) for one in resident.run.asked("list", "all")] == [
        ("bring the keys", "2026-11-20T10:00")
    ]
    assert list(resident.home.glob("*.spill")) == []


def test_the_resident_killed_with_a_command_under_way_leaves_a_sound_book(resident: Resident) -> None:
    resident.start()
    promise = resident.run.asked("add", "send", "the", "quote")
    resident.kill()
    assert resident.run("check").status == 0
    assert resident.run.asked("show", promise["id"])["what"] == "send the quote"
