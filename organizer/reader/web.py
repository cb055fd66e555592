"""HTTP to the user's own server, with credentials that go nowhere else, deadlines, and a limit on what comes back."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from organizer.domain.addresses import is_loopback
from organizer.reader.limits import LARGEST_ANSWER
from organizer.reader.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from requests import Response

CONNECT_S, READ_S, WHOLE_S = 10, 30, 60
_MOST_REDIRECTS = 5
_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_PIECE = 65_536
_UNAUTHORISED = 401
_BUSY = frozenset([429, 503])
_LONGEST_PAUSE_S = 86_400
# One provider spreads its users over hosts of its domain, by links and not by redirects.
_ONE_PARTY = (".icloud.com",)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


class Web:
    """Requests with one name and secret to one server."""

    def __init__(self, address: str, user: str, secret: str) -> None:
        """Talk to the server of `address`.

        Raises:
            Refused: `not_secure` for plain http to another machine.
        """
        import requests
        import truststore

        # Certificates are judged by the system, with what the user or administrator has told it to trust.
        truststore.inject_into_ssl()
        self._parts = urlsplit(address)
        if self._parts.scheme != "https" and not is_loopback(self._parts.hostname or ""):
            raise Refused("not_secure")
        self._session = requests.Session()
        self._session.trust_env = not is_loopback(self._parts.hostname or "")
        self._user, self._secret = user, secret
        self._auth: Any = requests.auth.HTTPBasicAuth(user.encode(), secret.encode())
        self._may_ask_for_digest = True

    def ask(self, method: str, url: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        """Ask, and return what the server said; redirects within the server are followed where nothing is written.

        Raises:
            Refused: `elsewhere`, `log_in_refused`, `unreachable`, `certificate`, `too_large`, `too_slow`, `busy`.
        """
        for _ in range(_MOST_REDIRECTS):
            self._must_be_ours(url)
            answer = self._asked(method, url, body, headers or {})
            if answer.status not in _REDIRECTS or method in {"PUT", "DELETE"}:
                return answer
            url = urljoin(url, answer.headers.get("Location", ""))
        raise Refused("unreachable", cause="redirects without end")

    def _must_be_ours(self, url: str) -> None:
        parts = urlsplit(url)
        host, ours = parts.hostname or "", self._parts.hostname or ""
        same = host == ours or any(host.endswith(party) and ours.endswith(party) for party in _ONE_PARTY)
        insecure = parts.scheme != "https" and (self._parts.scheme == "https" or not is_loopback(host))
        other_port = is_loopback(host) and parts.port != self._parts.port
        if not same or insecure or other_port:
            raise Refused("elsewhere", host=host)

    def _asked(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        answer = self._sent(method, url, body, headers)
        if answer.status == _UNAUTHORISED and self._may_ask_for_digest:
            self._may_ask_for_digest = False
            if "digest" in answer.headers.get("WWW-Authenticate", "").lower():
                from requests.auth import HTTPDigestAuth

                self._auth = HTTPDigestAuth(self._user, self._secret)
                answer = self._sent(method, url, body, headers)
        if answer.status == _UNAUTHORISED:
            raise Refused("log_in_refused")
        if answer.status in _BUSY:
            pause = answer.headers.get("Retry-After", "")
            raise Refused("busy", status=answer.status, after=_seconds(pause))
        return answer

    def _sent(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        import requests

        began = time.monotonic()
        try:
            with self._session.request(
                method,
                url,
                data=body,
                headers={"Accept-Encoding": "identity", "User-Agent": "FollowUpOrganizer/0.1", **headers},
                auth=self._auth,
                timeout=(CONNECT_S, READ_S),
                allow_redirects=False,
                stream=True,
            ) as response:
                return Answer(url, response.status_code, response.headers, _body(response, began))
        except requests.exceptions.SSLError as untrusted:
            raise Refused("certificate") from untrusted
        except requests.exceptions.Timeout as slow:
            raise Refused("too_slow") from slow
        except (requests.exceptions.RequestException, OSError) as failed:
            raise Refused("unreachable", cause=_cause(failed)) from failed
        except Exception as strange:
            # What urllib3 and http.client raise while a body is read past requests.
            raise Refused("unreachable", cause=type(strange).__name__) from strange


def _body(response: Response, began: float) -> bytes:
    """Read a body piece by piece, as far as size and time allow."""
    pieces = bytearray()
    while piece := response.raw.read1(_PIECE):
        pieces += piece
        if len(pieces) > LARGEST_ANSWER:
            raise Refused("too_large")
        if time.monotonic() - began > WHOLE_S:
            raise Refused("too_slow")
    return bytes(pieces)


def _seconds(text: str) -> int:
    return min(int(text), _LONGEST_PAUSE_S) if text.isascii() and text.isdecimal() else 0


def _cause(failed: BaseException) -> str:
    """Return the innermost system error in words; other errors may quote addresses and headers, so only their kind."""
    seen: BaseException | None = failed
    while seen is not None:
        if isinstance(seen, OSError) and seen.strerror:
            return seen.strerror
        reason = getattr(seen, "reason", None)
        arguments = [one for one in getattr(seen, "args", ()) if isinstance(one, BaseException)]
        seen = reason if isinstance(reason, BaseException) else next(iter(arguments), seen.__cause__)
    return type(failed).__name__
