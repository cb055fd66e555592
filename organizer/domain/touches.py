"""One contact with a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
_QUESTIONS_WAIT = timedelta(days=30)


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


def open_question(touches: Sequence[Touch], now: datetime) -> Touch | None:
    """Return the last question asked of somebody in the 30 days before `now` (aware UTC); None if they answered since."""
    asked = [touch for touch in touches if touch.kind == "question" and touch.direction == "out"]
    last = max(asked, key=lambda touch: touch.at, default=None)
    if last is None or now - last.at > _QUESTIONS_WAIT:
        return None
    answered = (touch.kind == "answer" and touch.direction == "in" and touch.at >= last.at for touch in touches)
    return None if any(answered) else last
