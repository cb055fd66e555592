"""What the running program finds out about its book is taken for what it is: about the book it was asked of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from organizer.domain.errors import DiskRefused
from organizer.safekeeping import Safekeeping
from organizer.store.copying import copy_book
from organizer.store.seal import PUBLISHED, new_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from organizer.rooms import Rooms
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

Work = tuple["Callable[[], Any]", "Callable[[Any], None]", "Callable[[Exception], None]"]


class Held:
    """A worker whose work ends when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Work] = []

    def on_worker(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self.waiting.append((work, done, failed))

    def answer(self, name: str, answer: object) -> None:
        """Let the oldest work of this name end with this answer."""
        found = next(one for one in self.waiting if getattr(one[0], "__name__", "") == name)
        self.waiting.remove(found)
        found[1](answer)

    def waits(self, name: str) -> int:
        return sum(getattr(one[0], "__name__", "") == name for one in self.waiting)


class Said:
    """A window that shows the last thing that was said."""

    shown = ""

    def say_problem(self, sentence: str, again: Callable[[], None] | None = None) -> None:
        del again
        self.shown = sentence


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def window() -> Said:
    return Said()


@pytest.fixture
def keeping(
    rooms: Rooms, clock: HandClock, sentences: Sentences, window: Said, held: Held, qt_app: object
) -> Iterator[Safekeeping]:
    del qt_app
    hands: Any = clock
    stage: Any = lambda: window  # noqa: E731 - a window of two lines in place of the real one
    worker: Any = held
    made = Safekeeping(rooms, hands, sentences, stage, worker, lambda: None)
    yield made
    made.close()


def damaged(rooms: Rooms) -> Path:
    return rooms.book.path.parent / "damaged"


def test_that_words_wait_is_not_said_any_more_once_they_came_in(
    keeping: Safekeeping, rooms: Rooms, window: Said
) -> None:
    rooms.book.database.execute_sql("PRAGMA query_only = 1")
    with pytest.raises(DiskRefused):
        rooms.capturing.capture(rooms.capturing.read("send the quote"), source="cli")
    keeping.take_in_words()
    assert ".spill" in window.shown
    rooms.book.database.execute_sql("PRAGMA query_only = 0")
    keeping.take_in_words()
    assert window.shown == ""
    window.say_problem("Something else.")
    keeping.take_in_words()
    assert window.shown == "Something else."


def test_that_the_backups_alone_are_sealed_is_said_at_the_start(
    keeping: Safekeeping, rooms: Rooms, window: Said
) -> None:
    rooms.capturing.capture(rooms.capturing.read("send the quote"), source="cli")
    backup = rooms.backups.make("asked").backup.path
    copy_book(backup, PUBLISHED, backup, new_key())
    keeping.begin()
    assert "another book may have come to its place" in window.shown


@pytest.mark.loud
@pytest.mark.parametrize("check", ["book_passes_quick_check", "book_is_sound"])
@pytest.mark.parametrize("exchanged", [False, True])
def test_a_check_of_a_book_whose_place_another_took_is_made_anew(
    keeping: Safekeeping, rooms: Rooms, held: Held, check: str, *, exchanged: bool
) -> None:
    keeping.begin()
    held.answer("make_if_due", None)
    before = held.waits("book_passes_quick_check")
    if exchanged:
        rooms.exchanges += 1
    held.answer(check, False)
    assert damaged(rooms).exists() is not exchanged
    asked_anew = 1 if exchanged else 0
    assert held.waits("book_passes_quick_check") == before - (check == "book_passes_quick_check") + asked_anew


def test_a_full_check_that_another_book_came_in_the_way_of_is_not_taken_for_damage(rooms: Rooms) -> None:
    answers = iter([False, True])

    def passes(*, fully: bool) -> bool:
        assert fully
        rooms.exchanges += 1
        return next(answers)

    rooms._passes = passes  # type: ignore[method-assign]
    assert rooms.book_is_sound()
    assert not rooms.damaged


def test_a_book_put_right_before_anybody_was_there_to_hear_is_spoken_of_at_the_opening(rooms: Rooms) -> None:
    rooms.capturing.capture(rooms.capturing.read("send the quote"), source="cli")
    rooms.backups.make("asked")
    assert not rooms.put_right_unsaid()
    assert rooms.rescued is None
    rooms.damaged = True
    assert rooms.put_right_unsaid()
    assert rooms.rescued is not None
    assert (rooms.rescued.complete, damaged(rooms).exists()) == (True, True)
    assert [view.promise.what for view in rooms.reader.page("all", limit=9).rows] == ["send the quote"]


def test_what_was_written_is_brought_into_the_book_in_a_pause_after_the_last_change(
    keeping: Safekeeping, held: Held, rooms: Rooms
) -> None:
    keeping.hear_of_change()
    keeping.hear_of_change()
    assert not held.waits("carry_over")
    keeping._carrying.timeout.emit()
    assert held.waits("carry_over") == 1
    rooms.book.close()
    work, done, _ = held.waiting.pop()
    done(work())
