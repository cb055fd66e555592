"""The occurrence that follows another in a series."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from organizer.domain import recurring
from organizer.services.naming import new_id

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.domain.promises import Promise


def next_occurrence(before: Promise, now: datetime) -> Promise | None:
    """Return the occurrence after this one, counted from its own first due, however late it ended; None after the last."""
    if before.first_due is None or before.repeat is None:
        return None
    due = recurring.next_after(before.repeat, before.first_due)
    if due is None:
        return None
    return replace(
        before,
        id=new_id(),
        made=now,
        captured=now,
        due=due,
        first_due=due,
        repeat=recurring.remaining(before.repeat),
        state="open",
        ended=None,
        told=None,
        near_miss_note=None,
        grade_given=None,
        grade_note="",
    )
