"""Backups are made in time, are whole, go when they have had their time, and come back."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from organizer.domain.errors import BookDamaged, DiskRefused, NothingToUndo, Unusable
from organizer.services.aside import to_the_end
from organizer.services.safety.backups import DAY, HOUR, Backups
from organizer.services.safety.keys import Keys
from organizer.services.safety.rescue import Rescue
from organizer.store.book import Book

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.services.ports import Secrets
    from tests.services.desk import Desk


def no_secrets() -> Secrets:
    raise AssertionError("an unsealed book asks no keyring")


class Safe:
    """A desk with backups; `second` is the second folder, and `exchanged` counts the books that took its place."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.second = ""
        self.exchanged = 0
        self.backups = Backups(desk.book, desk.clock, Keys(no_secrets), lambda: self.second, self._exchange)
        desk.actions.turn_restores_by(self.backups.undo_restore, self.backups.redo_restore)

    def _exchange(self) -> None:
        self.exchanged += 1
        self.desk.preferences.read_again()

    def made_after(self, **span: float) -> str | None:
        self.desk.clock.move(**span)
        made = self.backups.make_if_due()
        return None if made is None else made.backup.reason

    @property
    def names(self) -> list[str]:
        return [listed.backup.path.name for listed in self.backups.listed()]


@pytest.fixture
def safe(desk: Desk) -> Safe:
    return Safe(desk)


def touched(safe: Safe) -> None:
    """Let the files of the book say that they were written at the clock of the test."""
    at = safe.desk.clock.now().timestamp()
    for name in ("book.db", "book.db-wal"):
        os.utime(safe.desk.folder / name, (at, at))


# When


def test_the_first_is_made_at_once_and_then_one_an_hour_while_the_book_is_written_to(safe: Safe) -> None:
    safe.desk.promise()
    assert safe.made_after() == "daily"
    touched(safe)
    assert safe.made_after(minutes=30) is None
    touched(safe)
    assert safe.backups.due_at() == safe.desk.clock.now() + timedelta(minutes=30)
    assert safe.made_after(minutes=31) == "hourly"


def test_a_book_nobody_writes_to_is_backed_up_once_a_day(safe: Safe) -> None:
    safe.desk.promise()
    touched(safe)
    safe.desk.clock.move(minutes=1)
    assert safe.made_after() == "daily"
    assert safe.made_after(hours=20) is None
    assert safe.made_after(hours=5) == "daily"


def test_a_backup_from_the_future_does_not_keep_others_from_being_made(safe: Safe) -> None:
    safe.desk.promise()
    safe.desk.clock.move(days=400)
    assert safe.made_after() == "daily"
    safe.desk.clock.move(days=-400)
    assert safe.made_after() == "daily"
    assert len(safe.names) == 2


def test_of_two_in_one_second_neither_takes_the_place_of_the_other(safe: Safe) -> None:
    safe.desk.promise()
    assert safe.backups.make("asked").backup.path != safe.backups.make("asked").backup.path
    assert len(safe.names) == 2


# What


def test_backups_that_are_made_at_once_are_all_made(safe: Safe) -> None:
    touched(safe)
    with ThreadPoolExecutor(max_workers=4) as hands:
        made = list(hands.map(lambda _: safe.backups.make("asked"), range(12)))
    assert {one.counts for one in made} == {made[0].counts}
    assert safe.names
    assert [path.name for path in safe.backups.folder.iterdir() if not path.name.startswith("book-")] == []


def test_a_backup_holds_what_is_in_the_book_even_what_was_written_last(safe: Safe) -> None:
    for number in range(5):
        safe.desk.promise(f"promise {number}")
    made = safe.backups.make("asked")
    assert (made.counts.promises, made.counts.people) == (5, 1)
    with closing(Book(made.backup.path)) as book:
        assert book.quick_check()
    assert [(one.counts, one.sealed) for one in safe.backups.listed()] == [(made.counts, False)]


def test_only_its_owner_may_read_a_backup_and_nothing_else_is_left(safe: Safe) -> None:
    safe.desk.promise()
    made = safe.backups.make("asked")
    assert stat.S_IMODE(made.backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.backup.path.parent.stat().st_mode) == 0o700
    assert list(made.backup.path.parent.iterdir()) == [made.backup.path]


def test_a_backup_that_was_not_finished_is_never_one_and_goes(safe: Safe) -> None:
    safe.desk.promise()
    safe.backups.folder.mkdir()
    for name in (
        ".book-20261126T100000Z-daily.db.abcd1234.part",
        ".book-20261126T100000Z-daily.db.abcd1234.part-journal",
    ):
        (safe.backups.folder / name).write_bytes(b"half")
    assert safe.names == []
    made = safe.backups.make("asked")
    assert list(safe.backups.folder.iterdir()) == [made.backup.path]


