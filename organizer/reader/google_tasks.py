"""Google's tasks as its Takeout writes them: lists, and in each its tasks; a due is a day, whatever time it names."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from organizer.reader.list_row import row


def rows(text: str) -> list[dict[str, Any]] | None:
    """Return a row for each task that was not deleted, or None if this is none of Google's files."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not str(found.get("kind", "")).startswith("tasks#"):
        return None
    lists = _items(found) if found["kind"] == "tasks#taskLists" else [found]
    said = []
    for one in lists:
        tasks = [task for task in _items(one) if isinstance(task, dict) and str(task.get("title", "")).strip()]
        titles = {str(task.get("id")): str(task["title"]) for task in tasks}
        name = str(one.get("title", "")) if isinstance(one, dict) else ""
        said += [_row(task, name, titles) for task in tasks if not task.get("deleted")]
    return said


def _items(one: object) -> list[Any]:
    items = one.get("items") if isinstance(one, dict) else None
    return items if isinstance(items, list) else []


def _row(task: dict[str, Any], name: str, titles: dict[str, str]) -> dict[str, Any]:
    kept = task.get("status") == "completed"
    links = [str(one.get("link", "")) for one in _links(task) if isinstance(one, dict)]
    place = " / ".join(filter(None, (name, titles.get(str(task.get("parent")), ""))))
    due = _moment(task.get("due"))
    return row(
        str(task["title"]),
        own_id=str(task.get("id", "")),
        note="\n".join(filter(None, (str(task.get("notes") or "").strip(), *links, place))),
        due=due[:10] if due else None,
        made=_moment(task.get("created")),
        ended=(_moment(task.get("completed")) or _moment(task.get("updated"))) if kept else None,
        state="kept" if kept else "open",
    )


def _links(task: dict[str, Any]) -> list[Any]:
    links = task.get("links")
    return links if isinstance(links, list) else []


def _moment(text: object) -> str | None:
    try:
        return datetime.fromisoformat(str(text)).astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return None
