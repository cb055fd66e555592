"""Reads the hand-made histories: titles, the people and promises of each, and what it has to come to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from organizer.domain.people import Person, Rhythm
from organizer.domain.promises import Promise
from organizer.domain.reminders import default_message_due
from organizer.domain.settings import Settings
from organizer.domain.touches import Touch
from organizer.domain.when import Day, Zoned, end_of_day

if TYPE_CHECKING:
    from organizer.domain.when import Due

FOLDER = Path(__file__).parent
IN_UTC = ZoneInfo("UTC")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TIME = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d+)(?: ([A-Z][a-z]{2}))?(?: (\d{4}))?(?: (\d+):(\d\d))?")
_WHEN = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+(?: [A-Z][a-z]{2})?(?: \d{4})?(?: \d+:\d\d)?"
MADE = datetime(2026, 11, 26, 9, tzinfo=UTC)


@dataclass
class History:
    """One history: who takes part, what happened, and the claims about it, as they were written."""

    title: str
    people: dict[str, Person] = field(default_factory=dict)
    promises: list[Promise] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)

    def touches_of(self, promise: Promise) -> list[Touch]:
        return [touch for touch in self.touches if touch.promise == promise.id]


def histories(name: str) -> list[History]:
    """Return the histories of a file; the words before the first title are for people."""
    found: list[History] = []
    for number, line in enumerate((FOLDER / name).read_text("utf-8").splitlines(), 1):
        if line.startswith("== "):
            found.append(History(line.removeprefix("== ")))
        elif found and line.strip():
            try:
                _read(found[-1], line)
            except (ValueError, AttributeError, IndexError) as unreadable:
                message = f"{name}, line {number}: {line!r}"
                raise ValueError(message) from unreadable
    return found


def moment(words: str) -> datetime:
    """Return a time such as `Fri 27 15:00`, `Tue 1 Dec 9:00` or `Sat 27 Nov 2027 15:00`, aware UTC."""
    match = _TIME.fullmatch(words.strip())
    assert match is not None, words
    weekday, number, month, year, hour, minute = match.groups()
    at = datetime(
        int(year or 2026),
        _MONTHS.index(month or "Nov") + 1,
        int(number),
        int(hour or 0),
        int(minute or 0),
        tzinfo=UTC,
    )
    assert at.strftime("%a") == weekday, words
    return at


def due_of(words: str) -> Due:
    """Return a due: a time, or where none is given a whole day."""
    at = moment(words)
    return Zoned(at.replace(tzinfo=None), "UTC") if ":" in words else Day(at.date())


def passes(words: str) -> datetime:
    """Return when such a due has passed, worked out apart from the program."""
    at = moment(words)
    return at if ":" in words else end_of_day(at.date(), IN_UTC)


def _read(history: History, line: str) -> None:
    if line.startswith("-> "):
        history.claims.append(line.removeprefix("-> "))
    elif line.startswith("  "):
        _read_event(history, line.strip())
    elif match := re.fullmatch(r"(.+?) ([<>]) (.+)", line):
        name, way, what = match.groups()
        kind, at = _kind_and_time(what)
        history.touches.append(_touch(history, _person(history, name), None, kind, at, incoming=way == "<"))
    elif match := re.fullmatch(r"(.+?) is (.+)", line):
        _describe(history, *match.groups())
    else:
        name, _, rest = line.partition(": ")
        _read_promise(history, name, rest)


def _describe(history: History, name: str, words: str) -> None:
    person = _person(history, name)
    for word in words.split(", "):
        if word in {"customer", "internal", "personal"}:
            person = replace(person, circle=word)  # type: ignore[arg-type]
        elif word == "muted":
            person = replace(person, muted=True)
        elif match := re.fullmatch(r"wanted every (\d+) to (\d+) days", word):
            person = replace(person, rhythm=Rhythm(int(match[1]), int(match[2])))
        else:
            raise ValueError(words)
    history.people[name] = person


def _read_promise(history: History, name: str, words: str) -> None:
    what, *parts = words.split(", ")
    number = len(history.promises)
    promise = Promise(
        id=f"{number:08}-0000-4000-8000-000000000000",
        made=MADE,
        captured=MADE,
        what=what,
        line=what,
        to=None if name == "Nobody" else _person(history, name).id,
    )
    for part in parts:
        promise = _with(promise, part)
    if promise.kind == "message" and promise.due is None:
        due = default_message_due(promise.made, IN_UTC, Settings())
        promise = replace(promise, due=due, first_due=due)
    history.promises.append(replace(promise, captured=promise.made))


def _with(promise: Promise, part: str) -> Promise:
    word, _, rest = part.partition(" ")
    match word:
        case "theirs":
            changes: dict[str, object] = {"side": "theirs", "kind": "waiting"}
        case "message":
            changes = {"kind": "message"}
        case "made":
            changes = {"made": moment(rest)}
        case "due":
            changes = {"due": due_of(rest), "first_due": due_of(rest)}
        case "by":
            changes = {"channel": rest}
        case "graded":
            changes = {"grade_given": rest}
        case "nearly":
            changes = {"near_miss_note": part}
        case _:
            raise ValueError(part)
    return replace(promise, **changes)  # type: ignore[arg-type]


def _read_event(history: History, words: str) -> None:
    promise = history.promises[-1]
    if match := re.fullmatch(r"(kept|got) (.+)", words):
        state = {"kept": "kept", "got": "got_it"}[match[1]]
        history.promises[-1] = replace(promise, state=state, ended=moment(match[2]))  # type: ignore[arg-type]
    elif match := re.fullmatch(rf"let go ({_WHEN}) (told|untold)", words):
        ended, told = moment(match[1]), match[2] == "told"
        history.promises[-1] = replace(promise, state="let_go", ended=ended, told=told)
    elif match := re.fullmatch(rf"(told|moved) ({_WHEN}) to ({_WHEN})", words):
        due = due_of(match[3])
        touch = _touch(history, _owner(history, promise), promise, "re-promise", moment(match[2]))
        history.touches.append(replace(touch, told=match[1] == "told", due=due))
        history.promises[-1] = replace(promise, due=due, first_due=promise.first_due or due)
    else:
        kind, at = _kind_and_time(words.replace(" in ", " "))
        incoming = " in " in words or kind in {"chased", "complaint", "praise"}
        history.touches.append(_touch(history, _owner(history, promise), promise, kind, at, incoming=incoming))


def _kind_and_time(words: str) -> tuple[str, datetime]:
    kind, _, at = words.partition(" ")
    return kind, moment(at)


def _person(history: History, name: str) -> Person:
    number = len(history.people)
    return history.people.setdefault(name, Person(f"{number:08}-1111-4111-8111-111111111111", name))


def _owner(history: History, promise: Promise) -> Person | None:
    return next((person for person in history.people.values() if person.id == promise.to), None)


def _touch(
    history: History, person: Person | None, promise: Promise | None, kind: str, at: datetime, *, incoming: bool = False
) -> Touch:
    return Touch(
        id=f"{len(history.touches):08}-2222-4222-8222-222222222222",
        kind=kind,
        at=at,
        person=None if person is None else person.id,
        promise=None if promise is None else promise.id,
        direction="in" if incoming else "out",
    )


def at_end_of(history: History) -> datetime:
    """Return a moment after all that happened, on which nothing depends."""
    moments = [promise.ended or promise.made for promise in history.promises] + [touch.at for touch in history.touches]
    return max(moments) + timedelta(minutes=1)
