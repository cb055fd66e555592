"""How a word was kept: expected time, overdue, grade, near miss, reliability; by the Rules of PRODUCT.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING

from organizer.domain.touches import is_a_word
from organizer.domain.when import Day, civil_to_utc, day_of, local_day, passes_at, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from organizer.domain.promises import Promise
    from organizer.domain.settings import Settings
    from organizer.domain.touches import Touch
    from organizer.domain.when import Due

A_WEEK = timedelta(hours=168)
SHORTEST_MISS = timedelta(minutes=5)
LONGEST_MISS = timedelta(hours=4)
MANY_MOVES = 3
FEWEST_TO_COUNT = 10
_INSTANT = timedelta(microseconds=1)

# Lateness and the credit it still earns; straight lines between.
_CREDITS = (
    (timedelta(0), 1.0),
    (timedelta(minutes=1), 0.999),
    (timedelta(hours=1), 0.99),
    (timedelta(days=1), 0.9),
    (timedelta(days=7), 0.5),
    (timedelta(days=30), 0.1),
    (timedelta(days=365), 0.0),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules say of a promise; times are aware UTC.

    `grade_changes_at` is when the grade changes if nothing happens. `moves` counts the re-promises, told or not, that moved
    the due. `reason` goes with `grade`; what is open and not late, was let go and told in time, or is theirs has neither, nor
    has what was imported without the moment of its end, or without whether they were told, where the grade hangs on it:

    ==================== ========== ==============================================================
    reason               grade      when
    ==================== ========== ==============================================================
    `asked_back`         excellent  in time, with a question asked back
    `in_time`            good       in time, or with no time and never chased
    `told_first`         late_told  late, and they had a word before
    `late`               late       late, without one
    `let_go_told_late`   late       let go, and told after the expected time
    `chased`             bad        they had to ask after the expected time, or at all where there was none
    `let_go_untold`      bad        let go without a word
    `silent_for_a_week`  bad        168 h from the expected time on without a word
    `overruled`          any        the user gave the grade
    ==================== ========== ==============================================================

    `near_miss_reason` is `by_hand`, `last_tenth` (of the span), `moved_on_the_day` or `moved_often`.

    `counts_on` is the user's day whose week a promise of mine counts in: that of the expected time, with none that of its
    end. `credit` is what it earned for good; None while it is open, and for what is not counted.
    """

    expected: datetime | None = None
    overdue_at: datetime | None = None
    grade: str | None = None
    reason: str | None = None
    grade_changes_at: datetime | None = None
    near_miss: bool = False
    near_miss_reason: str | None = None
    moves: int = 0
    counts_on: date | None = None
    credit: float | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    """The due they go by, when it was set, and the dues it replaced, each with the moment of the move (aware UTC)."""

    due: Due | None
    set_at: datetime
    replaced: tuple[tuple[Due, datetime], ...] = ()


def expectation(promise: Promise, touches: Iterable[Touch], zone: ZoneInfo) -> Expectation:
    """Return what they expect: the first due, replaced by each later-told one they knew before the last had passed."""
    due, set_at = promise.first_due, promise.made
    replaced: list[tuple[Due, datetime]] = []
    for number, move in enumerate(_in_order(promise, touches)):
        if not move.told or move.due is None or (due is not None and move.at > passes_at(due, zone)):
            continue
        if due != move.due:
            if due is not None:
                replaced.append((due, move.at))
            due, set_at = move.due, move.at
        elif number == 0:
            # Captured without a due, it has its first one from this move; a later one to the same due only confirms it.
            set_at = move.at
    return Expectation(due, set_at, tuple(replaced))


def _in_order(promise: Promise, touches: Iterable[Touch]) -> list[Touch]:
    """Return the re-promises, the first first; of several in one moment, the one whose due is still in force came last."""
    moves = (touch for touch in touches if touch.kind == "re-promise")
    return sorted(moves, key=lambda move: (move.at, move.due == promise.due))


def _times_moved(promise: Promise, touches: Iterable[Touch]) -> int:
    """Count the re-promises that moved the due; one that named the first, or said it again, moved nothing.

    One whose new due is not known counts: it was moved.
    """
    due, count = promise.first_due, 0
    for move in _in_order(promise, touches):
        if move.due is None or move.due != due:
            count += 1
            due = move.due or due
    return count


def judge(promise: Promise, touches: Sequence[Touch], *, now: datetime, zone: ZoneInfo, settings: Settings) -> Judged:
    """Judge a promise at `now` (aware UTC) by all its touches, in any order; `zone` is the user's."""
    moves = _times_moved(promise, touches)
    meant = None if promise.due is None else passes_at(promise.due, zone)
    if not promise.is_mine:
        return Judged(expected=meant, overdue_at=meant, moves=moves)
    theirs = expectation(promise, touches, zone)
    expected = None if theirs.due is None else passes_at(theirs.due, zone)
    grade, reason = _grade(promise, touches, theirs, expected, promise.ended or now)
    near = _near_miss(promise, theirs, expected, moves, zone, settings)
    return Judged(
        expected=expected,
        overdue_at=min((at for at in (meant, expected) if at is not None), default=None),
        grade=promise.grade_given or grade,
        reason="overruled" if promise.grade_given else reason,
        grade_changes_at=_grade_changes_at(promise, touches, expected, now),
        near_miss=near is not None,
        near_miss_reason=near,
        moves=moves,
        counts_on=_counts_on(promise, theirs, zone),
        credit=None if promise.is_open else earned(promise, expected, now),
    )


