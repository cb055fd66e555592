"""Drafts: a text to copy or to open in the mail program, in the user's own words where they wrote some. Nothing is sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from organizer.domain.draft_words import TEMPLATES
from organizer.domain.understanding.titles import NO_PART_OF_A_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

DRAFTS = tuple(TEMPLATES["en"])
UPDATES = ("update.1", "update.2", "update.3")
NUDGES = ("nudge.gentle", "nudge.plain", "nudge.firm")
FIELDS = ("name", "what", "due", "was", "from", "to")
# Said by voice, nobody reads a greeting out; written on a chat, it stands in the same line.
SPOKEN = frozenset({"phone", "voicemail", "in person", "word of mouth"})
# One says Maya to Maya Lindqvist, but Mrs. Hale to Mrs. Hale.
_TITLES = NO_PART_OF_A_NAME | {"don"}
_FIELD = re.compile(r"\{([a-z]+)\}")
_LONGEST_WHAT = 300


def template(kind: str, language: str, own: Mapping[str, str], channel: str | None = None) -> str:
    """Return the template of a kind, one sentence a line: the user's own, or that of the language, or the English one.

    What the user worded for a channel goes before what they worded for all.
    """
    for key in (own_key(kind, language, channel), own_key(kind, language)):
        words = own.get(key, "").strip()
        if words:
            return words
    return "\n".join(TEMPLATES.get(language, TEMPLATES["en"])[kind])


def own_key(kind: str, language: str, channel: str | None = None) -> str:
    """Return what the user's own template goes by: `thanks.en`, or for one channel `thanks.en.in person`."""
    return f"{kind}.{language}.{channel}" if channel else f"{kind}.{language}"


def draft(text: str, fields: Mapping[str, str | None], channel: str | None = None) -> str:
    """Return a template filled in for a channel; a sentence that needs what is not known is left out.

    What is filled in is never read as a template again.
    """
    sentences = [line.strip() for line in text.splitlines() if line.strip()]
    known = {name: _plain(value) for name, value in fields.items() if value}
    filled = [_filled(line, known) for line in sentences if all(name in known for name in _names(line))]
    if not filled:
        return ""
    greets = len(sentences) > 1 and sentences[0].endswith((",", ":"))
    greeted = greets and len(filled) > 1 and filled[0][-1] in ",:"
    body = filled[1:] if greeted else filled
    said = " ".join(body)
    if channel in SPOKEN or not greeted:
        return _capital(said)
    between = "\n\n" if channel == "email" else " "
    return f"{filled[0]}{between}{_capital(said) if channel == 'email' else said}"


def called(name: str) -> str:
    """Return how a person is spoken to: by the first name, or in full where it begins with a title."""
    first, _, rest = name.partition(" ")
    return name if rest and first.rstrip(".").casefold() in _TITLES else first


def mailto(address: str, subject: str, body: str) -> str:
    """Return a `mailto:` address (RFC 6068) in which nothing typed can become a header or a second recipient."""
    lines = "\r\n".join(body.splitlines())
    return f"mailto:{quote(address, safe='@')}?subject={quote(' '.join(subject.split()), safe='')}&body={quote(lines, safe='')}"


def tel(number: str) -> str | None:
    """Return a `tel:` address (RFC 3966) of a phone number as it is written; None if it holds no digits."""
    digits = "".join(letter for letter in number if letter in "0123456789*#")
    if not digits:
        return None
    return f"tel:{'+' if number.strip().startswith('+') else ''}{quote(digits, safe='*')}"


def _names(sentence: str) -> list[str]:
    return [name for name in _FIELD.findall(sentence) if name in FIELDS]


def _filled(sentence: str, known: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda match: known.get(match[1], match[0]), sentence)


def _plain(value: str) -> str:
    """Return foreign text as one line of a bearable length."""
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST_WHAT else line[: _LONGEST_WHAT - 1] + "…"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
