"""A list is found from an address alone: through the well-known place of a server whose root says nothing (RFC 6764)."""

from __future__ import annotations

import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.calendars.places import to_the_end
from tests.calendars.servers import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.calendars.conftest import Meeting
    from tests.calendars.servers import Radicale

BELOW = "/remote.php/dav"


class Front:
    """What stands before a server at many a provider: nothing at the root, and a redirect to where the server is."""

    def __init__(self, upstream: int, redirect: int) -> None:
        self.asked: list[str] = []
        front = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *words: object) -> None:
                """Say nothing."""

            def __getattr__(self, name: str) -> Callable[[], None]:
                if name.startswith("do_"):
                    return lambda: front._answer(self, upstream, redirect)
                raise AttributeError(name)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = int(self._server.server_address[1])
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def end(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, asked: BaseHTTPRequestHandler, upstream: int, redirect: int) -> None:
        body = asked.rfile.read(int(asked.headers.get("Content-Length") or 0))
        self.asked.append(asked.path)
        status, found, headers = 405, b"no", {"Content-Type": "text/plain"}
        if asked.path.startswith("/.well-known/"):
            status, headers = redirect, {"Location": f"{BELOW}/"}
        elif asked.path.startswith(BELOW):
            line = http.client.HTTPConnection("127.0.0.1", upstream, timeout=20)
            sent = {name: value for name, value in asked.headers.items() if name.lower() not in {"host", "connection"}}
            line.request(asked.command, asked.path[len(BELOW) :] or "/", body, {**sent, "X-Script-Name": BELOW})
            answer = line.getresponse()
            status, found = answer.status, answer.read()
            headers = {name: value for name, value in answer.getheaders() if name.lower() in {"etag", "content-type"}}
            line.close()
        asked.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(found))}.items():
            asked.send_header(name, value)
        asked.end_headers()
        asked.wfile.write(found)


@pytest.fixture(params=[301, 302, 307, 308])
def front(radicale: Radicale, request: pytest.FixtureRequest) -> Iterator[Front]:
    made = Front(radicale.port, request.param)
    yield made
    made.end()


def test_a_list_is_found_from_an_address_alone(meet: Meeting, front: Front) -> None:
    place = meet.place("desk", address=f"http://{meet.user}@127.0.0.1:{front.port}", joins=False)
    tried = to_the_end(place.keeping.add(place.address, SECRET))
    assert front.asked[:3] == ["/", "/.well-known/caldav", f"{BELOW}/"]
    assert (tried.account.name, tried.account.place) == (
        "Promises",
        f"http://127.0.0.1:{front.port}{BELOW}{meet.path}",
    )
    place.desk.promise("send the quote")
    assert place.sync().written == 1
    assert meet.phone().summaries() == ["Maya Lindqvist: send the quote"]
