"""The composition root: the one room that knows every other. Builds, wires, closes in reverse."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organizer.adapters import own_disk
from organizer.adapters.clock import SystemClock, for_a_while
from organizer.adapters.ownership import Ownership
from organizer.adapters.private_process import keep_to_ourselves
from organizer.domain.errors import BookBusy, BookUnavailable, DiskRefused, NoDisplay, OrganizerError, Unusable
from organizer.domain.given import given_by, shows_window
from organizer.rooms import BOOK, furnish, spill_folders

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.commands.calls import Saying
    from organizer.rooms import Rooms
    from organizer.services.safety.rescue import Rescued

_OTHERS_MAY_HOLD_IT_FOR_S = 10
_BETWEEN_TRIES_S = 0.1
# The exit status of what the book, or its disk, refused.
_REFUSED = 4


def run_without_book(words: list[str], out: Callable[[str], None], err: Callable[[str], None]) -> int | None:
    """Do what needs no book: help, and `parse`; return None if the words ask for something else."""
    from organizer.commands.parser import Asked, parsed
    from organizer.commands.speech import exit_status, said

    try:
        args = parsed(words)
        if args.command != "parse":
            return None
        from organizer.commands import parse

        refused: list[int] = []

        def refuse(error: OrganizerError) -> None:
            err(said(error) + "\n")
            refused.append(exit_status(error))

        for line in parse.parsed(args, SystemClock(), parse.standard_input(), refuse):
            out(line + "\n")
    except Asked as asked:
        out(str(asked))
        return 0
    except OrganizerError as error:
        err(said(error) + "\n")
        return exit_status(error)
    return max(refused, default=0)


def run(
    home: str, request: dict[str, Any], out: Callable[[str], None], err: Callable[[str], None], *, is_named: bool
) -> int:
    """Take the book and do what was asked, or start the resident program; if another has it, ask that one again.

    A home that `is_named`, where not even the folder around it is there, may be on a disk that is not plugged in: no book is begun.
    """
    keep_to_ourselves()
    folder = Path(home)
    owner = Ownership(folder)
    starts = shows_window(request["argv"])
    try:
        if starts:
            from organizer.adapters.display import require_display

            require_display()
        if is_named and not folder.parent.exists():
            raise Unusable(reason="home_gone", text=home)
        if own_disk.is_out(folder / BOOK):
            raise Unusable(reason="disk_gone", text=home)
        for _ in for_a_while(_OTHERS_MAY_HOLD_IT_FOR_S, _BETWEEN_TRIES_S):
            if owner.take():
                own_disk.remember(folder)
                break
            answer = _asked_again(home, request, out, err)
            if answer is not None:
                return answer
        else:
            holder = owner.holder()
            raise BookBusy(path=str(folder / BOOK), process=None if holder is None else holder.pid)
        if starts:
            starts = False  # from here on its own windows say what goes wrong
            return _reside(folder, owner, request["argv"])
        return _alone(folder, request, out, err)
    except OrganizerError as error:
        from organizer.commands.speech import exit_status, said

        err(said(_with_words_kept(error, folder, request["argv"])) + "\n")
        if starts and not isinstance(error, NoDisplay) and not request["terminal"]:
            _say_in_a_window(error)
        return exit_status(error)
    finally:
        owner.release()


def _with_words_kept(error: OrganizerError, folder: Path, argv: list[str]) -> OrganizerError:
    """Put the words of a capture beside a book that cannot be had, under its key, and say where."""
    nothing_done = isinstance(error, DiskRefused) or (isinstance(error, BookBusy) and "reason" not in error.data)
    if not nothing_done or "spill" in error.data:
        return error
    from organizer.adapters.secrets import KeyringSecrets
    from organizer.commands.parser import Asked, parsed
    from organizer.domain.understanding.parsing_form import moment_in
    from organizer.services.safety.keys import Keys
    from organizer.store.seal import PUBLISHED
    from organizer.store.spill import spill

    clock = SystemClock()
    try:
        args = parsed(argv)
        if args.command != "add":
            return error
        at = clock.now() if args.at is None else moment_in(args.at, clock.zone())
    except (OrganizerError, Asked, ValueError, OverflowError):
        return error
    kept = None
    with suppress(OrganizerError):
        try:
            key = Keys(KeyringSecrets).key_of(folder / BOOK)
        except OSError:
            key = PUBLISHED
        kept = spill(spill_folders(folder), " ".join(args.text), "cli", at, key)
    return type(error)(**{"reason": ""} | error.data | {"spill": None if kept is None else str(kept)})


def _reside(folder: Path, owner: Ownership, argv: list[str]) -> int:
    from organizer.adapters.qt_import import bring_in_qt

    bring_in_qt()
    from organizer.resident import Resident

    return Resident(folder, owner).live(shows=given_by(argv) or (argv[0] if argv else ""))


def _say_in_a_window(refused: OrganizerError) -> None:
    """Say why the program does not start to somebody who pressed its icon, and sees no terminal."""
    gc.enable()
    from organizer.adapters.qt_import import bring_in_qt

    bring_in_qt()
    from organizer.resident import new_application
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from organizer.unlocking import say_in_a_window

    application = new_application()
    say_in_a_window(refused, Sentences(application), Theme(application))


def _asked_again(
    home: str, request: dict[str, Any], out: Callable[[str], None], err: Callable[[str], None]
) -> int | None:
    from organizer.adapters.summons import client

    return client.ask(home, request, out, err)


def _alone(folder: Path, request: dict[str, Any], out: Callable[[str], None], err: Callable[[str], None]) -> int:
    from organizer.adapters.secrets import KeyringSecrets
    from organizer.commands.calls import call_of
    from organizer.commands.run import run as run_command
    from organizer.desk import DeskOverRooms, without_book

    def say_what_is_waited_for() -> None:
        err("Waiting for the keyring; it may be asking for its password in a window of its own.\n")

    def say_that_it_takes_long() -> None:
        err("The book is being brought up to date for this version; a backup is made first. It may take a minute.\n")

    secrets = KeyringSecrets(on_wait=say_what_is_waited_for)
    nobody = (lambda _changed: None, lambda: None)
    try:
        key = str(request.get("recovery_key", ""))
        rooms = furnish(folder, SystemClock(), *nobody, key, lambda: secrets, say_that_it_takes_long)
    except BookUnavailable as refused:
        return _done(without_book(refused, folder / BOOK, call_of(request)), out, err)
    gc.enable()
    try:
        _say_rescued(rooms.rescued, err)
        was_sealed = not rooms.book.key.is_published
        rooms.capturing.take_in_spilled()
        _say_still_waiting(rooms, err)

        def put_right() -> bool:
            rescued = rooms.put_right()
            _say_rescued(rescued, err)
            return rescued is not None

        status = _done(run_command(call_of(request), DeskOverRooms(rooms), put_right), out, err)
        put_right()
        if was_sealed or not rooms.book.key.is_published:
            _keep_locked_times(rooms)
        _say_seal_gone(rooms, err)
        _back_up_if_due(rooms, err)
        _say_only_read(rooms, status, err)
        return status
    finally:
        rooms.close()


def _done(work: Saying, out: Callable[[str], None], err: Callable[[str], None]) -> int:
    """Do a command to its end, saying what it says; return its exit status."""
    says = {"out": out, "err": err}
    while True:
        try:
            said_now = next(work)
        except StopIteration as ended:
            return int(ended.value)
        if said_now is not None:
            says[said_now.stream](said_now.text)


def _say_only_read(rooms: Rooms, status: int, err: Callable[[str], None]) -> None:
    """Say that nothing can be written, unless that was what the command came to, or was said of words that wait."""
    refused = rooms.book.refused
    if refused is not None and status != _REFUSED and rooms.capturing.still_waiting is None:
        from organizer.commands.speech import only_read_said

        err(only_read_said(refused) + "\n")


def _say_rescued(rescued: Rescued | None, err: Callable[[str], None]) -> None:
    if rescued is not None:
        from organizer.commands.speech import rescued_said

        clock = SystemClock()
        err(rescued_said(rescued, clock.now(), clock.zone()) + "\n")


def _say_still_waiting(rooms: Rooms, err: Callable[[str], None]) -> None:
    if rooms.capturing.still_waiting is not None:
        from organizer.commands.speech import still_waiting_said

        err(still_waiting_said(rooms.capturing.still_waiting) + "\n")


def _say_seal_gone(rooms: Rooms, err: Callable[[str], None]) -> None:
    if rooms.backups.alone_are_sealed():
        from organizer.commands.speech import seal_gone_said

        err(seal_gone_said(rooms.book.path) + "\n")


def _keep_locked_times(rooms: Rooms) -> None:
    """Let the times beside a sealed book be those that a command left it with."""
    from organizer.services.safety.locked_times import LockedTimes

    with suppress(OrganizerError):
        LockedTimes(rooms.book).keep(wanted=rooms.preferences.settings().tell_when_locked)


def _back_up_if_due(rooms: Rooms, err: Callable[[str], None]) -> None:
    """Make the hour's backup after a command that had the book to itself; say so only if that failed for a day."""
    try:
        rooms.backups.make_if_due()
    except OrganizerError:
        from organizer.commands.speech import trouble_said

        trouble = rooms.backups.trouble()
        if trouble is not None:
            err(trouble_said(trouble, rooms.clock.now(), rooms.clock.zone()) + "\n")
