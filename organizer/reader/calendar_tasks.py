"""The tasks of a calendar file (.ics), as calendars and task programs write one out; its events are none of ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from organizer.reader import vtodo
from organizer.reader.content_lines import components, lines_of
from organizer.reader.list_row import row

if TYPE_CHECKING:
    from organizer.reader.content_lines import Line

_FIELDS = "X-ORGANIZER-FIELDS"


def rows(text: str) -> list[dict[str, Any]] | None:
    """Return a row for each task that was not called off, or None if this is no calendar."""
    lines = lines_of(text)
    calendars = list(components(lines))
    if not any(one.name == "VCALENDAR" for one in calendars):
        return None
    said = []
    for part in (part for one in calendars for part in one.parts if part.name == "VTODO"):
        body = "".join(one.raw for one in lines[part.begin : part.end + 1])
        task = vtodo.read(f"BEGIN:VCALENDAR\r\n{body}\r\nEND:VCALENDAR\r\n")
        own = [lines[number] for number in part.own]
        fields = _fields(own)
        if (task["end"][0] != "cancelled" or fields is not None) and task["summary"].strip():
            said.append(_row(task, own, fields))
    return said


def _fields(own: list[Line]) -> dict[str, str] | None:
    """Return what this program wrote of a promise beside what other programs read; None where it did not."""
    try:
        found = json.loads(next(one.text for one in own if one.name == _FIELDS))
    except (StopIteration, ValueError, RecursionError):
        return None
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else None


def _row(task: dict[str, Any], own: list[Line], fields: dict[str, str] | None) -> dict[str, Any]:
    kept = task["end"][0] == "completed"
    rule = next((one.value.strip() for one in own if one.name == "RRULE"), "")
    return row(
        task["summary"],
        own_id=task["uid"],
        note=task["note"],
        due=task["due"],
        repeat=task["repeat"] or None,
        made=task["created"],
        ended=(task["end"][1] or task["modified"]) if kept else None,
        state={"completed": "kept", "cancelled": "let_go"}.get(task["end"][0] or "", "open"),
        # A rule that never gets on, or that counts from nothing.
        unsaid=[] if task["repeat"] and task["due"] else [f"RRULE:{rule}"] if rule else [],
        fields=fields,
        **{"except": task["except"] if task["repeat"] else []},
    )
