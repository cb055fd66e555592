"""Reminders over kills, suspends, clock steps, crowds and travel: the short forms. Each module named here has a long one."""

from __future__ import annotations

import os
import random
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QElapsedTimer

from organizer.adapters.clock import SystemClock
from organizer.adapters.system_events import SystemEvents
from organizer.domain import recurring
from organizer.domain.when import Day, Floating, Zoned
from tests.desktop.waiting import until, while_passing
from tests.faults.clocks import SHORT, Machine, moved
from tests.faults.days import live
from tests.faults.kills import take_toll
from tests.faults.owing import named, write_book
from tests.hands import HandClock
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.adapters.conftest import Wait
    from tests.desktop.logins import FakeLogins
    from tests.desktop.moved_clock import MovedClock
    from tests.desktop.notifications import FakeNotifications
    from tests.desktop.organizer_program import Resident

FAR = ZoneInfo("Asia/Tokyo")


@pytest.mark.loud
@pytest.mark.timeout(180)
def test_whoever_dies_no_reminder_is_missed_and_none_comes_more_often_than_somebody_died(
    resident: Resident, notifications: FakeNotifications, clock: MovedClock, tmp_path: Path
) -> None:
    toll = take_toll(
        resident,
        notifications,
        clock,
        tmp_path,
        reminders=18,
        kills=4,
        daemon_kills=1,
        chance=random.Random(7),
    )
    assert toll.missed == ()
    assert toll.repeated <= toll.kills + toll.daemon_kills


@pytest.mark.timeout(180)
def test_over_suspends_and_steps_every_reminder_comes_in_time_and_none_before(
    resident: Resident, notifications: FakeNotifications, logins: FakeLogins, clock: MovedClock, tmp_path: Path
) -> None:
    machine = Machine(resident, notifications, logins, clock, tmp_path)
    came = moved(machine, SHORT)
    assert [one for one in came if one.after_due_s < 0] == []
    assert machine.is_silent_after_stepping_back(timedelta(days=30))
    resident.stop()


@pytest.mark.timeout(180)
def test_five_hundred_due_in_one_second_are_three_notices_at_most_and_all_in_the_list(
    resident: Resident, notifications: FakeNotifications, clock: MovedClock, tmp_path: Path
) -> None:
    due = clock.now() + timedelta(hours=1)
    dues = [due + timedelta(milliseconds=2 * number) for number in range(500)]
    imported = resident.run(
        "import", str(write_book(tmp_path / "owing.jsonl", clock.now(), dues, named)), environment=clock.environment
    )
    assert imported.status == 0
    resident.start(environment=clock.environment)
    clock.step(due - clock.now() - timedelta(milliseconds=200))
    notifications.wait_for("500 promises")
    while_passing(1.0, lambda: len(notifications.shown) <= 3)
    assert len(resident.run.asked("list", "overdue")) == 500
    resident.stop()


@pytest.mark.timeout(180)
def test_the_program_does_not_grow_as_days_go_by(
    resident: Resident, notifications: FakeNotifications, clock: MovedClock
) -> None:
    sizes = list(live(resident, notifications, clock, 9))
    first, last = sizes[:4], sizes[-1]
    # An answer to a command may just be on its way; one more each day would be five more by now.
    assert last.descriptors <= max(size.descriptors for size in first) + 2
    assert last.threads <= max(size.threads for size in first) + 1
    assert last.megabytes - first[-1].megabytes < 8
    resident.stop()


class TravellingClock(HandClock):
    """A clock held by hand, whose zone is where a link of the system says."""

    def __init__(self, localtime: Path) -> None:
        super().__init__()
        self._system = SystemClock(localtime)

    def zone(self) -> ZoneInfo:
        return self._system.zone()


@contextmanager
def without_tz() -> Iterator[None]:
    """Let the zone be the system's for a while."""
    before = os.environ.pop("TZ", None)
    try:
        yield
    finally:
        if before is not None:
            os.environ["TZ"] = before


def test_another_zone_of_the_system_moves_days_and_floating_times_and_no_others(tmp_path: Path, wait: Wait) -> None:
    folder = tmp_path / "etc"
    folder.mkdir()
    (folder / "localtime").symlink_to("/usr/share/zoneinfo/Etc/UTC")
    with without_tz():
        clock = TravellingClock(folder / "localtime")
        desk = Desk(tmp_path / "home", clock)
        with closing(desk.book):
            events = SystemEvents(clock, settings_folder=folder)
            events.zone_changed.connect(desk.reminding.run)
            events.watch()
            at_three = datetime(2026, 11, 27, 15, 0)  # noqa: DTZ001 - civil time
            day = desk.promise("a day", due=Day(date(2026, 11, 27))).id
            floating = desk.promise("it floats", due=Floating(at_three)).id
            zoned = desk.promise("in its zone", due=Zoned(at_three, "Europe/Berlin")).id
            (folder / "new").symlink_to(f"/usr/share/zoneinfo/{FAR.key}")
            (folder / "new").rename(folder / "localtime")
            passed = QElapsedTimer()
            passed.start()
            wait(lambda: desk.reader.promise(floating).overdue_at == datetime(2026, 11, 27, 6, 0, tzinfo=UTC))
            assert passed.elapsed() < 15_000
            # Whatever shows them hears of it once they stand there, and not before.
            assert desk.begun == [frozenset()]
            assert desk.reader.promise(day).overdue_at == datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
            assert desk.reader.promise(day).alerts[0] == datetime(2026, 11, 27, 0, 0, tzinfo=UTC)
            assert desk.reader.promise(zoned).overdue_at == datetime(2026, 11, 27, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize("rule", ["FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=1000000000", "FREQ=YEARLY;COUNT=1e9"])
def test_a_rule_without_end_or_step_is_refused_at_once(rule: str) -> None:
    passed = QElapsedTimer()
    passed.start()
    assert not recurring.is_understood(rule)
    assert recurring.next_after(rule, Day(date(2026, 11, 27))) is None
    assert passed.elapsed() < 50


def test_the_moved_clock_is_the_programs_alone(resident: Resident, clock: MovedClock) -> None:
    clock.step_to(SystemClock().now() + timedelta(days=400))
    before = resident.run("add", "send the quote", "--json", environment=clock.environment).json["made"]
    after = resident.run.asked("add", "send the other quote")["made"]
    ahead = datetime.fromisoformat(before) - datetime.fromisoformat(after)
    assert timedelta(days=399) < ahead < timedelta(days=401)
    until(lambda: SystemClock().now() < clock.now(), "the machine's own clock to stand where it was")
