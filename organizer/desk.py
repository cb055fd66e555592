"""What commands act on, over the rooms. Each thing is built when a command first asks for it. Part of the composition root."""
# ruff: noqa: D102 - what each is, `Desk` says

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from organizer.commands.calls import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from organizer.adapters.arrangements import Arrangements
    from organizer.adapters.examining import Examination, Physician
    from organizer.adapters.secrets import KeyringSecrets
    from organizer.commands.calls import Call, Saying
    from organizer.domain.errors import BookUnavailable
    from organizer.rooms import Rooms
    from organizer.services.alerts.rejudging import Rejudging
    from organizer.services.capturing import Capturing
    from organizer.services.mending import Mending
    from organizer.services.moving.portability import Portability
    from organizer.services.ports import Clock, Finding
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.rituals.absences import Absences
    from organizer.services.rituals.reviewing import Reviewing
    from organizer.services.rituals.sweeping import Sweeping
    from organizer.services.safety.backups import Backups
    from organizer.services.safety.sealing import Sealing
    from organizer.services.sync.account_keeping import AccountKeeping


class DeskOverRooms(Desk):
    """The desk of the rooms over one book."""

    def __init__(self, rooms: Rooms) -> None:
        """Act on what is in `rooms`."""
        self._rooms = rooms

    @property
    def clock(self) -> Clock:
        return self._rooms.clock

    @property
    def preferences(self) -> Preferences:
        return self._rooms.preferences

    @property
    def reader(self) -> Reader:
        return self._rooms.reader

    @property
    def actions(self) -> Mending:
        return self._rooms.actions

    @property
    def capturing(self) -> Capturing:
        return self._rooms.capturing

    @property
    def portability(self) -> Portability:
        return self._rooms.portability

    @property
    def backups(self) -> Backups:
        return self._rooms.backups

    @property
    def sealing(self) -> Sealing:
        return self._rooms.sealing

    @property
    def accounts(self) -> AccountKeeping:
        return self._rooms.accounts

    @cached_property
    def sweeping(self) -> Sweeping:
        from organizer.services.rituals.sweeping import Sweeping

        rooms = self._rooms
        return Sweeping(rooms.book, rooms.clock, rooms.preferences.settings, rooms.reader)

    @cached_property
    def reviewing(self) -> Reviewing:
        from organizer.services.rituals.reviewing import Reviewing

        return Reviewing(self._rooms.book, self._rooms.clock, self._rooms.preferences.settings)

    @cached_property
    def absences(self) -> Absences:
        from organizer.services.rituals.absences import Absences

        return Absences(self._rooms.book, self._rooms.clock, self._rooms.reader, self._rooms.actions)

    @cached_property
    def rejudging(self) -> Rejudging:
        from organizer.services.alerts.rejudging import Rejudging

        return Rejudging(self._rooms.book, self._rooms.clock, self._rooms.preferences.settings)

    @cached_property
    def secrets(self) -> KeyringSecrets:
        from organizer.adapters.secrets import KeyringSecrets

        return KeyringSecrets()

    @cached_property
    def checker(self) -> Examination:
        from organizer.adapters.examining import Examination
        from organizer.commands.speech import said

        return Examination(self._rooms.book_is_sound, str(self._rooms.book.path), said)

    @cached_property
    def doctor(self) -> Physician:
        return _physician(self.checker, self._rooms.book.path, _arrangements(self._rooms).look)


def _arrangements(rooms: Rooms) -> Arrangements:
    from organizer.adapters.arrangements import Arrangements
    from organizer.commands.server_words import server_words

    return Arrangements(
        lambda: rooms.preferences.windows().hot_key,
        lambda: None if rooms.held_key is None else rooms.held_key(),
        rooms.autostart(),
        lambda: [(one.name or one.url, one) for one in rooms.accounts.all()],
        lambda failure, name: server_words({"reason": failure}, name),
    )


def _physician(
    examination: Examination, book: Path, arrangements: Callable[[], Iterator[Finding]] = lambda: iter(())
) -> Physician:
    from organizer.adapters.desktop_abilities import DesktopAbilities
    from organizer.adapters.display import require_display
    from organizer.adapters.examining import Physician
    from organizer.adapters.secrets import KeyringSecrets
    from organizer.adapters.shared_folders import shared_folder

    shared = partial(shared_folder, book.parent)
    return Physician(examination, require_display, DesktopAbilities(), KeyringSecrets(), shared, arrangements)


def without_book(refused: BookUnavailable, book: Path, call: Call) -> Saying:
    """Look at all else, where what was asked is what works here; nothing else can be done without the book.

    Raises:
        BookUnavailable: something else was asked.
    """
    from organizer.commands.moving import examined
    from organizer.commands.parser import Asked, parsed

    try:
        args = parsed(list(call.argv))
    except Asked:
        raise refused from None
    if args.command != "doctor":
        raise refused
    return (yield from examined(args, _physician_without_book(refused, book), call))


def _physician_without_book(refused: BookUnavailable, book: Path) -> Physician:
    """Return who looks at all else where the book does not open, and says why that is."""
    from organizer.adapters.examining import Examination
    from organizer.commands.speech import said

    def is_sound() -> bool:
        raise refused

    return _physician(Examination(is_sound, str(book), said), book)
