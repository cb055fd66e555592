"""What is said while a large book is brought to a newer form, before any other window can be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from organizer.rooms import furnish
from organizer.ui.opening_window import OpeningWindow

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.ui.look.theme import Theme
    from tests.hands import HandClock


@pytest.mark.parametrize("long_notes, said", [(0, 0), (60, 1)])
def test_only_of_a_large_book_it_is_said_that_it_is_brought_up_to_date(
    home: Path, clock: HandClock, long_notes: int, said: int
) -> None:
    home.mkdir()
    older = furnish(home, clock, lambda _ids: None, lambda: None)
    made = older.capturing.capture(older.capturing.read("call @Maya"), source="cli").promise
    assert made is not None
    assert made.to is not None
    for number in range(long_notes):
        older.actions.change_person(made.to, {"note": f"{number:9}" + "x" * 99_000})
    older.book.database.user_version = 7
    older.close()
    heard: list[None] = []
    furnish(home, clock, lambda _ids: None, lambda: None, before_long=lambda: heard.append(None)).close()
    assert len(heard) == said
    furnish(home, clock, lambda _ids: None, lambda: None, before_long=lambda: heard.append(None)).close()
    assert len(heard) == said


def test_it_is_painted_before_the_work_begins(theme: Theme) -> None:
    window = OpeningWindow(theme)
    window.come()
    assert window.isVisible()
    assert window._is_painted
    window.close()
    window.deleteLater()
