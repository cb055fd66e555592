"""What the passing of time changes by itself: grades, moments after a change of zone or settings, series that roll on."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from organizer.domain.errors import BookBusy, DiskRefused
from organizer.domain.when import passes_at
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

# Each brings its alerts along: at most 200 rows are written for them.
AT_ONCE = 25
_MOST_PIECES = 20


class Rejudging:
    """Keeps derived columns true as time goes by; at most 25 promises a run, so that nothing else waits for it."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        settings_of: Callable[[], Settings],
        on_change: Callable[[frozenset[str]], None] = lambda _: None,
    ) -> None:
        """Judge the promises of `book` anew where time has passed over them.

        `on_change` hears of occurrences that began, and of none in particular once all stand where another zone puts them.
        """
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self._on_change = on_change
        self._settling = Settling(book, clock, settings_of)
        # How many whole pieces of series rolled on, one right after the other.
        self._pieces = 0

    def run(self) -> None:
        """Judge anew what is stale: series that passed, grades that changed, promises derived on another basis."""
        now, zone, basis = self._clock.now(), self._clock.zone(), self._basis()
        rolled = stale.rolled_on(self._book, now, AT_ONCE)
        moved = stale.derived_elsewhere(self._book, basis, AT_ONCE)
        turned = stale.grade_turned(self._book, now, AT_ONCE)
        new = tuple(one for one in stale.never_derived(self._book, AT_ONCE) if not one.is_open)
        begun: list[str] = []
        if not rolled and not moved and not turned and not new:
            self._pieces = 0
            return
        with self._book.unremembered() as step:
            for promise in rolled:
                begun += self._roll_on(step, promise, now, AT_ONCE - len(begun))
            for promise in moved:
                self._settling.settle(step, promise, now=now, alerts="move")
            for promise in (*turned, *new):
                step.put_judged(promise, self._settling.judged(promise, now), zone, basis)
        self._pieces = self._pieces + 1 if len(begun) >= AT_ONCE else 0
        if moved and not stale.derived_elsewhere(self._book, basis, 1):
            self._on_change(frozenset())
        elif begun:
            self._on_change(frozenset(begun))

    def is_rolling(self) -> bool:
        """Say whether series still roll on after an absence; of very many, nobody is kept waiting for the last."""
        return 0 < self._pieces <= _MOST_PIECES

    def user_came_back(self) -> bool:
        """End the snoozes that last until the user is back, and let come what they hid; return whether there were any."""
        now = self._clock.now()
        with self._book.unremembered() as step:
            ended = step.end_until_back(now)
            for promise in map(self._book.promise, ended):
                if promise is not None:
                    self._settling.show_hidden(step, promise, now=now)
        return bool(ended)

    def next_at(self) -> datetime | None:
        """Return when there is something to judge anew (aware UTC): at once if there is more, or never."""
        if self._is_behind():
            return self._clock.now()
        moments = [stale.next_turn(self._book), stale.next_rolling(self._book)]
        return min((moment for moment in moments if moment is not None), default=None)

    def catch_up(self) -> Iterator[None]:
        """Judge anew whatever is stale, pausing after every 25 promises, before somebody counts.

        Where nothing can be written, what is there is told as it stands.
        """
        return self._run_while(lambda: self._lags() or bool(stale.grade_turned(self._book, self._clock.now(), 1)))

    def come_along(self) -> Iterator[None]:
        """Do as `catch_up`, before somebody looks: what is open comes to the zone and the settings of now, series to this day."""
        return self._run_while(self._lags)

    def _run_while(self, lags: Callable[[], bool]) -> Iterator[None]:
        with suppress(DiskRefused, BookBusy):
            while lags():
                self.run()
                yield

    def _lags(self) -> bool:
        return self._is_behind() or bool(stale.rolled_on(self._book, self._clock.now(), 1))

    def _is_behind(self) -> bool:
        elsewhere = stale.derived_elsewhere(self._book, self._basis(), 1)
        return bool(elsewhere or stale.never_derived(self._book, 1))

    def _roll_on(self, step: Step, promise: Promise, now: datetime, most: int) -> list[str]:
        """Begin the occurrences after one that has passed while it was open, at most so many; each is a promise of its own.

        Each begins when the one before it passed, not when the program came to know of it: so none of its reminders is lost.
        """
        begun: list[str] = []
        if self._book.promise(promise.id) is None:
            step.rolled(promise.id)
            return begun
        passed = self._passed(promise)
        if passed is not None and passed > now:
            # Over in the zone it was derived in, not yet in that of the user now.
            self._settling.settle(step, promise, now=now, alerts="move")
        while passed is not None and passed <= now and len(begun) < most:
            zone = self._clock.zone()
            following = None if self._book.goes_on(promise) else next_occurrence(promise, passed, zone)
            step.rolled(promise.id)
            if following is None:
                break
            self._settling.settle(step, following, now=now, alerts="plan", since=passed)
            begun.append(following.id)
            promise, passed = following, self._passed(following)
        return begun

    def _passed(self, promise: Promise) -> datetime | None:
        """Return when an occurrence passes (aware UTC), counted from its first due."""
        return None if promise.first_due is None else passes_at(promise.first_due, self._clock.zone())

    def _basis(self) -> str:
        return basis_of(self._clock, self._settings_of())
