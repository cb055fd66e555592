"""The page of promises: the line to capture with, and below it the rows of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from organizer.ui.promises.list_filter import ListFilter
from organizer.ui.promises.nothing_to_show import NothingToShow, Parts
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
    from organizer.ui.promises.promise_list import PromiseList
    from organizer.ui.promises.waiting_order import WaitingOrder
    from organizer.ui.verbs.doing import Doing
    from organizer.ui.words.sentences import Sentences

# Below this height (at 100 % of text) the line would leave the rows hardly any room.
_LOW = 280


class PromisesPage(QWidget):
    """Shows one place at a time; `shown` tells that what it shows has changed.

    `order_asked(by)` wants what others owe listed by `time` or by `person`.
    """

    shown = Signal()
    order_asked = Signal(str)

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
        px = theme.px
        self._theme, self._sentences, self._reader, self._clock = theme, sentences, reader, clock
        self.line, self.model = line, model
        self.line.setContentsMargins(px(13), 0, px(27), 0)
        self.list = PromiseListView(theme, keys, self.model)
        self.list.setAccessibleName(self.tr("Promises"))
        self.list.setMinimumHeight(1)  # what is typed above is seen whole, whatever is left for the rows
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(px(6))
        self._room.addWidget(self.line)
        self._room.addWidget(self.list, 1)
        self.filter = ListFilter(theme, self._room, self.list, self.model.filter, self)
        self._example: ExampleOffer | None = None
        self._order: WaitingOrder | None = None
        self.setFocusProxy(self.list)
        self.model.shown.connect(self.shown)
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
        self._room.insertWidget(self._room.indexOf(self.list), self._example.bar)
        self._nothing.offer_example(self._example.button)
        # The button that was pressed is gone with what it stood on, once that is shown.
        self._example.turned.connect(lambda: QTimer.singleShot(0, self, self.begin))
        self._example.settle()

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
        self.list.scrollToTop()
        self.list.choose_first()

    def settle(self, counts: Counts) -> None:
        """Show the rows, one of them chosen, or what stands in their place."""
        self.list.choose_first()
        rows = self.model.has_promises()
        if self._example is not None:
            self._example.settle()
        self._show_order(rows=rows)
        self._nothing.settle(counts, self.model.place, rows=rows, sought=self.filter.words)

    def _show_order(self, *, rows: bool) -> None:
        """Show in what order it can be listed, where others owe something."""
        wanted = rows and self.model.place == "waiting"
        if wanted and self._order is None:
            from organizer.ui.promises.waiting_order import WaitingOrder

            self._order = WaitingOrder(self._theme)
            self._order.asked.connect(self._list_by)
            self._room.insertWidget(self._room.indexOf(self.list), self._order)
        if self._order is not None:
            self._order.show_order(self.model.order)
            self._order.setVisible(wanted)

    def _list_by(self, by: str) -> None:
        self.order_asked.emit(by)
        self.model.go_to(self.model.place)
        self.list.choose_first()

    def let_leave(self, view: PromiseView) -> None:
        """Go on to the next promise, and keep the one that ends in sight for a moment."""
        promise_id = view.promise.id
        if self.list.chosen() == view:
            self.list.step_from(promise_id)
        self.model.let_leave(view)
        QTimer.singleShot(0, self, lambda: self.list.see_off(promise_id))
