"""Where a window comes up that stands beside the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# What a window manager adds at most; it says how much only once the window is shown.
_TITLE_BAR = 48


def resize_within_screen(window: QWidget, wide: int, high: int) -> None:
    """Give a window a size in logical pixels, and no more than its screen has room for."""
    room = window.screen().availableGeometry().size()
    window.resize(min(wide, room.width()), min(high, room.height() - _TITLE_BAR))


def come_over_active(window: QWidget) -> None:
    """Show a window in front with the keys: where it is, or over the middle of the one that was in use, whole on its screen.

    Window managers put it into the nearest free corner otherwise. Under Wayland they decide, whatever is asked for.
    """
    resize_within_screen(window, window.width(), window.height())
    before = QApplication.activeWindow()
    if not window.isVisible() and before is not None and before is not window:
        box = window.frameGeometry()
        box.moveCenter(before.frameGeometry().center())
        there = before.screen().availableGeometry()
        box.moveLeft(max(min(box.left(), there.right() - box.width()), there.left()))
        box.moveTop(max(min(box.top(), there.bottom() - box.height() - _TITLE_BAR), there.top()))
        window.move(box.topLeft())
    window.show()
    window.raise_()
    window.activateWindow()
