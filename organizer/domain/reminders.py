"""Which alerts a promise asks for, and when. The rules are PRODUCT.md's, under Alerts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from organizer.domain.when import Day, Zoned, civil_to_utc, day_of, local_day, passes_at, shifted

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from organizer.domain.ladders import Ladder
    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings
    from organizer.domain.when import Due

_ONE_DAY = timedelta(days=1)
_A_YEAR = 366


@dataclass(frozen=True, slots=True)
class Alert:
    """One time to speak up (aware UTC).

    `name` is one of those of `ladders.STEPS`, or `snoozed`, or `until_back`.
    """

    name: str
    at: datetime


def ladder(
    promise: Promise, *, from_: datetime, zone: ZoneInfo, settings: Settings, circle: str = "customer"
) -> tuple[Alert, ...]:
    """Return the alerts an open promise asks for after `from_` (aware UTC), soonest first.

    `zone` is the user's, `circle` that of the person it is made to.
    """
    if not promise.is_open:
        return ()
    wanted = settings.ladder(circle, promise.reminds)
    if promise.due is None:
        steps = [Alert("ask_time", next_working_morning(promise.captured, zone, settings))]
    elif not promise.is_mine:
        steps = [Alert("waiting_morning", next_working_morning(_last_moment(promise.due, zone), zone, settings))]
    else:
        steps = _for_mine(promise, promise.due, zone, settings, wanted)
    said = (step for step in steps if step.name in wanted.steps and step.at > from_)
    return tuple(sorted(said, key=lambda step: step.at))


def steps_of(promise: Promise) -> tuple[str, ...]:
    """Return the names of the steps of its ladder that a promise can have, in the order in which they come."""
    if promise.due is None:
        return ("ask_time",)
    if not promise.is_mine:
        return ("waiting_morning",)
    timed = () if isinstance(promise.due, Day) else ("lead",)
    message = ("before_leaving",) if promise.kind == "message" else ()
    return ("day_before", *timed, *message, "at_due", "hour_after", "next_morning")


def ringing_through(promise: Promise) -> frozenset[str]:
    """Return the names of the alerts that no snooze hides: the one at a time the user named."""
    return frozenset() if promise.due is None or isinstance(promise.due, Day) else frozenset({"at_due"})


def default_message_due(made: datetime, zone: ZoneInfo, settings: Settings) -> Due:
    """Return when a message made at `made` (aware UTC) is to be answered if nothing was said.

    It is the leaving time of the day it came; outside working hours, of the next working day.
    """
    local = made.astimezone(zone)
    day = local.date()
    if not settings.is_working_day(day) or local.time() >= settings.leaves_at(day):
        day = next_working_day(day, settings)
    return Zoned(datetime.combine(day, settings.leaves_at(day)), zone.key)


def next_working_day(day: date, settings: Settings) -> date:
    """Return the first working day after `day`; the next day if there is none for a year."""
    return _working_day(day, settings, _ONE_DAY)


def last_working_day(day: date, settings: Settings) -> date:
    """Return the last working day before `day`; the day before if there was none for a year."""
    return _working_day(day, settings, -_ONE_DAY)


def next_working_morning(after: datetime, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return the first working morning strictly after a moment, both aware UTC."""
    day = local_day(after, zone)
    morning = civil_to_utc(datetime.combine(day, settings.morning), zone)
    if settings.is_working_day(day) and morning > after:
        return morning
    return civil_to_utc(datetime.combine(next_working_day(day, settings), settings.morning), zone)


def _for_mine(promise: Promise, due: Due, zone: ZoneInfo, settings: Settings, wanted: Ladder) -> list[Alert]:
    day = day_of(due, zone)
    if isinstance(due, Day):
        first = civil_to_utc(datetime.combine(day, settings.morning), zone)
        steps = []
    else:
        first = passes_at(due, zone)
        steps = [Alert("lead", _within_working_hours(shifted(first, -wanted.lead), promise.captured, zone, settings))]
    if promise.kind == "message" and settings.is_working_day(day):
        leaving = civil_to_utc(datetime.combine(day, settings.leaves_at(day)), zone)
        # Due at the leaving time, as messages are unless said otherwise, the half hour stands in place of the hour.
        steps = [step for step in steps if first != leaving]
        steps.append(Alert("before_leaving", shifted(leaving, -wanted.before_leaving)))
    if "day_before" in wanted.steps:
        before = _working_day(day, settings, -_ONE_DAY)
        steps.append(Alert("day_before", civil_to_utc(datetime.combine(before, settings.morning), zone)))
    again = shifted(first, wanted.again)
    steps += [
        Alert("at_due", first),
        Alert("hour_after", again),
        Alert("next_morning", next_working_morning(again, zone, settings)),
    ]
    return steps


def _last_moment(due: Due, zone: ZoneInfo) -> datetime:
    """Return the last moment of a due; a day's is just before the next begins, so that its morning may follow."""
    moment = passes_at(due, zone)
    return moment - timedelta(microseconds=1) if isinstance(due, Day) else moment


def _within_working_hours(lead: datetime, captured: datetime, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return a lead time moved earlier into working hours.

    Where that would be before the capture it stays: what is promised on an errand for that afternoon has its hour too.
    """
    local = lead.astimezone(zone)
    day = local.date()
    works = settings.is_working_day(day)
    if works and _is_between(settings.work_begins, local.time(), settings.leaves_at(day)):
        return lead
    if not (works and local.time() > settings.leaves_at(day)):
        day = _working_day(day, settings, -_ONE_DAY)
    if not settings.is_working_day(day):
        return lead
    moved = civil_to_utc(datetime.combine(day, _last_hour(settings.leaves_at(day))), zone)
    return moved if moved > captured else lead


def _is_between(begins: time, at: time, ends: time) -> bool:
    """Say whether it is working time; who works by night leaves earlier in the day than they begin."""
    return begins <= at <= ends if begins <= ends else at >= begins or at <= ends


def _last_hour(leaving: time) -> time:
    """Return half an hour before the leaving time, so that what is said can still be done something about."""
    minutes = max(leaving.hour * 60 + leaving.minute - 30, 0)
    return time(minutes // 60, minutes % 60)


def _working_day(day: date, settings: Settings, step: timedelta) -> date:
    """Return the first working day in steps from `day`; one step on if there is none for a year."""
    candidates = (_stepped(day, step * far) for far in range(1, _A_YEAR))
    return next((one for one in candidates if settings.is_working_day(one)), _stepped(day, step))


def _stepped(day: date, step: timedelta) -> date:
    """Return the day a step away, at the ends of the calendar `day` itself."""
    try:
        return day + step
    except OverflowError:
        return day
