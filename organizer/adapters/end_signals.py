"""What a system sends to a process that is to end: at a log-out, at a shutdown, on Ctrl+C in its terminal."""

from __future__ import annotations

import signal
import socket
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal

# Windows tells its windows instead, which Qt hears.
_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """Says once that the process is to end. A second signal ends it at once, as if nobody listened."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen to nothing yet."""
        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def listen(self) -> None:
        """Listen from now on. Python's own handlers wait for Python to run, which an idle event loop never lets it."""
        if sys.platform == "win32":
            return
        signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            signal.signal(getattr(signal, name), lambda _number, _frame: None)

    def close(self) -> None:
        """Listen no more: what comes now ends the process at once."""
        if sys.platform != "win32":
            signal.set_wakeup_fd(-1)
            for name in _SIGNALS:
                signal.signal(getattr(signal, name), signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._ear.close()
        self._mouth.close()

    def _heard(self) -> None:
        self.close()
        self.came.emit()
