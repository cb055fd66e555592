"""One person: what is open between us, how to reach them, and all that was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from organizer.domain.errors import OrganizerError
from organizer.ui.look.column import edge, gutter, keep_to_column
from organizer.ui.look.controls import OUTSIDE, Button, Label
from organizer.ui.look.flow import Flow
from organizer.ui.look.leaving import take_away
from organizer.ui.look.upper_part import UpperPart
from organizer.ui.people.person_rows import PersonRows
from organizer.ui.promises.avatar import Avatar
from organizer.ui.promises.list_filter import ListFilter
from organizer.ui.promises.promise_list import PromiseList
from organizer.ui.promises.promise_view import PromiseListView
from organizer.ui.promises.story_list import StoryList
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.told import PersonView
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.places import Places
    from organizer.ui.verbs.verbs import Verbs
    from organizer.ui.words.sentences import Sentences

_BESIDE_FROM, _ROOMY_FROM, _NAMED_FROM = 560, 720, 400
_MOST_EVENTS = 400
_LEAST_ROWS, _LEAST_STORY = 130, 120


class PersonPage(QWidget):
    """`left` wants the page of all people; `promise_chosen(view, ids)` tells which promise is selected, and all that are."""

    left = Signal()
    went = Signal(str)
    promise_chosen = Signal(object, object)
    details_asked = Signal()
    capture_asked = Signal(str, str)

    def __init__(
        self, theme: Theme, sentences: Sentences, reader: Reader, clock: Clock, keys: Keys, places: Places, verbs: Verbs
    ) -> None:
        """Show nobody yet."""
        super().__init__()
        self._theme, self._sentences, self._reader, self._clock = theme, sentences, reader, clock
        self._view: PersonView | None = None
        self._verbs = verbs.people
        self._keys = keys
        self._verbs.merged.connect(lambda person: self.went.emit(f"person:{person}"))
        px = theme.px
        self._actions = QWidget()
        self._flow = Flow(self._actions, gap=px(2))
        self._acts: list[tuple[Button, str, str]] = []
        # Where they are, and the way back, stand in a row of their own: what one does with them does not mix with it.
        self._ways = QWidget()
        self._ways_flow = Flow(self._ways, gap=px(2))
        self._reach: list[Button] = []
        self._reach_shows: tuple[str, ...] = ()
        back = Button(theme, self.tr("All people"), icon="chevron-left", tone="quiet")
        back.clicked.connect(self.left)
        self._ways_flow.addWidget(back)
        for label, icon, act in (
            (self.tr("Promise something"), "plus", lambda: self._capture("promise")),
            (self.tr("Wait for something"), "hourglass", lambda: self._capture("waiting")),
            (self.tr("Log a touch"), "messages-square", partial(self._do, "touch")),
            (self.tr("Thank"), "heart", lambda: self._with(self._verbs.ask_for_thanks)),
            (self.tr("Same as…"), "merge", lambda: self._with(self._verbs.ask_who_it_is)),
        ):
            key = {"messages-square": keys.cap("touch"), "merge": self.tr("Ctrl M")}.get(icon, "")
            button = Button(theme, label, icon=icon, key=key)
            button.clicked.connect(act)
            self._flow.addWidget(button)
            self._acts.append((button, label, key))
        same = QShortcut(QKeySequence("Ctrl+M"), self, lambda: self._with(self._verbs.ask_who_it_is))
        same.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.face = Avatar(theme, 44)
        self._kept = Label(theme, "meta", ink="text2")
        self._asked = _Asked(theme, keys)
        self._asked.answered.connect(partial(self._do, "answered"))
        self._rows = PersonRows(theme, sentences, reader, clock, self._verbs)
        self._model = PromiseList(reader, clock, sentences.rows, places)
        self.list = PromiseListView(theme, keys, self._model)
        self.list.setAccessibleName(self.tr("Open promises"))
        self.list.verb_asked.connect(verbs.do_to)
        self.list.edit_asked.connect(verbs.edit_asked)
        self.list.shift_asked.connect(verbs.by_days)
        self.list.hinted.connect(verbs.doing.hinted)
        self.list.selected.connect(self.promise_chosen)
        self.list.details_asked.connect(self.details_asked)
        verbs.doing.came_back.connect(self.list.choose_again)
        self._story = StoryList(theme, leads_on=True)
        self._story.promise_asked.connect(self._choose)
        self._build()

    def show_person(self, person_id: str) -> bool:
        """Show a person; say whether there is one of this id."""
        try:
            self._view = self._reader.person(person_id)
        except OrganizerError:
            return False
        self.filter.end()
        self._model.go_to(f"person:{person_id}")
        self._show(self._view)
        return True

    def refresh(self) -> None:
        """Show them as they are now."""
        if self._view is None:
            return
        try:
            self._view = self._reader.person(self._view.person.id)
        except OrganizerError:
            self.left.emit()
            return
        self._model.refresh(None)
        self._show(self._view)

    def title(self) -> tuple[str, str]:
        """Return what the head of the window says here."""
        if self._view is None:
            return "", ""
        text = self._sentences.people.row(self._view, self._clock.now(), self._clock.zone(), self._reader.settings())
        return text.name, f"{text.below} · {text.touched} · {text.rhythm}"

    def _build(self) -> None:
        px = self._theme.px
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._nothing = Label(self._theme, "meta", ink="text2")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(px(27), px(8), px(14), 0)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self.filter = ListFilter(self._theme, column, self.list, self._model.filter, self)
        self._side = side = QVBoxLayout(right)
        side.setContentsMargins(px(12), 0, px(12), 0)
        side.setSpacing(px(4))
        known = QWidget()
        above = QVBoxLayout(known)
        above.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        above.setSpacing(px(4))
        for told in (self._asked, self._rows, self._kept):
            above.addWidget(told)
        self._known = UpperPart(self._theme, known)
        side.addWidget(self._known)
        title = Label(self._theme, "section", self.tr("Story"), ink="text2")
        title.setContentsMargins(OUTSIDE + px(4), px(12), px(4), 0)
        self._kept.setContentsMargins(px(4), px(4), px(4), 0)
        side.addWidget(title)
        side.addWidget(self._story, 1)
        both = QWidget()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(left, 3)
        self._across.addWidget(right, 2)
        # Where there is room for neither the rows nor the story, all of the page scrolls: each alone would be a slit.
        self.list.setMinimumHeight(px(_LEAST_ROWS))
        self._story.setMinimumHeight(px(_LEAST_STORY))
        inside = QWidget()
        room = QVBoxLayout(inside)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(px(6))
        for row in (self._ways, self._actions):
            keep_to_column(row, self._theme, around=OUTSIDE)
            room.addWidget(row)
        # The rows and what is told beside them keep their own distance from the edges.
        keep_to_column(both, self._theme, around=edge(self._theme))
        room.addWidget(both, 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        scroll = UpperPart(self._theme, inside)
        scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        outside.addWidget(scroll)

    def _show(self, view: PersonView) -> None:
        self.face.show_name(shown(view.person.name))
        self._rows.show_view(view)
        self._kept.setText(self._sentences.people.kept(view))
        now, zone = self._clock.now(), self._clock.zone()
        question = self._reader.open_question(view.person.id)
        self._asked.say(self._sentences.people.asked(question, now) if question is not None else "")
        lines = self._reader.person_story(view.person.id)[-_MOST_EVENTS:]
        self._story.tell([self._sentences.story.line(line, now, zone) for line in reversed(lines)])
        self._show_ways_to_reach(view)
        self._known.measure_anew(self._asked, self._rows, self._kept)
        self.list.choose_first()
        self._show_if_nothing_is_open(view)

    def _show_if_nothing_is_open(self, view: PersonView) -> None:
        """Say so where no promise is open; the keys are then for the first thing to do."""
        is_empty = not self._model.has_promises() and not self.filter.words
        self._nothing.setText(filled(self.tr("Nothing is open with %1."), shown(view.person.name, 60)))
        self._nothing.setVisible(is_empty)
        self.setFocusProxy(self._acts[0][0] if is_empty else self.list)

    def _show_ways_to_reach(self, view: PersonView) -> None:
        """Show how to reach them. Buttons that do the same stay, for one of them may have the keys."""
        shows = (view.person.id, *view.person.email, *view.person.phone)
        if shows == self._reach_shows:
            return
        self._reach_shows = shows
        for button in self._reach:
            take_away(button, self._ways_flow)
        self._reach = []
        person = view.person
        ways = [(shown(mail, 40), "mail", f"mailto:{quote(mail, safe='@.+-_')}") for mail in person.email[:2]]
        ways += [(shown(phone, 30), "phone", f"tel:{quote(phone, safe='+')}") for phone in person.phone[:2]]
        for label, icon, address in ways:
            button = Button(self._theme, label, icon=icon)
            button.setToolTip(filled(self.tr("Opens %1. Nothing is sent for you."), address))
            button.clicked.connect(partial(QDesktopServices.openUrl, QUrl(address)))
            self._add_way(button)
        walk = Button(self._theme, self.tr("Walk over"), icon="footprints")
        walk.setToolTip(self.tr("Notes what you said face to face"))
        walk.clicked.connect(lambda: self._with(self._verbs.ask_after_walking_over))
        self._add_way(walk)

    def _add_way(self, button: Button) -> None:
        self._ways_flow.addWidget(button)
        button.show()
        self._reach.append(button)

    def _capture(self, kind: str) -> None:
        if self._view is not None:
            self.capture_asked.emit(self._view.person.id, kind)

    def _do(self, verb: str, *_clicked: bool) -> None:
        self._with({"touch": self._verbs.ask_what_passed, "answered": self._verbs.note_answer}[verb])

    def _with(self, ask: object) -> None:
        if self._view is not None:
            ask(self._view.person)  # type: ignore[operator]

    def _choose(self, promise_id: str) -> None:
        """Choose what an event of the story is about; what has ended is in no list, and is shown beside it."""
        if not self.list.choose(promise_id):
            self.promise_chosen.emit(self._reader.promise(promise_id), ())
            self.details_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of a person also where no promise of theirs is chosen."""
        verb = self._keys.verb(event)
        if verb in {"touch", "answered"}:
            self._do(verb)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the story below where there is no room beside."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(_BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._across.direction() != way:
            self._across.setDirection(way)
        # A mail address and what happened when are longer than the rows need to be wide.
        roomy = self.width() >= self._theme.px(_ROOMY_FROM)
        self._across.setStretch(0, 3 if roomy else 1)
        self._across.setStretch(1, 2 if roomy else 1)
        # What is told ends where the head of the window does, and below the rows begins there too.
        px, inner = self._theme.px, min(gutter(self._theme, self.width()), edge(self._theme))
        begins, ends = (px(12), inner - px(8)) if wide else (inner - px(4),) * 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._side.setContentsMargins(ends if mirrored else begins, 0, begins if mirrored else ends, 0)
        named = self.width() >= self._theme.px(_NAMED_FROM)
        for button, label, key in self._acts:
            button.become(label if named else "", key=key if named else "")
            button.setAccessibleName(label)
            button.setToolTip("" if named else label)


class _Asked(QWidget):
    """The question asked back that they have not answered yet, and the key for when they have."""

    answered = Signal()

    def __init__(self, theme: Theme, keys: Keys) -> None:
        super().__init__()
        self._words = Label(theme, "body")
        self._words.setWordWrap(True)
        button = Button(theme, keys.label("answered"), icon="check-check", key=keys.cap("answered"))
        button.clicked.connect(self.answered)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, theme.px(8))
        room.setSpacing(theme.px(4))
        room.addWidget(self._words)
        room.addWidget(button)

    def say(self, words: str) -> None:
        self._words.setText(words)
        self.setVisible(bool(words))
