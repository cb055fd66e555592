"""What a person typed, made safe to keep without losing a word of it."""

from __future__ import annotations

from organizer.domain.errors import Unusable

LONGEST_LINE = 4_000

# Marks that turn the direction of what follows; in a line of one's own they only hide something.
_DIRECTION_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def clean_line(text: str) -> str:
    """Return `text` as one line that can be kept: no controls, no marks of direction, single spaces at its ends removed.

    Raises:
        Unusable: nothing is left of it, it is longer than 4,000 characters, or it holds half characters (lone surrogates).
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as half:
        raise Unusable(reason="half_characters") from half
    line = text.translate(_DIRECTION_MARKS)
    line = "".join(letter if letter.isprintable() or letter == "\u200d" else " " for letter in line).strip()
    if not line:
        raise Unusable(reason="empty")
    if len(line) > LONGEST_LINE:
        raise Unusable(reason="too_long", length=len(line), longest=LONGEST_LINE)
    return line
