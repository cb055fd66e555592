"""Reminders while the program and the daemon of the desktop are killed at random moments.

`python -m tests.faults.kills [--reminders 2000] [--kills 300] [--daemon-kills 20] [--seed 1]` runs the long form, on a desktop of
its own: every reminder falls due by a moved clock, eleven minutes after the one before; after so many of them, at a random
moment within the next hundredth to tenth of a second, somebody dies. Prints what was missed, repeated, and how long it took.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.store.opening import open_to_read
from tests.desktop.moved_clock import MovedClock
from tests.desktop.noise import Noise
from tests.desktop.notifications import FakeNotifications
from tests.desktop.organizer_program import resident_of
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder
from tests.desktop.waiting import until, while_passing
from tests.faults.owing import named, write_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.organizer_program import Resident

# Further apart than what becomes one digest, so that each is announced by itself and can be told from the others.
_APART = timedelta(minutes=11)
_SLOW_S = 30.0


@dataclass(frozen=True, slots=True)
class Toll:
    """What came of it: reminders that never came, those that came more than once, and how often somebody was killed.

    `repeated` came in a new notice; `renewed` are notices that were up when the program was killed and that it took over in
    their place, the same number, so that their buttons are heard again.
    """

    reminders: int
    missed: tuple[int, ...]
    repeated: int
    renewed: int
    kills: int
    daemon_kills: int
    own_window: int


def take_toll(
    resident: Resident,
    notifications: FakeNotifications,
    clock: MovedClock,
    folder: Path,
    *,
    reminders: int,
    kills: int,
    daemon_kills: int,
    chance: random.Random,
) -> Toll:
    """Let reminders fall due one by one and kill at random; count what was missed and what came twice."""
    start = clock.now()
    dues = [start + timedelta(hours=1) + number * _APART for number in range(reminders)]
    path = write_book(folder / "owing.jsonl", start, dues, named)
    imported = resident.run("import", str(path), environment=clock.environment)
    assert imported.status == 0, imported
    resident.start(environment=clock.environment)
    order = list(range(reminders))
    deaths = set(chance.sample(order, kills))
    daemon_deaths = set(chance.sample(order, daemon_kills))
    own_window = 0
    for number, due in enumerate(dues):
        clock.step(due - clock.now() + timedelta(milliseconds=1))
        if number in daemon_deaths:
            while_passing(chance.uniform(0, 0.05), lambda: True)
            notifications.kill()
        if number in deaths:
            while_passing(chance.uniform(0, 0.1), lambda: True)
            resident.kill()
        if number in daemon_deaths:
            notifications.start_again()
        if number in deaths:
            resident.start(environment=clock.environment)
        # Where the daemon died with it, the program's own window may have spoken: the ledger tells.
        if number in daemon_deaths:
            own_window += not _came(notifications, resident, number)
        else:
            until(
                lambda number=number: number in _numbers(notifications),  # type: ignore[misc]
                lambda number=number: (
                    f"reminder {number}; after {_titles(notifications)[-6:]}; it said: {resident.said}"
                ),  # type: ignore[misc]
                within=_SLOW_S,
            )
        # Reminders that are minutes apart are not on their way at once; these are hundredths of a second apart.
        until(lambda: not on_their_way(resident), "the reminder to be noted as shown", within=_SLOW_S)
    came, renewed = Counter(_every_number(notifications)), _renewed(notifications)
    listed = {view["what"] for view in resident.run.asked("list", "overdue")}
    assert len(listed) == reminders, len(listed)
    states = _states(resident)
    missed = tuple(number for number in order if not came[number] and states.get(number) != "shown")
    return Toll(reminders, missed, sum(came.values()) - len(came) - renewed, renewed, kills, daemon_kills, own_window)


def _came(notifications: FakeNotifications, resident: Resident, number: int) -> bool:
    """Wait until a reminder was announced by anybody; return whether the daemon of the desktop had it."""

    def announced() -> bool:
        return number in _numbers(notifications) or bool(resident.desktop.screen.windows("Reminders"))

    until(announced, f"reminder {number}, by whomever", within=_SLOW_S)
    return number in _numbers(notifications)


def _numbers(notifications: FakeNotifications) -> set[int]:
    return set(_every_number(notifications))


def _titles(notifications: FakeNotifications) -> list[str]:
    return [one["title"] for one in notifications.heard("notify")]


def _every_number(notifications: FakeNotifications) -> list[int]:
    return [int(title.split("number ")[1][:5]) for title in _titles(notifications) if "number " in title]


def _renewed(notifications: FakeNotifications) -> int:
    """Return how often a notice took the place of the very same one, under its number."""
    last: dict[int, str] = {}
    count = 0
    for one in notifications.heard("notify"):
        count += one["replaces"] == one["number"] and last.get(one["number"]) == one["title"]
        last[one["number"]] = one["title"]
    return count


def on_their_way(resident: Resident) -> int:
    """Return how many alerts are claimed and not yet shown, read beside the program that writes."""
    with closing(open_to_read(resident.home / "book.db")) as database:
        count: int = database.execute_sql("SELECT count(*) FROM alert WHERE state = 'sending'").fetchone()[0]
    return count


def _states(resident: Resident) -> dict[int, str]:
    """Return the state of each promise's alert in the ledger, by its number, as it stands when the program is killed.

    An end in order would take back what is shown, and make it due again.
    """
    resident.kill()
    with closing(open_to_read(resident.home / "book.db")) as database:
        rows = database.execute_sql(
            "SELECT p.what, a.state FROM alert a JOIN promise p ON p.id = a.promise WHERE a.alert = 'at_due'"
        ).fetchall()
    return {int(what.split("number ")[1][:5]): state for what, state in rows}


def main() -> int:
    """Run the long form; return 1 if anything was missed, or came twice more often than somebody died."""
    asked = argparse.ArgumentParser(prog="python -m tests.faults.kills", description=__doc__)
    asked.add_argument("--reminders", type=int, default=2_000)
    asked.add_argument("--kills", type=int, default=300)
    asked.add_argument("--daemon-kills", type=int, default=20)
    asked.add_argument("--seed", type=int, default=1)
    args = asked.parse_args()
    folder = make_folder()
    desktop = PrivateDesktop(private_environment(folder), folder)
    began = time.monotonic()
    try:
        clock = MovedClock(folder)
        notifications = FakeNotifications(desktop)
        resident = resident_of(desktop, Noise())(folder / "home-of-book")
        toll = take_toll(
            resident,
            notifications,
            clock,
            folder,
            reminders=args.reminders,
            kills=args.kills,
            daemon_kills=args.daemon_kills,
            chance=random.Random(args.seed),
        )
    finally:
        desktop.end()
        remove_folder(folder)
    print(f"{toll.reminders} reminders, {toll.kills} kills of the program, {toll.daemon_kills} of the daemon")
    print(
        f"missed {len(toll.missed)} {list(toll.missed[:10])}, repeated {toll.repeated}, renewed in place {toll.renewed}"
    )
    print(f"by the program's own window, the daemon being dead: {toll.own_window}; {time.monotonic() - began:.0f} s")
    return 1 if toll.missed or toll.repeated > toll.kills + toll.daemon_kills else 0


if __name__ == "__main__":
    sys.exit(main())
