"""Ears of the running program: mailboxes that tell of new mail are listened to, so that it is here within seconds.

Where one cannot be listened to, or the line is lost, the visits go on looking into it as before.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from organizer.domain.errors import OrganizerError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator

log = logging.getLogger(__name__)

_EVERY_MS = 2_000
# So many turns one that was lost is left alone: ten minutes.
_LEFT_ALONE = 300


class Ears(QObject):
    """Listens to what is `wanted`, from the first `look` on. `heard` says that something has come."""

    heard = Signal()

    def __init__(
        self,
        listen: Callable[[str], Generator[bool, None, None]],
        wanted: Callable[[], Collection[str]],
        parent: QObject | None = None,
        *,
        every_ms: int = _EVERY_MS,
    ) -> None:
        """Listen by `listen`, which yields at once, and whether something has come; nothing runs while nothing is wanted."""
        super().__init__(parent)
        self._listen = listen
        self._wanted = wanted
        self._open: dict[str, Generator[bool, None, None]] = {}
        self._left_alone: dict[str, int] = {}
        self._tick = QTimer(self)
        self._tick.setInterval(every_ms)
        self._tick.setTimerType(Qt.TimerType.CoarseTimer)
        self._tick.timeout.connect(self._hear)

    def look(self) -> None:
        """See what is wanted now."""
        wanted = set(self._wanted())
        for address in self._open.keys() - wanted:
            self._open.pop(address).close()
        self._left_alone = {address: left for address, left in self._left_alone.items() if address in wanted}
        for address in sorted(wanted - self._open.keys() - self._left_alone.keys()):
            self._open[address] = self._listen(address)
        if self._open or self._left_alone:
            self._tick.start()
        else:
            self._tick.stop()

    def close(self) -> None:
        """Listen no more."""
        self._tick.stop()
        for one in self._open.values():
            one.close()
        self._open.clear()

    def _hear(self) -> None:
        for address in list(self._left_alone):
            self._left_alone[address] -= 1
            if not self._left_alone[address]:
                del self._left_alone[address]
        for address, listening in list(self._open.items()):
            try:
                if next(listening):
                    self.heard.emit()
            except (StopIteration, OrganizerError) as lost:
                log.info("a mailbox is no longer listened to: %s", type(lost).__name__)
                self._leave_alone(address)
            except Exception:
                log.exception("a mailbox is no longer listened to")
                self._leave_alone(address)

    def _leave_alone(self, address: str) -> None:
        del self._open[address]
        self._left_alone[address] = _LEFT_ALONE
