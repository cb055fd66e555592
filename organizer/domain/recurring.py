"""A bounded subset of RFC 5545 recurrence rules, and the next occurrence after one.

FREQ is DAILY, WEEKLY, MONTHLY or YEARLY, with INTERVAL, BYDAY, BYMONTHDAY, COUNT and UNTIL.
Other rules are kept verbatim elsewhere; here they have no next occurrence.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.when import Day, Floating, Instant, Zoned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.when import Due

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KNOWN = frozenset({"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST"})
_MOST = {"INTERVAL": 1_000, "COUNT": 100_000}
_MOST_PERIODS = 1_200
_MONTHS = 12
_MOST_WEEKS = 5  # a weekday comes at most so often in a month
_LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the subset. `days` are (ordinal, weekday), 0 for every and 0 for Monday; negative ones count from the end."""

    freq: str
    interval: int = 1
    days: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None


def is_understood(rule: str) -> bool:
    """Say whether a rule is of the subset that this program rolls on by itself."""
    return rule_of(rule) is not None


def has_no_measure(rule: str) -> bool:
    """Say whether a rule of any kind never gets on, or comes more often than anyone could see to it."""
    parts = dict(part.split("=", 1) for part in rule.strip().upper().removeprefix("RRULE:").split(";") if "=" in part)
    return any(name in parts and not _is_bounded(parts[name], most) for name, most in _MOST.items())


def next_after(rule: str, due: Due) -> Due | None:
    """Return the due of the occurrence after the one at `due`; None if that was the last, or the rule is not understood."""
    read = rule_of(rule)
    if read is None or (read.count is not None and read.count <= 1):
        return None
    day = day_of(due)
    following = next((candidate for candidate in _days_after(read, day)), None)
    if following is None or (read.until is not None and following > read.until):
        return None
    return _moved(due, following - day)


def remaining(rule: str) -> str:
    """Return the rule that the occurrences after this one follow: a count is one less."""
    parts = [part.split("=", 1) for part in rule.removeprefix("RRULE:").split(";") if "=" in part]
    return ";".join(
        f"{name}={int(value) - 1 if name.upper() == 'COUNT' and value.isdecimal() else value}" for name, value in parts
    )


def rule_of(rule: str) -> Rule | None:
    """Return what a rule says, or None if it is not of the subset."""
    try:
        parts = dict(part.split("=", 1) for part in rule.strip().upper().removeprefix("RRULE:").split(";") if part)
        if not parts.keys() <= _KNOWN or parts.get("FREQ") not in {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}:
            return None
        read = Rule(parts["FREQ"])
        if "INTERVAL" in parts:
            read = replace(read, interval=_bounded(parts["INTERVAL"], _MOST["INTERVAL"]))
        if "COUNT" in parts:
            read = replace(read, count=_bounded(parts["COUNT"], _MOST["COUNT"]))
        if "BYDAY" in parts:
            read = replace(read, days=tuple(_weekday(word) for word in parts["BYDAY"].split(",")))
        if "BYMONTHDAY" in parts:
            read = replace(read, month_days=tuple(_month_day(word) for word in parts["BYMONTHDAY"].split(",")))
        if "UNTIL" in parts:
            read = replace(read, until=datetime.strptime(parts["UNTIL"][:8], "%Y%m%d").replace(tzinfo=UTC).date())
    except ValueError:
        return None
    return read


def _bounded(word: str, most: int) -> int:
    number = int(word)
    if not 1 <= number <= most:
        raise ValueError(word)
    return number


def _is_bounded(word: str, most: int) -> bool:
    try:
        _bounded(word, most)
    except ValueError:
        return False
    return True


def _weekday(word: str) -> tuple[int, int]:
    """Read `MO` or `2TU` as the ordinal (0 for every) and the weekday."""
    nth, weekday = int(word[:-2] or 0), _DAYS.index(word[-2:])
    if abs(nth) > _MOST_WEEKS:
        raise ValueError(word)
    return nth, weekday


def _month_day(word: str) -> int:
    number = int(word)
    if not 1 <= abs(number) <= _LONGEST_MONTH:
        raise ValueError(word)
    return number


def _days_after(rule: Rule, day: date) -> Iterator[date]:
    """Yield the days after `day` that the rule names, in order, for as long as the calendar and patience last."""
    try:
        for period in range(_MOST_PERIODS):
            yield from (found for found in _days_in(rule, day, period) if found > day)
    except (OverflowError, ValueError):
        return


def _days_in(rule: Rule, day: date, period: int) -> list[date]:
    step = period * rule.interval
    if rule.freq == "DAILY":
        found = day + timedelta(days=step)
        return [found] if not rule.days or found.weekday() in {weekday for _, weekday in rule.days} else []
    if rule.freq == "WEEKLY":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        weekdays = sorted({weekday for _, weekday in rule.days} or {day.weekday()})
        return [monday + timedelta(days=weekday) for weekday in weekdays]
    months = step if rule.freq == "MONTHLY" else step * _MONTHS
    year, month = day.year + (day.month - 1 + months) // _MONTHS, (day.month - 1 + months) % _MONTHS + 1
    return _days_of_month(rule, year, month, day.day)


def _days_of_month(rule: Rule, year: int, month: int, usual: int) -> list[date]:
    length = calendar.monthrange(year, month)[1]
    numbers: set[int] = set()
    for number in rule.month_days or (() if rule.days else (usual,)):
        numbers.add(number if number > 0 else length + 1 + number)
    for ordinal, weekday in rule.days:
        fitting = [number for number in range(1, length + 1) if date(year, month, number).weekday() == weekday]
        if ordinal == 0:
            numbers.update(fitting)
        elif abs(ordinal) <= len(fitting):
            numbers.add(fitting[ordinal - 1 if ordinal > 0 else ordinal])
    return [date(year, month, number) for number in sorted(numbers) if 1 <= number <= length]


def day_of(due: Due) -> date:
    """Return the civil day of a due."""
    match due:
        case Day(day):
            return day
        case Zoned(local, _) | Floating(local):
            return local.date()
        case Instant(at):
            return at.date()


def _moved(due: Due, span: timedelta) -> Due:
    match due:
        case Day(day):
            return Day(day + span)
        case Zoned(local, tz):
            return Zoned(local + span, tz)
        case Floating(local):
            return Floating(local + span)
        case Instant(at):
            return Instant(at + span)
