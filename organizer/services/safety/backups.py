"""Backups: made by themselves, listed, tried, and put back."""

from __future__ import annotations

import contextlib
import errno
import os
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.domain.errors import BackupDamaged, BookDamaged, BookUnavailable, OrganizerError, Unusable
from organizer.domain.refusals import file_refused
from organizer.services.aside import aside
from organizer.store import shelf
from organizer.store.book import Book
from organizer.store.comparing import difference
from organizer.store.copying import checked, clear, copy_book, glanced_at
from organizer.store.everything import all_people, all_promises, all_touches
from organizer.store.history import first_step, last_step
from organizer.store.place import own_path
from organizer.store.second_copies import copies_of, remember_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from datetime import datetime

    from organizer.domain.contents import Counts, Difference
    from organizer.services.ports import Clock
    from organizer.services.safety.keys import Keys
    from organizer.store.seal import Key
    from organizer.store.shelf import Backup, Reason, Shelf

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
RESTORED: Reason = "restore"
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, and what is in it; `second` says whether a copy went to the second folder, None if there is none."""

    backup: Backup
    counts: Counts
    second: bool | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup on the shelf with what is in it; None where it cannot be read with the keys at hand."""

    backup: Backup
    counts: Counts | None
    sealed: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and the backup that now holds what was there before."""

    counts: Counts
    previous: Path


@dataclass(frozen=True, slots=True)
class Trouble:
    """No backup could be made since (aware UTC; None: never), which is so many days. `where` is the folder."""

    since: datetime | None
    where: Path
    days: int = 0


class Backups:
    """The backups of the book. What is said to be blocking may be called on another thread than the book's."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        keys: Keys,
        second_folder: Callable[[], str],
        on_exchange: Callable[[], None],
    ) -> None:
        """Keep backups of `book`; `on_exchange` hears, on the main thread, that another book took its place."""
        self._book = book
        self._clock = clock
        self._keys = keys
        self._second_folder = second_folder
        self._on_exchange = on_exchange
        self._shelf: Shelf = shelf.Shelf(book.path.parent)

    @property
    def folder(self) -> Path:
        """Return where the backups stand."""
        return self._shelf.folder

    def due_at(self) -> datetime:
        """Return when the next backup is due (aware UTC): an hour after the last if the book changed since, else a day."""
        now = self._clock.now()
        # One from the future is of a clock that was wrong.
        newest = next((backup for backup in self._shelf.all() if backup.at <= now + HOUR), None)
        if newest is None:
            return now
        changed = _changed_at(self._book.path)
        return newest.at + (HOUR if changed > newest.at.timestamp() else DAY)

    def make(self, reason: Reason) -> Made:
        """Make a backup now, and remove those that have had their time. Blocking.

        Raises:
            BookDamaged: the book, or what was written, is not sound.
            DiskRefused: the disk took no more; the other backups are as they were.
        """
        backup, counts = self._shelf.add(own_path(self._book), self._book.key, self._clock.now(), reason)
        self._shelf.tidy()
        return Made(backup, counts, self._copy_to_second_folder(backup))

    def make_if_due(self) -> Made | None:
        """Make a backup if one is due, and the last is at least an hour old. Blocking; raises as `make` does."""
        due, now, newest = self.due_at(), self._clock.now(), next(iter(self._shelf.all()), None)
        if due > now or (newest is not None and abs(now - newest.at) < HOUR):
            return None
        is_first_of_day = newest is None or newest.at.date() != now.date()
        return self.make("daily" if is_first_of_day else "hourly")

    def before(self, reason: Reason) -> Generator[None, None, None]:
        """Make a backup before something that changes the whole book, unless there is nothing in it yet.

        Raises:
            BookUnavailable: it could not be made; what it was for must not be done then.
        """
        if last_step(self._book) is not None:
            yield from aside(lambda: self.make(reason))

    def save_to(self, path: Path) -> Counts:
        """Write a backup to a file of the user's choice. Blocking.

        Raises:
            Unusable: the file would lie among the book's own, is there and is no backup, or its folder is not there.
            DiskRefused: the disk took no more.
        """
        if path.resolve().parent == self._book.path.resolve().parent:
            raise Unusable(reason="is_the_book", text=str(path))
        if path.exists() and not shelf.is_a_book(path):
            raise Unusable(reason="no_backup_file", text=str(path))
        if not path.parent.is_dir():
            raise file_refused(path, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))
        standing_still = self._book.refused is not None
        return copy_book(own_path(self._book), self._book.key, path, self._book.key, standing_still=standing_still)

    def listed(self) -> Iterator[Listed]:
        """Yield the backups with what is in them, newest first. Blocking, a file at a time."""
        for backup in self._shelf.all():
            with contextlib.suppress(OSError):
                sealed = shelf.is_sealed_file(backup.path)
                try:
                    yield Listed(backup, glanced_at(backup.path, self._keys.key_of(backup.path)), sealed)
                except BookUnavailable:
                    yield Listed(backup, None, sealed)

    def alone_are_sealed(self) -> bool:
        """Say whether the newest backup is sealed and the book is not: another may have come to its place by other hands."""
        newest = next(iter(self._shelf.all()), None)
        with contextlib.suppress(OSError):
            return newest is not None and self._book.key.is_published and shelf.is_sealed_file(newest.path)
        return False

    def found(self, name: str, folder: Path) -> Path:
        """Return the backup that a name means: a file seen from `folder`, or one on the shelf.

        Raises:
            Unusable: there is none.
        """
        places = [one / name for one in (folder, self._shelf.folder)]
        for place in places:
            if place.is_file():
                return place
        cause = "it is no plain file" if any(place.exists() for place in places) else "it is not there"
        raise Unusable(reason="no_file", text=name or str(folder), cause=cause)

    def difference(self, file: Path, typed: str = "") -> Difference:
        """Return what would change if this backup took the place of the book. Blocking.

        Raises:
            BackupDamaged, WrongKey, NoKey, KeyLocked: it cannot be read.
        """
        with _of_a_backup(file):
            return difference(own_path(self._book), self._book.key, file, self._key_of(file, typed))

    def restore(self, file: Path, typed: str = "") -> Generator[None, None, Restored]:
        """Put a backup in the place of the book, which is kept as a backup too, so that the restore can be undone.

        Raises:
            BackupDamaged, BookTooNew, WrongKey, NoKey, KeyLocked: the backup cannot be used; nothing was changed.
            DiskRefused: the disk took no more; nothing was changed.
        """
        return (yield from self._restore(file, typed, self._note_restored))

    def undo_restore(self, previous: str) -> Generator[None, None, None]:
        """Put back the book that a restore had taken the place of, by the name that restore noted.

        Raises:
            Unusable: it is not there any more.
        """
        yield from self._restore(self._on_shelf(previous), "", self._note_undone)

    def redo_restore(self, undone: str) -> Generator[None, None, None]:
        """Put back the restored book that an undo had taken the place of, by the name that undo noted.

        Raises:
            Unusable: it is not there any more.
        """
        yield from self._restore(self._on_shelf(undone), "", _note_redone)

    def _on_shelf(self, name: str) -> Path:
        return self.found(Path(name).name, self._shelf.folder)

    def _note_restored(self, previous: str, book: Book) -> None:
        with book.step(RESTORED, self._clock.now(), previous):
            pass

    def _note_undone(self, previous: str, book: Book) -> None:
        """Note the restore as one that was taken back: what it had put in place is a backup now, and comes back by redo."""
        with book.step(RESTORED, self._clock.now(), previous) as step:
            step.mark_undone(step.number or 0, undone=True)

    def _restore(self, file: Path, typed: str, note: Callable[[str, Book], None]) -> Generator[None, None, Restored]:
        key = self._key_of(file, typed)
        # A sealed book stays sealed; a sealed backup comes into an unsealed place as it is.
        new_key = key if self._book.key.is_published else self._book.key
        draft = self._book.path.with_name(self._book.path.name + ".restoring")
        # All of it is checked as it is copied; that it can be opened at all is worth knowing before anything is done.
        with _of_a_backup(file):
            yield from aside(lambda: glanced_at(file, key))
        for tries in range(_TRIES):
            written = self._book.written
            made = yield from aside(
                lambda: self._shelf.add(own_path(self._book), self._book.key, self._clock.now(), RESTORED)
            )
            previous = made[0].path
            prepare = partial(self._prepared, file, key, draft, new_key, partial(note, previous.name))
            counts = yield from aside(prepare)
            if self._book.written == written or tries == _TRIES - 1:
                break
        self._book.exchange(draft, new_key)
        self._on_exchange()
        with contextlib.suppress(OrganizerError):
            # The newest backup has to be of this book: damage would bring back the one whose place it took.
            yield from aside(lambda: self.make("hourly"))
        return Restored(counts, previous)

    def _prepared(self, file: Path, key: Key, draft: Path, new_key: Key, note: Callable[[Book], None]) -> Counts:
        """Copy a backup beside the book, bring it to the newest version, and note in it what it takes the place of."""
        clear(draft)
        with _of_a_backup(file):
            counts = copy_book(file, key, draft, new_key)
        with closing(Book(draft, new_key)) as restored:
            note(restored)
        return counts

    def try_out(self) -> bool | None:
        """Put the newest backup back in a place of its own, and read all of it; return whether that went well, None if none is.

        One that fails is set aside. Blocking.
        """
        newest = next(iter(self._shelf.all()), None)
        if newest is None:
            return None
        draft = self._book.path.with_name(self._book.path.name + ".trying")
        try:
            key = self._keys.key_of(newest.path)
            counts = self._prepared(newest.path, key, draft, key, lambda _book: None)
            with closing(Book(draft, key)) as tried:
                read = [sum(1 for _ in rows(tried)) for rows in (all_people, all_promises, all_touches)]
            well = read == [counts.people, counts.promises, counts.touches]
        except BookDamaged:
            well = False
        finally:
            clear(draft)
        if not well:
            self._shelf.set_aside(newest)
        return well

    def trouble(self) -> Trouble | None:
        """Return what is wrong with the backups, if something has been for a day or longer."""
        now = self._clock.now()
        first = first_step(self._book)
        if first is None or now - first.at <= DAY:
            return None
        second = self._second_folder()
        copies = [(Path(second), copies_of(self._book.path.parent))] if second else []
        for folder, backups in ((self._shelf.folder, self._shelf.all()), *copies):
            newest = next(iter(backups), None)
            if newest is None or now - newest.at > DAY:
                return Trouble(None, folder) if newest is None else Trouble(newest.at, folder, (now - newest.at).days)
        return None

    def _key_of(self, file: Path, typed: str) -> Key:
        if file.resolve() == self._book.path.resolve():
            raise Unusable(reason="is_the_book", text=str(file))
        try:
            return self._keys.key_of(file, typed)
        except OSError as refused:
            raise Unusable(reason="no_file", text=str(file), cause=refused.strerror or "") from refused

    def _copy_to_second_folder(self, backup: Backup) -> bool | None:
        """Copy a backup to the second folder; one that is not there, as a stick that is not plugged in, is not made."""
        second = self._second_folder()
        if not second:
            return None
        folder = Path(second)
        try:
            if not folder.is_dir() or folder.resolve() == self._shelf.folder.resolve():
                return False
            shelf.copy_file(backup.path, folder / backup.path.name)
            checked(folder / backup.path.name, self._book.key)
        except (OrganizerError, OSError):
            return False
        home = self._book.path.parent
        remember_copy(home, folder / backup.path.name)
        # Those of other books may lie there too.
        shelf.remove_old(folder, copies_of(home))
        return True


@contextlib.contextmanager
def _of_a_backup(file: Path) -> Iterator[None]:
    """Tell damage of the backup `file` from that of the book.

    Raises:
        BackupDamaged: it is no backup, or is damaged.
    """
    try:
        yield
    except BookDamaged as damaged:
        if damaged.data.get("path") != str(file):
            raise
        raise BackupDamaged(path=str(file)) from damaged


def _note_redone(previous: str, book: Book) -> None:
    """Let the restore in a book that comes back be taken back to the book it takes the place of now."""
    with book.unremembered() as step:
        step.execute(
            "UPDATE step SET text = ? WHERE seq = (SELECT max(seq) FROM step WHERE verb = ? AND undone = 0)",
            (previous, RESTORED),
        )


def _changed_at(path: Path) -> float:
    """Return when the book was last written to, in seconds since 1970."""
    times = [0.0]
    for file in (path, path.with_name(path.name + "-wal")):
        with contextlib.suppress(OSError):
            times.append(file.stat().st_mtime)
    return max(times)
