"""A fake `org.freedesktop.Notifications`: `python -m tests.desktop.notification_daemon`, led by notifications.py.

As strict as the strictest desktop: it speaks to the caller only (as GNOME does), refuses wrong types, and forgets its
numbers when it dies. Source: Desktop Notifications Specification 1.3.
"""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING

from dbus_fast import ErrorType, Message, MessageType

from tests.desktop.bus_fake import Event, Service, serve, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from dbus_fast.aio import MessageBus

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_NOTIFY = "susssasa{sv}i"
_EXPIRED, _DISMISSED, _CLOSED_BY_CALL = 1, 2, 3


class Notifications(Service):
    """Remembers who raised what; answers at once, slowly, or with an error, as told."""

    NAME = _NAME

    def __init__(self, bus: MessageBus) -> None:
        """Answer at once, with every capability, until told otherwise."""
        super().__init__(bus)
        self._numbers = itertools.count(1)
        self._owners: dict[int, str] = {}
        self._capabilities = ["actions", "body", "body-markup", "persistence"]
        self._delay = 0.0
        self._refusal = ""
        self._mumbles = False
        self._late: set[asyncio.TimerHandle] = set()

    def answers(self) -> dict[tuple[str, str], Callable[[Message], Message | None]]:
        """Answer the four calls of the specification."""
        return {
            (_NAME, "Notify"): self._notify,
            (_NAME, "CloseNotification"): self._close,
            (_NAME, "GetCapabilities"): self._can,
            (_NAME, "GetServerInformation"): lambda call: Message.new_method_return(
                call, "ssss", ["Fake", "Tests", "1", "1.2"]
            ),
        }

    def obey(self, command: Event) -> None:
        """Do one of: capabilities, slow, refuse, mumble, press, reply, close, token."""
        match command["do"]:
            case "capabilities":
                self._capabilities = command["names"]
            case "slow":
                self._delay = command["seconds"]
            case "refuse":
                self._refusal = command["error"]
            case "mumble":
                self._mumbles = command["on"]
            case "press":
                number = command["number"]
                if command["token"]:
                    self._signal(number, "ActivationToken", "us", [number, command["token"]])
                self._signal(number, "ActionInvoked", "us", [number, command["action"]])
                if command["closes"]:
                    self._gone(number, _DISMISSED)
            case "reply":
                self._signal(command["number"], "NotificationReplied", "us", [command["number"], command["words"]])
            case "close":
                self._gone(command["number"], command["reason"])

    def _can(self, call: Message) -> Message:
        if self._mumbles:
            return Message.new_method_return(call, "u", [7])
        return Message.new_method_return(call, "as", [self._capabilities])

    def _notify(self, call: Message) -> Message | None:
        if call.signature != _NOTIFY:
            tell(event="malformed", signature=call.signature)
            return Message.new_error(call, ErrorType.INVALID_ARGS, f"want {_NOTIFY}, not {call.signature}")
        application, replaces, icon, title, body, actions, hints, expires = call.body
        if self._refusal:
            tell(event="refused", title=title)
            return Message.new_error(call, self._refusal, "refused by the tests")
        if self._mumbles:
            tell(event="refused", title=title)
            return Message.new_method_return(call, "s", ["seven"])
        number = replaces if replaces in self._owners else next(self._numbers)
        self._owners[number] = str(call.sender)
        tell(
            event="notify",
            number=number,
            application=application,
            replaces=replaces,
            icon=icon,
            title=title,
            body=body,
            actions=actions,
            hints={name: hint.value for name, hint in hints.items() if hint.signature != "(iiibiiay)"},
            hint_types={name: hint.signature for name, hint in hints.items()},
            expires=expires,
        )
        return self._answer(Message.new_method_return(call, "u", [number]))

    def _close(self, call: Message) -> Message | None:
        tell(event="close", number=call.body[0])
        if call.body[0] in self._owners:
            self._gone(call.body[0], _CLOSED_BY_CALL)
        return self._answer(Message.new_method_return(call))

    def _answer(self, reply: Message) -> Message | None:
        if not self._delay:
            return reply
        self._late.add(asyncio.get_running_loop().call_later(self._delay, self.bus.send, reply))
        return None

    def _gone(self, number: int, reason: int) -> None:
        self._signal(number, "NotificationClosed", "uu", [number, reason])
        self._owners.pop(number, None)

    def _signal(self, number: int, member: str, signature: str, body: list[object]) -> None:
        self.bus.send(
            Message(
                destination=self._owners[number],
                path=_PATH,
                interface=_NAME,
                member=member,
                signature=signature,
                body=body,
                message_type=MessageType.SIGNAL,
            )
        )


if __name__ == "__main__":
    serve(Notifications)
