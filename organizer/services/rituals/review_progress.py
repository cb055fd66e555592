"""How far the review of each week has come, and what was to be done differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.review import STEPS
from organizer.domain.text import clean_note

if TYPE_CHECKING:
    from organizer.domain.review import Week
    from organizer.store.book import Book

_KEY = "review."


class ReviewProgress:
    """Remembers which steps of a week's review are done, so that it goes on where it stopped."""

    def __init__(self, book: Book) -> None:
        """Remember in `book`."""
        self._book = book

    def steps_done(self, week: Week) -> frozenset[str]:
        """Return the steps of a week that are done."""
        steps = self._of(week).get("steps", [])
        return frozenset(step for step in steps if step in STEPS) if isinstance(steps, list) else frozenset()

    def mark(self, week: Week, step: str, *, done: bool = True) -> None:
        """Mark a step as done, or as to be looked at again."""
        steps = self.steps_done(week) | {step} if done else self.steps_done(week) - {step}
        self._put(week, {**self._of(week), "steps": sorted(steps, key=STEPS.index)})

    def is_done(self, week: Week) -> bool:
        """Say whether the last step, how the week went, was closed."""
        return STEPS[-1] in self.steps_done(week)

    def resolution(self, week: Week) -> str:
        """Return what was to be done differently after this week."""
        return str(self._of(week).get("differently", ""))

    def resolve(self, week: Week, words: str) -> None:
        """Keep what is to be done differently, to be shown again next week.

        Raises:
            Unusable: the words are too long.
        """
        self._put(week, {**self._of(week), "differently": clean_note(words)})

    def _of(self, week: Week) -> dict[str, object]:
        found = self._book.settings().get(_KEY + week.name)
        return dict(found) if isinstance(found, dict) else {}

    def _put(self, week: Week, value: dict[str, object]) -> None:
        with self._book.unremembered() as step:
            step.put_setting(_KEY + week.name, value)
