"""The program on a disk that takes no writing: `unshare --mount python -m tests.faults.unwritable full|read-only`.

In a namespace of its own, where mounting disturbs nobody. Says as JSON what the running program and the window said.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from tests.desktop.noise import Noise
from tests.desktop.notifications import FakeNotifications
from tests.desktop.organizer_program import resident_of
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path


def main(how: str) -> dict[str, Any]:
    """Start the program on such a disk, read, capture, make room, and look what is there."""
    folder = make_folder()
    disk = folder / "disk"
    disk.mkdir()
    _run("mount", "-t", "tmpfs", "-o", "size=3m", "none", str(disk))
    desktop = PrivateDesktop(private_environment(folder), folder)
    try:
        FakeNotifications(desktop)
        resident = resident_of(desktop, Noise())(disk / "home")
        run = resident.run
        run.done("add", "call Maya back tomorrow 10")
        run.done("add", "send the quote")
        if how == "full":
            _fill(disk / "ballast")
        else:
            # What was written last is still beside the book's own file.
            resident.start()
            run.done("add", "ask Ann")
            resident.kill()
            _run("mount", "-o", "remount,ro", str(disk))
        resident.start_unanswered()
        until(
            lambda: bool(desktop.screen.windows("Follow-up Organizer")), lambda: f"its window; it said: {resident.said}"
        )
        said = {
            "listed": [one["what"] for one in run.asked("list", "all")],
            "checked": run("check").status,
            "added": run("add", "bring @Jonas the keys").status,
            "second_start": resident.start_again(),
            "backed_up": run("backup", str(folder / "elsewhere.db")).status,
        }
        _run("mount", "-o", "remount,rw,size=8m", str(disk))
        run.done("add", "ask @Eve")
        said["then"] = sorted(one["what"] for one in run.asked("list", "all"))
        resident.stop()
        return said
    finally:
        desktop.end()
        _run("umount", "--lazy", str(disk))
        remove_folder(folder)


def _fill(ballast: Path) -> None:
    try:
        with ballast.open("wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
    except OSError:
        return


def _run(*words: str) -> None:
    subprocess.run(words, check=True)


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
