"""What the window does with a promise, or with several at once."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from organizer.domain.errors import OrganizerError
from organizer.domain.when import day_of, local_day
from organizer.ui.keyboard.keys import fits
from organizer.ui.verbs.doing import Doing, named
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from organizer.domain.when import Due
    from organizer.services.actions import Done
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.views import PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.verbs.mending_verbs import MendingVerbs
    from organizer.ui.verbs.person_verbs import PersonVerbs
    from organizer.ui.verbs.snooze_verbs import SnoozeVerbs
    from organizer.ui.verbs.together import Together
    from organizer.ui.verbs.undo_words import UndoWords
    from organizer.ui.words.sentences import Sentences


class Verbs(QObject):
    """Does what keys, buttons and menus ask for. The first five signals are those of `Doing`.

    `person_asked(id)` wants a person's page, `edit_asked(promise_id)` the fields of a promise.
    """

    asked = Signal(object)
    done = Signal(str, str)
    refused = Signal(object, object)
    ending = Signal(object)
    stayed = Signal(str)
    person_asked = Signal(str)
    edit_asked = Signal(str)

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
        self.doing = Doing(actions, reader, clock, preferences, sentences, theme)
        for mine, theirs in (
            (self.asked, self.doing.asked),
            (self.done, self.doing.done),
            (self.refused, self.doing.refused),
            (self.ending, self.doing.ending),
            (self.stayed, self.doing.stayed),
        ):
            theirs.connect(mine)
        self._reader = reader
        self._clock = clock
        self._preferences = preferences
        self._sentences = sentences
        self._theme = theme

    @cached_property
    def _verbs(self) -> dict[str, Callable[[PromiseView], None]]:
        """What each verb does, by its name. Nothing of it is needed before the first act."""
        return {
            "keep": self._keep,
            "got_it": self._got_it,
            "nudge": self._nudge,
            "update": self._ask_for_update,
            "repromise": self._ask_for_time,
            "thank": self._ask_for_thanks,
            "chased": self._chased,
            "let_go": self._ask_if_told_to_let_go,
            "skip": self._skip,
            "snooze": lambda view: self._snoozing.ask_until_when([view]),
            "copy": self._copy,
            "edit": lambda view: self.edit_asked.emit(view.promise.id),
            "person": lambda view: self.person_asked.emit(view.promise.to or ""),
            "hang": self.mending.ask_what_it_hangs_on,
            "touch": self.people.ask_what_passed_about,
            "answered": self.people.note_answer_about,
            "near_miss": self.mending.ask_about_near_miss,
            "reopen": self.mending.reopen,
            "delete": self.mending.delete,
        }

    @cached_property
    def mending(self) -> MendingVerbs:
        """What mends a promise."""
        from organizer.ui.verbs.mending_verbs import MendingVerbs

        return MendingVerbs(self.doing, lambda: self.people.words)

    @cached_property
    def _together(self) -> Together:
        from organizer.ui.verbs.together import Together

        return Together(self.doing, self._snoozing.ask_until_when)

    @cached_property
    def _undone(self) -> UndoWords:
        from organizer.ui.verbs.undo_words import UndoWords

        return UndoWords()

    @cached_property
    def _snoozing(self) -> SnoozeVerbs:
        from organizer.ui.verbs.snooze_verbs import SnoozeVerbs

        return SnoozeVerbs(self.doing)

    @cached_property
    def people(self) -> PersonVerbs:
        """What is done with people, not with promises; it is not needed to be seen first."""
        from organizer.ui.verbs.person_verbs import PersonVerbs

        return PersonVerbs(self.doing)

    @property
    def _actions(self) -> Mending:
        return self.doing.actions

    def do(self, promise_id: str, verb: str) -> None:
        """Do a verb by its name, one of those in `keys.DEFAULTS`."""
        try:
            view = self._reader.promise(promise_id)
        except OrganizerError as refused:
            self.refused.emit(refused, None)
            return
        self._verbs[verb](view)

    def do_to(self, promise_ids: Sequence[str], verb: str) -> None:
        """Do a verb with one promise or several; with several it is one step, that one undo takes back."""
        if len(promise_ids) == 1:
            self.do(promise_ids[0], verb)
            return
        views = self._reader.these(promise_ids)
        order = {promise_id: place for place, promise_id in enumerate(promise_ids)}
        self._together.do(sorted(views, key=lambda view: order[view.promise.id]), verb)

    def undo(self) -> None:
        """Take the last step back."""

        def say(done: Done) -> None:
            self.doing.offer(self._undone.undone(done), self.tr("Do again"), self.redo)
            self._tell_what_came_back(done)

        self.doing.attempt_in_slices(self._actions.undo_in_slices, say)

    def redo(self) -> None:
        """Do again what was taken back."""

        def say(done: Done) -> None:
            self.done.emit(self._undone.done_again(done), "")
            self._tell_what_came_back(done)

        self.doing.attempt_in_slices(self._actions.redo_in_slices, say)

    def _tell_what_came_back(self, done: Done) -> None:
        if done.verb != "import" and (done.promise is None or done.promise.is_open):
            self.doing.came_back.emit(done.concerned)

    def to_day(self, promise_ids: Sequence[str], day: date) -> None:
        """Move promises to a day, each at its own time of it; whether that was told is asked once for all."""
        from organizer.ui.words.prompt_words import on_day

        zone = self._clock.zone()
        views = [view for view in self._reader.these(promise_ids) if view.promise.is_open]
        views = [one for one in views if one.promise.due is None or day_of(one.promise.due, zone) != day]
        dues = {view.promise.id: on_day(view.promise.due, day, zone) for view in views}
        if len(views) == 1:
            self._ask_if_told(None, views[0], dues[views[0].promise.id])
        elif views:
            self._together.ask_if_all_told(
                views, dues, self._sentences.words.day(day, local_day(self._clock.now(), zone))
            )

    def by_days(self, promise_ids: Sequence[str], days: int) -> None:
        """Move promises some days on or back, counted from the day of the first; never into the past."""
        views = self._reader.these(promise_ids[:1])
        if not views:
            return
        zone = self._clock.zone()
        today, due = local_day(self._clock.now(), zone), views[0].promise.due
        first = today if due is None else max(day_of(due, zone), today)
        self.to_day(promise_ids, max(first + timedelta(days=days), today))

    # One promise.

    def _keep(self, view: PromiseView) -> None:
        said = filled(self.tr("Kept: %1"), named(view))

        def offer_question(_done: Done) -> None:
            if view.promise.to is None:
                self.done.emit(said, "")
            else:
                more = self.tr("I asked a question back")
                self.doing.offer(said, more, lambda: self.people.ask_for_question(view))

        self.doing.end(view, lambda: self._actions.keep(view.promise.id), offer_question)

    def _got_it(self, view: PromiseView) -> None:
        said = filled(self.tr("Got it: %1"), named(view))

        def next_for_mine(_done: Done) -> None:
            self.done.emit(said, "")
            self.mending.open_what_hung_on(view)

        self.doing.end(view, lambda: self._actions.got_it(view.promise.id), next_for_mine)

    def _nudge(self, view: PromiseView) -> None:
        self.people.words.nudge(view)

    def _chased(self, view: PromiseView) -> None:
        said = filled(self.tr("Noted that they had to ask: %1"), named(view))
        self.doing.say_after(lambda: self._actions.chased(view.promise.id), said)

    def _skip(self, view: PromiseView) -> None:
        said = filled(self.tr("Skipped this time: %1"), named(view))
        self.doing.end(view, lambda: self._actions.skip(view.promise.id), lambda _done: self.done.emit(said, ""))

    def _copy(self, view: PromiseView) -> None:
        QGuiApplication.clipboard().setText(view.promise.line)
        self.doing.hinted.emit(filled(self.tr("Copied: %1"), shown(view.promise.line, 90)))

    def _ask_for_update(self, view: PromiseView) -> None:
        self._ask_for_words(
            view,
            self.tr("Where does it stand?"),
            self.tr("What you told them: the yard is late, you will have it on Friday"),
            self.tr("Note the update"),
            self.tr("Update noted: %1"),
            lambda text: self._actions.update_in_words(view.promise.id, text),
        )

    def _ask_for_thanks(self, view: PromiseView) -> None:
        if fits("got_it", view.promise):
            self._ask_for_thanks_for_what_came(view)
            return
        self._ask_for_words(
            view,
            self.tr("What do you thank them for?"),
            self.tr("Your words (may stay empty)"),
            self.tr("Note the thanks"),
            self.tr("Thanks noted: %1"),
            lambda text: self._actions.thank(view.promise.id, text),
        )

    def _ask_for_thanks_for_what_came(self, view: PromiseView) -> None:
        """Nobody is thanked for what is still to come: with the thanks it has come."""
        from organizer.ui.prompts.prompts import WordsPrompt

        prompt = WordsPrompt(
            self._theme,
            self.tr("It came. What do you thank them for?"),
            self._sentences.prompts.of_whom(view),
            self.tr("Your words (may stay empty)"),
            self.tr("Got it, and thank"),
            icon="send",
        )
        said = filled(self.tr("Got it, with thanks: %1"), named(view))

        def next_for_mine(_done: Done) -> None:
            prompt.closed.emit()
            self.done.emit(said, "")
            self.mending.open_what_hung_on(view)

        def end(text: str) -> None:
            self.doing.end(view, lambda: self._actions.got_it(view.promise.id, thanks=text), next_for_mine)

        prompt.answered.connect(end)
        self.asked.emit(prompt)

    def _ask_for_words(
        self, view: PromiseView, question: str, invitation: str, button: str, said: str, act: Callable[[str], Done]
    ) -> None:
        from organizer.ui.prompts.prompts import WordsPrompt

        whom = self._sentences.prompts.of_whom(view)
        prompt = WordsPrompt(self._theme, question, whom, invitation, button, icon="send")
        prompt.answered.connect(
            lambda text: self.doing.answer(
                prompt, lambda: act(text), lambda done: self.doing.goes_on(view, done) or filled(said, named(view))
            )
        )
        self.asked.emit(prompt)

    def _ask_for_time(self, view: PromiseView) -> None:
        question = self.tr("By when?") if view.promise.due is None else self.tr("By when now?")
        prompt = self.doing.when_prompt(question, self._sentences.prompts.of_whom(view))
        prompt.picked.connect(lambda due: self._ask_if_told(prompt, view, due))
        self.asked.emit(prompt)

    def _ask_if_told(self, before: Prompt | None, view: PromiseView, due: Due) -> None:
        """Ask whether they know of the move. A first time for a promise without one, or for theirs, is told to nobody."""
        if not view.promise.is_mine or (view.promise.due is None and view.to is None):
            self._move(before, view, due, told=False)
            return
        from organizer.ui.prompts.prompts import ToldPrompt

        who = shown(view.to, 60) if view.to else self.tr("them")
        prompt = ToldPrompt(
            self._theme,
            filled(self.tr("Did you tell %1?"), who),
            filled(self.tr("%1, now by %2"), begun(shown(view.promise.what)), self.doing.by(due)),
            letters_alone=self.doing.letters_alone,
        )
        self.mending.advise_less(prompt, view, self._ask_if_told_to_let_go)
        prompt.answered.connect(lambda told: self._move(prompt, view, due, told=told))
        self.asked.emit(prompt)

    def _move(self, prompt: Prompt | None, view: PromiseView, due: Due, *, told: bool) -> None:
        said = filled(self.tr("Now by %2: %1"), named(view), self.doing.by(due))

        def act() -> Done:
            return self._actions.repromise(view.promise.id, due, told=told)

        if prompt is None:
            self.doing.say_after(act, said)
        else:
            self.doing.answer(prompt, act, said)

    def _ask_if_told_to_let_go(self, view: PromiseView) -> None:
        if view.promise.to is None:
            self._let_go(None, view, told=True)
            return
        from organizer.ui.prompts.prompts import ToldPrompt

        question = filled(self.tr("Does %1 know that you let it go?"), shown(view.to or "", 60))
        what, alone = begun(shown(view.promise.what)), self.doing.letters_alone
        prompt = ToldPrompt(self._theme, question, what, letters_alone=alone)
        prompt.answered.connect(lambda told: self._let_go(prompt, view, told=told))
        self.asked.emit(prompt)

    def _let_go(self, prompt: Prompt | None, view: PromiseView, *, told: bool) -> None:
        said = filled(self.tr("Let go: %1"), named(view))

        def finish(_done: Done) -> None:
            if prompt is not None:
                prompt.closed.emit()
            self.done.emit(said, "")

        self.doing.end(view, lambda: self._actions.let_go(view.promise.id, told=told), finish)
