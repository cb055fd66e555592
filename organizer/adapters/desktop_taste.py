"""How the desktop likes programs to look, by its settings portal: dark or light, strong contrast, nothing that moves.

Qt asks only some desktops for the first two, and none for the last. Source: org.freedesktop.portal.Settings; the keys of
`org.freedesktop.appearance` there, of GNOME's schemas, and of Plasma's kdeglobals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_LOOK, _PLASMA = "org.freedesktop.appearance", "org.kde.kdeglobals.KDE"
_GNOME, _GNOME_ACCESS = "org.gnome.desktop.interface", "org.gnome.desktop.a11y.interface"
# It is started by being asked, on a desktop that just came up.
_WITHIN_MS = 25_000


class Taste(NamedTuple):
    """What the desktop wants: `scheme` is dark, light, or nothing where it does not say."""

    scheme: str = ""
    contrast: bool = False
    still: bool = False


class Bus(Protocol):
    """The session bus, as the portal needs it; `heard` is a signal."""

    heard: Any

    def listen(self, rule: Message) -> None:
        """Have the bus send what fits the rule."""

    def call(
        self, message: Message, replied: Callable[[Message], None], failed: Callable[[str], None], within_ms: int
    ) -> None:
        """Send a call; later call `replied`, or `failed` with a reason."""


class DesktopTaste(QObject):
    """Asks once, and hears of every change. `told(Taste)`."""

    told = Signal(object)

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        """Ask by `bus`, once `begin` is called."""
        super().__init__(parent)
        self._bus = bus
        self._said: dict[tuple[str, str], object] = {}

    def begin(self) -> None:
        """Ask, and listen from now on. A desktop without a portal wants nothing; of one that fails to answer nothing is told."""
        from jeepney import DBusAddress, MatchRule, new_method_call
        from jeepney.bus_messages import message_bus

        self._bus.heard.connect(self._hear)
        rule = MatchRule(type="signal", sender=_NAME, interface=_SETTINGS, member="SettingChanged", path=_PATH)
        self._bus.listen(message_bus.AddMatch(rule))
        portal = DBusAddress(_PATH, bus_name=_NAME, interface=_SETTINGS)
        ask = new_method_call(portal, "ReadAll", "as", ([_LOOK, _GNOME, _GNOME_ACCESS, _PLASMA],))
        self._bus.call(ask, self._take, self._go_without, _WITHIN_MS)

    def _take(self, reply: Message) -> None:
        self._said = {
            (group, key): value for group, keys in reply.body[0].items() for key, (_sort, value) in keys.items()
        }
        self.told.emit(self._taste())

    def _go_without(self, why: str) -> None:
        # ServiceUnknown, UnknownMethod and the like; one that failed or is slow only now may want what it wanted.
        if "Unknown" in why:
            self.told.emit(Taste())

    def _hear(self, message: Message) -> None:
        from jeepney import HeaderFields

        if message.header.fields.get(HeaderFields.interface) == _SETTINGS:
            group, key, (_sort, value) = message.body
            before = self._taste()
            self._said[group, key] = value
            if self._taste() != before:
                self.told.emit(self._taste())

    def _taste(self) -> Taste:
        said = self._said.get
        scheme = {1: "dark", 2: "light"}.get(said((_LOOK, "color-scheme")), "")  # type: ignore[call-overload]
        contrast = said((_LOOK, "contrast")) == 1 or said((_GNOME_ACCESS, "high-contrast")) is True
        still = said((_LOOK, "reduced-motion")) == 1 or said((_GNOME, "enable-animations")) is False
        # Plasma's is how long things take, written as a number; 0 is at once.
        return Taste(str(scheme), contrast, still or str(said((_PLASMA, "AnimationDurationFactor"))) in {"0", "0.0"})
