"""A mail read into what matters here: who wrote it, when, about what, and whom it was forwarded or left on a machine by.

Whatever a mail holds is text: no part is run, no address is fetched, no name is used as a path.
"""

from __future__ import annotations

import email
import email.errors
import email.policy
import re
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from organizer.domain.marked_text import words_shown
from organizer.reader.refusal import Refused
from organizer.reader.voicemail import voicemail_of

_LARGEST_HEADERS = 200_000
_LARGEST_BODY = 100_000
_LONGEST_WORDS = 1_000
_MOST_PARTS = 200
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_MARKS = re.compile(r"^(?:\s*(?:re|fw|fwd|wg|aw|antw|tr|rép|rv|sv|vs|i|enc)\s*:)+\s*", re.IGNORECASE)
_FORWARD_MARK = re.compile(r"^\s*(?:fw|fwd|wg|tr|rv|i|enc)\s*:", re.IGNORECASE)
# The head of a mail that was forwarded in the body, as Gmail, Outlook, Apple, Thunderbird and others write it.
_FROM = re.compile(r"^[>\s*_]*(?:from|von|de|da|van)\s*:[*_\s]*(?P<who>\S.*)$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^[>\s*_]*(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp)\s*:[*_\s]*(?P<what>\S.*)$", re.IGNORECASE
)
_BEGINS_FORWARD = re.compile(
    r"^[>\s]*(?:-{2,}\s*(?:forwarded message|original message|weitergeleitete nachricht|message transféré|mensaje reenviado"
    r"|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)"
    r"|begin forwarded message|anfang der weitergeleiteten)",
    re.IGNORECASE,
)
_LINES_OF_HEAD, _LOOKED_AT = 12, 400
# "Hale, Maya", as firms' address lists write people; not what is no given name.
_TURNED_ROUND = re.compile(
    r"^\s*([^\W\d_][\w'’-]*), (?!(?:inc|llc|ltd|gmbh|ag|co|corp|jr|sr|md|phd|esq|ii|iii)\b)([^\W\d_][\w'’-]*)\s*"
    r"(?:\([^()]{1,30}\)\s*)?$",
    re.IGNORECASE,
)
# Whoever wrote to a group of Google's: 'Maya Lindqvist' via Info <info@example.com>.
_THROUGH_A_GROUP = re.compile(r"'(.+)' via \S.*")


def read(raw: bytes) -> dict[str, Any]:
    """Return `from_name from_address date subject text message_id`, and `forwarded` and `voicemail`, or None for each.

    Raises:
        Refused: `no_mail` if it has neither sender nor subject, or the standard library's parser gives up on it.
    """
    try:
        return _read(raw)
    except (email.errors.MessageError, RecursionError) as unreadable:
        raise Refused("no_mail") from unreadable


def heading(raw: bytes) -> dict[str, Any]:
    """Return `from_name from_address date subject` of a mail that cannot be read, as far as its head can; each may be empty."""
    end = _END_OF_HEADERS.search(raw, 0, _LARGEST_HEADERS)
    head = raw[: end.start() if end else _LARGEST_HEADERS]
    try:
        message = email.message_from_bytes(head, policy=email.policy.compat32)
        name, address = _person(_words(message, "From"))
        return {
            "from_name": name or _words(message, "From"),
            "from_address": address,
            "date": _date(message),
            "subject": _words(message, "Subject"),
        }
    except (email.errors.MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {"from_name": "", "from_address": "", "date": None, "subject": ""}


def _read(raw: bytes) -> dict[str, Any]:
    end = _END_OF_HEADERS.search(raw, 0, _LARGEST_HEADERS)
    if end is None and len(raw) > _LARGEST_HEADERS:
        raise Refused("no_mail")
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    subject = _words(message, "Subject")
    name, address = _person(_words(message, "From"))
    if not subject and not address:
        raise Refused("no_mail")
    text = "\n\n".join(filter(None, (_text(message), _text_within(message))))[:_LARGEST_BODY]
    return {
        "from_name": name,
        "from_address": address,
        "date": _date(message),
        "subject": _MARKS.sub("", subject),
        "text": text,
        "message_id": _words(message, "Message-ID").strip("<> ")[:_LONGEST_WORDS],
        "forwarded": _forwarded(message, subject, text),
        "voicemail": voicemail_of(_MARKS.sub("", subject), address, text, has_sound=_has_sound(message)),
    }


def _has_sound(message: Message) -> bool:
    return any(part.get_content_maintype() == "audio" for part in message.walk())


def _words(message: Message, name: str) -> str:
    """Return a header decoded; what cannot be decoded is shown as it stands."""
    try:
        written = _written(message, name)[: 4 * _LONGEST_WORDS]
        parts = [
            _as_text(part, charset) if isinstance(part, bytes) else part for part, charset in decode_header(written)
        ]
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, email.errors.MessageError):
        parts = [written]
    return " ".join("".join(parts).split())[:_LONGEST_WORDS]


