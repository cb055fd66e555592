"""Parts that scroll: their ground and their bar.

The sheet stands on the bar alone. On the area it would reach all that is in it, and put back the colours of before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

    from organizer.ui.look.theme import Theme

_AROUND = 50


def dress_area(area: QAbstractScrollArea, theme: Theme, ground: str = "") -> None:
    """Give an area its ground, a colour by name or none at all, and a slim bar."""
    area.verticalScrollBar().setStyleSheet(theme.bar_sheet())
    viewport = area.viewport()
    # Filled by itself, what stays in sight is moved when it is scrolled, and not painted again.
    viewport.setAutoFillBackground(bool(ground))
    for part in (area, viewport):
        palette = part.palette()
        for role in (palette.ColorRole.Base, palette.ColorRole.Window):
            palette.setColor(role, theme.ink(ground) if ground else Qt.GlobalColor.transparent)
        part.setPalette(palette)
    viewport.update()


def bring_into_sight(part: QWidget) -> None:
    """Scroll every area around a part to where all of it is seen, with something of what is around it; of a list, its row.

    Qt does so only where the keys were within the area before, and of a field it shows no more than the cursor.
    """
    box = part.visualRect(part.currentIndex()) if isinstance(part, QAbstractItemView) else part.rect()
    around = part.parentWidget()
    while around is not None:
        inside = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inside is not None:
            room = around.viewport().height()
            # Of what is higher than there is room for, the beginning is seen.
            high = min(box.height(), room)
            middle = part.mapTo(inside, QPoint(0, box.top() + high // 2)).y()
            around.ensureVisible(0, middle, 0, (high + 1) // 2 + min(_AROUND, (room - high) // 2))
        around = around.parentWidget()
