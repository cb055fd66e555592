"""What is known of a person, a line each; pressed, a line asks for its right value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.domain.people import CIRCLES, Rhythm
from organizer.ui.promises.field_rows import FieldRow
from organizer.ui.prompts.chip_pickers import ChoicePrompt
from organizer.ui.prompts.note_prompt import NotePrompt
from organizer.ui.prompts.prompts import WordsPrompt
from organizer.ui.words.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.told import PersonView
    from organizer.ui.look.theme import Theme
    from organizer.ui.verbs.person_verbs import PersonVerbs
    from organizer.ui.words.sentences import Sentences

_ICONS = {
    "name": "user",
    "aliases": "at-sign",
    "circle": "users",
    "email": "mail",
    "phone": "phone",
    "rhythm": "repeat-2",
    "alerts": "bell-ring",
    "note": "text-quote",
}
# The ideal and the longest days of the rhythms at hand.
_RHYTHMS = ((1, 2), (7, 10), (14, 21), (30, 45), (90, 120))
# What a line has room for: the steps of an ordinary promise of mine.
_OF_PROMISES = ("day_before", "lead", "at_due", "hour_after", "next_morning")
_SEVERAL = ("aliases", "email", "phone")


class PersonRows(QWidget):
    """Shows and changes a person."""

    def __init__(self, theme: Theme, sentences: Sentences, reader: Reader, clock: Clock, verbs: PersonVerbs) -> None:
        """Show nobody yet."""
        super().__init__()
        self._theme, self._sentences, self._reader, self._clock, self._verbs = theme, sentences, reader, clock, verbs
        self._view: PersonView | None = None
        self._names = {
            "name": self.tr("Name"),
            "aliases": self.tr("Also"),
            "circle": self.tr("Circle"),
            "email": self.tr("Email"),
            "phone": self.tr("Phone"),
            "rhythm": self.tr("Rhythm"),
            "alerts": self.tr("Alerts"),
            "note": self.tr("Note"),
        }
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        self._rows = {field: FieldRow(theme, self._names[field], icon) for field, icon in _ICONS.items()}
        for field, row in self._rows.items():
            room.addWidget(row)
            row.clicked.connect(partial(self._ask, field))

    def show_view(self, view: PersonView) -> None:
        """Show a person."""
        self._view = view
        person, people = view.person, self._sentences.people
        rhythm, tone, _ = people.rhythm(view, self._clock.now(), self._clock.zone(), self._reader.settings())
        self._rows["name"].say(shown(person.name), "text")
        self._rows["circle"].say(people.circle(person.circle), "text")
        self._rows["rhythm"].say(rhythm, tone)
        self._rows["note"].say(shown(person.note), "text")
        settings = self._reader.settings()
        ladder = settings.ladder(person.circle)
        own = ladder != settings.ladder_below(person.circle)
        self._rows["alerts"].say(self._sentences.alerts.all_of(ladder, _OF_PROMISES), "text" if own else "text2")
        for field in _SEVERAL:
            self._rows[field].say(shown(", ".join(getattr(person, field))), "text")

    def _ask(self, field: str) -> None:
        if self._view is None:
            return
        person = self._view.person
        if field == "circle":
            self._choose(field, ((self._sentences.people.circle(one), one, "users") for one in CIRCLES))
        elif field == "rhythm":
            every = self._sentences.people.every
            rhythms = [(every(ideal), Rhythm(ideal, longest), "repeat-2") for ideal, longest in _RHYTHMS]
            muted = (self.tr("Speak of them again"), "bell") if person.muted else (self.tr("Mute"), "bell-off")
            others = [(self.tr("No rhythm"), Rhythm(), "circle-slash"), (muted[0], not person.muted, muted[1])]
            self._choose(field, [*rhythms, *others])
        elif field == "alerts":
            # People have none of their own: those of their circle are chosen in the settings.
            self._verbs.doing.settings_asked.emit(f"reminders:{person.circle}")
        else:
            value = getattr(person, field)
            self._ask_for_words(field, ", ".join(value) if field in _SEVERAL else value)

    def _choose(self, field: str, choices: Iterable[tuple[str, object, str]]) -> None:
        prompt = ChoicePrompt(self._theme, self._names[field], choices)
        prompt.picked.connect(lambda value: self._change(prompt, field, value))
        self._ask_at(field, prompt)

    def _ask_for_words(self, field: str, words: str) -> None:
        more, button = self.tr("Several with commas between") if field in _SEVERAL else "", self.tr("Change")
        prompt: NotePrompt | WordsPrompt
        if field == "note":
            prompt = NotePrompt(self._theme, self._names[field], more, button, words)
        else:
            prompt = WordsPrompt(self._theme, self._names[field], more, "", button, words=words)
        prompt.answered.connect(lambda text: self._change(prompt, field, _several(text) if field in _SEVERAL else text))
        self._ask_at(field, prompt)

    def _ask_at(self, field: str, prompt: ChoicePrompt | NotePrompt | WordsPrompt) -> None:
        """Ask, and give the keys back to the field afterwards: the next to change is not far from it."""
        prompt.closed.connect(self._rows[field].setFocus)
        self._verbs.doing.asked.emit(prompt)

    def _change(self, prompt: ChoicePrompt | NotePrompt | WordsPrompt, field: str, value: object) -> None:
        if field == "name" and not str(value).strip():
            # Nobody is without a name: it is asked for until there is one, or by Esc it stays.
            return
        if isinstance(value, bool):
            field = "muted"
        if self._view is None or value == getattr(self._view.person, field):
            prompt.closed.emit()
        else:
            self._verbs.change(self._view.person, field, value, prompt)


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
