"""A figure with its floor from the same run, and how processes are timed."""

from __future__ import annotations

import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MILLISECONDS = "ms"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, its floor measured beside it, and the most it may be: as a value, or as a ratio to the floor."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    floor_name: str = ""
    most: float | None = None
    most_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return the value over its floor."""
        return None if not self.floor else self.value / self.floor

    @property
    def reached(self) -> bool:
        """Say whether what was asked for is reached."""
        if self.most is not None and self.value > self.most:
            return False
        return self.most_ratio is None or self.ratio is None or self.ratio <= self.most_ratio


def python(*words: str) -> list[str]:
    """Return a command of this Python."""
    return [sys.executable, *words]


def took(work: Callable[[], object]) -> float:
    """Return how long `work` took, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1_000


def held(work: Callable[[], object]) -> float:
    """Return how long `work` held its thread, in milliseconds: without the time in which other programs had the processor."""
    waits = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")

    def waited() -> float:
        return int(waits.read_text("ascii").split()[1]) / 1_000_000

    before = waited()
    taken = took(work)
    return taken - (waited() - before)


def paired(first: Callable[[], object], second: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the median milliseconds of two works, run turn by turn so that both see the same machine."""
    times = [(took(first), took(second)) for _ in range(runs)]
    return statistics.median(one for one, _ in times), statistics.median(other for _, other in times)


def done(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Run a command to its end and return what it said; a failing one is an error."""
    ended = subprocess.run(
        words, env=dict(environment), capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL
    )
    return ended.stdout
