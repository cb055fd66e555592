"""From exec to the window painted with its rows, tray and socket up; the floor is a bare PySide6 window."""

from __future__ import annotations

import contextlib
import socket
import statistics
import subprocess
import time
from typing import TYPE_CHECKING

from organizer.adapters.summons import client
from tests.bench.measuring import MILLISECONDS, Figure, done, python

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.workbench import Workbench

_RUNS = 7
_BARE = """
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtGui import QColor, QPainter
class Window(QWidget):
    def paintEvent(self, event):
        QPainter(self).fillRect(self.rect(), QColor("white"))
        print("painted", flush=True)
application = QApplication([])
window = Window()
window.resize(1180, 760)
window.show()
application.exec()
"""


def figures(bench: Workbench) -> Iterator[Figure]:
    """Yield the figures of starting."""
    small, large = bench.book(100), bench.book(bench.large)
    bare, with_small, with_large = [], [], []
    for _ in range(_RUNS):
        bare.append(_bare(bench))
        with_small.append(_start(bench, small))
        with_large.append(_start(bench, large))
    floor, value = statistics.median(bare), statistics.median(with_small)
    yield Figure("start, 100 promises", value, MILLISECONDS, floor, "bare PySide6 window", most_ratio=1.8)
    crashed = statistics.median(_start_after_kill(bench, small) for _ in range(3))
    yield Figure("start, after kill -9", crashed, MILLISECONDS, value, "100 promises", most=1_000)
    yield Figure(
        f"start, {bench.large:,} promises",
        statistics.median(with_large),
        MILLISECONDS,
        value,
        "100 promises",
        most_ratio=1.15,
    )


def _start_after_kill(bench: Workbench, home: Path) -> float:
    """Kill the program while it runs, newest pages beside its book, and start it again."""
    with bench.resident(home) as program:
        done(python("-m", "organizer", "--home", str(home), "add", "call @Maya back tomorrow"), bench.environment)
        program.kill()
        program.wait()
    return _start(bench, home)


def _bare(bench: Workbench) -> float:
    start = time.perf_counter()
    with subprocess.Popen(python("-c", _BARE), env=bench.environment, stdout=subprocess.PIPE) as window:
        assert window.stdout is not None
        window.stdout.readline()
        taken = (time.perf_counter() - start) * 1_000
        window.kill()
    return taken


def _start(bench: Workbench, home: Path) -> float:
    """Start the program; it greets on its socket after its window was painted and its tray brought up."""
    start = time.perf_counter()
    with subprocess.Popen(python("-m", "organizer", "--home", str(home)), env=bench.environment) as program:
        while not _greets(home):
            time.sleep(0.001)
        taken = (time.perf_counter() - start) * 1_000
        bench.quit(program, home)
    return taken


def _greets(home: Path) -> bool:
    """Tell whether the program greets on its socket."""
    address = client.address(str(home))
    if address is None:
        return False
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as line:
        line.connect(address)
        line.settimeout(5)
        return bool(line.recv(1))
    return False
