"""Damaged files: bits turned, pages zeroed, halves, newest pages gone or of another book, nothing at all."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.errors import OrganizerError
from organizer.services.safety.backups import Backups
from organizer.services.safety.keys import Keys
from organizer.services.safety.rescue import Rescue, Rescued
from organizer.store.copying import is_sound
from organizer.store.opening import open_to_read
from tests.faults.deeds import FileSecrets
from tests.hands import HandClock
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = 4096
BEFORE, AFTER = 20, 12


@dataclass
class Found:
    """What became of one damaged file."""

    kind: str
    noticed: bool = False
    wrong: str = ""
    complete: bool = False

    @property
    def is_well(self) -> bool:
        """Whether the damage was noticed and put right, and nothing is missing in silence."""
        return self.noticed and not self.wrong


class Damaging:
    """Two books that were being written to, each with a backup, and ways to damage a copy of one of them."""

    def __init__(self, folder: Path, seed: int = 1) -> None:
        """Work in `folder`."""
        self._folder = folder
        self._chance = random.Random(seed)
        self._crashed = self._lived_in("crashed")
        self._other = self._lived_in("other")
        self._closed = folder / "closed"
        shutil.copytree(self._crashed, self._closed)
        Rescue(self._closed / "book.db", HandClock(), self._keys()).open()[0].close()
        self.ways: dict[str, Callable[[Path], None]] = {
            "a bit of the book": self._turn_a_bit,
            "a page of zeros": self._zero_a_page,
            "a part of the book": self._cut_off,
            "newest pages of another book": self._foreign_newest,
            "no newest pages": self._no_newest,
            "a bit of the newest pages": self._turn_a_newest_bit,
            "zeros in the newest pages": self._zero_newest,
            "an empty file": self._empty,
        }

    def suffer(self, kind: str) -> Found:
        """Damage a copy in one way, start on it, check it, and say what became of it."""
        home = self._folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self._crashed if "newest" in kind else self._closed, home)
        self.ways[kind](home)
        found = Found(kind)
        try:
            rescued = self._start(home)
        except OrganizerError as refused:
            found.wrong = f"it did not start: {type(refused).__name__}"
            return found
        found.noticed = rescued is not None
        found.complete = rescued is not None and rescued.complete
        found.wrong = self._what_is_wrong(home, rescued)
        return found

    def put_right_after(self, damage: Callable[[Path], None], *, crashed: bool) -> dict[str, int]:
        """Damage a copy, put it right, and return how many promises there are from before and after the backup."""
        home = self._folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self._crashed if crashed else self._closed, home)
        damage(home)
        self._start(home)
        return self._promises(home)

    def first_pages(self, *tables: str) -> tuple[int, ...]:
        """Return the page of each table that says where its rows are."""
        with closing(open_to_read(self._closed / "book.db")) as database:
            found = dict(database.execute_sql("SELECT name, rootpage FROM sqlite_schema").fetchall())
        return tuple(found[table] for table in tables)

    @property
    def pages(self) -> int:
        """How many pages the book has."""
        return (self._closed / "book.db").stat().st_size // PAGE

    def _start(self, home: Path) -> Rescued | None:
        """Start as the program does: open the book, and check it all afterwards."""
        book, rescued = Rescue(home / "book.db", HandClock(), self._keys()).open()
        try:
            sound = is_sound(book.path, book.key, fully=True)
        except OrganizerError:
            sound = False
        book.close()
        return rescued if sound else Rescue(home / "book.db", HandClock(), self._keys()).rescue()

    def _what_is_wrong(self, home: Path, rescued: Rescued | None) -> str:
        if not is_sound(home / "book.db", fully=True):
            return "what took its place is not sound"
        before, after = self._promises(home).values()
        if before != BEFORE:
            return f"{BEFORE - before} promises of the backup are gone"
        if after != AFTER and (rescued is None or rescued.complete):
            return f"{AFTER - after} promises are missing, and nothing was said of it"
        return ""

    @staticmethod
    def _promises(home: Path) -> dict[str, int]:
        with closing(Desk(home).book) as book:
            whats = [promise.what for promise in (book.promise(one) for one in book.promise_ids("", 1_000)) if promise]
        return {word: sum(what.startswith(word) for what in whats) for word in ("before", "after")}

    def _turn_a_bit(self, home: Path) -> None:
        self._turn(home / "book.db", 0)

    def _turn_a_newest_bit(self, home: Path) -> None:
        # Of the last transaction any part may be missing after a power cut: nobody can tell that from damage.
        self._turn(home / "book.db-wal", 64 * PAGE)

    def _turn(self, path: Path, spared: int) -> None:
        content = bytearray(path.read_bytes())
        place = self._chance.randrange(len(content) - spared)
        content[place] ^= 1 << self._chance.randrange(8)
        path.write_bytes(content)

    def _zero_a_page(self, home: Path) -> None:
        path = home / "book.db"
        content = bytearray(path.read_bytes())
        place = PAGE * self._chance.randrange(len(content) // PAGE)
        content[place : place + PAGE] = bytes(PAGE)
        path.write_bytes(content)

    def _zero_newest(self, home: Path) -> None:
        path = home / "book.db-wal"
        content = bytearray(path.read_bytes())
        place = PAGE * self._chance.choice([0, self._chance.randrange(len(content) // PAGE - 64)])
        content[place : place + PAGE] = bytes(PAGE)
        path.write_bytes(content)

    def _cut_off(self, home: Path) -> None:
        path = home / "book.db"
        content = path.read_bytes()
        path.write_bytes(content[: self._chance.randrange(1, len(content))])

    def _foreign_newest(self, home: Path) -> None:
        shutil.copyfile(self._other / "book.db-wal", home / "book.db-wal")

    def _no_newest(self, home: Path) -> None:
        (home / "book.db-wal").unlink()

    def _empty(self, home: Path) -> None:
        (home / "book.db").write_bytes(b"")

    def _lived_in(self, name: str) -> Path:
        """Return a home as it lies there when the program is killed while it is in use."""
        desk = Desk(self._folder / f"{name}-running")
        # All newest pages in one round, so that the last of the file are the last that were written.
        desk.book.database.execute_sql("PRAGMA wal_autocheckpoint = 0")
        for number in range(BEFORE):
            desk.promise(f"before {number} " + "x" * 300)
        Backups(desk.book, desk.clock, self._keys(), lambda: "", lambda: None).make("asked")
        for number in range(AFTER):
            desk.promise(f"after {number} " + "x" * 300)
        shutil.copytree(desk.folder, self._folder / name)
        desk.book.close()
        return self._folder / name

    def _keys(self) -> Keys:
        return Keys(lambda: FileSecrets(self._folder / "keyring.json"))
