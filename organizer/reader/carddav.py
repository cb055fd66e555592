"""CardDAV in its requests and answers, for reading only: RFC 6352, and discovery by RFC 6764."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from organizer.reader.dav import GONE, D, link, multistatus
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from organizer.reader.dav import Resource
    from organizer.reader.web import Answer, Web

CARD = "{urn:ietf:params:xml:ns:carddav}"
_NAMESPACES = 'xmlns:D="DAV:" xmlns:CARD="urn:ietf:params:xml:ns:carddav"'
_XML = {"Content-Type": 'application/xml; charset="utf-8"'}
_MULTISTATUS = 207
_PROPERTIES = "<D:resourcetype/><D:displayname/><D:current-user-principal/><CARD:addressbook-home-set/>"


@dataclass(frozen=True, slots=True)
class AddressBook:
    """A collection of cards."""

    url: str
    name: str


def find_books(web: Web, address: str) -> list[AddressBook]:
    """Find the address books from an address alone: a book itself, or by the principal and its home.

    Raises:
        Refused: `no_dav` if nothing there speaks CardDAV, `no_books` if it holds none; see also `Web.ask`.
    """
    here = _properties_of(web, address)
    if here is not None and _holds_cards(here):
        return [AddressBook(here.url, here.text(f"{D}displayname"))]
    if here is None or link(here, f"{D}current-user-principal") is None:
        here = _properties_of(web, urljoin(address, "/.well-known/carddav")) or here
    if here is None:
        raise Refused("no_dav")
    home = link(here, f"{CARD}addressbook-home-set")
    if home is None:
        principal = link(here, f"{D}current-user-principal")
        person = None if principal is None else _properties_of(web, principal)
        home = None if person is None else link(person, f"{CARD}addressbook-home-set")
    if home is None:
        raise Refused("no_dav")
    found = [one for one in multistatus(_propfind(web, home, "1", _PROPERTIES)) if _holds_cards(one)]
    if not found:
        raise Refused("no_books")
    return [AddressBook(one.url, one.text(f"{D}displayname")) for one in found]


def list_cards(web: Web, url: str) -> dict[str, str]:
    """Return the etags of all cards of a book by URL.

    Raises:
        Refused: `no_dav` if it answers with something else; see also `Web.ask`.
    """
    answer = _propfind(web, url, "1", "<D:getetag/>")
    return {one.url: one.etag for one in multistatus(answer) if one.etag and urlsplit(one.url).path[-1:] != "/"}


def fetch(web: Web, url: str, wanted: Iterable[str]) -> Iterator[str]:
    """Yield the texts of cards of a book; what is gone is left out.

    Raises:
        Refused: `no_dav` if it answers with something else; see also `Web.ask`.
    """
    hrefs = "".join(f"<D:href>{escape(urlsplit(one).path)}</D:href>" for one in wanted)
    body = (
        f"<CARD:addressbook-multiget {_NAMESPACES}><D:prop><D:getetag/><CARD:address-data/></D:prop>{hrefs}"
        "</CARD:addressbook-multiget>"
    )
    for one in multistatus(web.ask("REPORT", url, body.encode(), {**_XML, "Depth": "1"})):
        data = one.found.find(f"{CARD}address-data")
        if one.status not in GONE and data is not None and data.text:
            yield data.text


def _properties_of(web: Web, url: str) -> Resource | None:
    answer = _propfind(web, url, "0", _PROPERTIES)
    return next(iter(multistatus(answer)), None) if answer.status == _MULTISTATUS else None


def _propfind(web: Web, url: str, depth: str, properties: str) -> Answer:
    body = f"<D:propfind {_NAMESPACES}><D:prop>{properties}</D:prop></D:propfind>"
    return web.ask("PROPFIND", url, body.encode(), {**_XML, "Depth": depth})


def _holds_cards(one: Resource) -> bool:
    return one.found.find(f"{D}resourcetype/{CARD}addressbook") is not None
