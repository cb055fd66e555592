"""The command line: with the program running and without, and on a small and a large book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.measuring import MILLISECONDS, Figure, done, paired, python

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.workbench import Workbench

_RUNS = 15


def figures(bench: Workbench) -> Iterator[Figure]:
    """Yield the figures of the command line."""
    environment = bench.environment
    small, large = bench.book(100), bench.book(bench.large)

    def bare() -> None:
        done(python("-c", "pass"), environment)

    def add(home: Path) -> None:
        done(python("-m", "organizer", "--home", str(home), "add", "call @Maya back tomorrow"), environment)

    def today(home: Path) -> None:
        done(python("-m", "organizer", "--home", str(home), "list", "today", "--json"), environment)

    alone = bench.empty_home()
    add(alone)
    value, floor = paired(lambda: add(alone), bare, _RUNS)
    yield Figure("add, program not running", value, MILLISECONDS, floor, "bare Python", most=250)
    value, floor = paired(lambda: today(large), lambda: today(small), _RUNS)
    yield Figure(f"list today, {bench.large:,} promises", value, MILLISECONDS, floor, "100 promises", most_ratio=1.3)
    home = bench.empty_home()
    with bench.resident(home):
        value, floor = paired(lambda: add(home), bare, _RUNS)
        yield Figure("add, program running", value, MILLISECONDS, floor, "bare Python", most=60)
