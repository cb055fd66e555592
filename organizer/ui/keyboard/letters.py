"""The letters that do something in the windows of the rituals: alone, or only with Alt where the user wants no single letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from organizer.services.window_settings import WindowSettings

_ALT = Qt.KeyboardModifier.AltModifier
_BESIDE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_LAST_CHARACTER = 0x10FFFF


class Letters(QObject):
    """Knows which letter is meant by a key, and what stands on its cap."""

    def __init__(self, windows: Callable[[], WindowSettings], parent: QObject | None = None) -> None:
        """Ask `windows` each time whether letters alone are keys."""
        super().__init__(parent)
        self._windows = windows

    def meant(self, event: QKeyEvent) -> str:
        """Return the letter that was pressed to do something, as a capital; "" where none was."""
        held = event.modifiers() & ~_BESIDE
        is_alone = held == Qt.KeyboardModifier.NoModifier and self._windows().single_keys
        if (not is_alone and held != _ALT) or event.key() > _LAST_CHARACTER:
            return ""
        letter = chr(event.key())
        return letter if letter.isalpha() else ""

    def cap(self, letter: str) -> str:
        """Return what stands on the key of a letter."""
        alt = self.tr("Alt")
        return letter if self._windows().single_keys else f"{alt} {letter}"
