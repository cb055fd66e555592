"""The requests about a mailbox: open, find, new, wait, done. Mails are only looked at, until they are said to be done with."""

from __future__ import annotations

import hashlib
import imaplib
import re
import ssl
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from organizer.domain.addresses import is_loopback
from organizer.reader import mail
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from imap_tools import BaseMailBox

Form = dict[str, Any]

_TIMEOUT_S = 30
_LARGEST_MAIL = 2_000_000
_LARGEST_HEAD = 100_000
_AT_ONCE = 20
_LOOKED_AT_ONCE = 200


def opened() -> Callable[[Form], Form]:
    """Return what answers requests."""
    return _Conversation().answer


class _Conversation:
    """One account's mailbox, from `open` on."""

    def __init__(self) -> None:
        self._box: BaseMailBox | None = None

    def answer(self, request: Form) -> Form:
        """Answer one request.

        Raises:
            Refused: `log_in_refused`, `certificate`, `too_slow`, `unreachable`, `no_mailbox`, `not_secure`.
        """
        from imap_tools.errors import ImapToolsError, MailboxLoginError

        try:
            if request["do"] == "open":
                self._box = _open(request)
                return {}
            if self._box is None:
                raise Refused("not_open")
            return _ANSWERS[request["do"]](self._box, request)
        except MailboxLoginError as refused:
            raise Refused("log_in_refused") from refused
        except ssl.SSLCertVerificationError as untrusted:
            raise Refused("certificate") from untrusted
        except TimeoutError as slow:
            raise Refused("too_slow") from slow
        except (ImapToolsError, imaplib.IMAP4.error, OSError) as failed:
            # What a server says may quote anything; only its kind goes on.
            raise Refused("unreachable", cause=type(failed).__name__) from failed


def _open(request: Form) -> BaseMailBox:
    """Log in; without TLS on this machine only."""
    import truststore
    from imap_tools import MailBox, MailBoxUnencrypted

    parts = urlsplit(request["address"])
    host = parts.hostname or ""
    if parts.scheme == "imaps":
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        box: BaseMailBox = MailBox(host, parts.port or 993, timeout=_TIMEOUT_S, ssl_context=context)
    elif is_loopback(host):
        box = MailBoxUnencrypted(host, parts.port or 143, timeout=_TIMEOUT_S)
    else:
        raise Refused("not_secure")
    return box.login(request["user"], request["secret"], initial_folder=None)


def _find(box: BaseMailBox, request: Form) -> Form:
    """Tell the folder that the address names, the inbox if none, in the form of `reader/tasks.py`."""
    folder = unquote(urlsplit(request["address"]).path.strip("/")) or "INBOX"
    if not box.folder.exists(folder):
        raise Refused("no_mailbox")
    return {"lists": [{"url": folder, "name": folder}]}


def _new(box: BaseMailBox, request: Form) -> Form:
    """Read the mails of `folder` after the UID `after`, or since the day `since` where its numbers mean something else by now.

    With `own` (addresses), only those from them, or to NAME+promise@HOST of one of them (`to_self`), are read. `last` is the UID
    that was come to; `aside` those of the UIDs `aside` that are still there.
    """
    state = box.folder.status(request["folder"], ["UIDVALIDITY", "UIDNEXT"])
    validity, last = int(state.get("UIDVALIDITY", 0)), int(state.get("UIDNEXT", 1)) - 1
    box.folder.set(request["folder"], readonly=True)
    known = validity == request["validity"]
    after = int(request["after"]) if known else 0
    uids = _numbers(box, f"UID {after + 1}:*" if known else f"SINCE {request['since']}")
    waiting = sorted(uid for uid in uids if uid > after)
    looked_at = waiting[:_LOOKED_AT_ONCE]
    whose = {uid: _whose(box, uid, request["own"]) if request["own"] else "anybody" for uid in looked_at}
    wanted = [uid for uid in looked_at if whose[uid]]
    more = len(waiting) > len(looked_at) or len(wanted) > _AT_ONCE
    if len(wanted) > _AT_ONCE:
        wanted = wanted[:_AT_ONCE]
        last = wanted[-1]
    elif more:
        last = looked_at[-1]
    mails = [{**_read(box, uid), "to_self": whose[uid] == "to_self"} for uid in wanted]
    asked_for = [str(int(uid)) for uid in request["aside"]] if known else []
    left = _numbers(box, f"UID {','.join(asked_for)}") if asked_for else []
    return {"validity": validity, "last": max(last, after), "more": more, "mails": mails, "aside": left}


def _numbers(box: BaseMailBox, criteria: str) -> list[int]:
    kind, found = box.client.uid("SEARCH", criteria)
    words = found[0].split() if kind == "OK" and found and isinstance(found[0], bytes) else []
    return [int(word) for word in words if word.isdigit()]


def _fetched(box: BaseMailBox, uid: int, what: str) -> bytes:
    _, found = box.client.uid("FETCH", str(uid), what)
    return next((part[1] for part in found if isinstance(part, tuple) and len(part) > 1), b"")


def _whose(box: BaseMailBox, uid: int, own: list[str]) -> str:
    """Return `own` for a mail from the user, `to_self` for one to the address with a plus that is kept for this, else nothing.

    Other words behind a plus are what people give to shops: what comes there is nobody's promise.
    """
    head = _fetched(box, uid, f"(BODY.PEEK[HEADER.FIELDS (FROM TO DELIVERED-TO)]<0.{_LARGEST_HEAD}>)")
    try:
        sender = mail.read(head + b"Subject: x\r\n\r\n")["from_address"].lower()
    except Refused:
        return ""
    if sender in own:
        return "own"
    text = head.decode("utf-8", "replace")
    kept = (
        rf"(?<![\w.+-]){re.escape(name)}\+promises?@{re.escape(host)}(?![\w.-])"
        for name, _, host in (one.partition("@") for one in own)
        if host
    )
    return "to_self" if any(re.search(one, text, re.IGNORECASE) for one in kept) else ""


def _read(box: BaseMailBox, uid: int) -> Form:
    raw = _fetched(box, uid, f"(BODY.PEEK[]<0.{_LARGEST_MAIL}>)")
    said: Form = {"uid": uid, "digest": hashlib.sha256(raw).hexdigest()}
    try:
        return {**said, "mail": mail.read(raw)}
    except (Refused, ValueError, LookupError, TypeError, RecursionError, AttributeError, IndexError, AssertionError):
        return {**said, "heading": mail.heading(raw)}


def _wait(box: BaseMailBox, request: Form) -> Form:
    """Wait up to `seconds` until something comes into `folder` (RFC 2177); `next` is the UID that the next mail will have.

    Where that is not the one `known`, something has come meanwhile, and nothing is waited for.
    """
    if "IDLE" not in box.client.capabilities:
        raise Refused("no_idle")
    box.folder.set(request["folder"], readonly=True)
    _, said = box.client.response("UIDNEXT")
    following = int(said[0]) if said and said[0] else 0
    if following != request["known"]:
        return {"next": following, "news": False}
    lines = box.idle.wait(timeout=float(request["seconds"]))
    return {"next": following, "news": any(b"EXISTS" in line for line in lines)}


def _done(box: BaseMailBox, request: Form) -> Form:
    """Mark mails as seen."""
    from imap_tools import MailMessageFlags

    box.folder.set(request["folder"])
    box.flag([str(uid) for uid in request["uids"]], [MailMessageFlags.SEEN], True)
    return {}


_ANSWERS: dict[str, Callable[[BaseMailBox, Form], Form]] = {"find": _find, "new": _new, "wait": _wait, "done": _done}
