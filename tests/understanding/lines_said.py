"""The lines of many trades, as `lines_*.txt` tells them, in the form of the public cases."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

FILES = tuple(sorted(Path(__file__).parent.glob("lines_*.txt")))
_FIELD_OF_WORD = {"by": "channel", "at": "where", "to": "to", "about": "about", "case": "case", "due": "due"}
_FIELDS = ("kind", "to", "about", "case", "due", "channel", "where")


def lines_of_trades(*files: Path) -> list[dict[str, Any]]:
    """Return every line with its circumstances (`text reference tz people`), `expected` values, and others to `accept`."""
    cases: list[dict[str, Any]] = []
    scene: dict[str, Any] = {}
    for line in "\n".join(file.read_text("utf-8") for file in files or FILES).splitlines():
        if line.startswith("["):
            trade, moment, zone = re.fullmatch(r"\[(.+)\] (\S+) (\S+)", line).groups()  # type: ignore[union-attr]
            scene = {"style": trade, "reference": moment, "tz": zone}
        elif line.startswith("people: "):
            scene["people"] = line.removeprefix("people: ").split("; ")
        elif line.startswith("    "):
            cases[-1].update(_meant(line.strip()))
        elif line and not line.startswith("#"):
            cases.append({"id": f"{scene['style']} {len(cases) + 1}", "text": line, **scene})
    return cases


def _meant(line: str) -> dict[str, Any]:
    expected: dict[str, Any] = dict.fromkeys(_FIELDS)
    accept: dict[str, list[str | None]] = {}
    for place, part in enumerate(line.split("; ")):
        word, _, rest = part.partition(" ")
        field, values = ("kind", part) if place == 0 else (_FIELD_OF_WORD[word], rest)
        found = [None if value == "none" else value for value in values.split(" or ")]
        expected[field] = found[0]
        if found[1:]:
            accept[field] = found[1:]
    return {"expected": expected, "accept": accept}
