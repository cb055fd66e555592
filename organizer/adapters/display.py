"""Whether a window can be shown here. Qt aborts the whole process where it cannot, so it is asked before."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from pathlib import Path

from organizer.domain.errors import NoDisplay

# What Qt's xcb plugin links to; PLUGIN names the first that is missing only.
_PLUGIN_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
    "libxkbcommon.so.0",
    "libfontconfig.so.1",
    "libEGL.so.1",
    "libGL.so.1",
)
_WITHOUT_A_SCREEN = ("offscreen", "minimal", "vnc")
_WAYLAND_BY_DEFAULT = "wayland-0"


def require_display() -> None:
    """Pass if Qt can open a window, on the platform that `QT_QPA_PLATFORM` names or on any.

    Raises:
        NoDisplay: it cannot. data: reason `no_display`, `dead_display`, `missing_library`, `no_wayland` or
            `no_such_platform`, and which.
    """
    if sys.platform in {"win32", "darwin"}:
        return
    named = [
        name.partition(":")[0].strip() for name in os.environ.get("QT_QPA_PLATFORM", "").split(";") if name.strip()
    ]
    if not named:
        _require_any()
        return
    refusals = []
    for name in named:
        try:
            _require_platform(name)
        except NoDisplay as refused:
            refusals.append(refused)
        else:
            return
    raise refusals[0]


def _require_any() -> None:
    _require_libraries()
    if not _has_wayland():
        _require_x11()


def _require_platform(name: str) -> None:
    """Pass if Qt's platform of this name works here; for any other than these Qt ends the process."""
    if name == "xcb":
        _require_libraries()
        _require_x11()
    elif name.startswith("wayland"):
        _require_libraries()
        if not _has_wayland(_WAYLAND_BY_DEFAULT):
            raise NoDisplay(reason="no_wayland")
    elif not name.startswith(_WITHOUT_A_SCREEN):
        raise NoDisplay(reason="no_such_platform", platform=name)


def _require_x11() -> None:
    if not os.environ.get("DISPLAY"):
        raise NoDisplay(reason="no_display")
    if not _answers_x11():
        raise NoDisplay(reason="dead_display", display=os.environ["DISPLAY"])


def _require_libraries() -> None:
    for name in _PLUGIN_LIBRARIES:
        if _library(name) is None:
            raise NoDisplay(reason="missing_library", library=name)


def _has_wayland(by_default: str = "") -> bool:
    """Return whether a compositor listens at the socket that is named, or at the one that is usual where none is."""
    name = os.environ.get("WAYLAND_DISPLAY") or by_default
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))
        except OSError:
            return False
    return True


def _answers_x11() -> bool:
    xcb = _library("libxcb.so.1")
    if xcb is None:
        raise NoDisplay(reason="missing_library", library="libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)


def _library(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None


class _Reply(ctypes.Structure):
    """The answers of `xcb_intern_atom` and `xcb_get_selection_owner`: both hold one number after the same head."""

    _fields_ = (("head", ctypes.c_uint64), ("number", ctypes.c_uint32))


def is_composited() -> bool:
    """Return whether the X screen shows windows that are seen through: whether a compositor holds its selection."""
    xcb = _library("libxcb.so.1")
    if xcb is None:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_intern_atom_reply.restype = xcb.xcb_get_selection_owner_reply.restype = ctypes.POINTER(_Reply)
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        if xcb.xcb_connection_has_error(connection):
            return False
        name = b"_NET_WM_CM_S0"
        asked = xcb.xcb_intern_atom(connection, 0, len(name), name)
        atom = _number(xcb.xcb_intern_atom_reply(connection, asked, None))
        asked = xcb.xcb_get_selection_owner(connection, atom)
        return bool(_number(xcb.xcb_get_selection_owner_reply(connection, asked, None)))
    finally:
        xcb.xcb_disconnect(connection)


def _number(reply: ctypes._Pointer[_Reply]) -> int:
    """Return the number in a reply and give its memory back; 0 where there is no reply."""
    try:
        return int(reply.contents.number)
    except ValueError:
        return 0
    finally:
        free = ctypes.CDLL(None).free
        free.argtypes = [ctypes.c_void_p]
        free(ctypes.cast(reply, ctypes.c_void_p))
