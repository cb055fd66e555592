"""Going away: who would wait in vain, a word to each, and what is due moved together; on return, with whom to make it right."""

from __future__ import annotations

from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from organizer.domain.absences import absence
from organizer.domain.errors import OrganizerError
from organizer.domain.reminders import next_working_day
from organizer.domain.understanding.dates import read_when
from organizer.domain.when import Zoned, day_of, end_of_day, local_day, passes_at
from organizer.ui.keyboard.letters import Letters
from organizer.ui.keyboard.ritual_keys import RitualKeys
from organizer.ui.look.areas import dress_area
from organizer.ui.look.blank_page import BlankPage
from organizer.ui.look.cards import key_within
from organizer.ui.look.controls import OUTSIDE, Button, Label
from organizer.ui.look.field_frame import NamedField
from organizer.ui.look.flow import Flow
from organizer.ui.look.leaving import take_away
from organizer.ui.look.placing import come_over_active
from organizer.ui.look.plain_field import PlainField
from organizer.ui.look.problem_bar import ProblemBar
from organizer.ui.promises.lines_list import Line, LinesList
from organizer.ui.prompts.draft_box import DraftBox
from organizer.ui.prompts.draft_words import DraftWords
from organizer.ui.words.away_words import AwayWords

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from organizer.domain.absences import Absence
    from organizer.domain.when import Due
    from organizer.services.mending import Mending
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.rituals.absences import Absences, Awaiting, AwayView
    from organizer.services.rituals.away_plan import AwayPlan
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_WIDE, _HIGH, _NARROW = 860, 760, 720
_BACK_AT = time(10)


