"""peewee brought in with the one SQLite of the book."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_KEEP_A_BOOK = """
import sys
from pathlib import Path
from organizer.adapters.clock import SystemClock
from organizer.rooms import furnish
rooms = furnish(Path(sys.argv[1]), SystemClock(), lambda ids: None, lambda: None)
rooms.capturing.capture(rooms.capturing.read("call Maya tomorrow"), source="cli")
print(len(rooms.reader.page("today").rows), "sqlite3" in sys.modules, "_sqlite3" in sys.modules)
rooms.close()
import sqlite3
print(sqlite3.connect(":memory:").execute("SELECT 1").fetchone())
"""


def test_a_book_is_kept_without_pythons_own_sqlite_which_others_can_still_have(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _KEEP_A_BOOK, str(tmp_path / "home")], capture_output=True, text=True, check=True
    )
    assert done.stdout == "0 False False\n(1,)\n"
