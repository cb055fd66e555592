"""The alarm rings at its moment, sees the clock jump, and wakes nobody before."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.adapters.clock import SystemClock
from organizer.adapters.wall_timer import Alarm, _KernelAlarm, _PolledAlarm
from tests.desktop.waiting import while_passing
from tests.hands import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.adapters.conftest import Wait
    from tests.desktop.private_desktop import PrivateDesktop

SOON = timedelta(milliseconds=300)
KINDS = pytest.mark.parametrize("with_timerfd", [True, False], ids=["timerfd", "polled"])


class Heard:
    """What an alarm said, and when."""

    def __init__(self, alarm: Alarm) -> None:
        self.said: list[str] = []
        self.at: list[datetime] = []
        alarm.rang.connect(lambda: self._note("rang"))
        alarm.clock_stepped.connect(lambda: self._note("stepped"))

    def _note(self, what: str) -> None:
        self.said.append(what)
        self.at.append(SystemClock().now())


@pytest.fixture
def alarm(qt_app: QApplication, with_timerfd: bool) -> Iterator[Alarm]:  # noqa: FBT001 - a parameter of the test
    made = Alarm(SystemClock(), with_timerfd=with_timerfd)
    yield made
    made.close()


@KINDS
def test_it_is_the_kind_that_was_asked_for(alarm: Alarm, *, with_timerfd: bool) -> None:
    assert isinstance(alarm._timer, _KernelAlarm if with_timerfd else _PolledAlarm)


@KINDS
def test_it_rings_once_at_its_moment_and_not_before(alarm: Alarm, wait: Wait, qt_app: QApplication) -> None:
    heard = Heard(alarm)
    moment = SystemClock().now() + SOON
    alarm.ring_at(moment)
    wait(lambda: heard.said)
    assert timedelta(0) <= heard.at[0] - moment < timedelta(seconds=1)
    while_passing(0.2, lambda: heard.said == ["rang"], meanwhile=qt_app.processEvents)


@KINDS
@pytest.mark.parametrize("past", [timedelta(0), timedelta(days=400), timedelta(days=365 * 100)])
def test_a_moment_that_has_passed_rings_at_once_but_not_within_the_call(
    alarm: Alarm, past: timedelta, wait: Wait
) -> None:
    heard = Heard(alarm)
    alarm.ring_at(SystemClock().now() - past)
    assert not heard.said
    wait(lambda: heard.said == ["rang"])


@KINDS
def test_a_later_setting_replaces_the_first_and_none_takes_it_back(
    alarm: Alarm, wait: Wait, qt_app: QApplication
) -> None:
    heard = Heard(alarm)
    alarm.ring_at(SystemClock().now() + SOON)
    alarm.ring_at(None)
    while_passing(0.5, lambda: not heard.said, meanwhile=qt_app.processEvents)
    alarm.ring_at(SystemClock().now() + timedelta(days=3_650))
    alarm.ring_at(SystemClock().now() + SOON)
    wait(lambda: heard.said == ["rang"])


@KINDS
def test_a_moment_that_came_rings_though_another_is_set_before_it_is_heard(alarm: Alarm, wait: Wait) -> None:
    heard = Heard(alarm)
    alarm.ring_at(SystemClock().now())
    alarm.ring_at(SystemClock().now() + timedelta(days=1))
    wait(lambda: heard.said == ["rang"])


@KINDS
@pytest.mark.parametrize("days", [25, 400, 3_285, 365 * 7_000])
def test_a_far_moment_is_no_trouble(alarm: Alarm, days: int, qt_app: QApplication) -> None:
    heard = Heard(alarm)
    alarm.ring_at(datetime(2026, 11, 26, tzinfo=UTC) + timedelta(days=days))
    while_passing(0.1, lambda: not heard.said, meanwhile=qt_app.processEvents)


@KINDS
def test_it_can_be_set_again_while_it_rings(alarm: Alarm, wait: Wait) -> None:
    heard = Heard(alarm)

    def once_more() -> None:
        if len(heard.said) < 5:
            alarm.ring_at(SystemClock().now())

    alarm.rang.connect(once_more)
    once_more()
    wait(lambda: heard.said == ["rang"] * 5)


@KINDS
def test_a_closed_alarm_rings_no_more(alarm: Alarm, qt_app: QApplication) -> None:
    heard = Heard(alarm)
    alarm.ring_at(SystemClock().now())
    alarm.close()
    alarm.close()
    alarm.ring_at(SystemClock().now())
    while_passing(0.1, lambda: not heard.said, meanwhile=qt_app.processEvents)


class HandTimer:
    """A kernel's timer led by hand."""

    def __init__(self) -> None:
        self.fd, self._far = os.pipe()
        self.settings: list[datetime] = []
        self._reports: list[str] = []

    def set(self, moment: datetime) -> None:
        self.settings.append(moment)

    def take(self) -> str | None:
        os.read(self.fd, 1)
        return self._reports.pop(0)

    def report(self, what: str) -> None:
        self._reports.append(what)
        os.write(self._far, b"!")

    def close(self) -> None:
        os.close(self.fd)
        os.close(self._far)


