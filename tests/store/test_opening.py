"""Opening: a new book, an older one, a newer one, and what is no book at all."""

from __future__ import annotations

import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from peewee import fn
from playhouse.sqlcipher_ext import SqlCipherDatabase

from organizer.domain.errors import BookBusy, BookDamaged, BookTooNew, BookUnavailable, DiskRefused
from organizer.domain.people import Person
from organizer.store import lists, migrations
from organizer.store.book import Book
from organizer.store.copying import is_sound
from organizer.store.opening import _make, open_database, open_to_read
from organizer.store.seal import PUBLISHED
from organizer.store.tables import PromiseRow

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def raw(path: Path) -> SqlCipherDatabase:
    """Open a book file by its key only."""
    salt = b"" if path.exists() else PUBLISHED.new_salt()
    return SqlCipherDatabase(str(path), passphrase=PUBLISHED.spelled(salt))


def with_people(path: Path, count: int) -> Path:
    with closing(Book(path)) as book, book.step("put", NOON) as step:
        for number in range(count):
            step.put_person(Person(str(number), f"Person {number} " + "x" * 500))
    return path


def passes(path: Path) -> bool:
    """Say whether a book opens and passes its check; that it does not may only be said as damage."""
    try:
        with closing(Book(path)) as book:
            return book.quick_check()
    except BookDamaged:
        return False


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# A new book


def test_a_new_book_is_whole_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "book.db"
    with closing(Book(path)) as book:
        assert book.database.user_version == migrations.NEWEST
        assert (book.people(), book.settings()) == ((), {})
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
        assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert names(path.parent) == ["book.db"]


def test_the_file_gives_nothing_away_that_it_is_a_database(tmp_path: Path) -> None:
    path = with_people(tmp_path / "book.db", 3)
    assert b"SQLite" not in path.read_bytes()[:100]
    assert b"Person" not in path.read_bytes()


def test_it_is_written_under_the_rules_that_lose_nothing(tmp_path: Path) -> None:
    with closing(Book(tmp_path / "book.db")) as book:

        def told(pragma: str) -> object:
            return book.database.execute_sql(f"PRAGMA {pragma}").fetchone()[0]

        assert (told("journal_mode"), told("synchronous"), told("foreign_keys")) == ("wal", 2, 1)
        assert (told("trusted_schema"), told("cell_size_check"), told("busy_timeout")) == (0, 1, 5000)


def test_half_a_new_book_of_a_crash_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "book.db.new").write_bytes(b"half")
    with closing(Book(tmp_path / "book.db")) as book:
        assert book.quick_check()
    assert names(tmp_path) == ["book.db"]


def test_a_book_that_appeared_while_a_new_one_was_made_is_not_replaced(tmp_path: Path) -> None:
    path = with_people(tmp_path / "book.db", 3)
    before = path.read_bytes()
    _make(path, PUBLISHED)
    assert path.read_bytes() == before
    assert names(tmp_path) == ["book.db"]


def test_the_newest_pages_of_a_book_whose_file_is_gone_are_left_as_they_are(tmp_path: Path) -> None:
    with closing(Book(tmp_path / "book.db")) as book:
        with book.step("put", NOON) as step:
            step.put_person(Person("m", "Maya"))
        newest = (tmp_path / "book.db-wal").read_bytes()
    (tmp_path / "lost").mkdir()
    (tmp_path / "lost" / "book.db-wal").write_bytes(newest)
    with pytest.raises(BookDamaged):
        Book(tmp_path / "lost" / "book.db")
    assert names(tmp_path / "lost") == ["book.db-wal"]
    assert (tmp_path / "lost" / "book.db-wal").read_bytes() == newest


def test_opening_again_finds_what_was_there(tmp_path: Path) -> None:
    path = with_people(tmp_path / "book.db", 3)
    with closing(Book(path)) as book:
        assert len(book.people()) == 3


# An older one


