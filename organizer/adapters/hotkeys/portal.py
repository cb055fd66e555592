"""The hot key on Wayland: the portal GlobalShortcuts (KDE from 5.27, GNOME from 48, Hyprland). The desktop asks the user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from organizer.adapters.hotkeys.combination import combination
from organizer.domain.errors import KeyTaken, NoHotKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message

    from organizer.domain.errors import OrganizerError

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SHORTCUTS, _REQUEST = "org.freedesktop.portal.GlobalShortcuts", "org.freedesktop.portal.Request"
_REGISTRY = "org.freedesktop.host.portal.Registry"
_ID = "capture"
_AT_ONCE_MS = 3_000
# The user reads a dialog of the desktop meanwhile; the answer is a signal and may take its time.
_NAMES = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO"}
_TOKEN = "organizer"  # noqa: S105 - a name within our own connection


class Bus(Protocol):
    """The session bus, as the portal needs it; `heard` is a signal."""

    heard: Any

    def listen(self, rule: Message) -> None:
        """Have the bus send what fits the rule."""

    def call(
        self,
        message: Message,
        replied: Callable[[Message], None],
        failed: Callable[[str], None],
        within_ms: int,
        late: Callable[[Message], None] | None = None,
    ) -> None:
        """Send a call; later call `replied`, or `failed` with a reason."""


class PortalHotKeys(QObject):
    """Binds one key through the desktop, which may give another one than was asked for."""

    pressed = Signal()

    def __init__(self, bus: Bus, *, application_id: str, does: str, parent: QObject | None = None) -> None:
        """Ask by `bus` as `application_id`; `does` is what the desktop's dialog says the key does."""
        super().__init__(parent)
        self._bus = bus
        self._application_id = application_id
        self._does = does
        self._session = ""
        self._asked = 0
        self._waiting: dict[str, Callable[[int, dict[str, Any]], None]] = {}
        self._listening = False

    def take(self, keys: str, taken: Callable[[str], None], refused: Callable[[OrganizerError], None]) -> None:
        """Ask the desktop for `keys`; later call `taken` with what it calls the key it gave, or `refused`."""
        try:
            trigger = _trigger(keys)
        except NoHotKeys as error:
            refused(error)
            return
        self._listen()
        self._register()

        def began(code: int, results: dict[str, Any]) -> None:
            self._session = str(results.get("session_handle", ("s", ""))[1])
            if code or not self._session:
                refused(NoHotKeys(reason="refused", keys=keys))
                return
            shortcut = (_ID, {"description": ("s", self._does), "preferred_trigger": ("s", trigger)})
            self._ask("BindShortcuts", "oa(sa{sv})s", (self._session, [shortcut], ""), bound, not_there)

        def bound(code: int, results: dict[str, Any]) -> None:
            given = dict(results.get("shortcuts", ("", ()))[1])
            if code or _ID not in given:
                refused(KeyTaken(keys=keys))
                return
            taken(str(given[_ID].get("trigger_description", ("s", keys))[1]) or keys)

        def not_there(_why: str) -> None:
            refused(NoHotKeys(reason="no_portal", keys=keys))

        self.let_go()
        self._ask("CreateSession", "", (), began, not_there, session_handle_token=("s", _TOKEN))

    def let_go(self) -> None:
        """Give the key back: it belongs to the session, which is closed."""
        if not self._session:
            return
        from jeepney import DBusAddress, new_method_call

        session = DBusAddress(self._session, bus_name=_NAME, interface="org.freedesktop.portal.Session")
        self._bus.call(new_method_call(session, "Close"), lambda _reply: None, lambda _why: None, _AT_ONCE_MS)
        self._session = ""

    def _ask(
        self,
        method: str,
        signature: str,
        body: tuple[object, ...],
        answered: Callable[[int, dict[str, Any]], None],
        failed: Callable[[str], None],
        **options: tuple[str, object],
    ) -> None:
        """Call a method of the portal; its answer comes as a signal of a request, whose path the reply names."""
        from jeepney import DBusAddress, new_method_call

        self._asked += 1
        options["handle_token"] = ("s", f"{_TOKEN}{self._asked}")
        call = new_method_call(
            DBusAddress(_PATH, bus_name=_NAME, interface=_SHORTCUTS), method, signature + "a{sv}", (*body, options)
        )

        def remember(reply: Message) -> None:
            self._waiting[str(reply.body[0])] = answered

        self._bus.call(call, remember, failed, _AT_ONCE_MS)

    def _register(self) -> None:
        """Say who we are; portals before 1.21 know no such method, and need none."""
        from jeepney import DBusAddress, new_method_call

        call = new_method_call(
            DBusAddress(_PATH, bus_name=_NAME, interface=_REGISTRY), "Register", "sa{sv}", (self._application_id, {})
        )
        self._bus.call(call, lambda _reply: None, lambda _why: None, _AT_ONCE_MS)

    def _listen(self) -> None:
        if self._listening:
            return
        from jeepney import MatchRule
        from jeepney.bus_messages import message_bus

        self._listening = True
        self._bus.heard.connect(self._hear)
        for interface, member in ((_REQUEST, "Response"), (_SHORTCUTS, "Activated")):
            rule = MatchRule(type="signal", sender=_NAME, interface=interface, member=member)
            self._bus.listen(message_bus.AddMatch(rule))

    def _hear(self, message: Message) -> None:
        from jeepney import HeaderFields

        fields = message.header.fields
        interface, path = fields.get(HeaderFields.interface), str(fields.get(HeaderFields.path))
        if interface == _REQUEST and path in self._waiting:
            code, results = message.body
            self._waiting.pop(path)(int(code), dict(results))
        elif interface == _SHORTCUTS and message.body[:2] == (self._session, _ID):
            self.pressed.emit()


def _trigger(keys: str) -> str:
    """Return a combination as the portal writes it: `CTRL+ALT+space`."""
    wanted = combination(keys)
    key = wanted.key.lower() if wanted.key == "Space" or len(wanted.key) == 1 else wanted.key
    return "+".join([*(_NAMES[name] for name in ("Ctrl", "Alt", "Shift", "Meta") if name in wanted.modifiers), key])
