"""The other end of the summons: hands words to the program that owns the book, if one runs.

Imported before anything heavy, so it uses the standard library only, and as little of it as it can.
"""

from __future__ import annotations

import json
import os
import sys

from organizer.domain.errors import BookBusy, Unusable

_LOCK_NAME = "organizer.lock"
_LONGEST_NOTE = 4_096
_LARGEST_REQUEST = 2_000_000
_LARGEST_ANSWER = 64_000_000
_LENGTH_BYTES = 4
# A program that runs greets at once; one that is stopped or hangs never does.
_GREETING_WITHIN_S = 2.0
# One that works says every two seconds that it still does.
_SIGN_OF_LIFE_WITHIN_S = 10.0

TYPE_CHECKING = False
if TYPE_CHECKING:
    import io
    import socket
    from collections.abc import Callable, Mapping
    from typing import Any


def ask(
    home: str,
    request: Mapping[str, object],
    out: Callable[[str], object],
    err: Callable[[str], object],
    silent_for_s: float = _SIGN_OF_LIFE_WITHIN_S,
) -> int | None:
    """Hand `request` to the program that owns the book in the folder `home`; return the exit status it gives.

    What it says goes to `out` and `err` as it comes. None means that nobody answered, and nothing was handed over. It may
    take as long as it likes, but be `silent_for_s` seconds at most.

    Raises:
        Unusable: the request is longer than 2 MB. data: reason `too_much`, length, longest (bytes).
        BookBusy: the program ended before it had answered, or gave no sign of life for too long; what was asked may be done
            or not. data: path, reason `cut_off` or `silent`.
    """
    answers_at = address(home)
    if answers_at is None:
        return None
    frame = json.dumps(request).encode()
    if len(frame) > _LARGEST_REQUEST:
        raise Unusable(reason="too_much", length=len(frame), longest=_LARGEST_REQUEST)
    line = _line_to(answers_at, silent_for_s)
    if line is None:
        return None
    try:
        return _talk(line, out, err) if _handed_over(line, frame) else None
    except _SilentError as broken:
        raise BookBusy(path=home, reason="silent") from broken
    except _CutOffError as broken:
        raise BookBusy(path=home, reason="cut_off") from broken
    finally:
        line.close()


class _CutOffError(Exception):
    """What came was no frame, or nothing came."""


class _SilentError(_CutOffError):
    """Nothing came for longer than a program that works is silent."""


