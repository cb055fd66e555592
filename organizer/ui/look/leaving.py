"""How a widget leaves a window for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget


def take_away(widget: QWidget, room: QLayout) -> None:
    """Take a widget out of its room, out of sight and away.

    Out of its room first and by word: PySide may have seen the item that holds it there, and does not hear when Qt deletes
    that with the widget alone.
    """
    room.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
