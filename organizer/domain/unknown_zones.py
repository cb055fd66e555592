"""Times of zones that nobody knows: the line keeps what was written, and tells it again while the due is still that time."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from organizer.domain.text import harmless
from organizer.domain.when import Zoned

if TYPE_CHECKING:
    from organizer.domain.when import Due

_AT_THE_END = re.compile(r"\((\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?) ([^()]{1,80})\)$")


def line_with_zone(line: str, local: str, zone: str) -> str:
    """Return a line with a time (ISO 8601, civil) and the name of its zone at its end."""
    return f"{line} ({local.replace('T', ' ')} {harmless(zone)})"


def unknown_zone(line: str, due: Due | None) -> str:
    """Return the zone a due was written in, where nobody knows it and the user's own was taken instead; else nothing."""
    found = _AT_THE_END.search(line)
    if found is None or not isinstance(due, Zoned):
        return ""
    try:
        written = datetime.fromisoformat(f"{found[1]}T{found[2]}")
    except ValueError:
        return ""
    return found[3] if due.local == written else ""
