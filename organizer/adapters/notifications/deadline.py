"""The time within which a voice has to answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class Deadline(QTimer):
    """Says its own number when the time has run out.

    Connect `ran_out` to a method of the parent, never to a lambda that holds the parent: the deadline could then be the
    last to let go of its parent, while it is itself being destroyed by it.
    """

    ran_out = Signal(int)

    def __init__(self, number: int, within_ms: int, parent: QObject) -> None:
        """Begin to run."""
        super().__init__(parent)
        self._number = number
        self.setSingleShot(True)
        self.timeout.connect(self._run_out)
        self.start(within_ms)

    def end(self) -> None:
        """Run out no more."""
        self.stop()
        self.deleteLater()

    def _run_out(self) -> None:
        self.ran_out.emit(self._number)
