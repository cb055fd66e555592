"""What another program hands in: a link, a text, a mail. It is shown to the user and never acts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from organizer.domain.given import SCHEME
from organizer.domain.text import LONGEST_LINE, LONGEST_NOTE, clean_note, harmless

if TYPE_CHECKING:
    from datetime import datetime

# A bookmark of this address hands in the page that is shown: its title, its address, and what is marked on it.
BOOKMARKLET = (
    "javascript:void(location.href='organizer:add?text='+encodeURIComponent(document.title)"
    "+'&url='+encodeURIComponent(location.href)+'&note='+encodeURIComponent([...String(getSelection())].slice(0,4000).join('')))"
)
_LONGEST_LINK = 40_000
_MOST_FIELDS = 20
_BEGINNING = 120
_KINDS = frozenset({"promise", "message", "waiting"})
_LONGEST_SHOWN = 2_000
_WEB = ("http://", "https://", "mailto:", "mid:")


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Words for the line to capture with, a note to keep beside it, and what is known beforehand: who it is to, when it came."""

    words: str
    note: str = ""
    source: str = "url"
    kind: str = ""
    to: str | None = None
    channel: str | None = None
    made: datetime | None = None

    def with_more(self, text: str) -> HandedIn:
        """Return the same with a text of the user's own added to the note; it is no longer only what was handed in.

        Raises:
            Unusable: there is more than a note holds.
        """
        return replace(self, words="", note=clean_note(f"{self.note}\n\n{text}"))


def handed_in(words: str, *notes: str, source: str = "url", kind: str = "") -> HandedIn:
    """Return words and notes that are cut to what a promise holds, as one harmless line and harmless text."""
    line = harmless(words)
    if len(line) > LONGEST_LINE:
        notes, line = (words, *notes), beginning_of(words)
    note = "\n\n".join(note.strip() for note in notes if note.strip())
    kept = clean_note(note.encode("utf-8", "replace").decode()[:LONGEST_NOTE])
    return HandedIn(line, kept, source, kind if kind in _KINDS else "")


def beginning_of(text: str) -> str:
    """Return the first line of a text that is too long for a line of ours, or as many of its words as are soon read."""
    first = next((line for line in text[:LONGEST_NOTE].splitlines() if line.strip()), "")
    line = harmless(first)
    if len(line) <= _BEGINNING:
        return line
    begun = line[:_BEGINNING]
    return (begun.rpartition(" ")[0] or begun) + "…"


def of_link(link: str) -> HandedIn | None:
    """Return what `organizer:add?text=…&note=…&url=…&kind=…` hands in; None for a link that says nothing we know.

    There is no link that does anything: whatever it says, the user sees it first, and saves it or not.
    """
    if not link.lower().startswith(SCHEME) or len(link) > _LONGEST_LINK:
        return None
    try:
        parts = urlsplit(link)
        said = parse_qs(parts.query, max_num_fields=_MOST_FIELDS, errors="replace")
    except ValueError:
        return None
    text, note, url, kind = (said.get(name, [""])[0] for name in ("text", "note", "url", "kind"))
    if not url.lower().startswith(_WEB):
        url = ""
    return handed_in(text or url, note, url if text != url and text else "", kind=kind) if text or url else None


def of_text(text: str, link: str = "", source: str = "window") -> HandedIn | None:
    """Return what a text hands in: its first line the words, the rest the note; a link alone is its own words."""
    lines = [line for line in text[: 2 * LONGEST_NOTE].splitlines() if line.strip()]
    if not lines:
        return handed_in(link, source=source) if link else None
    return handed_in(lines[0], "\n".join(lines[1:]), "" if link == lines[0].strip() else link, source=source)


def link_of(note: str) -> str | None:
    """Return the link that a note ends with, to where it came from: a web page, or a mail by its id (RFC 2392)."""
    last = note.rpartition("\n")[2].strip()
    is_link = last.lower().startswith(("https://", "http://", "mid:")) and len(last) <= _LONGEST_SHOWN
    return last if is_link and len(last.split()) == 1 else None
