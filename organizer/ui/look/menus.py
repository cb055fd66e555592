"""Menus in the program's own look: its ground, its letters, room for an icon before each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from organizer.ui.look.theme import Theme

ICON_PX = 16
_ROUND = 8


class Menu(QMenu):
    """A menu with round corners and the colours in force."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("menu")
        self.setFont(theme.font("body"))
        # X11 without a compositor shows black where a window is see-through; there the corners are cut off instead.
        self._cut = QGuiApplication.platformName() == "xcb"
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, on=not self._cut)
        self.setStyleSheet(_sheet(theme))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners where they cannot be see-through."""
        super().resizeEvent(event)
        if self._cut:
            path = QPainterPath()
            radius = self._theme.px(_ROUND)
            path.addRoundedRect(QRectF(self.rect()), radius, radius)
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))


def _sheet(theme: Theme) -> str:
    c, px = theme.colours, theme.px
    return (
        f"#menu{{background:{c.raised};border:1px solid {c.border_strong};border-radius:{px(_ROUND)}px;padding:{px(5)}px}}"
        f"#menu::item{{color:{c.text};padding:{px(5)}px {px(12)}px;border-radius:{px(6)}px}}"
        f"#menu::item:selected{{background:{c.selected}}}"
        f"#menu::item:disabled{{color:{c.text3}}}"
        f"#menu::icon{{padding-left:{px(10)}px;padding-right:{px(4)}px}}"
        f"#menu::separator{{height:1px;background:{c.divider};margin:{px(5)}px {px(8)}px}}"
    )
