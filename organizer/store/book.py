"""The book: domain objects in and out, one transaction a verb."""

from __future__ import annotations

import json
import re
import weakref
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from organizer.domain.errors import BookDamaged, BookUnavailable, DiskRefused
from organizer.domain.people import folded
from organizer.store.mark import Mark
from organizer.store.opening import has_ample_room, known_errors, open_database, open_standing_still, sync_folder
from organizer.store.place import Place, own_path
from organizer.store.rows import micros, named, person_of, promise_of, touch_of
from organizer.store.seal import PUBLISHED, Key
from organizer.store.tables import PersonRow, PromiseRow, SettingRow, TouchRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from playhouse.sqlcipher_ext import SqlCipherDatabase

    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.touches import Touch
    from organizer.store.writing import Step

_NAMES_WITH = r"""
SELECT name FROM person WHERE deleted = 0 AND (folded LIKE ? ESCAPE '\' OR folded LIKE ? ESCAPE '\') ORDER BY folded LIMIT ?
"""
_NAMES_OF = "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(?))"
# When so many pages wait beside the book, who writes carries them over, which may take 100 ms. A verb, for which a person waits,
# leaves them to whoever writes next, or to `carry_over` in a pause; it writes some 40.
_PAGES_LEFT, _MOST_PAGES_LEFT = 1_000, 6_000
_STEP = "INSERT INTO step (at, verb, text, target, undone) VALUES (?, ?, ?, ?, 0)"
_RHYTHMS = """
SELECT count(*), total(seq * longest_days), total(seq * (muted + 2 * deleted)), total(seq * unicode(circle)) FROM person
"""


