"""What a start does before the window is painted with its rows: nothing that only comes to be needed later; and that in steps."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_BEGIN = """
import gc, json, sys
from pathlib import Path
from organizer import cli
from organizer.adapters.qt_import import bring_in_qt
bring_in_qt()
from organizer import resident
"""
_UNTIL_PAINTED = """
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
_UNTIL_ALL_IS_UP = """
class UntilAllIsUp(resident.Resident):
    def _watch_time(self):
        self.steps = [sorted(sys.modules)]
        for _ in super()._watch_time():
            self.steps.append(sorted(sys.modules))
            yield
        self.steps.append(sorted(sys.modules))

    def _all_is_up(self, stopped_by):
        super()._all_is_up(stopped_by)
        self.steps.append(sorted(sys.modules))
        looks = not gc.isenabled() and hasattr(self, "_collector")
        Path(sys.argv[2]).write_text(json.dumps({"steps": self.steps, "looks_for_rubbish": looks}))
        self._application.exit(0)

resident.Resident = UntilAllIsUp
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
_MOST_OF_OURS = 100
# The settings, the rows of three lists with their people, alerts and nudges, the counts, the cases.
_MOST_ASKED = 12
_MOST_IN_A_STEP = 14


@pytest.fixture(scope="module")
def until_painted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Start the program on a book of a few promises up to its first paint; return what it did."""
    home, told = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("told") / "told.json"
    _run("-m", "organizer", "--home", str(home), "add", "call @Maya back today")
    _run("-m", "organizer", "--home", str(home), "add", "waiting for @Paul: the price by yesterday")
    _run("-c", _BEGIN + _UNTIL_PAINTED, str(home), str(told))
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


def test_what_comes_after_the_first_paint_is_brought_in_a_little_at_a_time(tmp_path: Path) -> None:
    home, told = tmp_path / "home", tmp_path / "told.json"
    _run("-m", "organizer", "--home", str(home), "add", "call @Maya back today")
    _run("-c", _BEGIN + _UNTIL_ALL_IS_UP, str(home), str(told))
    ended = json.loads(told.read_text())
    steps = [set(step) for step in ended["steps"]]
    brought_in = [after - before for before, after in pairwise(steps)]
    assert max(len(step) for step in brought_in) <= _MOST_IN_A_STEP, max(brought_in, key=len)
    # What reads a line comes first: who types at once waits for nothing else.
    (reading,) = (number for number, step in enumerate(brought_in) if "organizer.domain.understanding.capture" in step)
    (reminding,) = (number for number, step in enumerate(brought_in) if "organizer.reminders" in step)
    assert reading < reminding
    assert ended["looks_for_rubbish"]


def _run(*words: str) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, *words], check=True, env=environment, capture_output=True, timeout=60)
