"""Python's cycle collector, kept to the main thread.

By itself it runs in whichever thread happens to allocate, and a part of Qt that another thread destroys ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class IdleCollector(QObject):
    """Collects what is unreachable before the event loop of this thread waits, as often as Python would by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over from Python at once; what is there by now stays, and is never looked through."""
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._loop = QAbstractEventDispatcher.instance()
        self._loop.aboutToBlock.connect(self._collect)

    def _collect(self) -> None:
        counts, most = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > most[generation]:
                gc.collect(generation)
                return
