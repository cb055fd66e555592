"""A story on the screen: newest first, each event with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate

from organizer.ui.look.areas import dress_area
from organizer.ui.look.controls import Across, elided, focus_ring, isolated
from organizer.ui.words.story_words import StoryText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from organizer.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TextRole = int(Qt.ItemDataRole.UserRole)
# When, by what and whose stand in a few lines at most, and so do the words.
_META_LINES, _MOST_LINES = 2, 4
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


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
        start = Qt.AlignmentFlag.AlignLeft
        x, line = box.left() + px(29), px(18)
        metrics = theme.metrics("meta_strong")
        head = elided(metrics, event.head, box.right() - x - px(8))
        wide = metrics.horizontalAdvance(head) + 1
        painter.setFont(theme.font("meta_strong"))
        painter.setPen(theme.ink(event.ink if event.ink == "overdue" else "text"))
        painter.drawText(place(QRect(x, box.top() + px(6), wide, line)), start | Qt.AlignmentFlag.AlignVCenter, head)
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.ink("text2"))
        y, below = box.top() + px(6), box.width() - px(29) - px(8)
        if self._beside(event, box.width()):
            after = x + wide + px(7)
            meta = QRect(after, y, box.right() - after - px(4), line)
            painter.drawText(place(meta), start | Qt.AlignmentFlag.AlignVCenter, isolated(event.meta))
        else:
            meta = QRect(x, y + line + px(1), below, self._words(event.meta, below, _META_LINES).height())
            painter.drawText(place(meta), int(_WRAP | start), self._cut(event.meta, below, _META_LINES))
            y += meta.height() + px(1)
        if event.body:
            painter.setPen(QPen(theme.ink("text")))
            # Where very long words need more lines than there are, none is seen in half.
            high = theme.metrics("meta").lineSpacing()
            room = (box.bottom() - y - line) // high * high
            body = QRect(x, y + line + px(1), below, room)
            painter.drawText(place(body), int(_WRAP | start), self._cut(event.body, below, _MOST_LINES))
        painter.restore()

    def _high(self, event: StoryText, wide: int) -> int:
        px = self._theme.px
        high, below = px(12) + px(18), wide - px(29) - px(8)
        if not self._beside(event, wide):
            high += self._words(event.meta, below, _META_LINES).height() + px(1)
        if event.body:
            high += self._words(event.body, below, _MOST_LINES).height() + px(3)
        return high

    def _beside(self, event: StoryText, wide: int) -> bool:
        """Say whether what happened and when stand in one line of a row as wide as this."""
        theme, px = self._theme, self._theme.px
        head = theme.metrics("meta_strong").horizontalAdvance(event.head)
        return wide - px(29) - head - px(14) >= theme.metrics("meta").horizontalAdvance(event.meta)

    def _words(self, words: str, wide: int, lines: int) -> QRect:
        metrics = self._theme.metrics("meta")
        box = metrics.boundingRect(QRect(0, 0, max(wide, 40), 100_000), int(_WRAP), self._cut(words, wide, lines))
        return QRect(0, 0, box.width(), min(box.height(), metrics.lineSpacing() * (lines + 1)))

    def _cut(self, words: str, wide: int, lines: int) -> str:
        """Cut long words to what a few lines hold; all of them are read aloud, and shown under the pointer."""
        return elided(self._theme.metrics("meta"), words, max(wide, 40) * lines)
