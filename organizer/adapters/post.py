"""The way from any thread to the main one. Other threads hold no part of Qt: what they let go of last, they would destroy."""

from __future__ import annotations

import contextlib
import queue
import socket
import threading
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_AT_ONCE = 4_096


class Letterbox:
    """The end that other threads hold; plain Python. `send` may be called at any time, from any thread."""

    def __init__(self, events: queue.SimpleQueue[tuple[Any, ...]], bell: socket.socket) -> None:
        """Put events into `events`, and ring the `bell` so that the main thread looks."""
        self._events = events
        self._bell = bell
        self._closing = threading.Lock()

    def send(self, *event: object) -> None:
        """Send an event of plain data. Once the post is closed it is lost."""
        self._events.put(event)
        # A bell that cannot be rung any more is full of rings that were not heard yet, or closed.
        with self._closing, contextlib.suppress(OSError):
            self._bell.send(b"\0")

    def close(self) -> None:
        """Send nothing more. The lock keeps a late ring from going to whatever is given the socket's number next."""
        with self._closing:
            self._bell.close()


class Post(QObject):
    """The end on the main thread: emits `arrived` with each event that was sent, in order."""

    arrived = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        """Live on this thread."""
        super().__init__(parent)
        self._events: queue.SimpleQueue[tuple[Any, ...]] = queue.SimpleQueue()
        self._ear, bell = socket.socketpair()
        self._ear.setblocking(False)
        bell.setblocking(False)
        self.letterbox = Letterbox(self._events, bell)
        self._watch = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._deliver)

    def close(self) -> None:
        """Deliver nothing more."""
        self._watch.setEnabled(False)
        self.letterbox.close()
        self._ear.close()

    def _deliver(self) -> None:
        with contextlib.suppress(OSError):
            self._ear.recv(_AT_ONCE)
        # Only what is there now: what is sent meanwhile rings again.
        for _ in range(self._events.qsize()):
            self.arrived.emit(self._events.get())
