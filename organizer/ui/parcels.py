"""What is dropped or pasted from other programs, unpacked: files, a mail, or a text with the link it came by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.domain.handed_in import HandedIn, of_text

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_MAIL, _LIST = "message/rfc822", "text/uri-list"
_WITH_TITLE = "text/x-moz-url"
_MOST_FILES = 20
_LARGEST_MAIL = 20_000_000


@dataclass(frozen=True, slots=True)
class Parcel:
    """One of the three: a thing to capture, files to open, or the bytes of a mail."""

    thing: HandedIn | None = None
    files: tuple[Path, ...] = ()
    mail: bytes = b""


def may_be_for_us(mime: QMimeData) -> bool:
    """Say by its kinds whether something that is being dragged is for us; many a desktop tells no more before the drop."""
    return any(mime.hasFormat(kind) for kind in (_MAIL, _LIST, _WITH_TITLE, "text/plain"))


def is_text_alone(mime: QMimeData) -> bool:
    """Say by its kinds whether something that is being dragged is nothing but text."""
    return mime.hasText() and not mime.hasFormat(_MAIL) and not mime.hasFormat(_LIST)


def holds_files(mime: QMimeData) -> bool:
    """Say whether something dropped or pasted is files or a mail, which are no text for a field."""
    return mime.hasFormat(_MAIL) or (mime.hasUrls() and any(url.isLocalFile() for url in mime.urls()))


def parcel_of(mime: QMimeData) -> Parcel | None:
    """Unpack what was dropped or pasted; None where there is nothing for us."""
    if mime.hasFormat(_MAIL):
        raw = bytes(mime.data(_MAIL).data())
        return Parcel(mail=raw) if raw and len(raw) <= _LARGEST_MAIL else None
    urls = mime.urls() if mime.hasUrls() else []
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if files:
        return Parcel(files=files[:_MOST_FILES])
    link = next((url.toString() for url in urls if url.scheme() in {"http", "https"}), "")
    if link:
        thing = of_text(_title_of(mime, link), link)
        return Parcel(thing) if thing is not None else None
    if mime.hasText():
        thing = of_text(mime.text())
        return Parcel(thing) if thing is not None else None
    return None


def _title_of(mime: QMimeData, link: str) -> str:
    """Return the title of a page that was dragged: browsers give it on a line of its own after the link."""
    raw = bytes(mime.data(_WITH_TITLE).data())
    _, _, title = raw.decode("utf-16-le", "replace").replace("\0", "").partition("\n")
    words = title.strip() or mime.text().strip()
    return link if words.startswith(("http://", "https://")) else words
