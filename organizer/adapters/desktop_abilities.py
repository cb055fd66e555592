"""What this desktop can do for the program. Asked without Qt, so that the command line can ask it alone; may take seconds."""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import struct
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import contextlib

    from jeepney.io.blocking import DBusConnection

log = logging.getLogger(__name__)

_ANSWERS_WITHIN_S = 3.0
# What jeepney raises where there is no bus, where it ends, refuses, hangs, or says what cannot be read. All else is a bug.
_BUS_FAILS = (OSError, ValueError, KeyError, RuntimeError, struct.error)
_DAEMON = "org.freedesktop.Notifications"
_DAEMON_PATH = "/org/freedesktop/Notifications"
# What Plasma's and dunst's daemons call do-not-disturb; others do not tell.
_DO_NOT_DISTURB = ((_DAEMON, "Inhibited"), ("org.dunstproject.cmd0", "paused"))
_PROPERTIES = "org.freedesktop.DBus.Properties"
_TRAY_HOST = "org.kde.StatusNotifierWatcher"
_TRAY_OF_SCREEN = b"_NET_SYSTEM_TRAY_S0"


@dataclass(frozen=True, slots=True)
class NoticeAbilities:
    """Who shows notices here, whether they have buttons, and whether do-not-disturb holds them back now."""

    shown_by: str
    has_buttons: bool
    held_back: bool = False


class DesktopAbilities:
    """Asks the desktop. Nothing it does shows anything."""

    def __init__(self, within_s: float = _ANSWERS_WITHIN_S) -> None:
        """Wait at most `within_s` seconds for each answer."""
        self._within_s = within_s

    def notices(self) -> NoticeAbilities | None:
        """Return who shows notices, and how; None where nobody answers."""
        if sys.platform in {"win32", "darwin"}:
            return NoticeAbilities("the system", has_buttons=True)
        can = self._ask(_DAEMON, _DAEMON_PATH, _DAEMON, "GetCapabilities")
        if not can:
            return None
        who = self._ask(_DAEMON, _DAEMON_PATH, _DAEMON, "GetServerInformation")
        held_back = any(self._says_yes(*told) for told in _DO_NOT_DISTURB)
        return NoticeAbilities(str(who[0]) if who else "", "actions" in can[0], held_back)

    def is_button_pressed(self, words: tuple[str, str, str], within_s: float) -> bool | None:
        """Show a notice with these words (title, body, button) and return whether its button was pressed in time.

        None where no notice could be shown, or where this cannot be tried.
        """
        if sys.platform in {"win32", "darwin"}:
            return None
        try:
            with self._bus() as bus:
                return _pressed(bus, words, within_s, self._within_s)
        except _BUS_FAILS as failed:
            log.info("no notice could be shown: %s", type(failed).__name__)
            return None

    def can_send_blindly(self) -> bool:
        """Return whether the command `notify-send` is there, through which plyer speaks."""
        return shutil.which("notify-send") is not None

    def has_tray(self) -> bool:
        """Return whether there is a place for tray icons: a host on the bus, or one on the X screen."""
        if sys.platform in {"win32", "darwin"}:
            return True
        owned = self._ask(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner", _TRAY_HOST
        )
        return bool(owned and owned[0]) or _has_tray_on_screen()

    def _says_yes(self, interface: str, name: str) -> bool:
        """Return whether a property of the notification daemon is there and true."""
        told = self._ask(_DAEMON, _DAEMON_PATH, _PROPERTIES, "Get", interface, name)
        return told is not None and told[0][1] is True

    def _ask(self, name: str, path: str, interface: str, method: str, *words: str) -> tuple[Any, ...] | None:
        """Call a method of the session bus and return what it says; None where it fails in any way."""
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(path, bus_name=name, interface=interface)
        call = new_method_call(address, method, "s" * len(words) or None, words)
        try:
            with self._bus() as bus:
                reply = bus.send_and_get_reply(call, timeout=self._within_s)
        except _BUS_FAILS as failed:
            log.info("the session bus did not tell %s: %s", method, type(failed).__name__)
            return None
        return tuple(reply.body) if reply.header.message_type is MessageType.method_return else None

    def _bus(self) -> contextlib.AbstractContextManager[DBusConnection]:
        from jeepney.io.blocking import open_dbus_connection

        connection: contextlib.AbstractContextManager[DBusConnection] = open_dbus_connection(
            "SESSION", auth_timeout=self._within_s
        )
        return connection


def _pressed(bus: DBusConnection, words: tuple[str, str, str], within_s: float, answers_within_s: float) -> bool | None:
    from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call

    daemon = DBusAddress(_DAEMON_PATH, bus_name=_DAEMON, interface=_DAEMON)
    title, body, label = words
    rule = MatchRule(type="signal", interface=_DAEMON, path=_DAEMON_PATH)
    bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=answers_within_s)
    with bus.filter(rule) as heard:
        arguments = ("Follow-up Organizer", 0, "", title, body, ["pressed", label], {"urgency": ("y", 1)}, 0)
        shown = bus.send_and_get_reply(
            new_method_call(daemon, "Notify", "susssasa{sv}i", arguments), timeout=answers_within_s
        )
        if shown.header.message_type is not MessageType.method_return:
            return None
        number = shown.body[0]
        ends = time.monotonic() + within_s
        close = new_method_call(daemon, "CloseNotification", "u", (number,))
        try:
            while True:
                signal = bus.recv_until_filtered(heard, timeout=max(ends - time.monotonic(), 0))
                if signal.body[:2] == (number, "pressed"):
                    # Some leave it standing: its button would do nothing any more.
                    bus.send(close)
                    return True
                if signal.header.fields[HeaderFields.member] == "NotificationClosed" and signal.body[0] == number:
                    return False
        except TimeoutError:
            bus.send(close)
            return False


class _Reply(ctypes.Structure):
    """The answers of `xcb_intern_atom` and `xcb_get_selection_owner`: both hold one number after the same head."""

    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("number", ctypes.c_uint32),
    )


def _has_tray_on_screen() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        return not xcb.xcb_connection_has_error(connection) and bool(_owner_of_tray(xcb, connection))
    finally:
        xcb.xcb_disconnect(connection)


def _owner_of_tray(xcb: ctypes.CDLL, connection: ctypes.c_void_p) -> int:
    """Return the window that takes tray icons on the first screen, or 0."""
    xcb.xcb_intern_atom_reply.restype = ctypes.POINTER(_Reply)
    xcb.xcb_get_selection_owner_reply.restype = ctypes.POINTER(_Reply)
    asked = xcb.xcb_intern_atom(connection, 1, len(_TRAY_OF_SCREEN), _TRAY_OF_SCREEN)
    atom = _number(xcb.xcb_intern_atom_reply(connection, asked, None))
    if not atom:
        return 0
    asked = xcb.xcb_get_selection_owner(connection, atom)
    return _number(xcb.xcb_get_selection_owner_reply(connection, asked, None))


def _number(reply: ctypes._Pointer[_Reply]) -> int:
    """Return the number in a reply and give its memory back; 0 where there is no reply."""
    try:
        return int(reply.contents.number)
    except ValueError:
        return 0
    finally:
        ctypes.CDLL(None).free(reply)
