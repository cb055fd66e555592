"""The occurrence that follows another in a series."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from organizer.domain import recurring
from organizer.domain.when import Day, due_to_json, passes_at
from organizer.services.views import ALSO

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.domain.when import Due

# The key among a promise's extra ones under which lie the days (ISO) that its series leaves out, as a calendar said (EXDATE).
LEFT_OUT = "except"
_SERIES = UUID("5b2f6f0e-0a3f-4d55-9a1c-6c1de2b4c0f7")


def occurrence_id(promise: Promise, due: Due) -> str:
    """Return the id of the occurrence at `due` of a promise's series: the same on every device that begins it."""
    return str(uuid5(_SERIES, f"{promise.series or promise.id} {json.dumps(due_to_json(due))}"))


def days_left_out(promise: Promise) -> frozenset[str]:
    """Return the days that the series of a promise leaves out. They may have come with an import, in any form."""
    kept = promise.extra.get(LEFT_OUT)
    return frozenset(filter(None, map(str, kept))) if isinstance(kept, list) else frozenset()


def next_occurrence(before: Promise, at: datetime, zone: ZoneInfo) -> Promise | None:
    """Return the occurrence after this one, begun at `at` (aware UTC); None after the last.

    It is counted from the first due of this one, however late that ended; without any, from the user's day on which it ended.
    """
    if before.repeat is None:
        return None
    due, rule = before.first_due or Day(at.astimezone(zone).date()), before.repeat
    left_out = days_left_out(before)
    for _ in range(len(left_out) + 1):
        following = recurring.next_after(rule, due)
        if following is None:
            return None
        due, rule = following, recurring.remaining(rule)
        if recurring.day_of(due).isoformat() not in left_out:
            break
    else:
        return None
    return replace(
        before,
        id=occurrence_id(before, due),
        series=before.series or before.id,
        made=at,
        captured=at,
        due=due,
        first_due=due,
        repeat=rule,
        state="open",
        ended=None,
        told=None,
        near_miss_note=None,
        grade_given=None,
        grade_note="",
        extra={key: value for key, value in before.extra.items() if key != ALSO},
    )


def next_to_come(promise: Promise, now: datetime, zone: ZoneInfo) -> Promise | None:
    """Return the first occurrence after one that has passed which has not itself passed by `now` (aware UTC); None after the last.

    It is for a rule that is set only now: what it would have asked before was never owed, and takes nothing of its count.
    """
    following: Promise | None = promise
    while following is not None and following.first_due is not None and passes_at(following.first_due, zone) <= now:
        following = next_occurrence(replace(following, repeat=promise.repeat), now, zone)
    return None if following is promise else following
