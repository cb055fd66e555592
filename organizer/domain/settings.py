"""What the user has set, as far as the rules need to know it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zlib import crc32

from organizer.domain.ladders import Ladder, ladder_of
from organizer.domain.people import NO_RHYTHM
from organizer.domain.vocabulary import Languages, no_languages

if TYPE_CHECKING:
    from organizer.domain.people import Rhythm

MONDAY_TO_FRIDAY = frozenset(range(5))
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The civil times between which no notice is shown; past midnight where they end before they begin."""

    begins: time
    ends: time

    def __str__(self) -> str:
        return f"{self.begins.isoformat('minutes')}-{self.ends.isoformat('minutes')}"

    def end_after(self, local: datetime) -> datetime | None:
        """Return when the quiet hours that hold a civil moment end (civil); None outside of them."""
        at = local.time()
        if self.begins <= self.ends:
            return datetime.combine(local.date(), self.ends) if self.begins <= at < self.ends else None
        if at >= self.begins:
            return datetime.combine(local.date() + _ONE_DAY, self.ends)
        return datetime.combine(local.date(), self.ends) if at < self.ends else None


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's habits. Weekdays are 0 for Monday to 6 for Sunday; times are civil.

    `second_folder` is where a copy of each backup goes; `tell_when_locked` keeps the times of reminders outside a sealed book.
    `next_weekday`: `following` reads "next Friday" as that of the next Monday-first week, `nearest` as the next to come.
    `language` is the one drafts are in, and lines unless they give away another; `languages` has the words of all at hand.
    `review_on` is the weekday of the weekly review, `rhythm_…` the rhythm of those of a circle who have none of their own.
    `holidays` are the user's own days, `public_holidays` those of the place `holidays_of`, as `DE` or `US-CA`.
    `alerts` and those of a circle change the ladder of reminders, in the words of `ladders`. Without `announced_here` this
    device shows no notice, as another one does; what waits stands in its list all the same.
    """

    language: str = "en"
    day_first: bool = False
    week_starts: int = 0
    next_weekday: str = "following"
    working_days: frozenset[int] = MONDAY_TO_FRIDAY
    work_begins: time = time(9)
    leaving: time = time(17)
    leaving_on: tuple[tuple[int, time], ...] = ()
    morning: time = time(9)
    end_of_day: time = time(17)
    holidays: frozenset[date] = field(default_factory=frozenset)
    holidays_of: str = ""
    public_holidays: frozenset[date] = field(default_factory=frozenset)
    hide_names: bool = False
    day_before: bool = False
    second_folder: str = ""
    tell_when_locked: bool = False
    languages: Languages = field(default_factory=no_languages, compare=False, repr=False)
    review_on: int = 4
    rhythm_customer: Rhythm = NO_RHYTHM
    rhythm_internal: Rhythm = NO_RHYTHM
    rhythm_personal: Rhythm = NO_RHYTHM
    alerts: str = ""
    alerts_customer: str = ""
    alerts_internal: str = ""
    alerts_personal: str = ""
    quiet_hours: QuietHours | None = None
    announced_here: bool = True

    def is_working_day(self, day: date) -> bool:
        """Say whether `day` is a working day: of the week, and no holiday."""
        return day.weekday() in self.working_days and (day not in self.holidays and day not in self.public_holidays)

    def leaves_at(self, day: date) -> time:
        """Return the leaving time of `day`'s weekday."""
        return dict(self.leaving_on).get(day.weekday(), self.leaving)

    def usual_rhythm(self, circle: str) -> Rhythm:
        """Return the rhythm of those of a circle who have none of their own."""
        return {"customer": self.rhythm_customer, "internal": self.rhythm_internal}.get(circle, self.rhythm_personal)

    def basis(self) -> str:
        """Return a short name of all in here that moments and judgements are derived from."""
        parts = (
            sorted(self.working_days),
            self.work_begins,
            self.leaving,
            self.leaving_on,
            self.morning,
            self.end_of_day,
            sorted(self.holidays),
            sorted(self.public_holidays),
            self.day_before,
            (self.alerts, self.alerts_customer, self.alerts_internal, self.alerts_personal),
        )
        return f"{crc32(repr(parts).encode()):08x}"

    def ladder(self, circle: str, own: str = "") -> Ladder:
        """Return which alerts are wanted for a promise with someone of `circle` that has words of its `own`.

        Without a circle, those for everything.
        """
        of_circle = {
            "customer": self.alerts_customer,
            "internal": self.alerts_internal,
            "personal": self.alerts_personal,
        }
        return ladder_of(self._opted_in, self.alerts, of_circle.get(circle, ""), own)

    def ladder_below(self, circle: str) -> Ladder:
        """Return the alerts that the words for `circle` change; without a circle, those that the words for everything do."""
        return ladder_of(self._opted_in, self.alerts if circle else "")

    @property
    def _opted_in(self) -> str:
        return "day_before" if self.day_before else ""
