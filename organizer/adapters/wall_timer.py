"""A wall clock that can be set to one moment: it sees suspends and clock steps, and costs nothing while it waits."""

from __future__ import annotations

import ctypes
import errno
import logging
import os
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal

if TYPE_CHECKING:
    from organizer.services.ports import Clock

log = logging.getLogger(__name__)

_CLOCK_REALTIME = 0
_TFD_NONBLOCK_CLOEXEC = os.O_NONBLOCK | getattr(os, "O_CLOEXEC", 0)
_TFD_TIMER_ABSTIME = 1
_TFD_TIMER_CANCEL_ON_SET = 2
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
# Nothing to ring for: the timer is set far off all the same, since only a set timer reports a clock step.
_FAR_OFF = datetime(2199, 1, 1, tzinfo=UTC)
# Looked at a little more often than once a minute, so that what is due comes within that.
_LONGEST_SLEEP_MS = 55_000


class Alarm(QObject):
    """Rings at one moment of the wall clock. A hint only: whoever hears it looks at the book."""

    rang = Signal()
    clock_stepped = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None, *, with_timerfd: bool | None = None) -> None:
        """Set up the kernel's wall timer where there is one (Linux), else a timer that looks at least once a minute.

        `with_timerfd` chooses between them, for tests.
        """
        super().__init__(parent)
        wanted = sys.platform == "linux" if with_timerfd is None else with_timerfd
        kernel = _KernelTimer.made() if wanted else None
        self._timer: _KernelAlarm | _PolledAlarm = (
            _KernelAlarm(kernel, self) if kernel is not None else _PolledAlarm(clock, self)
        )
        self._clock = clock
        self._moment: datetime | None = None
        self._closed = False
        self.rang.connect(self._forget)
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self.rang)

    def ring_at(self, moment: datetime | None) -> None:
        """Ring at `moment` (aware UTC), or never; replaces what was set before. A moment that has passed rings at once.

        It never rings within this call, but from the event loop. What was set before and has come, but was not heard yet,
        rings all the same: who sets the next one does not know of it.
        """
        before, self._moment = self._moment, moment
        self._timer.ring_at(moment)
        if before is not None and before <= self._clock.now() and not self._closed:
            self._late.start()

    def _forget(self) -> None:
        if self._moment is not None and self._moment <= self._clock.now():
            self._moment = None

    def close(self) -> None:
        """Ring no more, and give the timer back."""
        self._closed = True
        self._late.stop()
        self._timer.close()


class _KernelTimer:
    """A timerfd on the wall clock, reached through the libraries of this process so that a test clock can stand in."""

    def __init__(self, libc: ctypes.CDLL, fd: int) -> None:
        self._libc = libc
        self.fd = fd

    @classmethod
    def made(cls) -> _KernelTimer | None:
        try:
            libc = ctypes.CDLL(None, use_errno=True)
            fd = libc.timerfd_create(_CLOCK_REALTIME, _TFD_NONBLOCK_CLOEXEC)
        except (OSError, AttributeError, TypeError):
            return None
        return cls(libc, fd) if fd >= 0 else None

    def set(self, moment: datetime) -> None:
        microseconds = max((moment - _EPOCH) // _MICROSECOND, 1)
        seconds, rest = divmod(microseconds, 1_000_000)
        setting = _ItimerSpec(_TimeSpec(0, 0), _TimeSpec(seconds, rest * 1_000))
        flags = _TFD_TIMER_ABSTIME | _TFD_TIMER_CANCEL_ON_SET
        if self._libc.timerfd_settime(self.fd, flags, ctypes.byref(setting), None) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))

    def take(self) -> str | None:
        """Return what the timer reports: `rang`, `stepped`, or None."""
        try:
            os.read(self.fd, 8)
        except BlockingIOError:
            return None
        except OSError as cancelled:
            if cancelled.errno != errno.ECANCELED:
                raise
            return "stepped"
        return "rang"

    def close(self) -> None:
        os.close(self.fd)


class _TimeSpec(ctypes.Structure):
    _fields_ = (("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long))


class _ItimerSpec(ctypes.Structure):
    _fields_ = (("interval", _TimeSpec), ("value", _TimeSpec))


class _KernelAlarm:
    def __init__(self, timer: _KernelTimer, alarm: Alarm) -> None:
        self._timer = timer
        self._alarm = alarm
        self._moment: datetime | None = None
        self._closed = False
        self._notifier = QSocketNotifier(timer.fd, QSocketNotifier.Type.Read, alarm)
        self._notifier.activated.connect(self._look)
        self._timer.set(_FAR_OFF)

    def ring_at(self, moment: datetime | None) -> None:
        if self._closed:
            return
        self._moment = moment
        self._timer.set(min(moment, _FAR_OFF) if moment is not None else _FAR_OFF)

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._notifier.setEnabled(False)
            self._timer.close()

    def _look(self) -> None:
        if self._closed:
            return
        reported = self._timer.take()
        if reported == "stepped":
            # Whether the next step is reported is for a setting to say: set it anew before anybody hears of this one.
            self.ring_at(self._moment)
            self._alarm.clock_stepped.emit()
        elif reported == "rang" and self._moment is not None:
            self._moment = None
            self._timer.set(_FAR_OFF)
            self._alarm.rang.emit()


class _PolledAlarm:
    """Looks at the clock at the moment, and at least once a minute until then: Qt's timers stand still while the machine sleeps."""

    def __init__(self, clock: Clock, alarm: Alarm) -> None:
        self._clock = clock
        self._alarm = alarm
        self._moment: datetime | None = None
        self._last_look = clock.now()
        self._slept_ms = 0
        self._closed = False
        self._timer = QTimer(alarm)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._sleep()

    def ring_at(self, moment: datetime | None) -> None:
        if not self._closed:
            self._moment = moment
            self._sleep()

    def close(self) -> None:
        self._closed = True
        self._timer.stop()

    def _sleep(self) -> None:
        self._last_look = self._clock.now()
        self._slept_ms = _LONGEST_SLEEP_MS
        if self._moment is not None:
            until = -((self._last_look - self._moment) // timedelta(milliseconds=1))
            self._slept_ms = min(max(until, 0), _LONGEST_SLEEP_MS)
        self._timer.start(self._slept_ms)

    def _look(self) -> None:
        now = self._clock.now()
        drift = abs(now - self._last_look - timedelta(milliseconds=self._slept_ms))
        due = self._moment is not None and now >= self._moment
        if due:
            self._moment = None
        self._sleep()
        if drift > timedelta(seconds=2):
            self._alarm.clock_stepped.emit()
        if due:
            self._alarm.rang.emit()
