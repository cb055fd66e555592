"""A row that goes on in a second one where there is no more room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Flow(QLayout):
    """Puts widgets one after the other in the direction of the language, wrapping as words do."""

    def __init__(self, parent: QWidget, *, gap: int, from_top: bool = False) -> None:
        """Leave `gap` pixels between. What is of unequal height stands on one middle line, or all of it begins `from_top`."""
        super().__init__(parent)
        self._from_top = from_top
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width."""
        return self._laid_out(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the room for all in one row."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the room for the widest alone."""
        hints = [item.minimumSize() for item in self._items]
        return QSize(
            max((hint.width() for hint in hints), default=0), max((hint.height() for hint in hints), default=0)
        )

    def setGeometry(self, box: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(box)
        self._laid_out(box, move=True)

    def _laid_out(self, box: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = 0
        for number, row in enumerate(self._in_rows(box.width())):
            y += self._gap if number else 0
            x, high = 0, max(hint.height() for _, hint in row)
            for item, hint in row:
                if move:
                    left = box.right() + 1 - x - hint.width() if mirrored else box.left() + x
                    # A button that stands out is higher than those beside it: their middles stand in one line.
                    below = 0 if self._from_top else (high - hint.height()) // 2
                    item.setGeometry(QRect(QPoint(left, box.top() + y + below), hint))
                x += hint.width() + self._gap
            y += high
        return y

    def _in_rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return what is shown, with its size, in rows that have room in a width; the widest alone may need more."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            hint = item.sizeHint()
            if not rows or x + hint.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((item, hint))
            x += hint.width() + self._gap
        return rows
