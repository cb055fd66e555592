"""Occurrences of a series that are settled in the same object: ticked by an override (RFC 5545 3.8.4.4), or left out (3.8.5.1).

So Thunderbird and Evolution tick, and take out, one of a series.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from organizer.domain import recurring
from organizer.domain.when import Instant, Zoned, due_from_json, due_to_json, zone_named
from organizer.reader import task_times
from organizer.reader.content_lines import Line

if TYPE_CHECKING:
    from organizer.domain.when import Due
    from organizer.reader.content_lines import Component


_MOST_LEFT_OUT = 1_000

End = list[str | None]


def left_out(lines: list[Line], calendar: Component, todo: Component, due: object) -> list[str]:
    """Return the days of a series that are left out of it (EXDATE), in order; `due` is in the interchange form."""
    at = _due(due)
    days: set[str] = set()
    for line in (lines[number] for number in todo.own if lines[number].name == "EXDATE"):
        head = line.unfolded.removesuffix(line.value)
        for value in line.value.split(",", _MOST_LEFT_OUT)[: _MOST_LEFT_OUT - len(days)]:
            found = _due(task_times.due_form(Line(head + value), lines, calendar))
            if isinstance(found, Instant) and isinstance(at, Zoned):
                found = Zoned(found.at.astimezone(zone_named(at.tz)).replace(tzinfo=None), at.tz)
            days |= set() if found is None else {recurring.day_of(found).isoformat()}
    return sorted(days)


def moved_on(
    lines: list[Line], calendar: Component, todo: Component, due: object, rule: str, days_left_out: list[str]
) -> tuple[Any, str, End | None]:
    """Return due and rule of the first occurrence of a series that is not settled, and its end, if all of them are.

    Where the first one is not settled, they are as given. The moment of an end may be missing.
    """
    ticked = _ticked(lines, calendar, todo) if rule else {}
    begun = _line(lines, todo, "DTSTART")
    at, start = _due(due), _due(None if begun is None else task_times.due_form(begun, lines, calendar))
    skipped = frozenset(days_left_out if rule else ())
    for _ in range(len(ticked) + len(skipped)):
        both = [one for one in (at, start) if one is not None]
        found = next((name for name in map(_name, both) if name in ticked), None)
        if at is None or (found is None and not any(recurring.day_of(one).isoformat() in skipped for one in both)):
            break
        following = recurring.next_after(rule, at)
        if following is None:
            return due, rule, ["cancelled", None] if found is None else ["completed", ticked[found] or None]
        start = None if start is None else recurring.next_after(rule, start)
        at, rule = following, recurring.remaining(rule)
        due = due_to_json(at)
    return due, rule, None


def _ticked(lines: list[Line], calendar: Component, todo: Component) -> dict[str, str]:
    """Return the occurrences that are completed, by name, and when; of other tasks in the object, none."""
    found = {}
    for part in calendar.parts:
        which, status = _line(lines, part, "RECURRENCE-ID"), _line(lines, part, "STATUS")
        if part.name != "VTODO" or which is None or status is None or status.value.strip().upper() != "COMPLETED":
            continue
        if _value(lines, part, "UID") == _value(lines, todo, "UID"):
            when = task_times.moment(_line(lines, part, "COMPLETED")) or ""
            found[json.dumps(task_times.due_form(which, lines, calendar), sort_keys=True)] = when
    return found


def _line(lines: list[Line], part: Component, name: str) -> Line | None:
    return next((lines[number] for number in part.own if lines[number].name == name), None)


def _value(lines: list[Line], part: Component, name: str) -> str:
    line = _line(lines, part, name)
    return "" if line is None else line.value.strip()


def _name(due: Due) -> str:
    return json.dumps(due_to_json(due), sort_keys=True)


def _due(form: Any) -> Due | None:  # noqa: ANN401 - the interchange form is text or an object
    unreadable = form is None or (isinstance(form, dict) and form.get("unknown"))
    return None if unreadable else due_from_json(form)
