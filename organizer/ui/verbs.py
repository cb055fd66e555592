"""What the window does with a promise: the verb, the question it needs, the sentence afterwards, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from organizer.domain.errors import BookUnavailable, OrganizerError
from organizer.ui.wording import begun, filled, in_sentence, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.domain.when import Due
    from organizer.services.actions import Done
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.views import PromiseView
    from organizer.ui.prompts import Prompt
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme

_LONGEST_NAMED = 90


class Verbs(QObject):
    """Does what keys and buttons ask for.

    `asked(prompt)` brings a question to be shown in place, `done(sentence, more)` a sentence with a way back, and
    `refused(error, again)` what could not be done, with a way to try it again or None.
    """

    asked = Signal(object)
    done = Signal(str, str)
    refused = Signal(object, object)
    ending = Signal(object)
    stayed = Signal(str)

    def __init__(
        self,
        actions: Mending,
        reader: Reader,
        clock: Clock,
        preferences: Preferences,
        sentences: Sentences,
        theme: Theme,
    ) -> None:
        """Act by `actions`."""
        super().__init__()
        self._actions = actions
        self._reader = reader
        self._clock = clock
        self._preferences = preferences
        self._sentences = sentences
        self._theme = theme
        self._last_kept: PromiseView | None = None

    def do(self, promise_id: str, verb: str) -> None:
        """Do a verb by its name: `keep update repromise nudge got_it snooze copy delete`."""
        try:
            view = self._reader.promise(promise_id)
        except OrganizerError as refused:
            self.refused.emit(refused, None)
            return
        {
            "keep": self._keep,
            "got_it": self._got_it,
            "nudge": self._nudge,
            "update": self._ask_for_update,
            "repromise": self._ask_for_time,
            "snooze": self._ask_when_to_remind,
            "copy": self._copy,
            "delete": self._delete,
        }[verb](view)

    def undo(self) -> None:
        """Take the last step back."""
        self._try(self._actions.undo, lambda done: self._took_back(done, self.tr("Undone: %1"), self.tr("Undone.")))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._try(
            self._actions.redo, lambda done: self._took_back(done, self.tr("Done again: %1"), self.tr("Done again."))
        )

    def ask_back(self) -> None:
        """Ask for the question that was asked back when the last promise was kept."""
        view = self._last_kept
        if view is None or view.promise.to is None:
            return
        from organizer.ui.prompts import WordsPrompt

        prompt = WordsPrompt(
            self._theme,
            filled(self.tr("What did you ask %1?"), shown(view.to or "", 60)),
            begun(shown(view.promise.what)),
            self.tr("Does it suit you? (may stay empty)"),
            self.tr("Note the question"),
        )
        prompt.answered.connect(lambda text: self._note_question(prompt, view, text))
        self.asked.emit(prompt)

    def _keep(self, view: PromiseView) -> None:
        more = self.tr("I asked a question back") if view.promise.to is not None else ""
        said = filled(self.tr("Kept: %1"), _named(view))
        self._last_kept = view
        self._end(view, lambda: self._actions.keep(view.promise.id), lambda _done: self.done.emit(said, more))

    def _got_it(self, view: PromiseView) -> None:
        said = filled(self.tr("Got it: %1"), _named(view))
        self._end(view, lambda: self._actions.got_it(view.promise.id), lambda _done: self.done.emit(said, ""))

    def _nudge(self, view: PromiseView) -> None:
        said = filled(self.tr("Nudge noted: %1"), _named(view))
        self._try(lambda: self._actions.nudge(view.promise.id), lambda _done: self.done.emit(said, ""))

    def _delete(self, view: PromiseView) -> None:
        said = filled(self.tr("Deleted: %1"), _named(view))
        self._try(lambda: self._actions.delete(view.promise.id), lambda _done: self.done.emit(said, ""))

    def _copy(self, view: PromiseView) -> None:
        QGuiApplication.clipboard().setText(view.promise.line)

    def _ask_for_update(self, view: PromiseView) -> None:
        from organizer.ui.prompts import WordsPrompt

        whom = self._sentences.prompts.of_whom(view)
        prompt = WordsPrompt(
            self._theme,
            self.tr("Where does it stand?"),
            whom,
            self.tr("What you told them: the yard is late, you will have it on Friday"),
            self.tr("Note the update"),
            icon="send",
        )
        prompt.answered.connect(lambda text: self._update(prompt, view, text))
        self.asked.emit(prompt)

    def _update(self, prompt: Prompt, view: PromiseView, text: str) -> None:
        said = filled(self.tr("Update noted: %1"), _named(view))
        self._answer(prompt, lambda: self._actions.update(view.promise.id, text), said)

    def _ask_for_time(self, view: PromiseView) -> None:
        from organizer.ui.prompts import WhenPrompt

        words, settings = self._sentences.prompts, self._preferences.settings()
        choices = words.times_to_move_to(self._clock.now(), self._clock.zone(), settings)
        question = self.tr("By when?") if view.promise.due is None else self.tr("By when now?")
        prompt = WhenPrompt(self._theme, self._sentences, self._clock, settings, question, words.of_whom(view), choices)
        prompt.picked.connect(lambda due: self._ask_if_told(prompt, view, due))
        self.asked.emit(prompt)

    def _ask_if_told(self, before: Prompt, view: PromiseView, due: Due) -> None:
        """Ask whether they know of the move. A first time for a promise without one, or for theirs, is told to nobody."""
        if not view.promise.is_mine or (view.promise.due is None and view.to is None):
            self._move(before, view, due, told=False)
            return
        from organizer.ui.prompts import ToldPrompt

        who = shown(view.to, 60) if view.to else self.tr("them")
        when = in_sentence(self._sentences.words.due(due, self._clock.now(), self._clock.zone()))
        prompt = ToldPrompt(
            self._theme,
            filled(self.tr("Did you tell %1?"), who),
            filled(self.tr("%1, now by %2"), begun(shown(view.promise.what)), when),
            self._sentences.prompts.moved_often(view),
        )
        prompt.answered.connect(lambda told: self._move(prompt, view, due, told=told))
        self.asked.emit(prompt)

    def _move(self, prompt: Prompt, view: PromiseView, due: Due, *, told: bool) -> None:
        when = in_sentence(self._sentences.words.due(due, self._clock.now(), self._clock.zone()))
        said = filled(self.tr("Now by %2: %1"), _named(view), when)
        self._answer(prompt, lambda: self._actions.repromise(view.promise.id, due, told=told), said)

    def _ask_when_to_remind(self, view: PromiseView) -> None:
        from organizer.ui.prompts import WhenPrompt

        words, settings = self._sentences.prompts, self._preferences.settings()
        choices = words.times_to_remind_at(self._clock.now(), self._clock.zone(), settings)
        question, whom = self.tr("Remind again when?"), words.of_whom(view)
        prompt = WhenPrompt(self._theme, self._sentences, self._clock, settings, question, whom, choices)
        prompt.picked.connect(lambda due: self._snooze(prompt, view, due))
        self.asked.emit(prompt)

    def _snooze(self, prompt: Prompt, view: PromiseView, due: Due) -> None:
        from organizer.ui.prompt_words import moment_to_remind

        now, zone = self._clock.now(), self._clock.zone()
        until = moment_to_remind(due, zone, self._preferences.settings())
        said = filled(
            self.tr("Reminds again %2: %1"), _named(view), in_sentence(self._sentences.words.moment(until, now, zone))
        )
        self._answer(prompt, lambda: self._actions.snooze(view.promise.id, until), said)

    def _note_question(self, prompt: Prompt, view: PromiseView, text: str) -> None:
        to = view.promise.to
        if to is None:
            return
        said = filled(self.tr("Question noted: %1"), _named(view))
        self._answer(
            prompt, lambda: self._actions.touch(to, kind="question", text=text, promise_id=view.promise.id), said
        )

    def _answer(self, prompt: Prompt, act: Callable[[], Done], said: str) -> None:
        """Do what a question was answered with. If it is refused, the question stays, with its words."""

        def finish(_done: Done) -> None:
            prompt.closed.emit()
            self.done.emit(said, "")

        self._try(act, finish)

    def _end(self, view: PromiseView, act: Callable[[], Done], then: Callable[[Done], None]) -> None:
        """Do a verb that ends a promise: its row is seen off, or stays if the verb was refused."""

        def attempt() -> Done:
            self.ending.emit(view)
            try:
                return act()
            except OrganizerError:
                self.stayed.emit(view.promise.id)
                raise

        self._try(attempt, then)

    def _try(self, act: Callable[[], Done], then: Callable[[Done], None]) -> None:
        try:
            done = act()
        except BookUnavailable as refused:
            self.refused.emit(refused, lambda: self._try(act, then))
        except OrganizerError as refused:
            self.refused.emit(refused, None)
        else:
            then(done)

    def _took_back(self, done: Done, named: str, bare: str) -> None:
        what = begun(shown(done.promise.what, _LONGEST_NAMED)) if done.promise is not None else ""
        self.done.emit(filled(named, what) if what else bare, "")


def _named(view: PromiseView) -> str:
    return begun(shown(view.promise.what, _LONGEST_NAMED))
