"""The list of promises: a read-only model over pages of the book, with headings between."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from organizer.domain.when import local_day
from organizer.services.views import PromiseView
from organizer.services.window_settings import WindowSettings
from organizer.ui.promises.places import CASE, PERSON, Heading
from organizer.ui.promises.row_order import in_order, key_of, stands

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

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
        self._by_day: dict[date, int] = {}
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
        self._rows = self._laid_out()
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

    def gone(self, promise_id: str) -> None:
        """Take out a row that was only kept in sight for a moment."""
        if self._leaving.pop(promise_id, None) is not None:
            self._show_rows(frozenset({promise_id}))

    def view(self, index: Index) -> PromiseView | None:
        """Return the promise of a row; None for a heading, or no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, PromiseView) else None

    def index_of(self, promise_id: str) -> QModelIndex:
        """Return the row of a promise; reads on for it up to the end of the list."""
        while not (found := self.index_among_read(promise_id)).isValid() and self.canFetchMore(_NOWHERE):
            self.fetchMore(_NOWHERE)
        return found

    def index_among_read(self, promise_id: str) -> QModelIndex:
        """Return the row of a promise, as far as rows were read."""
        rows = enumerate(self._rows)
        there = (number for number, row in rows if isinstance(row, PromiseView) and row.promise.id == promise_id)
        return self.index(next(there, -1))

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
            self._read_on(len(self._rows))
            self._show_rows(frozenset())
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
            self._read_on()
            self._show_rows(frozenset())

    def _read_on(self, wanted: int = _PAGE) -> None:
        """Read a page further; blocks that end on the way are followed by the next."""
        for block in self._blocks:
            if block.is_whole:
                continue
            page = self._page(block, wanted)
            block.views.extend(page.rows)
            block.more, block.begun = page.more, True
            wanted -= len(page.rows)
            if wanted <= 0:
                return

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
        rows: list[Heading | PromiseView] = []
        self._by_day = {}
        zone, last = self._clock.zone(), ""
        self._places.days = self._chosen().upcoming_days
        for block in self._blocks:
            views = self._with_leaving(block)
            headings = [self._heading(block, view, zone) for view in views]
            under = Counter(heading.key for heading in headings)
            # Of the last group more may follow in the book; those before it are whole.
            unread = "" if block.is_whole or not headings else headings[-1].key
            for heading, view in zip(headings, views, strict=True):
                if heading.key != last:
                    last = heading.key
                    if heading.day is not None and block.which == "upcoming" and not self._filter:
                        rows.extend(self._days_until(heading.day, rows))
                        rows.append(self._counted(heading, heading.day))
                    else:
                        rows.append(heading.counting(None if heading.key == unread else under[heading.key]))
                rows.append(view)
        return rows

    def _heading(self, block: _Block, view: PromiseView, zone: ZoneInfo) -> Heading:
        if block.owed_by is not None:
            return self._places.of_person(block.owed_by, view)
        return self._places.heading(block.which, view, self._now, zone)

    def _counted(self, heading: Heading, day: date) -> Heading:
        """Return the heading of a day with how much is due on it, and whether that is more than one can keep."""
        if not self._by_day:
            first = local_day(self._now, self._clock.zone())
            self._by_day = self._reader.counts_by_day(first, self._places.days)
        count = self._by_day.get(day)
        counted = heading.counting(count)
        full = self._chosen().full_day
        return self._places.full(counted) if count is not None and count >= full else counted

    def _days_until(self, day: date, rows: Sequence[Heading | PromiseView]) -> list[Heading]:
        """Return headings for the days before this one on which nothing is due, so that something can be moved to them."""
        today = local_day(self._now, self._clock.zone())
        before = [row.day for row in rows if isinstance(row, Heading) and row.day is not None]
        last = before[-1] if before else today
        between = (last + timedelta(days=number) for number in range(1, (day - last).days))
        return [self._places.empty_day(one, today) for one in between if (one - today).days <= self._places.days]

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
