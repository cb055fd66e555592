"""The list on the screen: keys, mouse, and the moment in which a kept promise is seen to be kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QEvent, QModelIndex, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from organizer.ui.promise_row import PromiseRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from organizer.services.views import PromiseView
    from organizer.ui.keys import Keys
    from organizer.ui.promise_list import Index, PromiseList
    from organizer.ui.theme import Theme

_FILL_MS = 140
_STAY_MS = 600
_FOLD_MS = 180


class PromiseListView(QListView):
    """Shows a PromiseList. `verb_asked(promise_id, verb)` comes from a key, the ring, or a key shown in the row."""

    verb_asked = Signal(str, str)
    selected = Signal(object)
    details_asked = Signal()

    def __init__(self, theme: Theme, keys: Keys, model: PromiseList) -> None:
        """Show `model`."""
        super().__init__()
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
        self._rows.pressed.connect(self.verb_asked)
        theme.changed.connect(self._dress)
        self._dress()

    def chosen(self) -> PromiseView | None:
        """Return the promise that is selected."""
        index = self.currentIndex()
        return self._list.view(index) if index.isValid() else None

    def choose(self, promise_id: str) -> bool:
        """Select a promise and bring it into sight; say whether it is here."""
        index = self._list.index_of(promise_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def choose_first(self) -> None:
        """Select the first promise, if nothing is selected."""
        if self.chosen() is None:
            self.setCurrentIndex(self._next_promise(0, 1))

    def step_from(self, promise_id: str) -> None:
        """Go on to the next promise from one that is about to leave; if there is none, to the one before."""
        index = self._list.index_of(promise_id)
        onward = self._next_promise(index.row() + 1, 1)
        self.setCurrentIndex(onward if onward.isValid() else self._next_promise(index.row() - 1, -1))

    def see_off(self, promise_id: str) -> None:
        """Fill the ring of a promise that has just ended, let it be seen, and fold its row."""
        if not self._theme.moves:
            self._list.gone(promise_id)
            return
        filling = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_FILL_MS)
        filling.setEasingCurve(QEasingCurve.Type.OutCubic)
        filling.valueChanged.connect(partial(self._fill, promise_id))
        filling.finished.connect(lambda: QTimer.singleShot(_STAY_MS, self, partial(self._fold, promise_id)))
        filling.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which promise is selected now."""
        super().currentChanged(current, previous)
        self.selected.emit(self._list.view(current) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what single keys mean on the selected promise; everything else moves, as in any list."""
        view, verb = self.chosen(), self._keys.verb(event)
        if view is not None and verb is not None:
            if not event.isAutoRepeat():
                self.verb_asked.emit(view.promise.id, verb)
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and view is not None:
            self.details_asked.emit()
        elif (
            event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Mirror and measure anew where the direction or the font changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            self.scheduleDelayedItemsLayout()

    def _next_promise(self, number: int, step: int) -> QModelIndex:
        while 0 <= number < self._list.rowCount():
            index = self._list.index(number)
            view = self._list.view(index)
            if view is not None and view.promise.is_open:
                return index
            number += step
        return QModelIndex()

    def _fill(self, promise_id: str, share: float) -> None:
        self._rows.fill(promise_id, share)
        self.viewport().update()

    def _fold(self, promise_id: str) -> None:
        folding = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_FOLD_MS)
        folding.setEasingCurve(QEasingCurve.Type.OutCubic)
        folding.valueChanged.connect(partial(self._fold_to, promise_id))
        folding.finished.connect(partial(self._folded, promise_id))
        folding.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)

    def _fold_to(self, promise_id: str, share: float) -> None:
        self._rows.fold(promise_id, share)
        self.scheduleDelayedItemsLayout()

    def _folded(self, promise_id: str) -> None:
        self._rows.forget(promise_id)
        self._list.gone(promise_id)

    def _dress(self) -> None:
        self.setStyleSheet(self._theme.sheet("promises"))
        palette = self.palette()
        palette.setColor(self.viewport().backgroundRole(), self._theme.ink("canvas"))
        self.setPalette(palette)
        self.viewport().update()
