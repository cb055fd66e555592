"""The list of promises: a read-only model over pages of the book, with headings between."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from organizer.services.views import PromiseView
from organizer.services.window_settings import WindowSettings
from organizer.ui.promises.places import CASE, PERSON, Heading
from organizer.ui.promises.row_layout import RowLayout
from organizer.ui.promises.row_order import in_order, key_of, stands

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.views import Page, Place
    from organizer.ui.promises.places import Places
    from organizer.ui.words.row_words import RowText, RowWords

Index = QModelIndex | QPersistentModelIndex
RowRole = int(Qt.ItemDataRole.UserRole)
_PAGE = 50
_NOWHERE = QModelIndex()


@dataclass(slots=True)
class _Block:
    """What was read so far of one list of the book, perhaps of one person's part of it, and where to go on."""

    which: str
    owed_by: str | None = None
    views: list[PromiseView] = field(default_factory=list)
    more: Place | None = None
    begun: bool = False

    @property
    def is_whole(self) -> bool:
        return self.begun and self.more is None


class PromiseList(QAbstractListModel):
    """The rows of one place of the window. Each row is a Heading or a PromiseView, whole, under `RowRole`.

    After a change only the rows concerned are told to be anew; what stands elsewhere keeps its place and its selection.
    """

    shown = Signal()

    def __init__(
        self,
        reader: Reader,
        clock: Clock,
        words: RowWords,
        places: Places,
        chosen: Callable[[], WindowSettings] = WindowSettings,
    ) -> None:
        """Read by `reader`; show nothing yet. `chosen` tells how the user likes it."""
        super().__init__()
        self._reader = reader
        self._clock = clock
        self._words = words
        self._places = places
        self._chosen = chosen
        self._place = "today"
        self._case: str | None = None
        self._person: str | None = None
        self._filter: tuple[str, ...] = ()
        self._layout = RowLayout(reader, places, chosen)
        self._blocks: list[_Block] = []
        self._rows: list[Heading | PromiseView] = []
        self._texts: dict[str, RowText] = {}
        self._now = clock.now()
        self._leaving: dict[str, PromiseView] = {}
        self._by_person = False

    @property
    def choices(self) -> tuple[str, str]:
        """How what others owe is listed, by `time` or by `person`; how many days ahead stand one by one."""
        return "person" if self._by_person else "time", str(self._places.days)

    @property
    def place(self) -> str:
        """The place whose rows these are."""
        return self._place

    def go_to(self, place: str) -> None:
        """Show the rows of a place of the window: `today upcoming waiting`, or a case as `case:NAME`."""
        self.beginResetModel()
        self._place = place
        self._case = place.removeprefix(CASE) if place.startswith(CASE) else None
        self._person = place.removeprefix(PERSON) if place.startswith(PERSON) else None
        self._filter = ()
        self._leaving.clear()
        self._begin()

    def _begin(self) -> None:
        self._blocks = self._whole_lists()
        self._texts.clear()
        self._now = self._clock.now()
        self._read_on()
        self._rows = list(self._laid_out())
        self.endResetModel()
        self.shown.emit()

    def _whole_lists(self) -> list[_Block]:
        """Return what is to be read: the lists of the place, or of what others owe one part a person, by name."""
        self._by_person = self._place == "waiting" and self._chosen().waiting_by == "person"
        if self._by_person:
            return [_Block("waiting", one) for one in (*(one for one, _ in self._reader.people_listed("they")), "")]
        return [_Block(which) for which in self._places.lists(self._place)]

    def filter(self, words: str) -> None:
        """Show only rows in which each of these words stands; all again for none."""
        if self._filter != tuple(words.split()):
            self.beginResetModel()
            self._filter = tuple(words.split())
            self._begin()

    def refresh(self, ids: frozenset[str] | None) -> None:
        """Show what changed: these promises, or anything at all if none are named."""
        self._now = self._clock.now()
        for promise_id in ids or list(self._texts):
            self._texts.pop(promise_id, None)
        if not ids or self._case is not None or self._person is not None or self._filter or not self._mended(ids):
            self._read_again()
        self._show_rows(ids)

    def now_moved(self) -> None:
        """Show what the passing of time changed."""
        self.refresh(None)

    def let_leave(self, view: PromiseView) -> None:
        """Keep showing a promise that has just ended, as it is now, until `gone`."""
        self._leaving[view.promise.id] = view

    def leaves(self, promise_id: str) -> bool:
        """Say whether a promise has ended and is only kept in sight: not where its end was refused."""
        return promise_id in self._leaving

    def gone(self, promise_id: str) -> None:
        """Take out a row that was only kept in sight for a moment."""
        if self._leaving.pop(promise_id, None) is not None:
            self._show_rows(frozenset({promise_id}))

    def view(self, index: Index) -> PromiseView | None:
        """Return the promise of a row; None for a heading, or no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, PromiseView) else None

    def row(self, number: int) -> Heading | PromiseView:
        """Return what stands in a row."""
        return self._rows[number]

    def index_of(self, promise_id: str) -> QModelIndex:
        """Return the row of a promise; reads on for it, if it stands here."""
        found = self.among_read([promise_id])
        if not found and self._stands_further_on(promise_id):
            while not (found := self.among_read([promise_id])) and self.canFetchMore(_NOWHERE):
                self._go_on(max(_PAGE, len(self._rows)))
        return next(iter(found), QModelIndex())

    def _stands_further_on(self, promise_id: str) -> bool:
        """Say whether a promise is among those that were not read yet, without reading them."""
        unread = [block for block in self._blocks if not block.is_whole]
        if self._by_person:
            owed_by = {view.promise.to or "" for view in self._reader.these([promise_id], now=self._now)}
            unread = [block for block in unread if block.owed_by in owed_by]
        return any(self._holds(block, promise_id) for block in unread)

    def among_read(self, ids: Collection[str]) -> list[QModelIndex]:
        """Return the rows of these promises, as far as rows were read."""
        rows = enumerate(self._rows)
        return [self.index(number) for number, row in rows if isinstance(row, PromiseView) and row.promise.id in ids]

    def text(self, view: PromiseView) -> RowText:
        """Return what the row of a promise says."""
        if view.promise.id not in self._texts:
            day = self._places.day_over(self._place, view, self._now, self._clock.zone())
            self._texts[view.promise.id] = self._words.row(view, self._now, self._clock.zone(), day)
        return self._texts[view.promise.id]

    def heading_over(self, number: int) -> Heading | None:
        """Return the heading under which a row stands, or None."""
        return next((row for row in reversed(self._rows[: number + 1]) if isinstance(row, Heading)), None)

    def heading_at(self, index: Index) -> Heading | None:
        """Return the heading that a row is, or None."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Heading) else None

    def under(self, key: str) -> list[str]:
        """Return the ids of all promises under a heading; reads on to the last of them, each time as much again."""
        while (last := self.heading_over(len(self._rows))) and last.key == key and self.canFetchMore(_NOWHERE):
            self._go_on(len(self._rows))
        found, inside = [], False
        for row in self._rows:
            if isinstance(row, Heading):
                inside = row.key == key
            elif inside:
                found.append(row.promise.id)
        return found

    def has_promises(self) -> bool:
        """Say whether there is any promise here."""
        return any(isinstance(row, PromiseView) for row in self._rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows were read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the whole object of a row, or its words."""
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.text(row).spoken if isinstance(row, PromiseView) else row.spoken
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row).title if isinstance(row, PromiseView) else row.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that promises can be selected, and headings only be read."""
        if index.isValid() and isinstance(self._rows[index.row()], PromiseView):
            return (
                Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemNeverHasChildren
                | Qt.ItemFlag.ItemIsDragEnabled
            )
        return Qt.ItemFlag.NoItemFlags

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether the book holds more rows of this place."""
        return not parent.isValid() and any(not block.is_whole for block in self._blocks)

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self.canFetchMore(parent):
            self._go_on()

    def _go_on(self, wanted: int = _PAGE) -> None:
        """Read further and add what comes at the end; only what came into the midst of others is laid out with them."""
        first = next(number for number, block in enumerate(self._blocks) if not block.is_whole)
        at_the_end = not any(block.begun for block in self._blocks[first + 1 :])
        read = self._read_on(wanted)
        if not at_the_end:
            self._show_rows(frozenset())
            return
        last, number = self._layout.last_heading, len(self._rows)
        for block, views in read:
            self._layout.add(block.which, block.owed_by, views, all_of_them=block.is_whole)
        rows = self._layout.rows
        if number < len(rows):
            self.beginInsertRows(_NOWHERE, number, len(rows) - 1)
            self._rows.extend(rows[number:])
            self.endInsertRows()
        if last < number and self._rows[last] != rows[last]:
            self._rows[last] = rows[last]
            self.dataChanged.emit(self.index(last), self.index(last))

    def _read_on(self, wanted: int = _PAGE) -> list[tuple[_Block, Sequence[PromiseView]]]:
        """Read a page further; blocks that end on the way are followed by the next. Return what was read."""
        read: list[tuple[_Block, Sequence[PromiseView]]] = []
        for block in self._blocks:
            if block.is_whole:
                continue
            page = self._page(block, wanted)
            block.views.extend(page.rows)
            block.more, block.begun = page.more, True
            read.append((block, page.rows))
            wanted -= len(page.rows)
            if wanted <= 0:
                break
        return read

    def _read_again(self) -> None:
        """Read anew as much of each block as was read before; people who owe something now come between the others."""
        if self._place == "waiting":
            before = {(block.which, block.owed_by): block for block in self._blocks}
            self._blocks = [before.get((block.which, block.owed_by), block) for block in self._whole_lists()]
            last = max((number for number, block in enumerate(self._blocks) if block.begun), default=0)
            for block in self._blocks[: last + 1]:
                block.begun = True
        for block in self._blocks:
            if block.begun:
                limit = max(_PAGE, len(block.views) + 1)
                block.more = None
                page = self._page(block, limit)
                block.views, block.more = list(page.rows), page.more

    def _holds(self, block: _Block, promise_id: str) -> bool:
        of = {"case": self._case, "person": self._person, "owed_by": block.owed_by}
        return self._reader.stands_in(block.which, promise_id, self._now, self._filter, **of)

    def _page(self, block: _Block, limit: int) -> Page:
        of = {"case": self._case, "person": self._person, "owed_by": block.owed_by}
        return self._reader.page(block.which, now=self._now, limit=limit, after=block.more, words=self._filter, **of)

    def _mended(self, ids: frozenset[str]) -> bool:
        """Put the changed promises where they stand already, or take them out; say whether that was all there is to it."""
        fresh = {view.promise.id: view for view in self._reader.these(ids, now=self._now)}
        there = {view.promise.id: view for block in self._blocks for view in block.views if view.promise.id in ids}
        for promise_id in ids:
            self._see_leaving(promise_id, fresh.get(promise_id))
            before, after = there.get(promise_id), fresh.get(promise_id)
            ended = after is None or not after.promise.is_open
            if not ended and (before is None or stands(before) != stands(after)):
                return False
        for block in self._blocks:
            block.views = [
                fresh.get(view.promise.id, view)
                for view in block.views
                if view.promise.id not in ids or (view.promise.id in fresh and fresh[view.promise.id].promise.is_open)
            ]
        return True

    def _see_leaving(self, promise_id: str, fresh: PromiseView | None) -> None:
        """Show a promise that is leaving as it is now; one that was opened again does not leave."""
        if promise_id in self._leaving:
            if fresh is None or fresh.promise.is_open:
                del self._leaving[promise_id]
            else:
                self._leaving[promise_id] = fresh

    def _laid_out(self) -> list[Heading | PromiseView]:
        self._layout.begin(self._now, self._clock.zone(), with_days=not self._filter)
        for block in self._blocks:
            self._layout.add(block.which, block.owed_by, self._with_leaving(block), all_of_them=block.is_whole)
        return self._layout.rows

    def _with_leaving(self, block: _Block) -> Sequence[PromiseView]:
        """Return the promises of a block with those that are just leaving, where they stood."""
        if not self._leaving:
            return block.views
        views = list(block.views)
        stood = [row.promise.id for row in self._rows if isinstance(row, PromiseView)]
        have = {view.promise.id for view in views}
        for promise_id, view in self._leaving.items():
            if promise_id in have or promise_id not in stood or not self._was_in(block, promise_id):
                continue
            before = set(stood[: stood.index(promise_id)])
            views.insert(sum(one.promise.id in before for one in views), view)
        return views

    def _was_in(self, block: _Block, promise_id: str) -> bool:
        view = self._leaving[promise_id]
        if block.owed_by is not None:
            return block.owed_by == (view.promise.to or "")
        return block.which == self._places.list_of(self._place, view, self._now)

    def _show_rows(self, changed: frozenset[str] | None) -> None:
        """Bring the rows shown to what was read, by telling of nothing but the differences."""
        wanted = self._laid_out()
        keys = [key_of(row) for row in wanted]
        self._remove_others(keys)
        self._insert_missing(wanted, keys)
        for number, row in enumerate(wanted):
            if self._rows[number] is not row:
                same = self._rows[number] == row and changed is not None and keys[number] not in changed
                self._rows[number] = row
                if not same:
                    index = self.index(number)
                    self.dataChanged.emit(index, index)
        self.shown.emit()

    def _remove_others(self, keys: Sequence[str]) -> None:
        """Remove rows that are not wanted any more, or stand in another order now."""
        place = {key: number for number, key in enumerate(keys)}
        stays = in_order([place.get(key_of(row), -1) for row in self._rows])
        number = len(self._rows)
        while number:
            end = number
            while number and not stays[number - 1]:
                number -= 1
            if number < end:
                self.beginRemoveRows(_NOWHERE, number, end - 1)
                del self._rows[number:end]
                self.endRemoveRows()
            else:
                number -= 1

    def _insert_missing(self, wanted: Sequence[Heading | PromiseView], keys: Sequence[str]) -> None:
        number = 0
        while number < len(keys):
            end = number
            while end < len(keys) and (number >= len(self._rows) or keys[end] != key_of(self._rows[number])):
                end += 1
            if end > number:
                self.beginInsertRows(_NOWHERE, number, end - 1)
                self._rows[number:number] = wanted[number:end]
                self.endInsertRows()
            number = end + 1
