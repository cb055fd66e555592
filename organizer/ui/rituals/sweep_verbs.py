"""What the verbs of the sweep ask before they are done: a question back, a draft, a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from organizer.domain.errors import OrganizerError
from organizer.domain.when import passes_at
from organizer.ui.prompts.answer_box import AnswerBox
from organizer.ui.prompts.draft_box import DraftBox
from organizer.ui.prompts.draft_words import DraftWords
from organizer.ui.prompts.move_box import Instead, LessBox, MoveBox
from organizer.ui.prompts.update_box import UpdateBox, when_more
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget

    from organizer.domain.people import Person
    from organizer.domain.when import Due
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.views import PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.draft_box import Ready
    from organizer.ui.words.sentences import Sentences


class SweepVerbs(QObject):
    """Does the verbs. `did(verb, count)` says how many steps it took, `refused(error)` that it was not done.

    `asked(widget)` asks one thing more in place of what was asked before.
    """

    did = Signal(str, int)
    asked = Signal(object)
    refused = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        actions: Mending,
        clock: Clock,
        preferences: Preferences,
        opens: Callable[[QUrl], object],
        parent: QObject | None = None,
    ) -> None:
        """Act by `actions`; `opens` opens an address in the program that is for it."""
        super().__init__(parent)
        self._opens = opens
        self._theme, self._sentences = theme, sentences
        self._actions, self._clock, self._preferences = actions, clock, preferences
        self._drafts = DraftWords(sentences.words, clock, preferences, self)

    def begin(
        self, verb: str, view: PromiseView, ticked: tuple[PromiseView, ...], person: Person | None
    ) -> QWidget | None:
        """Do a verb at once, or return what it asks first, to be shown in place."""
        match verb:
            case "answer":
                return self._answer(view, person)
            case "update":
                return self._update(view, ticked or (view,), person)
            case "repromise" | "more_time":
                return self._repromise(verb, view, person)
            case "thank":
                return self._thank(view, person)
            case "nudge":
                return self._nudge(view, person)
        self._do(verb, partial(self._actions.got_it, view.promise.id))
        return None

    def name_a_time(self, mine: PromiseView) -> QWidget:
        """Return the question by when, for a promise of mine that waited for what has come."""
        question = filled(self.tr("It has come. By when now: %1?"), self._sentences.prompts.of_whom(mine))
        box = self._repromise("named", mine, None)
        box.ask(question)
        return box

    def _answer(self, view: PromiseView, person: Person | None) -> QWidget:
        ways = self._drafts.ways(view, person)
        example = self._drafts.closing_question()
        box = AnswerBox(self._theme, example, ways, self._opens, can_ask=view.promise.to is not None)
        box.answered.connect(
            lambda text, channel: self._do(
                "answer",
                partial(self._actions.keep, view.promise.id, question=text or None, channel=channel or None),
            )
        )
        return box

    def _update(
        self, view: PromiseView, ticked: tuple[PromiseView, ...], person: Person | None
    ) -> DraftBox | UpdateBox:
        overdue = tuple(one for one in ticked if one.overdue)
        messages = any(one.promise.kind == "message" for one in ticked)
        if not overdue and not messages:
            box = self._box(self._drafts.updates(view, person, ticked), view, person, self._note(ticked))
            box.noted.connect(lambda text, channel: self._tell(ticked, text, channel, None))
            return box

        def meant(due: Due | None) -> tuple[PromiseView, ...]:
            return ticked if due is None or not messages else tuple(one for one in ticked if self._is_by(one, due))

        def drafts_for(due: Due | None) -> tuple[Ready, ...]:
            named, owes_more = (due, due is not None) if messages else (None, True)
            about = meant(named)
            first = view if view in about else about[0]
            ready = self._drafts.updates(first, person, about, named, owes_more=owes_more)
            return ready + (self._drafts.sorry("apology", overdue[0], person, overdue, due) if overdue else ())

        choices = when_more(self._sentences, self._clock, self._preferences, ticked)
        note = self._note(meant(choices[0][1]))
        box = self._box(drafts_for(choices[0][1]), view, person, note)
        instead = self._instead(meant(choices[0][1]) if messages else overdue, person)
        asked = UpdateBox(self._theme, box, choices, drafts_for, has_message=messages, meant=meant, instead=instead)

        def tell(kind: str, text: str, channel: str, due: Due | None) -> None:
            if kind == "apology" and due is not None:
                self._do("apologise", partial(self._apologise, overdue, text, channel, due))
            else:
                self._tell(meant(due), text, channel, due)

        asked.said.connect(tell)
        return asked

    def _note(self, about: tuple[PromiseView, ...]) -> str:
        return self.tr("Note it") if len(about) == 1 else filled(self.tr("Note it for %1"), str(len(about)))

    def _is_by(self, view: PromiseView, due: Due) -> bool:
        """Say whether a word that names `due` is about this one: a message, or what is not due later than that."""
        own, zone = view.promise.due, self._clock.zone()
        return view.promise.kind == "message" or own is None or passes_at(own, zone) <= passes_at(due, zone)

    def _instead(self, views: tuple[PromiseView, ...], person: Person | None) -> Instead | None:
        """Offer a no, or less, for the first of these that was moved often, where there is one."""
        for one in views:
            advice = self._sentences.prompts.moved_often(one)
            if advice:
                what = begun(shown(one.promise.what, 80))
                instead = Instead(self._theme, filled(self.tr("%1: %2"), what, advice))
                instead.no_asked.connect(partial(self._ask_no, one, person))
                instead.smaller_asked.connect(partial(self._ask_smaller, one))
                return instead
        return None

    def _ask_no(self, view: PromiseView, person: Person | None) -> None:
        self.asked.emit(self._no(view, person))

    def _ask_smaller(self, view: PromiseView) -> None:
        self.asked.emit(self._smaller(view))

    def _apologise(self, views: tuple[PromiseView, ...], text: str, channel: str, due: Due) -> None:
        with self._actions.together("repromise"):
            for one in views:
                self._actions.apologise(one.promise.id, text, due, channel=channel or None)

    def _tell(self, views: tuple[PromiseView, ...], text: str, channel: str, due: Due | None) -> None:
        """Note one word about all of these, as one step."""

        def tell_all() -> None:
            with self._actions.together("update"):
                for one in views:
                    self._actions.update(one.promise.id, text, channel=channel or None, owed_by=due)

        self._do("update", tell_all, len(views))

    def _repromise(self, verb: str, view: PromiseView, person: Person | None) -> MoveBox:
        box = MoveBox(
            self._theme, self._sentences, self._clock, self._preferences, self._drafts, view, person, self._opens
        )

        def move(due: Due, told: bool, text: str, channel: str) -> None:  # noqa: FBT001 - a signal's arguments
            act = self._actions.repromise
            self._do(verb, partial(act, view.promise.id, due, told=told, text=text, channel=channel or None))

        box.moved.connect(move)
        box.no_asked.connect(partial(self._ask_no, view, person))
        box.smaller_asked.connect(partial(self._ask_smaller, view))
        box.closed.connect(self.closed)
        box.worded.connect(self._word)
        return box

    def _no(self, view: PromiseView, person: Person | None) -> DraftBox:
        """Ask for the words that say no; said, they are noted, and the promise is let go."""
        box = self._box(self._drafts.no(view, person), view, person, self.tr("They know"))

        def let_go(text: str, channel: str) -> None:
            with self._actions.together("letgo"):
                if view.promise.to is not None:
                    self._actions.update(view.promise.id, text, channel=channel or None)
                if self._actions.promise(view.promise.id).is_open:
                    self._actions.let_go(view.promise.id, told=True)

        box.noted.connect(lambda text, channel: self._do("say_no", partial(let_go, text, channel)))
        return box

    def _smaller(self, view: PromiseView) -> LessBox:
        """Ask what can be promised instead; the card stays, for its new time."""
        box = LessBox(self._theme, view.promise.what)
        correct = self._actions.correct
        box.answered.connect(lambda what: self._do("smaller", partial(correct, view.promise.id, {"what": what})))
        return box

    def _thank(self, view: PromiseView, person: Person | None) -> DraftBox:
        # What I still owe has helped nobody yet: who waits for it is thanked for waiting.
        kind = "thanks.patient" if view.promise.is_mine and view.promise.is_open else "thanks"
        box = self._box(self._drafts.thanks(view, person, kind), view, person, self.tr("Note the thanks"))
        box.noted.connect(
            lambda text, channel: self._do(
                "thank", partial(self._actions.thank, view.promise.id, text, channel=channel or None)
            )
        )
        return box

    def _nudge(self, view: PromiseView, person: Person | None) -> DraftBox:
        box = self._box(self._drafts.nudges(view, person), view, person, self.tr("Note the nudge"))
        box.noted.connect(
            lambda text, channel: self._do(
                "nudge", partial(self._actions.nudge, view.promise.id, text, channel=channel or None)
            )
        )
        return box

    def _box(self, ready: tuple, view: PromiseView, person: Person | None, note: str) -> DraftBox:  # type: ignore[type-arg]
        box = DraftBox(self._theme, ready, self._drafts.ways(view, person), note, icon="send", opens=self._opens)
        box.closed.connect(self.closed)
        box.worded.connect(self._word)
        return box

    def _word(self, kind: str, words: str, channel: str) -> None:
        try:
            self._preferences.set_template(kind, words, channel or None)
        except OrganizerError as refused:
            self.refused.emit(refused)
        else:
            self.closed.emit()

    def _do(self, verb: str, act: Callable[[], object], count: int = 1) -> None:
        try:
            act()
        except OrganizerError as refused:
            self.refused.emit(refused)
        else:
            self.did.emit(verb, count)
