"""The menu of the tray on a panel as KDE's: what stands there, and where each entry leads."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop
    from tests.desktop.screen import Screen
    from tests.desktop.trays import NotifierPanel

LATE = "Maya: Send the quote, Tue 24 Nov 2020"


def owe(resident: Resident, folder: Path) -> None:
    """Take a promise of mine into the book that is long overdue, and one of theirs that is later still."""
    lines = (
        {"type": "promise", "id": "a0000000-0000-4000-8000-000000000001", "what": "send the quote", "to": "Maya"},
        {
            "type": "promise",
            "id": "a0000000-0000-4000-8000-000000000002",
            "what": "the lease",
            "to": "Sam",
            "side": "theirs",
        },
    )
    path = folder / "owed.jsonl"
    dues = ("2020-11-24", "2020-11-20")
    path.write_text(
        "".join(
            json.dumps({**line, "made": "2020-11-01T09:00:00Z", "due": due}) + "\n"
            for line, due in zip(lines, dues, strict=True)
        ),
        "utf-8",
    )
    resident.run.done("import", str(path))


def _has_keys(screen: Screen, title: str) -> bool:
    return screen.focused_title().startswith(title)


def test_the_menu_of_the_tray_says_how_things_stand_and_leads_to_each_of_them(
    resident: Resident, notifier_panel: NotifierPanel, desktop: PrivateDesktop, tmp_path: Path
) -> None:
    panel = notifier_panel
    resident.start()
    owe(resident, tmp_path)
    panel.wait_for_icon()
    until(lambda: LATE in panel.menu(), lambda: f"what is late, among {panel.menu()}")
    assert panel.read("Title") == "Follow-up Organizer"
    assert panel.menu() == [
        "1 overdue, 1 waiting on others",
        "New promise",
        "I’m waiting for…",
        LATE,
        "From Sam: The lease, Fri 20 Nov 2020",
        "Before you leave…",
        "Quiet for an hour",
        "Open",
        "Quit",
    ]
    resident.run.done("settings", "hide_names=yes")
    until(lambda: LATE not in panel.menu(), "the names to go")
    assert not [line for line in panel.menu() if "Maya" in line or "Sam" in line]
    resident.run.done("settings", "hide_names=no")
    until(lambda: LATE in panel.menu(), "the names to come back")
    screen = desktop.screen
    for entry, title in (
        ("New promise", "New promise"),
        ("Maya", "Follow-up Organizer"),
        ("I’m waiting", "New promise"),
        ("Open", "Follow-up Organizer"),
    ):
        panel.choose(entry)
        until(partial(_has_keys, screen, title), f"{entry} to show {title}")
    panel.choose("Quiet")
    until(lambda: any(line.startswith("End the quiet") for line in panel.menu()), "the quiet")
    panel.choose("End the quiet")
    until(lambda: "Quiet for an hour" in panel.menu(), "the end of the quiet")
    # With somebody unanswered the sweep is offered once; a second time it is meant.
    panel.choose("Quit")
    screen.window("Before you leave")
    panel.choose("Quit")
    assert resident.wait() == 0
