"""Large text and little room: nothing is cut off, and nothing lies over something else."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QStyleOptionViewItem, QWidget

from organizer.domain.line import Reading
from organizer.services.window_settings import WindowSettings
from organizer.ui.capture.capture_popup import CapturePopup
from organizer.ui.keyboard.keys_sheet import KeysSheet
from organizer.ui.look.controls import Button
from organizer.ui.look.flow import Flow
from organizer.ui.promises.field_rows import FieldRow
from organizer.ui.promises.promise_row import _Painting
from organizer.ui.promises.story_list import StoryList
from organizer.ui.words.row_words import Bit
from organizer.ui.words.story_words import StoryText
from organizer.windows import main_window
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

LONG = "send @Maya the revised quote by friday 16:00 via:email #harbor-refit at:market and the drawings with it"


@pytest.fixture
def large(theme: Theme) -> Theme:
    theme.follow(WindowSettings(text_size=200))
    return theme


@pytest.fixture
def to_the_left(qt_app: QApplication) -> None:
    qt_app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@pytest.mark.usefixtures("to_the_left")
def test_a_number_is_painted_from_left_to_right_where_words_run_to_the_left(theme: Theme) -> None:
    number, marked = "+49 30 123456", "\u200e+49 30 123456\u200e"
    row = FieldRow(theme, "Phone", "phone")
    row.resize(320, 28)
    pictures = []
    for words in (number, marked):
        row.say(words, "text")
        pictures.append(row.grab().toImage())
    for words in (number, marked):
        button = Button(theme, words)
        button.resize(200, 32)
        pictures.append(button.grab().toImage())
    assert pictures[0] == pictures[1]
    assert pictures[2] == pictures[3]


def test_events_of_a_story_stand_below_each_other_at_every_width(theme: Theme) -> None:
    events = [
        StoryText(
            "send", "text2", "Update given", "Tue 17 Nov 3:40 PM", "The yard is late, I know on Wednesday.", "", ""
        )
        for _ in range(12)
    ]
    story = StoryList(theme)
    story.resize(200, 200)
    story.show()
    story.tell(events)
    for wide in range(200, 320, 3):
        story.resize(wide, 200)
        QApplication.processEvents()
        QApplication.processEvents()
        rows = [story.model().index(row, 0) for row in range(len(events))]
        boxes = [story.visualRect(row) for row in rows]
        wanted = [story.sizeHintForIndex(row).height() for row in rows]
        assert [box.height() for box in boxes] == wanted
        assert [after.top() - before.top() for before, after in pairwise(boxes)] == wanted[:-1]
    story.close()


def test_the_popup_is_as_high_as_its_words_need_and_its_switch_is_whole(
    large: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    popup = CapturePopup(
        large, sentences, rooms.capturing, rooms.understanding, rooms.reader, clock, sees_through=False
    )
    popup.begin_with(LONG)
    field, line = popup._card.field, large.metrics("popup").lineSpacing()

    def lines() -> int:
        return int(field.document().size().height())

    # The window manager has a say in its size, and takes its time.
    until(
        lambda: lines() > 1 and field.viewport().height() >= lines() * line,
        "all lines to have room",
        meanwhile=QApplication.processEvents,
    )
    assert popup._kind.width() >= popup._kind.sizeHint().width()
    popup._fit_foot(700)
    assert popup._foot.direction() == QBoxLayout.Direction.TopToBottom
    popup._fit_foot(2_000)
    assert popup._foot.direction() == QBoxLayout.Direction.LeftToRight
    popup.close()


def test_a_name_or_a_word_without_end_is_never_cut_in_silence(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    endless = "A" * 300
    line = f"send https://example.com/{'x' * 200}"
    reading = Reading(text=line, what=line, to=endless)
    made = rooms.capturing.capture(reading, source="window").promise
    assert made is not None
    window = main_window(rooms, clock, sentences, theme)
    window.resize(1280, 800)
    window.show()
    window._side_panel.open(keys=False)
    QApplication.processEvents()
    panel = window._side_panel._inspector
    assert panel is not None
    assert panel._name.shown.endswith("…")
    assert panel._name.text() == endless
    panel._standing.setText("You owe 1 · They owe 1 · last touch just now, as it is said in long words")
    inside = panel._body.layout()
    assert inside is not None
    inside.activate()
    wanted = panel._standing.heightForWidth(panel._standing.width())
    assert panel._standing.height() >= wanted > 2 * theme.px(12)
    for part in (panel._title, panel._quote, panel._fields):
        assert part.mapTo(panel, part.rect().bottomRight()).x() <= panel.width()
    window.go_to(f"person:{made.to}")
    QApplication.processEvents()
    assert window._header._title.shown.endswith("…")
    window.close()
    window.deleteLater()


def test_the_search_is_as_high_as_what_it_found_and_its_field_stays_whole(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    for number in range(30):
        rooms.capturing.capture(rooms.capturing.read(f"call @Ben {number}"), source="window")
    window = main_window(rooms, clock, sentences, theme)
    window.show()
    window._overlays.show_search()
    card = window._overlays._search
    assert card is not None
    heights = []
    for words in ("zzzz", "call 7", "call"):
        card._field.setText(words)
        QApplication.processEvents()
        heights.append(card._card.height())
        assert card._field.height() >= card._field.minimumHeight()
    assert heights == sorted(heights)
    assert heights[0] < heights[2]
    window.close()
    window.deleteLater()


def test_a_row_in_a_small_window_of_large_text_shows_its_title_whole(
    large: Theme, rooms: Rooms, clock: HandClock, sentences: Sentences
) -> None:
    rooms.capturing.capture(rooms.capturing.read("send the quote to @Maya today 17:00"), source="window")
    window = main_window(rooms, clock, sentences, large)
    window.resize(640, 480)
    window.show()
    QApplication.processEvents()
    try:
        rows = window._page.list
        index = rows.currentIndex()
        view = rows._list.view(index)
        assert view is not None
        option = QStyleOptionViewItem()
        rows.initViewItemOption(option)
        option.rect = rows.visualRect(index)
        painting = _Painting(large, window.keys, None, option)
        title = rows._list.text(view).title
        assert large.metrics("title").horizontalAdvance(title) <= painting.room_for_title(rows._list.text(view))
        assert rows.viewport().rect().contains(rows.visualRect(index))
        assert window._header._title.shown == "Today"
    finally:
        window.close()


def test_what_is_said_of_a_value_stands_below_it_where_it_has_no_room_beside(theme: Theme) -> None:
    row = FieldRow(theme, "Due", "calendar-clock")
    row.say("Tomorrow 10:00 · they expected yesterday 17:00", "overdue")
    row.resize(600, row.sizeHint().height())
    low = row.sizeHint().height()
    assert list(row.lines) == ["Tomorrow 10:00 · they expected yesterday 17:00"]
    row.resize(260, low)
    assert list(row.lines) == ["Tomorrow 10:00", "they expected yesterday 17:00"]
    assert row.sizeHint().height() > low


def test_the_sheet_of_keys_goes_on_below_where_it_has_no_room_beside(
    large: Theme, rooms: Rooms, clock: HandClock, sentences: Sentences
) -> None:
    window = main_window(rooms, clock, sentences, large)
    window.resize(1000, 700)
    window.show()
    window._overlays.show_keys()
    QApplication.processEvents()
    QApplication.processEvents()
    try:
        sheet = window._overlays._sheet
        assert sheet is not None
        area = sheet._scroll
        inside = area.widget()
        assert inside is not None
        assert inside.width() <= area.viewport().width()
        labels = [label for label in inside.findChildren(QLabel) if label.text()]
        assert len(labels) > 40
        assert all(label.mapTo(inside, label.rect().bottomRight()).x() <= inside.width() for label in labels)
        assert area.verticalScrollBar().maximum() > 0
        QTest.keyClick(sheet, Qt.Key.Key_End)
        assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()
    finally:
        window.close()


def test_where_letters_are_twice_as_large_the_rows_have_the_height_and_the_line_comes_when_called(
    large: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today"), source="window")
    window = main_window(rooms, clock, sentences, large)
    window.resize(640, 480)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    page = window._page
    assert page.line.isHidden()
    assert page.list.height() > window.height() // 2
    window.capture()
    QTest.keyClicks(page.line.card.field, "call")
    QApplication.processEvents()
    assert page.line.card.field.height() >= large.metrics("line").lineSpacing()
    page.line.card.put("")
    QTest.keyClick(page.line.card.field, Qt.Key.Key_Escape)
    until(page.line.isHidden, "the line to make room again", meanwhile=QApplication.processEvents)
    window.resize(640, 1000)
    QApplication.processEvents()
    assert page.line.isVisible()
    window.close()
    window.deleteLater()


def test_a_row_with_no_room_for_both_says_the_person_and_then_the_due(
    large: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    rooms.capturing.capture(rooms.capturing.read("send the quote @Maya today"), source="window")
    window = main_window(rooms, clock, sentences, large)
    rows = window._page.list
    window.resize(1600, 900)
    window.show()
    QApplication.processEvents()
    wide = rows.visualRect(rows.currentIndex()).height()
    window.resize(640, 900)
    QApplication.processEvents()
    assert rows.visualRect(rows.currentIndex()).height() - wide == large.px(84) - large.px(60)
    window.close()
    window.deleteLater()


def test_buttons_in_a_row_have_their_middles_in_one_line_though_one_stands_out(theme: Theme) -> None:
    row = QWidget()
    flow = Flow(row, gap=4)
    buttons = [Button(theme, "Kept", tone="primary"), Button(theme, "Update"), Button(theme, "Re-promise")]
    for button in buttons:
        flow.addWidget(button)
    row.resize(600, 80)
    row.show()
    QApplication.processEvents()
    assert buttons[0].height() > buttons[1].height()
    assert len({button.geometry().center().y() for button in buttons}) == 1
    row.close()


def test_the_columns_of_keys_begin_at_one_height_however_long_they_are(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    window = main_window(rooms, clock, sentences, theme)
    window.resize(1280, 760)
    window.show()
    window._overlays.show_keys()
    QApplication.processEvents()
    sheet = window.findChild(KeysSheet)
    assert isinstance(sheet, KeysSheet)
    tops = [item.geometry().top() for item in (sheet._flow.itemAt(number) for number in range(3)) if item is not None]
    assert len(tops) == 3
    assert len(set(tops)) == 1
    window.close()
    window.deleteLater()


def test_a_bit_of_a_row_is_left_out_where_only_its_first_letters_would_be_seen(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    window = main_window(rooms, clock, sentences, theme)
    option = QStyleOptionViewItem()
    window._page.list.initViewItemOption(option)
    painting = _Painting(theme, window.keys, None, option)
    short, long = Bit("mail", "Email"), Bit("map-pin", "the café on the corner of the old market")
    whole = theme.px(33) + theme.metrics("meta").horizontalAdvance("Email")
    assert painting._has_room_for(short, whole)
    assert not painting._has_room_for(short, whole - 1)
    assert painting._has_room_for(long, theme.px(130))
    assert not painting._has_room_for(long, theme.px(129))
    window.deleteLater()


def test_a_row_whose_person_has_a_very_long_name_still_shows_its_keys(
    theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock
) -> None:
    for name in ("Bartholomew-Maximilian Featherstonehaugh-Cholmondeley of Wriothesley-upon-Tyne", "Ola Berg"):
        rooms.capturing.capture(replace(rooms.capturing.read("send the map today"), to=name), source="window")
    window = main_window(rooms, clock, sentences, theme)
    window.resize(1280, 800)
    window.show()
    rows = window._page.list
    option = QStyleOptionViewItem()
    option.initFrom(rows)
    option.widget = rows
    option.rect = QRect(0, 0, 700, 60)
    for view in rooms.reader.page("my_today").rows:
        text = rows._list.text(view)
        painting = _Painting(theme, window.keys, None, option)
        boxes = painting.key_boxes(view, text)
        assert [verb for verb, _ in boxes] == ["keep", "update", "repromise"]
        room = boxes[0][1].left() - painting.box.left()
        assert room >= min(theme.metrics("meta_strong").horizontalAdvance(text.who), theme.px(180))
    window.close()
