"""A folder that other programs put notes into: what is whole is read, and moved to `taken` or `unread` beside it."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import signal
import stat
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from organizer.domain.errors import Unreachable
from organizer.domain.text import harmless

if TYPE_CHECKING:
    from pathlib import Path

    from organizer.services.ports import WholeFile

TAKEN, UNREAD = "taken", "unread"
_REASON_ENDS = ".reason.txt"
# What programs write before a file is whole, and what they keep beside it.
_HALF_WRITTEN = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".swp", ".icloud", "~")
_HIDDEN = (".", "~$", "#")
_MAIL = ".eml"
_MOST_AT_ONCE = 200
_WHOLE_AFTER_S = 1.0
_OLD_AFTER_S = 10.0
# A program that keeps a file open for writing may be waiting for more of it; one that never lets go of it is not waited for.
_IDLE_AFTER_S, _LET_GO_AFTER_S = 60.0, 600.0
# A note that was only just begun on a phone is empty until its first words come.
_STAYS_EMPTY_AFTER_S = 86_400.0
# Why a file was set aside, in the words that lie beside it.
_REASONS = {
    "empty": "There are no words in it.",
    "too_large": "It is too large to be a note.",
    "no_text": "It is no text.",
    "no_format": "Files of this kind cannot be read: .txt, .md, .eml, .ics, .vcf, .jsonl, pictures and PDF can.",
    "bad_line": "A line of it cannot be read, and nothing of it was taken.",
    "no_mail": "It has neither a sender nor a subject.",
    "no_task": "It holds no task.",
}
_UNREADABLE = "It could not be read."
_LARGEST_HASHED = 20_000_000


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is whole: where, when it was written (aware UTC), and a print of what is in it."""

    path: Path
    written: datetime
    digest: str


class WatchedFolder:
    """One watched folder. A file counts as whole once it was the same for a second, or is older than ten.

    Where the system tells, what another program still holds open for writing is waited for, ten minutes at most.
    """

    def __init__(self, folder: Path) -> None:
        """Watch `folder`; nothing is made in it before something is taken."""
        self.folder = folder
        self._seen: dict[str, tuple[int, int, datetime]] = {}

    def whole(self, now: datetime) -> tuple[list[Waiting], int]:
        """Return the files that are whole at `now` (aware UTC), and how many are not yet, but may be in a moment.

        Raises:
            Unreachable: the folder cannot be read.
        """
        found: list[Waiting] = []
        idle = 0
        seen: dict[str, tuple[int, int, datetime]] = {}
        try:
            entries = sorted(os.scandir(self.folder), key=lambda one: one.name)
        except OSError as refused:
            raise Unreachable(address=str(self.folder), reason="no_folder") from refused
        for entry in entries[: 10 * _MOST_AT_ONCE]:
            if entry.name.startswith(_HIDDEN) or entry.name.lower().endswith(_HALF_WRITTEN):
                continue
            with contextlib.suppress(OSError):
                state = entry.stat(follow_symlinks=False)
                # A link could lead to any file of the user's, and a pipe would never end.
                if not stat.S_ISREG(state.st_mode):
                    continue
                size, at = state.st_size, state.st_mtime_ns
                before = self._seen.get(entry.name)
                since = before[2] if before is not None and before[:2] == (size, at) else now
                seen[entry.name] = (size, at, since)
                path, written = self.folder / entry.name, datetime.fromtimestamp(state.st_mtime, UTC)
                same_for, age = (now - since).total_seconds(), (now - written).total_seconds()
                is_whole = same_for >= _WHOLE_AFTER_S or age >= _OLD_AFTER_S
                begins = not size and age < _STAYS_EMPTY_AFTER_S
                if begins or (is_whole and age < _LET_GO_AFTER_S and _is_held(path)):
                    idle += age >= _IDLE_AFTER_S
                elif is_whole and len(found) < _MOST_AT_ONCE:
                    found.append(Waiting(path, written, _digest(path)))
        self._seen = seen
        return found, len(seen) - len(found) - idle

    def left_unread(self) -> int:
        """Return how many files lie in `unread`, without their reasons."""
        try:
            with os.scandir(self.folder / UNREAD) as entries:
                return sum(not one.name.startswith(".") and not one.name.endswith(_REASON_ENDS) for one in entries)
        except OSError:
            return 0

    def place_of(self, waiting: WholeFile) -> Path:
        """Return where a file goes once it is taken: its own name in `taken`, or one like it."""
        return _free(self.folder / TAKEN, waiting.path.name)

    def move_away(self, waiting: WholeFile, reason: str | None = None, detail: str = "") -> None:
        """Move a file to `taken`, or with the code of a `reason` to `unread`, under its own name or one like it.

        The reason lies beside it in words, with the `detail`.

        Raises:
            Unreachable: the folder cannot be written to; the file is where it was.
        """
        into = self.folder / (TAKEN if reason is None else UNREAD)
        try:
            into.mkdir(exist_ok=True)
            if into.is_symlink():
                raise Unreachable(address=str(into), reason="no_folder")
            place = _free(into, waiting.path.name)
            if reason is not None:
                # Before the file goes there: on a full disk it would lie there without.
                words = " ".join(filter(None, (_REASONS.get(reason, _UNREADABLE), harmless(detail))))
                place.with_name(place.name + _REASON_ENDS).write_text(words + "\n", "utf-8")
            waiting.path.rename(place)
        except FileNotFoundError:
            return
        except OSError as refused:
            raise Unreachable(address=str(self.folder), reason="no_folder") from refused


def _is_held(path: Path) -> bool:
    """Say whether a program holds a file open for writing, as far as the system tells (Linux; fcntl(2), leases)."""
    if sys.platform != "linux":
        return False
    import fcntl

    with path.open("rb") as file:
        # Whoever opens the file meanwhile breaks the lease, which is told by a signal; this one is ignored by default.
        fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGURG)
        try:
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except OSError as refused:
            return refused.errno == errno.EAGAIN
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return False


def _free(folder: Path, name: str) -> Path:
    """Return a place in a folder that is free, called `name` or nearly so."""
    stem, dot, ending = name.rpartition(".")
    place, number = folder / name, 1
    while place.exists() or place.is_symlink():
        number += 1
        place = folder / (f"{stem} {number}{dot}{ending}" if stem else f"{name} {number}")
    return place


def _digest(path: Path) -> str:
    """Return a print of a file's name and contents; of a mail its contents alone, which programs save under any name."""
    name = "" if path.suffix.lower() == _MAIL else harmless(path.name)
    with path.open("rb") as file:
        return hashlib.sha256(os.fsencode(name) + b"\0" + file.read(_LARGEST_HASHED)).hexdigest()
