"""The tests' end of a fake service: tells it what to do, and remembers what it heard."""

from __future__ import annotations

import json
import sys
import threading
from typing import TYPE_CHECKING, Any

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from tests.desktop.private_desktop import PrivateDesktop
    from tests.desktop.programs import Program


class Fake:
    """A fake service in a process of its own, up and on the bus once this is made."""

    MODULE = ""
    NAME = ""

    def __init__(self, desktop: PrivateDesktop) -> None:
        """Start it and wait until it owns its name."""
        self._desktop = desktop
        self._heard: list[dict[str, Any]] = []
        self._commands = 0
        self._program = self._started()

    def kill(self) -> None:
        """Let it die as a crashed one does, and wait until the bus knows."""
        self._program.kill()
        self._desktop.session_bus.wait_for(self.NAME, there=False)

    def start_again(self) -> None:
        """Start a new one, which knows nothing of what the old one showed."""
        self._program = self._started()

    def hang(self) -> None:
        """Let it stand still: it owns its name and answers nothing."""
        self._program.pause()

    def go_on(self) -> None:
        """Let it go on after `hang`."""
        self._program.go_on()

    def end(self) -> None:
        """Take it off the bus."""
        self._program.end()

    def heard(self, event: str) -> list[dict[str, Any]]:
        """Return what it heard of one kind, the oldest first."""
        return [one for one in list(self._heard) if one["event"] == event]

    def do(self, what: str, **words: object) -> None:
        """Tell it to do something and wait until it has."""
        done = len(self.heard("done"))
        self._program.tell(json.dumps({"do": what, **words}))
        until(lambda: len(self.heard("done")) > done, lambda: f"the fake to {what}; it said: {self._program.said}")

    def _started(self) -> Program:
        ready = len(self.heard("ready"))
        program = self._desktop.start(sys.executable, "-m", self.MODULE, talks=True, log=self.MODULE)
        threading.Thread(target=self._listen, args=(program,), daemon=True).start()
        until(lambda: len(self.heard("ready")) > ready, lambda: f"{self.MODULE}; it said: {program.said}")
        return program

    def _listen(self, program: Program) -> None:
        try:
            for line in program.output:
                self._heard.append(json.loads(line))
        except ValueError:
            return  # it was closed, or killed in the middle of a line
