"""A book of promises that fall due one after the other, each speaking once, at its due."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path


def write_book(path: Path, made: datetime, dues: Iterable[datetime], what: Callable[[int], str]) -> Path:
    """Write a `book.jsonl` of promises due at these moments (aware UTC), named by `what` with their number."""
    with path.open("w", encoding="utf-8") as file:
        for number, due in enumerate(dues):
            line = {
                "type": "promise",
                "id": str(uuid.UUID(int=number + 1)),
                "what": what(number),
                "made": (made - timedelta(days=1)).isoformat(),
                "captured": made.isoformat(),
                "due": {"instant": due.astimezone(UTC).isoformat()},
                "reminds": "off, at_due",
            }
            file.write(json.dumps(line) + "\n")
    return path


def named(number: int) -> str:
    """Return words that no other number's words begin with."""
    return f"Promise number {number:05}."
