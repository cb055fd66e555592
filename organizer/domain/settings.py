"""What the user has set, as far as the rules need to know it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import TYPE_CHECKING

from organizer.domain.people import NO_RHYTHM
from organizer.domain.vocabulary import Languages, no_languages

if TYPE_CHECKING:
    from organizer.domain.people import Rhythm

MONDAY_TO_FRIDAY = frozenset(range(5))


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's habits. Weekdays are 0 for Monday to 6 for Sunday; times are civil.

    `second_folder` is where a copy of each backup goes; `tell_when_locked` keeps the times of reminders outside a sealed book.
    `next_weekday`: `following` reads "next Friday" as that of the next Monday-first week, `nearest` as the next to come.
    `language` is the one lines are taken to be in unless they give away another; `languages` has the words of all at hand.
    `review_on` is the weekday of the weekly review, `rhythm_…` the rhythm of those of a circle who have none of their own.
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
    hide_names: bool = False
    day_before: bool = False
    second_folder: str = ""
    tell_when_locked: bool = False
    languages: Languages = field(default_factory=no_languages, compare=False, repr=False)
    review_on: int = 4
    rhythm_customer: Rhythm = NO_RHYTHM
    rhythm_internal: Rhythm = NO_RHYTHM
    rhythm_personal: Rhythm = NO_RHYTHM

    def is_working_day(self, day: date) -> bool:
        """Say whether `day` is a working day: of the week, and no holiday."""
        return day.weekday() in self.working_days and day not in self.holidays

    def leaves_at(self, day: date) -> time:
        """Return the leaving time of `day`'s weekday."""
        return dict(self.leaving_on).get(day.weekday(), self.leaving)

    def usual_rhythm(self, circle: str) -> Rhythm:
        """Return the rhythm of those of a circle who have none of their own."""
        return {"customer": self.rhythm_customer, "internal": self.rhythm_internal}.get(circle, self.rhythm_personal)
