"""Captures one line after another into the book of a folder, and says the id of each once it is saved.

    python -m tests.faults.capturing_child FOLDER COUNT [MOST_BYTES]

With MOST_BYTES no file may grow beyond that: the disk is full. What is refused is told as `refused`, and where it was spilled.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.domain.errors import BookUnavailable
from organizer.domain.line import Reading
from organizer.services.capturing import Capturing
from tests.services.desk import Desk

if TYPE_CHECKING:
    from datetime import datetime


def read(line: str, now: datetime) -> Reading:
    return Reading(text=line, what=line, to="Maya", made=now)


def capture(folder: Path, count: int, most_bytes: int | None) -> None:
    desk = Desk(folder)
    capturing = Capturing(desk.actions, desk.clock, read, (folder,))
    if most_bytes is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    for number in range(count):
        reading = read(f"promise {number} " + "x" * 200, desk.clock.now())
        try:
            done = capturing.capture(reading, source="window")
        except BookUnavailable as refused:
            print("refused", type(refused).__name__, refused.data["spill"], flush=True)
        else:
            assert done.promise is not None
            print("saved", done.promise.id, number, flush=True)


if __name__ == "__main__":
    capture(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
