"""The whole way without eyes and without keys: a screen reader types a promise, saves it, and keeps it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from tests.desktop.noise import Noise
    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop

READER = Path(__file__).with_name("screen_reader.py")


def reader(desktop: PrivateDesktop, *words: str) -> str:
    """Have the screen reader do one thing; return the name of what it did it with."""
    environment = {name: value for name, value in desktop.environment.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        ["/usr/bin/python3", str(READER), *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_promise_is_typed_saved_and_kept_through_the_accessibility_bus(
    resident: Resident, desktop: PrivateDesktop, noise: Noise
) -> None:
    noise.expect("AtSpiAdaptor::applicationInterface does not implement")
    resident.start("capture", environment={"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    reader(desktop, "type", "text", "New promise", "bring @Ola the book today")
    reader(desktop, "press", "push button", "Save")
    found = until(lambda: resident.run.asked("list", "open"), "the promise to be in the book")
    assert resident.start_again() == 0
    assert reader(desktop, "read", "heading", "Today") == "Today"
    assert reader(desktop, "read", "heading", "Story") == "Story"
    row = reader(desktop, "read", "list item", "Promise: Bring")
    assert row.startswith("Promise: Bring the book, to Ola")
    reader(desktop, "press", "push button", "Kept")
    until(lambda: resident.run.asked("show", found[0]["id"])["state"] == "kept", "the promise to be kept")
    resident.stop()