def _counts_on(promise: Promise, theirs: Expectation, zone: ZoneInfo) -> date | None:
    if theirs.due is not None:
        return day_of(theirs.due, zone)
    return None if promise.ended is None else local_day(promise.ended, zone)


def _grade(  # noqa: PLR0911 - one row of the table after another
    promise: Promise, touches: Sequence[Touch], theirs: Expectation, expected: datetime | None, end: datetime
) -> tuple[str | None, str | None]:
    """Return the worst grade that fits, and why."""
    late = expected is not None and end > expected
    if promise.is_open and not late:
        return None, None
    if promise.state == "let_go" and promise.told is False:
        return "bad", "let_go_untold"
    if not promise.is_open and promise.ended is None and expected is not None:
        return None, None
    chases = _chases(touches, expected)
    if any(at <= end for at in chases):
        return "bad", "chased"
    if expected is not None and _silent_for_a_week(touches, expected, end):
        return "bad", "silent_for_a_week"
    if promise.state == "let_go":
        if promise.told is None:
            return None, None
        return ("late", "let_go_told_late") if late else (None, None)
    if late and expected is not None:
        told_first = any(_told_before(touch, theirs, expected) for touch in touches)
        return ("late_told", "told_first") if told_first else ("late", "late")
    if not chases and any(_asked_back(touch, end) for touch in touches):
        return "excellent", "asked_back"
    return "good", "in_time"


def _chases(touches: Sequence[Touch], expected: datetime | None) -> list[datetime]:
    """Return when they asked after the expected time; with none, whenever they asked at all."""
    return [touch.at for touch in touches if touch.kind == "chased" and (expected is None or touch.at > expected)]


def _told_before(touch: Touch, theirs: Expectation, expected: datetime) -> bool:
    """Say whether a word fell between the setting of the due they expect and its passing; the setting is none."""
    sets_it = touch.kind == "re-promise" and touch.at == theirs.set_at
    return is_a_word(touch) and theirs.set_at <= touch.at <= expected and not sets_it


def _asked_back(touch: Touch, delivered: datetime) -> bool:
    return touch.kind == "question" and touch.direction == "out" and touch.at >= delivered


def _silent_for_a_week(touches: Sequence[Touch], expected: datetime, end: datetime) -> bool:
    limit = shifted(expected, A_WEEK)
    return end >= limit and not any(is_a_word(touch) and expected < touch.at < limit for touch in touches)


def _grade_changes_at(
    promise: Promise, touches: Sequence[Touch], expected: datetime | None, now: datetime
) -> datetime | None:
    if not promise.is_open or promise.grade_given or expected is None:
        return None
    if now <= expected:
        return shifted(expected, _INSTANT)
    limit = shifted(expected, A_WEEK)
    chases = _chases(touches, expected)
    if now >= limit or any(at <= now for at in chases):
        return None
    # A clock that was set back may leave a chase ahead.
    silent = [limit] if _silent_for_a_week(touches, expected, limit) else []
    return min([*chases, *silent], default=None)


def _near_miss(
    promise: Promise,
    theirs: Expectation,
    expected: datetime | None,
    moves: int,
    zone: ZoneInfo,
    settings: Settings,
) -> str | None:
    if promise.near_miss_note is not None:
        return "by_hand"
    if promise.state != "kept" or promise.ended is None or expected is None or theirs.due is None:
        return None
    if promise.ended > expected or promise.made >= expected:
        return None
    measured_to = _measured_to(theirs.due, zone, settings)
    miss = min(max((measured_to - promise.made) / 10, SHORTEST_MISS), LONGEST_MISS)
    if promise.made < measured_to and promise.ended > measured_to - miss:
        return "last_tenth"
    for due, at in theirs.replaced:
        if local_day(at, zone) == day_of(due, zone) and promise.ended > passes_at(due, zone):
            return "moved_on_the_day"
    return "moved_often" if moves >= MANY_MOVES else None


def _measured_to(due: Due, zone: ZoneInfo, settings: Settings) -> datetime:
    """Return the moment a narrow escape is measured to: for a day, the leaving time."""
    if isinstance(due, Day):
        return civil_to_utc(datetime.combine(due.day, settings.leaves_at(due.day)), zone)
    return passes_at(due, zone)


def credit(lateness: timedelta) -> float:
    """Return what a promise earns that was kept this late: 1 on time, falling to 0 at a year."""
    for (earlier, more), (later, less) in pairwise(_CREDITS):
        if lateness <= earlier:
            return more
        if lateness < later:
            return more + (less - more) * ((lateness - earlier) / (later - earlier))
    return 0.0


def reliability(credits_earned: Sequence[float]) -> float | None:
    """Return the mean credit; None below 10, which says too little."""
    if len(credits_earned) < FEWEST_TO_COUNT:
        return None
    return fsum(credits_earned) / len(credits_earned)


def earned(promise: Promise, expected: datetime | None, now: datetime) -> float | None:
    """Return the credit of a promise of mine at `now` (aware UTC); None if it is not counted.

    Counted are those with an expected time that ended, or are open and overdue; let go in time and told is left out.
    """
    if not promise.is_mine or expected is None:
        return None
    if promise.is_open:
        return credit(now - expected) if now > expected else None
    if promise.state == "let_go" and promise.told is False:
        return 0.0
    ended = promise.ended
    if ended is None:
        return None
    if promise.state == "let_go":
        return None if promise.told is None or ended <= expected else credit(ended - expected)
    return credit(ended - expected)
