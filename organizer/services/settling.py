"""After each change of a promise: what the rules derive of it, which alerts it asks for, what the search knows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from organizer.domain.grading import Judged, judge
from organizer.domain.reminders import ladder, ringing_through
from organizer.domain.when import Day, passes_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.domain.reminders import Alert
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock
    from organizer.store.book import Book
    from organizer.store.writing import Step

Alerts = Literal["plan", "answered", "move", "leave"]

# What a setting or a zone moves, it moves by less: so an alert that was announced so near to it is the same one.
_SAME_ALERT = timedelta(days=4)


def basis_of(clock: Clock, settings: Settings) -> str:
    """Return a short name of what moments are derived from beside the book: the zone, its rules, the settings."""
    return f"{clock.zone().key} {clock.zone_rules()} {settings.basis()}"


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

    def settle(
        self, step: Step, promise: Promise, *, now: datetime, alerts: Alerts, since: datetime | None = None
    ) -> None:
        """Write a promise and all that follows from it.

        `alerts`: `plan` schedules what is still to come, after a change of what was meant; `answered` closes what was
        announced, and keeps only what a due still ahead asks for; `move` puts those still to come to where the user's zone
        and settings have them now, and leaves what was announced by steps that are still wanted; `leave` leaves them as they
        are. What is to come is what comes after `since` (aware UTC), or after `now`.
        """
        settings = self._settings_of()
        basis = basis_of(self._clock, settings)
        is_new = step.put_promise(promise, self.judged(promise, now), self._clock.zone(), basis)
        if alerts == "move":
            self._move(step, promise, now)
        elif alerts != "leave":
            if not is_new:
                step.silence(promise.id, answered=alerts == "answered")
            self._plan(step, promise, now, alerts, since or now)
        step.find_by(promise.id)

    def _plan(self, step: Step, promise: Promise, now: datetime, alerts: Alerts, since: datetime) -> None:
        if not promise.is_open or not (alerts == "plan" or _is_ahead(promise, now, self._clock.zone())):
            return
        to_come = self._ladder(promise, since)
        if alerts == "answered" and self._was_said_on_its_day(step, promise, now):
            to_come = tuple(alert for alert in to_come if alert.name != "hour_after")
        step.plan(promise.id, to_come)

    def _was_said_on_its_day(self, step: Step, promise: Promise, now: datetime) -> bool:
        """Say whether a day's alert was announced: answered, it is not said an hour later once more, though the day goes on."""
        if not isinstance(promise.due, Day):
            return False
        said_at = step.announced(promise.id).get("at_due")
        own = (alert.at for alert in self._ladder(promise, promise.captured) if alert.name == "at_due")
        return any(at == said_at and at <= now for at in own)

    def _move(self, step: Step, promise: Promise, now: datetime) -> None:
        """Put alerts anew. What the move puts into the past is raised now; what was raised already is not raised again."""
        still_to_come = step.unschedule(promise.id)
        announced = step.announced(promise.id)
        goes_on = bool(still_to_come) or _is_ahead(promise, now, self._clock.zone()) or not announced
        hidden_until = step.hidden_until(promise.id)
        circle = self._book.circle_of(promise.to)
        step.take_down(promise.id, self._settings_of().ladder(circle, promise.reminds).steps)
        for alert in self._ladder(promise, promise.captured):
            is_new = goes_on and alert.at > now and not _was_said(alert, announced)
            if hidden_until is not None and alert.at <= hidden_until and alert.name not in ringing_through(promise):
                is_new = False
            if alert.name in still_to_come or is_new:
                step.plan(promise.id, [alert])

    def snooze(self, step: Step, promise: Promise, until: datetime, name: str = "snoozed") -> None:
        """Hide alerts until a moment (aware UTC); those after it that an earlier, longer snooze hid come after all."""
        earlier = step.hidden_until(promise.id)
        step.snooze(promise.id, until, ringing_through(promise), name)
        if earlier is not None and until < earlier:
            self.show_hidden(step, promise, now=until)

    def show_hidden(self, step: Step, promise: Promise, *, now: datetime) -> None:
        """Let the alerts still to come that a snooze hid come after all: it ended before its time."""
        hidden, announced = step.hidden(promise.id), step.announced(promise.id)
        planned = step.unschedule(promise.id)
        for alert in self._ladder(promise, now):
            if alert.name in planned or (alert.name in hidden and not _was_said(alert, announced)):
                step.plan(promise.id, [alert])

    def _ladder(self, promise: Promise, after: datetime) -> tuple[Alert, ...]:
        circle = self._book.circle_of(promise.to)
        return ladder(promise, from_=after, zone=self._clock.zone(), settings=self._settings_of(), circle=circle)


def _is_ahead(promise: Promise, now: datetime, zone: ZoneInfo) -> bool:
    return promise.due is not None and passes_at(promise.due, zone) > now


def _was_said(alert: Alert, announced: Mapping[str, datetime]) -> bool:
    at = announced.get(alert.name)
    return at is not None and abs(alert.at - at) < _SAME_ALERT
