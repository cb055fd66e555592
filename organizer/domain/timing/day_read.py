"""A day as it was read in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from organizer.domain.timing.day_sums import nearest_weekday

if TYPE_CHECKING:
    from datetime import date


class DayRead(NamedTuple):
    """A day that words from some place to `end` name; `day` is None if there is no such day.

    `form` says how it was named: `full` with its year (only such may be past), `named` by month and number, `number` by number
    only, `weekday`, `relative`, `period`, `holiday` or `bare_month`. `part` names a part of the day that the words imply.
    `other` is a second day they could mean. `disagrees` says that a weekday beside the date is not that of the date: `other` is
    then the nearest such weekday.
    """

    day: date | None
    end: int
    form: str
    part: str | None = None
    other: date | None = None
    disagrees: bool = False

    def beside(self, weekday: int, today: date) -> DayRead:
        """Return the day as it is read beside the name of a weekday (0 for Monday)."""
        if self.day is None or self.day.weekday() == weekday:
            return self
        return self._replace(other=nearest_weekday(self.day, weekday, today), disagrees=True)
