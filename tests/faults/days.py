"""Days in the life of the resident program, by a moved clock: does it grow?

`python -m tests.faults.days [--days 72]` runs the long form on a desktop of its own. Every day three promises are captured, fall
due, are announced and kept; the machine sleeps at night. Prints memory and open descriptors as days go by.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.desktop.moved_clock import MovedClock
from tests.desktop.noise import Noise
from tests.desktop.notifications import FakeNotifications
from tests.desktop.organizer_program import resident_of
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop.organizer_program import Resident

A_DAY = timedelta(days=1)
_HOURS = (1, 3, 6)


@dataclass(frozen=True, slots=True)
class Size:
    """What the program holds: memory in use (MB), open descriptors, threads."""

    day: int
    megabytes: float
    descriptors: int
    threads: int


def live(resident: Resident, notifications: FakeNotifications, clock: MovedClock, days: int) -> Iterator[Size]:
    """Live for so many days, and yield how large the program is at the end of each."""
    resident.start(environment=clock.environment)
    for day in range(1, days + 1):
        ids = [resident.run.asked("add", f"promise {day} of {hours} @Maya in {hours} hours")["id"] for hours in _HOURS]
        for hours, promise_id, before in zip(_HOURS, ids, (0, *_HOURS), strict=False):
            announced = len(notifications.heard("notify"))
            clock.step(timedelta(hours=hours - before, seconds=1))
            until(lambda seen=announced: len(notifications.heard("notify")) > seen, f"a reminder of day {day}")  # type: ignore[misc]
            resident.run.done("keep", promise_id)
        resident.pause()
        clock.sleep(A_DAY - timedelta(hours=_HOURS[-1], seconds=len(_HOURS)))
        resident.go_on()
        until(resident.answers, "the program to wake")
        yield _size_of(resident.pid, day)


def _size_of(pid: int, day: int) -> Size:
    process = Path(f"/proc/{pid}")
    told = dict(line.split(":", 1) for line in (process / "status").read_text("ascii").splitlines())
    descriptors = len(list((process / "fd").iterdir()))
    return Size(day, int(told["VmRSS"].split()[0]) / 1_000, descriptors, int(told["Threads"]))


def main() -> int:
    """Run the long form; return 1 if the program grew after it had settled in."""
    asked = argparse.ArgumentParser(prog="python -m tests.faults.days", description=__doc__)
    asked.add_argument("--days", type=int, default=72)
    args = asked.parse_args()
    folder = make_folder()
    desktop = PrivateDesktop(private_environment(folder), folder)
    sizes = []
    try:
        clock = MovedClock(folder)
        resident = resident_of(desktop, Noise())(folder / "home-of-book")
        for size in live(resident, FakeNotifications(desktop), clock, args.days):
            sizes.append(size)
            if size.day % 6 == 0:
                print(f"day {size.day:3}: {size.megabytes:6.1f} MB, {size.descriptors} descriptors", flush=True)
    finally:
        desktop.end()
        remove_folder(folder)
    return 0 if is_flat(sizes) else 1


def is_flat(sizes: list[Size]) -> bool:
    """Say whether nothing grew from a third of the days to their end: descriptors not at all, memory by 4 MB at most."""
    settled, last = sizes[len(sizes) // 3], sizes[-1]
    return (
        last.descriptors <= settled.descriptors
        and last.threads <= settled.threads
        and last.megabytes - settled.megabytes <= 4
    )


if __name__ == "__main__":
    sys.exit(main())
