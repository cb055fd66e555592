"""Visits of the running program to the user's accounts: every minute, soon after a change here, never in the way of the window."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

log = logging.getLogger(__name__)

# What a phone notes is here within a minute.
EVERY_MS = 50_000
_SOON_MS = 4_000
_FIRST_MS = 3_000
# A file that was put into a watched folder is looked at when it has been the same for a second.
_SETTLED_MS = 1_200
# While a server is waited for, it is looked in so often; while there is work, once in each turn of the event loop.
_LOOK_MS = 20
# Whoever stopped a visit wants to be left alone for a while.
_AFTER_STOP_MS = 600_000


class _Steps(QObject):
    """Steps through one piece of work at a time, in turns of the event loop; `ended` has what it returned, None if it broke off."""

    def __init__(
        self, moved: Callable[[Any], None], ended: Callable[[tuple[Any, ...] | None], None], parent: QObject
    ) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._moved, self._ended = moved, ended
        self._work: Generator[Any, None, tuple[Any, ...]] | None = None
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._step)

    @property
    def under_way(self) -> bool:
        return self._work is not None

    def begin(self, work: Generator[Any, None, tuple[Any, ...]]) -> None:
        self._work = work
        self._tick.start(0)

    def break_off(self) -> None:
        self._tick.stop()
        if self._work is not None:
            self._work.close()
            self._work = None

    def _step(self) -> None:
        if self._work is None:
            return
        try:
            progress = next(self._work)
        except StopIteration as ended:
            self._over(ended.value)
        except Exception:
            log.exception("a visit broke off; the next one begins anew")
            self._over(None)
        else:
            self._tick.setInterval(_LOOK_MS if progress is None else 0)
            if progress is not None:
                self._moved(progress)

    def _over(self, went: tuple[Any, ...] | None) -> None:
        self._work = None
        self._tick.stop()
        self._ended(went)


class Visits(QObject):
    """Goes through `visit` again and again from `begin` on. `went` hands on what each account's visit came to.

    `moved` tells how far a visit is, `ended` that one is over, broken off or not.
    """

    went = Signal(object)
    moved = Signal(object)
    ended = Signal()

    def __init__(
        self,
        visit: Callable[[], Generator[Any, None, tuple[Any, ...]]],
        visit_all: Callable[[], Generator[Any, None, tuple[Any, ...]]],
        wanted: Callable[[], object],
        folders: Callable[[], list[str]],
        parent: QObject | None = None,
        *,
        beside: Callable[[], Generator[Any, None, tuple[Any, ...]]] | None = None,
        every_ms: int = EVERY_MS,
    ) -> None:
        """Step through `visit`, which yields None while it waits; nothing is done while nothing is `wanted`.

        `visit_all` is the same for whoever asks for it: those, too, that are left alone for a while.
        What happens in one of the `folders` is looked at in seconds, by going through `beside`: no server is asked for that, and
        none that is waited for holds it up.
        """
        super().__init__(parent)
        self._visit = visit
        self._visit_all = visit_all
        self._wanted = wanted
        self._folders = folders
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look_into_folders_soon)
        self._work = _Steps(self.moved.emit, self._over, self)
        self._make_beside = beside
        self._beside = _Steps(lambda _progress: None, self._beside_over, self)
        self._beside_next = QTimer(self)
        self._beside_next.setSingleShot(True)
        self._beside_next.timeout.connect(self._look_into_folders)
        self._changed_meanwhile = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._every = every_ms
        self._next.timeout.connect(self._begin_visit)

    def begin(self) -> None:
        """Make the first visit in a moment, and go on."""
        self._next.start(_FIRST_MS)

    @property
    def under_way(self) -> bool:
        """Whether a visit is being made."""
        return self._work.under_way

    def go_now(self) -> None:
        """Make a visit to all accounts now; one that is under way is gone on with."""
        if not self._work.under_way:
            self._next.stop()
            self._begin(self._visit_all)

    def stop(self) -> None:
        """Break off the visit that is under way; what was done until then stays done. The next one comes in ten minutes."""
        if self._work.under_way:
            self._work.break_off()
            self._end(_AFTER_STOP_MS)

    def hear_of_change(self) -> None:
        """Take a change here along soon."""
        if self._work.under_way:
            self._changed_meanwhile = True
        elif not self._next.isActive() or self._next.remainingTime() > _SOON_MS:
            self._next.start(_SOON_MS)

    def look_soon(self) -> None:
        """Make a visit in a second: something has come."""
        if self._work.under_way:
            self._changed_meanwhile = True
        elif not self._next.isActive() or self._next.remainingTime() > _SETTLED_MS:
            self._next.start(_SETTLED_MS)

    def _watch(self) -> None:
        watched, wanted = set(self._watcher.directories()), set(self._folders())
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))

    def close(self) -> None:
        """Break off; what was done until then stays done."""
        self._next.stop()
        self._beside_next.stop()
        self._work.break_off()
        self._beside.break_off()

    def _look_into_folders_soon(self) -> None:
        if self._make_beside is not None:
            self._beside_next.start(_SETTLED_MS)
        else:
            self.look_soon()

    def _look_into_folders(self) -> None:
        if self._beside.under_way:
            self._beside_next.start(_SETTLED_MS)
        elif self._make_beside is not None and self._wanted():
            self._beside.begin(self._make_beside())

    def _beside_over(self, went: tuple[Any, ...] | None) -> None:
        if any(one.outcome.unsettled for one in went or ()):
            self._beside_next.start(_SETTLED_MS)
        self.went.emit(went or ())

    def _begin_visit(self) -> None:
        if not self._wanted():
            self._next.start(self._every)
            return
        self._begin(self._visit)

    def _begin(self, visit: Callable[[], Generator[Any, None, tuple[Any, ...]]]) -> None:
        self._changed_meanwhile = False
        self._watch()
        self._work.begin(visit())

    def _over(self, went: tuple[Any, ...] | None) -> None:
        self._end()
        if any(one.outcome.unsettled for one in went or ()):
            self._look_into_folders_soon()
        if went is not None:
            self.went.emit(went)

    def _end(self, next_ms: int = 0) -> None:
        self._next.start(next_ms or (_SOON_MS if self._changed_meanwhile else self._every))
        self.ended.emit()
