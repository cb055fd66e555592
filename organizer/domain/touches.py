"""One contact with a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from organizer.domain.when import Due

TOUCH_KINDS = (
    "answer",
    "update",
    "re-promise",
    "apology",
    "thanks",
    "nudge",
    "chased",
    "question",
    "complaint",
    "praise",
    "check-in",
)
DIRECTIONS = ("out", "in")


@dataclass(frozen=True, slots=True)
class Touch:
    """One contact with a person, perhaps about a promise. `at` is aware UTC; `person` and `promise` are ids.

    A re-promise has the new `due`, and `told` says whether they were told; one that was not told is no contact.
    """

    id: str
    kind: str
    at: datetime
    person: str | None = None
    promise: str | None = None
    direction: str = "out"
    channel: str | None = None
    text: str = ""
    told: bool | None = None
    due: Due | None = None
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)


def is_a_word(touch: Touch) -> bool:
    """Say whether `touch` was a word to someone: an outgoing answer, update, told re-promise or apology."""
    if touch.direction != "out":
        return False
    return touch.kind in {"answer", "update", "apology"} or (touch.kind == "re-promise" and touch.told is True)


def is_contact(touch: Touch) -> bool:
    """Say whether `touch` starts a rhythm anew: their having to ask does not, nor a re-promise nobody was told of."""
    return touch.kind != "chased" and (touch.kind != "re-promise" or touch.told is True)
