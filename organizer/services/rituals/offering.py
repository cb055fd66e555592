"""When the sweep, the review and what is to be made right after an absence are offered, and with what words."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from organizer.domain.reminders import next_working_morning
from organizer.domain.review import next_review_day, review_day, week_of
from organizer.domain.sweep import next_leaving
from organizer.domain.when import civil_to_utc, end_of_day, local_day, shifted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from organizer.domain.review import Week
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock, Notice
    from organizer.services.rituals.absences import Absences
    from organizer.services.rituals.away_plan import AwayPlan
    from organizer.services.rituals.review_progress import ReviewProgress
    from organizer.services.rituals.reviewing import Kept, Reviewing
    from organizer.services.rituals.sweeping import Sweeping

BEFORE_LEAVING = timedelta(hours=1)
_A_WEEK = timedelta(weeks=1)
_MOMENT = timedelta(microseconds=1)


class OfferSpeech(Protocol):
    """Says the offers in words."""

    def sweep(self, cards: int) -> Notice:
        """Say how many wait for a word."""

    def review(self, week: Week, kept: Kept) -> Notice:
        """Say that a week is ready to look at."""

    def back(self, people: int) -> Notice:
        """Say with how many to make it right after an absence."""


class SweepOffer:
    """Offers the sweep at the leaving time of working days."""

    name = "sweep"

    def __init__(
        self, sweeping: Sweeping, clock: Clock, settings_of: Callable[[], Settings], speech: OfferSpeech
    ) -> None:
        """Offer what `sweeping` finds."""
        self._sweeping = sweeping
        self._clock = clock
        self._settings_of = settings_of
        self._speech = speech

    def next_at(self, after: datetime) -> datetime | None:
        """Return the next leaving time of a working day after a moment (both aware UTC)."""
        return next_leaving(after, self._clock.zone(), self._settings_of())

    def notice(self, at: datetime) -> Notice | None:
        """Say how many wait; None where nobody does, or where that evening is over."""
        cards = self._cards(at)
        return self._speech.sweep(cards) if cards else None

    def stands(self, at: datetime) -> bool:
        """Say whether somebody still waits, and it is that evening."""
        return self._cards(at) > 0

    def _cards(self, at: datetime) -> int:
        now, zone = self._clock.now(), self._clock.zone()
        return len(self._sweeping.sweep(now).cards) if local_day(at, zone) == local_day(now, zone) else 0


class ReviewOffer:
    """Offers the weekly review on the chosen weekday, an hour before the leaving time."""

    name = "review"

    def __init__(
        self,
        reviewing: Reviewing,
        progress: ReviewProgress,
        clock: Clock,
        settings_of: Callable[[], Settings],
        speech: OfferSpeech,
    ) -> None:
        """Offer the week that `reviewing` reads, unless `progress` has it as done; `offered` is the one offered last."""
        self._reviewing = reviewing
        self._progress = progress
        self._clock = clock
        self._settings_of = settings_of
        self._speech = speech
        self.offered: Week | None = None

    def next_at(self, after: datetime) -> datetime | None:
        """Return when the next review is (both aware UTC), however late the last one was done."""
        settings, zone = self._settings_of(), self._clock.zone()
        today = local_day(after, zone)
        for day in (review_day(today, settings.review_on), next_review_day(today, settings.review_on)):
            at = self._at(day)
            if at > after:
                return at
        return None

    def notice(self, at: datetime) -> Notice | None:
        """Say that the week of that day is ready to look at; None where it was looked at already."""
        if not self.stands(at):
            return None
        week = self.offered = self._week_of(at)
        kept = self._reviewing.how_it_went(week, self._clock.now()).kept_on_time
        return self._speech.review(week, kept)

    def stands(self, at: datetime) -> bool:
        """Say whether there is anything to look at, and the week of that day was not looked at yet."""
        return self._reviewing.has_anything() and not self._progress.is_done(self._week_of(at))

    def _week_of(self, at: datetime) -> Week:
        """Return the week of a day; after weeks away that of the last such weekday."""
        zone = self._clock.zone()
        day, today = local_day(at, zone), local_day(self._clock.now(), zone)
        day += _A_WEEK * max((today - day) // _A_WEEK, 0)
        return week_of(day, self._settings_of().week_starts)

    def _at(self, day: date) -> datetime:
        leaving = datetime.combine(day, self._settings_of().leaves_at(day))
        return civil_to_utc(leaving, self._clock.zone()) - BEFORE_LEAVING


class ReturnOffer:
    """Offers, on the first working morning after a planned absence, to make it right with whoever waited in vain."""

    name = "away"

    def __init__(
        self,
        absences: Absences,
        plan: AwayPlan,
        clock: Clock,
        settings_of: Callable[[], Settings],
        speech: OfferSpeech,
    ) -> None:
        """Offer what `absences` finds of what was planned."""
        self._absences = absences
        self._plan = plan
        self._clock = clock
        self._settings_of = settings_of
        self._speech = speech

    def next_at(self, after: datetime) -> datetime | None:
        """Return the first working morning after the absence, if it is after a moment (both aware UTC)."""
        planned, zone = self._plan.absence(), self._clock.zone()
        if planned is None:
            return None
        morning = next_working_morning(shifted(end_of_day(planned.last, zone), -_MOMENT), zone, self._settings_of())
        return morning if morning > after else None

    def notice(self, at: datetime) -> Notice | None:  # noqa: ARG002 - what is to be made right is that of now
        """Say with how many to make it right; None where nobody waited in vain, or the absence goes on."""
        planned = self._plan.absence()
        if planned is None:
            return None
        view = self._absences.away(planned.first, planned.last, self._clock.now())
        return self._speech.back(len(view.make_right)) if view.is_over and view.make_right else None

    def stands(self, at: datetime) -> bool:
        """Say whether somebody still waits in vain."""
        return self.notice(at) is not None
