"""The disk that a home lies on: where it is not plugged in, its place is an empty folder, and none for a new book."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def is_out(book: Path) -> bool:
    """Say whether a book is not there, and the disk neither that its home lay on when it was last used."""
    try:
        return not book.exists() and not Path(_note(book.parent).read_text("utf-8")).is_mount()
    except (OSError, ValueError, RuntimeError):  # the last for links that lead in a circle
        return False


def remember(home: Path) -> None:
    """Note the disk that a home lies on, if it is not the one that the system lies on."""
    place = home.resolve()
    disk = next(folder for folder in (place, *place.parents) if folder.is_mount() or folder == folder.parent)
    if disk == disk.parent:
        return
    # Without a note, a disk that is out is not told from a new home.
    with suppress(OSError):
        note = _note(home)
        if not note.exists() or note.read_text("utf-8") != str(disk):
            note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            note.write_text(str(disk), "utf-8")


def _note(home: Path) -> Path:
    """Return the file outside a home in which its disk is noted."""
    import hashlib

    from platformdirs import user_state_dir

    name = hashlib.sha256(str(home.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Path(user_state_dir("follow-up-organizer", appauthor=False)) / f"{name}.disk"
