"""One process at a time owns the book: a lock on a file, which the system lets go of however the process ends."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from typing import TYPE_CHECKING

from organizer.domain.errors import DiskRefused

if TYPE_CHECKING:
    from pathlib import Path

LOCK_FILE = "organizer.lock"
_LOCKED_BYTE = 1 << 30


class Ownership:
    """The lock of a home, held from `take` to `release`. The file says who holds it, and on which socket they answer."""

    def __init__(self, home: Path) -> None:
        """Own the book in `home`, once taken."""
        self._path = home / LOCK_FILE
        self._handle: int | None = None

    def take(self) -> bool:
        """Take the lock if nobody has it; say whether it is ours.

        Raises:
            DiskRefused: the folder takes no lock file.
        """
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as refused:
            raise DiskRefused(path=str(self._path.parent), reason=refused.strerror or "") from refused
        if not _lock(handle):
            os.close(handle)
            return False
        self._handle = handle
        self.announce("")
        return True

    def announce(self, socket: str) -> None:
        """Write who holds the lock, and the name of the socket they answer on, if any."""
        if self._handle is None:
            return
        text = json.dumps({"pid": os.getpid(), "socket": socket}).encode()
        with contextlib.suppress(OSError):  # a full disk must not keep the program from starting
            os.ftruncate(self._handle, 0)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, text)

    def release(self) -> None:
        """Let go of the lock; the file stays, for removing it would race with the next one."""
        if self._handle is not None:
            self.announce("")
            os.close(self._handle)
            self._handle = None


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows only

            # Far beyond the text, so that others may read who holds it.
            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not on Windows

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
