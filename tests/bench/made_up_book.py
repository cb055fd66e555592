"""A made-up book of any size, as interchange lines; the same for the same size and day."""

from __future__ import annotations

import json
import random
import uuid
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_NAMES = ("Maya", "Tomás", "Priya", "Jonas", "Keiko", "Omar", "Grace", "Leo", "Anneke", "Sam", "Ruth", "Ivo")
LAST_NAMES = ("Lindqvist", "Ferreira", "Raman", "Okafor", "Tanaka", "Haddad", "Hale", "Castillo", "Visser", "Norris")
THINGS = ("the revised quote", "the July dates", "a parking pass", "the warranty form", "the lease", "the test results")
VERBS = ("send", "look up", "confirm", "bring", "check on", "call about")
PLACES = (None, None, None, "break room", "farmers market", "hallway")
CHANNELS = (None, "phone", "email", "in person", "chat", "voicemail")
SHOWN_TODAY = 20
MOST_OPEN = 2_000
_FEW = 0.1
_KINDS = {
    "update": 40,
    "answer": 20,
    "check-in": 25,
    "thanks": 4,
    "chased": 4,
    "re-promise": 4,
    "praise": 2,
    "complaint": 1,
}


def lines(size: int, now: datetime, *, people: int = 5_000) -> Iterator[str]:
    """Yield the lines of a book of `size` promises: 20 due today, at most 2,000 open, the rest kept over three years."""
    chance = random.Random(size)
    ids = [_id(chance) for _ in range(min(people, max(10, size // 20)))]
    for number, person in enumerate(ids):
        yield _line(type="person", id=person, name=_name(number), circle=("customer", "internal")[number % 3 == 0])
    for number in range(size):
        yield from _promise(number, size, ids, now, chance)


def _promise(number: int, size: int, people: list[str], now: datetime, chance: random.Random) -> Iterator[str]:
    promise, person = _id(chance), chance.choice(people)
    what = f"{chance.choice(VERBS)} {chance.choice(THINGS)} {number}"
    is_open = number < min(size // 2, MOST_OPEN)
    today = now.date()
    if number < SHOWN_TODAY:
        due = today
    elif is_open:
        due = today + timedelta(days=chance.randint(1, 90))
    else:
        due = today - timedelta(days=chance.randint(1, 1_000))
    made = datetime(due.year, due.month, due.day, 9, tzinfo=UTC) - timedelta(days=chance.randint(1, 14))
    ended = datetime(due.year, due.month, due.day, 15, tzinfo=UTC) + timedelta(hours=chance.choice((-30, -2, 0, 20)))
    yield _line(
        type="promise",
        id=promise,
        side="mine",
        kind="promise",
        what=what,
        line=f"{what} for {person[:4]}",
        to=person,
        case=f"C-{number}" if number % 4 == 0 else None,
        channel=chance.choice(CHANNELS),
        where=chance.choice(PLACES),
        made=made.isoformat(),
        due=due.isoformat(),
        first_due=due.isoformat(),
        state="open" if is_open else "kept",
        ended=None if is_open else ended.isoformat(),
        source="import",
    )
    if not is_open and number % 3 == 0:
        yield _line(
            type="touch",
            id=_id(chance),
            person=person,
            promise=promise,
            kind="update",
            direction="out",
            at=(ended - timedelta(hours=5)).isoformat(),
            text="It is on its way.",
        )


def busy_lines(size: int, now: datetime, *, touches: int = 3) -> Iterator[str]:
    """Yield such a book of somebody who keeps everything: rhythms, what others owe, messages, and `touches` a promise."""
    chance = random.Random(size + 1)
    people: list[str] = []
    for text in lines(size, now, people=400):
        form = json.loads(text)
        if form["type"] == "person":
            people.append(form["id"])
            yield _line(**form, rhythm={"ideal_days": 14, "longest_days": chance.choice((20, 60, 200))})
        elif form["type"] == "promise":
            yield _line(**form | _other_sides(form, chance))
            for _ in range(touches):
                yield _any_touch(form, chance)
        else:
            yield text


def _other_sides(form: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    match chance.randrange(10):
        case 0:
            state = "got_it" if form["state"] == "kept" else "open"
            return {"side": "theirs", "kind": "waiting", "state": state}
        case 1 if form["state"] == "open":
            return {"kind": "message"} if chance.random() < _FEW else {"to": None}
    return {}


def _any_touch(form: dict[str, Any], chance: random.Random) -> str:
    kind = chance.choices(*zip(*_KINDS.items(), strict=True))[0]
    made = datetime.fromisoformat(form["made"])
    return _line(
        type="touch",
        id=_id(chance),
        person=form["to"],
        promise=form["id"] if kind in {"update", "answer", "chased", "re-promise"} else None,
        kind=kind,
        direction="in" if kind in {"chased", "praise", "complaint"} or chance.random() < _FEW else "out",
        at=(made + timedelta(hours=chance.randint(1, 24 * 20))).isoformat(),
        told=True if kind == "re-promise" else None,
        due=form["due"] if kind == "re-promise" else None,
        text="Something was said.",
    )


def _name(number: int) -> str:
    first = FIRST_NAMES[number % len(FIRST_NAMES)]
    last = LAST_NAMES[number // len(FIRST_NAMES) % len(LAST_NAMES)]
    rest = number // (len(FIRST_NAMES) * len(LAST_NAMES))
    return f"{first} {last}" if not rest else f"{first} {last} {rest + 1}"


def _id(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def _line(**fields: object) -> str:
    return json.dumps({name: value for name, value in fields.items() if value is not None}, ensure_ascii=False)
