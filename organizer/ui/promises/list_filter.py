"""The filter of a list, ready before its field is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.look.column import keep_to_column
from organizer.ui.look.field_frame import RING_ROOM

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from organizer.ui.look.filter_field import FilterField
    from organizer.ui.look.theme import Theme


class ListFilter(QObject):
    """Stands ready above a list of a page; the field itself is built at its first use."""

    def __init__(
        self, theme: Theme, room: QVBoxLayout, above: QWidget, leave_only: Callable[[str], None], parent: QObject
    ) -> None:
        """Stand in `room` above what `above` is; `leave_only(words)` shows what has the words, or all for none."""
        super().__init__(parent)
        self._theme, self._room, self._above = theme, room, above
        self._leave_only = leave_only
        self._field: FilterField | None = None

    @property
    def words(self) -> str:
        """The words that rows have to have."""
        return self._field.words if self._field is not None else ""

    def begin(self) -> None:
        """Take the keys."""
        if self._field is None:
            from organizer.ui.look.filter_field import FilterField

            self._field = FilterField(self._theme)
            keep_to_column(self._field, self._theme, around=RING_ROOM)
            self._field.changed.connect(self._leave_only)
            self._field.left.connect(self._above.setFocus)
            self._room.insertWidget(self._room.indexOf(self._above), self._field)
            self._field.stackUnder(self._above)
        self._field.begin()

    def end(self) -> bool:
        """Show all again; say whether there was anything to end."""
        if self._field is None or self._field.isHidden():
            return False
        self._field.close_filter()
        return True
