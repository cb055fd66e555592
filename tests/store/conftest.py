"""An empty book, and a desk over one, for every test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.store.book import Book
from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book(tmp_path / "home" / "book.db")
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "desk")
    yield made
    made.book.close()
