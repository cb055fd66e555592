"""The composition root: the one room that knows every other. Builds, wires, closes in reverse."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organizer.adapters.clock import SystemClock, wait
from organizer.adapters.ownership import Ownership
from organizer.adapters.private_process import keep_to_ourselves
from organizer.domain.errors import BookBusy, BookDamaged, DiskRefused, NoKey, OrganizerError, WrongKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from organizer.commands.calls import Call, Desk
    from organizer.services.backups import Backups
    from organizer.services.capturing import Capturing
    from organizer.services.keys import Keys
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.rescue import Rescued
    from organizer.services.sealing import Sealing
    from organizer.services.understanding import Understanding
    from organizer.store.book import Book
    from organizer.store.seal import Key

_OTHERS_MAY_HOLD_IT_FOR = 100
_BETWEEN_TRIES = 0.1
BOOK = "book.db"
# How the name of a book ends that was put right and is about to take its place.
RESCUED = ".rescued"


def run_without_book(words: list[str], out: Callable[[str], None], err: Callable[[str], None]) -> int | None:
    """Do what needs no book: help, and `parse`; return None if the words ask for something else."""
    from organizer.commands.parser import Asked, parsed
    from organizer.commands.speech import exit_status, said

    try:
        args = parsed(words)
        if args.command != "parse":
            return None
        from organizer.commands import parse

        for line in parse.parsed(args, SystemClock(), parse.standard_input()):
            out(line + "\n")
    except Asked as asked:
        out(str(asked))
    except OrganizerError as error:
        err(said(error) + "\n")
        return exit_status(error)
    return 0


def run(home: str, request: dict[str, Any], out: Callable[[str], None], err: Callable[[str], None]) -> int:
    """Take the book and do what was asked, or start the resident program; if another has it, ask that one again."""
    keep_to_ourselves()
    folder = Path(home)
    owner = Ownership(folder)
    try:
        if shows_window(request["argv"]):
            from organizer.adapters.display import require_display

            require_display()
        for _ in range(_OTHERS_MAY_HOLD_IT_FOR):
            if owner.take():
                break
            answer = _asked_again(home, request, out, err)
            if answer is not None:
                return answer
            wait(_BETWEEN_TRIES)
        else:
            raise BookBusy(path=str(folder / BOOK))
        if shows_window(request["argv"]):
            return _reside(folder, owner, request["argv"])
        return _alone(folder, request, out, err)
    except OrganizerError as error:
        from organizer.commands.speech import exit_status, said

        err(said(_with_words_kept(error, folder, request["argv"])) + "\n")
        return exit_status(error)
    finally:
        owner.release()


def _with_words_kept(error: OrganizerError, folder: Path, argv: list[str]) -> OrganizerError:
    """Put the words of a capture beside a book that does not open, and say where; those for a sealed one stay untold."""
    if not isinstance(error, DiskRefused) or "spill" in error.data or argv[:1] != ["add"]:
        return error
    from organizer.store.spill import spill

    words = " ".join(word for word in argv[1:] if not word.startswith("--"))
    kept = spill(spill_folders(folder), words, "cli", SystemClock().now())
    return DiskRefused(**{"reason": "", **error.data, "spill": None if kept is None else str(kept)})


def shows_window(argv: list[str]) -> bool:
    """Say whether these words start the program that stays: nothing at all, the popup, or the start with the desktop."""
    return not argv or argv in (["capture"], ["--in-background"])


def _reside(folder: Path, owner: Ownership, argv: list[str]) -> int:
    # Nothing that is made while starting is rubbish; the resident looks for it again once its window is up.
    gc.disable()
    _load_rooms()
    from organizer.resident import Resident

    return Resident(folder, owner).live(shows=argv[0] if argv else "")


def _load_rooms() -> None:
    """Import what `furnish` needs before PySide6 comes, which reads the source of every module imported after it."""
    import organizer.services.announcing
    import organizer.services.answering
    import organizer.services.capturing
    import organizer.services.mending
    import organizer.services.occasions
    import organizer.services.preferences
    import organizer.services.quiet
    import organizer.services.reading
    import organizer.services.rejudging
    import organizer.services.reminding
    import organizer.services.understanding
    import organizer.services.window_settings
    import organizer.store.book  # noqa: F401


def _asked_again(
    home: str, request: dict[str, Any], out: Callable[[str], None], err: Callable[[str], None]
) -> int | None:
    from organizer.adapters import summons_client

    return summons_client.ask(home, request, out, err)


def _alone(folder: Path, request: dict[str, Any], out: Callable[[str], None], err: Callable[[str], None]) -> int:
    from organizer.commands.run import run as run_command

    rooms = furnish(folder, SystemClock(), lambda _changed: None, lambda: None, str(request.get("recovery_key", "")))
    try:
        _say_rescued(rooms.rescued, err)
        rooms.capturing.take_in_spilled()
        says = {"out": out, "err": err}
        work = run_command(call_of(request), rooms.desk())
        while True:
            try:
                said_now = next(work)
            except StopIteration as ended:
                _say_rescued(rooms.put_right(), err)
                _back_up_daily(rooms, err)
                return int(ended.value)
            if said_now is not None:
                says[said_now.stream](said_now.text)
    finally:
        rooms.close()


def _say_rescued(rescued: Rescued | None, err: Callable[[str], None]) -> None:
    if rescued is not None:
        from organizer.commands.speech import rescued_said

        err(rescued_said(rescued) + "\n")


def _back_up_daily(rooms: Rooms, err: Callable[[str], None]) -> None:
    """Make the day's backup after a command that had the book to itself; say so only if that failed for a day."""
    from organizer.services.backups import DAY

    try:
        rooms.backups.make_if_due(least=DAY)
    except OrganizerError:
        from organizer.commands.speech import trouble_said

        trouble = rooms.backups.trouble()
        if trouble is not None:
            err(trouble_said(trouble) + "\n")


