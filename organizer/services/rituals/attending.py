"""Who is going quiet, who takes the attention, and to whom thanks are owed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain import attention
from organizer.domain.people import CIRCLES
from organizer.domain.rhythms import quiet_from
from organizer.store import contacts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from organizer.domain.attention import Loyal, Wait
    from organizer.domain.people import Person
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock
    from organizer.store.book import Book


@dataclass(frozen=True, slots=True)
class Quiet:
    """Somebody not heard of for longer than was meant; times are aware UTC."""

    person: Person
    last_touch: datetime
    since: datetime


@dataclass(frozen=True, slots=True)
class Owed:
    """Somebody to whom thanks are owed, and why: one of `loyal`, `wait` and `praised` (aware UTC) is not None."""

    person: str
    name: str
    loyal: Loyal | None = None
    wait: Wait | None = None
    praised: datetime | None = None


class Attending:
    """Looks at whom one has not looked at."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Look into `book`."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self._known: dict[str, tuple[object, tuple[Owed, ...]]] = {}

    def going_quiet(self, now: datetime | None = None) -> tuple[Quiet, ...]:
        """Return who has gone quiet at `now` (aware UTC), those longest so first."""
        moment, settings, zone = now or self._clock.now(), self._settings_of(), self._clock.zone()
        usual = {circle: settings.usual_rhythm(circle).longest_days for circle in CIRCLES}
        quiet = [
            Quiet(person, last, since)
            for person, last in contacts.perhaps_quiet(self._book, moment, usual)
            if (since := quiet_from(person, last, zone, settings)) is not None and since <= moment
        ]
        return tuple(sorted(quiet, key=lambda one: (one.since, one.person.name)))

    def loud_tenth(self, at: datetime) -> float | None:
        """Return the share of all that came in during 90 days which the noisiest tenth of people took."""
        return attention.loud_tenth(contacts.incoming_lately(self._book, at), contacts.people_count(self._book))

    def quiet_and_loyal(self, at: datetime) -> tuple[Owed, ...]:
        """Return the quiet and loyal of the year before `at` (aware UTC)."""
        return self._once("loyal", at, self._quiet_and_loyal)

    def _quiet_and_loyal(self, at: datetime) -> tuple[Owed, ...]:
        quiet, middle = attention.quiet_ones(contacts.year_with_each(self._book, at))
        promises = contacts.promises_of_year(self._book, [one.person for one in quiet], at)
        found = attention.quiet_and_loyal(quiet, middle, promises)
        names = self._book.names_of(one.person for one in found)
        return tuple(Owed(one.person, names[one.person], loyal=one) for one in found if one.person in names)

    def waited_patiently(self, at: datetime) -> tuple[Owed, ...]:
        """Return who waited patiently in the week before `at` (aware UTC), each person once, the longest wait first."""
        return self._once("patient", at, self._waited_patiently)

    def _waited_patiently(self, at: datetime) -> tuple[Owed, ...]:
        zone = self._clock.zone()
        promises = contacts.late_or_moved(self._book, at)
        touches = contacts.moves_and_chases(self._book, [one.id for one in promises])
        found = (attention.wait_for(one, touches.get(one.id, ()), at=at, zone=zone) for one in promises)
        waits = sorted((wait for wait in found if wait is not None), key=lambda wait: wait.since - wait.until)
        earliest = min((wait.since for wait in waits), default=at)
        said = contacts.sorry_or_thanks(self._book, earliest)
        asked = contacts.asked_of_nothing(self._book, earliest, at)
        longest: dict[str, Wait] = {}
        for wait in waits:
            if wait.person in longest or attention.is_made_good(wait, said.get(wait.person)):
                continue
            had_to_ask = any(wait.since < when <= wait.until for when in asked.get(wait.person, ()))
            if not had_to_ask and contacts.others_came_first(self._book, wait):
                longest[wait.person] = wait
        names = self._book.names_of(longest)
        return tuple(Owed(person, names[person], wait=wait) for person, wait in longest.items() if person in names)

    def praise_unanswered(self, at: datetime) -> tuple[Owed, ...]:
        """Return whose praise of the last 90 days was not answered, the latest first."""
        found = contacts.praise_unanswered(self._book, at)
        names = self._book.names_of(found)
        latest = sorted(found.items(), key=lambda one: one[1], reverse=True)
        return tuple(Owed(person, names[person], praised=when) for person, when in latest if person in names)

    def thanks_owed(self, at: datetime) -> tuple[Owed, ...]:
        """Return to whom thanks are owed, each person once; what is freshest comes first."""
        owed: dict[str, Owed] = {}
        for one in (*self.praise_unanswered(at), *self.waited_patiently(at), *self.quiet_and_loyal(at)):
            owed.setdefault(one.person, one)
        return tuple(owed.values())

    def _once(self, what: str, at: datetime, look: Callable[[datetime], tuple[Owed, ...]]) -> tuple[Owed, ...]:
        """Look once for what several steps of one review ask as of the same moment, unless the book has changed since."""
        key = (at, self._clock.zone().key, contacts.changes(self._book))
        known = self._known.get(what)
        if known is None or known[0] != key:
            known = self._known[what] = (key, look(at))
        return known[1]
