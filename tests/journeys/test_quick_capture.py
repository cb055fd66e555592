"""From anywhere: the popup comes by key or command, takes a promise, and gives the focus back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop

POPUP, WINDOW = "^New promise", "^Follow-up Organizer"


def bring_popup(desktop: PrivateDesktop) -> None:
    """Press the hot key; again if need be, for the program takes it a moment after it answers."""

    def came() -> bool:
        desktop.screen.press("ctrl+alt+space")
        return desktop.screen.focused_title().startswith("New promise")

    until(came, "the popup to have the keys")


@pytest.mark.usefixtures("notifications")
def test_the_hot_key_brings_the_popup_over_another_program_and_enter_gives_the_focus_back(
    resident: Resident, desktop: PrivateDesktop
) -> None:
    resident.run.done("settings", "hot_key=Ctrl+Alt+Space")
    resident.start()
    desktop.screen.close(resident.window())
    until(lambda: not desktop.screen.windows(WINDOW), "the window to close")
    bring_popup(desktop)
    desktop.screen.type("bring @Ola the book tomorrow 10:00")
    desktop.screen.press("Return")
    until(lambda: not desktop.screen.windows(POPUP), "the popup to go")
    (promise,) = resident.run.asked("list", "open")
    assert (promise["to"], promise["source"]) == ("Ola", "popup")
    assert not desktop.screen.windows(WINDOW)
    resident.stop()


def test_the_window_that_had_the_keys_has_them_again(resident: Resident, desktop: PrivateDesktop) -> None:
    resident.run.done("settings", "hot_key=Ctrl+Alt+Space")
    resident.start()
    desktop.screen.focus(WINDOW)
    bring_popup(desktop)
    desktop.screen.press("Escape")
    until(lambda: desktop.screen.focused_title().startswith("Follow-up Organizer"), "the window to have the keys")
    resident.stop()


def test_the_command_starts_with_nothing_but_the_popup_which_keeps_its_words_over_a_crash(
    resident: Resident, desktop: PrivateDesktop
) -> None:
    resident.start("capture")
    until(lambda: desktop.screen.focused_title().startswith("New promise"), "the popup to have the keys")
    desktop.screen.type("call Ben")
    desktop.screen.press("Escape")
    until(lambda: not desktop.screen.windows(POPUP), "the popup to go")
    assert not desktop.screen.windows(WINDOW)
    resident.kill()
    resident.start("capture")
    until(lambda: desktop.screen.focused_title().startswith("New promise"), "the popup to come again")
    desktop.screen.press("Return")
    until(lambda: resident.run.asked("list", "open"), "the words that were left in it to be saved")
    resident.stop()


def test_after_the_first_promise_a_key_is_offered_once_and_works_at_once(
    resident: Resident, desktop: PrivateDesktop
) -> None:
    resident.start()
    resident.window()
    desktop.screen.focus(WINDOW)
    desktop.screen.press("ctrl+n")
    desktop.screen.type("call @Ben back")
    desktop.screen.press("Return")
    until(lambda: resident.run.asked("list", "open"), "the promise to be in the book")
    desktop.screen.type("thank @Leo for the keys")
    desktop.screen.press("Return")
    until(lambda: len(resident.run.asked("list", "open")) == 2, "the next one to be typed on while the offer stands")
    assert "Ctrl+Alt+Space" not in resident.run.done("settings", "hot_key")
    assert {each["to"] for each in resident.run.asked("list", "open")} == {"Ben", "Leo"}

    def chosen() -> bool:
        desktop.screen.press("alt+Return")
        return "Ctrl+Alt+Space" in resident.run.done("settings", "hot_key")

    until(chosen, "the key that was offered to be chosen")
    bring_popup(desktop)
    resident.stop()


def test_a_link_of_a_web_page_shows_the_popup_and_saves_nothing_by_itself(
    resident: Resident, desktop: PrivateDesktop
) -> None:
    resident.start("organizer:add?text=answer%20%40Maya%20tomorrow&note=she%20asked&url=https%3A%2F%2Fexample.org%2F7")
    until(lambda: desktop.screen.focused_title().startswith("New promise"), "the popup to have the keys")
    assert not desktop.screen.windows(WINDOW)
    assert resident.run.asked("list", "all") == []
    assert resident.run("--", "organizer:add?text=thank%20Leo").status == 0
    assert resident.run("--", "organizer:delete?id=1").status == 0
    assert resident.run.asked("list", "all") == []
    desktop.screen.press("Return", "Return")
    until(lambda: len(resident.run.asked("list", "all")) == 2, "both to be saved")
    (promise,) = resident.run.asked("list", "all", "--person", "Maya")
    assert (promise["source"], promise["note"]) == ("url", "she asked\n\nhttps://example.org/7")
    resident.stop()
