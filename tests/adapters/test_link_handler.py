"""Who opens organizer: links: what is written where desktops look, and that nothing else there is touched."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent

from organizer.adapters.link_handler import XdgPlace, link_handler
from organizer.adapters.open_events import OpenEvents
from organizer.domain.given import given_by
from organizer.services.switch import NotedSwitch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.desktop.noise import Noise

COMMAND = ("/opt/my programs/organizer", "--home", "/a book")
BEFORE = """[Default Applications]
text/vcard=contacts.desktop;
x-scheme-handler/https=browser.desktop

[Removed Associations]
text/plain=odd.desktop;
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> XdgPlace:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_DATA_DIRS"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return XdgPlace("org.example.App", "App")


def test_links_lead_to_the_command_and_no_file_type_is_taken_from_its_program(place: XdgPlace) -> None:
    place.list.parent.mkdir()
    place.list.write_text(BEFORE)
    handler = NotedSwitch(place, COMMAND)
    assert not handler.is_on()
    assert handler.turn(on=True)
    assert handler.is_on()
    lines = place.file.read_text().splitlines()
    (command,) = [shlex.split(line.removeprefix("Exec=")) for line in lines if line.startswith("Exec=")]
    assert command == [*COMMAND, "--", "%u"]
    assert given_by([*command[3:-1], "organizer:add?text=x"]) == "organizer:add?text=x"
    noted = place.list.read_text()
    assert "text/vcard=contacts.desktop;\n" in noted.partition("[Added Associations]")[0]
    assert "x-scheme-handler/organizer=org.example.App.Links.desktop;\n" in noted
    assert handler.turn(on=False)
    assert not handler.is_on()
    after = place.list.read_text()
    assert "org.example.App" not in after
    for line in BEFORE.splitlines():
        assert line in after


def test_where_the_menu_offers_for_files_the_links_do_not(place: XdgPlace) -> None:
    place.write(COMMAND)
    assert "message/rfc822" in place.file.read_text()
    (place.file.parent / "org.example.App.desktop").touch()
    place.write(COMMAND)
    assert "message/rfc822" not in place.file.read_text()


def test_a_folder_that_cannot_be_written_is_said(place: XdgPlace, noise: Noise) -> None:
    noise.expect("XdgPlace could not be turned")
    Path(os.environ["XDG_DATA_HOME"]).touch()
    assert not link_handler("org.example.App", "App", COMMAND).turn(on=True)


def test_macos_asks_the_program_itself(qt_app: QApplication) -> None:
    events, heard = OpenEvents(qt_app), list[str]()
    events.opened.connect(heard.append)
    qt_app.sendEvent(qt_app, QFileOpenEvent(QUrl("organizer:add?text=x")))
    qt_app.sendEvent(qt_app, QFileOpenEvent("/somewhere/x.eml"))
    assert heard == ["organizer:add?text=x", "/somewhere/x.eml"]
    qt_app.removeEventFilter(events)
