"""Stands between the program and a server, and answers wrongly when told to: a proxy in a thread of the test.

Where the test's own thread is measured, it runs beside it: `python -m tests.calendars.fault_proxy PORT` prints its own port, and
takes a fault a line.
"""

from __future__ import annotations

import http.client
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LOG_IN_PAGE = b"<!DOCTYPE html><html><body><form>Welcome to the hotel. Please log in.</form></body></html>"
EMPTY_207 = b'<?xml version="1.0"?><multistatus xmlns="DAV:"></multistatus>'
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x ['
    b'<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><multistatus xmlns="DAV:">&b;</multistatus>'
)
STATUSES = (400, 401, 403, 404, 405, 409, 410, 412, 423, 429, 500, 503, 507)
SLOW = ("silent", "dripping")
FAULTS = (
    *map(str, STATUSES),
    "log_in_page",
    "empty_207",
    "truncated_207",
    "garbage_207",
    "bomb_207",
    "no_body",
    "cut",
    "cut_in_body",
    "cut_after_it_was_done",
    "endless",
    "endless_header",
    "redirect_elsewhere",
    "redirect_in_a_circle",
    "not_http",
    *SLOW,
)
_PIECE = b"x" * 65_536


class FaultProxy:
    """Forwards to a server on `port`. `fault` is what goes wrong from now on, at requests that `hits` picks by method."""

    def __init__(self, port: int) -> None:
        self.fault = ""
        self.hits: Callable[[str], bool] = lambda _method: True
        self.elsewhere: list[str] = []
        self.requests: list[str] = []
        self._upstream = port
        self._over = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, name="proxy", daemon=True).start()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def end(self) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *words: object) -> None:
                """Say nothing."""

            def handle_one_request(self) -> None:
                try:
                    super().handle_one_request()
                except (ConnectionError, http.client.HTTPException, ValueError, OSError):
                    self.close_connection = True

            def __getattr__(self, name: str) -> Callable[[], None]:
                if name.startswith("do_"):
                    return lambda: proxy._answer(self)
                raise AttributeError(name)

        return Handler

    def _answer(self, asked: BaseHTTPRequestHandler) -> None:
        body = asked.rfile.read(int(asked.headers.get("Content-Length") or 0))
        self.requests.append(asked.command)
        if not self.fault or not self.hits(asked.command):
            self._send(asked, *self._forwarded(asked, body))
            return
        asked.close_connection = True
        if self.fault.isdecimal():
            self._send(asked, int(self.fault), b"no", {"Retry-After": "120"})
            return
        getattr(self, f"_{self.fault}")(asked, body)

    def _forwarded(self, asked: BaseHTTPRequestHandler, body: bytes) -> tuple[int, bytes, dict[str, str]]:
        line = http.client.HTTPConnection("127.0.0.1", self._upstream, timeout=20)
        headers = {name: value for name, value in asked.headers.items() if name.lower() not in {"host", "connection"}}
        line.request(asked.command, asked.path, body, {**headers, "Host": f"127.0.0.1:{self.port}"})
        answer = line.getresponse()
        kept = {
            name: value for name, value in answer.getheaders() if name.lower() in {"etag", "content-type", "location"}
        }
        found = answer.read()
        line.close()
        return answer.status, found, kept

    @staticmethod
    def _send(asked: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str]) -> None:
        asked.send_response(status)
        for name, value in headers.items():
            asked.send_header(name, value)
        asked.send_header("Content-Length", str(len(body)))
        asked.end_headers()
        asked.wfile.write(body)

    def _log_in_page(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._send(asked, 200, LOG_IN_PAGE, {"Content-Type": "text/html"})

    def _empty_207(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._send(asked, 207, EMPTY_207, {"Content-Type": "application/xml"})

    def _truncated_207(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        status, found, headers = self._forwarded(asked, body)
        self._send(asked, status, found[: len(found) // 2], headers)

    def _garbage_207(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._send(asked, 207, b"\x00\xff<multistatus", {"Content-Type": "application/xml"})

    def _bomb_207(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._send(asked, 207, BOMB, {"Content-Type": "application/xml"})

    def _no_body(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._send(asked, 200, b"", {})

    def _cut(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        asked.connection.close()

    def _cut_in_body(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        asked.wfile.write(b"HTTP/1.1 207 Multi-Status\r\nContent-Length: 5000\r\n\r\n<?xml version='1.0'?><multi")
        asked.wfile.flush()

    def _cut_after_it_was_done(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._forwarded(asked, body)

    def _endless(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        asked.wfile.write(b"HTTP/1.1 207 Multi-Status\r\n\r\n")
        while not self._over.is_set():
            asked.wfile.write(_PIECE)

    def _endless_header(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        asked.wfile.write(b"HTTP/1.1 207 Multi-Status\r\nX-Long: ")
        while not self._over.is_set():
            asked.wfile.write(_PIECE)

    def _redirect_elsewhere(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._send(asked, 302, b"", {"Location": "https://localhost.invalid/steal"})

    def _redirect_in_a_circle(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._send(asked, 307, b"", {"Location": asked.path})

    def _not_http(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        asked.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n" * 50)

    def _silent(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        self._over.wait(10)

    def _dripping(self, asked: BaseHTTPRequestHandler, body: bytes) -> None:
        asked.wfile.write(b"HTTP/1.1 207 Multi-Status\r\nContent-Length: 5000\r\n\r\n")
        while not self._over.wait(0.1):
            asked.wfile.write(b" ")
            asked.wfile.flush()


def main() -> None:
    """Stand before the server on the port that is named, until there are no more lines."""
    proxy = FaultProxy(int(sys.argv[1]))
    print(proxy.port, flush=True)
    for line in sys.stdin:
        proxy.fault = line.strip()
        print(proxy.fault, flush=True)
    proxy.end()


if __name__ == "__main__":
    main()
