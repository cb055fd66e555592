"""Lines over the named pipes of Windows, by Qt, whose local sockets are pipes there and need no thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer

from organizer.domain.errors import Unreachable

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_READ_AHEAD = 2_000_005


class PipeLine(QObject):
    """One connection; see `Line`."""

    readable = Signal()
    written = Signal()
    left = Signal()

    def __init__(self, connection: QLocalSocket) -> None:
        """Carry bytes over `connection`, which is closed with this line."""
        super().__init__()
        connection.setParent(self)
        connection.setReadBufferSize(_READ_AHEAD)
        self._connection = connection
        connection.readyRead.connect(self.readable)
        connection.bytesWritten.connect(self._tell_written)
        connection.disconnected.connect(self.left)

    def read(self) -> bytes:
        """Return what has come since the last time."""
        return bytes(self._connection.readAll().data())

    def write(self, data: bytes) -> None:
        """Send `data` as the other end takes it."""
        self._connection.write(data)

    def unwritten(self) -> int:
        """Return how many bytes wait for the other end to take them."""
        return self._connection.bytesToWrite()

    def hang_up(self) -> None:
        """End, once all that was written has been taken."""
        self._connection.disconnectFromServer()

    def abort(self) -> None:
        """End at once."""
        self._connection.blockSignals(True)
        self._connection.abort()

    def _tell_written(self, _count: int) -> None:
        self.written.emit()


class PipeListener(QObject):
    """Listens at the name of a pipe, which only this user may open; see `Listener`."""

    came = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Listen nowhere yet."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)

    def listen(self, address: str) -> str:
        """Listen at the name `address`; return the whole path of the pipe.

        Raises:
            Unreachable: nobody can listen there. data: address, reason.
        """
        QLocalServer.removeServer(address)
        if not self._server.listen(address):
            raise Unreachable(address=address, reason=self._server.errorString())
        return self._server.fullServerName()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _let_in(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            self.came.emit(PipeLine(connection))
