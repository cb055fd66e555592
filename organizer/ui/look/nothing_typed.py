"""Ctrl+Z in a field: what was typed is taken back first, and only then the last step of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QLineEdit


def is_for_window(event: QEvent, typed: QTextDocument | QLineEdit) -> bool:
    """Say whether a key asks to undo or redo where nothing was typed that it could take back or bring again.

    Such an event is ignored here, so that it becomes the shortcut it is in the window around.
    """
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    key, keys = cast("QKeyEvent", event), QKeySequence.StandardKey
    nothing_to_undo = key.matches(keys.Undo) and not typed.isUndoAvailable()
    nothing_to_redo = key.matches(keys.Redo) and not typed.isRedoAvailable()
    if nothing_to_undo or nothing_to_redo:
        event.ignore()
        return True
    return False
