"""A wall clock for programs that the tests move; the machine's own is never touched. See moved_clock.c."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from organizer.adapters.clock import SystemClock

_SOURCE = Path(__file__).with_name("moved_clock.c")


def own_hour() -> dict[str, str]:
    """Return what has the tests themselves run at another hour, in another zone: see `python -m tests.hours`."""
    names = ("LD_PRELOAD", "MOVED_CLOCK", "TZ") if "MOVED_CLOCK" in os.environ else ()
    return {name: os.environ[name] for name in names if name in os.environ}


def moved_already() -> timedelta:
    """Return by how much the clock of the tests themselves is moved."""
    control = os.environ.get("MOVED_CLOCK")
    if control is None:
        return timedelta()
    (nanoseconds,) = struct.unpack_from("=q", Path(control).read_bytes())
    return timedelta(microseconds=nanoseconds // 1_000)


class MovedClock:
    """Moves the wall clock of every program that runs in its `environment`."""

    def __init__(self, folder: Path, *, with_timerfd: bool = True) -> None:
        """Build the library in `folder`, once; without timerfd the program has to look at the clock itself."""
        library = folder / "moved_clock.so"
        if not library.exists():
            command = ["cc", "-O1", "-shared", "-fPIC", "-o", str(library), str(_SOURCE), "-ldl", "-lpthread"]
            subprocess.run(command, check=True, timeout=60)
        descriptor, control = tempfile.mkstemp(dir=folder, prefix="moved_clock-")
        os.ftruncate(descriptor, mmap.PAGESIZE)
        self._shared = mmap.mmap(descriptor, mmap.PAGESIZE)
        os.close(descriptor)
        self.moved = self._own = moved_already()
        self._told = 0
        self._clock = SystemClock()
        self.environment = {"LD_PRELOAD": str(library), "MOVED_CLOCK": control}
        if not with_timerfd:
            self.environment["MOVED_CLOCK_WITHOUT_TIMERFD"] = "1"
        self._move(timedelta())

    def now(self) -> datetime:
        """Return what the moved clock shows (aware UTC)."""
        return (self._clock.now() - self._own + self.moved).astimezone(UTC)

    def civil(self) -> datetime:
        """Return what it shows in the zone that the tests are in, mostly UTC."""
        return self.now().astimezone(self._clock.zone())

    def step(self, span: timedelta) -> None:
        """Set the clock on, or back, as a person or a time server does: the kernel tells of it."""
        self._told += 1
        self._move(span)

    def step_to(self, moment: datetime) -> None:
        """Set the clock to a moment; a civil one is of the zone that the tests are in, mostly UTC."""
        self.step((moment if moment.tzinfo else moment.replace(tzinfo=self._clock.zone())) - self.now())

    def sleep(self, span: timedelta) -> None:
        """Let time pass as during a suspend: the clock has gone on, and the kernel tells nobody."""
        self._move(span)

    def close(self) -> None:
        """Let go of the file."""
        self._shared.close()

    def _move(self, span: timedelta) -> None:
        self.moved += span
        microseconds = self.moved // timedelta(microseconds=1)
        self._shared[:16] = struct.pack("=qq", microseconds * 1_000, self._told)
