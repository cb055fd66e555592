"""A damaged book is put right at the next start: nothing readable is lost, nothing is done in silence."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import BookDamaged
from organizer.services.safety.backups import Backups
from organizer.services.safety.keys import Keys
from organizer.services.safety.rescue import FOLDER, RESCUED, Rescue, Rescued
from organizer.store.book import Book
from organizer.store.copying import is_sound
from organizer.store.opening import is_being_written
from organizer.store.seal import PUBLISHED
from tests.hands import HandClock
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = 4096


class EmptyKeyring:
    """A keyring that has no key."""

    def keep(self, name: str, secret: str) -> None:
        raise AssertionError(name)

    def recall(self, name: str) -> str | None:
        return None

    def forget(self, name: str) -> None:
        raise AssertionError(name)


def lived_in(home: Path, *, before: int = 30, after: int = 10) -> list[str]:
    """Make a book with promises from before and after its one backup; return what all of them are."""
    desk = Desk(home)
    for number in range(before):
        desk.promise(f"before {number} " + "x" * 300)
    Backups(desk.book, desk.clock, Keys(EmptyKeyring), lambda: "", lambda: None).make("asked")
    for number in range(after):
        desk.promise(f"after {number} " + "x" * 300)
    whats = [view.promise.what for view in desk.reader.page("all", limit=500).rows]
    desk.book.close()
    return whats


def rescued(home: Path) -> tuple[list[str], Rescued | None]:
    """Start on a book; return what is in it, and what was said of it."""
    clock = HandClock()
    book, said = Rescue(home / "book.db", clock, Keys(EmptyKeyring)).open()
    assert book.quick_check()
    book.close()
    desk = Desk(home, clock)
    whats = [view.promise.what for view in desk.reader.page("all", limit=500).rows]
    assert len(desk.reader.search("x" * 300, limit=500)) == len(whats)
    desk.book.close()
    return whats, said


def passes(path: Path) -> bool:
    try:
        with closing(Book(path)) as book:
            return is_sound(path, book.key, fully=True)
    except BookDamaged:
        return False


def change(path: Path, place: int, content: bytes) -> None:
    whole = bytearray(path.read_bytes())
    whole[place : place + len(content)] = content
    path.write_bytes(whole)


def first_page_gone(home: Path) -> None:
    change(home / "book.db", 0, bytes(PAGE))


def marks_of_first_page_changed(home: Path) -> None:
    change(home / "book.db", 9, b"\x55\xaa\x55")


def emptied(home: Path) -> None:
    (home / "book.db").write_bytes(b"")


def halved(home: Path) -> None:
    whole = (home / "book.db").read_bytes()
    (home / "book.db").write_bytes(whole[: len(whole) // 2])


def gone(home: Path) -> None:
    (home / "book.db").unlink()
    is_being_written(home / "book.db").touch()
    (home / "book.db-wal").write_bytes(b"the newest pages of a book that is gone")


def vanished(home: Path) -> None:
    for path in home.glob("book.db*"):
        path.unlink()


def folder_in_its_place(home: Path) -> None:
    vanished(home)
    (home / "book.db").mkdir()
    (home / "book.db" / "letter.txt").write_text("Dear Maya")


def pipe_in_its_place(home: Path) -> None:
    vanished(home)
    os.mkfifo(home / "book.db")


@pytest.mark.parametrize("put", [folder_in_its_place, pipe_in_its_place])
def test_what_is_no_file_in_the_books_place_is_kept_aside_and_the_backup_takes_it(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    home = tmp_path / "home"
    lived_in(home)
    put(home)
    whats, said = rescued(home)
    assert len(whats) == 30
    assert said is not None
    assert (said.kept / "book.db").exists()
    assert rescued(home) == (whats, None)


@pytest.mark.parametrize("damage", [first_page_gone, marks_of_first_page_changed, emptied, halved, gone, vanished])
def test_whatever_happened_to_the_file_the_program_starts_with_the_backup_and_says_so(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    home = tmp_path / "home"
    all_of_them = lived_in(home)
    damage(home)
    before = (home / "book.db").read_bytes() if (home / "book.db").exists() else None
    whats, said = rescued(home)
    assert said is not None
    assert said.backup_at is not None
    assert {what for what in all_of_them if what.startswith("before")} <= set(whats)
    assert before is None or (said.kept / "book.db").read_bytes() == before
    if said.complete:
        assert sorted(whats) == sorted(all_of_them)
    # And it is over with that.
    assert rescued(home) == (whats, None)


def test_only_the_bytes_that_name_the_key_being_changed_nothing_is_missing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    all_of_them = lived_in(home)
    change(home / "book.db", 12, b"\x55\xaa\x55")
    whats, said = rescued(home)
    assert sorted(whats) == sorted(all_of_them)
    assert said is not None
    assert (said.promises, said.complete) == (10, True)


def test_of_a_book_with_one_bad_page_all_that_is_on_the_others_is_brought_over(tmp_path: Path) -> None:
    home = tmp_path / "home"
    all_of_them = lived_in(home, before=30, after=200)
    whole = (home / "book.db").read_bytes()
    missing = {}
    for page in range(2, len(whole) // PAGE, 7):
        (home / "book.db").write_bytes(whole)
        shutil.rmtree(home / FOLDER, ignore_errors=True)
        change(home / "book.db", page * PAGE + 100, b"\x55\xaa\x55")
        clock = HandClock()
        assert not passes(home / "book.db")
        said = Rescue(home / "book.db", clock, Keys(EmptyKeyring)).rescue()
        whats, again = rescued(home)
        assert again is None
        missing[page] = len(all_of_them) - len(whats)
        assert {what for what in all_of_them if what.startswith("before")} <= set(whats)
        assert not said.complete or sorted(whats) == sorted(all_of_them), page
    # None takes more with it than its own rows, the page that says where all others of a table are included.
    assert max(missing.values()) <= 20
    assert sum(count == 0 for count in missing.values()) >= len(missing) // 4


def test_what_was_done_to_a_promise_since_the_backup_is_brought_over_too(tmp_path: Path) -> None:
    home = tmp_path / "home"
    desk = Desk(home)
    promise = desk.promise("send the quote " + "x" * 300)
    other = desk.promise("delete this " + "x" * 300)
    Backups(desk.book, desk.clock, Keys(EmptyKeyring), lambda: "", lambda: None).make("asked")
    desk.actions.keep(promise.id, question="Does it fit?")
    desk.actions.delete(other.id)
    desk.preferences.set("leaving", "16:30")
    desk.book.close()
    marks_of_first_page_changed(home)
    whats, said = rescued(home)
    assert said is not None
    assert said.complete
    again = Desk(home)
    assert whats == [promise.what]
    assert again.reader.promise(promise.id).promise.state == "kept"
    assert [touch.text for touch in again.book.touches_of(promise.id) if touch.kind == "question"] == ["Does it fit?"]
    assert again.preferences.get("leaving") == "16:30"
    again.actions.undo()
    assert len(again.whats("all")) == 2
    again.book.close()


def test_newest_pages_that_are_gone_are_missed_though_the_rest_is_sound(tmp_path: Path) -> None:
    home = tmp_path / "home"
    lived_in(home)
    desk = Desk(home)
    desk.promise("the last one " + "x" * 300)
    left = tmp_path / "left"
    shutil.copytree(home, left)
    desk.book.close()
    (left / "book.db-wal").unlink()
    whats, said = rescued(left)
    assert said is not None
    assert said.newest_gone
    assert not said.complete
    assert len(whats) == 40
    assert rescued(left)[1] is None


def test_newest_pages_of_another_book_are_not_taken_for_ones_own(tmp_path: Path) -> None:
    home, other = tmp_path / "home", tmp_path / "other"
    all_of_them = lived_in(home)
    lived_in(other)
    desk = Desk(other)
    desk.promise("somebody else's " + "x" * 300)
    foreign = (other / "book.db-wal").read_bytes()
    desk.book.close()
    (home / "book.db-wal").write_bytes(foreign)
    whats, said = rescued(home)
    assert said is not None
    assert sorted(whats) == sorted(all_of_them)


def test_a_damaged_backup_is_passed_over_for_an_older_sound_one(tmp_path: Path) -> None:
    home = tmp_path / "home"
    lived_in(home, before=5, after=0)
    desk = Desk(home)
    desk.clock.move(hours=2)
    desk.promise("later " + "x" * 300)
    newer = Backups(desk.book, desk.clock, Keys(EmptyKeyring), lambda: "", lambda: None).make("asked")
    desk.book.close()
    change(newer.backup.path, 3 * PAGE, b"\x55\xaa")
    emptied(home)
    whats, said = rescued(home)
    assert said is not None
    assert said.backup_at is not None
    assert said.backup_at < newer.backup.at
    assert len(whats) == 5


def test_without_any_backup_all_that_can_be_read_comes_into_a_new_book(tmp_path: Path) -> None:
    home = tmp_path / "home"
    all_of_them = lived_in(home, after=30)
    shutil.rmtree(home / "backups")
    whole = (home / "book.db").read_bytes()
    # A page of promises, not the one that says where all the others are.
    change(home / "book.db", len(whole) * 3 // 4, b"\x55\xaa")
    said = Rescue(home / "book.db", HandClock(), Keys(EmptyKeyring)).rescue()
    whats, _ = rescued(home)
    assert said.backup_at is None
    assert len(whats) >= len(all_of_them) - 20


def test_with_its_own_backups_gone_too_the_newest_copy_in_the_second_folder_takes_its_place(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    stick.mkdir()
    # Another book has its copies there as well, and a newer one at that.
    for folder, whose in ((home, "mine"), (tmp_path / "other", "somebody else's")):
        desk = Desk(folder)
        desk.promise(whose)
        backups = Backups(desk.book, desk.clock, Keys(EmptyKeyring), lambda: str(stick), lambda: None)
        if whose != "mine":
            desk.clock.move(hours=1)
        assert backups.make("asked").second
        desk.book.close()
    shutil.rmtree(home / "backups")
    (home / "book.db").write_bytes(bytes(100_000))
    book, said = Rescue(home / "book.db", HandClock(), Keys(EmptyKeyring)).open()
    book.close()
    assert said is not None
    assert said.backup_at == HandClock().now().replace(microsecond=0)
    assert [view.promise.what for view in Desk(home).reader.page("all", limit=5).rows] == ["mine"]


def test_that_nothing_at_all_came_back_is_said_as_that(tmp_path: Path) -> None:
    home = tmp_path / "home"
    lived_in(home)
    shutil.rmtree(home / "backups")
    (home / "book.db").write_bytes(bytes(100_000))
    whats, said = rescued(home)
    assert not whats
    assert said is not None
    assert said.begins_anew


def test_a_file_of_something_else_is_left_as_it_is_where_there_is_no_backup(tmp_path: Path) -> None:
    (tmp_path / "book.db").write_bytes(b"Dear Maya, " * 1_000)
    with pytest.raises(BookDamaged):
        Rescue(tmp_path / "book.db", HandClock(), Keys(EmptyKeyring)).open()
    assert [path.name for path in tmp_path.iterdir()] == ["book.db"]


def test_a_rescue_killed_before_the_last_move_is_ended_at_the_next_start(tmp_path: Path) -> None:
    home = tmp_path / "home"
    lived_in(home)
    emptied(home)
    book = Rescue(home / "book.db", HandClock(), Keys(EmptyKeyring)).open()[0]
    book.close()
    # As it lies there just before its last move: the sound one beside the damaged one.
    (home / "book.db").rename(home / f"book.db{RESCUED}")
    (home / "book.db").write_bytes(b"")
    (home / "book.db-wal").write_bytes(b"pages of the damaged one")
    book, said = Rescue(home / "book.db", HandClock(), Keys(EmptyKeyring)).open()
    assert said is None
    assert book.quick_check()
    assert book.key == PUBLISHED
    book.close()
