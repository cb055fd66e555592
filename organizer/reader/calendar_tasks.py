"""The tasks of a calendar file (.ics), as calendars and task programs write one out; its events are none of ours."""

from __future__ import annotations

from typing import Any

from organizer.reader import vtodo
from organizer.reader.content_lines import components, lines_of
from organizer.reader.list_row import row


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
        if task["end"][0] != "cancelled" and task["summary"].strip():
            said.append(_row(task))
    return said


def _row(task: dict[str, Any]) -> dict[str, Any]:
    kept = task["end"][0] == "completed"
    return row(
        task["summary"],
        own_id=task["uid"],
        note=task["note"],
        due=task["due"],
        repeat=task["repeat"] or None,
        made=task["created"],
        ended=(task["end"][1] or task["modified"]) if kept else None,
        state="kept" if kept else "open",
    )
