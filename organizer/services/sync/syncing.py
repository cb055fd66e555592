"""Synchronising task lists with the book."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from organizer.domain import reconcile
from organizer.services.moving.portability import Progress
from organizer.services.sync.sync_round import Round
from organizer.store import tasks
from organizer.store.history import SYNC

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from organizer.domain.promises import Promise
    from organizer.services.ports import Clock, Conversation
    from organizer.services.sync.accounts import Account
    from organizer.services.sync.outcome import Outcome
    from organizer.services.sync.task_book import TaskBook
    from organizer.store.book import Book

_CONFIRMED_AT_ONCE = 200


class Syncing:
    """Synchronises task lists. `round` is a generator: it yields while it waits, and how far it is."""

    def __init__(
        self, book: Book, clock: Clock, task_book: TaskBook, on_change: Callable[[frozenset[str]], None]
    ) -> None:
        """Synchronise `book` by `task_book`; `on_change` hears of promises changed here, after they are on disk."""
        self._book = book
        self._clock = clock
        self._task_book = task_book
        self._on_change = on_change

    def round(
        self, account: Account, conversation: Conversation, *, takes_new: bool = True
    ) -> Generator[Progress | None, None, tuple[Account, Outcome]]:
        """Go one round with an open conversation; return the account as it is to be kept, and what was done.

        Promises that stand on no server yet go to this one if `takes_new`.

        Raises:
            Unreachable: the server failed; all that was done until then stays done.
            Unusable: it refused the log-in.
        """
        this = Round(self._book, self._clock, self._task_book, account, conversation, self._on_change)
        return (yield from this.go(takes_new=takes_new))

    def confirm(self, account: Account, outcome: Outcome) -> Generator[Progress | None, None, None]:
        """Note what a round has shown to have arrived, once the account is kept with the token that knows of it.

        Killed between, less counts as arrived than did: then an edit stays where a deletion is told that knew of it.
        """
        arrived = list(outcome.arrived)
        for start in range(0, len(arrived), _CONFIRMED_AT_ONCE):
            with self._book.unremembered() as step:
                tasks.confirm(step, account.address, arrived[start : start + _CONFIRMED_AT_ONCE])
            yield Progress("Reading", len(arrived), len(arrived))

    def asked_about(self, account: Account) -> tuple[Promise, ...]:
        """Return the promises that are gone from a server, perhaps not because somebody deleted them."""
        rows = (
            tasks.task_at(self._book, account.address, one) for one in tasks.asked_about(self._book, account.address)
        )
        found = (self._book.promise(row.promise) for row in rows if row is not None and row.promise is not None)
        return tuple(promise for promise in found if promise is not None)

    def answer(self, account: Account, *, put_back: bool) -> int:
        """Answer what is asked about promises gone from a server: put them back there, or delete them here; return how many.

        A deletion here was ordered by the user: it is one step, which can be taken back.
        """
        found = [
            tasks.task_at(self._book, account.address, href) for href in tasks.asked_about(self._book, account.address)
        ]
        rows = [row for row in found if row is not None and row.promise is not None]
        if put_back:
            for row in rows:
                with self._book.facts(SYNC, self._clock.now()) as step:
                    record = reconcile.put_back(row.record, self._task_book.replica())
                    tasks.put_task(step, replace(row, record=record, etag="", server=None, asked=False, pending=True))
        elif rows:
            with self._book.step("delete", self._clock.now()) as step:
                for row in rows:
                    step.delete("promise", str(row.promise))
                    step.silence(str(row.promise), answered=False)
                    tasks.put_task(step, replace(row, etag="", server=None, asked=False, pending=False))
        if rows:
            self._on_change(frozenset())
        return len(rows)
