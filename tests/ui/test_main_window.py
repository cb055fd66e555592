"""The main window, with the mouse and the keys of a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest

from organizer.domain.when import Zoned
from organizer.ui.look.controls import Button
from organizer.ui.look.field_frame import RING_ROOM
from organizer.ui.look.undo_toast import UndoToast
from organizer.ui.people.person_rows import PersonRows
from organizer.ui.promises.field_rows import FieldRows
from organizer.ui.prompts.chip_pickers import ChoicePrompt
from organizer.ui.prompts.ladder_prompt import LadderPrompt
from organizer.ui.prompts.prompts import WhenPrompt, WordsPrompt
from organizer.ui.search_card import SearchCard
from organizer.ui.settings.choices import Choice
from organizer.windows import main_window
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.main_window import MainWindow
    from organizer.ui.promises.promise_view import PromiseListView
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


@pytest.fixture
def window(rooms: Rooms, clock: HandClock, sentences: Sentences, theme: Theme) -> Iterator[MainWindow]:
    for line in ("send the quote @Maya today 15:00", "call back @Jonas today 16:00"):
        rooms.capturing.capture(rooms.capturing.read(line), source="window")
    made = main_window(rooms, clock, sentences, theme)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


def rows_of(window: MainWindow) -> PromiseListView:
    return window._page.list


def spot_of_last_key(window: MainWindow, what: str) -> QPoint:
    """Return a spot in the last key of a promise's row, Re-promise, whether the row shows its keys or not."""
    rows = rows_of(window)
    views = (rows._list.view(rows._list.index(row)) for row in range(rows._list.rowCount()))
    found = next(view for view in views if view is not None and view.promise.what == what)
    box = rows.visualRect(rows._list.index_of(found.promise.id))
    return QPoint(box.right() - 60, box.center().y() + 12)


def test_a_click_on_a_key_of_the_selected_row_does_what_the_key_does(window: MainWindow) -> None:
    rows = rows_of(window)
    asked: list[tuple[object, str]] = []
    rows.verb_asked.connect(lambda ids, verb: asked.append((ids, verb)))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot_of_last_key(window, "send the quote"))
    assert [verb for _, verb in asked] == ["repromise"]


def test_the_click_that_selects_a_row_presses_none_of_its_keys(window: MainWindow) -> None:
    rows = rows_of(window)
    asked: list[str] = []
    rows.verb_asked.connect(lambda _ids, verb: asked.append(verb))
    spot = spot_of_last_key(window, "call back")
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    chosen = rows.chosen()
    assert chosen is not None
    assert chosen.promise.what == "call back"
    assert asked == []
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == ["repromise"]


def test_a_row_prints_no_keys_while_they_would_be_typed_and_the_click_that_leaves_the_line_presses_none(
    window: MainWindow, qt_app: QApplication
) -> None:
    rows, line = rows_of(window), window._page.line
    asked: list[str] = []
    rows.verb_asked.connect(lambda _ids, verb: asked.append(verb))
    printed = rows.viewport().grab().toImage()
    line.begin()
    qt_app.processEvents()
    assert rows.viewport().grab().toImage() != printed
    spot = spot_of_last_key(window, "send the quote")
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert rows.hasFocus()
    assert asked == []
    qt_app.processEvents()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == ["repromise"]


def test_from_the_line_the_keys_go_down_to_the_rows_where_nothing_is_typed(window: MainWindow) -> None:
    rows, line = rows_of(window), window._page.line
    line.begin()
    field = line.card.field
    QTest.keyClicks(field, "the plan")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.hasFocus()
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert rows.hasFocus()


