"""The program itself, run the way a person runs it: a process of its own on the private desktop."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.desktop.noise import Noise
    from tests.desktop.private_desktop import PrivateDesktop
    from tests.desktop.programs import Program

ORGANIZER = (sys.executable, "-m", "organizer")
LOCK = "organizer.lock"
_AT_MOST_S = 60
_TERMINATED = -15


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever was said
        """What standard output holds, read as JSON."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class CommandLine:
    """`organizer WORDS…` on one home. Call it: `run("add", "send the quote to Maya tomorrow")`."""

    home: Path
    environment: Mapping[str, str]
    program: tuple[str, ...] = ORGANIZER

    def __call__(
        self,
        *words: str,
        stdin: str = "",
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> Said:
        """Run one command to its end; a traceback fails the test, whatever the test is about."""
        done = subprocess.run(
            [*self.program, *words],
            env={**self.environment, "ORGANIZER_HOME": str(self.home), **(environment or {})},
            input=stdin,
            cwd=folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_AT_MOST_S,
            check=False,
        )
        assert "Traceback (most recent call last)" not in done.stderr, done.stderr
        return Said(done.returncode, done.stdout, done.stderr)

    def done(self, *words: str, stdin: str = "") -> str:
        """Run one command that has to succeed, and return what it said."""
        said = self(*words, stdin=stdin)
        assert said.status == 0, said
        return said.out

    def asked(self, *words: str) -> Any:  # noqa: ANN401 - whatever was said
        """Run one command with `--json` that has to succeed, and return what it said."""
        return json.loads(self.done(*words, "--json"))


@dataclass
class Resident:
    """The resident program on one home. It is not running until `start`; `run` are commands beside it."""

    desktop: PrivateDesktop
    home: Path
    run: CommandLine
    noise: Noise
    program: tuple[str, ...] = ORGANIZER
    _running: list[Program] = field(default_factory=list)

    def start(self, *words: str, environment: Mapping[str, str] | None = None) -> Resident:
        """Start it and wait until its socket answers."""
        self._running.append(self._started(words, environment))
        until(self.answers, lambda: f"the program to answer; it said: {self.said}")
        return self

    def start_unanswered(self, *words: str, environment: Mapping[str, str] | None = None) -> Resident:
        """Start it where it will not answer: it waits for the user."""
        self._running.append(self._started(words, environment))
        return self

    def start_again(self, *words: str, environment: Mapping[str, str] | None = None) -> int:
        """Start a second one beside it, and return how that ended."""
        return self._started(words, environment).wait(within=30)

    def start_together(self, count: int) -> list[int | None]:
        """Start so many at once, and wait until all but one have ended; return how those ended. The one is the program."""
        started = [self._started((), None) for _ in range(count)]
        until(lambda: sum(one.exit_status is not None for one in started) == count - 1, "all but one to end", within=60)
        ended = [one for one in started if one.exit_status is not None]
        self._running += [*ended, *(one for one in started if one not in ended)]
        until(self.answers, lambda: f"the program to answer; it said: {self.said}")
        return [one.exit_status for one in ended]

    def answers(self) -> bool:
        """Return whether a program greets at the address in the lock file."""
        assert self._running[-1].exit_status is None, f"it ended with {self._running[-1].exit_status}: {self.said}"
        try:
            address = json.loads((self.home / LOCK).read_bytes())["socket"]
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
                line.settimeout(2)
                line.connect(address)
                return bool(line.recv(1))
        except (OSError, ValueError, TypeError, KeyError):
            return False

    @property
    def pid(self) -> int:
        """The process id."""
        return self._running[-1].pid

    @property
    def is_running(self) -> bool:
        """Whether it runs."""
        return bool(self._running) and self._running[-1].exit_status is None

    @property
    def said(self) -> str:
        """What it said on its output and on standard error."""
        return self._running[-1].said if self._running else ""

    def window(self) -> int:
        """Wait for its window, and return it."""
        return self.desktop.screen.window("Follow-up Organizer")

    def pause(self) -> None:
        """Stop it in its tracks, as a machine does that goes to sleep."""
        self._running[-1].pause()

    def go_on(self) -> None:
        """Let it go on after `pause`."""
        self._running[-1].go_on()

    def kill(self) -> None:
        """End it as a crash does."""
        self._running[-1].kill()

    def wait(self) -> int:
        """Wait until it ends by itself, and return how."""
        return self._running[-1].wait()

    def stop(self) -> None:
        """Ask it to end, and see that it does so in order."""
        status = self._running[-1].end()
        assert status in {0, _TERMINATED}, f"it ended with {status}: {self.said}"

    def end(self) -> None:
        """End it if it still runs; all it said is noise, which the test has to expect."""
        for program in self._running:
            if program.exit_status is None:
                program.end()
        for line in self.said.splitlines():
            self.noise.add(line)

    def _started(self, words: tuple[str, ...], environment: Mapping[str, str] | None) -> Program:
        wanted = {"ORGANIZER_HOME": str(self.home), **(environment or {})}
        return self.desktop.start(*self.program, *words, environment=wanted, log=f"resident-{self.home.parent.name}")


def resident_of(
    desktop: PrivateDesktop, noise: Noise, program: tuple[str, ...] = ORGANIZER
) -> Callable[[Path], Resident]:
    """Return a way to make a resident for any home."""

    def of(home: Path) -> Resident:
        return Resident(desktop, home, CommandLine(home, desktop.environment, program), noise, program)

    return of
