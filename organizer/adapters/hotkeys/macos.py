"""The hot key on macOS: Carbon's RegisterEventHotKey, which needs no permission."""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from organizer.adapters.hotkeys.combination import combination
from organizer.domain.errors import KeyTaken, NoHotKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.domain.errors import OrganizerError

_MODIFIERS = {"Meta": 0x0100, "Shift": 0x0200, "Alt": 0x0800, "Ctrl": 0x1000}
_KEYBOARD, _HOT_KEY_PRESSED = int.from_bytes(b"keyb", "big"), 5
_SIGNATURE = int.from_bytes(b"FlUp", "big")
# Carbon counts keys by their place on an American keyboard.
_LETTERS = (
    "ASDFHGZXCV", (0, 1, 2, 3, 4, 5, 6, 7, 8, 9), "BQWERYT", (11, 12, 13, 14, 15, 16, 17), "123465", (18, 19, 20, 21, 22, 23),
    "=97-80]OU[IP", (24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35), "LJ'K;\\,/NM.", (37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47),
)  # fmt: skip
_KEYS: dict[str, int] = {
    **{key: code for keys, codes in zip(_LETTERS[::2], _LETTERS[1::2], strict=True) for key, code in zip(keys, codes, strict=True)},
    "`": 50, "Space": 49, "Tab": 48, "Return": 36, "Home": 115, "End": 119, "PgUp": 116, "PgDown": 121, "Up": 126,
    "Down": 125, "Left": 123, "Right": 124, "F1": 122, "F2": 120, "F3": 99, "F4": 118, "F5": 96, "F6": 97, "F7": 98,
    "F8": 100, "F9": 101, "F10": 109, "F11": 103, "F12": 111, "F13": 105, "F14": 107, "F15": 113, "F16": 106, "F17": 64,
    "F18": 79, "F19": 80, "F20": 90,
}  # fmt: skip


class _EventType(ctypes.Structure):
    _fields_ = (("event_class", ctypes.c_uint32), ("kind", ctypes.c_uint32))


class _HotKeyId(ctypes.Structure):
    _fields_ = (("signature", ctypes.c_uint32), ("number", ctypes.c_uint32))


class MacHotKeys(QObject):
    """Registers one key with Carbon; `pressed` tells of it from the event loop."""

    pressed = Signal()
    _heard = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Take nothing yet."""
        super().__init__(parent)
        self._carbon: Any = None
        self._handler: Any = None
        self._key: ctypes.c_void_p | None = None
        # Out of Carbon's own call first: a window is not to be shown within it.
        self._heard.connect(self.pressed, Qt.ConnectionType.QueuedConnection)

    def take(self, keys: str, taken: Callable[[str], None], refused: Callable[[OrganizerError], None]) -> None:
        """Take `keys` in place of those before, and call `taken`; else `refused`, and hold none."""
        self.let_go()
        try:
            wanted = combination(keys)
            if wanted.key not in _KEYS:
                raise NoHotKeys(reason="no_such_key", keys=keys)  # noqa: TRY301 - one way out for both
            self._bring_up()
        except NoHotKeys as error:
            refused(error)
            return
        key = ctypes.c_void_p()
        modifiers = sum(_MODIFIERS[name] for name in wanted.modifiers)
        status = self._carbon.RegisterEventHotKey(
            ctypes.c_uint32(_KEYS[wanted.key]), ctypes.c_uint32(modifiers), _HotKeyId(_SIGNATURE, 1),
            ctypes.c_void_p(self._carbon.GetEventDispatcherTarget()), ctypes.c_uint32(0), ctypes.byref(key),
        )  # fmt: skip
        if status:
            refused(KeyTaken(keys=keys))
            return
        self._key = key
        taken(keys)

    def let_go(self) -> None:
        """Give the key back."""
        if self._key is not None:
            self._carbon.UnregisterEventHotKey(self._key)
            self._key = None

    def _bring_up(self) -> None:
        """Have Carbon call us; once."""
        if self._handler is not None:
            return
        found = ctypes.util.find_library("Carbon")
        if found is None:
            raise NoHotKeys(reason="other_system", keys="")
        self._carbon = ctypes.CDLL(found)
        self._carbon.GetEventDispatcherTarget.restype = ctypes.c_void_p
        kind = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
        self._handler = kind(self._called)
        wanted = _EventType(_KEYBOARD, _HOT_KEY_PRESSED)
        target = ctypes.c_void_p(self._carbon.GetEventDispatcherTarget())
        self._carbon.InstallEventHandler(target, self._handler, ctypes.c_ulong(1), ctypes.byref(wanted), None, None)

    def _called(self, _call: object, _event: object, _data: object) -> int:
        self._heard.emit()
        return 0
