"""Which process owns the book: whoever holds the lock file in its home. Needs no Qt."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import stat
import sys
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from organizer.domain.errors import OrganizerError

LOCK_NAME = "organizer.lock"
_BOOK, _BACKUPS = "book.db", "backups"
# How the names begin of all that the program puts into its home.
_OF_A_BOOK = ("book.db", ".book.db", "backups", "damaged", "organizer.", "due-times.", "copies.", ".copies.", "run")
# Windows locks bytes against reading too: the one that is locked lies far behind what is written in the file.
_LOCKED_BYTE = 1 << 30
_LONGEST_NOTE = 4_096
_TAKES_NO_WRITING = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT})


class Holder(NamedTuple):
    """Who wrote into the lock file last: the process id, and the address of its socket, if it has one."""

    pid: int
    address: str | None


class Ownership:
    """The right to open the book in `home`. The system takes it back from a process that ends, however it ends."""

    def __init__(self, home: Path) -> None:
        """Speak of the book in the folder `home`; nothing is taken yet."""
        self._home = home
        self._path = home / LOCK_NAME
        self._fd: int | None = None
        self._may_write = True

    @property
    def held(self) -> bool:
        """Whether this process holds it, through this object."""
        return self._fd is not None

    def take(self) -> bool:
        """Take it if nobody else holds it, and return whether it is held now. Never waits. Makes the home if need be.

        Where the disk takes no writing, what is there is locked all the same: the book can still be read.

        Raises:
            Unusable: there is no such folder, and none can be made.
            DiskRefused: the lock file cannot be made or locked. data: path (the home), reason.
        """
        if self._fd is not None:
            return True
        try:
            self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
            fd = os.open(self._path, os.O_RDWR | os.O_CREAT | _NO_FOLLOWING, 0o600)
        except OSError as refused:
            fd = self._opened_as_it_is(refused)
        try:
            taken = _lock(fd)
        except OSError as refused:
            os.close(fd)
            raise self._refused(refused) from refused
        if not taken:
            os.close(fd)
            return False
        self._fd = fd
        self._close_to_others()
        self.announce(None)
        return True

    def _close_to_others(self) -> None:
        """Let nobody else into a home, and its files, that came there by other means, as from a stick.

        A home in which there is more than belongs to a book stays as it is; what belongs to the book is closed there, too.
        """
        if sys.platform == "win32":
            return
        with contextlib.suppress(OSError):
            beside = list(self._home.iterdir())
            all_ours = all(path.name.startswith(_OF_A_BOOK) for path in beside)
            if all_ours:
                _close(self._home)
            for path in beside:
                if all_ours or path.name.startswith(_BOOK):
                    _close(path)
            for path in (self._home / _BACKUPS).glob("book-*.db"):
                _close(path)

    def _opened_as_it_is(self, refused: OSError) -> int:
        """Open the lock file, or else the home itself, to lock it without writing; raise what was refused if that fails too."""
        if refused.errno in _TAKES_NO_WRITING:
            for place in (self._path, self._home):
                with contextlib.suppress(OSError):
                    fd = os.open(place, os.O_RDONLY | _NO_FOLLOWING)
                    self._may_write = False
                    return fd
        raise self._refused(refused) from refused

    def _refused(self, refused: OSError) -> OrganizerError:
        from organizer.domain.refusals import home_refused  # late: nearly every home may be written in

        return home_refused(self._home, refused)

    def announce(self, address: str | None) -> None:
        """Write into the lock file who holds it, and the address under which it answers, if it does."""
        if self._fd is None:
            return
        note = json.dumps({"pid": os.getpid(), "socket": address}).encode()
        # A full disk is no reason to have no owner: it only is not found by others, who then wait for the lock.
        with contextlib.suppress(OSError):
            # Over what was written before, which has its place on the disk; cut off, that might not be given again.
            self._write(self._fd, note.ljust(self._path.stat().st_size))

    def _write(self, locked: int, note: bytes) -> None:
        # The disk may take writing by now; what is locked stays locked.
        fd = locked if self._may_write else os.open(self._path, os.O_WRONLY | _NO_FOLLOWING)
        try:
            os.lseek(fd, 0, os.SEEK_SET)
            os.write(fd, note)
        finally:
            if fd != locked:
                os.close(fd)

    def holder(self) -> Holder | None:
        """Return who wrote into the lock file last, which is who holds it if anybody does; None if nobody ever did."""
        try:
            with self._path.open("rb") as file:
                note = json.loads(file.read(_LONGEST_NOTE))
            address = note["socket"]
            return Holder(int(note["pid"]), None if address is None else str(address))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def release(self) -> None:
        """Give it back, if it is held. The file stays: removing it would let two take it at once."""
        if self._fd is not None:
            self.announce(None)
            fd, self._fd = self._fd, None
            os.close(fd)

    def __enter__(self) -> Self:
        """Return this; `take` is asked separately, since it may fail."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give it back."""
        self.release()


def _close(path: Path) -> None:
    """Take a file or folder of ours from everybody else."""
    found = path.lstat()
    if found.st_mode & 0o077 and found.st_uid == os.getuid() and not stat.S_ISLNK(found.st_mode):
        path.chmod(stat.S_IMODE(found.st_mode) & 0o700)


_NO_FOLLOWING = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)

if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> bool:
        os.lseek(fd, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(fd, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
