"""What is in a book, counted; and how two states of it differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """What is in a book: people, promises and touches that were not deleted, steps done, and the version of its form."""

    people: int
    promises: int
    touches: int
    steps: int
    version: int


@dataclass(frozen=True, slots=True)
class Difference:
    """How a backup differs from the book as it is now.

    `lost` are promises only the book has, `back` those only the backup has, `other` those that read differently; each with a
    few of them in words. `last` is the last thing done in the backup (aware UTC). `settings` are the keys of those that
    differ, also of those that only the program knows.
    """

    now: Counts
    then: Counts
    lost: int
    back: int
    other: int
    lost_words: tuple[str, ...]
    back_words: tuple[str, ...]
    other_words: tuple[str, ...]
    last: datetime | None
    settings: tuple[str, ...] = ()
