"""The absence that is planned, kept so that on return it is known with whom to make it right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from organizer.domain.absences import Absence

if TYPE_CHECKING:
    from organizer.store.book import Book

_KEY = "away"


class AwayPlan:
    """Remembers one absence: the last that was planned."""

    def __init__(self, book: Book) -> None:
        """Remember in `book`."""
        self._book = book

    def absence(self) -> Absence | None:
        """Return what was planned last, or None."""
        found = self._book.settings().get(_KEY)
        try:
            first, last = (date.fromisoformat(day) for day in str(found).split("/"))
        except ValueError:
            return None
        return Absence(first, last)

    def plan(self, absence: Absence) -> None:
        """Keep an absence in place of the one before.

        Raises:
            BookUnavailable: the disk refused.
        """
        with self._book.unremembered() as step:
            step.put_setting(_KEY, f"{absence.first.isoformat()}/{absence.last.isoformat()}")
