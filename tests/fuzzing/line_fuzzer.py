"""What the fuzzer runs: any bytes are a line; it is read, and what must hold of every reading is looked at."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import atheris

with atheris.instrument_imports(include=["organizer.domain"]):
    from organizer.domain.line import KnownPerson
    from organizer.domain.settings import Settings
    from organizer.domain.understanding.capture import People, read_line
    from organizer.services.languages import installed_languages

SETTINGS = Settings(languages=installed_languages())
PEOPLE = People((KnownPerson("Maya Lindqvist", ("ML",)), KnownPerson("Jonas Berg"), KnownPerson("April May")))
NOW = datetime(2026, 11, 18, 14, 5, tzinfo=UTC)
ZONE = ZoneInfo("Europe/London")


def look(data: bytes) -> None:
    """Read `data` as a line.

    Raises:
        AssertionError: a token is not where it says, or two overlap.
    """
    line = data.decode("utf-8", "surrogateescape")  # half characters too
    reading = read_line(line, now=NOW, zone=ZONE, people=PEOPLE, settings=SETTINGS)
    assert reading.text == line
    end = 0
    for token in reading.tokens:
        assert token.start >= end, reading.tokens
        assert token.text == line[token.start : token.end], token
        end = token.end


def main() -> None:
    """Hand over to the fuzzer; it reads its own options from the command line."""
    atheris.Setup(sys.argv, look)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
