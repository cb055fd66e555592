"""The way from a voice's own thread to the main one."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, Signal


class Post(QObject):
    """Carries events to the main thread.

    This is all of Qt that another thread may hold: it has no children, timers or events, so that it does no harm if that
    thread is the last to let go of it. To hold the voice itself there would destroy it, with its timers, on that thread.
    """

    arrived = Signal(tuple)

    def send(self, *event: object) -> None:
        """Send an event of plain data, from any thread. Once the program has ended it is lost."""
        with contextlib.suppress(RuntimeError):
            self.arrived.emit(event)
