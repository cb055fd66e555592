"""The requests about an address book on a CardDAV server: find, changes, cards. Nothing there is ever written."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from organizer.reader import cards, dav
from organizer.reader.discovery import ADDRESS_BOOKS, find
from organizer.reader.refusal import Refused
from organizer.reader.web import Web

if TYPE_CHECKING:
    from collections.abc import Callable

Form = dict[str, Any]
_SCHEMES = {"carddavs:": "https:", "carddav:": "http:"}
_BY_ETAGS = "etags "


def opened() -> Callable[[Form], Form]:
    """Return what answers requests."""
    return _Conversation().answer


class _Conversation:
    """One account's server, from `open` on."""

    def __init__(self) -> None:
        self._web: Web | None = None

    def answer(self, request: Form) -> Form:
        """Answer one request; see the functions below."""
        if request["do"] == "open":
            self._web = Web(_of_the_web(request["address"]), request["user"], request["secret"])
            return {}
        if self._web is None:
            raise Refused("not_open")
        return _ANSWERS[request["do"]](self._web, request)


def _of_the_web(address: str) -> str:
    scheme, _, rest = address.partition("//")
    return f"{_SCHEMES.get(scheme, scheme)}//{rest}"


def _find(web: Web, request: Form) -> Form:
    """Find the address books below `address`."""
    books = find(web, _of_the_web(request["address"]), ADDRESS_BOOKS)
    return {"lists": [{"url": one.url, "name": one.name} for one in books]}


def _changes(web: Web, request: Form) -> Form:
    """Tell which cards of `list` are new or changed since `token`, and the next token; with an empty one, all."""
    url, token = request["list"], request["token"]
    try:
        changes = None if token.startswith(_BY_ETAGS) else dav.changes_since(web, url, token)
        changes = changes or dav.changes_since(web, url, "")
    except Refused as refused:
        if refused.reason != "no_sync":
            raise
        changes = None
    if changes is not None and changes.token:
        return {"urls": [one for one in changes.etags if not one.endswith("/")], "token": changes.token}
    etags = dav.list_cards(web, url)
    said = "\n".join(f"{one} {etag}" for one, etag in sorted(etags.items()))
    known = _BY_ETAGS + hashlib.sha256(said.encode()).hexdigest()
    return {"urls": [] if known == token else sorted(etags), "token": known}


def _cards(web: Web, request: Form) -> Form:
    """Read the cards at `urls` of `list`; tell the people on them, and how many cards name nobody."""
    people: list[Form] = []
    unreadable = 0
    for _, _, text in dav.fetch(web, request["list"], request["urls"], dav.CARDS):
        found = [] if text is None else cards.read(text)
        people += found
        unreadable += text is not None and not found and not cards.gathers(text)
    return {"people": people, "unreadable": unreadable}


_ANSWERS: dict[str, Callable[[Web, Form], Form]] = {"find": _find, "changes": _changes, "cards": _cards}
