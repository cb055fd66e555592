"""Places for a tray icon: none by default, a StatusNotifier panel or an XEmbed one for the tests that want it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.desktop.fakes import Fake
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from jeepney.low_level import Message

    from tests.desktop.private_desktop import PrivateDesktop

_TINT2 = """\
panel_items = S
panel_size = 100% 32
panel_position = bottom center horizontal
panel_layer = top
systray_padding = 2 2 2
"""


class NotifierPanel(Fake):
    """A panel as of KDE, or of GNOME with its extension: icons come over the session bus."""

    MODULE = "tests.desktop.tray_watcher"
    NAME = "org.kde.StatusNotifierWatcher"

    @property
    def icons(self) -> list[str]:
        """The icons on it now, as bus name and path."""
        gone = [one["item"] for one in self.heard("unregistered")]
        return [one["item"] for one in self.heard("registered") if one["item"] not in gone]

    def wait_for_icon(self) -> str:
        """Wait for an icon and return it."""
        return until(lambda: self.icons, "an icon on the panel")[-1]

    def press(self) -> None:
        """Press the first icon as the main button of the mouse does."""
        self.do("press", item=0)

    def read(self, name: str) -> Any:  # noqa: ANN401 - whatever the property holds
        """Return a property of the last icon: `Title`, `ToolTip`, `IconName`, `Status`."""
        from jeepney import DBusAddress, Properties

        service, _, path = self.icons[-1].partition("/")
        item = Properties(DBusAddress("/" + path, bus_name=service, interface="org.kde.StatusNotifierItem"))
        return self._asked(item.get(name))[0][1]

    def menu(self, within: str = "") -> list[str]:
        """Return what stands in the menu of the last icon, or in that of its entry that begins so, as a panel shows it."""
        top = self._entries()
        return list(self._entries(_beginning(within, top)) if within else top)

    def choose(self, begins: str) -> None:
        """Choose the entry of the menu that begins so."""
        self._asked(self._of_menu("Event", "isvu", (_beginning(begins, self._entries()), "clicked", ("s", ""), 0)))

    def _entries(self, of: int = 0) -> dict[str, int]:
        self._asked(self._of_menu("AboutToShow", "i", (of,)))
        _, (_, _, entries) = self._asked(self._of_menu("GetLayout", "iias", (of, 1, [])))
        told = ((number, {name: value for name, (_, value) in said.items()}) for _, (number, said, _) in entries)
        return {said["label"]: number for number, said in told if said.get("visible", True) and said.get("label")}

    def _of_menu(self, member: str, signature: str, body: tuple[Any, ...]) -> Message:
        from jeepney import DBusAddress, new_method_call

        service = self.icons[-1].partition("/")[0]
        menu = DBusAddress(self.read("Menu"), bus_name=service, interface="com.canonical.dbusmenu")
        return new_method_call(menu, member, signature, body)

    def _asked(self, call: Message) -> Any:  # noqa: ANN401 - whatever was answered
        from jeepney.io.blocking import open_dbus_connection

        with open_dbus_connection(self._desktop.session_bus.address) as connection:
            return connection.send_and_get_reply(call, timeout=5).body


def _beginning(begins: str, entries: dict[str, int]) -> int:
    return next(number for words, number in entries.items() if words.startswith(begins))


class Tint2:
    """A panel of the older kind: the icon is a small window put into it (XEmbed)."""

    def __init__(self, desktop: PrivateDesktop) -> None:
        """Start it and wait until it is on the screen."""
        settings = desktop.folder / "tint2rc"
        settings.write_text(_TINT2, "utf-8")
        self._program = desktop.start("tint2", "-c", str(settings))
        desktop.screen.window("^tint2$")

    def end(self) -> None:
        """Take it off the screen."""
        self._program.end()