def test_a_damaged_book_is_not_backed_up_as_if_it_were_sound(safe: Safe) -> None:
    for number in range(40):
        safe.desk.promise(f"promise {number} " + "x" * 400)
    safe.desk.book.close()
    content = bytearray(safe.desk.book.path.read_bytes())
    content[len(content) // 2] ^= 1
    safe.desk.book.path.write_bytes(content)
    with pytest.raises(BookDamaged):
        safe.backups.make("asked")
    assert safe.names == []


def test_before_an_import_nothing_is_backed_up_where_nothing_is(safe: Safe) -> None:
    to_the_end(safe.backups.before("import"))
    assert safe.names == []
    safe.desk.promise()
    to_the_end(safe.backups.before("import"))
    assert [name.partition("Z-")[2] for name in safe.names] == ["import.db"]


# Where else


def test_a_copy_goes_to_the_second_folder_and_is_checked_there(safe: Safe, tmp_path: Path) -> None:
    safe.desk.promise()
    assert safe.backups.make("asked").second is None
    safe.second = str(tmp_path / "stick")
    assert safe.backups.make("asked").second is False
    assert not (tmp_path / "stick").exists()
    (tmp_path / "stick").mkdir()
    made = safe.backups.make("asked")
    assert made.second is True
    copy = tmp_path / "stick" / made.backup.path.name
    assert copy.read_bytes() == made.backup.path.read_bytes()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert list((tmp_path / "stick").iterdir()) == [copy]


def test_a_backup_into_a_file_replaces_a_backup_but_nothing_else(safe: Safe, tmp_path: Path) -> None:
    safe.desk.promise()
    target = tmp_path / "mine.db"
    assert safe.backups.save_to(target).promises == 1
    safe.desk.promise("another")
    assert safe.backups.save_to(target).promises == 2
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Maya")
    with pytest.raises(Unusable):
        safe.backups.save_to(letter)
    with pytest.raises(Unusable):
        safe.backups.save_to(safe.desk.folder / "other.db")
    with pytest.raises(Unusable):
        safe.backups.save_to(tmp_path / "nowhere" / "mine.db")
    assert letter.read_text() == "Dear Maya"


def test_that_no_backup_could_be_made_is_said_after_a_day(safe: Safe) -> None:
    safe.desk.promise()
    safe.backups.folder.write_text("a file in its place")
    with pytest.raises(DiskRefused):
        safe.backups.make("asked")
    assert safe.backups.trouble() is None
    safe.desk.clock.move(hours=25)
    trouble = safe.backups.trouble()
    assert trouble is not None
    assert (trouble.since, trouble.where) == (None, safe.backups.folder)
    safe.backups.folder.unlink()
    safe.backups.make("asked")
    assert safe.backups.trouble() is None
    safe.desk.clock.move(hours=49)
    later = safe.backups.trouble()
    assert later is not None
    assert later.days == 2


def test_that_nothing_reaches_the_second_folder_is_said_after_a_day(safe: Safe, tmp_path: Path) -> None:
    safe.desk.promise()
    safe.second = str(tmp_path / "stick")
    safe.desk.clock.move(hours=25)
    safe.backups.make("asked")
    trouble = safe.backups.trouble()
    assert trouble is not None
    assert trouble.where == tmp_path / "stick"


# Back


def test_a_restore_says_beforehand_what_it_changes_then_does_that_and_is_taken_back(safe: Safe) -> None:
    kept, deleted = safe.desk.promise("keep this"), safe.desk.promise("delete this")
    made = safe.backups.make("asked")
    safe.desk.actions.keep(kept.id)
    safe.desk.actions.delete(deleted.id)
    safe.desk.promise("came later")
    changes = safe.backups.difference(made.backup.path)
    assert (changes.lost_words, changes.back_words, changes.other_words) == (
        ("came later",),
        ("delete this",),
        ("keep this",),
    )
    assert (changes.now.promises, changes.then.promises) == (2, 2)
    assert sorted(safe.desk.whats("all")) == ["came later", "keep this"]
    to_the_end(safe.backups.restore(made.backup.path))
    assert sorted(safe.desk.whats("open")) == ["delete this", "keep this"]
    safe.desk.actions.undo()
    assert safe.exchanged == 2
    assert sorted(safe.desk.whats("all")) == ["came later", "keep this"]
    assert safe.desk.reader.promise(kept.id).promise.state == "kept"
    # Undo goes on where it stood before the restore.
    safe.desk.actions.undo()
    assert safe.desk.whats("all") == ["keep this"]


def test_a_restore_that_was_taken_back_is_done_again_and_taken_back_again(safe: Safe) -> None:
    safe.desk.promise("first")
    made = safe.backups.make("asked")
    safe.desk.promise("second")
    safe.desk.actions.undo()
    safe.desk.promise("third")
    to_the_end(safe.backups.restore(made.backup.path))
    for _ in range(3):
        safe.desk.actions.undo()
        assert sorted(safe.desk.whats("all")) == ["first", "third"]
        safe.desk.actions.redo()
        assert safe.desk.whats("all") == ["first"]
    with pytest.raises(NothingToUndo):
        safe.desk.actions.redo()
    safe.desk.actions.undo()
    # Something new, and it cannot be done again.
    safe.desk.promise("fourth")
    with pytest.raises(NothingToUndo):
        safe.desk.actions.redo()


def test_a_book_that_is_lost_right_after_a_restore_comes_back_as_it_was_restored(safe: Safe) -> None:
    safe.desk.promise("first")
    made = safe.backups.make("asked")
    safe.desk.promise("second")
    to_the_end(safe.backups.restore(made.backup.path))
    safe.desk.book.close()
    (safe.desk.folder / "book.db").unlink()
    Rescue(safe.desk.folder / "book.db", safe.desk.clock, Keys(no_secrets)).open()[0].close()
    again = safe.desk.reopened()
    assert again.whats("all") == ["first"]
    again.book.close()


def test_however_many_backups_follow_a_restore_is_taken_back(safe: Safe) -> None:
    safe.desk.promise("first")
    made = safe.backups.make("asked")
    safe.desk.promise("newest words")
    to_the_end(safe.backups.restore(made.backup.path))
    for _ in range(6):
        safe.backups.make("asked")
    for _ in range(60):
        safe.desk.clock.move(hours=1)
        safe.backups.make("hourly")
    safe.desk.actions.undo()
    assert sorted(safe.desk.whats("all")) == ["first", "newest words"]


def test_what_was_done_after_a_restore_is_taken_back_before_it(safe: Safe) -> None:
    safe.desk.promise("first")
    made = safe.backups.make("asked")
    safe.desk.promise("second")
    to_the_end(safe.backups.restore(made.backup.path))
    safe.desk.promise("third")
    safe.desk.actions.undo()
    assert safe.desk.whats("all") == ["first"]
    safe.desk.actions.undo()
    assert sorted(safe.desk.whats("all")) == ["first", "second"]


def test_words_captured_while_a_restore_is_under_way_are_in_the_book_it_can_be_undone_to(safe: Safe) -> None:
    safe.desk.promise("first")
    made = safe.backups.make("asked")
    restoring = safe.backups.restore(made.backup.path)
    next(restoring)
    safe.desk.promise("meanwhile")
    to_the_end(restoring)
    assert safe.desk.whats("all") == ["first"]
    safe.desk.actions.undo()
    assert sorted(safe.desk.whats("all")) == ["first", "meanwhile"]


def test_a_restored_book_is_written_on_under_the_same_rules(safe: Safe) -> None:
    safe.desk.promise("first")
    made = safe.backups.make("asked")
    to_the_end(safe.backups.restore(made.backup.path))
    safe.desk.promise("second")
    assert safe.desk.book.database.execute_sql("PRAGMA journal_mode").fetchone() == ("wal",)
    again = safe.desk.reopened()
    assert sorted(again.whats("all")) == ["first", "second"]
    again.book.close()
    assert sorted(path.name for path in safe.desk.folder.iterdir()) == ["backups", "book.db"]


def test_a_damaged_backup_is_not_put_back(safe: Safe) -> None:
    safe.desk.promise("first")
    made = safe.backups.make("asked")
    content = bytearray(made.backup.path.read_bytes())
    content[-100] ^= 1
    made.backup.path.write_bytes(content)
    safe.desk.promise("second")
    with pytest.raises(BookDamaged):
        to_the_end(safe.backups.restore(made.backup.path))
    assert sorted(safe.desk.whats("all")) == ["first", "second"]
    assert safe.exchanged == 0


def test_without_a_restore_there_is_nothing_of_it_to_undo(safe: Safe) -> None:
    with pytest.raises(NothingToUndo):
        safe.desk.actions.undo()


# Trials


def test_a_trial_restore_reads_all_of_the_newest_and_leaves_nothing_behind(safe: Safe) -> None:
    assert safe.backups.try_out() is None
    promise = safe.desk.promise()
    safe.desk.actions.update(promise.id, "on its way")
    safe.backups.make("asked")
    assert safe.backups.try_out() is True
    assert sorted(path.name for path in safe.desk.folder.iterdir() if path.name.startswith("book.db.")) == []


def test_a_backup_that_fails_its_trial_is_set_aside_and_never_restored(safe: Safe) -> None:
    safe.desk.promise()
    made = safe.backups.make("asked")
    content = bytearray(made.backup.path.read_bytes())
    content[5_000] ^= 1
    made.backup.path.write_bytes(content)
    assert safe.backups.try_out() is False
    assert safe.names == []
    assert made.backup.path.with_name(made.backup.path.name + ".damaged").exists()


def test_the_spans_are_those_that_are_promised() -> None:
    assert (timedelta(hours=1), timedelta(hours=24)) == (HOUR, DAY)
