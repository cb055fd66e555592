"""Child processes that end with the test that started them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from typing import IO, TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_GIVES_UP_AFTER_S = 10


class MissingProgram(AssertionError):
    """A program the tests need is not installed. A missing server fails the test; it never skips it."""


class Program:
    """One child process. It is ended by `end`, or by the system when the tests are killed."""

    def __init__(
        self,
        words: Sequence[str],
        environment: Mapping[str, str],
        log: Path,
        *,
        pass_fds: tuple[int, ...] = (),
        talks: bool = False,
        dies_with_tests: bool = True,
    ) -> None:
        """Start `words`; what it says on standard error, and on output unless it `talks` to the tests, goes to `log`.

        Raises:
            MissingProgram: the program is not installed.
        """
        if shutil.which(words[0], path=environment.get("PATH")) is None:
            message = f"{words[0]} is not installed; `python3 -m tests` installs what the tests need"
            raise MissingProgram(message)
        guard = ["setpriv", "--pdeathsig", "TERM"] if dies_with_tests else []
        self.log = log
        with log.open("ab") as said:
            self._process: subprocess.Popen[str] = subprocess.Popen(
                [*guard, *words],
                env=dict(environment),
                stdin=subprocess.PIPE if talks else subprocess.DEVNULL,
                stdout=subprocess.PIPE if talks else said,
                stderr=said,
                pass_fds=pass_fds,
                start_new_session=True,
                text=True,
                encoding="utf-8",
            )

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def exit_status(self) -> int | None:
        """How it ended (a signal as a negative number), or None while it runs."""
        return self._process.poll()

    @property
    def output(self) -> IO[str]:
        """What it says on standard output, if it talks."""
        assert self._process.stdout is not None
        return self._process.stdout

    @property
    def said(self) -> str:
        """What went to the log so far."""
        return self.log.read_text("utf-8", "replace")

    def tell(self, line: str) -> None:
        """Write one line to its standard input."""
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def hang_up(self) -> None:
        """End its standard input: there is no more to tell."""
        assert self._process.stdin is not None
        self._process.stdin.close()

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal, if it still runs."""
        if self.exit_status is None:
            self._process.send_signal(number)

    def pause(self) -> None:
        """Stop it in its tracks: it neither answers nor ends."""
        self.signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on after `pause`."""
        self.signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it as a crash or a power cut would."""
        self.signal(signal.SIGKILL)
        self._close()

    def end(self) -> int:
        """Ask it to end, wait, and kill it if it does not; return how it ended."""
        self.signal(signal.SIGTERM)
        self.signal(signal.SIGCONT)
        try:
            self._process.wait(_GIVES_UP_AFTER_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
        return self._close()

    def wait(self, within: float = _GIVES_UP_AFTER_S) -> int:
        """Wait until it ends by itself; return how it ended."""
        until(lambda: self.exit_status is not None, f"{self._process.args!r} to end", within=within)
        return self._close()

    def _close(self) -> int:
        status = self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue
        return status


def line_from(descriptor: int, program: Program, within: float = 10.0) -> str:
    """Return the first line that `program` writes to a pipe, whose reading end is `descriptor`; the end is closed."""
    os.set_blocking(descriptor, False)
    read = bytearray()

    def look() -> bool:
        try:
            read.extend(os.read(descriptor, 4_096))
        except BlockingIOError:
            assert program.exit_status is None, program.said
        return b"\n" in read

    try:
        until(look, lambda: f"a first line; it said: {program.said}", within=within)
    finally:
        os.close(descriptor)
    return read.decode().splitlines()[0]
