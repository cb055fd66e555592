"""Small pickers for the fields of a line: a few choices at hand, and a field for anything else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from organizer.domain.line import CHANNELS
from organizer.ui.look.controls import OUTSIDE, Button, Label
from organizer.ui.look.leaving import take_away
from organizer.ui.prompts.prompts import Prompt, WhenPrompt
from organizer.ui.words.repeat_words import repeats
from organizer.ui.words.row_words import CHANNEL_ICONS
from organizer.ui.words.wording import begun, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_MOST = 6
_LONGEST_CHOICE = 60
_KINDS = (("promise", "handshake"), ("message", "corner-down-left"), ("waiting", "hourglass"))
_RULES = ("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY")


class ChoicePrompt(Prompt):
    """Asks for a value: one at hand, or words. `picked(value)` gives it."""

    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        question: str,
        choices: Iterable[tuple[str, object, str]],
        *,
        invitation: str = "",
        narrowed: Callable[[str], Iterable[tuple[str, object, str]]] | None = None,
        free: bool = True,
        of: str = "",
        none: str = "",
    ) -> None:
        """Ask `question`, of what is named `of`; a choice is its words, its value and an icon.

        `narrowed` gives the choices for words typed; `none` says that there are none. Where it is not `free`, words alone are
        no value: Enter takes the first choice.
        """
        super().__init__(theme, question, of)
        self._none = Label(theme, "meta", none, ink="text2")
        self._none.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        self._free = free
        self._narrowed = narrowed
        self._row: list[Button] = []
        self._field = self.add_field(invitation, question) if invitation else None
        self._buttons = self.add_buttons()
        self.room.addWidget(self._none)
        self._offer(choices)
        if self._field is not None:
            self._field.textChanged.connect(self._narrow)
            self._field.returnPressed.connect(self._take_words)
        self.setFocusProxy(self._field or self._row[0])

    def _offer(self, choices: Iterable[tuple[str, object, str]]) -> None:
        for button in self._row:
            take_away(button, self._buttons)
        self._row = []
        for words, value, icon in choices:
            button = Button(self.theme, shown(words, _LONGEST_CHOICE), icon=icon)
            button.clicked.connect(partial(self.picked.emit, value))
            self._buttons.addWidget(button)
            self._row.append(button)
        self._none.setVisible(bool(self._none.text()) and not self._row)

    def _narrow(self, words: str) -> None:
        if self._narrowed is not None:
            self._offer(self._narrowed(words.strip()))

    def _take_words(self) -> None:
        words = self._field.text().strip() if self._field is not None else ""
        if not self._free and self._row:
            self._row[0].click()
        elif words and self._free:
            self.picked.emit(words)


class _Questions(QObject):
    """The words of the pickers."""

    def question(self, field: str) -> str:
        return {
            "to": self.tr("To whom?"),
            "about": self.tr("About whom?"),
            "due": self.tr("By when?"),
            "channel": self.tr("How did it come?"),
            "case": self.tr("Which case?"),
            "where": self.tr("Where was it made?"),
            "kind": self.tr("Whose promise is it?"),
            "repeat": self.tr("How often?"),
        }[field]

    def nothing(self) -> str:
        return self.tr("Leave it empty")

    def invitation(self, field: str) -> str:
        return {
            "to": self.tr("A name"),
            "about": self.tr("A name"),
            "case": self.tr("A case, ticket or order number"),
            "where": self.tr("A place: break room, market"),
        }.get(field, "")


def picker_for(
    field: str,
    theme: Theme,
    sentences: Sentences,
    reader: Reader,
    names_like: Callable[[str, int], Iterable[str]],
    clock: Clock,
    *,
    may_be_empty: bool = False,
) -> ChoicePrompt | WhenPrompt:
    """Return the picker of a field: `to about due channel case where kind repeat`; perhaps with a way to leave it empty."""
    words = _Questions()
    none = [(words.nothing(), None, "circle-slash")] if may_be_empty else []
    question, invitation = words.question(field), words.invitation(field)
    if field == "due":
        settings = reader.settings()
        choices = sentences.prompts.times_to_move_to(clock.now(), clock.zone(), settings)
        return WhenPrompt(theme, sentences, clock, settings, question, "", choices)
    if field == "channel":
        channels = [(sentences.words.channel(code), code, CHANNEL_ICONS[code]) for code in CHANNELS]
        return ChoicePrompt(theme, question, [*channels, *none])
    if field == "kind":
        kinds = [(sentences.prompts.kind(kind), kind, icon) for kind, icon in _KINDS]
        return ChoicePrompt(theme, question, kinds)
    if field == "repeat":
        rules = [(begun(repeats(sentences.words, rule)), rule, "rotate-ccw") for rule in _RULES]
        return ChoicePrompt(theme, question, [*rules, *none])
    if field in {"to", "about"}:

        def named(beginning: str) -> list[tuple[str, object, str]]:
            names = dict.fromkeys(names_like(beginning, _MOST) if beginning else reader.names_in_touch(_MOST))
            found: list[tuple[str, object, str]] = []
            for name in names:
                people = reader.called(name)
                alike = [(sentences.people.called(one, people), one.id, "user") for one in people]
                found.extend(alike if len(alike) > 1 else [(name, name, "user")])
            return [*found, *([] if beginning else none)]

        return ChoicePrompt(theme, question, named(""), invitation=invitation, narrowed=named)
    icon = "briefcase" if field == "case" else "map-pin"
    known = reader.cases(_MOST) if field == "case" else reader.places(_MOST)
    return ChoicePrompt(theme, question, [*((one, one, icon) for one in known), *none], invitation=invitation)
