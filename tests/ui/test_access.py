"""What a screen reader is told: every control has a name, rows are sentences, headings count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from organizer.ui.look.charts import Plot
from organizer.ui.look.footer import Footer
from organizer.ui.prompts.draft_box import DraftBox
from organizer.ui.prompts.prompts import Prompt
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


def read_in_order(widget: QWidget) -> list[str]:
    """Return what a screen reader finds named within a widget, in the order in which it does."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    names = [told.text(QAccessible.Text.Name)]
    for part in [part for part in widget.children() if isinstance(part, QWidget) and part.isVisibleTo(widget)]:
        names += read_in_order(part)
    return [name for name in names if name]


@pytest.mark.parametrize(
    "name, order",
    [
        ("today", ["Review", "Cases", "Harbor refit, 8", "Settings", "Keys"]),
        ("popup-typing", ["New promise", "To: Maya Lindqvist", "Where", "Saves as", "I owe", "Add another"]),
        ("popup-picker", ["New promise", "By when?", "Saves as", "I owe"]),
        ("waiting", ["Oldest first", "Promises"]),
        ("upcoming", ["14 days", "Promises"]),
        ("filter", ["Filter", "Promises"]),
        ("sweep", ["Answer", "Thank", "Nothing is sent for you.", "Skip"]),
        ("sweep-update", ["Thank", "Draft", "Note it", "Nothing is sent for you.", "Skip"]),
    ],
)
def test_what_is_read_aloud_comes_in_the_order_in_which_it_stands(stage: Stage, name: str, order: list[str]) -> None:
    widget = SCENES[name](stage)
    stage.settle()
    read = read_in_order(widget)
    places = [next(at for at, said in enumerate(read) if said.startswith(wanted)) for wanted in order]
    widget.hide()
    widget.deleteLater()
    assert places == sorted(places), read


def test_a_name_is_not_said_twice_and_a_key_is_said_with_what_it_does(stage: Stage) -> None:
    for scene, wanted in (
        ("details-over-the-list", {"Kept": "K", "Today, 9": "Ctrl+1", "New promise": "Ctrl+N"}),
        (
            "review-overdue",
            {"Overdue, 3, to look at": "Shown now.", "Next seven days, 11, to look at": "Enter shows it."},
        ),
    ):
        widget = SCENES[scene](stage)
        stage.settle()
        told = {part.accessibleName(): part.accessibleDescription() for part in widget.findChildren(QPushButton)}
        assert {name: told.get(name) for name in wanted} == wanted
        widget.hide()
        widget.deleteLater()
    keys = SCENES["keys"](stage)
    stage.settle()
    assert {"New promise: Ctrl N", "Move: ↑ ↓", "Kept: K"} <= set(read_in_order(keys))
    keys.hide()
    keys.deleteLater()


def test_figures_are_read_with_what_they_count() -> None:
    rows = (("W47", "3", "13"), ("W48", "0", "9"))
    assert Plot("Kept", "3 of 22.", ("Week", "Kept", "Due"), rows).spoken == (
        "3 of 22. W47: Kept 3, Due 13; W48: Kept 0, Due 9"
    )
    assert Plot("Grades", "Few.", ("Grade", "Count"), (("Good", "3"),)).spoken == "Few. Good 3"


def tops_as_read(part: QWidget | None) -> list[int]:
    """Return where the children of a part begin, in the order in which a screen reader comes to them."""
    assert part is not None
    told = QAccessible.queryAccessibleInterface(part)
    assert told is not None
    children = [child for child in map(told.child, range(told.childCount())) if child is not None]
    return [child.rect().top() for child in children if not child.rect().isEmpty()]


def test_the_times_of_a_draft_are_read_and_reached_before_its_buttons(stage: Stage) -> None:
    window = SCENES["sweep-update"](stage)
    stage.settle()
    box = next(iter(window.findChildren(DraftBox)))
    assert len(tops_as_read(box)) >= 4  # other words, the words, when more is owed, the buttons
    assert tops_as_read(box) == sorted(tops_as_read(box))
    reached = []
    box.field.setFocus()
    part: QWidget | None = box.field.nextInFocusChain()
    while part is not None and part is not box.field:
        if isinstance(part, QPushButton) and box.isAncestorOf(part) and part.isVisible():
            reached.append(part.mapTo(box, part.rect().topLeft()).y())
        part = part.nextInFocusChain()
    below = [y for y in reached if y > box.field.mapTo(box, box.field.rect().topLeft()).y()]
    assert below == sorted(below)
    window.close()


def test_a_question_is_read_before_the_last_line_of_the_window(stage: Stage) -> None:
    window = SCENES["repromise"](stage)
    stage.settle()
    assert window.findChildren(Prompt)
    footer = window.findChild(Footer)
    assert isinstance(footer, Footer)
    tops = tops_as_read(footer.parentWidget())
    assert tops == sorted(tops)
    window.close()
