"""What a notification daemon's replies say; one that says something else than the specification wants says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeepney import Message


def sender_of(message: Message) -> str | None:
    """Return the bus name of whoever sent a message."""
    from jeepney import HeaderFields

    sender = message.header.fields.get(HeaderFields.sender)
    return None if sender is None else str(sender)


def capabilities_in(reply: Message) -> frozenset[str] | None:
    """Return what the daemon says it can do; None where it does not say so."""
    match reply.body:
        case (list(names),):
            return frozenset(map(str, names))
    return None


def number_in(reply: Message) -> int | None:
    """Return under which number the daemon shows a notice; None where it names none."""
    match reply.body:
        case (int(number),):
            return number
    return None
