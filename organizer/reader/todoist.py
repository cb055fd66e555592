"""Todoist's CSV: one task, section or comment a line; indented tasks belong to the one above."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from organizer.reader.list_row import row, without_labels

_LABEL = re.compile(r"(?:^|\s)@([\w-]+)")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
# Its marks for words that stand out; a pair is taken away, never half of one.
_MARKED = re.compile(r"\*\*(?=\S)(.{1,500}?)(?<=\S)\*\*")


def rows(text: str) -> list[dict[str, Any]] | None:
    """Return a row for each task, or None if this is none of Todoist's files."""
    csv.field_size_limit(1_000_000)
    table = csv.DictReader(io.StringIO(text, newline=""))
    if not {"TYPE", "CONTENT"} <= set(table.fieldnames or ()):
        return None
    found: list[dict[str, Any]] = []
    above: list[tuple[int, str]] = []
    section = ""
    for line in table:
        kind, content = (line.get("TYPE") or "").strip().lower(), (line.get("CONTENT") or "").strip()
        if kind == "section":
            section = content
        elif kind == "note" and found and content:
            found[-1]["note"] = "\n\n".join(filter(None, (found[-1]["note"], content)))
        elif kind == "task" and content:
            indent = _number(line.get("INDENT"))
            above = [(depth, what) for depth, what in above if depth < indent]
            words, labels, links = _plain(content)
            parts = [section, *(what for _, what in above)]
            note = [(line.get("DESCRIPTION") or "").strip(), *links, " / ".join(filter(None, parts))]
            above.append((indent, words))
            when = (line.get("DATE") or "").strip()
            found.append(row(words, note="\n".join(filter(None, note)), labels=labels, when=when))
    return found


def _plain(content: str) -> tuple[str, list[str], list[str]]:
    """Return the words of a task, its labels, and where its links lead. A star before it only takes its box away."""
    links = [url for _, url in _LINK.findall(content)]
    words = _MARKED.sub(r"\1", _LINK.sub(r"\1", content.removeprefix("* ")))
    return without_labels(words, _LABEL).strip() or words, _LABEL.findall(words), links


def _number(text: str | None) -> int:
    return int(text) if text and text.strip().isdecimal() else 1
