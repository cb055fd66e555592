"""What stands in place of the list where it has no rows: an invitation at first, and peace when all is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organizer.ui.look.leaving import take_away
from organizer.ui.promises.places import CASE
from organizer.ui.words.wording import filled, in_sentence, shown

if TYPE_CHECKING:
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.views import Counts
    from organizer.ui.capture.capture_line import CaptureLine
    from organizer.ui.look.blank_page import BlankPage
    from organizer.ui.look.footer import Footer
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences

_FIELD_AT_FIRST = 584
_MOST_OF_IT = 100
_AS_WIDE_AS_IT_LIKES = 16_777_215  # QWIDGETSIZE_MAX


class Parts(NamedTuple):
    """What of the window makes room for it: the line and the rows stand in `room`, the head above it, the footer below."""

    room: QVBoxLayout
    head: QWidget
    line: CaptureLine
    rows: QWidget
    footer: Footer


class NothingToShow(QObject):
    """Chooses between the rows, the page of a place without any, and the question to someone new."""

    def __init__(
        self, theme: Theme, reader: Reader, clock: Clock, sentences: Sentences, parts: Parts, parent: QObject
    ) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._reader = reader
        self._clock = clock
        self._sentences = sentences
        self._parts = parts
        self._blank: BlankPage | None = None
        self._hero: BlankPage | None = None
        self._rest: QWidget | None = None
        self._button: QWidget | None = None

    def offer_example(self, button: QWidget) -> None:
        """Have a button that shows an example, below the line where the first promise is asked for."""
        self._button = button
        self._place_button()

    @property
    def asks_for_first(self) -> bool:
        """Whether it asks for the first promise of all."""
        return self._hero is not None

    def settle(self, counts: Counts, place: str, *, rows: bool, sought: str = "") -> None:
        """Show what fits: `rows` tells whether the list of the place has any, with the words that are `sought` in it."""
        if rows:
            self._end_first_use()
            self._hide_blank()
            self._parts.rows.show()
        elif sought:
            title = filled(self.tr("Nothing here has “%1”"), shown(sought, 60))
            self._show_blank("search", "text2", title, self.tr("Esc shows all again. Ctrl+K searches everywhere."))
        elif self._is_new(counts):
            self._hide_blank()
            self._begin_first_use()
        else:
            self._end_first_use()
            self._show_blank(*self._peace(counts, place))

    def _is_new(self, counts: Counts) -> bool:
        known = counts.mine_late + counts.mine_today + counts.later + counts.waiting + counts.kept_today
        return not known and not self._reader.page("all", limit=1).rows

    def _show_blank(self, icon: str, ink: str, title: str, more: str) -> None:
        if self._blank is None:
            from organizer.ui.look.blank_page import BlankPage

            self._blank = BlankPage(self._theme)
            room = self._parts.room
            # Behind the rows in whose place it stands: what comes above them comes above it, too.
            room.insertWidget(room.indexOf(self._parts.rows) + 1, self._blank, 1)
        self._blank.say(icon, ink, title, more)
        self._parts.rows.hide()
        self._blank.show()

    def _hide_blank(self) -> None:
        if self._blank is not None:
            self._blank.hide()

    def _peace(self, counts: Counts, place: str) -> tuple[str, str, str, str]:
        match place:
            case "today":
                title = self.tr("All kept for today") if counts.kept_today else self.tr("Nothing due today")
                return "circle-check-big", "kept", title, self._next_up()
            case "upcoming":
                more = self.tr("What you promise for another day stands here.")
                return "calendar-days", "text2", self.tr("Nothing after today"), more
        if place.startswith(CASE):
            return "briefcase", "text2", self.tr("Nothing in this case"), self.tr("Name it with # when you promise.")
        more = self.tr("Press Ctrl+N and begin with “waiting for”, to wait for something.")
        return "hourglass", "waiting", self.tr("Nobody owes you anything"), more

    def _next_up(self) -> str:
        rows = self._reader.page("upcoming", limit=1).rows
        if not rows:
            return self.tr("Press Ctrl+N when someone counts on you.")
        view, now, zone = rows[0], self._clock.now(), self._clock.zone()
        when = in_sentence(self._sentences.rows.due(view, now, zone))
        if view.to:
            return filled(self.tr("Next up: %1, %2."), shown(view.to, 60), when)
        return filled(self.tr("Next up: %1, %2."), self._sentences.rows.row(view, now, zone).title, when)

    def _begin_first_use(self) -> None:
        """Ask for the first promise, and show nothing else."""
        parts, room = self._parts, self._parts.room
        if self._hero is None:
            from organizer.ui.look.blank_page import BlankPage

            self._hero = BlankPage(self._theme, compact=True)
            self._hero.say(
                "handshake",
                "accent",
                self.tr("Who is waiting for a word from you?"),
                self.tr("Type one promise the way you would say it. You can change everything later."),
            )
            room.insertWidget(room.indexOf(parts.line), self._hero, 4)
            room.setStretchFactor(parts.rows, 0)
            self._rest = QWidget()
            below = QVBoxLayout(self._rest)
            below.setContentsMargins(0, self._theme.px(6), 0, 0)
            below.addStretch(1)
            room.addWidget(self._rest, 5)
            self._place_button()
            self._stand_in_the_middle()
        for part in (parts.head, parts.rows):
            part.hide()
        # What the line says otherwise, the words above it say already.
        parts.line.invite(self._sentences.capturing.example())
        parts.footer.be_quiet(self.tr("Everything stays on this computer."))

    def _place_button(self) -> None:
        below = None if self._rest is None else self._rest.layout()
        if isinstance(below, QVBoxLayout) and self._button is not None:
            below.insertWidget(0, self._button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._button.show()

    def _stand_in_the_middle(self) -> None:
        """Give the line room on both sides. Aligned instead, it would be as high as its chips are in a line of the full width."""
        room, line = self._parts.room, self._parts.line
        place = room.indexOf(line)
        room.removeWidget(line)
        line.setMaximumWidth(self._theme.px(_FIELD_AT_FIRST))
        self._across = QHBoxLayout()
        self._across.addStretch(1)
        self._across.addWidget(line, _MOST_OF_IT)
        self._across.addStretch(1)
        room.insertLayout(place, self._across)

    def _stand_across(self) -> None:
        room, line = self._parts.room, self._parts.line
        place = room.indexOf(self._across)
        self._across.removeWidget(line)
        room.removeItem(self._across)
        self._across.deleteLater()
        line.setMaximumWidth(_AS_WIDE_AS_IT_LIKES)
        room.insertWidget(place, line)

    def _end_first_use(self) -> None:
        parts, room = self._parts, self._parts.room
        if self._hero is None or self._rest is None:
            return
        if self._button is not None:
            # Away from what goes, and hidden by word: Qt may still owe its layout a `show`, and a button without a
            # parent would then be a window of its own that takes the keys.
            self._button.setParent(room.parentWidget())
            self._button.hide()
        for part in (self._hero, self._rest):
            take_away(part, room)
        self._hero = self._rest = None
        self._stand_across()
        room.setStretchFactor(parts.rows, 1)
        for part in (parts.head, parts.rows):
            part.show()
        parts.line.invite(self._sentences.capturing.invitation())
        parts.footer.be_quiet("")
