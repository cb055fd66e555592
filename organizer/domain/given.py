"""What a desktop gives the program when it starts it: a link or a file. Apart, for every start looks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SCHEME = "organizer:"


def given_by(argv: Sequence[str]) -> str:
    """Return the link, file or path that a desktop started the program with, `--` before it or not; empty if it is none."""
    words = list(argv[1:]) if argv and argv[0] == "--" else list(argv)
    if len(words) != 1:
        return ""
    word = words[0]
    drive = len(word) > 2 and word[0].isalpha() and word[1:3] in {":\\", ":/"}  # noqa: PLR2004 - as in C:\
    opens = word.startswith("/") or drive or word.lower().startswith((SCHEME, "file:"))
    return word if opens else ""


def shows_window(argv: Sequence[str]) -> bool:
    """Say whether these words start the program that stays: nothing at all, the popup, a start with the desktop, a link or file."""
    return not argv or tuple(argv) in (("capture",), ("--in-background",)) or bool(given_by(argv))
