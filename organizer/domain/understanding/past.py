"""Times that have been, in words: a weekday is the last one, a date without a year the last such day."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from organizer.domain.timing.line_words import Line, Present
from organizer.domain.timing.past import gone
from organizer.domain.understanding.dates import read_when
from organizer.domain.when import Day, Instant, civil_to_utc, passes_at, start_of_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings
    from organizer.domain.when import Due

_NOON = time(12)
_DAY, _WEEK, _YEAR = timedelta(days=1), timedelta(days=7), timedelta(days=366)


def read_past(words: str, *, now: datetime, zone: ZoneInfo, settings: Settings) -> Due | None:
    """Read words that are nothing but a time ("monday", "21 november", "10:00"), as one that has been where they can be.

    What is counted from now ("in 3 days"), or names its year, stays what it is, though it is still to come.
    """
    as_of = partial(read_when, words, zone=zone, settings=settings)
    due = _told(words, Present(now, zone, settings)) or as_of(now=now)
    if due is None or has_begun(due, now, zone):
        return due
    told = [as_of(now=now - back) for back in _ways_back(due, as_of, now, zone)]
    return next((one for one in told if one is not None and has_begun(one, now, zone)), due)


def moment_of(due: Due, zone: ZoneInfo) -> datetime:
    """Return the moment (aware UTC) that is meant by a time that has been; of a day alone, its noon."""
    return civil_to_utc(datetime.combine(due.day, _NOON), zone) if isinstance(due, Day) else passes_at(due, zone)


def has_begun(due: Due, now: datetime, zone: ZoneInfo) -> bool:
    """Say whether a time has come, of a day its beginning."""
    return _begins(due, zone) <= now


def _told(words: str, present: Present) -> Due | None:
    """Read words that say themselves that it has been: "yesterday 10:00", "two hours ago"."""
    for language in present.settings.languages.of(words, present.settings.language):
        line = Line(words.strip(), language, present)
        try:
            found = gone(line, 0) if line.words else None
        except (OverflowError, ValueError):  # the calendar ends before
            continue
        if found is not None and found[1] == len(line.words):
            return Instant(civil_to_utc(found[0], present.zone))
    return None


def _ways_back(due: Due, as_of: Callable[..., Due | None], now: datetime, zone: ZoneInfo) -> tuple[timedelta, ...]:
    """Return from how far back the same words may mean a time that has been: no way, where they are counted from now."""
    if not isinstance(due, Day | Instant) and _begins(due, zone) - now < _DAY:
        return (_DAY,)
    before = (as_of(now=now - back) for back in (_DAY, 2 * _DAY))
    moved = [None if one is None else _begins(due, zone) - _begins(one, zone) for one in before]
    return () if moved == [_DAY, 2 * _DAY] else (_WEEK, _YEAR)


def _begins(due: Due, zone: ZoneInfo) -> datetime:
    return start_of_day(due.day, zone) if isinstance(due, Day) else passes_at(due, zone)
