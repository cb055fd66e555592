"""Whatever ails the notification daemon: no reminder is lost, and the main thread is never held up."""

from __future__ import annotations

import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from organizer.adapters.notifications.chain import Chain
from organizer.adapters.notifications.freedesktop import Freedesktop
from organizer.adapters.session_bus import SessionBus
from organizer.domain.when import Instant
from tests.faults.heartbeat import Heartbeat
from tests.hands import MORNING, HandClock, HandNotifier
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from tests.adapters.conftest import Wait
    from tests.desktop.notifications import Dunst, FakeNotifications

LONGEST_PAUSE_MS = 50


class Reminded:
    """A desk that reminds by the daemon of the desktop, and by a window of its own if that fails."""

    def __init__(self, folder: Path) -> None:
        self._bus = SessionBus()
        desktop = Freedesktop(
            self._bus, program="Follow-up Organizer", desktop_entry="tests", open_label=lambda: "Open", within_ms=1_500
        )
        self.window = HandNotifier()
        self._chain = Chain([desktop, self.window])
        self.desk = Desk(folder, HandClock(), voice=self._chain)
        self.desk.preferences.set("alerts", "off, at_due")
        self._due = MORNING

    def owe_one(self) -> str:
        """Let a promise fall due now, and return its id."""
        self._due += timedelta(minutes=11)
        promise = self.desk.promise(due=Instant(self._due))
        self.desk.clock.set(self._due)
        self.desk.reminding.run()
        return promise.id

    def was_announced(self, promise_id: str) -> bool:
        """Say whether somebody took it over, and the list has it."""
        states = self.desk.book.database.execute_sql(
            "SELECT state FROM alert WHERE promise = ?", (promise_id,)
        ).fetchall()
        listed = {reminder.promise.id for reminder in self.desk.reminding.waiting()}
        return states == [("shown",)] and promise_id in listed

    def close(self) -> None:
        self.desk.book.close()
        self._bus.close()


@pytest.fixture
def reminded(qt_app: QApplication) -> Iterator[Reminded]:
    # In memory: what is measured here is the daemon, not how long the disk takes.
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        made = Reminded(Path(folder) / "home")
        with closing(made):
            yield made


def goes_well(reminded: Reminded, wait: Wait, count: int = 2) -> list[str]:
    """Let some reminders fall due; see that each is announced, and that nothing held up the main thread meanwhile."""
    beat = Heartbeat()
    ids = []
    for _ in range(count):
        ids.append(reminded.owe_one())
        wait(lambda: reminded.was_announced(ids[-1]))
    assert beat.stop() <= LONGEST_PAUSE_MS
    return ids


def test_well(reminded: Reminded, notifications: FakeNotifications, wait: Wait) -> None:
    goes_well(reminded, wait)
    wait(lambda: len(notifications.shown) == 2)
    assert not reminded.window.said


def test_absent(reminded: Reminded, wait: Wait) -> None:
    ids = goes_well(reminded, wait)
    assert [notice.key for notice in reminded.window.said] == ids


def test_hanging(reminded: Reminded, notifications: FakeNotifications, wait: Wait) -> None:
    goes_well(reminded, wait)
    notifications.hang()
    ids = goes_well(reminded, wait, 3)
    assert [notice.key for notice in reminded.window.said] == ids
    notifications.go_on()


def test_dying_in_the_call(reminded: Reminded, notifications: FakeNotifications, wait: Wait) -> None:
    goes_well(reminded, wait, 1)
    notifications.be_slow(30)
    beat = Heartbeat()
    promise_id = reminded.owe_one()
    wait(lambda: len(notifications.shown) == 2)
    notifications.kill()
    wait(lambda: reminded.was_announced(promise_id))
    assert beat.stop() <= LONGEST_PAUSE_MS
    assert [notice.key for notice in reminded.window.said] == [promise_id]


def test_answering_with_an_error(reminded: Reminded, notifications: FakeNotifications, wait: Wait) -> None:
    notifications.refuse()
    ids = goes_well(reminded, wait)
    assert [notice.key for notice in reminded.window.said] == ids
    notifications.refuse("")
    goes_well(reminded, wait, 1)
    wait(lambda: len(notifications.shown) == 1)


def test_restarted(reminded: Reminded, notifications: FakeNotifications, wait: Wait) -> None:
    goes_well(reminded, wait, 1)
    notifications.kill()
    goes_well(reminded, wait, 1)
    notifications.start_again()
    goes_well(reminded, wait, 1)
    wait(lambda: len(notifications.shown) == 2)
    assert len(reminded.window.said) == 1


def test_slow(reminded: Reminded, notifications: FakeNotifications, wait: Wait) -> None:
    notifications.be_slow(0.2)
    goes_well(reminded, wait)
    assert not reminded.window.said


def test_paused(reminded: Reminded, dunst: Dunst, wait: Wait) -> None:
    dunst.pause()
    goes_well(reminded, wait)
    assert dunst.showing() == 0
    assert reminded.desk.reminding.count_waiting() == 2
