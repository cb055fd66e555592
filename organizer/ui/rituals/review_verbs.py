"""What the review does with what its steps hold: the verbs of the window, and those of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from organizer.domain.errors import OrganizerError
from organizer.ui.prompts.prompts import WordsPrompt
from organizer.ui.verbs.verbs import Verbs
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from organizer.domain.people import Person
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.rituals.reviewing import Reviewing
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences


class ReviewVerbs(QObject):
    """Does what a key asks for. Its signals are those of `Verbs`."""

    asked = Signal(object)
    done = Signal(str, str)
    refused = Signal(object, object)
    person_asked = Signal(str)
    capture_asked = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        actions: Mending,
        reader: Reader,
        clock: Clock,
        preferences: Preferences,
        reviewing: Reviewing,
        parent: QObject | None = None,
    ) -> None:
        """Act by `actions`."""
        super().__init__(parent)
        self._theme, self._reader, self._preferences = theme, reader, preferences
        self._actions, self._reviewing, self._clock = actions, reviewing, clock
        self._verbs = Verbs(lambda: actions, reader, clock, preferences, sentences, theme)
        self._people = self._verbs.people
        self._verbs.asked.connect(self.asked)
        self._verbs.done.connect(self.done)
        self._verbs.refused.connect(self.refused)
        self._verbs.person_asked.connect(self.person_asked)
        self._verbs.doing.capture_asked.connect(self.capture_asked)

    def do(self, step: str, target: str, verb: str) -> None:
        """Do a verb to a promise or a person, whichever the step holds."""
        if step not in {"going_quiet", "thanks_owed"}:
            self._do_to_promise(target, verb)
            return
        try:
            person = self._reader.person(target).person
        except OrganizerError as refused:
            self.refused.emit(refused, None)
            return
        match verb:
            case "log":
                self._people.ask_what_passed(person)
            case "mute":
                self._people.change(person, "muted", value=True)
            case "open":
                self.person_asked.emit(person.id)
            case "make_right":
                self._ask_to_make_right(person)
            case "thank":
                self._ask_for_thanks(person)

    def undo(self) -> None:
        """Take the last step back."""
        self._verbs.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._verbs.redo()

    def take_up(self) -> None:
        """Do what was offered with the last sentence."""
        self._verbs.doing.take_up()

    def _do_to_promise(self, promise_id: str, verb: str) -> None:
        if verb == "who":
            self._ask_for_whom(promise_id)
        elif verb == "make_right":
            self._ask_to_make_right_about(promise_id)
        else:
            self._verbs.do(promise_id, verb)

    def _ask_for_whom(self, promise_id: str) -> None:
        view = self._reader.promise(promise_id)
        question = self.tr("From whom is it?") if not view.promise.is_mine else self.tr("To whom is it promised?")
        prompt = WordsPrompt(
            self._theme, question, begun(shown(view.promise.what)), self.tr("A name"), self.tr("Save"), icon="user"
        )
        said = filled(self.tr("Corrected: %1"), begun(shown(view.promise.what, 80)))
        prompt.answered.connect(
            lambda name: self._verbs.doing.answer(
                prompt, lambda: self._actions.correct(promise_id, {"to": name.strip() or None}), said
            )
        )
        self.asked.emit(prompt)

    def _ask_to_make_right_about(self, promise_id: str) -> None:
        view = self._reader.promise(promise_id)
        if view.promise.to is None:
            self._ask_for_whom(promise_id)
        else:
            self._people.words.make_right(self._reader.person(view.promise.to).person, view)

    def _ask_to_make_right(self, person: Person) -> None:
        views = [view for view in self._reader.page("open", person=person.id).rows if view.promise.is_mine]
        self._people.words.make_right(person, next(iter(views), None))

    def _ask_for_thanks(self, person: Person) -> None:
        owed = next(
            (one for one in self._reviewing.attending.thanks_owed(self._clock.now()) if one.person == person.id), None
        )
        view = None
        kind = "thanks.praise"
        if owed is not None and owed.loyal is not None:
            kind = "thanks.loyal"
        elif owed is not None and owed.wait is not None:
            kind, view = "thanks.patient", self._reader.promise(owed.wait.promise)
        self._people.words.thank(person, kind, view)
