"""One row of another program's list, in the form that all of them are read into."""

from __future__ import annotations

import re
from typing import Any

_LEADS_ON = re.compile(r"(?:^|\s)(?:to|for|with|from|an|für|mit|von|bei|à|pour|avec|de|chez)$", re.IGNORECASE)
# More than the longest of these words: thousands of labels on one line are not each read from its beginning.
_NEAR = 12
_LONGEST_LINE, _LONGEST_NOTE = 2_000, 20_000


def without_labels(words: str, label: re.Pattern[str]) -> str:
    """Return words without the labels among them; one that a word such as "to" leads on to stays as a plain word."""

    def plain(found: re.Match[str]) -> str:
        before = words[max(0, found.start() - _NEAR) : found.start()]
        return f" {found[1]}" if _LEADS_ON.search(before) else " "

    return label.sub(plain, words)


def row(line: str, *, own_id: str = "", **known: object) -> dict[str, Any]:
    """Return a row that says `line`; what is not `known` is empty."""
    empty: dict[str, Any] = {
        "note": "",
        "labels": [],
        "due": None,
        "when": "",
        "repeat": None,
        "except": [],
        "made": None,
        "ended": None,
        "state": "open",
        # What of it has no place here, word for word; what this program itself wrote of a promise.
        "unsaid": [],
        "fields": None,
    }
    said = empty | {name: value for name, value in known.items() if value is not None}
    said["note"] = str(said["note"]).strip()[:_LONGEST_NOTE]
    return {"id": own_id, "line": " ".join(line.split())[:_LONGEST_LINE], **said}
