"""Marks that were written out and not understood (due:2026-02-30, via:pigeon): they stay in the words, and are pointed out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from organizer.domain.line import Warned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from organizer.domain.line import Token

_MARK = re.compile(r"(?<![\w@/.:])(?P<name>due|via):(?P<value>\"[^\"]+\"|[^\s\"]\S*)", re.IGNORECASE)
_CLOCK = re.compile(r"\"?\d{1,2}[:h]\d\d\"?")
_FIELD = {"due": "due", "via": "channel"}
_CODE = {"due": "no_such_date", "via": "no_such_channel"}
_LOOSE_END = ",;.!?"


def unread_marks(line: str, tokens: Iterable[Token], plain: Iterable[tuple[int, int]]) -> Iterator[Warned]:
    """Yield the `due:` and `via:` of a line that became no token.

    `plain` are the places (start, end) that are not to be read: quotations, and what was refused.
    """
    read = tuple(tokens)
    opaque = tuple(plain)
    by_mark = {token.field for token in read if _MARK.match(token.text)}
    for match in _MARK.finditer(line):
        name = match["name"].lower()
        text = match.group().rstrip(_LOOSE_END)
        start, end = match.start(), match.start() + len(text)
        taken = any(start < token.end and token.start < end for token in read)
        if _FIELD[name] in by_mark or taken or any(begin <= start < finish for begin, finish in opaque):
            continue
        code = "no_such_time" if _CLOCK.fullmatch(match["value"].rstrip(_LOOSE_END)) else _CODE[name]
        yield Warned(code, start, end, text)
