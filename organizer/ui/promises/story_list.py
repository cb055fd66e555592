"""A story on the screen: newest first, each event with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QToolTip

from organizer.ui.look.areas import dress_area
from organizer.ui.look.controls import Across, elided, focus_ring, isolated, plain_tip
from organizer.ui.look.wrapping import wrapped
from organizer.ui.words.story_words import StoryText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHelpEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from organizer.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TextRole = int(Qt.ItemDataRole.UserRole)
# When, by what and whose stand in a few lines at most, and so do the words.
_META_LINES, _MOST_LINES = 2, 4
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StoryList(QListView):
    """Shows events; `promise_asked(id)` comes from Enter or a press on one that belongs to a promise."""

    promise_asked = Signal(str)

    def __init__(self, theme: Theme, *, leads_on: bool = False) -> None:
        """Show none yet; `leads_on` lets an event open its promise."""
        super().__init__()
        self._theme = theme
        self._events = _Events()
        self._leads_on = leads_on
        self.setObjectName("story")
        self.setAccessibleName(self.tr("Story"))
        self.setModel(self._events)
        self.setItemDelegate(_EventRow(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.activated.connect(self._open)
        theme.changed.connect(self._dress)
        self._dress()

    def tell(self, events: Sequence[StoryText]) -> None:
        """Show these events, in this order."""
        self._events.tell(events)

    def sizeHint(self) -> QSize:
        """Return the least it wants: it takes what height is left."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the events out anew where the width changed, also by the scroll bar that their own layout brought."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew where the font or the direction changed."""
        super().changeEvent(event)
        if event.type() in {event.Type.FontChange, event.Type.LayoutDirectionChange}:
            self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        event = index.data(_TextRole)
        if self._leads_on and isinstance(event, StoryText) and event.promise:
            self.promise_asked.emit(event.promise)

    def _dress(self) -> None:
        dress_area(self, self._theme)


class _Events(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._events: Sequence[StoryText] = ()

    def tell(self, events: Sequence[StoryText]) -> None:
        self.beginResetModel()
        self._events = events
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        event = self._events[index.row()]
        if role == _TextRole:
            return event
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return event.spoken
        return None


class _EventRow(QStyledItemDelegate):
    """Paints one event: an icon, what and when, and below it the words."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        event = index.data(_TextRole)
        wide = self._view.viewport().width()
        return QSize(wide, self._high(event, wide) if isinstance(event, StoryText) else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        event = index.data(_TextRole)
        if not isinstance(event, StoryText):
            return
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        place = Across(box, mirrored=mirrored)
        # Where Tab leads here, Qt makes an event the one with the keys and selects none.
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, theme, QRectF(box.adjusted(1, 0, -1, -1)), px(8))
        size = px(15)
        widget: QWidget = self._view
        spot = place(QRect(box.left() + px(7), box.top() + px(8), size, size))
        painter.drawPixmap(spot.topLeft(), theme.icon(event.icon, event.ink, size, widget))
        x, line = box.left() + px(29), px(18)
        metrics = theme.metrics("meta_strong")
        head = elided(metrics, event.head, box.right() - x - px(8))
        wide = metrics.horizontalAdvance(head) + 1
        painter.setFont(theme.font("meta_strong"))
        painter.setPen(theme.ink(event.ink if event.ink == "overdue" else "text"))
        painter.drawText(place(QRect(x, box.top() + px(6), wide, line)), _START, head)
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.ink("text2"))
        y, below = box.top() + px(6), self._below(box.width())
        if self._beside(event, box.width()):
            after = x + wide + px(7)
            meta = QRect(after, y, box.right() - after - px(4), line)
            painter.drawText(place(meta), _START, isolated(event.meta))
        else:
            y = self._write(painter, place, QRect(x, y + line + px(1), below, 0), event.meta, _META_LINES) - line
        if event.body:
            painter.setPen(QPen(theme.ink("text")))
            self._write(painter, place, QRect(x, y + line + px(1), below, 0), event.body, _MOST_LINES)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole of what was said, where it was cut."""
        told = index.data(_TextRole)
        if event.type() == QEvent.Type.ToolTip and isinstance(told, StoryText) and told.body:
            lines = self._lines(told.body, self._below(option.rect.width()), _MOST_LINES)
            if lines[-1].endswith("…"):
                QToolTip.showText(event.globalPos(), plain_tip(told.body), view)
                return True
        QToolTip.hideText()
        return True

    def _write(self, painter: QPainter, place: Across, box: QRect, words: str, most: int) -> int:
        """Write words in a few lines from the top of a box, and as wide; return where they end."""
        high, y = self._theme.metrics("meta").lineSpacing(), box.top()
        for line in self._lines(words, box.width(), most):
            painter.drawText(place(QRect(box.left(), y, box.width(), high)), _START, isolated(line))
            y += high
        return y

    def _high(self, event: StoryText, wide: int) -> int:
        px, one = self._theme.px, self._theme.metrics("meta").lineSpacing()
        high, below = px(12) + px(18), self._below(wide)
        if not self._beside(event, wide):
            high += one * len(self._lines(event.meta, below, _META_LINES)) + px(1)
        if event.body:
            high += one * len(self._lines(event.body, below, _MOST_LINES)) + px(3)
        return high

    def _beside(self, event: StoryText, wide: int) -> bool:
        """Say whether what happened and when stand in one line of a row as wide as this."""
        theme, px = self._theme, self._theme.px
        head = theme.metrics("meta_strong").horizontalAdvance(event.head)
        return wide - px(29) - head - px(14) >= theme.metrics("meta").horizontalAdvance(event.meta)

    def _lines(self, words: str, wide: int, most: int) -> tuple[str, ...]:
        """Return words in a few lines; all of them are read aloud, and shown under the pointer."""
        return wrapped(self._theme.font("meta"), words, wide, most)

    def _below(self, wide: int) -> int:
        """Return what width the words have in a row as wide as this."""
        return max(wide - self._theme.px(29) - self._theme.px(8), 40)
