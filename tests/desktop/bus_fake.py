"""The frame of a fake service that lives in a process of its own and is led through its standard input.

Not in the tests' own process: a blocking call of Qt's D-Bus holds the interpreter, and would wait for itself.
Commands come as JSON lines on standard input, what happens goes out as JSON lines on standard output.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from typing import TYPE_CHECKING, Any

from dbus_fast import Message, MessageType, NameFlag
from dbus_fast.aio import MessageBus

if TYPE_CHECKING:
    from collections.abc import Callable

Event = dict[str, Any]


def tell(**event: Any) -> None:  # noqa: ANN401 - whatever JSON can say
    """Say to the tests what happened."""
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


class Service:
    """What every fake has: a place on the bus, an answer for each call, and an ear for the tests."""

    NAME = ""

    def __init__(self, bus: MessageBus) -> None:
        """Live on `bus`."""
        self.bus = bus

    def answers(self) -> dict[tuple[str, str], Callable[[Message], Message | None]]:
        """Return the answer for each interface and member; None means that the answer comes later."""
        raise NotImplementedError

    def obey(self, command: Event) -> None:
        """Do what the tests say."""
        raise NotImplementedError

    def left(self, name: str) -> None:
        """Hear that somebody left the bus."""

    def take(self, message: Message) -> Message | bool | None:
        """Answer one call; True means that the answer comes later."""
        if message.message_type is MessageType.SIGNAL:
            if message.member == "NameOwnerChanged" and not message.body[2]:
                self.left(message.body[0])
            return None
        if message.message_type is not MessageType.METHOD_CALL:
            return None
        answer = self.answers().get((str(message.interface), str(message.member)))
        return None if answer is None else answer(message) or True

    async def live(self) -> None:
        """Take the name, say so, and obey until the tests hang up."""
        self.bus.add_message_handler(self.take)
        await self.bus.call(
            Message(
                destination="org.freedesktop.DBus",
                path="/org/freedesktop/DBus",
                interface="org.freedesktop.DBus",
                member="AddMatch",
                signature="s",
                body=["type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'"],
            )
        )
        await self.bus.request_name(self.NAME, NameFlag.DO_NOT_QUEUE)
        tell(event="ready")
        reader = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        while line := await reader.readline():
            command = json.loads(line)
            self.obey(command)
            tell(event="done", command=command)


def serve(service: type[Service], bus_variable: str = "DBUS_SESSION_BUS_ADDRESS") -> None:
    """Run a fake service on the session bus, or the one another variable names, until its standard input ends."""

    async def live() -> None:
        bus = await MessageBus(bus_address=os.environ[bus_variable], negotiate_unix_fd=True).connect()
        await service(bus).live()
        bus.disconnect()

    asyncio.run(live())
