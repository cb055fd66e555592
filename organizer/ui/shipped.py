"""Files that came with the program."""

from __future__ import annotations

from pathlib import Path


def shipped(*parts: str) -> Path:
    """Return a file that came with the program: from within the package if installed, from beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "resources"
    return (inside if inside.is_dir() else package.parent / "resources").joinpath(*parts)
