"""What was done while one goes through the cards of an evening: it can be taken back, and done again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class SweepStep(NamedTuple):
    """One verb: which step it was, on which card, whose that is, with which promise, and with how many it was done at once."""

    number: int | None
    card: int
    whose: str
    verb: str
    promise: str
    many: int


class SweepSteps:
    """Every verb that was done, in order. What was taken back can be done again until something else is done."""

    def __init__(self) -> None:
        """Begin with none."""
        self._done: list[SweepStep] = []
        self._undone: list[SweepStep] = []

    def __bool__(self) -> bool:
        """Say whether there is any to take back."""
        return bool(self._done)

    def add(self, step: SweepStep) -> None:
        """Note what was done."""
        self._done.append(step)
        self._undone.clear()

    def turn(self, act: Callable[[int | None], object], *, again: bool) -> SweepStep | None:
        """Take the last one back by `act`, or do it `again`, and return it; None where there is none.

        What `act` raises leaves all as it was.
        """
        taken, put = (self._undone, self._done) if again else (self._done, self._undone)
        if not taken:
            return None
        act(taken[-1].number)
        put.append(taken.pop())
        return put[-1]

    def promises_of(self, card: int) -> frozenset[str]:
        """Return the promises of a card with which something was done."""
        return frozenset(step.promise for step in self._done if step.card == card)

    def did(self) -> Counter[str]:
        """Return with how many promises each verb was done."""
        counts = Counter[str]()
        for step in self._done:
            counts[step.verb] += step.many
        return counts

    def people(self) -> int:
        """Return how many people were told how something stands."""
        return len({step.whose for step in self._done if step.verb not in {"more_time", "thank"}})
