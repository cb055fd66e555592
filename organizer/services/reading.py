"""What screens and the command line show.

The lists of promises are what a window paints first; what only people, stories and searches need is imported by them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.domain.errors import Ambiguous, NoSuchPerson, NoSuchPromise, Unusable
from organizer.domain.people import CIRCLES, folded
from organizer.domain.when import end_of_day, local_day, start_of_day
from organizer.services.views import ALSO, Counts, Page, Place, PromiseView
from organizer.store import lists, recent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from organizer.domain.grading import Judged
    from organizer.domain.ladders import Ladder
    from organizer.domain.line import KnownPerson
    from organizer.domain.people import Person
    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings
    from organizer.domain.touches import Touch
    from organizer.services.ports import Clock
    from organizer.services.told import Found, PersonStanding, PersonView, StoryLine
    from organizer.services.views import Beside
    from organizer.store.book import Book
    from organizer.store.lists import Listed

SHORTEST_ID = 4
_CANDIDATES = 5
_MOST_COMPARED = 500


class Reader:
    """Reads the book for those who show it. `now` (aware UTC) is the present unless given."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Read `book`."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of

    def settings(self) -> Settings:
        """Return what the user has set."""
        return self._settings_of()

    def ladder(self, promise: Promise) -> Ladder:
        """Return which alerts are wanted for a promise: the usual ones as changed for everything, its circle and itself."""
        return self._settings_of().ladder(self._book.circle_of(promise.to), promise.reminds)

    def page(
        self,
        which: str,
        *,
        now: datetime | None = None,
        person: str | None = None,
        case: str | None = None,
        owed_by: str | None = None,
        limit: int = 50,
        after: Place | None = None,
        words: Sequence[str] = (),
    ) -> Page:
        """Return some rows of a list: `overdue today later upcoming waiting open closed all kept_today`.

        The window's first page stands in three: `my_overdue my_today theirs_now`; a person's in two: `i_owe they_owe`.
        `person` is an id, and so is `owed_by`, to or from whom they are alone, or empty for nobody.
        `after` is where the last page ended. Each of `words`, or more letters around it, stands in the rows.

        Raises:
            Unusable: there is no such list.
        """
        place = None if after is None else (after.part, after.moment, after.seq)
        of = lists.Of(person, case, owed_by)
        rows = lists.listed(self._book, which, self._today(now), of, limit=limit + 1, after=place, words=words)
        shown = rows[:limit]
        more = Place(*shown[-1].place) if len(rows) > limit and shown else None
        return Page(self._views(shown, now), more)

    def stands_in(self, which: str, promise_id: str, now: datetime, words: Sequence[str], **of: str | None) -> bool:
        """Say whether a promise is in a list, `of` a person or case, were all of it read by `page`."""
        only = lists.Of(**of, promise=promise_id)
        return bool(lists.listed(self._book, which, self._today(now), only, limit=1, after=None, words=words))

    def these(self, promise_ids: Iterable[str], now: datetime | None = None) -> tuple[PromiseView, ...]:
        """Return these promises, in no order; deleted ones are left out."""
        return self._views(lists.by_ids(self._book, promise_ids), now)

    def counts(self, now: datetime | None = None) -> Counts:
        """Return how many promises stand where."""
        found = lists.counted(self._book, self._today(now))
        return Counts(
            mine_late=found["my_overdue"],
            mine_today=found["my_today"],
            theirs_now=found["theirs_now"],
            later=found["later"],
            waiting=found["waiting"],
            kept_today=found["kept_today"],
        )

    def counts_by_day(self, first: date, days: int) -> dict[date, int]:
        """Return how many open promises become overdue on each of so many days."""
        zone = self._clock.zone()
        bounds = [start_of_day(first + timedelta(days=number), zone) for number in range(days + 1)]
        counts = lists.counted_between(self._book, bounds)
        return {first + timedelta(days=number): count for number, count in enumerate(counts)}

    def next_change(self, now: datetime | None = None) -> datetime:
        """Return the next moment (aware UTC) at which a list changes by itself: a due passes, or the day ends."""
        today = self._today(now)
        passing = lists.next_change(self._book, today.now)
        return today.end if passing is None else min(today.end, passing)

    def promise(self, word: str, now: datetime | None = None) -> PromiseView:
        """Return the promise of an id, or of a unique beginning of one with 4 or more characters.

        Raises:
            NoSuchPromise: none has it.
            Ambiguous: several begin so.
            Unusable: the beginning is too short.
        """
        return self.these([self.id_of(word)], now)[0]

    def id_of(self, word: str) -> str:
        """Return the whole id that `word` is the unique beginning of; raises as `promise` does."""
        beginning = word.strip().lower()
        if len(beginning) < SHORTEST_ID:
            raise Unusable(reason="short_id", text=word)
        found = self._book.promise_ids(beginning, _CANDIDATES) if beginning.isascii() else ()
        if not found:
            raise NoSuchPromise(word=word)
        if len(found) > 1 and beginning not in found:
            raise Ambiguous(word=word, candidates=found)
        return beginning if beginning in found else found[0]

    def hanging_on(self, promise_id: str, now: datetime | None = None) -> tuple[PromiseView, ...]:
        """Return the open promises that wait for this one."""
        return self._views(lists.hanging_on(self._book, promise_id), now)

    def the_same(self, name: str, what: str, now: datetime | None = None) -> PromiseView | None:
        """Return an open promise with the person of this name, or id, in just these words, or None."""
        person = self._book.person(name) or next(iter(self.called(name)), None)
        if person is None:
            return None
        open_ones = lists.listed(
            self._book, "open", self._today(now), lists.Of(person.id), limit=_MOST_COMPARED, after=None
        )
        same = [row.promise.id for row in open_ones if folded(row.promise.what) == folded(what)]
        return next(iter(self.these(same[:1], now)), None)

    def story(self, promise_id: str) -> tuple[StoryLine, ...]:
        """Return the story of a promise, oldest first.

        Raises:
            NoSuchPromise: there is no such promise.
        """
        from organizer.services.stories import story_of_promise

        promise = self._book.promise(promise_id)
        if promise is None:
            raise NoSuchPromise(word=promise_id)
        return story_of_promise(self._book, promise)

    def known_people(self) -> tuple[KnownPerson, ...]:
        """Return everyone by name and alias, as the capture language wants them."""
        from organizer.domain.line import KnownPerson

        return tuple(KnownPerson(person.name, person.aliases) for person in self._book.people())

    def changes_of_people(self) -> int:
        """Return a number that grows whenever someone in the book is added, renamed, merged or taken out."""
        return self._book.changes_of_people

    def written(self) -> int:
        """Return a number that grows with everything that is written here."""
        return self._book.written

    def people_called(self, names: Sequence[str]) -> tuple[Person, ...]:
        """Return the people of these names, in this order."""
        return tuple(person for name in dict.fromkeys(names) for person in self._book.people_called(name))

    def called(self, name: str) -> tuple[Person, ...]:
        """Return the people of a name, the one first who is meant where nothing more is said."""
        from organizer.services.naming import last_promised_to_first

        return last_promised_to_first(self._book, self._book.people_called(name))

    def names_with(self, beginning: str, limit: int) -> tuple[str, ...]:
        """Return the names of which a word begins so."""
        return self._book.names_with(beginning, limit)

    def names_in_touch(self, limit: int) -> tuple[str, ...]:
        """Return the names of the people promised to last."""
        return recent.people(self._book, limit)

    def cases(self, limit: int) -> tuple[str, ...]:
        """Return the cases named last."""
        return recent.cases(self._book, limit)

    def open_cases(self, limit: int, pinned: Sequence[str] = ()) -> tuple[tuple[str, int], ...]:
        """Return the cases with most open promises, and how many; the pinned ones first."""
        return recent.open_cases(self._book, limit, pinned)

    def places(self, limit: int) -> tuple[str, ...]:
        """Return the places where promises were made last."""
        return recent.places(self._book, limit)

    def person_named(self, word: str) -> Person:
        """Return who is meant by a name, alias, id, or part of a name.

        Raises:
            NoSuchPerson: nobody is.
            Ambiguous: several are.
        """
        from organizer.services.naming import the_one

        return the_one(self._book.people(), word)

    def person(self, person_id: str, now: datetime | None = None) -> PersonView:
        """Return a person with what is open between us.

        Raises:
            NoSuchPerson: there is none of this id.
        """
        found = self._book.person(person_id)
        if found is None:
            raise NoSuchPerson(word=person_id)
        return next(self._people((found,), now))

    def people(self, now: datetime | None = None) -> Iterator[PersonView]:
        """Yield everyone, by name."""
        return self._people(self._book.people(), now)

    def people_listed(self, which: str) -> tuple[tuple[str, str], ...]:
        """Return (id, name) of the people in a list, by name: `all`, `owe` (I do), `they` (owe me) or `quiet`."""
        from organizer.store import people_lists

        return people_lists.listed(self._book, which, *self._quiet())

    def people_counted(self) -> dict[str, int]:
        """Return how many people stand in each of these lists."""
        from organizer.store import people_lists

        return people_lists.counted(self._book, *self._quiet())

    def people_standing(self, person_ids: Iterable[str]) -> dict[str, PersonStanding]:
        """Return how it stands with each of these people."""
        from organizer.domain.rhythms import next_contact
        from organizer.services.told import PersonStanding
        from organizer.store import people_lists

        found = people_lists.these(self._book, person_ids)
        return {
            person.id: PersonStanding(
                person, of.last_touch, next_contact(person, of.last_touch, self.settings()), of.mine, of.theirs
            )
            for person, of in found
        }

    def person_story(self, person_id: str) -> tuple[StoryLine, ...]:
        """Return all touches and promises with a person, oldest first."""
        from organizer.services.stories import story_of_person

        return story_of_person(self._book, person_id)

    def grade_by_rules(self, promise_id: str, now: datetime | None = None) -> tuple[str | None, str | None]:
        """Return the grade that the rules give a promise, whatever the user gave it, and why.

        Raises:
            NoSuchPromise: there is no such promise.
        """
        promise = self._book.promise(promise_id)
        if promise is None:
            raise NoSuchPromise(word=promise_id)
        return self._grade_at(replace(promise, grade_given=None), now or self._clock.now())

    def why_near_miss(self, promise_id: str, now: datetime | None = None) -> str | None:
        """Return why a promise was nearly missed, as `Judged` has it; None where it was not, or there is no such promise."""
        promise, moment = self._book.promise(promise_id), now or self._clock.now()
        if promise is None:
            return None
        return self._judged(promise, moment).near_miss_reason

    def open_question(self, person_id: str) -> Touch | None:
        """Return the question asked back lately that somebody has not answered yet, or None."""
        from organizer.domain.touches import open_question

        return open_question(self._book.touches_with(person_id), self._clock.now())

    def search(
        self, words: str, now: datetime | None = None, limit: int = 50, after: str | None = None
    ) -> tuple[Found, ...]:
        """Return at most `limit` promises that words and operators of the search language find, newest first.

        `after` is the id of the promise that the last page ended with.

        Raises:
            Unusable: an operator's value cannot be read, or the search is too long.
        """
        from organizer.domain.asking import question
        from organizer.services.told import Found
        from organizer.store import search

        asked, today, zone = question(words), self._today(now), self._clock.zone()
        results: list[Found] = []
        while len(results) < limit:
            hits = search.found(self._book, asked, today, zone, limit=limit - len(results), after=after)
            views = {view.promise.id: view for view in self.these([hit.promise for hit in hits], now)}
            results.extend(
                Found(views[hit.promise], hit.found_in)
                for hit in hits
                if asked.grade in {None, views[hit.promise].grade}
            )
            if not hits:
                break
            after = hits[-1].promise
        return tuple(results)

    def _quiet(self) -> tuple[datetime, dict[str, int | None]]:
        """Return by when the longest days of the quiet had passed, and the longest days by circle."""
        from organizer.domain.rhythms import quiet_by

        settings = self.settings()
        by = quiet_by(self._clock.now(), self._clock.zone(), settings)
        return by, {circle: settings.usual_rhythm(circle).longest_days for circle in CIRCLES}

    def _people(self, people: Sequence[Person], now: datetime | None) -> Iterator[PersonView]:
        from organizer.domain.rhythms import next_contact
        from organizer.services.told import PersonView
        from organizer.store import tallies

        today = self._today(now)
        tally = tallies.of_people(self._book, [person.id for person in people], today.now)
        for person in people:
            of = tally[person.id]
            yield PersonView(
                person,
                last_touch=of.last_touch,
                next_contact=next_contact(person, of.last_touch, self._settings_of()),
                mine=of.mine,
                theirs=of.theirs,
                kept=of.kept,
                due=of.due,
            )

    def _views(self, rows: Sequence[Listed], now: datetime | None) -> tuple[PromiseView, ...]:
        moment = now or self._clock.now()
        names = self._book.names_of(name for row in rows for name in (row.promise.to, row.promise.about) if name)
        alerts = lists.alerts_to_come(self._book, [row.promise.id for row in rows])
        views = (self._view(row, names, alerts.get(row.promise.id, ()), moment) for row in rows)
        nudged = lists.last_nudges(self._book, [row.promise.id for row in rows if not row.promise.is_mine])
        return tuple(replace(view, nudged=nudged.get(view.promise.id)) if nudged else view for view in views)

    def _view(self, row: Listed, names: dict[str, str], alerts: tuple[datetime, ...], now: datetime) -> PromiseView:
        promise = row.promise
        grade, reason = row.grade, row.grade_reason
        changed = row.grade_changes_at is not None and row.grade_changes_at <= now
        if changed or row.is_graded_later_than(now):
            grade, reason = self._grade_at(promise, now)
        return PromiseView(
            promise=promise,
            to=names.get(promise.to or ""),
            about=names.get(promise.about or ""),
            expected=row.expected,
            overdue_at=row.overdue_at,
            overdue=promise.is_open and row.overdue_at is not None and row.overdue_at <= now,
            grade=grade,
            grade_reason=reason,
            near_miss=row.near_miss,
            moves=row.moves,
            alerts=alerts,
            beside=_beside(promise, names) if ALSO in promise.extra else (),
        )

    def _grade_at(self, promise: Promise, now: datetime) -> tuple[str | None, str | None]:
        judged = self._judged(promise, now)
        return judged.grade, judged.reason

    def _judged(self, promise: Promise, now: datetime) -> Judged:
        from organizer.domain.grading import judge

        touches = self._book.touches_of(promise.id)
        return judge(promise, touches, now=now, zone=self._clock.zone(), settings=self._settings_of())

    def _today(self, now: datetime | None) -> lists.Today:
        moment, zone = now or self._clock.now(), self._clock.zone()
        day = local_day(moment, zone)
        return lists.Today(moment, start_of_day(day, zone), end_of_day(day, zone))


def _beside(promise: Promise, names: Mapping[str, str]) -> tuple[Beside, ...]:
    """Return what other places said at the same time; only a promise that is synchronised has any."""
    from organizer.services.conflicts import standing

    return standing(promise, names)
