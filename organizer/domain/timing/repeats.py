"""Promises that return: "every Friday at 3", "on the 1st of each month", "every 2 weeks until March", "weekly"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.timing.clocks import clock
from organizer.domain.timing.day_read import DayRead
from organizer.domain.timing.day_sums import coming_holiday, last_of_month
from organizer.domain.timing.days import day
from organizer.domain.timing.moments import Moment, moment
from organizer.domain.timing.numbers import ordinal, whole
from organizer.domain.timing.numeric_days import month_and_number, month_and_year
from organizer.domain.timing.repeat_rule import Repeat
from organizer.domain.timing.spans import Span, span
from organizer.domain.timing.surroundings import is_to_be_done, stands_free

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_ADVERBS = {
    "daily": ("DAILY", 1),
    "weekly": ("WEEKLY", 1),
    "fortnightly": ("WEEKLY", 2),
    "monthly": ("MONTHLY", 1),
    "quarterly": ("MONTHLY", 3),
    "yearly": ("YEARLY", 1),
    "weekdays": ("WEEKLY", 1),
    "weekends": ("WEEKLY", 1),
}
_UNITS = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}
_MOST = 1_000
_LAST_OF_LONG_MONTHS = 31
_DAYS_OF_A_MONTH = 32  # more than any has
_SATURDAY, _SUNDAY = 5, 6
_MANY_DAYS = 3  # of one day or two the next ones are meant
_LONGEST_HOUR = 5  # half past six


def repeat(line: Line, place: int) -> Repeat | None:
    """Read a rule of return that begins at `place`."""
    if not line.marks[place] and not line.is_number(place):
        return None
    found = (
        _heading(line, place)
        or _adverb(line, place)
        or _every(line, place)
        or _on_days(line, place)
        or _nth_of_every(line, place)
    )
    if found is None:
        return None
    _read_on(line, found)
    sure = (
        found.days or found.month_days or found.on is not None or found.moment is not None or _counts_units(line, found)
    )
    return found if sure or stands_free(line, found.end) else None


def _heading(line: Line, place: int) -> Repeat | None:
    """Read the days that a line is headed with: "Mon, Wed and Fri: water the plants"."""
    if place or line.get(place, "weekday") is None:
        return None
    days, end = _weekdays(line, place)
    return Repeat(place, end, "WEEKLY", 1, days) if len(days) >= _MANY_DAYS and line.word(end) == ":" else None


def _counts_units(line: Line, found: Repeat) -> bool:
    """Say whether a rule counts weeks or the like, and a name or a noun with a capital follows ("every two weeks Tom")."""
    return line.get(found.end - 1, "units") is not None and line.is_capital(found.end)


def _adverb(line: Line, place: int) -> Repeat | None:
    found = line.get(place, "repeat")
    if found is None or not stands_free(line, found[1]) or line.lexicon.among("determiners", line.word(place - 1)):
        return None
    name, end = found
    if line.lexicon.among("named_things", line.word(end)) and not is_to_be_done(line, end):
        return None  # weekly update to Sarah
    freq, interval = _ADVERBS[name]
    if name == "weekdays":
        working = sorted(line.present.settings.working_days) or list(range(5))
        return Repeat(place, end, freq, interval, [(0, weekday) for weekday in working], is_named=False)
    if name == "weekends":
        return Repeat(place, end, freq, interval, [(0, _SATURDAY), (0, _SUNDAY)])
    return Repeat(place, end, freq, interval)


def _every(line: Line, place: int) -> Repeat | None:
    """Read "every" and what it counts: weekdays, a unit, a part of the day, an ordinal in the month, a date."""
    other = line.is_(place, "every", "every_other")
    end = other or line.is_(place, "every", "every")
    if not end:
        return None
    interval = 2 if other else 1
    number = whole(line, end) if not other and end < len(line.words) else None
    if number is not None and 1 <= number[0] <= _MOST and line.get(number[1], "units") is not None:
        interval, end = number
    days, after = _weekdays(line, end)
    if days:
        return Repeat(place, after, "WEEKLY", interval, days)
    unit = line.get(end, "units")
    if unit is not None and unit[0] in _UNITS:
        freq, times = _UNITS[unit[0]]
        return Repeat(place, unit[1], freq, interval * times)
    if unit is not None and unit[0] == "weekend":
        return Repeat(place, unit[1], "WEEKLY", interval, [(0, _SATURDAY)])
    part = line.get(end, "part")
    if part is not None and part[0].half is not None:
        hour = _hour_before(line, place)
        start = place if hour is None else hour.start
        return Repeat(start, part[1], "DAILY", interval, part=part[0], moment=hour)
    return _every_ordinal(line, place, end) or _every_date(line, place, end)


def _hour_before(line: Line, place: int) -> Moment | None:
    """Read the hour that ends where "every morning" begins: "at 6 every morning"."""
    for at in range(place - 1, max(place - _LONGEST_HOUR, 0), -1):
        lead = line.is_(at - 1, "cues", "at")
        told = clock(line, at, bare=True) if lead == at else None
        if told is not None and told[1] == place and told[0].exists:
            return Moment(at - 1, place, clock=told[0])
    return None


def _weekdays(line: Line, place: int) -> tuple[list[tuple[int, int]], int]:
    """Read weekdays in a row: "Monday and Thursday", "Mon/Wed/Fri", "Tuesdays"."""
    days: list[tuple[int, int]] = []
    end = at = place
    while (named := line.get(at, "weekday") or line.get(at, "weekdays")) is not None:
        days.append((0, named[0]))
        end = named[1]
        at = end + 1 if line.word(end) in {",", "/", "&", "+"} else line.past(end, "joins", "span_and", "or")
        at = line.past(at, "joins", "span_and")
        if at == end:
            break
    return sorted(set(days)), end


def _on_days(line: Line, place: int) -> Repeat | None:
    """Read "on Mondays", "Tuesdays and Thursdays"."""
    start = line.past(line.past(place, "cues", "on"), "joins", "the")
    counted = line.is_number(start - 1) or line.get(start - 1, "number") is not None  # "in two Fridays"
    if line.get(start, "weekdays") is None or counted:
        return None
    days, end = _weekdays(line, start)
    adverb = line.lexicon.has_habit("weekday_adverbs")
    hour = line.is_(end, "cues", "at")
    timed = bool(hour) and clock(line, hour, bare=True) is not None  # "Mondays at 8"
    free = line.ends(end) or timed or (stands_free(line, end) and (start > place or len(days) > 1))
    return Repeat(place, end, "WEEKLY", 1, days) if free or adverb else None


def _nth_of_every(line: Line, place: int) -> Repeat | None:
    """Read "on the 1st of each month", "first Monday of every month", "the last day of every month"."""
    start = line.past(line.past(place, "cues", "on", "by"), "joins", "the")
    number = ordinal(line, start) if start < len(line.words) else None
    if number is None:
        return None
    nth, end = number
    weekday = line.get(end, "weekday")
    end = weekday[1] if weekday is not None else line.past(end, "units", "day")
    every = line.is_(end, "every", "of_every_month")
    if weekday is None and not every:
        return _nth_and_nth(line, place, nth, end)
    return None if not every else _monthly(place, every, nth, None if weekday is None else weekday[0])


def _nth_and_nth(line: Line, place: int, first: int, end: int) -> Repeat | None:
    """Read "the 15th and 30th of each month", "the 1st, 10th and 20th of every month"."""
    numbers = [first]
    every = 0
    while not every:
        at = line.past(end + (line.word(end) in {",", "&", "/"}), "joins", "span_and")
        number = ordinal(line, line.past(at, "joins", "the")) if end < at < len(line.words) else None
        if number is None:
            return None
        numbers.append(number[0])
        end = line.past(number[1], "units", "day")
        every = line.is_(end, "every", "of_every_month")
    days = sorted({_of_month(number) for number in numbers}, key=lambda number: number % _DAYS_OF_A_MONTH)
    return Repeat(place, every, "MONTHLY", 1, month_days=tuple(days))


def _every_ordinal(line: Line, place: int, start: int) -> Repeat | None:
    """Read "every first Monday of the month", "every 15th", "every last day of the month"."""
    number = ordinal(line, start) if start < len(line.words) else None
    if number is None:
        return None
    nth, end = number
    weekday = line.get(end, "weekday")
    end = weekday[1] if weekday is not None else line.past(end, "units", "day")
    of_month = line.is_(end, "every", "of_month", "of_every_month")
    if weekday is None and not of_month and not stands_free(line, end):
        return None
    return _monthly(place, of_month or end, nth, None if weekday is None else weekday[0])


def _monthly(place: int, end: int, nth: int, weekday: int | None) -> Repeat:
    if weekday is not None:
        return Repeat(place, end, "MONTHLY", 1, [(nth, weekday)])
    return Repeat(place, end, "MONTHLY", 1, month_days=(_of_month(nth),))


def _of_month(number: int) -> int:
    """Return the day of the month that is meant: whoever says the 31st means the last, in short months too."""
    return -1 if number == _LAST_OF_LONG_MONTHS else number


def _every_date(line: Line, place: int, start: int) -> Repeat | None:
    """Read "every 3 March", "every Christmas"; one that moves through the year, as Easter does, has no such rule."""
    holiday = line.get(start, "holiday")
    if holiday is not None and holiday[0][1][0] == "day":
        return Repeat(place, holiday[1], "YEARLY", 1, on=coming_holiday(holiday[0][1], line.today))
    named = month_and_number(line, start) if start < len(line.words) else None
    return None if named is None or named.day is None else Repeat(place, named.end, "YEARLY", 1, on=named.day)


def _read_on(line: Line, found: Repeat) -> None:
    """Read what follows a rule: the day of the month or week, the time, when it begins, how long it lasts."""
    while any(step(line, found) for step in (_on_which_day, _at_what_time, _until, _for_how_long, _starting)):
        pass


def _on_which_day(line: Line, found: Repeat) -> bool:
    at = line.past(line.past(found.end, "cues", "on"), "joins", "the")
    if found.freq == "WEEKLY" and not found.days:
        days, end = _weekdays(line, at)
        if days:
            found.days, found.end = days, end
        return bool(days)
    if found.freq == "MONTHLY" and not found.days and not found.month_days and at > found.end:
        number = ordinal(line, at) if at < len(line.words) else None
        if number is None:
            return False
        weekday = line.get(number[1], "weekday")
        end = weekday[1] if weekday is not None else line.past(number[1], "units", "day")
        inner = _monthly(found.start, end, number[0], None if weekday is None else weekday[0])
        found.days, found.month_days, found.end = inner.days, inner.month_days, inner.end
        return True
    if found.freq == "YEARLY" and found.on is None:
        named = month_and_number(line, at) if at < len(line.words) else None
        if named is not None and named.day is not None:
            found.on, found.end = named.day, named.end
            return True
    return False


def _at_what_time(line: Line, found: Repeat) -> bool:
    if found.moment is not None or found.end >= len(line.words):
        return False
    part = line.get(line.past(found.end, "joins", "in_the"), "part")
    if part is not None and found.part is None:
        found.part, found.end = part
        return True
    at = found.end + (line.word(found.end) == ",")
    read = moment(line, at) if at < len(line.words) else None
    if read is not None and read.clock is not None and read.day is not None:
        hour = line.past(at, "cues", "at")
        alone = clock(line, hour, bare=hour > at)  # "at 9 until June"
        read = None if alone is None else Moment(at, alone[1], clock=alone[0])
    if read is None or read.day is not None or read.clock is None or not read.clock.exists:
        return False
    found.moment, found.end = read, read.end
    return True


def _until(line: Line, found: Repeat) -> bool:
    at = line.is_(found.end + (line.word(found.end) == ","), "every", "until")
    if not at or found.until is not None:
        return False
    read = day(line, at, cued=True)
    if read is None or read.day is None:
        inner = moment(line, at - 1)
        read = inner.day if inner is not None else None
    if read is None or read.day is None:
        read = _through_a_month(line, at)
    if read is None or read.day is None:
        return False
    found.until, found.end = read.day, read.end
    return True


def _through_a_month(line: Line, place: int) -> DayRead | None:
    """Read the month that a rule goes through, its last day included."""
    month = month_and_year(line, place) if place < len(line.words) else None
    return None if month is None else DayRead(last_of_month(month[0]), month[1], "bare_month")


def _for_how_long(line: Line, found: Repeat) -> bool:
    if found.count is not None or found.until is not None or found.end >= len(line.words):
        return False
    at = line.past(found.end, "joins", "for")
    number = whole(line, at) if at < len(line.words) else None
    times = line.is_(number[1], "every", "times") if number is not None else 0
    if number is not None and times and 1 <= number[0] <= _MOST:
        found.count, found.end = number[0], times
        return True
    read = span(line, at, short=False) if at > found.end else None
    if read is None or read[0].is_exact:
        return False
    lasts: Span = read[0]
    try:
        found.until = lasts.after(line.today, line.present.settings)
    except (OverflowError, ValueError):
        return False
    found.end = read[1]
    return True


def _starting(line: Line, found: Repeat) -> bool:
    at = line.is_(found.end + (line.word(found.end) == ","), "every", "starting")
    read = day(line, line.past(at, "cues", "on"), cued=True) if at and found.starts is None else None
    if read is None or read.day is None:
        return False
    found.starts, found.end = read.day, read.end
    return True
