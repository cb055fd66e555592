"""A time as a line names it: day, time and part of the day in any order, or a span from now; with the words before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from organizer.domain.timing.clocks import Clock, clock
from organizer.domain.timing.cues import NEAR, Cue, cue
from organizer.domain.timing.day_read import DayRead
from organizer.domain.timing.day_sums import first_of_month, last_of_month
from organizer.domain.timing.days import day
from organizer.domain.timing.numbers import whole
from organizer.domain.timing.numeric_days import month_and_year
from organizer.domain.timing.periods import Period, day_meant, friday_before
from organizer.domain.timing.spans import Span, one_unit, span
from organizer.domain.timing.surroundings import counts_things, is_an_address, is_plural, stands_free
from organizer.domain.timing.zones import offset, zone

if TYPE_CHECKING:
    from organizer.domain.timing.lexicon import Part
    from organizer.domain.timing.line_words import Line

_WEEKDAY_SHORT = 4
_MONDAY_AFTER = 7
_HOUR = 3_600
_MOVED_THING = 5
_HOURS = 24
_NOON = 12
_MILITARY = 4
_LONGEST_UNIT = 3  # week-end


@dataclass(slots=True)
class Moment:
    """What was read from `start` to `end` (places of words, exclusive).

    `last` is the end of a range, as a day or a time; `offset` is minutes from UTC;
    `is_moved` says that something is moved to this time from another, which stands before it.
    """

    start: int
    end: int
    day: DayRead | None = None
    clock: Clock | None = None
    part: Part | None = None
    zone: str | None = None
    offset: int | None = None
    span: Span | None = None
    last: date | Clock | None = None
    strength: int = 0
    cue: Cue = field(default_factory=lambda: Cue(0))
    is_moved: bool = False

    @property
    def is_lone_day(self) -> bool:
        """Say whether a day stands alone, without a time."""
        return self.day is not None and self.clock is None and self.part is None and self.span is None


def moment(line: Line, place: int, *, bare: bool = False) -> Moment | None:
    """Read a time that begins at `place`, its cue included; `bare` also takes a lone hour beside a day, and a lone span."""
    lead = cue(line, place)
    part, strength = line.get(place, "part"), 0
    if part is not None and part[1] > lead.end:
        lead, strength = Cue(place), lead.strength  # "after lunch", "before work" are parts of the day
    hour = line.is_(place, "joins", "within_the_hour")
    found = Moment(place, hour, span=Span(seconds=_HOUR)) if hour else _read(line, lead.end, lead, bare=bare)
    alone = line.is_(0, "cues", "span_alone") if place == 0 and found is None else 0
    if alone:
        found = _span_from_now(line, alone, Cue(alone), bare=bare)
    if found is None and lead.end > place:
        lead = Cue(place)
        found = _read(line, place, lead, bare=bare)
    if found is None:
        return None
    found.end = line.past(found.end, "clock", "ish")
    if found.last is not None and _is_moved(line, place) and not _is_dashed(line, place, found.end):
        found.is_moved = True
        if isinstance(found.last, Clock):
            found.clock, found.last = found.last, None
    found.start, found.strength, found.cue = place, max(found.strength, lead.strength, strength), lead
    return found


def _is_moved(line: Line, place: int) -> bool:
    """Say whether something is moved from the time that begins at `place`: then only the one it is moved to counts."""
    return any(line.lexicon.among("moves", line.word(at)) for at in range(max(place - _MOVED_THING, 0), place))


def _is_dashed(line: Line, place: int, end: int) -> bool:
    return any(line.word(at) in {"-", "–"} for at in range(place, end))


def _read(line: Line, place: int, lead: Cue, *, bare: bool) -> Moment | None:
    if place >= len(line.words):
        return None
    found = _at_a_time(line, _span_from_now(line, place, lead, bare=bare)) or _pieces(line, place, lead, bare=bare)
    return found if found is not None and _is_enough(line, found, lead) else None


def _span_from_now(line: Line, place: int, lead: Cue, *, bare: bool) -> Moment | None:
    """Read "in 2 hours", "two weeks from now", "5 hours after noon"."""
    read = span(line, place, short=lead.asks("span") or bare)
    if read is None and lead.asks("span") and line.is_(lead.end - 1, "which", "next"):
        read = one_unit(line, place)  # in the next week
    if read is None or line.get(read[1], "ago") is not None:
        return None
    length, end = read
    from_now = line.is_(end, "joins", "from_now")
    if from_now:
        return Moment(place, from_now, span=length)
    if line.is_(end, "joins", "from", "before"):
        return _beside_a_time(line, place, length, end)
    if not lead.asks("span"):
        if line.is_number(place) and len(line.word(place)) >= _MILITARY:
            return None  # "1600 hrs" is a time
        alone = bare or place == line.is_(0, "cues", "span_alone")
        ends = line.ends(line.past(end, "clock", "ish")) or line.is_(end, "joins", "for") > 0
        alone = (alone and end == len(line.words)) or (_is_told(line, place) and ends)
        return Moment(place, end, span=length) if alone else None
    weeks = length.days and length.days % 7 == 0 and line.get(line.past(end, "cues", "on"), "weekday") is not None
    return None if weeks or line.lexicon.among("not_spans", line.word(end)) else Moment(place, end, span=length)


def _is_told(line: Line, place: int) -> bool:
    """Say whether somebody was told a length of time ("told her 5 working days", "they said two weeks")."""
    before = place - 1
    told = line.lexicon.among("lengths_told", line.word(before))
    return told or (line.word(before).isalpha() and line.lexicon.among("lengths_told", line.word(before - 1)))


def _beside_a_time(line: Line, place: int, length: Span, end: int) -> Moment | None:
    """Read an exact length before or after a time ("an hour before noon"); days are read as days."""
    if not length.is_exact:
        return None
    for name, sign in (("from", 1), ("before", -1)):
        at = line.is_(end, "joins", name)
        inner = _pieces(line, at, Cue(at, NEAR, frozenset({"at", "on"})), bare=False) if at else None
        if inner is not None and (inner.clock is not None or inner.part is not None):
            inner.start, inner.span = place, length if sign > 0 else length.backwards()
            return inner
    return None


def _pieces(line: Line, place: int, lead: Cue, *, bare: bool) -> Moment | None:
    """Read day, time and part of the day in any order, as long as one follows the other."""
    found = _with_pieces(line, Moment(place, place), [(place, lead)], bare=bare)
    return found if found.end > place else None


def _at_a_time(line: Line, found: Moment | None) -> Moment | None:
    """Read the time of a day that is counted from now: "in 3 days at 15:00", "two weeks from now, noon"."""
    if found is None or found.span is None or found.span.is_exact:
        return found
    try:
        day = found.span.after(line.today, line.present.settings)
    except (OverflowError, ValueError):
        return found
    dated = Moment(found.start, found.end, DayRead(day, found.end, "relative"))
    dated = _with_pieces(line, dated, _ways_on(line, dated, bare=False), bare=False)
    return found if dated.is_lone_day else dated


def _with_pieces(line: Line, found: Moment, ways: list[tuple[int, Cue]], *, bare: bool) -> Moment:
    while ways:
        read = next(((end, on) for at, on in ways if (end := _piece(line, at, found, on, bare=bare))), None)
        if read is None:
            break
        found.end = read[0]
        found.strength = max(found.strength, read[1].strength if read[1].asks("by") else 0)
        ways = _ways_on(line, found, bare=bare)
    return found


def _ways_on(line: Line, found: Moment, *, bare: bool) -> list[tuple[int, Cue]]:
    """Return where the next piece may begin: here, or after a word that joins it ("at", ",", "in the")."""
    end = found.end
    terse = _hour_may_follow(line, found, bare=bare)
    ways = [(end, Cue(end, 0, frozenset({"at"}) if terse else frozenset()))]
    if found.clock is not None and line.lexicon.among("topics", line.word(end)):
        return ways  # "call Tom at 3 about Friday"
    lead = cue(line, end)
    is_thing = found.day is None and line.is_(found.start - 1, "joins", "the") == found.start
    if is_thing and lead.asks("by"):
        return ways  # "minutes of the 9 o'clock by tomorrow"
    if lead.end > end:
        ways.append((lead.end, lead))
    is_glued = line.word(end) == "-" and line.is_glued(end)
    comma = end + 1 if line.word(end) in {",", "(", "-", "–", "@"} and not is_glued else 0
    joined = line.is_(end, "joins", "and_time") or comma
    if joined:
        lead = cue(line, joined)
        ways.append((joined, Cue(joined, 0, frozenset({"at"}) if _ends_as_an_hour(line, end, joined) else frozenset())))
        if lead.end > joined:
            ways.append((lead.end, lead))
    return ways


def _ends_as_an_hour(line: Line, end: int, joined: int) -> bool:
    """Say whether a part of the line ends with an hour: "29 May 2026, 14.30", "Sat 23 May from 10"."""
    if line.word(joined + 1) == "." and line.is_glued(joined + 1):
        return line.is_number(joined + 2) and line.is_glued(joined + 2) and line.ends(joined + 3)
    return line.is_(end, "cues", "range") == joined and line.is_number(joined) and line.ends(joined + 1)


def _hour_may_follow(line: Line, found: Moment, *, bare: bool) -> bool:
    """Say whether a lone hour right after the day is one: at the end of a part ("tomorrow 10"), or in few words ("thu 2 cruz")."""
    if found.day is None or found.clock is not None:
        return False
    if bare or found.day.form not in {"weekday", "relative"}:
        return bare
    after = found.end + 1
    if line.word(after) == "." and line.is_glued(after) and line.is_number(after + 1):
        return True  # "thurs 10.30"
    if line.ends(after) or stands_free(line, after) or not line.is_number(found.end):
        return True
    if line.word(after) in {"-", "–"} and line.is_number(after + 1):
        return line.ends(after + 2) or stands_free(line, after + 2)  # "tomorrow 2-3"
    abbreviated = len(line.word(found.end - 1)) <= _WEEKDAY_SHORT and found.day.form == "weekday"
    return abbreviated and found.end - found.start == 1 and not is_plural(line, after)


def _piece(line: Line, place: int, found: Moment, lead: Cue, *, bare: bool) -> int:
    """Read one more piece into `found`; return where it ends, or 0."""
    if place >= len(line.words):
        return 0
    day_first = found.day is None and line.get(place, "day") is not None
    if found.part is None and not day_first and (end := _read_part(line, place, found)):
        return end
    if found.part is not None and found.day is not None and found.clock is None:
        again = line.get(place, "part")
        if again is not None and "first_thing" in {again[0].name, found.part.name} and again[0].half == found.part.half:
            return int(again[1])  # "first thing Monday morning", "Monday morning first thing"
    if found.day is None:
        read = day(line, place, cued=bool(lead.kinds) or bare or found.clock is not None) or _bare_month(
            line, place, lead
        )
        if read is not None:
            return _take_day(line, read, found, lead)
    if found.clock is None:
        return _read_clock(line, place, found, lead, bare=bare)
    return 0


def _read_part(line: Line, place: int, found: Moment) -> int:
    """Read a part of the day, with "in the" or "this" before it."""
    start = line.past(place, "joins", "in_the")
    this = line.is_(start, "which", "this") if found.day is None else 0
    if found.day is None and not this and line.is_(start - 1, "which", "this") == start:
        this = start  # a cue has taken the word: "by this evening"
    part = line.get(this or start, "part")
    if part is None or (part[0].after_day and found.day is None and found.clock is None):
        return 0
    is_meal = found.clock is not None and found.clock.sure and start == place and not part[0].alone
    if is_meal and not (line.ends(part[1]) or part[0].after_day):
        return 0  # "12pm lunch with Dana"
    if this:
        found.day = DayRead(line.today, part[1], "relative")
    found.part = part[0]
    end: int = part[1]
    named = zone(line, end) if found.part.alone and isinstance(found.part.at, time) else None
    if named is not None:
        found.zone, end = named
    return end


def _take_day(line: Line, read: DayRead, found: Moment, lead: Cue) -> int:
    found.day = read
    if read.form == "period" and lead.asks("before") and read.day is not None and _is_weekend(line, read.end):
        found.day = read._replace(day=friday_before(read.day, line.today))
    if read.form == "period" and lead.asks("behind") and read.day is not None and _is_weekend(line, read.end):
        found.day = read._replace(day=read.day + timedelta(days=_MONDAY_AFTER - read.day.weekday()))
    if read.part is not None and found.part is None:
        found.part = line.lexicon.part(read.part)
    between = lead.asks("at") and not lead.asks("by", "on")
    over = line.is_(read.end, "joins", "range", "or", *(["between_and"] if between else [])) or (
        read.end + 1 if line.word(read.end) in {"-", "–", "/"} and line.word(read.end + 1) else 0
    )
    last = day(line, over, cued=True) if over else None
    if last is not None and last.day is not None and last.form in {"weekday", "named", "full", "number", "relative"}:
        found.last = last.day
        return last.end
    end = read.end
    if line.word(end) == "t" and line.is_glued(end) and line.is_glued(end + 1):
        end += 1
    return end


def _is_weekend(line: Line, end: int) -> bool:
    units = (line.get(at, "units") for at in range(max(end - _LONGEST_UNIT, 0), end))
    return any(unit is not None and unit == ("weekend", end) for unit in units)


def _bare_month(line: Line, place: int, lead: Cue) -> DayRead | None:
    """Read a month alone, where a word asks for it ("in December", "by March", "next June")."""
    which = line.get(place, "which")
    at = which[1] if which is not None and which[0] in {"this", "next"} else place
    month = month_and_year(line, at)
    if (
        month is None
        or not (lead.asks("month") or at > place or line.is_number(month[1] - 1))
        or not stands_free(line, month[1])
        or line.lexicon.among("name_follows", line.word(month[1]))
    ):
        return None
    first, end = month
    meant = day_meant(Period("month", first, last_of_month(first), first == first_of_month(line.today)), line)
    return DayRead(meant, end, "bare_month")


def _read_clock(line: Line, place: int, found: Moment, lead: Cue, *, bare: bool) -> int:
    expected = lead.asks("at") or (bare and found.day is not None) or _part_follows(line, place + 1)
    ranged = _clock_range(line, place, expected=expected or lead.asks("range"))
    if ranged is not None and lead.asks("range") and not (ranged[2].sure or ranged[2].minute or found.day is not None):
        return 0  # "from 10 to 12" may be anything
    read = ranged[:2] if ranged is not None else clock(line, place, bare=expected) or _certain(line, place, found, lead)
    if read is None:
        return 0
    found.clock, end = read
    if ranged is not None:
        found.last = ranged[2]
    end = line.past(end, "clock", "ish")
    named = zone(line, end)
    if named is not None:
        found.zone, end = named
    else:
        shift = offset(line, end)
        if shift is not None:
            found.offset, end = shift
    return end


def _certain(line: Line, place: int, found: Moment, lead: Cue) -> tuple[Clock, int] | None:
    """Read a lone hour that can be nothing else: after a word for hours only, or after a day and "at"."""
    number = whole(line, place) if place < len(line.words) else None
    if number is None or number[0] >= _HOURS or (line.is_number(place) and line.is_glued(number[1])):
        return None
    expected = lead.asks("at") and found.day is not None and not counts_things(line, number[1])
    if not (lead.asks("surely") or expected) or is_an_address(line, number[1]):
        return None
    return Clock(number[0], 0, number[0] == 0 or number[0] > _NOON), number[1]


def _part_follows(line: Line, place: int) -> bool:
    """Say whether a part of the day follows, which makes an hour of a lone number ("9 tomorrow morning", "8 tonight")."""
    named = line.get(place, "day")
    if named is not None and named[0][1] is not None:
        return True
    at = named[1] if named is not None else place
    at = line.past(line.past(at, "joins", "in_the"), "which", "this")
    weekday = line.get(at, "weekday")
    part = line.get(weekday[1] if weekday is not None else at, "part")
    says_its_own = weekday is not None and part is not None and part[0].alone  # proof 2 thurs noon
    return part is not None and part[0].half is not None and not says_its_own


def _clock_range(line: Line, place: int, *, expected: bool) -> tuple[Clock, int, Clock] | None:
    """Read "3-5pm", "from 2 to 3", "9am to 10am": the beginning, where it ends, and the end."""
    first = clock(line, place, bare=expected)
    if first is None and line.is_number(place) and len(line.word(place)) <= 2 and int(line.word(place)) <= 12:  # noqa: PLR2004
        first = (Clock(int(line.word(place)), 0, sure=False), place + 1)
    if first is None:
        return None
    begins, end = first
    over = end + 1 if line.word(end) in {"-", "–"} else line.is_(end, "joins", "range")
    if not over and expected:
        over = line.is_(end, "joins", "between_and")
    last = clock(line, over, bare=expected) if over else None
    written_out = last is not None and line.word(place + 1) == ":" and line.word(last[1] - 2) == ":"
    if last is None or not (last[0].sure or expected or begins.sure or written_out):
        return None
    if not begins.sure and last[0].sure and last[0].exists:
        half = (last[0].hour // 12) * 12
        hour = begins.hour % 12 + half
        begins = Clock(hour if (hour, begins.minute) < last[0][:2] else begins.hour % 12, begins.minute, sure=True)
    return begins, last[1], last[0]


def _is_enough(line: Line, found: Moment, lead: Cue) -> bool:
    """Say whether what was read is a time, not a word that happens to be one of time."""
    if found.day is not None or found.clock is not None or found.span is not None:
        return True
    if found.part is None:
        return False
    in_the = line.is_(found.start, "joins", "in_the") or line.is_(lead.end, "joins", "in_the")
    if found.part.alone:
        return (stands_free(line, found.end) or lead.asks("by")) and (
            bool(lead.kinds)
            or not line.is_capital(found.start)
            or found.end - found.start > 1
            or line.written(found.start).isupper()
            or (found.start == 0 and line.ends(found.end))
        )
    return bool(
        (in_the or lead.asks("by", "at")) and stands_free(line, found.end) and isinstance(found.part.at, (time, str))
    )
