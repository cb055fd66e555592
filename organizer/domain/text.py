"""What a person typed, made safe to keep without losing a word of it; and foreign text, made safe to show."""

from __future__ import annotations

import re

from organizer.domain.errors import Unusable

LONGEST_LINE = 4_000
LONGEST_NOTE = 100_000

# Controls and line ends, where a space stands for them. Half characters (lone surrogates) are no text at all.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")
# What is not seen: marks that turn the direction of all that follows, soft hyphens, byte order marks, invisible signs.
# Joiners (U+200C, U+200D) and the tags of flags stay: Persian and emoji are spelt with them.
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


def typed_line(text: str) -> str:
    """Return `text` as the line that is kept as it was typed: with what is not seen in it, but no controls.

    Raises:
        Unusable: it is longer than 4,000 characters, or holds half characters.
    """
    if _HALF_CHARACTERS.search(text):
        raise Unusable(reason="half_characters")
    line = _CONTROLS.sub(" ", text).strip()
    refuse_beyond(LONGEST_LINE, line)
    return line


def clean_line(text: str) -> str:
    """Return `text` as one line that can be kept: no controls, nothing unseen, no spaces at its ends.

    Raises:
        Unusable: nothing is left of it, it is longer than 4,000 characters, or it holds half characters (lone surrogates).
    """
    if _HALF_CHARACTERS.search(text):
        raise Unusable(reason="half_characters")
    line = _UNSEEN.sub("", _CONTROLS.sub(" ", text)).strip()
    if not line.strip("\u200c\u200d"):
        raise Unusable(reason="empty")
    refuse_beyond(LONGEST_LINE, line)
    return line


def clean_note(text: str) -> str:
    """Return `text` as a note that can be kept: as `clean_line` does, but of any number of lines, and perhaps empty.

    Raises:
        Unusable: it is longer than 100,000 characters, or holds half characters.
    """
    if _HALF_CHARACTERS.search(text):
        raise Unusable(reason="half_characters")
    note = "\n".join(_UNSEEN.sub("", _CONTROLS.sub(" ", line)).rstrip() for line in text.splitlines()).strip()
    refuse_beyond(LONGEST_NOTE, note)
    return note


def refuse_beyond(longest: int, text: str) -> None:
    """Refuse a text of more than so many characters.

    Raises:
        Unusable: it has more.
    """
    if len(text) > longest:
        raise Unusable(reason="too_long", length=len(text), longest=longest)


def harmless(text: str) -> str:
    """Return foreign text as one line that does nothing to a terminal or a notice; half characters become a sign."""
    line = _UNSEEN.sub("", _CONTROLS.sub(" ", text))
    return " ".join(_HALF_CHARACTERS.sub("\ufffd", line).split())
