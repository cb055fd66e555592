"""Reminders over suspends and steps of the clock.

`python -m tests.faults.clocks` runs the long form on a desktop of its own: suspends and steps from minutes to 30 days, either way,
with a signal of waking and without, with the kernel's wall timer and without it (as on other systems, where the program
looks once a minute). Prints how late each reminder came, in real seconds after the clock had moved.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.desktop.logins import FakeLogins
from tests.desktop.moved_clock import MovedClock
from tests.desktop.noise import Noise
from tests.desktop.notifications import FakeNotifications
from tests.desktop.organizer_program import resident_of
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder
from tests.desktop.waiting import until, while_passing
from tests.faults.owing import named, write_book

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from tests.desktop.organizer_program import Resident

WITH_SIGNAL_S, WITHOUT_SIGNAL_S, RUNNING_S = 2.0, 60.0, 1.0
_ON_A_BUSY_MACHINE_S = 15.0


@dataclass(frozen=True, slots=True)
class Move:
    """One way the clock moves: `sleep` (told by nobody), `sleep, then a signal`, `step` (told by the kernel), or `run`."""

    how: str
    span: timedelta


@dataclass(frozen=True, slots=True)
class Came:
    """How long after the move a reminder came (real seconds), and after its due (moved seconds; below 0 is too early)."""

    move: Move
    after_move_s: float
    after_due_s: float

    @property
    def is_in_time(self) -> bool:
        """Whether it came as soon as it has to, and not before its time."""
        most = {"run": RUNNING_S, "sleep": WITHOUT_SIGNAL_S}.get(self.move.how, WITH_SIGNAL_S)
        waited = self.after_due_s if self.move.how == "run" else self.after_move_s
        return waited <= most and self.after_due_s >= 0


SHORT = (
    Move("run", timedelta(seconds=3)),
    Move("sleep, then a signal", timedelta(hours=8)),
    Move("step", timedelta(days=30)),
)
LONG = (
    *(Move("run", timedelta(seconds=seconds)) for seconds in (1, 2, 3, 5, 8)),
    *(
        Move(how, span)
        for how in ("sleep, then a signal", "sleep", "step")
        for span in (
            timedelta(minutes=3),
            timedelta(minutes=50),
            timedelta(hours=8),
            timedelta(days=3),
            timedelta(days=30),
        )
    ),
)
BACK = (timedelta(minutes=3), timedelta(hours=1), timedelta(days=30))


class Machine:
    """The program on a machine whose clock is moved; each reminder is taken in just before the move that passes its due."""

    def __init__(
        self, resident: Resident, notifications: FakeNotifications, logins: FakeLogins, clock: MovedClock, folder: Path
    ) -> None:
        """Start the program on the moved clock."""
        self._resident = resident
        self._notifications = notifications
        self._logins = logins
        self._clock = clock
        self._folder = folder
        self._owed = 0
        resident.start(environment=clock.environment)
        until(lambda: logins.heard("asked to wait"), "the program to listen to the machine")

    def move(self, move: Move) -> Came:
        """Move the clock past the due of a new reminder, and see when it comes."""
        due = self._clock.now() + (move.span if move.how == "run" else move.span / 2)
        title = self._owe(due)
        began = time.monotonic()
        if move.how == "step":
            self._clock.step(move.span)
        elif move.how != "run":
            self._resident.pause()
            self._clock.sleep(move.span)
            self._resident.go_on()
            began = time.monotonic()
            if move.how == "sleep, then a signal":
                self._logins.sleep(begins=False)
        until(
            lambda: any(title in one["title"] for one in self._notifications.heard("notify")),
            lambda: f"{title} after {move}; the program said: {self._resident.said}",
            within=WITHOUT_SIGNAL_S + _ON_A_BUSY_MACHINE_S,
        )
        came = Came(move, time.monotonic() - began, (self._clock.now() - due).total_seconds())
        self._resident.run.done("keep", self._id)
        return came

    def is_silent_after_stepping_back(self, span: timedelta) -> bool:
        """Set the clock back; return whether what was due shortly before stays silent until its time comes again."""
        title = self._owe(self._clock.now() + timedelta(minutes=2))
        self._clock.step(-span)
        while_passing(0.5, lambda: not any(title in one["title"] for one in self._notifications.heard("notify")))
        self._clock.step(span + timedelta(minutes=2))
        self._notifications.wait_for(title, within=WITHOUT_SIGNAL_S + _ON_A_BUSY_MACHINE_S)
        self._resident.run.done("keep", self._id)
        return True

    @property
    def _id(self) -> str:
        return f"00000000-0000-0000-0000-{self._owed:012x}"

    def _owe(self, due: datetime) -> str:
        number = self._owed
        path = write_book(self._folder / "owing.jsonl", self._clock.now(), [due], lambda _: named(number))
        text = path.read_text("utf-8").replace(f"{1:012x}", f"{number + 1:012x}")
        path.write_text(text, "utf-8")
        self._owed += 1
        self._resident.run.done("import", str(path))
        return named(number)


def moved(machine: Machine, moves: Sequence[Move]) -> list[Came]:
    """Let the clock make these moves, one after the other."""
    return [machine.move(one) for one in moves]


def main() -> int:
    """Run the long form; return 1 if a reminder came late, or too early."""
    failed = 0
    for with_timerfd in (True, False):
        print("with the kernel's wall timer" if with_timerfd else "looking at the clock once a minute", flush=True)
        folder = make_folder()
        desktop = PrivateDesktop(private_environment(folder), folder)
        try:
            clock = MovedClock(folder, with_timerfd=with_timerfd)
            resident = resident_of(desktop, Noise())(folder / "home-of-book")
            machine = Machine(resident, FakeNotifications(desktop), FakeLogins(desktop), clock, folder)
            for move in LONG:
                if move.how == "step" and not with_timerfd:
                    move = Move("sleep", move.span)  # noqa: PLW2901 - nobody tells of a step there
                came = machine.move(move)
                failed += not came.is_in_time
                print(
                    f"  {move.how:<22}{move.span!s:>18}  came {came.after_move_s:6.2f} s after the move"
                    f"{'' if came.is_in_time else '  LATE'}",
                    flush=True,
                )
            for span in BACK:
                machine.is_silent_after_stepping_back(span)
                print(f"  {'step back':<22}{span!s:>18}  silent until its time came again", flush=True)
        finally:
            desktop.end()
            remove_folder(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
