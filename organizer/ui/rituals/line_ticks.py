"""Lines with a tick and a due, painted as the rows of the window are."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from organizer.ui.look.controls import Across, elided, focus_ring, isolated

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from organizer.ui.look.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

DUE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
LINE_HIGH = 32
_CHECKED, _STATE = Qt.CheckState.Checked, int(Qt.ItemDataRole.CheckStateRole)


class LineTicks(QStyledItemDelegate):
    """Paints a tick, what it is about, and when it is due at the other side; a press on the tick turns it."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        """Paint with `theme`."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a line, whatever is in it."""
        return QSize(option.rect.width(), self._theme.px(LINE_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(0, 1, 0, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("selected" if selected else "hover"))
            painter.drawRoundedRect(QRectF(box), px(6), px(6))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, theme, QRectF(box), px(6))
        place = Across(box, mirrored=option.direction == Qt.LayoutDirection.RightToLeft)
        self._paint_tick(painter, place(self._tick(box)), ticked=_is_ticked(index))
        start, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        due, meta = str(index.data(DUE_ROLE) or ""), theme.metrics("meta")
        wide = meta.horizontalAdvance(due) + 1
        right = box.right() - px(10) - wide
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.ink("text2"))
        painter.drawText(place(QRect(right, box.top(), wide, box.height())), start | middle, isolated(due))
        x = box.left() + px(36)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.ink("text"))
        words = elided(theme.metrics("body"), str(index.data()), right - px(12) - x)
        painter.drawText(place(QRect(x, box.top(), right - px(12) - x, box.height())), start | middle, words)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Turn the tick by a press on it, and by the space bar."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            box = option.rect
            place = Across(box, mirrored=option.direction == Qt.LayoutDirection.RightToLeft)
            around = place(self._tick(box).adjusted(-8, -8, 8, 8))
            if around.contains(cast("QMouseEvent", event).position().toPoint()):
                return self._turn(model, index)
            return False
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        return pressed and cast("QKeyEvent", event).key() == Qt.Key.Key_Space and self._turn(model, index)

    def _turn(self, model: QAbstractItemModel, index: Index) -> bool:
        now = Qt.CheckState.Unchecked if _is_ticked(index) else _CHECKED
        return bool(model.setData(index, now, _STATE))

    def _tick(self, box: QRect) -> QRect:
        size = self._theme.px(18)
        return QRect(box.left() + self._theme.px(9), box.center().y() - size // 2 + 1, size, size)

    def _paint_tick(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.ink("accent" if ticked else "border_strong"), 1))
        painter.setBrush(theme.ink("accent" if ticked else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        if ticked:
            size = px(14)
            inside = QRect(0, 0, size, size)
            inside.moveCenter(box.center())
            painter.drawPixmap(inside.topLeft(), theme.icon("check", "on_accent", size, self._view))


def _is_ticked(index: Index) -> bool:
    return Qt.CheckState(index.data(_STATE)) == _CHECKED
