"""The rows of a list: promises under their headings, which say how many stand under them and which days are empty or full."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.domain.when import local_day
from organizer.services.window_settings import WindowSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from organizer.services.reading import Reader
    from organizer.services.views import PromiseView
    from organizer.ui.promises.places import Heading, Places


class RowLayout:
    """Lays rows out one behind the other, so that what is read further is added and nothing is laid out again."""

    def __init__(self, reader: Reader, places: Places, chosen: Callable[[], WindowSettings] = WindowSettings) -> None:
        """Have no rows yet; `chosen` tells how the user likes lists."""
        self._reader, self._places, self._chosen = reader, places, chosen
        self.rows: list[Heading | PromiseView] = []

    def begin(self, now: datetime, zone: ZoneInfo, *, with_days: bool) -> None:
        """Lay out anew, at `now` (aware UTC); `with_days` shows also days on which nothing is due, and counts what is."""
        settings = self._chosen()
        self._places.days, self._full_day = settings.upcoming_days, settings.full_day
        self._now, self._zone, self._with_days = now, zone, with_days
        self._today = self._day = local_day(now, zone)
        self._by_day: dict[date, int] = {}
        self._headings: dict[tuple[str, str | None, datetime | None], Heading] = {}
        self._heading: Heading | None = None
        self._over = self._under = 0
        self.rows = []

    @property
    def last_heading(self) -> int:
        """The row of the last heading: the only one that changes when rows are added."""
        return self._over

    def add(self, which: str, owed_by: str | None, views: Iterable[PromiseView], *, all_of_them: bool) -> None:
        """Add promises of a list, perhaps of what one person owes; `all_of_them`: of that list no more follow."""
        for view in views:
            heading = self._heading_of(which, owed_by, view)
            if self._heading is None or heading.key != self._heading.key:
                self._count_last()
                self._open(heading, which)
            self._under += 1
            self.rows.append(view)
        if all_of_them:
            self._count_last()
        elif self._with_days and self._heading is not None and self._heading.count is None:
            # Of some lists the book knows how many follow.
            self._heading = self._heading.counting(self._reader.counts().of(which))
            self.rows[self._over] = self._heading

    def _heading_of(self, which: str, owed_by: str | None, view: PromiseView) -> Heading:
        """Return the heading of a promise; most are due with others, and say the same."""
        at = (which, owed_by, view.overdue_at)
        if at not in self._headings:
            self._headings[at] = (
                self._places.of_person(owed_by, view)
                if owed_by is not None
                else self._places.heading(which, view, self._now, self._zone)
            )
        return self._headings[at]

    def _count_last(self) -> None:
        """Have the last heading say how many stand under it: no more come."""
        if self._heading is not None and self._heading.count is None:
            self._heading = self._heading.counting(self._under)
            self.rows[self._over] = self._heading

    def _open(self, heading: Heading, which: str) -> None:
        if heading.day is not None and which == "upcoming" and self._with_days:
            self._add_days_until(heading.day)
            heading = self._counted(heading, heading.day)
        self._heading, self._over, self._under = heading, len(self.rows), 0
        self.rows.append(heading)

    def _add_days_until(self, day: date) -> None:
        """Add headings for the days before this one on which nothing is due, so that something can be moved to them."""
        between = (self._day + timedelta(days=number) for number in range(1, (day - self._day).days))
        last = self._today + timedelta(days=self._places.days)
        self.rows.extend(self._places.empty_day(one, self._today) for one in between if one <= last)
        self._day = day

    def _counted(self, heading: Heading, day: date) -> Heading:
        """Return the heading of a day with how much is due on it, and whether that is more than one can keep."""
        if not self._by_day:
            self._by_day = self._reader.counts_by_day(self._today, self._places.days + 1)
        count = self._by_day.get(day)
        counted = heading.counting(count)
        return self._places.full(counted) if count is not None and count >= self._full_day else counted
