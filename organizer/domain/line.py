"""What one captured line was understood to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.domain.when import Due

Side = Literal["mine", "theirs"]
Kind = Literal["promise", "message", "waiting"]

CHANNELS = ("in person", "phone", "voicemail", "email", "chat", "social", "word of mouth")


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person the user already has: the full name, and what else they go by."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the line that became a field; `start` and `end` count code points, end exclusive.

    `field` is one of `kind to about case due repeat channel where made`.
    """

    field: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Something about the line to point out.

    `code` is one of `past two_readings other_weekday no_such_date no_such_time no_such_channel several_people
    nearly_named too_long`.
    """

    code: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The fields of one line; absent ones are None.

    `made` is aware UTC. `tz` is the zone the due was read in: the line's own where it names one. `repeat` is an RFC 5545
    rule. `tokens` are in order and do not overlap. `other_due` is the second-likeliest due.
    """

    text: str
    side: Side = "mine"
    kind: Kind = "promise"
    to: str | None = None
    about: str | None = None
    case: str | None = None
    due: Due | None = None
    tz: str = "UTC"
    repeat: str | None = None
    channel: str | None = None
    where: str | None = None
    made: datetime | None = None
    what: str = ""
    tokens: tuple[Token, ...] = ()
    warnings: tuple[Warned, ...] = ()
    other_due: Due | None = None
