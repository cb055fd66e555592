"""What a line tells of who owes whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.domain.understanding.naming import Mention

Told = list[tuple[int, "Mention | None"]]


@dataclass(slots=True)
class Dealings:
    """What was told; each entry is the node it was told at, and the person, where one is named.

    `promised`: my word was given, to this person. `receives`: this person is given something. `owed`: this person owes me.
    `asked`: this person asked, wants or left word. `met`: I met this person. `ordered`: I am to tell this person something.
    `obliged`: something is to be done. `tellers`: who only passed it on. `channels`: from node, to node, and the way.
    `spoken`: nodes at which the place of a talk may be named. `arrived`: nodes at which word came, or someone came by.
    `leads`: nodes that only lead up to the matter, end exclusive.
    """

    promised: Told = field(default_factory=list)
    receives: Told = field(default_factory=list)
    owed: Told = field(default_factory=list)
    asked: Told = field(default_factory=list)
    met: Told = field(default_factory=list)
    ordered: Told = field(default_factory=list)
    obliged: list[int] = field(default_factory=list)
    tellers: Told = field(default_factory=list)
    channels: list[tuple[int, int, str]] = field(default_factory=list)
    spoken: list[int] = field(default_factory=list)
    arrived: list[int] = field(default_factory=list)
    leads: list[tuple[int, int]] = field(default_factory=list)
