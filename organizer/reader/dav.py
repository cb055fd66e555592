"""CalDAV and CardDAV in their requests and answers: RFC 4918 (WebDAV), RFC 4791, RFC 6352, RFC 6578 (sync-collection)."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from organizer.reader.web import Answer, Web

D, C = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
CARD = "{urn:ietf:params:xml:ns:carddav}"
_NAMESPACES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CARD="urn:ietf:params:xml:ns:carddav"'
XML = {"Content-Type": 'application/xml; charset="utf-8"'}
MULTISTATUS = 207
GONE = frozenset([404, 410])
_TRUNCATED = 507
_MOST_PAGES = 1_000
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Resource:
    """One answer of a multistatus: where, its status, and its properties that were found."""

    url: str
    status: int
    found: ET.Element

    def text(self, name: str) -> str:
        """Return the text of a property; empty if it is not there."""
        return (self.found.findtext(name) or "").strip()

    @property
    def etag(self) -> str:
        """Return its etag."""
        return self.text(f"{D}getetag")


@dataclass(frozen=True, slots=True)
class Kind:
    """What is fetched: the report that many are asked for by, what it is called there and in the answer, how it begins."""

    report: str
    asked: str
    data: str
    begins: str


TASKS = Kind("C:calendar-multiget", "C:calendar-data", f"{C}calendar-data", "BEGIN:VCALENDAR")
CARDS = Kind("CARD:addressbook-multiget", "CARD:address-data", f"{CARD}address-data", "BEGIN:VCARD")


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new since a token, or all that is there: etags by URL, what is gone, and the next token, if there is one."""

    etags: dict[str, str]
    gone: tuple[str, ...]
    token: str | None


def changes_since(web: Web, url: str, token: str) -> Changes | None:
    """Return what changed in a list since a token, or with an empty one all that is there; None if the token is refused.

    Raises:
        Refused: `no_sync` if the server has no tokens, `no_dav` if it answers with something else; see also `Web.ask`.
    """
    etags: dict[str, str] = {}
    gone: list[str] = []
    for _ in range(_MOST_PAGES):
        body = (
            f"<D:sync-collection {_NAMESPACES}><D:sync-token>{escape(token)}</D:sync-token><D:sync-level>1</D:sync-level>"
            "<D:prop><D:getetag/></D:prop></D:sync-collection>"
        )
        answer = web.ask("REPORT", url, body.encode(), {**XML, "Depth": "0"})
        if answer.status != MULTISTATUS:
            # A server that knows of tokens says which condition failed (RFC 6578 3.2); all others have no tokens.
            if token and answer.status in {400, 403, 409, 412, 507}:
                return None
            raise Refused("no_sync") if answer.status in {400, 403, 404, 405, 415, 422, 501} else _refusal(answer)
        more = False
        for one in multistatus(answer):
            if _same_place(one.url, url):
                more |= one.status == _TRUNCATED
            elif one.status in GONE:
                gone.append(one.url)
                etags.pop(one.url, None)
            elif one.etag:
                etags[one.url] = one.etag
        following = (_tree(answer).findtext(f"{D}sync-token") or "").strip()
        if not following:
            raise Refused("no_sync")
        if not more or following == token:
            return Changes(etags, tuple(gone), following)
        token = following
    raise Refused("too_large")


def list_tasks(web: Web, url: str) -> dict[str, str]:
    """Return the etags of all tasks of a list by URL.

    Raises:
        Refused: `no_dav` if it answers with something else; see also `Web.ask`.
    """
    body = (
        f"<C:calendar-query {_NAMESPACES}><D:prop><D:getetag/></D:prop><C:filter><C:comp-filter name='VCALENDAR'>"
        "<C:comp-filter name='VTODO'/></C:comp-filter></C:filter></C:calendar-query>"
    )
    answer = web.ask("REPORT", url, body.encode(), {**XML, "Depth": "1"})
    if answer.status != MULTISTATUS:
        raise _refusal(answer)
    return {one.url: one.etag for one in multistatus(answer) if one.etag and not _same_place(one.url, url)}


def list_cards(web: Web, url: str) -> dict[str, str]:
    """Return the etags of all cards of an address book by URL.

    Raises:
        Refused: `no_dav` if it answers with something else; see also `Web.ask`.
    """
    body = f"<D:propfind {_NAMESPACES}><D:prop><D:getetag/></D:prop></D:propfind>"
    answer = web.ask("PROPFIND", url, body.encode(), {**XML, "Depth": "1"})
    return {one.url: one.etag for one in multistatus(answer) if one.etag and urlsplit(one.url).path[-1:] != "/"}


