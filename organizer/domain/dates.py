"""Words into a due: every time that a line names, with how strongly it says *by when*.

The grammar is in `domain/timing`, the words of each language in `domain/languages`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from organizer.domain.timing.cues import BY_WHEN
from organizer.domain.timing.day_read import DayRead
from organizer.domain.timing.line_words import Line, Present
from organizer.domain.timing.meaning import Meant, meaning
from organizer.domain.timing.moments import Moment, moment
from organizer.domain.timing.past import end_of_past, past
from organizer.domain.timing.repeats import repeat
from organizer.domain.timing.spans import span
from organizer.domain.timing.surroundings import (
    begins_free,
    is_common_word,
    is_named,
    is_numbered,
    is_over,
    is_titled,
    names_a_thing,
    stands_free,
    told_after,
)
from organizer.domain.when import Instant, Zoned, civil_to_utc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings
    from organizer.domain.when import Due

__all__ = [
    "FoundDue",
    "FoundPast",
    "FoundRepeat",
    "Present",
    "find_dues",
    "find_past",
    "find_repeat",
    "read_span",
    "read_when",
]

_ISO_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")


@dataclass(frozen=True, slots=True)
class FoundDue:
    """A stretch of the line that names a due; `due` is None where no such day or time exists.

    `strength` is 2 after a word that says *by when*, 1 after on, at or in, else 0. `past` marks a day or time already over.
    `other` is a second due that the words may mean, as likely or nearly so.
    """

    start: int
    end: int
    due: Due | None
    strength: int = 0
    past: bool = False
    other: Due | None = None


@dataclass(frozen=True, slots=True)
class FoundRepeat:
    """A stretch of the line that says how a promise returns: an RFC 5545 rule, and the first due it comes to."""

    start: int
    end: int
    rule: str
    due: Due


@dataclass(frozen=True, slots=True)
class FoundPast:
    """A stretch of the line that tells when something was said or asked; `at` is aware UTC, of a day alone its noon."""

    start: int
    end: int
    at: datetime


def read_when(words: str, *, now: datetime, zone: ZoneInfo, settings: Settings) -> Due | None:
    """Read words that are nothing but a time ("tomorrow 10", "2 hours", "2026-12-01T15:00"); None if they are not."""
    text = words.strip()
    present = Present(now, zone, settings)
    if _ISO_MOMENT.fullmatch(text):
        return _iso_moment(text, present)
    for language in settings.languages.of(text, settings.language):
        line = Line(text, language, present)
        found = moment(line, 0, bare=True) if line.words else None
        if found is not None and found.end == len(line.words):
            return _meant(line, found).due
    return None


def read_span(words: str, *, now: datetime, zone: ZoneInfo, settings: Settings) -> timedelta | None:
    """Read a length of time ("2 hours", "in 30 min", "for a week") from `now` (aware UTC); None if it is none."""
    for language in settings.languages.of(words, settings.language):
        line = Line(words, language, Present(now, zone, settings))
        start = max(line.is_(0, "cues", "span"), line.is_(0, "joins", "for"))
        read = span(line, start)
        if read is not None and read[1] == len(line.words):
            due = read[0].from_now(line)
            if isinstance(due, Instant):
                return due.at - now
            return read[0].after(line.today, settings) - line.today
    return None


def find_dues(text: str, present: Present, *, bare_hours: bool = False) -> Iterator[FoundDue]:
    """Yield each stretch of `text` that names a day or time, in order; `bare_hours` also reads "tomorrow 10"."""
    settings = present.settings
    for language in settings.languages.of(text, settings.language):
        found = list(_dues_in(Line(text, language, present), bare=bare_hours))
        if found:
            yield from found
            return


def find_past(text: str, present: Present) -> FoundPast | None:
    """Return the first stretch of `text` that clearly tells when something was said or asked; None if none does."""
    settings = present.settings
    for language in settings.languages.of(text, settings.language):
        line = Line(text, language, present)
        for place in range(len(line.words)):
            found = _past(line, place)
            if found is not None:
                return found
    return None


def _past(line: Line, place: int) -> FoundPast | None:
    if line.marks[place] is None and not line.is_number(place):
        return None
    try:
        read = past(line, place)
    except (OverflowError, ValueError):
        return None
    if read is None or not begins_free(line, place):
        return None
    start, end = line.words[place].start, line.words[read[1] - 1].end
    return FoundPast(start, end, min(civil_to_utc(read[0], line.present.zone), line.present.now))


def find_repeat(text: str, present: Present) -> FoundRepeat | None:
    """Return the first stretch of `text` that says how a promise returns; None if none does."""
    settings = present.settings
    for language in settings.languages.of(text, settings.language):
        line = Line(text, language, present)
        for place in range(len(line.words)):
            found = _repeat(line, place)
            if found is not None:
                return found
    return None


def _repeat(line: Line, place: int) -> FoundRepeat | None:
    try:
        found = repeat(line, place)
        if found is None or not begins_free(line, place):
            return None
        first = DayRead(found.first_day(line), found.end, "relative")
    except (OverflowError, ValueError):
        return None
    time = found.moment or Moment(place, found.end)
    time.day, time.part = first, time.part or found.part
    meant = meaning(line, time)
    if meant.past and found.freq == "DAILY" and first.day is not None:
        time.day = first._replace(day=first.day + timedelta(days=1))
        meant = meaning(line, time)
    start, end = line.words[place].start, line.words[found.end - 1].end
    return None if meant.due is None else FoundRepeat(start, end, found.rule(), meant.due)


def _dues_in(line: Line, *, bare: bool) -> Iterator[FoundDue]:
    place = 0
    while place < len(line.words):
        over = end_of_past(line, place)
        if over:
            place = over
            continue
        found = _moment(line, place, bare=bare) if line.marks[place] is not None or line.is_number(place) else None
        if found is None:
            place += 1
        elif _is_told_as_past(line, found):
            place = _after_the_past(found)
        elif not _is_due(line, found):
            # What is in the name of a holiday is no day by itself ("the Black Friday flyer").
            place = found.day.end if found.day is not None and found.day.form == "holiday" else place + 1
        else:
            meant = _meant(line, found)
            start, end = _bounds(line, found)
            yield FoundDue(start, end, meant.due, found.strength, meant.past, meant.other)
            place = found.end


def _moment(line: Line, place: int, *, bare: bool) -> Moment | None:
    try:
        return moment(line, place, bare=bare)
    except (OverflowError, ValueError):  # the calendar ends before
        return None


def _meant(line: Line, found: Moment) -> Meant:
    try:
        return meaning(line, found)
    except (OverflowError, ValueError):
        return Meant(None)


def _after_the_past(found: Moment) -> int:
    """Return where to read on after a day that is over: after the day alone, where "by when" or the end of a range follows."""
    goes_on = found.last is not None or (found.strength == BY_WHEN and not found.cue.asks("by"))
    return found.day.end if found.day is not None and goes_on else found.end


def _is_told_as_past(line: Line, found: Moment) -> bool:
    if found.span is not None:
        return False
    if found.day is not None and found.day.form == "relative":
        return found.part is not None and told_after(line, found.start, found.end) and _meant(line, found).past
    led = found.cue.asks("by", "on", "span", "month")
    return is_over(line, found.start if led else found.cue.end, found.end, led=led)


def _is_due(line: Line, found: Moment) -> bool:
    """Say whether what stands around lets it be a due."""
    first = found.cue.end
    if not begins_free(line, found.start) or is_titled(line, first):
        return False
    if found.start == first and line.is_number(first) and not line.get(first + 1, "units") and is_numbered(line, first):
        return False
    if found.is_lone_day and not found.cue.kinds and found.day is not None:
        name = line.past(first, "joins", "the")
        one_word = found.end - name == 1
        if one_word and (is_named(line, name, found.end) or is_common_word(line, name, found.end)):
            return False
        if found.day.form == "holiday" and not stands_free(line, found.end):
            return False
    if found.is_lone_day and found.last is not None and not (found.cue.kinds or stands_free(line, found.end)):
        return False
    weak = not found.cue.kinds or line.lexicon.among("weak_cues", line.word(first - 1))
    lone = found.is_lone_day or (found.clock is not None and found.day is None)
    return not (lone and weak and found.strength < BY_WHEN and names_a_thing(line, first, found.end))


def _bounds(line: Line, found: Moment) -> tuple[int, int]:
    """Return where the time begins and ends in the text; brackets around all of it go with it."""
    start, end = line.words[found.start].start, line.words[found.end - 1].end
    if line.word(found.start - 1) == "(" and line.word(found.end) == ")" and found.start > 0:
        return line.words[found.start - 1].start, line.words[found.end].end
    return start, end


def _iso_moment(text: str, present: Present) -> Due | None:
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    if read.tzinfo is not None:
        return Instant(read.astimezone(UTC))
    return Zoned(read, present.zone.key)
