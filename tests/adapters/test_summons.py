"""One process owns the book and answers the others; nobody who asks can hold it up or do it harm."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
import threading
import tty
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from organizer.adapters.ownership import Ownership
from organizer.adapters.summons import client
from organizer.adapters.summons.address import address_of
from organizer.adapters.summons.owner import LARGEST_REQUEST, Summons
from organizer.adapters.summons.pipe_line import PipeListener
from organizer.domain.errors import BookBusy, Unreachable, Unusable
from tests.desktop.waiting import until, while_passing

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    from organizer.adapters.background import Background
    from organizer.adapters.summons.line import Listener
    from tests.adapters.conftest import Wait
    from tests.desktop.noise import Noise


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of what a command says."""

    stream: str
    text: str


class Desk:
    """Does what it is asked by name, and remembers."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        self.done: list[str] = []

    def handle(self, request: dict[str, object]) -> Generator[Words | None, None, int]:
        self.asked.append(request)
        yield from getattr(self, str(request["do"]))(request)
        return int(str(request.get("status", 0)))

    def echo(self, request: dict[str, object]) -> Iterator[Words | None]:
        yield Words("out", str(request["text"]))
        yield None
        yield Words("err", "and that was all\n")

    def write_slowly(self, request: dict[str, object]) -> Iterator[Words | None]:
        for step in range(int(str(request["steps"]))):
            yield Words("err", f"{step}\n") if request.get("aloud") else None
        self.done.append("written")
        yield Words("out", "written\n")
        self.done.append("said so")

    def read_much(self, request: dict[str, object]) -> Iterator[Words | None]:
        try:
            for row in range(int(str(request["rows"]))):
                self.done.append(f"row {row}")
                yield Words("out", "x" * 1_000)
        finally:
            self.done.append("closed")

    def break_down(self, _request: dict[str, object]) -> Iterator[Words | None]:
        yield None
        raise ZeroDivisionError


@dataclass
class Call:
    """A request of another process, made by a thread here."""

    home: Path
    request: dict[str, object]
    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)
    results: list[Any] = field(default_factory=list)
    silent_for_s: float = 10.0

    def begin(self) -> Call:
        threading.Thread(target=self._ask, daemon=True).start()
        return self

    def _ask(self) -> None:
        try:
            told = (self.out.append, self.err.append)
            self.results.append(client.ask(str(self.home), self.request, *told, self.silent_for_s))
        except Exception as error:  # noqa: BLE001 - the test looks at it
            self.results.append(error)


class Owner:
    """A process that owns the book, as far as others can tell."""

    def __init__(
        self,
        home: Path,
        background: Background,
        sign_of_life_ms: int = 2_000,
        listens: Callable[[QObject], Listener] | None = None,
    ) -> None:
        self.home = home
        self.desk = Desk()
        self._lines: list[socket.socket] = []
        self.lock = Ownership(home)
        assert self.lock.take()
        self.summons = Summons(self.desk.handle, background, listens=listens, sign_of_life_ms=sign_of_life_ms)
        self.address = self.summons.listen(home)
        self.lock.announce(self.address)

    def raw(self) -> socket.socket:
        """Return a line on which a test can say what it likes."""
        line = socket.socket(socket.AF_UNIX)
        line.connect(self.address)
        line.setblocking(False)
        self._lines.append(line)
        return line

    def end(self) -> None:
        for line in self._lines:
            line.close()
        self.summons.close()
        self.lock.release()


@pytest.fixture(params=[None, PipeListener], ids=["as here", "as on Windows"])
def owner(home: Path, background: Background, request: pytest.FixtureRequest) -> Iterator[Owner]:
    """Return an owner that listens as this platform does, and one that does by Qt, as on Windows; here both have sockets."""
    made = Owner(home, background, listens=request.param)
    yield made
    made.end()


@pytest.fixture
def ask(owner: Owner, wait: Wait) -> Callable[..., Call]:
    """Return a way to ask and have the answer."""

    def asked(**request: object) -> Call:
        call = Call(owner.home, request).begin()
        wait(lambda: call.results)
        return call

    return asked


def frame(request: object) -> bytes:
    body = json.dumps(request).encode()
    return len(body).to_bytes(4, "big") + body


def heard(line: socket.socket) -> bytes | None:
    """Return what came, empty when the other end hung up, None when nothing came yet."""
    try:
        return line.recv(1_000_000)
    except BlockingIOError:
        return None
    except ConnectionResetError:
        return b""


def says(line: socket.socket, words: bytes) -> Callable[[], bool]:
    """Return whether `words` have come among everything that came."""
    said = bytearray()

    def look() -> bool:
        said.extend(heard(line) or b"")
        return words in said

    return look


def test_what_is_asked_is_answered_with_words_and_a_status(ask: Callable[..., Call]) -> None:
    call = ask(do="echo", text="Grüße, \ud800 👋\n", status=7)
    assert call.results == [7]
    assert call.out == ["Grüße, \ud800 👋\n"]
    assert call.err == ["and that was all\n"]


def test_several_are_answered_at_once(owner: Owner, wait: Wait) -> None:
    long = Call(owner.home, {"do": "write_slowly", "steps": 10**9}).begin()
    wait(lambda: owner.desk.asked)
    calls = [Call(owner.home, {"do": "echo", "text": str(number)}).begin() for number in range(20)]
    wait(lambda: all(call.results for call in calls))
    assert not long.results, "the long one held up the others"
    assert [call.out for call in calls] == [[str(number)] for number in range(20)]


def test_a_long_answer_comes_whole(ask: Callable[..., Call]) -> None:
    call = ask(do="read_much", rows=3_000)
    assert call.results == [0]
    assert sum(map(len, call.out)) == 3_000_000


def test_nobody_there_is_none(home: Path, owner: Owner) -> None:
    owner.end()
    call = Call(home, {"do": "echo"})
    call._ask()
    assert call.results == [None]
    assert client.ask(str(home / "elsewhere"), {}, print, print) is None


@pytest.mark.parametrize(
    "note", [b"", b"{", b"[]", b"{}", b'{"socket": 7}', b'{"socket": null}', b'{"socket": ""}', b"\xff", b"[" * 4_000]
)
def test_a_lock_file_that_says_nothing_means_nobody_there(note: bytes, home: Path) -> None:
    home.mkdir()
    (home / "organizer.lock").write_bytes(note)
    assert client.ask(str(home), {}, print, print) is None


def test_an_owner_that_stands_still_is_nobody_and_is_handed_nothing(owner: Owner, wait: Wait) -> None:
    call = Call(owner.home, {"do": "echo", "text": ""})
    call._ask()  # on this thread: no event of the owner is worked off meanwhile
    assert call.results == [None]
    echo = Call(owner.home, {"do": "echo", "text": "later"}).begin()
    wait(lambda: echo.results)
    assert [request["text"] for request in owner.desk.asked] == ["later"]


def test_a_request_that_is_too_large_is_refused_before_it_is_sent(owner: Owner, wait: Wait) -> None:
    call = Call(owner.home, {"do": "echo", "text": "x" * LARGEST_REQUEST}).begin()
    wait(lambda: call.results)
    assert isinstance(call.results[0], Unusable)
    assert call.results[0].data["reason"] == "too_much"
    assert not owner.desk.asked


def test_a_request_of_nearly_two_megabytes_is_taken(ask: Callable[..., Call]) -> None:
    text = "x" * (LARGEST_REQUEST - 100)
    assert ask(do="echo", text=text).out == [text]


def test_an_owner_that_goes_in_the_middle_is_not_taken_for_nobody(owner: Owner, wait: Wait) -> None:
    call = Call(owner.home, {"do": "write_slowly", "steps": 10**9}).begin()
    wait(lambda: owner.desk.asked)
    owner.end()
    wait(lambda: call.results)
    assert isinstance(call.results[0], BookBusy)
    assert call.results[0].data["reason"] == "cut_off"


def test_an_owner_that_freezes_in_the_middle_is_given_up_and_said_to_be_silent(owner: Owner, wait: Wait) -> None:
    call = Call(owner.home, {"do": "write_slowly", "steps": 10**9}, silent_for_s=0.2).begin()
    wait(lambda: owner.desk.asked)
    until(lambda: call.results, "the one who asks to give up while no event of the owner is worked off")
    assert isinstance(call.results[0], BookBusy)
    assert call.results[0].data["reason"] == "silent"


def test_a_long_command_that_says_nothing_gives_signs_of_life(home: Path, background: Background, wait: Wait) -> None:
    lively = Owner(home, background, sign_of_life_ms=5)
    line = lively.raw()
    line.sendall(frame({"do": "write_slowly", "steps": 10**9}))
    wait(says(line, frame({"working": 1}) * 3))
    call = Call(home, {"do": "write_slowly", "steps": 10**9}, silent_for_s=5).begin()
    wait(says(line, frame({"working": 1}) * 3))
    assert not call.results, "it was cut though it was being done"
    lively.end()


def test_a_change_in_progress_is_finished_though_nobody_hears_it(owner: Owner, wait: Wait) -> None:
    line = owner.raw()
    line.sendall(frame({"do": "write_slowly", "steps": 100_000, "aloud": True}))
    wait(lambda: owner.desk.asked)
    line.close()
    wait(lambda: owner.desk.done)
    wait(lambda: not owner.summons._conversations)
    assert owner.desk.done == ["written"]


def test_reading_ends_when_nobody_hears_it(owner: Owner, wait: Wait) -> None:
    line = owner.raw()
    line.sendall(frame({"do": "read_much", "rows": 10**9}))
    wait(lambda: owner.desk.done)
    line.close()
    wait(lambda: owner.desk.done[-1] == "closed")
    wait(lambda: not owner.summons._conversations)


def test_one_who_does_not_listen_holds_up_nobody_and_fills_no_memory(
    owner: Owner, wait: Wait, qt_app: QApplication
) -> None:
    line = owner.raw()
    line.sendall(frame({"do": "read_much", "rows": 3_000}))
    wait(lambda: len(owner.desk.done) > 200)
    while_passing(0.2, lambda: len(owner.desk.done) < 1_500, meanwhile=qt_app.processEvents)
    echo = Call(owner.home, {"do": "echo", "text": "still there"}).begin()
    wait(lambda: echo.results)
    wait(says(line, b'{"exit": 0}'))
    assert owner.desk.done.count("closed") == 1
    line.close()


@pytest.mark.parametrize(
    "hostile",
    [
        b"\xff\xff\xff\xff" + b"x" * 1_000,
        (LARGEST_REQUEST + 1).to_bytes(4, "big"),
        b"\0\0\0\0",
        b"\0\0\0\x04nope",
        b"\0\0\0\x02[]",
        b"\0\0\0\x04null",
        b"\0\0\0\x02\xff\xfe",
        b"\0\x01\x86\xa0" + b"[" * 100_000,
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" * 100,
    ],
)
def test_what_is_no_request_is_hung_up_on(hostile: bytes, owner: Owner, wait: Wait) -> None:
    line = owner.raw()
    line.sendall(hostile)
    wait(lambda: heard(line) == b"")
    assert not owner.desk.asked
    wait(lambda: not owner.summons._conversations)
    echo = Call(owner.home, {"do": "echo", "text": "well"}).begin()
    wait(lambda: echo.results == [0])


def test_a_request_may_come_in_pieces(owner: Owner, wait: Wait, qt_app: QApplication) -> None:
    line = owner.raw()
    whole = frame({"do": "echo", "text": "in pieces"})
    for place in range(len(whole)):
        line.sendall(whole[place : place + 1])
        qt_app.processEvents()
    wait(says(line, frame({"out": "in pieces"})))
    line.close()


def test_half_a_request_waits_alone_and_is_forgotten_with_its_sender(owner: Owner, wait: Wait) -> None:
    lines = [owner.raw() for _ in range(30)]
    for line in lines:
        line.sendall(b"\0\0\x10\0{")
    echo = Call(owner.home, {"do": "echo", "text": "not held up"}).begin()
    wait(lambda: echo.results == [0])
    for line in lines:
        line.close()
    wait(lambda: not owner.summons._conversations)
    assert len(owner.desk.asked) == 1


def test_a_crowd_is_turned_away_at_the_door(owner: Owner, wait: Wait, qt_app: QApplication) -> None:
    lines = []
    for _ in range(100):
        lines.append(owner.raw())
        qt_app.processEvents()
    wait(lambda: sum(heard(line) == b"" for line in lines) >= 1)
    assert len(owner.summons._conversations) == 64
    for line in lines:
        line.close()
    wait(lambda: not owner.summons._conversations)
    echo = Call(owner.home, {"do": "echo", "text": "well"}).begin()
    wait(lambda: echo.results == [0])


def test_a_fault_in_a_command_ends_it_alone(ask: Callable[..., Call], noise: Noise) -> None:
    noise.expect("a command from another process failed")
    assert ask(do="break_down").results == [1]
    assert ask(do="echo", text="well").results == [0]


def test_the_socket_is_closed_to_other_users(owner: Owner) -> None:
    found = Path(owner.address).stat()
    assert stat.S_ISSOCK(found.st_mode)
    assert not found.st_mode & 0o077
    assert Path(owner.address).parent == Path(os.environ["XDG_RUNTIME_DIR"])


def test_another_user_is_turned_away(home: Path, background: Background, wait: Wait) -> None:
    home.mkdir()
    summons = Summons(Desk().handle, background, user=os.getuid() + 1)
    line = socket.socket(socket.AF_UNIX)
    line.connect(summons.listen(home))
    line.setblocking(False)
    wait(lambda: heard(line) == b"")
    line.close()
    summons.close()


def test_an_owner_that_crashed_leaves_nothing_that_blocks_the_next(home: Path, background: Background) -> None:
    crashed = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from organizer.adapters.background import Background; from organizer.adapters.summons.owner import Summons;"
        "from organizer.adapters.ownership import Ownership; app = QCoreApplication([]); home = Path(sys.argv[1]);"
        "lock = Ownership(home); assert lock.take(); summons = Summons(None, Background());"
        "lock.announce(summons.listen(home)); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", crashed, str(home)], check=False)
    assert done.returncode == -9
    assert Path(address_of(home)).is_socket()
    assert client.ask(str(home), {}, print, print) is None
    second = Owner(home, background)
    assert second.address == address_of(home)
    second.end()


def test_each_home_has_a_socket_of_its_own_however_it_is_written(home: Path, tmp_path: Path) -> None:
    home.mkdir()
    (tmp_path / "link").symlink_to(home)
    assert address_of(home) == address_of(tmp_path / "link") == address_of(home / ".." / home.name)
    assert address_of(home) != address_of(tmp_path)


def test_a_home_too_deep_for_a_socket_still_gets_one(tmp_path: Path, background: Background, wait: Wait) -> None:
    runtime = os.environ.pop("XDG_RUNTIME_DIR")
    try:
        deep = tmp_path.joinpath(*["a-folder-with-a-long-name"] * 6)
        owner = Owner(deep, background)
        assert len(owner.address) <= 104
        assert not Path(owner.address).parent.stat().st_mode & 0o077
        call = Call(deep, {"do": "echo", "text": "from the deep"}).begin()
        wait(lambda: call.results)
        assert call.results == [0]
        owner.end()
    finally:
        os.environ["XDG_RUNTIME_DIR"] = runtime


def test_without_a_private_folder_there_is_no_socket(tmp_path: Path) -> None:
    before = {name: os.environ.get(name) for name in ("XDG_RUNTIME_DIR", "TMPDIR")}
    open_to_all = tmp_path / "open"
    open_to_all.mkdir()
    open_to_all.chmod(0o777)
    os.environ["XDG_RUNTIME_DIR"] = str(open_to_all)
    try:
        home = tmp_path / "home"
        home.mkdir()
        (home / "run").mkdir()
        (home / "run").chmod(0o777)
        chosen = Path(address_of(home)).parent
        assert chosen not in {open_to_all, home / "run"}
        assert not chosen.stat().st_mode & 0o077
    except Unreachable:
        pass
    finally:
        os.environ.update({name: value for name, value in before.items() if value is not None})


# The other end on Windows, where the address is a named pipe that is opened as a file; here a terminal stands in for it.


class HandPipe:
    """A file that can be read from and written to, with a program at its other end that says what a test says."""

    def __init__(self) -> None:
        self._ours, theirs = os.openpty()
        tty.setraw(theirs)
        self.address = os.ttyname(theirs)
        self._theirs = theirs

    def say(self, frame: dict[str, Any]) -> None:
        body = json.dumps(frame).encode()
        os.write(self._ours, len(body).to_bytes(4, "big") + body)

    def heard(self, length: int) -> bytes:
        return os.read(self._ours, length)

    def close(self) -> None:
        for end in (self._theirs, self._ours):
            with suppress(OSError):
                os.close(end)


@pytest.fixture
def pipe() -> Iterator[HandPipe]:
    made = HandPipe()
    yield made
    made.close()


def test_through_a_pipe_a_request_is_handed_over_and_answered(pipe: HandPipe) -> None:
    pipe.say({"ready": 1})
    line = client._line_to_pipe(pipe.address, 5)
    assert line is not None
    assert client._handed_over(line, b"{}")
    assert pipe.heard(6) == b"\x00\x00\x00\x02{}"
    for frame in ({"out": "a"}, {"working": 1}, {"err": "b"}, {"exit": 3}):
        pipe.say(frame)
    out: list[str] = []
    assert client._talk(line, out.append, out.append) == 3
    assert out == ["a", "b"]
    line.close()


def test_a_program_that_hangs_holds_up_nobody_at_a_pipe(pipe: HandPipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "_GREETING_WITHIN_S", 0.1)
    assert client._line_to_pipe(pipe.address, 5) is None
    other = HandPipe()
    other.say({"ready": 1})
    line = client._line_to_pipe(other.address, 0.1)
    assert line is not None
    with pytest.raises(client._SilentError):
        client._talk(line, str, str)
    line.close()
    other.close()
    pipe.close()
    until(lambda: all(thread.name != "pipe" for thread in threading.enumerate()), "those that were given up to end")


def test_where_there_is_no_pipe_nobody_is_there(tmp_path: Path) -> None:
    assert client._line_to_pipe(str(tmp_path / "nowhere"), 1) is None
