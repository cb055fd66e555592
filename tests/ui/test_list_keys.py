"""Getting about in a list by keys and mouse, what stays chosen, and counts that say the same as the headings under them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from organizer.domain.errors import DiskRefused
from organizer.domain.when import Zoned
from organizer.ui.capture.hot_key_offer import HotKeyOffer
from organizer.ui.keyboard.keys import DEFAULTS
from organizer.ui.keyboard.keys_sheet import KeysSheet
from organizer.ui.keyboard.verb_menu import VERB_ICONS
from organizer.ui.look.controls import PressedByEnter
from organizer.ui.look.menus import Menu
from organizer.ui.look.undo_toast import UndoToast
from organizer.ui.people.people_list import PeopleList
from organizer.ui.people.person_page import PersonPage
from organizer.ui.people.person_rows import PersonRows
from organizer.ui.promises.field_rows import FieldRows
from organizer.ui.promises.places import Heading
from organizer.ui.prompts.chip_pickers import ChoicePrompt
from organizer.ui.prompts.prompts import WordsPrompt
from organizer.windows import main_window
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.domain.promises import Promise
    from organizer.rooms import Rooms
    from organizer.services.actions import Done
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.promises.promise_view import PromiseListView
    from organizer.ui.words.sentences import Sentences
    from tests.desktop.private_desktop import PrivateDesktop
    from tests.hands import HandClock

_LINES = (
    "send the quote @Maya today 10:00",
    "sign the lease @Tom today 10:30",
    "call back @Jonas today 16:00",
    "the plan @Ola today 17:00",
    "waiting for the part from @Ken today 10:00",
)


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    """Show two promises overdue, two for today, and one of somebody else's that is late."""
    for line in _LINES:
        promised(rooms, line)
    clock.move(hours=2)
    made = main_window(rooms, clock, sentences, theme)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    made._page.list.setFocus()
    made._page.list.choose_first()
    yield made
    made.close()
    made.deleteLater()


def promised(rooms: Rooms, line: str) -> Promise:
    made = rooms.capturing.capture(rooms.capturing.read(line), source="window").promise
    assert made is not None
    return made


def chosen(rows: PromiseListView) -> list[str]:
    views = (rows._list.view(rows._list.index_of(one)) for one in rows.all_chosen())
    return [view.promise.what for view in views if view is not None]


@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_PageUp])
def test_home_and_page_up_go_past_the_first_heading_to_the_first_promise(window: MainWindow, key: Qt.Key) -> None:
    rows = window._page.list
    QTest.keyClick(rows, Qt.Key.Key_End)
    assert chosen(rows) == ["the part"]
    QTest.keyClick(rows, key)
    assert chosen(rows) == ["send the quote"]


