"""Everything below the windows and the commands, built over one book: the lower half of the composition root."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.domain.errors import BookDamaged, NoKey, WrongKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from organizer.services.capturing import Capturing
    from organizer.services.mending import Mending
    from organizer.services.moving.portability import Portability
    from organizer.services.ports import Clock, Secrets
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.safety.backups import Backups
    from organizer.services.safety.keys import Keys
    from organizer.services.safety.rescue import Rescued
    from organizer.services.safety.sealing import Sealing
    from organizer.services.switch import NotedSwitch
    from organizer.services.sync.account_keeping import AccountKeeping
    from organizer.services.understanding import Understanding
    from organizer.store.book import Book
    from organizer.store.seal import Key

PROGRAM = "Follow-up Organizer"
APPLICATION_ID = "io.github.follow_up_organizer.Organizer"
BOOK = "book.db"
# How the name of a book ends that was put right and is about to take its place.
_PUT_RIGHT = (".rescued", ".whole")
# Of such a book, in bytes, a second or more is worked on where its form changes.
_LARGE = 5_000_000


@dataclass(eq=False, repr=False)
class Rooms:
    """Everything below the windows and the commands, built over one book.

    What the first paint does not need is built where it is first asked for.
    """

    book: Book
    clock: Clock
    preferences: Preferences
    reader: Reader
    changed: Callable[[frozenset[str]], None]
    keys: Keys
    rescued: Rescued | None
    on_damage: Callable[[], None] = lambda: None
    damaged: bool = False
    # How often another book has taken the place of the one that was open: what was found out before is not about it.
    exchanges: int = 0
    held_key: Callable[[], str] | None = None
    _backups: Backups | None = None
    _accounts: AccountKeeping | None = None
    _portability: Portability | None = None

    def __post_init__(self) -> None:
        """Hear of damage."""
        self.book.heard_of_damage_by(self._hear_of_damage)

    @cached_property
    def actions(self) -> Mending:
        """Return what changes the book; restores are taken back as other steps are."""
        from organizer.services.mending import Mending

        actions = Mending(self.book, self.clock, self.preferences.settings, self.changed)
        actions.turn_restores_by(self._undo_restore, self._redo_restore)
        return actions

    @cached_property
    def understanding(self) -> Understanding:
        """Return what reads lines."""
        from organizer.services.understanding import Understanding

        return Understanding(self.reader, self.clock, self.preferences.settings)

    @cached_property
    def capturing(self) -> Capturing:
        """Return what takes in lines."""
        from organizer.services.capturing import Capturing

        spills = spill_folders(self.book.path.parent)
        return Capturing(self.actions, self.clock, self.understanding.read, spills, lambda: self.book.key)

    @property
    def backups(self) -> Backups:
        """Return the backups of the book."""
        if self._backups is None:
            from organizer.services.safety.backups import Backups

            self._backups = Backups(
                self.book, self.clock, self.keys, lambda: self.preferences.settings().second_folder, self._exchanged
            )
        return self._backups

    @property
    def accounts(self) -> AccountKeeping:
        """Return what keeps and synchronises accounts."""
        if self._accounts is None:
            from organizer.adapters.secrets import KeyringSecrets
            from organizer.outside import account_keeping

            self._accounts = account_keeping(
                self.book,
                self.clock,
                self.preferences,
                self.understanding.read,
                self.changed,
                KeyringSecrets(),
                self.actions,
                lambda path: self.portability.bring_in([path], skip_bad=False),
            )
            self._accounts.back_up_by(lambda: self.backups.before("sync"))
        return self._accounts

    @property
    def portability(self) -> Portability:
        """Return what moves the book in and out."""
        if self._portability is None:
            from organizer.outside import other_lists
            from organizer.services.moving.portability import Portability

            self._portability = Portability(
                self.book,
                self.clock,
                self.preferences.settings,
                self.changed,
                lambda: self.backups.before("import"),
                other_lists(self.book, self.clock, self.understanding.read),
            )
        return self._portability

    @property
    def sealing(self) -> Sealing:
        """Return the seal of the book."""
        from organizer.services.safety.sealing import Sealing

        return Sealing(self.book, self.keys, self._exchanged)

    def autostart(self) -> NotedSwitch:
        """Return whether the program starts with the desktop, for this book."""
        from organizer.adapters.autostart import autostart

        return autostart(APPLICATION_ID, PROGRAM, self._started_by())

    def links(self) -> NotedSwitch:
        """Return whether the program opens organizer: links, for this book."""
        from organizer.adapters.link_handler import link_handler

        return link_handler(APPLICATION_ID, PROGRAM, self._started_by())

    def _started_by(self) -> list[str]:
        from platformdirs import user_data_path

        from organizer.adapters.autostart import started_by

        return started_by(self.book.path.parent, user_data_path("follow-up-organizer", appauthor=False))

    def _undo_restore(self, previous: str) -> Iterator[None]:
        return self.backups.undo_restore(previous)

    def _redo_restore(self, undone: str) -> Iterator[None]:
        return self.backups.redo_restore(undone)

    def _hear_of_damage(self) -> None:
        self.damaged = True
        self.on_damage()

    def book_is_sound(self) -> bool:
        """Check the whole book; may be called on another thread.

        Raises:
            BookUnavailable: it cannot be looked at, which is no damage.
        """
        which = self.exchanges
        sound = self._passes(fully=True)
        if not sound and which != self.exchanges:
            # Another took its place meanwhile; what was found is not about that one.
            return self.book_is_sound()
        self.damaged = self.damaged or not sound
        return sound

    def book_passes_quick_check(self) -> bool:
        """Look at the book quickly; may be called on another thread.

        Raises:
            BookUnavailable: it cannot be looked at, which is no damage.
        """
        return self._passes(fully=False)

    def _passes(self, *, fully: bool) -> bool:
        from organizer.store.copying import is_sound

        standing_still = self.book.refused is not None
        if not self.book.is_in_place:
            return False
        try:
            sound = is_sound(self.book.path, self.book.key, fully=fully, standing_still=standing_still)
        except BookDamaged:
            sound = False
        if not sound and standing_still and self.book.refused is None:
            # It began to be written to meanwhile.
            return self._passes(fully=fully)
        return sound

    @property
    def needs_putting_right(self) -> bool:
        """Say whether the book proved damaged, or its file is not in its place any more."""
        return self.damaged or not self.book.is_in_place

    def put_right(self) -> Rescued | None:
        """Put the book right if it proved damaged since this was last called; return what was done.

        Raises:
            BookUnavailable: it could not be put right.
        """
        if not self.needs_putting_right:
            return None
        self.damaged = False
        done: list[Rescued] = []

        def work() -> Key:
            from organizer.services.safety.rescue import Rescue

            done.append(Rescue(self.book.path, self.clock, self.keys).rescue())
            self.keys.forget_book(self.book.path)
            return self.keys.key_of_book(self.book.path)

        self.book.put_right(work)
        self._exchanged()
        self.capturing.take_in_spilled()
        return done[0]

    def put_right_unsaid(self) -> bool:
        """Put the book right before there is anybody to say so; it is said with what was done at the opening."""
        self.rescued = self.put_right() or self.rescued
        return self.rescued is not None

    def _exchanged(self) -> None:
        """Forget all that is remembered of a book whose place another has taken."""
        self.exchanges += 1
        self.preferences.read_again()
        self.changed(frozenset())

    def close(self) -> None:
        """Close the book."""
        self.book.close()


def furnish(
    folder: Path,
    clock: Clock,
    on_change: Callable[[frozenset[str]], None],
    on_settings: Callable[[], None],
    recovery_key: str = "",
    secrets_of: Callable[[], Secrets] | None = None,
    before_long: Callable[[], None] = lambda: None,
) -> Rooms:
    """Open the book in `folder` and build the services over it; a recovery key opens a sealed one that the keyring does not.

    The keyring is that which `secrets_of` gives, or else a new one each time, which is waited for as long as it may take.
    `before_long` is called before a large book is brought to a newer form.

    Raises:
        BookUnavailable: the book cannot be opened.
    """
    from organizer.store.peewee_import import bring_in_peewee

    bring_in_peewee()
    from organizer.adapters.secrets import KeyringSecrets
    from organizer.services.languages import installed_languages
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.safety.keys import Keys

    keys = Keys(secrets_of or KeyringSecrets, recovery_key)
    book, rescued = _opened(folder / BOOK, clock, keys, before_long)
    preferences = Preferences(book, on_settings, installed_languages(), partial(_holidays_of, clock), _system_language)
    reader = Reader(book, clock, preferences.settings)
    return Rooms(book, clock, preferences, reader, on_change, keys, rescued)


def _system_language() -> str:
    from organizer.services.languages import code_in, named_in

    if sys.platform in {"win32", "darwin"}:
        from organizer.adapters.system_language import locale_of_the_user

        return code_in(locale_of_the_user())
    return code_in(named_in(os.environ))


def _opened(path: Path, clock: Clock, keys: Keys, before_long: Callable[[], None]) -> tuple[Book, Rescued | None]:
    """Open the book; put a damaged one right, and say what was done."""
    from organizer.store.book import Book

    def back_up(_version: int) -> None:
        from organizer.store.shelf import Shelf

        if path.stat().st_size > _LARGE:
            before_long()
        Shelf(path.parent).add(path, keys.key_of_book(path), clock.now(), "migration")

    if path.is_file() and not any(path.with_name(path.name + end).exists() for end in _PUT_RIGHT):
        with suppress(BookDamaged, NoKey, WrongKey):
            return Book(path, keys.key_of_book(path), back_up), None
    from organizer.services.safety.rescue import Rescue

    return Rescue(path, clock, keys).open(back_up)


def _holidays_of(clock: Clock, place: str) -> Iterable[date]:
    from organizer.adapters.holidays import public_holidays

    return public_holidays(place, clock.now().year)


def spill_folders(folder: Path) -> tuple[Path, ...]:
    """Return where words go that the book refuses: beside it, or else where the user's state or run-time files are."""
    from platformdirs import user_state_dir

    run_time = os.environ.get("XDG_RUNTIME_DIR")
    state = Path(user_state_dir("follow-up-organizer", appauthor=False))
    return (folder, state, *([Path(run_time)] if run_time else []))
