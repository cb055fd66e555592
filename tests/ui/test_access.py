"""What a screen reader is told: every control has a name, rows are sentences, headings count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.hands import HandClock
from tests.pictures.fixed_book import NOW, fill
from tests.pictures.scenes import SCENES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def stage(theme: Theme, rooms: Rooms, clock: HandClock, tmp_path: Path, qt_app: QApplication) -> Iterator[Stage]:
    from organizer.rooms import furnish

    (tmp_path / "empty").mkdir()
    empty = furnish(tmp_path / "empty", clock, lambda *_: None, lambda: None)
    fill(rooms, clock)
    yield Stage(theme, rooms, empty, clock, qt_app.processEvents)
    empty.close()


def unnamed(widget: QWidget) -> list[str]:
    """Return what takes the keys within a widget and has no name for a screen reader."""
    found = []
    for part in widget.findChildren(QWidget):
        if not (part.isVisibleTo(widget) and part.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue
        told = QAccessible.queryAccessibleInterface(part)
        if told is not None and not told.text(QAccessible.Text.Name):
            found.append(f"{type(part).__name__} {part.objectName()}")
    return found


@pytest.mark.parametrize(
    "name",
    [
        "today",
        "upcoming",
        "people",
        "person",
        "search",
        "filter",
        "filter-people",
        "keys",
        "update",
        "repromise",
        "hangs-on",
        "problem",
        "first-use",
    ]
    + ["popup-typing", "popup-picker", "popup-picker-person", "popup-refused", "popup-offer"]
    + [name for name in SCENES if name.startswith(("settings-", "sweep", "review-"))]
    + ["away", "example"],
)
def test_everything_that_takes_the_keys_has_a_name(stage: Stage, name: str) -> None:
    widget = SCENES[name](stage)
    stage.settle()
    try:
        assert unnamed(widget) == []
    finally:
        widget.hide()
        widget.deleteLater()


def test_a_row_is_one_sentence_with_the_person_and_the_due(stage: Stage) -> None:
    window = stage.window()
    model = window._page.model
    rows = [str(model.data(model.index(n), Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount())]
    assert rows[0] == "Overdue, 2"
    assert rows[1] == "Overdue: Confirm who signs the lease, to Tomás Ferreira, Tue 17 Nov, Phone, Flat move"
    window.hide()
