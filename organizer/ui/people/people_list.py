"""People on the screen: one table of what I owe, what they owe, the last touch, and the rhythm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate

from organizer.services.told import PersonStanding
from organizer.ui.look.areas import bring_into_sight, dress_area
from organizer.ui.look.column import gutter
from organizer.ui.look.controls import Across, elided, focus_ring, plain_tip
from organizer.ui.promises.avatar import paint_avatar
from organizer.ui.words.wording import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from organizer.ui.look.theme import Theme
    from organizer.ui.words.people_words import PersonText

    Standing = Callable[[Sequence[str]], Mapping[str, PersonStanding]]
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
PersonRole = int(Qt.ItemDataRole.UserRole)
_TextRole = PersonRole + 1
_StandingRole = PersonRole + 2
_AT_ONCE = 50
# What the ground of a chosen row stands out beyond the column.
# Letters of a name that may have no room in its column.
_LONG_NAME = 20
_INSET = 12


class PeopleList(QListView):
    """Shows people; `opened(id)` comes from Enter, Space or a press."""

    opened = Signal(str)

    def __init__(self, theme: Theme, standing: Standing, text_of: Callable[[PersonStanding], PersonText]) -> None:
        """Ask by `standing` how it stands with some, and say each person by `text_of`."""
        super().__init__()
        self._theme = theme
        self.people = _People(standing, text_of)
        self.columns = Columns(theme)
        self.setObjectName("people")
        self.setAccessibleName(self.tr("People"))
        self.setModel(self.people)
        self.setItemDelegate(_PersonRow(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        # A row at a time is laid out in Python's time: those below wait until the first are seen.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)
        theme.changed.connect(self._dress)
        self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be in sight as a whole; what is pressed with the mouse stays where it is."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            bring_into_sight(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter and Space; letters look for a name, as in any list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def chosen(self) -> str:
        """Return the id of who is selected; nothing if nobody is."""
        return str(self.currentIndex().data(PersonRole) or "")

    def choose(self, person_id: str) -> None:
        """Select a person, or the first."""
        place = self.people.place_of(person_id)
        index = self.people.index(max(place, 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(PersonRole))

    def _dress(self) -> None:
        dress_area(self, self._theme, "canvas")


class Columns:
    """Where the columns stand, for a width; the narrow one has none for the rhythm, and then none for the last touch."""

    def __init__(self, theme: Theme) -> None:
        """Measure by `theme`."""
        self._theme, self._px = theme, theme.px
        self._names: dict[str, str] = {}

    def row(self, rect: QRect, seen: int, wide: int) -> QRect:
        """Return where the row in `rect` stands, in a list `wide` pixels wide of which the bar leaves `seen`."""
        side = gutter(self._theme, wide) - self._px(_INSET)
        return rect.adjusted(side, 0, wide - seen - side, 0)

    def have_room_for(self, names: dict[str, str]) -> None:
        """Make each column at least as wide as its name, where there is the room."""
        self._names = names

    def at(self, box: QRect) -> dict[str, QRect]:
        """Return the columns that have room: `person owe they last rhythm`."""
        px, wide = self._px, box.width()
        # Where there is room to spare, the columns stand apart, and the name has no more of it than it needs.
        rhythm = max(px(190), wide // 4) if wide >= px(640) else 0
        last = max(px(110), self._named("last"), wide // 7) if wide >= px(430) else 0
        number = max(px(72), self._named("owe"), self._named("they"), wide // 9) if wide >= px(360) else px(44)
        person = wide - rhythm - last - 2 * number
        places, x = {}, box.left()
        for name, size in (("person", person), ("owe", number), ("they", number), ("last", last), ("rhythm", rhythm)):
            if size:
                places[name] = QRect(x, box.top(), size, box.height())
            x += size
        return places

    def _named(self, column: str) -> int:
        name = self._names.get(column, "")
        return self._theme.metrics("meta_strong").horizontalAdvance(name) + self._px(14)


def told_below(text: PersonText, columns: Container[str]) -> str:
    """Return what stands below a name: what has no column of its own before what only the page of the person tells."""
    told = {"rhythm": text.rhythm, "last": text.touched}
    return " · ".join([*(words for column, words in told.items() if column not in columns), text.below])


class _People(QAbstractListModel):
    """Knows everyone by name; how it stands with them is read some at a time, for those who come into sight."""

    def __init__(self, standing: Standing, text_of: Callable[[PersonStanding], PersonText]) -> None:
        super().__init__()
        self._standing_of, self._text_of = standing, text_of
        self._named: Sequence[tuple[str, str]] = ()
        self._standing: dict[str, PersonStanding] = {}
        self._texts: dict[str, PersonText] = {}

    def show(self, named: Sequence[tuple[str, str]]) -> None:
        self._standing.clear()
        self._texts.clear()
        if named == self._named:
            self.dataChanged.emit(self.index(0), self.index(len(named) - 1))
            return
        self.beginResetModel()
        self._named = named
        self.endResetModel()

    def place_of(self, person_id: str) -> int:
        return next((place for place, (one, _) in enumerate(self._named) if one == person_id), -1)

    def view(self, place: int) -> PersonStanding | None:
        person_id = self._named[place][0]
        if person_id not in self._standing:
            begins = place - place % _AT_ONCE
            self._standing |= self._standing_of([one for one, _ in self._named[begins : begins + _AT_ONCE]])
        return self._standing.get(person_id)

    def text(self, view: PersonStanding) -> PersonText:
        found = self._texts.get(view.person.id)
        if found is None:
            found = self._texts[view.person.id] = self._text_of(view)
        return found

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._named)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._named[index.row()][1]
        if role == Qt.ItemDataRole.ToolTipRole:
            name = shown(self._named[index.row()][1])
            return plain_tip(name) if len(name) > _LONG_NAME else None
        if role == PersonRole:
            return self._named[index.row()][0]
        if role in {_TextRole, _StandingRole, Qt.ItemDataRole.AccessibleTextRole}:
            view = self.view(index.row())
            if view is None or role == _StandingRole:
                return view
            return self.text(view) if role == _TextRole else self.text(view).spoken
        return None


class _PersonRow(QStyledItemDelegate):
    """Paints one person in one row of the table."""

    def __init__(self, theme: Theme, view: PeopleList) -> None:
        super().__init__(view)
        self._theme = theme
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, text = index.data(_StandingRole), index.data(_TextRole)
        if not isinstance(view, PersonStanding):
            return
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = Across(option.rect, mirrored=option.direction == Qt.LayoutDirection.RightToLeft)
        box = self._list.columns.row(option.rect, self._list.viewport().width(), self._list.width()).adjusted(
            0, 1, 0, -1
        )
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("selected" if selected else "hover"))
            painter.drawRoundedRect(place(box), px(8), px(8))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, theme, QRectF(place(box)), px(8))
        ink = _Ink(painter, theme, place)
        columns = self._list.columns.at(box.adjusted(px(_INSET), 0, -px(_INSET), 0))
        self._person(ink, columns, text)
        self._number(ink, columns["owe"], view.mine, "arrow-up-right", "accent")
        self._number(ink, columns["they"], view.theirs, "arrow-down-left", "waiting")
        if "last" in columns:
            ink.write(columns["last"], "body", "text2", text.last_touch)
        if "rhythm" in columns:
            self._rhythm(ink, columns["rhythm"], text)
        painter.restore()

    def _person(self, ink: _Ink, columns: Mapping[str, QRect], text: PersonText) -> None:
        px, box = self._theme.px, columns["person"]
        size = px(34)
        circle = QRect(box.left(), box.center().y() - size // 2 + 1, size, size)
        paint_avatar(ink.painter, self._theme, ink.place(circle), text.name, text.initials)
        x = box.left() + size + px(12)
        upper = QRect(x, box.top() + px(9), box.right() - x - px(8), px(20))
        ink.write(upper, "title", "text", text.name)
        ink.write(upper.translated(0, px(20)), "meta", "text2", told_below(text, columns))

    def _number(self, ink: _Ink, box: QRect, number: int, icon: str, hue: str) -> None:
        px = self._theme.px
        if not number:
            ink.write(box, "body", "text3", "–")
            return
        size = px(14)
        spot = ink.place(QRect(box.left(), box.center().y() - size // 2 + 1, size, size))
        ink.painter.drawPixmap(spot.topLeft(), self._theme.icon(icon, hue, size, self._list))
        ink.write(box.adjusted(size + px(6), 0, 0, 0), "title", "text", str(number))

    def _rhythm(self, ink: _Ink, box: QRect, text: PersonText) -> None:
        theme, px = self._theme, self._theme.px
        if text.share is None:
            ink.write(box, "meta", text.tone, text.rhythm)
            return
        upper = QRect(box.left(), box.top() + px(11), box.width(), px(18))
        ink.write(upper, "meta", text.tone, text.rhythm)
        bar = QRect(box.left(), box.top() + px(36), box.width(), px(5))
        ink.painter.setPen(Qt.PenStyle.NoPen)
        ink.painter.setBrush(theme.ink("divider"))
        ink.painter.drawRoundedRect(ink.place(bar), px(2), px(2))
        if text.share:
            ink.painter.setBrush(theme.ink(text.tone))
            bar.setWidth(max(int(bar.width() * text.share), px(5)))
            ink.painter.drawRoundedRect(ink.place(bar), px(2), px(2))


class _Ink:
    """Writes words into boxes, mirrored where need be."""

    def __init__(self, painter: QPainter, theme: Theme, place: Across) -> None:
        self.painter, self._theme, self.place = painter, theme, place

    def write(self, box: QRect, role: str, ink: str, words: str) -> None:
        self.painter.setFont(self._theme.font(role))
        self.painter.setPen(self._theme.ink(ink))
        start = Qt.AlignmentFlag.AlignLeft
        said = elided(self._theme.metrics(role), words, box.width())
        self.painter.drawText(self.place(box), start | Qt.AlignmentFlag.AlignVCenter, said)
