"""The places of the window: which lists each shows, and the headings between their rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.domain.when import local_day
from organizer.ui.words.wording import begun, filled, shown

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from organizer.services.views import PromiseView
    from organizer.ui.words.wording import Wording

PLACES = ("today", "upcoming", "waiting")
PEOPLE = "people"
# A case is a place of its own: `case:Harbor refit`.
CASE = "case:"
# And so is a person: `person:ID`.
PERSON = "person:"
_LISTS = {
    "today": ("my_overdue", "my_today", "theirs_now"),
    "upcoming": ("upcoming", "undated"),
    "waiting": ("waiting",),
    CASE: ("open", "closed"),
    PERSON: ("i_owe", "they_owe"),
}
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names what follows it. Rows with the same `key` stand under one heading."""

    key: str
    title: str
    ink: str = "text"
    count: int | None = None
    note: str = ""
    day: date | None = None

    @property
    def spoken(self) -> str:
        """Return the heading as it is read aloud."""
        parts = (self.title, "" if self.count is None else str(self.count), self.note)
        return ", ".join(part for part in parts if part)

    def counting(self, count: int | None) -> Heading:
        """Return it with how many rows follow."""
        return replace(self, count=count)


class Places(QObject):
    """Names the places, and what stands in them."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Say days by `words`."""
        super().__init__(parent)
        self._words = words
        # How many days ahead stand one by one, before weeks.
        self.days = 14

    def title(self, place: str) -> str:
        """Return the name of a place."""
        if place.startswith(CASE):
            return shown(place.removeprefix(CASE), 120)
        return {
            "today": self.tr("Today"),
            "upcoming": self.tr("Upcoming"),
            "waiting": self.tr("Waiting"),
            PEOPLE: self.tr("People"),
        }[place]

    def lists(self, place: str) -> tuple[str, ...]:
        """Return the lists of the book that a place shows, in order."""
        return _LISTS[CASE if place.startswith(CASE) else PERSON if place.startswith(PERSON) else place]

    def list_of(self, place: str, view: PromiseView, now: datetime) -> str:
        """Return which list of a place a promise stood in before it ended, at `now` (aware UTC)."""
        if place.startswith(PERSON):
            return "i_owe" if view.promise.is_mine else "they_owe"
        if place != "today":
            return self.lists(place)[0]
        if not view.promise.is_mine:
            return "theirs_now"
        return "my_overdue" if view.overdue_at is not None and view.overdue_at <= now else "my_today"

    def heading(self, which: str, view: PromiseView, now: datetime, zone: ZoneInfo) -> Heading:
        """Return the heading that a promise of a list stands under, at `now` (aware UTC)."""
        if which in {"waiting", "open", "upcoming"}:
            by = {"waiting": self._waiting, "open": self._open, "upcoming": self._by_day}
            return by[which](view, now, zone)
        return {
            "my_overdue": Heading("overdue", self.tr("Overdue"), "overdue"),
            "my_today": Heading("today", self.tr("Today")),
            "theirs_now": Heading("theirs", self.tr("Waiting on others")),
            "i_owe": Heading("i owe", self.tr("I owe")),
            "they_owe": Heading("they owe", self.tr("They owe")),
            "undated": Heading("no date", self.tr("No date")),
            "closed": Heading("ended", self.tr("Ended"), "text2"),
        }[which]

    def day_over(self, place: str, view: PromiseView, now: datetime, zone: ZoneInfo) -> date | None:
        """Return the day whose heading stands over a promise in a place, where its rows stand by days."""
        if place.startswith(CASE):
            return self._open(view, now, zone).day if view.promise.is_open else None
        by_day = place == "upcoming" and view.overdue_at is not None
        return self._by_day(view, now, zone).day if by_day else None

    def of_person(self, key: str, view: PromiseView) -> Heading:
        """Return the heading over what one person owes, or nobody who is named."""
        return Heading(f"who {key}", shown(view.to, 80) if view.to else self.tr("No one named"))

    def _waiting(self, view: PromiseView, now: datetime, _zone: ZoneInfo) -> Heading:
        if view.overdue_at is None:
            return Heading("no time", self.tr("No time named"))
        if view.overdue_at <= now:
            return Heading("past", self.tr("Past their time"), "overdue")
        return Heading("to come", self.tr("Still to come"))

    def _open(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> Heading:
        if view.overdue_at is not None and view.overdue_at <= now:
            return Heading("overdue", self.tr("Overdue"), "overdue")
        if view.overdue_at is None:
            return Heading("no time", self.tr("No time named"))
        return self._by_day(view, now, zone)

    def empty_day(self, day: date, today: date) -> Heading:
        """Return the heading of a day on which nothing is due."""
        return replace(self._of_day(day, today), ink="text3", count=0)

    def full(self, heading: Heading) -> Heading:
        """Return a day's heading, marked as full."""
        return replace(heading, note=self.tr("full"))

    def _of_day(self, day: date, today: date) -> Heading:
        name = begun(self._words.day(day, today))
        if day - today == timedelta(days=1):
            name = filled(self.tr("Tomorrow · %1"), self._words.whole_day(day))
        return Heading(day.isoformat(), name, day=day)

    def _by_day(self, view: PromiseView, now: datetime, zone: ZoneInfo) -> Heading:
        today = local_day(now, zone)
        day = today if view.overdue_at is None else local_day(view.overdue_at - _INSTANT, zone)
        if day - today <= timedelta(days=self.days):
            return self._of_day(day, today)
        monday = self._monday(day)
        return Heading(f"week {monday.isoformat()}", filled(self.tr("Week of %1"), self._words.day(monday, today)))

    def _monday(self, day: date) -> date:
        return day - timedelta(days=min(day.weekday(), (day - day.min).days))
