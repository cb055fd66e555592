"""In the smallest window, with letters twice as large, and on a low screen: all can be reached, and nothing is crushed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from organizer.domain.people import Rhythm
from organizer.services.window_settings import WindowSettings
from organizer.ui.capture.capture_popup import CapturePopup
from organizer.ui.capture.chips import Chip
from organizer.ui.look.areas import bring_into_sight
from organizer.ui.look.blank_page import BlankPage
from organizer.ui.look.controls import Button
from organizer.ui.look.line_label import LineLabel
from organizer.ui.look.upper_part import LowerPart
from organizer.ui.people.people_list import Columns, told_below
from organizer.ui.people.people_page import PeoplePage
from organizer.ui.people.person_page import PersonPage
from organizer.windows import main_window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.prompts.prompts import Prompt
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

SMALLEST = (640, 480)
LINE = "send @Maya the revised quote by friday 16:00 via:email #harbor-refit"


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    for line in ("send the quote @Maya today 15:00", "waiting for the keys from @Jonas until friday"):
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.offer("leave", lambda: None)
    made.resize(*SMALLEST)
    made.show()
    settle()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def large(theme: Theme) -> None:
    theme.follow(WindowSettings(text_size=200))


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def seen_whole(part: QWidget) -> bool:
    """Return whether nothing hides any of a part, and it has the height it needs."""
    return part.visibleRegion().boundingRect() == part.rect() and part.height() >= part.sizeHint().height()


def can_be_reached(parts: list[Button]) -> bool:
    """Return whether each can be brought into sight as a whole."""
    for part in parts:
        if not part.isHidden():
            bring_into_sight(part)
            settle()
            if not seen_whole(part):
                return False
    return bool(parts)


def asked(window: MainWindow, place: str, verb: str) -> Prompt:
    window._go_and_take_keys(place)
    settle()
    chosen = window._page.list.chosen()
    assert chosen is not None
    window.verbs.do(chosen.promise.id, verb)
    settle()
    prompt = window._replies.prompt
    assert prompt is not None
    return prompt


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("place, verb", [("today", "repromise"), ("today", "update"), ("waiting", "nudge")])
def test_every_answer_of_a_question_can_be_reached_in_the_smallest_window(
    window: MainWindow, place: str, verb: str, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    prompt = asked(window, place, verb)
    focused = window.focusWidget()
    assert focused is not None
    assert not focused.visibleRegion().isEmpty()
    assert can_be_reached(prompt.findChildren(Button))
    assert prompt.question.visibleRegion().boundingRect().height() >= prompt.fontMetrics().height()


@pytest.mark.usefixtures("large")
def test_what_is_typed_in_answer_to_a_question_is_seen_though_the_field_was_out_of_sight(window: MainWindow) -> None:
    prompt = asked(window, "today", "repromise")
    assert prompt.question.shown == "By when now?"
    QTest.keyClicks(window.focusWidget(), "f")
    settle()
    field = window.focusWidget()
    assert field is not None
    assert field.property("text") == "f"
    assert seen_whole(field)


def test_a_question_has_its_room_before_the_rows_and_gives_it_back(window: MainWindow) -> None:
    before = window._stage.height()
    prompt = asked(window, "waiting", "nudge")
    assert all(seen_whole(button) for button in prompt.findChildren(Button) if not button.isHidden())
    prompt.closed.emit()
    settle()
    assert window._stage.height() == before
    assert window._stage.minimumHeight() == 0


@pytest.mark.usefixtures("large")
def test_a_question_has_all_the_height_there_is_where_it_needs_it(window: MainWindow) -> None:
    asked(window, "waiting", "nudge")
    assert window._stage.height() == 1


@pytest.mark.usefixtures("large")
def test_a_title_is_smaller_before_it_is_cut(window: MainWindow, theme: Theme) -> None:
    head, title = window._header, "Ill"
    room = head._title.width()
    while theme.metrics("page").horizontalAdvance(title) <= room:
        title += "il"
    assert theme.metrics("card").horizontalAdvance(title) <= room
    head.say(title, "")
    settle()
    assert head._title.shown == title
    head.say("Today", "")
    settle()
    assert head._title.font() == theme.font("page")


@pytest.mark.usefixtures("large")
def test_the_line_is_whole_while_what_is_understood_of_it_scrolls(window: MainWindow, theme: Theme) -> None:
    window.capture()
    window._page.line.put(LINE)
    settle()
    card = window._page.line.card
    assert card.field.height() >= card.field.sizeHint().height() > theme.metrics("line").lineSpacing()
    chips = [chip for chip in card.findChildren(Chip) if not chip.isHidden()]
    assert len(chips) > 4
    for part in (*chips, card._preview):
        bring_into_sight(part)
        assert part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.usefixtures("large")
def test_what_is_in_no_line_takes_no_height_below_it(window: MainWindow) -> None:
    window.capture()
    settle()
    empty = window._page.line.height()
    window._page.line.put(LINE)
    settle()
    window._page.line.card.clear()
    settle()
    assert window._page.line.height() == empty == window._page.line.card.field.height() + 6


def test_a_picker_is_whole_and_in_sight_where_the_screen_is_low(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    popup = CapturePopup(
        theme, sentences, rooms.capturing, rooms.understanding, rooms.reader, clock, sees_through=False
    )
    popup.begin_with(LINE)
    settle()
    before = popup.height()
    popup._card.pick("due")
    settle()
    picker = popup._card._picker
    assert picker is not None
    assert popup.height() >= before + picker.heightForWidth(picker.width())
    # As on a screen of 1280 x 800 that is twice as sharp.
    popup.resize(616, 376)
    settle()
    picker.come_into_sight()
    assert picker.height() >= picker.heightForWidth(picker.width())
    assert picker.visibleRegion().boundingRect() == picker.rect()
    assert popup._card.field.height() >= popup._card.field.sizeHint().height()
    popup.close()


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("place", ["waiting", "upcoming"])
def test_the_ways_to_list_stand_below_each_other_where_they_have_no_room_beside(window: MainWindow, place: str) -> None:
    window._go_and_take_keys(place)
    settle()
    shown = [one for one in (window._page._order, window._page._days) if one is not None and not one.isHidden()]
    assert len(shown) == 1
    assert all(seen_whole(button) for button in shown[0].findChildren(Button))
    assert shown[0].geometry().top() == 0
    assert window._header._title.shown == window._header._title.text()


@pytest.mark.usefixtures("large")
def test_every_way_to_look_at_people_can_be_reached_and_the_row_with_the_keys_is_seen(
    window: MainWindow, theme: Theme
) -> None:
    window._go_and_take_keys("people")
    settle()
    page = window.findChild(PeoplePage)
    assert isinstance(page, PeoplePage)
    assert page.list.hasFocus()
    row = page.list.visualRect(page.list.currentIndex())
    assert page.list.viewport().visibleRegion().boundingRect().contains(row.intersected(page.list.viewport().rect()))
    assert row.height() == theme.px(58)
    assert can_be_reached(page._filters.findChildren(Button))


def test_what_has_no_column_is_told_below_the_name(
    rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme
) -> None:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today 15:00"), source="window")
    maya = rooms.reader.person_named("Maya").id
    rooms.actions.change_person(maya, {"rhythm": Rhythm(7, 14)})
    view = rooms.reader.person(maya)
    text = sentences.people.row(view, clock.now(), clock.zone(), rooms.reader.settings())
    columns = Columns(theme)

    def below(wide: int) -> str:
        return told_below(text, columns.at(QRect(0, 0, wide, 58)))

    assert below(900) == "Customer"
    assert below(500) == "Every week · never touched · Customer"
    assert below(400) == "Every week · never touched · last touch never · Customer"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_is_told_of_a_person_ends_where_the_head_of_the_window_does(
    window: MainWindow, rooms: Rooms, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    window.resize(1180, 760)
    window._go_and_take_keys(f"person:{rooms.reader.person_named('Maya').id}")
    settle()
    page = window.findChild(PersonPage)
    assert isinstance(page, PersonPage)
    mirrored = direction == Qt.LayoutDirection.RightToLeft

    def end(part: QWidget, inward: int) -> int:
        """Return how far from its end of the middle a part ends, `inward` of its own edge."""
        left = part.mapTo(window._middle, QPoint(0, 0)).x()
        return inward + (left if mirrored else window._middle.width() - left - part.width())

    head = end(window._header._leave, 3)
    assert abs(end(page._rows, theme.px(6)) - head) <= 2
    assert 0 <= head - end(page._story, 0) <= theme.px(8)
    first, second = page._ways, page._actions
    assert [button.text() for button in first.findChildren(Button)] == ["All people", "Walk over"]
    assert first.geometry().bottom() < second.geometry().top()
    assert len({button.y() for button in second.findChildren(Button)}) == 1


@pytest.mark.usefixtures("large")
def test_the_hint_of_the_keys_says_that_it_is_cut(window: MainWindow) -> None:
    window._overlays.show_keys()
    settle()
    sheet = window._overlays._sheet
    assert sheet is not None
    hints = [label for label in sheet.findChildren(LineLabel) if label.text()]
    assert [hint.shown.endswith("…") for hint in hints] == [True]


def test_a_part_that_scrolls_asks_for_the_height_of_what_comes_into_it(theme: Theme) -> None:
    part = LowerPart(theme)
    part.resize(400, 300)
    button = Button(theme, "Kept")
    part.room.addWidget(button)
    part.show()
    settle()
    low = part.heightForWidth(400)
    button.setMinimumHeight(200)
    settle()
    assert part.heightForWidth(400) >= low + 150
    assert part.minimumSizeHint().height() < 200
    part.close()


def test_the_popup_has_its_height_before_it_is_seen(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    popup = CapturePopup(
        theme, sentences, rooms.capturing, rooms.understanding, rooms.reader, clock, sees_through=False
    )
    popup._card.put("send @Maya the quote by friday")
    popup.get_ready()
    ready = popup.height()
    popup.come()
    settle()
    assert popup.height() == ready
    assert popup._card._told.verticalScrollBar().maximum() == 0
    popup.close()


@pytest.mark.parametrize(
    "place, verb", [("today", "repromise"), ("today", "update"), ("today", "touch"), ("waiting", "nudge")]
)
def test_nothing_scrolls_in_a_question_that_has_the_room(window: MainWindow, place: str, verb: str) -> None:
    window.resize(1280, 900)
    settle()
    parts = asked(window, place, verb).findChildren(LowerPart)
    assert [part.verticalScrollBar().maximum() for part in parts] == [0]


def test_where_one_types_is_in_sight_in_a_line_of_more_than_four(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    popup = CapturePopup(
        theme, sentences, rooms.capturing, rooms.understanding, rooms.reader, clock, sees_through=False
    )
    popup.begin_with(f"send @{'Wolfeschlegelstein' * 16} the revised quote by friday")
    settle()
    field = popup._card.field
    assert field.document().size().height() > 4
    assert field.viewport().rect().contains(field.cursorRect())
    assert field.horizontalScrollBar().value() == 0
    popup.close()


def test_the_filter_stands_above_what_is_said_where_there_is_nothing(window: MainWindow, rooms: Rooms) -> None:
    kept = next(view for view in rooms.reader.page("all").rows if view.promise.is_mine)
    rooms.actions.keep(kept.promise.id)
    window.refresh(frozenset())
    settle()
    page = window._page
    assert page.list.isHidden()
    blank = page.findChild(BlankPage)
    assert isinstance(blank, BlankPage)
    window._stage.filter_here()
    settle()
    assert page.filter._field is not None
    assert page.filter._field.geometry().bottom() < blank.geometry().top()
