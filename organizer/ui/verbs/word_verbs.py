"""A word to somebody: an apology, a thank-you, one that makes it right; drafted, said by the user, and noted with one key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.errors import OrganizerError
from organizer.domain.when import passes_at
from organizer.ui.prompts.draft_box import DraftBox, Words
from organizer.ui.prompts.draft_words import DraftWords
from organizer.ui.prompts.prompts import Prompt
from organizer.ui.prompts.update_box import UpdateBox, when_more
from organizer.ui.verbs.doing import named
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.domain.people import Person
    from organizer.domain.when import Due
    from organizer.services.views import PromiseView
    from organizer.ui.prompts.draft_box import Ready
    from organizer.ui.verbs.doing import Doing


class WordVerbs(QObject):
    """Offers words."""

    def __init__(self, doing: Doing) -> None:
        """Act by `doing`."""
        super().__init__()
        self._doing = doing
        self._drafts = DraftWords(doing.sentences.words, doing.clock, doing.preferences, self)

    def apologise_for_complaint(self, person: Person, view: PromiseView | None) -> None:
        """Offer an apology to whoever complained."""
        question = filled(self.tr("The complaint is noted. A word to %1?"), shown(person.name, 60))
        if view is not None and view.promise.is_mine and view.promise.is_open:
            self._ask_by_when(
                question, person, view, lambda due: self._drafts.sorry("apology.complaint", view, person, due=due)
            )
        else:
            self._ask(question, self._drafts.sorry("apology.complaint", view, person), person, "apology", view)

    def apologise_for_near_miss(self, person: Person, view: PromiseView) -> None:
        """Offer an apology for what nearly went wrong."""
        question = filled(self.tr("It is marked. A word to %1?"), shown(person.name, 60))
        self._ask(question, self._drafts.sorry("apology.near", view, person), person, "apology", view)

    def thank_for_praise(self, person: Person) -> None:
        """Offer thanks for kind words."""
        question = filled(self.tr("The praise is noted. Thank %1?"), shown(person.name, 60))
        self._ask(question, self._drafts.thanks(None, person, "thanks.praise"), person, "thanks", None)

    def thank(self, person: Person, kind: str, view: PromiseView | None) -> None:
        """Draft thanks: `thanks.loyal`, `thanks.patient` or `thanks.praise`."""
        question = filled(self.tr("Thank %1"), shown(person.name, 60))
        self._ask(question, self._drafts.thanks(view, person, kind), person, "thanks", view)

    def nudge(self, view: PromiseView) -> None:
        """Draft a word that asks again for something of theirs, and note it."""
        doing = self._doing
        person = doing.reader.person(view.promise.to).person if view.promise.to is not None else None
        prompt = Prompt(doing.theme, self.tr("How do you ask again?"), doing.sentences.prompts.of_whom(view))
        box = self._box(prompt, self._drafts.nudges(view, person), person, view, self.tr("Note the nudge"))
        prompt.room.addWidget(box)
        prompt.setFocusProxy(box)

        def note(text: str, channel: str) -> None:
            act = partial(doing.actions.nudge, view.promise.id, text, channel=channel or None)
            doing.answer(prompt, act, filled(self.tr("Nudge noted: %1"), named(view)))

        box.noted.connect(note)
        doing.asked.emit(prompt)

    def make_right(self, person: Person, view: PromiseView | None) -> None:
        """Draft a word to somebody left without one; about a promise of mine, where one is open, and by when it is kept."""
        question = filled(self.tr("A word to %1"), shown(person.name, 60))
        if view is None:
            self._ask(question, self._drafts.broken_silence(person), person, "apology", None)
            return
        self._ask_by_when(question, person, view, lambda due: self._drafts.apology(view, person, due))

    def _ask_by_when(
        self, question: str, person: Person, view: PromiseView, drafts_for: Callable[[Due | None], tuple[Ready, ...]]
    ) -> None:
        """Ask for an apology that says by when they have what they wait for."""
        doing = self._doing
        choices = self._as_it_is_due(view) + when_more(doing.sentences, doing.clock, doing.preferences, (view,))
        choices = tuple({due: (name, due) for name, due in choices}.values())
        prompt = Prompt(doing.theme, question, begun(shown(view.promise.what)))
        box = self._box(prompt, drafts_for(choices[0][1]), person, view)
        advice = doing.sentences.prompts.moved_often(view)
        if advice:
            box.put_between(Words(doing.theme, advice, "today"))
        asked = UpdateBox(doing.theme, box, choices, drafts_for, has_message=False)
        prompt.room.addWidget(asked)
        prompt.setFocusProxy(asked)
        said = filled(self.tr("Noted: a word to %1"), shown(person.name, 60))

        def note(_kind: str, text: str, channel: str, due: Due) -> None:
            act = partial(doing.actions.apologise, view.promise.id, text, due, channel=channel or None)
            doing.answer(prompt, act, said)

        asked.said.connect(note)
        doing.asked.emit(prompt)

    def _as_it_is_due(self, view: PromiseView) -> tuple[tuple[str, Due], ...]:
        """Return the due as it stands, with its name, where it is still to come."""
        now, zone, due = self._doing.clock.now(), self._doing.clock.zone(), view.promise.due
        if due is None or passes_at(due, zone) <= now:
            return ()
        return ((self._doing.sentences.words.due(due, now, zone), due),)

    def _box(
        self,
        prompt: Prompt,
        ready: tuple[Ready, ...],
        person: Person | None,
        view: PromiseView | None,
        note: str = "",
    ) -> DraftBox:
        ways = self._drafts.ways(view, person)
        box = DraftBox(self._doing.theme, ready, ways, note or self.tr("Note it"), icon="send")
        box.closed.connect(prompt.closed)
        box.worded.connect(lambda which, words, by: self._word(prompt, which, words, by))
        return box

    def _ask(
        self, question: str, ready: tuple[Ready, ...], person: Person, kind: str, view: PromiseView | None
    ) -> None:
        doing = self._doing
        prompt = Prompt(doing.theme, question, begun(shown(view.promise.what)) if view else "")
        box = self._box(prompt, ready, person, view)
        prompt.room.addWidget(box)
        prompt.setFocusProxy(box)
        said = self.tr("Thanked %1") if kind == "thanks" else self.tr("Noted: a word to %1")

        def note(text: str, channel: str) -> None:
            promise_id = view.promise.id if view else None
            doing.answer(
                prompt,
                lambda: doing.actions.touch(
                    person.id, kind=kind, text=text, channel=channel or None, promise_id=promise_id
                ),
                filled(said, shown(person.name, 60)),
            )

        box.noted.connect(note)
        doing.asked.emit(prompt)

    def _word(self, prompt: Prompt, kind: str, words: str, channel: str) -> None:
        try:
            self._doing.preferences.set_template(kind, words, channel or None)
        except OrganizerError as refused:
            self._doing.refused.emit(refused, None)
        else:
            prompt.closed.emit()
