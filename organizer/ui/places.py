"""The places of the window: which lists each shows, and the headings between their rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.when import local_day
from organizer.ui.wording import filled

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from organizer.services.views import PromiseView
    from organizer.ui.wording import Wording

PLACES = ("today", "upcoming", "waiting")
_LISTS = {
    "today": ("my_overdue", "my_today", "theirs_now"),
    "upcoming": ("upcoming",),
    "waiting": ("waiting",),
}
_BY_DAY = timedelta(days=14)
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names what follows it. Rows with the same `key` stand under one heading."""

    key: str
    title: str
    ink: str = "text"
    count: int | None = None

    @property
    def spoken(self) -> str:
        """Return the heading as it is read aloud."""
        return self.title if self.count is None else f"{self.title}, {self.count}"

    def counting(self, count: int | None) -> Heading:
        """Return it with how many rows follow."""
        return replace(self, count=count)


class Places(QObject):
    """Names the places, and what stands in them."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say days by `words`."""
        super().__init__(parent)
        self._words = words

    def title(self, place: str) -> str:
        """Return the name of a place."""
        return {"today": self.tr("Today"), "upcoming": self.tr("Upcoming"), "waiting": self.tr("Waiting")}[place]

    def lists(self, place: str) -> tuple[str, ...]:
        """Return the lists of the book that a place shows, in order."""
        return _LISTS[place]

    def list_of(self, place: str, view: PromiseView, now: datetime) -> str:
        """Return which list of a place a promise stood in before it ended, at `now` (aware UTC)."""
        if place != "today":
            return _LISTS[place][0]
        if not view.promise.is_mine:
            return "theirs_now"
        return "my_overdue" if view.overdue_at is not None and view.overdue_at <= now else "my_today"

    def heading(self, which: str, view: PromiseView, now: datetime, zone: ZoneInfo) -> Heading:
        """Return the heading that a promise of a list stands under, at `now` (aware UTC)."""
        match which:
            case "my_overdue":
                return Heading("overdue", self.tr("Overdue"), "overdue")
            case "my_today":
                return Heading("today", self.tr("Today"))
            case "theirs_now":
                return Heading("theirs", self.tr("Waiting on others"))
            case "waiting":
                return self._waiting(view, now)
        return self._by_day(view, now, zone)

    def _waiting(self, view: PromiseView, now: datetime) -> Heading:
        if view.overdue_at is None:
            return Heading("no time", self.tr("No time named"))
        if view.overdue_at <= now:
            return Heading("past", self.tr("Past their time"), "overdue")
        return Heading("to come", self.tr("Still to come"))

    def _by_day(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> Heading:
        today = local_day(now, zone)
        day = today if view.overdue_at is None else local_day(view.overdue_at - _INSTANT, zone)
        if day - today <= _BY_DAY:
            name = self._words.day(day, today)
            if day - today == timedelta(days=1):
                name = filled(self.tr("Tomorrow · %1"), self._words.whole_day(day))
            return Heading(day.isoformat(), name)
        monday = self._monday(day)
        return Heading(f"week {monday.isoformat()}", filled(self.tr("Week of %1"), self._words.day(monday, today)))

    def _monday(self, day: date) -> date:
        return day - timedelta(days=min(day.weekday(), (day - day.min).days))
