"""Taskwarrior's JSON (`task export`): a list of tasks, or one task a line."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from organizer.reader.list_row import row

_RULES = {
    "daily": "FREQ=DAILY",
    "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "weekly": "FREQ=WEEKLY",
    "biweekly": "FREQ=WEEKLY;INTERVAL=2",
    "fortnight": "FREQ=WEEKLY;INTERVAL=2",
    "monthly": "FREQ=MONTHLY",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "annual": "FREQ=YEARLY",
    "yearly": "FREQ=YEARLY",
}
# Which say something else than when it is due.
_OTHER_TIMES = ("wait", "scheduled", "until")


def rows(text: str) -> list[dict[str, Any]] | None:
    """Return a row for each task that was not deleted, or None if this is none of Taskwarrior's files."""
    tasks = _tasks(text)
    if tasks is None or not any(isinstance(one, dict) and "description" in one and "status" in one for one in tasks):
        return None
    return [_row(one) for one in tasks if isinstance(one, dict) and _counts(one)]


def _tasks(text: str) -> list[Any] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        try:
            found = [json.loads(line.rstrip(",")) for line in text.splitlines() if line.strip(" ,[]")]
        except (ValueError, RecursionError):
            return None
    return found if isinstance(found, list) else [found]


def _counts(task: dict[str, Any]) -> bool:
    """Say whether a task is one: not deleted, and no occurrence that its series makes anew."""
    status = task.get("status")
    made_by_series = "parent" in task and status in {"pending", "waiting"}
    return bool(task.get("description")) and status != "deleted" and not made_by_series


def _row(task: dict[str, Any]) -> dict[str, Any]:
    due, kept = _moment(task.get("due")), task.get("status") == "completed"
    notes = [str(one.get("description", "")) for one in _list(task.get("annotations")) if isinstance(one, dict)]
    if task.get("project"):
        notes.append(str(task["project"]))
    series = task.get("status") == "recurring"
    repeat = _RULES.get(str(task.get("recur", "")).lower()) if series else None
    unsaid = [f"{name}:{moment[:10]}" for name in _OTHER_TIMES if not kept and (moment := _moment(task.get(name)))]
    if series and task.get("recur") and repeat is None:
        unsaid.append(f"recur:{task['recur']}")
    return row(
        str(task["description"]),
        own_id=str(task.get("uuid", "")),
        note="\n".join(notes),
        labels=[str(one) for one in _list(task.get("tags"))],
        due={"instant": due} if due else None,
        repeat=repeat,
        unsaid=unsaid,
        made=_moment(task.get("entry")),
        ended=_moment(task.get("end")) if kept else None,
        state="kept" if kept else "open",
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _moment(text: object) -> str | None:
    """Read a time as Taskwarrior writes it, `20261127T140000Z`."""
    try:
        return datetime.strptime(str(text), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).isoformat()
    except ValueError:
        return None
