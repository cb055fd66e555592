"""A promise as the fields that are reconciled, and as the task a phone shows.

The fields are text, an empty one meaning that there is none. `due`, `first_due` are JSON of the interchange form, `end` is
`[state, ended, told]` as JSON; `to` and `about` are names. What a phone edits are the groups of a task (`reader/vtodo.py`).
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from organizer.domain.errors import Unusable
from organizer.domain.line import CHANNELS
from organizer.domain.promises import GRADES, SOURCES, STATES, Promise
from organizer.domain.text import LONGEST_LINE, LONGEST_NOTE, clean_line, clean_note
from organizer.domain.unknown_zones import line_with_zone
from organizer.domain.when import (
    Floating,
    Instant,
    Zoned,
    aware_utc,
    due_from_json,
    due_to_json,
    instant_text,
    passes_at,
    zone_named,
)
from organizer.services.occurrences import LEFT_OUT, days_left_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.line import Kind, Reading, Side
    from organizer.domain.when import Due

Fields = dict[str, str]
Task = dict[str, Any]

# Ids of promises for tasks whose own id is no UUID: the same everywhere.
_NAMESPACE = UUID("0f0f3b7c-8c55-4a44-b9a5-37f2f1f0a5de")
_KINDS: dict[str, tuple[Kind, Side]] = {
    "promise": ("promise", "mine"),
    "message": ("message", "mine"),
    "waiting": ("waiting", "theirs"),
}
_WAITING = "Waiting for "
_SUMMARY_FIELDS = ("what", "to", "kind")
# The fields that each group of a task says.
GROUP_FIELDS = {
    "summary": _SUMMARY_FIELDS,
    "due": ("due",),
    "end": ("end",),
    "repeat": ("repeat", "end"),
    "except": ("except",),
    "note": ("note",),
}


def promise_id_of(uid: str) -> str:
    """Return the id of the promise that a task with this UID is."""
    try:
        return str(UUID(uid))
    except ValueError:
        return str(uuid5(_NAMESPACE, uid))


def fields_of(promise: Promise, names: Mapping[str, str]) -> Fields:
    """Return the fields of a promise; `names` gives those of people by id."""
    ended = None if promise.ended is None else instant_text(promise.ended.replace(microsecond=0))
    return {
        "what": promise.what,
        "to": names.get(promise.to or "", ""),
        "about": names.get(promise.about or "", ""),
        "kind": promise.kind,
        "case": promise.case or "",
        "channel": promise.channel or "",
        "where": promise.where or "",
        "made": instant_text(promise.made),
        "due": due_text(promise.due),
        "first_due": due_text(promise.first_due),
        "repeat": promise.repeat or "",
        "except": _days_text(days_left_out(promise)),
        "series": promise.series or "",
        "hangs_on": promise.hangs_on or "",
        "end": json.dumps([promise.state, ended, promise.told]),
        "note": promise.note,
        "line": promise.line,
        "source": promise.source,
        "grade": "" if promise.grade_given is None else json.dumps([promise.grade_given, promise.grade_note]),
        "near_miss": "" if promise.near_miss_note is None else json.dumps(promise.near_miss_note),
    }


def due_text(due: Due | None) -> str:
    """Return a due as a field."""
    return "" if due is None else json.dumps(due_to_json(due), sort_keys=True)


def promise_of(
    fields: Mapping[str, str],
    promise_id: str,
    before: Promise | None,
    id_of: Callable[[str], str | None],
    now: datetime,
) -> Promise:
    """Return the promise that fields say; what cannot be read stays as it was before.

    `id_of` gives the id of the person of a name, making a new one if need be. `now` is aware UTC.
    """
    made = moment(fields.get("made", "")) or (before.made if before else now)
    start = before or Promise(id=promise_id, made=made, captured=now, what="", line="")
    kind, side = _KINDS.get(fields.get("kind", ""), (start.kind, start.side))
    state, ended, told = _end(fields.get("end", ""), start)
    due = _due(fields.get("due", ""), start.due)
    channel, source = fields.get("channel", ""), fields.get("source", "")
    grade, grade_note = _grade(fields.get("grade", ""))
    what = _words(fields.get("what", "")) or start.what or "?"
    return replace(
        start,
        made=made,
        what=what,
        line=_words(fields.get("line", "")) or start.line or what,
        kind=kind,
        side=side,
        to=id_of(_words(fields.get("to", ""))),
        about=id_of(_words(fields.get("about", ""))),
        case=_words(fields.get("case", "")) or None,
        channel=channel if channel in CHANNELS else None,
        where=_words(fields.get("where", "")) or None,
        due=due,
        first_due=_due(fields.get("first_due", ""), start.first_due) or due,
        repeat=fields.get("repeat") or None,
        series=fields.get("series") or None,
        hangs_on=fields.get("hangs_on") or None,
        state=state,
        ended=ended,
        told=told,
        note=clean_note(fields.get("note", "")[:LONGEST_NOTE]),
        source=source if source in SOURCES else start.source,
        grade_given=grade,
        grade_note=grade_note,
        near_miss_note=_near_miss(fields.get("near_miss", "")),
        extra=with_days_left_out(start.extra, _days(fields.get("except", ""))),
    )


def with_days_left_out(extra: Mapping[str, object], days: list[str]) -> dict[str, object]:
    """Return the extra keys of a promise with the days that its series leaves out."""
    left = {key: value for key, value in extra.items() if key != LEFT_OUT}
    return {**left, LEFT_OUT: days} if days else left


def _days_text(days: Iterable[str]) -> str:
    return json.dumps(sorted(days)) if days else ""


def _days(text: str) -> list[str]:
    try:
        return [date.fromisoformat(day).isoformat() for day in json.loads(text)]
    except (ValueError, TypeError):
        return []


def _grade(text: str) -> tuple[str | None, str]:
    """Return the grade a person gave, and why."""
    try:
        grade, note = json.loads(text)
    except (ValueError, TypeError):
        return None, ""
    return (grade, _words(str(note))) if grade in GRADES else (None, "")


def _near_miss(text: str) -> str | None:
    try:
        return _words(str(json.loads(text))) if text else None
    except ValueError:
        return None


def _words(text: str) -> str:
    """Return foreign words as they can be kept; nothing where they show nothing, for one task must not stop the others."""
    try:
        return clean_line(text[:LONGEST_LINE])
    except Unusable:
        return ""


def moment(text: str | None) -> datetime | None:
    """Return an ISO time with offset as aware UTC; None if it is none."""
    try:
        return aware_utc(text or "")
    except ValueError:
        return None


def _due(text: str, otherwise: Due | None) -> Due | None:
    if not text:
        return None
    try:
        return due_from_json(json.loads(text))
    except (ValueError, TypeError, OverflowError):
        return otherwise


def _end(text: str, before: Promise) -> tuple[Any, datetime | None, bool | None]:
    """Return state, end and whether they were told; to the second, so the end as it was is kept where it is the same."""
    try:
        state, ended, told = json.loads(text)
    except (ValueError, TypeError):
        return before.state, before.ended, before.told
    if state not in STATES or told not in {True, False, None}:
        return before.state, before.ended, before.told
    if state == "open":
        return "open", None, None
    at = moment(str(ended)) or before.ended or before.captured
    same = before.ended is not None and before.ended.replace(microsecond=0) == at
    return state, before.ended if same else at, told


def fields_captured(task: Task, reading: Reading, zone: ZoneInfo) -> Fields:
    """Return the fields of a task that was made on a phone: its summary is the line, and what it says itself goes before that."""
    due = due_text(due_given(task["due"], zone) or reading.due)
    created = task["created"] or task["modified"]
    captured = {
        "what": reading.what,
        "to": reading.to or "",
        "about": reading.about or "",
        "kind": reading.kind,
        "case": reading.case or "",
        "channel": reading.channel or "",
        "where": reading.where or "",
        "made": created or ("" if reading.made is None else instant_text(reading.made)),
        "due": due,
        "first_due": due,
        "repeat": task["repeat"] or reading.repeat or "",
        "except": _days_text(task["except"]),
        "end": json.dumps(["open", None, None]),
        "note": task["note"],
        "line": line_given(reading.text, task["due"]),
        "source": "caldav",
    }
    return {name: value for name, value in captured.items() if name != "made" or value}


def fields_changed(
    task: Task, groups: set[str], before: Fields, names: Callable[[str], bool], zone: ZoneInfo, now: datetime
) -> Fields:
    """Return which fields an edit of some groups of a task, made elsewhere, changed by `now`; `before` is what they said.

    `names` says whether somebody goes by a name. What says the same in other words is no change.
    """
    changed: Fields = {}
    if "summary" in groups:
        changed |= _summary_changed(task["summary"], before, names)
    if "due" in groups:
        due = due_given(task["due"], zone)
        if not is_same_moment(due, _due(before.get("due", ""), None)):
            changed["due"] = due_text(due)
    if "end" in groups:
        changed |= _end_changed(task, before, now)
    if "repeat" in groups and is_open(before) and (task["repeat"] or task["end"][0] == "open"):
        changed["repeat"] = task["repeat"]
    if "except" in groups and is_open(before):
        changed["except"] = _days_text(task["except"])
    if "note" in groups:
        changed["note"] = task["note"]
    return {name: value for name, value in changed.items() if before.get(name, "") != value}


def is_same_moment(due: Due | None, before: Due | None) -> bool:
    """Say whether a phone only wrote a time in a zone as UTC; travel is not to move it for that."""
    return isinstance(due, Instant) and isinstance(before, Zoned) and passes_at(before, zone_named(before.tz)) == due.at


def _summary_changed(summary: str, before: Fields, names: Callable[[str], bool]) -> Fields:
    text = " ".join(summary.split())
    if before.get("kind") == "waiting" and text.startswith(_WAITING):
        text = text.removeprefix(_WAITING)
    who, colon, what = text.partition(": ")
    # A name in the place of the one before a colon is a name, known or not.
    is_name = who == before.get("to") or names(who) or (before.get("to") and what.strip() == before.get("what"))
    if colon and who.strip() and what.strip() and is_name:
        return {"to": who, "what": what.strip()}
    return {"what": text} if text else {}


def due_given(form: Any, zone: ZoneInfo) -> Due | None:  # noqa: ANN401 - JSON
    """Return the due that a calendar gives (`reader/task_times.py`); `zone` is the user's, for a zone that nobody knows."""
    if form is None:
        return None
    if _is_doubtful(form):
        # Civil time in a zone that nobody knows: the user's own is the likeliest, and never "wherever you are".
        floating = due_from_json({"floating": form["local"]})
        return Zoned(floating.local, zone.key) if isinstance(floating, Floating) else None
    return due_from_json(form)


