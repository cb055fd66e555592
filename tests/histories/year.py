"""A plausible year in a boatyard's office, always the same: `python -m tests.histories.year FILE` writes it as book.jsonl.

The story. Anna answers for a small yard from 1 December 2025 to 27 November 2026. Mr. Brand is loud: he asks and complains, and
takes a good part of what comes in. Ruth Hale and Sam Norris bring work all year, never chase, and are seldom thanked. In spring
the yard is full and promises slip; in July Anna is away for two weeks and some people are left without a word; in September
she resolves to say so before a time passes, and from then on late promises are mostly told first. Jonas at the parts dealer owes
her things, often late. Whoever reads the review of a week can follow it back to the lines written here.
"""

from __future__ import annotations

import json
import random
import sys
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 2026
FIRST, LAST = date(2025, 12, 1), date(2026, 11, 27)
NOW = datetime(2026, 11, 27, 16, tzinfo=UTC)
_AWAY = (date(2026, 7, 13), date(2026, 7, 24))
_RESOLVED = date(2026, 9, 7)
_FULL = (date(2026, 3, 30), date(2026, 5, 29))
_FRIDAY = 4


@dataclass(frozen=True)
class Someone:
    """One of the people of the year: how often they turn up (promises a week), and how they are."""

    name: str
    circle: str
    weekly: float
    chases: float = 0.06
    rhythm: tuple[int, int] | None = None


PEOPLE = (
    Someone("Mr. Brand", "customer", 1.6, chases=0.7),
    Someone("Maya Lindqvist", "customer", 1.4, rhythm=(14, 30)),
    Someone("Tomás Ferreira", "customer", 1.1, rhythm=(14, 30)),
    Someone("Ruth Hale", "customer", 0.5, chases=0.0, rhythm=(30, 60)),
    Someone("Sam Norris", "customer", 0.4, chases=0.0, rhythm=(30, 60)),
    Someone("Keiko Tanaka", "customer", 0.8),
    Someone("Leo Castillo", "customer", 0.7),
    Someone("Grace Okafor", "customer", 0.6),
    Someone("Anneke Visser", "customer", 0.5),
    Someone("Omar Haddad", "internal", 1.2, rhythm=(7, 14)),
    Someone("Priya Nair", "internal", 1.0, rhythm=(7, 14)),
    Someone("Ben Raman", "internal", 0.8),
    Someone("Ivo", "personal", 0.3, rhythm=(20, 40)),
)
DEALER = Someone("Jonas Weber", "customer", 0.9, rhythm=(14, 30))
_THINGS = (
    "send the revised quote",
    "look up the mooring fees",
    "call back about the mast",
    "confirm the launch date",
    "send the invoice for the hull",
    "find a berth for the winter",
    "ask the rigger for a time",
    "write down what the survey found",
    "bring the key to the gate",
    "check the warranty on the pump",
)
_PARTS = ("the new bilge pump", "the sail numbers", "the paint in the right blue", "the signed order", "two fenders")
_CHANNELS = ("phone", "email", "in person", "voicemail", "chat", None)


