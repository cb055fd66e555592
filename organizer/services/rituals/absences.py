"""A planned absence: who has something due in it, and afterwards with whom to make it right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain import absences as rules
from organizer.domain.when import end_of_day, start_of_day
from organizer.store import absent, contacts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from organizer.domain.absences import Absence
    from organizer.domain.when import Due
    from organizer.services.actions import Actions, Done
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.views import PromiseView
    from organizer.store.book import Book


@dataclass(frozen=True, slots=True)
class Awaiting:
    """Somebody, or nobody known, and what of theirs is concerned."""

    name: str | None
    promises: tuple[PromiseView, ...]

    @property
    def is_owed_more(self) -> bool:
        """Say whether anything of mine is still open with them."""
        return any(view.promise.is_mine and view.promise.is_open for view in self.promises)


@dataclass(frozen=True, slots=True)
class AwayView:
    """An absence: whom to give a word before it, and once it is over, with whom to make it right."""

    absence: Absence
    is_over: bool
    people: tuple[Awaiting, ...]
    make_right: tuple[Awaiting, ...]


class Absences:
    """Looks at a planned absence."""

    def __init__(self, book: Book, clock: Clock, reader: Reader, actions: Actions) -> None:
        """Look into `book`."""
        self._book = book
        self._clock = clock
        self._reader = reader
        self._actions = actions

    def away(self, first: date, last: date, now: datetime | None = None) -> AwayView:
        """Return what an absence from one day to another touches.

        Raises:
            Unusable: it ends before it begins.
        """
        planned = rules.absence(first, last)
        moment, zone = now or self._clock.now(), self._clock.zone()
        begins, ends = start_of_day(first, zone), end_of_day(last, zone)
        due = self._reader.these(absent.due_between(self._book, begins, ends), moment)
        inside = [view for view in due if rules.falls_into(view.promise, view.expected, planned, zone)]
        moved = self._moved_in_silence(planned, moment)
        named = [view for view in moved if view.promise.to is not None]
        return AwayView(
            planned,
            over := rules.is_over(planned, moment, zone),
            _by_person(_united(inside, moved)),
            _by_person(_united(self._left_waiting(planned, moment), named if over else [])),
        )

    def repromise_together(
        self, views: Iterable[PromiseView], due: Due, *, told: bool, text: str = "", channel: str | None = None
    ) -> tuple[Done, ...]:
        """Move all these to one due, as one step that one undo takes back; of theirs nobody has to be told.

        `text` is what they were told, by which channel.
        """
        act, moved = self._actions.repromise, []
        with self._actions.together("repromise"):
            for view in views:
                if not view.promise.is_open:
                    continue
                if view.promise.is_mine and told:
                    moved.append(act(view.promise.id, due, told=True, text=text, channel=channel))
                else:
                    moved.append(act(view.promise.id, due, told=False))
        return tuple(moved)

    def make_right(self, one: Awaiting, text: str, due: Due, channel: str | None = None) -> None:
        """Note a word that made it right, for each promise somebody waited for in vain; one step.

        What is still open is due by `due` from now on, as the word said.
        """
        with self._actions.together("touch"):
            for view in one.promises:
                if view.promise.to is None:
                    continue
                if view.promise.is_open and view.promise.is_mine:
                    self._actions.apologise(view.promise.id, text, due, channel=channel)
                else:
                    self._actions.touch(
                        view.promise.to, kind="apology", text=text, channel=channel, promise_id=view.promise.id
                    )

    def _moved_in_silence(self, planned: Absence, now: datetime) -> list[PromiseView]:
        """Return what was moved out of an absence while those who wait for it were told nothing."""
        ids = absent.moved_in_silence(self._book)
        touches = contacts.words_and_moves(self._book, ids)
        views = self._reader.these(ids, now)
        zone = self._clock.zone()
        return [
            view
            for view in views
            if rules.moved_out_in_silence(view.promise, touches.get(view.promise.id, ()), planned, zone)
        ]

    def _left_waiting(self, planned: Absence, now: datetime) -> list[PromiseView]:
        zone = self._clock.zone()
        views = self._reader.these(absent.ran_out(self._book, planned.first, planned.last, now), now)
        touches = contacts.apologies_and_chases(self._book, [view.promise.id for view in views])
        return [
            view
            for view in views
            if rules.was_left_waiting(
                view.promise, view.expected, touches.get(view.promise.id, ()), planned, now=now, zone=zone
            )
        ]


def _united(*lists: Iterable[PromiseView]) -> Iterable[PromiseView]:
    """Return what is in any of these, once."""
    return {view.promise.id: view for views in lists for view in views}.values()


def _by_person(views: Iterable[PromiseView]) -> tuple[Awaiting, ...]:
    """Return the promises by whom they concern, the oldest expected first; what is nobody's stands alone."""
    ordered = sorted(views, key=lambda view: (view.overdue_at is None, view.overdue_at, view.promise.id))
    by: dict[str, list[PromiseView]] = {}
    for view in ordered:
        by.setdefault(view.promise.to or view.promise.id, []).append(view)
    return tuple(Awaiting(theirs[0].to, tuple(theirs)) for theirs in by.values())
