"""The resident program at rest: wake-ups and CPU in ten seconds, and memory."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.measuring import MILLISECONDS, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.workbench import Workbench

_SECONDS = 10
_SETTLING_SECONDS = 8
# The first start of a day backs the book up, which takes a worker thread a while; rest begins after it.
_LONGEST_WORK_SECONDS = 60
_AT_REST_MS = 5


def figures(bench: Workbench) -> Iterator[Figure]:
    """Yield the figures of rest."""
    with bench.resident(bench.book(bench.large)) as program:
        time.sleep(_SETTLING_SECONDS)
        for _ in range(_LONGEST_WORK_SECONDS):
            begun = _cpu_ms(program.pid)
            time.sleep(1)
            if _cpu_ms(program.pid) - begun < _AT_REST_MS:
                break
        before = _wake_ups(program.pid), _cpu_ms(program.pid)
        time.sleep(_SECONDS)
        after = _wake_ups(program.pid), _cpu_ms(program.pid)
        yield Figure("idle, wake-ups in 10 s", after[0] - before[0], "", most=5)
        yield Figure("idle, CPU in 10 s", after[1] - before[1], MILLISECONDS, most=5)
        yield Figure(f"memory, {bench.large:,} promises", _resident_mb(program.pid), "MB", most=110)


def _wake_ups(pid: int) -> int:
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total


def _cpu_ms(pid: int) -> float:
    """Return the CPU time of all threads in milliseconds, to the nanosecond where the scheduler tells."""
    return sum(int((task / "schedstat").read_text().split()[0]) for task in Path(f"/proc/{pid}/task").iterdir()) / 1e6


def _resident_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1_000
    raise LookupError(pid)
