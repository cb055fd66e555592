"""The settings of reminders and of working time: chosen with mouse and keys, kept at once, told as the rules take them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from organizer.adapters import holidays
from organizer.domain.settings import QuietHours
from organizer.services.ports import Finding
from organizer.ui.keyboard.keys import Keys
from organizer.ui.settings.hours_page import HoursPage
from organizer.ui.settings.reminders_page import RemindersPage
from organizer.ui.settings.room import SettingsRoom
from organizer.ui.settings.time_controls import LateChoice, TimeField
from organizer.ui.settings.window import SettingsWindow
from tests.ui.at_once import AtOnce

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from organizer.domain.settings import Settings
    from organizer.rooms import Rooms
    from organizer.ui.look.theme import Theme
    from organizer.ui.look.translating import Translating
    from organizer.ui.settings.page import SettingLine
    from organizer.ui.words.sentences import Sentences
    from tests.hands import HandClock


class Shown:
    """The two pages in their window, and ways to read and press."""

    def __init__(self, rooms: Rooms, theme: Theme, sentences: Sentences, clock: HandClock) -> None:
        other: Any = None
        room = SettingsRoom(
            theme=theme,
            sentences=sentences,
            preferences=rooms.preferences,
            reader=rooms.reader,
            clock=clock,
            keys=Keys(rooms.preferences.windows()),
            hot_keys=other,
            autostart=other,
            links=other,
            backups=rooms.backups,
            sealing=rooms.sealing,
            background=AtOnce(),
            portability=other,
            accounts=other,
            visits=other,
            prove=lambda: iter(self.proof),
            notices=lambda: iter(self.notices),
            countries=holidays.countries,
            parts_of=holidays.parts_of,
        )
        self._rooms = rooms
        self.proof: list[Finding | None] = []
        self.notices: list[Finding | None] = []
        self.window = SettingsWindow(room, (RemindersPage, HoursPage))
        self.window.come_forward("hours")
        self.window.come_forward("reminders")
        rooms.preferences._on_change = self.window.refresh

    @property
    def settings(self) -> Settings:
        return self._rooms.preferences.settings()

    def lines(self) -> list[SettingLine]:
        return [line for page in self.window._pages.values() for line in page.lines if line.applies]

    def labels(self) -> list[str]:
        return [line._label.text() for line in self.lines()]

    def line(self, label: str) -> SettingLine:
        return next(line for line in self.lines() if line._label.text() == label)

    def control(self, label: str) -> QWidget:
        control = self.line(label).control
        assert control is not None
        return control

    def press(self, label: str) -> None:
        control = self.control(label)
        assert isinstance(control, QAbstractButton)
        control.click()

    def choose(self, label: str, name: str) -> None:
        choice = self.control(label)
        assert isinstance(choice, QComboBox)
        place = choice.findText(name)
        assert place >= 0, [choice.itemText(number) for number in range(choice.count())]
        choice.setCurrentIndex(place)
        choice.activated.emit(place)

    def type_time(self, label: str, hours: str, minutes: str) -> None:
        field = self.control(label)
        assert isinstance(field, TimeField)
        field.setFocus()
        field.setSelectedSection(TimeField.Section.HourSection)
        QTest.keyClicks(field, hours)
        field.setSelectedSection(TimeField.Section.MinuteSection)
        QTest.keyClicks(field, minutes)
        QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def shown(
    rooms: Rooms, theme: Theme, sentences: Sentences, clock: HandClock, translating: Translating
) -> Iterator[Shown]:
    translating.speak("en")
    QLocale.setDefault(QLocale("en_GB"))
    made = Shown(rooms, theme, sentences, clock)
    yield made
    made.window.close()


def test_a_device_that_is_to_announce_nothing_is_told_so_with_a_switch(shown: Shown) -> None:
    shown.press("Notifications on this device")
    assert not shown.settings.announced_here


def test_a_notification_is_tried_and_what_came_of_it_is_said(shown: Shown) -> None:
    shown.proof = [None, None, Finding("buttons", True, "")]
    shown.press("Try a notification")
    assert shown.line("Try a notification")._help.text() == "Notifications and their buttons work here"
    shown.proof = [None, Finding("buttons", False, "")]
    shown.press("Try a notification")
    line = shown.line("Try a notification")
    assert line._problem.text().startswith("No press was heard.")


def test_a_long_list_of_names_leaves_the_screen_to_be_seen(shown: Shown) -> None:
    countries = shown.control("Public holidays of")
    assert isinstance(countries, LateChoice)
    assert countries.count() > 100
    countries.setCurrentIndex(90)
    countries.showPopup()
    names = countries.view()
    assert names.window().height() <= 12 * names.sizeHintForRow(0)
    assert countries.screen().availableGeometry().contains(names.window().geometry())
    row = names.visualRect(names.currentIndex())
    assert 0 <= row.top() < row.bottom() < names.viewport().height()
    countries.hidePopup()


def test_the_keys_stay_where_a_notification_is_tried(shown: Shown) -> None:
    button = shown.control("Try a notification")
    button.setFocus()
    shown.proof = [None]
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert shown.window.focusWidget() is button


def test_where_no_notification_would_be_seen_the_page_says_so_until_one_would(shown: Shown) -> None:
    said = shown.line("Notifications on this device")._problem
    for why, begins in (("nobody", "Nothing on this desktop shows"), ("held_back", "Do-not-disturb is on")):
        shown.notices = [None, Finding("notifications", False, why)]
        shown.window.refresh()
        assert said.text().startswith(begins)
    shown.press("Notifications on this device")
    assert said.text() == ""
    shown.press("Notifications on this device")
    shown.window.refresh()
    assert said.text().startswith("Do-not-disturb is on")
    shown.notices = [Finding("notifications", True, "")]
    shown.window.refresh()
    assert said.text() == ""


def test_quiet_hours_are_turned_on_changed_and_turned_off(shown: Shown) -> None:
    assert "Quiet from" not in shown.labels()
    shown.press("Quiet hours")
    assert shown.settings.quiet_hours == QuietHours(time(22), time(7))
    shown.type_time("Quiet from", "09", "30")
    assert shown.settings.quiet_hours == QuietHours(time(9, 30), time(7))
    shown.press("Quiet hours")
    assert shown.settings.quiet_hours is None


def test_quiet_hours_that_end_when_they_begin_are_refused_in_place(shown: Shown) -> None:
    shown.press("Quiet hours")
    shown.type_time("Quiet until", "10", "00")
    shown.type_time("Quiet from", "10", "00")
    assert shown.settings.quiet_hours == QuietHours(time(22), time(10))
    assert shown.line("Quiet hours")._problem.text() == "They cannot end when they begin. The times before stay."
    field = shown.control("Quiet from")
    assert isinstance(field, TimeField)
    assert field.time().hour() == 22


def test_a_step_of_the_ladder_is_set_for_everything_and_what_was_set_elsewhere_is_shown(
    shown: Shown, rooms: Rooms
) -> None:
    shown.choose("Before its time", "2 hours")
    shown.press("A working day before")
    shown.press("And the next working morning")
    ladder = shown.settings.ladder("customer")
    assert ladder.lead == timedelta(hours=2)
    assert "day_before" in ladder.steps
    assert "next_morning" not in ladder.steps
    rooms.preferences.set("alerts", "lead=45m, at_due=off")
    choice = shown.control("Before its time")
    assert isinstance(choice, QComboBox)
    assert choice.currentText() == "45 minutes"
    assert not shown.control("At its time").isChecked()  # type: ignore[attr-defined]


def test_a_circle_keeps_only_what_is_different_and_goes_back_with_one_button(shown: Shown) -> None:
    usual = shown.settings.ladder("internal")
    shown.window.come_forward("reminders:internal")
    assert "Changed for this circle" not in shown.labels()
    shown.choose("Once more, if you did not answer", "Off")
    assert (shown.settings.alerts, shown.settings.alerts_internal) == ("", "hour_after=off")
    assert shown.settings.ladder("customer") == usual
    shown.press("Changed for this circle")
    assert shown.settings.ladder("internal") == usual


def test_working_days_and_hours_are_set_and_each_day_can_have_its_own_leaving_time(shown: Shown) -> None:
    picker = shown.control("Working days")
    next(day for day in picker.findChildren(QAbstractButton) if day.accessibleName() == "Saturday").click()
    assert shown.settings.working_days == frozenset(range(6))
    shown.type_time("You leave at", "06", "15")
    leaves = shown.settings.leaving
    shown.type_time("Saturday, you leave at", "01", "30")
    assert shown.settings.leaves_at(date(2026, 11, 28)) != leaves == shown.settings.leaves_at(date(2026, 11, 27))
    assert shown.line("Saturday, you leave at")._help.text() == "Not as on other days"
    next(day for day in picker.findChildren(QAbstractButton) if day.accessibleName() == "Saturday").click()
    assert "Saturday, you leave at" not in shown.labels()


def test_public_holidays_are_chosen_by_country_and_part(shown: Shown) -> None:
    shown.window.show_page("hours")
    epiphany = date(2027, 1, 6)
    shown.choose("Public holidays of", "Germany (Deutschland)")
    assert shown.settings.is_working_day(epiphany)
    assert not shown.settings.is_working_day(date(2026, 12, 25))
    shown.choose("Part of the country", "Bayern")
    assert shown.settings.holidays_of == "DE-BY"
    assert not shown.settings.is_working_day(epiphany)
    shown.choose("Public holidays of", "None")
    assert shown.settings.is_working_day(date(2026, 12, 25))
    assert "Part of the country" not in shown.labels()


def test_a_day_off_is_typed_and_taken_out_and_what_is_no_day_is_said(shown: Shown) -> None:
    shown.window.show_page("hours")
    frame = shown.control("A day off of your own")
    field = frame.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "24 december")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert shown.settings.holidays == frozenset({date(2026, 12, 24)})
    assert field.text() == ""
    QTest.keyClicks(field, "whenever")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "That is no day yet" in shown.line("A day off of your own")._problem.text()
    assert shown.settings.holidays == frozenset({date(2026, 12, 24)})
    day = next(label for label in shown.labels() if "December 24" in label or "24 December" in label)
    shown.press(day)
    assert shown.settings.holidays == frozenset()


@pytest.mark.parametrize(
    "words", ["quiet", "holidays", "leaving", "device", "working morning", "internal", "weekly review"]
)
def test_they_are_found_by_their_words_and_cards_without_any_go(shown: Shown, words: str) -> None:
    shown.window._search.setText({"leaving": "leave", "internal": "reminders for"}.get(words, words))
    page = shown.window._pages[shown.window.page]
    assert any(not line.isHidden() for line in page.lines)
    for _, card in page._cards:
        seen = any(not line.isHidden() for line in page.lines if line.parent() is card)
        assert card.isHidden() != seen


def test_what_the_window_writes_is_read_by_the_rules_as_it_was_shown(shown: Shown) -> None:
    before = shown.settings.ladder("customer")
    shown.choose("A message, before you leave", "Off")
    assert shown.settings.ladder("customer") == replace(before, steps=before.steps - {"before_leaving"})