def test_a_book_of_every_older_version_comes_to_the_newest_with_all_that_is_in_it(tmp_path: Path) -> None:
    for version in range(1, migrations.NEWEST):
        path = tmp_path / f"{version}.db"
        with closing(raw(path)) as older:
            for step in migrations.STEPS[:version]:
                for statement in migrations.statements(step):
                    older.execute_sql(statement)
            older.execute_sql(
                "INSERT INTO person (id, name, folded, circle, aliases, email, phone, muted, note, extra)"
                " VALUES ('m', 'Maya', 'maya', 'customer', '[]', '[]', '[]', 0, '', '{}')"
            )
            older.user_version = version
        with closing(Book(path)) as book:
            assert book.people() == (Person("m", "Maya"),)
            assert book.database.user_version == migrations.NEWEST
            assert shape(book) == shape_of_a_new_book(tmp_path)


def shape(book: Book) -> list[tuple[str, str]]:
    rows = book.database.execute_sql("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").fetchall()
    return sorted((name, " ".join((sql or "").split())) for name, sql in rows)


def shape_of_a_new_book(folder: Path) -> list[tuple[str, str]]:
    with closing(Book(folder / "new.db")) as book:
        return shape(book)


def test_a_step_of_migration_is_split_at_its_statements_only() -> None:
    assert migrations.statements("A (x,\n y);\nB;\n\nC 'd;e';\n") == ("A (x,\n y)", "B", "C 'd;e'")


def test_a_migration_that_fails_leaves_the_older_book_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    with closing(raw(path)) as older:
        for statement in migrations.statements(migrations.FIRST):
            older.execute_sql(statement)
        # What the second step is to take away is not there.
        older.execute_sql("DROP INDEX promise_case")
        older.user_version = 1
    before = path.read_bytes()
    with pytest.raises(Exception, match="promise_case"):
        Book(path)
    with closing(raw(path)) as older:
        assert older.user_version == 1
        assert older.execute_sql("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'").fetchone() == (0,)
    assert len(path.read_bytes()) == len(before)


def test_queries_for_one_promise_or_person_never_walk_the_whole_book(tmp_path: Path) -> None:
    with closing(Book(tmp_path / "book.db")) as book:
        for condition, index in (
            ((PromiseRow.id == "a"), "sqlite_autoindex_promise_1"),
            ((PromiseRow.id >= "a") & (PromiseRow.id < "b"), "sqlite_autoindex_promise_1"),
            (PromiseRow.id.in_(list("abcdefgh")), "sqlite_autoindex_promise_1"),
            ((PromiseRow.to_person == "a"), "promise_to"),
            ((fn.lower(PromiseRow.case_ref) == "a"), "promise_case"),
            ((PromiseRow.state == "open") & (PromiseRow.overdue_at <= 5), "promise_standing"),
        ):
            sql, values = PromiseRow.select().where(condition, PromiseRow.deleted == 0).sql()
            plan = book.database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
            assert index in plan[0][3]


@pytest.mark.parametrize("which", ["my_overdue", "my_today", "theirs_now", "overdue", "later", "waiting", "kept_today"])
def test_what_the_window_counts_is_found_without_what_ended_long_ago(tmp_path: Path, which: str) -> None:
    today = lists.Today(NOON, NOON - timedelta(hours=12), NOON + timedelta(hours=12))
    with closing(Book(tmp_path / "book.db")) as book:
        for part in lists.WHICH[which](today):
            sql, values = PromiseRow.select(PromiseRow.seq).where(PromiseRow.deleted == 0, part.condition).sql()
            plan = book.database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
            searched = plan[0][3].partition("(")[2]
            assert ("ended>" if which == "kept_today" else "state=?") in searched
            assert which != "kept_today" or "state" not in searched


# A newer one, and none


def test_a_book_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = with_people(tmp_path / "book.db", 1)
    with closing(raw(path)) as newer:
        newer.user_version = migrations.NEWEST + 1
    before = path.read_bytes()
    with pytest.raises(BookTooNew) as refused:
        Book(path)
    assert refused.value.data == {"path": str(path), "version": migrations.NEWEST + 1}
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "garbage", [b"", b"\0", b"hello", b"SQLite format 3\0" + b"\0" * 4080, bytes(range(256)) * 32, b"\0" * 4096]
)
def test_a_file_that_is_no_book_is_refused_and_left_as_it_is(tmp_path: Path, garbage: bytes) -> None:
    path = tmp_path / "book.db"
    path.write_bytes(garbage)
    with pytest.raises(BookDamaged) as refused:
        Book(path)
    assert refused.value.data == {"path": str(path)}
    assert path.read_bytes() == garbage
    assert names(tmp_path) == ["book.db"]


