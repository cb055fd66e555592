"""When the book is damaged: the file is kept aside, the newest sound backup takes its place, and what is newer is brought over."""

from __future__ import annotations

import contextlib
import os
import shutil
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.errors import BookDamaged, BookUnavailable, KeyLocked, NoKey, OrganizerError, WrongKey
from organizer.store import newest_pages, shelf
from organizer.store.book import Book
from organizer.store.copying import checked, clear, copy_book, keep_file
from organizer.store.opening import is_being_written, known_errors, opens, sync_folder
from organizer.store.place import whole_beside
from organizer.store.salvage import Salvaged, salvage
from organizer.store.seal import PUBLISHED, fingerprint_in, salt_of
from organizer.store.second_copies import copies_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from organizer.services.ports import Clock
    from organizer.services.safety.keys import Keys
    from organizer.store.seal import Key
    from organizer.store.shelf import Backup

FOLDER = "damaged"
RESCUED = ".rescued"
_BESIDE = ("-wal", "-shm", "-open")
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was done about a damaged book.

    `kept` is where its files are now; `backup_at` when the backup was made that took its place (aware UTC; None: there was
    none); `promises` and `touches` are how many were newer and could be brought over. `complete` says that nothing is missing.
    `newest_gone`: the file was sound, and only what had been written last was gone. `missing`: there was no file at all.
    `taken_away`: another file, or none, was in its place while it was open; it was put back as it was.
    """

    kept: Path
    backup_at: datetime | None
    promises: int
    touches: int
    complete: bool
    newest_gone: bool = False
    missing: bool = False
    taken_away: bool = False

    @property
    def begins_anew(self) -> bool:
        """Say whether nothing at all could be brought into the book that stands there now."""
        return self.backup_at is None and not (self.promises or self.touches or self.complete or self.newest_gone)


class Rescue:
    """Puts a damaged book right. Nobody may have it open meanwhile."""

    def __init__(self, book: Path, clock: Clock, keys: Keys) -> None:
        """Look after the book at `book`; its backups are on its shelf."""
        self._book = book
        self._clock = clock
        self._keys = keys
        self._shelf = shelf.Shelf(book.parent)
        self._finished = book.with_name(book.name + RESCUED)

    def open(self, before_migration: Callable[[int], None] | None = None) -> tuple[Book, Rescued | None]:
        """Open the book; if it proves damaged, put it right first, and tell what was done.

        Raises:
            BookDamaged: there is a file that is no book, and no backup of any; it is left as it is.
            BookUnavailable: it cannot be opened for another reason.
        """
        if self._finished.exists():
            self._aside()
            self._take_place()
        if whole_beside(self._book).exists() or self._is_missing():
            rescued = self.rescue()
        else:
            try:
                return Book(self._book, self._keys.key_of_book(self._book), before_migration), None
            except BookDamaged as damaged:
                if not self._is_ours():
                    raise
                rescued = self.rescue(newest_gone=damaged.data.get("reason") == "newest_pages_gone")
            except (NoKey, WrongKey, KeyLocked):
                if not self._only_names_a_wrong_key():
                    raise
                rescued = self.rescue()
        self._keys.forget_book(self._book)
        return Book(self._book, self._keys.key_of_book(self._book), before_migration), rescued

    def rescue(self, *, newest_gone: bool = False) -> Rescued:
        """Put the book right. Killed anywhere, the next start finds the damaged book or the one put right.

        Raises:
            NoKey, WrongKey, KeyLocked: the backups are sealed, and their key is not at hand; nothing was changed.
            DiskRefused: the disk took no more; the damaged book is where it was.
        """
        with known_errors(self._book):
            if whole_beside(self._book).exists():
                return self._put_back_whole()
            missing = not self._book.exists()
            found = self._newest_backup()
            if newest_gone:
                sound = self._sound_without_newest(found)
                if sound is not None:
                    return sound
            aside = self._aside()
            salvaged = self._prepare(found)
            self._take_place()
        return Rescued(
            aside,
            None if found is None else found[0].at,
            len(salvaged.promises),
            len(salvaged.touches),
            complete=salvaged.complete and not newest_gone,
            newest_gone=newest_gone,
            missing=missing,
        )

    def _put_back_whole(self) -> Rescued:
        """Put a book back that was open when its file was taken from its place; what is there now is kept."""
        aside = self._aside()
        whole_beside(self._book).replace(self._finished)
        self._take_place()
        return Rescued(aside, None, 0, 0, complete=True, taken_away=True)

    def _is_missing(self) -> bool:
        """Say whether there was a book and nothing of it is in its place: then a new one would hide what the backups hold."""
        beside = [self._book, *(self._book.with_name(self._book.name + end) for end in _BESIDE)]
        return not any(path.exists() for path in beside) and bool(self._backups())

    def _backups(self) -> list[Backup]:
        """Return the backups on the shelf, and the copies of them in the second folder, newest first."""
        found = (*self._shelf.all(), *copies_of(self._book.parent))
        return sorted(found, key=lambda backup: backup.at, reverse=True)

    def _is_ours(self) -> bool:
        """Say whether what lies in the book's place was a book: by its first bytes, by its backups, or by there being nothing."""
        if self._backups() or is_being_written(self._book).exists():
            return True
        try:
            salt = salt_of(self._book)
        except OSError:
            return self._book.with_name(self._book.name + "-wal").exists()
        return fingerprint_in(salt) is not None or not any(salt)

    def _only_names_a_wrong_key(self) -> bool:
        """Say whether the book opens by the key of a backup, so that only the bytes which name its key were changed."""
        salt = salt_of(self._book)
        for backup in self._backups():
            with contextlib.suppress(OrganizerError, OSError):
                key = self._keys.key_of(backup.path)
                return key.fingerprint != fingerprint_in(salt) and opens(self._book, key, key.salt_like(salt))
        return False

    def _newest_backup(self) -> tuple[Backup, Key] | None:
        locked: BookUnavailable | None = None
        for backup in self._backups():
            try:
                key = self._keys.key_of(backup.path)
                checked(backup.path, key)
            except (NoKey, WrongKey, KeyLocked) as refused:
                locked = locked or refused
            except (OrganizerError, OSError):
                continue
            else:
                return backup, key
        if locked is not None:
            # What they hold comes back by the recovery key; a new book, without a seal at that, would be in its place.
            raise type(locked)(**locked.data, for_rescue=True)
        return None

    def _sound_without_newest(self, found: tuple[Backup, Key] | None) -> Rescued | None:
        """Go on with a book that is sound and only lacks what was written last, unless a backup has more of it."""
        try:
            key = self._keys.key_of(self._book)
            counts = checked(self._book, key)
            if found is not None and checked(found[0].path, found[1]).steps > counts.steps:
                return None
        except (BookUnavailable, OSError):
            return None
        aside = self._aside(going_on=True)
        is_being_written(self._book).unlink(missing_ok=True)
        sync_folder(self._book.parent)
        return Rescued(aside, None, 0, 0, complete=False, newest_gone=True)

    def _prepare(self, found: tuple[Backup, Key] | None) -> Salvaged:
        """Make the book that is to take the place of the damaged one, whole and on disk, beside it."""
        draft = self._book.with_name(f".{self._book.name}{RESCUED}.part")
        clear(draft)
        key = self._likely_key() if found is None else found[1]
        if found is not None:
            copy_book(found[0].path, key, draft, key)
        with closing(Book(draft, key)) as sound:
            salvaged = Salvaged(complete=False)
            if self._book.exists():
                keys = dict.fromkeys((key, *self._keys.known()))
                matter = is_being_written(self._book).exists()
                # Asked before anything is read: SQLite leaves out what does not fit, and says nothing.
                fit = newest_pages.fit(self._book, key)
                backup = None if found is None else found[0].path
                salvaged = salvage(self._book, keys, backup, sound.database, newest_matter=matter, newest_fit=fit)
                salvaged.complete = salvaged.complete and (fit or not matter)
        keep_file(draft, self._finished)
        return salvaged

    def _likely_key(self) -> Key:
        try:
            return self._keys.key_of(self._book)
        except (OrganizerError, OSError):
            return PUBLISHED

    def _aside(self, *, going_on: bool = False) -> Path:
        """Keep the damaged files in a folder of their own, byte for byte; they stay in their place for now, too.

        `going_on`: the book will be written to where it is, so what is kept has to be a copy.
        """
        folder = self._book.parent / FOLDER / self._clock.now().strftime(_STAMP)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in (self._book, *(self._book.with_name(self._book.name + end) for end in _BESIDE)):
            kept = folder / path.name
            if not path.is_file() and (path.exists() or path.is_symlink()):
                # A folder, or what else is no file: nothing can be put over it.
                path.rename(kept)
            elif path.exists() and not kept.exists():
                try:
                    if going_on:
                        shutil.copyfile(path, kept)
                    else:
                        os.link(path, kept)
                except OSError:
                    shutil.copyfile(path, kept)
        sync_folder(folder)
        return folder

    def _take_place(self) -> None:
        """Move the book that was made ready to its place; pages of the damaged one are never taken for its own."""
        for end in _BESIDE:
            self._book.with_name(self._book.name + end).unlink(missing_ok=True)
        sync_folder(self._book.parent)
        self._finished.replace(self._book)
        sync_folder(self._book.parent)