def test_what_was_typed_before_is_not_in_the_way_of_undoing_what_was_done_since(
    window: MainWindow, rooms: Rooms
) -> None:
    line = window._page.line
    line.begin()
    QTest.keyClicks(line.card.field, "x")
    QTest.keyClick(line.card.field, Qt.Key.Key_Backspace)
    rows = rows_of(window)
    rows.setFocus()
    rows.choose_first()
    QTest.keyClick(rows, Qt.Key.Key_K)
    assert len(rooms.reader.page("open").rows) == 1
    line.begin()
    QTest.keyClick(line.card.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.verbs.doing.finish()
    assert line.words == ""
    assert len(rooms.reader.page("open").rows) == 2


def test_a_row_is_lit_while_the_pointer_is_over_it(window: MainWindow, theme: Theme, qt_app: QApplication) -> None:
    rows = rows_of(window)
    spot = spot_of_last_key(window, "call back")
    edge = QPoint(rows.visualRect(rows.indexAt(spot)).left() + theme.px(26), spot.y())

    def ground() -> str:
        return str(rows.viewport().grab().toImage().pixelColor(edge).name())

    def goes_to(place: QPoint) -> None:
        QTest.mouseMove(window.windowHandle(), place)
        QCursor.setPos(window.mapToGlobal(place))

    goes_to(QPoint(2, 2))
    until(lambda: ground() != theme.ink("hover").name(), meanwhile=qt_app.processEvents)
    goes_to(rows.viewport().mapTo(window, spot))
    until(lambda: ground() == theme.ink("hover").name(), meanwhile=qt_app.processEvents)
    goes_to(QPoint(2, 2))
    until(lambda: ground() != theme.ink("hover").name(), meanwhile=qt_app.processEvents)


def test_return_presses_the_button_that_has_the_focus(theme: Theme, window: MainWindow) -> None:
    button = Button(theme, "In 1 hour", parent=window)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    button.show()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["In 1 hour"]


def test_what_was_chosen_in_a_list_is_not_shown_beside_the_people(window: MainWindow, rooms: Rooms) -> None:
    window.resize(1600, 800)
    kept = rooms.capturing.capture(rooms.capturing.read("call @Zoe"), source="cli").promise
    assert kept is not None
    rooms.actions.keep(kept.id)
    panel = window._side_panel
    panel.open(keys=False)
    assert panel._inspector is not None
    assert panel._inspector._view is not None
    window.go_to("people")
    assert not panel.is_open
    window.go_to(f"person:{kept.to}")
    panel._show_wanted()
    assert panel.is_open
    assert panel._inspector._view is None
    window.go_to("today")
    panel._show_wanted()
    assert panel._inspector._view is not None


def ask(window: MainWindow, verb: str, *whats: str) -> WhenPrompt:
    """Ask for a verb with promises by their words, and return the question."""
    views = {view.promise.what: view.promise.id for view in window._page.model._reader.page("open").rows}
    window.verbs.do_to([views[what] for what in whats], verb)
    prompt = window._replies.prompt
    assert isinstance(prompt, WhenPrompt)
    return prompt


def press(prompt: WhenPrompt, label: str) -> None:
    next(button for button in prompt.findChildren(Button) if button.text() == label).click()


def scheduled(rooms: Rooms) -> dict[str, list[datetime]]:
    return {view.promise.what: list(view.alerts) for view in rooms.reader.page("open").rows}


def test_a_reminder_is_put_off_until_monday_or_until_one_is_back(window: MainWindow, rooms: Rooms) -> None:
    press(ask(window, "snooze", "send the quote"), "Mon 30 Nov 09:00")
    assert scheduled(rooms)["send the quote"][0] == datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
    assert datetime(2026, 11, 30, 9, 0, tzinfo=UTC) in scheduled(rooms)["send the quote"]
    assert toast_of(window)._sentence.text() == "Rings at its time, 15:00, and again Mon 30 Nov 09:00: Send the quote"
    press(ask(window, "snooze", "call back"), "When I am back")
    with rooms.book.unremembered() as step:
        assert step.end_until_back(datetime(2026, 11, 26, 10, 0, tzinfo=UTC))


def test_several_are_put_off_by_one_question_and_one_undo_brings_all_back(window: MainWindow, rooms: Rooms) -> None:
    before = scheduled(rooms)
    press(ask(window, "snooze", "send the quote", "call back"), "In 1 hour")
    later = datetime(2026, 11, 26, 10, 12, tzinfo=UTC)
    assert [later in alerts for alerts in scheduled(rooms).values()] == [True, True]
    window.verbs.undo()
    assert scheduled(rooms) == before


def test_the_mail_a_promise_came_by_is_opened_from_beside_it(window: MainWindow) -> None:
    opened: list[str] = []
    chosen = rows_of(window).chosen()
    assert chosen is not None
    window.verbs.do(chosen.promise.id, "edit")
    rows = window.findChild(FieldRows)
    assert isinstance(rows, FieldRows)
    rows.opens = lambda url: opened.append(url.toString())
    assert not rows._rows["link"].isVisibleTo(rows)
    note = "How big is it?\n\nmid:one@example.org"
    rows.show_view(replace(chosen, promise=replace(chosen.promise, note=note)))
    assert rows._rows["link"].isVisibleTo(rows)
    rows._rows["link"].click()
    assert opened == ["mid:one@example.org"]


def test_a_due_in_a_zone_that_nobody_knows_says_so(window: MainWindow) -> None:
    chosen = rows_of(window).chosen()
    assert chosen is not None
    window.verbs.do(chosen.promise.id, "edit")
    rows = window.findChild(FieldRows)
    assert isinstance(rows, FieldRows)
    line = "ring Leo (2026-12-01 10:00:00 Mars/Phobos)"
    due = Zoned(datetime(2026, 12, 1, 10), "Europe/Paris")  # noqa: DTZ001 - a civil time
    rows.show_view(replace(chosen, promise=replace(chosen.promise, line=line, due=due)))
    assert "Mars/Phobos" in rows._rows["due"].accessibleName()


def test_a_question_asked_from_the_panel_over_the_list_is_not_covered_by_it(window: MainWindow) -> None:
    window.resize(700, 640)
    chosen = rows_of(window).chosen()
    assert chosen is not None
    window.verbs.do(chosen.promise.id, "edit")
    assert window._side_panel.is_over
    window.findChild(FieldRows)._ask("reminds")  # type: ignore[union-attr]
    prompt = window._replies.prompt
    assert isinstance(prompt, LadderPrompt)
    assert not window._side_panel.is_over
    focus = window.focusWidget()
    assert focus is not None
    assert prompt.isAncestorOf(focus)


def test_one_promise_has_reminders_of_its_own_and_gives_them_back(window: MainWindow, rooms: Rooms) -> None:
    chosen = rows_of(window).chosen()
    assert chosen is not None
    window.verbs.do(chosen.promise.id, "edit")
    fields = window.findChild(FieldRows)
    assert isinstance(fields, FieldRows)
    fields._ask("reminds")
    prompt = window._replies.prompt
    assert isinstance(prompt, LadderPrompt)
    lead = next(part for part in prompt.findChildren(Choice) if part.accessibleName() == "Before its time")
    lead.setCurrentIndex(0)
    lead.activated.emit(0)
    next(button for button in prompt.findChildren(Button) if button.text() == "Change").click()
    promise = rooms.reader.promise(chosen.promise.id).promise
    assert promise.reminds == "lead=off"
    window.refresh(frozenset())
    fields.show_view(rooms.reader.promise(promise.id))
    fields._ask("reminds")
    again = window._replies.prompt
    assert isinstance(again, LadderPrompt)
    next(button for button in again.findChildren(Button) if button.text() == "As usual").click()
    assert rooms.reader.promise(promise.id).promise.reminds == ""


def whats_of(window: MainWindow) -> list[str]:
    model = window._page.model
    views = [model.view(model.index(row)) for row in range(model.rowCount())]
    return [view.promise.what for view in views if view is not None]


def typed(window: MainWindow, words: str) -> None:
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words)


