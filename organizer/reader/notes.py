"""Files that were put into the watched folder, read into what is to be captured: notes, mails, calendars, cards, pictures."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organizer.reader import cards, mail, vtodo
from organizer.reader.content_lines import components, lines_of
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

Form = dict[str, Any]

LARGEST_FILE = 20_000_000
_LARGEST_TEXT = 2_000_000
_MOST_LINES = 2_000
_PICTURES = frozenset([".png", ".jpg", ".jpeg", ".heic", ".webp", ".gif", ".tif", ".tiff", ".pdf"])
_ITEM = re.compile(r"\s{0,12}(?:[-*+•]|\d{1,4}[.)])\s+(?:\[(?P<box>[ xX])\]\s*)?(?P<text>\S.*)")
_HEADING = re.compile(r"#{1,6}\s+(\S.*)")
# Lines across the page, and the marks around what note programs keep at the head of a page.
_RULE = re.compile(r"\s{0,3}(?:-\s*){3,}|\s{0,3}(?:\*\s*){3,}|\s{0,3}(?:_\s*){3,}")
_HEAD_MARK, _LINES_OF_HEAD = "---", 60
_HEAD_LINE = re.compile(r"\s*|\s*#.*|[\w.-]{1,60}\s*:.*|\s*-\s.*|\s{2,}\S.*")


def opened() -> Callable[[Form], Form]:
    """Return what answers requests: `{"do": "read", "path"}`, and `raw` in base 64 for what lies in no file."""
    return _answer


def _answer(request: Form) -> Form:
    """Return `lines` (each with `line`, `note`), `mails`, `people`, and whether it is a `picture` to be kept.

    Raises:
        Refused: `empty`, `too_large`, `no_text`, `no_format`.
    """
    path = Path(request["path"])
    ending = path.suffix.lower()
    given = b64decode(request["raw"]) if "raw" in request else None
    if (path.stat().st_size if given is None else len(given)) > LARGEST_FILE:
        raise Refused("too_large")
    if ending in _PICTURES:
        return {"lines": [], "mails": [], "people": [], "picture": True}
    if ending not in _READERS:
        raise Refused("no_format")
    raw = path.read_bytes() if given is None else given
    if not raw.strip():
        raise Refused("empty")
    return {"lines": [], "mails": [], "people": [], "picture": False} | _READERS[ending](raw)


def text_of(raw: bytes) -> str:
    """Return the text of a file, by its mark or as UTF-8.

    Raises:
        Refused: `no_text` if it is none, `too_large` if there is too much of it.
    """
    if len(raw) > _LARGEST_TEXT:
        raise Refused("too_large")
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    if "\0" in text:
        raise Refused("no_text")
    return text


def _plain(raw: bytes) -> Form:
    """Read a note: line by line, unless a blank line parts its first line from the rest, which is one promise and its note."""
    lines = text_of(raw).splitlines()
    while lines and not lines[0].strip():
        lines.pop(0)
    rest = [line for line in lines[1:] if line.strip()]
    if len(lines) > 1 and not lines[1].strip() and rest:
        return {"lines": [_one(lines[0], "\n".join(lines[2:]))]}
    return {"lines": _each(lines)}


def _markdown(raw: bytes) -> Form:
    """Read a note in Markdown: with a list, each line of it that is neither ticked nor a heading; else as a page.

    Of a page, a heading and its text are one promise.
    """
    lines = [line for line in _without_head(text_of(raw).splitlines()) if not _RULE.fullmatch(line)]
    if any(map(_ITEM.fullmatch, lines)):
        return {"lines": _of_list(lines)}
    words = [line for line in lines if line.strip()]
    heading = _HEADING.fullmatch(words[0].strip()) if words else None
    if heading and len(words) > 1:
        return {"lines": [_one(heading[1], "\n".join(lines[lines.index(words[0]) + 1 :]))]}
    return _plain("\n".join(heading[1] if heading and line == words[0] else line for line in lines).encode())


def _without_head(lines: list[str]) -> list[str]:
    """Return a page without its head: what note programs keep there between two marks, one property a line."""
    if not lines or lines[0].rstrip() != _HEAD_MARK:
        return lines
    for number, line in enumerate(lines[1:_LINES_OF_HEAD], 1):
        if line.rstrip() in {_HEAD_MARK, "..."}:
            return lines[number + 1 :]
        if not _HEAD_LINE.fullmatch(line):
            break
    return lines


def _of_list(lines: list[str]) -> list[Form]:
    """Return the lines of a page with a list; what is indented below an item, without a mark of its own, is its note."""
    said: list[Form] = []
    below = False
    ticked = False
    for line in lines:
        item = _ITEM.fullmatch(line)
        if item:
            ticked, below = (item["box"] or " ") != " ", True
            said += [] if ticked else [_one(item["text"])]
        elif not line.strip() or _HEADING.fullmatch(line.strip()):
            below = below and not line.strip()
        elif below and line[:1].isspace():
            if not ticked:
                said[-1]["note"] = "\n".join(filter(None, (said[-1]["note"], line.strip())))
        else:
            said.append(_one(line))
            below = False
    if len(said) > _MOST_LINES:
        raise Refused("too_large")
    if not said:
        raise Refused("empty")
    return said


def _each(lines: list[str]) -> list[Form]:
    said = [_one(line) for line in lines if line.strip()]
    if len(said) > _MOST_LINES:
        raise Refused("too_large")
    if not said:
        raise Refused("empty")
    return said


def _one(line: str, note: str = "") -> Form:
    return {"line": line.strip(), "note": note.strip()}


def _letter(raw: bytes) -> Form:
    return {"mails": [mail.read(raw)]}


def _calendar(raw: bytes) -> Form:
    """Read each task of a calendar; its summary is the line, its due goes before the words."""
    text = raw.decode("utf-8", "surrogateescape")
    lines = lines_of(text)
    said = []
    for calendar in components(lines):
        for part in calendar.parts:
            if part.name == "VTODO":
                body = "".join(one.raw for one in lines[part.begin : part.end + 1])
                task = vtodo.read(f"BEGIN:VCALENDAR\r\n{body}\r\nEND:VCALENDAR\r\n")
                if task["end"][0] == "open" and task["summary"].strip():
                    said.append({**_one(task["summary"], task["note"]), "due": task["due"]})
    if not said:
        raise Refused("empty")
    return {"lines": said[:_MOST_LINES]}


def _cards(raw: bytes) -> Form:
    people = cards.read(raw.decode("utf-8", "surrogateescape"))
    if not people:
        raise Refused("empty")
    return {"people": people}


_READERS: dict[str, Callable[[bytes], Form]] = {
    ".txt": _plain,
    ".md": _markdown,
    ".eml": _letter,
    ".ics": _calendar,
    ".vcf": _cards,
}
