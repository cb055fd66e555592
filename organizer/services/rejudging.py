"""What the passing of time changes by itself: grades of what is overdue, and moments after a change of zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.services.settling import Settling
from organizer.store import stale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock
    from organizer.store.book import Book

AT_ONCE = 50


class Rejudging:
    """Keeps derived columns true as time goes by; at most 50 promises a run, so that nothing else waits for it."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Judge the promises of `book` anew where time has passed over them."""
        self._book = book
        self._clock = clock
        self._settling = Settling(book, clock, settings_of)

    def run(self) -> None:
        """Judge anew what is stale: grades that changed by now, and open promises derived in another zone."""
        now, zone = self._clock.now(), self._clock.zone()
        moved = stale.derived_elsewhere(self._book, zone.key, AT_ONCE)
        turned = stale.grade_turned(self._book, now, AT_ONCE)
        new = tuple(one for one in stale.never_derived(self._book, AT_ONCE) if not one.is_open)
        if not moved and not turned and not new:
            return
        with self._book.unremembered() as step:
            for promise in moved:
                self._settling.settle(step, promise, now=now, alerts="move")
            for promise in (*turned, *new):
                step.put_judged(promise, self._settling.judged(promise, now), zone)

    def next_at(self) -> datetime | None:
        """Return when there is something to judge anew (aware UTC): at once if there is more, or never."""
        if self._is_behind():
            return self._clock.now()
        return stale.next_turn(self._book)

    def catch_up(self) -> Iterator[None]:
        """Judge anew whatever is stale, pausing after every 50 promises, before somebody counts."""
        while self._is_behind() or stale.grade_turned(self._book, self._clock.now(), 1):
            self.run()
            yield

    def _is_behind(self) -> bool:
        elsewhere = stale.derived_elsewhere(self._book, self._clock.zone().key, 1)
        return bool(elsewhere or stale.never_derived(self._book, 1))
