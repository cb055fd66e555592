"""Which backups stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

NEWEST_ALWAYS = 3
# Of those that a restore, an import, a migration made first: undo may go back to them, however many others follow.
BEFORE_CHANGES_ALWAYS = 8
_HOURS, _DAYS, _WEEKS, _MONTHS = 24, 14, 8, 12


def staying(times: Iterable[datetime], before_changes: Iterable[datetime] = ()) -> frozenset[datetime]:
    """Return which of these moments (aware UTC) stay; those in `before_changes` are of backups made before the whole book changed.

    They are the newest three, the newest eight made before changes, and the newest of each of the last 24 hours, 14 days, 8 weeks
    and 12 months that have any.
    Hours without a backup do not count, so that neither a long absence nor a clock that runs ahead makes an old one go.
    """
    newest_first = sorted(times, reverse=True)
    stay = set(newest_first[:NEWEST_ALWAYS])
    stay.update(sorted(before_changes, reverse=True)[:BEFORE_CHANGES_ALWAYS])
    for span, most in _SPANS:
        newest_of: dict[object, datetime] = {}
        for moment in newest_first:
            newest_of.setdefault(span(moment), moment)
        stay.update(list(newest_of.values())[:most])
    return frozenset(stay)


_SPANS: tuple[tuple[Callable[[datetime], object], int], ...] = (
    (lambda moment: (moment.date(), moment.hour), _HOURS),
    (lambda moment: moment.date(), _DAYS),
    (lambda moment: moment.isocalendar()[:2], _WEEKS),
    (lambda moment: (moment.year, moment.month), _MONTHS),
)
