"""The book's safety: a backup beside the window, a restore, and what sealing every page costs against plain SQLite."""

from __future__ import annotations

import sqlite3
import statistics
import threading
import time
from typing import TYPE_CHECKING

from organizer.adapters.clock import SystemClock
from organizer.services.aside import to_the_end
from organizer.services.safety.backups import Backups
from organizer.services.safety.keys import Keys
from organizer.store.book import Book
from organizer.store.opening import PRAGMAS, connected
from organizer.store.seal import new_key
from tests.bench.measuring import MILLISECONDS, Figure, took

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from organizer.services.ports import Secrets
    from tests.bench.workbench import Workbench

_PROMISES = 20_000
_ROUNDS = 7
_COMMITS = 100
_ROWS = 20_000


def figures(bench: Workbench) -> Iterator[Figure]:
    """Yield the figures of safety."""
    book = Book(bench.book(_PROMISES) / "book.db")
    backups = Backups(book, SystemClock(), Keys(_no_secrets), lambda: "", lambda: None)
    taken, gap, quiet = [], [], []
    for _ in range(3):
        quiet.append(_longest_gap(lambda: time.sleep(0.5)))
        gap.append(_longest_gap(lambda: taken.append(took(lambda: backups.make("asked")))))
    title = f"backup, {_PROMISES:,} promises"
    yield Figure(title, statistics.median(taken) / 1_000, "s", most=2)
    floor = statistics.median(quiet)
    yield Figure("backup, longest pause", statistics.median(gap), MILLISECONDS, floor, "doing nothing", most=50)
    newest = next(iter(backups.listed())).backup.path
    yield Figure(
        f"restore, {_PROMISES:,} promises", took(lambda: to_the_end(backups.restore(newest))) / 1_000, "s", most=5
    )
    book.close()
    yield from _against_plain_sqlite(bench.empty_home())


def _longest_gap(work: Callable[[], object]) -> float:
    """Return the longest time in milliseconds for which the main thread did not get to run while another did `work`."""
    working = threading.Thread(target=work)
    longest = 0.0
    working.start()
    last = time.perf_counter()
    while working.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest * 1_000


def _against_plain_sqlite(folder: Path) -> Iterator[Figure]:
    """Yield what each kind of work on the book takes sealed, over what plain SQLite takes under the same rules."""
    key = new_key()
    database = connected(folder / "sealed.db", key, PRAGMAS, salt=key.new_salt())
    plain = sqlite3.connect(folder / "plain.db", isolation_level=None)
    for pragma in ("journal_mode", "synchronous", "foreign_keys"):
        plain.execute(f"PRAGMA {pragma} = {PRAGMAS[pragma]}")
    sealed = database.connection()
    for one in (sealed, plain):
        one.execute("CREATE TABLE row (seq INTEGER PRIMARY KEY, at INTEGER, what TEXT)")
        one.execute("CREATE INDEX row_at ON row (at)")
        one.execute("CREATE VIRTUAL TABLE find USING fts5 (what, prefix='1 2 3')")
    for name, work in (("insert 200 rows", _insert), ("commit", _commit), ("page of 200", _page), ("search", _search)):
        times = [(took(lambda: work(sealed, turn)), took(lambda: work(plain, turn))) for turn in range(_ROUNDS)]  # noqa: B023
        value, floor = (statistics.median(column) for column in zip(*times, strict=True))
        yield Figure(f"sealed: {name}", value, MILLISECONDS, floor, "plain SQLite", most_ratio=2)
    database.close()
    plain.close()


def _insert(connection: sqlite3.Connection, turn: int) -> None:
    for start in range(0, _ROWS // _ROUNDS, 200):
        first = turn * _ROWS + start
        connection.execute("BEGIN IMMEDIATE")
        rows = [
            (first + number, (first + number) * 7 % 1_000, f"send the quote {number} " * 5) for number in range(200)
        ]
        connection.executemany("INSERT INTO row VALUES (?, ?, ?)", rows)
        connection.executemany("INSERT INTO find (rowid, what) VALUES (?, ?)", [(row[0], row[2]) for row in rows])
        connection.execute("COMMIT")


def _commit(connection: sqlite3.Connection, turn: int) -> None:
    for number in range(_COMMITS):
        connection.execute("UPDATE row SET what = ? WHERE seq = ?", (f"kept {turn} {number}", number))


def _page(connection: sqlite3.Connection, turn: int) -> None:
    for start in range(100):
        connection.execute("SELECT * FROM row WHERE at >= ? ORDER BY at LIMIT 200", (start * 9 + turn,)).fetchall()


def _search(connection: sqlite3.Connection, turn: int) -> None:
    for word in ("quote", "send", "que", "se"):
        query = "SELECT rowid FROM find WHERE find MATCH ? ORDER BY rowid DESC LIMIT 50"
        for _ in range(25):
            connection.execute(query, (f"{word}*",)).fetchall()


def _no_secrets() -> Secrets:
    raise AssertionError("an unsealed book asks no keyring")
