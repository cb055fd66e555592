"""How files and folders are chosen: the dialog shows them, and changes none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog

# Qt's own dialog, where the desktop has none, deletes and renames what is selected in it; somebody who comes from a list where
# Del lets go of a promise would lose a folder.
ONLY_CHOOSE = QFileDialog.Option.ReadOnly
ONLY_CHOOSE_FOLDERS = ONLY_CHOOSE | QFileDialog.Option.ShowDirsOnly


def offered_as(name: str) -> str:
    """Return the path a file of this name is offered to be saved as: among the user's documents, or at home where none are."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return str((documents if documents.is_dir() else Path(QDir.homePath())) / name)
