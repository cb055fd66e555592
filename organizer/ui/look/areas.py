"""Parts that scroll: their ground and their bar.

The sheet stands on the bar alone. On the area it would reach all that is in it, and put back the colours of before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

    from organizer.ui.look.theme import Theme


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
    """Scroll every area around a part to where it is seen. Qt does so only where the keys were within the area before."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part)
        around = around.parentWidget()
