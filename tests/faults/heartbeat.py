"""How long the main thread was held up, at most: measured from within, by a timer that wants to tick every two milliseconds."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QTimer

_NANOSECONDS = 1_000_000


class Heartbeat:
    """Ticks, and remembers the pauses between two ticks, in milliseconds.

    Time in which the thread could have run and other programs had the processor is no fault of this one: the scheduler counts
    it, and it is left out.
    """

    def __init__(self) -> None:
        """Begin to tick, on the thread that calls."""
        self._waits = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self.longest_ms = 0.0
        self.pauses_ms: list[float] = []
        self._since = QElapsedTimer()
        self._since.start()
        self._waited = self._waited_ns()
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> float:
        """Tick no more; return the longest pause in milliseconds."""
        self._tick()
        self._timer.stop()
        return self.longest_ms

    def _tick(self) -> None:
        waited = self._waited_ns()
        pause = (self._since.nsecsElapsed() - (waited - self._waited)) / _NANOSECONDS
        self.longest_ms = max(self.longest_ms, pause)
        self.pauses_ms.append(pause)
        self._since.restart()
        self._waited = waited

    def _waited_ns(self) -> int:
        return int(self._waits.read_text("ascii").split()[1])
