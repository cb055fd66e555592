"""A fake `org.freedesktop.login1`: `python -m tests.desktop.login_manager`, led by logins.py.

It tells of sleep, and waits before it for whoever asked to, as logind does. Source: org.freedesktop.login1(5).
"""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from dbus_fast import Message, MessageType

from tests.desktop.bus_fake import Event, Service, serve, tell

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_MANAGER = "org.freedesktop.login1.Manager"


class Logins(Service):
    """Gives descriptors that hold up sleep, and tells when they are let go of."""

    NAME = _NAME

    def answers(self) -> dict[tuple[str, str], Callable[[Message], Message | None]]:
        """Answer the one call that the program makes."""
        return {(_MANAGER, "Inhibit"): self._inhibit}

    def obey(self, command: Event) -> None:
        """Do one of: sleep, unlock."""
        match command["do"]:
            case "sleep":
                self._signal(_PATH, _MANAGER, "PrepareForSleep", "b", [command["begins"]])
            case "unlock":
                self._signal(f"{_PATH}/session/_31", "org.freedesktop.login1.Session", "Unlock", "", [])

    def _inhibit(self, call: Message) -> Message:
        ours, theirs = os.pipe()
        os.set_blocking(ours, False)
        loop = asyncio.get_running_loop()

        def let_go() -> None:
            loop.remove_reader(ours)
            os.close(ours)
            tell(event="let go")

        loop.add_reader(ours, let_go)
        loop.call_later(0.2, os.close, theirs)
        tell(event="asked to wait", what=call.body[0], who=call.body[1], mode=call.body[3])
        return Message.new_method_return(call, "h", [0], [theirs])

    def _signal(self, path: str, interface: str, member: str, signature: str, body: list[object]) -> None:
        self.bus.send(
            Message(
                path=path,
                interface=interface,
                member=member,
                signature=signature,
                body=body,
                message_type=MessageType.SIGNAL,
            )
        )


if __name__ == "__main__":
    serve(Logins, "DBUS_SYSTEM_BUS_ADDRESS")
