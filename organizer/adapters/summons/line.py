"""What the summons needs of the system: a listener that brings lines, and lines that carry bytes. One kind a platform."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, SignalInstance


class Line(Protocol):
    """A line to another process. What is written and not yet taken is kept, however much it is."""

    @property
    def readable(self) -> SignalInstance:
        """Return the signal that bytes have come, or the end."""

    @property
    def written(self) -> SignalInstance:
        """Return the signal that the other end has taken some of what was written."""

    @property
    def left(self) -> SignalInstance:
        """Return the signal that the other end has hung up, or that this one has, with all said."""

    def setParent(self, parent: QObject) -> None:  # noqa: N802 - Qt's own name
        """Live as long as `parent`."""

    def read(self) -> bytes:
        """Return what has come since the last time."""

    def write(self, data: bytes) -> None:
        """Send `data` as the other end takes it."""

    def unwritten(self) -> int:
        """Return how many bytes wait for the other end to take them."""

    def hang_up(self) -> None:
        """End, once all that was written has been taken."""

    def abort(self) -> None:
        """End at once. Nothing is signalled any more."""


class Listener(Protocol):
    """Listens at one address."""

    @property
    def came(self) -> SignalInstance:
        """Return the signal that brings each new line; those of other users are turned away before."""

    def listen(self, address: str) -> str:
        """Listen, also where a crashed program has; return the address that others are to use.

        Raises:
            Unreachable: nobody can listen there. data: address, reason.
        """

    def close(self) -> None:
        """Listen no more."""


def listener(parent: QObject, user: int | None) -> Listener:
    """Return the listener of this platform. It lets in processes of the user with the number `user`; None: our own."""
    import sys

    if sys.platform == "win32":
        from organizer.adapters.summons.pipe_line import PipeListener

        return PipeListener(parent)
    from organizer.adapters.summons.socket_line import SocketListener

    return SocketListener(parent, user)
