"""Calls of the system that kill, or fail, at every place of a deed: strace plants them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults.deeds import complaints, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.deeds import Bench

ROOT = Path(__file__).parents[2]
CALLS = ("pwrite64", "fdatasync", "fsync", "rename", "unlink")
DEEDS = ("capture", "backup", "migration", "restore", "seal", "rekey")
DONE, REFUSED, KILLED = 0, 3, -9
_WITHIN_S = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens at the `number`th call of its kind: `signal=KILL`, `error=ENOSPC` or `error=EIO`."""

    deed: str
    call: str
    number: int
    what: str


def calls_of(deed: str, folder: Path) -> dict[str, int]:
    """Return how often a deed makes each call, in the thread that makes it most often: faults are counted by thread."""
    bench = _fresh(deed, folder)
    log = folder / "calls"
    words = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        f"trace={','.join(CALLS)}",
        "-e",
        "signal=none",
        "-o",
        str(log),
    ]
    done = subprocess.run(
        [*words, *_child(deed, bench)], env=_environment(), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == DONE, done.stderr
    by_thread: dict[str, Counter[str]] = {}
    for line in log.read_text().splitlines():
        thread, _, call = line.partition(" ")
        name = call.strip().partition("(")[0]
        if name in CALLS:
            by_thread.setdefault(thread, Counter())[name] += 1
    return {name: max((counts[name] for counts in by_thread.values()), default=0) for name in CALLS}


def faults_of(deed: str, folder: Path, what: str, every: int = 1) -> Iterator[Fault]:
    """Yield a fault for every place of a deed, or for one in `every`."""
    for call, count in calls_of(deed, folder).items():
        for number in range(1, count + 1, every):
            yield Fault(deed, call, number, what)


def suffer(fault: Fault, folder: Path) -> list[str]:
    """Let a deed meet a fault; return what is wrong afterwards, and after it was tried again."""
    bench = _fresh(fault.deed, folder)
    planted = f"inject={fault.call}:{fault.what}:when={fault.number}"
    log = folder / "planted"
    # Without --seccomp-bpf, which is faster and plants nothing.
    words = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={fault.call}", "-e", planted]
    done = subprocess.run(
        [*words, *_child(fault.deed, bench)],
        env=_environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=_WITHIN_S,
    )
    acks = bench.acks.read_text().splitlines() if bench.acks.exists() else []
    killed = done.returncode in {KILLED, 128 + 9}
    if killed != (fault.what == "signal=KILL") or (not killed and "(INJECTED)" not in log.read_text()):
        return ["the fault was not planted"]
    wrong = [] if killed or done.returncode in {DONE, REFUSED} else [f"it was not told in words: {done.stderr[-300:]}"]
    wrong += complaints(fault.deed, bench, acks)
    if not wrong and not killed:
        again = subprocess.run(
            _child(fault.deed, bench), env=_environment(), cwd=ROOT, capture_output=True, text=True, check=False
        )
        acks = bench.acks.read_text().splitlines() if bench.acks.exists() else []
        # Done twice, a deed may have nothing left to do; it may not fail otherwise.
        if again.returncode not in {DONE, REFUSED}:
            wrong.append(f"it does not work again: {again.stderr[-300:]}")
        wrong += _after_again(fault.deed, bench, acks)
    return wrong


def _after_again(deed: str, bench: Bench, acks: list[str]) -> list[str]:
    if deed in {"seal", "rekey"}:
        # The second time gave another key again.
        sealed = [ack for ack in acks if ack.startswith("sealed")]
        acks = [ack for ack in acks if not ack.startswith("sealed")] + sealed[-1:]
    return [f"after trying again: {one}" for one in complaints(deed, bench, acks)]


def _fresh(deed: str, folder: Path) -> Bench:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return prepare(deed, folder)


def _child(deed: str, bench: Bench) -> list[str]:
    return [sys.executable, "-m", "tests.faults.deeds", deed, str(bench.home)]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
