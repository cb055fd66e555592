"""A promise in full: whose it is, its fields, what was said, its story, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organizer.domain.errors import OrganizerError
from organizer.ui.keyboard.keys import ENDED
from organizer.ui.keyboard.verb_menu import VERB_ICONS, show_menu
from organizer.ui.look.controls import OUTSIDE, Button, Label, tell_key
from organizer.ui.look.flow import Flow
from organizer.ui.look.leaving import take_away
from organizer.ui.look.line_label import LineLabel
from organizer.ui.look.upper_part import UpperPart
from organizer.ui.promises.avatar import Avatar
from organizer.ui.promises.conflict_box import ConflictBox
from organizer.ui.promises.field_rows import FieldRows
from organizer.ui.promises.quote_box import QuoteBox
from organizer.ui.promises.story_list import StoryList
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from organizer.domain.promises import Promise
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.views import PromiseView
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.theme import Theme
    from organizer.ui.verbs.verbs import Verbs
    from organizer.ui.words.sentences import Sentences
    from organizer.ui.words.story_words import StoryText

_LONGEST_TITLE, _LONGEST_QUOTE = 240, 600

# Below this height (at 100 % of text) there is room for its words and its story, or for buttons.
_LOW = 280


class Inspector(QWidget):
    """Shows one promise at a time."""

    closed = Signal()
    promise_asked = Signal(str)

    def __init__(
        self, theme: Theme, sentences: Sentences, reader: Reader, clock: Clock, keys: Keys, verbs: Verbs
    ) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme, self._sentences, self._reader, self._clock = theme, sentences, reader, clock
        self._keys, self._verbs = keys, verbs
        self._view: PromiseView | None = None
        self._meant: Sequence[str] = ()
        self._pressed = QTimer(self, singleShot=True)
        px = theme.px
        self._avatar = Avatar(theme, 36)
        self._name, self._standing = LineLabel(theme, "title"), Label(theme, "meta", ink="text2")
        self._standing.setWordWrap(True)
        self._more = Button(theme, "", icon="ellipsis", tone="quiet")
        self._more.setAccessibleName(self.tr("All that can be done"))
        self._more.setToolTip(self.tr("All that can be done"))
        self._more.clicked.connect(self._show_menu)
        self._close = Button(theme, "", icon="x", tone="quiet")
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.clicked.connect(self.closed)
        self._title = Label(theme, "inspector")
        self._title.setWordWrap(True)
        self._fields = FieldRows(theme, sentences, reader, clock, verbs)
        self._fields.promise_asked.connect(self.promise_asked)
        self._conflicts = ConflictBox(theme, sentences, self._fields.names, clock, verbs)
        self._quote = QuoteBox(theme, self.tr("What was said"))
        self._story_title = Label(theme, "section", self.tr("Story"), ink="text2")
        self._story = StoryList(theme)
        self._several = Label(theme, "meta_strong")
        self._several.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        self._buttons = QWidget()
        self._flow = Flow(self._buttons, gap=px(2))
        self._shown_buttons: list[Button] = []
        self._buttons_show: tuple[object, ...] = ()
        self._build()
        self.show_promise(None)

    def show_promise(self, promise_id: str | None, *, among: Sequence[str] = ()) -> None:
        """Show a promise as it is now, or that none is chosen; what is done is done to all it was chosen `among`."""
        self._meant = among if promise_id in among else ()
        view = None
        if promise_id is not None:
            try:
                view = self._reader.promise(promise_id)
            except OrganizerError:
                view = None
        self._view = view
        focused = self.window().focusWidget()
        if view is None and focused is not None and self.isAncestorOf(focused):
            self.closed.emit()
        self._body.setVisible(view is not None)
        self._nothing.setVisible(view is None)
        if view is not None:
            self._show(view)

    def may_close(self, *, may: bool) -> None:
        """Show the way to close it, or not where it has a place of its own."""
        self._close.setVisible(may)

    def take_keys(self) -> None:
        """Take the keys: the first thing one does with the promise."""
        if self._shown_buttons and not self._buttons.isHidden():
            self._shown_buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def be_looked_at(self) -> None:
        """Take the keys where none of them does anything yet: Space, by which one came, is pressed twice by many."""
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_fields(self) -> None:
        """Show every field, and give the first one the keys."""
        self._fields.show_all()
        self._fields.take_keys()

    def do(self, verb: str) -> None:
        """Do a verb with what is shown, and all it was chosen among; where it fits nothing of it, say which do."""
        promises = self._promises()
        if not promises:
            return
        why_not = self._keys.why_not(verb, *promises)
        if why_not:
            self._verbs.doing.hinted.emit(why_not)
        else:
            self._verbs.do_to(self._meant if len(promises) > 1 else [promises[0].id], verb)

    def _press(self, verb: str) -> None:
        """Do what a button says; once for a double click, for the next promise has the button under the pointer by then."""
        if not self._pressed.isActive():
            self._pressed.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
            self.do(verb)

    def _promises(self) -> list[Promise]:
        several = [view.promise for view in self._reader.these(self._meant)] if len(self._meant) > 1 else []
        return several or ([] if self._view is None else [self._view.promise])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the promise where there is little of it: what can be done is in the menu too."""
        super().resizeEvent(event)
        self._buttons.setVisible(self.height() >= self._theme.px(_LOW))

    def _build(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(OUTSIDE, 0, 0, 0)
        head.setSpacing(px(10))
        head.addWidget(self._avatar)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._standing)
        head.addLayout(names, 1)
        head.addWidget(self._more)
        head.addWidget(self._close)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(OUTSIDE, px(4), OUTSIDE, 0)
        column.setSpacing(px(10))
        for part in (self._title, self._conflicts, self._fields, self._quote):
            column.addWidget(part)
        column.addStretch(1)
        self._upper = UpperPart(self._theme, inside)
        self._body = QWidget()
        room = QVBoxLayout(self._body)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(px(8))
        room.addLayout(head)
        room.addWidget(self._upper)
        self._story_title.setContentsMargins(OUTSIDE, px(8), OUTSIDE, 0)
        room.addWidget(self._story_title)
        self._story.setMinimumHeight(1)
        room.addWidget(self._story, 1)
        room.addWidget(self._several)
        room.addWidget(self._buttons)
        self._story.setMinimumHeight(px(90))
        self._nothing = Label(self._theme, "meta", self.tr("Choose a promise to see its story."), ink="text3")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(px(18) - OUTSIDE, px(14), px(18) - OUTSIDE, px(12))
        outside.addWidget(self._body)
        outside.addWidget(self._nothing)

    def _show(self, view: PromiseView) -> None:
        now, zone = self._clock.now(), self._clock.zone()
        name = shown(view.to or "")
        self._avatar.show_name(name)
        self._name.setText(name or self.tr("No one named"))
        self._standing.setText(self._said_of_person(view))
        self._title.setText(begun(shown(view.promise.what, _LONGEST_TITLE)))
        self._conflicts.show_view(view)
        self._fields.show_view(view)
        self._quote.say(shown(view.promise.line, _LONGEST_QUOTE))
        self._story.tell(self._told(view))
        self._several.setText(filled(self.tr("For all %1 that are chosen:"), str(len(self._meant))))
        self._several.setWordWrap(True)
        self._several.setVisible(len(self._meant) > 1)
        self._show_buttons(view)
        self._upper.measure_anew(self._title, self._conflicts, self._fields, self._quote)
        self.setAccessibleName(self._sentences.rows.row(view, now, zone).spoken)

    def _told(self, view: PromiseView) -> Sequence[StoryText]:
        now, zone, say = self._clock.now(), self._clock.zone(), self._sentences.story
        story = self._reader.story(view.promise.id)
        events = [(line.at, say.line(line, now, zone)) for line in story]
        if view.overdue and view.overdue_at is not None:
            events.append((view.overdue_at, say.due_passed(view.promise.due, view.overdue_at, now, zone)))
        events.sort(key=lambda event: event[0], reverse=True)
        graded = [say.graded(view, story, now, zone)] if view.grade else []
        near = self._reader.why_near_miss(view.promise.id) if view.near_miss else None
        if near not in {None, "by_hand"}:
            graded.append(say.nearly_missed(near or ""))
        return [*graded, *(event for _, event in events)]

    def _said_of_person(self, view: PromiseView) -> str:
        if view.promise.to is None:
            return self.tr("Name someone, so that they are not forgotten")
        try:
            person = self._reader.person(view.promise.to)
        except OrganizerError:
            return ""
        parts = []
        if person.mine:
            parts.append(filled(self.tr("You owe %1"), str(person.mine)))
        if person.theirs:
            parts.append(filled(self.tr("They owe %1"), str(person.theirs)))
        if person.last_touch is not None:
            ago = self._sentences.words.ago(person.last_touch, self._clock.now())
            parts.append(filled(self.tr("last touch %1"), ago))
        return " · ".join(parts)

    def _show_buttons(self, view: PromiseView) -> None:
        """Show what is done most likely. Buttons that say and do the same stay, for one of them may have the keys."""
        verbs = self._keys.verbs_of(view.promise) or ENDED
        shows = (view.promise.id, *((verb, self._keys.cap(verb)) for verb in verbs))
        if shows == self._buttons_show:
            return
        self._buttons_show = shows
        had_keys = self.window().focusWidget() in self._shown_buttons
        for button in self._shown_buttons:
            take_away(button, self._flow)
        self._shown_buttons = []
        for place, verb in enumerate(verbs):
            button = Button(
                self._theme, self._keys.label(verb), icon=VERB_ICONS[verb], tone="plain" if place else "primary"
            )
            tell_key(button, self._keys.label(verb), self._keys.cap(verb))
            button.clicked.connect(lambda _on=False, verb=verb: self._press(verb))
            self._flow.addWidget(button)
            button.show()
            self._shown_buttons.append(button)
        self._buttons.updateGeometry()
        if had_keys:
            self.take_keys()

    def _show_menu(self) -> None:
        promises = self._promises()
        if promises:
            place = self._more.mapToGlobal(QPoint(0, self._more.height()))
            show_menu(self._more, self._theme, place, self._keys, promises, self.do)
