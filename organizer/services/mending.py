"""Mending what was mistyped, and taking steps back."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from organizer.domain import promises
from organizer.domain.errors import ChangedSince, NoSuchPerson, NothingToUndo, Unusable
from organizer.domain.people import CIRCLES, Person, taking_in
from organizer.domain.text import LONGEST_LINE, LONGEST_NOTE, refuse_beyond
from organizer.services.actions import Actions, Done
from organizer.services.aside import to_the_end
from organizer.services.corrections import CORRECTABLE, alerts_after, coherent
from organizer.services.naming import known_or_new
from organizer.services.occurrences import next_to_come
from organizer.services.views import ALSO
from organizer.store import history
from organizer.store.rows import moment
from organizer.store.writing import ALERTS, SNOOZE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.store.history import Changed, PastStep
    from organizer.store.writing import Step

_PERSON_FIELDS = frozenset(field.name for field in fields(Person)) - {"id", "extra"}
# Each promise brings its judgement and its alerts along: 200 rows are written for them, or fewer.
# So many changes are turned as one; of more than that, a few at a time: between two pauses one key may be waiting.
_CHANGES_AT_ONCE, _FEW = 25, 10
_OF_NO_ROW = (ALERTS, SNOOZE)
# What a snooze of an earlier version took down is noted under this name.
_SHOWN_BEFORE = "taken_down"
# A series begun with one that has passed goes on from now; what it passed over was never owed.
_BEGIN_A_SERIES = frozenset({"repeat", "due"})
# The columns of a promise that say which alerts it asks for, and when.
_ASK_FOR_ALERTS = frozenset({"deleted", "side", "kind", "due", "first_due", "state"})


class Mending(Actions):
    """The verbs that mend, beside those of `Actions`."""

    _undo_restore: Callable[[str], Iterator[None]] | None = None
    _redo_restore: Callable[[str], Iterator[None]] | None = None

    def turn_restores_by(self, undo: Callable[[str], Iterator[None]], redo: Callable[[str], Iterator[None]]) -> None:
        """Take a restore back, and do it again, by these, which are given the name of the backup that holds the other book."""
        self._undo_restore, self._redo_restore = undo, redo

    def correct(self, promise_id: str, changes: Mapping[str, Any]) -> Done:
        """Mend fields of a promise; `to` and `about` are names. A mended due mends the first due, and is no re-promise.

        Raises:
            Unusable: a field cannot be mended, its words are too many, or what it is to hang on is not theirs.
        """
        before = self.promise(promise_id)
        self._refuse_to_wait(before, changes.get("hangs_on"))
        for name in changes:
            if name not in CORRECTABLE:
                raise Unusable(reason="no_such_field", text=name, choices=tuple(sorted(CORRECTABLE)))
        _refuse_too_long(changes)
        now = self._clock.now()
        with self._book.step("correct", now, before.what) as step:
            given = dict(changes)
            for name in given.keys() & {"to", "about"}:
                given[name] = known_or_new(self._book, step, given[name])
            if "due" in given:
                given["first_due"] = given["due"]
            after = _settled(replace(before, **coherent(before, given)), changes)
            self._settling.settle(step, after, now=now, alerts=alerts_after(changes))
            changed = {promise_id}
            if changes.keys() & _BEGIN_A_SERIES and after.is_open and after.repeat and not self._book.goes_on(after):
                following = next_to_come(after, now, self._clock.zone())
                if following is not None:
                    self._settling.settle(step, following, now=now, alerts="plan")
                    changed.add(following.id)
        self._on_change(frozenset(changed))
        return Done("correct", promise=after, step=step.number or 0)

    def let_stand(self, promise_id: str) -> Done:
        """Let what is shown stand, where it was edited in several places at once."""
        before = self.promise(promise_id)
        now = self._clock.now()
        with self._book.step("correct", now, before.what) as step:
            after = _settled(before, None)
            self._settling.settle(step, after, now=now, alerts="leave")
        self._on_change(frozenset({promise_id}))
        return Done("correct", promise=after, step=step.number or 0)

    def delete(self, promise_id: str) -> Done:
        """Take out what should never have been there; a tombstone stays."""
        before = self.promise(promise_id)
        with self._book.step("delete", self._clock.now(), before.what) as step:
            step.delete("promise", promise_id)
            step.silence(promise_id, answered=False)
        self._on_change(frozenset({promise_id}))
        return Done("delete", promise=before, step=step.number or 0)

    def reopen(self, promise_id: str) -> Done:
        """Open a promise again that had ended."""
        after = promises.reopened(self.promise(promise_id))
        return self._done("reopen", after, alerts="plan")

    def hang(self, promise_id: str, on: str | None) -> Done:
        """Let a promise of mine wait for one of theirs, or for nothing any more.

        Raises:
            Unusable: it is theirs, or what it would wait for is not.
        """
        before = self.promise(promise_id)
        self._refuse_to_wait(before, on)
        now = self._clock.now()
        with self._book.step("hang", now, before.what) as step:
            after = replace(before, hangs_on=on)
            self._settling.settle(step, after, now=now, alerts="leave")
        self._on_change(frozenset({promise_id}))
        return Done("hang", promise=after, step=step.number or 0)

    def thank_person(self, person_id: str, text: str = "", *, at: datetime | None = None) -> Done:
        """Thank a person, for nothing in particular or for all of it."""
        return self.touch(person_id, kind="thanks", text=text, at=at)

    def change_person(self, person_id: str, changes: Mapping[str, Any]) -> Done:
        """Change what is known of a person.

        Raises:
            NoSuchPerson: there is none of this id.
            Unusable: a field or its value does not exist, or its words are too many.
        """
        before = self._person(person_id)
        for name, value in changes.items():
            if name not in _PERSON_FIELDS:
                raise Unusable(reason="no_such_field", text=name, choices=tuple(sorted(_PERSON_FIELDS)))
            if name == "circle" and value not in CIRCLES:
                raise Unusable(reason="no_such_circle", text=str(value), choices=CIRCLES)
            if name == "name" and not str(value).strip():
                raise Unusable(reason="empty")
        _refuse_too_long(changes)
        after = replace(before, **changes)
        with self._book.step("person", self._clock.now(), after.name) as step:
            step.put_person(after)
            if after.circle != before.circle:
                # A circle has its own ladder of reminders.
                for promise in self._book.promises_with(person_id):
                    if promise.is_open and promise.to == person_id:
                        self._settling.settle(step, promise, now=self._clock.now(), alerts="move")
        self._on_change(frozenset())
        return Done("person", person=after, step=step.number or 0)

    def _refuse_to_wait(self, promise: Promise, on: str | None) -> None:
        if on is not None and (not promise.is_mine or self.promise(on).is_mine):
            raise Unusable(reason="cannot_wait", text=promise.what)

    def take_out(self, promise_ids: Sequence[str]) -> Done:
        """Take promises out as one step, and with them the people whom nothing else concerns.

        Raises:
            NoSuchPromise: one of them is not there.
        """
        promises = [self.promise(promise_id) for promise_id in promise_ids]
        people = {person for one in promises for person in (one.to, one.about) if person is not None}
        with self._book.step("delete", self._clock.now()) as step:
            for promise in promises:
                for touch in self._book.touches_of(promise.id):
                    step.delete("touch", touch.id)
                step.delete("promise", promise.id)
                step.silence(promise.id, answered=False)
            for person in people:
                if not self._book.promises_with(person) and not self._book.touches_with(person):
                    step.delete("person", person)
        self._on_change(frozenset())
        return Done("delete", step=step.number or 0)

    def merge(self, person_id: str, into_id: str) -> Done:
        """Join two people who turned out to be one; all that is open or past with the first goes to the second.

        Raises:
            NoSuchPerson: one of them is not there.
            Unusable: they are the same already.
        """
        other, person = self._person(person_id), self._person(into_id)
        if other.id == person.id:
            raise Unusable(reason="same_person", text=person.name)
        joined = taking_in(person, other)
        now = self._clock.now()
        with self._book.step("merge", now, joined.name) as step:
            step.put_person(joined)
            for promise in self._book.promises_with(other.id):
                to = joined.id if promise.to == other.id else promise.to
                about = joined.id if promise.about == other.id else promise.about
                about = None if about == to else about
                self._settling.settle(step, replace(promise, to=to, about=about), now=now, alerts="leave")
            for touch in self._book.touches_with(other.id):
                step.put_touch(replace(touch, person=joined.id))
            step.delete("person", other.id)
        self._on_change(frozenset())
        return Done("merge", person=joined, step=step.number or 0)

    def newest_step(self) -> int | None:
        """Return the number of the step that an undo would take back; None if there is none."""
        past = history.last_done(self._book)
        return None if past is None else past.number

    def undo(self, step: int | None = None) -> Done:
        """Take the last step back, or the one of this number unless it was taken back already, as a new fact on top.

        Raises:
            NothingToUndo: there is no step to take back.
            ChangedSince: a later change touched the same field; nothing was taken back.
        """
        return to_the_end(self.undo_in_slices(step))

    def redo(self, step: int | None = None) -> Done:
        """Do again what was last taken back, or the step of this number.

        Raises:
            NothingToUndo: there is nothing to do again.
            ChangedSince: a later change touched the same field; nothing was done.
        """
        return to_the_end(self.redo_in_slices(step))

    def undo_in_slices(self, step: int | None = None) -> Generator[None, None, Done]:
        """Undo as `undo` does, with pauses, at most 200 rows apart, for the main thread to breathe."""
        past = history.last_done(self._book, step)
        if past is None and step is not None:
            return Done("undo", step=step)
        if past is None:
            raise NothingToUndo(verb="undo")
        if past.verb == "restore" and self._undo_restore is not None:
            yield from self._undo_restore(past.text)
            return Done(past.verb, step=past.number)
        return (yield from self._turn(past, back=True))

    def redo_in_slices(self, step: int | None = None) -> Generator[None, None, Done]:
        """Redo as `redo` does, with pauses, at most 200 rows apart, for the main thread to breathe."""
        past = history.first_undone(self._book, step)
        if past is None:
            raise NothingToUndo(verb="redo")
        if past.verb == "restore" and self._redo_restore is not None:
            yield from self._redo_restore(past.text)
            return Done(past.verb, step=past.number)
        return (yield from self._turn(past, back=False))

    def _turn(self, past: PastStep, *, back: bool) -> Generator[None, None, Done]:
        """Turn a step back or forth: look whether it may be, then write, at most 200 rows a transaction.

        Killed half-way, the step still counts as not turned; turning it again takes up the rest.
        """
        checked = 0
        made: set[str] = set()
        for change in history.changes_of(self._book, past.number, newest_first=back):
            self._refuse_if_changed_since(change, back=back)
            checked += 1
            if change.before is None and change.kind == "promise":
                made.add(change.row_id)
            if checked % _CHANGES_AT_ONCE == 0:
                yield
        most = _CHANGES_AT_ONCE if checked <= _CHANGES_AT_ONCE else _FEW
        waiting: list[Changed] = []
        changed: set[str] = set()
        for change in history.changes_of(self._book, past.number, newest_first=back):
            if len(waiting) == most:
                with self._book.unremembered() as step:
                    changed |= self._restore(step, waiting, back=back)
                waiting.clear()
                yield
            waiting.append(change)
        with self._book.step("undo" if back else "redo", self._clock.now(), past.text, target=past.number) as step:
            changed |= self._restore(step, waiting, back=back)
            step.mark_undone(past.number, undone=back)
        self._on_change(frozenset(changed) if checked < _CHANGES_AT_ONCE else frozenset())
        # One that comes again brought its next with it: what the step is about was there before.
        about = changed if past.verb == "import" else changed - made or changed
        promise = self._book.promise(next(iter(about))) if len(about) == 1 else None
        concerned = frozenset(about)
        return Done(
            past.verb, promise=promise, step=past.number, promises=len(about), text=past.text, concerned=concerned
        )

    def _refuse_if_changed_since(self, change: Changed, *, back: bool) -> None:
        if change.kind in _OF_NO_ROW:
            return
        there, wanted = (change.after, change.before) if back else (change.before, change.after)
        there = {"deleted": 0 if back else 1} if there is None else there
        wanted = {"deleted": 1 if back else 0} if wanted is None else wanted
        now = history.fields_now(self._book, change.kind, change.row_id, there)
        for name, value in now.items():
            if value not in (there[name], wanted[name]):
                raise ChangedSince(field=name, what=change.kind)

    def _restore(self, step: Step, changes: list[Changed], *, back: bool) -> set[str]:
        concerned = {change.row_id for change in changes if change.kind in _OF_NO_ROW}
        for change in changes:
            if change.kind in _OF_NO_ROW:
                continue
            wanted = change.before if back else change.after
            step.restore(change.kind, change.row_id, {"deleted": int(back)} if wanted is None else wanted)
            if change.kind == "promise":
                concerned.add(change.row_id)
            elif change.kind == "touch":
                concerned |= {found for found in [self._book.promise_touched_by(change.row_id)] if found is not None}
        with step.forgetting():
            for promise_id in concerned:
                promise = self._book.promise(promise_id)
                if promise is None:
                    step.silence(promise_id, answered=False)
                else:
                    self._turn_alerts(step, promise, changes, back=back)
        return concerned

    def _turn_alerts(self, step: Step, promise: Promise, changes: list[Changed], *, back: bool) -> None:
        """Settle a promise of which a step was turned: its reminders are as they were before the step, or after it."""
        now = self._clock.now()
        of_it = [change for change in changes if change.row_id == promise.id]
        ledger = [change for change in of_it if change.kind in _OF_NO_ROW and change.before and change.after]
        if not ledger:
            # A word that was no answer, thanks say, is no matter for reminders.
            asks_anew = any(not change.before or change.before.keys() & _ASK_FOR_ALERTS for change in of_it)
            self._settling.settle(step, promise, now=now, alerts="plan" if asks_anew else "move" if of_it else "leave")
            return
        if not back:
            self._turn_alerts_forth(step, promise, ledger[-1], now)
            return
        for change in ledger:
            before = change.before or {}
            step.silence(promise.id, answered=False)
            for closed in ("shown", "to_come", _SHOWN_BEFORE):
                step.open_again(before.get(closed, []))
        self._settling.settle(step, promise, now=now, alerts="move")

    def _turn_alerts_forth(self, step: Step, promise: Promise, change: Changed, now: datetime) -> None:
        after = change.after or {}
        if change.kind == ALERTS:
            self._settling.settle(step, promise, now=now, alerts="answered" if after["answered"] else "plan")
            return
        self._settling.settle(step, promise, now=now, alerts="leave")
        until = moment(after["until"])
        if until > now:
            self._settling.snooze(step, promise, until, after.get("name", "snoozed"))

    def _person(self, person_id: str) -> Person:
        found = self._book.person(person_id)
        if found is None:
            raise NoSuchPerson(word=person_id)
        return found


def _settled(promise: Promise, names: Iterable[str] | None) -> Promise:
    """Return it with nothing left beside these fields, or beside any, of what other places said at the same time."""
    if ALSO not in promise.extra:
        return promise
    from organizer.services.conflicts import settled

    return replace(promise, extra=settled(promise.extra, names))


def _refuse_too_long(changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        if isinstance(value, str):
            refuse_beyond(LONGEST_NOTE if name.endswith("note") else LONGEST_LINE, value)
