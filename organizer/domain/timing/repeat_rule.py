"""A rule of return: which days it names, its first day, and its words in RFC 5545."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from organizer.domain.timing.day_sums import (
    coming_number,
    day_in_month,
    first_of_month,
    months_after,
    nth_weekday,
    weekday_after,
)

if TYPE_CHECKING:
    from organizer.domain.timing.lexicon import Part
    from organizer.domain.timing.line_words import Line
    from organizer.domain.timing.moments import Moment

_BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(slots=True)
class Repeat:
    """A rule of return as it was read from `start` to `end` (places of words); `moment` holds its time of day, if it has one.

    `days` are pairs of ordinal (0 for every) and weekday. `on` is a date that a yearly one names,
    `is_named` whether its days were named one by one.
    """

    start: int
    end: int
    freq: str
    interval: int = 1
    days: list[tuple[int, int]] = field(default_factory=list)
    month_days: tuple[int, ...] = ()
    on: date | None = None
    moment: Moment | None = None
    part: Part | None = None
    count: int | None = None
    until: date | None = None
    starts: date | None = None
    is_named: bool = True

    def rule(self) -> str:
        """Return the rule in the words of RFC 5545."""
        parts = [f"FREQ={self.freq}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.days:
            parts.append("BYDAY=" + ",".join(f"{nth or ''}{_BYDAY[weekday]}" for nth, weekday in self.days))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        return ";".join(parts)

    def first_day(self, line: Line, *, today_too: bool = True) -> date:
        """Return the first day it names: one of the month from today on, a weekday after today.

        Without `today_too` all come after today, save a daily one.

        Raises:
            OverflowError, ValueError: the calendar ends before.
        """
        today = self.starts - timedelta(days=1) if self.starts is not None else line.today
        eve = today - timedelta(days=1) if today_too and self.starts is None else today
        if self.on is not None:
            return self.on
        if self.month_days:
            days = [
                self._in_month(number, first_of_month(today, ahead)) for number in self.month_days for ahead in (0, 1)
            ]
            return min(one for one in days if one > eve)
        if self.days and self.freq == "MONTHLY":
            return self._nth_after(today, eve)
        if self.days:
            # Whoever names today's weekday means the next one; not so who says any working day.
            after = today if self.is_named else eve
            return min(weekday_after(after, weekday) for _, weekday in self.days)
        return self.starts or self._one_on(today)

    def _one_on(self, today: date) -> date:
        """Return the first day of a rule that names none: a whole stretch from today, of a daily one today."""
        match self.freq:
            case "DAILY":
                return today + timedelta(days=self.interval if self.interval > 1 else 0)
            case "WEEKLY":
                return today + timedelta(weeks=self.interval)
            case "MONTHLY":
                return months_after(today, self.interval)
            case _:
                return months_after(today, 12 * self.interval)

    def _in_month(self, number: int, first: date) -> date:
        return day_in_month(first, number) or coming_number(abs(number), first) or first

    def _nth_after(self, today: date, eve: date) -> date:
        for months in range(13):
            days = [nth_weekday(first_of_month(today, months), nth or 1, weekday) for nth, weekday in self.days]
            ahead = [one for one in days if one is not None and one > eve]
            if ahead:
                return min(ahead)
        raise ValueError(self.rule())
