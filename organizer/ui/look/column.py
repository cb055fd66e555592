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

    On a wide screen a row as wide as that would leave what is promised far from when it is due. Where letters are large and
    there is little width, what is empty gives way first.
    """
    return max(min(edge(theme), max(_GUTTER, wide // 12)), (wide - theme.px(_WIDEST)) // 2)


def edge(theme: Theme) -> int:
    """Return how far in the column stands where there is width enough, and none to spare."""
    return theme.px(_GUTTER)


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
        side = max(gutter(self._theme, self._part.width()) - self._around, 0)
        self._part.setContentsMargins(side, 0, side, self._below)
