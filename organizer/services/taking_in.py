"""Writing what an import read: one step, at most 200 rows a transaction, killed anywhere and taken up again."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from organizer.domain.grading import judge
from organizer.domain.people import Person, folded
from organizer.domain.reminders import ladder
from organizer.services.naming import new_id
from organizer.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings
    from organizer.domain.touches import Touch
    from organizer.services.interchange import Plan
    from organizer.services.ports import Clock
    from organizer.store.book import Book
    from organizer.store.writing import Step

_ROWS_AT_ONCE = 100
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
        self.people = self.promises = self.touches = self.unchanged = 0

    @property
    def changed(self) -> bool:
        """Say whether anything came in."""
        return self._step is not None

    def take(self, plan: Plan) -> Iterator[int]:
        """Write a plan, yielding after each transaction how many rows were looked at."""
        done = 0
        everyone = [*self._book.people(), *plan.people.values()]
        self._ids = {person.id for person in everyone}
        self._by_name = {folded(person.name): person.id for person in reversed(everyone)}
        people = [*plan.people.values(), *self._people_named_only(plan)]
        by_promise: dict[str, list[Touch]] = {}
        for touch in plan.touches.values():
            if touch.promise is not None:
                by_promise.setdefault(touch.promise, []).append(replace(touch, person=self._who(touch.person)))
        for some in _pieces(people):
            self._take_people(some)
            done += len(some)
            yield done
        for several in _pieces(plan.promises.values()):
            self._take_promises(several, by_promise)
            done += len(several)
            yield done
        for few in _pieces(plan.touches.values()):
            self._take_touches(few, plan)
            done += len(few)
            yield done

    def _people_named_only(self, plan: Plan) -> list[Person]:
        """Return new people for the names that stand in place of an id."""
        new: list[Person] = []
        names = [name for one in plan.promises.values() for name in (one.to, one.about)]
        names.extend(touch.person for touch in plan.touches.values())
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

    def _take_promises(self, promises: list[Promise], touches: dict[str, list[Touch]]) -> None:
        named = [replace(one, to=self._who(one.to), about=self._who(one.about)) for one in promises]
        there = bulk.existing_ids(self._book, "promise", [one.id for one in named])
        new = [one for one in named if one.id not in there]
        other = [one for one in named if one.id in there and self._book.promise(one.id) != one]
        self.promises += len(new) + len(other)
        self.unchanged += len(named) - len(new) - len(other)
        if not new and not other:
            return
        now, zone, settings = self._clock.now(), self._clock.zone(), self._settings_of()
        with self._writing() as step:
            rows = bulk.ManyRows(self._book.database, step)
            judged = [
                (one, judge(one, touches.get(one.id, ()), now=now, zone=zone, settings=settings)) for one in new
            ]
            rows.put_new_promises(judged, zone)
            for one in other:
                of_old = (*self._book.touches_of(one.id), *touches.get(one.id, ()))
                step.put_promise(one, judge(one, of_old, now=now, zone=zone, settings=settings), zone)
                step.silence(one.id, answered=False)
            for one in (*new, *other):
                step.plan(one.id, ladder(one, from_=now, zone=zone, settings=settings))
            rows.find_by([one.id for one in (*new, *other)])

    def _take_touches(self, touches: list[Touch], plan: Plan) -> None:
        named = [replace(touch, person=self._who(touch.person)) for touch in touches]
        there = bulk.existing_ids(self._book, "touch", [touch.id for touch in named])
        known = bulk.existing_ids(self._book, "promise", [touch.promise for touch in named if touch.promise is not None])
        fitting = [touch if touch.promise in known else replace(touch, promise=None) for touch in named]
        new = [touch for touch in fitting if touch.id not in there]
        other = [touch for touch in fitting if touch.id in there and self._book.touch(touch.id) != touch]
        self.touches += len(new) + len(other)
        self.unchanged += len(touches) - len(new) - len(other)
        if not new and not other:
            return
        now, zone, settings = self._clock.now(), self._clock.zone(), self._settings_of()
        with self._writing() as step:
            rows = bulk.ManyRows(self._book.database, step)
            rows.put_new_touches(new)
            for touch in other:
                step.put_touch(touch)
            concerned = {touch.promise for touch in (*new, *other) if touch.promise is not None}
            for promise_id in concerned - plan.promises.keys():
                promise = self._book.promise(promise_id)
                if promise is not None:
                    of_it = self._book.touches_of(promise_id)
                    step.put_judged(promise, judge(promise, of_it, now=now, zone=zone, settings=settings), zone)
            if concerned:
                rows.find_by(sorted(concerned))

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
