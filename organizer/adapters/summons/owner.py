"""The socket of the program that owns the book: it hears what other processes ask, and streams back what is said.

A frame is four bytes of length, big-endian, and that many bytes of JSON. The owner greets with `{"ready": 1}`; the
other asks with one object of at most 2 MB; then come any number of `{"out": text}` and `{"err": text}`, every two
seconds `{"working": 1}`, and last `{"exit": status}`.
"""

from __future__ import annotations

import json
import logging
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from organizer.adapters.summons.address import address_of
from organizer.adapters.summons.line import listener

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from organizer.adapters.summons.line import Line, Listener

log = logging.getLogger(__name__)

LARGEST_REQUEST = 2_000_000
_LENGTH_BYTES = 4
_MOST_AT_ONCE = 64
_ASK_WITHIN_MS = 10_000
_SIGN_OF_LIFE_MS = 2_000
_UNREAD_AT_MOST = 256_000
_STATUS_OF_A_BUG = 1


class Said(Protocol):
    """A piece of what a command says."""

    @property
    def stream(self) -> str:
        """Return `out` or `err`."""

    @property
    def text(self) -> str:
        """Return the words."""


class Held(Protocol):
    """Work in slices that can be held and stopped."""

    def hold(self) -> None:
        """Do no further step until `resume`."""

    def resume(self) -> None:
        """Go on."""

    def stop(self) -> None:
        """Do no further step, ever."""


class Slicer(Protocol):
    """Does work in slices."""

    def slices(self, work: Iterator[object], ended: Callable[[Exception | None], None]) -> Held:
        """Step through `work` between the events of the main thread."""


class Summons(QObject):
    """Answers the processes that ask; several at once, and none of them can hold up the program."""

    asked = Signal()

    def __init__(
        self,
        handle: Callable[[dict[str, object]], Generator[Said | None, None, int]],
        slicer: Slicer,
        parent: QObject | None = None,
        *,
        user: int | None = None,
        listens: Callable[[QObject], Listener] | None = None,
        sign_of_life_ms: int = _SIGN_OF_LIFE_MS,
    ) -> None:
        """Answer by `handle`, whose generator says things, pauses (None) in long work and returns the exit status.

        Only the user with the number `user` is answered: the one who runs this, unless said otherwise. It listens as this
        platform does, or by what `listens` makes.
        While a command is being done, whoever asked hears so every `sign_of_life_ms` milliseconds.
        """
        super().__init__(parent)
        self._sign_of_life_ms = sign_of_life_ms
        self._handle = handle
        self._slicer = slicer
        self._listener = (listens or partial(listener, user=user))(self)
        self._listener.came.connect(self._greet)
        self._conversations: set[_Conversation] = set()

    def listen(self, home: Path) -> str:
        """Listen at the one address of the folder `home`, and return it. Only the owner of the book may call it.

        Raises:
            Unreachable: nobody can listen there. data: address, reason.
        """
        return self._listener.listen(address_of(home))

    def close(self) -> None:
        """Listen no more; break off what is being said, finish nothing."""
        self._listener.close()
        for conversation in list(self._conversations):
            conversation.end()

    def _greet(self, line: Line) -> None:
        if len(self._conversations) >= _MOST_AT_ONCE:
            line.abort()
            return
        conversation = _Conversation(line, self._handle, self._slicer, self._sign_of_life_ms, self)
        self._conversations.add(conversation)
        conversation.ended.connect(self._forget)
        conversation.asked.connect(self.asked)
        conversation.begin()

    def _forget(self, conversation: _Conversation) -> None:
        self._conversations.discard(conversation)
        conversation.deleteLater()


class _Conversation(QObject):
    """One request and its answer.

    When the other end leaves before the end, the work is stopped where it next has something to say on standard output:
    nobody hears it. Until then it goes on, so that a change in progress is finished.
    """

    ended = Signal(object)
    asked = Signal()

    def __init__(
        self,
        line: Line,
        handle: Callable[[dict[str, object]], Generator[Said | None, None, int]],
        slicer: Slicer,
        sign_of_life_ms: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._line = line
        line.setParent(self)
        self._handle = handle
        self._slicer = slicer
        self._heard = bytearray()
        self._work: Held | None = None
        self._gone = False
        self._status: int | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.end)
        self._pulse = QTimer(self)
        self._pulse.setInterval(sign_of_life_ms)
        self._pulse.timeout.connect(self._say_working)

    def begin(self) -> None:
        self._line.readable.connect(self._hear)
        self._line.written.connect(self._go_on)
        self._line.left.connect(self._left)
        self._patience.start(_ASK_WITHIN_MS)
        self._say({"ready": 1})
        self._hear()

    def end(self) -> None:
        """Break off."""
        if self._work is not None:
            self._work.stop()
        self._over()

    def _hear(self) -> None:
        """Read on until the request is whole; anything after it is of no interest."""
        if self._work is not None or self._gone:
            self._line.read()
            return
        self._heard += self._line.read()
        if len(self._heard) < _LENGTH_BYTES:
            return
        length = int.from_bytes(self._heard[:_LENGTH_BYTES], "big")
        if length > LARGEST_REQUEST:
            self.end()
        elif len(self._heard) >= _LENGTH_BYTES + length:
            self._take_up(bytes(self._heard[_LENGTH_BYTES : _LENGTH_BYTES + length]))

    def _take_up(self, frame: bytes) -> None:
        self._patience.stop()
        self._heard.clear()
        try:
            request = json.loads(frame)
        except (ValueError, RecursionError):
            request = None
        if not isinstance(request, dict):
            self.end()
            return
        self.asked.emit()
        self._pulse.start()
        self._work = self._slicer.slices(self._answer(request), self._answered)

    def _answer(self, request: dict[str, object]) -> Generator[None, None, None]:
        saying = self._handle(request)
        try:
            while True:
                said = next(saying)
                if said is not None:
                    if self._gone and said.stream == "out":
                        return
                    self._say({said.stream: said.text})
                yield
        except StopIteration as last:
            self._status = int(last.value)
        finally:
            saying.close()

    def _answered(self, error: Exception | None) -> None:
        self._pulse.stop()
        if error is not None:
            log.error("a command from another process failed", exc_info=error)
        if self._gone:
            self._over()
            return
        self._say({"exit": _STATUS_OF_A_BUG if self._status is None else self._status})
        self._line.hang_up()

    def _say(self, frame: dict[str, object]) -> None:
        if self._gone:
            return
        body = json.dumps(frame).encode()
        self._line.write(len(body).to_bytes(_LENGTH_BYTES, "big") + body)
        if self._work is not None and self._line.unwritten() > _UNREAD_AT_MOST:
            self._work.hold()

    def _say_working(self) -> None:
        """Say that this program is alive; whoever has not read what was said before is not told again."""
        if not self._line.unwritten():
            self._say({"working": 1})

    def _go_on(self) -> None:
        if self._work is not None and self._line.unwritten() <= _UNREAD_AT_MOST:
            self._work.resume()

    def _left(self) -> None:
        self._gone = True
        if self._work is None or self._status is not None:
            self._over()
        else:
            self._work.resume()

    def _over(self) -> None:
        self._gone = True
        self._patience.stop()
        self._pulse.stop()
        self._line.abort()
        self.ended.emit(self)
