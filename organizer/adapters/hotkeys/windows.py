"""The hot key on Windows: RegisterHotKey, whose message comes to a native event filter. No hook, no thread."""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QObject, Signal

from organizer.adapters.hotkeys.combination import combination
from organizer.domain.errors import KeyTaken, NoHotKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from organizer.domain.errors import OrganizerError

_WM_HOTKEY = 0x0312
_OURS = 1
_NO_REPEAT = 0x4000
_MODIFIERS = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Meta": 8}
_KEYS = {
    "Space": 0x20, "Tab": 0x09, "Return": 0x0D, "Insert": 0x2D, "Home": 0x24, "End": 0x23, "PgUp": 0x21,
    "PgDown": 0x22, "Up": 0x26, "Down": 0x28, "Left": 0x25, "Right": 0x27, "Pause": 0x13,
}  # fmt: skip
_F1 = 0x70


class WindowsHotKeys(QObject):
    """Registers one key with Windows; `pressed` tells of it."""

    pressed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        """Hear of the key through `application`."""
        super().__init__(parent)
        self._application = application
        self._filter = _Filter(self.pressed.emit)
        self._holds = False

    def take(self, keys: str, taken: Callable[[str], None], refused: Callable[[OrganizerError], None]) -> None:
        """Take `keys` in place of those before, and call `taken`; else `refused`, and hold none."""
        self.let_go()
        try:
            wanted = combination(keys)
        except NoHotKeys as error:
            refused(error)
            return
        modifiers = sum(_MODIFIERS[name] for name in wanted.modifiers) | _NO_REPEAT
        if not _user32().RegisterHotKey(None, _OURS, modifiers, virtual_key(wanted.key)):
            refused(KeyTaken(keys=keys))
            return
        self._application.installNativeEventFilter(self._filter)
        self._holds = True
        taken(keys)

    def let_go(self) -> None:
        """Give the key back."""
        if self._holds:
            _user32().UnregisterHotKey(None, _OURS)
            self._application.removeNativeEventFilter(self._filter)
            self._holds = False


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, pressed: Callable[[], None]) -> None:
        super().__init__()
        self._pressed = pressed

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview[int], message: int
    ) -> tuple[bool, int]:
        """Hear of the key; leave everything else to Qt."""
        if QByteArray(kind) == b"windows_generic_MSG" and message_number(int(message)) == _WM_HOTKEY:
            self._pressed()
            return True, 0
        return False, 0


def message_number(address: int) -> int:
    """Return which message stands at `address`: a MSG begins with a window handle, then the number."""
    number = ctypes.c_uint32.from_address(address + ctypes.sizeof(ctypes.c_void_p))
    return int(number.value)


def virtual_key(key: str) -> int:
    """Return the virtual-key code of a key: letters and digits are their own."""
    if key in _KEYS:
        return _KEYS[key]
    if key.startswith("F") and key[1:].isdigit():
        return _F1 + int(key[1:]) - 1
    if key.isascii() and key.isalnum():
        return ord(key)
    return int(_user32().VkKeyScanW(ctypes.c_wchar(key))) & 0xFF


def _user32() -> Any:  # noqa: ANN401 - it exists on Windows only
    if sys.platform != "win32":
        raise NoHotKeys(reason="other_system", keys="")
    return ctypes.windll.user32