def call_of(request: dict[str, Any]) -> Call:
    """Return a request from the socket or the command line as a call."""
    from organizer.commands.calls import Call

    return Call(
        tuple(str(word) for word in request["argv"]),
        Path(str(request["folder"])),
        str(request.get("stdin", "")),
        is_terminal=bool(request.get("terminal")),
        recovery_key=str(request.get("recovery_key", "")),
    )


@dataclass
class Rooms:
    """Everything below the windows and the commands, built over one book. What only commands need is built at the first."""

    book: Book
    clock: Clock
    preferences: Preferences
    actions: Mending
    reader: Reader
    capturing: Capturing
    understanding: Understanding
    changed: Callable[[frozenset[str]], None]
    keys: Keys
    rescued: Rescued | None
    on_damage: Callable[[], None] = lambda: None
    damaged: bool = False
    _desk: Desk | None = None
    _backups: Backups | None = None

    def __post_init__(self) -> None:
        """Let restores be taken back as other steps are, and hear of damage."""
        self.book.heard_of_damage_by(self._hear_of_damage)
        self.actions.undo_restores_by(self._undo_restore)

    @property
    def backups(self) -> Backups:
        """Return the backups of the book."""
        if self._backups is None:
            from organizer.services.backups import Backups

            self._backups = Backups(
                self.book, self.clock, self.keys, lambda: self.preferences.settings().second_folder, self._exchanged
            )
        return self._backups

    @property
    def sealing(self) -> Sealing:
        """Return the seal of the book."""
        from organizer.services.sealing import Sealing

        return Sealing(self.book, self.keys, lambda: self.preferences.settings().second_folder, self._exchanged)

    def _undo_restore(self, previous: str) -> Iterator[None]:
        return self.backups.undo_restore(previous)

    def _hear_of_damage(self) -> None:
        self.damaged = True
        self.on_damage()

    def book_is_sound(self) -> bool:
        """Check the book; may be called on another thread."""
        from organizer.store.book import is_sound

        try:
            sound = is_sound(self.book.path, self.book.key, fully=True)
        except BookDamaged:
            sound = False
        self.damaged = self.damaged or not sound
        return sound

    def put_right(self) -> Rescued | None:
        """Put the book right if it proved damaged since this was last called; return what was done.

        Raises:
            BookUnavailable: it could not be put right.
        """
        if not self.damaged:
            return None
        self.damaged = False
        done: list[Rescued] = []

        def work() -> Key:
            from organizer.services.rescue import Rescue

            done.append(Rescue(self.book.path, self.clock, self.keys).rescue())
            self.keys.forget_book(self.book.path)
            return self.keys.key_of_book(self.book.path)

        self.book.put_right(work)
        self._exchanged()
        self.capturing.take_in_spilled()
        return done[0]

    def _exchanged(self) -> None:
        """Forget all that is remembered of a book whose place another has taken."""
        self.preferences.read_again()
        self.changed(frozenset())

    def desk(self) -> Desk:
        """Return what commands act on."""
        if self._desk is None:
            self._desk = _desk(self)
        return self._desk

    def close(self) -> None:
        """Close the book."""
        self.book.close()


