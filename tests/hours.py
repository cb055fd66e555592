"""The tests at other hours, on other days and in other zones: `nice python -m tests.hours [ARGUMENTS OF PYTEST…]`.

The clock of pytest and of all it starts is moved to each of these moments in turn. The times of files are not: tests/calendars,
whose servers go by them, and the wall timer in tests/adapters, whose place the moved clock takes, say nothing here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.desktop.moved_clock import MovedClock

MOMENTS = (
    ("2026-12-02T00:03", "UTC"),
    ("2026-12-03T06:15", "America/New_York"),
    ("2026-12-04T08:59", "Europe/Berlin"),
    ("2026-12-02T12:30", "Pacific/Apia"),
    ("2026-12-04T17:20", "UTC"),
    ("2026-12-03T23:40", "Europe/Berlin"),
    ("2026-12-05T10:00", "America/New_York"),
    ("2026-12-06T22:15", "UTC"),
    ("2026-12-31T23:55", "Pacific/Apia"),
    ("2027-01-01T00:20", "Europe/Berlin"),
    ("2027-03-28T01:50", "Europe/Berlin"),
    ("2028-02-29T09:30", "America/New_York"),
)


def main(words: list[str]) -> int:
    """Run pytest at each moment; return 1 if it failed at one of them."""
    failed = []
    for civil, zone in MOMENTS:
        print(f"\n── {civil} {zone}", flush=True)
        with tempfile.TemporaryDirectory() as folder, closing(MovedClock(Path(folder))) as clock:
            clock.step_to(datetime.fromisoformat(civil).replace(tzinfo=ZoneInfo(zone)))
            environment = {**os.environ, **clock.environment, "TZ": zone}
            done = subprocess.run([sys.executable, "-m", "pytest", *words], env=environment, check=False)
        if done.returncode:
            failed.append(f"{civil} {zone}")
    print(f"hours: failed at {', '.join(failed)}" if failed else "hours: all is well")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
