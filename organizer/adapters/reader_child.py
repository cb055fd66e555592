"""The other end of `organizer.reader`: starts the child, sends it requests, and ends it when it takes too long."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from typing import IO, Any

from organizer.domain.errors import Unreachable

DEADLINE_S = 90.0
_LONGEST_ANSWER = 60_000_000
_ENDS_WITHIN_S = 2.0


class ReaderChild:
    """One conversation with a child. `answer` waits at most `patience_s`, so that a main thread is never held up."""

    def __init__(self, kind: str, *, patience_s: float = 0.0, deadline_s: float = DEADLINE_S) -> None:
        """Start a child that reads `kind`; each answer has to come within `deadline_s`."""
        self._patience_s = patience_s
        self._deadline_s = deadline_s
        self._asked_at = 0.0
        self._heard: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        # Not from the folder it is started in: whatever lies there under the name of a module would be run (-P).
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "organizer.reader", kind],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._child.stdin is not None  # noqa: S101 - for the types: it is a pipe
        assert self._child.stdout is not None  # noqa: S101
        self._requests = self._child.stdin
        listening = threading.Thread(target=_listen, args=(self._child.stdout, self._heard), name="reader", daemon=True)
        listening.start()

    def ask(self, request: dict[str, Any]) -> None:
        """Send a request; secrets go this way only, never as an argument or in the environment."""
        self._asked_at = time.monotonic()
        with contextlib.suppress(OSError):
            self._requests.write(json.dumps(request).encode() + b"\n")
            self._requests.flush()

    def answer(self) -> dict[str, Any] | None:
        """Return the answer to the last request, or None if it has not come yet. A refusal is an answer, too.

        Raises:
            Unreachable: the child ended, or took too long and was ended. data: address, reason.
        """
        try:
            line = self._heard.get(timeout=self._patience_s) if self._patience_s else self._heard.get_nowait()
        except queue.Empty:
            if time.monotonic() - self._asked_at <= self._deadline_s:
                return None
            self.close()
            raise Unreachable(address="", reason="too_slow") from None
        try:
            found = json.loads(line)
        except ValueError as ended:
            self.close()
            raise Unreachable(address="", reason="reader_ended") from ended
        return dict(found)

    @property
    def pid(self) -> int:
        """Return the id of the child's process."""
        return self._child.pid

    def close(self) -> None:
        """End the child."""
        with contextlib.suppress(OSError):
            self._requests.close()
        if self._child.poll() is None:
            self._child.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(_ENDS_WITHIN_S)


def _listen(answers: IO[bytes], heard: queue.SimpleQueue[bytes]) -> None:
    """Hand on line after line; an empty one says that there are no more."""
    with contextlib.suppress(OSError, ValueError):
        while line := answers.readline(_LONGEST_ANSWER):
            heard.put(line)
    with contextlib.suppress(OSError):
        answers.close()
    heard.put(b"")
