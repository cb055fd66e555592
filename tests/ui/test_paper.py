"""Paper: a card of what is due for the pocket, and many lines typed back in, made on one day, saved as one step."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from organizer.services.many_lines import MOST_LINES, ManyLines
from organizer.ui.capture.many_lines_window import ManyLinesWindow
from organizer.ui.settings.pocket_card import CardPart, CardRow, PocketCard
from tests.ui.pdf_text import pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

Key = Qt.Key
PARTS = [
    CardPart("Today", (CardRow("Maya: Revised quote", "16:00"), CardRow("Ben: " + "long " * 60, "Tomorrow"))),
    CardPart("This week", ()),
]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(rooms: Rooms, theme: Theme, sentences: Sentences, clock: HandClock) -> Iterator[ManyLinesWindow]:
    lines = ManyLines(rooms.actions, rooms.understanding, clock)
    made = ManyLinesWindow(theme, sentences, lines, clock)
    made.come_forward()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()


def promises(rooms: Rooms) -> dict[str, Promise]:
    return {view.promise.what: view.promise for view in rooms.reader.page("all").rows}


def choose_day(window: ManyLinesWindow, days_back: int) -> None:
    window._made.setCurrentIndex(days_back)
    window._made.activated.emit(days_back)


def test_the_button_to_save_looks_as_if_it_could_be_pressed_only_where_it_can(window: ManyLinesWindow) -> None:
    def ground() -> str:
        picture = window._save.grab().toImage()
        return picture.pixelColor(picture.width() // 2, 8).name()

    accent = window._theme.ink("accent").name()
    assert ground() != accent
    window._text.setPlainText("call Ben")
    window.understand()
    assert ground() == accent


def test_lines_are_read_as_of_the_day_they_were_made_and_saved_together(window: ManyLinesWindow, rooms: Rooms) -> None:
    window._text.setPlainText("bring @Ola the book tomorrow\ncall Ben\n\n")
    choose_day(window, 5)
    window.understand()
    assert window._understood.text().count("•") == 2
    assert "Ola" in window._understood.text()
    QTest.keyClick(window._text, Key.Key_Return, CTRL)
    found = promises(rooms)
    # Today is Thursday the 26th; five days back is Saturday the 21st.
    assert {one.made for one in found.values()} == {datetime.fromisoformat("2026-11-21T12:00:00Z")}
    assert {one.captured for one in found.values()} == {datetime.fromisoformat("2026-11-26T09:12:00Z")}
    book = next(one for what, one in found.items() if "book" in what)
    assert getattr(book.due, "day", None) == date(2026, 11, 22)
    assert window.words == ""
    assert "2 saved" in window._problem.text()
    rooms.actions.undo()
    assert promises(rooms) == {}


def test_a_line_that_cannot_be_saved_keeps_all_of_them_where_they_are(window: ManyLinesWindow, rooms: Rooms) -> None:
    window._text.setPlainText("call Ben\n" + "x" * 30_000)
    window.save()
    assert promises(rooms) == {}
    assert "characters" in window._problem.text()
    assert window.words.startswith("call Ben")


def test_what_was_typed_is_there_when_the_window_comes_again(window: ManyLinesWindow, clock: HandClock) -> None:
    QTest.keyClicks(window._text, "call Ben")
    QTest.keyClick(window, Key.Key_Escape)
    assert not window.isVisible()
    clock.move(days=1)
    window.come_forward()
    assert window.words == "call Ben"
    assert window._days[0] == date(2026, 11, 27)


class Paper(QImage):
    """A sheet that is looked at instead of printed; it counts its pages, and keeps the picture of each."""

    def __init__(self, wide: int, high: int) -> None:
        super().__init__(wide, high, QImage.Format.Format_RGB32)
        self.fill(Qt.GlobalColor.white)
        self.done: list[QImage] = []

    def newPage(self) -> bool:  # noqa: N802 - as a writer of Qt calls it
        self.done.append(self.copy())
        self.fill(Qt.GlobalColor.white)
        return True


def painted(theme: Theme, parts: list[CardPart], *, folded: bool) -> list[QImage]:
    """Return the pages of a card as pictures."""
    paper = Paper(*((980, 760) if folded else (344, 506)))
    painter = QPainter(paper)
    with theme.on_paper():
        PocketCard(theme).fill(painter, paper, "Promises, Thursday 26 November", parts, folded=folded)
    painter.end()
    return [*paper.done, paper]


def ink(page: QImage, left: float, top: float, right: float, bottom: float) -> int:
    """Return how many rows of a part of a page (shares of its size) have ink in them."""
    columns = range(int(page.width() * left), int(page.width() * right), 2)
    rows = range(int(page.height() * top), int(page.height() * bottom))
    return sum(any(page.pixelColor(x, y).lightness() < 230 for x in columns) for y in rows)


@pytest.mark.parametrize("form, size", [("a6", b"297"), ("letter", b"792")])
def test_the_card_is_a_page_of_its_size(theme: Theme, tmp_path: Path, form: str, size: bytes) -> None:
    path = tmp_path / "card.pdf"
    assert PocketCard(theme).write(str(path), form, "Promises", PARTS)
    raw = path.read_bytes()
    assert raw.startswith(b"%PDF-")
    box = raw.partition(b"/MediaBox [0 0 ")[2][:3]
    assert box == size
    assert raw.count(b"/Type /Page\n") == 1


def test_what_stands_on_the_card_can_be_copied_from_it(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    rows = (CardRow("Zoë: ring (617) 555-0166", "Tomorrow 17:00"), CardRow("Ben: [T-42] + 3/4 of it @ 10:30", "16:00"))
    PocketCard(theme).write(str(path), "a6", "Promises, Thursday 26 November", [CardPart("Today", rows)])
    (page,) = pages_of(path.read_bytes())
    said = {" ".join(line.split()) for line in page.splitlines()}
    assert said >= {
        "Promises, Thursday 26 November",
        "Today",
        "Tomorrow 17:00",
        "Zoë: ring (617) 555-0166",
        "16:00",
        "Ben: [T-42] + 3/4 of it @ 10:30",
    }


def test_the_card_ends_in_lines_to_write_on(theme: Theme) -> None:
    (page,) = painted(theme, PARTS, folded=False)
    assert ink(page, 0, 0, 1, 0.25) > 20
    assert ink(page, 0.3, 0.75, 1, 1) >= 4
    (sheet,) = painted(theme, PARTS, folded=True)
    assert ink(sheet, 0.1, 0.75, 0.4, 1) >= 4
    assert ink(sheet, 0.6, 0, 1, 1) >= 20
    # Nothing is written across the fold.
    assert ink(sheet, 0.475, 0, 0.495, 1) == 0


def test_many_promises_go_on_over_more_cards(theme: Theme) -> None:
    part = CardPart("Today", tuple(CardRow(f"promise {n}", "16:00") for n in range(50)))
    assert len(painted(theme, [part], folded=False)) == 3
    assert len(painted(theme, [part], folded=True)) == 1


def test_a_place_that_cannot_be_written_is_said(theme: Theme, tmp_path: Path) -> None:
    assert not PocketCard(theme).write(str(tmp_path / "none" / "card.pdf"), "a6", "Promises", [])


def test_lines_beyond_those_that_are_saved_at_a_time_stay_for_the_next_time(
    window: ManyLinesWindow, rooms: Rooms
) -> None:
    window._text.setPlainText("\n".join(f"call Ana about {number}" for number in range(MOST_LINES + 3)))
    window.understand()
    assert window._understood.text().endswith("3 more, read when these are saved")
    window.save()
    assert window.words.splitlines() == [f"call Ana about {MOST_LINES + number}" for number in range(3)]
    window.save()
    assert window.words == ""
    assert len(rooms.reader.page("all", limit=500).rows) == MOST_LINES + 3
