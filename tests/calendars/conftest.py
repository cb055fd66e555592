"""Servers for the session; a list, places and a phone for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from tests.calendars.places import Phone, Place
from tests.calendars.servers import start_radicale, start_xandikos
from tests.hands import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.calendars.servers import Radicale, Xandikos


@pytest.fixture(scope="session")
def radicale(tmp_path_factory: pytest.TempPathFactory, own_environment: dict[str, str]) -> Iterator[Radicale]:
    server = start_radicale(tmp_path_factory.mktemp("radicale"))
    yield server
    server.end()


@pytest.fixture(scope="session")
def xandikos(tmp_path_factory: pytest.TempPathFactory, own_environment: dict[str, str]) -> Iterator[Xandikos]:
    server = start_xandikos(tmp_path_factory.mktemp("xandikos"))
    yield server
    server.end()


class Meeting:
    """One task list on a server, with places and phones on it; each test has its own."""

    def __init__(self, server: Radicale | Xandikos, folder: Path) -> None:
        self.server = server
        self.user = f"u{uuid4().hex[:8]}"
        self.path = server.make_user(self.user)
        self.clock = HandClock()
        self._folder = folder
        self._open: list[Place | Phone] = []

    @property
    def address(self) -> str:
        return f"http://{self.user}@127.0.0.1:{self.server.port}{self.path}"

    def place(self, name: str, *, address: str = "", joins: bool = True, deadline_s: float = 90.0) -> Place:
        made = Place(self._folder / name, address or self.address, self.clock, deadline_s)
        self._open.append(made)
        if joins:
            made.join()
        return made

    def phone(self) -> Phone:
        made = Phone(f"{self.server.root}{self.path}", self.user)
        self._open.append(made)
        return made

    def names_there(self) -> list[str]:
        """Return the names of the objects on the server."""
        status, body = self.server.ask("PROPFIND", self.path, self.user, Depth="1")
        assert status == 207
        return sorted(part.split(b"<")[0].decode() for part in body.split(b"href>") if b".ics<" in part)

    def close(self) -> None:
        for one in self._open:
            one.close()


@pytest.fixture
def meet(radicale: Radicale, tmp_path: Path) -> Iterator[Meeting]:
    meeting = Meeting(radicale, tmp_path)
    yield meeting
    meeting.close()


@pytest.fixture(params=["radicale", "xandikos"])
def meet_on_each(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Meeting]:
    meeting = Meeting(request.getfixturevalue(request.param), tmp_path)
    yield meeting
    meeting.close()
