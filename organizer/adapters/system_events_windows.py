"""What Windows says of itself in messages to a window: sleep, waking, unlocking, a step of the clock, another zone.

Sources: WM_POWERBROADCAST, WM_TIMECHANGE, WM_WTSSESSION_CHANGE in the Windows documentation.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QWindow

    from organizer.services.ports import Clock

WM_TIMECHANGE = 0x001E
WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
PBT_APMSUSPEND = 0x0004
PBT_APMRESUMEAUTOMATIC = 0x0012
WTS_SESSION_UNLOCK = 0x8
_THIS_SESSION = 0
_MESSAGES = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


class WindowsEvents(QObject):
    """Says what happened to the machine. Messages of power go to real top-level windows only."""

    going_to_sleep = Signal()
    woke = Signal()
    unlocked = Signal()
    zone_changed = Signal()
    clock_stepped = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Look at the zone of `clock` whenever the time was changed."""
        super().__init__(parent)
        self._clock = clock
        self._zone = clock.zone().key
        self._filter = _Filter(self)

    def watch(self, application: QGuiApplication, window: QWindow) -> bool:
        """Begin to listen to the messages of `window`; return whether unlocking is told of as well."""
        application.installNativeEventFilter(self._filter)
        if sys.platform != "win32":
            return False
        return bool(ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(int(window.winId()), _THIS_SESSION))

    def hear(self, message: int, what: int) -> None:
        """Take a message of Windows by its number, with its first parameter."""
        if (message, what) == (WM_POWERBROADCAST, PBT_APMSUSPEND):
            self.going_to_sleep.emit()
        elif (message, what) == (WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC):
            self._look_at_zone()
            self.woke.emit()
        elif (message, what) == (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK):
            self.unlocked.emit()
        elif message == WM_TIMECHANGE:
            self._look_at_zone()
            self.clock_stepped.emit()

    def _look_at_zone(self) -> None:
        zone = self._clock.zone().key
        if zone != self._zone:
            self._zone = zone
            self.zone_changed.emit()


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, events: WindowsEvents) -> None:
        super().__init__()
        self._events = events

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        named = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(named) in _MESSAGES:
            told = wintypes.MSG.from_address(int(message))
            self._events.hear(told.message, told.wParam)
        return False, 0
