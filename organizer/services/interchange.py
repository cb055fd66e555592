"""`book.jsonl`: lines into people, promises and touches, and back. PRODUCT.md, Interchange, lists the keys."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from organizer.domain import ladders
from organizer.domain.errors import Unusable
from organizer.domain.line import CHANNELS
from organizer.domain.people import CIRCLES, Person, Rhythm
from organizer.domain.promises import GRADES, SOURCES, STATES, Promise
from organizer.domain.touches import DIRECTIONS, TOUCH_KINDS, Touch
from organizer.domain.when import aware_utc, due_from_json, due_to_json, instant_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from organizer.domain.when import Due

LONGEST_LINE = 1_000_000
# All of a file is read before the first row is written, so all of it has to fit: some 400,000 promises.
LARGEST_FILE = 200_000_000
_LINES_AT_ONCE = 50
_PERSON_KEYS = frozenset(["type", "id", "name", "circle", "aliases", "email", "phone", "rhythm", "muted", "note"])
_PROMISE_KEYS = frozenset(
    {
        "type",
        "id",
        "side",
        "kind",
        "what",
        "line",
        "to",
        "about",
        "case",
        "channel",
        "where",
        "made",
        "captured",
        "due",
        "first_due",
        "repeat",
        "series",
        "hangs_on",
        "state",
        "ended",
        "told",
        "note",
        "source",
        "near_miss_note",
        "grade_given",
        "grade_note",
        "reminds",
    }
)
_TOUCH_KEYS = frozenset(
    ["type", "id", "person", "promise", "kind", "direction", "channel", "at", "text", "told", "due"]
)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that could not be read, and why."""

    file: str
    line: int
    cause: str


