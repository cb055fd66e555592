"""Search or jump: one field for promises, people, cases, places and commands; results at each key stroke."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from organizer.domain.asking import has_operator
from organizer.domain.errors import OrganizerError
from organizer.ui.jumps import Jumps
from organizer.ui.look.areas import dress_area
from organizer.ui.look.controls import Across, Label, elided, faded, isolated
from organizer.ui.look.field_frame import FieldFrame
from organizer.ui.look.plain_field import PlainField
from organizer.ui.words.wording import filled, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.told import Found
    from organizer.ui.look.theme import Theme
    from organizer.ui.promises.places import Places
    from organizer.ui.words.sentences import Sentences

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HitRole = int(Qt.ItemDataRole.UserRole)
_WIDE, _ROW = 640, 36
# How far within the edge of the card, whose corners have a radius of 14, a rectangle is all card.
_CORNER = 5
_LONGEST = 400
_MOST_PROMISES, _MOST_PEOPLE, _MOST_CASES = 12, 4, 3
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: where it leads (`promise person case place command`, and which), and what is said of it."""

    kind: str
    target: str
    title: str
    meta: str
    icon: str
    ink: str = "text2"
    after: str = ""

    @property
    def spoken(self) -> str:
        """Return it as it is read aloud."""
        return ", ".join(part for part in (self.title, self.meta, self.after) if part)


