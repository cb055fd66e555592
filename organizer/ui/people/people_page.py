"""The page of people: who there is, and which of them are to be looked after."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from organizer.domain.people import folded
from organizer.ui.look.column import gutter, keep_to_column
from organizer.ui.look.controls import OUTSIDE, Across, Button, elided
from organizer.ui.look.flow import Flow
from organizer.ui.look.upper_part import UpperPart
from organizer.ui.people.people_list import PeopleList
from organizer.ui.promises.list_filter import ListFilter
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.ui.look.blank_page import BlankPage
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_LEAST_ROWS = 120
_FILTERS = ("all", "owe", "they", "quiet")


class PeoplePage(QWidget):
    """A table with four ways to look at it; `opened(id)` wants a person's page."""

    opened = Signal(str)
    shown = Signal()

    def __init__(self, theme: Theme, sentences: Sentences, reader: Reader, clock: Clock) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme, self._sentences, self._reader, self._clock = theme, sentences, reader, clock
        self._filter = "all"
        self._quiet = 0
        self._blank: BlankPage | None = None
        self.list = PeopleList(
            theme,
            reader.people_standing,
            lambda view: sentences.people.row(view, clock.now(), clock.zone(), reader.settings()),
        )
        self.list.opened.connect(self.opened)
        px = theme.px
        self._filters = filters = QWidget()
        flow = Flow(filters, gap=px(2))
        group = QButtonGroup(self)
        self._buttons = {name: Button(theme, "", tone="quiet") for name in _FILTERS}
        for name, button in self._buttons.items():
            button.setCheckable(True)
            group.addButton(button)
            flow.addWidget(button)
            button.clicked.connect(partial(self._look_at, name))
        self._buttons["all"].setChecked(True)
        self._head = _Head(theme, self.list)
        # What leaves the filter goes to the list, below the names of its columns.
        self._head.setFocusProxy(self.list)
        # Where there is no height for some rows below the ways to look at them, all of the page scrolls.
        self.list.setMinimumHeight(px(_LEAST_ROWS))
        inside = QWidget()
        room = QVBoxLayout(inside)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(px(4))
        scroll = UpperPart(theme, inside)
        scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)
        keep_to_column(filters, theme, around=OUTSIDE)
        for part in (filters, self._head):
            room.addWidget(part)
        room.addWidget(self.list, 1)
        self._room = room
        self.filter = ListFilter(theme, room, self._head, lambda _words: self.refresh(), self)
        self.setFocusProxy(self.list)

    def refresh(self) -> None:
        """Read everyone anew."""
        chosen = self.list.chosen()
        counts = self._reader.people_counted()
        self._quiet = counts["quiet"]
        names = {
            "all": self.tr("All %1"),
            "owe": self.tr("I owe %1"),
            "they": self.tr("They owe me %1"),
            "quiet": self.tr("Going quiet %1"),
        }
        for name, button in self._buttons.items():
            button.become(filled(names[name], str(counts[name])))
        sought = [folded(word) for word in self.filter.words.split()]
        named = self._reader.people_listed(self._filter)
        if sought:
            named = tuple(one for one in named if all(word in folded(one[1]) for word in sought))
        self.list.people.show(named)
        self.list.choose(chosen)
        self._filters.setVisible(counts["all"] > 0)
        self._settle(has_any=bool(named))
        self.shown.emit()

    def title(self) -> tuple[str, str]:
        """Return what the head of the window says here."""
        if not self._quiet:
            return self.tr("People"), self.tr("Nobody has gone quiet")
        return self.tr("People"), self.tr("%n are past the rhythm you chose", "", self._quiet)

    def _look_at(self, name: str) -> None:
        self._filter = name
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, *, has_any: bool) -> None:
        if not has_any and self._blank is None:
            from organizer.ui.look.blank_page import BlankPage

            self._blank = BlankPage(self._theme)
            self._room.addWidget(self._blank, 1)
        if self._blank is not None:
            self._blank.setVisible(not has_any)
            if self.filter.words:
                title = filled(self.tr("Nobody here is called “%1”"), shown(self.filter.words, 60))
                self._blank.say("search", "text2", title, self.tr("Esc shows all again. Ctrl+K searches everywhere."))
            elif self._filter == "all":
                more = self.tr("People appear here when you promise them something.")
                self._blank.say("users", "accent", self.tr("Nobody here yet"), more)
            else:
                self._blank.say("users", "text2", self.tr("Nobody here now"), "")
        self.list.setVisible(has_any)
        self._head.setVisible(has_any)


class _Head(QWidget):
    """The names of the columns."""

    def __init__(self, theme: Theme, people: PeopleList) -> None:
        super().__init__()
        self._theme = theme
        self._list = people
        self._names = {
            "person": self.tr("Person"),
            "owe": self.tr("I owe"),
            "they": self.tr("They owe"),
            "last": self.tr("Last touch"),
            "rhythm": self.tr("Rhythm"),
        }
        people.columns.have_room_for(self._names)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setFont(theme.font("meta_strong"))
        painter.setPen(theme.ink("text2"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = Across(self.rect(), mirrored=mirrored)
        start = Qt.AlignmentFlag.AlignLeft
        side = gutter(theme, self.width())
        box = self.rect().adjusted(side, 0, -side, 0)
        for name, column in self._list.columns.at(box).items():
            indent = px(46) if name == "person" else 0
            spot = QRect(column.left() + indent, 0, column.width() - indent, self.height())
            said = elided(theme.metrics("meta_strong"), self._names[name], spot.width() - px(6))
            painter.drawText(place(spot), start | Qt.AlignmentFlag.AlignVCenter, said)
        painter.setPen(QPen(theme.ink("divider"), 1))
        painter.drawLine(box.left(), self.height() - 1, box.right(), self.height() - 1)
