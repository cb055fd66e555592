"""Every button of every notice, pressed on the real dunst; what a killed or quit program leaves on the screen; sleep."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.store.opening import open_to_read
from tests.desktop.waiting import until, while_passing
from tests.faults.kills import on_their_way
from tests.journeys.test_reminders import TITLE, owe, put_window_away

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.logins import FakeLogins
    from tests.desktop.moved_clock import MovedClock
    from tests.desktop.notifications import Dunst, FakeNotifications
    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop


class Running:
    """The program on a moved clock; every day is a working day, on which one leaves at 17:00."""

    def __init__(self, resident: Resident, clock: MovedClock, folder: Path) -> None:
        self.resident = resident
        self._clock = clock
        self._folder = folder
        resident.run.done("settings", "working_days=mon,tue,wed,thu,fri,sat,sun")

    def start(self, hour: int) -> None:
        """Start a minute before a full hour of the next day."""
        tomorrow = self._clock.civil().date() + timedelta(days=1)
        self._clock.step_to(datetime.combine(tomorrow, time(hour)) - timedelta(minutes=1))
        self.resident.start(environment=self._clock.environment)

    def start_again(self) -> None:
        self.resident.start(environment=self._clock.environment)

    def announced(self, *whats: str) -> list[str]:
        """Start, take promises in, and let the time come at which they are due; return their ids."""
        self.resident.run.done("settings", "alerts=off, at_due")
        self.start(10)
        ids = [self.add(f"{what} @Maya 10:00") for what in whats]
        self.pass_by(minutes=1, seconds=2)
        return ids

    def pass_by(self, **span: float) -> None:
        self._clock.step(timedelta(**span))

    def asked(self, *words: str) -> object:
        said = self.resident.run(*words, "--json", environment=self._clock.environment)
        assert said.status == 0, said
        return said.json

    def add(self, line: str) -> str:
        return str(self.asked("add", line)["id"])  # type: ignore[index]

    def kinds(self, promise_id: str) -> list[str]:
        return [line["kind"] for line in self.asked("show", promise_id)["story"]]  # type: ignore[index]


@pytest.fixture
def running(resident: Resident, clock: MovedClock, tmp_path: Path) -> Running:
    return Running(resident, clock, tmp_path)


def test_what_others_owe_is_nudged_given_three_more_days_and_received(running: Running, dunst: Dunst) -> None:
    running.start(8)
    waited = running.add("waiting for the contract from @Jonas today")
    running.pass_by(days=1, hours=1, minutes=2)
    dunst.wait_for(1)
    dunst.press("Nudge")
    assert "Still waiting for Jonas" in dunst.offered
    until(lambda: "nudge" in running.kinds(waited), "the nudge in the story")
    until(lambda: dunst.showing() == 0, "the notice to go")
    other = running.add("waiting for the keys from @Maya today")
    running.pass_by(days=1)
    dunst.wait_for(1)
    dunst.press("3 more days")
    until(lambda: "re-promise" in running.kinds(other), "the three more days in the story")
    until(lambda: dunst.showing() == 0, "the notice to go")
    third = running.add("waiting for the plan from @Priya today")
    running.pass_by(days=1)
    dunst.wait_for(1)
    dunst.press("Got it")
    until(lambda: running.asked("show", third)["state"] == "got_it", "the plan to be there")  # type: ignore[index]
    until(lambda: dunst.showing() == 0, "the notice to go")
    running.resident.stop()


def test_the_sweep_comes_again_in_a_quarter_of_an_hour_not_today_and_starts(
    running: Running, dunst: Dunst, desktop: PrivateDesktop
) -> None:
    running.start(16)
    running.add("send the quote to @Maya today 16:30")
    running.resident.run("settings", "alerts=off")
    running.pass_by(hours=1, minutes=1, seconds=2)
    dunst.wait_for(1)
    dunst.press("In 15 min")
    assert "before you leave" in dunst.offered
    until(lambda: dunst.showing() == 0, "the offer to go")
    running.pass_by(minutes=15, seconds=1)
    dunst.wait_for(1)
    dunst.press("Not today")
    until(lambda: dunst.showing() == 0, "the offer to go")
    running.pass_by(hours=1)
    while_passing(0.5, lambda: dunst.showing() == 0)
    running.pass_by(hours=23)
    dunst.wait_for(1)
    dunst.press("Start")
    assert desktop.screen.window("Before you leave")
    until(lambda: dunst.showing() == 0, "the offer to go")
    running.resident.stop()


def test_a_click_on_the_notice_itself_opens_the_promise(
    running: Running, dunst: Dunst, desktop: PrivateDesktop
) -> None:
    running.resident.run.done("settings", "alerts=off, at_due")
    running.start(10)
    put_window_away(dunst, desktop)
    running.add("call back @Maya 10:00")
    running.pass_by(minutes=1, seconds=2)
    dunst.wait_for(1)
    dunst.click(desktop.screen)
    assert desktop.screen.window(TITLE)
    running.resident.stop()


def test_many_due_at_once_are_put_off_together_from_their_one_notice(running: Running, dunst: Dunst) -> None:
    ids = running.announced(*(f"promise number {number}" for number in range(5)))
    dunst.wait_for(1)
    dunst.press("Tomorrow")
    until(lambda: dunst.showing() == 0, "the notice to go")
    assert all(running.asked("show", one)["alerts"] for one in ids)  # type: ignore[index]
    running.resident.stop()


def test_after_a_crash_the_notice_that_is_still_up_is_heard_again_and_what_was_kept_meanwhile_goes(
    running: Running, dunst: Dunst
) -> None:
    ids = running.announced("call back", "send the quote")
    until(lambda: dunst.showing() == 2 and not on_their_way(running.resident), "both notices")
    running.resident.kill()
    running.asked("keep", ids[1])
    assert dunst.showing() == 2
    running.start_again()
    until(lambda: dunst.showing() == 1, "the one that was kept to go")
    while_passing(0.3, lambda: dunst.showing() == 1)
    dunst.press("Kept")
    until(lambda: "kept" in running.kinds(ids[0]), "the press to be heard")
    until(lambda: dunst.showing() == 0, "the notice to go")
    running.resident.stop()


def test_quitting_leaves_no_notice_behind_and_the_next_start_says_it_again(
    running: Running, dunst: Dunst, desktop: PrivateDesktop
) -> None:
    (one,) = running.announced("call back")
    dunst.wait_for(1)
    desktop.screen.focus(TITLE)
    desktop.screen.press("ctrl+q")
    # Somebody waits for a word, so the sweep comes first.
    desktop.screen.focus("Before you leave")
    desktop.screen.press("Escape")
    assert running.resident.wait() == 0
    until(lambda: dunst.showing() == 0, "the notice to go")
    running.start_again()
    dunst.wait_for(1)
    dunst.press("Kept")
    until(lambda: "kept" in running.kinds(one), "the press to be heard")
    running.resident.stop()


def test_a_number_of_another_daemon_is_worth_nothing(running: Running, notifications: FakeNotifications) -> None:
    running.announced("call back")
    notifications.wait_for("Maya")
    until(lambda: not on_their_way(running.resident), "it to be noted as shown")
    running.resident.kill()
    notifications.kill()
    notifications.start_again()
    running.start_again()
    while_passing(0.5, lambda: len(notifications.shown) == 1)
    assert notifications.closed == []
    running.resident.stop()


def test_before_the_machine_sleeps_the_book_itself_holds_all(
    resident: Resident, logins: FakeLogins, tmp_path: Path
) -> None:
    resident.start()
    until(lambda: logins.heard("asked to wait"), "the program to listen")
    (one,) = owe(resident, tmp_path, "call Maya back", hours=4)

    def is_in_the_book_alone() -> bool:
        copy = tmp_path / "alone.db"
        shutil.copyfile(resident.home / "book.db", copy)
        with closing(open_to_read(copy)) as database:
            found = database.execute_sql("SELECT count(*) FROM promise WHERE id = ?", (one,)).fetchone()[0]
        return bool(found)

    assert not is_in_the_book_alone()
    logins.sleep(begins=True)
    until(lambda: logins.heard("let go"), "the machine to be let go")
    assert is_in_the_book_alone()
    resident.stop()
