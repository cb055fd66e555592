"""The sweep and the weekly review over a large, busy book; each is at once what one waits for."""

from __future__ import annotations

import os
import statistics
from functools import partial
from typing import TYPE_CHECKING

from organizer.adapters.clock import SystemClock
from organizer.domain.review import STEPS
from organizer.domain.settings import Settings
from organizer.services.alerts.rejudging import Rejudging
from organizer.services.reading import Reader
from organizer.services.rituals.reviewing import Reviewing
from organizer.services.rituals.sweeping import Sweeping
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
    yield from _windows(bench)


def _windows(bench: Workbench) -> Iterator[Figure]:
    """Yield the same as one sees it: the window opened, and each step drawn, in this process on the private screen."""
    os.environ.update(bench.environment)
    from PySide6.QtWidgets import QApplication

    from organizer.rooms import furnish
    from organizer.services.rituals.review_progress import ReviewProgress
    from organizer.ui.look.theme import Theme
    from organizer.ui.rituals.review_window import ReviewWindow
    from organizer.ui.rituals.sweep_window import SweepWindow
    from organizer.ui.words.sentences import Sentences

    application = QApplication.instance() or QApplication(["bench"])
    clock = SystemClock()
    rooms = furnish(bench.busy_book(), clock, lambda _ids: None, lambda: None)
    settings_of, theme, sentences = rooms.preferences.settings, Theme(application), Sentences()  # type: ignore[arg-type]
    review = ReviewWindow(
        theme,
        sentences,
        Reviewing(rooms.book, clock, settings_of),
        ReviewProgress(rooms.book),
        rooms.actions,
        rooms.reader,
        clock,
        rooms.preferences,
    )
    sweeping = Sweeping(rooms.book, clock, settings_of, rooms.reader)
    sweep = SweepWindow(theme, sentences, sweeping, rooms.actions, clock, rooms.preferences)

    def drawn(act: Callable[[], object]) -> None:
        act()
        application.processEvents()

    def opened(window: ReviewWindow | SweepWindow) -> None:
        window.close()
        window.begin()
        window.come_forward()

    yield Figure("sweep window", _milliseconds(partial(drawn, partial(opened, sweep))), MILLISECONDS, most=50)
    sweep.close()
    yield Figure("review window", _milliseconds(partial(drawn, partial(opened, review))), MILLISECONDS, most=150)
    for step in STEPS:
        work = partial(drawn, partial(review._go_to, step))
        yield Figure(f"drawn: {step}", _milliseconds(work), MILLISECONDS, most=50)
    review.close()
    rooms.close()


def _milliseconds(work: Callable[[], object]) -> float:
    work()
    return statistics.median(took(work) for _ in range(_RUNS))
