"""Lists that other programs wrote out, and vCards, planned as an import: read in a child, understood as lines are."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from organizer.domain.errors import Unreachable, Unusable
from organizer.domain.people import folded
from organizer.domain.promises import Promise
from organizer.domain.text import LONGEST_LINE, LONGEST_NOTE, clean_note, harmless
from organizer.domain.when import Day, Zoned, aware_utc, due_from_json
from organizer.services import task_fields
from organizer.services.acquaintances import Acquaintances
from organizer.services.moving.interchange import Origin
from organizer.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from datetime import datetime
    from pathlib import Path

    from organizer.domain.line import Reading
    from organizer.domain.when import Due
    from organizer.services.moving.interchange import Plan
    from organizer.services.ports import Clock, Conversation
    from organizer.store.book import Book

ENDINGS = (".csv", ".json", ".txt", ".vcf", ".ics")
_CALENDAR = "calendar"
_LISTS = UUID("5a0f0a4e-3b1c-4c55-9d6f-8f2e5c1d7a90")
_AT_ONCE = 20
_LOOKED_UP_AT_ONCE = 200


def is_other_list(path: Path) -> bool:
    """Say whether a file is to be read as another program's list, by its ending."""
    return path.suffix.lower() in ENDINGS


class OtherLists:
    """Plans what such files hold. What the book has of a list already stays as it is there: it may have been gone on with."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        read_line: Callable[[str, datetime], Reading],
        connect: Callable[[], Conversation],
    ) -> None:
        """Understand lines by `read_line`; `connect` starts the child that reads."""
        self._book = book
        self._clock = clock
        self._read_line = read_line
        self._connect = connect

    def read(self, path: Path, plan: Plan) -> Generator[None, None, int]:
        """Add to a plan what is new in a file, yielding now and then; return how many rows the book has already.

        Raises:
            Unusable: it is no list of a kind that is known.
            Unreachable: the child ended, or took too long over this file.
        """
        if not path.is_file():
            cause = "it is no plain file" if path.exists() else "it is not there"
            raise Unusable(reason="no_file", text=str(path), cause=cause)
        with closing(self._connect()) as conversation:
            conversation.ask({"do": "read", "path": str(path)})
            try:
                while (answer := conversation.answer()) is None:
                    yield
            except Unreachable as stopped:
                raise Unreachable(**stopped.data | {"address": str(path)}) from stopped
        if "refused" in answer:
            reason = str(answer["refused"])
            raise Unusable(reason="too_large" if reason == "too_large" else "no_list", text=str(path), longest=20)
        found = answer["answer"]
        yield from self._plan_people(found["people"], plan, path)
        return (yield from self._plan_rows(found["form"], found["rows"], plan, path))

    def _plan_people(self, cards: list[dict[str, Any]], plan: Plan, path: Path) -> Iterator[None]:
        if not cards:
            return
        known = Acquaintances([*self._book.people(), *plan.people.values()])
        for number, card in enumerate(cards, 1):
            person = known.take(card)
            if person is not None:
                plan.people[person.id] = person
                plan.origins[person.id] = Origin(str(path), number)
            if number % _AT_ONCE == 0:
                yield

    def _plan_rows(self, form: str, rows: list[dict[str, Any]], plan: Plan, path: Path) -> Generator[None, None, int]:
        named = {folded(word): one.name for one in self._book.people() for word in (*one.aliases, one.name)}
        new: dict[str, Promise] = {}
        seen: dict[str, int] = {}
        for number, one in enumerate(rows, 1):
            key = one["id"] or f"{one['line']}\n{one['made'] or ''}"
            seen[key] = seen.get(key, 0) + 1
            promise_id = str(uuid5(_LISTS, f"{form}\n{key}\n{seen[key]}"))
            if form == _CALENDAR and one["id"]:
                # The same task as on a server, and as in what this book wrote out.
                promise_id = task_fields.promise_id_of(one["id"])
            new[promise_id] = self._promise(promise_id, one, named)
            plan.origins[promise_id] = Origin(str(path), number)
            if number % _AT_ONCE == 0:
                yield
        ids = list(new)
        known: set[str] = set()
        for start in range(0, len(ids), _LOOKED_UP_AT_ONCE):
            asked = ids[start : start + _LOOKED_UP_AT_ONCE]
            known |= bulk.existing_ids(self._book, "promise", asked, deleted_too=False)
            yield
        coming = {promise_id: one for promise_id, one in new.items() if promise_id not in known}
        plan.promises |= coming
        people = {folded(name) for one in coming.values() for name in (one.to, one.about) if name}
        plan.newcomers |= people - named.keys()
        return len(known)

    def _promise(self, promise_id: str, one: dict[str, Any], named: dict[str, str]) -> Promise:
        now = self._clock.now()
        own = self._as_it_was(promise_id, one)
        if own is not None:
            return own
        # Of what is done, that it was made before that is all that is known.
        made = min(_moment(one["made"]) or _moment(one["ended"]) or now, now)
        line = harmless(task_fields.line_given(one["line"], one["due"]))[:LONGEST_LINE] or "…"
        reading = self._read_line(line, made)
        due, repeat = self._due(one, reading, made)
        people = [named[folded(label)] for label in one["labels"] if folded(label) in named]
        labels = [f"@{label}" for label in one["labels"] if folded(label) not in named]
        unsaid = [*one["unsaid"], one["when"] if one["when"] and due is None else ""]
        note = "\n".join(filter(None, (one["note"], harmless(" ".join(labels)), *map(harmless, unsaid))))
        is_kept = one["state"] == "kept"
        ended = max(min(_moment(one["ended"]) or now, now), made) if is_kept else None
        theirs = reading.side == "theirs"
        return Promise(
            id=promise_id,
            made=made,
            captured=made,
            what=reading.what or line,
            line=line,
            side=reading.side,
            kind=reading.kind,
            to=reading.to or (people[0] if people else None),
            about=reading.about,
            case=reading.case,
            channel=reading.channel,
            where=reading.where,
            due=due,
            first_due=due,
            repeat=repeat,
            state="open" if ended is None else "got_it" if theirs else "kept",
            ended=ended,
            note=clean_note(note.encode("utf-8", "replace").decode()[:LONGEST_NOTE]),
            source="import",
            extra=task_fields.with_days_left_out({}, one["except"]),
        )

    def _as_it_was(self, promise_id: str, one: dict[str, Any]) -> Promise | None:
        """Return a promise that this program wrote out, while its task still says the same; None of any other."""
        fields = one["fields"]
        if fields is None:
            return None
        try:
            found = task_fields.promise_of(
                fields | {"hangs_on": ""}, promise_id, None, lambda name: harmless(name) or None, self._clock.now()
            )
        except (Unusable, ValueError, TypeError, OverflowError):
            return None
        # What is got is completed, as what is kept.
        state = "kept" if found.state == "got_it" else found.state
        words = " ".join(task_fields.summary(fields).split())
        due = task_fields.due_given(one["due"], self._clock.zone())
        if (one["line"], due, one["state"]) != (words, found.due, state):
            return None
        made = min(found.made, self._clock.now())
        return replace(found, made=made, captured=made)

    def _due(self, one: dict[str, Any], reading: Reading, made: datetime) -> tuple[Due | None, str | None]:
        """Return due and rule: those the list gives, those its words for them mean, or those of the line."""
        if one["when"]:
            said = self._read_line(harmless(one["when"])[:LONGEST_LINE], made)
            if said.due is not None:
                return said.due, said.repeat
        if one["due"] is None:
            return reading.due, reading.repeat
        if isinstance(one["due"], str):
            return due_from_json(one["due"]), one["repeat"]
        zone = self._clock.zone()
        if "instant" not in one["due"]:
            return task_fields.due_given(one["due"], zone), one["repeat"]
        local = aware_utc(one["due"]["instant"]).astimezone(zone).replace(tzinfo=None)
        # A day is written as its first minute where the list was written.
        at_midnight = (local.hour, local.minute) == (0, 0)
        return Day(local.date()) if at_midnight else Zoned(local, str(zone)), one["repeat"]


def _moment(text: str | None) -> datetime | None:
    try:
        return aware_utc(text or "")
    except (ValueError, OverflowError):
        return None
