"""What a program says that it should not have to say: Qt's warnings, and log lines from WARNING on."""

from __future__ import annotations

import logging
import re

_HARMLESS = (
    re.compile(r"host portal", re.IGNORECASE),
    re.compile(r"fd limit", re.IGNORECASE),
    # A screen without a keyboard layout's full description.
    re.compile(r"libxkbcommon|xkbcomp", re.IGNORECASE),
    # What notify-send says where nobody shows notices; the program then says them itself.
    re.compile(r"org\.freedesktop\.Notifications was not provided by any \.service files"),
)


class Noise(logging.Handler):
    """Collects what is said during one test, and what of it the test expects."""

    def __init__(self) -> None:
        """Listen to every log line from WARNING on."""
        super().__init__(logging.WARNING)
        self._said: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one line of the log."""
        self._said.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def add(self, line: str) -> None:
        """Remember one line said elsewhere: by Qt, or by a child process."""
        if line.strip():
            self._said.append(line.rstrip())

    def expect(self, pattern: str) -> None:
        """Let lines that match the regular expression pass; one of them has to come."""
        self._expected.append(re.compile(pattern))

    def unexpected(self) -> list[str]:
        """Return what was said and not expected, then what was expected and not said."""
        passed = (*_HARMLESS, *self._expected)
        loud = [line for line in self._said if not any(pattern.search(line) for pattern in passed)]
        missed = [
            f"not said: {pattern.pattern}"
            for pattern in self._expected
            if not any(pattern.search(line) for line in self._said)
        ]
        return loud + missed
