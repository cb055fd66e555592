"""What was edited in several places at once: noted with the promise, shown, and settled by a person.

Beside the value that leads, the others are kept in the promise's `extra` under `also`, with the one that led: once the field
says something else here, it was settled, whichever verb did it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from organizer.domain import reconcile
from organizer.domain.when import due_from_json
from organizer.services.task_fields import fields_of
from organizer.services.views import ALSO, Beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from organizer.domain.promises import Promise
    from organizer.domain.reconcile import Record

_LED, _OTHERS = "led", "others"
# What a person can decide about; the rest follows, or is a matter of record.
WORTH_SHOWING = ("what", "to", "about", "kind", "case", "channel", "where", "due", "repeat", "end", "note")


def noted(extra: Mapping[str, object], record: Record, said: Mapping[str, str]) -> dict[str, object]:
    """Return the extra keys of a promise with what stands beside what it `said`, as a record has it."""
    beside = {
        name: {_LED: said.get(name, ""), _OTHERS: list(values)}
        for name, values in reconcile.others(record).items()
        if name in WORTH_SHOWING
    }
    left = {key: value for key, value in extra.items() if key != ALSO}
    return {**left, ALSO: beside} if beside else left


def settled(extra: Mapping[str, object], names: Iterable[str] | None) -> dict[str, object]:
    """Return the extra keys of a promise in which a person has decided what these fields say; None for all of them."""
    decided_about = set(WORTH_SHOWING if names is None else names)
    beside = {name: kept for name, kept in _kept(extra).items() if name not in decided_about}
    left = {key: value for key, value in extra.items() if key != ALSO}
    return {**left, ALSO: beside} if beside else left


def decided(promise: Promise, record: Record, said: Mapping[str, str]) -> dict[str, str]:
    """Return the fields in which a record still has several values, and a person has decided for what is `said` here."""
    kept = _kept(promise.extra)
    several = (name for name in reconcile.others(record) if name in WORTH_SHOWING)
    return {name: said[name] for name in several if name not in kept and name in said}


def has_more(after: Promise, before: Promise | None) -> bool:
    """Say whether there is more to decide about a promise than before."""
    known = {} if before is None else _kept(before.extra)
    return any(name not in known for name in _kept(after.extra))


def standing(promise: Promise, names: Mapping[str, str]) -> tuple[Beside, ...]:
    """Return what stands beside the fields of a promise; `names` gives those of people by id."""
    kept = _kept(promise.extra)
    if not kept:
        return ()
    said = fields_of(promise, names)
    return tuple(
        Beside(name, value)
        for name in WORTH_SHOWING
        if name in kept and kept[name][_LED] == said[name]
        for value in _readable(name, kept[name][_OTHERS])
    )


def _kept(extra: Mapping[str, object]) -> dict[str, Any]:
    """Return what was noted. It may have come with an import, so whatever has not this form is not there."""
    kept = extra.get(ALSO)
    if not isinstance(kept, dict):
        return {}
    return {
        name: one
        for name, one in kept.items()
        if isinstance(one, dict) and isinstance(one.get(_LED), str) and isinstance(one.get(_OTHERS), list)
    }


def _readable(name: str, values: Iterable[object]) -> Iterator[Any]:
    """Yield values as they are shown: a due, the state of an end, None for an empty field, or words."""
    for value in values:
        if not isinstance(value, str):
            continue
        try:
            if name == "due" and value:
                yield due_from_json(json.loads(value))
            elif name == "end":
                yield json.loads(value)[0]
            else:
                yield value or None
        except (ValueError, TypeError, LookupError, OverflowError):
            continue