def test_a_list_is_left_with_the_rows_that_have_the_words_and_esc_shows_all_again(window: MainWindow) -> None:
    rows_of(window).setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    typed(window, "CALL jon")
    assert whats_of(window) == ["call back"]
    typed(window, "x")
    assert whats_of(window) == []
    assert not rows_of(window).isVisible()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert whats_of(window) == ["send the quote", "call back"]
    assert rows_of(window).hasFocus()


def test_a_filter_ends_where_another_place_begins(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    typed(window, "call")
    window.go_to("upcoming")
    window.go_to("today")
    assert whats_of(window) == ["send the quote", "call back"]


def test_people_are_filtered_by_their_names(window: MainWindow) -> None:
    window.go_to("people")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    typed(window, "MA")
    people = window._stage.people
    assert people is not None
    shown = people._all.list.people
    assert [shown.data(shown.index(row)) for row in range(shown.rowCount())] == ["Maya"]


def toast_of(window: MainWindow) -> UndoToast:
    toast = window.findChild(UndoToast)
    assert isinstance(toast, UndoToast)
    return toast


def test_what_was_saved_is_told_to_its_last_word(window: MainWindow) -> None:
    window.resize(1180, 760)
    window._page.line.put("send the revised quote to Maya Lindqvist by Friday 15:00")
    window._page.line.save()
    QTest.qWait(0)
    said = toast_of(window)._sentence
    assert said.text() == "Saved: Maya Lindqvist: Send the revised quote, by tomorrow 15:00"
    assert said.shown == said.text()


def test_what_is_said_leaves_the_buttons_of_a_question_to_be_pressed(window: MainWindow) -> None:
    chosen = rows_of(window).chosen()
    assert chosen is not None
    window.verbs.do(chosen.promise.id, "repromise")
    asked = window._replies.prompt
    assert asked is not None
    QTest.qWait(0)
    window._replies.hint("That was done.")
    toast = toast_of(window)
    assert toast.isVisible()
    card = asked.contentsRect().translated(asked.mapTo(window, QPoint(0, 0)))
    assert not card.intersects(toast.rect().translated(toast.mapTo(window, QPoint(0, 0))))


def test_a_key_that_does_not_fit_says_which_do_and_moves_nothing(window: MainWindow, rooms: Rooms) -> None:
    waited = rooms.capturing.capture(rooms.capturing.read("waiting for the keys from @Jonas today"), source="window")
    assert waited.promise is not None
    window.refresh(frozenset({waited.promise.id}))
    rows = rows_of(window)
    rows.choose(waited.promise.id)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_K)
    assert toast_of(window)._sentence.text() == "“Kept” does not fit this one. G Got it · N Nudge · R Re-promise"
    assert not window._problem.isVisible()
    chosen = rows.chosen()
    assert chosen is not None
    assert (chosen.promise.id, chosen.promise.is_open) == (waited.promise.id, True)