class SearchCard(QWidget):
    """Lies over the window; Esc or a press beside it closes. `chosen(kind, target)` tells what to show."""

    closed = Signal()
    chosen = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        reader: Reader,
        clock: Clock,
        places: Places,
        over: QWidget,
    ) -> None:
        """Lie over `over`, hidden."""
        super().__init__(over)
        self._theme, self._sentences, self._reader = theme, sentences, reader
        self._clock = clock
        self._over = over
        self._jumps = Jumps(places, self)
        px = theme.px
        self._card = _Card(theme, self)
        self._field = PlainField(
            theme,
            self.tr("Search or jump"),
            self.tr("A promise, a person, a case, or what to do"),
            role="line",
            high=40,
        )
        self._field.setMaxLength(_LONGEST)
        self._field.textChanged.connect(self.look)
        self._field.returnPressed.connect(self._choose)
        self._field.installEventFilter(self)
        self._hits = _Hits()
        self._list = QListView()
        self._list.setObjectName("hits")
        self._list.setAccessibleName(self.tr("Results"))
        self._list.setModel(self._hits)
        self._list.setItemDelegate(_HitRow(theme, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.clicked.connect(self._choose)
        self._said = Label(theme, "meta", ink="text2")
        self._said.setWordWrap(True)
        self._said.setContentsMargins(px(10), px(2), px(10), px(6))
        # Whole and of one colour within the round corners: at a letter, nothing behind it is painted again.
        self._ground = QWidget()
        self._ground.setAutoFillBackground(True)
        around = QVBoxLayout(self._card)
        around.setContentsMargins(*[px(_CORNER)] * 4)
        around.addWidget(self._ground)
        inside = QVBoxLayout(self._ground)
        inside.setContentsMargins(px(12 - _CORNER), px(12 - _CORNER), px(12 - _CORNER), px(8 - _CORNER))
        inside.setSpacing(px(6))
        inside.addWidget(FieldFrame(theme, self._field))
        inside.addWidget(self._list, 1)
        inside.addWidget(self._said)
        over.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def come(self) -> None:
        """Show it, with the words of the last time chosen, so that typing begins anew."""
        self._place()
        self.show()
        self.raise_()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.look(self._field.text())
        # The first letter is as quick as the next: what a search needs is at hand before it, once the card is seen.
        QTimer.singleShot(0, self, lambda: self._found("a"))

    def look(self, words: str) -> None:
        """Show what the words find."""
        words, problem = words.strip(), ""
        try:
            hits = self._found(words)
        except OrganizerError as refused:
            hits, problem = [], self._sentences.error(refused)
        self._hits.show(hits)
        self._list.setCurrentIndex(self._hits.index(0))
        nothing = filled(
            self.tr("Nothing has “%1”. Operators: to: about: case: via: is:overdue due:<2026-12-01"), shown(words, 60)
        )
        self._said.setText(problem or ("" if hits else nothing))
        self._said.setVisible(bool(self._said.text()))
        self._list.setVisible(bool(hits))
        if self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list by the field's arrows, close on Esc, and cover the window whatever its size."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if Qt.Key(event.key()) in _MOVES:
                self._list.keyPressEvent(event)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        elif watched is self._field and event.type() == QEvent.Type.ShortcutOverride:
            # Nothing is undone out of sight, behind this.
            event.setAccepted(cast("QKeyEvent", event).matches(QKeySequence.StandardKey.Undo))
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a press beside the card."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what is behind."""
        QPainter(self).fillRect(event.rect(), faded(self._theme.ink("canvas"), 0.7))

    def _choose(self) -> None:
        hit = self._list.currentIndex().data(_HitRole)
        if isinstance(hit, Hit):
            self.chosen.emit(hit.kind, hit.target)

    def _found(self, words: str) -> list[Hit]:
        places = [Hit(*jump) for jump in self._jumps.found(words)]
        if not words:
            return places
        named = [] if has_operator(words) else [*self._people(words), *self._cases(words)]
        return [*named, *places, *self._promises(words)]

    def _people(self, words: str) -> list[Hit]:
        names = self._reader.names_with(words, _MOST_PEOPLE)
        people, words_for = self._reader.people_called(names), self._sentences.people
        return [
            Hit(
                "person",
                person.id,
                words_for.called(person, self._reader.called(person.name)),
                self.tr("Person"),
                "user",
                "who",
            )
            for person in people
        ]

    def _cases(self, words: str) -> list[Hit]:
        wanted = words.casefold().removeprefix("#")
        cases = [case for case in self._reader.cases(100) if wanted in case.casefold()]
        return [
            Hit("case", case, shown(case, 80), self.tr("Case"), "briefcase", "case") for case in cases[:_MOST_CASES]
        ]

    def _promises(self, words: str) -> list[Hit]:
        now, zone = self._clock.now(), self._clock.zone()

        def hit(found: Found) -> Hit:
            text = self._sentences.rows.row(found.view, now, zone)
            ink = text.tone if text.tone != "about" else "text2"
            who = text.who if found.view.to else ""
            return Hit("promise", found.view.promise.id, text.title, who, text.pill_icon, ink, text.pill)

        return [hit(found) for found in self._reader.search(words, limit=_MOST_PROMISES)]

    def _place(self) -> None:
        px, over = self._theme.px, self._over
        self.setGeometry(over.rect())
        wide = min(px(_WIDE), over.width() - px(32))
        most = min(px(460), over.height() - px(64))
        self._said.setFixedWidth(wide - px(24))
        said = self._said.sizeHint().height() + px(6) if self._said.isVisibleTo(self._card) else 0
        high = min(px(76) + self._hits.rowCount() * px(_ROW) + said, most)
        self._card.setGeometry((over.width() - wide) // 2, min(px(56), (over.height() - most) // 2), wide, high)

    def _dress(self) -> None:
        dress_area(self._list, self._theme, "raised")
        palette = self._ground.palette()
        palette.setColor(palette.ColorRole.Window, self._theme.ink("raised"))
        self._ground.setPalette(palette)
        self.update()


class _Card(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("border_strong"), 1))
        painter.setBrush(self._theme.ink("raised"))
        radius = self._theme.px(14)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class _Hits(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._hits: Sequence[Hit] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self._hits[index.row()]
        if role == _HitRole:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return hit.spoken
        return None


class _HitRow(QStyledItemDelegate):
    """Paints one result in one line."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(_HitRole)
        if not isinstance(hit, Hit):
            return
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(px(2), 1, -px(4), -1)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(QPen(theme.ink("focus"), 1.5) if selected else Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink("selected" if selected else "hover"))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), px(8), px(8))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        place = Across(box, mirrored=mirrored)
        start = Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        size = px(16)
        spot = place(QRect(box.left() + px(10), box.center().y() - size // 2 + 1, size, size))
        painter.drawPixmap(spot.topLeft(), theme.icon(hit.icon, hit.ink, size, self._view))
        right = box.right() - px(10)
        meta = theme.metrics("meta")
        if hit.after:
            wide = meta.horizontalAdvance(hit.after) + 1
            painter.setFont(theme.font("meta"))
            painter.setPen(theme.ink(hit.ink))
            painter.drawText(
                place(QRect(right - wide, box.top(), wide, box.height())), start | middle, isolated(hit.after)
            )
            right -= wide + px(12)
        x = box.left() + px(36)
        title = elided(theme.metrics("title"), hit.title, right - x)
        wide = theme.metrics("title").horizontalAdvance(title) + 1
        painter.setFont(theme.font("title"))
        painter.setPen(theme.ink("text"))
        painter.drawText(place(QRect(x, box.top(), wide, box.height())), start | middle, title)
        x += wide + px(10)
        if hit.meta and right - x > px(40):
            painter.setFont(theme.font("meta"))
            painter.setPen(theme.ink("text2"))
            said = elided(meta, hit.meta, right - x)
            painter.drawText(place(QRect(x, box.top(), right - x, box.height())), start | middle, said)
        painter.restore()
