"""A disk of one megabyte, and one that takes no writing: `unshare --mount python -m tests.faults.small_disk FOLDER`.

In a namespace of its own, where mounting disturbs nobody. Says as JSON what became of the words.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organizer.domain.errors import BookUnavailable, OrganizerError
from organizer.domain.line import Reading
from organizer.services.capturing import Capturing
from organizer.services.safety.backups import Backups
from organizer.services.safety.keys import Keys
from organizer.store.copying import is_sound
from tests.faults.deeds import FileSecrets
from tests.services.desk import Desk

if TYPE_CHECKING:
    from datetime import datetime

_LINES = 60


def main(folder: Path) -> dict[str, Any]:
    """Fill the disk by capturing, then make room, then take writing away."""
    disk, elsewhere = folder / "disk", folder / "elsewhere"
    for one in (disk, elsewhere):
        one.mkdir()
    _run("mount", "-t", "tmpfs", "-o", "size=1m", "none", str(disk))
    ballast = disk / "ballast"
    home = disk / "home"
    desk = Desk(home)
    backups = Backups(desk.book, desk.clock, Keys(lambda: FileSecrets(folder / "keys")), lambda: "", lambda: None)
    capturing = Capturing(desk.actions, desk.clock, _read, (home, elsewhere))
    backups.make("asked")
    ballast.write_bytes(bytes(300_000))
    saved: list[str] = []
    spilled: list[object] = []
    lost: list[object] = []
    for number in range(_LINES):
        try:
            done = capturing.capture(_read(f"promise {number} " + "x" * 900, desk.clock.now()), source="window")
        except BookUnavailable as refused:
            (spilled if refused.data["spill"] else lost).append(refused.data["spill"])
        else:
            assert done.promise is not None
            saved.append(done.promise.id)
    try:
        backups.make("asked")
        backed_up = "made"
    except OrganizerError as refused:
        backed_up = type(refused).__name__
    told: dict[str, Any] = {"saved": len(saved), "spilled": len(spilled), "lost": len(lost), "full": backed_up}
    desk.book.close()
    again = Desk(home)
    told["gone"] = sum(again.book.promise(promise) is None for promise in saved)
    ballast.unlink()
    _run("mount", "-o", "remount,size=8m", str(disk))
    taken = Capturing(again.actions, again.clock, _read, (home, elsewhere)).take_in_spilled()
    whats = {view.promise.line.split()[1] for view in again.reader.page("all", limit=500).rows}
    again.book.close()
    told |= {"taken_in": taken, "lines": len(whats), "sound": is_sound(home / "book.db", fully=True)}
    told["backups"] = [one.counts is not None for one in backups.listed()]
    return told | _read_only(disk, home)


def _read_only(disk: Path, home: Path) -> dict[str, Any]:
    before = (home / "book.db").read_bytes()
    _run("mount", "-o", "remount,ro", str(disk))
    words = [sys.executable, "-m", "organizer", "--home", str(home), "add", "bring", "the", "keys"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    _run("mount", "-o", "remount,rw", str(disk))
    unchanged = (home / "book.db").read_bytes() == before
    again = subprocess.run([*words[:-4], "list", "all", "--json"], capture_output=True, text=True, check=True)
    taken_in = any(one["what"] == "bring the keys" for one in json.loads(again.stdout))
    return {"refused": done.returncode, "said": done.stderr, "unchanged": unchanged, "words_came_in": taken_in}


def _read(line: str, now: datetime) -> Reading:
    return Reading(text=line, what=line, made=now)


def _run(*words: str) -> None:
    subprocess.run(words, check=True)


if __name__ == "__main__":
    with closing(sys.stdout):
        try:
            print(json.dumps(main(Path(sys.argv[1]))))
        finally:
            _run("umount", "--lazy", str(Path(sys.argv[1]) / "disk"))
