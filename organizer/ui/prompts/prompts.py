"""Short questions, asked in place: what to tell them, by when now, when to remind again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from organizer.domain.text import LONGEST_NOTE
from organizer.domain.understanding.dates import read_when
from organizer.domain.understanding.past import has_begun, read_past
from organizer.domain.when import passes_at
from organizer.ui.look.areas import bring_into_sight
from organizer.ui.look.controls import OUTSIDE, Button, Label
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.flow import Flow
from organizer.ui.look.line_label import LineLabel
from organizer.ui.look.plain_field import PlainField
from organizer.ui.look.upper_part import LowerPart
from organizer.ui.words.wording import begun, filled

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from organizer.domain.settings import Settings
    from organizer.domain.when import Due
    from organizer.services.ports import Clock
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

# In pixels for text of 14: of less one would only see how it begins.
_LEAST_ABOUT, _NARROW = 90, 300
_BESIDE, _BESIDE_LEAST, _GAP = 16, 8, 12


class Prompt(QWidget):
    """A card with a question. `closed` is told when it was answered or given up, before that `given_up(words)` what was typed.

    What is asked stays in sight; the answers in `room` scroll where there is no height for all of them.
    """

    closed = Signal()
    given_up = Signal(str)

    def __init__(self, theme: Theme, question: str, more: str) -> None:
        """Ask `question`; `more` says of whom and what."""
        super().__init__()
        self.theme = theme
        self.asks = (question, more)
        self.setAccessibleName(question)
        self._card = card = QVBoxLayout(self)
        card.setSpacing(theme.px(6))
        self._leave_beside(theme.px(_BESIDE))
        head = QHBoxLayout()
        self.question, self._about = LineLabel(theme, "title"), LineLabel(theme, "meta", ink="text2")
        self.question.setText(question)
        # It has the width it needs before what is said of it has any, and is cut where there is not even that.
        self.question.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.question.setMinimumWidth(1)
        self._about.setText(more)
        for said in (self.question, self._about):
            said.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.px(_GAP))
        close = Button(theme, "", icon="x", tone="quiet")
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.give_up)
        self._head.addWidget(self.question)
        self._head.addWidget(self._about, 1)
        head.addLayout(self._head, 1)
        head.addWidget(close)
        card.addLayout(head)
        answers = LowerPart(theme)
        self.room = answers.room
        card.addWidget(answers)

    def add_field(self, invitation: str, name: str) -> PlainField:
        """Add a line to type in."""
        field = PlainField(self.theme, name, invitation)
        # More than can be saved is refused in words, and nothing of what was pasted is cut in silence.
        field.setMaxLength(LONGEST_NOTE)
        self.room.addWidget(FieldFrame(self.theme, field))
        return field

    def add_buttons(self, *buttons: Button) -> Flow:
        """Add a row of buttons, in more rows where the window is narrow; return it."""
        row = QWidget()
        flow = Flow(row, gap=self.theme.px(4))
        for button in buttons:
            flow.addWidget(button)
        self.room.addWidget(row)
        return flow

    def give_up(self) -> None:
        """Go without an answer."""
        self.given_up.emit(self.typed())
        self.closed.emit()

    def typed(self) -> str:
        """Return the words that would be lost."""
        return ""

    def go_on_from(self, words: str) -> None:
        """Have words again that were typed when it was given up."""

    def begin(self) -> None:
        """Take the keys."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.come_into_sight()

    def come_into_sight(self) -> None:
        """Show as much of it as there is room for, and what has the keys."""
        for part in (self, self.window().focusWidget()):
            if part is not None:
                bring_into_sight(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say below the question of whom and what it is, where that has no room beside; what is empty gives way first."""
        super().resizeEvent(event)
        wide = self.contentsRect().width()
        self._leave_beside(self.theme.px(_BESIDE) if wide >= self.theme.px(_NARROW) else _BESIDE_LEAST)
        needed = self.question.sizeHint().width() + self.theme.px(_LEAST_ABOUT)
        below = bool(self._about.text()) and needed > self._head.geometry().width()
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._head.direction() != way:
            self._head.setDirection(way)
            self._head.setSpacing(0 if below else self.theme.px(_GAP))

    def _leave_beside(self, empty: int) -> None:
        px = self.theme.px
        self._card.setContentsMargins(empty - OUTSIDE, px(12), empty - OUTSIDE, px(10))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; no letter typed here means a verb of the window around."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif not _types(event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.ink("border"), 1))
        painter.setBrush(self.theme.ink("raised"))
        radius = self.theme.px(12)
        painter.drawRoundedRect(QRectF(self.contentsRect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class WordsPrompt(Prompt):
    """Asks for some words; none are words too where `may_be_empty`."""

    answered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        question: str,
        more: str,
        invitation: str,
        button: str,
        *,
        icon: str = "check",
        words: str = "",
    ) -> None:
        """Ask `question`, with an invitation to type, or words to go on from; `button` says what the answer does."""
        super().__init__(theme, question, more)
        self._field = self.add_field(invitation, question)
        self._field.setText(words)
        self._field.returnPressed.connect(self._answer)
        save = Button(theme, button, icon=icon, tone="primary", key="↵")
        save.clicked.connect(self._answer)
        cancel = Button(theme, self.tr("Cancel"), tone="quiet", key=self.tr("Esc"))
        cancel.clicked.connect(self.give_up)
        self.add_buttons(save, cancel)
        self.setFocusProxy(self._field)
        self._from = words

    def typed(self) -> str:
        """Return the words in its line, if they are other ones than it began with."""
        return "" if self._field.text() == self._from else self._field.text()

    def go_on_from(self, words: str) -> None:
        """Have these words in its line."""
        self._field.setText(words)

    def _answer(self) -> None:
        self.answered.emit(self._field.text().strip())


class WhenPrompt(Prompt):
    """Asks for a time: one of a few at hand, or words. `picked(due)` gives a domain due, or what was offered in its place."""

    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        clock: Clock,
        settings: Settings,
        question: str,
        more: str,
        choices: tuple[tuple[str, Due | str], ...],
        *,
        past: bool = False,
    ) -> None:
        """Ask `question`; `choices` are the times at hand, each with its name. `past` asks for a time that has been."""
        super().__init__(theme, question, more)
        self._past = past
        self._sentences = sentences
        self._clock = clock
        self._settings = settings
        buttons = []
        for name, due in choices:
            button = Button(theme, name, icon="clock")
            button.clicked.connect(partial(self.picked.emit, due))
            buttons.append(button)
        self.add_buttons(*buttons)
        examples = (
            self.tr("Type when: yesterday 10:00, monday, 21 november")
            if past
            else self.tr("Or type when: friday 3pm, in 2 hours, 1 december")
        )
        self._field = self.add_field(examples, question)
        self._field.textChanged.connect(self._understand)
        self._field.returnPressed.connect(self._choose)
        self._heard = Label(theme, "meta", ink="text2")
        self._heard.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        self._heard.hide()
        self.room.addWidget(self._heard)
        self.setFocusProxy(buttons[0] if buttons else self._field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is typed into the field, though the keys are on a time at hand."""
        if _types(event) and event.text().strip():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.insert(event.text())
            bring_into_sight(self._field)
        else:
            super().keyPressEvent(event)

    def _read(self) -> Due | None:
        read = read_past if self._past else read_when
        return read(self._field.text(), now=self._clock.now(), zone=self._clock.zone(), settings=self._settings)

    def _is_wrong(self, due: Due) -> bool:
        """Say whether it is over where it is to come, or to come where it has been."""
        now, zone = self._clock.now(), self._clock.zone()
        return not has_begun(due, now, zone) if self._past else passes_at(due, zone) <= now

    def _understand(self) -> None:
        words, due = self._field.text().strip(), self._read()
        if due is None:
            self._heard.say(self.tr("Not a time yet.") if words else "", "text3")
        else:
            said = begun(self._sentences.words.due(due, self._clock.now(), self._clock.zone()))
            wrong = self._is_wrong(due)
            why_not = self.tr("%1 is still to come.") if self._past else self.tr("%1 is over already.")
            self._heard.say(filled(why_not, said) if wrong else said, "today" if wrong else "text2")
        self._heard.setVisible(bool(words))

    def _choose(self) -> None:
        due = self._read()
        if due is not None and not self._is_wrong(due):
            self.picked.emit(due)


class ToldPrompt(Prompt):
    """Asks whether they were told of a move."""

    answered = Signal(bool)

    def __init__(self, theme: Theme, question: str, more: str, *, letters_alone: bool = True) -> None:
        """Ask `question`; its letters work with Alt, and alone unless the user wants no letter to."""
        super().__init__(theme, question, more)
        self._alone = letters_alone
        alt = "" if letters_alone else self.tr("Alt") + " "
        told = Button(theme, self.tr("Told"), icon="send", tone="primary", key=f"{alt}T")
        not_told = Button(theme, self.tr("Not told"), key=f"{alt}N")
        told.clicked.connect(partial(self.answered.emit, True))
        not_told.clicked.connect(partial(self.answered.emit, False))
        cancel = Button(theme, self.tr("Cancel"), tone="quiet", key=self.tr("Esc"))
        cancel.clicked.connect(self.closed)
        self.add_buttons(told, not_told, cancel)
        self.setFocusProxy(told)

    def advise(self, advice: str, *instead: Button) -> None:
        """Say `advice` above the answers, with what could be done instead."""
        said = Label(self.theme, "meta", advice, ink="today")
        said.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        said.setWordWrap(True)
        self.room.insertWidget(0, said)
        self.add_buttons(*instead)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by T and N."""
        told = {Qt.Key.Key_T: True, Qt.Key.Key_N: False}.get(Qt.Key(event.key()))
        if told is not None and means_letter(event, alone=self._alone):
            self.answered.emit(told)
        else:
            super().keyPressEvent(event)


def means_letter(event: QKeyEvent, *, alone: bool) -> bool:
    """Say whether a letter was pressed to do something: with Alt, or where that is wanted `alone`."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return held == Qt.KeyboardModifier.AltModifier or (alone and held == Qt.KeyboardModifier.NoModifier)


def _types(event: QKeyEvent) -> bool:
    """Say whether a key types a letter, and is no shortcut."""
    keys = Qt.KeyboardModifier
    shortcut = event.modifiers() & (keys.ControlModifier | keys.AltModifier | keys.MetaModifier)
    return bool(event.text()) and event.text().isprintable() and not shortcut
