"""The requests about a task list on a CalDAV server: find, changes, list, fetch, puts, delete."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from organizer.reader import dav, vtodo
from organizer.reader.discovery import TASK_LISTS, find
from organizer.reader.refusal import Refused
from organizer.reader.web import Web

if TYPE_CHECKING:
    from collections.abc import Callable

Form = dict[str, Any]

# Far servers are waited for, near ones are kept busy; more than that might be taken for an attack.
_PUT_AT_ONCE = 3
# No more is begun after this; the parent waits longer for the answer.
_PUTTING_S = 20
_LOCKED = 423


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
            self._web = Web(request["address"], request["user"], request["secret"])
            return {}
        if self._web is None:
            raise Refused("not_open")
        return _ANSWERS[request["do"]](self._web, request)


def _find(web: Web, request: Form) -> Form:
    """Find the lists below `address`."""
    return {"lists": [{"url": one.url, "name": one.name} for one in find(web, request["address"], TASK_LISTS)]}


def _changes(web: Web, request: Form) -> Form:
    """Tell what changed in `list` since `token`; with an empty token, all that is there, with a token if there is one."""
    try:
        changes = dav.changes_since(web, request["list"], request["token"])
    except Refused as refused:
        if refused.reason != "no_sync":
            raise
        return {"etags": dav.list_tasks(web, request["list"]), "gone": [], "token": None, "all": True}
    if changes is None:
        return {"token_refused": True}
    return {"etags": changes.etags, "gone": changes.gone, "token": changes.token, "all": not request["token"]}


def _list(web: Web, request: Form) -> Form:
    """Tell the etags of all tasks of `list`."""
    return {"etags": dav.list_tasks(web, request["list"])}


def _fetch(web: Web, request: Form) -> Form:
    """Read the objects at `urls` of `list`."""
    found = dav.fetch(web, request["list"], request["urls"])
    return {"objects": {url: {"gone": True} if text is None else _read(etag, text) for url, etag, text in found}}


def _read(etag: str, text: str) -> Form:
    try:
        return {"etag": etag, "text": text, "task": vtodo.read(text)}
    except (Refused, ValueError, RecursionError):
        return {"etag": etag, "text": text, "unreadable": True}


def _puts(web: Web, request: Form) -> Form:
    """Write `objects`, several at once; return what came of each, in their order.

    What is refused is told with its reason; what the time did not suffice for is `left`.
    """
    began = time.monotonic()

    def put(one: Form) -> Form:
        if time.monotonic() - began > _PUTTING_S:
            return {"left": True}
        try:
            return _put(web, one)
        except Refused as refused:
            return {"refused": refused.reason, **refused.data}

    objects = request["objects"]
    with ThreadPoolExecutor(_PUT_AT_ONCE) as lanes:
        came = list(lanes.map(put, objects))
    # Some servers lock a list while they write to it: what stood in the way of the others now has it to itself.
    return {
        "objects": [put(one) if how.get("status") == _LOCKED else how for one, how in zip(objects, came, strict=True)]
    }


def _put(web: Web, request: Form) -> Form:
    """Write `fields` and `record` into `text` (None: a new object), and put it at `url` if it is as it was at `etag`."""
    text = vtodo.written(request["text"], request["fields"], request["record"])
    etag = dav.put(web, request["url"], text, request["etag"])
    if etag is None:
        return {"conflict": True}
    if not etag:
        # Some servers change what they are given, and so tell no etag (RFC 4791 5.3.4).
        found = dav.get(web, request["url"])
        if found is None:
            return {"conflict": True}
        etag, text = found
    return {"etag": etag, "text": text, "task": vtodo.read(text)}


def _delete(web: Web, request: Form) -> Form:
    """Delete the object at `url` if it is as it was at `etag`."""
    return {"gone": dav.delete(web, request["url"], request["etag"])}


_ANSWERS: dict[str, Callable[[Web, Form], Form]] = {
    "find": _find,
    "changes": _changes,
    "list": _list,
    "fetch": _fetch,
    "puts": _puts,
    "delete": _delete,
}
