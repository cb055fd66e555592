"""A promise is typed, announced in time, answered and kept; also where the program dies in between."""

from __future__ import annotations

import json
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from organizer.adapters.clock import SystemClock
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.noise import Noise
    from tests.desktop.notifications import Dunst, FakeNotifications
    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop

TITLE = "Follow-up Organizer"
LONGER_THAN_A_MINUTE = 100.0


def type_promise(desktop: PrivateDesktop, line: str) -> None:
    """Type a promise into the window with real keys, as a person does."""
    desktop.screen.focus(TITLE)
    desktop.screen.press("ctrl+n")
    desktop.screen.type(line)
    desktop.screen.press("Return")


def saved(resident: Resident) -> dict[str, Any]:
    """Wait for the one open promise, and return it."""
    found = until(lambda: resident.run.asked("list", "open"), "the promise to be in the book")
    assert len(found) == 1
    promise: dict[str, Any] = found[0]
    return promise


def state_of(resident: Resident, promise_id: str) -> str:
    return str(resident.run.asked("show", promise_id)["state"])


def owed_within(folder: Path, **span: float) -> Path:
    """Write a book.jsonl with one promise that is due so long from now."""
    now = SystemClock().now()
    line = {
        "type": "promise",
        "id": "5d6f2c0e-3c55-4c7a-9d0a-6f7f0f7c1a11",
        "what": "call Maya back",
        "to": "Maya Lindqvist",
        "made": (now - timedelta(hours=2)).isoformat(),
        "due": {"instant": (now + timedelta(**span)).astimezone(UTC).isoformat()},
    }
    path = folder / "owed.jsonl"
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return path


@pytest.mark.timeout(240)
def test_a_promise_typed_into_the_window_is_announced_and_kept_by_the_button_of_its_notice(
    resident: Resident, notifications: FakeNotifications, desktop: PrivateDesktop
) -> None:
    resident.start()
    resident.window()
    type_promise(desktop, "call @Maya back in 1 minute")
    promise = saved(resident)
    assert (promise["to"], promise["source"]) == ("Maya", "window")
    shown = notifications.wait_for(within=LONGER_THAN_A_MINUTE)
    assert "Maya" in shown.title
    notifications.press(shown, "kept")
    until(lambda: state_of(resident, promise["id"]) == "kept", "the promise to be kept")
    resident.stop()


def test_killed_after_the_capture_and_started_again_it_still_speaks_and_is_kept(
    resident: Resident, notifications: FakeNotifications, desktop: PrivateDesktop, tmp_path: Path
) -> None:
    resident.start()
    resident.window()
    type_promise(desktop, "bring @Jonas the keys tomorrow")
    typed = saved(resident)
    resident.run.done("import", str(owed_within(tmp_path, seconds=4)))
    resident.kill()
    resident.start()
    shown = notifications.wait_for()
    assert "Maya" in shown.title
    notifications.press(shown, "kept")
    until(lambda: state_of(resident, "5d6f2c0e") == "kept", "the promise to be kept")
    assert state_of(resident, typed["id"]) == "open"
    resident.stop()


def test_killed_between_the_notice_and_its_answer_nothing_is_lost(
    resident: Resident, notifications: FakeNotifications, tmp_path: Path
) -> None:
    notifications.be_slow(30)
    resident.run.done("import", str(owed_within(tmp_path, seconds=4)))
    resident.start()
    until(lambda: notifications.shown, "the notice to be on its way")
    resident.kill()
    notifications.be_slow(0)
    before = len(notifications.shown)
    resident.start()
    until(lambda: len(notifications.shown) > before, "the notice to be shown again")
    notifications.press(notifications.shown[-1], "kept")
    until(lambda: state_of(resident, "5d6f2c0e") == "kept", "the promise to be kept")
    resident.stop()


def test_the_real_dunst_shows_it_and_its_button_keeps_it(resident: Resident, dunst: Dunst, tmp_path: Path) -> None:
    resident.start()
    resident.run.done("import", str(owed_within(tmp_path, seconds=4)))
    dunst.wait_for(1)
    dunst.press("Kept")
    until(lambda: state_of(resident, "5d6f2c0e") == "kept", "the promise to be kept")
    resident.stop()


def test_what_was_answered_elsewhere_is_taken_back_from_the_desktop(
    resident: Resident, notifications: FakeNotifications, tmp_path: Path
) -> None:
    resident.start()
    resident.run.done("import", str(owed_within(tmp_path, seconds=4)))
    shown = notifications.wait_for()
    resident.run.done("keep", "5d6f2c0e")
    notifications.wait_until_closed(shown.number)
    resident.stop()


def test_without_a_notification_service_the_program_shows_its_own_window(
    resident: Resident, desktop: PrivateDesktop, noise: Noise, tmp_path: Path
) -> None:
    noise.expect("The name org.freedesktop.Notifications was not provided")
    resident.run.done("import", str(owed_within(tmp_path, seconds=4)))
    resident.start()
    until(lambda: desktop.screen.windows("Reminders"), "the program's own reminder window")
    resident.stop()


@pytest.mark.usefixtures("notifications")
def test_a_second_start_shows_the_first_window_and_ends(resident: Resident, desktop: PrivateDesktop) -> None:
    resident.start()
    desktop.screen.close(resident.window())
    until(lambda: not desktop.screen.windows(TITLE), "the window to close")
    assert resident.is_running
    assert resident.start_again() == 0
    resident.window()
    resident.stop()


def test_a_crashed_program_leaves_nothing_that_blocks_the_next_start(resident: Resident) -> None:
    resident.start()
    resident.kill()
    resident.start()
    resident.stop()


def test_the_same_command_says_the_same_with_the_program_running_and_without(resident: Resident) -> None:
    alone = resident.run.asked("add", "send", "the", "quote", "@Maya", "tomorrow")
    before = resident.run.asked("show", alone["id"])
    resident.start()
    assert resident.run.asked("show", alone["id"]) == before
    assert resident.run("keep", "ffff").status == 3
    resident.stop()


def test_the_first_closing_of_the_window_says_once_that_reminders_go_on(
    resident: Resident, notifications: FakeNotifications, desktop: PrivateDesktop
) -> None:
    resident.start()
    resident.window()

    def closed_and_told() -> bool:
        # The reminders come up a moment after the window; before them there is nobody to say it.
        resident.start_again()
        desktop.screen.close(resident.window())
        until(lambda: not desktop.screen.windows(TITLE), "the window to be closed")
        return bool(notifications.shown)

    until(closed_and_told, "it to be said")
    assert closed_and_told()
    assert [shown.title for shown in notifications.shown] == ["Still here for reminders"]
    notifications.press(notifications.shown[0], "default")
    resident.window()
    resident.stop()
