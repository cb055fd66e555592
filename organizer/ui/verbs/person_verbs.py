"""What can be done with a person: noting a touch, thanking, joining two who are one, changing what is known of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from organizer.ui.prompts.chip_pickers import ChoicePrompt
from organizer.ui.prompts.prompts import WordsPrompt
from organizer.ui.prompts.touch_prompt import TouchPrompt
from organizer.ui.verbs.doing import named
from organizer.ui.verbs.word_verbs import WordVerbs
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.domain.people import Person
    from organizer.services.views import PromiseView
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.prompts.touch_prompt import Passed
    from organizer.ui.verbs.doing import Doing

_MOST = 6
# As much of a word as is written alike where a name is misspelt.
_BEGINNING = 4


class PersonVerbs(QObject):
    """The verbs of a person's page."""

    merged = Signal(str)

    def __init__(self, doing: Doing) -> None:
        """Act by `doing`."""
        super().__init__()
        self.doing = doing
        self.words = WordVerbs(doing)

    def ask_what_passed(self, person: Person, view: PromiseView | None = None) -> None:
        """Ask what passed between you and them, perhaps about a promise, and note it; what is due then is offered."""
        question = filled(self.tr("What passed between you and %1?"), shown(person.name, 60))
        about = begun(shown(view.promise.what)) if view else ""
        prompt = TouchPrompt(self.doing.theme, question, about, letters_alone=self.doing.letters_alone)
        prompt.picked.connect(lambda passed: self._note(prompt, person, view, passed))
        self.doing.asked.emit(prompt)

    def ask_what_passed_about(self, view: PromiseView) -> None:
        """Ask the same of whom a promise is with."""
        self.ask_what_passed(self.doing.reader.person(view.promise.to or "").person, view)

    def note_answer(self, person: Person) -> None:
        """Note that they answered the question that was asked back."""
        asked = self.doing.reader.open_question(person.id)
        said = filled(self.tr("%1 answered"), shown(person.name, 60))
        promise_id = None if asked is None else asked.promise
        act = partial(self.doing.actions.touch, person.id, kind="answer", direction="in", promise_id=promise_id)
        self.doing.say_after(act, said)

    def note_answer_about(self, view: PromiseView) -> None:
        """Note that whom a promise is with answered the question asked back."""
        self.note_answer(self.doing.reader.person(view.promise.to or "").person)

    def ask_for_question(self, view: PromiseView) -> None:
        """Ask for the question that was asked back when a promise was kept."""
        to = view.promise.to
        if to is None:
            return
        prompt = WordsPrompt(
            self.doing.theme,
            filled(self.tr("What did you ask %1?"), shown(view.to or "", 60)),
            begun(shown(view.promise.what)),
            self.tr("Does it suit you? (may stay empty)"),
            self.tr("Note the question"),
        )
        act = partial(self.doing.actions.touch, to, kind="question", promise_id=view.promise.id)
        said = filled(self.tr("Question noted: %1"), named(view))
        prompt.answered.connect(lambda text: self.doing.answer(prompt, lambda: act(text=text), said))
        self.doing.asked.emit(prompt)

    def ask_after_walking_over(self, person: Person) -> None:
        """Ask what was said face to face."""
        self._ask_for_words(person, self.tr("What did you say?"), "check-in", "out", "in person")

    def ask_for_thanks(self, person: Person) -> None:
        """Ask what they are thanked for."""
        self._ask_for_words(person, self.tr("What do you thank them for?"), "thanks", "out")

    def ask_who_it_is(self, person: Person) -> None:
        """Ask with whom this person is one and the same."""
        reader = self.doing.reader

        def others(names: tuple[str, ...]) -> Sequence[tuple[str, object, str]]:
            found = [one for one in reader.people_called(names) if one.id != person.id]
            called = self.doing.sentences.people.called
            return [(called(one, reader.called(one.name)), one.id, "user") for one in found[:_MOST]]

        question = filled(self.tr("Who is %1 the same as?"), shown(person.name, 60))
        prompt = ChoicePrompt(
            self.doing.theme,
            question,
            others(self._names_alike(person)),
            invitation=self.tr("A name"),
            narrowed=lambda words: others(reader.names_with(words, _MOST) if words else self._names_alike(person)),
            free=False,
        )
        prompt.picked.connect(lambda into: self._merge(prompt, person, str(into)))
        self.doing.asked.emit(prompt)

    def _names_alike(self, person: Person) -> tuple[str, ...]:
        """Return their own name, which others may have, names like it, and those last in touch with."""
        reader = self.doing.reader
        alike = (name for word in person.name.split() for name in reader.names_with(word[:_BEGINNING], _MOST))
        return tuple(dict.fromkeys((person.name, *alike, *reader.names_in_touch(_MOST))))

    def change(self, person: Person, field: str, value: object, prompt: Prompt | None = None) -> None:
        """Change what is known of a person, as `prompt` was answered where there is one."""
        changed = self.tr("Changed: %1")
        if field == "muted":
            changed = self.tr("Muted: %1") if value else self.tr("Spoken of again: %1")
        said = filled(changed, shown(person.name, 60))
        self.doing.answer(prompt, lambda: self.doing.actions.change_person(person.id, {field: value}), said)

    def _merge(self, prompt: ChoicePrompt, person: Person, into: str) -> None:
        def finish(_done: object) -> None:
            prompt.closed.emit()
            self.doing.done.emit(filled(self.tr("Joined: %1"), shown(person.name, 60)), "")
            self.merged.emit(into)

        self.doing.attempt(lambda: self.doing.actions.merge(person.id, into), finish)

    def _note(self, prompt: TouchPrompt, person: Person, view: PromiseView | None, passed: Passed) -> None:
        promise_id = view.promise.id if view else None
        act = partial(
            self.doing.actions.touch,
            person.id,
            kind=passed.kind,
            direction=passed.direction,
            channel=passed.channel,
            text=passed.text,
            promise_id=promise_id,
        )

        def finish(_done: object) -> None:
            prompt.closed.emit()
            promise_more = partial(self.doing.capture_asked.emit, person.id, passed.channel or "")
            said = filled(self.tr("Noted with %1"), shown(person.name, 60))
            self.doing.offer(said, self.tr("And I promised…"), promise_more)
            if passed.promised:
                self.doing.take_up()
            elif passed.kind == "complaint":
                self.words.apologise_for_complaint(person, view)
            elif passed.kind == "praise":
                self.words.thank_for_praise(person)

        self.doing.attempt(act, finish)

    def _ask_for_words(
        self, person: Person, question: str, kind: str, direction: str, channel: str | None = None
    ) -> None:
        prompt = WordsPrompt(
            self.doing.theme,
            question,
            shown(person.name, 60),
            self.tr("In a few words (may stay empty)"),
            self.tr("Note it"),
        )
        act = partial(self.doing.actions.touch, person.id, kind=kind, direction=direction, channel=channel)
        said = filled(self.tr("Noted with %1"), shown(person.name, 60))
        prompt.answered.connect(lambda text: self.doing.answer(prompt, lambda: act(text=text), said))
        self.doing.asked.emit(prompt)
