"""How much room a row of the list has, and how high it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize

from organizer.services.views import PromiseView
from organizer.ui.look.column import gutter

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.places import Heading

_NARROW = 360


class RowHeights:
    """Measures each kind of row once, for every row is asked whenever one comes or goes."""

    def __init__(self, theme: Theme) -> None:
        """Measure by the size of text of `theme`."""
        self._theme = theme
        self._sizes: dict[tuple[str, int], QSize] = {}
        self.compact = False

    def forget(self) -> None:
        """Measure anew: the text, the room, or how the user likes rows may have changed."""
        self._sizes.clear()

    def size(self, row: Heading | PromiseView, number: int, option: QStyleOptionViewItem) -> QSize:
        """Return the size of a row by its number: high 60 for a promise, 44 where rows are low, 40 for a heading."""
        kind = "promise" if isinstance(row, PromiseView) else "heading" if number else "first heading"
        wide = option.rect.width()
        size = self._sizes.get((kind, wide))
        if size is None:
            size = self._sizes[kind, wide] = QSize(wide, self._height(kind, option))
        return size

    def _height(self, kind: str, option: QStyleOptionViewItem) -> int:
        px = self._theme.px
        if kind != "promise":
            # Above the first heading there are no rows to stand apart from.
            return px(40 if kind == "heading" else 32)
        if self.compact:
            return px(44)
        return px(84 if is_narrow(self._theme, row_box(self._theme, option)) else 60)


def row_box(theme: Theme, option: QStyleOptionViewItem) -> QRect:
    """Return where a row is painted: within the column, with a scroll bar and without."""
    bar = _taken_by_bar(option)
    side = gutter(theme, option.rect.width() + bar) - theme.px(12)
    return option.rect.adjusted(side, 1, bar - side, -1)


def is_narrow(theme: Theme, box: QRect) -> bool:
    """Say whether a pill would take most of the line from the title or the person: then it has one of its own."""
    return box.width() < theme.px(_NARROW)


def view_of(option: QStyleOptionViewItem) -> QAbstractItemView:
    """Return the list a row stands in; rows are painted for nothing else."""
    return cast("QAbstractItemView", option.widget)


def _taken_by_bar(option: QStyleOptionViewItem) -> int:
    """Return the room a scroll bar takes of the list, so that rows end at the same place with and without."""
    bar = view_of(option).verticalScrollBar()
    return int(bar.width()) if bar.isVisible() else 0
