"""Words into a due: the date grammar of the capture line, read word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from organizer.domain.date_words import (
    BY_WHEN,
    DAYPARTS,
    MONTHS,
    NEAR,
    NUMBERS,
    PERIODS,
    RELATIVE_DAYS,
    SHORT_UNITS,
    UNITS,
    WEEKDAYS,
)
from organizer.domain.when import Day, Instant, Zoned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from zoneinfo import ZoneInfo

    from organizer.domain.settings import Settings
    from organizer.domain.when import Due

_WORD = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[:.]\d\d(?!\d)|\d+(?=[^\W\d])|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]|\w+"
)
_ISO_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
_ORDINALS = {"st", "nd", "rd", "th"}
_LAST_BARE_AFTERNOON = 7
_HALF_DAY = 12
_FRIDAY = 4


class Word(NamedTuple):
    """A word of the line, in lower case, and where it stands (code points, `end` exclusive)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundDue:
    """A stretch of the line that names a due; `due` is None where no such day or time exists.

    `strength` is 2 after a word that says *by when*, 1 after on, at or in, else 0. `past` marks a day or time already over.
    """

    start: int
    end: int
    due: Due | None
    strength: int = 0
    past: bool = False


@dataclass(frozen=True, slots=True)
class Present:
    """The present as the grammar needs it: the moment (aware UTC), the user's zone and habits."""

    now: datetime
    zone: ZoneInfo
    settings: Settings

    @property
    def local(self) -> datetime:
        """Return the naive civil time of now."""
        return self.now.astimezone(self.zone).replace(tzinfo=None)


def read_when(words: str, *, now: datetime, zone: ZoneInfo, settings: Settings) -> Due | None:
    """Read words that are nothing but a time ("tomorrow 10", "2 hours", "2026-12-01T15:00"); None if they are not."""
    text = words.strip()
    present = Present(now, zone, settings)
    span = read_span(text)
    if span is not None:
        return _from_now(span, present)
    if _ISO_MOMENT.fullmatch(text):
        return _iso_moment(text, present)
    found = next(find_dues(text, present, bare_hours=True), None)
    return found.due if found is not None and (found.start, found.end) == (0, len(text)) else None


def read_span(words: str) -> timedelta | None:
    """Read a length of time ("2 hours", "in 30 min", "for a week"); None if it is none."""
    text = words_of(words)
    start = 1 if text and text[0].text in {"for", "in"} else 0
    read = _span(text, start)
    return read[0] if read is not None and read[1] == len(text) else None


