"""What this desktop can do for the program. Asked without Qt, so that the command line can ask it alone; may take seconds."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import contextlib

    from jeepney.io.blocking import DBusConnection

_ANSWERS_WITHIN_S = 3.0
_DAEMON = "org.freedesktop.Notifications"
_DAEMON_PATH = "/org/freedesktop/Notifications"
_TRAY_HOST = "org.kde.StatusNotifierWatcher"
_TRAY_OF_SCREEN = b"_NET_SYSTEM_TRAY_S0"


@dataclass(frozen=True, slots=True)
class NoticeAbilities:
    """Who shows notices here, and whether they have buttons."""

    shown_by: str
    has_buttons: bool


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
        if can is None:
            return None
        who = self._ask(_DAEMON, _DAEMON_PATH, _DAEMON, "GetServerInformation")
        return NoticeAbilities(str(who[0]) if who else "", has_buttons="actions" in can[0])

    def can_send_blindly(self) -> bool:
        """Return whether the command `notify-send` is there, through which plyer speaks."""
        return shutil.which("notify-send") is not None

    def has_tray(self) -> bool:
        """Return whether there is a place for tray icons: a host on the bus, or one on the X screen."""
        if sys.platform in {"win32", "darwin"}:
            return True
        owned = self._ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner")
        return bool(owned and owned[0]) or _has_tray_on_screen()

    def _ask(self, name: str, path: str, interface: str, method: str) -> tuple[Any, ...] | None:
        """Call a method of the session bus and return what it says; None where it fails in any way."""
        from jeepney import DBusAddress, MessageType, new_method_call

        words = ("s", (_TRAY_HOST,)) if method == "NameHasOwner" else (None, ())
        call = new_method_call(DBusAddress(path, bus_name=name, interface=interface), method, *words)
        try:
            with self._bus() as bus:
                reply = bus.send_and_get_reply(call, timeout=self._within_s)
        except Exception:  # noqa: BLE001 - jeepney raises what sockets, parsing and a missing variable raise
            return None
        return tuple(reply.body) if reply.header.message_type is MessageType.method_return else None

    def _bus(self) -> contextlib.AbstractContextManager[DBusConnection]:
        from jeepney.io.blocking import open_dbus_connection

        connection: contextlib.AbstractContextManager[DBusConnection] = open_dbus_connection(
            "SESSION", auth_timeout=self._within_s
        )
        return connection


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
