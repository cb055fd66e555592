"""One promise in several places: whose edits stand, what is to be written here and there, when to stop and ask.

Each field is a register of several values (Shapiro et al., "A comprehensive study of convergent and commutative replicated data
types", 2011). An edit is named by a dot: the replica that made it, and that replica's how-manieth it was. Every record tells
which dots it has seen, so an edit that a record lacks was either superseded there (its dot was seen) or never arrived (it was
not). No clock is asked, no order of arrival counts, and a server put back to an old state is told from one that was edited.
An empty value means that the field is empty.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from organizer.domain.when import due_from_json, passes_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Dot = tuple[str, int]

# An edit by a program that leaves no dots is named by what it did, so that all who see it give it the same name.
FOREIGN = "~"
# No field of a promise: it changes when one that was gone is put back.
BACK = "back"
_FOREIGN_REMEMBERED = 30
_PUT_BACK = "/"
_NUMBERED = re.compile(r"(|.*[^0-9])([0-9]{1,18})", re.ASCII)
_FEWEST_TO_ASK, _SHARE_TO_ASK = 5, 0.2
_STATES = ("open", "let_go", "got_it", "kept")


@dataclass(frozen=True, slots=True)
class Record:
    """What one place knows of a promise: the values that stand in each field by their dots, and the dots it has seen."""

    fields: Mapping[str, Mapping[Dot, str]] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)

    def has_seen(self, dot: Dot) -> bool:
        """Say whether this place knew of an edit."""
        return self.seen.get(dot[0], 0) >= dot[1]

    def knows_all_of(self, other: Record) -> bool:
        """Say whether this place knew of every edit that another one knows."""
        return all(self.has_seen(dot) for dot in other.seen.items())


def values(record: Record) -> dict[str, str]:
    """Return the leading value of each field."""
    return {name: leading(name, standing.values()) for name, standing in record.fields.items()}


def others(record: Record) -> dict[str, tuple[str, ...]]:
    """Return what stands beside the leading value where edits were made in several places at once."""
    beside = {}
    for name, standing in record.fields.items():
        lead = leading(name, standing.values())
        rest = tuple(sorted(set(standing.values()) - {lead}))
        if rest:
            beside[name] = rest
    return beside


def leading(name: str, standing: Iterable[str]) -> str:
    """Return which of several values of a field is shown first, whatever order they came in.

    The earliest due, so that nothing is announced too late; an end before an open state; else the longest words.
    """
    if name in {"due", "first_due"}:
        return min(standing, key=_due_order)
    if name == "end":
        return max(standing, key=lambda value: (_end_order(value), value))
    return max(standing, key=lambda value: (len(value), value))


def _due_order(value: str) -> tuple[str, str]:
    try:
        return (passes_at(due_from_json(json.loads(value)), ZoneInfo("UTC")).isoformat(), value)
    except (ValueError, TypeError, OverflowError):
        return ("~", value)


def _end_order(value: str) -> int:
    return next((place for place, state in enumerate(_STATES) if value.startswith(f'["{state}"')), -1)


def edited(record: Record, replica: str, changes: Mapping[str, str], *, after: Record | None = None) -> Record:
    """Return a record after a replica changed fields; what stood there is superseded.

    `after` is what the server knows of this replica. A replica put back from a backup has forgotten its last edits, and goes
    on under another name: it must not claim to have seen them.
    """
    if not changes:
        return record
    while after is not None and after.seen.get(replica, 0) > record.seen.get(replica, 0):
        replica = f"{replica}{_PUT_BACK}{after.seen[replica]}"
    number = 1 + record.seen.get(replica, 0)
    fields = {**record.fields, **{name: {(replica, number): value} for name, value in changes.items()}}
    return Record(fields, {**record.seen, replica: number})


def edited_elsewhere(record: Record, changes: Mapping[str, str], mine: Record | None = None) -> Record:
    """Return a record after a program that leaves no dots changed fields.

    `mine` is what this place knew: an earlier foreign edit that it had seen in the same field is superseded too.
    """
    fields, seen = dict(record.fields), dict(record.seen)
    for name, value in changes.items():
        before = record.fields.get(name, {})
        dot = (FOREIGN + _digest(name, value, *(f"{who}.{number}" for who, number in sorted(before))), 1)
        fields[name] = {dot: value}
        seen[dot[0]] = 1
        for earlier in mine.fields.get(name, {}) if mine else ():
            if earlier[0].startswith(FOREIGN):
                seen[earlier[0]] = 1
    return Record(fields, seen)


def put_back(record: Record, replica: str) -> Record:
    """Return a record after a person decided that a promise, gone elsewhere, is to stay: an edit no deletion knew of."""
    return edited(record, replica, {BACK: f"{replica}.{record.seen.get(replica, 0) + 1}"})


def _digest(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()[:10]


def merged(mine: Record, theirs: Record) -> Record:
    """Return what both say together: every edit that either has, unless the other had seen it and it no longer stands there."""
    fields = {}
    for name in [*mine.fields, *(name for name in theirs.fields if name not in mine.fields)]:
        here, there = mine.fields.get(name, {}), theirs.fields.get(name, {})
        standing = {dot: value for dot, value in here.items() if dot in there or not theirs.has_seen(dot)}
        standing |= {dot: value for dot, value in there.items() if dot in here or not mine.has_seen(dot)}
        # Only where dots were lost can nothing be left to stand; then nothing is taken away.
        fields[name] = standing or {**here, **there}
    seen = {who: max(mine.seen.get(who, 0), theirs.seen.get(who, 0)) for who in [*mine.seen, *theirs.seen]}
    return Record(fields, _bounded(seen, fields))


def _bounded(seen: dict[str, int], fields: Mapping[str, Mapping[Dot, str]]) -> dict[str, int]:
    """Forget the oldest foreign edits that stand nowhere any more, so that a promise edited for years stays small."""
    standing = {dot[0] for dots in fields.values() for dot in dots}
    foreign = [who for who in seen if who.startswith(FOREIGN) and who not in standing]
    for who in foreign[:-_FOREIGN_REMEMBERED]:
        del seen[who]
    return seen


@dataclass(frozen=True, slots=True)
class Here:
    """What this place has. `acknowledged` says that the server is known to have had all of it; `etag`, that it was there."""

    record: Record
    deleted: bool = False
    acknowledged: bool = False
    was_there: bool = False


Absence = Literal["told", "found"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done about one promise; `record` is what it says afterwards.

    `ask` is set where only a person can say what is meant: it is gone there, and it is not certain that somebody deleted it.
    """

    record: Record
    here: Literal["leave", "write", "delete"] = "leave"
    there: Literal["leave", "create", "replace", "delete"] = "leave"
    ask: bool = False


