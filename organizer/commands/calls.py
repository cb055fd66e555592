"""What a command is given, and what it says."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

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


# A command says things as it goes, pauses (None) in long work so that others may breathe, and ends with an exit status.
Saying = Generator[Said | None, None, int]
Command = "Callable[[argparse.Namespace, Desk, Call], Saying]"


def out(text: str) -> Said:
    """Return a line for standard output."""
    return Said("out", text + "\n")


def err(text: str) -> Said:
    """Return a line for standard error."""
    return Said("err", text + "\n")