def address(home: str) -> str | None:
    """Return the address that the owner of the book wrote into its lock file; where it could not, the usual one."""
    try:
        with open(os.path.join(home, _LOCK_NAME), "rb") as file:  # noqa: PTH118, PTH123 - pathlib costs 3 ms
            noted = json.loads(file.read(_LONGEST_NOTE))["socket"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        noted = None
    if isinstance(noted, str):
        return noted
    return usual_address(home, os.environ.get("XDG_RUNTIME_DIR", ""))


def usual_address(home: str, runtime: str) -> str | None:
    """Return where an owner listens whose disk took no note of it, if there is one."""
    name = name_for(home)
    if name is None:
        return None
    path = os.path.join(runtime, f"{name}.sock")  # noqa: PTH118 - as above
    return path if runtime and os.path.exists(path) else None  # noqa: PTH110 - as above


def name_for(home: str) -> str | None:
    """Return the name of the socket or pipe for the folder `home`, however it is written; None where there is no such folder."""
    try:
        found = os.stat(home)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return None
    return f"organizer-{found.st_dev:x}-{found.st_ino:x}"


def _handed_over(line: _Line, frame: bytes) -> bool:
    """Hand over the request; one of which a part is missing is never acted on."""
    try:
        line.write(len(frame).to_bytes(_LENGTH_BYTES, "big") + frame)
    except OSError:
        return False
    return True


def _talk(line: _Line, out: Callable[[str], object], err: Callable[[str], object]) -> int:
    while True:
        said = line.read_frame()
        if "out" in said:
            out(str(said["out"]))
        elif "err" in said:
            err(str(said["err"]))
        elif isinstance(status := said.get("exit"), int):
            return status
        elif "working" not in said:
            raise _CutOffError


class _Line:
    """Frames over a byte stream: four bytes of length, then JSON."""

    def __init__(
        self, read: Callable[[int], bytes | None], write: Callable[[bytes], object], close: Callable[[], object]
    ) -> None:
        self._receive = read
        self.write = write
        self.close = close

    def read_frame(self) -> dict[str, object]:
        try:
            length = int.from_bytes(self._read(_LENGTH_BYTES), "big")
            frame = json.loads(self._read(length)) if length <= _LARGEST_ANSWER else None
        except TimeoutError as broken:
            raise _SilentError from broken
        except (OSError, ValueError, RecursionError) as broken:
            raise _CutOffError from broken
        if not isinstance(frame, dict):
            raise _CutOffError
        return frame

    def _read(self, length: int) -> bytes:
        parts = b""
        while len(parts) < length:
            part = self._receive(length - len(parts))
            if not part:
                raise _CutOffError
            parts += part
        return parts


def _line_to(address: str, silent_for_s: float) -> _Line | None:
    """Return a line to a program that greeted, or None."""
    return _line_to_pipe(address, silent_for_s) if sys.platform == "win32" else _line_to_socket(address, silent_for_s)


def _line_to_socket(address: str, silent_for_s: float) -> _Line | None:
    import socket

    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(_GREETING_WITHIN_S)
        connection.connect(address)
        stream = connection.makefile("rb")

        def hang_up() -> None:
            stream.close()
            connection.close()

        line = _Line(stream.read, connection.sendall, hang_up)
        if not _is_mine(connection) or "ready" not in line.read_frame():
            connection.close()
            return None
        connection.settimeout(silent_for_s)
    except (OSError, _CutOffError):
        connection.close()
        return None
    return line


def _is_mine(connection: socket.socket) -> bool:
    """Return whether the one at the other end is the same user, where the system can tell."""
    import socket

    if not hasattr(socket, "SO_PEERCRED"):
        return True
    peer = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    return int.from_bytes(peer[4:8], sys.byteorder) == os.getuid()


def _line_to_pipe(address: str, silent_for_s: float) -> _Line | None:
    """Open the named pipe as a file."""
    pipe = _Pipe(address, _GREETING_WITHIN_S)
    try:
        pipe.open()
        line = _Line(pipe.read, pipe.write, pipe.close)
        if "ready" not in line.read_frame():
            line.close()
            return None
    except (OSError, _CutOffError):
        pipe.close()
        return None
    pipe.within_s = silent_for_s
    return line


class _Pipe:
    """A file that may take its time, but no longer than `within_s` seconds for each call.

    ReadFile and WriteFile on a pipe opened as a file know no time limit, so that each call has a thread of its own. One that is
    given up stays there until the process ends: closing the file under it would wait for it.
    """

    def __init__(self, address: str, within_s: float) -> None:
        self._address = address
        self.within_s = within_s
        self._file: io.RawIOBase | None = None
        self._is_stuck = False

    def open(self) -> None:
        self._file = self._in_time(lambda: open(self._address, "r+b", buffering=0))  # noqa: PTH123, SIM115 - see close

    def read(self, length: int) -> bytes | None:
        data: bytes | None = self._in_time(lambda: self._open_file.read(length))
        return data

    def write(self, data: bytes) -> None:
        while data:
            rest = data
            data = data[self._in_time(lambda: self._open_file.write(rest)) or 0 :]  # noqa: B023 - it is called at once

    def close(self) -> None:
        if self._file is not None and not self._is_stuck:
            self._file.close()

    @property
    def _open_file(self) -> io.RawIOBase:
        if self._file is None:
            raise OSError(self._address)
        return self._file

    def _in_time(self, act: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever is done
        from threading import Thread

        came: list[Any] = []
        broke: list[OSError] = []

        def do() -> None:
            try:
                came.append(act())
            except OSError as broken:
                broke.append(broken)
            if self._is_stuck and self._file is not None:
                self._file.close()

        at_work = Thread(target=do, name="pipe", daemon=True)
        at_work.start()
        at_work.join(self.within_s)
        if at_work.is_alive():
            self._is_stuck = True
            raise TimeoutError(self._address)
        if broke:
            raise broke[0]
        return came[0]
