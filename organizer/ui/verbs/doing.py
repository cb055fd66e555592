"""How the window does things: the attempt, the question it needs, the sentence afterwards, and the way back."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from organizer.domain.errors import BookUnavailable, NothingToUndo, OrganizerError
from organizer.ui.words.wording import begun, filled, in_sentence, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from organizer.domain.when import Due
    from organizer.services.actions import Done
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.views import PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt, WhenPrompt
    from organizer.ui.words.sentences import Sentences

_LONGEST_NAMED = 90


class Doing(QObject):
    """Attempts what was asked for.

    `asked(prompt)` brings a question to be shown in place, `done(sentence, more)` a sentence with a way back and one more thing
    to do, which `take_up` does, and `refused(error, again)` what could not be done, with a way to try it again or None.
    `hinted(sentence)` says what no undo is about. `came_back(ids)` tells of the promises that a step of the past is about.
    `capture_asked(person_id, channel)` wants a promise to somebody typed; the channel may be empty. `settings_asked(place)` wants
    the settings at a page, as `reminders`, or at something on it, as `reminders:customer`.
    """

    asked = Signal(object)
    done = Signal(str, str)
    refused = Signal(object, object)
    ending = Signal(object)
    stayed = Signal(str)
    hinted = Signal(str)
    came_back = Signal(frozenset)
    capture_asked = Signal(str, str)
    settings_asked = Signal(str)

    def __init__(
        self,
        actions: Callable[[], Mending],
        reader: Reader,
        clock: Clock,
        preferences: Preferences,
        sentences: Sentences,
        theme: Theme,
    ) -> None:
        """Act by `actions`, which are not built before the first act."""
        super().__init__()
        self._actions = actions
        self.reader = reader
        self.clock = clock
        self.preferences = preferences
        self.sentences = sentences
        self.theme = theme
        self._more: Callable[[], None] | None = None
        self._long_work: Generator[None, None, Done] | None = None

    def offer(self, said: str, more: str, act: Callable[[], None]) -> None:
        """Say what was done, and offer one more thing to do, called `more`."""
        self._more = act
        self.done.emit(said, more)

    def take_up(self) -> None:
        """Do what was offered last."""
        more, self._more = self._more, None
        if more is not None:
            more()

    @property
    def letters_alone(self) -> bool:
        """Whether the user wants letters alone to be keys."""
        return self.preferences.windows().single_keys

    @property
    def actions(self) -> Mending:
        """What changes the book."""
        return self._actions()

    def attempt(self, act: Callable[[], Done], then: Callable[[Done], None]) -> None:
        """Do it, then `then`; what cannot be done is said."""
        try:
            done = act()
        except OrganizerError as refused:
            self._refuse(refused, lambda: self.attempt(act, then))
        else:
            then(done)

    def attempt_in_slices(self, begin: Callable[[], Generator[None, None, Done]], then: Callable[[Done], None]) -> None:
        """Do as `attempt` does; where that takes long, the rest is done between the events of the window, one work at a time."""
        if self._long_work is None:
            self._long_work = begin()
            self._work_on(begin, then)
        if self._long_work is not None:
            self.hinted.emit(self.tr("One moment: this is a long step."))

    def finish(self) -> None:
        """Do the rest of a long work at once: the window goes, and half of a step is not to stay undone."""
        work, self._long_work = self._long_work, None
        with suppress(OrganizerError):
            for _ in work or ():
                pass

    def _work_on(self, begin: Callable[[], Generator[None, None, Done]], then: Callable[[Done], None]) -> None:
        work, self._long_work = self._long_work, None
        if work is None:
            return
        try:
            next(work)
        except StopIteration as ended:
            then(ended.value)
        except OrganizerError as refused:
            self._refuse(refused, lambda: self.attempt_in_slices(begin, then))
        else:
            self._long_work = work
            QTimer.singleShot(0, self, lambda: self._work_on(begin, then))

    def _refuse(self, refused: OrganizerError, again: Callable[[], None]) -> None:
        if isinstance(refused, NothingToUndo):
            self.hinted.emit(self.sentences.error(refused))
        else:
            self.refused.emit(refused, again if isinstance(refused, BookUnavailable) else None)

    def say_after(self, act: Callable[[], Done], said: str, more: str = "") -> None:
        """Do it, and say so."""
        self.attempt(act, lambda _done: self.done.emit(said, more))

    def answer(self, prompt: Prompt | None, act: Callable[[], Done], said: str | Callable[[Done], str]) -> None:
        """Do what a question was answered with, and say so. If it is refused, the question stays, with its words."""

        def finish(done: Done) -> None:
            if prompt is not None:
                prompt.closed.emit()
            self.done.emit(said if isinstance(said, str) else said(done), "")

        self.attempt(act, finish)

    def goes_on(self, view: PromiseView, done: Done) -> str:
        """Say that a message goes on as a promise after its answer, and by when; nothing if it does not."""
        after = done.promise
        if view.promise.kind != "message" or after is None or after.kind == "message" or after.due is None:
            return ""
        return filled(self.tr("It goes on, by %2: %1"), named(view), self.by(after.due))

    def when_prompt(self, question: str, of_whom: str) -> WhenPrompt:
        """Return a question for a time to move to; `of_whom` says of whom and what."""
        from organizer.ui.prompts.prompts import WhenPrompt

        settings = self.preferences.settings()
        times = self.sentences.prompts.times_to_move_to(self.clock.now(), self.clock.zone(), settings)
        return WhenPrompt(self.theme, self.sentences, self.clock, settings, question, of_whom, times)

    def by(self, due: Due) -> str:
        """Say a due as it stands in a sentence."""
        return in_sentence(self.sentences.words.due(due, self.clock.now(), self.clock.zone()))

    def end(self, view: PromiseView, act: Callable[[], Done], then: Callable[[Done], None]) -> None:
        """Do a verb that ends a promise: its row is seen off, or stays if the verb was refused."""

        def seeing_off() -> Done:
            self.ending.emit(view)
            try:
                return act()
            except OrganizerError:
                self.stayed.emit(view.promise.id)
                raise

        self.attempt(seeing_off, then)


def named(view: PromiseView) -> str:
    """Return the promise as a toast names it."""
    return begun(shown(view.promise.what, _LONGEST_NAMED))


def named_what(what: str) -> str:
    """Return the words of a promise as a toast names it."""
    return begun(shown(what, _LONGEST_NAMED))
