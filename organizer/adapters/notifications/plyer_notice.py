"""Notices by plyer: no buttons, no numbers, and no word on whether anything was seen. The last voice of a desktop."""

from __future__ import annotations

import contextlib
import logging
import queue
import sys
import threading
import warnings
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from organizer.adapters.notifications.plain import lines, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.services.ports import Notice

log = logging.getLogger(__name__)

# On Windows more than 63 and 255 characters raise in a thread of plyer's own, where nobody hears it.
_LONGEST = {"win32": (63, 255), "darwin": (100, 200)}
_LONGEST_ELSEWHERE = (120, 400)
_WITHIN_MS = 3_000
_SHOWN_FOR_S = 10


class PlyerNotice(QObject):
    """Speaks through plyer, on a thread of its own. Its word is no proof: `vouches` is False."""

    vouches = False
    _done = Signal(object, bool)

    def __init__(
        self, *, program: str, icon: str = "", within_ms: int = _WITHIN_MS, parent: QObject | None = None
    ) -> None:
        """Speak as `program`, with the picture at the path `icon`; no thread is started before it is needed."""
        super().__init__(parent)
        self._program = program
        self._icon = icon
        self._within_ms = within_ms
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None
        self._open: set[_Job] = set()
        self._overdue: set[_Job] = set()
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show `notice` without its buttons; later call exactly one of `shown` and `failed`."""
        if self._overdue:
            failed()
            return
        job = _Job(notice, shown, failed, self)
        self._open.add(job)
        job.timer.timeout.connect(lambda: self._give_up(job))
        job.timer.start(self._within_ms)
        self._jobs.put(job)
        if self._worker is None:
            self._worker = threading.Thread(target=self._work_off, name="plyer", daemon=True)
            self._worker.start()

    def withdraw(self, key: str) -> None:
        """Do nothing: plyer cannot take back what it said."""

    def close(self) -> None:
        """Let the thread end; nothing is waited for."""
        self._jobs.put(None)

    def _work_off(self) -> None:
        while (job := self._jobs.get()) is not None:
            said = not job.given_up and self._say(job.notice)
            # The program may have ended meanwhile.
            with contextlib.suppress(RuntimeError):
                self._done.emit(job, said)

    def _say(self, notice: Notice) -> bool:
        try:
            _notify()(
                title=_argument(notice.title, 0),
                message=_argument(notice.body, 1),
                app_name=self._program,
                app_icon=self._icon,
                timeout=_SHOWN_FOR_S,
            )
        except Exception:  # plyer and its platforms raise many kinds; all of them mean that it did not speak
            log.info("plyer could not show a notice", exc_info=True)
            return False
        return True

    def _finish(self, job: _Job, said: bool) -> None:  # noqa: FBT001 - the form of the signal
        self._overdue.discard(job)
        if job in self._open:
            self._open.discard(job)
            job.timer.stop()
            (job.shown if said else job.failed)()

    def _give_up(self, job: _Job) -> None:
        job.given_up = True
        self._open.discard(job)
        self._overdue.add(job)
        job.failed()


class _Job:
    def __init__(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None], parent: QObject) -> None:
        self.notice = notice
        self.shown = shown
        self.failed = failed
        self.given_up = False
        self.timer = QTimer(parent)
        self.timer.setSingleShot(True)


def _notify() -> Callable[..., None]:
    """Return plyer's `notify` for this platform; that it misses dbus-python is known, and said to nobody."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from plyer import notification

        notify: Callable[..., None] = notification.notify
    return notify


def _argument(text: str, part: int, platform: str = sys.platform) -> str:
    """Return the title (0) or body (1) fit for plyer's platform.

    On Linux it becomes an argument of a command whose daemon may read markup: no `-` first, and no signs of markup.
    """
    longest = _LONGEST.get(platform, _LONGEST_ELSEWHERE)[part]
    if platform in _LONGEST:
        return one_line(text, longest)
    plain = (one_line if part == 0 else lines)(text, longest).translate(_NO_MARKUP)
    return " " + plain if plain.startswith("-") else plain


_NO_MARKUP = str.maketrans({"<": "\u2039", ">": "\u203a", "&": "\uff06"})
