"""A connection to the session bus that never makes the main thread wait."""

from __future__ import annotations

import errno
import logging
import os
import socket
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message
    from jeepney.auth import Authenticator
    from jeepney.low_level import Parser

log = logging.getLogger(__name__)

_READ_AT_ONCE = 65_536
_UNSENT_AT_MOST = 4_000_000


class SessionBus(QObject):
    """Calls, and listens, on one connection.

    It opens with the first call, and after it was lost with the next one.
    """

    lost = Signal()
    heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Open nothing yet."""
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._reader: QSocketNotifier | None = None
        self._writer: QSocketNotifier | None = None
        self._authenticator: Authenticator | None = None
        self._parser: Parser | None = None
        self._unsent = bytearray()
        self._serial = 0
        self._calls: dict[int, _Call] = {}
        self._rules: list[Message] = []

    @property
    def is_open(self) -> bool:
        """Whether there is a connection, or one is being made."""
        return self._socket is not None

    def listen(self, rule: Message) -> None:
        """Have the bus send what fits the rule (an AddMatch call), now and after every new connection.

        What comes is said by `heard`, as a jeepney Message.
        """
        self._rules.append(rule)
        if self.is_open:
            self._send(rule)

    def call(
        self,
        message: Message,
        replied: Callable[[Message], None],
        failed: Callable[[str], None],
        within_ms: int,
        late: Callable[[Message], None] | None = None,
    ) -> None:
        """Send a method call; from the event loop, call `replied` with the answer, or `failed` with the reason.

        A reason is `no_bus`, `no_answer` (not within `within_ms` milliseconds; an answer that comes later goes to
        `late`), or the name of the error on the bus.
        """
        if not self.is_open and not self._open():
            QTimer.singleShot(0, self, lambda: failed("no_bus"))
            return
        serial = self._send(message)
        call = _Call(replied, failed, late, self)
        self._calls[serial] = call
        call.timer.timeout.connect(call.expire)
        call.timer.start(within_ms)

    def send(self, message: Message) -> None:
        """Send a method call whose answer is of no interest."""
        if self.is_open:
            self._send(message)

    def close(self) -> None:
        """Hang up; what was not answered stays so."""
        for call in self._take_calls():
            call.drop()
        self._hang_up()

    def _open(self) -> bool:
        from jeepney import Parser
        from jeepney.auth import Authenticator

        address = session_bus_address()
        if address is None:
            return False
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.setblocking(False)
        try:
            connection.connect(address)
        except OSError as refused:
            connection.close()
            log.info("no session bus: %s", errno.errorcode.get(refused.errno or 0, "?"))
            return False
        self._socket = connection
        self._authenticator = Authenticator()
        self._parser = Parser()
        self._reader = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._reader.activated.connect(self._receive)
        self._writer = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Write, self)
        self._writer.activated.connect(self._flush)
        self._authenticate(self._authenticator, connection)
        self._greet()
        return True

    def _greet(self) -> None:
        from jeepney.bus_messages import message_bus

        self._send(message_bus.Hello())
        for rule in self._rules:
            self._send(rule)

    def _authenticate(self, authenticator: Authenticator, connection: socket.socket) -> None:
        """Say who is calling; it fits into the buffer of a fresh socket."""
        try:
            connection.send(authenticator.data_to_send() or b"")
        except OSError:
            self._lose_later()

    def _send(self, message: Message) -> int:
        """Queue a message and return its serial number."""
        self._serial += 1
        self._unsent += message.serialise(serial=self._serial)
        if self._authenticator is None:
            self._flush()
        return self._serial

    def _flush(self) -> None:
        """Send what can be sent now; the rest when the socket takes more."""
        if self._socket is None or self._writer is None:
            return
        if self._authenticator is not None or not self._unsent:
            self._writer.setEnabled(False)
            return
        try:
            sent = self._socket.send(self._unsent)
        except BlockingIOError:
            sent = 0
        except OSError:
            self._lose_later()
            return
        del self._unsent[:sent]
        if len(self._unsent) > _UNSENT_AT_MOST:
            self._lose_later()
            return
        self._writer.setEnabled(bool(self._unsent))

    def _receive(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(_READ_AT_ONCE)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lose()
            return
        try:
            self._take_in(data)
        except Exception:  # jeepney raises many kinds on bytes that are no D-Bus; the connection is useless then
            log.warning("the session bus sent what cannot be read", exc_info=True)
            self._lose()

    def _take_in(self, data: bytes) -> None:
        if self._authenticator is not None:
            self._authenticator.feed(data)
            if self._authenticator.authenticated:
                self._begin()
            return
        if self._parser is not None:
            self._parser.add_data(data)
        while self._parser is not None and (message := self._parser.get_next_message()) is not None:
            self._dispatch(message)

    def _begin(self) -> None:
        """Send what waited for the end of the authentication."""
        from jeepney.auth import BEGIN

        self._authenticator = None
        self._unsent[:0] = BEGIN
        self._flush()

    def _dispatch(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        kind = message.header.message_type
        if kind is MessageType.signal:
            self.heard.emit(message)
            return
        serial = message.header.fields.get(HeaderFields.reply_serial)
        call = self._calls.pop(serial, None) if isinstance(serial, int) else None
        if call is None:
            return
        if kind is MessageType.error:
            call.refuse(str(message.header.fields.get(HeaderFields.error_name)))
        else:
            call.reply(message)

    def _lose_later(self) -> None:
        QTimer.singleShot(0, self, self._lose)

    def _lose(self) -> None:
        if self._socket is None:
            return
        self._hang_up()
        self.lost.emit()
        for call in self._take_calls():
            call.refuse("no_bus")

    def _take_calls(self) -> list[_Call]:
        calls = list(self._calls.values())
        self._calls.clear()
        return calls

    def _hang_up(self) -> None:
        for notifier in (self._reader, self._writer):
            if notifier is not None:
                notifier.setEnabled(False)
                notifier.deleteLater()
        self._reader = self._writer = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        self._authenticator = None
        self._parser = None
        self._unsent.clear()


class _Call:
    """A call that waits for its answer."""

    def __init__(
        self,
        replied: Callable[[Message], None],
        failed: Callable[[str], None],
        late: Callable[[Message], None] | None,
        parent: QObject,
    ) -> None:
        self._replied = replied
        self._failed = failed
        self._late = late
        self._expired = False
        self.timer = QTimer(parent)
        self.timer.setSingleShot(True)

    def expire(self) -> None:
        self._expired = True
        self._failed("no_answer")

    def reply(self, message: Message) -> None:
        self.drop()
        if not self._expired:
            self._replied(message)
        elif self._late is not None:
            self._late(message)

    def refuse(self, name: str) -> None:
        self.drop()
        if not self._expired:
            self._failed(name)

    def drop(self) -> None:
        self.timer.stop()
        self.timer.deleteLater()


def session_bus_address() -> str | None:
    """Return the path of the session bus's socket, or None where there is none."""
    if sys.platform in {"win32", "darwin"}:
        return None
    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if named:
        from jeepney.bus import get_connectable_addresses

        try:
            return str(next(iter(get_connectable_addresses(named))))
        except (RuntimeError, ValueError, StopIteration):
            return None
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return os.path.join(runtime, "bus") if runtime else None  # noqa: PTH118 - a socket's address is text