def plan_found(mine: Here | None, theirs: Record, sealed: Record | None, *, restored: bool = False) -> Plan:
    """Say what to do about a promise that is on the server.

    `theirs` is what stands there, with the edits of programs that leave no dots; `sealed` the record kept in it, if any.
    `restored` says that the server is known to have been put back to an earlier state.
    """
    if mine is None:
        # Nothing of ours is to be added; that a phone made it is the same edit to all who see it.
        return Plan(theirs, here="write")
    together = merged(mine.record, theirs)
    replace = "leave" if sealed is not None and _same(sealed, together) else "replace"
    if mine.deleted:
        # A deletion stands against what it knew of. Back again though it was gone before, it was put back by somebody.
        if mine.record.knows_all_of(theirs):
            if mine.was_there or restored:
                return Plan(mine.record, there="delete")
            theirs = edited_elsewhere(theirs, {BACK: values(theirs).get(BACK, "") + "+"})
            return Plan(merged(mine.record, theirs), here="write", there="replace")
        return Plan(together, here="write", there=replace)  # type: ignore[arg-type]
    return Plan(together, here="leave" if _same(mine.record, together) else "write", there=replace)  # type: ignore[arg-type]


def plan_absent(mine: Here, absence: Absence) -> Plan:
    """Say what to do about a promise that is not on the server, which was confirmed by asking for it alone.

    `told`: the server itself told of a deletion, or has no way to tell. `found`: it is only missing from a list, as after the
    server was put back to an earlier state.
    """
    if mine.deleted:
        return Plan(mine.record)
    if not mine.was_there or not mine.acknowledged:
        return Plan(mine.record, there="create")
    if absence == "found":
        return Plan(mine.record, ask=True)
    return Plan(mine.record, here="delete")


def too_many(deletions: int, known: int) -> bool:
    """Say whether so many deletions at once, of so many promises known, are to be confirmed by a person first."""
    return deletions > max(_FEWEST_TO_ASK, _SHARE_TO_ASK * known)


def looks_restored(mine: Record, theirs: Record) -> bool:
    """Say whether a server shows a state older than what it is known to have had: edits are gone that were there.

    Foreign edits do not count, because the oldest of them are forgotten.
    """
    return any(not theirs.has_seen(dot) for dot in mine.seen.items() if not dot[0].startswith(FOREIGN))


def is_older(token: str, than: str) -> bool:
    """Say whether a sync token is certainly older than another one: of the same form, with a lower number at its end.

    Servers that number their changes do not refuse a number that they have not come to (sabre/dav, and with it Nextcloud and
    Baïkal): put back from a backup, they say that nothing changed, and go on from their lower number.
    """
    one, other = _NUMBERED.fullmatch(token), _NUMBERED.fullmatch(than)
    return one is not None and other is not None and one[1] == other[1] and int(one[2]) < int(other[2])


def has_arrived(record: Record, confirmed: Record, replica: str) -> bool:
    """Say whether all that a replica itself edited is in what the server, by its own list, is known to have had."""
    own = (dot for dot in record.seen.items() if dot[0].partition(_PUT_BACK)[0] == replica)
    return all(confirmed.has_seen(dot) for dot in own)


def _same(one: Record, other: Record) -> bool:
    return one.fields == other.fields and dict(one.seen) == dict(other.seen)


def to_json(record: Record) -> dict[str, object]:
    """Return a record as it is kept: fields with their values by `replica.number`, and what was seen."""
    return {
        "fields": {
            name: {f"{who}.{number}": value for (who, number), value in standing.items()}
            for name, standing in record.fields.items()
        },
        "seen": dict(record.seen),
    }


def from_json(form: object) -> Record:
    """Read a record as it is kept.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(form, dict) or not isinstance(form.get("fields"), dict) or not isinstance(form.get("seen"), dict):
        raise ValueError("a record has fields and what was seen")  # noqa: TRY004 - what was read, not how it was called
    fields = {}
    for name, standing in form["fields"].items():
        if not isinstance(standing, dict) or not standing or not all(isinstance(one, str) for one in standing.values()):
            raise ValueError("a field has values by their dots")
        # Half characters are no text, and could not be kept.
        "".join(standing.values()).encode()
        fields[str(name)] = {_dot(text): value for text, value in standing.items()}
    seen = {str(who): number for who, number in form["seen"].items() if type(number) is int and number > 0}
    return Record(fields, seen)


def _dot(text: str) -> Dot:
    who, _, number = text.rpartition(".")
    return (who, int(number))