@pytest.mark.parametrize("with_timerfd", [False])
def test_a_step_of_the_clock_is_told_after_the_timer_was_set_anew(alarm: Alarm, wait: Wait) -> None:
    heard = Heard(alarm)
    timer = HandTimer()
    kernel_alarm = _KernelAlarm(timer, alarm)  # type: ignore[arg-type]
    moment = datetime(2027, 1, 1, tzinfo=UTC)
    kernel_alarm.ring_at(moment)
    timer.report("stepped")
    wait(lambda: heard.said == ["stepped"])
    assert timer.settings[-2:] == [moment, moment]
    timer.report("rang")
    wait(lambda: heard.said == ["stepped", "rang"])
    timer.report("rang")
    timer.report("stepped")
    wait(lambda: heard.said == ["stepped", "rang", "stepped"])
    kernel_alarm.close()


def test_where_it_has_to_look_it_looks_once_a_minute_at_least(qt_app: QApplication) -> None:
    clock = HandClock()
    alarm = Alarm(clock, with_timerfd=False)
    heard = Heard(alarm)
    polled = alarm._timer
    assert isinstance(polled, _PolledAlarm)
    alarm.ring_at(clock.now() + timedelta(hours=2))
    assert polled._timer.interval() == 55_000
    clock.move(seconds=55)
    polled._look()
    assert not heard.said
    clock.move(hours=3)
    polled._look()
    assert heard.said == ["stepped", "rang"], "the machine slept through the moment"
    clock.move(hours=-1)
    polled._look()
    assert heard.said == ["stepped", "rang", "stepped"]
    alarm.close()


_IDLE = """
import re, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from organizer.adapters.background import Background
from organizer.adapters.clock import SystemClock
from organizer.adapters.ownership import Ownership
from organizer.adapters.summons.owner import Summons
from organizer.adapters.system_events import SystemEvents
from organizer.adapters.wall_timer import Alarm
app = QCoreApplication([])
clock = SystemClock()
alarm = Alarm(clock)
events = SystemEvents(clock); events.watch()
summons = Summons(None, Background()); summons.listen(Path(sys.argv[1]))
def switches():
    return sum(int(re.search(r"^voluntary_ctxt_switches:\\s+(\\d+)", (task / "status").read_text(), re.M)[1])
               for task in Path("/proc/self/task").iterdir())
def begin():
    before = switches()
    QTimer.singleShot(4000, lambda: (print(switches() - before), app.exit()))
QTimer.singleShot(500, begin)
app.exec()
"""


def test_an_idle_program_is_hardly_ever_woken(desktop: PrivateDesktop, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IDLE, str(tmp_path)], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    # One of them is the measurement's own timer.
    assert int(done.stdout) <= 3
