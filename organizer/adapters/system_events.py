"""What the system says of itself on Linux: that it goes to sleep, woke up, was unlocked, stands in another time zone."""

from __future__ import annotations

import logging
import os
import zoneinfo
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QFileSystemWatcher, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

    from organizer.services.ports import Clock

log = logging.getLogger(__name__)

_LOGIND = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_LOGIN = "org.freedesktop.login1.Manager"
_LOGIN_SESSION = "org.freedesktop.login1.Session"
_TIME_PATH = "/org/freedesktop/timedate1"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ZONE_FILES = ("localtime", "timezone")
# Longer than a zone that is being set may go untold (`clock`).
_ZONE_IS_SET_MS = 3_000
# Each desktop's own locker says so under its own name.
_LOCKERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)


class SystemEvents(QObject):
    """Says what happened to the machine. Where there is no system bus, it stays silent."""

    going_to_sleep = Signal()
    woke = Signal()
    unlocked = Signal()
    zone_changed = Signal()
    zone_rules_changed = Signal()

    def __init__(
        self,
        clock: Clock,
        parent: QObject | None = None,
        *,
        program: str = "",
        settings_folder: Path = Path("/etc"),
        rules_folders: tuple[str, ...] = zoneinfo.TZPATH,
        zone_is_set_ms: int = _ZONE_IS_SET_MS,
    ) -> None:
        """Look at the zone of `clock`; `settings_folder` is where the system keeps its link `localtime`.

        `zone_is_set_ms` after something was changed there, the zone is looked at once more.
        `program` is the name under which the machine is asked to wait, before it sleeps, until `going_to_sleep` was heard.
        """
        super().__init__(parent)
        self._clock = clock
        self._zone = clock.zone().key
        self._folder = settings_folder
        self._rules_folders = rules_folders
        self._program = program
        self._watcher: QFileSystemWatcher | None = None
        # A system may take its link away and put another, or write a copy in place: what was seen meanwhile is seen again.
        self._zone_is_set = QTimer(self, interval=zone_is_set_ms, singleShot=True)
        self._zone_is_set.timeout.connect(self._look_at_zone)
        self._asking: QDBusPendingCallWatcher | None = None
        self._delay: int | None = None

    def watch(self) -> bool:
        """Begin to listen, after the first paint; return whether there is a system bus that can tell of sleep."""
        self._watch_folders()
        self._listen_for_lockers()
        return self._listen()

    def close(self) -> None:
        """Let the machine sleep without waiting for this program."""
        self._let_sleep()

    def _watch_folders(self) -> None:
        rules = [folder for folder in self._rules_folders if Path(folder).is_dir()][:1]
        self._watcher = QFileSystemWatcher([str(self._folder), *rules], self)
        self._watcher.directoryChanged.connect(self._look_at_folder)
        self._watcher.fileChanged.connect(self._look_at_file)
        self._watch_files()

    def _watch_files(self) -> None:
        """Watch the files that tell the zone as they are now, for what is written into them; a link may point elsewhere."""
        if self._watcher is None:
            return
        if before := self._watcher.files():
            self._watcher.removePaths(before)
        if files := [str(path) for name in _ZONE_FILES if (path := self._folder / name).is_file()]:
            self._watcher.addPaths(files)

    def _listen(self) -> bool:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        # The slots go as text, whatever the stubs say: as bytes they are refused.
        slept = bus.connect("", _LOGIN_PATH, _LOGIN, "PrepareForSleep", self, SLOT("_slept(bool)"))  # type: ignore[call-overload]
        bus.connect("", "", _LOGIN_SESSION, "Unlock", self, SLOT("_unlock()"))  # type: ignore[call-overload]
        bus.connect("", _TIME_PATH, _PROPERTIES, "PropertiesChanged", self, SLOT("_time_set(QDBusMessage)"))  # type: ignore[call-overload]
        self._ask_to_wait()
        return bool(slept)

    def _listen_for_lockers(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            for locker in _LOCKERS:
                bus.connect("", "", locker, "ActiveChanged", self, SLOT("_locked(bool)"))  # type: ignore[call-overload]

    def _ask_to_wait(self) -> None:
        """Ask logind to wait for a moment before the machine sleeps; it does until the descriptor it gives is closed."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        if not self._program:
            return
        call = QDBusMessage.createMethodCall(_LOGIND, _LOGIN_PATH, _LOGIN, "Inhibit")
        call.setArguments(["sleep", self._program, "Reminders are written down", "delay"])
        self._asking = QDBusPendingCallWatcher(QDBusConnection.systemBus().asyncCall(call), self)
        self._asking.finished.connect(self._may_wait)

    def _may_wait(self, asked: QDBusPendingCallWatcher) -> None:
        from PySide6.QtDBus import QDBusMessage

        reply = asked.reply() if hasattr(asked, "reply") else QDBusMessage()
        given = next(iter(reply.arguments()), None) if not asked.isError() else None
        descriptor = given.fileDescriptor() if given is not None and hasattr(given, "fileDescriptor") else -1
        self._let_sleep()
        if descriptor >= 0:
            self._delay = os.dup(descriptor)
        asked.deleteLater()
        self._asking = None

    def _let_sleep(self) -> None:
        if self._delay is not None:
            os.close(self._delay)
            self._delay = None

    @Slot(bool)
    def _slept(self, begins: bool) -> None:  # noqa: FBT001 - the form of the bus's signal
        if begins:
            self.going_to_sleep.emit()
            self._let_sleep()
        else:
            self._ask_to_wait()
            self._look_at_zone()
            self.woke.emit()

    @Slot(bool)
    def _locked(self, begins: bool) -> None:  # noqa: FBT001 - as above
        if not begins:
            self.unlocked.emit()

    @Slot()
    def _unlock(self) -> None:
        self.unlocked.emit()

    @Slot("QDBusMessage")
    def _time_set(self, _message: QDBusMessage) -> None:
        self._look_at_zone()

    def _look_at_folder(self, folder: str) -> None:
        if folder == str(self._folder):
            self._look_at_file()
        else:
            self.zone_rules_changed.emit()

    def _look_at_file(self) -> None:
        self._watch_files()
        self._look_at_zone()
        self._zone_is_set.start()

    def _look_at_zone(self) -> None:
        zone = self._clock.zone().key
        if zone != self._zone:
            self._zone = zone
            self.zone_changed.emit()
