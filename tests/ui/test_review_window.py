"""The weekly review, by keys: every step acts in place, goes on where it stopped, and says what it knows."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableWidget

from organizer.domain.line import Reading
from organizer.domain.review import STEPS
from organizer.domain.when import Zoned
from organizer.services.moving.portability import Portability
from organizer.services.rituals.review_progress import ReviewProgress
from organizer.services.rituals.reviewing import Reviewing
from organizer.services.window_settings import WindowSettings
from organizer.ui.look.chart_card import ChartCard
from organizer.ui.look.charts import DonutPlot
from organizer.ui.look.controls import Button
from organizer.ui.look.undo_toast import UndoToast
from organizer.ui.look.upper_part import UpperPart
from organizer.ui.rituals.review_export import write_csv, write_pdf
from organizer.ui.rituals.review_window import ReviewWindow
from tests.desktop.waiting import until
from tests.histories.year import NOW, Year

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Desk:
    """A book, a clock held by hand, and the window over them."""

    def __init__(self, rooms: Rooms, clock: HandClock, window: ReviewWindow) -> None:
        self.rooms, self.clock, self.window = rooms, clock, window

    def promise(self, what: str, to: str | None = "Maya Lindqvist", due: int | None = 24, **fields: object) -> Promise:
        self.clock.set(MONDAY)
        when = None if due is None else Zoned(datetime(2026, 11, due, 12, tzinfo=UTC).replace(tzinfo=None), "UTC")
        reading = Reading(text=what, what=what, to=to, due=when, **fields)  # type: ignore[arg-type]
        done = self.rooms.actions.capture(reading, source="window")
        self.clock.set(NOW)
        assert done.promise is not None
        return done.promise

    def take_in_the_year(self, folder: Path) -> None:
        path = folder / "year.jsonl"
        path.write_text("".join(line + "\n" for line in Year().lines()), encoding="utf-8")
        rooms = self.rooms
        books = Portability(rooms.book, self.clock, rooms.preferences.settings, lambda _ids: None)
        for _ in books.bring_in([path], skip_bad=False):
            pass

    def begin(self) -> None:
        self.clock.set(NOW)
        self.window.begin()
        self.window.come_forward()
        assert QTest.qWaitForWindowActive(self.window)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget(), key, held)
            QApplication.processEvents()

    def rows(self) -> list[str]:
        rows = self.window._page.list
        return [rows.item(number).text() for number in range(rows.count())]


@pytest.fixture
def large_text(theme: Theme) -> None:
    theme.follow(WindowSettings(text_size=200))


@pytest.fixture
def desk(theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock) -> Iterator[Desk]:
    clock.set(NOW)
    reviewing = Reviewing(rooms.book, clock, rooms.preferences.settings)
    progress = ReviewProgress(rooms.book)
    window = ReviewWindow(theme, sentences, reviewing, progress, rooms.actions, rooms.reader, clock, rooms.preferences)
    yield Desk(rooms, clock, window)
    window.close()
    window.deleteLater()


def test_enter_goes_on_and_ctrl_enter_marks_the_step_done(desk: Desk) -> None:
    desk.promise("no time", due=None)
    desk.promise("send the quote")
    desk.begin()
    assert desk.window._step == STEPS[0]
    desk.press(Key.Key_Return)
    assert desk.window._step == STEPS[1]
    desk.press(Key.Key_Return, held=CTRL)
    assert desk.window._step == STEPS[2]
    assert ReviewProgress(desk.rooms.book).steps_done(desk.window._week) == {"overdue"}


def test_ctrl_enter_is_done_with_the_step_and_presses_no_button_that_has_the_keys(desk: Desk) -> None:
    made = desk.promise("send the quote", due=24)
    desk.begin()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_K)
    toast = desk.window.findChild(UndoToast)
    assert toast is not None
    assert toast.isVisible()
    for button in (toast._undo, next(iter(desk.window._rail.findChildren(QAbstractButton)))):
        step = desk.window._step
        button.setFocus()
        desk.press(Key.Key_Return, held=CTRL)
        assert desk.window._step == STEPS[STEPS.index(step) + 1]
    assert desk.rooms.reader.promise(made.id).promise.state == "kept"


def test_what_was_done_is_said_over_the_verbs_of_the_step_and_over_no_row(desk: Desk) -> None:
    desk.promise("send the quote", due=24)
    desk.promise("call back", due=24)
    desk.begin()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_K)
    toast, page = desk.window.findChild(UndoToast), desk.window._page
    assert toast is not None
    box = toast.geometry()
    for part, covered in ((page._keys, True), (page.list, False)):
        top = part.mapTo(toast._over, part.rect().topLeft()).y()
        assert (box.top() <= top and top + part.height() <= box.bottom() + 1) == covered
        assert covered or top + part.height() <= box.top()


def test_without_single_letters_a_verb_of_the_review_is_its_letter_with_alt(desk: Desk) -> None:
    desk.rooms.preferences.set("single_keys", "no")
    late = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_K)
    assert desk.rooms.actions.promise(late.id).is_open
    desk.press(Key.Key_K, held=ALT)
    assert not desk.rooms.actions.promise(late.id).is_open


def test_keys_of_an_open_review_follow_the_settings(desk: Desk) -> None:
    desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_Return)

    def caps() -> set[str]:
        return {button._key for button in desk.window._page._keys.findChildren(Button) if not button.isHidden()}

    assert "K" in caps()
    desk.rooms.preferences.set("single_keys", "no")
    desk.window.refresh()
    until(lambda: "Alt K" in caps(), "the keys as they are now", meanwhile=QApplication.processEvents)


def test_the_review_goes_on_where_it_stopped(desk: Desk) -> None:
    desk.begin()
    for _ in range(3):
        desk.press(Key.Key_Return, held=CTRL)
    desk.press(Key.Key_Escape)
    assert not desk.window.isVisible()
    desk.begin()
    assert desk.window._step == STEPS[3]


def test_what_lacks_a_person_gets_one_in_place_and_what_lacks_a_time_a_time(desk: Desk) -> None:
    nobody = desk.promise("no person", None, due=30)
    desk.promise("no time", due=None)
    desk.begin()
    assert len(desk.rows()) == 2
    desk.press(Key.Key_P)
    field = desk.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Zoe")
    desk.press(Key.Key_Return)
    QApplication.processEvents()
    assert desk.rooms.reader.promise(nobody.id).to == "Zoe"
    assert len(desk.rows()) == 1
    desk.press(Key.Key_R)
    assert desk.window._replies.prompt is not None


def test_overdue_promises_are_kept_in_place_and_undone(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_Return)
    assert len(desk.rows()) == 1
    desk.press(Key.Key_K)
    QApplication.processEvents()
    assert desk.rooms.actions.promise(quote.id).state == "kept"
    assert desk.rows() == []
    assert desk.window._rail._steps["overdue"].accessibleName() == "Overdue, Nothing, to look at"
    assert not desk.window._page._nothing.isHidden()
    desk.press(Key.Key_Z, held=CTRL)
    QApplication.processEvents()
    assert desk.rooms.actions.promise(quote.id).is_open
    assert len(desk.rows()) == 1
    desk.press(Key.Key_Y, held=CTRL)
    QApplication.processEvents()
    assert desk.rooms.actions.promise(quote.id).state == "kept"


def test_who_has_gone_quiet_gets_a_word_that_makes_it_right(desk: Desk) -> None:
    promise = desk.promise("send the quote", due=30)
    maya = desk.rooms.reader.person_named("Maya Lindqvist")
    desk.clock.set(MONDAY)
    desk.rooms.actions.update(promise.id, "soon")
    desk.rooms.actions.change_person(maya.id, {"rhythm": type(maya.rhythm)(1, 2)})
    desk.begin()
    desk.window._go_to("going_quiet")
    assert len(desk.rows()) == 1
    desk.press(Key.Key_D)
    desk.press(Key.Key_Return, held=CTRL)
    QApplication.processEvents()
    assert [touch.kind for touch in desk.rooms.book.touches_with(maya.id)] == ["update", "apology"]
    assert desk.rows() == []


def test_who_was_left_waiting_gets_a_word_from_the_overdue_step(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_D)
    desk.press(Key.Key_Return, held=CTRL)
    QApplication.processEvents()
    sorry, move = desk.rooms.book.touches_of(quote.id)
    assert (sorry.kind, sorry.direction) == ("apology", "out")
    assert "I left you without a word on “send the quote”" in sorry.text
    assert "If so, you will have it by Mon 30 Nov 10:00." in sorry.text
    assert (move.kind, move.told, move.due) == ("re-promise", True, desk.rooms.actions.promise(quote.id).due)
    desk.rooms.actions.undo()
    assert desk.rooms.actions.promise(quote.id) == quote


@pytest.mark.parametrize("moves, asked", [(1, False), (2, True)])
def test_a_word_that_moves_it_the_third_time_asks_whether_to_say_no(desk: Desk, moves: int, *, asked: bool) -> None:
    quote = desk.promise("send the quote")
    desk.clock.set(MONDAY)
    for hour in range(moves):
        due = Zoned(datetime(2026, 11, 24, 13 + hour, tzinfo=UTC).replace(tzinfo=None), "UTC")
        desk.rooms.actions.repromise(quote.id, due, told=True)
    desk.begin()
    desk.window._go_to("overdue")
    desk.press(Key.Key_D)
    prompt = desk.window._replies.prompt
    assert prompt is not None
    said = [label.text() for label in prompt.findChildren(QLabel)]
    assert ("It was moved often. Say no, or make it smaller?" in said) == asked


def test_who_has_gone_quiet_and_waits_for_nothing_hears_that_they_were_left_without_a_word(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    maya = desk.rooms.reader.person_named("Maya Lindqvist")
    desk.rooms.actions.change_person(maya.id, {"rhythm": type(maya.rhythm)(1, 2)})
    desk.clock.set(MONDAY)
    desk.rooms.actions.keep(quote.id)
    desk.begin()
    desk.window._go_to("going_quiet")
    desk.press(Key.Key_D)
    desk.press(Key.Key_Return, held=CTRL)
    QApplication.processEvents()
    sorry = desk.rooms.book.touches_with(maya.id)[-1]
    assert (sorry.kind, sorry.promise) == ("apology", None)
    assert "I left you without a word. That was not right, and I am sorry." in sorry.text
    assert desk.rows() == []


def test_every_verb_of_a_step_can_be_pressed_by_mouse_too(desk: Desk) -> None:
    quote = desk.promise("send the quote")
    desk.begin()
    desk.press(Key.Key_Return)
    buttons = desk.window._page._keys.findChildren(QAbstractButton)
    next(one for one in buttons if one.accessibleName() == "Kept").click()
    assert desk.rooms.actions.promise(quote.id).state == "kept"


def test_of_many_who_have_gone_quiet_a_short_list_is_shown(desk: Desk) -> None:
    rhythm = type(desk.rooms.reader.settings().usual_rhythm("customer"))(1, 2)
    for number in range(15):
        desk.promise(f"thing {number}", f"Person {number:02}", due=30)
        person = desk.rooms.reader.person_named(f"Person {number:02}")
        desk.rooms.actions.change_person(person.id, {"rhythm": rhythm})
        desk.rooms.actions.touch(person.id, at=MONDAY)
    desk.begin()
    desk.window._go_to("going_quiet")
    assert len(desk.rows()) == 13
    assert desk.rows()[-1].startswith("And 3 more")
    desk.press(Key.Key_M)
    QApplication.processEvents()
    assert desk.rows()[-1].startswith("And 2 more")


def test_enter_after_the_last_row_of_a_step_goes_on_and_takes_nothing_back(desk: Desk) -> None:
    desk.promise("send the quote", due=30)
    maya = desk.rooms.reader.person_named("Maya Lindqvist")
    desk.rooms.actions.change_person(maya.id, {"rhythm": type(maya.rhythm)(1, 2)})
    desk.rooms.actions.touch(maya.id, at=MONDAY)
    desk.begin()
    desk.window._go_to("going_quiet")
    assert len(desk.rows()) == 1
    desk.press(Key.Key_M)
    QApplication.processEvents()
    assert desk.rows() == []
    desk.press(Key.Key_Return)
    QApplication.processEvents()
    assert desk.rooms.reader.person_named("Maya Lindqvist").muted


def test_a_touch_is_logged_in_two_keys(desk: Desk) -> None:
    promise = desk.promise("send the quote", due=30)
    maya = desk.rooms.reader.person_named("Maya Lindqvist")
    desk.clock.set(MONDAY)
    desk.rooms.actions.update(promise.id, "soon")
    desk.rooms.actions.change_person(maya.id, {"rhythm": type(maya.rhythm)(1, 2)})
    desk.begin()
    desk.window._go_to("going_quiet")
    desk.press(Key.Key_I)
    desk.press(Key.Key_P)
    QApplication.processEvents()
    assert len(desk.rooms.book.touches_with(maya.id)) == 2


def test_thanks_owed_for_praise_are_drafted_and_noted(desk: Desk) -> None:
    desk.promise("send the quote", due=30)
    maya = desk.rooms.reader.person_named("Maya Lindqvist")
    desk.rooms.actions.touch(maya.id, kind="praise", direction="in", at=MONDAY)
    desk.begin()
    desk.window._go_to("thanks_owed")
    assert len(desk.rows()) == 1
    desk.press(Key.Key_T)
    desk.press(Key.Key_Return, held=CTRL)
    QApplication.processEvents()
    thanks = desk.rooms.book.touches_with(maya.id)[-1]
    assert (thanks.kind, thanks.direction) == ("thanks", "out")
    assert "kind words" in thanks.text
    assert desk.rows() == []


def test_what_is_overdue_but_promised_again_counts_on_its_new_day(desk: Desk) -> None:
    late = desk.promise("send the quote", due=25)
    desk.promise("sign the lease", due=30)
    desk.rooms.actions.repromise(late.id, Zoned(datetime(2026, 11, 30, 10), "UTC"), told=True)  # noqa: DTZ001 - civil
    desk.begin()
    desk.window._go_to("next_seven_days")
    heading, *rows = desk.rows()
    assert heading.endswith("· 2")
    assert len(rows) == 2


def test_the_days_ahead_say_what_is_full_and_that_the_month_ends(desk: Desk) -> None:
    for number in range(6):
        desk.promise(f"thing {number}", due=30)
    desk.begin()
    desk.window._go_to("next_seven_days")
    assert desk.rows()[0] == "Mon 30 Nov · 6, full"
    assert "last working day of the month" in desk.window._page._note.text()


def test_a_week_of_the_year_is_shown_with_a_sentence_a_picture_and_a_table_each(desk: Desk, tmp_path: Path) -> None:
    desk.take_in_the_year(tmp_path)
    desk.begin()
    desk.window._go_to(STEPS[-1])
    cards = desk.window._went.findChildren(ChartCard)
    assert [card.plot.title for card in cards] == [
        "Kept on time",
        "Grades",
        "People balance",
        "Internal against customers",
        "Channels they came by",
        "Near misses, complaints, praise",
    ]
    for card in cards:
        assert card.plot.sentence
        assert card._picture.accessibleDescription().startswith(card.plot.sentence)
        card._turn.click()
        table = card.findChild(QTableWidget)
        assert table is not None
        shown = [table.item(row, column) for row in range(table.rowCount()) for column in range(table.columnCount())]
        assert [item.text() for item in shown if item is not None] == [cell for row in card.plot.rows for cell in row]


def test_with_little_data_no_line_is_drawn_and_it_is_said_when_there_will_be_one(desk: Desk) -> None:
    kept = desk.promise("send the quote", due=27)
    desk.rooms.actions.keep(kept.id, at=MONDAY)
    desk.begin()
    desk.window._go_to(STEPS[-1])
    line = desk.window._went.findChildren(ChartCard)[0].plot
    assert line.high == 0
    assert line.sentence == "1 of 1 kept on time. Two more weeks and a line appears here."


def test_what_i_will_do_differently_is_shown_again_next_week(desk: Desk) -> None:
    desk.begin()
    desk.window._go_to(STEPS[-1])
    QTest.keyClicks(desk.window._went._field, "Call before noon.")
    desk.press(Key.Key_Return, held=CTRL)
    assert not desk.window.isVisible()
    progress = ReviewProgress(desk.rooms.book)
    assert progress.is_done(desk.window._week)
    assert progress.resolution(desk.window._week) == "Call before noon."
    desk.begin()
    desk.press(Key.Key_Right, held=Qt.KeyboardModifier.AltModifier)
    said = [label.text() for label in desk.window._went.findChildren(QLabel)]
    assert "You wanted to do differently: Call before noon." in said
    desk.window._go_to("overdue")
    assert desk.window._before.isVisible()
    assert desk.window._before.text() == "You wanted to do differently: Call before noon."


def test_a_week_that_goes_on_is_compared_so_far_and_its_ring_has_no_empty_parts(desk: Desk) -> None:
    for day, late in ((9, False), (17, False), (24, True)):
        kept = desk.promise("send the quote", due=day, made=datetime(2026, 11, day - 1, 9, tzinfo=UTC))
        desk.rooms.actions.keep(kept.id, at=datetime(2026, 11, day, 14 if late else 10, tzinfo=UTC))
    desk.begin()
    desk.window._go_to(STEPS[-1])
    line, ring = (card.plot for card in desk.window._went.findChildren(ChartCard)[:2])
    assert line.sentence == "0 of 1 kept on time. So far down from 100%."
    assert len(line.rows) == 12
    assert isinstance(ring, DonutPlot)
    assert [count for *_, count in ring.parts] == [1]


def test_past_weeks_are_read_with_the_arrows_and_those_of_another_year_name_it(desk: Desk) -> None:
    desk.begin()
    desk.window._other_week(-48)
    assert desk.window._rail._week.text() == "Week 52 of 2025 · 22–28 Dec"
    desk.window._other_week(48)
    desk.press(Key.Key_Left, held=Qt.KeyboardModifier.AltModifier)
    assert desk.window._week.name == "2026-W47"
    assert desk.window._step == STEPS[-1]


def test_the_week_goes_out_as_a_table_without_formulas_and_as_pdf(desk: Desk, theme: Theme, tmp_path: Path) -> None:
    desk.promise("pay", "=HYPERLINK(1)", due=30)
    went = Reviewing(desk.rooms.book, desk.clock, desk.rooms.preferences.settings)
    plots = desk.window._went.plots_of(went.how_it_went(went.week()), "Say it before.", "Call before noon.")
    table, paper = tmp_path / "week.csv", tmp_path / "week.pdf"
    assert write_csv(str(table), "Week 48", plots, theme)
    assert write_pdf(str(paper), "Week 48", plots, theme)
    rows = list(csv.reader(table.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["Week 48"]
    assert [row[1:] for row in rows if row and row[0].startswith("2026-W")] == [["0", "0"]] * 12
    assert sum("Say it before." in cell for row in rows for cell in row) == 1
    assert ["'=HYPERLINK(1)", "1", "0"] in rows
    assert ["You wanted to do differently", "Say it before."] in rows
    assert ["What will I do differently?", "Call before noon."] in rows
    assert paper.read_bytes().startswith(b"%PDF-")
    assert not write_csv(str(tmp_path / "none" / "week.csv"), "Week 48", plots, theme)
    assert not write_pdf(str(tmp_path / "none" / "week.pdf"), "Week 48", plots, theme)


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.promise("send the quote")
    desk.begin()
    for step in STEPS:
        desk.window._go_to(step)
        for button in desk.window.findChildren(QAbstractButton):
            if button.isVisible() and button.metaObject().className() != "QTableCornerButton":
                assert button.accessibleName(), (step, button)
        for field in desk.window.findChildren(QLineEdit):
            assert field.accessibleName()


def test_a_narrow_review_says_of_which_week_it_is_and_cuts_no_title(desk: Desk) -> None:
    desk.begin()
    week, hint = desk.window._rail._week.text(), desk.window._hint.text()
    assert week not in hint
    desk.window.resize(640, 600)
    QApplication.processEvents()
    assert desk.window._hint.text() == f"{week} · {hint}"
    desk.window._go_to(STEPS[-1])
    QApplication.processEvents()
    title = desk.window._title
    assert desk.window._hint.text().startswith(week)
    assert title.height() >= title.heightForWidth(title.width())
    desk.window.resize(1200, 600)
    QApplication.processEvents()
    assert week not in desk.window._hint.text()


@pytest.mark.parametrize("right_to_left", [False, True])
def test_in_the_smallest_window_with_large_text_nothing_of_the_review_is_out_of_reach(
    large_text: None, desk: Desk, qt_app: QApplication, *, right_to_left: bool
) -> None:
    qt_app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    desk.promise("send the quote")
    desk.begin()
    desk.window.resize(640, 480)
    desk.window._go_to("overdue")
    QApplication.processEvents()
    foot = desk.window._page.last
    assert isinstance(foot, UpperPart)
    assert foot.verticalScrollBar().maximum() > 0
    desk.window._go_to(STEPS[-1])
    QApplication.processEvents()
    page = desk.window._went
    for card in page.findChildren(ChartCard):
        left = card.mapTo(page.viewport(), QPoint(0, 0)).x()
        assert 0 <= left <= left + card.width() <= page.viewport().width()
