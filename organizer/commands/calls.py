"""What a command is given, and what it says."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.services.absences import Absences
    from organizer.services.account_keeping import AccountKeeping
    from organizer.services.backups import Backups
    from organizer.services.capturing import Capturing
    from organizer.services.mending import Mending
    from organizer.services.portability import Portability
    from organizer.services.ports import Clock, Examiner, Prover, Secrets
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.rejudging import Rejudging
    from organizer.services.reviewing import Reviewing
    from organizer.services.sealing import Sealing
    from organizer.services.sweeping import Sweeping


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of what a command says, for standard output or standard error."""

    stream: Literal["out", "err"]
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A command as it was typed: its words, the folder it was typed in, what came on standard input, a recovery key if asked."""

    argv: tuple[str, ...]
    folder: Path
    stdin: str = ""
    is_terminal: bool = False
    recovery_key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Desk:
    """What commands act on."""

    actions: Mending
    reader: Reader
    sweeping: Sweeping
    reviewing: Reviewing
    absences: Absences
    rejudging: Rejudging
    capturing: Capturing
    preferences: Preferences
    portability: Portability
    secrets: Secrets
    clock: Clock
    doctor: Prover
    checker: Examiner
    backups: Backups
    sealing: Sealing
    accounts: AccountKeeping

    def now(self, given: datetime | None) -> datetime:
        """Return the moment given, or the present (aware UTC)."""
        return given or self.clock.now()


def call_of(request: dict[str, Any]) -> Call:
    """Return a request from the socket or the command line as a call."""
    return Call(
        tuple(str(word) for word in request["argv"]),
        Path(str(request["folder"])),
        str(request.get("stdin", "")),
        is_terminal=bool(request.get("terminal")),
        recovery_key=str(request.get("recovery_key", "")),
    )


# A command says things as it goes, pauses (None) in long work so that others may breathe, and ends with an exit status.
Saying = Generator[Said | None, None, int]
Command = "Callable[[argparse.Namespace, Desk, Call], Saying]"


def out(text: str) -> Said:
    """Return a line for standard output."""
    return Said("out", text + "\n")


def err(text: str) -> Said:
    """Return a line for standard error."""
    return Said("err", text + "\n")
