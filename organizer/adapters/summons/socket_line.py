"""Lines over Unix sockets, by the standard library. Qt's own would bring in all of its network, which nothing else here uses."""

from __future__ import annotations

import logging
import os
import socket
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from organizer.domain.errors import Unreachable

log = logging.getLogger(__name__)

_AT_ONCE = 262_144
_WAITING_AT_THE_DOOR = 64
# Out of file descriptors, for instance: they may be given back soon.
_TRY_AGAIN_AFTER_MS = 1_000


class SocketLine(QObject):
    """One accepted connection; see `Line`."""

    readable = Signal()
    written = Signal()
    left = Signal()

    def __init__(self, connection: socket.socket) -> None:
        """Carry bytes over `connection`, which is closed with this line."""
        super().__init__()
        connection.setblocking(False)
        self._connection = connection
        self._unwritten = bytearray()
        self._ends = False
        self._ear = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self.readable)
        self._mouth = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Write, self)
        self._mouth.setEnabled(False)
        self._mouth.activated.connect(self._write_on)

    def read(self) -> bytes:
        """Return what has come since the last time."""
        try:
            came = self._connection.recv(_AT_ONCE)
        except (BlockingIOError, InterruptedError):
            return b""
        except OSError:
            came = b""
        if not came:
            self._leave()
        return came

    def write(self, data: bytes) -> None:
        """Send `data` as the other end takes it."""
        self._unwritten += data
        self._send()

    def unwritten(self) -> int:
        """Return how many bytes wait for the other end to take them."""
        return len(self._unwritten)

    def hang_up(self) -> None:
        """End, once all that was written has been taken."""
        self._ends = True
        if not self._unwritten:
            self._leave()

    def abort(self) -> None:
        """End at once."""
        self._unwritten.clear()
        self._ear.setEnabled(False)
        self._mouth.setEnabled(False)
        self._connection.close()

    def _write_on(self) -> None:
        if self._send():
            self.written.emit()
            if self._ends and not self._unwritten:
                self._leave()

    def _send(self) -> int:
        """Send what can be sent now; return how much that was."""
        try:
            sent = self._connection.send(self._unwritten[:_AT_ONCE]) if self._unwritten else 0
        except (BlockingIOError, InterruptedError):
            sent = 0
        except OSError:
            # The other end is gone, which its reading side tells, too; what it did not take, nobody will.
            self._unwritten.clear()
            sent = 0
        del self._unwritten[:sent]
        self._mouth.setEnabled(bool(self._unwritten))
        return sent

    def _leave(self) -> None:
        if self._connection.fileno() != -1:
            self.abort()
            self.left.emit()


class SocketListener(QObject):
    """Listens at the path of a socket; see `Listener`."""

    came = Signal(object)

    def __init__(self, parent: QObject, user: int | None = None) -> None:
        """Let in processes of the user with the number `user`; None: our own."""
        super().__init__(parent)
        self._user = os.getuid() if user is None else user
        self._socket: socket.socket | None = None
        self._door: QSocketNotifier | None = None
        self._path = ""

    def listen(self, address: str) -> str:
        """Listen at the path `address`, and return it.

        Raises:
            Unreachable: nobody can listen there. data: address, reason.
        """
        listening = socket.socket(socket.AF_UNIX)
        try:
            # What a crashed owner left behind; nobody else listens there, since this process owns the book.
            with suppress(FileNotFoundError):
                os.unlink(address)  # noqa: PTH108 - a path of the system's, not of a library
            listening.bind(address)
            os.chmod(address, 0o600)  # noqa: PTH101 - as above
            listening.listen(_WAITING_AT_THE_DOOR)
            listening.setblocking(False)
        except OSError as refused:
            listening.close()
            raise Unreachable(address=address, reason=refused.strerror or str(refused)) from refused
        self._socket, self._path = listening, address
        self._door = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._door.activated.connect(self._let_in)
        return address

    def close(self) -> None:
        """Listen no more."""
        if self._socket is None or self._door is None:
            return
        self._door.setEnabled(False)
        self._socket.close()
        self._socket = None
        with suppress(OSError):
            os.unlink(self._path)  # noqa: PTH108 - as above

    def _let_in(self) -> None:
        while self._socket is not None:
            try:
                connection, _ = self._socket.accept()
            except (BlockingIOError, InterruptedError):
                return
            except ConnectionError:
                continue
            except OSError:
                log.exception("a process that asks cannot be let in now")
                self._rest()
                return
            if _comes_from(connection, self._user):
                self.came.emit(SocketLine(connection))
            else:
                connection.close()

    def _rest(self) -> None:
        """Look at the door later: whoever stands there would be told of again and again."""
        if self._door is not None:
            self._door.setEnabled(False)
            QTimer.singleShot(_TRY_AGAIN_AFTER_MS, self, self._open_again)

    def _open_again(self) -> None:
        if self._socket is not None and self._door is not None:
            self._door.setEnabled(True)


def _comes_from(connection: socket.socket, user: int) -> bool:
    """Return whether this user is at the other end, where the system can tell; the folder is closed to others anyway."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    return int.from_bytes(credentials[4:8], sys.byteorder) == user
