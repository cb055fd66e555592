"""The long forms of the fault tests, with their figures: `nice python -m tests.faults [PART…]`.

Parts: `power` (3,000 images of what a disk may hold), `kill`, `full` and `failing` (each call of six deeds killed, out of space,
failing), `damage` (200 damaged files), `backups` (200 killed backups), `arrivals` (500 kills while something
arrives by folder, mail and phone). Without one, all of them; about an hour on two cores.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from tests.calendars.servers import start_radicale
from tests.desktop.private_desktop import make_folder, remove_folder
from tests.faults.arrivals import kill
from tests.faults.damaging import Damaging
from tests.faults.deeds import DEEDS
from tests.faults.injected import DEEDS as INJECTED
from tests.faults.injected import Fault, faults_of, suffer
from tests.faults.power import cut_power, recorder
from tests.mail.dovecot import start_dovecot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

IMAGES = 3_000
DAMAGED = 200
KILLED = 200
KILLS = 500


def power(folder: Path, images: int = IMAGES) -> int:
    """Cut the power in the middle of every deed; then see that the test would have seen a loss."""
    library = recorder(folder)
    wrong = 0
    for deed in DEEDS:
        outcome = cut_power(deed, folder / deed, library, -(-images // len(DEEDS)))
        print(f"power, {deed}: {outcome.images} images, {outcome.wrong} wrong {outcome.first}", flush=True)
        wrong += outcome.wrong
    canary = cut_power("capture", folder / "canary", library, images // len(DEEDS), synchronous="normal")
    print(f"power, canary (synchronous=normal): {canary.images} images, {canary.wrong} lost", flush=True)
    return wrong + (canary.wrong * 2 <= canary.images)


def _injected(what: str, folder: Path) -> int:
    wrong = 0
    for deed in INJECTED:
        wrong += _suffered(f"{what}, {deed}", faults_of(deed, folder / deed, what), folder / deed)
    return wrong


def _suffered(title: str, faults: Iterable[Fault], folder: Path) -> int:
    points = wrong = 0
    for fault in faults:
        points += 1
        complaints = suffer(fault, folder)
        if complaints:
            wrong += 1
            print(f"  {fault}: {'; '.join(complaints)}", flush=True)
    print(f"{title}: {points} places, {wrong} wrong", flush=True)
    return wrong


def damage(folder: Path) -> int:
    """Damage files in every way, and see each noticed and put right."""
    damaging = Damaging(folder)
    tally: dict[str, Counter[str]] = {kind: Counter() for kind in damaging.ways}
    wrong = 0
    for kind in islice(cycle(damaging.ways), DAMAGED):
        found = damaging.suffer(kind)
        tally[kind].update(files=1, noticed=found.noticed, nothing_missing=found.complete, wrong=bool(found.wrong))
        wrong += not found.is_well
    for kind, counts in tally.items():
        print(f"damage, {kind}: {dict(counts)}", flush=True)
    return wrong


def backups(folder: Path) -> int:
    """Kill a backup in the middle, again and again; none of what is left may ever be chosen."""
    faults = islice(faults_of("backup", folder / "backup", "signal=KILL"), KILLED)
    return _suffered("killed backups", faults, folder / "backup")


def arrivals(folder: Path, kills: int = KILLS) -> int:
    """Kill the program between fetch, commit and flag; what arrives has to be in the book once."""
    servers_of = make_folder()
    radicale, dovecot = start_radicale(folder), start_dovecot(servers_of)
    try:
        killed, complaints = kill(folder / "homes", radicale, dovecot, kills)
    finally:
        radicale.end()
        dovecot.end()
        remove_folder(servers_of)
    print(f"arrivals: {killed} kills, {len(complaints)} wrong {complaints[:1]}", flush=True)
    return len(complaints)


PARTS: dict[str, Callable[[Path], int]] = {
    "power": power,
    "kill": lambda folder: _injected("signal=KILL", folder),
    "full": lambda folder: _injected("error=ENOSPC", folder),
    "failing": lambda folder: _injected("error=EIO", folder),
    "damage": damage,
    "backups": backups,
    "arrivals": arrivals,
}


def main() -> int:
    """Run the parts asked for; return 1 if anything was lost."""
    asked = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    asked.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    wrong = 0
    for part in asked.parse_args().parts or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            wrong += PARTS[part](Path(folder))
            print(f"{part}: {time.monotonic() - began:.0f} s", flush=True)
    print("nothing was lost" if not wrong else f"{wrong} WRONG")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
