"""Which rows of a list are the same, and which can stay where they are when others come, go or move."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from organizer.services.views import PromiseView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organizer.ui.promises.places import Heading


def in_order(places: Sequence[int]) -> list[bool]:
    """Say for each row whether it can stay: the longest run of rows that are still in the same order can."""
    tails: list[int] = []
    lengths: list[int] = []
    for place in places:
        if place < 0:
            lengths.append(0)
            continue
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
        lengths.append(at + 1)
    wanted, stays = len(tails), [False] * len(places)
    bound = max(places, default=0) + 1
    for number in range(len(places) - 1, -1, -1):
        if wanted and lengths[number] == wanted and places[number] < bound:
            stays[number], bound = True, places[number]
            wanted -= 1
    return stays


def key_of(row: Heading | PromiseView) -> str:
    """Return what a row is known by, whatever it says now."""
    return row.promise.id if isinstance(row, PromiseView) else f"heading {row.key}"


def stands(view: PromiseView | None) -> tuple[object, ...]:
    """Return what decides where a promise stands in a list."""
    if view is None:
        return ()
    return (view.promise.side, view.promise.to, view.overdue_at, view.overdue, view.promise.is_open)
