"""A small window of another program: it puts a file on the clipboard, and lets it be dragged away: `file_giver.py FILE`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


def contents(path: str) -> QMimeData:
    """Return a file as file managers hand it over."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path)])
    return mime


class Giver(QLabel):
    """Shows the path, and begins to drag the file as soon as the mouse moves with its button held."""

    def __init__(self, path: str) -> None:
        """Give `path`."""
        super().__init__(path)
        self._path = path
        self.setWindowTitle("File giver")
        self.resize(220, 90)
        self.move(1180, 880)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the file."""
        event.accept()
        QGuiApplication.clipboard().setMimeData(contents(self._path))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the file."""
        event.accept()
        drag = QDrag(self)
        drag.setMimeData(contents(self._path))
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication([])
    giver = Giver(sys.argv[1])
    giver.show()
    sys.exit(application.exec())
