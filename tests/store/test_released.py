"""A book of every version that was ever released comes to the newest form with all that is in it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from organizer.store import migrations
from organizer.store.book import Book
from tests.services.desk import Desk
from tests.store.releasing import RELEASED, loaded

if TYPE_CHECKING:
    from pathlib import Path

VERSIONS = sorted(RELEASED.glob("*.sql"))


def test_there_are_some() -> None:
    assert VERSIONS


def shape(book: Book) -> list[tuple[str, str]]:
    rows = book.database.execute_sql("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").fetchall()
    return sorted((name, " ".join((sql or "").split())) for name, sql in rows)


@pytest.mark.parametrize("file", VERSIONS, ids=lambda file: file.stem)
def test_it_is_as_a_new_one_and_nothing_is_missing(file: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    loaded(file.read_text("utf-8"), home / "book.db")
    backed_up: list[int] = []
    with (
        closing(Book(home / "book.db", before_migration=backed_up.append)) as book,
        closing(Book(tmp_path / "new.db")) as new,
    ):
        assert shape(book) == shape(new)
        assert book.database.user_version == migrations.NEWEST
        assert book.quick_check()
    assert backed_up == ([int(file.stem)] if int(file.stem) < migrations.NEWEST else [])
    desk = Desk(home)
    assert sorted(desk.whats("all")) == ["call back", "send the quote", "wait for the part"]
    assert [found.view.promise.what for found in desk.reader.search("way")] == ["send the quote"]
    assert desk.preferences.get("leaving") == "16:30"
    desk.actions.redo()
    desk.actions.undo()
    desk.actions.undo()
    desk.book.close()
