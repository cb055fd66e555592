"""Occurrences ticked by an override in the same object (RFC 5545 3.8.4.4), as Thunderbird and Evolution tick one of a series."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from organizer.domain import recurring
from organizer.domain.when import due_from_json, due_to_json
from organizer.reader import task_times

if TYPE_CHECKING:
    from organizer.domain.when import Due
    from organizer.reader.content_lines import Component, Line


def moved_on(
    lines: list[Line], calendar: Component, todo: Component, due: object, rule: str
) -> tuple[Any, str, str | None]:
    """Return due and rule of the first occurrence of a series that is not ticked, and when the last was, if all of them are.

    Without a tick of the first one, they are as given. That moment may be empty where it is not told.
    """
    ticked = _ticked(lines, calendar, todo) if rule else {}
    begun = _line(lines, todo, "DTSTART")
    at, start = _due(due), _due(None if begun is None else task_times.due_form(begun, lines, calendar))
    for _ in range(len(ticked)):
        names = [_name(one) for one in (at, start) if one is not None]
        found = next((name for name in names if name in ticked), None)
        if at is None or found is None:
            break
        following = recurring.next_after(rule, at)
        if following is None:
            return due, rule, ticked[found]
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
