"""What stands around a time, and tells whether it is one: things that are counted, names, states, what is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_GLUE = frozenset("/%°:-–.#@&+*=_€$£")
_BEFORE = frozenset("#$€£/+=_&°@")
_NEW_PARTS = frozenset(
    {
        *("day", "weekday", "month", "part", "which", "past", "bounds", "holiday", "repeat", "weekdays"),
        *(("every", "every"), ("every", "every_other")),
    }
)
_SHORTEST_PLURAL = 3
_LONGEST_DENIAL = 5
_LONGEST_TELLING = 8
_LONGEST_BEFORE = 3
_NONE_OF = 3
_NAME_AND_STATE = 2


def is_plural(line: Line, place: int) -> bool:
    """Say whether a word looks like several things."""
    word = line.word(place)
    return (
        len(word) > _SHORTEST_PLURAL
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and not line.lexicon.among("free_after", word)
    )


def counts_things(line: Line, place: int) -> bool:
    """Say whether a number that ends before `place` counts something ("3 boxes", "8 people")."""
    if line.ends(place):
        return False
    if line.lexicon.among("not_times", line.word(place)) or line.word(place) in "%°×":
        return True
    return line.get(place, "units") is not None or (is_plural(line, place) and not line.is_capital(place))


def hour_stands_free(line: Line, end: int, hour: int) -> bool:
    """Say whether a lone hour that ends before `end` is one: nothing follows that it could count or belong to."""
    if end < len(line.words) and line.is_glued(end) and line.word(end) in _GLUE and not line.ends(end):
        return False
    if line.is_glued(end) and line.word(end) in {"'", "’"}:
        return False
    if is_an_address(line, end) or line.get(end, "units") is not None:
        return False
    return stands_free(line, end) or (hour > 1 and line.is_capital(end) and not is_plural(line, end))


def is_an_address(line: Line, end: int) -> bool:
    """Say whether a number that ends before `end` is that of a house ("9 Elm Street")."""
    return any(line.lexicon.among("streets", line.word(end + step)) for step in (1, 2) if line.is_capital(end))


def stands_free(line: Line, end: int) -> bool:
    """Say whether what ends before `end` needs no noun after it: the line goes on with a new part, or ends."""
    if line.ends(end):
        return True
    word = line.word(end)
    if line.lexicon.among("not_times", word):
        return False
    if word in '()[]{}→@#|*&+/"“„«':
        return word in '([{→@#|"“„«'
    if line.lexicon.among("free_after", word):
        return True
    return any(kind in _NEW_PARTS or kind[0] == "cues" for kind in line.marks[end])


def begins_free(line: Line, place: int) -> bool:
    """Say whether nothing before `place` makes a number or a name of what begins there."""
    if place == 0:
        return True
    before = line.word(place - 1)
    if line.is_glued(place) and (before in _BEFORE or before in "-.:,'’" or before.isalnum()):
        return False
    if before in {"#", "$", "€", "£", "°", "="} or (before == "&" and line.is_number(place)):
        return False
    if line.lexicon.among("not_after", before):  # good morning; but: makes it good by Friday
        return any(kind[0] == "cues" for kind in line.marks[place])
    return not is_titled(line, place)


def is_numbered(line: Line, place: int) -> bool:
    """Say whether the word before makes a number of what begins at `place` ("room 12", "version 3.2", "case 5")."""
    before = place - 1
    if line.word(before) in {"#", ".", ":"}:
        before -= 1
    return line.lexicon.among("numbered", line.word(before))


def is_titled(line: Line, place: int) -> bool:
    """Say whether a title stands before `place` ("Mr. May", "Frau Mai")."""
    before = place - 1 - (line.word(place - 1) == "." and place > 1)
    return line.lexicon.among("titles", line.word(before)) and not _is_someone(line, before)


def _is_someone(line: Line, place: int) -> bool:
    """Say whether a title is only a noun for someone: call the coffee lady tomorrow, ask my sister by Friday."""
    if line.is_capital(place) and not line.lexicon.has_habit("compounds"):
        return False
    before = range(place - 1, max(place - 1 - _LONGEST_BEFORE, -1), -1)
    return any(line.lexicon.among("determiners", line.word(at)) or line.word(at).endswith("'s") for at in before)


def is_a_site(line: Line, end: int) -> bool:
    """Say whether a name of the web goes on after what ends before `end` ("today.com")."""
    dot = end if line.word(end) == "." else end - 1
    goes_on = line.is_glued(dot) and line.is_glued(dot + 1) and line.written(dot + 1).islower()
    return line.word(dot) == "." and goes_on


def is_named(line: Line, start: int, end: int) -> bool:
    """Say whether a lone day or month is part of a name: a capital on both it and what follows ("Sunday Adeleke")."""
    following = line.written(end)
    nouns_have_capitals = line.lexicon.has_habit("compounds")
    if nouns_have_capitals or line.lexicon.among("no_names", line.word(start)):
        return False
    return (
        line.is_capital(start)
        and line.is_capital(end)
        and len(following) > 1
        and not following.isupper()
        and not any(kind in _NEW_PARTS or kind[0] == "cues" for kind in line.marks[end])
        and not line.lexicon.among("free_after", line.word(end))
    )


def is_to_be_done(line: Line, place: int) -> bool:
    """Say whether a word that may name a thing is what is to be done here ("tomorrow order the tiles")."""
    done_to = line.is_capital(place + 1) or line.is_name(place + 1)
    done_to = done_to or line.lexicon.among("determiners", line.word(place + 1))
    return done_to and line.lexicon.among("free_after", line.word(place))


def names_a_thing(line: Line, start: int, end: int) -> bool:
    """Say whether a day names what follows it ("the Wednesday seminar", "Monday meeting")."""
    if line.word(end) == "-" and line.is_glued(end) and line.is_glued(end + 1) and line.written(end + 1).islower():
        return True
    if line.ends(end) or line.marks[end]:
        return False
    if line.lexicon.among("named_things", line.word(end)):
        return not is_to_be_done(line, end)
    return line.lexicon.among("determiners", line.word(start - 1)) and not stands_free(line, end)


def is_common_word(line: Line, start: int, end: int) -> bool:
    """Say whether a lone short day is the word it looks like ("sat down", "the sun room", "they wed")."""
    if not line.lexicon.among("ambiguous_days", line.word(start)):
        return False
    if line.lexicon.among("pronouns", line.word(start - 1)):
        return True
    if line.lexicon.among("after_common_word", line.word(end)):
        return start == 0 or line.is_capital(start - 1)
    if line.is_capital(start) and start > 0:
        return False
    given = line.is_name(end) and not (line.is_capital(start - 1) or line.is_name(start - 1))  # oranges sat Tom
    free = given or line.lexicon.among("after_short_day", line.word(end))
    return not (line.ends(end) or line.marks[end] or (start > 0 and free))


def tells_a_state(line: Line, start: int) -> bool:
    """Say whether a time is one at which something is open, away or not to be had ("out Friday", "can't do Saturday")."""
    for _ in range(2):
        leads = start > 0 and (
            any(kind[0] == "cues" or kind == ("joins", "the") for kind in line.marks[start - 1])
            or line.lexicon.among("untils", line.word(start - 1))
        )
        start -= leads
    before = line.word(start - 1)
    is_done = line.lexicon.among("pronouns", line.word(start - 2)) or line.lexicon.among(
        "to_come", line.word(start - 2)
    )
    if line.lexicon.among("states", before) and not (is_done and line.lexicon.among("schedules", before)):
        # "before she opens tomorrow" asks for a time all the same
        led = range(max(start - 1 - _LONGEST_BEFORE, 0), start - 1)
        return not any(line.is_(at, "cues", "before") or line.lexicon.among("once", line.word(at)) for at in led)
    if line.lexicon.among("half_states", before):
        subject = line.word(start - 2)
        if start == 1 or line.lexicon.among("half_states", subject) or line.get(start - 2, "units") is not None:
            return True  # "two weeks off in October"
        begins = start == _NAME_AND_STATE or line.ends(start - 3)
        return line.lexicon.among("being", subject) or "'" in subject or (line.is_capital(start - 2) and begins)
    return _is_denied(line, start) or _is_forbidden(line, start)


def is_not_before(line: Line, start: int) -> bool:
    """Say whether "before" and the day after it, at `start`, are denied: "not before Friday" is no deadline."""
    for place in range(start - 1, max(start - 1 - _LONGEST_DENIAL, -1), -1):
        word = line.word(place)
        if line.lexicon.among("never_before", word) and not line.is_glued(place):
            return not line.lexicon.among("no_denials", line.word(place + 1))
        if line.ends(place) or line.lexicon.among("denial_ends", word):
            return False
    return False


def is_somewhere(line: Line, start: int) -> bool:
    """Say whether what stands before tells where someone is, and not what is to be done ("Ray is in Denver until Tuesday")."""
    for place in range(start - 1, max(start - 1 - _LONGEST_DENIAL, 0), -1):
        if line.ends(place):
            return False
        if line.lexicon.among("whereabouts", line.word(place)):
            before = line.word(place - 1)
            return line.lexicon.among("being", before) or before.endswith(("'s", "'re"))
    return False


def _is_forbidden(line: Line, start: int) -> bool:
    """Say whether the same part of the line begins with what is not to be done ("don't call Tom Friday")."""
    for place in range(start - 1, max(start - 1 - _LONGEST_DENIAL, -1), -1):
        word = line.word(place)
        if line.lexicon.among("forbids", word):
            before = line.word(place - 1)
            begins = place == 0 or line.ends(place - 1) or line.lexicon.among("before_forbids", before)
            return begins and not line.lexicon.among("no_denials", line.word(place + 1))
        if line.ends(place) or line.lexicon.among("denial_ends", word):
            return False
    return False


def _is_denied(line: Line, start: int) -> bool:
    """Say whether what stands before in the same part of the line denies the time ("can't make Friday", "not Monday")."""
    for place in range(start - 1, max(start - 1 - _LONGEST_DENIAL, -1), -1):
        word = line.word(place)
        if line.lexicon.among("denials", word):
            return not line.lexicon.among("no_denials", line.word(place + 1))
        if line.ends(place) or line.lexicon.among("denial_ends", word):
            return False
        if line.lexicon.among("none_of", word) and start - place <= _NONE_OF and not line.is_glued(place):
            following = line.word(place + 1)
            if line.is_(place - 1, "joins", "or"):
                return False  # "yes or no today"
            return following.isalpha() and not line.lexicon.among("no_denials", following)
    return False


def is_in_a_telling(line: Line, start: int) -> bool:
    """Say whether the same part of the line begins with something to be told ("tell Marcus", "let Tom know")."""
    return line.has_before("tellings", start, _LONGEST_TELLING)