def test_shift_and_home_choose_everything_up_to_the_first(window: MainWindow) -> None:
    rows = window._page.list
    QTest.keyClick(rows, Qt.Key.Key_End)
    QTest.keyClick(rows, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(rows) == ["send the quote", "sign the lease", "call back", "the plan", "the part"]


@pytest.mark.parametrize("several", [False, True])
def test_when_what_was_chosen_goes_another_is_chosen_so_that_the_next_key_has_a_promise(
    window: MainWindow, *, several: bool
) -> None:
    rows = window._page.list
    QTest.keyClick(rows, Qt.Key.Key_End)
    if several:
        QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    window.refresh(frozenset())
    assert chosen(rows) == ["call back" if several else "the plan"]
    window.verbs.undo()
    window.refresh(frozenset())
    assert len(chosen(rows)) == 1


def test_one_key_asks_for_all_that_is_overdue_and_the_same_letter_alone_for_the_chosen_one(window: MainWindow) -> None:
    rows, asked = window._page.list, list[list[str]]()
    rows.verb_asked.connect(lambda ids, _verb: asked.append(list(ids)))
    QTest.keyClick(rows, Qt.Key.Key_End)
    QTest.keyClick(rows, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(rows, Qt.Key.Key_R)
    assert [len(ids) for ids in asked] == [2, 1]
    assert asked[0] == rows._list.under("overdue")


@pytest.mark.parametrize("way", ["key", "heading"])
def test_all_that_is_overdue_is_all_in_the_book_however_little_of_it_was_read_yet(
    window: MainWindow, rooms: Rooms, clock: HandClock, way: str
) -> None:
    with rooms.actions.together("add"):
        for number in range(120):
            promised(rooms, f"answer {number} @Maya today 12:30")
    clock.move(hours=2)
    window.go_to("today")
    rows, asked = window._page.list, list[list[str]]()
    rows.verb_asked.connect(lambda ids, _verb: asked.append(list(ids)))
    rows.choose_first()
    assert rows._list.rowCount() < 100
    if way == "key":
        QTest.keyClick(rows, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    else:
        rows._pressed("heading:overdue", "repromise")
    assert len(set(asked[0])) == len(asked[0]) == 122


def test_where_nothing_is_overdue_the_key_for_all_of_it_says_so_and_means_no_other(
    window: MainWindow, rooms: Rooms
) -> None:
    promised(rooms, "measure the hall @Pia friday")
    window.go_to("upcoming")
    rows, asked, hints = window._page.list, list[object](), list[str]()
    rows.verb_asked.connect(lambda ids, _verb: asked.append(ids))
    rows.hinted.connect(hints.append)
    rows.choose_first()
    QTest.keyClick(rows, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert asked == []
    assert hints == ["Nothing here is overdue, so there is nothing to re-promise."]


def test_the_head_counts_what_the_headings_count(window: MainWindow) -> None:
    counts = [row.count for row in window._page.model._rows if isinstance(row, Heading)]
    assert counts == [2, 2, 1]
    assert window._header._subtitle.text().endswith("2 overdue, 2 to keep today, 1 waiting on others")


def test_a_row_dragged_under_another_day_is_asked_for_on_that_day(
    window: MainWindow, rooms: Rooms, desktop: PrivateDesktop, qt_app: QApplication
) -> None:
    for line in ("measure the hall @Pia friday", "the agenda @Pia monday"):
        promised(rooms, line)
    window.go_to("upcoming")
    rows, asked = window._page.list, list[object]()
    rows.day_asked.connect(lambda _ids, day: asked.append(day))
    spots = [rows.visualRect(window._page.model.index(number)).center() for number in (1, 5)]
    places = [rows.viewport().mapToGlobal(spot) for spot in spots]
    shown = set[date | None]()

    looking = QTimer(rows, interval=1)  # a drag has a loop of its own
    looking.timeout.connect(lambda: shown.add(rows._rows._aimed_at))
    looking.start()
    desktop.screen.drag(places[0].toTuple(), places[1].toTuple(), qt_app.processEvents)
    until(lambda: asked, "the drop", meanwhile=qt_app.processEvents)
    assert asked == [date(2026, 11, 30)]
    assert date(2026, 11, 30) in shown
    assert rows._rows._aimed_at is None


@pytest.mark.parametrize("what", [0, 1])
def test_the_day_that_something_is_dragged_over_is_seen_on_its_heading_and_its_rows(
    window: MainWindow, rooms: Rooms, what: int
) -> None:
    promised(rooms, "measure the hall @Pia friday")
    window.go_to("upcoming")
    rows = window._page.list
    rows.selectionModel().clear()
    box = rows.visualRect(window._page.model.index(what))
    before = rows.viewport().grab(box).toImage()
    rows._aim_at(date(2026, 11, 27))
    assert rows.viewport().grab(box).toImage() != before
    rows._aim_at(None)
    assert rows.viewport().grab(box).toImage() == before


def test_a_move_told_in_time_is_what_they_expect_and_the_row_says_nothing_else(
    window: MainWindow, rooms: Rooms, clock: HandClock
) -> None:
    made = promised(rooms, "measure the hall @Pia today 15:00")
    rooms.actions.repromise(made.id, _at(clock, 16), told=True)
    clock.move(hours=6)
    assert bits(window, rooms, made)[0] == "re-promised once"
    rooms.actions.repromise(made.id, _at(clock, 20), told=False)
    assert bits(window, rooms, made)[0] == "they expected 16:00"


def test_a_row_asks_for_a_nudge_until_one_was_made_today(window: MainWindow, rooms: Rooms, clock: HandClock) -> None:
    late, whenever = (
        promised(rooms, "waiting for the keys from @Pia today 10:00"),
        promised(rooms, "waiting for ink from @Pia"),
    )
    clock.move(hours=6)
    assert bits(window, rooms, late) == ["nudge today"]
    for one in (late, whenever):
        rooms.actions.nudge(one.id)
    assert bits(window, rooms, late) == ["nudged today"]
    clock.move(days=1)
    assert bits(window, rooms, late) == ["nudge today"]
    assert window._page.model.text(rooms.reader.promise(whenever.id)).pill == "Nudged a day ago"


def _at(clock: HandClock, hour: int) -> Zoned:
    return Zoned(clock.now().replace(hour=hour, minute=0, tzinfo=None), "UTC")


def bits(window: MainWindow, rooms: Rooms, promise: Promise) -> list[str]:
    window.refresh(frozenset())
    view = rooms.reader.promise(promise.id)
    return [bit.text for bit in window._page.model.text(view).bits]


def test_the_menu_has_the_look_of_the_window_and_a_picture_for_every_verb(window: MainWindow) -> None:
    assert VERB_ICONS.keys() == DEFAULTS.keys()
    QTest.keyClick(window._page.list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = window._page.list.findChild(Menu)
    assert isinstance(menu, Menu)
    assert all(not action.icon().isNull() for action in menu.actions() if not action.isSeparator())
    assert window.theme.colours.raised in menu.styleSheet()
    menu.close()


def test_the_page_of_a_person_says_what_i_owe_them_and_what_they_owe_me(window: MainWindow, rooms: Rooms) -> None:
    for line in ("measure the hall @Ken friday", "the drill @Ken", "waiting for the bill from @Ken"):
        made = promised(rooms, line)
    window.go_to(f"person:{made.to}")
    page = window.findChild(PersonPage)
    assert isinstance(page, PersonPage)
    assert [(row.title, row.count) for row in page._model._rows if isinstance(row, Heading)] == [
        ("I owe", 2),
        ("They owe", 2),
    ]


def test_a_nudge_is_drafted_and_noted_with_its_words_by_ctrl_enter_and_esc_notes_nothing(
    window: MainWindow, rooms: Rooms
) -> None:
    rows = window._page.list
    QTest.keyClick(rows, Qt.Key.Key_End)
    (theirs,) = (one for one in rows.all_chosen())
    held = Qt.KeyboardModifier.ControlModifier
    for key, kinds in ((Qt.Key.Key_Escape, ["made"]), (Qt.Key.Key_Return, ["made", "nudge"])):
        QTest.keyClick(rows, Qt.Key.Key_N)
        prompt = window._replies.prompt
        assert prompt is not None
        field = prompt.findChild(QPlainTextEdit)
        assert isinstance(field, QPlainTextEdit)
        QTest.keyClick(field, key, held if key == Qt.Key.Key_Return else Qt.KeyboardModifier.NoModifier)
        assert window._replies.prompt is None
        assert [line.kind for line in rooms.reader.story(theirs)] == kinds
    assert "the part" in rooms.reader.story(theirs)[-1].text


def test_thanks_for_what_was_waited_for_say_that_it_came_and_one_undo_takes_back_both(
    window: MainWindow, rooms: Rooms
) -> None:
    rows = window._page.list
    QTest.keyClick(rows, Qt.Key.Key_End)
    (theirs,) = rows.all_chosen()
    QTest.keyClick(rows, Qt.Key.Key_T)
    prompt = window._replies.prompt
    assert isinstance(prompt, WordsPrompt)
    QTest.keyClicks(prompt._field, "just in time")
    QTest.keyClick(prompt._field, Qt.Key.Key_Return)
    assert window._replies.prompt is None
    assert rooms.reader.promise(theirs).promise.state == "got_it"
    assert "just in time" in [line.text for line in rooms.reader.story(theirs) if line.kind == "thanks"]
    window.verbs.undo()
    assert rooms.reader.promise(theirs).promise.is_open
    assert [line.kind for line in rooms.reader.story(theirs)] == ["made"]
    window.verbs.redo()
    assert rooms.reader.promise(theirs).promise.state == "got_it"


def test_thanks_for_several_end_only_what_was_waited_for(window: MainWindow, rooms: Rooms) -> None:
    rows = window._page.list
    rows.selectAll()
    QTest.keyClick(rows, Qt.Key.Key_T)
    prompt = window._replies.prompt
    assert isinstance(prompt, WordsPrompt)
    QTest.keyClick(prompt._field, Qt.Key.Key_Return)
    assert [view.promise.what for view in rooms.reader.page("closed").rows] == ["the part"]


def test_eight_rows_are_whole_in_a_window_of_760_pixels_under_three_headings(window: MainWindow, rooms: Rooms) -> None:
    for number in range(4):
        promised(rooms, f"thing {number} @Ola today 17:{number}0")
    window.refresh(frozenset())
    window.resize(1280, 760)
    QApplication.processEvents()
    view, model = window._page.list, window._page.model
    boxes = [view.visualRect(model.index(row)) for row in range(model.rowCount()) if model.view(model.index(row))]
    whole = [box for box in boxes if view.viewport().rect().contains(box)]
    assert sum(isinstance(row, Heading) for row in model._rows) == 3
    assert len(whole) >= 8


def test_what_was_just_done_is_said_over_the_last_line_and_leaves_the_last_row_to_be_seen(window: MainWindow) -> None:
    rows = window._page.list
    QTest.keyClick(rows, Qt.Key.Key_End)
    QTest.keyClick(rows, Qt.Key.Key_H)
    toast = window.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    above = toast.mapToGlobal(toast.rect().topLeft()).y()
    assert above >= rows.mapToGlobal(rows.rect().bottomLeft()).y()
    window._replies.hint("What has no way back")
    assert toast.mapToGlobal(toast.rect().topLeft()).y() == above
    assert above <= window._footer.mapToGlobal(window._footer.rect().topLeft()).y()


def test_what_is_read_aloud_of_a_case_is_its_name_and_no_markup(window: MainWindow, rooms: Rooms) -> None:
    promised(rooms, 'call @Ola back #"R&D" today')
    window.refresh(frozenset())
    window._tell_how_it_stands()
    (case,) = window._sidebar._cases.values()
    read = QAccessible.queryAccessibleInterface(case).text(QAccessible.Text.Description)
    assert read == "R&D"


@pytest.mark.parametrize("place", ["case", "person"])
def test_a_row_that_was_opened_again_says_so_at_once_on_the_page_of_its_case_or_person(
    window: MainWindow, rooms: Rooms, place: str
) -> None:
    made = promised(rooms, "measure the hall @Pia #R-7 today 10:30")
    window.go_to("case:R-7" if place == "case" else f"person:{made.to}")
    person = window.findChild(PersonPage)
    model = window._page.model if person is None else person._model
    before = model.text(rooms.reader.promise(made.id)).pill
    for act, said in ((rooms.actions.keep, "Kept 11:12"), (rooms.actions.reopen, before)):
        act(made.id)
        model.refresh(frozenset({made.id}))
        assert model.text(rooms.reader.promise(made.id)).pill == said


@pytest.mark.parametrize("press", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_is_chosen_anew_on_the_sheet_of_keys_without_a_mouse(
    window: MainWindow, rooms: Rooms, press: Qt.Key
) -> None:
    window._overlays.show_keys()
    sheet = window.findChild(KeysSheet)
    assert isinstance(sheet, KeysSheet)
    cap = next(one for one in sheet.findChildren(PressedByEnter) if one.text() == "K")
    cap.setFocus()
    QTest.keyClick(cap, press)
    QTest.keyClick(cap, Qt.Key.Key_J)
    assert rooms.preferences.windows().own_keys == "keep=J"


def test_two_people_are_made_one_by_key_and_taken_apart_again(window: MainWindow, rooms: Rooms) -> None:
    twice = promised(rooms, "call back @Olaf today")
    window.go_to(f"person:{twice.to}")
    page = window.findChild(PersonPage)
    assert isinstance(page, PersonPage)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    prompt = window._replies.prompt
    assert isinstance(prompt, ChoicePrompt)
    ola = next(person for person, name in rooms.reader.people_listed("all") if name == "Ola")
    prompt.picked.emit(ola)

    def names() -> list[str]:
        return [name for _, name in rooms.reader.people_listed("all")]

    assert "Olaf" not in names()
    window.verbs.undo()
    assert "Olaf" in names()


def test_an_offer_that_comes_after_saving_leaves_the_way_back_to_be_seen_below_it(window: MainWindow) -> None:
    window.resize(1280, 760)
    window._page.line.put("thank @Leo today")
    window._page.line.save()
    toast = window.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    offer = HotKeyOffer(window.theme, "Ctrl+Alt+Space")
    window.ask(offer)
    QApplication.processEvents()
    assert toast.isVisible()
    assert toast._sentence.text().startswith("Saved")
    assert toast.mapToGlobal(toast.rect().topLeft()).y() > offer.mapToGlobal(offer.contentsRect().bottomLeft()).y()


def test_the_menu_of_someone_in_the_list_of_people_has_what_their_page_has(window: MainWindow, rooms: Rooms) -> None:
    window.go_to("people")
    people = window.findChild(PeopleList)
    assert isinstance(people, PeopleList)
    people.setFocus()
    name = rooms.reader.person(people.chosen()).person.name
    people.customContextMenuRequested.emit(people.visualRect(people.currentIndex()).center())
    menu = people.findChild(Menu)
    assert isinstance(menu, Menu)
    assert [action.text() for action in menu.actions()] == ["Open the person", "Log a touch", "Thank", "Same as…"]
    menu.actions()[-1].trigger()
    prompt = window._replies.prompt
    assert isinstance(prompt, ChoicePrompt)
    assert prompt.accessibleName().startswith(f"Who is {name} the same as?")
    menu.close()


def test_what_is_kept_is_folded_away_and_without_motion_it_is_gone_at_once(
    window: MainWindow, rooms: Rooms, theme: Theme
) -> None:
    rows = window._page.list

    def keep() -> None:
        kept = rows.chosen()
        assert kept is not None
        QTest.keyClick(rows, Qt.Key.Key_K)
        window.refresh(frozenset({kept.promise.id}))

    assert theme.moves
    keep()
    assert len(said_in(rows)) == len(_LINES)
    until(lambda: rows.findChildren(QVariantAnimation), "the ring to fill", meanwhile=QApplication.processEvents)
    until(lambda: len(said_in(rows)) == len(_LINES) - 1, "the row to fold", meanwhile=QApplication.processEvents)
    rooms.preferences.set("motion", "off")
    theme.follow(rooms.preferences.windows())
    keep()
    QApplication.processEvents()
    assert rows.findChildren(QVariantAnimation) == []
    assert len(said_in(rows)) == len(_LINES) - 2


def test_what_could_not_be_kept_is_not_shown_as_kept(window: MainWindow) -> None:
    rows = window._page.list
    kept = rows.chosen()
    assert kept is not None

    def refuse() -> Done:
        raise DiskRefused(path="book.db", reason="no_space")

    window.verbs.doing.end(kept, refuse, lambda _done: None)
    QTest.qWait(30)
    assert rows.findChildren(QVariantAnimation) == []
    assert len(said_in(rows)) == len(_LINES)
    assert window._problem.isVisible()


def said_in(rows: PromiseListView) -> list[str]:
    views = (rows._list.view(rows._list.index(number)) for number in range(rows._list.rowCount()))
    return [view.promise.what for view in views if view is not None]


def test_every_key_of_the_list_is_one_on_a_persons_page_too(window: MainWindow, rooms: Rooms) -> None:
    made = promised(rooms, "send the plan @Maya tomorrow 17:00")
    window.go_to(f"person:{made.to}")
    page = window.findChild(PersonPage)
    assert isinstance(page, PersonPage)
    page.list.choose_again(frozenset({made.id}))
    QTest.keyClick(page.list, Qt.Key.Key_G)
    toast = window.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    assert "does not fit this one" in toast._sentence.text()
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window._replies.prompt is not None
    window._replies.close()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert window._side_panel.isVisible()


@pytest.mark.parametrize("where", ["promise", "person"])
def test_the_keys_go_back_to_the_field_that_was_corrected(window: MainWindow, rooms: Rooms, where: str) -> None:
    made = promised(rooms, "send the plan @Maya tomorrow 17:00")
    window.show_promise(made.id)
    window._side_panel.edit(made.id)
    rows: FieldRows | PersonRows | None = window.findChild(FieldRows)
    if where == "person":
        window.go_to(f"person:{made.to}")
        rows = window.findChild(PersonRows)
    assert rows is not None
    row = rows._rows["note"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
        assert window._replies.prompt is not None
        QTest.keyClicks(window.focusWidget(), "rings")
        # A note has lines, so that it is Ctrl+Enter that ends it.
        QTest.keyClick(window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
        assert window._replies.prompt is None
        assert window.focusWidget() is row


def test_what_is_promised_on_the_page_of_a_case_stands_there(window: MainWindow, rooms: Rooms) -> None:
    promised(rooms, "measure the hall @Pia #R-7 friday")
    for place, case in (("case:R-7", "R-7"), ("today", None)):
        window.go_to(place)
        window._page.line.put(f"sand the deck @Maya {place[:4]}")
        window._page.line.save()
        found = [view.promise for view in rooms.reader.page("open", limit=20).rows if "sand" in view.promise.what]
        assert {one.case for one in found if place[:4] in one.what} == {case}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape])
@pytest.mark.parametrize("place", ["today", "people", "person"])
def test_the_keys_go_from_the_filter_to_the_list_below_it(
    window: MainWindow, rooms: Rooms, place: str, key: Qt.Key
) -> None:
    window.go_to(f"person:{rooms.reader.person_named('Maya').id}" if place == "person" else place)
    window._orders.do("filter")
    QTest.keyClicks(window.focusWidget(), "m")
    QTest.keyClick(window.focusWidget(), key)
    person = window.findChild(PersonPage)
    rows = {"today": window._page.list, "people": window.findChild(PeopleList), "person": person and person.list}[place]
    assert rows is not None
    assert window.focusWidget() is rows


def test_mine_is_made_to_wait_for_any_of_theirs_by_words(window: MainWindow, rooms: Rooms) -> None:
    theirs = [promised(rooms, f"waiting for the {word} from @Ken tomorrow") for word in "abcdefgh"]
    mine = promised(rooms, "send the plan @Maya tomorrow 17:00")
    window.verbs.do(mine.id, "hang")
    prompt = window._replies.prompt
    assert isinstance(prompt, ChoicePrompt)
    assert prompt._field is not None
    assert len(prompt._row) == 6
    QTest.keyClicks(prompt._field, "ken h")
    assert [button.accessibleName() for button in prompt._row] == ["Ken: The h"]
    QTest.keyClicks(prompt._field, "hh")
    assert prompt._none.isVisible()
    prompt._field.setText("due:soon")
    assert prompt._row == []
    prompt._field.setText("ken h")
    QTest.keyClick(prompt._field, Qt.Key.Key_Return)
    assert rooms.actions.promise(mine.id).hangs_on == theirs[-1].id
    assert waits_for(window, mine) == "Waits for: Ken: The h"
    rooms.actions.got_it(theirs[-1].id)
    assert waits_for(window, mine) == "Waits for: Ken: The h · waited for no longer"
    window.verbs.do(mine.id, "hang")
    prompt = window._replies.prompt
    assert isinstance(prompt, ChoicePrompt)
    prompt._row[-1].click()
    assert rooms.actions.promise(mine.id).hangs_on is None


def test_whoever_was_looked_at_is_chosen_among_the_people_afterwards(window: MainWindow, rooms: Rooms) -> None:
    window.go_to("people")
    people = window.findChild(PeopleList)
    assert isinstance(people, PeopleList)
    tom = rooms.reader.person_named("Tom").id
    assert people.chosen() != tom
    window.go_to(f"person:{tom}")
    window.go_to("people")
    assert people.chosen() == tom
    QTest.keyClick(people, Qt.Key.Key_Home)
    first = people.chosen()
    window.go_to("people")
    assert people.chosen() == first != tom


def waits_for(window: MainWindow, promise: Promise) -> str:
    window.show_promise(promise.id)
    window.verbs.do(promise.id, "edit")
    rows = window.findChild(FieldRows)
    assert isinstance(rows, FieldRows)
    return rows._rows["hangs_on"].accessibleName()


def test_words_given_up_by_esc_are_there_when_the_same_is_asked_again_and_not_once_they_were_noted(
    window: MainWindow, rooms: Rooms
) -> None:
    made = promised(rooms, "send the plan @Maya tomorrow 17:00")

    def asked() -> WordsPrompt:
        window.verbs.do(made.id, "update")
        prompt = window._replies.prompt
        assert isinstance(prompt, WordsPrompt)
        return prompt

    QTest.keyClicks(asked()._field, "left word with her colleague")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    again = asked()
    assert again._field.text() == "left word with her colleague"
    QTest.keyClick(again._field, Qt.Key.Key_Return)
    assert [touch.text for touch in rooms.book.touches_of(made.id)] == ["left word with her colleague"]
    assert asked()._field.text() == ""