class Year:
    """Writes the year, from a seed."""

    def __init__(self, seed: int = SEED) -> None:
        """Draw everything from `seed`."""
        self._chance = random.Random(seed)
        self._ids = {one.name: self._id() for one in (*PEOPLE, DEALER)}

    def lines(self) -> Iterator[str]:
        """Yield the book, a line at a time."""
        for one in (*PEOPLE, DEALER):
            rhythm = None if one.rhythm is None else {"ideal_days": one.rhythm[0], "longest_days": one.rhythm[1]}
            email = [f"{one.name.split()[-1].lower()}@example.org"]
            yield _line(
                type="person", id=self._ids[one.name], name=one.name, circle=one.circle, rhythm=rhythm, email=email
            )
        monday = FIRST
        while monday <= LAST:
            for one in PEOPLE:
                for _ in range(self._times(one.weekly)):
                    yield from self._mine(one, monday)
            for _ in range(self._times(DEALER.weekly)):
                yield from self._theirs(monday)
            yield from self._small_talk(monday)
            monday += timedelta(days=7)

    def _mine(self, one: Someone, monday: date) -> Iterator[str]:
        chance = self._chance
        made = self._moment(monday + timedelta(days=chance.randint(0, 4)))
        if made > NOW:
            return
        due = self._due(made)
        promise = self._id()
        late = chance.random() < self._slips(due.date())
        chased = late and chance.random() < one.chases
        told = late and not chased and chance.random() < (0.75 if due.date() >= _RESOLVED else 0.25)
        ended = self._ended(due, late=late)
        is_open = ended > NOW
        yield _line(
            type="promise",
            id=promise,
            what=chance.choice(_THINGS),
            to=self._ids[one.name],
            channel=chance.choice(_CHANNELS),
            made=made.isoformat(),
            due={"local": due.strftime("%Y-%m-%dT%H:%M"), "tz": "UTC"},
            state="open" if is_open else "kept",
            ended=None if is_open else ended.isoformat(),
            source="import",
        )
        touches = []
        if told:
            touches.append(("update", "out", due - timedelta(hours=chance.randint(1, 5)), "It will be a little later."))
        if chased:
            touches.append(("chased", "in", due + (ended - due) / 2, "Where is it?"))
        if not is_open:
            touches.append(("answer", "out", ended, ""))
            if not late and chance.random() < 0.3:
                touches.append(("question", "out", ended, "Does it suit you?"))
        for kind, way, at, text in touches:
            if at <= NOW:
                yield self._touch(one, kind, way, at, text, promise)

    def _theirs(self, monday: date) -> Iterator[str]:
        chance = self._chance
        made = self._moment(monday + timedelta(days=chance.randint(0, 4)))
        if made > NOW:
            return
        due = made.date() + timedelta(days=chance.randint(3, 10))
        came = datetime(due.year, due.month, due.day, 11, tzinfo=UTC) + timedelta(days=chance.choice((-1, 0, 2, 4)))
        is_open = came > NOW
        promise = self._id()
        yield _line(
            type="promise",
            id=promise,
            side="theirs",
            kind="waiting",
            what=chance.choice(_PARTS),
            to=self._ids[DEALER.name],
            made=made.isoformat(),
            due=due.isoformat(),
            state="open" if is_open else "got_it",
            ended=None if is_open else came.isoformat(),
            source="import",
        )
        if not is_open and chance.random() < 0.4:
            yield self._touch(DEALER, "thanks", "out", came, "Thank you, just in time.", promise)

    def _small_talk(self, monday: date) -> Iterator[str]:
        """Yield what was said beside promises: check-ins, praise, complaints."""
        chance = self._chance
        for one in (*PEOPLE, DEALER):
            at = self._moment(monday + timedelta(days=chance.randint(0, 4)))
            if at > NOW or _AWAY[0] <= at.date() <= _AWAY[1]:
                continue
            drawn = chance.random()
            if one.name == "Mr. Brand" and drawn < 0.5:
                yield self._touch(one, "complaint" if drawn < 0.12 else "check-in", "in", at, "And another thing.")
            elif drawn < 0.02 * one.weekly:
                yield self._touch(one, "praise", "in", at, "That was well done.")
            elif drawn < 0.2 * one.weekly:
                yield self._touch(one, "check-in", "out", at, "How is it going?")

    def _slips(self, day: date) -> float:
        """Return how likely a promise due on a day is late."""
        if _AWAY[0] <= day <= _AWAY[1]:
            return 0.7
        if _FULL[0] <= day <= _FULL[1]:
            return 0.4
        return 0.12 if day >= _RESOLVED else 0.22

    def _ended(self, due: datetime, *, late: bool) -> datetime:
        if not late:
            return due - timedelta(minutes=self._chance.choice((5, 30, 90, 300, 1_200)))
        if _AWAY[0] <= due.date() <= _AWAY[1]:
            return datetime(2026, 7, 27, 10, tzinfo=UTC) + timedelta(hours=self._chance.randint(0, 30))
        return due + timedelta(hours=self._chance.choice((1, 3, 20, 26, 50, 190)))

    def _due(self, made: datetime) -> datetime:
        day = made.date() + timedelta(days=self._chance.randint(1, 8))
        while day.weekday() > _FRIDAY:
            day += timedelta(days=1)
        return datetime(day.year, day.month, day.day, self._chance.choice((10, 12, 15, 16, 17)), tzinfo=UTC)

    def _moment(self, day: date) -> datetime:
        return datetime(day.year, day.month, day.day, 8, tzinfo=UTC) + timedelta(minutes=self._chance.randint(0, 540))

    def _times(self, weekly: float) -> int:
        whole = int(weekly)
        return whole + (self._chance.random() < weekly - whole)

    def _touch(self, one: Someone, kind: str, way: str, at: datetime, text: str, promise: str | None = None) -> str:
        person = self._ids[one.name]
        return _line(
            type="touch",
            id=self._id(),
            person=person,
            promise=promise,
            kind=kind,
            direction=way,
            at=at.isoformat(),
            text=text,
        )

    def _id(self) -> str:
        return str(uuid.UUID(int=self._chance.getrandbits(128), version=4))


def _line(**fields: object) -> str:
    return json.dumps({name: value for name, value in fields.items() if value is not None}, ensure_ascii=False)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text("".join(line + "\n" for line in Year().lines()), encoding="utf-8")
