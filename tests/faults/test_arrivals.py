"""A note, a mail and a task of a phone are in the book once, wherever the program is killed: `tests.faults arrivals` in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.calendars.servers import start_radicale
from tests.desktop.private_desktop import make_folder, remove_folder
from tests.faults.arrivals import kill
from tests.mail.dovecot import start_dovecot

if TYPE_CHECKING:
    from pathlib import Path

SHORT_FORM = 24


def test_what_arrives_is_in_the_book_once_through_kills(tmp_path: Path, own_environment: dict[str, str]) -> None:
    folder = make_folder()
    radicale, dovecot = start_radicale(tmp_path), start_dovecot(folder)
    killed, complaints = kill(tmp_path / "homes", radicale, dovecot, SHORT_FORM)
    for server in (radicale, dovecot):
        server.end()
    remove_folder(folder)
    assert killed >= SHORT_FORM
    assert complaints == []