def _written(message: Message, name: str) -> str:
    """Return a header as it stands in the mail; its bytes beyond ASCII, as some write them, are UTF-8 (RFC 6532) or Windows'."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if raw.isascii():
        return raw
    return _as_text(raw.encode("utf-8", "surrogateescape"), None)


def _as_text(raw: bytes, charset: str | None) -> str:
    """Return bytes as the text they are, or likeliest are where what a mail says of them is missing, unknown or wrong."""
    for name in (charset, "utf-8"):
        try:
            if name:
                return raw.decode(name)
        except (LookupError, UnicodeError):
            continue
    return raw.decode("cp1252", "replace")


def _person(written: str) -> tuple[str, str]:
    try:
        name, address = parseaddr(written[:_LONGEST_WORDS])
    except (ValueError, IndexError, TypeError, RecursionError):
        return "", ""
    if through := _THROUGH_A_GROUP.fullmatch(name):
        name, address = through[1], ""
    name = _TURNED_ROUND.sub(r"\2 \1", name)
    address = address if "@" in address and len(address) < 320 and not set(address) & set(" \r\n\t<>") else ""  # noqa: PLR2004 - RFC 5321
    return " ".join(name.split())[:200], address


def _date(message: Message) -> str | None:
    try:
        when = parsedate_to_datetime(str(message.get("Date", "")))
        return when.isoformat() if when.tzinfo else f"{when.isoformat()}+00:00"
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None


def _text(message: Message) -> str:
    """Return the first plain text of a mail, or else the words of its first HTML."""
    plain, marked = "", ""
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS or plain:
            break
        kind = part.get_content_type()
        if part.is_multipart() or part.get_filename() or kind not in {"text/plain", "text/html"}:
            continue
        words = _decoded(part)
        if kind == "text/plain" and words.strip():
            plain = words
        elif kind == "text/html":
            marked = marked or words
    text = plain or words_shown(marked)
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def _text_within(message: Message) -> str:
    """Return the text of a mail that was forwarded whole, as a part of this one; empty where `_text` had no other."""
    within = _mail_within(message)
    text = "" if within is None else _text(within)
    return "" if text == _text(message) else text


def _mail_within(message: Message) -> Message | None:
    """Return the mail that was forwarded whole in this one, as a part of it."""
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.get_content_type() == "message/rfc822":
            within = part.get_payload()
            if isinstance(within, list) and within and isinstance(within[0], Message):
                return within[0]
    return None


def _decoded(part: Message) -> str:
    try:
        raw = part.get_payload(decode=True)
        charset = part.get_content_charset()
        if isinstance(raw, bytes) and len(raw) > _LARGEST_BODY:
            # Where it is cut may be within a letter.
            return raw[:_LARGEST_BODY].decode(charset or "utf-8", "replace")
        return _as_text(raw, charset) if isinstance(raw, bytes) else ""
    except (LookupError, ValueError, TypeError, AssertionError):
        return str(part.get_payload())[:_LARGEST_BODY]


def _forwarded(message: Message, subject: str, text: str) -> dict[str, str] | None:
    """Return `name address subject` of whom a forwarded mail is from: from the mail within, or from its head in the body.

    `own_words` is the subject that the user wrote in place of the forwarded one; empty if they wrote none.
    """
    within = _mail_within(message)
    if within is not None:
        name, address = _person(_words(within, "From"))
        original = _MARKS.sub("", _words(within, "Subject"))
        is_as_it_was = _FORWARD_MARK.match(subject) or _MARKS.sub("", subject) in {"", original}
        own_words = "" if is_as_it_was else subject
        return {"name": name, "address": address, "subject": original, "own_words": own_words}
    lines = text.splitlines()
    begins = next((number for number, line in enumerate(lines[:_LOOKED_AT]) if _BEGINS_FORWARD.match(line)), None)
    if begins is None and not _FORWARD_MARK.match(subject):
        return None
    if begins is None:
        # Outlook has no line that says so; the user's own words and signature may stand above the head.
        begins = next((number for number in range(min(len(lines), _LOOKED_AT)) if _is_head(lines, number)), 0)
    head = lines[begins : begins + _LINES_OF_HEAD]
    who = next((found["who"] for found in map(_FROM.match, head) if found), "")
    what = next((found["what"] for found in map(_SUBJECT.match, head) if found), "")
    if what.endswith("*") and "*" not in what[:-1]:
        # Of a bold *Subject: *, as Apple writes it for plain text, only the end is left.
        what = what[:-1]
    if not who:
        return None
    name, address = _person(who.replace("[mailto:", "<").replace("]", ">"))
    plain = _TURNED_ROUND.sub(r"\2 \1", re.sub(r"[<\[(].*", "", who).strip(" \"'*"))
    own_words = "" if _FORWARD_MARK.match(subject) else subject
    return {
        "name": name or plain[:200],
        "address": address,
        "subject": _MARKS.sub("", what or subject),
        "own_words": own_words,
    }


def _is_head(lines: list[str], number: int) -> bool:
    """Say whether the head of a mail begins at a line: its sender, and its subject soon after."""
    return _FROM.match(lines[number]) is not None and any(
        _SUBJECT.match(line) for line in lines[number + 1 : number + _LINES_OF_HEAD]
    )
