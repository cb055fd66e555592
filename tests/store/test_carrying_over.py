"""What is written waits beside the book, and is brought into it in a pause: nobody who saves a promise waits for that."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import BookDamaged
from organizer.store.book import Book
from organizer.store.newest_pages import fit
from organizer.store.seal import PUBLISHED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.desk import Desk

# Together they write more pages than SQLite by itself leaves beside a book.
_MANY = 120


def at_once(desk: Desk) -> None:
    """Carry over as the program does, on another thread."""
    with ThreadPoolExecutor(1) as worker:
        worker.submit(desk.book.carry_over).result()


def alone(desk: Desk, folder: Path) -> int:
    """Return how many promises the book's own file has, without what waits beside it."""
    copy = folder / "alone.db"
    copy.write_bytes(desk.book.path.read_bytes())
    book = Book(copy)
    try:
        return len(book.promise_ids("", 1_000))
    finally:
        book.close()


def test_a_verb_leaves_what_it_wrote_beside_the_book_and_a_pause_brings_it_in(desk: Desk, tmp_path: Path) -> None:
    before = desk.book.path.read_bytes()
    for number in range(_MANY):
        desk.promise(f"thing {number}")
    assert desk.book.path.read_bytes() == before
    at_once(desk)
    assert alone(desk, tmp_path) == _MANY


def test_what_no_person_waits_for_carries_over_what_verbs_left(desk: Desk) -> None:
    before = desk.book.path.read_bytes()
    for number in range(_MANY):
        desk.promise(f"thing {number}")
    with desk.book.unremembered() as step:
        step.put_setting("seen", 1)
    assert desk.book.path.read_bytes() != before


def test_a_book_that_is_closed_or_somewhere_else_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    desk.promise("the map")
    moved = desk.book.path.rename(tmp_path / "elsewhere.db")
    with pytest.raises(BookDamaged):
        at_once(desk)
    assert not desk.book.path.exists()
    moved.rename(desk.book.path)
    desk.book.close()
    at_once(desk)
    assert sorted(path.name for path in desk.book.path.parent.iterdir()) == [desk.book.path.name]
    with desk.book.path.open("r+b") as being_put_right:
        being_put_right.write(bytes(4096))
    at_once(desk)


def test_nothing_is_lost_or_left_over_where_promises_are_saved_and_the_book_closed_meanwhile(
    desk: Desk, tmp_path: Path
) -> None:
    ended = threading.Event()

    def without_end() -> None:
        while not ended.is_set():
            desk.book.carry_over()

    with ThreadPoolExecutor(1) as worker:
        carrying = worker.submit(without_end)
        try:
            for number in range(_MANY):
                desk.promise(f"thing {number}")
            desk.book.close()
        finally:
            ended.set()
        carrying.result()
    assert sorted(path.name for path in desk.book.path.parent.iterdir()) == [desk.book.path.name]
    assert alone(desk, tmp_path) == _MANY
    assert fit(desk.book.path, PUBLISHED)
