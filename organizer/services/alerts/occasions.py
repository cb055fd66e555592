"""Reminders that are of no promise: of people left without a word, and of the sweep and the review."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.domain.people import CIRCLES
from organizer.domain.reminders import next_working_morning
from organizer.domain.rhythms import rhythm_alert
from organizer.domain.when import end_of_day, local_day
from organizer.services.ports import Neglect
from organizer.services.settling import basis_of
from organizer.store import ledger, tallies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from organizer.domain.people import Person
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock, Ritual
    from organizer.store.book import Book
    from organizer.store.ledger import Entry

# A rhythm that was past its longest for longer than this when it became known waits for the next working morning.
_STILL_THAT_MORNING = timedelta(hours=12)
IN_A_QUARTER = timedelta(minutes=15)
AT_ONCE = 100


class Occasions:
    """Plans the alerts of people and of the day in the ledger. All of it may be done as often as one likes."""

    def __init__(
        self, book: Book, clock: Clock, settings_of: Callable[[], Settings], rituals: Sequence[Ritual] = ()
    ) -> None:
        """Plan for the people of `book`, and for `rituals`."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self.rituals = {ritual.name: ritual for ritual in rituals}
        self._planned_on: tuple[object, ...] = ()
        self._to_look_after: list[str] = []
        self._planned_for: dict[str, datetime | None] = {}

    def plan(self) -> None:
        """Plan what is not planned yet: everyone's rhythm once a day, some at a time, and the next time of each ritual."""
        now, zone, settings = self._clock.now(), self._clock.zone(), self._settings_of()
        circles = tuple(circle for circle in CIRCLES if settings.usual_rhythm(circle).longest_days is not None)
        # A word that was taken back lets somebody wait again, today still.
        turned = self._book.turned_touches
        on = (local_day(now, zone), basis_of(self._clock, settings), circles, self._book.rhythms(), turned)
        if self._planned_on != on:
            spoken_of = ledger.people_spoken_of(self._book)
            self._to_look_after = sorted(spoken_of | set(self._book.ids_with_rhythm(circles)))
            self._planned_on = on
        self.look_after_these(self._to_look_after[:AT_ONCE])
        del self._to_look_after[:AT_ONCE]
        for name, ritual in self.rituals.items():
            at = ritual.next_at(now)
            if at is not None and self._planned_for.get(name) != at:
                with self._book.unremembered() as step:
                    step.plan_for_day(name, at)
                self._planned_for[name] = at

    def look_after(self, people: Iterable[Person]) -> None:
        """Plan the rhythm of these people anew, from their last touch."""
        people = list(people)
        if not people:
            return
        now, zone, settings = self._clock.now(), self._clock.zone(), self._settings_of()
        touched = tallies.last_touches(self._book, [person.id for person in people])
        with self._book.unremembered() as step:
            for person in people:
                alert = rhythm_alert(person, touched.get(person.id), zone, settings)
                at = None
                if alert is not None and alert.at < now - _STILL_THAT_MORNING:
                    at = next_working_morning(now, zone, settings)
                step.plan_for_person(person.id, alert, at)

    def look_after_these(self, person_ids: Iterable[str]) -> None:
        """Plan the rhythm of people anew by their ids; of one who is gone, nothing is said any more."""
        asked = set(person_ids)
        if not asked:
            return
        found = [person for person in map(self._book.person, sorted(asked)) if person is not None]
        self.look_after(found)
        gone = asked - {person.id for person in found}
        if gone:
            with self._book.unremembered() as step:
                for person_id in gone:
                    step.plan_for_person(person_id, None)

    def recheck_people(self) -> None:
        """See whether whoever is about to be spoken of, or was, was given a word meanwhile."""
        entries = (*ledger.due_people(self._book, self._clock.now()), *ledger.unanswered_people(self._book))
        self.look_after_these(entry.person for entry in entries if entry.person is not None)

    def next_plan(self) -> datetime:
        """Return when there is more to plan (aware UTC): at once, or when the day is over."""
        if self._to_look_after:
            return self._clock.now()
        zone = self._clock.zone()
        return end_of_day(local_day(self._clock.now(), zone), zone)

    def neglected(self, entries: Iterable[Entry]) -> tuple[Neglect, ...]:
        """Return whom these entries of the ledger are about, the longest neglected first."""
        entries = [entry for entry in entries if entry.person is not None]
        touched = tallies.last_touches(self._book, [entry.person for entry in entries if entry.person])
        found = []
        for entry in entries:
            person = self._book.person(entry.person or "")
            if person is not None and person.id in touched:
                found.append(Neglect(person, touched[person.id], entry.at))
        return tuple(sorted(found, key=lambda one: (one.last_touch, one.person.name)))

    def answer(self, name: str, verb: str) -> None:
        """Do what a button of the sweep's or the review's notice says: `later` offers it again in 15 minutes."""
        again = self._clock.now() + IN_A_QUARTER if verb == "later" else None
        with self._book.unremembered() as step:
            step.answer_for_day(name, again)

    def still_offers(self, name: str, at: datetime) -> bool:
        """Say whether a ritual that was to be offered at `at` (aware UTC) has anything left to do."""
        return self.rituals[name].stands(at)

    def put_off(self, person_id: str, until: datetime) -> None:
        """Say once more at a moment (aware UTC) that a person was left without a word."""
        with self._book.unremembered() as step:
            step.put_off_for_person(person_id, until)
