"""The list on the screen: keys, mouse, and the moment in which a kept promise is seen to be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from organizer.ui.look.areas import dress_area
from organizer.ui.promises.day_drops import DayDrops
from organizer.ui.promises.promise_row import HEADING, PromiseRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QMouseEvent,
        QResizeEvent,
    )

    from organizer.services.views import PromiseView
    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.promise_list import Index, PromiseList

_SCREENS_AHEAD = 2
_NOWHERE = QModelIndex()


class PromiseListView(DayDrops):
    """Shows a PromiseList.

    `verb_asked(promise_ids, verb)` comes from a key, the menu, the ring, or a key shown in the row. `day_asked(ids, day)`
    wants promises on another day, `shift_asked(ids, days)` some days on or back. `hinted(sentence)` says why a key did nothing.
    """

    verb_asked = Signal(object, str)
    selected = Signal(object, object)
    details_asked = Signal()
    edit_asked = Signal(str)
    shift_asked = Signal(object, int)
    hinted = Signal(str)

    def __init__(self, theme: Theme, keys: Keys, model: PromiseList) -> None:
        """Show `model`."""
        super().__init__()
        # Of one that Qt made, PySide would have to find out the class among all there are: 10 ms.
        self.setViewport(QWidget())
        self.viewport().setMouseTracking(True)
        self._theme = theme
        self._keys = keys
        self._list = model
        self._rows = PromiseRow(theme, keys, model, self)
        self.setObjectName("promises")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(model)
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(theme.px(30))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self._rows.pressed.connect(self._pressed)
        self.entered.connect(self._rows.hover)
        # Rows are read between two pictures of a list that is scrolled, not while one is awaited at its end.
        self._ahead = QTimer(self, singleShot=True)
        self._ahead.timeout.connect(self._read_on)
        self._waits_for_all: QKeyEvent | None = None
        self._on_the_move: list[str] = []
        self.verticalScrollBar().valueChanged.connect(self._read_ahead)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        model.modelAboutToBeReset.connect(self._forget_key)
        model.shown.connect(self._choose_where_it_stands)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the least it wants: it takes what height is left."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def chosen(self) -> PromiseView | None:
        """Return the promise that is selected."""
        index, model = self.currentIndex(), self.selectionModel()
        if model.hasSelection() and not model.isSelected(index):
            # A screen reader selects, and leaves the keys where they were.
            index = model.selectedIndexes()[-1]
        return self._list.view(index) if index.isValid() else None

    def be_compact(self, *, compact: bool) -> None:
        """Show low rows, or high ones."""
        if self._rows.be_compact(compact=compact):
            self.scheduleDelayedItemsLayout()

    def print_keys(self, *, shown: bool) -> None:
        """Print the keys on the chosen row; none while they would be typed, or mean another, until this has the keys."""
        self._rows.prints_keys = shown
        self.viewport().update()

    def choose(self, promise_id: str) -> bool:
        """Select a promise and bring it into sight; say whether it is here."""
        index = self._list.index_of(promise_id)
        if index.isValid():
            self._choose_alone(index)
            self.scrollTo(index)
        return index.isValid()

    def choose_again(self, ids: frozenset[str]) -> None:
        """Select promises that came back, where they are among the rows in sight or read: what is undone is what is looked at."""
        if self.isVisible():
            self._choose_all(self._list.among_read(ids))

    def choose_first(self) -> None:
        """Select the first promise, if nothing is selected."""
        if self.chosen() is None:
            self._choose_alone(self._next_promise(0, 1))

    def step_from(self, promise_id: str) -> None:
        """Go on to the next promise from one that is about to leave; if there is none, to the one before."""
        index = self._list.index_of(promise_id)
        onward = self._next_promise(index.row() + 1, 1)
        self._choose_alone(onward if onward.isValid() else self._next_promise(index.row() - 1, -1))

    def _choose_alone(self, index: Index) -> None:
        """Select one row and no other. Qt's `setCurrentIndex` adds it where it believes Ctrl to be down: after Ctrl+W, say."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _choose_all(self, rows: Sequence[Index]) -> None:
        """Select these rows and no others, and bring the first into sight."""
        for index in rows[:1]:
            self._choose_alone(index)
        for index in rows[1:]:
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
        for index in rows[:1]:
            self.scrollTo(index)

    def _choose_where_it_stands(self) -> None:
        """Have one row selected where there was one, and what moved to another day still: Qt leaves none when rows go."""
        moved = self._list.among_read(self._on_the_move)
        if moved and not self.selectionModel().isSelected(moved[0]):
            self._choose_all(moved)
        if self.chosen() is not None and not self.selectionModel().hasSelection():
            self._choose_alone(self.currentIndex())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return where a key leads: to a promise, where Qt would stop at a heading and stay where it was."""
        index = super().moveCursor(action, modifiers)
        if not index.isValid() or self._list.view(index) is not None:
            return index
        onward = self._next_promise(index.row(), 1)
        backward = self._next_promise(index.row(), -1)
        leads_back = action == QAbstractItemView.CursorAction.MovePageUp and backward.isValid()
        return backward if leads_back or not onward.isValid() else onward

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight with the heading right over it; with the first promise, all that stands over it."""
        first = not self._next_promise(index.row() - 1, -1).isValid()
        over = self._list.index(0 if first else index.row() - 1)
        if over.isValid() and self._list.view(over) is None:
            super().scrollTo(over, hint)
        super().scrollTo(index, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is chosen to be seen where a question takes room below it."""
        chosen = self.visualRect(self.currentIndex())
        was_in_sight = chosen.isValid() and chosen.top() >= 0 and chosen.bottom() < event.oldSize().height()
        super().resizeEvent(event)
        if was_in_sight:
            self.scrollTo(self.currentIndex())

    def see_off(self, promise_id: str) -> None:
        """Fill the ring of a promise that has just ended, let it be seen, and fold its row."""
        if not self._list.leaves(promise_id):
            return
        if not self._theme.moves:
            self._list.gone(promise_id)
            return
        from organizer.ui.promises.seeing_off import SeeingOff

        SeeingOff(self, self._rows, self._list).begin(promise_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell again which promise is selected: it is the one that the keys mean now, whatever was looked at meanwhile."""
        super().focusInEvent(event)
        self._tell_chosen()
        # Later than the press of the mouse that brought the keys: what was not to be seen is not pressed.
        QTimer.singleShot(0, self, lambda: self.print_keys(shown=self.hasFocus()))

    def _tell_chosen(self) -> None:
        self.selected.emit(self.chosen(), self.all_chosen())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts that are asked for; Qt would paint every row between the row under the mouse and what came into sight."""
        # Qt's own description of a region leaves out that it can be gone through.
        for part in cast("Iterable[QRect]", event.region()):
            super().paintEvent(QPaintEvent(part))

    def doItemsLayout(self) -> None:
        """Lay the rows out, as high as they are now."""
        self._rows.heights.forget()
        super().doItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, as in any list, after telling the row whether it was the one that shows its keys."""
        self._do_what_waited()
        self._on_the_move = []
        index = self.indexAt(event.position().toPoint())
        shows_keys = self.currentIndex() == index and self.selectionModel().isSelected(index)
        self._rows.press(index, shows_keys=shows_keys)
        super().mousePressEvent(event)

    def _read_ahead(self, value: int) -> None:
        """Read on before the end of what was read comes into sight."""
        if self.verticalScrollBar().maximum() - value < _SCREENS_AHEAD * self.viewport().height():
            self._ahead.start()

    def _read_on(self) -> None:
        """Read a page; as long as a key waits for the last of them, the next as soon as it may be."""
        self._list.fetchMore(_NOWHERE)
        if self._waits_for_all is not None:
            if self._list.canFetchMore(_NOWHERE):
                self._ahead.start()
            else:
                self._do_what_waited()

    def _do_what_waited(self) -> None:
        """Do at once what waits for the last row: whoever presses the next key means it to come after."""
        while self._waits_for_all is not None and self._list.canFetchMore(_NOWHERE):
            self._list.fetchMore(_NOWHERE)
        waited, self._waits_for_all = self._waits_for_all, None
        if waited is not None:
            super().keyPressEvent(waited)

    def _forget_key(self) -> None:
        self._waits_for_all = None

    def _has_to_wait(self, event: QKeyEvent) -> bool:
        """Have a key wait for the last of the rows, if it means them: those of the book, not of what was read so far."""
        self._do_what_waited()
        wants_all = event.key() == Qt.Key.Key_End or event.matches(QKeySequence.StandardKey.SelectAll)
        if wants_all and self._list.canFetchMore(_NOWHERE):
            self._waits_for_all = event.clone()
            self._ahead.start()
        return self._waits_for_all is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what single keys mean on what is selected; everything else moves, as in any list."""
        if event.key() == Qt.Key.Key_Escape and len(self.selectionModel().selectedIndexes()) > 1:
            self._choose_alone(self.currentIndex())
        elif not self._has_to_wait(event):
            self._press(event)

    def _press(self, event: QKeyEvent) -> None:
        chosen, verb = self.all_chosen(), self._keys.verb(event)
        self._on_the_move = []
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if chosen and alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._on_the_move = chosen
            self.shift_asked.emit(chosen, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif verb == "repromise" and shift:
            if not event.isAutoRepeat():
                self._move_all_that_is_overdue()
        elif chosen and verb is not None:
            if not event.isAutoRepeat():
                self._do_if_it_fits(chosen, verb)
        elif event.key() == Qt.Key.Key_Space and chosen:
            self.details_asked.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and chosen:
            self.edit_asked.emit(chosen[0])
        elif (event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift)) and chosen:
            self._show_menu(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
        elif (
            event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _move_all_that_is_overdue(self) -> None:
        """Ask for another time for all of it; the one that is chosen is never meant instead."""
        late = self._list.under("overdue")
        if late:
            self.verb_asked.emit(late, "repromise")
        else:
            self.hinted.emit(self.tr("Nothing here is overdue, so there is nothing to re-promise."))

    def _do_if_it_fits(self, chosen: list[str], verb: str) -> None:
        """Ask for a verb; where it fits nothing that is chosen, say which do."""
        why_not = self._keys.why_not(verb, *self._promises_chosen())
        if why_not:
            self.hinted.emit(why_not)
        else:
            self.verb_asked.emit(chosen, verb)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show all that can be done with what is selected."""
        self._show_menu(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Mirror and measure anew where the direction or the font changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            self.scheduleDelayedItemsLayout()

    def _pressed(self, promise_id: str, verb: str) -> None:
        if promise_id.startswith(HEADING):
            self.verb_asked.emit(self._list.under(promise_id.removeprefix(HEADING)), verb)
        else:
            self.verb_asked.emit([promise_id], verb)

    def _show_menu(self, place: QPoint) -> None:
        promises = self._promises_chosen()
        if promises:
            from organizer.ui.keyboard.verb_menu import show_menu

            def do(verb: str) -> None:
                self.verb_asked.emit(self.all_chosen(), verb)

            show_menu(self, self._theme, place, self._keys, promises, do)

    def _next_promise(self, number: int, step: int) -> QModelIndex:
        while 0 <= number < self._list.rowCount():
            index = self._list.index(number)
            view = self._list.view(index)
            if view is not None and view.promise.is_open:
                return index
            number += step
        return QModelIndex()

    def _dress(self) -> None:
        dress_area(self, self._theme, "canvas")
