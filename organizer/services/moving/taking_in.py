"""Writing what an import read: one step, at most 200 rows a transaction, killed anywhere and taken up again."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from organizer.domain.grading import judge
from organizer.domain.people import Person, folded
from organizer.domain.reminders import ladder
from organizer.services.moving.interchange import NOT_SAID
from organizer.services.moving.line_values import is_id
from organizer.services.naming import new_id
from organizer.services.settling import basis_of
from organizer.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from organizer.domain.people import Circle
    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings
    from organizer.domain.touches import Touch
    from organizer.services.moving.interchange import Plan
    from organizer.services.ports import Clock
    from organizer.store.book import Book
    from organizer.store.writing import Step

_ROWS_AT_ONCE = 15
_LOOKED_AT_ONCE = 1_000
_Row = TypeVar("_Row")


class TakingIn:
    """One import. What the book has already, by id and the same in every field, is left alone."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Take into `book`."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self._step: int | None = None
        self._by_name: dict[str, str] = {}
        self._ids: set[str] = set()
        self._circles: dict[str, Circle] = {}
        self.people = self.promises = self.touches = self.unchanged = 0
        # Of the promises, those that had been deleted here.
        self.back = 0

    @property
    def changed(self) -> bool:
        """Say whether anything came in."""
        return self._step is not None

    def look_for_people(self, plan: Plan, *, skip_bad: bool) -> Iterator[None]:
        """See that every id of a person in a plan is somebody's, here or in the plan; yields now and then.

        Raises:
            Unusable: one is nobody's, and `skip_bad` is not set.
        """
        known = {person.id for person in self._book.people()} | plan.people.keys()
        named = chain(
            ((one.id, (("to", one.to), ("about", one.about))) for one in tuple(plan.promises.values())),
            ((one.id, (("person", one.person),)) for one in tuple(plan.touches.values())),
        )
        for number, (row_id, people) in enumerate(named):
            if number % _LOOKED_AT_ONCE == 0:
                yield
            for key, who in people:
                if who is not None and who not in known and is_id(who):
                    plan.leave_out(row_id, f"its {key} {who} is nobody's id", skip_bad=skip_bad)
                    break

    def take(self, plan: Plan) -> Iterator[int]:
        """Write a plan, yielding after each transaction how many rows were looked at."""
        bulk.merge_by_hand(self._book)
        try:
            for done in self._take(plan):
                yield done
                bulk.merge_a_little(self._book)
                yield done
        finally:
            bulk.merge_by_itself(self._book)

    def _take(self, plan: Plan) -> Iterator[int]:
        done = 0
        everyone = [*self._book.people(), *plan.people.values()]
        self._ids = {person.id for person in everyone}
        self._circles = {person.id: person.circle for person in everyone}
        self._by_name = {folded(person.name): person.id for person in reversed(everyone)}
        named_only = yield from self._people_named_only(plan)
        for people in _pieces([*plan.people.values(), *named_only]):
            self._take_people(people)
            done += len(people)
            yield done
        of_promise, others = yield from self._touches_by_promise(plan, done)
        for promises in _families(plan.promises.values(), of_promise):
            done += self._take_promises(promises, of_promise)
            yield done
        for touches in _pieces(others):
            self._take_touches(touches)
            done += len(touches)
            yield done

    def _touches_by_promise(
        self, plan: Plan, done: int
    ) -> Generator[int, None, tuple[dict[str, list[Touch]], list[Touch]]]:
        """Return the touches that come in with their promise, and the others; of a promise with very many, the rest."""
        of_promise: dict[str, list[Touch]] = {}
        others: list[Touch] = []
        for number, one in enumerate(plan.touches.values()):
            if number % _LOOKED_AT_ONCE == 0:
                yield done
            touch = replace(one, person=self._who(one.person))
            family = of_promise.setdefault(touch.promise, []) if touch.promise in plan.promises else None
            if family is None or len(family) >= _ROWS_AT_ONCE:
                others.append(touch)
            else:
                family.append(touch)
        return of_promise, others

    def _people_named_only(self, plan: Plan) -> Generator[int, None, list[Person]]:
        """Return new people for the names that stand in place of an id."""
        new: list[Person] = []
        promised = ((one.to, one.about) for one in plan.promises.values())
        touched = ((touch.person,) for touch in plan.touches.values())
        for number, names in enumerate(chain[tuple[str | None, ...]](promised, touched)):
            if number % _LOOKED_AT_ONCE == 0:
                yield 0
            for name in names:
                if name is not None and name not in self._ids and folded(name) not in self._by_name:
                    person = Person(new_id(), name)
                    self._by_name[folded(name)] = person.id
                    self._ids.add(person.id)
                    new.append(person)
        return new

    def _who(self, name: str | None) -> str | None:
        if name is None or name in self._ids:
            return name
        return self._by_name.get(folded(name))

    def _take_people(self, people: list[Person]) -> None:
        there = bulk.existing_ids(self._book, "person", [person.id for person in people])
        new = [person for person in people if person.id not in there]
        other = [person for person in people if person.id in there and self._book.person(person.id) != person]
        self.people += len(new) + len(other)
        self.unchanged += len(people) - len(new) - len(other)
        if new or other:
            with self._writing() as step:
                bulk.ManyRows(self._book.database, step).put_new_people(new)
                for person in other:
                    step.put_person(person)

    def _take_promises(self, promises: list[Promise], touches: dict[str, list[Touch]]) -> int:
        """Take promises in with the touches of each; return how many rows that were."""
        named = [replace(self._dated(one), to=self._who(one.to), about=self._who(one.about)) for one in promises]
        theirs = [touch for one in named for touch in touches.get(one.id, ())]
        there = bulk.existing_ids(self._book, "promise", [one.id for one in named])
        new = [one for one in named if one.id not in there]
        before = {one.id: self._book.promise(one.id) for one in named if one.id in there}
        other = [one for one in named if one.id in there and before[one.id] != one]
        self.back += sum(one is None for one in before.values())
        new_touches, other_touches = self._sorted_out(theirs)
        self.promises += len(new) + len(other)
        self.unchanged += len(named) - len(new) - len(other)
        touched = {touch.promise for touch in (*new_touches, *other_touches)}
        concerned = [one for one in named if one.id not in there or one in other or one.id in touched]
        if concerned:
            now, zone, settings = self._clock.now(), self._clock.zone(), self._settings_of()
            basis = basis_of(self._clock, settings)
            with self._writing() as step:
                rows = bulk.ManyRows(self._book.database, step)
                judged = [
                    (one, judge(one, touches.get(one.id, ()), now=now, zone=zone, settings=settings)) for one in new
                ]
                rows.put_new_promises(judged, zone, basis)
                self._write_touches(step, rows, new_touches, other_touches)
                for one in (one for one in concerned if one.id in there):
                    step.put_promise(
                        one,
                        judge(one, self._book.touches_of(one.id), now=now, zone=zone, settings=settings),
                        zone,
                        basis,
                    )
                    step.silence(one.id, answered=False)
                for one in concerned:
                    circle = self._circles.get(one.to or "", "customer")
                    step.plan(one.id, ladder(one, from_=now, zone=zone, settings=settings, circle=circle))
                rows.find_by([one.id for one in concerned])
        return len(named) + len(theirs)

    def _dated(self, promise: Promise) -> Promise:
        """Return it with when it was made: where its line does not say so, as the book has it, or else now, or as it ended."""
        if promise.made != NOT_SAID:
            return promise
        there, now = self._book.promise(promise.id), self._clock.now()
        made = min(now, promise.ended or now) if there is None else there.made
        return replace(promise, made=made, captured=now if there is None else there.captured)

    def _take_touches(self, touches: list[Touch]) -> None:
        """Take in touches of promises that the book had before, or of none."""
        known = bulk.existing_ids(
            self._book, "promise", [touch.promise for touch in touches if touch.promise is not None]
        )
        fitting = [touch if touch.promise in known else replace(touch, promise=None) for touch in touches]
        new, other = self._sorted_out(fitting)
        if not new and not other:
            return
        now, zone, settings = self._clock.now(), self._clock.zone(), self._settings_of()
        with self._writing() as step:
            rows = bulk.ManyRows(self._book.database, step)
            self._write_touches(step, rows, new, other)
            concerned = sorted({touch.promise for touch in (*new, *other) if touch.promise is not None})
            for promise_id in concerned:
                promise = self._book.promise(promise_id)
                if promise is not None:
                    of_it = self._book.touches_of(promise_id)
                    step.put_judged(promise, judge(promise, of_it, now=now, zone=zone, settings=settings), zone)
            if concerned:
                rows.find_by(concerned)

    def _sorted_out(self, touches: list[Touch]) -> tuple[list[Touch], list[Touch]]:
        """Return the touches that are new, and those that the book has otherwise; what it has so already is counted."""
        there = bulk.existing_ids(self._book, "touch", [touch.id for touch in touches])
        new = [touch for touch in touches if touch.id not in there]
        other = [touch for touch in touches if touch.id in there and self._book.touch(touch.id) != touch]
        self.touches += len(new) + len(other)
        self.unchanged += len(touches) - len(new) - len(other)
        return new, other

    def _write_touches(self, step: Step, rows: bulk.ManyRows, new: list[Touch], other: list[Touch]) -> None:
        rows.put_new_touches(new)
        for touch in other:
            step.put_touch(touch)

    @contextmanager
    def _writing(self) -> Iterator[Step]:
        """Write in a transaction of the import's one step, which its first transaction makes."""
        if self._step is None:
            with self._book.step("import", self._clock.now()) as step:
                yield step
            self._step = step.number
        else:
            with self._book.more_of(self._step) as step:
                yield step


def _pieces(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    waiting = iter(rows)
    while piece := list(islice(waiting, _ROWS_AT_ONCE)):
        yield piece


def _families(promises: Iterable[Promise], touches: dict[str, list[Touch]]) -> Iterator[list[Promise]]:
    """Yield promises in pieces that have, with their touches, at most about 15 rows."""
    piece: list[Promise] = []
    rows = 0
    for promise in promises:
        size = 1 + len(touches.get(promise.id, ()))
        if piece and rows + size > _ROWS_AT_ONCE:
            yield piece
            piece, rows = [], 0
        piece.append(promise)
        rows += size
    if piece:
        yield piece
