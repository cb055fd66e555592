"""When the next contact with a person is meant, and from when on they have gone quiet; PRODUCT.md, Rhythm."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.people import NO_RHYTHM, Rhythm
from organizer.domain.reminders import Alert, last_working_day, next_working_day, next_working_morning
from organizer.domain.when import end_of_day, local_day, shifted, start_of_day

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from organizer.domain.people import Person
    from organizer.domain.settings import Settings

_INSTANT = timedelta(microseconds=1)


def rhythm_of(person: Person, settings: Settings) -> Rhythm:
    """Return the rhythm that holds for a person: their own, or that of their circle; a muted person has none."""
    if person.muted:
        return NO_RHYTHM
    usual = settings.usual_rhythm(person.circle)
    own = person.rhythm
    return Rhythm(
        usual.ideal_days if own.ideal_days is None else own.ideal_days,
        usual.longest_days if own.longest_days is None else own.longest_days,
    )


def next_contact(person: Person, last_touch: datetime | None, settings: Settings) -> datetime | None:
    """Return when the next contact is meant (aware UTC): the ideal days after the last touch; None without a rhythm."""
    days = rhythm_of(person, settings).ideal_days
    return None if days is None or last_touch is None else shifted(last_touch, timedelta(days=days))


def quiet_from(person: Person, last_touch: datetime | None, zone: ZoneInfo, settings: Settings) -> datetime | None:
    """Return from when on a person has gone quiet (aware UTC): the longest days after the last touch.

    A day off, of the week or of the user, makes nobody quiet; the working day after it does. Of whom nothing is known, who
    was never touched, None is said.
    """
    days = rhythm_of(person, settings).longest_days
    if days is None or last_touch is None:
        return None
    at = shifted(last_touch, timedelta(days=days))
    day = local_day(at, zone)
    return at if settings.is_working_day(day) else start_of_day(next_working_day(day, settings), zone)


def quiet_by(now: datetime, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return the moment (aware UTC) by which the longest days of those who have gone quiet at `now` had passed.

    It says of everyone at once what `quiet_from` says of one: what passed on a day off waits for the next working day.
    """
    today = local_day(now, zone)
    if settings.is_working_day(today):
        return now
    return end_of_day(last_working_day(today, settings), zone) - _INSTANT


def rhythm_alert(person: Person, last_touch: datetime | None, zone: ZoneInfo, settings: Settings) -> Alert | None:
    """Return the one working morning on which it is said that a person has gone quiet; None if that is not wanted."""
    quiet = quiet_from(person, last_touch, zone, settings)
    if quiet is None or "rhythm" not in settings.ladder(person.circle).steps:
        return None
    return Alert("rhythm", next_working_morning(quiet, zone, settings))
