"""A mail about a voice message, as providers, exchanges and answering machines write them: who called, from which number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = (
    r"(?:voice[ -]?mail|voice ?message|sprachnachricht|mailbox-?nachricht|message vocal|messagerie vocale"
    r"|mensaje de voz|buz[oó]n de voz|messaggio vocale|voicemailbericht)"
)
_FROM = r"(?:from|von|de|du|da|van)"
# Not every subject in which the word stands: one may note that the voicemail greeting is to be changed.
_SUBJECTS = re.compile(
    rf"\b{_WORD}\b(?:\s+(?:message|notification))?\W{{0,5}}(?:\d+\W+)?{_FROM}\b"
    rf"|\b(?:new|neue[rn]?|nouveau|nouvelle|nuevo|nuovo|nieuwe?)\s+(?:\w+\s+){{0,2}}{_WORD}\b"
    rf"|^\W*{_WORD}\W*\(\d"
    r"|\bnachricht\s+von\b.{1,80}\banrufbeantworter\b"
    rf"|^\W*{_WORD}\s+message\s*\("
    r"|\bneue\s+nachricht(?:en)?\s+(?:in|auf)\s+(?:\w+\s+)?sprachbox\b"
    r"|\bnew message \d+ in mailbox \w+",
    re.IGNORECASE,
)
# Somebody who writes of one: "Did you get my voicemail from Tuesday?"
_OF_SOMEBODY = re.compile(
    rf"\b(?:my|our|the|this|that|meine?|unsere?|die|diese|mon|notre|le|ce)\s+{_WORD}\b", re.IGNORECASE
)
_PLAIN_SUBJECT = re.compile(
    r"(?:[^:?]{1,30}:)?\W*(?:new\s+)?(?:message|nachricht|anruf)\s+(?:from|von)\b", re.IGNORECASE
)
_SAID_AT_ONCE = re.compile(rf"\b(?:{_WORD}|anrufbeantworter)\b", re.IGNORECASE)
_BEGINNING, _LOOKED_AT = 300, 4_000
_NUMBER = re.compile(r"(?<![\w.])(\+?\(?\d[\d\s()./-]{4,18}\d)(?!\w)")
_DATE = re.compile(r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)(?:\s+\d{1,2})?")
_FEWEST_DIGITS, _MOST_DIGITS = 6, 15
_WHO = (
    r"[\"“]?(?P<who>[^\W\d_][^\n\"”<(+\d,]{1,60}?)[\"”]?"
    r"(?:\s*[-,–]?\s*[<(]?\s*\+?\(?\d|\s*\.?\s*$|\.\s|\s+(?:at|on|to|um|am|auf|à|le|el)\b)"
)
_CALLER = re.compile(rf"\b{_FROM}(?:\s*:\s*|\s+){_WHO}", re.IGNORECASE | re.MULTILINE)
# In the body only where it says so: a message may well tell of something from somebody.
_CALLER_WITHIN = re.compile(
    rf"(?:^\s*(?:from|caller(?: ?id)?|anrufer|von|de|name|appelant)\s*:|\b{_WORD}\s+{_FROM}\b|\bmailbox\s+\w+\s+from\b)\s*{_WHO}",
    re.IGNORECASE | re.MULTILINE,
)
_LABELLED = re.compile(
    r"^\s*(?:from|number|phone|caller(?: ?id)?|callback|anrufer|rufnummer|nummer|von|de|num[ée]ro|tel[ée]fono)\s*:(.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_RECIPIENT = re.compile(r"^\s*(?:to|an|à|para|mailbox|extension)\s*:.*$", re.IGNORECASE | re.MULTILINE)
_NOBODY = {
    "unknown",
    "unknown caller",
    "anonymous",
    "wireless caller",
    "unbekannt",
    "private",
    "inconnu",
    "a",
    "the",
    "you",
}


def voicemail_of(subject: str, address: str, text: str, *, has_sound: bool = False) -> dict[str, str] | None:
    """Return `caller` and `number` of a mail about a voice message, each empty where it is not told; None of any other mail.

    `has_sound` says that a sound is attached to it.
    """
    is_one = (
        (_SUBJECTS.search(subject) is not None and _OF_SOMEBODY.search(subject) is None)
        or "voicemail" in address.lower()
        or (
            _PLAIN_SUBJECT.match(subject) is not None
            and (has_sound or _SAID_AT_ONCE.search(text[:_BEGINNING]) is not None)
        )
    )
    if not is_one:
        return None
    body = text[:_LOOKED_AT]
    found = _CALLER.search(_SAID_AT_ONCE.sub("voicemail", subject)) or _CALLER_WITHIN.search(body)
    who = " ".join(found["who"].split()).strip(" .,;:-") if found else ""
    number = next(_numbers(subject, body), "")
    return {"caller": "" if who.lower() in _NOBODY else who, "number": number}


def _numbers(subject: str, body: str) -> Iterator[str]:
    """Yield what may be the number that called, the likeliest first."""
    for text in (subject, *_LABELLED.findall(body), _RECIPIENT.sub("", body)):
        for found in _NUMBER.finditer(text):
            number = " ".join(found[1].split())
            if number.count("(") > number.count(")"):
                number = number.rpartition("(")[0].strip() or number.strip("( ")
            digits = sum(letter.isdecimal() for letter in number)
            if _FEWEST_DIGITS <= digits <= _MOST_DIGITS and not _DATE.fullmatch(number):
                yield number
