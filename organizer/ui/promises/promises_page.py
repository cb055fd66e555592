"""The page of promises: the line to capture with, and below it the rows of a place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from organizer.ui.look.column import keep_to_column
from organizer.ui.look.field_frame import RING_ROOM
from organizer.ui.promises.list_filter import ListFilter
from organizer.ui.promises.nothing_to_show import NothingToShow, Parts
from organizer.ui.promises.places import CASE
from organizer.ui.promises.promise_view import PromiseListView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from organizer.services.example import Example
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.views import Counts, PromiseView
    from organizer.ui.capture.capture_line import CaptureLine
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.footer import Footer
    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.example_offer import ExampleOffer
    from organizer.ui.promises.list_choices import UpcomingDays, WaitingOrder
    from organizer.ui.promises.promise_list import PromiseList
    from organizer.ui.verbs.doing import Doing
    from organizer.ui.words.sentences import Sentences

# Below this height (at 100 % of text) the line would leave the rows hardly any room.
_LOW = 280


class PromisesPage(QWidget):
    """Shows one place at a time; `shown` tells that what it shows has changed.

    `order_asked(setting, value)` wants a list in another order, or farther ahead: `waiting_by` or `upcoming_days`.
    """

    shown = Signal()
    order_asked = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        reader: Reader,
        clock: Clock,
        keys: Keys,
        line: CaptureLine,
        model: PromiseList,
    ) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme, self._sentences, self._reader, self._clock = theme, sentences, reader, clock
        self.line, self.model = line, model
        keep_to_column(self.line, theme, around=RING_ROOM)
        self.list = PromiseListView(theme, keys, self.model)
        self.list.setAccessibleName(self.tr("Promises"))
        self.list.setMinimumHeight(1)  # what is typed above is seen whole, whatever is left for the rows
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(theme.px(6))
        self._room.addWidget(self.line)
        self._room.addWidget(self.list, 1)
        self.filter = ListFilter(theme, self._room, self.list, self.model.filter, self)
        self._example: ExampleOffer | None = None
        self._order: WaitingOrder | None = None
        self._days: UpcomingDays | None = None
        self.setFocusProxy(self.list)
        self.model.shown.connect(self.shown)
        line.left.connect(self.list.setFocus)
        line.typed_in.connect(lambda here: self.list.print_keys(shown=False) if here else None)
        for ended in (line.left, line.captured):
            ended.connect(self._fit_line, Qt.ConnectionType.QueuedConnection)

    def beside(self, head: QWidget, footer: Footer) -> None:
        """Have what stands above and below, which makes room where there is nothing to show."""
        parts = Parts(self._room, head, self.line, self.list, footer)
        self._nothing = NothingToShow(self._theme, self._reader, self._clock, self._sentences, parts, self)

    @property
    def asks_for_first(self) -> bool:
        """Whether it asks for the first promise of all."""
        return self._nothing.asks_for_first

    def offer_example(self, example: Example, doing: Doing) -> None:
        """Offer an example where the first promise is asked for, and to take it out wherever it is."""
        from organizer.ui.promises.example_offer import ExampleOffer

        self._example = ExampleOffer(self._theme, example, doing, self)
        self._put_above_the_rows(self._example.bar)
        self._nothing.offer_example(self._example.button)
        # The button that was pressed is gone with what it stood on, once that is shown.
        self._example.turned.connect(lambda: QTimer.singleShot(0, self, self.begin))
        self._example.settle()

    def _put_above_the_rows(self, part: QWidget) -> None:
        """Have a part stand above the rows, and be read before them."""
        self._room.insertWidget(self._room.indexOf(self.list), part)
        part.stackUnder(self.list)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the rows, where there is little of it."""
        super().resizeEvent(event)
        self._fit_line()

    def _fit_line(self) -> None:
        """Show the line, except where it would take the rows' place and nobody types in it; Ctrl+N brings it."""
        low = self.height() < self._theme.px(_LOW)
        has_keys = QApplication.focusWidget()
        typed_in = bool(self.line.words.strip()) or (has_keys is not None and self.line.isAncestorOf(has_keys))
        self.line.setVisible(not low or typed_in or self.asks_for_first)

    def begin(self) -> None:
        """Take the keys: for the first promise of all, or to the list."""
        if self.asks_for_first:
            self.line.begin()
        else:
            self.list.setFocus()

    def go_to(self, place: str) -> None:
        """Show a place: `today upcoming waiting`, or a case as `case:NAME`."""
        self.filter.end()
        self.model.go_to(place)
        self.line.belong_to(place.removeprefix(CASE) if place.startswith(CASE) else "")
        self.list.scrollToTop()
        self.list.choose_first()

    def settle(self, counts: Counts) -> None:
        """Show the rows, one of them chosen, or what stands in their place."""
        self.list.choose_first()
        rows = self.model.has_promises()
        if self._example is not None:
            self._example.settle()
        self._show_choices(rows=rows)
        self._nothing.settle(counts, self.model.place, rows=rows, sought=self.filter.words)

    def _show_choices(self, *, rows: bool) -> None:
        """Show in what order others owe something, or how far ahead days stand one by one, where there is anything."""
        place = self.model.place if rows else ""
        order, days = self.model.choices
        if place == "waiting" and self._order is None:
            from organizer.ui.promises.list_choices import WaitingOrder

            self._order = WaitingOrder(self._theme)
            self._order.asked.connect(partial(self._list_by, "waiting_by"))
            self._put_above_the_rows(self._order)
        if place == "upcoming" and self._days is None:
            from organizer.ui.promises.list_choices import UpcomingDays

            self._days = UpcomingDays(self._theme)
            self._days.asked.connect(partial(self._list_by, "upcoming_days"))
            self._put_above_the_rows(self._days)
        if self._order is not None:
            self._order.show_choice(order)
            self._order.setVisible(place == "waiting")
        if self._days is not None:
            self._days.show_choice(days)
            self._days.setVisible(place == "upcoming")

    def _list_by(self, setting: str, value: str) -> None:
        self.order_asked.emit(setting, value)
        self.model.go_to(self.model.place)
        self.list.choose_first()

    def let_leave(self, view: PromiseView) -> None:
        """Go on to the next promise, and keep the one that ends in sight for a moment."""
        promise_id = view.promise.id
        if self.list.chosen() == view:
            self.list.step_from(promise_id)
        self.model.let_leave(view)
        QTimer.singleShot(0, self, lambda: self.list.see_off(promise_id))
