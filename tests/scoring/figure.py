"""One figure of how well lines are understood, in percent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A share of cases in percent, and what it must reach (`least`) or stay under (`most`); of neither it only tells.

    `mistakes` are lines that tell of the cases that went wrong.
    """

    name: str
    value: float
    cases: int
    least: float | None = None
    most: float | None = None
    mistakes: tuple[str, ...] = ()

    @property
    def reached(self) -> bool:
        """Say whether the figure is as good as it must be."""
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)


def share(right: int, cases: int) -> float:
    """Return how many percent of the cases are right; of none, all."""
    return 100 * right / cases if cases else 100.0