@dataclass(slots=True)
class Plan:
    """What files say: people, promises and touches by id, the last line of an id winning. `who` may still be names."""

    people: dict[str, Person] = field(default_factory=dict)
    promises: dict[str, Promise] = field(default_factory=dict)
    touches: dict[str, Touch] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Return how many rows there are in all."""
        return len(self.people) + len(self.promises) + len(self.touches)


def read_plan(file: Path, plan: Plan, *, skip_bad: bool) -> Iterator[int]:
    """Read a file into `plan`, yielding after every few lines how many bytes were read.

    Raises:
        Unusable: the file cannot be read, or a line cannot and `skip_bad` is not set.
    """
    done = number = 0
    try:
        if not file.is_file():
            raise Unusable(reason="no_plain_file", text=str(file))
        if file.stat().st_size > LARGEST_FILE:
            raise Unusable(reason="too_large", text=str(file), longest=LARGEST_FILE // 1_000_000)
        with file.open("rb") as lines:
            while raw := lines.readline(LONGEST_LINE + 1):
                number += 1
                done += len(raw)
                _take(raw, plan, str(file.name), number, skip_bad=skip_bad)
                while len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
                    raw = lines.readline(LONGEST_LINE + 1)
                    done += len(raw)
                    yield done
                if number % _LINES_AT_ONCE == 0:
                    yield done
    except OSError as refused:
        raise Unusable(reason="no_file", text=str(file), cause=refused.strerror or "") from refused


def _take(raw: bytes, plan: Plan, file: str, number: int, *, skip_bad: bool) -> None:
    try:
        if len(raw) > LONGEST_LINE:
            raise ValueError("it is longer than a million bytes")  # noqa: TRY301 - the cause is said
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        if text:
            _add(json.loads(text, parse_constant=_no_number), plan)
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as bad:
        cause = _cause(bad)
        if not skip_bad:
            raise Unusable(reason="bad_line", text=file, line=number, cause=cause) from bad
        plan.skipped.append(Skipped(file, number, cause))


def _no_number(word: str) -> None:
    message = f"{word} is no number"
    raise ValueError(message)


def _cause(bad: Exception) -> str:
    match bad:
        case UnicodeDecodeError():
            return "it is no UTF-8 text"
        case UnicodeEncodeError():
            return "it holds characters that are no whole letters"
        case json.JSONDecodeError():
            return "it is no JSON"
        case KeyError():
            return f"it lacks {bad.args[0]}"
        case RecursionError():
            return "it is nested too deeply"
        case _:
            return str(bad)


def _add(form: Any, plan: Plan) -> None:  # noqa: ANN401 - JSON
    if not isinstance(form, dict):
        raise ValueError("it is no JSON object")  # noqa: TRY004 - the cause is said
    match form.get("type"):
        case "person":
            person = person_from(form)
            plan.people[person.id] = person
        case "promise":
            promise = promise_from(form)
            plan.promises[promise.id] = promise
        case "touch":
            touch = touch_from(form)
            plan.touches[touch.id] = touch
        case other:
            message = f"its type is {other!r}, not person, promise or touch"
            raise ValueError(message)


def person_from(form: Mapping[str, Any]) -> Person:
    """Read a person.

    Raises:
        ValueError: a value is none for its key.
        KeyError: the id or the name is missing.
    """
    rhythm = form.get("rhythm") or {}
    return Person(
        id=_id(form["id"]),
        name=_words(form, "name", needed=True),
        circle=_one_of(form, "circle", CIRCLES, "customer"),
        aliases=_list(form, "aliases"),
        email=_list(form, "email"),
        phone=_list(form, "phone"),
        rhythm=Rhythm(_days(rhythm, "ideal_days"), _days(rhythm, "longest_days")),
        muted=bool(form.get("muted", False)),
        note=_words(form, "note"),
        extra=_extra(form, _PERSON_KEYS),
    )


def promise_from(form: Mapping[str, Any]) -> Promise:
    """Read a promise; `to` and `about` are ids or names as they stand there.

    Raises:
        ValueError: a value is none for its key.
        KeyError: the id, what or made is missing.
    """
    side = _one_of(form, "side", ("mine", "theirs"), "mine")
    kind = _one_of(form, "kind", ("promise", "message", "waiting"), "waiting" if side == "theirs" else "promise")
    if (side == "theirs") != (kind == "waiting"):
        raise ValueError("waiting goes with theirs, and only with theirs")
    made = aware_utc(form["made"])
    due = _due(form, "due")
    state = _one_of(form, "state", STATES, "open")
    ended = _moment(form, "ended")
    return Promise(
        id=_id(form["id"]),
        made=made,
        captured=_moment(form, "captured") or made,
        what=_words(form, "what", needed=True),
        line=_words(form, "line") or _words(form, "what"),
        side=side,
        kind=kind,
        to=_words(form, "to") or None,
        about=_words(form, "about") or None,
        case=_words(form, "case") or None,
        channel=_one_of(form, "channel", (*CHANNELS, None), None),
        where=_words(form, "where") or None,
        due=due,
        first_due=_due(form, "first_due") or due,
        repeat=_words(form, "repeat") or None,
        series=_words(form, "series") or None,
        hangs_on=_words(form, "hangs_on") or None,
        state=state,
        ended=None if state == "open" else ended or made,
        told=_truth(form, "told"),
        note=_words(form, "note"),
        source=_one_of(form, "source", SOURCES, "import"),
        near_miss_note=None if form.get("near_miss_note") is None else _words(form, "near_miss_note"),
        grade_given=_one_of(form, "grade_given", (*GRADES, None), None),
        grade_note=_words(form, "grade_note"),
        reminds=ladders.checked(_words(form, "reminds")),
        extra=_extra(form, _PROMISE_KEYS),
    )


def touch_from(form: Mapping[str, Any]) -> Touch:
    """Read a touch; `person` is an id or a name as it stands there.

    Raises:
        ValueError: a value is none for its key.
        KeyError: the id, kind or at is missing.
    """
    return Touch(
        id=_id(form["id"]),
        kind=_one_of(form, "kind", TOUCH_KINDS, None),
        at=aware_utc(form["at"]),
        person=_words(form, "person") or None,
        promise=None if form.get("promise") is None else _id(form["promise"]),
        direction=_one_of(form, "direction", DIRECTIONS, "out"),
        channel=_one_of(form, "channel", (*CHANNELS, None), None),
        text=_words(form, "text"),
        told=_truth(form, "told"),
        due=_due(form, "due"),
        extra=_extra(form, _TOUCH_KEYS),
    )


def person_form(person: Person) -> dict[str, Any]:
    """Return a person as a line's object; unknown keys are given back."""
    return dict(person.extra) | {
        "type": "person",
        "id": person.id,
        "name": person.name,
        "circle": person.circle,
        "aliases": list(person.aliases),
        "email": list(person.email),
        "phone": list(person.phone),
        "rhythm": {"ideal_days": person.rhythm.ideal_days, "longest_days": person.rhythm.longest_days},
        "muted": person.muted,
        "note": person.note,
    }


