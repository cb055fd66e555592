"""The settings: saved at once, found by their words, refused in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPushButton, QScrollArea

from organizer.adapters.visits import Visits
from organizer.domain.errors import KeyTaken, OrganizerError
from organizer.ui.keyboard.keys import Keys
from organizer.ui.settings.capture_page import CapturePage
from organizer.ui.settings.choices import Choice, KeyField, Switch
from organizer.ui.settings.pages import PAGES
from organizer.ui.settings.room import SettingsRoom
from organizer.ui.settings.window import SettingsWindow
from tests.desktop.waiting import until
from tests.ui.at_once import AtOnce

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.settings.page import SettingLine
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


class HandKeys:
    """Takes every key but those that another program has."""

    pressed = None

    def __init__(self) -> None:
        self.held = ""
        self.others = {"Ctrl+Alt+T"}

    def take(self, keys: str, taken: Callable[[str], None], refused: Callable[[OrganizerError], None]) -> None:
        if keys in self.others:
            self.held = ""
            refused(KeyTaken(keys=keys))
        else:
            self.held = keys
            taken(keys)

    def let_go(self) -> None:
        self.held = ""


class HandAutostart:
    """Remembers."""

    def __init__(self) -> None:
        self.on = False
        self.refuses = False

    def is_on(self) -> bool:
        return self.on

    def turn(self, *, on: bool) -> bool:
        if self.refuses:
            return False
        self.on = on
        return True


class Shown:
    """The window, and ways to find what is in it."""

    def __init__(self, room: SettingsRoom, keys: HandKeys, starts: HandAutostart) -> None:
        self.window = SettingsWindow(room, PAGES)
        self.room, self.keys, self.starts = room, keys, starts
        self.window.come_forward()

    def line(self, page: str, label: str) -> SettingLine:
        self.window.show_page(page)
        return next(line for line in self.window._pages[page].lines if line._label.text() == label)

    def control(self, page: str, label: str) -> QWidget:
        control = self.line(page, label).control
        assert control is not None
        return control


@pytest.fixture
def shown(theme: Theme, sentences: Sentences, rooms: Rooms, clock: HandClock) -> Iterator[Shown]:
    keys, starts = HandKeys(), HandAutostart()
    room = SettingsRoom(
        theme=theme,
        sentences=sentences,
        preferences=rooms.preferences,
        reader=rooms.reader,
        clock=clock,
        keys=Keys(rooms.preferences.windows()),
        hot_keys=keys,
        autostart=starts,
        links=starts,
        backups=rooms.backups,
        sealing=rooms.sealing,
        background=AtOnce(),
        portability=rooms.portability,
        accounts=rooms.accounts,
        visits=Visits(rooms.accounts.sync_if_due, rooms.accounts.sync, rooms.accounts.all, list),
    )
    made = Shown(room, keys, starts)
    rooms.preferences._on_change = made.window.refresh
    yield made
    made.window.close()


def test_a_switch_is_saved_at_once_and_shows_what_is_set_elsewhere(shown: Shown, rooms: Rooms) -> None:
    switch = shown.control("look", "Compact rows")
    assert isinstance(switch, Switch)
    switch.click()
    assert rooms.preferences.windows().compact
    rooms.preferences.set("compact", "no")
    assert not switch.isChecked()


def test_a_choice_is_saved_at_once(shown: Shown, rooms: Rooms) -> None:
    choice = shown.control("look", "Light or dark")
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    assert rooms.preferences.windows().theme == "dark"


def press(field: QWidget, key: Qt.Key) -> None:
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("begin", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_is_free_is_taken_and_remembered(shown: Shown, rooms: Rooms, begin: Qt.Key) -> None:
    field = shown.control("capture", "Key that works everywhere")
    assert isinstance(field, KeyField)
    QTest.keyClick(field, begin)
    QTest.keyClick(field, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert shown.keys.held == "Ctrl+Alt+Space"
    assert rooms.preferences.windows().hot_key == "Ctrl+Alt+Space"


def test_a_key_of_another_program_is_refused_in_place_and_the_former_stays(shown: Shown, rooms: Rooms) -> None:
    field = shown.control("capture", "Key that works everywhere")
    press(field, Qt.Key.Key_Space)
    press(field, Qt.Key.Key_T)
    assert "Another program has Ctrl+Alt+T" in shown.line("capture", "Key that works everywhere")._problem.text()
    assert shown.keys.held == "Ctrl+Alt+Space"
    assert rooms.preferences.windows().hot_key == "Ctrl+Alt+Space"


def test_the_key_is_given_back(shown: Shown, rooms: Rooms) -> None:
    press(shown.control("capture", "Key that works everywhere"), Qt.Key.Key_Space)
    button = shown.control("capture", "Do without the key")
    assert isinstance(button, QPushButton)
    button.click()
    assert (shown.keys.held, rooms.preferences.windows().hot_key) == ("", "")


def test_starting_with_the_desktop_is_turned_on_and_a_refusal_is_said(shown: Shown) -> None:
    switch = shown.control("capture", "Start with the desktop")
    assert isinstance(switch, Switch)
    switch.click()
    assert shown.starts.on
    shown.starts.refuses = True
    switch.click()
    assert switch.isChecked()
    assert shown.line("capture", "Start with the desktop")._problem.isVisibleTo(shown.window)


def test_a_search_that_finds_nothing_says_so_in_place_of_an_empty_page(shown: Shown) -> None:
    for words, nothing in (("zeppelin", True), ("dark", False), ("zeppelin", True), ("", False)):
        shown.window._search.setText(words)
        assert shown.window._nothing.isVisibleTo(shown.window) is nothing
        assert shown.window._stack.isVisibleTo(shown.window) is not nothing


@pytest.mark.parametrize(
    "words, label",
    [
        ("font", "Size of text"),
        ("dark mode", "Light or dark"),
        ("deutsch", "Language"),
        ("shortcut", "Key that works everywhere"),
        ("do not disturb", "Quiet hours"),
        ("privacy", "Hide names in notifications and the tray"),
        ("encrypt", "The book is not sealed"),
        ("login", "Start with the desktop"),
    ],
)
def test_a_setting_is_found_by_what_others_call_it_and_by_what_can_be_chosen(
    shown: Shown, words: str, label: str
) -> None:
    shown.window._search.setText(words)
    lines = shown.window._pages[shown.window.page].lines
    assert label in [line._label.text() for line in lines if not line.isHidden()]


def test_the_search_leaves_the_lines_that_have_the_words_on_every_page(shown: Shown) -> None:
    shown.window.show_page("capture")
    shown.window._search.setText("dark")
    assert shown.window.page == "look"
    assert [line._label.text() for line in shown.window._pages["look"].lines if not line.isHidden()] == [
        "Light or dark"
    ]
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert all(not line.isHidden() for line in shown.window._pages["look"].lines)
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert not shown.window.isVisible()


def test_the_size_of_the_card_is_still_chosen_at_the_next_start(shown: Shown) -> None:
    form = shown.control("capture", "Size of the pocket card")
    assert isinstance(form, Choice)
    form.setFocus()
    QTest.keyClick(form, Qt.Key.Key_Down)
    again = SettingsWindow(shown.room, PAGES)
    line = next(one for one in again._pages["capture"].lines if one._label.text() == "Size of the pocket card")
    assert isinstance(line.control, Choice)
    assert line.control.currentText() == "Letter, folded once"
    again.close()


def test_enter_goes_from_the_search_to_what_was_found(shown: Shown) -> None:
    assert QTest.qWaitForWindowActive(shown.window)
    shown.window._begin_search()
    QTest.keyClicks(shown.window._search, "language")
    QTest.keyClick(shown.window._search, Qt.Key.Key_Return)
    assert shown.window.focusWidget() is shown.control("look", "Language")


def test_esc_closes_at_once_where_the_search_was_looked_at_and_left_empty(shown: Shown) -> None:
    shown.window._begin_search()
    QTest.keyClick(shown.window._search, Qt.Key.Key_Tab)
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert not shown.window.isVisible()


def test_a_search_brings_nothing_that_does_not_apply(shown: Shown) -> None:
    line = shown.line("capture", "Do without the key")
    shown.window._search.setText("key")
    assert line.isHidden()
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert line.isHidden()


def test_the_rail_goes_to_its_ends_and_tab_comes_back_to_the_page_that_is_shown(shown: Shown) -> None:
    tabs = shown.window._tabs
    shown.window.show()
    assert QTest.qWaitForWindowActive(shown.window)
    tabs["capture"].setFocus()
    QTest.keyClick(tabs["capture"], Qt.Key.Key_End)
    assert (shown.window.page, shown.window.focusWidget()) == ("about", tabs["about"])
    QTest.keyClick(tabs["about"], Qt.Key.Key_Home)
    assert (shown.window.page, shown.window.focusWidget()) == ("capture", tabs["capture"])
    shown.window._begin_search()
    QTest.keyClicks(shown.window._search, "dark")
    QTest.keyClick(shown.window._search, Qt.Key.Key_Tab)
    assert shown.window.focusWidget() is tabs["look"]
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    QTest.keyClick(tabs["look"], Qt.Key.Key_Down)
    assert shown.window.page == "accessibility"


def test_every_control_is_named(shown: Shown) -> None:
    for page in PAGES:
        shown.window.show_page(page.key)
    unnamed = [
        widget
        for widget in shown.window.findChildren(QPushButton) + shown.window.findChildren(QComboBox)
        if not widget.accessibleName()
    ]
    assert unnamed == []


def test_tab_leads_from_the_rail_to_the_first_control_and_scrolls_to_it(shown: Shown) -> None:
    shown.window.resize(900, 420)
    shown.window.show_page("hours")
    shown.window.show()
    assert QTest.qWaitForWindowActive(shown.window)
    area = shown.window._stack.currentWidget()
    assert isinstance(area, QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    shown.window._tabs["hours"].setFocus()
    QTest.keyClick(shown.window._tabs["hours"], Qt.Key.Key_Tab)
    first = shown.window.focusWidget()
    assert first is not None
    assert area.isAncestorOf(first)
    assert area.viewport().rect().contains(QRect(first.mapTo(area.viewport(), QPoint(0, 0)), first.size()))


def test_the_pocket_card_has_what_is_due_today_and_within_the_week(shown: Shown, rooms: Rooms, tmp_path: Path) -> None:
    for line in ("send @Maya the quote today 16:00", "call @Ben on Monday", "thank @Ola in three weeks", "someday"):
        rooms.capturing.capture(rooms.capturing.read(line), source="cli")
    page = shown.window._pages["capture"]
    assert isinstance(page, CapturePage)
    assert page.widget is not None
    today, week = page._paper._parts()
    assert [(one.what, one.due) for one in today.rows] == [("Maya: Send the quote", "16:00"), ("Someday", "")]
    assert [one.what for one in week.rows] == ["Ben: Call"]
    rooms.capturing.capture(rooms.capturing.read("waiting for the keys from @Ida tomorrow 10:00"), source="cli")
    # Paper that said "Tomorrow" would be wrong from midnight on.
    assert [(one.what, one.due) for one in page._paper._parts()[1].rows] == [
        ("Waiting for Ida: The keys", "Fri 27 Nov 10:00"),
        ("Ben: Call", "Mon 30 Nov"),
    ]
    page._paper.write(str(tmp_path / "card.pdf"))
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF-")
    page._paper.write(str(tmp_path / "none" / "card.pdf"))
    assert "cannot be written" in page._paper._line._problem.text()


def test_links_and_the_bookmark_of_other_programs(shown: Shown) -> None:
    page = shown.window._pages["capture"]
    assert isinstance(page, CapturePage)
    switch = shown.control("capture", "Open organizer: links")
    assert isinstance(switch, Switch)
    switch.click()
    assert page.room.links.is_on()
    copy = shown.control("capture", "A bookmark that captures a page")
    assert isinstance(copy, QAbstractButton)
    copy.click()
    assert QGuiApplication.clipboard().text().startswith("javascript:void(location.href='organizer:add?text='")


def wrapped(window: SettingsWindow) -> list[QLabel]:
    return [label for label in window.findChildren(QLabel) if label.isVisible() and label.wordWrap()]


def cut(window: SettingsWindow) -> list[str]:
    """Return what is said with less room than its lines need."""
    return [label.text() for label in wrapped(window) if label.heightForWidth(label.width()) > label.height() + 1]


def test_no_word_is_cut_on_any_page_in_a_small_window(shown: Shown) -> None:
    shown.window.resize(800, 640)
    for page in PAGES:
        shown.window.show_page(page.key)
        assert wrapped(shown.window) or page.key == "about"
        until(
            lambda: not cut(shown.window), lambda: f"room for {cut(shown.window)}", meanwhile=QApplication.processEvents
        )


def _fits(inside: QWidget, seen: QWidget) -> bool:
    return inside.width() <= seen.width()


def test_the_pages_keep_their_width_in_a_narrow_window_and_the_search_comes_by_its_key(shown: Shown) -> None:
    window = shown.window
    window.resize(560, 640)
    for page in PAGES:
        window.show_page(page.key)
        area = window._pages[page.key].widget
        assert isinstance(area, QScrollArea)
        inside, seen = area.widget(), area.viewport()
        assert inside is not None
        until(partial(_fits, inside, seen), f"{page.key} to have its width", meanwhile=QApplication.processEvents)
    assert all(tab.toolTip() == tab.accessibleName() for tab in window._tabs.values())
    assert not window._search.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window._search.isVisible()
    assert window._search.hasFocus()
    QTest.keyClick(window._search, Qt.Key.Key_Escape)
    assert not window._search.isVisible()
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