def test_what_was_undone_can_be_done_again_from_where_it_is_said(window: MainWindow, rooms: Rooms) -> None:
    chosen = rows_of(window).chosen()
    assert chosen is not None
    window.verbs.do(chosen.promise.id, "keep")
    window.verbs.undo()
    assert rooms.reader.promise(chosen.promise.id).promise.is_open
    more = toast_of(window)._more
    assert (more.isVisible(), more.text()) == (True, "Do again")
    more.click()
    assert not rooms.reader.promise(chosen.promise.id).promise.is_open


def test_a_row_says_first_by_when_they_expect_it_where_they_were_not_told_of_a_later_time(
    window: MainWindow, rooms: Rooms
) -> None:
    made = rooms.capturing.capture(rooms.capturing.read("send the map @Maya friday 16:00"), source="window").promise
    assert made is not None
    later = Zoned(datetime(2026, 11, 30, 16, 0), "UTC")  # noqa: DTZ001 - civil time
    rooms.actions.repromise(made.id, later, told=False)
    window.go_to("upcoming")
    model = window._page.model
    view = model.view(model.index_of(made.id))
    assert view is not None
    assert [bit.text for bit in model.text(view).bits] == ["they expect it tomorrow 16:00"]
    rooms.actions.repromise(made.id, later, told=True)
    window.refresh(frozenset({made.id}))
    view = model.view(model.index_of(made.id))
    assert view is not None
    assert [bit.text for bit in model.text(view).bits] == ["re-promised once"]


