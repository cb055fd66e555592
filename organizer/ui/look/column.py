"""The column of the middle of the window: one edge for its head, its line, its rows and its last line, at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from organizer.ui.look.theme import Theme

_GUTTER, _WIDEST = 32, 960


def gutter(theme: Theme, wide: int) -> int:
    """Return how far in from either side of something `wide` pixels wide the column stands.

    On a wide screen a row as wide as that would leave what is promised far from when it is due.
    """
    return max(theme.px(_GUTTER), (wide - theme.px(_WIDEST)) // 2)


def keep_to_column(part: QWidget, theme: Theme, *, around: int = 0, below: int = 0) -> None:
    """Have what is in `part` stand in the column.

    `around` are the pixels it leaves about itself for a ring, `below` those it leaves to what follows.
    """
    _Keeper(part, theme, around, below)


class _Keeper(QObject):
    def __init__(self, part: QWidget, theme: Theme, around: int, below: int) -> None:
        super().__init__(part)
        self._part, self._theme, self._around, self._below = part, theme, around, below
        self._settle()
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._part and event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        side = gutter(self._theme, self._part.width()) - self._around
        self._part.setContentsMargins(side, 0, side, self._below)