def furnish(
    folder: Path,
    clock: Clock,
    on_change: Callable[[frozenset[str]], None],
    on_settings: Callable[[], None],
    recovery_key: str = "",
) -> Rooms:
    """Open the book in `folder` and build the services over it; a recovery key opens a sealed one that the keyring does not.

    Raises:
        BookUnavailable: the book cannot be opened.
    """
    from organizer.adapters.secrets import KeyringSecrets
    from organizer.services.capturing import Capturing
    from organizer.services.keys import Keys
    from organizer.services.languages import installed_languages
    from organizer.services.mending import Mending
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.understanding import Understanding

    keys = Keys(KeyringSecrets, recovery_key)
    book, rescued = _opened(folder / BOOK, clock, keys)
    preferences = Preferences(book, on_settings, installed_languages(), partial(_holidays_of, clock))
    reader = Reader(book, clock, preferences.settings)
    understanding = Understanding(reader, clock, preferences.settings)

    actions = Mending(book, clock, preferences.settings, on_change)
    capturing = Capturing(actions, clock, understanding.read, spill_folders(folder))
    return Rooms(book, clock, preferences, actions, reader, capturing, understanding, on_change, keys, rescued)


def _opened(path: Path, clock: Clock, keys: Keys) -> tuple[Book, Rescued | None]:
    """Open the book; put a damaged one right, and say what was done."""
    from organizer.store.book import Book

    def back_up(_version: int) -> None:
        from organizer.store.shelf import Shelf

        Shelf(path.parent).add(path, keys.key_of_book(path), clock.now(), "migration")

    if not path.with_name(path.name + RESCUED).exists():
        with suppress(BookDamaged, NoKey, WrongKey):
            return Book(path, keys.key_of_book(path), back_up), None
    from organizer.services.rescue import Rescue

    return Rescue(path, clock, keys).open(back_up)


def _holidays_of(clock: Clock, place: str) -> Iterable[date]:
    from organizer.adapters.holidays import public_holidays

    return public_holidays(place, clock.now().year)


def _desk(rooms: Rooms) -> Desk:
    from organizer.adapters.desktop_abilities import DesktopAbilities
    from organizer.adapters.display import require_display
    from organizer.adapters.examining import Examination, Physician
    from organizer.adapters.secrets import KeyringSecrets
    from organizer.commands.calls import Desk
    from organizer.outside import account_keeping
    from organizer.services.absences import Absences
    from organizer.services.portability import Portability
    from organizer.services.rejudging import Rejudging
    from organizer.services.reviewing import Reviewing
    from organizer.services.sweeping import Sweeping

    settings_of = rooms.preferences.settings
    secrets = KeyringSecrets()
    examination = Examination(rooms.book_is_sound, str(rooms.book.path))
    return Desk(
        actions=rooms.actions,
        reader=rooms.reader,
        sweeping=Sweeping(rooms.book, rooms.clock, settings_of, rooms.reader),
        reviewing=Reviewing(rooms.book, rooms.clock, settings_of),
        absences=Absences(rooms.book, rooms.clock, rooms.reader, rooms.actions),
        rejudging=Rejudging(rooms.book, rooms.clock, settings_of),
        capturing=rooms.capturing,
        preferences=rooms.preferences,
        portability=Portability(
            rooms.book, rooms.clock, rooms.preferences.settings, rooms.changed, lambda: rooms.backups.before("import")
        ),
        secrets=secrets,
        clock=rooms.clock,
        doctor=Physician(examination, require_display, DesktopAbilities(), secrets),
        checker=examination,
        backups=rooms.backups,
        sealing=rooms.sealing,
        accounts=account_keeping(
            rooms.book, rooms.clock, rooms.preferences, rooms.understanding.read, rooms.changed, secrets
        ),
    )


def spill_folders(folder: Path) -> tuple[Path, ...]:
    """Return where words go that the book refuses: beside it, or else where the user's state or run-time files are."""
    import os

    from platformdirs import user_state_dir

    run_time = os.environ.get("XDG_RUNTIME_DIR")
    state = Path(user_state_dir("follow-up-organizer", appauthor=False))
    return (folder, state, *([Path(run_time)] if run_time else []))
