"""What is done to a book while the machine fails: `python -m tests.faults.deeds DEED HOME`.

`prepare` makes the home before anything fails. The child then does the deed, and notes in `HOME/../acks` what it would have told
the user, after it was told itself. `complaints` looks at a home afterwards: what was acknowledged is there, and nothing is half.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.domain.errors import OrganizerError
from organizer.domain.people import Person
from organizer.domain.retention import NEWEST_ALWAYS
from organizer.services.aside import to_the_end
from organizer.services.moving.portability import Portability
from organizer.services.safety.backups import Backups
from organizer.services.safety.keys import Keys
from organizer.services.safety.rescue import Rescue
from organizer.services.safety.sealing import Sealing
from organizer.store import migrations, opening
from organizer.store.book import Book
from organizer.store.copying import checked, is_sound
from organizer.store.seal import PUBLISHED
from organizer.store.shelf import Shelf, backups_in
from tests.hands import HandClock
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BEFORE = 6
ROWS = 200


class FileSecrets:
    """A keyring in a file, which outlives the child that is killed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, name: str, secret: str) -> None:
        self._write({**self._kept(), name: secret})

    def recall(self, name: str) -> str | None:
        return self._kept().get(name)

    def forget(self, name: str) -> None:
        self._write({other: secret for other, secret in self._kept().items() if other != name})

    def _kept(self) -> dict[str, str]:
        return dict(json.loads(self._path.read_text())) if self._path.exists() else {}

    def _write(self, kept: dict[str, str]) -> None:
        self._path.write_text(json.dumps(kept))


@dataclass
class Bench:
    """A home with what a deed needs; acknowledgements go to a file beside it."""

    home: Path
    clock: HandClock = field(default_factory=HandClock)

    @property
    def keys(self) -> Keys:
        return Keys(lambda: FileSecrets(self.home.parent / "keyring.json"))

    @property
    def acks(self) -> Path:
        return self.home.parent / "acks"

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        made = Desk(self.home, self.clock, key=self.keys.key_of_book(self.home / "book.db"))
        try:
            yield made
        finally:
            made.book.close()

    def backups(self, desk: Desk) -> Backups:
        return Backups(desk.book, self.clock, self.keys, lambda: "", lambda: None)

    def sealing(self, desk: Desk) -> Sealing:
        return Sealing(desk.book, self.keys, lambda: None)

    def say(self, *words: str) -> None:
        with self.acks.open("a", encoding="utf-8") as file:
            file.write(" ".join(words) + "\n")


def capture(bench: Bench) -> None:
    """Capture a few promises, each acknowledged."""
    with bench.desk() as desk:
        for number in range(3):
            bench.say("promise", desk.promise(f"new {number} " + "x" * 150).id)


def keep(bench: Bench) -> None:
    """Keep what was promised before, each acknowledged."""
    with bench.desk() as desk:
        for promise in desk.book.promise_ids("", BEFORE):
            desk.actions.keep(promise, question="Does it fit?")
            bench.say("kept", promise)


def bring_in(bench: Bench) -> None:
    """Import a file, acknowledged as a whole."""
    with bench.desk() as desk:
        backups = bench.backups(desk)
        portability = Portability(
            desk.book, bench.clock, desk.preferences.settings, lambda _ids: None, lambda: backups.before("import")
        )
        to_the_end(portability.bring_in([bench.home.parent / "book.jsonl"], skip_bad=False))
        bench.say("imported")


def sync(bench: Bench) -> None:
    """Write rows as a sync does, 200 a transaction, each acknowledged."""
    with bench.desk() as desk:
        for batch in range(3):
            with desk.book.step("put", bench.clock.now()) as step:
                for number in range(ROWS):
                    step.put_person(Person(f"{batch}-{number}", f"Person {batch} {number}"))
            bench.say("batch", str(batch))


def migrate(bench: Bench) -> None:
    """Open a book of the first version, with a backup before."""
    path = bench.home / "book.db"

    def back_up(_version: int) -> None:
        Shelf(bench.home).add(path, PUBLISHED, bench.clock.now(), "migration")

    Book(path, PUBLISHED, back_up).close()
    bench.say("migrated")


def backup(bench: Bench) -> None:
    """Make two backups, each acknowledged."""
    with bench.desk() as desk:
        for number in range(2):
            bench.say("promise", desk.promise(f"new {number}").id)
            bench.say("backup", bench.backups(desk).make("asked").backup.path.name)


def seal(bench: Bench) -> None:
    """Seal the book, or give a sealed one a new key."""
    with bench.desk() as desk:
        sealing = bench.sealing(desk)
        to_the_end(sealing.finish(sealing.begin()))
        bench.say("sealed", desk.book.key.fingerprint)


def restore(bench: Bench) -> None:
    """Put a backup in the place of the book."""
    with bench.desk() as desk:
        backups = bench.backups(desk)
        to_the_end(backups.restore(backups_in(bench.home / "backups")[-1].path))
        bench.say("restored")


DEEDS: dict[str, Callable[[Bench], None]] = {
    "capture": capture,
    "keep": keep,
    "import": bring_in,
    "sync": sync,
    "migration": migrate,
    "backup": backup,
    "seal": seal,
    "rekey": seal,
    "restore": restore,
}


