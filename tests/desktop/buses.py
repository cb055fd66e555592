"""Private message buses: one for the session, one that stands for the system's."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.programs import Program, line_from
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Mapping

_BUS = DBusAddress("/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus")
_ACCESSIBILITY = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
# Nothing is started by name except accessibility: dunst and others install services that would answer for the fakes.
_CONFIGURATION = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Bus:
    """One dbus-daemon, reachable only through `address`."""

    def __init__(self, name: str, folder: Path, environment: Mapping[str, str]) -> None:
        """Start it and wait until it listens."""
        services = folder / f"{name}-services"
        services.mkdir()
        if _ACCESSIBILITY.exists():
            (services / _ACCESSIBILITY.name).symlink_to(_ACCESSIBILITY)
        configuration = folder / f"{name}.conf"
        configuration.write_text(_CONFIGURATION.format(socket=folder / f"{name}.bus", services=services), "utf-8")
        reading, writing = os.pipe()
        self._program = Program(
            ["dbus-daemon", f"--config-file={configuration}", f"--print-address={writing}", "--nofork", "--nopidfile"],
            environment,
            folder / f"{name}-bus.log",
            pass_fds=(writing,),
        )
        os.close(writing)
        self.address = line_from(reading, self._program)

    def has(self, name: str) -> bool:
        """Return whether somebody owns `name` on this bus."""
        with open_dbus_connection(self.address) as connection:
            reply = connection.send_and_get_reply(new_method_call(_BUS, "NameHasOwner", "s", (name,)), timeout=5)
        return bool(reply.body[0])

    def wait_for(self, name: str, *, there: bool = True) -> None:
        """Wait until somebody owns `name`, or nobody does any more."""
        until(lambda: self.has(name) is there, f"{name} to be {'on' if there else 'gone from'} the bus")

    def end(self) -> None:
        """Take the bus down."""
        self._program.end()
