"""Lengths of time: "2 hours", "a week and a half", "1d 2hr 5min", "3 business days"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple, cast

from organizer.domain.timing.day_sums import months_after, working_days_after
from organizer.domain.timing.numbers import count, in_words, whole
from organizer.domain.when import Day, Instant

if TYPE_CHECKING:
    from datetime import date

    from organizer.domain.settings import Settings
    from organizer.domain.timing.line_words import Line
    from organizer.domain.when import Due

_DAY = 86_400
_IN_AN_HOUR = 60
_MOST_PARTS = 4  # 1 week, 2 days, 3 hours and 4 minutes
_SECONDS = {"second": 1, "minute": 60, "hour": 3_600}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class Span(NamedTuple):
    """A length of time, as it was said: months, days and working days of the calendar, seconds of the clock."""

    months: int = 0
    days: int = 0
    working_days: int = 0
    seconds: int = 0

    @property
    def is_exact(self) -> bool:
        """Say whether it is counted by the clock, not the calendar."""
        return self.seconds != 0

    def plus(self, other: Span) -> Span:
        """Return both together."""
        return Span(*(one + more for one, more in zip(self, other, strict=True)))

    def backwards(self) -> Span:
        """Return the same length back in time."""
        return Span(*(-part for part in self))

    def after(self, day: date, settings: Settings) -> date:
        """Return the day that far after `day`.

        Raises:
            OverflowError, ValueError: the calendar ends before.
        """
        day = months_after(day, self.months) if self.months else day
        day = working_days_after(day, self.working_days, settings) if self.working_days else day
        return day + timedelta(days=self.days)

    def from_now(self, line: Line) -> Due:
        """Return the due that far from now: exact for what the clock counts, a day for what the calendar counts."""
        settings = line.present.settings
        if not self.is_exact:
            return Day(self.after(line.today, settings))
        days = self.after(line.today, settings) - line.today
        return Instant((line.present.now + days + timedelta(seconds=self.seconds)).replace(microsecond=0))


def span(line: Line, place: int, *, short: bool = True) -> tuple[Span, int] | None:
    """Read a length of time, of one unit or several in a row; return it and where it ends."""
    asked = ("span", place, short)
    if asked not in line.memory:
        line.memory[asked] = _read_span(line, place, short=short)
    return cast("tuple[Span, int] | None", line.memory[asked])


def one_unit(line: Line, place: int) -> tuple[Span, int] | None:
    """Read a unit without a number, after "in the next": a week, a day or two."""
    unit = line.get(place, "units")
    if unit is None or unit[0] in {"weekend", "night"}:
        return None
    more = _or_more(line, unit[1])
    return (length(unit[0], 1), unit[1]) if more is None else (length(unit[0], more[0]), more[1])


def _read_span(line: Line, place: int, *, short: bool) -> tuple[Span, int] | None:
    first = _counted(line, place, short=short)
    if first is None:
        return None
    found, end = first
    minutes = _minutes_after(line, end) if found.is_exact else None
    if minutes is not None:
        return found.plus(minutes), end + 1
    for _ in range(_MOST_PARTS):
        more = _counted(line, line.past(end, "joins", "span_and"), short=short)
        if more is None:
            break
        found, end = found.plus(more[0]), more[1]
    return found, end


def _counted(line: Line, place: int, *, short: bool) -> tuple[Span, int] | None:
    fortnight = line.is_(place, "joins", "fortnight") if place < len(line.words) else 0
    if fortnight:
        return length("fortnight", 1), fortnight  # "quinze jours" are two weeks
    read = count(line, place) if place < len(line.words) else None
    if read is None:
        return _one_and_a_half(line, place)
    value, end = read
    upper = _upper(line, end)
    if upper is not None:
        value, end = upper
    unit = line.get(end + (line.word(end) == "-"), "units")
    if unit is None and short and line.is_number(end - 1):
        unit = line.get(end, "short_units")
    if unit is None:
        return None
    half = line.get(unit[1], "and_a_half")
    more = _or_more(line, unit[1])
    if more is not None:
        return length(unit[0], more[0]), more[1]
    return (length(unit[0], value + half[0]), half[1]) if half is not None else (length(unit[0], value), unit[1])


def _one_and_a_half(line: Line, place: int) -> tuple[Span, int] | None:
    """Read a unit and a half of it, where the one is left out: "en hora y media", "in hour and a half"."""
    unit = line.get(place, "units") if place < len(line.words) else None
    half = line.get(unit[1], "and_a_half") if unit is not None else None
    return None if unit is None or half is None else (length(unit[0], 1 + half[0]), half[1])


def _upper(line: Line, end: int) -> tuple[float, int] | None:
    """Read on to the upper end of "2-3" or "two or three"."""
    following = end + 1 if line.word(end) in {"-", "–"} else line.is_(end, "joins", "range", "or")
    read = whole(line, following) if following and following < len(line.words) else None
    return None if read is None else (float(read[0]), read[1])


def _minutes_after(line: Line, end: int) -> Span | None:
    """Read the lone number after hours: "in 1 hr 30"."""
    hours = line.is_(end - 1, "units", "hour") or line.is_(end - 1, "short_units", "hour")
    if not hours or not line.is_number(end) or not 0 < int(line.word(end)[:3]) < _IN_AN_HOUR:
        return None
    if not (line.ends(end + 1) or line.is_glued(end)):  # in 1 hr 30; in 2h30 call Rae
        return None
    return length("minute", int(line.word(end)))


def _or_more(line: Line, end: int) -> tuple[float, int] | None:
    """Read on to the upper end of "a day or two"."""
    following = line.is_(end, "joins", "or")
    read = in_words(line, following) if following and following < len(line.words) else None
    return None if read is None or line.get(read[1], "units") is not None else (float(read[0]), read[1])


def length(unit: str, value: float) -> Span:
    """Return `value` of a unit as a span."""
    if unit in _SECONDS:
        return Span(seconds=round(value * _SECONDS[unit]))
    if unit in _MONTHS:
        return Span(months=round(value * _MONTHS[unit]))
    if unit == "working_day":
        return Span(working_days=round(value))
    days = value * _DAYS[unit]
    return Span(days=int(days)) if days == int(days) or days > _DAYS["week"] else Span(seconds=round(days * _DAY))
