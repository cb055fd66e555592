"""A day as it was read in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class DayRead(NamedTuple):
    """A day that words from some place to `end` name; `day` is None if there is no such day.

    `form` says how it was named: `full` with its year (only such may be past), `named` by month and number, `number` by number
    only, `weekday`, `relative`, `period`, `holiday` or `bare_month`. `part` names a part of the day that the words imply.
    `other` is a second day they could mean.
    """

    day: date | None
    end: int
    form: str
    part: str | None = None
    other: date | None = None
