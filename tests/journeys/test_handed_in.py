"""A mail from another program: dragged onto the window, pasted, or opened with the program; it is shown, then saved by Enter."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.desktop.programs import Program
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desktop.organizer_program import Resident
    from tests.desktop.private_desktop import PrivateDesktop

POPUP, WINDOW = "^New promise", "^Follow-up Organizer"
_STEPS = 40
MAIL = b"From: Maya Hale <maya@example.org>\r\nSubject: revised quote\r\n\r\nCould you send it?\r\n"


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "a mail.eml"
    path.write_bytes(MAIL)
    return path


@pytest.fixture
def giver(desktop: PrivateDesktop, mail: Path, tmp_path: Path) -> Iterator[Program]:
    made = Program(
        [sys.executable, "-m", "tests.desktop.file_giver", str(mail)], desktop.environment, tmp_path / "giver.log"
    )
    yield made
    made.end()


def saved_from_popup(resident: Resident, desktop: PrivateDesktop) -> None:
    """See that the popup has the mail, that nothing is saved, and save it."""
    until(lambda: desktop.screen.focused_title().startswith("New promise"), "the popup to have the keys")
    assert resident.run.asked("list", "all") == []
    desktop.screen.press("Return")
    until(lambda: resident.run.asked("list", "all"), "the mail to be saved")
    (promise,) = resident.run.asked("list", "all")
    assert (promise["kind"], promise["to"], promise["what"]) == ("message", "Maya Hale", "revised quote")
    assert (promise["source"], promise["note"]) == ("mail", "Could you send it?")


def test_a_mail_dragged_onto_the_window(
    resident: Resident, desktop: PrivateDesktop, giver: Program, tmp_path: Path
) -> None:
    resident.start()
    # A command is answered by who is up: Qt complains of a drop whose drag came in before the window could take any.
    resident.run.done("list")
    left, top = desktop.screen.place(desktop.screen.window(WINDOW))

    def dragged() -> list[int]:
        """Drag it over; again if need be, for it takes both programs a moment to tell each other what there is."""
        x, y = desktop.screen.place(desktop.screen.focus("^File giver"))
        desktop.screen.xdotool("mousemove", "--sync", str(x + 30), str(y + 30), "mousedown", "1")
        for step in range(_STEPS):
            across, down = ((left + 400 - x) * step // _STEPS, (top + 300 - y) * step // _STEPS)
            desktop.screen.xdotool("mousemove", "--sync", str(x + 40 + across), str(y + 30 + down))
        desktop.screen.xdotool("mouseup", "1")
        return desktop.screen.windows(POPUP)

    until(dragged, "the popup", within=30)
    saved_from_popup(resident, desktop)
    resident.stop()


def test_a_mail_copied_and_pasted_into_the_window(resident: Resident, desktop: PrivateDesktop, giver: Program) -> None:
    resident.start()
    desktop.screen.window(WINDOW)
    other = desktop.screen.focus("^File giver")
    x, y = desktop.screen.place(other)
    desktop.screen.click(x + 30, y + 30)
    desktop.screen.focus(WINDOW)
    desktop.screen.open_by("ctrl+v", POPUP)
    saved_from_popup(resident, desktop)
    resident.stop()


def test_a_mail_opened_with_the_program_that_runs(resident: Resident, desktop: PrivateDesktop, mail: Path) -> None:
    resident.start("--in-background")
    assert resident.run("--", mail.as_uri()).status == 0
    saved_from_popup(resident, desktop)
    resident.stop()
