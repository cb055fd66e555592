"""What the passing of time changes by itself: grades, moments after a change of zone or settings, series that roll on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.services.occurrences import next_occurrence
from organizer.services.settling import Settling, basis_of
from organizer.store import stale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings
    from organizer.services.ports import Clock
    from organizer.store.book import Book
    from organizer.store.writing import Step

AT_ONCE = 50


class Rejudging:
    """Keeps derived columns true as time goes by; at most 50 promises a run, so that nothing else waits for it."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings]) -> None:
        """Judge the promises of `book` anew where time has passed over them."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self._settling = Settling(book, clock, settings_of)

    def run(self) -> None:
        """Judge anew what is stale: series that passed, grades that changed, promises derived on another basis."""
        now, zone, basis = self._clock.now(), self._clock.zone(), self._basis()
        rolled = stale.rolled_on(self._book, now, AT_ONCE)
        moved = stale.derived_elsewhere(self._book, basis, AT_ONCE)
        turned = stale.grade_turned(self._book, now, AT_ONCE)
        new = tuple(one for one in stale.never_derived(self._book, AT_ONCE) if not one.is_open)
        if not rolled and not moved and not turned and not new:
            return
        with self._book.unremembered() as step:
            for promise in rolled:
                self._roll_on(step, promise, now)
            for promise in moved:
                self._settling.settle(step, promise, now=now, alerts="move")
            for promise in (*turned, *new):
                step.put_judged(promise, self._settling.judged(promise, now), zone, basis)

    def next_at(self) -> datetime | None:
        """Return when there is something to judge anew (aware UTC): at once if there is more, or never."""
        if self._is_behind():
            return self._clock.now()
        moments = [stale.next_turn(self._book), stale.next_rolling(self._book)]
        return min((moment for moment in moments if moment is not None), default=None)

    def catch_up(self) -> Iterator[None]:
        """Judge anew whatever is stale, pausing after every 50 promises, before somebody counts."""
        while self._is_behind() or stale.grade_turned(self._book, self._clock.now(), 1):
            self.run()
            yield

    def _is_behind(self) -> bool:
        elsewhere = stale.derived_elsewhere(self._book, self._basis(), 1)
        return bool(elsewhere or stale.never_derived(self._book, 1))

    def _roll_on(self, step: Step, promise: Promise, now: datetime) -> None:
        """Begin the occurrence after one that has passed while it was open: computed once, and each is a promise of its own."""
        if self._book.promise(promise.id) is not None and not self._book.goes_on(promise):
            following = next_occurrence(promise, now)
            if following is not None:
                self._settling.settle(step, following, now=now, alerts="plan")
        step.rolled(promise.id)

    def _basis(self) -> str:
        return basis_of(self._clock, self._settings_of())
