"""The book's side of synchronising: what a promise says here, and writing down what happened to it elsewhere."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from organizer.domain import reconcile, recurring
from organizer.domain.errors import Unusable
from organizer.domain.people import Person, folded
from organizer.domain.reconcile import FOREIGN, Here, Record
from organizer.domain.text import LONGEST_LINE
from organizer.domain.when import instant_text
from organizer.services import conflicts, task_fields
from organizer.services.naming import new_id
from organizer.services.occurrences import days_left_out, next_occurrence, occurrence_id
from organizer.services.settling import Settling
from organizer.services.sync import task_touches
from organizer.store import tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime, time

    from organizer.domain.line import Reading
    from organizer.domain.promises import Promise, State
    from organizer.domain.settings import Settings
    from organizer.domain.touches import Touch
    from organizer.domain.when import Due
    from organizer.services.ports import Clock
    from organizer.services.preferences import Preferences
    from organizer.services.settling import Alerts
    from organizer.services.task_fields import Fields, Task
    from organizer.store.book import Book
    from organizer.store.tasks import TaskRow
    from organizer.store.writing import Step

_REPLICA = "replica"
_A_MINUTE = timedelta(minutes=1)
_MOST_OCCURRENCES_AT_ONCE = 60


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _settled_as(before: Promise, left_out: Collection[str]) -> tuple[State, bool | None]:
    """Return the state of an occurrence that a phone moved on from, and whether they were told: kept, or left out."""
    if before.due is not None and recurring.day_of(before.due).isoformat() in left_out:
        return "let_go", True
    return "kept" if before.is_mine else "got_it", None


class TaskBook:
    """Promises as tasks. People are known by name from `begin` on, for one round."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        preferences: Preferences,
        settings_of: Callable[[], Settings],
        read_line: Callable[[str, datetime], Reading],
    ) -> None:
        """Write to `book`; tasks made on a phone are understood by `read_line`."""
        self._book = book
        self._clock = clock
        self._preferences = preferences
        self._read_line = read_line
        self._settling = Settling(book, clock, settings_of)
        self._settings_of = settings_of
        self._names: dict[str, str] = {}
        self._people_known_at = -1
        self._replica = ""
        self._ids: dict[str, str] = {}

    def begin(self) -> None:
        """Take the people anew from the book."""
        self._people_known_at = self._book.changes_of_people
        people = self._book.people()
        self._replica = self.replica()
        self._names = {person.id: person.name for person in people}
        aliases = {folded(alias): person.id for person in reversed(people) for alias in person.aliases}
        self._ids = aliases | {folded(person.name): person.id for person in reversed(people)}

    def replica(self) -> str:
        """Return the name by which this book signs its edits."""
        kept = self._preferences.remembered(_REPLICA)
        if isinstance(kept, str):
            return kept
        made = uuid4().hex[:8]
        self._preferences.remember(_REPLICA, made)
        return made

    def alarms(self, promise_id: str, *, of_day: bool) -> list[int]:
        """Return the alarms a phone is to have of a promise, in minutes from its due, or from the beginning of its day.

        They are those of its own alerts that count from the due.
        """
        promise, settings = self._book.promise(promise_id), self._settings_of()
        if promise is None:
            return []
        wanted = settings.ladder(self._book.circle_of(promise.to), promise.reminds)
        lead = [-(wanted.lead // _A_MINUTE)] if promise.is_mine and "lead" in wanted.steps else []
        at_due = [_minutes(settings.morning) if of_day else 0] if "at_due" in wanted.steps else []
        return at_due if of_day else lead + at_due

    def is_known(self, name: str) -> bool:
        """Say whether somebody goes by this name."""
        return folded(name) in self._ids

    def here(self, row: TaskRow, theirs: Record | None) -> tuple[Here, Promise | None]:
        """Return what this place has of a promise, with the edits made here since, and the promise, deleted or not."""
        found = None if row.promise is None else tasks.anything_of(self._book, row.promise)
        if found is None:
            return Here(row.record, deleted=True, was_there=bool(row.etag)), None
        promise, deleted = found
        changes = {} if deleted else self._changes(promise, row.record)
        record = reconcile.edited(row.record, self._replica, changes, after=theirs)
        arrived = reconcile.has_arrived(record, row.confirmed, self._replica)
        return Here(record, deleted, acknowledged=arrived, was_there=bool(row.etag)), promise

    def met(self, promise_id: str, theirs: Record) -> tuple[Here | None, Promise | None]:
        """Return what this place has of a promise that it never saw on a server, and the promise; None for both if it has none.

        Nothing was ever agreed on, as where a book was imported: what says something else here is an edit of its own, and
        stands beside what the server says.
        """
        found = tasks.anything_of(self._book, promise_id)
        if found is None or found[1]:
            return None, None
        promise, there = found[0], reconcile.values(theirs)
        own = {name: value for name, value in self._changes(promise, Record()).items() if value}
        own = {name: value for name, value in own.items() if value != there.get(name, "")}
        # An empty field there is no value that could be lost.
        seen: dict[str, int] = {}
        for name in own:
            for who, number in theirs.fields.get(name, {}) if not there.get(name) else ():
                seen[who] = max(seen.get(who, 0), number)
        return Here(reconcile.edited(Record({}, seen), self._replica, own, after=theirs)), promise

    def _changes(self, promise: Promise, agreed: Record) -> Fields:
        touched = task_touches.changes(
            self._book.touches_of(promise.id), reconcile.values(agreed), self._names, self._known
        )
        if not agreed.fields:
            return task_fields.fields_of(promise, self._names) | touched
        changes = task_fields.local_changes(promise, reconcile.values(agreed), self._names, self._known)
        return conflicts.decided(promise, agreed, task_fields.fields_of(promise, self._names)) | changes | touched

    def _known(self, name: str) -> str | None:
        return self._ids.get(folded(name))

    def theirs(self, row: TaskRow | None, task: Task) -> tuple[Record, Record | None, Fields]:
        """Return what a task says with the edits of phones, the record sealed in it, and the fields phones edited.

        Raises:
            Unusable: it is new, and its summary holds no words.
        """
        sealed = None
        if task["state"] is not None:
            try:
                sealed = reconcile.from_json(task["state"])
            except ValueError:
                task = {**task, "sealed_prints": {}}
        agreed, prints = sealed, task["sealed_prints"]
        if agreed is None and row is not None and row.promise is not None and row.server is not None:
            agreed, prints = row.server, row.said.get("prints", {})
        zone = self._clock.zone()
        if agreed is None or not agreed.fields:
            return self._captured(task), None, {}
        groups = {group for group, seen in task["prints"].items() if prints.get(group) != seen}
        values, now = reconcile.values(agreed), self._clock.now()
        changed = task_fields.fields_changed(task, groups, values, self.is_known, zone, now)
        if "due" in changed and "end" not in changed and row is not None and row.promise is not None:
            changed = self._moved_on(row.promise, task, changed)
        mine = None if row is None else row.record
        return reconcile.edited_elsewhere(agreed, changed, mine), sealed, changed

    def _captured(self, task: Task) -> Record:
        """Understand a task made on a phone. All who see it give the edit the same dot, and whoever writes first prevails."""
        created = task["created"] or task["modified"]
        at = min(task_fields.moment(created) or self._clock.now(), self._clock.now())
        reading = self._read_line(task["summary"][:LONGEST_LINE], at)
        if not reading.text.strip():
            raise Unusable(reason="empty")
        fields = task_fields.fields_captured(task, replace(reading, made=reading.made or at), self._clock.zone())
        dot = (FOREIGN + task_fields.promise_id_of(task["uid"])[:8], 1)
        return Record({name: {dot: value} for name, value in fields.items()}, {dot[0]: 1})

    def write(self, step: Step, promise_id: str, record: Record, before: Promise | None) -> Promise:
        """Write a promise as a record says."""
        now = self._clock.now()
        fields = reconcile.values(record)
        after = task_fields.promise_of(fields, promise_id, before, lambda name: self._person(step, name), now)
        after = replace(after, extra=conflicts.noted(after.extra, record, task_fields.fields_of(after, self._names)))
        same_alerts = before is not None and (before.due, before.state, before.kind) == (
            after.due,
            after.state,
            after.kind,
        )
        alerts: Alerts = "leave" if same_alerts else ("plan" if after.is_open else "answered")
        self._settling.settle(step, after, now=now, alerts=alerts)
        if self._write_touches(step, promise_id, fields):
            # What they say is judged with the promise, which had to be there before them.
            self._settling.settle(step, after, now=now, alerts="leave")
        return after

    def _write_touches(self, step: Step, promise_id: str, fields: Fields) -> bool:
        """Write the touches that fields say; return whether any is otherwise than before."""
        said = list(task_touches.touches_of(fields, promise_id, lambda name: self._person(step, name)))
        before = {touch.id: touch for touch in self._book.touches_of(promise_id)} if said else {}
        changed = False
        for touch_id, touch in said:
            if touch is None and touch_id in before:
                step.delete("touch", touch_id)
            elif touch is not None and self._with_extra(touch, before) != before.get(touch_id):
                step.put_touch(self._with_extra(touch, before))
            else:
                continue
            changed = True
        return changed

    @staticmethod
    def _with_extra(touch: Touch, before: Mapping[str, Touch]) -> Touch:
        """Return a touch with what only this book notes of it."""
        old = before.get(touch.id)
        return touch if old is None else replace(touch, extra=old.extra)

    def go_on(
        self, step: Step, before: Promise | None, after: Promise, edited: Fields, edited_at: datetime
    ) -> Promise | None:
        """Keep a series going that a phone ticked: some phones end the task, others move it on to its next time.

        Return the occurrence that no server has yet: the one that begins, or the one that was kept (at `edited_at`, aware UTC).
        """
        if before is None or not before.is_open or before.due is None or not before.repeat:
            return None
        if not after.is_open and "end" in edited:
            return self._next_occurrence(step, after)
        if after.is_open and "due" in edited and after.due is not None and self._later(before, after.due) is not None:
            return self._record_kept(step, before, after, edited_at)
        return None

    def _next_occurrence(self, step: Step, ended: Promise) -> Promise | None:
        now = self._clock.now()
        following = None if self._book.goes_on(ended) else next_occurrence(ended, now, self._clock.zone())
        if following is not None:
            self._settling.settle(step, following, now=now, alerts="plan")
        return following

    def _moved_on(self, promise_id: str, task: Task, changed: Fields) -> Fields:
        """Return what is meant where a due was moved to a later time of its series: the occurrence was kept, as phones tick it.

        That time stays civil time in its zone, though a phone wrote UTC. Where the next occurrence is there already, it is
        that one's, and this one ends.
        """
        before, due = self._book.promise(promise_id), task_fields.due_given(task["due"], self._clock.zone())
        later = None if before is None or due is None else self._later(before, due)
        if before is None or later is None:
            return changed
        if not before.is_open:
            # It was ticked here as well.
            return {name: value for name, value in changed.items() if name != "due"}
        following = next_occurrence(before, self._clock.now(), self._clock.zone())
        has_begun = following is not None and self._book.promise(following.id) is not None
        # Only the first of a series goes on under its own id; a later one has the id of its own time.
        is_first = before.due is None or occurrence_id(before, before.due) != before.id
        if is_first and not has_begun:
            return changed | {"due": task_fields.due_text(later)}
        now = self._clock.now()
        ended = max(min(task_fields.moment(task["modified"]) or now, now), before.made)
        state, told = _settled_as(before, task["except"])
        end = [state, instant_text(ended.replace(microsecond=0)), told]
        return {name: value for name, value in changed.items() if name != "due"} | {"end": json.dumps(end)}

    @staticmethod
    def _later(before: Promise, due: Due) -> Due | None:
        """Return the one of the next occurrences of a series that a due is, in the words of the series; None if it is none."""
        at: Due | None = before.due if before.repeat else None
        for _ in range(_MOST_OCCURRENCES_AT_ONCE):
            at = None if at is None else recurring.next_after(before.repeat or "", at)
            if at is not None and (at == due or task_fields.is_same_moment(due, at)):
                return at
        return None

    def _record_kept(self, step: Step, before: Promise, after: Promise, kept_at: datetime) -> Promise:
        """Record the occurrence that was kept, or left out, when a phone moved its task on to the next."""
        now = self._clock.now()
        assert before.due is not None  # noqa: S101 - for the types: `go_on` looked
        state, told = _settled_as(before, days_left_out(after))
        kept = replace(
            before,
            id=occurrence_id(before, before.due),
            series=before.series or before.id,
            repeat=None,
            state=state,
            told=told,
            # A phone's clock may stand anywhere.
            ended=max(kept_at, before.made),
        )
        self._settling.settle(step, kept, now=now, alerts="answered")
        self._settling.settle(step, replace(after, first_due=after.due), now=now, alerts="plan")
        return kept

    def _person(self, step: Step, name: str) -> str | None:
        if not name:
            return None
        if self._people_known_at != self._book.changes_of_people:
            # While a server was waited for, somebody new came into the book from here.
            self.begin()
        known = self._ids.get(folded(name))
        if known is None:
            person = Person(new_id(), name)
            step.put_person(person)
            self._people_known_at += 1
            known = self._ids[folded(name)] = person.id
            self._names[person.id] = name
        return known
