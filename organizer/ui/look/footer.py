"""The last line of the window: what was kept today, and the keys one needs most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.ui.look.column import gutter
from organizer.ui.look.controls import Across, isolated, keycap_height, keycap_width, paint_keycap
from organizer.ui.words.wording import filled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from organizer.ui.look.theme import Theme


class Footer(QWidget):
    """A painted line; read aloud as its description."""

    def __init__(self, theme: Theme) -> None:
        """Show the keys."""
        super().__init__()
        self._theme = theme
        self._kept = 0
        self._quiet = ""
        self._hints = (
            ("↑↓", self.tr("move")),
            (self.tr("Space"), self.tr("details")),
            (self.tr("Ctrl N"), self.tr("new")),
            ("F1", self.tr("all keys")),
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_kept(self, count: int) -> None:
        """Show how many promises were kept today."""
        self._kept = count
        self.setAccessibleDescription(self._said())
        self.update()

    def be_quiet(self, sentence: str) -> None:
        """Show one sentence in the middle instead, or all of it again."""
        self._quiet = sentence
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(self._theme.px(200), self._theme.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, mirrored where the language runs from right to left."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        place = Across(self.rect(), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        painter.setFont(theme.font("meta"))
        if self._quiet:
            self._paint_quiet(painter, place)
            return
        left = gutter(theme, self.width())
        if self._kept:
            left = self._paint_kept(painter, place, left)
        self._paint_hints(painter, place, left + px(24))

    def _paint_quiet(self, painter: QPainter, place: Across) -> None:
        theme, px, size = self._theme, self._theme.px, self._theme.px(14)
        wide = theme.metrics("meta").horizontalAdvance(self._quiet) + 2
        x = (self.width() - wide - size - px(7)) // 2
        spot = place(QRect(x, (self.height() - size) // 2, size, size))
        painter.drawPixmap(spot.topLeft(), theme.icon("lock", "text3", size, self))
        painter.setPen(theme.ink("text3"))
        box = place(QRect(x + size + px(7), 0, wide, self.height()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, isolated(self._quiet))

    def _paint_kept(self, painter: QPainter, place: Across, x: int) -> int:
        theme, px, size = self._theme, self._theme.px, self._theme.px(16)
        spot = place(QRect(x, (self.height() - size) // 2, size, size))
        painter.drawPixmap(spot.topLeft(), theme.icon("circle-check-big", "kept", size, self))
        metrics = theme.metrics("meta_strong")
        painter.setFont(theme.font("meta_strong"))
        painter.setPen(theme.ink("text2"))
        box = QRect(x + size + px(6), 0, metrics.horizontalAdvance(self._said()) + 2, self.height())
        painter.drawText(place(box), Qt.AlignmentFlag.AlignVCenter, isolated(self._said()))
        return box.right()

    def _paint_hints(self, painter: QPainter, place: Across, least: int) -> None:
        theme, px = self._theme, self._theme.px
        metrics, high = theme.metrics("meta"), keycap_height(theme)
        x = self.width() - gutter(theme, self.width())
        for cap, does in reversed(self._hints):
            wide = keycap_width(theme, cap) + px(6) + metrics.horizontalAdvance(does)
            if x - wide < least:
                return
            box = QRect(x - wide, (self.height() - high) // 2, keycap_width(theme, cap), high)
            paint_keycap(painter, theme, place(box), cap)
            painter.setFont(theme.font("meta"))
            painter.setPen(theme.ink("text2"))
            label = QRect(box.right() + 1 + px(6), 0, metrics.horizontalAdvance(does) + 2, self.height())
            painter.drawText(place(label), Qt.AlignmentFlag.AlignVCenter, isolated(does))
            x -= wide + px(14)

    def _said(self) -> str:
        return filled(self.tr("%1 kept today"), str(self._kept)) if self._kept else ""
