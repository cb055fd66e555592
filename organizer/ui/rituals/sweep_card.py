"""One card of the sweep: who, what is open with them, and a tile for each verb."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.look.areas import dress_area
from organizer.ui.look.cards import Panel, Pill, Tile
from organizer.ui.look.controls import OUTSIDE, Label, focus_ring, plain_tip
from organizer.ui.look.leaving import take_away
from organizer.ui.promises.avatar import Avatar
from organizer.ui.rituals.line_ticks import DUE_ROLE, LINE_HIGH, LineTicks
from organizer.ui.words.sweep_words import verbs_of
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from organizer.services.ports import Clock
    from organizer.services.rituals.sweeping import CardView
    from organizer.services.views import PromiseView
    from organizer.ui.keyboard.letters import Letters
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from organizer.ui.words.sweep_words import SweepWords

_MOST_ROWS = 4

# How many tiles stand in a row.
_BESIDE, _BESIDE_NARROW = 4, 2


class SweepCard(Panel):
    """Shows a card. `verb_asked(verb)` comes from a tile; which line it is for, `selected` says."""

    verb_asked = Signal(str)

    def __init__(self, theme: Theme, sentences: Sentences, words: SweepWords, clock: Clock, letters: Letters) -> None:
        """Stand empty."""
        super().__init__(theme)
        self._sentences, self._words, self._clock, self._letters = sentences, words, clock, letters
        self._card: CardView | None = None
        self.marked: str | None = None
        # What stands below the tiles; it is read after them, as often as they are made anew.
        self.below: QWidget | None = None
        px = theme.px
        self._circle = Avatar(theme, 40)
        self._name = Label(theme, "card")
        self._beside = Label(theme, "meta", ink="text2")
        for label in (self._name, self._beside):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setWordWrap(True)
        self._pill = Pill(theme)
        self._what = Label(theme, "inspector")
        self._said = Label(theme, "body", ink="text2")
        for label in (self._what, self._said):
            label.setWordWrap(True)
        self.lines = _Lines(theme, self.tr("What is open with them"))
        self.lines.currentRowChanged.connect(lambda _row: self._show_line())
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._beside)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._circle)
        head.addLayout(names, 1)
        head.addWidget(self._pill)
        self._tiles: list[Tile] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(px(4))
        self._across = _BESIDE
        head.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        for label in (self._what, self._said):
            label.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        self.room = QVBoxLayout(self)
        self.room.setContentsMargins(px(24) - OUTSIDE, px(22), px(24) - OUTSIDE, px(18))
        self.room.setSpacing(px(10))
        self.room.addLayout(head)
        self.room.addWidget(self._what)
        self.room.addWidget(self._said)
        self.room.addWidget(self.lines)
        self.room.addLayout(self._grid)

    def show_card(self, card: CardView, spoken: str, selects: str | None = None) -> None:
        """Show a card; its most pressing line is selected, unless `selects` is the promise that is."""
        self._card = card
        self.setAccessibleName(spoken)
        name = shown(card.name or "", 80) or self.tr("No one named")
        self._circle.show_name(card.name or "")
        self._name.setText(name)
        self._name.setToolTip(plain_tip(shown(card.name)) if card.name and name.endswith("…") else "")
        now, zone = self._clock.now(), self._clock.zone()
        with QSignalBlocker(self.lines):
            self.lines.show_rows([self._row(view, now, zone) for view in card.promises])
            rows = [number for number, view in enumerate(card.promises) if view.promise.id == selects]
            self.lines.setCurrentRow(rows[0] if rows else self._first_row(card))
        self.lines.setVisible(len(card.promises) > 1)
        self._show_line()

    def selected(self) -> PromiseView | None:
        """Return the line that a verb is for."""
        if self._card is None or not self._card.promises:
            return None
        return self._card.promises[max(self.lines.currentRow(), 0)]

    def ticked(self) -> tuple[PromiseView, ...]:
        """Return the lines of mine that a quick update is for: all of them, unless some were unticked."""
        if self._card is None:
            return ()
        on = self.lines.ticked()
        many = len(self._card.promises) > 1
        views = [view for number, view in enumerate(self._card.promises) if not many or number in on]
        return tuple(view for view in views if view.promise.is_open and view.promise.is_mine)

    def mark(self, verb: str | None) -> None:
        """Mark the tile of the verb that is being done, and make room for what it asks."""
        self.marked = verb
        for tile in self._tiles:
            tile.setChecked(tile.verb == verb)
            tile.be_low(low=verb is not None)

    def be_narrow(self, *, narrow: bool) -> None:
        """Have two tiles in a row where there is no room for four."""
        across = _BESIDE_NARROW if narrow else _BESIDE
        if across != self._across:
            self._across = across
            for tile in self._tiles:
                self._grid.removeWidget(tile)
            self._place_tiles()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show that the keys are for the card."""
        super().paintEvent(event)
        if self.hasFocus():
            focus_ring(QPainter(self), self._theme, QRectF(self.rect()), self._theme.px(14))

    def _first_row(self, card: CardView) -> int:
        """Return the line that gave the card its reason."""
        for number, view in enumerate(card.promises):
            promise = view.promise
            fits = {
                "message": promise.kind == "message" and promise.is_open,
                "theirs_overdue": not promise.is_mine and view.overdue,
                "not_thanked": not promise.is_open,
            }.get(card.why, promise.is_mine and promise.is_open)
            if fits:
                return number
        return 0

    def _row(self, view: PromiseView, now: object, zone: object) -> tuple[str, str]:
        row = self._sentences.rows.row(view, now, zone)  # type: ignore[arg-type]
        return row.title, row.pill

    def _show_line(self) -> None:
        view = self.selected()
        if view is None or self._card is None:
            return
        now, zone = self._clock.now(), self._clock.zone()
        row = self._sentences.rows.row(view, now, zone)
        self._beside.setText(self._words.beside(self._card, view, now))
        self._pill.say(row.pill, row.pill_icon, row.tone)
        self._what.setText(begun(shown(view.promise.what)))
        line = shown(view.promise.line)
        self._said.setText(filled(self.tr("“%1”"), line))
        self._said.setVisible(line.casefold() != shown(view.promise.what).casefold())
        self._show_tiles(view)

    def _show_tiles(self, view: PromiseView) -> None:
        had_keys = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        for tile in self._tiles:
            take_away(tile, self._grid)
        self._tiles = []
        for verb, icon, key in verbs_of(view):
            name, means = self._words.verb(verb)
            tile = Tile(self._theme, verb, icon, self._letters.cap(key), name, means)
            tile.clicked.connect(partial(self.verb_asked.emit, verb))
            self._tiles.append(tile)
        self._place_tiles()
        # They are made anew for each line, and Tab would come to them after what stands below.
        for before, after in pairwise((self.lines, *self._tiles)):
            self.setTabOrder(before, after)
        if self.below is not None:
            self.below.raise_()
        if had_keys and not self.lines.hasFocus():
            self.setFocus()

    def _place_tiles(self) -> None:
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // self._across, number % self._across)


class _Lines(QListWidget):
    """The lines of a card, each with a tick for the quick update."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("lines")
        self.setAccessibleName(name)
        self._ticks = LineTicks(theme, self)
        self.setItemDelegate(self._ticks)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: list[tuple[str, str]]) -> None:
        """Show these lines, each with its due, all ticked."""
        self.clear()
        for what, due in rows:
            item = QListWidgetItem(what)
            item.setData(DUE_ROLE, due)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{what}, {due}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.addItem(item)
        self.setFixedHeight(self._theme.px(LINE_HIGH) * min(max(len(rows), 1), _MOST_ROWS) + 4)

    def ticked(self) -> frozenset[int]:
        """Return which lines are ticked."""
        on = Qt.CheckState.Checked
        return frozenset(number for number in range(self.count()) if self.item(number).checkState() == on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and tick here; letters are for the card."""
        if event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        dress_area(self, self._theme)