def fetch(web: Web, url: str, wanted: Sequence[str], kind: Kind = TASKS) -> Iterator[tuple[str, str, str | None]]:
    """Yield URL, etag and text of objects of a collection; the text is None for what is not there.

    What a server does not mention, or says is gone, is asked for alone; and each of them is, where one that XML cannot hold
    hides the others.

    Raises:
        Refused: `no_dav` if it answers with something else; see also `Web.ask`.
    """
    mentioned = set()
    try:
        for one, text in _mentioned(web, url, wanted, kind):
            mentioned.add(one.url)
            yield one.url, one.etag, text
    except Refused as refused:
        if refused.reason not in {"no_dav", "server", "too_large"}:
            raise
    for unmentioned in wanted:
        if unmentioned not in mentioned:
            found = get(web, unmentioned, kind.begins)
            yield (unmentioned, "", None) if found is None else (unmentioned, *found)


def _mentioned(web: Web, url: str, wanted: Sequence[str], kind: Kind) -> Iterator[tuple[Resource, str]]:
    hrefs = "".join(f"<D:href>{escape(urlsplit(one).path)}</D:href>" for one in wanted)
    body = f"<{kind.report} {_NAMESPACES}><D:prop><D:getetag/><{kind.asked}/></D:prop>{hrefs}</{kind.report}>"
    for one in multistatus(web.ask("REPORT", url, body.encode(), {**XML, "Depth": "1"})):
        text = one.found.findtext(kind.data)
        if one.status not in GONE and text and one.etag:
            # XML makes one newline of every line end; RFC 5545 and RFC 6350 have two characters.
            yield one, _LINE_END.sub("\r\n", text)


def get(web: Web, url: str, begins: str = TASKS.begins) -> tuple[str, str] | None:
    """Return etag and text of one object as it stands, which holds `begins`, or None if it is not there.

    Raises:
        Refused: it cannot be said; see also `Web.ask`.
    """
    answer = web.ask("GET", url)
    if answer.status in GONE:
        return None
    text = answer.body.decode("utf-8", "surrogateescape")
    if answer.status != 200 or begins not in text.upper():  # noqa: PLR2004
        raise _refusal(answer)
    return answer.headers.get("ETag", ""), text


def put(web: Web, url: str, text: str, etag: str | None) -> str | None:
    """Write an object where it is unchanged since `etag`, or was never there; return the new etag, which may be empty.

    Return None if it was changed, made or deleted meanwhile.

    Raises:
        Refused: the server does not take it; see also `Web.ask`.
    """
    condition = {"If-None-Match": "*"} if etag is None else {"If-Match": etag.removeprefix("W/")}
    headers = {"Content-Type": "text/calendar; charset=utf-8", **condition}
    answer = web.ask("PUT", url, text.encode("utf-8", "surrogateescape"), headers)
    if answer.status in {404, 409, 410, 412}:
        return None
    if answer.status not in {200, 201, 204}:
        raise _refusal(answer)
    return answer.headers.get("ETag", "")


def delete(web: Web, url: str, etag: str) -> bool:
    """Delete an object that is unchanged since `etag`, or gone already; return whether it is gone.

    Raises:
        Refused: the server does not do it; see also `Web.ask`.
    """
    answer = web.ask("DELETE", url, headers={"If-Match": etag.removeprefix("W/")})
    if answer.status in {200, 202, 204} or answer.status in GONE:
        return True
    if answer.status in {409, 412}:
        return False
    raise _refusal(answer)


def _refusal(answer: Answer) -> Refused:
    if answer.status < 300:  # noqa: PLR2004 - it says all is well, and answers something else: a log-in page, an empty body
        return Refused("no_dav")
    return Refused("server", status=answer.status)


def _tree(answer: Answer) -> ET.Element:
    if b"<!DOCTYPE" in answer.body or b"<!ENTITY" in answer.body:
        raise Refused("no_dav")
    try:
        tree = ET.fromstring(answer.body)  # noqa: S314 - no entities, in a process with limits
    except ET.ParseError as unreadable:
        raise Refused("no_dav") from unreadable
    if tree.tag != f"{D}multistatus":
        raise Refused("no_dav")
    return tree


def multistatus(answer: Answer) -> Iterator[Resource]:
    """Yield the answers within an answer.

    Raises:
        Refused: `no_dav` or `server` if it is no multistatus.
    """
    if answer.status != MULTISTATUS:
        raise _refusal(answer)
    for response in _tree(answer).iterfind(f"{D}response"):
        url = urljoin(answer.url, (response.findtext(f"{D}href") or "").strip())
        found = ET.Element("found")
        status = _status(response.findtext(f"{D}status"))
        for stat in response.iterfind(f"{D}propstat"):
            if _status(stat.findtext(f"{D}status")) in {0, 200}:
                found.extend(list(stat.find(f"{D}prop") or ()))
        yield Resource(url, status, found)


def _status(line: str | None) -> int:
    words = (line or "").split()
    return int(words[1]) if len(words) > 1 and words[1].isdecimal() else 0


def _same_place(one: str, other: str) -> bool:
    return urlsplit(one).path.rstrip("/") == urlsplit(other).path.rstrip("/")
