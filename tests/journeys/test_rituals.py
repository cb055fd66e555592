"""The sweep and the review in the running program: opened by keys, and never in the way of leaving."""

from __future__ import annotations

import json
import os
import signal
from datetime import timedelta
from typing import TYPE_CHECKING

from organizer.adapters.clock import SystemClock
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop

TITLE = "Follow-up Organizer"
SWEEP, REVIEW = "Before you leave", "Weekly review"
PROMISE = "5d6f2c0e-3c55-4c7a-9d0a-6f7f0f7c1a11"


def overdue(resident: Resident, folder: Path) -> None:
    """Have one promise that was due an hour ago."""
    now = SystemClock().now()
    line = {
        "type": "promise",
        "id": PROMISE,
        "what": "call back about the mast",
        "to": "Maya Lindqvist",
        "made": (now - timedelta(days=1)).isoformat(),
        "due": {"instant": (now - timedelta(hours=1)).isoformat()},
    }
    path = folder / "owed.jsonl"
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    resident.run.done("import", str(path))


def kinds(resident: Resident) -> list[str]:
    return [line["kind"] for line in resident.run.asked("show", PROMISE)["story"]]


def test_the_sweep_is_opened_by_its_key_and_a_word_is_noted(
    resident: Resident, desktop: PrivateDesktop, tmp_path: Path
) -> None:
    overdue(resident, tmp_path)
    resident.start()
    desktop.screen.focus(TITLE)
    desktop.screen.open_by("ctrl+shift+l", SWEEP)
    desktop.screen.press("u")
    desktop.screen.press("ctrl+Return")
    until(lambda: "update" in kinds(resident), "the update to be noted")
    assert resident.run.asked("sweep") == {"cards": [], "more": 0}


def test_quitting_with_cards_open_shows_them_once_and_leaving_them_quits(
    resident: Resident, desktop: PrivateDesktop, tmp_path: Path
) -> None:
    overdue(resident, tmp_path)
    resident.start()
    desktop.screen.focus(TITLE)
    desktop.screen.press("ctrl+q")
    desktop.screen.focus(SWEEP)
    assert resident.is_running
    desktop.screen.press("Escape")
    assert resident.wait() == 0
    assert kinds(resident) == ["made"]


def test_a_log_out_never_waits_for_the_sweep(resident: Resident, tmp_path: Path) -> None:
    overdue(resident, tmp_path)
    resident.start()
    os.kill(resident.pid, signal.SIGTERM)
    assert resident.wait() == 0
    assert not (resident.home / "book.db-open").exists(), "it ended in order"


def test_the_review_is_opened_by_its_key_and_acts_in_place(
    resident: Resident, desktop: PrivateDesktop, tmp_path: Path
) -> None:
    overdue(resident, tmp_path)
    resident.start()
    desktop.screen.focus(TITLE)
    desktop.screen.open_by("ctrl+5", REVIEW)
    desktop.screen.press("Return")
    desktop.screen.press("k")
    until(lambda: "kept" in kinds(resident), "the promise to be kept")
