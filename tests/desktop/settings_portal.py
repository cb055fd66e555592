"""A fake settings portal: `python -m tests.desktop.settings_portal`, led by tastes.py.

It answers and tells as the one of a desktop does. Source: org.freedesktop.portal.Settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dbus_fast import Message, Variant

from tests.desktop.bus_fake import Event, Service, serve

if TYPE_CHECKING:
    from collections.abc import Callable

    from dbus_fast.aio import MessageBus

_SETTINGS = "org.freedesktop.portal.Settings"


class SettingsPortal(Service):
    """Holds what the user of the desktop chose."""

    NAME = "org.freedesktop.portal.Desktop"

    def __init__(self, bus: MessageBus) -> None:
        """Hold nothing yet."""
        super().__init__(bus)
        self._chosen: dict[str, dict[str, Variant]] = {}

    def answers(self) -> dict[tuple[str, str], Callable[[Message], Message | None]]:
        """Answer the one call that the program makes."""
        return {(_SETTINGS, "ReadAll"): self._read_all}

    def obey(self, command: Event) -> None:
        """Choose another value, and tell of it."""
        group, key, value = command["group"], command["key"], Variant(command["sort"], command["value"])
        self._chosen.setdefault(group, {})[key] = value
        path = "/org/freedesktop/portal/desktop"
        self.bus.send(Message.new_signal(path, _SETTINGS, "SettingChanged", "ssv", [group, key, value]))

    def _read_all(self, call: Message) -> Message:
        asked = {group: keys for group, keys in self._chosen.items() if group in call.body[0]}
        return Message.new_method_return(call, "a{sa{sv}}", [asked])


if __name__ == "__main__":
    serve(SettingsPortal)
