"""The JSON of the command line, as PRODUCT.md lists its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organizer.domain.when import due_to_json, within_calendar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.when import Due
    from organizer.services.told import PersonView, StoryLine
    from organizer.services.views import PromiseView


def promise_form(
    view: PromiseView, now: datetime, zone: ZoneInfo, story: Iterable[StoryLine] | None = None
) -> dict[str, Any]:
    """Return a promise as JSON, as seen at `now` (aware), its times in `zone`; with its story if one is given."""
    promise = view.promise
    form: dict[str, Any] = {
        "id": promise.id,
        "side": promise.side,
        "kind": promise.kind,
        "what": promise.what,
        "line": promise.line,
        "to": view.to,
        "about": view.about,
        "case": promise.case,
        "channel": promise.channel,
        "where": promise.where,
        "made": _time(promise.made, zone),
        "due": _due(promise.due),
        "first_due": _due(promise.first_due),
        "expected": _time(view.expected, zone),
        "repeat": promise.repeat,
        "state": promise.state,
        "ended": _time(promise.ended, zone),
        "grade": view.grade,
        "grade_reason": view.grade_reason,
        "near_miss": view.near_miss,
        "overdue": view.overdue,
        "alerts": [_time(at, zone) for at in view.alerts if at > now],
        "hangs_on": promise.hangs_on,
        "source": promise.source,
        "note": promise.note,
    }
    if view.beside:
        form["also"] = [{"field": one.field, "value": _also(one.value)} for one in view.beside]
    if story is not None:
        form["story"] = [story_form(line, zone) for line in story]
    return form


def _also(value: Due | str | None) -> str | dict[str, str] | None:
    return value if value is None or isinstance(value, str) else due_to_json(value)


def story_form(line: StoryLine, zone: ZoneInfo) -> dict[str, Any]:
    """Return one event of a story as JSON."""
    return {
        "at": _time(line.at, zone),
        "kind": line.kind,
        "direction": line.direction,
        "channel": line.channel,
        "text": ": ".join(filter(None, (line.grade, line.text))),
        "told": line.told,
        "due": _due(line.due),
    }


def person_form(view: PersonView, zone: ZoneInfo) -> dict[str, Any]:
    """Return a person as JSON."""
    person = view.person
    return {
        "id": person.id,
        "name": person.name,
        "circle": person.circle,
        "aliases": list(person.aliases),
        "rhythm": {"ideal_days": person.rhythm.ideal_days, "longest_days": person.rhythm.longest_days},
        "muted": person.muted,
        "last_touch": _time(view.last_touch, zone),
        "next_contact": _time(view.next_contact, zone),
        "mine": view.mine,
        "theirs": view.theirs,
        "kept": {"kept": view.kept, "due": view.due},
        "note": person.note,
    }


def _time(moment: datetime | None, zone: ZoneInfo) -> str | None:
    return None if moment is None else within_calendar(moment).astimezone(zone).isoformat()


def _due(due: Due | None) -> str | dict[str, str] | None:
    return None if due is None else due_to_json(due)
