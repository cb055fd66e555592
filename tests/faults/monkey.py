"""Keys and clicks at random, on the windows of the running program: it may do anything but end by itself or complain.

`python -m tests.faults.monkey [--steps 1000] [--seeds 1 2 3]` runs the long form on a desktop of its own, some minutes a seed;
prints how each one went, and the last deeds before a crash. The keys are the same for a seed; when the program hears them is
not, so that a crash may need the seed more than once.

It never plays in a window that is not the program's own: what it met in a dialog for files it closes by Esc, because there
random keys could reach whatever the user who runs it may change.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.desktop.noise import Noise
from tests.desktop.notifications import Dunst
from tests.desktop.organizer_program import resident_of
from tests.desktop.private_desktop import PrivateDesktop, make_folder, private_environment, remove_folder
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desktop.organizer_program import Resident

STEPS = 1_000
SEEDS = (1, 2, 3)
WINDOW = "^Follow-up Organizer"
_LINES = (
    "call @Ben back tomorrow 3pm",
    "waiting for Maya: the signed contract by friday",
    "send Jonas the quote today 16:00 via:email #harbor",
    "thank @Zoë",
    "every monday tell Priya the numbers",
    "12",
    "friday 3pm",
    "a note <b>bold</b> & more",
)
# What moves about, opens and closes comes more often than the verbs.
_KEYS = (
    *("Return", "Escape", "Tab", "Down", "Up", "space") * 3,
    *("shift+Tab", "Left", "Right", "Home", "End", "Page_Down", "Page_Up", "Delete", "BackSpace", "Menu", "F1", "F6"),
    *("ctrl+k", "ctrl+n", "ctrl+z", "ctrl+y", "ctrl+f", "ctrl+comma", "ctrl+w", "ctrl+a", "ctrl+Return", "alt+Return"),
    *("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "alt+Up", "alt+Down", "shift+Down", "ctrl+alt+space"),
    *"abcdefghijklmnoprstuvwxyz",
)
_OWN = {
    *(
        "Follow-up Organizer",
        "New promise",
        "Settings",
        "Weekly review",
        "Going away",
        "Before you leave",
        "From paper",
    ),
    "Reminders",
}
_AT_ONCE = 8
_TYPED, _CLICKED, _CLICKED_RIGHT = 0.1, 0.4, 0.25
_OFTEN = 10


@dataclass(frozen=True, slots=True)
class Went:
    """How it went: `wrong` is empty, or says what was seen, and `last` are the deeds before it."""

    steps: int
    starts: int
    wrong: str
    last: tuple[str, ...]


def play(resident: Resident, chance: random.Random, steps: int) -> Went:
    """Press, type and click at random so many times; start the program again where that ended it in order."""
    screen, last = resident.desktop.screen, deque[str](maxlen=40)
    _give_a_book(resident)

    def begin() -> None:
        resident.start(environment={"PYTHONFAULTHANDLER": "1"})
        screen.focus(WINDOW)

    begin()
    starts = 1
    for step in range(steps):
        for deed in _deeds(resident, chance):
            if screen.focused_title().split(" — ")[0] not in _OWN:
                screen.attempt("key", "--", "Escape")
                continue
            last.append(" ".join(deed))
            screen.attempt(*deed)
        if not resident.is_running:
            status = resident.wait()
            if status != 0:
                return Went(step, starts, f"it ended with {status}: {resident.said[-4_000:]}", tuple(last))
            starts += 1
            begin()
        if step % _OFTEN == 0:
            if "Traceback" in resident.said:
                return Went(step, starts, resident.said[-4_000:], tuple(last))
            if not screen.windows(WINDOW):
                resident.start_again()
                until(lambda: screen.windows(WINDOW), "the window to come again", within=30)
    resident.stop()
    return Went(steps, starts, "", ())


def _give_a_book(resident: Resident) -> None:
    for line in _LINES[:5]:
        resident.run.done("add", line)
    resident.run.done("settings", "hot_key=Ctrl+Alt+Space")


def _deeds(resident: Resident, chance: random.Random) -> list[tuple[str, ...]]:
    """Return what is done next, in words of xdotool."""
    deeds: list[tuple[str, ...]] = []
    for _ in range(chance.randint(1, _AT_ONCE)):
        if chance.random() < _TYPED:
            deeds.append(("type", "--delay", "3", "--", chance.choice(_LINES)))
        else:
            deeds.append(("key", "--delay", "4", "--", chance.choice(_KEYS)))
    if chance.random() < _CLICKED:
        found = resident.desktop.screen.box(WINDOW)
        if found is not None:
            left, top, wide, high = found
            place = (str(left + chance.randrange(wide)), str(top + chance.randrange(high)))
            deeds.append(("mousemove", *place, "click", "3" if chance.random() < _CLICKED_RIGHT else "1"))
    return deeds


def main() -> int:
    """Run the long form; return 1 if anything went wrong."""
    asked = argparse.ArgumentParser(prog="python -m tests.faults.monkey", description=__doc__)
    asked.add_argument("--steps", type=int, default=STEPS)
    asked.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    args = asked.parse_args()
    wrong = 0
    for seed in args.seeds:
        began = time.monotonic()
        went = _on_a_desktop(lambda resident, seed=seed: play(resident, random.Random(seed), args.steps))  # type: ignore[misc]
        wrong += bool(went.wrong)
        print(f"seed {seed}: {went.steps} steps, {went.starts} starts, {time.monotonic() - began:.0f} s", flush=True)
        if went.wrong:
            print("  " + "\n  ".join((*went.last, went.wrong)), flush=True)
    return 1 if wrong else 0


def _on_a_desktop(played: Callable[[Resident], Went]) -> Went:
    folder = make_folder()
    desktop = PrivateDesktop(private_environment(folder), folder)
    try:
        dunst = Dunst(desktop)
        resident = resident_of(desktop, Noise())(folder / "home-of-book")
        try:
            return played(resident)
        finally:
            resident.end()
            dunst.end()
    finally:
        desktop.end()
        remove_folder(folder)


if __name__ == "__main__":
    sys.exit(main())
