"""What screens and the command line are given to show of promises. People and what happened: `told`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

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
    `alerts` are the times still to come. `beside` is what other places said at the same time as this one. `nudged` is when it was
    last asked for again.
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
    nudged: datetime | None = None


class Place(NamedTuple):
    """A place in a list, to go on from: just after this moment (microseconds, None for no moment) and row."""

    part: int
    moment: int | None
    seq: int


class Page(NamedTuple):
    """Some rows of a list, and the place to go on from if there are more."""

    rows: tuple[PromiseView, ...]
    more: Place | None = None


class Counts(NamedTuple):
    """How many open promises stand where, now: the first three as on the window's first page.

    `mine_late` and `mine_today` are what I owe, late and by the end of the day; `theirs_now` what others owe by then, and `waiting`
    all that they owe.
    """

    mine_late: int
    mine_today: int
    theirs_now: int
    later: int
    waiting: int
    kept_today: int

    def of(self, which: str) -> int | None:
        """Return how many stand in a list of the window's first page; of others none is counted here."""
        return {"my_overdue": self.mine_late, "my_today": self.mine_today, "theirs_now": self.theirs_now}.get(which)
