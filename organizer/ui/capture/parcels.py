"""What is dropped or pasted from other programs, unpacked: files, a mail, cards, or a text with the link it came by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.domain.handed_in import HandedIn, of_text

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_MAIL, _LIST = "message/rfc822", "text/uri-list"
_WITH_TITLE, _MARKED = "text/x-moz-url", "text/html"
_CARDS = ("text/vcard", "text/x-vcard", "text/directory")
_MOST_FILES = 20
_LARGEST_MAIL, _LONGEST_MARKED = 20_000_000, 400_000
_CARD_BEGINS = "BEGIN:VCARD"
# A mail that was copied as text: the lines of its head, as its source or a mail program's print shows them.
_HEAD_LINE = re.compile(r"(?:[A-Za-z][A-Za-z-]{1,40}: ?.*|[ \t]+\S.*)")
_LINES_OF_HEAD = 200


@dataclass(frozen=True, slots=True)
class Parcel:
    """One of the four: a thing to capture, files to open, the bytes of a mail, or those of cards."""

    thing: HandedIn | None = None
    files: tuple[Path, ...] = ()
    mail: bytes = b""
    cards: bytes = b""


def may_be_for_us(mime: QMimeData) -> bool:
    """Say by its kinds whether something that is being dragged is for us; many a desktop tells no more before the drop."""
    return any(mime.hasFormat(kind) for kind in (_MAIL, _LIST, _WITH_TITLE, "text/plain", _MARKED, *_CARDS))


def is_text_alone(mime: QMimeData) -> bool:
    """Say by its kinds whether something that is being dragged is nothing but text."""
    return (mime.hasText() or mime.hasFormat(_MARKED)) and not any(
        mime.hasFormat(kind) for kind in (_MAIL, _LIST, *_CARDS)
    )


def is_no_line(mime: QMimeData) -> bool:
    """Say whether something dropped or pasted is files, a mail or cards, which are no text for a field."""
    if mime.hasFormat(_MAIL) or (mime.hasUrls() and any(url.isLocalFile() for url in mime.urls())):
        return True
    return bool(_cards_in(mime)) or (mime.hasText() and bool(_mail_in(mime.text())))


def words_in(mime: QMimeData) -> str:
    """Return the text of something dropped or pasted; where it is HTML alone, the words that this shows."""
    text = mime.text()
    if text.strip() or not mime.hasFormat(_MARKED):
        return text
    from organizer.domain.marked_text import words_shown

    return words_shown(mime.html()[:_LONGEST_MARKED])


def parcel_of(mime: QMimeData) -> Parcel | None:
    """Unpack what was dropped or pasted; None where there is nothing for us."""
    if mime.hasFormat(_MAIL):
        raw = bytes(mime.data(_MAIL).data())
        return Parcel(mail=raw) if raw and len(raw) <= _LARGEST_MAIL else None
    cards = _cards_in(mime)
    if cards:
        return Parcel(cards=cards)
    urls = mime.urls() if mime.hasUrls() else []
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if files:
        return Parcel(files=files[:_MOST_FILES])
    link = next((url.toString() for url in urls if url.scheme() in {"http", "https"}), "")
    mail = _mail_in(mime.text()) if mime.hasText() and not link else b""
    if mail:
        return Parcel(mail=mail)
    thing = of_text(_title_of(mime, link), link) if link else of_text(words_in(mime))
    return Parcel(thing) if thing is not None else None


def _cards_in(mime: QMimeData) -> bytes:
    """Return the cards that somebody copied or drags, by their kind or as text; nothing if there are none."""
    raw = next((bytes(mime.data(kind).data()) for kind in _CARDS if mime.hasFormat(kind)), b"")
    if not raw and mime.hasText() and mime.text().lstrip()[: len(_CARD_BEGINS)].upper() == _CARD_BEGINS:
        raw = mime.text().lstrip().encode("utf-8", "replace")
    return raw if _CARD_BEGINS.encode() in raw.upper() and len(raw) <= _LARGEST_MAIL else b""


def _mail_in(text: str) -> bytes:
    """Return a mail that was copied as text, with its sender and subject above a blank line; nothing if it is none."""
    if len(text) > _LARGEST_MAIL:
        return b""
    head = []
    for line in text.lstrip().splitlines()[:_LINES_OF_HEAD]:
        if not line.strip():
            break
        if not _HEAD_LINE.fullmatch(line):
            return b""
        head.append(line.partition(":")[0].lower())
    if not {"from", "subject"} <= set(head):
        return b""
    return text.lstrip().encode("utf-8", "replace")


def _title_of(mime: QMimeData, link: str) -> str:
    """Return the title of a page that was dragged: browsers give it on a line of its own after the link."""
    raw = bytes(mime.data(_WITH_TITLE).data())
    _, _, title = raw.decode("utf-16-le", "replace").replace("\0", "").partition("\n")
    words = title.strip() or mime.text().strip()
    return link if words.startswith(("http://", "https://")) else words
