"""What a command is given, and what it says."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.services.alerts.rejudging import Rejudging
    from organizer.services.capturing import Capturing
    from organizer.services.mending import Mending
    from organizer.services.moving.portability import Portability
    from organizer.services.ports import Clock, Examiner, Prover, Secrets
    from organizer.services.preferences import Preferences
    from organizer.services.reading import Reader
    from organizer.services.rituals.absences import Absences
    from organizer.services.rituals.reviewing import Reviewing
    from organizer.services.rituals.sweeping import Sweeping
    from organizer.services.safety.backups import Backups
    from organizer.services.safety.sealing import Sealing
    from organizer.services.sync.account_keeping import AccountKeeping


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


class Desk(Protocol):
    """What commands act on."""

    @property
    def actions(self) -> Mending:
        """Return what changes the book."""

    @property
    def reader(self) -> Reader:
        """Return what reads the book."""

    @property
    def sweeping(self) -> Sweeping:
        """Return who is to be answered before leaving."""

    @property
    def reviewing(self) -> Reviewing:
        """Return the weekly review."""

    @property
    def absences(self) -> Absences:
        """Return planned absences."""

    @property
    def rejudging(self) -> Rejudging:
        """Return what judges promises anew."""

    @property
    def capturing(self) -> Capturing:
        """Return what takes in lines."""

    @property
    def preferences(self) -> Preferences:
        """Return what the user has set."""

    @property
    def portability(self) -> Portability:
        """Return what moves the book in and out."""

    @property
    def secrets(self) -> Secrets:
        """Return the keyring."""

    @property
    def clock(self) -> Clock:
        """Return the clock."""

    @property
    def doctor(self) -> Prover:
        """Return who looks at what works here."""

    @property
    def checker(self) -> Examiner:
        """Return what checks the book."""

    @property
    def backups(self) -> Backups:
        """Return the backups."""

    @property
    def sealing(self) -> Sealing:
        """Return the seal."""

    @property
    def accounts(self) -> AccountKeeping:
        """Return what keeps and synchronises accounts."""

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
