"""When the sweep and the review are offered, and with what words."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from organizer.domain.review import next_review_day, review_day, week_of
from organizer.domain.sweep import next_leaving
from organizer.domain.when import civil_to_utc, local_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from organizer.domain.review import Week
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock, Notice
    from organizer.services.review_progress import ReviewProgress
    from organizer.services.reviewing import Kept, Reviewing
    from organizer.services.sweeping import Sweeping

BEFORE_LEAVING = timedelta(hours=1)


class OfferSpeech(Protocol):
    """Says the offers in words."""

    def sweep(self, cards: int) -> Notice:
        """Say how many wait for a word."""

    def review(self, week: Week, kept: Kept) -> Notice:
        """Say that a week is ready to look at."""


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
        now, zone = self._clock.now(), self._clock.zone()
        if local_day(at, zone) != local_day(now, zone):
            return None
        found = self._sweeping.sweep(now)
        return self._speech.sweep(len(found.cards)) if found.cards else None


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
        """Offer the week that `reviewing` reads, unless `progress` has it as done."""
        self._reviewing = reviewing
        self._progress = progress
        self._clock = clock
        self._settings_of = settings_of
        self._speech = speech

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
        week = week_of(local_day(at, self._clock.zone()), self._settings_of().week_starts)
        if self._progress.is_done(week):
            return None
        kept = self._reviewing.how_it_went(week, self._clock.now()).kept_on_time
        return self._speech.review(week, kept)

    def _at(self, day: date) -> datetime:
        leaving = datetime.combine(day, self._settings_of().leaves_at(day))
        return civil_to_utc(leaving, self._clock.zone()) - BEFORE_LEAVING
