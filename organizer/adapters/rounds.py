"""The rounds of the running program: backups as they fall due, a full check of the book each day, a trial restore each week."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from organizer.domain.errors import BookDamaged, DiskRefused
from organizer.services.safety.backups import DAY, HOUR, WEEK

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.safety.backups import Backups, Made

log = logging.getLogger(__name__)

_AGAIN_AFTER = timedelta(minutes=10)
_TRIED, _CHECKED = "backup_tried", "checked"


class Waker(Protocol):
    """An alarm with a signal."""

    rang: SignalInstance

    def ring_at(self, moment: datetime | None) -> None:
        """Ring at `moment` (aware UTC)."""


class Worker(Protocol):
    """Does work on another thread."""

    def on_worker(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do `work` there, then call `done` or `failed` on this one."""


class Checked(Protocol):
    """A book that is open; another may take its place at any time, and then `exchanges` is more."""

    exchanges: int

    def book_is_sound(self) -> bool:
        """Check all of it; on the worker."""


class Rounds(QObject):
    """Goes its rounds from `begin` on. What it does on the worker only reads the book; it never holds up the window.

    `damaged(which)` is told when a book did not pass, by the number it had when it was looked at, `in_trouble` when there was no
    backup for a day.
    """

    damaged = Signal(int)
    in_trouble = Signal(object)

    def __init__(
        self,
        backups: Backups,
        preferences: Preferences,
        clock: Clock,
        alarm: Waker,
        worker: Worker,
        checked: Checked,
        reseal: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """Make backups by `backups`, look at what is `checked`, and bring backups under its key by `reseal`, on the worker."""
        super().__init__(parent)
        self._backups = backups
        self._preferences = preferences
        self._clock = clock
        self._alarm = alarm
        self._worker = worker
        self._book = checked
        self._reseal = reseal
        self._next: datetime | None = None
        self._under_way = False

    def begin(self) -> None:
        """Look what is due, and go on doing so."""
        self._alarm.rang.connect(self._go)
        self._go()

    def hear_of_change(self) -> None:
        """Take into account that the book changed: a backup may be due within the hour now."""
        if self._next is not None and self._next > self._clock.now() + HOUR:
            self._ring_at(self._backups.due_at())

    def _go(self) -> None:
        if self._under_way:
            return
        self._under_way = True
        self._worker.on_worker(self._backups.make_if_due, self._made, partial(self._failed, self._book.exchanges))

    def _made(self, made: Made | None) -> None:
        self._under_way = False
        self._ring_at(max(self._backups.due_at(), self._clock.now() + _AGAIN_AFTER))
        if made is not None and made.second is False:
            log.warning("a backup could not be copied to the second folder")
            self._tell_of_trouble()
        # Sealing may have been cut short before it came to all of them.
        self._worker.on_worker(self._reseal, lambda _resealed: None, self._not_resealed)
        if self._is_past(_CHECKED, DAY):
            which = self._book.exchanges
            self._worker.on_worker(
                self._book.book_is_sound, partial(self._checked, which), partial(self._not_checked, which)
            )
        if self._is_past(_TRIED, WEEK):
            self._worker.on_worker(self._backups.try_out, self._tried, self._not_tried)

    def _failed(self, which: int, error: Exception) -> None:
        self._under_way = False
        log.warning("no backup could be made: %s", type(error).__name__)
        self._ring_at(self._clock.now() + _AGAIN_AFTER)
        if isinstance(error, BookDamaged):
            self.damaged.emit(which)
        else:
            self._tell_of_trouble()

    def _checked(self, which: int, sound: bool) -> None:  # noqa: FBT001 - the answer of a check
        if sound:
            self._remember(_CHECKED)
        else:
            self.damaged.emit(which)

    def _not_checked(self, which: int, error: Exception) -> None:
        log.warning("the book could not be checked: %s", type(error).__name__)
        if isinstance(error, BookDamaged):
            self.damaged.emit(which)

    def _tried(self, well: bool | None) -> None:  # noqa: FBT001 - the answer of a trial
        if well is False:
            log.warning("a backup did not pass its trial, and was set aside; another is made")
            failed = partial(self._failed, self._book.exchanges)
            self._worker.on_worker(lambda: self._backups.make("daily"), lambda _made: None, failed)
        elif well:
            self._remember(_TRIED)

    def _not_tried(self, error: Exception) -> None:
        log.warning("no backup could be tried: %s", type(error).__name__)

    def _not_resealed(self, error: Exception) -> None:
        log.warning("backups are still under another key: %s", type(error).__name__)

    def _ring_at(self, moment: datetime) -> None:
        self._next = moment
        self._alarm.ring_at(moment)

    def _tell_of_trouble(self) -> None:
        trouble = self._backups.trouble()
        if trouble is not None:
            self.in_trouble.emit(trouble)

    def _is_past(self, what: str, span: timedelta) -> bool:
        noted = self._preferences.remembered(what)
        return not isinstance(noted, str) or abs(self._clock.now() - datetime.fromisoformat(noted)) >= span

    def _remember(self, what: str) -> None:
        try:
            self._preferences.remember(what, self._clock.now().isoformat())
        except DiskRefused:
            log.warning("it cannot be noted that this was done; it is done again the next time")
