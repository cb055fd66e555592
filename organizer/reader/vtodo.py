"""A task (VTODO, RFC 5545 3.6.2) read into fields, and fields written into it, every other line left to the byte.

Of what a task says, our own lines are SUMMARY, DUE, STATUS, COMPLETED, PERCENT-COMPLETE, RRULE, EXDATE, DESCRIPTION,
and X-ORGANIZER-STATE: what the standard properties cannot say, and a print of each of them by which an edit made elsewhere
is known.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from organizer.domain.recurring import has_no_measure
from organizer.reader import task_times
from organizer.reader.content_lines import Component, Line, components, escaped, folded, lines_of, patched, unescaped
from organizer.reader.overrides import left_out, moved_on
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STATE = "X-ORGANIZER-STATE"
# What a phone edits as one thing, and the properties that say it.
GROUPS = ("summary", "due", "end", "repeat", "except", "note")
_LARGEST_STATE = 1_000_000
_PRODUCT = "-//Follow-up Organizer//EN"
_DONE = "100"
_DEPENDS = "DEPENDS-ON"
_RELATED = f"RELATED-TO;RELTYPE={_DEPENDS}"


@dataclass(frozen=True)
class Task:
    """The task of a calendar object: of several, the first that overrides no occurrence."""

    lines: list[Line]
    calendar: Component
    todo: Component

    def line(self, name: str) -> Line | None:
        """Return the first line of a property, or None."""
        return next((self.lines[number] for number in self.todo.own if self.lines[number].name == name), None)

    def text(self, name: str) -> str:
        """Return the text of a property; empty if it is not there."""
        line = self.line(name)
        return "" if line is None else line.text


def task_of(text: str) -> Task | None:
    """Return the task in a calendar object; None if there is none."""
    lines = lines_of(text)
    for calendar in components(lines):
        if calendar.name != "VCALENDAR":
            continue
        todos = [part for part in calendar.parts if part.name == "VTODO"]
        for todo in todos:
            found = Task(lines, calendar, todo)
            if found.line("RECURRENCE-ID") is None:
                return found
    return None


def read(text: str) -> dict[str, Any]:
    """Return what a calendar object says: `uid`, `created`, each of GROUPS, `prints` of them, and `state` if we left one.

    A due is in the interchange form, all else text, but for an end: `["open" | "completed" | "cancelled", moment or None]`, and the
    days that a series leaves out.

    Raises:
        Refused: `no_task`.
    """
    task = task_of(text)
    if task is None:
        raise Refused("no_task")
    due = _due(task)
    days = left_out(task.lines, task.calendar, task.todo, due)
    due, rule, all_settled = moved_on(task.lines, task.calendar, task.todo, due, _rule(task), days)
    said = {
        "summary": task.text("SUMMARY"),
        "due": due,
        "end": _end(task) if all_settled is None else all_settled,
        "repeat": rule,
        "except": days,
        "note": task.text("DESCRIPTION"),
    }
    kept = _state(task)
    return {
        "uid": task.text("UID"),
        "created": task_times.moment(task.line("CREATED")) or task_times.moment(task.line("DTSTAMP")),
        "modified": task_times.moment(task.line("LAST-MODIFIED")),
        "related": task.text("RELATED-TO"),
        "prints": {group: _print(said[group]) for group in GROUPS},
        "state": None if kept is None else kept.get("record"),
        "sealed_prints": {} if kept is None else kept.get("prints", {}),
        **said,
    }


def _due(task: Task) -> Any:  # noqa: ANN401 - the interchange form is text or an object
    line = task.line("DUE")
    if line is not None:
        return task_times.due_form(line, task.lines, task.calendar)
    start, duration = task.line("DTSTART"), task.line("DURATION")
    if start is None or (duration is None and task.line("RRULE") is None):
        return None
    begins = task_times.due_form(start, task.lines, task.calendar)
    # A series is counted from its beginning, where it has no due.
    return begins if duration is None else task_times.later(begins, duration.value)


def _end(task: Task) -> list[str | None]:
    status = task.text("STATUS").strip().upper()
    when = task_times.moment(task.line("COMPLETED"))
    percent = task.text("PERCENT-COMPLETE").strip()
    if status == "CANCELLED":
        return ["cancelled", None]
    if status == "COMPLETED" or (not status and (when is not None or percent == _DONE)):
        return ["completed", when]
    return ["open", None]


def _rule(task: Task) -> str:
    """Return the rule; one that never gets on is none, and stays with the server as it is."""
    line = task.line("RRULE")
    rule = "" if line is None else line.value.strip()
    return "" if has_no_measure(rule) else rule


def _print(value: Any) -> str:  # noqa: ANN401
    """Return a short print of a value, the same however a server folds, escapes or orders its parts."""
    if isinstance(value, str):
        value = ";".join(sorted(value.upper().split(";"))) if value.upper().startswith("FREQ=") else value.strip()
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:10]


def _state(task: Task) -> dict[str, Any] | None:
    line = task.line(STATE)
    if line is None:
        return None
    try:
        version, _, packed = line.value.strip().partition(".")
        unpacker = zlib.decompressobj()
        text = unpacker.decompress(base64.urlsafe_b64decode(packed), _LARGEST_STATE)
        kept = json.loads(text)
    except (ValueError, zlib.error):
        return None
    return kept if version == "1" and isinstance(kept, dict) and isinstance(kept.get("prints"), dict) else None


def _packed(record: object, prints: Mapping[str, str]) -> str:
    text = json.dumps({"record": record, "prints": prints}, separators=(",", ":"), sort_keys=True).encode()
    return "1." + base64.urlsafe_b64encode(zlib.compress(text, 9)).decode()


def written(text: str | None, fields: Mapping[str, Any], record: object) -> str:
    """Return a calendar object that says `fields`, a new one where `text` is None.

    `fields` has `uid`, `created`, `stamp` (ISO times), GROUPS as `read` returns them, `alarms` (minutes from the due), and
    `related` (a UID); one that is left out stays as it is. A new object has all of them, and `categories`. Only properties that
    say something else are changed, and of alarms and relations only our own.

    Raises:
        Refused: `no_task`.
    """
    before = None if text is None else read(text)
    fields = {**({} if before is None else {group: before[group] for group in GROUPS}), **fields}
    prints = {group: _print(fields[group]) for group in GROUPS}
    state = f"{STATE}:{_packed(record, prints)}"
    if text is None or before is None:
        return "".join(folded(line) for line in _new(fields, state))
    task = task_of(text)
    if task is None:
        raise Refused("no_task")
    changes: dict[str, str | None] = {}
    for group in GROUPS:
        if before["prints"][group] != prints[group]:
            changes |= _WRITERS[group](fields, task)
    if changes.keys() & {"DUE", "RRULE"} and _due(task) != before["due"]:
        changes |= _write_where_it_stands(fields, task)
    if "related" in fields:
        changes |= _write_related(fields, task)
    kept = task.line(STATE)
    if kept is None or _state(task) != {"record": record, "prints": prints}:
        changes[STATE] = state
    if not changes:
        return text
    changed = patched(task.lines, task.todo, changes)
    if "alarms" in fields:
        changed = _with_alarms(changed, before, fields)
    return task_times.with_zone(changed, fields["due"]) if changes.get("DUE") else changed


def _with_alarms(text: str, before: Mapping[str, Any], fields: Mapping[str, Any]) -> str:
    """Return an object whose alarms of ours fit its due and its words; those of others stay to the byte.

    Ours count from the due and say the summary. One that counted from a day's beginning would ring at night for a time of day.
    """
    task = task_of(text)
    if task is None:
        return text
    alarms = [part for part in task.todo.parts if part.name == "VALARM"]
    ours = [part for part in alarms if _is_ours(task.lines, part, before["summary"])]
    wanted = list(fields["alarms"]) if fields["due"] else []
    had_none_to_have = not alarms and before["due"] is None and before["state"] is not None
    if not ours and not had_none_to_have:
        return text
    said = {task_times.minutes(_value(task.lines, part, "TRIGGER")) for part in ours}
    if said <= set(wanted) and before["summary"] == fields["summary"] and ours:
        return text
    # One that was taken away on a phone does not come again.
    wanted = [one for one in wanted if one in said] or wanted
    gone = {number for part in ours for number in range(part.begin, part.end + 1)}
    end = "\r\n" if task.lines[task.todo.begin].raw.endswith("\r\n") else "\n"
    added = "".join(folded(line, end) for line in _alarms({**fields, "alarms": wanted}))
    return "".join(
        ("" if number in gone else line.raw) if number != task.todo.end else added + line.raw
        for number, line in enumerate(task.lines)
    )


def _is_ours(lines: list[Line], alarm: Component, summary: str) -> bool:
    related = next((lines[n].parameters.get("RELATED", "") for n in alarm.own if lines[n].name == "TRIGGER"), "")
    return related.upper() == "END" and unescaped(_value(lines, alarm, "DESCRIPTION")).strip() == summary.strip() != ""


def _value(lines: list[Line], part: Component, name: str) -> str:
    return next((lines[number].value for number in part.own if lines[number].name == name), "")


def _write_summary(fields: Mapping[str, Any], task: Task | None) -> dict[str, str | None]:
    line = task.line("SUMMARY") if task else None
    language = f";LANGUAGE={line.parameters['LANGUAGE']}" if line and "LANGUAGE" in line.parameters else ""
    return {"SUMMARY": f"SUMMARY{language}:{escaped(fields['summary'])}"}


def _write_note(fields: Mapping[str, Any], task: Task | None) -> dict[str, str | None]:  # noqa: ARG001 - all are called alike
    return {"DESCRIPTION": f"DESCRIPTION:{escaped(fields['note'])}" if fields["note"] else None}


def _write_due(fields: Mapping[str, Any], task: Task | None) -> dict[str, str | None]:
    changes: dict[str, str | None] = {"DUE": task_times.due_line(fields["due"]) if fields["due"] else None}
    if task is not None and task.line("DURATION") is not None:
        changes["DURATION"] = None
    start = task.line("DTSTART") if task else None
    if task is not None and start is not None and fields["due"]:
        begins = task_times.due_form(start, task.lines, task.calendar)
        if not task_times.may_begin(begins, fields["due"]):
            changes["DTSTART"] = task_times.due_line(fields["due"], "DTSTART")
    return changes


def _write_rule(fields: Mapping[str, Any], task: Task | None) -> dict[str, str | None]:  # noqa: ARG001
    return {"RRULE": f"RRULE:{fields['repeat']}" if fields["repeat"] else None}


def _write_where_it_stands(fields: Mapping[str, Any], task: Task) -> dict[str, str | None]:
    """Let a series say itself where it stands; what had moved it on is counted from its first occurrence, by its old rule."""
    changes = _write_due(fields, task) | _write_rule(fields, task)
    if task.line("DTSTART") is not None and fields["due"]:
        changes["DTSTART"] = task_times.due_line(fields["due"], "DTSTART")
    return changes


def _write_except(fields: Mapping[str, Any], task: Task | None) -> dict[str, str | None]:  # noqa: ARG001
    return {"EXDATE": task_times.days_line("EXDATE", fields["except"], fields["due"])}


def _write_end(fields: Mapping[str, Any], task: Task | None) -> dict[str, str | None]:
    state, moment = fields["end"]
    percent = task.line("PERCENT-COMPLETE") if task else None
    if state == "completed":
        when = task_times.utc(moment or fields["stamp"])
        return {
            "STATUS": "STATUS:COMPLETED",
            "COMPLETED": f"COMPLETED:{when}",
            "PERCENT-COMPLETE": "PERCENT-COMPLETE:100",
        }
    changes: dict[str, str | None] = {"COMPLETED": None}
    if percent is not None and percent.value.strip() == _DONE:
        changes["PERCENT-COMPLETE"] = None
    return {"STATUS": "STATUS:CANCELLED" if state == "cancelled" else "STATUS:NEEDS-ACTION", **changes}


_WRITERS = {
    "summary": _write_summary,
    "due": _write_due,
    "end": _write_end,
    "repeat": _write_rule,
    "except": _write_except,
    "note": _write_note,
}


def _write_related(fields: Mapping[str, Any], task: Task) -> dict[str, str | None]:
    """Say what the task waits for; where others wrote relations of their own, those stay as they are."""
    there = [task.lines[number] for number in task.todo.own if task.lines[number].name == "RELATED-TO"]
    if len(there) > 1 or any(one.parameters.get("RELTYPE", "").upper() != _DEPENDS for one in there):
        return {}
    return {"RELATED-TO": f"{_RELATED}:{escaped(fields['related'])}" if fields["related"] else None}


def _new(fields: Mapping[str, Any], state: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}")
    yield from task_times.zone_lines(fields["due"])
    stamp = task_times.utc(fields["stamp"])
    yield from ("BEGIN:VTODO", f"UID:{escaped(fields['uid'])}", f"DTSTAMP:{stamp}", f"LAST-MODIFIED:{stamp}")
    yield f"CREATED:{task_times.utc(fields['created'])}"
    for group in GROUPS:
        yield from (line for line in _WRITERS[group](fields, None).values() if line is not None)
    if fields.get("categories"):
        yield f"CATEGORIES:{','.join(map(escaped, fields['categories']))}"
    if fields.get("related"):
        yield f"{_RELATED}:{escaped(fields['related'])}"
    yield state
    yield from _alarms(fields)
    yield from ("END:VTODO", "END:VCALENDAR")


def _alarms(fields: Mapping[str, Any]) -> Iterator[str]:
    for minutes in fields.get("alarms", ()) if fields["due"] else ():
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(fields['summary'])}")
        yield f"TRIGGER;RELATED=END:{task_times.trigger(minutes)}"
        yield "END:VALARM"
