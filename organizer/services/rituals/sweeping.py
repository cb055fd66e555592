"""Before you leave: the cards of an evening, as screens and the command line show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain import sweep as rules
from organizer.store import evening

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from organizer.domain.settings import Settings
    from organizer.domain.sweep import Card, Sweep, Why
    from organizer.services.ports import Clock
    from organizer.services.reading import Reader
    from organizer.services.told import PersonView
    from organizer.services.views import PromiseView
    from organizer.store.book import Book


@dataclass(frozen=True, slots=True)
class CardView:
    """A card with what is on it; `person` is None where nobody is known, and then it holds one promise."""

    why: Why
    person: PersonView | None
    promises: tuple[PromiseView, ...]

    @property
    def name(self) -> str | None:
        """Return the name of the person, if there is one."""
        return None if self.person is None else self.person.person.name


class Sweeping:
    """Finds who still waits for a word this evening."""

    def __init__(self, book: Book, clock: Clock, settings_of: Callable[[], Settings], reader: Reader) -> None:
        """Look into `book`, and show what is found by `reader`."""
        self._book = book
        self._clock = clock
        self._settings_of = settings_of
        self._reader = reader

    def sweep(self, now: datetime | None = None) -> Sweep:
        """Return the cards of the evening of `now` (aware UTC), the present unless given."""
        at = rules.evening(now or self._clock.now(), self._clock.zone(), self._settings_of())
        heard = evening.given_a_word(self._book, at)
        lines = {line.promise: line for line in evening.urgent_lines(self._book, at)}
        people = {line.person for line in lines.values() if line.person is not None} - heard
        lines |= {line.promise: line for line in evening.open_lines(self._book, people)}
        return rules.sweep(lines.values(), heard, at)

    def card(self, card: Card, now: datetime | None = None) -> CardView:
        """Return a card with all that is on it."""
        views = {view.promise.id: view for view in self._reader.these(card.lines, now)}
        person = None if card.person is None else self._reader.person(card.person, now)
        return CardView(card.why, person, tuple(views[one] for one in card.lines if one in views))

    def unanswered(self, card: Card, handled: frozenset[str]) -> tuple[str, ...]:
        """Return what of a card still asks for a word, save what was `handled`; nothing once they were given one."""
        at = rules.evening(self._clock.now(), self._clock.zone(), self._settings_of())
        if (card.person or card.lines[0]) in evening.given_a_word(self._book, at):
            return ()
        lines = evening.these_lines(self._book, card.lines)
        return tuple(line.promise for line in lines if line.promise not in handled and rules.why(line, at) is not None)

    def waited_for(self, promise_id: str) -> PromiseView | None:
        """Return an open promise of mine that waited for one of theirs, now that it has come, and needs a time."""
        return next(iter(self._reader.hanging_on(promise_id)), None)
