"""What keeps the book safe while the program runs, and says how it is. Part of the composition root."""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from organizer.adapters.background import give_back_freed_memory
from organizer.domain.errors import BookDamaged, BookUnavailable, DiskRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.adapters.background import Background
    from organizer.adapters.clock import SystemClock
    from organizer.adapters.rounds import Rounds
    from organizer.adapters.wall_timer import Alarm
    from organizer.rooms import Rooms
    from organizer.services.ports import SharedFolder
    from organizer.services.safety.rescue import Rescued
    from organizer.ui.main_window import MainWindow
    from organizer.ui.words.sentences import Sentences

log = logging.getLogger(__name__)

_TRY_WRITING_AFTER_MS = 60_000
_CARRIED_OVER_AFTER_MS = 2_000
_SETTLES_WITHIN_MS = 500
_FOLDER_SAID = "folder_said"


class Safekeeping(QObject):
    """Looks after one book: backups, checks, damage, words that wait, and a disk that takes no writing."""

    def __init__(
        self,
        rooms: Rooms,
        clock: SystemClock,
        sentences: Sentences,
        window: Callable[[], MainWindow],
        background: Background,
        on_writing: Callable[[], None],
    ) -> None:
        """Say how the book is in the `window` there is then; nothing is looked at yet.

        `on_writing` hears that a disk which took no writing takes it again.
        """
        super().__init__()
        self._rooms = rooms
        self._clock = clock
        self._sentences = sentences
        self._window = window
        self._background = background
        self._on_writing = on_writing
        self._rounds: Rounds | None = None
        self._alarm: Alarm | None = None
        self._says_how_writing_stands = False
        self._trying = QTimer(self)
        self._trying.setInterval(_TRY_WRITING_AFTER_MS)
        self._trying.timeout.connect(self._try_quietly)
        self._carrying = QTimer(self, singleShot=True, interval=_CARRIED_OVER_AFTER_MS)
        self._carrying.timeout.connect(self._carry_over)
        rooms.on_damage = self.put_right_soon

    def close(self) -> None:
        """Look after it no more."""
        self._trying.stop()
        self._carrying.stop()
        if self._alarm is not None:
            self._alarm.close()

    def take_in_words(self) -> None:
        """Take in the words that wait beside the book, and say what waits still."""
        self._rooms.capturing.take_in_spilled()
        self.say_how_writing_stands()

    def begin(self) -> None:
        """Check the book, and go the rounds from now on."""
        from organizer.adapters.rounds import Rounds
        from organizer.adapters.shared_folders import shared_folder
        from organizer.adapters.wall_timer import Alarm

        rooms = self._rooms
        self._check_quickly()
        self._alarm = Alarm(self._clock, self)
        self._rounds = Rounds(
            rooms.backups,
            rooms.preferences,
            self._clock,
            self._alarm,
            self._background,
            rooms,
            rooms.sealing.seal_backups,
            self,
        )
        self._rounds.damaged.connect(lambda which: self._heard_of_book(which, sound=False))
        self._rounds.in_trouble.connect(lambda trouble: self._say(self._sentences.safety.no_backup(trouble)))
        if rooms.backups.alone_are_sealed():
            self._say(self._sentences.safety.seal_gone())
        self._rounds.begin()
        self._watch_place()
        self._background.on_worker(
            partial(shared_folder, rooms.book.path.parent), self._heard_who_shares, self._not_looked
        )
        self._say_rescued(rooms.rescued)
        if rooms.damaged:
            self.put_right_soon()

    def _watch_place(self) -> None:
        """Look at the place of the book when something comes into its home or goes: a crash may be the next that happens."""
        from PySide6.QtCore import QFileSystemWatcher

        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.setInterval(_SETTLES_WITHIN_MS)
        soon.timeout.connect(self._look_at_place)
        watcher = QFileSystemWatcher([str(self._rooms.book.path.parent)], self)
        watcher.directoryChanged.connect(soon.start)
        soon.start()

    def _look_at_place(self) -> None:
        try:
            self._rooms.book.look_at_place()
        except BookUnavailable as refused:
            # Where it was taken away, it is put right as damage is.
            log.warning("the book is not where it was: %s", type(refused).__name__)

    def hear_of_change(self) -> None:
        """Take into account that the book changed."""
        self._carrying.start()
        if self._rounds is not None:
            self._rounds.hear_of_change()
        if self._trying.isActive() and self._rooms.book.refused is None:
            QTimer.singleShot(0, self, self.try_writing)

    def _carry_over(self) -> None:
        """Bring what was written into the book in a pause, so that nobody waits for it who saves the next promise."""

        def stays(refused: Exception) -> None:
            log.info("what was written stays beside the book for now: %s", type(refused).__name__)

        self._background.on_worker(self._rooms.book.carry_over, lambda _: None, stays)

    def put_right_soon(self) -> None:
        """Put a book right that proved damaged, once what is being done is over."""
        QTimer.singleShot(0, self, self.put_right)

    def try_writing(self) -> None:
        """See whether the disk takes writing again, and take in what waited for that."""
        try:
            self._rooms.book.try_writing()
        except DiskRefused:
            self.say_how_writing_stands()
            return
        except BookUnavailable as refused:
            self._say(self._sentences.error(refused))
            return
        self._trying.stop()
        self._say("")
        self._on_writing()
        self.take_in_words()

    def _try_quietly(self) -> None:
        """Try again, and say nothing of it where that is in vain: whoever closed the bar knows."""
        try:
            self._rooms.book.try_writing()
        except DiskRefused:
            return
        except BookUnavailable:
            log.warning("the disk takes writing again, and the book does not open")
        self.try_writing()

    def say_how_writing_stands(self) -> None:
        """Say what waits beside the book, and that nothing can be written, where that is so; then try again from time to time."""
        refused, waiting = self._rooms.book.refused, self._rooms.capturing.still_waiting
        safety = self._sentences.safety
        if refused is not None:
            self._trying.start()
            self._window().say_problem(safety.only_read(refused, waiting), again=self.try_writing)
            self._says_how_writing_stands = True
            return
        self._trying.stop()
        if waiting is not None:
            self._say(safety.still_waiting(waiting, self._sentences.error(waiting.refused)))
            self._says_how_writing_stands = True
        elif self._says_how_writing_stands:
            # All of it came in, perhaps by a command.
            self._say("")

    def _check_quickly(self) -> None:
        which = self._rooms.exchanges
        self._background.on_worker(
            self._rooms.book_passes_quick_check, partial(self._heard_of_book, which), partial(self._not_checked, which)
        )

    def _heard_of_book(self, which: int, sound: bool) -> None:  # noqa: FBT001 - the answer of a check
        """Hear how the book is; of one that was put right or exchanged since the check began, nothing is known by it."""
        if not sound and which != self._rooms.exchanges:
            self._check_quickly()
            return
        if not sound:
            log.error("the book did not pass its check")
            self._rooms.damaged = True
            self.put_right()
            return
        # The start is over, and what follows may be hours of rest.
        self._rooms.book.forget_pages()
        give_back_freed_memory()

    def _not_checked(self, which: int, error: Exception) -> None:
        """Take damage for damage; that the book could not be looked at is none."""
        log.warning("the book could not be checked: %s", type(error).__name__)
        if isinstance(error, BookDamaged):
            self._heard_of_book(which, sound=False)

    def _heard_who_shares(self, shared: SharedFolder | None) -> None:
        """Say once of each folder that others have hands on it."""
        where = str(self._rooms.book.path.parent)
        if shared is None or self._rooms.preferences.remembered(_FOLDER_SAID) == where:
            return
        self._say(self._sentences.safety.shared(shared))
        with suppress(DiskRefused):
            self._rooms.preferences.remember(_FOLDER_SAID, where)

    def _not_looked(self, error: Exception) -> None:
        log.warning("it could not be told whose the folder is: %s", type(error).__name__)

    def soundly(self, begin: Callable[[], None]) -> None:
        """Begin something; what a page stopped that cannot be read, begins once the book is put right.

        Raises:
            BookDamaged: it could not be put right.
        """
        try:
            begin()
        except BookDamaged:
            if not self.put_right():
                raise
            begin()

    def put_right(self) -> bool:
        """Put a book right that proved damaged, and say what was done; return whether anything was."""
        try:
            rescued = self._rooms.put_right()
        except BookUnavailable as refused:
            log.exception("the damaged book could not be put right")
            self._say(self._sentences.error(refused))
            return False
        self._say_rescued(rescued)
        return rescued is not None

    def _say_rescued(self, rescued: Rescued | None) -> None:
        if rescued is not None:
            log.error("the book was damaged and was put right; its files are kept")
            self._say(self._sentences.safety.rescued(rescued, self._clock.now(), self._clock.zone()))

    def _say(self, sentence: str) -> None:
        self._window().say_problem(sentence)
        self._says_how_writing_stands = False