class Book:
    """The user's book on disk. Only the main thread writes; every error a person can act on is an OrganizerError.

    `refused` is why the disk takes no writing: then the book can be read all the same, and every change tries again.
    """

    def __init__(self, path: Path, key: Key = PUBLISHED, before_migration: Callable[[int], None] | None = None) -> None:
        """Open the book at `path` with its `key`, making it if there is none.

        Raises:
            BookUnavailable: it is damaged, too new, sealed, or the disk refused; see `open_database`.
        """
        self.path = path
        self.key = key
        self._before_migration = before_migration
        self.changes_of_people = self.turned_touches = 0
        self._hear_of_damage: Callable[[], None] = lambda: None
        self.database: SqlCipherDatabase
        self.refused: DiskRefused | None = None
        self._open()

    def _open(self) -> None:
        self._open_step: Step | None = None
        try:
            self.database = open_database(self.path, self.key, self._before_migration)
        except DiskRefused as refused:
            try:
                self.database = open_standing_still(self.path, self.key)
            except (BookUnavailable, OSError):
                raise refused from None
            self.refused = refused
            self._closing = weakref.finalize(self, self.database.close)
            return
        self.refused = None
        self._place = Place(self.path)
        self._mark = Mark(self.path, self.database)
        # Whoever forgets to close the book closes it all the same, in order: when it is let go of, or the program ends.
        self._closing = weakref.finalize(self, self._mark.close)

    def try_writing(self) -> None:
        """See whether a disk that took no writing takes it now; if not, go on reading.

        Raises:
            DiskRefused: it does not.
            BookUnavailable: something else is wrong with the book now.
        """
        if self.refused is None:
            return
        # First closed: the system forgets all locks of a process on a file of which it closes one opening.
        self.close()
        self._open()
        if self.refused is not None:
            raise DiskRefused(**self.refused.data)

    def close(self) -> None:
        """Close the book; everything acknowledged is on disk already."""
        with suppress(BookUnavailable):
            self._require_place()
        self._closing()

    def look_at_place(self) -> None:
        """See that the file of the book is where it was.

        Raises:
            BookDamaged: another one is there, or none; all of the open book is beside it now, to be put back.
        """
        with self._known_errors():
            self._require_place()

    @property
    def is_in_place(self) -> bool:
        """Say whether its file is where it was: no other connection may open what stands there instead. For any thread."""
        return self.refused is not None or self._place.holds_it

    def _require_place(self) -> None:
        if self.refused is None and self._place.keep_if_taken_away(self.database, self.key):
            raise BookDamaged(path=str(self.path), reason="taken_away")

    def put_right(self, work: Callable[[], Key]) -> None:
        """Close the book, let `work` put it right, and open it again with the key that it returns.

        Raises:
            BookUnavailable: it cannot be opened again.
        """
        self.close()
        try:
            self.key = work()
        finally:
            self._open()
            self.changes_of_people += 1

    def exchange(self, whole: Path, key: Key) -> None:
        """Put another book, whole and on disk, in the place of this one, and go on with it.

        Killed anywhere, the place holds the one or the other. The caller has a copy of this one where it matters.

        Raises:
            BookUnavailable: the disk refused; then this one is open again, unless that was refused too.
        """
        self.look_at_place()
        self.close()
        with known_errors(self.path):
            try:
                # Pages of the old book must not be taken for those of the new one.
                leftover = self.path.with_name(self.path.name + "-wal")
                if leftover.exists():
                    raise DiskRefused(path=str(self.path), reason="")
                whole.replace(self.path)
                sync_folder(self.path.parent)
                self.key = key
            finally:
                self._open()
                self.changes_of_people += 1

    @property
    def written(self) -> int:
        """Return a number that grows with every row this connection writes."""
        return int(self.database.connection().total_changes)

    def heard_of_damage_by(self, hear: Callable[[], None]) -> None:
        """Tell `hear` whenever a page could not be read, on the thread that tried."""
        self._hear_of_damage = hear

    @contextmanager
    def _known_errors(self) -> Iterator[None]:
        try:
            with known_errors(self.path):
                yield
        except BookDamaged:
            self._hear_of_damage()
            raise

    def flush(self) -> None:
        """Carry over what the log beside the file holds, as before the machine sleeps; acknowledged is on disk either way."""
        with self._known_errors():
            self.database.execute_sql("PRAGMA wal_checkpoint(PASSIVE)")

    def carry_over(self) -> None:
        """Do as `flush`, for another thread: so that a verb does not have to, which a person waits for.

        Raises:
            BookUnavailable: it cannot be done now; acknowledged is on disk either way.
        """
        if self.refused is None:
            with known_errors(self.path):
                self._mark.carry_over(own_path(self), self.key)

    @contextmanager
    def reading(self) -> Iterator[SqlCipherDatabase]:
        """Give the database to read from, with known errors translated."""
        with self._known_errors():
            yield self.database

    @contextmanager
    def step(self, verb: str, at: datetime, text: str = "", target: int | None = None) -> Iterator[Step]:
        """Do all that one verb changes as one transaction, remembered as one step that can be taken back.

        `at` is aware UTC. When the block ends without an error, everything is on disk.
        """
        if self._open_step is not None:
            # Part of something larger, which is one step.
            yield self._open_step
            return
        with self._known_errors(), self._transaction():
            if has_ample_room(self.path):
                self.database.execute_sql(f"PRAGMA wal_autocheckpoint = {_MOST_PAGES_LEFT}")
            if target is None:
                # Who does something new gives up doing again what was taken back before.
                self.database.execute_sql("UPDATE step SET undone = 2 WHERE undone = 1")
            yield from self._writing(self._new_step(verb, at, text, target))

    @contextmanager
    def facts(self, verb: str, at: datetime, text: str = "") -> Iterator[Step]:
        """Write what happened elsewhere as one transaction and one step. What was taken back here can still be done again."""
        with known_errors(self.path), self._transaction():
            yield from self._writing(self._new_step(verb, at, text))

    def _new_step(self, verb: str, at: datetime, text: str, target: int | None = None) -> int:
        return int(self.database.execute_sql(_STEP, (micros(at), verb, text, target)).lastrowid)

    @contextmanager
    def more_of(self, step: int) -> Iterator[Step]:
        """Go on with a long step in a further transaction."""
        with self._known_errors(), self._transaction():
            yield from self._writing(step)

    @contextmanager
    def unremembered(self) -> Iterator[Step]:
        """Write what is derived or belongs to the ledger: one transaction, and no step."""
        with self._known_errors(), self._transaction():
            yield from self._writing(None)

    def _writing(self, number: int | None) -> Iterator[Step]:
        from organizer.store.writing import Step

        step = Step(self.database, number)
        self._open_step = step if number is not None else None
        try:
            yield step
        finally:
            self._open_step = None
            self.changes_of_people += step.changed_people
            self.turned_touches += step.turned_touches

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.try_writing()
        self._require_place()
        self._mark.set()
        self.database.execute_sql(f"PRAGMA wal_autocheckpoint = {_PAGES_LEFT}")
        with self.database.atomic("immediate"):
            yield

    def promise(self, promise_id: str) -> Promise | None:
        """Return the promise of this id, unless it was deleted."""
        # Every verb reads it; a query that is built up from the model takes thirteen times as long.
        with self.reading() as database:
            cursor = database.execute_sql("SELECT * FROM promise WHERE id = ? AND deleted = 0", (promise_id,))
            return next(map(promise_of, named(cursor)), None)

    def promise_ids(self, beginning: str, limit: int) -> tuple[str, ...]:
        """Return the ids of promises that begin so, at most `limit`."""
        with self.reading() as database:
            query = PromiseRow.select(PromiseRow.id).where(
                PromiseRow.id >= beginning, PromiseRow.id < beginning + "\U0010ffff", PromiseRow.deleted == 0
            )
            return tuple(row[0] for row in query.limit(limit).tuples().execute(database))

    def promises_with(self, person_id: str) -> tuple[Promise, ...]:
        """Return every promise made to a person, owed by them, or about them."""
        with self.reading() as database:
            query = PromiseRow.select().where(
                (PromiseRow.to_person == person_id) | (PromiseRow.about_person == person_id), PromiseRow.deleted == 0
            )
            return tuple(promise_of(row) for row in query.order_by(PromiseRow.seq).dicts().execute(database))

    def goes_on(self, promise: Promise) -> bool:
        """Say whether a recurring promise has an occurrence made after this one."""
        with self.reading() as database:
            # The record of one that a phone moved on from is newer, too: it is of an earlier day, and repeats no more.
            sql = (
                "SELECT 1 FROM promise p JOIN promise mine ON mine.id = ? WHERE p.series = ? AND p.seq > mine.seq"
                " AND p.deleted = 0 AND (p.repeat IS NOT NULL OR p.first_due > mine.first_due) LIMIT 1"
            )
            return database.execute_sql(sql, (promise.id, promise.series or promise.id)).fetchone() is not None

    def person(self, person_id: str) -> Person | None:
        """Return the person of this id, unless they were merged or deleted."""
        with self.reading() as database:
            cursor = database.execute_sql("SELECT * FROM person WHERE id = ? AND deleted = 0", (person_id,))
            return next(map(person_of, named(cursor)), None)

    def circle_of(self, person_id: str | None) -> str:
        """Return the circle of a person; a customer's, where nothing is known."""
        if person_id is None:
            return "customer"
        with self.reading() as database:
            found = database.execute_sql("SELECT circle FROM person WHERE id = ?", (person_id,)).fetchone()
            return str(found[0]) if found else "customer"

    def ids_with_rhythm(self, circles: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of those who have a longest span of their own, or are in one of these circles."""
        with self.reading() as database:
            query = PersonRow.select(PersonRow.id).where(
                PersonRow.longest_days.is_null(False) | PersonRow.circle.in_(sorted(circles)), PersonRow.deleted == 0
            )
            return tuple(row[0] for row in query.order_by(PersonRow.seq).tuples().execute(database))

    def rhythms(self) -> tuple[float, ...]:
        """Return sums over people that change whenever somebody's rhythm does."""
        with self.reading() as database:
            return tuple(database.execute_sql(_RHYTHMS).fetchone())

    def people(self) -> tuple[Person, ...]:
        """Return everyone, by name."""
        with self.reading() as database:
            query = PersonRow.select().where(PersonRow.deleted == 0).order_by(PersonRow.folded)
            return tuple(person_of(row) for row in query.dicts().execute(database))

    def people_called(self, name: str) -> tuple[Person, ...]:
        """Return those whose name it is, as names are compared."""
        with self.reading() as database:
            cursor = database.execute_sql("SELECT * FROM person WHERE deleted = 0 AND folded = ?", (folded(name),))
            return tuple(map(person_of, named(cursor)))

    def names_with(self, beginning: str, limit: int) -> tuple[str, ...]:
        """Return the names of people of which a word begins so, as names are compared."""
        wanted = re.sub(r"([%_\\])", r"\\\1", folded(beginning))
        with self.reading() as database:
            rows = database.execute_sql(_NAMES_WITH, (f"{wanted}%", f"% {wanted}%", limit))
            return tuple(row[0] for row in rows)

    def people_with_alias(self, alias: str) -> tuple[Person, ...]:
        """Return those who have it among their aliases, as names are compared."""
        with self.reading() as database:
            query = PersonRow.select().where(PersonRow.deleted == 0, PersonRow.aliases != "[]")
            people = (person_of(row) for row in query.dicts().execute(database))
            return tuple(person for person in people if folded(alias) in map(folded, person.aliases))

    def names_of(self, person_ids: Iterable[str]) -> dict[str, str]:
        """Return the names of these people by id."""
        wanted = sorted(set(person_ids))
        if not wanted:
            return {}
        with self.reading() as database:
            return dict(database.execute_sql(_NAMES_OF, (json.dumps(wanted),)).fetchall())

    def touch(self, touch_id: str) -> Touch | None:
        """Return the touch of this id, unless it was deleted."""
        with self.reading() as database:
            row = TouchRow.select().where(TouchRow.id == touch_id, TouchRow.deleted == 0).dicts().first(database)
        return touch_of(row) if row else None

    def promise_touched_by(self, touch_id: str) -> str | None:
        """Return the id of the promise a touch belongs to, also where the touch was deleted."""
        with self.reading() as database:
            query = TouchRow.select(TouchRow.promise).where(TouchRow.id == touch_id)
            found: str | None = query.scalar(database)
            return found

    def touches_of(self, promise_id: str) -> tuple[Touch, ...]:
        """Return the touches of a promise, oldest first."""
        return self._touches("promise", promise_id)

    def touches_with(self, person_id: str) -> tuple[Touch, ...]:
        """Return the touches with a person, oldest first."""
        return self._touches("person", person_id)

    def _touches(self, column: str, row_id: str) -> tuple[Touch, ...]:
        # Asked with every change of a promise: building the question up from a model takes longer than the answer.
        with self.reading() as database:
            sql = f"SELECT * FROM touch WHERE {column} = ? AND deleted = 0 ORDER BY at, seq"
            return tuple(touch_of(row) for row in named(database.execute_sql(sql, (row_id,))))

    def settings(self) -> dict[str, object]:
        """Return every setting the user chose."""
        with self.reading() as database:
            rows = SettingRow.select().tuples().execute(database)
            return {key: json.loads(value) for key, value in rows}

    def forget_pages(self) -> None:
        """Let go of the pages that are kept in memory, up to 8 MB; those that are wanted again are read again, in a millisecond."""
        with self.reading() as database:
            database.execute_sql("PRAGMA shrink_memory")

    def quick_check(self) -> bool:
        """Say whether the file passes SQLite's quick check. Takes seconds on a large book."""
        from organizer.store.copying import fits_together

        with self.reading() as database:
            return fits_together(database)