def _is_doubtful(form: Any) -> bool:  # noqa: ANN401
    return isinstance(form, dict) and bool(form.get("unknown"))


def line_given(line: str, form: Any) -> str:  # noqa: ANN401
    """Return the line of what a calendar gives, with its time where it names a zone that nobody knows: it may be another."""
    return line_with_zone(line, form["local"], form["tz"]) if _is_doubtful(form) else line


def is_open(fields: Fields) -> bool:
    """Say whether fields are of a promise that is open."""
    return fields.get("end", "").startswith('["open"') or not fields.get("end")


def _end_changed(task: Task, before: Fields, now: datetime) -> Fields:
    state, told_at = task["end"]
    was_open = is_open(before)
    if state == "open":
        return {} if was_open else {"end": json.dumps(["open", None, None])}
    ended = "got_it" if before.get("kind") == "waiting" else "kept"
    ours = ended if state == "completed" else "let_go"
    if not was_open and before["end"].startswith(f'["{ours}"'):
        return {}
    # A phone's clock may stand anywhere: nothing ends before it was made, or in time to come.
    at = max(min(moment(told_at or task["modified"]) or now, now), moment(before.get("made")) or now)
    return {"end": json.dumps([ours, instant_text(min(at, now).replace(microsecond=0)), None])}


