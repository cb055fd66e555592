"""What macOS asks a running program to open: links of its scheme, and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


class OpenEvents(QObject):
    """Hears what the system asks the program to open; `opened(word)` tells of each link or path."""

    opened = Signal(str)

    def __init__(self, application: QCoreApplication, parent: QObject | None = None) -> None:
        """Hear what `application` is asked."""
        super().__init__(parent)
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name that Qt calls
        """Take what is to be opened."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        self.opened.emit(event.file() or event.url().toString())
        return True
