"""The times of a line: when it is due, how it returns, when it was said; and what about them is to be pointed out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from organizer.domain.line import Warned
from organizer.domain.timing.cues import BY_WHEN
from organizer.domain.understanding.dates import FoundDue, Times
from organizer.domain.understanding.times_apart import at_that_hour, hour_beside, next_at_that_hour
from organizer.domain.when import Day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from organizer.domain.understanding.dates import Present
    from organizer.domain.when import Due

Span = tuple[int, int]


@dataclass(slots=True)
class LineTimes:
    """What a line says of time. `spans` is every stretch that names one; a field's own span is None where it has none.

    `rest_span` is that of what else tells the due and stands apart: its hour, or the date of a yearly repeat. `dues` are the
    times that may be the due, and `marked` the one that was marked as such. `is_held` says that the what needs its words.
    """

    due: Due | None = None
    due_span: Span | None = None
    other_due: Due | None = None
    repeat: str | None = None
    repeat_span: Span | None = None
    rest_span: Span | None = None
    made: datetime | None = None
    made_span: Span | None = None
    dues: list[FoundDue] = field(default_factory=list)
    marked: FoundDue | None = None
    is_held: bool = False
    spans: list[Span] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)


def times_of(
    line: str,
    present: Present,
    taken: Sequence[Span],
    marked: FoundDue | None,
    is_name: Callable[[FoundDue], bool],
    goes_on: Callable[[int, int], bool],
    named: Iterable[int] = (),
) -> LineTimes:
    """Read the times of `line` outside `taken` stretches; a marked due wins over all that is found.

    `named` are the offsets at which someone is named.

    `is_name` tells whether a time is only part of the name of a thing: the Saturday market; `goes_on` whether no new part of
    the line begins between two places.
    """
    times, said = LineTimes(), Times(line, present, frozenset(named))
    _take_past(times, said, taken)
    _take_repeat(times, said, taken)
    times.marked = marked
    dues = list(said.dues())
    free = (found for found in dues if _is_free(found.start, found.end, [*taken, *times.spans]))
    impossible = _within_the_repeat(times, dues, line)
    times.dues = [found for found in free if not is_name(found)]
    times.spans.extend((found.start, found.end) for found in dues if _is_free(found.start, found.end, taken))
    if marked is None:
        _take_hour(times, present, goes_on)
    for found in [*times.dues, *impossible]:
        if found.due is None:
            code = "no_such_time" if found.is_no_time else "no_such_date"
            times.warnings.append(Warned(code, found.bare, found.end, line[found.bare : found.end]))
    return times


def _within_the_repeat(times: LineTimes, dues: Iterable[FoundDue], line: str) -> list[FoundDue]:
    """Return the hours that do not exist and go on from the day of a repeat: "every Friday at 25:00"."""
    if times.repeat_span is None:
        return []
    begin, end = times.repeat_span
    beyond = [found for found in dues if found.due is None and begin < found.start < end < found.end]
    return [replace(found, bare=end + len(line[end:]) - len(line[end:].lstrip())) for found in beyond]


def settle_due(times: LineTimes, line: str, told: Sequence[Span]) -> None:
    """Decide which time is the due: the marked one, that of a repeat, or else the clearest that is none of `told`.

    `told` are stretches that say when word came, not when something is due; with "by" before it a time is a due all the same.
    """
    dues = [found for found in times.dues if found.strength == BY_WHEN or (found.start, found.end) not in told]
    _take_due(times, line, times.marked or (None if times.due is not None else _clearest(dues)))


def _take_past(times: LineTimes, said: Times, taken: Sequence[Span]) -> None:
    past = said.past()
    if past is not None and _is_free(past.start, past.end, taken):
        times.made, times.made_span = past.at, (past.start, past.end)
        times.spans.append(times.made_span)


def _take_repeat(times: LineTimes, said: Times, taken: Sequence[Span]) -> None:
    repeat = said.repeat()
    if repeat is not None and _is_free(repeat.start, repeat.end, [*taken, *times.spans]):
        times.repeat, times.repeat_span = repeat.rule, (repeat.start, repeat.end)
        times.due = repeat.due
        times.spans.append(times.repeat_span)


def _take_hour(times: LineTimes, present: Present, goes_on: Callable[[int, int], bool]) -> None:
    """Give the day of the line, or its repeat, the hour that stands elsewhere in it; to a yearly repeat also its date."""
    hours = [found for found in times.dues if found.lone == "hour"]
    days = [found for found in times.dues if found.lone == "day"]
    if times.repeat == "FREQ=YEARLY" and len(times.dues) == len(days) == 1 and days[0].strength > 0:
        # "every year send Grace a card on Dec 3"
        times.due, times.rest_span = days[0].due, (days[0].start, days[0].end)
    elif times.repeat is not None and times.repeat_span is not None and isinstance(times.due, Day):
        repeat = FoundDue(*times.repeat_span, times.due)
        hour = hour_beside([repeat], hours, goes_on) if len(times.dues) == 1 else None
        if hour is not None:
            times.due = next_at_that_hour(times.due, hour, present, times.repeat)
            times.rest_span = (hour.start, hour.end)
    else:
        _take_hour_of_day(times, days, hours, goes_on)


def _take_hour_of_day(
    times: LineTimes, days: list[FoundDue], hours: list[FoundDue], goes_on: Callable[[int, int], bool]
) -> None:
    hour = hour_beside(days, hours, goes_on) if len(times.dues) == len(days) + len(hours) else None
    if hour is not None and times.repeat is None:
        times.dues = [at_that_hour(days[0], hour)]
        times.rest_span = (hour.start, hour.end)


def _clearest(dues: Iterable[FoundDue]) -> FoundDue | None:
    """Return the due that says *by when* most clearly; of equals the later one."""
    best: FoundDue | None = None
    for found in dues:
        if found.due is not None and (best is None or found.strength >= best.strength):
            best = found
    return best


def _take_due(times: LineTimes, line: str, found: FoundDue | None) -> None:
    if found is None:
        return
    times.due, times.due_span, times.other_due = found.due, (found.start, found.end), found.other
    times.is_held = found.held
    text = line[found.start : found.end]
    if found.past:
        times.warnings.append(Warned("past", found.start, found.end, text))
    if found.disagrees:
        times.warnings.append(Warned("other_weekday", found.start, found.end, text))
    elif found.other is not None and not found.past:
        times.warnings.append(Warned("two_readings", found.start, found.end, text))


def _is_free(start: int, end: int, spans: Sequence[Span]) -> bool:
    return all(finish <= start or end <= begin for begin, finish in spans)
