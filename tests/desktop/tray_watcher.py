"""A fake StatusNotifierWatcher with a host: `python -m tests.desktop.tray_watcher`, led by trays.py.

Source: the StatusNotifierItem specification, as KDE's panel does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dbus_fast import Message, Variant

from tests.desktop.bus_fake import Event, Service, serve, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from dbus_fast.aio import MessageBus

_NAME = "org.kde.StatusNotifierWatcher"
_PROPERTIES = "org.freedesktop.DBus.Properties"


class Watcher(Service):
    """A panel that shows every icon that asks for a place."""

    NAME = _NAME

    def __init__(self, bus: MessageBus) -> None:
        """Start with no icon."""
        super().__init__(bus)
        self._items: list[str] = []

    def answers(self) -> dict[tuple[str, str], Callable[[Message], Message | None]]:
        """Answer the calls of an icon."""
        return {
            (_NAME, "RegisterStatusNotifierItem"): self._register,
            (_NAME, "RegisterStatusNotifierHost"): Message.new_method_return,
            (_PROPERTIES, "Get"): self._get,
            (_PROPERTIES, "GetAll"): lambda call: Message.new_method_return(call, "a{sv}", [self._properties()]),
        }

    def obey(self, command: Event) -> None:
        """Press the icon of the program with the main or second button."""
        item = self._items[command["item"]]
        service, _, path = item.partition("/")
        self.bus.send(
            Message(
                destination=service,
                path="/" + path,
                interface="org.kde.StatusNotifierItem",
                member={"press": "Activate", "press_second": "SecondaryActivate"}[command["do"]],
                signature="ii",
                body=[0, 0],
            )
        )

    def left(self, name: str) -> None:
        """Take the icons of a program that ended off the panel."""
        gone = [item for item in self._items if item.startswith(name + "/")]
        for item in gone:
            self._items.remove(item)
            tell(event="unregistered", item=item)

    def _register(self, call: Message) -> Message:
        path = call.body[0] if call.body[0].startswith("/") else "/StatusNotifierItem"
        item = f"{call.sender}{path}"
        self._items.append(item)
        tell(event="registered", item=item)
        return Message.new_method_return(call)

    def _get(self, call: Message) -> Message:
        return Message.new_method_return(call, "v", [self._properties()[call.body[1]]])

    def _properties(self) -> dict[str, Variant]:
        return {
            "RegisteredStatusNotifierItems": Variant("as", self._items),
            "IsStatusNotifierHostRegistered": Variant("b", True),
            "ProtocolVersion": Variant("i", 0),
        }


if __name__ == "__main__":
    serve(Watcher)
