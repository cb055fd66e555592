"""Whether a time that was read is a due: not one that is over, nor a name, a number of something, or what a thing is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.domain.timing.clocks import clock
from organizer.domain.timing.cues import BY_WHEN
from organizer.domain.timing.meaning import meaning
from organizer.domain.timing.over import has_not_been, is_over, tells_what_was, told_after
from organizer.domain.timing.surroundings import (
    begins_free,
    is_a_site,
    is_common_word,
    is_in_a_telling,
    is_named,
    is_not_before,
    is_numbered,
    is_somewhere,
    is_titled,
    names_a_thing,
    stands_free,
    tells_a_state,
)

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line
    from organizer.domain.timing.moments import Moment

_LONGEST_CUE = 4
_MONTHS = 12
_LONGEST_TASK = 8


def after_the_past(found: Moment) -> int:
    """Return where to read on after a day that is over: after the day alone, where "by when" or the end of a range follows."""
    goes_on = found.last is not None or (found.strength == BY_WHEN and not found.cue.asks("by"))
    return found.day.end if found.day is not None and goes_on else found.end


def is_told_as_past(line: Line, found: Moment) -> bool:
    """Say whether a time is told as one that is over, and so is no due.

    Raises:
        OverflowError, ValueError: the calendar ends before.
    """
    was = line.lexicon.among("was", line.word(found.start - 1)) or line.lexicon.among("was", line.word(found.start - 2))
    if was and line.lexicon.among("fell_due", line.word(found.start)):
        return True  # "was due Monday"
    by_then = line.is_(found.start, "cues", "by") == found.start + 1  # "came by on Monday", not "signed on or before"
    gone = found.clock is not None and found.day is None and found.clock.exists and found.clock.at() < line.local.time()
    if gone and _was_to(line, found.start):
        return True  # "were to collect them at eight"
    came_by = (
        by_then and found.cue.end - found.start > 1 and line.lexicon.among("past_verbs", line.word(found.start - 1))
    )
    ahead = any(line.is_(at, "which", "next") for at in range(found.cue.end, found.end))  # said early next week
    from_to = found.last is not None and found.cue.asks("range") and not found.is_moved
    if found.span is not None or ahead or from_to or (found.cue.asks("by") and not came_by):
        return False
    if found.day is not None and found.day.form == "relative":
        told = told_after(line, found.start, found.end) or tells_what_was(line, found.start)
        return found.part is not None and told and meaning(line, found).past
    led = found.cue.asks("by", "on", "span", "month")
    return is_over(line, found.start if led else found.cue.end, found.end, led=led)


def _was_to(line: Line, start: int) -> bool:
    """Say whether a part of the line tells what was to be done then: was supposed to be here, were to collect it."""
    for place in range(start - 1, max(start - 1 - _LONGEST_TASK, 0), -1):
        if line.ends(place):
            return False
        was = line.lexicon.among("was", line.word(place - 1)) or line.lexicon.among("was", line.word(place - 2))
        if was and line.lexicon.among("infinitives", line.word(place)):
            return True
    return False


def is_due(line: Line, found: Moment) -> bool:
    """Say whether what stands around lets it be a due."""
    first = found.cue.end
    if not begins_free(line, found.start) or is_titled(line, first) or is_a_site(line, found.end):
        return False
    said = line.get(first + 1, "units") or line.is_(first + 1, "clock", "am", "pm")
    said = said or (found.day is not None and line.word(first + 1) == ":")
    said = said or line.get(first + 1, "month") is not None  # "ref 1 may" is a reference by then
    # "permit 6/22" is no number of a permit.
    dated = line.lexicon.among("dated_too", line.word(first - 1)) and line.is_number(first + 2)
    said = said or (dated and line.word(first + 1) == "/" and int(line.word(first + 2)) > _MONTHS)
    # "x 2026-12-01": a letter before a date with its year is none that numbers something.
    said = said or (found.day is not None and found.day.form == "full" and len(line.word(first - 1)) == 1)
    if found.start == first and line.is_number(first) and not said and is_numbered(line, first):
        return False
    doubts = (
        _is_a_measure,
        is_told_of,
        _tells_a_state,
        _is_a_title,
        _only_tells_which,
        _is_only_a_word,
        _names_a_thing,
    )
    return not any(doubt(line, found) for doubt in doubts)


def _tells_a_state(line: Line, found: Moment) -> bool:
    """Say whether it is only when something is open, away or not to be had; "by" asks for a due all the same."""
    if found.is_lone_day and line.lexicon.among("off_after", line.word(found.end)):
        return True  # "wants Friday off"
    before = found.cue.asks("before") or line.is_(found.start - 1, "cues", "before")
    if before and is_not_before(line, found.start):
        return True
    asked = found.cue.asks("by") and not line.lexicon.among("untils", line.word(found.start))
    if asked or found.span is not None:
        return found.span is not None and has_not_been(line, found.start)
    lasts = any(line.lexicon.among("untils", line.word(at)) for at in (found.start - 1, found.start))
    return tells_a_state(line, found.start) or (lasts and is_somewhere(line, found.start))


def _is_a_measure(line: Line, found: Moment) -> bool:
    """Say whether a lone hour after "by" is the other side of something: "3 ft by 4", "two by four"."""
    if found.clock is None or found.clock.sure or found.day is not None or not found.cue.asks("by"):
        return False
    before = found.start - 1
    counted = line.get(before, "number") is not None and not line.lexicon.among("a_thing", line.word(before))
    return line.lexicon.among("measures", line.word(before)) or counted


def is_told_of(line: Line, found: Moment) -> bool:
    """Say whether a time is part of what is to be said, and not when: "the 10am is cancelled", "the deadline is Friday"."""
    is_thing = found.clock is not None and not found.cue.kinds and found.strength < BY_WHEN
    if is_thing and not found.is_moved and _has_an_owner(line, found):
        return True  # "cancel the 2pm with Tom"
    if not is_in_a_telling(line, found.start):
        return False
    return line.lexicon.among("being_so", line.word(found.end)) or _is_only_said_to_be(line, found)


def _has_an_owner(line: Line, found: Moment) -> bool:
    """Say whether an hour, or a day and its hour, stands for what is at that time: "the 2pm", "the Friday 2pm", "Tom's 2pm"."""
    start = line.past(found.start, "joins", "the")
    before = line.word(found.start - 1)
    owned = start > found.start or before.endswith(("'s", "’s")) or line.lexicon.among("determiners", before)
    done_to = line.lexicon.among("hands_to", line.word(found.start - 2)) and line.lexicon.among("objects", before)
    if start == found.start and done_to and line.ends(found.end):
        return False  # "get it to her half three"
    weekday = line.get(start, "weekday")
    return owned and clock(line, start if weekday is None else weekday[1]) is not None


def _is_only_said_to_be(line: Line, found: Moment) -> bool:
    """Say whether something else is at that time ("the party is on Saturday"); "is due Saturday" says by when all the same."""
    place = found.cue.end - 1
    while place > 0 and any(kind[0] == "cues" for kind in line.marks[place]) and place > found.cue.end - _LONGEST_CUE:
        if line.lexicon.among("being", line.word(place)):
            break
        place -= 1
    is_due_then = line.is_(place, "cues", "by") > place + 1
    is_coming = line.is_(found.cue.end, "which", "this")  # "is coming Thursday"
    by_then = found.cue.asks("by") and found.start > place  # "where we are by the 25th"
    return line.lexicon.among("being", line.word(place)) and not (is_due_then or is_coming or by_then)


def is_held(line: Line, found: Moment) -> bool:
    """Say whether the words around a time need it ("reschedule Grace to Thursday", "Friday is the deadline")."""
    begins = line.ends(found.start - 1) or found.start == 0
    is_subject = begins and line.lexicon.among("being_so", line.word(found.end))
    is_due_then = is_in_a_telling(line, found.start) and line.lexicon.among("being", line.word(found.start))
    return found.is_moved or is_subject or is_due_then or line.lexicon.among("held_by", line.word(found.start - 1))


def _is_weak(line: Line, found: Moment) -> bool:
    return not found.cue.kinds or line.lexicon.among("weak_cues", line.word(found.start))


def _is_only_a_word(line: Line, found: Moment) -> bool:
    """Say whether a lone day is part of a name, or the common word it looks like."""
    if not found.is_lone_day or found.day is None:
        return False
    if _is_weak(line, found):
        name = line.past(found.cue.end, "joins", "the")
        one_word = found.end - name == 1
        if one_word and (is_named(line, name, found.end) or is_common_word(line, name, found.end)):
            return True
        if found.day.form == "holiday" and not stands_free(line, found.end):
            return True
    return found.last is not None and not (found.cue.kinds or stands_free(line, found.end))


def _only_tells_which(line: Line, found: Moment) -> bool:
    """Say whether a lone day is any of its kind ("on a Monday"), or tells which thing is meant ("month end checklist")."""
    if not found.is_lone_day or found.day is None:
        return False
    named = line.get(found.start, "period")
    bounded = named is not None and len(named[0]) > len(("unit", "which"))
    if bounded and not found.cue.kinds and not stands_free(line, found.end):
        return True
    return found.day.form == "weekday" and line.lexicon.among("any_one", line.word(found.cue.end - 1))


def _is_a_title(line: Line, found: Moment) -> bool:
    """Say whether a day with its part, all in capitals that go on, is what something is called ("Monday Night Trivia")."""
    if found.day is None or found.part is None or found.clock is not None or found.cue.kinds:
        return False
    return line.is_capital(found.start) and is_named(line, found.end - 1, found.end)


def _names_a_thing(line: Line, found: Moment) -> bool:
    if found.day is not None and found.day.form == "weekday" and line.lexicon.among("habitual", line.word(found.end)):
        return True  # noise on Monday nights
    any_night = found.part is not None and found.part.name == "night" and found.cue.asks("at")
    if any_night and found.day is None and found.clock is None and not found.cue.asks("by"):
        return True  # noise at night
    first = line.past(found.cue.end, "joins", "the")
    chosen = line.is_(first, "which", "this", "next") or (found.day is not None and line.is_number(first))
    chosen = chosen or (found.day is not None and found.day.form == "number" and line.get(first, "ordinal") is not None)
    if chosen and not line.lexicon.among("determiners", line.word(found.start - 1)) and first == found.cue.end:
        return False  # "next Friday deck", "12/14 invoice"
    if found.clock is not None and _is_the_hour_of_a_talk(line, found):
        return False
    lone = found.is_lone_day or (found.clock is not None and found.day is None)
    weak = _is_weak(line, found) and found.strength < BY_WHEN
    thing = names_a_thing(line, found.cue.end, found.end)
    the_day = first > found.cue.end and found.day is not None and found.day.form == "weekday"
    return lone and weak and (thing or (the_day and not stands_free(line, found.end)))  # at the Sun inn


def _is_the_hour_of_a_talk(line: Line, found: Moment) -> bool:
    """Say whether an hour begins a part of the line and a talk stands after it: "3pm meeting with Priya"."""
    begins = found.start == 0 or line.ends(found.start - 1)
    plain = found.day is None and not line.is_(found.start, "which", "this")
    return begins and plain and (stands_free(line, found.end + 1) or line.is_capital(found.end + 1))
