"""How often a promise returns, in words: every 2 weeks on Friday until 1 March 2027."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from organizer.domain.recurring import rule_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.domain.recurring import Rule

_PERIODS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_WORKING_WEEK = tuple((0, day) for day in range(5))


def repeat_words(rule: str) -> str:
    """Say an RFC 5545 rule; one that is kept but not understood returns `again and again, by a rule not followed here`."""
    read = rule_of(rule)
    if read is None:
        return "again and again, by a rule not followed here"
    return " ".join(part for part in (_how_often(read), _until(read)) if part)


def _how_often(rule: Rule) -> str:
    period = _PERIODS[rule.freq]
    every = f"every {period}" if rule.interval == 1 else f"every {rule.interval} {period}s"
    if rule.month_days:
        days = [_nth(number) if number > 0 else _last(-number) for number in rule.month_days]
        return f"on the {_and([*days])} day of {every}" if rule.month_days[0] < 0 else f"on the {_and(days)} of {every}"
    if rule.days == _WORKING_WEEK and rule.interval == 1:
        return "every weekday"
    if any(nth for nth, _ in rule.days):
        days = [f"{_nth(nth) if nth > 0 else _last(-nth)} {calendar.day_name[day]}" for nth, day in rule.days]
        return f"on the {_and(days)} of {every}"
    if rule.days:
        names = _and([calendar.day_name[day] for _, day in rule.days])
        return f"every {names}" if rule.interval == 1 else f"{every} on {names}"
    return every


def _until(rule: Rule) -> str:
    if rule.until is not None:
        return f"until {rule.until.day} {calendar.month_name[rule.until.month]} {rule.until.year}"
    if rule.count is not None:
        return "once more" if rule.count == 1 else f"{rule.count} times"
    return ""


def _nth(number: int) -> str:
    teens = 10 <= number % 100 <= 20  # noqa: PLR2004 - 11th, 12th, 13th
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _last(number: int) -> str:
    return "last" if number == 1 else f"{_nth(number)} last"


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
