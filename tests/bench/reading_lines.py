"""Reads lines and tells how long that took, as one JSON object: `python -m tests.bench.reading_lines`.

Needs nothing of the program but its domain, and the readers of time it is measured beside.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import warnings
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from organizer.domain.line import KnownPerson
from organizer.domain.settings import Settings
from organizer.domain.understanding.capture import People, read_line
from organizer.services.languages import installed_languages
from tests.understanding.times_said import TABLES, cases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_KNOWN_PEOPLE = 2_000
_SOME = 60
_LONG = 4_000
_MEGABYTE = 1_000_000
_IMPORT = (
    "import time; t = time.process_time(); import organizer.domain.understanding.capture; "
    "print((time.process_time() - t) * 1000)"
)


def main() -> None:
    """Measure and print."""
    lines = [case.line for table in TABLES for case in cases(table)]
    some = lines[:: len(lines) // _SOME]
    settings = Settings(languages=installed_languages())
    people = People(KnownPerson(f"Given{number} Family{number % 700}") for number in range(_KNOWN_PEOPLE))
    now, zone = datetime(2026, 11, 18, 14, 5, tzinfo=UTC), ZoneInfo("Europe/London")

    def understand(line: str) -> object:
        return read_line(line, now=now, zone=zone, people=people, settings=settings)

    for line in lines:
        understand(line)
    ours = sorted(milliseconds(understand, lines))
    text = " ".join(lines)
    print(
        json.dumps(
            {
                "import": min(float(python("-c", _IMPORT)) for _ in range(5)),
                "median": statistics.median(ours),
                "p95": ours[int(0.95 * len(ours))],
                "long": min(milliseconds(understand, [text[:_LONG]] * 5)),
                "megabyte": max(milliseconds(understand, [(text * 100)[:_MEGABYTE]])),
                **others(some),
            }
        )
    )


def others(lines: Sequence[str]) -> dict[str, float]:
    """Return the median milliseconds that other readers take for the same lines."""
    import parsedatetime
    from dateparser.search import search_dates

    calendar = parsedatetime.Calendar()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # they speak of what Python deprecates
        search_dates("tomorrow", languages=["en"])
        return {
            "dateparser": statistics.median(milliseconds(lambda line: search_dates(line, languages=["en"]), lines)),
            "parsedatetime": statistics.median(milliseconds(calendar.nlp, lines)),
        }


def milliseconds(read: Callable[[str], object], lines: Sequence[str]) -> list[float]:
    """Return how long the processor was at each line, in milliseconds."""
    taken = []
    for line in lines:
        began = time.process_time()
        read(line)
        taken.append((time.process_time() - began) * 1_000)
    return taken


def python(*words: str) -> str:
    """Return what a fresh Python prints."""
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
