"""The hot key on X11: a passive grab on a connection of its own. No thread, no wake-ups, and a key that is taken is seen."""

from __future__ import annotations

import ctypes
import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from organizer.adapters.hotkeys.combination import combination
from organizer.domain.errors import KeyTaken, NoHotKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication, QWindow

    from organizer.adapters.hotkeys.combination import Combination
    from organizer.domain.errors import OrganizerError

log = logging.getLogger(__name__)

_BAD_ACCESS = 10
_KEY_PRESS, _MAPPING_NOTIFY = 2, 34
_SYNC, _ASYNC = 0, 1
# A window that has no keys by then gets none of this press.
_HELD_AT_MOST_MS = 250
_MASKS = {"Shift": 1, "Ctrl": 4, "Alt": 8, "Meta": 64}
# Caps Lock and Num Lock may be on or off: each state is grabbed.
_LOCKS = (0, 2, 16, 18)
_KEYSYMS = {
    "Space": 0x20, "Tab": 0xFF09, "Return": 0xFF0D, "Insert": 0xFF63, "Home": 0xFF50, "End": 0xFF57, "PgUp": 0xFF55,
    "PgDown": 0xFF56, "Up": 0xFF52, "Down": 0xFF54, "Left": 0xFF51, "Right": 0xFF53, "Pause": 0xFF13,
}  # fmt: skip
_F1 = 0xFFBE


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Roots(ctypes.Structure):
    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Event(ctypes.Structure):
    """What errors and key events begin with; `detail` is the error's code or the event's key."""

    _fields_ = (
        ("kind", ctypes.c_uint8),
        ("detail", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("time", ctypes.c_uint32),
    )


class X11HotKeys(QObject):
    """Takes one key from the X server; `pressed` tells of it from the event loop."""

    pressed = Signal()

    def __init__(self, application: QGuiApplication, parent: QObject | None = None) -> None:
        """Take nothing yet; the windows of `application` are what the key brings."""
        super().__init__(parent)
        self._application = application
        application.focusWindowChanged.connect(self._keys_came)
        self._holding = QTimer(self)
        self._holding.setSingleShot(True)
        self._holding.setInterval(_HELD_AT_MOST_MS)
        self._holding.timeout.connect(self._free)
        self._line: _Line | None = None
        self._wanted: Combination | None = None
        self._notifier: QSocketNotifier | None = None

    def take(self, keys: str, taken: Callable[[str], None], refused: Callable[[OrganizerError], None]) -> None:
        """Take `keys` (`Ctrl+Alt+Space`) in place of those before, and call `taken`; else `refused`, and hold none."""
        self.let_go()
        try:
            self._wanted = combination(keys)
            self._line = _Line()
            self._grab(self._wanted, keys)
        except (NoHotKeys, KeyTaken) as error:
            self.let_go()
            refused(error)
            return
        self._notifier = QSocketNotifier(self._line.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        taken(keys)

    def let_go(self) -> None:
        """Give the key back."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._line is not None:
            # The server lets go of every grab of a connection that ends.
            self._line.close()
            self._line = None

    def _grab(self, wanted: Combination, keys: str) -> None:
        line = self._line
        if line is None:
            return
        codes = line.keycodes(_keysym(wanted.key))
        if not codes:
            raise NoHotKeys(reason="no_such_key", keys=keys)
        mask = sum(_MASKS[name] for name in wanted.modifiers)
        # The key with the locks off is the one that counts; a lock's variant taken elsewhere does no harm.
        for code in codes:
            for lock in _LOCKS:
                if not line.grab(code, mask | lock) and not lock:
                    raise KeyTaken(keys=keys)

    def _hear(self) -> None:
        line = self._line
        if line is None:
            return
        heard = False
        while (event := line.next_event()) is not None:
            kind, time = event
            if kind == _KEY_PRESS:
                self._hold(line, time)
                heard = True
            elif kind == _MAPPING_NOTIFY:
                self._grab_anew()
        if line.is_broken:
            log.warning("the X server hung up; the hot key is gone")
            self.let_go()
        elif heard:
            self.pressed.emit()

    def _hold(self, line: _Line, time: int) -> None:
        """Have what is typed from now on wait in the server for the window that comes.

        Else it would go to this connection until the key is released, and to the window before until the desktop has given the
        keys away. A window of this program that has the keys would take it for their loss, and go.
        """
        window = self._application.focusWindow()
        if window is not None and window.isVisible():
            line.free_keyboard()
        else:
            line.hold_keyboard(time)
            self._holding.start()

    def _keys_came(self, window: QWindow | None) -> None:
        if window is not None and self._holding.isActive():
            self._free()

    def _free(self) -> None:
        self._holding.stop()
        if self._line is not None:
            self._line.free_keyboard()

    def _grab_anew(self) -> None:
        """The keyboard was laid out anew: the key may be another one now."""
        if self._line is not None and self._wanted is not None:
            self._line.ungrab_all()
            try:
                self._grab(self._wanted, "")
            except (KeyTaken, NoHotKeys):
                log.warning("the hot key is not to be had in the new layout of the keyboard")


class _Line:
    """A connection to the X server, through ctypes: what Qt itself stands on is there for sure."""

    def __init__(self) -> None:
        try:
            self._xcb, self._symbols_of = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-keysyms.so.1")
        except OSError as missing:
            raise NoHotKeys(reason="missing_library", keys="") from missing
        xcb, keysyms, pointer = self._xcb, self._symbols_of, ctypes.c_void_p
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [pointer]
        for function, result in (
            (xcb.xcb_connect, pointer),
            (xcb.xcb_get_setup, pointer),
            (xcb.xcb_setup_roots_iterator, _Roots),
            (xcb.xcb_grab_key_checked, _Cookie),
            (xcb.xcb_ungrab_key, _Cookie),
            (xcb.xcb_grab_keyboard_unchecked, _Cookie),
            (xcb.xcb_ungrab_keyboard, _Cookie),
            (xcb.xcb_request_check, ctypes.POINTER(_Event)),
            (xcb.xcb_poll_for_event, ctypes.POINTER(_Event)),
            (keysyms.xcb_key_symbols_alloc, pointer),
            (keysyms.xcb_key_symbols_get_keycode, ctypes.POINTER(ctypes.c_uint8)),
        ):
            function.restype = result
        self._connection = pointer(xcb.xcb_connect(None, None))
        if self.is_broken:
            self.close()
            raise NoHotKeys(reason="no_server", keys="")
        setup = pointer(xcb.xcb_get_setup(self._connection))
        self._root = xcb.xcb_setup_roots_iterator(setup).data[0]
        self._symbols = pointer(keysyms.xcb_key_symbols_alloc(self._connection))
        self.descriptor = int(xcb.xcb_get_file_descriptor(self._connection))

    @property
    def is_broken(self) -> bool:
        return bool(self._xcb.xcb_connection_has_error(self._connection))

    def keycodes(self, keysym: int) -> tuple[int, ...]:
        """Return the keys that carry a symbol."""
        codes = self._symbols_of.xcb_key_symbols_get_keycode(self._symbols, ctypes.c_uint32(keysym))
        if not codes:
            return ()
        found: list[int] = []
        while codes[len(found)]:
            found.append(int(codes[len(found)]))
        self._free(ctypes.cast(codes, ctypes.c_void_p))
        return tuple(found)

    def grab(self, code: int, mask: int) -> bool:
        """Grab a key; say whether it was free."""
        asked = self._xcb.xcb_grab_key_checked(
            self._connection, ctypes.c_uint8(0), self._root, ctypes.c_uint16(mask), ctypes.c_uint8(code),
            ctypes.c_uint8(_ASYNC), ctypes.c_uint8(_ASYNC),
        )  # fmt: skip
        error = self._xcb.xcb_request_check(self._connection, asked)
        if not error:
            return True
        refused = int(error.contents.detail)
        self._free(ctypes.cast(error, ctypes.c_void_p))
        if refused != _BAD_ACCESS:
            log.info("the X server refused a grab with error %d", refused)
        return False

    def ungrab_all(self) -> None:
        """Give every key back."""
        any_key, any_modifier = 0, 0x8000
        self._xcb.xcb_ungrab_key(self._connection, ctypes.c_uint8(any_key), self._root, ctypes.c_uint16(any_modifier))
        self._xcb.xcb_flush(self._connection)

    def hold_keyboard(self, time: int) -> None:
        """Have the server keep what is typed, in place of the grab that a press at `time` (of the server) began."""
        asked = self._xcb.xcb_grab_keyboard_unchecked(
            self._connection, ctypes.c_uint8(0), self._root, ctypes.c_uint32(time), ctypes.c_uint8(_ASYNC),
            ctypes.c_uint8(_SYNC),
        )  # fmt: skip
        self._xcb.xcb_discard_reply(self._connection, asked.sequence)
        self._xcb.xcb_flush(self._connection)

    def free_keyboard(self) -> None:
        """End the grab; what the server kept goes to the window that has the keys."""
        now = 0
        self._xcb.xcb_ungrab_keyboard(self._connection, ctypes.c_uint32(now))
        self._xcb.xcb_flush(self._connection)

    def next_event(self) -> tuple[int, int] | None:
        """Return the kind and the time of the next event, or None where none waits."""
        event: Any = self._xcb.xcb_poll_for_event(self._connection)
        if not event:
            return None
        kind, time = int(event.contents.kind) & 0x7F, int(event.contents.time)
        if kind == _MAPPING_NOTIFY:
            self._symbols_of.xcb_refresh_keyboard_mapping(self._symbols, event)
        self._free(ctypes.cast(event, ctypes.c_void_p))
        return kind, time

    def close(self) -> None:
        if getattr(self, "_symbols", None):
            self._symbols_of.xcb_key_symbols_free(self._symbols)
        self._xcb.xcb_disconnect(self._connection)


def _keysym(key: str) -> int:
    """Return the symbol of a key: Latin letters are their own code, in lower case."""
    if key in _KEYSYMS:
        return _KEYSYMS[key]
    if key.startswith("F") and key[1:].isdigit():
        return _F1 + int(key[1:]) - 1
    code = ord(key.lower())
    return code if code < 0x100 else 0x01000000 | code  # noqa: PLR2004 - where Latin-1 ends, Unicode symbols begin
