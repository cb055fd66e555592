"""What a server holds, found from an address alone: task lists and address books (RFC 6764, RFC 4791 6.2, RFC 6352 7.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from organizer.reader.dav import CARD, MULTISTATUS, XML, C, D, multistatus
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from organizer.reader.dav import Resource
    from organizer.reader.web import Answer, Web

_NAMESPACES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CARD="urn:ietf:params:xml:ns:carddav"'
_PROPERTIES = "<D:resourcetype/><D:displayname/><D:current-user-principal/>"


@dataclass(frozen=True, slots=True)
class Collection:
    """A list or book on a server."""

    url: str
    name: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What is looked for: where a server tells of it, and the reason to give where it has none."""

    well_known: str
    home: str
    properties: str
    none_there: str
    is_one: Callable[[Resource], bool]


def _holds_tasks(one: Resource) -> bool:
    if one.found.find(f"{D}resourcetype/{C}calendar") is None:
        return False
    allowed = one.found.find(f"{C}supported-calendar-component-set")
    return allowed is None or any(comp.get("name", "").upper() == "VTODO" for comp in allowed)


def _holds_cards(one: Resource) -> bool:
    return one.found.find(f"{D}resourcetype/{CARD}addressbook") is not None


TASK_LISTS = Kind(
    "/.well-known/caldav",
    f"{C}calendar-home-set",
    "<C:calendar-home-set/><C:supported-calendar-component-set/>",
    "no_lists",
    _holds_tasks,
)
ADDRESS_BOOKS = Kind(
    "/.well-known/carddav", f"{CARD}addressbook-home-set", "<CARD:addressbook-home-set/>", "no_books", _holds_cards
)


def find(web: Web, address: str, kind: Kind) -> list[Collection]:
    """Find the collections of a kind from an address alone: one itself, or by the principal and its home.

    Raises:
        Refused: `no_dav` if nothing there speaks of them, `no_lists` or `no_books` if there are none; see also `Web.ask`.
    """
    here = _properties_of(web, address, kind)
    if here is not None and kind.is_one(here):
        return [Collection(here.url, here.text(f"{D}displayname"))]
    if here is None or _link(here, f"{D}current-user-principal") is None:
        here = _properties_of(web, urljoin(address, kind.well_known), kind) or here
    if here is None:
        raise Refused("no_dav")
    home = _link(here, kind.home)
    if home is None:
        principal = _link(here, f"{D}current-user-principal")
        person = None if principal is None else _properties_of(web, principal, kind)
        home = None if person is None else _link(person, kind.home)
    if home is None:
        raise Refused("no_dav")
    found = [one for one in multistatus(_propfind(web, home, "1", kind)) if kind.is_one(one)]
    if not found:
        raise Refused(kind.none_there)
    return [Collection(one.url, one.text(f"{D}displayname")) for one in found]


def _properties_of(web: Web, url: str, kind: Kind) -> Resource | None:
    answer = _propfind(web, url, "0", kind)
    return next(iter(multistatus(answer)), None) if answer.status == MULTISTATUS else None


def _propfind(web: Web, url: str, depth: str, kind: Kind) -> Answer:
    body = f"<D:propfind {_NAMESPACES}><D:prop>{_PROPERTIES}{kind.properties}</D:prop></D:propfind>"
    return web.ask("PROPFIND", url, body.encode(), {**XML, "Depth": depth})


def _link(one: Resource, name: str) -> str | None:
    """Return where a property leads, or None if it is not there."""
    href = one.text(f"{name}/{D}href")
    return urljoin(one.url, href) if href else None
