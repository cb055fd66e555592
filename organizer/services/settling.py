"""After each change of a promise: what the rules derive of it, which alerts it asks for, what the search knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from organizer.domain.grading import Judged, judge
from organizer.domain.reminders import ladder
from organizer.domain.when import passes_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock
    from organizer.store.book import Book
    from organizer.store.writing import Step

Alerts = Literal["plan", "answered", "move", "leave"]


class Settling:
    """Keeps what is derived true, in the transaction of the verb that changed it."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Settle promises of `book`."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of

    def judged(self, promise: Promise, now: datetime) -> Judged:
        """Return what the rules say of a promise at `now` (aware UTC), with the touches the book has."""
        touches = self._book.touches_of(promise.id)
        return judge(promise, touches, now=now, zone=self._clock.zone(), settings=self._settings_of())

    def settle(self, step: Step, promise: Promise, *, now: datetime, alerts: Alerts) -> None:
        """Write a promise and all that follows from it.

        `alerts`: `plan` schedules what is still to come, after a change of what was meant; `answered` closes what was
        announced, and keeps only what a due still ahead asks for; `move` puts those still to come to where the user's zone
        has them now, and leaves what was announced; `leave` leaves them as they are.
        """
        step.put_promise(promise, self.judged(promise, now), self._clock.zone())
        if alerts != "leave":
            self._plan(step, promise, now, alerts)
        step.find_by(promise.id)

    def _plan(self, step: Step, promise: Promise, now: datetime, alerts: Alerts) -> None:
        zone, settings = self._clock.zone(), self._settings_of()
        if alerts == "move":
            # What the move puts into the past is raised now; what was raised already is not raised again.
            still_to_come = step.unschedule(promise.id)
            moved = ladder(promise, from_=promise.captured, zone=zone, settings=settings)
            step.plan(promise.id, [alert for alert in moved if alert.name in still_to_come])
            return
        step.silence(promise.id, answered=alerts == "answered")
        ahead = promise.due is not None and passes_at(promise.due, zone) > now
        if promise.is_open and (ahead or alerts == "plan"):
            step.plan(promise.id, ladder(promise, from_=now, zone=zone, settings=settings))