def words_of(line: str) -> list[Word]:
    """Return the words of a line with their places."""
    return [Word(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(line)]


def find_dues(line: str, present: Present, *, bare_hours: bool = False) -> Iterator[FoundDue]:
    """Yield each stretch of `line` that names a day or time, in order; `bare_hours` also reads "tomorrow 10"."""
    words = words_of(line)
    place = 0
    while place < len(words):
        read = _phrase(words, place, present, bare_hours=bare_hours)
        if read is None:
            place += 1
            continue
        due, end, strength, past = read
        yield FoundDue(words[place].start, words[end - 1].end, due, strength, past)
        place = end


def _phrase(
    words: Sequence[Word], place: int, present: Present, *, bare_hours: bool
) -> tuple[Due | None, int, int, bool] | None:
    """Read a cue, then a day and a time in either order; return the due, where it ends, its strength, whether it is past."""
    start, strength = _cue(words, place)
    if place > 0 and words[place - 1].text in {
        "last",
        "past",
        "#",
        "/",
        "-",
        "$",
        "€",
        "£",
        ":",
        "case",
        "room",
        "ext",
    }:
        return None
    span = _span(words, start) if place < start and words[start - 1].text in {"in", "within"} else None
    if span is not None:
        return _from_now(span[0], present), span[1], max(strength, 1), False
    try:
        read = _day_and_time(words, start, present, bare_hours=bare_hours, after_at=words[start - 1 : start])
    except (ValueError, OverflowError):
        return None
    if read is None:
        return None
    day, at, end = read
    if end < len(words) and words[end - 1].text in WEEKDAYS and words[end].text in {"'", "’"}:
        return None
    due, past = (None, False) if day is None and at is None else _due(day, at, present)
    return due, end, strength, past


def _cue(words: Sequence[Word], place: int) -> tuple[int, int]:
    text = [word.text for word in words[place : place + 3]]
    for length in range(len(text), 0, -1):
        phrase = " ".join(text[:length])
        if phrase in BY_WHEN:
            return place + length, 2
        if phrase in NEAR:
            return place + length, 1
    return place, 0


def _day_and_time(
    words: Sequence[Word], place: int, present: Present, *, bare_hours: bool, after_at: Sequence[Word]
) -> tuple[date | None, time | None, int] | None:
    read = _day(words, place, present)
    if read is not None:
        day, end, at = read
        if at is None:
            start = _past_comma(words, end)
            clock = _time(words, start, present, bare=bare_hours or words[start - 1].text == "at")
            if clock is not None:
                at, end = clock
        return day, at, end
    clock = _time(words, place, present, bare=[word.text for word in after_at] == ["at"])
    if clock is None:
        return None
    at, end = clock
    following = end + 1 if end < len(words) and words[end].text == "on" else end
    read = _day(words, following, present)
    return (read[0], at, read[1]) if read is not None and at is not None else (None, at, end)


def _past_comma(words: Sequence[Word], place: int) -> int:
    return place + 1 if place < len(words) and words[place].text in {",", "at", "around", "by"} else place


def _day(words: Sequence[Word], place: int, present: Present) -> tuple[date | None, int, time | None] | None:
    """Read a day; return it (None if there is no such day), where it ends, and a time that its word implies."""
    text = [word.text for word in words[place : place + 6]] + [""] * 6
    today = present.local.date()
    for length in (4, 3, 2, 1):
        phrase = " ".join(text[:length])
        if phrase in RELATIVE_DAYS:
            days, hour = RELATIVE_DAYS[phrase]
            return today + timedelta(days=days), place + length, hour
        if phrase in PERIODS:
            return _period_end(PERIODS[phrase], today), place + length, None
    skip = 1 if text[0] == "the" else 0
    which = text[0] if text[0] in {"next", "this", "coming"} else ""
    name = text[1] if which else text[0]
    if name in WEEKDAYS:
        return _weekday(WEEKDAYS[name], which, today, present), place + (2 if which else 1), None
    if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", text[0]):
        year, month, number = map(int, text[0].split("-"))
        return _date(year, month, number), place + 1, None
    return _month_and_day(words, place + skip, today) or _slashed(words, place, today, present)


def _weekday(weekday: int, which: str, today: date, present: Present) -> date:
    ahead = (weekday - today.weekday()) % 7 or 7
    day = today + timedelta(days=ahead)
    next_monday = today + timedelta(days=7 - today.weekday())
    if which == "next" and present.settings.next_weekday == "following" and day < next_monday:
        return day + timedelta(weeks=1)
    return day


def _month_and_day(words: Sequence[Word], place: int, today: date) -> tuple[date | None, int, None] | None:
    text = [word.text for word in words[place : place + 6]] + [""] * 6
    if text[0] in MONTHS and text[1].isdecimal() and len(text[1]) <= 2:  # noqa: PLR2004
        month, number, used = MONTHS[text[0]], int(text[1]), 2 + (text[2] in _ORDINALS)
    elif text[0].isdecimal() and len(text[0]) <= 2:  # noqa: PLR2004
        used = 1 + (text[1] in _ORDINALS)
        used += text[used] == "of"
        if text[used] not in MONTHS:
            return None
        month, number, used = MONTHS[text[used]], int(text[0]), used + 1
    else:
        return None
    used += text[used] == "," and re.fullmatch(r"20\d\d", text[used + 1]) is not None
    if re.fullmatch(r"20\d\d", text[used]):
        return _date(int(text[used]), month, number), place + used + 1, None
    return _coming(month, number, today), place + used, None


def _slashed(words: Sequence[Word], place: int, today: date, present: Present) -> tuple[date | None, int, None] | None:
    text = [word.text for word in words[place : place + 6]] + [""] * 6
    if not (text[0].isdecimal() and text[1] == "/" and text[2].isdecimal()):
        return None
    first, second = int(text[0]), int(text[2])
    day_first = (present.settings.day_first and second <= 12) or first > 12  # noqa: PLR2004
    month, number = (second, first) if day_first else (first, second)
    if text[3] == "/" and text[4].isdecimal():
        year = int(text[4]) + (2000 if len(text[4]) == 2 else 0)  # noqa: PLR2004
        return _date(year, month, number), place + 5, None
    return _coming(month, number, today), place + 3, None


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _coming(month: int, number: int, today: date) -> date | None:
    """Return the next such day to come, today included; None if there is none within eight years."""
    for year in range(today.year, today.year + 9):
        day = _date(year, month, number)
        if day is not None and day >= today:
            return day
    return None


def _period_end(period: str, today: date) -> date:
    match period:
        case "week":
            return today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
        case "next week":
            return today + timedelta(days=7 - today.weekday() + _FRIDAY)
        case "week starts":
            return today + timedelta(days=7 - today.weekday())
        case "month":
            return _first_of(today.year, today.month + 1) - timedelta(days=1)
        case "quarter":
            return _first_of(today.year, (today.month - 1) // 3 * 3 + 4) - timedelta(days=1)
        case _:
            return date(today.year, 12, 31)


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _time(words: Sequence[Word], place: int, present: Present, *, bare: bool) -> tuple[time | None, int] | None:
    """Read a time of day; None within the result where there is no such time."""
    text = [word.text for word in words[place : place + 5]] + [""] * 5
    for length in (4, 3, 2, 1):
        phrase = " ".join(text[:length])
        if phrase in DAYPARTS:
            named = DAYPARTS[phrase]
            return (getattr(present.settings, named) if isinstance(named, str) else named), place + length
    clock = re.fullmatch(r"(\d{1,2})(?:[:.](\d\d))?", text[0])
    if clock is None:
        return None
    hour, minute = int(clock[1]), int(clock[2] or 0)
    half, used = _half(text[1:])
    if half:
        return _clock(hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0), minute, hour <= _HALF_DAY), place + 1 + used
    if clock[2] and ":" in text[0]:
        return _clock(_afternoon(hour, text[0]), minute), place + 1
    follows = text[1]
    if bare and not clock[2] and (not follows or not follows[0].isalnum() or follows in {"for", "to", "with", "about"}):
        return _clock(_afternoon(hour, text[0]), 0), place + 1
    return None


def _half(text: Sequence[str]) -> tuple[str, int]:
    joined = "".join(text[:4])
    for written, used in (("a.m.", 4), ("p.m.", 4), ("am", 1), ("pm", 1)):
        if joined.startswith(written) and (used == 4 or text[0] == written):  # noqa: PLR2004
            return written[0], used
    return "", 0


def _afternoon(hour: int, written: str) -> int:
    """Return a bare hour as working people mean it: 1 to 7 is afternoon; 07:30 written with its nought is not."""
    return hour + _HALF_DAY if 1 <= hour <= _LAST_BARE_AFTERNOON and not written.startswith("0") else hour


def _clock(hour: int, minute: int, sound: bool = True) -> time | None:  # noqa: FBT001, FBT002
    return time(hour, minute) if sound and hour < 24 and minute < 60 else None  # noqa: PLR2004


def _span(words: Sequence[Word], place: int) -> tuple[timedelta, int] | None:
    text = [word.text for word in words[place : place + 5]] + [""] * 5
    for length in (3, 2, 1):
        count = NUMBERS.get(" ".join(text[:length]))
        if length == 1 and text[0].isdecimal() and len(text[0]) <= 3:  # noqa: PLR2004
            count = int(text[0])
        unit = UNITS.get(text[length]) or (SHORT_UNITS.get(text[length]) if text[0].isdecimal() else None)
        if count is not None and unit is not None:
            return count * unit, place + length + 1
    return None


def _from_now(span: timedelta, present: Present) -> Due:
    """Return a due that far from now: exact for hours and minutes, a day for days and weeks."""
    if span % timedelta(days=1):
        return Instant(present.now + span)
    return Day(present.local.date() + span)


def _due(day: date | None, at: time | None, present: Present) -> tuple[Due, bool]:
    local = present.local
    if at is None:
        return Day(day or local.date()), day is not None and day < local.date()
    meant = datetime.combine(day or local.date(), at)
    if day is None and meant <= local:
        meant += timedelta(days=1)
    return Zoned(meant, present.zone.key), meant < local


def _iso_moment(text: str, present: Present) -> Due | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        return Instant(moment.astimezone(UTC))
    return Zoned(moment, present.zone.key)
