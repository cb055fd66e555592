"""Files that came with the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def shipped(*parts: str) -> Path:
    """Return a file that came with the program: from within the package if installed, from beside it in a checkout."""
    return _resources().joinpath(*parts)


@cache
def _resources() -> Path:
    package = Path(__file__).resolve().parents[2]
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
