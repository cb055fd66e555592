"""What macOS says of itself: sleep, waking, unlocking, a step of the clock, another zone; through rubicon-objc.

Sources: NSWorkspaceWillSleepNotification, NSWorkspaceDidWakeNotification, NSSystemClockDidChangeNotification,
NSSystemTimeZoneDidChangeNotification in Apple's documentation; `com.apple.screenIsUnlocked` is said by the system to all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from organizer.services.ports import Clock

# Which centre says it, under which name, and the signal it becomes.
_TOLD = (
    ("workspace", "NSWorkspaceWillSleepNotification", "going_to_sleep"),
    ("workspace", "NSWorkspaceDidWakeNotification", "woke"),
    ("program", "NSSystemClockDidChangeNotification", "clock_stepped"),
    ("program", "NSSystemTimeZoneDidChangeNotification", "zone_changed"),
    ("everyone", "com.apple.screenIsUnlocked", "unlocked"),
)


class MacEvents(QObject):
    """Says what happened to the machine."""

    going_to_sleep = Signal()
    woke = Signal()
    unlocked = Signal()
    zone_changed = Signal()
    clock_stepped = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Let `clock` read the zone anew when it has changed."""
        super().__init__(parent)
        self._clock = clock
        self._observers: list[Any] = []

    def watch(self) -> bool:
        """Begin to listen; return whether the centres of notifications were reached."""
        from rubicon.objc import Block, ObjCClass
        from rubicon.objc.runtime import objc_id

        centres = {
            "workspace": ObjCClass("NSWorkspace").sharedWorkspace.notificationCenter,
            "program": ObjCClass("NSNotificationCenter").defaultCenter,
            "everyone": ObjCClass("NSDistributedNotificationCenter").defaultCenter,
        }
        for centre, name, signal in _TOLD:
            block = Block(self._saying(signal), None, objc_id)
            observer = centres[centre].addObserverForName(name, object=None, queue=None, usingBlock=block)
            self._observers.append((observer, block))
        return True

    def _saying(self, signal: str) -> Any:  # noqa: ANN401 - a function that rubicon turns into a block
        def say(_notification: object) -> None:
            self._clock.zone()
            getattr(self, signal).emit()

        return say
