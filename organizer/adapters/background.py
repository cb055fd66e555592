"""Work that would hold up the main thread: in slices between its events, or on one worker thread."""

from __future__ import annotations

import ctypes
import logging
import queue
import sys
import threading
from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from organizer.adapters.post import Post

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from organizer.adapters.post import Letterbox

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")
_WorkerJob = tuple[int, "Callable[[], object]"]
_Asked = tuple["Callable[[], object]", "Callable[[Any], None]", "Callable[[Exception], None]"]

SLICE_MS = 10
_CLOSING_MS = 2_000


class Slices:
    """Work that is being done in slices; it can be held, and stopped."""

    def __init__(
        self, work: Iterator[object], ended: Callable[[Exception | None], None], wake: Callable[[], None]
    ) -> None:
        """Hold `work`; `wake` gets the main thread to step through it."""
        self._work = work
        self._ended = ended
        self._wake = wake
        self._held = False
        self._over = False

    @property
    def held(self) -> bool:
        """Whether it waits to be resumed."""
        return self._held

    @property
    def over(self) -> bool:
        """Whether it ended, or was stopped."""
        return self._over

    def hold(self) -> None:
        """Do no further step until `resume`."""
        self._held = True

    def resume(self) -> None:
        """Go on."""
        if self._held:
            self._held = False
            self._wake()

    def stop(self) -> None:
        """Do no further step, ever. The work is closed where it stands; `ended` is not called."""
        if self._over:
            return
        self._over = True
        close = getattr(self._work, "close", None)
        if close is not None:
            close()

    def step(self) -> None:
        """Do one step, and say so if it was the last."""
        try:
            next(self._work)
        except StopIteration:
            self._end(None)
        except Exception as error:  # noqa: BLE001 - whoever gave the work is told what stopped it
            self._end(error)

    def _end(self, error: Exception | None) -> None:
        if not self._over:
            self._over = True
            self._ended(error)


class Background(QObject):
    """Does long work without holding up the main thread, on which it lives and gives its answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Live on this thread. No thread is started before it is needed."""
        super().__init__(parent)
        self._turns: deque[Slices] = deque()
        self._tick = QTimer(self)
        self._tick.setInterval(0)
        self._tick.timeout.connect(self._work_a_slice)
        self._post = Post(self)
        self._post.arrived.connect(self._give_answer)
        # The thread is given a number and the work, not whom to tell; the work, too, is let go of here, and last.
        self._jobs: queue.SimpleQueue[_WorkerJob | None] = queue.SimpleQueue()
        self._to_tell: dict[int, _Asked] = {}
        self._numbers = 0
        self._worker: threading.Thread | None = None
        self._closed = False

    def in_slices(self, work: Iterator[object], ended: Callable[[Exception | None], None]) -> None:
        """Step through `work` between the events of the main thread, then call `ended` with what stopped it, or None.

        At most 10 ms are worked at a time, unless a single step takes longer; several works take turns.
        """
        self.slices(work, ended)

    def slices(self, work: Iterator[object], ended: Callable[[Exception | None], None]) -> Slices:
        """Do as `in_slices`, and return the work, so that it can be held and stopped."""
        slices = Slices(work, ended, self._tick.start)
        self._turns.append(slices)
        self._tick.start()
        return slices

    def on_worker(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` on the worker thread, one after the other; then call `done` or `failed` on the main thread."""
        if self._closed:
            return
        self._numbers += 1
        self._to_tell[self._numbers] = (work, done, failed)
        self._jobs.put((self._numbers, work))
        if self._worker is None:
            self._worker = threading.Thread(
                target=_work_off, args=(self._jobs, self._post.letterbox), name="organizer-worker", daemon=True
            )
            self._worker.start()

    def close(self) -> None:
        """Stop all work in slices, and wait at most 2 s for the worker; answers that come later are not given."""
        self._closed = True
        self._tick.stop()
        while self._turns:
            self._turns.popleft().stop()
        if self._worker is not None:
            self._jobs.put(None)
            self._worker.join(_CLOSING_MS / 1_000)
        self._post.close()

    def _work_a_slice(self) -> None:
        span = QElapsedTimer()
        span.start()
        idle = 0
        while self._turns and idle < len(self._turns) and span.elapsed() < SLICE_MS:
            slices = self._turns.popleft()
            if slices.over:
                continue
            self._turns.append(slices)
            if slices.held:
                idle += 1
                continue
            idle = 0
            slices.step()
        if all(slices.over or slices.held for slices in self._turns):
            self._tick.stop()

    def _give_answer(self, event: tuple[int, Any, Exception | None]) -> None:
        number, answer, error = event
        _work, done, failed = self._to_tell.pop(number)
        if self._closed:
            return
        if error is None:
            done(answer)
        else:
            failed(error)


def _work_off(jobs: queue.SimpleQueue[_WorkerJob | None], letterbox: Letterbox) -> None:
    while (job := jobs.get()) is not None:
        number, outcome = job[0], _outcome(job[1])
        del job
        letterbox.send(number, *outcome)
        del outcome
        give_back_freed_memory()


def _outcome(work: Callable[[], object]) -> tuple[object, Exception | None]:
    """Do the work; return its answer, or what stopped it."""
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 - whoever gave the work is told what stopped it
        return None, error


def give_back_freed_memory() -> None:
    """Give the system back what glibc keeps for later: after a check or a backup of the book that is 10 MB and more.

    Other systems' allocators give it back by themselves, as does musl's, which has no such call.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
