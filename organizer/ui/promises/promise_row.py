"""How a row of the list is painted: a ring, whose it is, and when it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QToolTip

from organizer.services.views import PromiseView
from organizer.ui.look.controls import Across, elided, focus_ring, keycap_height, keycap_width, paint_keycap, plain_tip
from organizer.ui.promises.avatar import paint_avatar
from organizer.ui.promises.places import Heading
from organizer.ui.promises.promise_list import PromiseList, RowRole
from organizer.ui.promises.row_heights import RowHeights, is_narrow, row_box, view_of
from organizer.ui.words.wording import shown

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from organizer.ui.keyboard.keys import Keys
    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.promise_list import Index
    from organizer.ui.words.row_words import Bit, RowText

# Before the key of a heading, where a press means all that stands under it.
HEADING = "heading:"
# A longer name is cut, where the keys of the row would not be seen otherwise.
_NAME = 180
# Where there is less room than this, a bit that is longer is left out: three letters and a dot say nothing.
_CUT_BIT = 130
_MOST_BARS = 10
_START, _VCENTER = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter


class PromiseRow(QStyledItemDelegate):
    """Paints the rows, and hears the mouse on their ring and on their keys."""

    pressed = Signal(str, str)

    def __init__(self, theme: Theme, keys: Keys, model: PromiseList, parent: QObject) -> None:
        """Paint with `theme`; `pressed(promise_id, verb)` tells of a ring or key that was clicked."""
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self._pressed_on = QPersistentModelIndex()
        self._hovered = QPersistentModelIndex()
        self._model = model
        self._filling: dict[str, float] = {}
        self._folding: dict[str, float] = {}
        self.heights = RowHeights(theme)
        self._aimed_at: date | None = None
        self.prints_keys = True

    def be_compact(self, *, compact: bool) -> bool:
        """Paint low rows, in one line; say whether that is a change."""
        changed, self.heights.compact = compact != self.heights.compact, compact
        return changed

    def fill(self, promise_id: str, share: float) -> None:
        """Paint the ring of a promise filled by a share of 1."""
        self._filling[promise_id] = share

    def fold(self, promise_id: str, share: float) -> None:
        """Give the row of a promise only a share of its height."""
        self._folding[promise_id] = share

    def forget(self, promise_id: str) -> None:
        """Paint a promise as any other again."""
        self._filling.pop(promise_id, None)
        self._folding.pop(promise_id, None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; of one that is folding, what is left of it."""
        number = index.row()
        row = self._model.row(number)
        size = self.heights.size(row, number, option)
        if self._folding and isinstance(row, PromiseView):
            return QSize(size.width(), round(size.height() * self._folding.get(row.promise.id, 1.0)))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(RowRole)
        over = None if self._aimed_at is None else self._model.heading_over(index.row())
        aimed = over is not None and over.day == self._aimed_at
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, PromiseView):
            painter.setOpacity(self._folding.get(row.promise.id, 1.0))
            painting = _Painting(self._theme, self._keys, painter, option, compact=self.heights.compact)
            hovered = aimed or (self._hovered == index and view_of(option).viewport().underMouse())
            text, filled = self._model.text(row), self._filling.get(row.promise.id)
            painting.promise(row, index, text, filled, hovered=hovered, prints_keys=self.prints_keys)
        else:
            _Painting(self._theme, self._keys, painter, option).heading(row, aimed=aimed)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Hear a click on the ring, or on one of the keys shown in the selected row."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            view = index.data(RowRole)
            spot = event.position().toPoint()
            if isinstance(view, PromiseView) and event.button() == Qt.MouseButton.LeftButton:
                verb = self._verb_at(view, option, spot, shows_keys=self._pressed_on == index)
                if verb is not None:
                    self.pressed.emit(view.promise.id, verb)
                    return True
            elif isinstance(view, Heading) and view.key == "overdue":
                painting = _Painting(self._theme, self._keys, None, option)
                if painting.place(painting.group_box()).contains(spot):
                    self.pressed.emit(HEADING + view.key, "repromise")
                    return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole of a title or a name that was cut, as plain text."""
        row = index.data(RowRole)
        if event.type() == QEvent.Type.ToolTip and isinstance(row, PromiseView):
            painting = _Painting(self._theme, self._keys, None, option, compact=self.heights.compact)
            cut = painting.cut(self._model.text(row), shown(row.to or ""))
            if cut:
                QToolTip.showText(event.globalPos(), plain_tip("\n".join(cut)), view)
                return True
        QToolTip.hideText()
        return True

    def press(self, index: Index, *, shows_keys: bool) -> None:
        """Hear where the mouse goes down: only a row that showed its keys before has them pressed."""
        self._pressed_on = QPersistentModelIndex(index) if shows_keys and self.prints_keys else QPersistentModelIndex()

    def hover(self, index: Index) -> None:
        """Hear which row the mouse is over."""
        self._hovered = QPersistentModelIndex(index)

    def aim_at(self, day: date | None) -> None:
        """Show on which day something would be dropped now; None for nowhere."""
        self._aimed_at = day

    def _verb_at(
        self, view: PromiseView, option: QStyleOptionViewItem, spot: QPoint, *, shows_keys: bool
    ) -> str | None:
        painting = _Painting(self._theme, self._keys, None, option, compact=self.heights.compact)
        if not view.promise.is_open:
            return None
        if painting.place(painting.ring_box().adjusted(-8, -8, 8, 8)).contains(spot):
            return "keep" if view.promise.is_mine else "got_it"
        if shows_keys:
            for verb, box in painting.key_boxes(view, self._model.text(view)):
                if painting.place(box).contains(spot):
                    return verb
        return None


class _Painting:
    """One row being painted. Everything is reckoned from left to right, and mirrored where the language runs the other way."""

    def __init__(
        self,
        theme: Theme,
        keys: Keys,
        painter: QPainter | None,
        option: QStyleOptionViewItem,
        *,
        compact: bool = False,
    ) -> None:
        self.theme = theme
        self.step = 18 if compact else 23
        self.top = 3 if compact else 7
        self.keys = keys
        self.painter = painter
        self.option = option
        self.box = row_box(theme, option)
        # Where the pill has a line of its own, that is in place of the keys.
        self.narrow = not compact and is_narrow(theme, self.box)
        self.place = Across(option.rect, mirrored=option.direction == Qt.LayoutDirection.RightToLeft)

    def room_for_title(self, text: RowText) -> int:
        """Return how wide a title may be, in logical pixels."""
        px = self.theme.px
        beside = 0 if self.narrow else _pill_width(self.theme, text) + px(16)
        return self.box.width() - px(46) - px(12) - beside

    def cut(self, text: RowText, name: str) -> list[str]:
        """Return what of a title and a name may have no room, all of it."""
        wide = self.theme.metrics("title").horizontalAdvance(text.title) > self.room_for_title(text)
        long = self.theme.metrics("meta_strong").horizontalAdvance(name) > self.theme.px(_NAME)
        return [words for words, is_cut in ((text.title, wide), (name, long)) if is_cut]

    def heading(self, row: Heading, *, aimed: bool) -> None:
        theme, px = self.theme, self.theme.px
        line, top = self.box.bottom() - px(2), self.box.bottom() - px(26)
        if aimed:
            focus_ring(self._painter(), theme, QRectF(self.place(self.box)), px(8))
        x = self.box.left() + px(12)
        self._text(QRect(x, top, self.box.width() - px(24), px(24)), "section", row.ink, row.title)
        if row.count is not None:
            x += theme.metrics("section").horizontalAdvance(row.title) + px(8)
            said = str(row.count) if row.count else "–"
            self._text(QRect(x, top, px(80), px(24)), "count", "text3", said)
            x += theme.metrics("count").horizontalAdvance(said) + px(10)
            if row.day is not None and row.count:
                x = self._load(min(row.count, _MOST_BARS), "today" if row.note else "border_strong", x, top) + px(10)
            if row.note:
                self._text(QRect(x, top, px(120), px(24)), "meta_strong", "today", row.note)
        if row.key == "overdue":
            self._key(self.keys.cap_for_all("repromise"), self.group_box(), self.keys.all_of_them("repromise"))
        painter = self._painter()
        painter.setPen(QPen(theme.ink("divider"), 1))
        rule = self.place(QRect(self.box.left() + px(12), line, self.box.width() - px(24), 1))
        painter.drawLine(rule.topLeft(), rule.topRight())

    def _load(self, bars: int, ink: str, x: int, top: int) -> int:
        """Paint how much a day holds, a bar for each; return where they end."""
        painter, px = self._painter(), self.theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.ink(ink))
        for _ in range(bars):
            painter.drawRoundedRect(self.place(QRect(x, top + px(7), px(5), px(10))), 1, 1)
            x += px(5) + px(2)
        return x

    def promise(
        self, view: PromiseView, index: Index, text: RowText, filled: float | None, *, hovered: bool, prints_keys: bool
    ) -> None:
        # How a row stands is asked of the list, not of the option: with that, all of Qt's styles would come up, for 10 ms.
        selected = view_of(self.option).selectionModel().isSelected(index)
        self._ground(index, selected=selected, hovered=hovered)
        self._ring(view, text, filled)
        self._pill(text)
        px, upper = self.theme.px, self._line(0)
        x = self.box.left() + px(46)
        ink = "text" if view.promise.is_open and filled is None else "text3"
        self._text(QRect(x, upper.top(), self.room_for_title(text), upper.height()), "title", ink, text.title)
        # Of several that are selected, the one with the keys says what they do.
        says_keys = prints_keys and selected and view_of(self.option).currentIndex() == index
        keys = self.key_boxes(view, text) if says_keys else []
        end = min((box.left() for _, box in keys), default=self.box.right() - px(12))
        self._second_line(text, end - px(12))
        for verb, box in keys:
            self._key(self.keys.cap(verb), box, self.keys.label(verb))

    def group_box(self) -> QRect:
        """Return where the heading offers to do something with all that stands under it."""
        px = self.theme.px
        words = self.keys.all_of_them("repromise")
        cap = keycap_width(self.theme, self.keys.cap_for_all("repromise"))
        wide = cap + px(6) + self.theme.metrics("meta_strong").horizontalAdvance(words) + 1
        return QRect(self.box.right() + 1 - px(12) - wide, self.box.bottom() - px(26), wide, px(24))

    def ring_box(self) -> QRect:
        """Return where the ring is."""
        size, upper = self.theme.px(20), self._line(0)
        return QRect(self.box.left() + self.theme.px(12), upper.center().y() - size // 2 + 1, size, size)

    def key_boxes(self, view: PromiseView, text: RowText) -> list[tuple[str, QRect]]:
        """Return where the keys of the selected row stand, each with its verb; fewer where the row is narrow."""
        theme, px, line = self.theme, self.theme.px, self._line(1)
        metrics = theme.metrics("meta_strong")
        least = self.box.left() + px(46 + 18 + 8 + 16) + min(metrics.horizontalAdvance(text.who), px(_NAME))
        if self.narrow:
            return []
        x, boxes = self.box.right() + 1 - px(12), []
        for verb in reversed(self.keys.verbs_of(view.promise)):
            wide = keycap_width(theme, self.keys.cap(verb)) + px(6) + metrics.horizontalAdvance(self.keys.label(verb))
            boxes.append((verb, QRect(x - wide, line.top(), wide + 1, line.height())))
            x -= wide + px(14)
        boxes.reverse()
        while boxes and boxes[0][1].left() < least:
            last = boxes.pop()
            boxes = [(verb, box.translated(last[1].width() + px(14) - 1, 0)) for verb, box in boxes]
        return boxes

    def _ground(self, index: Index, *, selected: bool, hovered: bool) -> None:
        painter, theme, stands_in = self._painter(), self.theme, view_of(self.option)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("selected" if selected else "hover"))
            painter.drawRoundedRect(self.place(self.box), theme.px(8), theme.px(8))
        if selected and stands_in.hasFocus() and stands_in.currentIndex() == index:
            focus_ring(painter, theme, QRectF(self.place(self.box)), theme.px(8))

    def _ring(self, view: PromiseView, text: RowText, filled: float | None) -> None:
        painter, theme = self._painter(), self.theme
        circle = QRectF(self.place(self.ring_box())).adjusted(1, 1, -1, -1)
        done = 1.0 if not view.promise.is_open and filled is None else filled
        ink = {"overdue": "overdue", "waiting": "waiting"}.get(text.tone, "border_strong")
        pen = QPen(theme.ink("kept" if done is not None else ink), 1.75 * theme.px(100) / 100)
        if text.tone == "waiting" and done is None:
            pen.setDashPattern([2.1, 1.65])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if done is not None:
            self._filled(circle, done)
        elif text.tone == "waiting":
            size = theme.px(10)
            middle = circle.center()
            spot = QPointF(middle.x() - size / 2, middle.y() - size / 2)
            painter.drawPixmap(spot, theme.icon("hourglass", "waiting", size, self._widget()))

    def _filled(self, circle: QRectF, share: float) -> None:
        painter, theme = self._painter(), self.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink("kept"))
        radius = circle.width() / 2 * share
        painter.drawEllipse(circle.center(), radius, radius)
        if share >= 1:
            size = theme.px(13)
            spot = QPointF(circle.center().x() - size / 2, circle.center().y() - size / 2)
            painter.drawPixmap(spot, theme.icon("check", "canvas", size, self._widget()))

    def _pill(self, text: RowText) -> None:
        painter, theme, px = self._painter(), self.theme, self.theme.px
        upper, wide, high = self._line(2 if self.narrow else 0), _pill_width(theme, text), px(22)
        left = self.box.left() + px(46) if self.narrow else self.box.right() + 1 - px(12) - wide
        box = QRect(left, upper.center().y() - high // 2 + 1, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(f"{text.tone}_bg"))
        painter.drawRoundedRect(self.place(box), px(6), px(6))
        ink = text.tone if text.tone != "about" else "text2"
        size = px(14)
        icon = QRect(box.left() + px(8), box.top() + (high - size) // 2, size, size)
        painter.drawPixmap(self.place(icon).topLeft(), theme.icon(text.pill_icon, ink, size, self._widget()))
        self._text(QRect(icon.right() + px(6), box.top(), wide, high), "meta_strong", ink, text.pill)

    def _second_line(self, text: RowText, end: int) -> None:
        px, line = self.theme.px, self._line(1)
        x = self.box.left() + px(46)
        size = px(18)
        paint_avatar(
            self._painter(),
            self.theme,
            self.place(QRect(x, line.center().y() - size // 2 + 1, size, size)),
            text.who,
            text.initials,
        )
        x += size + px(7)
        x = self._run(text.who, "meta_strong", "text2", x, end)
        for bit in text.bits:
            if not self._has_room_for(bit, end - x):
                break
            x = self._bit(bit, x + px(14), end)

    def _has_room_for(self, bit: Bit, room: int) -> bool:
        """Say whether there is room for a bit: whole, or cut to more than the beginning of a word."""
        px = self.theme.px
        return room >= min(px(14 + 14 + 5) + self.theme.metrics("meta").horizontalAdvance(bit.text), px(_CUT_BIT))

    def _bit(self, bit: Bit, x: int, end: int) -> int:
        px, line, size = self.theme.px, self._line(1), self.theme.px(14)
        spot = self.place(QRect(x, line.center().y() - size // 2 + 1, size, size))
        self._painter().drawPixmap(spot.topLeft(), self.theme.icon(bit.icon, bit.ink, size, self._widget()))
        return self._run(bit.text, "meta", bit.ink, x + size + px(5), end)

    def _run(self, words: str, role: str, ink: str, x: int, end: int) -> int:
        line, metrics = self._line(1), self.theme.metrics(role)
        width = min(metrics.horizontalAdvance(words) + 1, end - x)
        if width > 0:
            self._text(QRect(x, line.top(), width, line.height()), role, ink, words)
        return x + max(width, 0)

    def _key(self, key: str, box: QRect, does: str) -> None:
        theme, px = self.theme, self.theme.px
        high, wide = keycap_height(theme), keycap_width(theme, key)
        cap = QRect(box.left(), box.center().y() - high // 2 + 1, wide, high)
        paint_keycap(self._painter(), theme, self.place(cap), key)
        x = cap.right() + 1 + px(6)
        label = QRect(x, box.top(), box.right() - x + 1, box.height())
        self._text(label, "meta_strong", "text", does)

    def _line(self, number: int) -> QRect:
        """Return the upper or the lower line of the row, across its whole width."""
        px = self.theme.px
        return QRect(self.box.left(), self.box.top() + px(self.top + self.step * number), self.box.width(), px(21))

    def _text(self, box: QRect, role: str, ink: str, words: str) -> None:
        painter, theme = self._painter(), self.theme
        painter.setFont(theme.font(role))
        painter.setPen(theme.ink(ink))
        flags = _VCENTER | _START | Qt.TextFlag.TextSingleLine
        painter.drawText(self.place(box), flags, elided(theme.metrics(role), words, box.width()))

    def _painter(self) -> QPainter:
        assert self.painter is not None  # noqa: S101 - a row is measured without one, and never painted
        return self.painter

    def _widget(self) -> QAbstractItemView:
        return view_of(self.option)


def _pill_width(theme: Theme, text: RowText) -> int:
    px = theme.px
    return px(8) + px(14) + px(6) + theme.metrics("meta_strong").horizontalAdvance(text.pill) + px(8) + 1
