"""CardDAV in its requests and answers, for reading only: RFC 6352."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from organizer.reader import dav
from organizer.reader.dav import GONE, XML, multistatus
from organizer.reader.discovery import CARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from organizer.reader.web import Web

_NAMESPACES = 'xmlns:D="DAV:" xmlns:CARD="urn:ietf:params:xml:ns:carddav"'
_CARD_BEGINS = "BEGIN:VCARD"


def list_cards(web: Web, url: str) -> dict[str, str]:
    """Return the etags of all cards of a book by URL.

    Raises:
        Refused: `no_dav` if it answers with something else; see also `Web.ask`.
    """
    body = f"<D:propfind {_NAMESPACES}><D:prop><D:getetag/></D:prop></D:propfind>"
    answer = web.ask("PROPFIND", url, body.encode(), {**XML, "Depth": "1"})
    return {one.url: one.etag for one in multistatus(answer) if one.etag and urlsplit(one.url).path[-1:] != "/"}


def fetch(web: Web, url: str, wanted: list[str]) -> Iterator[str]:
    """Yield the texts of cards of a book; what is gone is left out, what a server does not mention is asked for alone.

    Raises:
        Refused: `no_dav` if it answers with something else; see also `Web.ask`.
    """
    hrefs = "".join(f"<D:href>{escape(urlsplit(one).path)}</D:href>" for one in wanted)
    body = (
        f"<CARD:addressbook-multiget {_NAMESPACES}><D:prop><D:getetag/><CARD:address-data/></D:prop>{hrefs}"
        "</CARD:addressbook-multiget>"
    )
    mentioned = set()
    for one in multistatus(web.ask("REPORT", url, body.encode(), {**XML, "Depth": "1"})):
        data = one.found.find(f"{CARD}address-data")
        if one.status in GONE:
            mentioned.add(one.url)
        elif data is not None and data.text:
            mentioned.add(one.url)
            yield data.text
    for unmentioned in wanted:
        found = dav.get(web, unmentioned, _CARD_BEGINS) if unmentioned not in mentioned else None
        if found is not None:
            yield found[1]
