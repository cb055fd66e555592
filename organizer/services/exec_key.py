"""A command as the Exec key of a desktop file has it (Desktop Entry Specification)."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def exec_key(command: Sequence[str]) -> str:
    """Return the words of a command, each quoted where need be, per cent signs doubled."""
    return " ".join(_quoted(word) for word in command)


def _quoted(word: str) -> str:
    plain = word.replace("%", "%%")
    if shlex.quote(plain) == plain:
        return plain
    # Backslashes are read twice: once as in any value of the file, once within the quotation marks.
    escaped = "".join(
        {"\\": "\\\\\\\\"}.get(letter, f"\\\\{letter}") if letter in '"`$\\' else letter for letter in plain
    )
    return f'"{escaped}"'