class AwayWindow(QWidget):
    """Goes through the people an absence concerns."""

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        absences: Absences,
        plan: AwayPlan,
        actions: Mending,
        reader: Reader,
        clock: Clock,
        preferences: Preferences,
    ) -> None:
        """Show nothing yet; `begin` shows what was planned last, or asks when it is."""
        super().__init__()
        self._theme, self._sentences = theme, sentences
        self._absences, self._plan, self._actions = absences, plan, actions
        self._reader, self._clock, self._preferences = reader, clock, preferences
        self._words = AwayWords(sentences.words, self)
        self._drafts = DraftWords(sentences.words, clock, preferences, self)
        self._letters = Letters(preferences.windows, self)
        self.opens: Callable[[QUrl], object] = QDesktopServices.openUrl
        self._view: AwayView | None = None
        self._people: dict[str, Awaiting] = {}
        self._box: DraftBox | None = None
        self._known_days = ("", "")
        self._build()
        redo = partial(self._turn, actions.redo, back=False)
        for keys, act in (("Ctrl+Z", self._undo), ("Ctrl+Shift+Z", redo), ("Ctrl+Y", redo), ("Ctrl+W", self.close)):
            QShortcut(QKeySequence(keys), self, act)
        RitualKeys(self, theme, self._letters, lambda keys: keys.of_absence())
        theme.changed.connect(self.update)

    def begin(self) -> None:
        """Show the absence that was planned last, unless nothing is left to do for it."""
        # The steps that were done here, and those of them that were taken back.
        self._steps: tuple[list[int | None], ...] = [], []
        planned = self._plan.absence()
        now, zone = self._clock.now(), self._clock.zone()
        if planned is not None:
            view = self._absences.away(planned.first, planned.last, now)
            if not view.is_over or view.make_right:
                for field, last in ((self._from, False), (self._to, True)):
                    field.setText(self._words.day(planned, last=last, now=now, zone=zone))
                self._known_days = self._days_in_words()
                self._show(view)
                return
        for field in (self._from, self._to, self._back):
            field.clear()
        self._show(None)

    def come_forward(self) -> None:
        """Show the window in front of the others, with the keys."""
        come_over_active(self)
        (self._list if self._people else self._from).setFocus()

    def leave_quietly(self) -> None:
        """Go: another one takes its place."""
        self.close()

    def refresh(self) -> None:
        """Show what changed elsewhere, once it is in sight."""
        if self.isVisible() and self._view is not None:
            self._look_again()

    # How it is built.

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        self.setObjectName("away")
        self.setWindowTitle(self.tr("Going away"))
        self.setMinimumSize(640, 480)
        self.resize(px(_WIDE), px(_HIGH))
        self._title = Label(theme, "page", self.tr("Going away"))
        close = Button(theme, self.tr("Close"), icon="x", tone="quiet", key=self.tr("Esc"))
        close.clicked.connect(self.close)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        self._add_fields()
        self._summary = Label(theme, "body", ink="text2")
        self._summary.setWordWrap(True)
        self._problem = ProblemBar(theme)
        self._list = LinesList(theme, self._letters)
        self._list.setAccessibleName(self.tr("Who is concerned"))
        self._list.currentItemChanged.connect(lambda _now, _before: self._show_draft())
        self._list.entered.connect(self._into_draft)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key_within(self._list, keys, self._say_so)
        self._nothing = BlankPage(theme)
        self._below = QVBoxLayout()
        inside = QWidget()
        inside.setAutoFillBackground(False)
        room = QVBoxLayout(inside)
        room.setContentsMargins(px(24), px(18), px(24), px(14))
        for words in (self._title, self._summary):
            words.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        room.setSpacing(px(10))
        room.addLayout(head)
        room.addLayout(self._fields)
        for part in (self._summary, self._problem):
            room.addWidget(part)
        room.addWidget(self._list, 1)
        room.addWidget(self._nothing, 1)
        room.addLayout(self._below)
        room.addLayout(self._foot())
        self._list.setMinimumHeight(px(130))
        # Where the window is small and the text large, all of it scrolls; nothing is cut.
        self._area = area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._dress()
        theme.changed.connect(self._dress)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def _dress(self) -> None:
        dress_area(self._area, self._theme)

    def _add_fields(self) -> None:
        self._from = PlainField(self._theme, self.tr("First day away"))
        self._to = PlainField(self._theme, self.tr("Last day away"))
        self._back = PlainField(self._theme, self.tr("When it is to be done after that"), self.tr("Next working day"))
        self._fields = QHBoxLayout()
        self._fields.setSpacing(self._theme.px(8))
        first, last, back = self.tr("First day"), self.tr("Last day"), self.tr("Back to it")
        for field, name in ((self._from, first), (self._to, last), (self._back, back)):
            field.returnPressed.connect(self._ask)
            self._fields.addWidget(NamedField(self._theme, name, field), 1)
        self._find = Button(self._theme, self.tr("Who is concerned?"), icon="search", key="↵")
        self._find.clicked.connect(self._ask)
        self._fields.addWidget(self._find, 0, Qt.AlignmentFlag.AlignBottom)

    def _foot(self) -> QHBoxLayout:
        theme, px = self._theme, self._theme.px
        self._together = QWidget()
        row = Flow(self._together, gap=px(4))
        self._all_told = Button(theme, self.tr("All of them know"), icon="check-check")
        self._not_told = Button(theme, self.tr("Move all, not told"), tone="quiet")
        self._all_told.clicked.connect(partial(self._move_all, told=True))
        self._not_told.clicked.connect(partial(self._move_all, told=False))
        self._undo_button = Button(theme, self.tr("Undo"), tone="quiet", key=self.tr("Ctrl Z"))
        self._undo_button.clicked.connect(self._undo)
        for button in (self._all_told, self._not_told, self._undo_button):
            row.addWidget(button)
        says = Label(theme, "meta", self.tr("Nothing is sent for you."), ink="text2")
        foot = QHBoxLayout()
        foot.addWidget(self._together, 1)
        foot.addWidget(says)
        return foot

    # What is shown.

    def _ask(self) -> None:
        """Look whom the days that were typed concern, and keep them as planned.

        Days that were not typed anew are those that are shown, even if their words would mean others by now.
        """
        if self._view is not None and self._days_in_words() == self._known_days:
            self._look_again()
            self._list.setFocus()
            return
        first, last = self._day(self._from), self._day(self._to)
        if first is None or last is None:
            (self._from if first is None else self._to).setFocus()
            return
        try:
            planned = absence(first, last)
            self._plan.plan(planned)
        except OrganizerError as refused:
            self._problem.say(self._sentences.error(refused))
            return
        self._problem.clear()
        self._known_days = self._days_in_words()
        self._show(self._absences.away(first, last, self._clock.now()))
        if self._people:
            self._list.setFocus()

    def _show(self, view: AwayView | None) -> None:
        self._view = view
        now, zone = self._clock.now(), self._clock.zone()
        concerned = () if view is None else view.make_right if view.is_over else view.people
        over = view is not None and view.is_over
        self._title.setText(self.tr("Back again") if over else self.tr("Going away"))
        back = None if view is None else self._moves_to(view.absence)
        self._summary.setText("" if view is None or back is None else self._words.summary(view, back, now, zone))
        self._people = {one.promises[0].promise.id: one for one in concerned}
        row = self._list.currentRow()
        self._list.show_lines(
            Line(self._words.line(one, now, zone), target, of_person=True) for target, one in self._people.items()
        )
        self._list.setVisible(bool(self._people))
        self._nothing.setVisible(not self._people)
        self._undo_button.setEnabled(bool(self._steps[0]))
        self._nothing.say("sun", "accent", *self._words.nothing(view))
        for button in (self._all_told, self._not_told):
            button.setVisible(bool(self._people) and not over)
        self._list.choose_near(row)
        self._show_draft()

    def _look_again(self) -> None:
        if self._view is not None:
            away = self._view.absence
            self._show(self._absences.away(away.first, away.last, self._clock.now()))

    def _show_draft(self) -> None:
        """Show a word to whoever is chosen."""
        if self._box is not None:
            take_away(self._box, self._below)
            self._box = None
        line, view = self._list.chosen(), self._view
        one = None if line is None else self._people.get(line.target or "")
        if one is None or view is None or one.name is None:
            return
        promise = one.promises[0]
        person = self._reader.person(promise.promise.to or "").person
        if view.is_over:
            due = self._moves_to(view.absence) if one.is_owed_more else None
            ready = self._drafts.make_right(one.promises, person, due)
        else:
            days = (view.absence.first, view.absence.last)
            ready = self._drafts.away(one.promises, person, days, self._moves_to(view.absence))
        note = self.tr("Note it") if view.is_over else self.tr("They know")
        self._box = DraftBox(
            self._theme, ready, self._drafts.ways(promise, person), note, icon="send", opens=self.opens
        )
        self._box.closed.connect(self._list.setFocus)
        self._box.worded.connect(self._word)
        self._box.noted.connect(lambda text, channel: self._note(one, text, channel))
        self._below.addWidget(self._box)
        # Made after the foot, it would come after it.
        before: QWidget = self._list
        for part in (self._box.field, *self._box.findChildren(Button)):
            QWidget.setTabOrder(before, part)
            before = part

    def _into_draft(self) -> None:
        if self._box is not None:
            self._box.setFocus()

    # What the user does.

    def _say_so(self) -> None:
        """Note the draft as it stands, from the list."""
        if self._box is not None:
            self._box.note()

    def _note(self, one: Awaiting, text: str, channel: str) -> None:
        """Note that somebody knows, and go on to the next."""
        view = self._view
        if view is None:
            return
        due = self._moves_to(view.absence)
        absences, by = self._absences, channel or None
        if view.is_over:
            self._do(lambda: absences.make_right(one, text, due, by))
        else:
            self._do(lambda: absences.repromise_together(one.promises, due, told=True, text=text, channel=by))

    def _move_all(self, *_clicked: bool, told: bool) -> None:
        if self._view is None:
            return
        due = self._moves_to(self._view.absence)
        views = [view for one in self._people.values() for view in one.promises]
        self._do(lambda: self._absences.repromise_together(views, due, told=told))

    def _do(self, act: Callable[[], object]) -> None:
        self._attempt(act, lambda: ([*self._steps[0], self._actions.newest_step()], []))

    def _undo(self) -> None:
        self._turn(self._actions.undo, back=True)

    def _turn(self, act: Callable[[int | None], object], *, back: bool) -> None:
        """Take back what was done here, or do it again; what was done elsewhere is not seen here, and stays."""
        done, undone = self._steps
        if taken := (done if back else undone)[-1:]:
            steps = (done[:-1], undone + taken) if back else (done + taken, undone[:-1])
            self._attempt(lambda: act(taken[0]), lambda: steps)

    def _word(self, kind: str, words: str, channel: str) -> None:
        self._attempt(lambda: self._preferences.set_template(kind, words, channel or None))

    def _attempt(
        self, act: Callable[[], object], steps: Callable[[], tuple[list[int | None], ...]] | None = None
    ) -> None:
        try:
            act()
        except OrganizerError as refused:
            self._problem.say(self._sentences.error(refused))
            return
        self._steps = self._steps if steps is None else steps()
        self._problem.clear()
        self._look_again()
        self._list.setFocus()

    # What the fields say.

    def _days_in_words(self) -> tuple[str, str]:
        return self._from.text(), self._to.text()

    def _day(self, field: PlainField) -> date | None:
        due = self._read(field)
        return None if due is None else day_of(due, self._clock.zone())

    def _read(self, field: PlainField) -> Due | None:
        settings = self._preferences.settings()
        return read_when(field.text(), now=self._clock.now(), zone=self._clock.zone(), settings=settings)

    def _moves_to(self, away: Absence) -> Due:
        """Return when what falls into an absence is due instead: as typed, or at ten on the first working day after it.

        Once it is over, that is the first working day to come.
        """
        zone = self._clock.zone()
        typed = self._read(self._back)
        if typed is not None and passes_at(typed, zone) > max(end_of_day(away.last, zone), self._clock.now()):
            return typed
        day = next_working_day(max(away.last, local_day(self._clock.now(), zone)), self._preferences.settings())
        return Zoned(datetime.combine(day, _BACK_AT), zone.key)

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the days their room where the window is narrow."""
        super().resizeEvent(event)
        name = self.tr("Who is concerned?")
        self._find.become("" if self.width() < self._theme.px(_NARROW) else name)
        self._find.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.ink("canvas"))
