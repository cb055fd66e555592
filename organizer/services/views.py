"""What screens and the command line are given to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.when import Due


# The key among a promise's extra ones under which lies what other places said at the same time as this one.
ALSO = "also"


@dataclass(frozen=True, slots=True)
class Beside:
    """What another place said of a field at the same time: a due, a state for `end`, words, or None for nothing."""

    field: str
    value: Due | str | None


@dataclass(frozen=True, slots=True)
class PromiseView:
    """A promise with the names and judgements that belong to it; times are aware UTC.

    `overdue_at` is when it becomes (or became) overdue, `overdue` whether that has passed. `moves` counts its re-promises.
    `alerts` are the times still to come. `beside` is what other places said at the same time as this one.
    """

    promise: Promise
    to: str | None
    about: str | None
    expected: datetime | None = None
    overdue_at: datetime | None = None
    overdue: bool = False
    grade: str | None = None
    grade_reason: str | None = None
    near_miss: bool = False
    moves: int = 0
    alerts: tuple[datetime, ...] = ()
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list, to go on from: just after this moment (microseconds, None for no moment) and row."""

    part: int
    moment: int | None
    seq: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, and the place to go on from if there are more."""

    rows: tuple[PromiseView, ...]
    more: Place | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many open promises stand where, now. `today` leaves out the overdue; `waiting` are theirs, wherever they stand."""

    overdue: int
    today: int
    later: int
    waiting: int
    kept_today: int


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One event of a promise or person. `kind` is a touch's, or what happened (`captured`, `kept`, `corrected`, …).

    Of kind `grade`, `grade` is what the user gave in place of the rules; None where the rules speak again.
    """

    at: datetime
    kind: str
    direction: str | None = None
    channel: str | None = None
    text: str = ""
    told: bool | None = None
    due: Due | None = None
    promise: str | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """A person with what is open between us; times are aware UTC."""

    person: Person
    last_touch: datetime | None = None
    next_contact: datetime | None = None
    mine: int = 0
    theirs: int = 0


@dataclass(frozen=True, slots=True)
class PersonView(PersonStanding):
    """It, and how one's word to them was kept: `kept` of `due` promises of mine were in time."""

    kept: int = 0
    due: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A promise that a search found, and where: `what`, `line`, `person`, `case`, `where`, `story`, or a field asked for."""

    view: PromiseView
    found_in: str