def local_changes(
    promise: Promise, agreed: Fields, names: Mapping[str, str], known: Callable[[str], str | None]
) -> Fields:
    """Return the fields in which a promise says something else than what was agreed on, given how agreed words are kept here.

    `names` gives the names of people by id, `known` the id of a person by name.
    """
    kept = fields_of(promise_of(agreed, promise.id, promise, lambda name: name or None, promise.captured), _Itself())
    said = fields_of(promise, names)
    for name, who in (("to", promise.to), ("about", promise.about)):
        if who is not None and known(kept[name]) == who:
            kept[name] = said[name]
    return {name: value for name, value in said.items() if kept[name] != value}


class _Itself(dict[str, str]):
    """Gives each name its own name."""

    def get(self, name: str, otherwise: str = "") -> str:  # type: ignore[override]
        return name or otherwise


def task_of(fields: Mapping[str, str], groups: set[str]) -> Task:
    """Return what a task is to say for some of its groups."""
    said: Task = {
        "summary": summary(fields),
        "due": json.loads(fields["due"]) if fields.get("due") else None,
        "end": _task_end(fields.get("end", "")),
        "repeat": fields.get("repeat", "") if is_open(dict(fields)) else "",
        "except": _days(fields.get("except", "")),
        "note": fields.get("note", ""),
    }
    return {group: said[group] for group in groups}


def groups_between(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    """Return the groups of a task that say something else after than before."""
    changed = {name for name in {*before, *after} if before.get(name, "") != after.get(name, "")}
    return {group for group, names in GROUP_FIELDS.items() if changed & set(names)}


def summary(fields: Mapping[str, str]) -> str:
    """Return what a phone shows of a promise, in one line."""
    who, what = fields.get("to", ""), fields.get("what", "")
    if fields.get("kind") == "waiting":
        return f"{_WAITING}{who}: {what}" if who else f"{_WAITING}{what}"
    return f"{who}: {what}" if who else what


def _task_end(end: str) -> list[str | None]:
    state, ended, _ = json.loads(end) if end else ("open", None, None)
    if state == "open":
        return ["open", None]
    return ["cancelled", None] if state == "let_go" else ["completed", ended]
