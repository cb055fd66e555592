"""The book: an import of many promises, its longest pause, and a single commit."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from organizer.adapters.clock import SystemClock
from organizer.services.languages import installed_languages
from organizer.services.moving.portability import Portability
from organizer.services.preferences import Preferences
from organizer.store.book import Book
from organizer.store.opening import open_database
from tests.bench.measuring import Figure, took

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.workbench import Workbench

_COMMITS = 200


def figures(bench: Workbench) -> Iterator[Figure]:
    """Yield the figures of writing."""
    lines = bench.lines(bench.large)
    book = Book(bench.empty_home() / "book.db")
    preferences = Preferences(book, lambda: None, installed_languages())
    portability = Portability(book, SystemClock(), preferences.settings, lambda _changed: None)
    longest = 0.0
    start = last = time.perf_counter()
    for _ in portability.bring_in([lines], skip_bad=False):
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    taken = time.perf_counter() - start
    book.close()
    floor = _bare_insert(bench, bench.large)
    yield Figure(f"import, {bench.large:,} promises", taken, "s", floor, "bare sqlcipher3 insert", most=120)
    yield Figure("import, longest step", longest * 1_000, "ms", most=50)
    yield Figure("bare sqlcipher3 commit", _bare_commit(bench), "ms")


def _bare_insert(bench: Workbench, size: int) -> float:
    database = open_database(bench.empty_home() / "book.db")
    database.execute_sql("CREATE TABLE bare (seq INTEGER PRIMARY KEY, what TEXT) STRICT")
    start = time.perf_counter()
    for begin in range(0, size, 200):
        with database.atomic():
            database.cursor().executemany(
                "INSERT INTO bare (what) VALUES (?)", [(f"promise {begin + number} " * 12,) for number in range(200)]
            )
    taken = time.perf_counter() - start
    database.close()
    return taken


def _bare_commit(bench: Workbench) -> float:
    database = open_database(bench.empty_home() / "book.db")
    database.execute_sql("CREATE TABLE bare (seq INTEGER PRIMARY KEY, what TEXT) STRICT")

    def commit() -> None:
        for _ in range(_COMMITS):
            database.execute_sql("INSERT INTO bare (what) VALUES ('a promise')")

    taken = took(commit) / _COMMITS
    database.close()
    return taken
