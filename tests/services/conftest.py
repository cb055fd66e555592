"""A desk for every test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "home")
    yield made
    made.book.close()
