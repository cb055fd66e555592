"""The pass: show everything that is due and unanswered, then say when to wake next."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.domain.errors import NoSuchPromise, OrganizerError, VerbDoesNotFit
from organizer.domain.when import Zoned
from organizer.services.ports import Reminder
from organizer.store import ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from organizer.domain.settings import Settings
    from organizer.services.mending import Mending
    from organizer.services.ports import Alarm, Clock, Notice, Notifier, Speech
    from organizer.services.reading import Reader
    from organizer.services.rejudging import Rejudging
    from organizer.services.views import PromiseView
    from organizer.store.book import Book
    from organizer.store.ledger import Entry

DIGEST = "digest"
MOST_AT_ONCE = 3
LATE = timedelta(minutes=2)
HALF_AN_HOUR = timedelta(minutes=30)
THREE_DAYS = timedelta(days=3)
TRY_AGAIN = timedelta(minutes=1)

log = logging.getLogger(__name__)


class Reminding:
    """Reminds of what is due. A pass may run at any time and as often as one likes; the book says what is to be said."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        alarm: Alarm,
        notifier: Notifier,
        speech: Speech,
        reader: Reader,
        rejudging: Rejudging,
        settings_of: Callable[[], Settings],
    ) -> None:
        """Remind of what is in `book`, at the times that `alarm` rings."""
        self._book = book
        self._clock = clock
        self._alarm = alarm
        self._notifier = notifier
        self._speech = speech
        self._reader = reader
        self._rejudging = rejudging
        self._settings_of = settings_of
        self._up: set[str] = set()
        self._silent_until: datetime | None = None

    def begin(self) -> None:
        """Take up what was being shown when the program last ended, and run the first pass."""
        ledger.release_claims(self._book)
        self.run()

    def run(self) -> None:
        """Run a pass; an error in it is logged, and the next pass still comes."""
        try:
            self._rejudging.run()
            self._withdraw_answered()
            now = self._clock.now()
            if self._silent_until is None or now >= self._silent_until:
                self._silent_until = None
                self._announce(ledger.due_entries(self._book, now))
            self._alarm.ring_at(self._next_ring())
        except OrganizerError:
            log.exception("a pass of reminders failed; the next one comes in a minute")
            self._alarm.ring_at(self._clock.now() + TRY_AGAIN)

    def waiting(self) -> tuple[Reminder, ...]:
        """Return what was announced and not answered yet, oldest first, each promise once."""
        return self._reminders(_latest(ledger.unanswered(self._book)))

    def _next_ring(self) -> datetime | None:
        moments = [ledger.next_at(self._book), self._rejudging.next_at()]
        earliest = min((moment for moment in moments if moment is not None), default=None)
        if earliest is None or self._silent_until is None:
            return earliest
        return max(earliest, self._silent_until)

    def _announce(self, due: Sequence[Entry]) -> None:
        if not due:
            return
        latest = _latest(due)
        ledger.claim(self._book, latest, [entry for entry in due if entry not in latest])
        reminders = self._reminders(latest)
        now, zone, settings = self._clock.now(), self._clock.zone(), self._settings_of()
        if len(reminders) > MOST_AT_ONCE:
            self._show(self._speech.digest(reminders, now, zone, settings), latest)
            return
        by_promise = {entry.promise: entry for entry in latest}
        for reminder in reminders:
            notice = self._speech.notice(reminder, now, zone, settings)
            self._show(notice, [by_promise[reminder.promise.id]])

    def _show(self, notice: Notice, entries: Sequence[Entry]) -> None:
        numbers = [entry.number for entry in entries]
        self._up.add(notice.key)
        self._notifier.show(
            notice,
            shown=lambda: ledger.mark_shown(self._book, numbers),
            failed=lambda: self._not_shown(numbers),
        )

    def _not_shown(self, numbers: Sequence[int]) -> None:
        """No voice at all could speak: what is due stays due, and is tried again in a minute."""
        ledger.put_back(self._book, numbers)
        self._silent_until = self._clock.now() + TRY_AGAIN
        self._alarm.ring_at(self._silent_until)

    def _withdraw_answered(self) -> None:
        """Take back notices of promises that were answered in another way."""
        if not self._up:
            return
        standing = ledger.standing(self._book)
        gone = self._up - standing - ({DIGEST} if standing else set())
        for key in sorted(gone):
            self._notifier.withdraw(key)
        self._up -= gone

    def _reminders(self, entries: Sequence[Entry]) -> tuple[Reminder, ...]:
        now = self._clock.now()
        views: dict[str, PromiseView] = {
            view.promise.id: view for view in self._reader.these([entry.promise for entry in entries], now)
        }
        return tuple(
            Reminder(
                views[entry.promise].promise,
                entry.alert,
                entry.at,
                views[entry.promise].to,
                views[entry.promise].about,
                late=now - entry.at > LATE,
            )
            for entry in entries
            if entry.promise in views
        )


class Answering:
    """What the buttons of a notice do: the same verbs as anywhere. An answer may come late, or twice."""

    def __init__(self, actions: Mending, clock: Clock) -> None:
        """Answer by `actions`."""
        self._actions = actions
        self._clock = clock

    def answer(self, promise_id: str, verb: str) -> None:
        """Do what the button named `verb` says: `kept snooze got_it nudge three_more_days`.

        Raises:
            BookUnavailable: the disk refused.
        """
        try:
            self._do(promise_id, verb)
        except (NoSuchPromise, VerbDoesNotFit):
            log.info("a notice was answered after its promise had ended")

    def _do(self, promise_id: str, verb: str) -> None:
        match verb:
            case "kept":
                self._actions.keep(promise_id)
            case "got_it":
                self._actions.got_it(promise_id)
            case "nudge":
                self._actions.nudge(promise_id)
            case "snooze":
                self._actions.snooze(promise_id, self._clock.now() + HALF_AN_HOUR)
            case "three_more_days":
                self._actions.repromise(promise_id, self._three_days_on(), told=False)

    def _three_days_on(self) -> Zoned:
        zone = self._clock.zone()
        local = (self._clock.now() + THREE_DAYS).astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
        return Zoned(local, zone.key)


def _latest(entries: Sequence[Entry]) -> list[Entry]:
    """Return for each promise its last entry only: what was missed before it is said by it."""
    last = {entry.promise: entry for entry in entries}
    return [entry for entry in entries if last[entry.promise] is entry]
