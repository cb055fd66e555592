"""The rituals as plain lines of text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from organizer.commands.words import due_words, promise_line
from organizer.domain.draft_days import day_in, due_in
from organizer.domain.drafting import called, draft, template
from organizer.domain.reminders import next_working_day
from organizer.domain.text import harmless
from organizer.domain.when import Day, Zoned, local_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings
    from organizer.domain.when import Due
    from organizer.services.rituals.absences import Awaiting, AwayView
    from organizer.services.rituals.attending import Owed
    from organizer.services.rituals.reviewing import HowItWent, Kept
    from organizer.services.rituals.sweeping import CardView

_WHY = {
    "message": "left a message",
    "overdue": "waits past the time",
    "due_today": "due today",
    "due_early": "due before ten on the next working day",
    "theirs_overdue": "owes you, past the time",
    "not_thanked": "came today, not thanked yet",
}
_GRADES = {
    "excellent": "Excellent",
    "good": "Good",
    "late_told": "Late, told first",
    "late": "Late",
    "bad": "Bad",
}
_STEPS = {
    "no_person_or_time": "No person or no time",
    "overdue": "Overdue",
    "waiting": "Waiting on others",
    "going_quiet": "People going quiet",
    "thanks_owed": "Thanks owed",
    "next_seven_days": "Next seven days",
}
_FEW_WEEKS = 3
_BACK_AT = time(10)


def card(view: CardView, now: datetime, zone: ZoneInfo) -> Iterator[str]:
    """Yield the lines of a card."""
    yield f"{harmless(view.name or 'Someone')} · {_WHY[view.why]}"
    for promise in view.promises:
        yield f"  {promise_line(promise, now, zone)}"


def sweep_ending(cards: int, more: int) -> str:
    """Return what is said below the cards."""
    if not cards:
        return "Nothing is left hanging. Everyone knows where they stand."
    return (
        f"{_count(more, 'more can wait until tomorrow', 'more can wait until tomorrow')}." if more else "That is all."
    )


def why_thanks(one: Owed) -> str:
    """Return in words why thanks are owed."""
    if one.loyal is not None:
        loyal = one.loyal
        return (
            f"{loyal.promises} promises in a year, none bad, no chase and no complaint;"
            f" {_count(loyal.touches, 'touch', 'touches')} where the middle is {loyal.median:g}; no thanks in 90 days"
        )
    if one.wait is not None:
        hours = (one.wait.until - one.wait.since).total_seconds() / 3_600
        # Told in time that it moved, they do not expect it yet; they wait longer than they were first told.
        how = (
            "past the time for what was kept late"
            if one.wait.why == "late"
            else "longer than you had said, as it moved"
        )
        return f"waited {_span(hours)} {how}, and did not chase, while others were seen to"
    return "praised you, and had no answer"


def review(steps: Mapping[str, list[str]], went: HowItWent) -> Iterator[str]:
    """Yield the lines of a review."""
    week = went.week
    yield f"Week {week.name}, {week.first.isoformat()} to {week.last.isoformat()}{', so far' if went.so_far else ''}"
    for step, name in _STEPS.items():
        found = steps[step]
        named = f": {', '.join(map(harmless, found[:5]))}" if step in {"going_quiet", "thanks_owed"} and found else ""
        yield f"  {name:<22} {len(found)}{named}"
    yield from _kept_lines(went)
    yield from _people_lines(went)
    known = [(one, kept) for one, kept in went.weeks if kept.due]
    if len(known) >= _FEW_WEEKS:
        yield "Weeks: " + "  ".join(f"W{one.number:02} {kept.kept}/{kept.due}" for one, kept in known)


def _kept_lines(went: HowItWent) -> Iterator[str]:
    yield f"Kept on time: {_of(went.kept_on_time)}"
    for grade, count in went.grades.items():
        if count:
            yield f"  {_GRADES[grade]:<22} {count}"
    if went.reliability is not None:
        yield f"Reliability {went.reliability:.3f}, from {went.counted} promises"
    yield f"Near misses {went.near_misses}, complaints {went.complaints}, praise {went.praise}"


def _people_lines(went: HowItWent) -> Iterator[str]:
    for circle, kept in went.circles.items():
        if kept.due:
            yield f"  {circle:<22} {_of(kept)}{f', {kept.bad} bad' if kept.bad else ''}"
    if went.channels:
        yield "They came by " + ", ".join(f"{harmless(name)} {count}" for name, count in went.channels.items())
    if went.loud_tenth is not None:
        yield f"The noisiest tenth of people took {went.loud_tenth:.0%} of what came in during 90 days"
    yield from (f"Quiet and loyal: {harmless(one.name)}, {why_thanks(one)}" for one in went.quiet_and_loyal)
    yield from (f"Waited patiently: {harmless(one.name)}, {why_thanks(one)}" for one in went.waited_patiently)


def away(view: AwayView, drafts: Drafts, now: datetime, zone: ZoneInfo) -> Iterator[str]:
    """Yield the lines of an absence."""
    first, last = view.absence.first, view.absence.last
    yield f"Away from {due_words(Day(first), now, zone)} to {due_words(Day(last), now, zone)}"
    if not view.people and not view.make_right:
        yield "Nobody has anything due in that time."
    for one in view.people:
        yield harmless(one.name or "Someone")
        yield from (f"  {promise_line(promise, now, zone)}" for promise in one.promises)
        if not view.is_over:
            yield f"  Draft: {harmless(drafts.away(one, first, last))}"
    if view.make_right:
        yield "To make it right with"
    for one in view.make_right:
        yield f"  {harmless(one.name or 'Someone')}: {harmless(drafts.make_right(one))}"


@dataclass(frozen=True, slots=True)
class Drafts:
    """Writes the drafts of an absence, by the user's templates."""

    now: datetime
    zone: ZoneInfo
    settings: Settings
    own: Mapping[str, str]

    def away(self, one: Awaiting, first: date, last: date) -> str:
        """Return a word before an absence, on what moves to the first working morning after it; mine, or else theirs."""
        mine = [view for view in one.promises if view.promise.is_mine]
        what = ", ".join(view.promise.what for view in mine or one.promises)
        back = Zoned(datetime.combine(next_working_day(last, self.settings), _BACK_AT), self.zone.key)
        when = {"from": self._day(first), "to": self._day(last), "due": self._due(back)}
        words = template("away" if mine else "away.theirs", self.settings.language, self.own)
        return draft(words, {**self._fields(one), **when, "what": what})

    def make_right(self, one: Awaiting) -> str:
        """Return a word after an absence to somebody who was left without one."""
        day = next_working_day(local_day(self.now, self.zone), self.settings)
        due = self._due(Zoned(datetime.combine(day, _BACK_AT), self.zone.key))
        more = {"what": ", ".join(view.promise.what for view in one.promises), "due": due if one.is_owed_more else None}
        return draft(template("make_right", self.settings.language, self.own), {**self._fields(one), **more})

    def _fields(self, one: Awaiting) -> dict[str, str | None]:
        promise = one.promises[0]
        was = None if promise.promise.due is None else self._due(promise.promise.due)
        return {"name": None if one.name is None else called(one.name), "what": promise.promise.what, "was": was}

    def _day(self, day: date) -> str:
        return day_in(self.settings.language, day, local_day(self.now, self.zone))

    def _due(self, due: Due) -> str:
        return due_in(self.settings.language, due, self.now, self.zone)


def _of(kept: Kept) -> str:
    return f"{kept.kept} of {kept.due}" if kept.due else "nothing was due"


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _span(hours: float) -> str:
    if hours < 1:
        return _count(max(round(hours * 60), 1), "minute", "minutes")
    if hours < 48:  # noqa: PLR2004 - two days
        return _count(round(hours), "hour", "hours")
    return _count(round(hours / 24), "day", "days")
