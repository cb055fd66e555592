"""`book.jsonl`: lines into people, promises and touches, and back. PRODUCT.md, Interchange, lists the keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeVar

from organizer.domain.errors import Unusable
from organizer.domain.line import CHANNELS
from organizer.domain.people import CIRCLES, Person, Rhythm
from organizer.domain.promises import GRADES, SOURCES, STATES, Promise
from organizer.domain.touches import DIRECTIONS, TOUCH_KINDS, Touch
from organizer.domain.when import due_to_json, instant_text
from organizer.services.moving import line_values as read
from organizer.services.moving.line_values import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from organizer.domain.when import Due

Row = TypeVar("Row", Person, Promise, Touch)
LONGEST_LINE = 1_000_000
# All of a file is read before the first row is written, so all of it has to fit: some 400,000 promises.
LARGEST_FILE = 200_000_000
_LINES_AT_ONCE = 50
_ENDINGS = frozenset({".jsonl", ".ndjson"})
_BEGINNING = 200
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


# When a promise was made, where its line does not say so: whoever takes it in knows.
NOT_SAID = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that could not be read, and why."""

    file: str
    line: int
    cause: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row stands: the path of the file, and the number of the line."""

    path: str
    line: int

    @property
    def file(self) -> str:
        """Return the name of the file."""
        return PurePath(self.path).name


@dataclass(slots=True)
class Plan:
    """What files say: people, promises and touches by id, the last file of an id winning. `who` may still be names.

    `origins` says of each id where it stands, `known` how many rows were left out because the book has them, `newcomers`
    who is named for the first time.
    """

    people: dict[str, Person] = field(default_factory=dict)
    promises: dict[str, Promise] = field(default_factory=dict)
    touches: dict[str, Touch] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    origins: dict[str, Origin] = field(default_factory=dict)
    known: int = 0
    newcomers: set[str] = field(default_factory=set)

    def leave_out(self, row_id: str, cause: str, *, skip_bad: bool) -> None:
        """Leave out a promise or touch that proved unreadable once everything was read.

        Raises:
            Unusable: `skip_bad` is not set.
        """
        origin = self.origins[row_id]
        if not skip_bad:
            raise Unusable(reason="bad_line", text=origin.file, line=origin.line, cause=cause)
        self.promises.pop(row_id, None)
        self.touches.pop(row_id, None)
        self.skipped.append(Skipped(origin.file, origin.line, cause))

    @property
    def size(self) -> int:
        """Return how many rows there are in all."""
        return len(self.people) + len(self.promises) + len(self.touches)


def may_be_book(file: Path) -> bool:
    """Say whether a file may be a `book.jsonl`: it is called so, or its first line begins as one of its rows does."""
    if file.suffix.lower() in _ENDINGS or not file.is_file():
        return True
    try:
        with file.open("rb") as lines:
            return lines.read(_BEGINNING).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b""}
    except OSError:
        return True


def read_plan(file: Path, plan: Plan, *, skip_bad: bool) -> Iterator[int]:
    """Read a file into `plan`, yielding after every few lines how many bytes were read.

    Raises:
        Unusable: the file cannot be read, or a line cannot and `skip_bad` is not set.
    """
    done = number = 0
    path = str(file)
    try:
        if file.exists() and not file.is_file():
            raise Unusable(reason="no_file", text=str(file), cause="it is no plain file")
        if file.stat().st_size > LARGEST_FILE:
            raise Unusable(reason="too_large", text=str(file), longest=LARGEST_FILE // 1_000_000)
        with file.open("rb") as lines:
            while raw := lines.readline(LONGEST_LINE + 1):
                number += 1
                done += len(raw)
                _take(raw, plan, Origin(path, number), skip_bad=skip_bad)
                while len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
                    raw = lines.readline(LONGEST_LINE + 1)
                    done += len(raw)
                    yield done
                if number % _LINES_AT_ONCE == 0:
                    yield done
    except OSError as refused:
        raise Unusable(reason="no_file", text=str(file), cause=refused.strerror or "") from refused


def _take(raw: bytes, plan: Plan, origin: Origin, *, skip_bad: bool) -> None:
    try:
        if len(raw) > LONGEST_LINE:
            raise Unreadable("it is longer than a million bytes")
        text = raw.decode("utf-8-sig" if origin.line == 1 else "utf-8").strip()
        if text:
            _add(read.json_of(text), plan, origin)
    except (ValueError, KeyError, RecursionError) as bad:
        cause = read.cause(bad)
        if not skip_bad:
            raise Unusable(reason="bad_line", text=origin.file, line=origin.line, cause=cause) from bad
        plan.skipped.append(Skipped(origin.file, origin.line, cause))


def _add(form: Any, plan: Plan, origin: Origin) -> None:  # noqa: ANN401 - JSON
    if not isinstance(form, dict):
        raise Unreadable("it is no JSON object")
    match form.get("type"):
        case "person":
            _put(plan, plan.people, person_from(form), origin)
        case "promise":
            _put(plan, plan.promises, promise_from(form), origin)
        case "touch":
            _put(plan, plan.touches, touch_from(form), origin)
        case other:
            raise Unreadable(f"its type is {read.shown(other)}, not person, promise or touch")


def _put(plan: Plan, rows: dict[str, Row], row: Row, origin: Origin) -> None:
    """Take a row into the plan; of two files the later one says how it is, within one file nobody could tell."""
    there, before = rows.get(row.id), plan.origins.get(row.id)
    if there is not None and before is not None and before.path == origin.path and there != row:
        raise Unreadable(f"line {before.line} has the same id and says otherwise")
    rows[row.id] = row
    plan.origins[row.id] = origin


def person_from(form: Mapping[str, Any]) -> Person:
    """Read a person.

    Raises:
        ValueError: a value is none for its key.
        KeyError: the id or the name is missing.
    """
    rhythm = form.get("rhythm") or {}
    return Person(
        id=read.own_id(form, "id"),
        name=read.words(form, "name", needed=True),
        circle=read.one_of(form, "circle", CIRCLES, "customer"),
        aliases=read.texts(form, "aliases"),
        email=read.texts(form, "email"),
        phone=read.texts(form, "phone"),
        rhythm=Rhythm(read.days(rhythm, "ideal_days"), read.days(rhythm, "longest_days")),
        muted=read.truth(form, "muted") or False,
        note=read.words(form, "note"),
        extra=_extra(form, _PERSON_KEYS),
    )


def promise_from(form: Mapping[str, Any]) -> Promise:
    """Read a promise; `to` and `about` are ids or names as they stand there, `made` may be `NOT_SAID`.

    Raises:
        ValueError: a value is none for its key.
        KeyError: the id or what is missing.
    """
    side = read.one_of(form, "side", ("mine", "theirs"), "mine")
    kind = read.one_of(form, "kind", ("promise", "message", "waiting"), "waiting" if side == "theirs" else "promise")
    if (side == "theirs") != (kind == "waiting"):
        raise Unreadable("waiting goes with theirs, and only with theirs")
    made = read.moment_or_none(form, "made") or NOT_SAID
    due = read.due(form, "due")
    state = read.one_of(form, "state", STATES, "open")
    if state == ("got_it" if side == "mine" else "kept"):
        raise Unreadable(f"its state is {state}, which goes with {'theirs' if side == 'mine' else 'mine'} only")
    own_id = read.own_id(form, "id")
    hangs_on = read.own_id(form, "hangs_on") if form.get("hangs_on") else None
    if hangs_on == own_id:
        raise Unreadable("it hangs on itself")
    ended = read.moment_or_none(form, "ended")
    return Promise(
        id=own_id,
        made=made,
        captured=read.moment_or_none(form, "captured") or made,
        what=read.words(form, "what", needed=True),
        line=read.words(form, "line") or read.words(form, "what"),
        side=side,
        kind=kind,
        to=read.who(form, "to"),
        about=read.who(form, "about"),
        case=read.words(form, "case") or None,
        channel=read.one_of(form, "channel", (*CHANNELS, None), None),
        where=read.words(form, "where") or None,
        due=due,
        first_due=read.due(form, "first_due") or due,
        repeat=read.rule(form, "repeat"),
        series=read.words(form, "series") or None,
        hangs_on=hangs_on,
        state=state,
        ended=None if state == "open" else ended,
        told=read.truth(form, "told"),
        note=read.words(form, "note"),
        source=read.one_of(form, "source", SOURCES, "import"),
        near_miss_note=None if form.get("near_miss_note") is None else read.words(form, "near_miss_note"),
        grade_given=read.one_of(form, "grade_given", (*GRADES, None), None),
        grade_note=read.words(form, "grade_note"),
        reminds=read.ladder(form, "reminds"),
        extra=_extra(form, _PROMISE_KEYS),
    )


def touch_from(form: Mapping[str, Any]) -> Touch:
    """Read a touch; `person` is an id or a name as it stands there.

    Raises:
        ValueError: a value is none for its key.
        KeyError: the id, kind or at is missing.
    """
    return Touch(
        id=read.own_id(form, "id"),
        kind=read.one_of(form, "kind", TOUCH_KINDS, None),
        at=read.moment(form, "at"),
        person=read.who(form, "person"),
        promise=None if form.get("promise") is None else read.own_id(form, "promise"),
        direction=read.one_of(form, "direction", DIRECTIONS, "out"),
        channel=read.one_of(form, "channel", (*CHANNELS, None), None),
        text=read.words(form, "text"),
        told=read.truth(form, "told"),
        due=read.due(form, "due"),
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
        "captured": None if promise.captured == promise.made else instant_text(promise.captured),
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


def _extra(form: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in form.items() if key not in known}