def found_by(window: MainWindow, words: str) -> list[tuple[str, str, str]]:
    window._overlays.show_search()
    card = window._overlays._search
    assert card is not None
    card.look(words)
    return [(hit.kind, hit.target, hit.title) for hit in card._hits._hits]


@pytest.mark.parametrize(
    "words, page, title",
    [
        ("todoist", "data", "Import"),
        ("backup", "data", "Back up now"),
        ("paper", "capture", "A card for the pocket"),
        ("theme", "look", "Light or dark"),
        ("holidays", "hours", "Working time"),
    ],
)
def test_the_search_leads_to_what_is_done_in_the_settings(
    window: MainWindow, words: str, page: str, title: str
) -> None:
    asked: list[str] = []
    window.offer("settings", asked.append)  # type: ignore[arg-type]
    assert ("command", f"settings:{page}", title) in found_by(window, words)
    window._orders._jump("command", f"settings:{page}")
    assert asked == [page]


def test_the_search_knows_where_two_names_become_one_and_is_short_before_a_word(window: MainWindow) -> None:
    assert ("place", "people", "Two names of one person") in found_by(window, "merge")
    assert len(found_by(window, "")) < 15


def test_names_that_are_written_alike_are_offered_first_as_the_same(window: MainWindow, rooms: Rooms) -> None:
    for line in ("a @Anna Stone", "b @Ben Okafor", "c @Ola Berg", 'd @"Mia Lindquist"', "e @Dad", "f @Zoe", "g @Leo"):
        rooms.capturing.capture(rooms.capturing.read(f"{line} today"), source="window")
    other = rooms.capturing.capture(rooms.capturing.read('h @"Mya Lindqvist" today'), source="window").promise
    assert other is not None
    assert other.to is not None
    window.verbs.people.ask_who_it_is(rooms.reader.person(other.to).person)
    prompt = window._replies.prompt
    assert prompt is not None
    offered = [button.text() for button in prompt.findChildren(Button) if button.text()]
    assert offered[0] == "Mia Lindquist"
    assert "Mya Lindqvist" not in offered


def test_the_page_of_a_person_has_the_window_until_it_is_wide_or_details_are_asked_for(
    window: MainWindow, rooms: Rooms
) -> None:
    person = rooms.reader.person_named("Maya").id
    panel = window._side_panel
    window.resize(1200, 800)
    assert panel.is_open
    window._go_and_take_keys(f"person:{person}")
    assert not panel.is_open
    page = window._stage.here
    assert page.width() > 900
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert panel.is_over
    window._step_back()
    assert not panel.is_open
    window.resize(1600, 800)
    assert panel.is_open
    window.resize(1200, 800)
    window.go_to("today")
    assert panel.is_open
    assert not panel.is_over


def test_a_question_stands_as_wide_as_the_line(window: MainWindow) -> None:
    chosen = rows_of(window).chosen()
    assert chosen is not None
    window.verbs.do(chosen.promise.id, "update")
    prompt, line = window._replies.prompt, window._page.line
    assert prompt is not None
    # About the outline of the line there is room for its ring.
    assert prompt.contentsMargins().left() == line.contentsMargins().left() + RING_ROOM
    assert prompt.mapTo(window, QPoint(0, 0)).x() == line.mapTo(window, QPoint(0, 0)).x()
    assert prompt.width() == line.width()


def test_the_button_of_a_promise_without_a_time_asks_for_one(window: MainWindow, rooms: Rooms) -> None:
    made = rooms.capturing.capture(rooms.capturing.read("ring @Dora"), source="window").promise
    assert made is not None
    window.ask_about(made.id, "repromise")
    prompt = window._replies.prompt
    assert prompt is not None
    assert window.isAncestorOf(window.focusWidget())
    assert prompt.isAncestorOf(window.focusWidget())


