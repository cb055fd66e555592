"""Drag and drop, and paste, onto a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence

from organizer.ui.capture.parcels import may_be_for_us, parcel_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class Drops(QObject):
    """Takes what is dropped on a window or pasted into it; `handed(parcel)` tells of it.

    It hears what no part of the window took for itself: a field keeps the text that is meant for it.
    """

    handed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        """Watch `window`."""
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take drags, drops and pastes."""
        if event.type() in _DRAGS and isinstance(event, QDropEvent):
            return self._drag(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Paste) and self._paste()
        return False

    def _drag(self, event: QDropEvent) -> bool:
        """Accept a drag that is for us, so that a drop may follow; take a drop. What is in it is told with the drop only."""
        if not may_be_for_us(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            parcel = parcel_of(event.mimeData())
            if parcel is not None:
                self.handed.emit(parcel)
        return True

    def _paste(self) -> bool:
        parcel = parcel_of(QGuiApplication.clipboard().mimeData())
        if parcel is not None:
            self.handed.emit(parcel)
        return parcel is not None
