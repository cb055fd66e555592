"""The window of reminders: where its keys begin, and which language it speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from organizer.services.ports import Button, Notice
from organizer.services.window_settings import WindowSettings
from organizer.ui.look.controls import Button as PaintedButton
from organizer.ui.reminder_window import ReminderWindow
from organizer.ui.tray import Tray
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.ui.look.theme import Theme
    from organizer.ui.look.translating import Translating
    from organizer.ui.words.sentences import Sentences

QUOTE = Notice("a", "Maya: Send the quote", "Due 15:00. Reminded 15:00.", (Button("kept", "Kept"),))


@pytest.fixture
def window(sentences: Sentences, theme: Theme) -> Iterator[ReminderWindow]:
    made = ReminderWindow(sentences, theme, WindowSettings)
    yield made
    made.close()
    made.deleteLater()


def test_the_keys_begin_with_putting_all_off(window: ReminderWindow) -> None:
    window.show_all([QUOTE], 0)
    assert QTest.qWaitForWindowActive(window)
    assert window.focusWidget() is window._all


def test_what_shift_tab_leads_to_below_is_scrolled_to(window: ReminderWindow) -> None:
    window.show_all([replace(QUOTE, key=f"n{number}") for number in range(8)], 0)
    assert QTest.qWaitForWindowActive(window)
    window._quiet.setFocus()
    QTest.keyClick(window._quiet, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    last, seen = window.focusWidget(), window._area.viewport()
    assert last is not None
    assert seen.isAncestorOf(last)
    assert seen.rect().contains(QRect(last.mapTo(seen, QPoint(0, 0)), last.size()))


def test_the_window_and_the_tray_speak_the_language_that_is_chosen_while_they_are_there(
    window: ReminderWindow, sentences: Sentences, theme: Theme, translating: Translating
) -> None:
    window.show_all([QUOTE], 0)
    tray = Tray(sentences, theme)
    translating.speak("de")
    QApplication.processEvents()
    assert "Neues Versprechen" in [action.text() for action in tray._menu.actions()]
    assert window.windowTitle() == "Erinnerungen"
    assert window._all.accessibleName() == "Alle auf später"
    assert window._all.menu().actions()[0].text() == "In 1 Stunde"


def labels(window: ReminderWindow) -> list[str]:
    return [button.text() for button in window._cards["a"].findChildren(QPushButton)]


def test_a_card_is_put_aside_only_where_it_came_by_itself(window: ReminderWindow) -> None:
    window.show(QUOTE)
    assert labels(window) == ["Kept", "Later", "Not now"]
    window.close()
    window.show_all([QUOTE], 0)
    assert labels(window) == ["Kept", "Later"]


def test_the_window_is_as_high_as_its_cards_and_grows_upwards_up_to_a_height(window: ReminderWindow) -> None:
    window.show(QUOTE)
    assert QTest.qWaitForWindowExposed(window)
    one, lower_edge = window.height(), window.geometry().bottom()
    assert one < window._theme.px(200)
    heights = []
    for number in range(8):
        window.show(Notice(f"n{number}", "Jonas has had the NDA", "You asked on 13 November.", QUOTE.buttons))
        heights.append(window.height())
    assert one < heights[0] <= heights[-1] == window._theme.px(360)
    until(
        lambda: abs(window.geometry().bottom() - lower_edge) <= 1,
        "it to stand on its lower edge",
        meanwhile=QApplication.processEvents,
    )


def test_the_window_stays_on_the_screen_and_takes_the_size_of_the_text(window: ReminderWindow, theme: Theme) -> None:
    window.show_all([QUOTE, replace(QUOTE, key="b")], 0)
    assert QTest.qWaitForWindowExposed(window)
    free = window.screen().availableGeometry()
    before = window.width()

    def fits() -> bool:
        return free.contains(window.geometry()) and (window.width() == before) is (theme.px(100) == 100)

    for percent in (150, 100):
        theme.follow(WindowSettings(text_size=percent))
        until(fits, lambda: f"it to fit: {window.geometry()} in {free}", meanwhile=QApplication.processEvents)


@pytest.mark.parametrize("alone, held, cap", [(True, "NoModifier", "K"), (False, "AltModifier", "Alt K")])
def test_a_key_of_the_list_does_its_verb_with_the_card_that_has_the_keys_or_the_first(
    sentences: Sentences, theme: Theme, held: str, cap: str, *, alone: bool
) -> None:
    window = ReminderWindow(sentences, theme, lambda: WindowSettings(single_keys=alone))
    heard: list[tuple[str, str]] = []
    window.answered.connect(lambda key, verb, _token: heard.append((key, verb)))
    window.show_all([QUOTE, replace(QUOTE, key="b"), replace(QUOTE, key="c")], 0)
    assert QTest.qWaitForWindowActive(window)
    shown = [
        [button._key for button in card.findChildren(PaintedButton) if button._shows_key]
        for card in window._cards.values()
    ]
    assert (shown[0][0], shown[1:]) == (cap, [[], []])
    window._cards["b"].findChildren(PaintedButton)[0].setFocus()
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier[held])
    assert heard[0] == ("b", "kept")
    assert len(heard) == len(set(heard)) == 2
    window.close()
    window.deleteLater()


def test_a_card_is_as_high_as_its_buttons_need_also_where_they_go_on_below(window: ReminderWindow) -> None:
    many = tuple(Button(f"snooze{number}", "A word that takes its room") for number in range(5))
    window.show_all([replace(QUOTE, buttons=many)], 0)
    assert QTest.qWaitForWindowActive(window)
    card = window._cards["a"]
    for button in card.findChildren(PaintedButton):
        assert card.rect().contains(QRect(button.mapTo(card, QPoint(0, 0)), button.size()))


def test_the_newest_on_top_is_the_first_that_tab_and_a_screen_reader_come_to(window: ReminderWindow) -> None:
    for key in ("a", "b", "c"):
        window.show(replace(QUOTE, key=key, title=f"Maya: {key}"))
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    first = window._cards["c"].findChildren(PaintedButton)[0]
    first.setFocus()
    reached = []
    for _ in range(9):
        part = window.focusWidget()
        assert part is not None
        reached.append(next(key for key, card in window._cards.items() if card.isAncestorOf(part)))
        QTest.keyClick(part, Qt.Key.Key_Tab)
    assert reached == ["c"] * 3 + ["b"] * 3 + ["a"] * 3
    inside = window._area.widget()
    assert inside is not None
    read = [key for part in inside.children() for key, card in window._cards.items() if card is part]
    assert read == ["c", "b", "a"]
