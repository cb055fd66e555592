"""What works here: the parts of the program that depend on the machine, in words."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from organizer.domain.errors import NoDisplay, OrganizerError, SecretsRefused
from organizer.services.ports import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from organizer.services.ports import Secrets


_ANSWERS_WITHIN_S = 3


class Examination:
    """Checks the book."""

    def __init__(self, quick_check: Callable[[], bool], path: Callable[[], str]) -> None:
        """Check by `quick_check`; `path` names the book."""
        self._quick_check = quick_check
        self._path = path

    def look(self) -> Iterator[Finding]:
        """Yield what was checked and found."""
        try:
            sound = self._quick_check()
        except OrganizerError:
            sound = False
        says = "Every page is sound." if sound else "Pages are damaged. Keep the file, and put back a copy of the book."
        yield Finding("book", sound, f"{self._path()}: {says}")


class Physician:
    """Looks at the parts of the program."""

    def __init__(self, book: Examination, require_display: Callable[[], None], secrets: Secrets) -> None:
        """Look at the book, at the display as `require_display` finds it, and at the keyring behind `secrets`."""
        self._book = book
        self._require_display = require_display
        self._secrets = secrets

    def look(self) -> Iterator[Finding]:
        """Yield what works here and what does not."""
        yield from self._book.look()
        yield self._display()
        yield _notifications()
        yield self._keyring()

    def _display(self) -> Finding:
        try:
            self._require_display()
        except NoDisplay:
            return Finding("window", False, "No window can be shown here; organizer add and organizer list work.")
        return Finding("window", True, "A window can be shown.")

    def _keyring(self) -> Finding:
        try:
            self._secrets.recall("doctor")
        except SecretsRefused as refused:
            says = {"none": "There is none that keeps secrets safe.", "locked": "It is locked."}
            return Finding("keyring", False, says.get(str(refused.data["reason"]), "It does not answer."))
        return Finding("keyring", True, "It keeps secrets.")


def _notifications() -> Finding:
    if sys.platform != "linux":
        return Finding("notifications", True, "They are shown by the system.")
    able = _capabilities()
    if able is None:
        beside = "notify-send is there instead" if shutil.which("notify-send") else "the program shows its own window"
        return Finding("notifications", False, f"No notification service answers; {beside}.")
    buttons = "with buttons" if "actions" in able else "without buttons"
    return Finding("notifications", True, f"The desktop shows them, {buttons}.")


def _capabilities() -> list[str] | None:
    """Ask the notification service what it can do; None where there is none, or no bus."""
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    service = DBusAddress(
        "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
    )
    try:
        with open_dbus_connection() as bus:
            reply = bus.send_and_get_reply(new_method_call(service, "GetCapabilities"), timeout=_ANSWERS_WITHIN_S)
    except Exception:  # noqa: BLE001 - jeepney raises what sockets, parsing and a missing variable raise; each means that none answers
        return None
    return list(reply.body[0]) if reply.header.message_type is MessageType.method_return else None
