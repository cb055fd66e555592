"""Words into a due: every time that a line names, with how strongly it says *by when*.

The grammar is in `domain/timing`, the words of each language in `domain/languages`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

from organizer.domain.text import LONGEST_LINE
from organizer.domain.timing.cues import BY_WHEN
from organizer.domain.timing.day_read import DayRead
from organizer.domain.timing.judging import after_the_past, is_due, is_held, is_told_as_past, is_told_of
from organizer.domain.timing.lexicon import folded
from organizer.domain.timing.line_words import Line, Present
from organizer.domain.timing.meaning import Meant, meaning, still_to_come
from organizer.domain.timing.moments import Moment, moment
from organizer.domain.timing.past import end_of_past, past
from organizer.domain.timing.repeats import repeat
from organizer.domain.timing.spans import Span, span
from organizer.domain.timing.surroundings import begins_free, tells_a_state
from organizer.domain.when import Day, Instant, Zoned, civil_to_utc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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

T = TypeVar("T")
_TELLS_ITS_LANGUAGE = 500

_ISO_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")


@dataclass(frozen=True, slots=True)
class FoundDue:
    """A stretch of the line that names a due; `due` is None where no such day or time exists.

    `strength` is 2 after a word that says *by when*, 1 after on, at or in, else 0. `past` marks a day or time already over.
    `other` is a second due that the words may mean, as likely or nearly so. `bare` is where the time itself begins, without
    the words that lead to it; `is_no_time` says that the day exists, but not the time of it; `disagrees` that the weekday
    named beside a date is not that of the date, but of `other`. `lone` is "day" or "hour" where it is nothing else;
    `held` that the words before it need it, though it is the due.
    """

    start: int
    end: int
    due: Due | None
    strength: int = 0
    past: bool = False
    other: Due | None = None
    bare: int = 0
    is_no_time: bool = False
    disagrees: bool = False
    lone: Literal["day", "hour"] | None = None
    held: bool = False


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
        found = _moment(line, 0, bare=True) if line.words else None
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
            return _length(line, read[0])
    return None


def _length(line: Line, read: Span) -> timedelta | None:
    try:
        due = read.from_now(line)
    except (OverflowError, ValueError):  # the calendar ends before
        return None
    return (
        due.at - line.present.now
        if isinstance(due, Instant)
        else read.after(line.today, line.present.settings) - line.today
    )


class Times:
    """What one line says of time, in the language it is likeliest in that says anything; its words are split once.

    Of a line longer than can be kept, the beginning is read.
    """

    def __init__(self, text: str, present: Present, names: frozenset[int] = frozenset()) -> None:
        """Look at `text` as it is said at `present`; `names` are the offsets at which someone is named."""
        settings = present.settings
        kept = text[:LONGEST_LINE]
        fitting = settings.languages.of(kept, settings.language)
        # A long text tells its language; a line of a few words may be in any.
        self._languages = fitting[:1] if len(kept) > _TELLS_ITS_LANGUAGE else fitting
        self._lines = cache(lambda language: Line(kept, language, present, names))

    def dues(self, *, bare_hours: bool = False) -> list[FoundDue]:
        """Return each stretch that names a day or time, in order; `bare_hours` also reads "tomorrow 10"."""
        return (
            self._first(lambda line: [found for found in _dues_in(line, bare=bare_hours) if self._is_said(line, found)])
            or []
        )

    def _is_said(self, line: Line, found: FoundDue) -> bool:
        """Say whether a time is read in the likeliest language, or has a word that counts no time in that: not "2 hrs"."""
        likeliest = self._lines(self._languages[0]).lexicon
        said = line.text[found.start : found.end]
        words = (folded(match.group()) for match in line.lexicon.split(said) if match.group()[0].isalpha())
        return line.lexicon is likeliest or not all(likeliest.is_unit(word) for word in words)

    def past(self) -> FoundPast | None:
        """Return the first stretch that clearly tells when something was said or asked; None if none does."""
        return self._first(_past_in)

    def repeat(self) -> FoundRepeat | None:
        """Return the first stretch that says how a promise returns; None if none does."""
        return self._first(_repeat_in)

    def _first(self, read: Callable[[Line], T]) -> T | None:
        """Return what `read` finds in the first language in which it finds anything."""
        return next((found for language in self._languages if (found := read(self._lines(language)))), None)


def find_dues(text: str, present: Present, *, bare_hours: bool = False) -> Iterator[FoundDue]:
    """Yield each stretch of `text` that names a day or time, in order; `bare_hours` also reads "tomorrow 10"."""
    yield from Times(text, present).dues(bare_hours=bare_hours)


def find_past(text: str, present: Present) -> FoundPast | None:
    """Return the first stretch of `text` that clearly tells when something was said or asked; None if none does."""
    return Times(text, present).past()


def find_repeat(text: str, present: Present) -> FoundRepeat | None:
    """Return the first stretch of `text` that says how a promise returns; None if none does."""
    return Times(text, present).repeat()


def _past_in(line: Line) -> FoundPast | None:
    if not line.has("past", "ago", "units", "which", "weekday", "day", "month"):
        return None
    return next((found for place in range(len(line.words)) if (found := _past(line, place)) is not None), None)


def _past(line: Line, place: int) -> FoundPast | None:
    if not line.marks[place] and not line.is_number(place):
        return None
    try:
        read = past(line, place)
    except (OverflowError, ValueError):
        return None
    if read is None or not begins_free(line, place):
        return None
    start, end = line.words[place].start, line.words[read[1] - 1].end
    return FoundPast(start, end, min(civil_to_utc(read[0], line.present.zone), line.present.now))


def _repeat_in(line: Line) -> FoundRepeat | None:
    if not line.has("every", "repeat", "weekdays") and line.get(0, "weekday") is None:
        return None
    return next((found for place in range(len(line.words)) if (found := _repeat(line, place)) is not None), None)


def _repeat(line: Line, place: int) -> FoundRepeat | None:
    try:
        found = repeat(line, place)
        if found is None or not begins_free(line, found.start) or tells_a_state(line, found.start):
            return None
        first = DayRead(found.first_day(line), found.end, "relative")
    except (OverflowError, ValueError):
        return None
    time = found.moment or Moment(found.start, found.end)
    time.day, time.part = first, time.part or found.part
    meant = meaning(line, time)
    if meant.past and found.freq == "DAILY" and first.day is not None:
        time.day = first._replace(day=first.day + timedelta(days=1))
        meant = meaning(line, time)
    elif meant.past and first.day == line.today:
        time.day = first._replace(day=found.first_day(line, today_too=False))
        meant = meaning(line, time)
    start, end = line.words[found.start].start, line.words[found.end - 1].end
    return None if meant.due is None else FoundRepeat(start, end, found.rule(), meant.due)


def _dues_in(line: Line, *, bare: bool) -> Iterator[FoundDue]:
    place = 0
    while place < len(line.words):
        over = end_of_past(line, place)
        if over:
            place = over
            continue
        found = _moment(line, place, bare=bare) if line.marks[place] or line.is_number(place) else None
        if found is None:
            place += 1
        elif is_told_as_past(line, found):
            place = after_the_past(found)
        elif not is_due(line, found):
            # What is in the name of a holiday, or told of, is no time by itself ("the Black Friday flyer", "it is Friday at 8").
            is_name = found.day is not None and found.day.form == "holiday"
            place = found.end if is_told_of(line, found) else found.day.end if is_name and found.day else place + 1
        else:
            meant = _meant(line, found)
            start, end = _bounds(line, found)
            core = line.words[min(found.cue.end, found.end - 1)].start
            no_time = meant.due is None and (found.day is None or found.day.day is not None)
            disagrees = meant.other is not None and found.day is not None and found.day.disagrees
            strength = _strength(line, found)
            yield FoundDue(
                start,
                end,
                meant.due,
                strength,
                meant.past,
                meant.other,
                core,
                no_time,
                disagrees,
                _lone(line, found, meant),
                is_held(line, found),
            )
            place = found.end


def _lone(line: Line, found: Moment, meant: Meant) -> Literal["day", "hour"] | None:
    """Say whether a time is only a day or only an hour, to which the rest may stand elsewhere; "her Sunday" is a thing."""
    if isinstance(meant.due, Day):
        owned = line.lexicon.among("determiners", line.word(found.start - 1))
        is_topic = line.lexicon.among("topics", line.word(found.start))  # "call Tom at 3 about Friday"
        counted = found.span is not None and found.day is None and found.clock is None and found.part is None
        is_day = (found.is_lone_day or counted) and found.last is None  # "at 3pm in two days"
        return "day" if is_day and not (owned or is_topic) else None
    exact = found.clock is not None or found.part is None or (found.part.alone and found.part.name != "midnight")
    alone = found.day is None and exact and found.span is None and found.last is None
    return "hour" if alone and isinstance(meant.due, Zoned) else None


def _moment(line: Line, place: int, *, bare: bool) -> Moment | None:
    try:
        return moment(line, place, bare=bare)
    except (OverflowError, ValueError):  # the calendar ends before
        return None


def _meant(line: Line, found: Moment) -> Meant:
    try:
        return still_to_come(line, found, meaning(line, found))
    except (OverflowError, ValueError):
        return Meant(None)


def _strength(line: Line, found: Moment) -> int:
    """Return how strongly a time says by when; one that only tells when something is ("her wedding is in June") is weak."""
    before = line.word(found.start - 1)
    only_is = line.lexicon.among("being", before) or line.lexicon.among("schedules", before)
    topic = found.is_lone_day and line.lexicon.among("topics", line.word(found.start))  # "call Tom about Friday"
    return -1 if (only_is or topic) and found.strength < BY_WHEN else found.strength


def _bounds(line: Line, found: Moment) -> tuple[int, int]:
    """Return where the time begins and ends in the text; what makes it vague, and brackets around all of it, go with it."""
    first = found.start - line.lexicon.among("vague", line.word(found.start - 1))
    start, end = line.words[first].start, line.words[found.end - 1].end
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