def promise_form(promise: Promise) -> dict[str, Any]:
    """Return a promise as a line's object; what is only this program's own is there where it says something."""
    form = dict(promise.extra) | {
        "type": "promise",
        "id": promise.id,
        "side": promise.side,
        "kind": promise.kind,
        "what": promise.what,
        "line": promise.line,
        "to": promise.to,
        "about": promise.about,
        "case": promise.case,
        "channel": promise.channel,
        "where": promise.where,
        "made": instant_text(promise.made),
        "captured": instant_text(promise.captured),
        "due": _due_form(promise.due),
        "first_due": _due_form(promise.first_due),
        "repeat": promise.repeat,
        "series": promise.series,
        "hangs_on": promise.hangs_on,
        "state": promise.state,
        "ended": None if promise.ended is None else instant_text(promise.ended),
        "told": promise.told,
        "note": promise.note,
        "source": promise.source,
    }
    own = {
        "near_miss_note": promise.near_miss_note,
        "grade_given": promise.grade_given,
        "grade_note": promise.grade_note or None,
        "reminds": promise.reminds or None,
    }
    return form | {name: value for name, value in own.items() if value is not None}


def touch_form(touch: Touch) -> dict[str, Any]:
    """Return a touch as a line's object."""
    return dict(touch.extra) | {
        "type": "touch",
        "id": touch.id,
        "person": touch.person,
        "promise": touch.promise,
        "kind": touch.kind,
        "direction": touch.direction,
        "channel": touch.channel,
        "at": instant_text(touch.at),
        "text": touch.text,
        "told": touch.told,
        "due": _due_form(touch.due),
    }


def _due_form(due: Due | None) -> str | dict[str, str] | None:
    return None if due is None else due_to_json(due)


def _id(value: Any) -> str:  # noqa: ANN401 - JSON
    try:
        return str(UUID(str(value)))
    except ValueError:
        message = f"{str(value)[:40]!r} is no UUID"
        raise ValueError(message) from None


def _words(form: Mapping[str, Any], key: str, *, needed: bool = False) -> str:
    value = form[key] if needed else form.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or (needed and not value.strip()):
        message = f"its {key} is no text"
        raise ValueError(message)
    value.encode("utf-8")
    return value.replace("\x00", " ")


def _one_of(form: Mapping[str, Any], key: str, choices: tuple[Any, ...], usual: Any) -> Any:  # noqa: ANN401 - JSON
    value = form[key] if usual is None and None not in choices else form.get(key)
    if value is None and None not in choices:
        value = usual
    if value not in choices:
        message = f"its {key} is {str(value)[:40]!r}"
        raise ValueError(message)
    return value


def _list(form: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = form.get(key) or []
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        message = f"its {key} is no list of texts"
        raise ValueError(message)
    return tuple(word.replace("\x00", " ") for word in value)


def _days(rhythm: Any, key: str) -> int | None:  # noqa: ANN401 - JSON
    value = rhythm.get(key) if isinstance(rhythm, dict) else None
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 100_000:  # noqa: PLR2004
        message = f"its {key} is {str(value)[:40]!r}"
        raise ValueError(message)
    return value


def _truth(form: Mapping[str, Any], key: str) -> bool | None:
    value = form.get(key)
    if value is not None and not isinstance(value, bool):
        message = f"its {key} is neither true nor false"
        raise ValueError(message)
    return value


def _moment(form: Mapping[str, Any], key: str) -> datetime | None:
    value = form.get(key)
    return None if value is None else aware_utc(value)


def _due(form: Mapping[str, Any], key: str) -> Due | None:
    value = form.get(key)
    return None if value is None else due_from_json(value)


def _extra(form: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in form.items() if key not in known}
