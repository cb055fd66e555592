"""Which notices are up, noted in a file that outlives the program: its next run takes them over, or takes them back.

A daemon tells of presses only to whoever showed the notice. Where that one was killed, its buttons do nothing, until a later run
shows the notice again under its number. A number is worth something only at the very daemon that gave it.
"""

from __future__ import annotations

import json
import logging
import os
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from jeepney import Message

log = logging.getLogger(__name__)

_ANSWER_WITHIN_MS = 3_000
_LONGEST_NOTE = 1_000_000


class Bus(Protocol):
    """The session bus, as far as it tells who is on it."""

    def call(
        self, message: Message, replied: Callable[[Message], None], failed: Callable[[str], None], within_ms: int
    ) -> None:
        """Send a call; later call `replied`, or `failed` with a reason."""


class LeftOver:
    """Notes the numbers of notices by their keys, with the daemon that gave them and the bus it is on."""

    def __init__(self, path: Path, bus: Bus, daemon_name: str) -> None:
        """Note in the file `path`; the daemon of `bus` is the owner of `daemon_name`."""
        self._path = path
        self._bus = bus
        self._name = daemon_name
        self._bus_id = ""
        self._asking = False
        self._latest: tuple[str, dict[str, int]] | None = None

    def note(self, daemon: str | None, numbers: Mapping[str, int]) -> None:
        """Note what is up now at `daemon`, the unique name of its connection."""
        self._latest = (daemon or "", dict(numbers))
        if self._bus_id or not numbers:
            self._write()
        elif not self._asking:
            self._asking = True
            self._ask_bus(self._take_bus_id)

    def find(self, found: Callable[[str, dict[str, int]], None]) -> None:
        """Call `found` with the daemon and the numbers that a run before left there; with none where nothing is left.

        At once where nothing was noted, else when the bus has answered.
        """
        noted = self._read()
        if noted is None:
            found("", {})
            return
        bus_id, daemon, numbers = noted

        def compare_bus(is_now: str) -> None:
            if is_now == bus_id:
                self._ask_owner(compare_daemon)
            else:
                found("", {})

        def compare_daemon(is_now: str) -> None:
            found(*((daemon, numbers) if is_now == daemon else ("", {})))

        self._ask_bus(compare_bus)

    def _take_bus_id(self, bus_id: str) -> None:
        self._asking = False
        self._bus_id = bus_id
        if bus_id and self._latest is not None:
            self._write()

    def _ask_bus(self, told: Callable[[str], None]) -> None:
        from jeepney.bus_messages import message_bus

        self._ask(message_bus.GetId(), told)

    def _ask_owner(self, told: Callable[[str], None]) -> None:
        from jeepney.bus_messages import message_bus

        self._ask(message_bus.GetNameOwner(self._name), told)

    def _ask(self, message: Message, told: Callable[[str], None]) -> None:
        """Tell what the bus says, or nothing where it says nothing."""
        self._bus.call(
            message,
            lambda reply: told(str(reply.body[0]) if reply.body else ""),
            lambda _reason: told(""),
            _ANSWER_WITHIN_MS,
        )

    def _read(self) -> tuple[str, str, dict[str, int]] | None:
        try:
            with self._path.open("rb") as file:
                noted: Any = json.loads(file.read(_LONGEST_NOTE))
            numbers = {str(key): int(number) for key, number in noted["numbers"].items()}
            return (str(noted["bus"]), str(noted["daemon"]), numbers) if numbers else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def _write(self) -> None:
        """Write what is up, whole or not at all. Not synced: no notice outlives the machine."""
        if self._latest is None:
            return
        daemon, numbers = self._latest
        try:
            if not numbers:
                self._path.unlink(missing_ok=True)
                return
            beside = self._path.with_suffix(".new")
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump({"bus": self._bus_id, "daemon": daemon, "numbers": numbers}, file)
            beside.replace(self._path)
        except OSError:
            log.warning("which notices are up could not be noted; a press on them is lost if the program is killed")
