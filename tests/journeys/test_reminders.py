"""Reminders as a person meets them: on the real dunst, in the window of reminders, in the tray."""

from __future__ import annotations

import json
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from organizer.adapters.clock import SystemClock
from tests.desktop.waiting import until, while_passing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.logins import FakeLogins
    from tests.desktop.notifications import Dunst, FakeNotifications
    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop
    from tests.desktop.trays import NotifierPanel

TITLE = "Follow-up Organizer"


def owe(resident: Resident, folder: Path, *whats: str, theirs: bool = False, **span: float) -> list[str]:
    """Take promises into the book that are due so long from now; return their ids."""
    now = SystemClock().now()
    ids = [str(uuid.uuid4()) for _ in whats]
    lines = [
        {
            "type": "promise",
            "id": promise_id,
            "what": what,
            "to": "Maya Lindqvist",
            "side": "theirs" if theirs else "mine",
            "made": (now - timedelta(days=30)).isoformat(),
            "due": {"instant": (now + timedelta(**span)).isoformat()},
            "reminds": "off, at_due",
        }
        for promise_id, what in zip(ids, whats, strict=True)
    ]
    path = folder / f"{ids[0]}.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    resident.run.done("import", str(path))
    return ids


def put_window_away(dunst: Dunst, desktop: PrivateDesktop) -> None:
    """Close the window, and have the notice behind one that says once that the program is still here."""
    screen = desktop.screen
    screen.close(screen.window(TITLE))
    dunst.wait_for(1)
    dunst.click(screen)
    screen.close(screen.window(TITLE))
    # By itself dunst would take it away after ten seconds.
    until(lambda: dunst.showing() == 0, "the notice to go", within=5)


def state_of(resident: Resident, promise_id: str) -> dict[str, Any]:
    shown: dict[str, Any] = resident.run.asked("show", promise_id)
    return shown


def test_the_buttons_of_the_real_dunst_keep_snooze_and_ask(
    resident: Resident, dunst: Dunst, desktop: PrivateDesktop, tmp_path: Path
) -> None:
    resident.start()
    put_window_away(dunst, desktop)
    (kept,) = owe(resident, tmp_path, "call Maya back", seconds=4)
    dunst.wait_for(1)
    dunst.press("Kept")
    until(lambda: state_of(resident, kept)["state"] == "kept", "the promise to be kept")
    until(lambda: dunst.showing() == 0, "the notice to go")
    (snoozed,) = owe(resident, tmp_path, "send the quote", seconds=4)
    dunst.wait_for(1)
    dunst.press("In 30 min")
    until(lambda: state_of(resident, snoozed)["alerts"], "the snooze to be planned")
    assert state_of(resident, snoozed)["state"] == "open"
    (updated,) = owe(resident, tmp_path, "bring the keys", seconds=4)
    until(lambda: dunst.showing() == 1, "the third notice")
    dunst.press("Update")
    # The window comes with its question: whoever sees it can type.
    desktop.screen.focus(TITLE)
    desktop.screen.type("on my way")
    desktop.screen.press("Return")
    until(
        lambda: (
            [line["text"] for line in state_of(resident, updated)["story"] if line["kind"] == "update"] == ["on my way"]
        ),
        "the update in the story",
    )
    resident.stop()


def test_after_an_absence_one_notice_opens_a_list_that_is_answered_one_by_one(
    resident: Resident, dunst: Dunst, desktop: PrivateDesktop, tmp_path: Path
) -> None:
    ids = owe(resident, tmp_path, *(f"promise number {number}" for number in range(6)), seconds=4)
    until(lambda: all(not state_of(resident, one)["alerts"] for one in ids), "all of them to fall due", within=20)
    resident.start()
    dunst.wait_for(1)
    while_passing(0.5, lambda: dunst.showing() == 1)
    dunst.press("Open")
    window = desktop.screen.window("Reminders")
    assert window
    for one in ids:
        resident.run.done("keep", one)
    until(lambda: not desktop.screen.windows("Reminders"), "the window to go with the last of them")
    resident.stop()


def test_where_the_daemon_takes_words_an_update_is_typed_into_the_notice(
    resident: Resident, notifications: FakeNotifications, tmp_path: Path
) -> None:
    notifications.offer(["actions", "body", "inline-reply"])
    resident.start()
    (promise,) = owe(resident, tmp_path, "call Maya back", seconds=4)
    shown = notifications.wait_for("Maya")
    notifications.reply(shown, "the yard is late")
    until(
        lambda: (
            [line["text"] for line in state_of(resident, promise)["story"] if line["kind"] == "update"]
            == ["the yard is late"]
        ),
        "the update in the story",
    )
    resident.stop()


def test_hidden_names_are_on_no_notice_and_not_in_the_tray(
    resident: Resident, notifications: FakeNotifications, notifier_panel: NotifierPanel, tmp_path: Path
) -> None:
    def waiting() -> list[str]:
        found = [line for line in notifier_panel.menu() if line == "1 reminder waits"]
        return notifier_panel.menu(found[0]) if found else []

    resident.run.done("settings", "hide_names=yes")
    resident.start()
    owe(resident, tmp_path, "call Maya back", seconds=4)
    shown = notifications.wait_for()
    assert (shown.title, shown.body) == ("A promise is due", "")
    until(lambda: waiting() == ["Show all reminders"], lambda: f"no name in the tray: {waiting()}")
    resident.run.done("settings", "hide_names=no")
    named = notifications.wait_for("Maya")
    assert named.number == shown.number
    until(lambda: "Maya Lindqvist: Call Maya back" in waiting(), lambda: f"the name in the tray: {waiting()}")
    resident.run.done("settings", "hide_names=yes")
    assert notifications.wait_for("A promise is due", count=2).number == shown.number
    until(lambda: waiting() == ["Show all reminders"], lambda: f"no name in the tray any more: {waiting()}")
    resident.stop()


def test_until_i_am_back_ends_with_the_next_unlock(
    resident: Resident, notifications: FakeNotifications, logins: FakeLogins, tmp_path: Path
) -> None:
    resident.start()
    until(lambda: logins.heard("asked to wait"), "the program to listen")
    (promise,) = owe(resident, tmp_path, "call Maya back", seconds=4)
    notifications.wait_for("Maya")
    resident.run.done("snooze", promise, "until", "back")
    until(lambda: notifications.closed, "the notice to be taken back")
    logins.unlock()
    notifications.wait_for("Maya", count=2)
    resident.stop()
