"""Content lines of iCalendar and vCard files (RFC 5545 3.1, RFC 6350 3.2), changed without touching any other byte.

Text is decoded with `surrogateescape`, so that bytes which are no UTF-8 come back as they were.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# One logical line with its folds and its end.
_LOGICAL = re.compile(r"[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\r|$)")
_FOLD = re.compile(r"\r?\n[ \t]")
# Version 2.1 of vCard, which telephones still write, has bare ones: TEL;CELL:0171 2345678.
_PARAMETER = re.compile(r';([^=;:"]*)(?:=("[^"]*"|[^;:,"]*)(?:,(?:"[^"]*"|[^;:,"]*))*)?')
_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LONGEST = 75


@dataclass(frozen=True)
class Line:
    """One logical line as it stands in the file."""

    raw: str

    @cached_property
    def unfolded(self) -> str:
        """Return it without folds and end; a letter that a fold cut in two is whole again."""
        text = _FOLD.sub("", self.raw).rstrip("\r\n")
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    @cached_property
    def _parts(self) -> tuple[str, dict[str, str], str]:
        text = self.unfolded
        named = _NAME.match(text)
        if named is None:
            return "", {}, ""
        place = named.end()
        parameters: dict[str, str] = {}
        while found := _PARAMETER.match(text, place):
            parameters.setdefault(found[1].upper(), (found[2] or "").strip('"'))
            place = found.end()
        value = text[place + 1 :] if text[place : place + 1] == ":" else ""
        return named[1].upper(), parameters, value

    @property
    def name(self) -> str:
        """Return its property's name in capitals, without a group; empty if it is no content line."""
        return self._parts[0]

    @property
    def parameters(self) -> dict[str, str]:
        """Return its parameters by name in capitals; of several values the first."""
        return self._parts[1]

    @property
    def value(self) -> str:
        """Return its value as written."""
        return self._parts[2]

    @property
    def text(self) -> str:
        """Return its value as text, unescaped."""
        return unescaped(self.value)


def lines_of(text: str) -> list[Line]:
    """Return all logical lines; joined, their raws are the text."""
    return [Line(found[0]) for found in _LOGICAL.finditer(text) if found[0]]


def unescaped(value: str) -> str:
    """Return a TEXT value as it is read."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def escaped(text: str) -> str:
    """Return text as a TEXT value."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def folded(line: str, end: str = "\r\n") -> str:
    """Return a content line folded at 75 bytes, never within a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode("utf-8", "surrogateescape"))
        if size + width > (_LONGEST if not pieces else _LONGEST - 1):
            pieces.append(piece)
            piece, size = "", 0
        piece += letter
        size += width
    return f"{end} ".join([*pieces, piece]) + end


@dataclass(slots=True)
class Component:
    """A component of a file: where its own lines and its parts begin and end among all lines."""

    name: str
    begin: int
    end: int
    own: list[int]
    parts: list[Component]


def components(lines: list[Line]) -> Iterator[Component]:
    """Yield the outermost components, each with those within it; one that is never closed ends with the file."""
    open_ones: list[Component] = []
    for number, line in enumerate(lines):
        if line.name == "BEGIN":
            made = Component(line.value.strip().upper(), number, len(lines), [], [])
            if open_ones:
                open_ones[-1].parts.append(made)
            open_ones.append(made)
        elif line.name == "END" and open_ones:
            closed = open_ones.pop()
            closed.end = number
            if not open_ones:
                yield closed
        elif open_ones and line.name:
            open_ones[-1].own.append(number)
    if open_ones:
        yield open_ones[0]


def patched(lines: list[Line], component: Component, changes: dict[str, str | None]) -> str:
    """Return the text with properties of one component changed: each new value is a whole line without its end.

    None takes a property away. A property that was not there goes before the component's first part, or its end.
    """
    end = "\r\n" if lines[component.begin].raw.endswith("\r\n") else "\n"
    left = dict(changes)
    replaced: dict[int, str] = {}
    for number in component.own:
        name = lines[number].name
        if name in changes:
            new = left.pop(name, None)
            replaced[number] = "" if new is None else folded(new, end)
    added = "".join(folded(new, end) for new in left.values() if new is not None)
    place = component.parts[0].begin if component.parts else component.end
    return "".join(_with(lines, replaced, place, added))


def _with(lines: list[Line], replaced: dict[int, str], place: int, added: str) -> Iterable[str]:
    for number, line in enumerate(lines):
        if number == place:
            yield added
        yield replaced.get(number, line.raw)
    if place >= len(lines):
        yield added
