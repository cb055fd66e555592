"""Putting a promise right: a field, what it hangs on, its end; and what should never have been there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.errors import OrganizerError
from organizer.domain.promises import GRADES
from organizer.ui.look.controls import Button
from organizer.ui.verbs.doing import named
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.services.actions import Done
    from organizer.services.views import PromiseView
    from organizer.ui.prompts.prompts import Prompt, ToldPrompt
    from organizer.ui.verbs.doing import Doing
    from organizer.ui.verbs.word_verbs import WordVerbs

_MOST_CHOICES = 6


class MendingVerbs(QObject):
    """The verbs that mend."""

    def __init__(self, doing: Doing, words_of: Callable[[], WordVerbs]) -> None:
        """Act by `doing`; where a word is due, that of `words_of` is offered."""
        super().__init__()
        self._doing = doing
        self._words_of = words_of

    def delete(self, view: PromiseView) -> None:
        """Take it out; undo brings it back."""
        self._doing.say_after(
            lambda: self._doing.actions.delete(view.promise.id), filled(self.tr("Deleted: %1"), named(view))
        )

    def reopen(self, view: PromiseView) -> None:
        """Open it again."""
        self._doing.say_after(
            lambda: self._doing.actions.reopen(view.promise.id), filled(self.tr("Open again: %1"), named(view))
        )

    def correct(self, view: PromiseView, field: str, value: object, prompt: Prompt | None = None) -> None:
        """Mend one field, as `prompt` was answered where there is one; a mended due is no re-promise."""
        self._doing.answer(
            prompt,
            lambda: self._doing.actions.correct(view.promise.id, {field: value}),
            filled(self.tr("Corrected: %1"), named(view)),
        )

    def let_stand(self, view: PromiseView) -> None:
        """Let what is shown stand against what another place said at the same time."""
        self._doing.say_after(
            lambda: self._doing.actions.let_stand(view.promise.id),
            filled(self.tr("It stays as it is: %1"), named(view)),
        )

    def advise_less(self, prompt: ToldPrompt, view: PromiseView, let_go: Callable[[PromiseView], None]) -> None:
        """Where a promise is moved the third time or more, advise to say no or to make it smaller, and offer both."""
        advice = self._doing.sentences.prompts.moved_often(view)
        if not advice:
            return
        no = Button(self._doing.theme, self.tr("Say no"), icon="circle-slash")
        smaller = Button(self._doing.theme, self.tr("Make it smaller"), icon="pencil")
        no.clicked.connect(lambda: let_go(view))
        smaller.clicked.connect(lambda: self._ask_for_less(view))
        prompt.advise(advice, no, smaller)

    def _ask_for_less(self, view: PromiseView) -> None:
        from organizer.ui.prompts.prompts import WordsPrompt

        doing = self._doing
        question, whom = self.tr("What can you promise instead?"), doing.sentences.prompts.of_whom(view)
        prompt = WordsPrompt(doing.theme, question, whom, "", self.tr("Promise this"), words=view.promise.what)
        said = filled(self.tr("Corrected: %1"), named(view))
        prompt.answered.connect(
            lambda what: doing.answer(prompt, lambda: doing.actions.correct(view.promise.id, {"what": what}), said)
        )
        doing.asked.emit(prompt)

    def ask_for_grade(self, view: PromiseView) -> None:
        """Ask which grade it should have, and why; or let the rules speak again."""
        from organizer.ui.prompts.chip_pickers import ChoicePrompt

        doing, grades = self._doing, self._doing.sentences.grades
        by_rules, _ = doing.reader.grade_by_rules(view.promise.id)
        choices: list[tuple[str, object, str]] = [(grades.name(grade), grade, "flag") for grade in GRADES]
        if view.promise.grade_given:
            rules = grades.name(by_rules) if by_rules else self.tr("no grade")
            choices.append((filled(self.tr("By the rules: %1"), rules), None, "rotate-ccw"))
        question = filled(self.tr("How was it kept? The rules say: %1"), grades.name(by_rules or ""))
        prompt = ChoicePrompt(doing.theme, question, choices)
        prompt.picked.connect(lambda grade: self._ask_why(prompt, view, grade))
        doing.asked.emit(prompt)

    def _ask_why(self, before: Prompt, view: PromiseView, grade: str | None) -> None:
        if grade is None:
            before.closed.emit()
            self._grade(None, view, None, "")
            return
        from organizer.ui.prompts.prompts import WordsPrompt

        prompt = WordsPrompt(
            self._doing.theme,
            self.tr("Why so?"),
            self._doing.sentences.grades.name(grade),
            self.tr("A note that stays with the grade (may stay empty)"),
            self.tr("Give this grade"),
            words=view.promise.grade_note,
        )
        prompt.answered.connect(lambda note: self._grade(prompt, view, grade, note))
        self._doing.asked.emit(prompt)

    def _grade(self, prompt: Prompt | None, view: PromiseView, grade: str | None, note: str) -> None:
        said = filled(self.tr("Graded: %1"), named(view))
        changes = {"grade": grade, "grade_note": note}

        def act() -> Done:
            return self._doing.actions.correct(view.promise.id, changes)

        if prompt is None:
            self._doing.say_after(act, said)
        else:
            self._doing.answer(prompt, act, said)

    def ask_about_near_miss(self, view: PromiseView) -> None:
        """Ask what nearly went wrong, then offer an apology to whom it concerns."""
        from organizer.ui.prompts.prompts import WordsPrompt

        prompt = WordsPrompt(
            self._doing.theme,
            self.tr("What nearly went wrong?"),
            self._doing.sentences.prompts.of_whom(view),
            self.tr("Nearly forgot, nearly sent the wrong one (may stay empty)"),
            self.tr("Mark it"),
        )
        said = filled(self.tr("Marked as a near miss: %1"), named(view))

        def mark(text: str) -> None:
            self._doing.attempt(lambda: self._doing.actions.near_miss(view.promise.id, text), finish)

        def finish(_done: object) -> None:
            prompt.closed.emit()
            self._doing.done.emit(said, "")
            if view.promise.to is not None:
                self._words_of().apologise_for_near_miss(self._doing.reader.person(view.promise.to).person, view)

        prompt.answered.connect(mark)
        self._doing.asked.emit(prompt)

    def ask_what_it_hangs_on(self, view: PromiseView) -> None:
        """Ask which of theirs it waits for: the oldest are offered, and whatever words find."""
        from organizer.ui.prompts.chip_pickers import ChoicePrompt

        nothing = [] if view.promise.hangs_on is None else [(self.tr("Nothing any more"), "", "x")]
        prompt = ChoicePrompt(
            self._doing.theme,
            self.tr("What does it wait for?"),
            [*self._waited_for(""), *nothing],
            of=self._doing.sentences.prompts.of_whom(view),
            invitation=self.tr("Whose, or what it is"),
            narrowed=lambda words: [*self._waited_for(words), *([] if words else nothing)],
            none=self.tr("You wait for nothing like that"),
            free=False,
        )
        prompt.picked.connect(lambda on: self._hang(prompt, view, str(on) or None))
        self._doing.asked.emit(prompt)

    def _waited_for(self, words: str) -> list[tuple[str, object, str]]:
        """Return a few of what others owe, as choices: the oldest, or those that `words` find."""
        reader, of_whom = self._doing.reader, self._doing.sentences.prompts.of_whom
        try:
            found = [one.view for one in reader.search(f"is:waiting {words}", limit=_MOST_CHOICES)] if words else None
        except OrganizerError:
            found = []
        views = reader.page("waiting", limit=_MOST_CHOICES).rows if found is None else found
        return [(of_whom(one), one.promise.id, "hourglass") for one in views]

    def open_what_hung_on(self, view: PromiseView) -> None:
        """Ask for the due of mine that waited for what has come."""
        waiting = self._doing.reader.hanging_on(view.promise.id)
        if not waiting:
            return
        from organizer.ui.prompts.prompts import WhenPrompt

        mine, doing = waiting[0], self._doing
        settings = doing.preferences.settings()
        choices = doing.sentences.prompts.times_to_move_to(doing.clock.now(), doing.clock.zone(), settings)
        question = filled(self.tr("It has come. By when now: %1?"), begun(shown(mine.promise.what, 60)))
        whom = doing.sentences.prompts.of_whom(mine)
        prompt = WhenPrompt(doing.theme, doing.sentences, doing.clock, settings, question, whom, choices)
        said = filled(self.tr("Named a time: %1"), named(mine))
        prompt.picked.connect(
            lambda due: doing.answer(prompt, lambda: doing.actions.repromise(mine.promise.id, due, told=False), said)
        )
        doing.asked.emit(prompt)

    def _hang(self, prompt: Prompt, view: PromiseView, on: str | None) -> None:
        said = filled(self.tr("It waits for that now: %1") if on else self.tr("It waits for nothing: %1"), named(view))
        self._doing.answer(prompt, lambda: self._doing.actions.hang(view.promise.id, on), said)
