"""The words that HTML shows. Nothing of it is run, fetched or laid out."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Never goes back over what it read: a tag that does not end would take the square of its length.
_TAG = re.compile(r"<(?:(/?[a-z][a-z0-9]*+)|[!?/])[^<>]*+>", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = frozenset(["script", "style", "head", "title"])
_LINE_ENDS = frozenset(["br", "/p", "/tr", "/div", "/li", "/h1", "/h2", "/h3"])


def words_shown(marked: str) -> str:
    """Return the words that HTML shows, in the lines in which it shows them; no line is empty."""
    lines = (html.unescape(line).strip() for line in "".join(_shown(marked)).split("\n"))
    return "\n".join(line for line in lines if line)


def _shown(marked: str) -> Iterator[str]:
    """Yield the words that HTML shows, going through it once."""
    place, hidden = 0, ""
    for tag in _TAG.finditer(marked):
        if not hidden:
            yield _SPACES.sub(" ", marked[place : tag.start()])
        place = tag.end()
        name = (tag[1] or "").lower()
        if hidden:
            hidden = "" if name in {f"/{hidden}", "body"} else hidden
        elif name in _HIDDEN:
            hidden = name
        elif name in _LINE_ENDS:
            yield "\n"
    if not hidden:
        yield _SPACES.sub(" ", marked[place:])
