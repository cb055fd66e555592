"""What is done with several promises at once: one question, one step, and one undo takes all of it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from organizer.ui.keyboard.keys import fits
from organizer.ui.words.wording import filled, in_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from organizer.domain.when import Due
    from organizer.services.actions import Done
    from organizer.services.views import PromiseView
    from organizer.ui.verbs.doing import Doing


class Together(QObject):
    """Does a verb with all of several promises that it fits."""

    def __init__(self, doing: Doing, snooze: Callable[[Sequence[PromiseView]], None]) -> None:
        """Act by `doing`; `snooze` asks until when reminders are put off."""
        super().__init__(doing)
        self._doing = doing
        self._asking: dict[str, Callable[[Sequence[PromiseView]], None]] = {
            "copy": self._copy,
            "repromise": self._ask_for_time,
            "snooze": snooze,
            "update": self._ask_for_update,
            "thank": self._ask_for_thanks,
            "nudge": self._ask_for_nudge,
            "let_go": self._ask_if_all_told_to_let_go,
        }

    def do(self, views: Sequence[PromiseView], verb: str) -> None:
        """Do a verb with all it fits; those that ask something first ask it once."""
        fitting = [view for view in views if fits(verb, view.promise)]
        if not fitting:
            return
        if verb in self._asking:
            self._asking[verb](fitting)
            return
        ids, actions = _ids(fitting), self._doing.actions
        act: dict[str, Callable[[str], Done]] = {
            "keep": actions.keep,
            "got_it": actions.got_it,
            "chased": actions.chased,
            "skip": actions.skip,
            "delete": actions.delete,
            "reopen": actions.reopen,
        }
        if verb in act:
            self._doing.say_after(partial(self._each, verb, ids, act[verb]), self._done_to(verb, len(ids)))

    def ask_if_all_told(self, views: Sequence[PromiseView], dues: Mapping[str, Due], when: str) -> None:
        """Ask once whether they know of the move to these dues, called `when`; then move all."""
        from organizer.ui.prompts.prompts import ToldPrompt

        ids = _ids(views)
        prompt = ToldPrompt(
            self._doing.theme,
            self.tr("Did you tell them?"),
            filled(self.tr("%1, now by %2"), self._count(len(ids)), in_sentence(when)),
            letters_alone=self._doing.letters_alone,
        )

        def move(told: bool) -> None:  # noqa: FBT001 - a signal's argument
            said = filled(self.tr("Now by %2: %1"), self._count(len(ids)), in_sentence(when))

            def act(promise_id: str) -> Done:
                return self._doing.actions.repromise(promise_id, dues[promise_id], told=told)

            self._doing.answer(prompt, partial(self._each, "repromise", ids, act), said)

        prompt.answered.connect(move)
        self._doing.asked.emit(prompt)

    def _ask_for_time(self, views: Sequence[PromiseView]) -> None:
        prompt = self._doing.when_prompt(self.tr("By when now?"), self._count(len(views)))

        def ask(due: Due) -> None:
            self.ask_if_all_told(views, {view.promise.id: due for view in views}, self._doing.by(due))

        prompt.picked.connect(ask)
        self._doing.asked.emit(prompt)

    def _ask_for_update(self, views: Sequence[PromiseView]) -> None:
        self._ask_for_words(
            views,
            "update",
            self.tr("Where do they stand?"),
            self.tr("What you told them: the yard is late, you will have it on Friday"),
            self.tr("Note the updates"),
            self._doing.actions.update_in_words,
        )

    def _ask_for_thanks(self, views: Sequence[PromiseView]) -> None:
        """Ask as for one; what was waited for has come with it."""
        waited_for = {view.promise.id for view in views if fits("got_it", view.promise)}

        def act(promise_id: str, text: str) -> Done:
            actions = self._doing.actions
            if promise_id in waited_for:
                return actions.got_it(promise_id, thanks=text)
            return actions.thank(promise_id, text)

        came = self.tr("It came. What do you thank them for?")
        question = came if waited_for else self.tr("What do you thank them for?")
        may_stay_empty = self.tr("Your words (may stay empty)")
        self._ask_for_words(views, "thank", question, may_stay_empty, self.tr("Note the thanks"), act)

    def _ask_for_nudge(self, views: Sequence[PromiseView]) -> None:
        self._ask_for_words(
            views,
            "nudge",
            self.tr("How do you ask again?"),
            self.tr("Your words (may stay empty)"),
            self.tr("Note the nudges"),
            self._doing.actions.nudge,
        )

    def _ask_for_words(
        self,
        views: Sequence[PromiseView],
        verb: str,
        question: str,
        invitation: str,
        does: str,
        act: Callable[[str, str], Done],
    ) -> None:
        """Ask for one word to all of them; it is noted with each."""
        from organizer.ui.prompts.prompts import WordsPrompt

        ids = _ids(views)
        prompt = WordsPrompt(self._doing.theme, question, self._count(len(ids)), invitation, does, icon="send")

        def note(text: str) -> None:
            each = partial(self._each, verb, ids, lambda promise_id: act(promise_id, text))
            self._doing.answer(prompt, each, self._done_to(verb, len(ids)))

        prompt.answered.connect(note)
        self._doing.asked.emit(prompt)

    def _ask_if_all_told_to_let_go(self, views: Sequence[PromiseView]) -> None:
        from organizer.ui.prompts.prompts import ToldPrompt

        ids = _ids(views)
        prompt = ToldPrompt(
            self._doing.theme,
            self.tr("Do they know that you let it go?"),
            self._count(len(ids)),
            letters_alone=self._doing.letters_alone,
        )

        def let_go(told: bool) -> None:  # noqa: FBT001 - a signal's argument
            said = filled(self.tr("Let go: %1"), self._count(len(ids)))

            def act(promise_id: str) -> Done:
                return self._doing.actions.let_go(promise_id, told=told)

            self._doing.answer(prompt, partial(self._each, "letgo", ids, act), said)

        prompt.answered.connect(let_go)
        self._doing.asked.emit(prompt)

    def _copy(self, views: Sequence[PromiseView]) -> None:
        QGuiApplication.clipboard().setText("\n".join(view.promise.line for view in views))
        self._doing.hinted.emit(filled(self.tr("Copied: %1"), self._count(len(views))))

    def _each(self, verb: str, ids: Sequence[str], act: Callable[[str], Done]) -> Done:
        """Do it with each, as one step."""
        with self._doing.actions.together(verb):
            for promise_id in ids[:-1]:
                act(promise_id)
            return act(ids[-1])

    def _count(self, number: int) -> str:
        return self.tr("%n promise(s)", "", number)

    def _done_to(self, verb: str, number: int) -> str:
        said = {
            "keep": self.tr("Kept: %1"),
            "update": self.tr("Update noted: %1"),
            "got_it": self.tr("Got it: %1"),
            "nudge": self.tr("Nudge noted: %1"),
            "chased": self.tr("Noted that they had to ask: %1"),
            "thank": self.tr("Thanks noted: %1"),
            "skip": self.tr("Skipped this time: %1"),
            "delete": self.tr("Deleted: %1"),
            "reopen": self.tr("Open again: %1"),
        }[verb]
        return filled(said, self._count(number))


def _ids(views: Sequence[PromiseView]) -> list[str]:
    return [view.promise.id for view in views]
