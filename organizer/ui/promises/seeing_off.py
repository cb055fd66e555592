"""The moment in which a promise that ended is seen to have ended: its ring fills, its row stays a little, and folds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from organizer.ui.look.motion import easing_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from organizer.ui.promises.promise_list import PromiseList
    from organizer.ui.promises.promise_row import PromiseRow

_FILL_MS = 140
_STAY_MS = 600
_FOLD_MS = 180


class SeeingOff(QObject):
    """Sees one row off, and goes."""

    def __init__(self, view: QListView, rows: PromiseRow, model: PromiseList) -> None:
        """Belong to `view`, whose `rows` are painted of `model`."""
        super().__init__(view)
        self._view, self._rows, self._list = view, rows, model

    def begin(self, promise_id: str) -> None:
        """Fill the ring of a promise, let it be seen, and fold its row."""
        filling = easing_out(self, 0.0, 1.0, _FILL_MS, partial(self._fill, promise_id))
        filling.finished.connect(lambda: QTimer.singleShot(_STAY_MS, self, partial(self._fold, promise_id)))

    def _fill(self, promise_id: str, share: float) -> None:
        self._rows.fill(promise_id, share)
        self._view.viewport().update()

    def _fold(self, promise_id: str) -> None:
        folding = easing_out(self, 1.0, 0.0, _FOLD_MS, partial(self._fold_to, promise_id))
        folding.finished.connect(partial(self._folded, promise_id))

    def _fold_to(self, promise_id: str, share: float) -> None:
        self._rows.fold(promise_id, share)
        self._view.scheduleDelayedItemsLayout()

    def _folded(self, promise_id: str) -> None:
        self._rows.forget(promise_id)
        self._list.gone(promise_id)
        self.deleteLater()
