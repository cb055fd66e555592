"""What the system says of itself: that it goes to sleep, woke up, or was given another time zone."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QFileSystemWatcher, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusMessage

    from organizer.services.ports import Clock

log = logging.getLogger(__name__)

_LOGIN_PATH = "/org/freedesktop/login1"
_LOGIN = "org.freedesktop.login1.Manager"
_TIME_PATH = "/org/freedesktop/timedate1"
_PROPERTIES = "org.freedesktop.DBus.Properties"


class SystemEvents(QObject):
    """Says what happened to the machine. Where there is no system bus, it stays silent."""

    going_to_sleep = Signal()
    woke = Signal()
    zone_changed = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None, *, settings_folder: Path = Path("/etc")) -> None:
        """Look at the zone of `clock`; `settings_folder` is where the system keeps its link `localtime`."""
        super().__init__(parent)
        self._clock = clock
        self._zone = clock.zone().key
        self._folder = settings_folder
        self._watcher: QFileSystemWatcher | None = None

    def watch(self) -> bool:
        """Begin to listen, after the first paint; return whether there is a system bus that can tell of sleep."""
        if sys.platform in {"win32", "darwin"}:
            return False
        self._watch_folder()
        return self._listen()

    def _watch_folder(self) -> None:
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._look_at_zone)

    def _listen(self) -> bool:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        # The slots go as text, whatever the stubs say: as bytes they are refused.
        slept = bus.connect("", _LOGIN_PATH, _LOGIN, "PrepareForSleep", self, SLOT("_slept(bool)"))  # type: ignore[call-overload]
        bus.connect("", _TIME_PATH, _PROPERTIES, "PropertiesChanged", self, SLOT("_time_set(QDBusMessage)"))  # type: ignore[call-overload]
        return bool(slept)

    @Slot(bool)
    def _slept(self, begins: bool) -> None:  # noqa: FBT001 - the form of the bus's signal
        if begins:
            self.going_to_sleep.emit()
        else:
            self._look_at_zone()
            self.woke.emit()

    @Slot("QDBusMessage")
    def _time_set(self, _message: QDBusMessage) -> None:
        self._look_at_zone()

    def _look_at_zone(self) -> None:
        zone = self._clock.zone().key
        if zone != self._zone:
            self._zone = zone
            self.zone_changed.emit()
