"""Real CalDAV servers on loopback, each in a folder and a process of its own."""

from __future__ import annotations

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import sys
from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "correct horse"  # noqa: S105 - of servers that live for a test
_MAKE_LIST = """<?xml version="1.0"?>
<D:mkcol xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
<D:resourcetype><D:collection/><C:calendar/></D:resourcetype><D:displayname>Promises</D:displayname>
<C:supported-calendar-component-set><C:comp name="VTODO"/></C:supported-calendar-component-set>
</D:prop></D:set></D:mkcol>"""


def free_port() -> int:
    """Return a port that is free now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@dataclass
class Server:
    """A running server; `root` is where its users begin, without a slash at the end."""

    port: int
    process: subprocess.Popen[bytes]
    folder: Path

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, user: str, body: str = "", **headers: str) -> tuple[int, bytes]:
        """Ask the server plainly, past everything of ours."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        login = b64encode(f"{user}:{SECRET}".encode()).decode()
        with contextlib.closing(line):
            line.request(method, path, body.encode(), {"Authorization": f"Basic {login}", **headers})
            answer = line.getresponse()
            return answer.status, answer.read()

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(10)


class Radicale(Server):
    """Radicale, which writes each object anew by vobject, and knows tokens."""

    def make_user(self, user: str) -> str:
        """Make a user with an empty task list; return the path of the list."""
        with (self.folder / "users").open("a", encoding="utf-8") as users:
            users.write(f"{user}:{SECRET}\n")
        path = f"/{user}/promises/"
        status, _ = self.ask("MKCOL", path, user, _MAKE_LIST)
        assert status == 201
        return path

    def back_up(self, path: str, to: Path) -> None:
        """Copy a list with all that the server knows of it, while nobody writes to it."""
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self._files_of(path), to)

    def restore(self, path: str, backup: Path) -> None:
        """Put a list back as it was copied."""
        shutil.rmtree(self._files_of(path))
        shutil.copytree(backup, self._files_of(path))

    def _files_of(self, path: str) -> Path:
        return self.folder / "collections" / "collection-root" / path.strip("/")


class Xandikos(Server):
    """Xandikos, which keeps each object as it was given, in git."""

    def make_user(self, user: str) -> str:
        path = f"/user/calendars/{user}/"
        status, _ = self.ask("MKCOL", path, user, _MAKE_LIST, **{"Content-Type": "text/xml"})
        assert status == 201
        return path


def start_radicale(folder: Path) -> Radicale:
    port = free_port()
    (folder / "users").touch()
    (folder / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\nmax_connections = 20\n"
        f"[auth]\ntype = htpasswd\nhtpasswd_filename = {folder / 'users'}\nhtpasswd_encryption = plain\ndelay = 0\n"
        f"[storage]\nfilesystem_folder = {folder / 'collections'}\n[logging]\nlevel = error\n",
        "utf-8",
    )
    return Radicale(port, _started(folder, "radicale", "--config", str(folder / "config"), port=port), folder)


def start_xandikos(folder: Path) -> Xandikos:
    port = free_port()
    words = ("serve", "--listen-address", "127.0.0.1", "--port", str(port), "-d", str(folder / "dav"), "--defaults")
    return Xandikos(port, _started(folder, "xandikos", *words, port=port), folder)


def _started(folder: Path, module: str, *words: str, port: int) -> subprocess.Popen[bytes]:
    log = (folder / "log").open("wb")
    environment = {**os.environ, "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"}
    with log:
        process = subprocess.Popen([sys.executable, "-m", module, *words], stdout=log, stderr=log, env=environment)

    def listens() -> bool:
        assert process.poll() is None, (folder / "log").read_text("utf-8")
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", port)) == 0

    until(listens, module)
    return process