def test_quiet_is_asked_for_by_name_where_there_is_no_tray(window: MainWindow) -> None:
    asked: list[bool] = []
    window.offer("quiet", lambda: asked.append(True))
    window._orders.do("search")
    card = window.findChild(SearchCard)
    assert isinstance(card, SearchCard)
    QTest.keyClicks(card._field, "quiet")
    QTest.keyClick(card._field, Qt.Key.Key_Return)
    assert asked == [True]


def test_the_first_letters_of_a_name_find_no_settings_by_other_words_for_them(window: MainWindow) -> None:
    assert [title for kind, _, title in found_by(window, "ma") if kind == "command"] == []
    assert ("person", "Maya") in {(kind, title) for kind, _, title in found_by(window, "ma")}
    assert ("command", "settings:accounts", "Accounts") in found_by(window, "mail")


@pytest.mark.parametrize(
    "words, command",
    [
        ("redo", "redo"),
        ("revert", "undo"),
        ("exit", "quit"),
        ("shortcuts", "keys"),
        ("vacation", "away"),
        ("mute", "quiet"),
    ],
)
def test_what_can_be_done_is_found_by_what_others_call_it(window: MainWindow, words: str, command: str) -> None:
    assert command in {target for kind, target, _ in found_by(window, words) if kind == "command"}


def test_the_keys_go_back_to_the_list_when_the_last_reminder_was_answered(window: MainWindow) -> None:
    window.show_reminders(1)
    window._sidebar._reminders.setFocus()
    window.show_reminders(0)
    assert window.focusWidget() is window._page.list
    window._sidebar._keys.setFocus()
    window.show_reminders(0)
    assert window.focusWidget() is window._sidebar._keys


@pytest.mark.parametrize(
    "field, same, other", [("channel", None, "phone"), ("to", "Maya", "Zoe"), ("what", "send it", "")]
)
def test_a_field_that_is_answered_with_what_it_says_is_not_corrected(
    window: MainWindow, rooms: Rooms, field: str, same: str | None, other: str
) -> None:
    made = rooms.capturing.capture(rooms.capturing.read("send it @Maya today 18:00"), source="window").promise
    assert made is not None
    window.show_promise(made.id)
    fields, corrected = window.findChild(FieldRows), list[object]()
    assert isinstance(fields, FieldRows)
    window.verbs.done.connect(lambda said, _more: corrected.append(said))
    for answer, expected in ((same, []), (other or "send them", ["Corrected: Send it"])):
        fields._ask(field)
        prompt = window._replies.prompt
        assert isinstance(prompt, WordsPrompt | ChoicePrompt)
        signal = prompt.answered if isinstance(prompt, WordsPrompt) else prompt.picked
        signal.emit(answer)
        assert corrected == expected
    assert rooms.actions.undo().promise == made


def test_nobody_is_left_without_a_name_and_what_is_said_already_is_no_change(window: MainWindow, rooms: Rooms) -> None:
    maya = rooms.reader.person_named("Maya")
    window.go_to(f"person:{maya.id}")
    rows, changed = window.findChild(PersonRows), list[object]()
    assert isinstance(rows, PersonRows)
    window.verbs.done.connect(lambda said, _more: changed.append(said))
    rows._ask_for_words("name", maya.name)
    for name, stays in (("  ", True), ("Maya", False)):
        prompt = window._replies.prompt
        assert isinstance(prompt, WordsPrompt)
        prompt.answered.emit(name)
        assert (window._replies.prompt is not None) == stays
    assert changed == []
    rows._ask_for_words("name", maya.name)
    prompt = window._replies.prompt
    assert isinstance(prompt, WordsPrompt)
    prompt.answered.emit("Maya L")
    assert changed == ["Changed: Maya"]
