"""The sweep and the weekly review over a large, busy book; each is at once what one waits for."""

from __future__ import annotations

import statistics
from functools import partial
from typing import TYPE_CHECKING

from organizer.adapters.clock import SystemClock
from organizer.domain.review import STEPS
from organizer.domain.settings import Settings
from organizer.services.reading import Reader
from organizer.services.rejudging import Rejudging
from organizer.services.reviewing import Reviewing
from organizer.services.sweeping import Sweeping
from organizer.store.book import Book
from tests.bench.measuring import MILLISECONDS, Figure, took

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.workbench import Workbench

_RUNS = 7


def figures(bench: Workbench) -> Iterator[Figure]:
    """Yield the figures of the rituals."""
    clock = SystemClock()
    book = Book(bench.busy_book() / "book.db")
    reader = Reader(book, clock, Settings)
    sweeping, reviewing = Sweeping(book, clock, Settings, reader), Reviewing(book, clock, Settings)
    for _ in Rejudging(book, clock, Settings).catch_up():
        pass

    def first_card() -> None:
        found = sweeping.sweep()
        if found.cards:
            sweeping.card(found.cards[0])

    week = reviewing.week().later(-1)

    def review() -> None:
        for step in STEPS:
            reviewing.count(step)
        reviewing.how_it_went(week)

    yield Figure("sweep, with its first card", _milliseconds(first_card), MILLISECONDS, most=50)
    yield Figure("review, all steps and the week", _milliseconds(review), MILLISECONDS, most=150)
    for step in STEPS[:-1]:
        yield Figure(f"step {step}", _milliseconds(partial(reviewing.count, step)), MILLISECONDS, most=50)
    yield Figure("step how_the_week_went", _milliseconds(partial(reviewing.how_it_went, week)), MILLISECONDS, most=50)
    book.close()


def _milliseconds(work: Callable[[], object]) -> float:
    work()
    return statistics.median(took(work) for _ in range(_RUNS))
