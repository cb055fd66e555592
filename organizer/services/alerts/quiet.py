"""When no notice is shown: for an hour that the user asked for, and in the quiet hours of every day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.reminders import ringing_through
from organizer.domain.when import civil_to_utc
from organizer.store import lists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock
    from organizer.store.book import Book
    from organizer.store.ledger import Entry

AN_HOUR = timedelta(hours=1)
_KEY = "quiet_until"


class Quiet:
    """Keeps the quiet. What it holds back stands in the list, and is said when it ends."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Keep in `book` until when the user asked for quiet, so that it outlives a restart."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self._asked_until = _moment(book.settings().get(_KEY))

    def ask_for(self, span: timedelta = AN_HOUR) -> datetime:
        """Be quiet from now on for a while; return until when (aware UTC)."""
        self._keep(self._clock.now() + span)
        return self._clock.now() + span

    def end(self) -> None:
        """Be quiet no more, if the user asked for it."""
        self._keep(None)

    def asked_until(self) -> datetime | None:
        """Return until when the user asked for quiet (aware UTC); None when they did not, or it is over."""
        until = self._asked_until
        now = self._clock.now()
        # A clock that was set back must not keep the program quiet for longer than was asked for.
        return until if until is not None and now < until <= now + AN_HOUR else None

    def until(self) -> datetime | None:
        """Return when the quiet that is now ends (aware UTC); None where it is not quiet."""
        ends = [moment for moment in (self.asked_until(), self._end_of_quiet_hours()) if moment is not None]
        return max(ends, default=None)

    def lets_through(self, due: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return what rings all the same: an alert at the very time that the user named. An hour asked for holds that, too."""
        if self.asked_until() is not None:
            return ()
        at_their_time = tuple(entry for entry in due if entry.alert == "at_due")
        rows = lists.by_ids(self._book, {entry.key for entry in at_their_time})
        named = {row.promise.id for row in rows if "at_due" in ringing_through(row.promise)}
        return tuple(entry for entry in at_their_time if entry.promise in named)

    def _end_of_quiet_hours(self) -> datetime | None:
        hours, zone = self._settings_of().quiet_hours, self._clock.zone()
        if hours is None:
            return None
        end = hours.end_after(self._clock.now().astimezone(zone).replace(tzinfo=None))
        return None if end is None else civil_to_utc(end, zone)

    def _keep(self, until: datetime | None) -> None:
        with self._book.unremembered() as step:
            step.put_setting(_KEY, None if until is None else until.isoformat())
        self._asked_until = until


def _moment(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text)).astimezone(UTC)
    except ValueError:
        return None
