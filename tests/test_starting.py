"""What a start does before the window is painted with its rows: nothing that only comes to be needed later."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

_UNTIL_PAINTED = """
import gc, json, sys
from pathlib import Path
from organizer import cli
from organizer.adapters.qt_import import bring_in_qt
bring_in_qt()
from organizer import resident

class UntilPainted(resident.Resident):
    def _opened(self, *words):
        rooms = super()._opened(*words)
        self.asked = []
        rooms.book.database.connection().set_trace_callback(self.asked.append)
        return rooms

    def _settle_in(self):
        told = {"modules": sorted(sys.modules), "asked": self.asked, "looks_for_rubbish": gc.isenabled()}
        Path(sys.argv[2]).write_text(json.dumps(told))
        self._application.exit(0)

resident.Resident = UntilPainted
sys.exit(cli.main(["--home", sys.argv[1]]))
"""
# What only a line that is typed, a draft, a seal, a reminder or a server needs, and the library of the other SQLite.
_LATER = {
    "asyncio",
    "importlib.resources",
    "jeepney",
    "keyring",
    "organizer.domain.drafting",
    "organizer.domain.recovery_key",
    "organizer.domain.text",
    "organizer.domain.understanding",
    "organizer.reminders",
    "organizer.services.understanding",
    "organizer.ui.capture.capture_card",
    "organizer.ui.promises.inspector",
    "plyer",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "sqlite3",
    "subprocess",
}
_MOST_OF_OURS = 96
# The settings, the rows of three lists with their people, alerts and nudges, the counts, the cases.
_MOST_ASKED = 12


@pytest.fixture(scope="module")
def until_painted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Start the program on a book of a few promises up to its first paint; return what it did."""
    home, told = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("told") / "told.json"
    _run("-m", "organizer", "--home", str(home), "add", "call @Maya back today")
    _run("-m", "organizer", "--home", str(home), "add", "waiting for @Paul: the price by yesterday")
    _run("-c", _UNTIL_PAINTED, str(home), str(told))
    return dict(json.loads(told.read_text()))


def test_nothing_is_imported_that_the_first_paint_does_not_need(until_painted: dict[str, list[str]]) -> None:
    loaded = until_painted["modules"]
    assert "organizer.ui.promises.promise_row" in loaded
    assert not _LATER & set(loaded)
    assert len([name for name in loaded if name.split(".")[0] == "organizer"]) <= _MOST_OF_OURS


def test_the_book_is_asked_little(until_painted: dict[str, list[str]]) -> None:
    asked = until_painted["asked"]
    assert any("FROM promise" in sql or 'FROM "promise"' in sql for sql in asked)
    assert len(asked) == len(set(asked)) <= _MOST_ASKED


def test_no_rubbish_is_looked_for(until_painted: dict[str, object]) -> None:
    assert until_painted["looks_for_rubbish"] is False


def _run(*words: str) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, *words], check=True, env=environment, capture_output=True, timeout=60)
