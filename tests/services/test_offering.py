"""When the sweep and the review are offered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.absences import absence
from organizer.domain.review import STEPS, week_of
from organizer.domain.when import Zoned
from organizer.services.ports import Notice
from organizer.services.rituals.absences import Absences
from organizer.services.rituals.away_plan import AwayPlan
from organizer.services.rituals.offering import ReturnOffer, ReviewOffer, SweepOffer
from organizer.services.rituals.review_progress import ReviewProgress
from organizer.services.rituals.reviewing import Reviewing
from organizer.services.rituals.sweeping import Sweeping

if TYPE_CHECKING:
    from organizer.domain.review import Week
    from organizer.services.rituals.reviewing import Kept
    from tests.services.desk import Desk


class Plain:
    """Says the offers as they are."""

    def sweep(self, cards: int) -> Notice:
        return Notice("sweep", str(cards))

    def review(self, week: Week, kept: Kept) -> Notice:
        return Notice("review", f"{week.name} {kept.kept}/{kept.due}")

    def back(self, people: int) -> Notice:
        return Notice("away", str(people))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 1, tzinfo=UTC) + timedelta(days=day - 1, hours=hour, minutes=minute)


@pytest.fixture
def sweep(desk: Desk) -> SweepOffer:
    settings_of = desk.preferences.settings
    return SweepOffer(Sweeping(desk.book, desk.clock, settings_of, desk.reader), desk.clock, settings_of, Plain())


@pytest.fixture
def review(desk: Desk) -> ReviewOffer:
    settings_of = desk.preferences.settings
    reviewing, progress = Reviewing(desk.book, desk.clock, settings_of), ReviewProgress(desk.book)
    return ReviewOffer(reviewing, progress, desk.clock, settings_of, Plain())


def test_the_sweep_is_offered_at_the_leaving_time_of_working_days(desk: Desk, sweep: SweepOffer) -> None:
    # The 26th is a Thursday.
    assert sweep.next_at(at(26, 9)) == at(26, 17)
    assert sweep.next_at(at(26, 17)) == at(27, 17)
    assert sweep.next_at(at(27, 18)) == at(30, 17)
    desk.preferences.set("leaving_on", "fri=15:00")
    desk.preferences.set("holidays", "2026-11-30")
    assert sweep.next_at(at(27, 9)) == at(27, 15)
    assert sweep.next_at(at(27, 15)) == at(31, 17)


def test_where_nobody_waits_or_the_evening_is_over_nothing_is_said(desk: Desk, sweep: SweepOffer) -> None:
    desk.clock.set(at(26, 17))
    assert sweep.notice(at(26, 17)) is None
    desk.promise(due=Zoned(at(26, 18).replace(tzinfo=None), "UTC"))
    assert sweep.notice(at(26, 17)) == Notice("sweep", "1")
    desk.clock.set(at(27, 8))
    assert sweep.notice(at(26, 17)) is None


def test_the_review_is_offered_on_its_weekday_however_late_the_last_one_was(desk: Desk, review: ReviewOffer) -> None:
    assert review.next_at(at(26, 9)) == at(27, 16)
    assert review.next_at(at(27, 15)) == at(27, 16)
    assert review.next_at(at(27, 16)) == at(34, 16)
    assert review.next_at(at(30, 9)) == at(34, 16)
    desk.preferences.set("review_on", "thu")
    assert review.next_at(at(26, 9)) == at(26, 16)


def test_a_book_without_a_promise_has_no_week_to_look_at(desk: Desk, review: ReviewOffer) -> None:
    desk.clock.set(at(27, 16))
    assert review.notice(at(27, 16)) is None


def test_after_weeks_away_the_last_week_is_offered(desk: Desk, review: ReviewOffer) -> None:
    desk.promise()
    for day, week in ((29, "2026-W48"), (33, "2026-W48"), (34, "2026-W49"), (57, "2026-W52")):
        desk.clock.set(at(day, 17))
        offered = review.notice(at(27, 16))
        assert offered is not None
        assert offered.title.startswith(week)


def test_a_week_that_was_looked_at_is_not_offered_again(desk: Desk, review: ReviewOffer) -> None:
    desk.promise()
    desk.clock.set(at(27, 16))
    assert review.notice(at(27, 16)) == Notice("review", "2026-W48 0/0")
    progress = ReviewProgress(desk.book)
    progress.mark(Reviewing(desk.book, desk.clock, desk.preferences.settings).week(), STEPS[-1])
    assert review.notice(at(27, 16)) is None


def test_a_review_goes_on_where_it_stopped_and_what_was_resolved_is_kept(desk: Desk) -> None:
    week = Reviewing(desk.book, desk.clock, desk.preferences.settings).week()
    progress = ReviewProgress(desk.book)
    progress.mark(week, "overdue")
    progress.mark(week, "waiting")
    progress.mark(week, "overdue", done=False)
    progress.resolve(week, "Call before noon.")
    again = ReviewProgress(desk.reopened().book)
    assert again.steps_done(week) == {"waiting"}
    assert again.resolution(week) == "Call before noon."
    assert not again.is_done(week)
    assert again.steps_done(week.later(1)) == frozenset()


def test_after_an_absence_those_who_waited_in_vain_are_spoken_of_on_the_first_working_morning(desk: Desk) -> None:
    plan = AwayPlan(desk.book)
    absences = Absences(desk.book, desk.clock, desk.reader, desk.actions)
    offer = ReturnOffer(absences, plan, desk.clock, desk.preferences.settings, Plain())
    assert offer.next_at(at(26, 9)) is None
    assert offer.notice(at(26, 9)) is None
    desk.promise(due=Zoned(at(27, 10).replace(tzinfo=None), "UTC"))
    # From a Friday to a Sunday.
    plan.plan(absence(at(27, 0).date(), at(29, 0).date()))
    assert offer.next_at(at(26, 9)) == at(30, 9)
    assert offer.next_at(at(30, 9)) is None
    assert offer.notice(at(26, 9)) is None
    desk.clock.set(at(29, 12))
    assert absences.away(at(27, 0).date(), at(29, 0).date()).make_right
    assert offer.notice(at(29, 12)) is None
    desk.clock.set(at(30, 9))
    assert offer.notice(at(30, 9)) == Notice("away", "1")
    (waited,) = absences.away(at(27, 0).date(), at(29, 0).date()).make_right
    by_then = Zoned(at(30, 16).replace(tzinfo=None), "UTC")
    absences.make_right(waited, "I left you without a word, and I am sorry.", by_then, "phone")
    assert offer.notice(at(30, 9)) is None
    promise_id = waited.promises[0].promise.id
    assert [(touch.kind, touch.channel, touch.due) for touch in desk.book.touches_of(promise_id)] == [
        ("apology", "phone", None),
        ("re-promise", "phone", by_then),
    ]
    assert desk.reader.promise(promise_id).promise.due == by_then
    desk.actions.undo()
    assert desk.book.touches_of(promise_id) == ()


def test_a_plan_that_cannot_be_read_is_none(desk: Desk) -> None:
    desk.preferences.remember("away", "next year")
    assert AwayPlan(desk.book).absence() is None


def test_an_offer_stands_until_it_was_done_or_its_evening_is_over(
    desk: Desk, sweep: SweepOffer, review: ReviewOffer
) -> None:
    desk.clock.set(at(26, 17))
    promise = desk.promise(due=Zoned(at(26, 18).replace(tzinfo=None), "UTC"))
    assert sweep.stands(at(26, 17))
    assert review.stands(at(26, 16))
    desk.actions.keep(promise.id)
    assert not sweep.stands(at(26, 17))
    progress = ReviewProgress(desk.book)
    for step in STEPS:
        progress.mark(week_of(at(26, 16).date(), 0), step)
    assert not review.stands(at(26, 16))
    desk.actions.undo()
    assert sweep.stands(at(26, 17))
    desk.clock.set(at(27, 8))
    assert not sweep.stands(at(26, 17))
