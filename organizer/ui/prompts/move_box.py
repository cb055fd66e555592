"""What a move asks in the sweep: a new time and a word about it; or, moved often, a no or less."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from organizer.domain.understanding.dates import read_when
from organizer.domain.when import passes_at
from organizer.ui.look.controls import Button, Label
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.flow import Flow
from organizer.ui.look.leaving import take_away
from organizer.ui.look.plain_field import PlainField
from organizer.ui.prompts.draft_box import DraftBox, Words
from organizer.ui.words.wording import begun, filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl

    from organizer.domain.people import Person
    from organizer.domain.when import Due
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.views import PromiseView
    from organizer.ui.look.theme import Theme
    from organizer.ui.prompts.draft_words import DraftWords
    from organizer.ui.words.sentences import Sentences


class MoveBox(QWidget):
    """Asks for a new time, and drafts a word about it. `moved(due, told, text, channel)`: what they were told, and how."""

    moved = Signal(object, bool, str, str)
    no_asked = Signal()
    smaller_asked = Signal()
    worded = Signal(str, str, str)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        clock: Clock,
        preferences: Preferences,
        drafts: DraftWords,
        view: PromiseView,
        person: Person | None,
        opens: Callable[[QUrl], object],
    ) -> None:
        """Move the due of `view`."""
        super().__init__()
        self._theme, self._sentences, self._clock, self._preferences = theme, sentences, clock, preferences
        self._drafts, self._view, self._person = drafts, view, person
        self._due: Due | None = None
        self._opens = opens
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(theme.px(6))
        advice = sentences.prompts.moved_often(view)
        if advice:
            instead = Instead(theme, advice)
            instead.no_asked.connect(self.no_asked)
            instead.smaller_asked.connect(self.smaller_asked)
            room.addWidget(instead)
        now, zone, settings = clock.now(), clock.zone(), preferences.settings()
        times = QWidget()
        flow = Flow(times, gap=theme.px(4))
        first: Button | None = None
        for name, due in sentences.prompts.times_to_move_to(now, zone, settings):
            button = Button(theme, name, icon="clock")
            button.clicked.connect(partial(self._take, due))
            flow.addWidget(button)
            first = first or button
        room.addWidget(times)
        self._field = QLineEdit()
        self._field.setFrame(False)
        self._field.setFont(theme.font("body"))
        self._field.setPlaceholderText(self.tr("Or type when: friday 3pm, in 2 hours, 1 december"))
        self._field.setAccessibleName(self.tr("By when now?"))
        self._field.setMinimumHeight(theme.px(32))
        self._field.setTextMargins(theme.px(8), 0, theme.px(8), 0)
        self._field.setStyleSheet("QLineEdit{background:transparent;border:0}")
        self._field.textChanged.connect(self._understand)
        self._field.returnPressed.connect(self._take_typed, Qt.ConnectionType.QueuedConnection)
        room.addWidget(FieldFrame(theme, self._field))
        self._heard = Label(theme, "meta", ink="text2")
        self._heard.hide()
        room.addWidget(self._heard)
        self._room = room
        self._box: DraftBox | None = None
        self.setFocusProxy(first or self._field)

    def ask(self, question: str) -> None:
        """Say `question` above the times."""
        self._room.insertWidget(0, Label(self._theme, "title", question))

    def _understand(self) -> None:
        due = self._read()
        words = self._field.text().strip()
        if due is None:
            self._heard.say(self.tr("Not a time yet."), "text3")
        else:
            self._heard.say(begun(self._sentences.words.due(due, self._clock.now(), self._clock.zone())), "text2")
        self._heard.setVisible(bool(words))

    def _read(self) -> Due | None:
        now, zone = self._clock.now(), self._clock.zone()
        due = read_when(self._field.text(), now=now, zone=zone, settings=self._preferences.settings())
        return None if due is None or passes_at(due, zone) <= now else due

    def _take_typed(self) -> None:
        due = self._read()
        if due is not None:
            self._take(due)

    def _take(self, due: Due) -> None:
        """Take a time; of theirs it is all, of mine there is a word to give."""
        self._due = due
        if not self._view.promise.is_mine or self._view.promise.to is None:
            self.moved.emit(due, False, "", "")
            return
        if self._box is not None:
            take_away(self._box, self._room)
        ready = self._drafts.repromise(self._view, self._person, due)
        self._box = DraftBox(
            self._theme,
            ready,
            self._drafts.ways(self._view, self._person),
            self.tr("They know"),
            icon="send",
            opens=self._opens,
        )
        self._box.noted.connect(lambda text, channel: self.moved.emit(self._due, True, text, channel))
        self._box.worded.connect(self.worded)
        self._box.closed.connect(self.closed)
        untold = Button(self._theme, self.tr("Not told"), tone="quiet")
        untold.setToolTip(self.tr("I only moved it for myself; they still expect it when I said"))
        untold.clicked.connect(lambda: self.moved.emit(self._due, False, "", ""))
        self._box.row.addWidget(untold)
        when = self._sentences.words.due(due, self._clock.now(), self._clock.zone())
        self._heard.say(filled(self.tr("Due moves to %1"), when), "today")
        self._heard.show()
        self._room.addWidget(self._box)
        self._box.show()
        self._box.setFocus()


class Instead(QWidget):
    """Offers a no, or less, in place of one move more; `advice` says why."""

    no_asked = Signal()
    smaller_asked = Signal()

    def __init__(self, theme: Theme, advice: str) -> None:
        """Offer both below `advice`."""
        super().__init__()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(theme.px(6))
        room.addWidget(Words(theme, advice, "today"))
        ways = QWidget()
        row = Flow(ways, gap=theme.px(4))
        for name, icon, asks in (
            (self.tr("Say no"), "circle-slash", self.no_asked),
            (self.tr("Make it smaller"), "pencil", self.smaller_asked),
        ):
            button = Button(theme, name, icon=icon)
            button.clicked.connect(asks)
            row.addWidget(button)
        room.addWidget(ways)


class LessBox(QWidget):
    """Asks what can be promised instead. `answered(what)`."""

    answered = Signal(str)

    def __init__(self, theme: Theme, what: str) -> None:
        """Begin with what was promised."""
        super().__init__()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(theme.px(6))
        room.addWidget(Label(theme, "title", self.tr("What can you promise instead?")))
        self._field = PlainField(theme, self.tr("What can you promise instead?"))
        self._field.setText(what)
        self._field.returnPressed.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        room.addWidget(FieldFrame(theme, self._field))
        save = Button(theme, self.tr("Promise this"), icon="check", tone="primary", key="↵")
        save.clicked.connect(self._answer)
        room.addWidget(save)
        self.setFocusProxy(self._field)

    def _answer(self) -> None:
        if self._field.text().strip():
            self.answered.emit(self._field.text().strip())
