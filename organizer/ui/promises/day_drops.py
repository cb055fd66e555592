"""Rows that are dragged to another day, in a list by days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from organizer.domain.promises import Promise
    from organizer.ui.promises.promise_list import PromiseList
    from organizer.ui.promises.promise_row import PromiseRow


class DayDrops(QListView):
    """Takes what is dragged within itself to where a day is. `day_asked(ids, day)` wants what is dragged on that day."""

    day_asked = Signal(object, object)

    _list: PromiseList
    _rows: PromiseRow
    _on_the_move: list[str]

    def all_chosen(self) -> list[str]:
        """Return the ids of all that are selected, in the order they stand."""
        return [promise.id for promise in self._promises_chosen()]

    def _promises_chosen(self) -> list[Promise]:
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        views = [self._list.view(index) for index in rows]
        return [view.promise for view in views if view is not None]

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag what is selected to another day: it is moved, never copied."""
        super().startDrag(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is dragged within the list. Qt would ask the model, which has no say in it: the book decides."""
        if event.source() is self:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take promises where a day is under them, and show which; near an edge Qt moves the list on."""
        super().dragMoveEvent(event)
        day = self._day_at(event) if event.source() is self else None
        self._aim_at(day)
        if day is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no day any more."""
        self._aim_at(None)
        super().dragLeaveEvent(event)

    def _aim_at(self, day: date | None) -> None:
        self._rows.aim_at(day)
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped to be on the day it was dropped on."""
        self.stopAutoScroll()
        self._aim_at(None)
        day = self._day_at(event)
        if event.source() is self and day is not None:
            self._on_the_move = self.all_chosen()
            self.day_asked.emit(self._on_the_move, day)
        # Nothing is moved by the list itself: the book decides where it stands.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def _day_at(self, event: QDropEvent) -> date | None:
        index = self.indexAt(event.position().toPoint())
        heading = self._list.heading_over(index.row()) if index.isValid() else None
        return None if heading is None else heading.day
