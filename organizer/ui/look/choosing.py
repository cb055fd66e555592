"""How files and folders are chosen: the dialog shows them, and changes none."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog

# Qt's own dialog, where the desktop has none, deletes and renames what is selected in it; somebody who comes from a list where
# Del deletes a promise, and Ctrl+Z brings it back, would lose a folder.
ONLY_CHOOSE = QFileDialog.Option.ReadOnly
ONLY_CHOOSE_FOLDERS = ONLY_CHOOSE | QFileDialog.Option.ShowDirsOnly