def test_a_book_under_another_key_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    with closing(SqlCipherDatabase(str(path), passphrase="something else")) as other:  # noqa: S106 - of another program
        other.execute_sql("CREATE TABLE person (id)")
    before = path.read_bytes()
    with pytest.raises(BookDamaged):
        Book(path)
    assert path.read_bytes() == before


def test_one_flipped_bit_anywhere_is_seen(tmp_path: Path) -> None:
    path = with_people(tmp_path / "book.db", 100)
    whole = path.read_bytes()
    assert len(whole) >= 20 * 4096
    for place in range(7, len(whole), 4096 * 3 + 97):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        assert not passes(path), f"the bit at {place} was not seen"


def test_a_page_that_waits_for_a_slow_reader_is_no_damage_and_a_damaged_one_beside_it_is(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    with closing(Book(path)) as book, closing(open_to_read(path)) as slow, closing(open_to_read(path)) as other:
        book.database.execute_sql("CREATE TABLE long (words)")
        book.flush()
        for _ in range(40):
            book.database.execute_sql("INSERT INTO long VALUES (hex(randomblob(700)))")
        slow.execute_sql("BEGIN")
        slow.execute_sql("SELECT count(*) FROM long").fetchone()
        book.database.execute_sql("UPDATE long SET words = hex(randomblob(700)) WHERE rowid = 10")
        book.flush()
        assert len(other.execute_sql("PRAGMA cipher_integrity_check").fetchall()) == 1
        assert is_sound(path, fully=True)
        with path.open("r+b") as file:
            file.seek(4096 + 100)
            file.write(b"damage")
        assert not is_sound(path, fully=True)


def test_half_a_book_is_seen(tmp_path: Path) -> None:
    path = with_people(tmp_path / "book.db", 100)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert not passes(path)


def test_a_last_page_that_was_cut_short_is_seen_at_the_opening(tmp_path: Path) -> None:
    path = with_people(tmp_path / "book.db", 1)
    with closing(raw(path)) as book:
        book.execute_sql("CREATE TABLE nobody_reads_it (content)")
        book.execute_sql("INSERT INTO nobody_reads_it VALUES (zeroblob(100000))")
    with closing(Book(path)):
        pass
    whole = path.read_bytes()
    for cut in (1, 4095):
        path.write_bytes(whole[:-cut])
        with pytest.raises(BookDamaged):
            Book(path)
    path.write_bytes(whole)
    assert passes(path)


# Others


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DiskRefused) as refused:
        Book(tmp_path / "file" / "book.db")
    assert refused.value.data["reason"]
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_folder_in_the_books_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "book.db").mkdir()
    with pytest.raises(BookUnavailable):
        Book(tmp_path / "book.db")


def test_who_writes_while_another_does_is_told_that_it_is_busy(tmp_path: Path) -> None:
    with closing(Book(tmp_path / "book.db")) as one, closing(open_database(tmp_path / "book.db")) as other:
        one.database.execute_sql("PRAGMA busy_timeout = 50")
        with other.atomic("immediate"), pytest.raises(BookBusy), one.step("put", NOON) as step:
            step.put_person(Person("m", "Maya"))
        with one.step("put", NOON) as step:
            step.put_person(Person("m", "Maya"))
        assert one.person("m") is not None


def test_a_book_that_may_be_written_again_is_not_held_up_by_what_was_made_while_it_might_not(tmp_path: Path) -> None:
    path = with_people(tmp_path / "book.db", 1)
    beside = path.with_name("book.db-shm")
    beside.touch(0o400)
    with closing(Book(path)):
        assert stat.S_IMODE(beside.stat().st_mode) == 0o600
    path.chmod(0o400)
    beside.touch(0o400)
    beside.chmod(0o400)
    with closing(Book(path)):
        assert stat.S_IMODE(beside.stat().st_mode) == 0o400
