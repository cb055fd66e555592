"""The resident program before its sealed book is open: asks for the key, and meanwhile says that a promise is due.

Part of the composition root.
"""

from __future__ import annotations

import contextlib
import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from organizer.domain.errors import BookUnavailable, KeyLocked, NoKey, OrganizerError, Unreachable, Unusable, WrongKey
from organizer.domain.given import given_by, shows_window
from organizer.rooms import APPLICATION_ID, BOOK, PROGRAM, furnish
from organizer.services.ports import Notice
from organizer.services.safety.locked_times import locked_times
from organizer.ui.look.translating import speak_as_the_system
from organizer.ui.unlock_window import UnlockWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from organizer.adapters.clock import SystemClock
    from organizer.adapters.ownership import Ownership
    from organizer.adapters.secrets import KeyringSecrets
    from organizer.commands.calls import Call, Said, Saying
    from organizer.rooms import Rooms
    from organizer.services.ports import Notifier
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

log = logging.getLogger(__name__)

_KEY = "locked"
_LOOKED_AFTER_MS = 200
# At log-in the keyring is opened with the desktop, and a program that was to start without a window shows none for that.
_AT_REST_FOR_MS = 20_000


class Unlocking(QObject):
    """Stays until the book is open, or the user gives up."""

    def __init__(
        self,
        owner: Ownership,
        home: Path,
        open_with: Callable[[str], Rooms],
        secrets: KeyringSecrets,
        clock: SystemClock,
        sentences: Sentences,
        theme: Theme,
        voices_of: Callable[..., list[Notifier]],
    ) -> None:
        """Open by `open_with`, which is given what was typed and asks `secrets`; `voices_of` makes what can show a notice."""
        super().__init__()
        self._owner = owner
        self._home = home
        self._open_with = open_with
        self._secrets = secrets
        self._clock = clock
        self._sentences = sentences
        self._theme = theme
        self._voices_of = voices_of
        self._rooms: Rooms | None = None
        # The link, file or popup that somebody wanted to see while the window waited.
        self.asked_meanwhile = ""
        self._lent = False
        self._loop = QEventLoop()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOKED_AFTER_MS)
        self._looking.timeout.connect(self._look_for_answer)

    def rooms(self, refused: BookUnavailable, *, at_rest: bool = False) -> Rooms | None:
        """Ask for the key of a book that was refused; return it open, or None where the user gave up.

        `at_rest` waits some time for the keyring before it shows a window.
        """
        closing: list[Callable[[], None]] = [speak_as_the_system()]
        window = UnlockWindow(self._theme)
        self._window = window
        window.typed.connect(self._try)
        window.asked_again.connect(lambda: self._try(""))
        window.gave_up.connect(self._loop.quit)
        self._say(refused)
        self._tell_of_times(closing)
        self._answer_others(closing)
        if at_rest and self._secrets.is_asking:
            QTimer.singleShot(_AT_REST_FOR_MS, window, window.come_forward)
        else:
            window.come_forward()
        self._loop.exec()
        self._looking.stop()
        for close in closing:
            close()
        with contextlib.suppress(RuntimeError):
            window.gave_up.disconnect(self._loop.quit)
        window.close()
        return self._rooms

    def _say(self, refused: BookUnavailable) -> None:
        """Say why the book is not open; while the keyring is still asked, that is what it waits for."""
        self._refused = refused
        if self._secrets.is_asking:
            self._window.say(self._sentences.safety.keyring_asked())
            self._looking.start()
        else:
            self._window.say(self._sentences.error(refused))

    def _look_for_answer(self) -> None:
        if not self._secrets.is_asking:
            self._looking.stop()
            self._try("")
            if self._rooms is None:
                self._window.come_forward()

    def _try(self, typed: str) -> None:
        if self._lent:
            QTimer.singleShot(_LOOKED_AFTER_MS, self, lambda: self._try(typed))
            return
        try:
            self._rooms = self._open_with(typed)
        except Unusable as refused:
            self._window.say(self._window.tr("The key that was typed opens nothing."), self._sentences.error(refused))
        except (NoKey, WrongKey, KeyLocked) as refused:
            self._say(refused)
        else:
            self._loop.quit()

    def _answer_others(self, closing: list[Callable[[], None]]) -> None:
        """Answer who starts the program once more, or asks something of it, as long as the window waits."""
        from organizer.adapters.background import Background
        from organizer.adapters.summons.owner import Summons

        background = Background(self)
        summons = Summons(self._answer, background, self)
        closing += [lambda: self._owner.announce(None), summons.close, background.close]
        try:
            self._owner.announce(summons.listen(self._home))
        except Unreachable:
            log.exception("other processes cannot reach this one; the window works")

    def _answer(self, request: dict[str, object]) -> Generator[Said | None, None, int]:
        from organizer.commands.calls import Said, call_of
        from organizer.commands.speech import exit_status, said
        from organizer.desk import without_book

        try:
            call = call_of(request)
            if not shows_window(call.argv):
                if call.recovery_key and not self._lent:
                    return (yield from self._done_with_key(call))
                return (yield from without_book(self._refused, self._home / BOOK, call))
        except (KeyError, TypeError):
            yield Said("err", "That was no request that is understood. Nothing was changed.\n")
            return 2
        except OrganizerError as refused:
            waits = isinstance(refused, BookUnavailable)
            yield Said("err", said(type(refused)(**refused.data, **({"in_window": True} if waits else {}))) + "\n")
            return exit_status(refused)
        if call.argv != ("--in-background",):
            self.asked_meanwhile = given_by(call.argv) or "".join(call.argv) or self.asked_meanwhile
            if token := str(request.get("token", "")):
                os.environ["XDG_ACTIVATION_TOKEN"] = token
            self._window.come_forward()
        return 0

    def _done_with_key(self, call: Call) -> Saying:
        """Do a command that has the key; the window goes on waiting for whoever sits before it.

        Raises:
            OrganizerError: the key opens nothing.
        """
        from organizer.commands.calls import err
        from organizer.commands.run import run
        from organizer.commands.speech import rescued_said
        from organizer.desk import DeskOverRooms

        self._lent = True
        try:
            nobody = (lambda _changed: None, lambda: None)
            rooms = furnish(self._home, self._clock, *nobody, call.recovery_key, lambda: self._secrets)
            with contextlib.closing(rooms):
                if rooms.rescued is not None:
                    yield err(rescued_said(rooms.rescued, self._clock.now(), self._clock.zone()))
                return (yield from run(call, DeskOverRooms(rooms)))
        finally:
            self._lent = False

    def _tell_of_times(self, closing: list[Callable[[], None]]) -> None:
        """Say that a promise is due, as its time comes; that is all that is known."""
        self._times = list(locked_times(self._home))
        if not self._times:
            return
        from organizer.adapters.notifications.chain import Chain
        from organizer.adapters.wall_timer import Alarm

        voices = self._voices_of(self, closing, self._sentences, self._theme, PROGRAM, APPLICATION_ID)
        self._chain = Chain(voices, parent=self)
        self._alarm = Alarm(self._clock, self)
        closing.append(self._alarm.close)
        self._alarm.rang.connect(self._say_due)
        self._say_due()

    def _say_due(self) -> None:
        now = self._clock.now()
        due = [time for time in self._times if time.at <= now]
        self._times = [time for time in self._times if time.at > now]
        if due:
            title, body = self._sentences.safety.due_while_locked()
            self._chain.show(Notice(_KEY, title, body, urgent=True), lambda: None, lambda: None)
        if self._times:
            self._alarm.ring_at(self._times[0].at)


def say_in_a_window(refused: OrganizerError, sentences: Sentences, theme: Theme) -> None:
    """Say why the program does not start, until the window is closed."""
    from organizer.ui.refused_window import RefusedWindow

    if QGuiApplication.platformName() != "offscreen":
        stop = speak_as_the_system()
        RefusedWindow(theme, sentences.error(refused)).exec()
        stop()
