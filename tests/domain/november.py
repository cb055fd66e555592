"""A week of November 2026, and a promise in it: made on Thursday the 26th at 9:00.

Monday is the 23rd, Friday the 27th, Monday again the 30th. Times are UTC unless a zone is named.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from organizer.domain.grading import judge
from organizer.domain.promises import Promise
from organizer.domain.settings import Settings
from organizer.domain.touches import Touch
from organizer.domain.when import Day, Zoned

if TYPE_CHECKING:
    from organizer.domain.grading import Judged
    from organizer.domain.when import Due

IN_UTC = ZoneInfo("UTC")
OFFICE_HOURS = Settings()
_LAST_OF_NOVEMBER = 30


def on(day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    """Return a time of November 2026; days from 31 on are December's."""
    month = 11 if day <= _LAST_OF_NOVEMBER else 12
    return datetime(2026, month, (day - 1) % _LAST_OF_NOVEMBER + 1, hour, minute, second, tzinfo=UTC)


def civil(year: int, month: int, number: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a civil time, without a zone."""
    return datetime(year, month, number, hour, minute, tzinfo=UTC).replace(tzinfo=None)


def day(number: int) -> Day:
    """Return a whole day of November 2026 as a due."""
    return Day(on(number).date())


def timed(number: int, hour: int, minute: int = 0, tz: str = "UTC") -> Zoned:
    """Return a time of November 2026 as a due."""
    return Zoned(on(number, hour, minute).replace(tzinfo=None), tz)


MADE = on(26, 9)


def promise(due: Due | None = None, **fields: object) -> Promise:
    """Return a promise of mine, made on Thursday at 9:00; what it was first due is what it is due, unless said."""
    fields = {"first_due": due, "made": MADE, **fields}
    fields = {"captured": fields["made"], **fields}
    return Promise(id="p", what="send the quote", line="send the quote", due=due, **fields)  # type: ignore[arg-type]


def kept(at: datetime, due: Due | None = None, **fields: object) -> Promise:
    """Return such a promise kept."""
    return replace(promise(due, **fields), state="kept", ended=at)


def let_go(at: datetime, due: Due | None = None, *, told: bool) -> Promise:
    """Return such a promise let go."""
    return replace(promise(due), state="let_go", ended=at, told=told)


def word(at: datetime, kind: str = "update") -> Touch:
    """Return a word to them."""
    return Touch(f"{kind} {at}", kind, at, "maya", "p")


def chase(at: datetime) -> Touch:
    """Return the touch of their having asked."""
    return Touch(f"chased {at}", "chased", at, "maya", "p", "in")


def move(at: datetime, due: Due | None, *, told: bool) -> Touch:
    """Return a re-promise."""
    return Touch(f"move {at} {due}", "re-promise", at, "maya", "p", told=told, due=due)


def question(at: datetime, direction: str = "out") -> Touch:
    """Return a question asked back."""
    return Touch(f"question {at}", "question", at, "maya", "p", direction)


def judged(
    one: Promise,
    *touches: Touch,
    now: datetime | None = None,
    zone: str = "UTC",
    settings: Settings = OFFICE_HOURS,
) -> Judged:
    """Judge a promise; at its end, or at `now`."""
    moment = now or one.ended
    assert moment is not None
    return judge(one, touches, now=moment, zone=ZoneInfo(zone), settings=settings)


def grade(one: Promise, *touches: Touch, now: datetime | None = None) -> tuple[str | None, str | None]:
    """Return a promise's grade and the reason."""
    of = judged(one, *touches, now=now)
    return of.grade, of.reason


def a_date(text: str) -> date:
    """Return a date from its ISO form."""
    return date.fromisoformat(text)
