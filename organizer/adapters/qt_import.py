"""PySide6 brought in without what slows every later import."""

from __future__ import annotations

import builtins


def bring_in_qt() -> None:
    """Import PySide6 and leave Python's own `import` in place.

    PySide6 puts one of its own there, which reads the source of each module that is imported later and looks for its
    `__feature__` switch. Nothing here has it, and reading so many sources takes a sixth of the time of importing them.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