def prepare(deed: str, folder: Path) -> Bench:
    """Make a home in `folder` in which the deed can be done."""
    bench = Bench(folder / "home")
    if deed == "migration":
        _make_first_version(bench)
        return bench
    with bench.desk() as desk:
        for number in range(BEFORE):
            desk.promise(f"before {number} " + "x" * 150)
        bench.backups(desk).make("asked")
        if deed == "restore":
            bench.clock.move(hours=1)
            desk.promise("after the backup")
        if deed == "rekey":
            sealing = bench.sealing(desk)
            to_the_end(sealing.finish(sealing.begin()))
        if deed == "import":
            lines = [
                json.dumps(
                    {
                        "type": "promise",
                        "id": f"00000000-0000-4000-8000-{number:012}",
                        "what": f"imported {number}",
                        "made": "2026-11-01T09:00:00Z",
                    }
                )
                for number in range(60)
            ]
            (folder / "book.jsonl").write_text("\n".join(lines))
    return bench


def _make_first_version(bench: Bench) -> None:
    bench.home.mkdir(mode=0o700)
    path = bench.home / "book.db"
    database = opening.connected(path, PUBLISHED, opening.PRAGMAS, salt=PUBLISHED.new_salt())
    for statement in migrations.statements(migrations.FIRST):
        database.execute_sql(statement)
    for number in range(BEFORE):
        database.execute_sql(
            "INSERT INTO person (id, name, folded, circle, aliases, email, phone, muted, note, extra)"
            " VALUES (?, ?, ?, 'customer', '[]', '[]', '[]', 0, '', '{}')",
            (f"p{number}", f"Person {number}", f"person {number}"),
        )
    database.user_version = 1
    database.close()


def complaints(deed: str, bench: Bench, acks: list[str]) -> list[str]:
    """Return what is wrong with a home after a failure; opening it is a start of the program."""
    if not (bench.home / "book.db").exists():
        return ["there is no book"]
    try:
        book, rescued = Rescue(bench.home / "book.db", bench.clock, bench.keys).open()
    except OrganizerError as refused:
        return [f"it does not open: {type(refused).__name__} {refused.data}"]
    with closing(book):
        wrong = ["it was taken for damaged"] if rescued is not None else []
        if not is_sound(book.path, book.key, fully=True):
            wrong.append("it does not pass its check")
        wrong += _missing(deed, book, acks)
    wrong += _bad_backups(bench, acks)
    return wrong


def _missing(deed: str, book: Book, acks: list[str]) -> Iterator[str]:
    if deed == "migration":
        people = {person.id for person in book.people()}
        if people != {f"p{number}" for number in range(BEFORE)} or book.database.user_version != migrations.NEWEST:
            yield "what was in the older book is not all there"
        return
    before = sum(what.startswith("before") for what in _whats(book))
    if before != BEFORE:
        yield f"{BEFORE - before} promises from before are gone"
    for ack in acks:
        kind, _, what = ack.partition(" ")
        if kind in _KEPT_WORD and not _KEPT_WORD[kind](book, what):
            yield f"it was said, and is not so: {ack}"
    for batch in range(3):
        if _of_batch(book, str(batch)) not in {0, ROWS}:
            yield f"half of batch {batch}"


def _whats(book: Book) -> list[str]:
    found = (book.promise(one) for one in book.promise_ids("", 1_000))
    return [promise.what for promise in found if promise is not None]


def _of_batch(book: Book, batch: str) -> int:
    return sum(person.id.startswith(f"{batch}-") for person in book.people())


def _is_kept(book: Book, promise: str) -> bool:
    found = book.promise(promise)
    return found is not None and found.state == "kept" and len(book.touches_of(promise)) == 2


_KEPT_WORD: dict[str, Callable[[Book, str], bool]] = {
    "promise": lambda book, promise: book.promise(promise) is not None,
    "kept": _is_kept,
    "imported": lambda book, _: sum(what.startswith("imported") for what in _whats(book)) == 60,
    "batch": lambda book, batch: _of_batch(book, batch) == ROWS,
    "sealed": lambda book, fingerprint: book.key.fingerprint == fingerprint,
    "restored": lambda book, _: "after the backup" not in _whats(book),
}


def _bad_backups(bench: Bench, acks: list[str]) -> Iterator[str]:
    """Yield backups that could be chosen and are not sound, and those that were acknowledged and are gone."""
    there = set()
    for backup_there in backups_in(bench.home / "backups"):
        there.add(backup_there.path.name)
        try:
            checked(backup_there.path, bench.keys.key_of(backup_there.path))
        except (OrganizerError, OSError) as refused:
            yield f"{backup_there.path.name} would be chosen: {type(refused).__name__}"
    for ack in acks:
        kind, _, name = ack.partition(" ")
        # Of many in one hour the newest three stay.
        if kind == "backup" and name not in there and sum(other > name for other in there) < NEWEST_ALWAYS:
            yield f"{name} was acknowledged and is gone"


def main(words: list[str]) -> int:
    """Do a deed; return 0 if it was done, 3 if it was refused in words."""
    deed, home = words[0], Path(words[1])
    if len(words) > 2:
        opening.PRAGMAS["synchronous"] = words[2]
    bench = Bench(home)
    bench.clock.move(days=1)
    try:
        DEEDS[deed](bench)
    except OrganizerError as refused:
        print(type(refused).__name__)
        return 3
    return 0


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    sys.exit(code)
