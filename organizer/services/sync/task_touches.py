"""The touches of a promise as fields that are reconciled, each one a field of its own; an empty value says it was taken back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from organizer.domain.line import CHANNELS
from organizer.domain.text import LONGEST_NOTE, clean_note
from organizer.domain.touches import DIRECTIONS, TOUCH_KINDS, Touch
from organizer.domain.when import aware_utc, due_from_json, due_to_json, instant_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from organizer.services.task_fields import Fields

_BEGINS = "touch "


def changes(
    touches: Iterable[Touch],
    agreed: Mapping[str, str],
    names: Mapping[str, str],
    known: Callable[[str], str | None],
) -> Fields:
    """Return the fields of touches that say something else here than what was agreed on.

    `names` gives the names of people by id, `known` the id of a person by name: one of a new name is the same person.
    """
    changed: Fields = {}
    here = set()
    for touch in touches:
        name = _BEGINS + touch.id
        here.add(name)
        form = _form(touch, names)
        before = _read(agreed.get(name, ""))
        if before is not None and touch.person is not None and known(before.get("person", "")) == touch.person:
            form["person"] = before["person"]
        if before != form:
            changed[name] = json.dumps(form, sort_keys=True, ensure_ascii=False)
    taken_back = (name for name, text in agreed.items() if name.startswith(_BEGINS) and text and name not in here)
    return changed | dict.fromkeys(taken_back, "")


def _form(touch: Touch, names: Mapping[str, str]) -> dict[str, Any]:
    said = {
        "kind": touch.kind,
        "at": instant_text(touch.at),
        "direction": touch.direction,
        "channel": touch.channel,
        "text": touch.text,
        "told": touch.told,
        "due": None if touch.due is None else due_to_json(touch.due),
        "person": names.get(touch.person or ""),
    }
    return {key: value for key, value in said.items() if value not in (None, "")}


def touches_of(
    fields: Mapping[str, str], promise_id: str, id_of: Callable[[str], str | None]
) -> Iterator[tuple[str, Touch | None]]:
    """Yield the id of each touch and what it is, None where it was taken back; what cannot be read is left out.

    `id_of` gives the id of the person of a name, making a new one if need be.
    """
    for name, text in fields.items():
        if not name.startswith(_BEGINS):
            continue
        touch_id = name.removeprefix(_BEGINS)
        form = _read(text)
        if not text:
            yield touch_id, None
        elif form is not None and (touch := _touch(touch_id, form, promise_id, id_of)) is not None:
            yield touch_id, touch


def _read(text: str) -> dict[str, Any] | None:
    try:
        form = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
    return form if isinstance(form, dict) else None


def _touch(touch_id: str, form: Mapping[str, Any], promise_id: str, id_of: Callable[[str], str | None]) -> Touch | None:
    kind, direction, channel, told = form.get("kind"), form.get("direction"), form.get("channel"), form.get("told")
    if kind not in TOUCH_KINDS or direction not in DIRECTIONS or told not in {True, False, None}:
        return None
    try:
        at = aware_utc(str(form.get("at")))
        due = None if form.get("due") is None else due_from_json(form["due"])
    except (ValueError, TypeError, OverflowError):
        return None
    return Touch(
        touch_id,
        kind,
        at,
        id_of(str(form.get("person", ""))[:200]),
        promise_id,
        direction,
        channel if channel in CHANNELS else None,
        clean_note(str(form.get("text", ""))[:LONGEST_NOTE]),
        told,
        due,
    )
