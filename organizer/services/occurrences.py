"""The occurrence that follows another in a series."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from organizer.domain import recurring
from organizer.domain.when import due_to_json
from organizer.services.views import ALSO

if TYPE_CHECKING:
    from datetime import datetime

    from organizer.domain.promises import Promise
    from organizer.domain.when import Due

_SERIES = UUID("5b2f6f0e-0a3f-4d55-9a1c-6c1de2b4c0f7")


def occurrence_id(promise: Promise, due: Due) -> str:
    """Return the id of the occurrence at `due` of a promise's series: the same on every device that begins it."""
    return str(uuid5(_SERIES, f"{promise.series or promise.id} {json.dumps(due_to_json(due))}"))


def next_occurrence(before: Promise, at: datetime) -> Promise | None:
    """Return the occurrence after this one, begun at `at` (aware UTC); None after the last.

    It is counted from the first due of this one, however late that ended.
    """
    if before.first_due is None or before.repeat is None:
        return None
    due = recurring.next_after(before.repeat, before.first_due)
    if due is None:
        return None
    return replace(
        before,
        id=occurrence_id(before, due),
        series=before.series or before.id,
        made=at,
        captured=at,
        due=due,
        first_due=due,
        repeat=recurring.remaining(before.repeat),
        state="open",
        ended=None,
        told=None,
        near_miss_note=None,
        grade_given=None,
        grade_note="",
        extra={key: value for key, value in before.extra.items() if key != ALSO},
    )
