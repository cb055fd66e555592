"""Foreign text made fit for a notice: no controls, no marks of direction, no half characters, no more than fits."""

from __future__ import annotations

_DIRECTION_MARKS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HALF_CHARACTERS = ("\ud800", "\udfff")
_JOINER = "\u200d"
_MORE = "…"


def one_line(text: str, longest: int) -> str:
    """Return `text` as one line of at most `longest` characters."""
    return _shortened(" ".join(_clean(text[: 4 * longest]).split()), longest, cut=len(text) > 4 * longest)


def lines(text: str, longest: int) -> str:
    """Return `text` with its line breaks, of at most `longest` characters."""
    kept = (" ".join(_clean(line).split()) for line in text[: 4 * longest].splitlines())
    return _shortened("\n".join(kept).strip(), longest, cut=len(text) > 4 * longest)


def escaped(text: str) -> str:
    """Return `text` so that a reader of markup shows it as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def without_tags(text: str) -> str:
    """Return `text` so that it reads alike with and without markup: angles become their likes, which begin no tag."""
    return text.replace("<", "‹").replace(">", "›")


def _clean(text: str) -> str:
    return "".join(map(_clean_letter, text))


def _clean_letter(letter: str) -> str:
    if letter in _DIRECTION_MARKS:
        return ""
    if _HALF_CHARACTERS[0] <= letter <= _HALF_CHARACTERS[1]:
        return "\ufffd"
    return letter if letter.isprintable() or letter == _JOINER else " "


def _shortened(text: str, longest: int, *, cut: bool) -> str:
    if len(text) <= longest and not cut:
        return text
    return text[: longest - 1].rstrip() + _MORE
