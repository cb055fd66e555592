"""What can be done with a person: noting a touch, thanking, joining two who are one, changing what is known of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from organizer.ui.chip_pickers import ChoicePrompt
from organizer.ui.wording import filled, shown

if TYPE_CHECKING:
    from organizer.domain.people import Person
    from organizer.ui.doing import Doing

_MOST = 6
# The kind of a touch, and which way it went.
_TOUCHES = (
    ("update", "out", "send"),
    ("question", "out", "circle-question-mark"),
    ("check-in", "out", "messages-square"),
    ("apology", "out", "heart-handshake"),
    ("praise", "in", "thumbs-up"),
    ("complaint", "in", "flag"),
)


class PersonVerbs(QObject):
    """The verbs of a person's page."""

    merged = Signal(str)

    def __init__(self, doing: Doing) -> None:
        """Act by `doing`."""
        super().__init__()
        self.doing = doing

    def ask_what_passed(self, person: Person) -> None:
        """Ask what kind of touch it was, then for the words."""
        names = {
            "update": self.tr("I told them something"),
            "question": self.tr("I asked them something"),
            "check-in": self.tr("We were in touch"),
            "apology": self.tr("I apologised"),
            "praise": self.tr("They praised"),
            "complaint": self.tr("They complained"),
        }
        question = filled(self.tr("What passed between you and %1?"), shown(person.name, 60))
        prompt = ChoicePrompt(
            self.doing.theme, question, [(names[kind], (kind, way), icon) for kind, way, icon in _TOUCHES]
        )
        prompt.picked.connect(lambda which: self._ask_for_words(person, names[which[0]], *which))
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

        def others(names: tuple[str, ...]) -> list[tuple[str, object, str]]:
            found = [one for one in reader.people_called(names) if one.id != person.id]
            return [(one.name, one.id, "user") for one in found]

        question = filled(self.tr("Who is %1 the same as?"), shown(person.name, 60))
        prompt = ChoicePrompt(
            self.doing.theme,
            question,
            others(reader.names_in_touch(_MOST)),
            invitation=self.tr("A name"),
            narrowed=lambda words: others(reader.names_with(words, _MOST) if words else reader.names_in_touch(_MOST)),
            free=False,
        )
        prompt.picked.connect(lambda into: self._merge(prompt, person, str(into)))
        self.doing.asked.emit(prompt)

    def change(self, person: Person, field: str, value: object) -> None:
        """Change what is known of a person."""
        said = filled(self.tr("Changed: %1"), shown(person.name, 60))
        self.doing.say_after(lambda: self.doing.actions.change_person(person.id, {field: value}), said)

    def _merge(self, prompt: ChoicePrompt, person: Person, into: str) -> None:
        def finish(_done: object) -> None:
            prompt.closed.emit()
            self.doing.done.emit(filled(self.tr("Joined: %1"), shown(person.name, 60)), "")
            self.merged.emit(into)

        self.doing.attempt(lambda: self.doing.actions.merge(person.id, into), finish)

    def _ask_for_words(
        self, person: Person, question: str, kind: str, direction: str, channel: str | None = None
    ) -> None:
        from organizer.ui.prompts import WordsPrompt

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
