"""What the verbs of the sweep ask before they are done: a question back, a draft, a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from organizer.domain.dates import read_when
from organizer.domain.errors import OrganizerError
from organizer.domain.when import passes_at
from organizer.ui.answer_box import AnswerBox
from organizer.ui.controls import Button, Label
from organizer.ui.draft_box import DraftBox, Words
from organizer.ui.draft_words import DraftWords
from organizer.ui.field_frame import FieldFrame
from organizer.ui.flow import Flow
from organizer.ui.wording import begun, filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QUrl

    from organizer.domain.people import Person
    from organizer.domain.when import Due
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.views import PromiseView
    from organizer.ui.sentences import Sentences
    from organizer.ui.theme import Theme


class SweepVerbs(QObject):
    """Does the verbs. `did(verb, count)` says how many steps it took, `refused(error)` that it was not done."""

    did = Signal(str, int)
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
        self._do(verb, [partial(self._actions.got_it, view.promise.id)])
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
                [partial(self._actions.keep, view.promise.id, question=text or None, channel=channel or None)],
            )
        )
        return box

    def _update(self, view: PromiseView, ticked: tuple[PromiseView, ...], person: Person | None) -> DraftBox:
        count = len(ticked)
        note = self.tr("Note it") if count == 1 else filled(self.tr("Note it for %1"), str(count))
        ready = self._drafts.updates(view, person, ticked)
        if view.overdue and view.promise.kind != "message" and view.promise.to is not None:
            ready += self._drafts.sorry("apology", view, person)
        box = self._box(ready, view, person, note)

        def tell(text: str, channel: str) -> None:
            by = channel or None
            if box.kind == "apology":
                act = partial(self._actions.touch, view.promise.to or "", kind="apology", promise_id=view.promise.id)
                self._do("apologise", [partial(act, text=text, channel=by)])
            else:
                self._do("update", [partial(self._actions.update, one.promise.id, text, channel=by) for one in ticked])

        box.noted.connect(tell)
        return box

    def _repromise(self, verb: str, view: PromiseView, person: Person | None) -> MoveBox:
        box = MoveBox(
            self._theme, self._sentences, self._clock, self._preferences, self._drafts, view, person, self._opens
        )

        def move(due: Due, told: bool, text: str, channel: str) -> None:  # noqa: FBT001 - a signal's arguments
            act = self._actions.repromise
            self._do(verb, [partial(act, view.promise.id, due, told=told, text=text, channel=channel or None)])

        box.moved.connect(move)
        box.closed.connect(self.closed)
        box.worded.connect(self._word)
        return box

    def _thank(self, view: PromiseView, person: Person | None) -> DraftBox:
        box = self._box(self._drafts.thanks(view, person), view, person, self.tr("Note the thanks"))
        box.noted.connect(
            lambda text, channel: self._do(
                "thank", [partial(self._actions.thank, view.promise.id, text, channel=channel or None)]
            )
        )
        return box

    def _nudge(self, view: PromiseView, person: Person | None) -> DraftBox:
        box = self._box(self._drafts.nudges(view, person), view, person, self.tr("Note the nudge"))
        box.noted.connect(
            lambda text, channel: self._do(
                "nudge", [partial(self._actions.nudge, view.promise.id, text, channel=channel or None)]
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

    def _do(self, verb: str, acts: list[Callable[[], object]]) -> None:
        done = 0
        try:
            for act in acts:
                act()
                done += 1
        except OrganizerError as refused:
            self.refused.emit(refused)
        if done == len(acts):
            self.did.emit(verb, done)


class MoveBox(QWidget):
    """Asks for a new time, and drafts a word about it. `moved(due, told, text, channel)`: what they were told, and how."""

    moved = Signal(object, bool, str, str)
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
            room.addWidget(Words(theme, advice, "today"))
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
            self._box.hide()
            self._box.deleteLater()
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
