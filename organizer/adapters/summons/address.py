"""Where the program that owns a book listens: one place for each folder with a book."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.adapters.summons.client import name_for
from organizer.domain.errors import Unreachable

if TYPE_CHECKING:
    from collections.abc import Iterator

# The system keeps 108 bytes for a socket's path, 104 on macOS; the last is a zero.
_LONGEST_PATH = 103


def address_of(home: Path) -> str:
    """Return where the program that owns the book in `home` listens: the path of a socket, or the name of a pipe."""
    name = name_for(str(home))
    if name is None:
        raise Unreachable(address=str(home), reason="no_folder")
    if sys.platform == "win32":
        return name
    for folder in _folders(home):
        if len(os.fsencode(folder / f"{name}.sock")) <= _LONGEST_PATH and _is_private(folder):
            return str(folder / f"{name}.sock")
    raise Unreachable(address=str(home), reason="no_folder")


def _folders(home: Path) -> Iterator[Path]:
    """Yield where a socket may live, best first; all of them closed to other users."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and Path(runtime).is_absolute():
        yield Path(runtime)
    yield Path(os.path.realpath(home)) / "run"
    import tempfile  # late: it brings in much, and is hardly ever reached

    yield Path(tempfile.gettempdir()) / f"organizer-{os.getuid()}"
    yield Path("/tmp") / f"organizer-{os.getuid()}"  # noqa: S108 - refused unless it is this user's own, and closed


def _is_private(folder: Path) -> bool:
    """Return whether the folder is there, or can be made, and belongs to this user alone."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
