"""What screens and the command line are given to show beside promises: people, what happened, what a search found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.domain.people import Person
    from organizer.domain.when import Due
    from organizer.services.views import PromiseView


@dataclass(frozen=True, slots=True)
class Mended:
    """What a field was before a correction, and what it is after it; names of people, words, or dues."""

    field: str
    was: Due | str | None
    became: Due | str | None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One event of a promise or person. `kind` is a touch's, or what happened (`captured`, `kept`, `corrected`, …).

    Of kind `grade`, `grade` is what the user gave in place of the rules; None where the rules speak again. A re-promise that
    `is_first` named the first due of a promise that had none. Of a correction, `mended` holds what can be said of both sides.
    In the story of a person, `what` is the promise that it happened to; nothing where its own words say it.
    """

    at: datetime
    kind: str
    direction: str | None = None
    channel: str | None = None
    text: str = ""
    told: bool | None = None
    due: Due | None = None
    promise: str | None = None
    grade: str | None = None
    is_first: bool = False
    mended: tuple[Mended, ...] = ()
    what: str = ""


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """A person with what is open between us; times are aware UTC."""

    person: Person
    last_touch: datetime | None = None
    next_contact: datetime | None = None
    mine: int = 0
    theirs: int = 0


@dataclass(frozen=True, slots=True)
class PersonView(PersonStanding):
    """It, and how one's word to them was kept: `kept` of `due` promises of mine were in time."""

    kept: int = 0
    due: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A promise that a search found, and where: `what`, `line`, `person`, `case`, `where`, `story`, or a field asked for."""

    view: PromiseView
    found_in: str
