"""A short list of the rituals: promises or people, each a line with what matters at its end; letters are verbs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate

from organizer.ui.look.areas import dress_area
from organizer.ui.look.controls import Across, elided, focus_ring
from organizer.ui.promises.avatar import paint_avatar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from organizer.ui.keyboard.letters import Letters
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.row_words import RowText

_START, _VCENTER = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
_LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it says, and which promise or person it is of; without one it is a heading.

    `of_person` shows the person first; `done` marks it as seen to.
    """

    text: RowText
    target: str | None = None
    of_person: bool = False
    done: bool = False


# Where there is less room than this, a bit that is longer is left out: three letters and a dot say nothing.
_CUT_BIT = 130


class LinesList(QListWidget):
    """Shows lines. `key_pressed(letter)` comes from a letter, `entered()` from Enter."""

    key_pressed = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, letters: Letters) -> None:
        """Show none yet."""
        super().__init__()
        self._theme, self._letters = theme, letters
        self.setObjectName("lines_list")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setItemDelegate(_LineRow(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(theme.px(30))
        theme.changed.connect(self._dress)
        self._dress()

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines in place of those before."""
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.text.spoken)
            item.setData(_LINE, line)
            if line.target is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    def chosen(self) -> Line | None:
        """Return the line that is selected."""
        item = self.currentItem()
        found = None if item is None else item.data(_LINE)
        return found if isinstance(found, Line) else None

    def choose_near(self, row: int) -> None:
        """Select a line, or the nearest one that can be."""
        order = sorted(range(self.count()), key=lambda number: abs(number - max(row, 0)))
        for number in order:
            if self.item(number).data(_LINE).target is not None:
                self.setCurrentRow(number)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell letters; move by the arrows."""
        letter = self._letters.meant(event)
        if letter:
            self.key_pressed.emit(letter)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape or event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        dress_area(self, self._theme, "canvas")


class _LineRow(QStyledItemDelegate):
    """Paints a line, mirrored where the language runs from right to left."""

    def __init__(self, theme: Theme, view: LinesList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = index.data(_LINE)
        return QSize(option.rect.width(), self._theme.px(60 if line.target is not None else 44))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(_LINE)
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(px(2), 1, -px(10), -1)
        place = Across(option.rect, mirrored=option.direction == Qt.LayoutDirection.RightToLeft)
        if line.target is None:
            self._write(painter, place(box.adjusted(px(4), px(12), 0, 0)), "section", "text2", line.text.title)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("selected" if selected else "hover"))
            painter.drawRoundedRect(place(box), px(8), px(8))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, theme, QRectF(place(box)), px(8))
        self._paint_line(painter, place, box, line)
        painter.restore()

    def _paint_line(self, painter: QPainter, place: Across, box: QRect, line: Line) -> None:
        px, text = self._theme.px, line.text
        end = self._paint_pill(painter, place, box, line)
        x = box.left() + px(14)
        if line.of_person:
            spot = QRect(x, box.center().y() - px(16) + 1, px(32), px(32))
            paint_avatar(painter, self._theme, place(spot), text.title, text.initials)
            x += px(32) + px(12)
        upper = QRect(x, box.top() + px(7), end - x, px(21))
        self._write(painter, place(upper), "title", "text3" if line.done else "text", text.title)
        lower = upper.translated(0, px(23))
        lower.setRight(box.right() - px(10))
        if text.who and not line.of_person:
            spot = QRect(x, lower.center().y() - px(9) + 1, px(18), px(18))
            paint_avatar(painter, self._theme, place(spot), text.who, text.initials)
            lower.setLeft(spot.right() + px(7))
        lower.setLeft(self._run(painter, place, lower, "meta_strong", "text2", text.who))
        for number, bit in enumerate(text.bits):
            whole = px(33) + self._theme.metrics("meta").horizontalAdvance(bit.text)
            if lower.width() < min(whole, px(_CUT_BIT)):
                break
            lower.setLeft(lower.left() + (px(14) if number or text.who else 0))
            spot = QRect(lower.left(), lower.center().y() - px(7) + 1, px(14), px(14))
            painter.drawPixmap(place(spot).topLeft(), self._theme.icon(bit.icon, bit.ink, px(14), self._view))
            lower.setLeft(spot.right() + px(5))
            lower.setLeft(self._run(painter, place, lower, "meta", bit.ink, bit.text))

    def _paint_pill(self, painter: QPainter, place: Across, box: QRect, line: Line) -> int:
        """Paint what stands at the end of a line; return where it begins."""
        theme, px, text = self._theme, self._theme.px, line.text
        if not text.pill:
            return box.right() - px(10)
        wide, high = px(36) + theme.metrics("meta_strong").horizontalAdvance(text.pill), px(22)
        pill = QRect(box.right() - px(10) - wide, box.top() + px(7), wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(f"{text.tone}_bg"))
        painter.drawRoundedRect(place(pill), px(6), px(6))
        ink = text.tone if text.tone != "about" else "text2"
        icon = QRect(pill.left() + px(8), pill.top() + px(4), px(14), px(14))
        painter.drawPixmap(place(icon).topLeft(), theme.icon(text.pill_icon, ink, px(14), self._view))
        self._write(painter, place(QRect(icon.right() + px(6), pill.top(), wide, high)), "meta_strong", ink, text.pill)
        return pill.left() - px(14)

    def _run(self, painter: QPainter, place: Across, box: QRect, role: str, ink: str, words: str) -> int:
        """Write words at the beginning of a box; return where they end."""
        wide = min(self._theme.metrics(role).horizontalAdvance(words) + 1, max(box.width(), 0))
        if wide > 0 and words:
            self._write(painter, place(QRect(box.left(), box.top(), wide, box.height())), role, ink, words)
        return box.left() + max(wide, 0)

    def _write(self, painter: QPainter, box: QRect, role: str, ink: str, words: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.ink(ink))
        said = elided(self._theme.metrics(role), words, box.width())
        painter.drawText(box, _VCENTER | _START | Qt.TextFlag.TextSingleLine, said)
