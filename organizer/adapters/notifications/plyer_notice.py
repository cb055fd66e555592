"""Notices by plyer: no buttons, no numbers, and no word on whether anything was seen. The last voice of a desktop."""

from __future__ import annotations

import logging
import queue
import sys
import threading
import warnings
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.adapters.notifications.deadline import Deadline
from organizer.adapters.notifications.plain import lines, one_line
from organizer.adapters.post import Post

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from organizer.adapters.post import Letterbox
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

    def __init__(
        self, *, program: str, icon: str = "", within_ms: int = _WITHIN_MS, parent: QObject | None = None
    ) -> None:
        """Speak as `program`, with the picture at the path `icon`; no thread is started before it is needed."""
        super().__init__(parent)
        self._program = program
        self._icon = icon
        self._within_ms = within_ms
        self._jobs: queue.SimpleQueue[tuple[int, Notice] | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None
        self._numbers = 0
        self._open: dict[int, _Job] = {}
        self._overdue: set[int] = set()
        self._post = Post(self)
        self._post.arrived.connect(self._finish)

    def show(self, notice: Notice, shown: Callable[[], None], failed: Callable[[], None]) -> None:
        """Show `notice` without its buttons; later call exactly one of `shown` and `failed`."""
        if self._overdue:
            failed()
            return
        self._numbers += 1
        deadline = Deadline(self._numbers, self._within_ms, self)
        deadline.ran_out.connect(self._give_up)
        self._open[self._numbers] = _Job(shown, failed, deadline)
        self._jobs.put((self._numbers, notice))
        if self._worker is None:
            say = partial(_say, self._program, self._icon)
            self._worker = threading.Thread(
                target=_work_off, args=(self._jobs, self._overdue, say, self._post.letterbox), name="plyer", daemon=True
            )
            self._worker.start()

    def withdraw(self, key: str) -> None:
        """Do nothing: plyer cannot take back what it said."""

    def close(self) -> None:
        """Let the thread end; nothing is waited for."""
        self._jobs.put(None)
        self._post.close()

    def _finish(self, event: tuple[int, bool]) -> None:
        number, said = event
        self._overdue.discard(number)
        job = self._open.pop(number, None)
        if job is not None:
            job.deadline.end()
            (job.shown if said else job.failed)()

    def _give_up(self, number: int) -> None:
        job = self._open.pop(number, None)
        if job is not None:
            self._overdue.add(number)
            job.deadline.end()
            job.failed()


@dataclass(frozen=True, slots=True)
class _Job:
    shown: Callable[[], None]
    failed: Callable[[], None]
    deadline: Deadline


def _work_off(
    jobs: queue.SimpleQueue[tuple[int, Notice] | None],
    overdue: Container[int],
    say: Callable[[Notice], bool],
    letterbox: Letterbox,
) -> None:
    """Say one notice after the other, on the thread; those that are overdue already are left out."""
    while (job := jobs.get()) is not None:
        number, notice = job
        letterbox.send(number, number not in overdue and say(notice))


def _say(program: str, icon: str, notice: Notice) -> bool:
    try:
        _notify()(
            title=_argument(notice.title, 0),
            message=_argument(notice.body, 1),
            app_name=program,
            app_icon=icon,
            timeout=_SHOWN_FOR_S,
        )
    except Exception:  # plyer and its platforms raise many kinds; all of them mean that it did not speak
        log.info("plyer could not show a notice", exc_info=True)
        return False
    return True


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
