"""What stands around a time, and tells that it is over: what was said, done or sent then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_LONGEST_MODAL_CLAUSE = 8
_LONGEST_SUBJECT = 5
_LONGEST_BETWEEN = 4
_LONGEST_PLACE = 5


def is_over(line: Line, start: int, end: int, *, led: bool) -> bool:
    """Say whether a day is told as past: last Friday, two days ago, "called on Monday", "the email from Monday".

    `led` says that a word before it asks for a time.
    """
    if line.is_(start - 1, "which", "last") or line.get(end, "ago") is not None:
        return True
    if line.is_(end, "which", "last") and line.lexicon.has_habit("which_follows"):
        return True
    if is_what_they_were_told(line, start, end):
        return False
    if told_after(line, start, end) or line.lexicon.among("was", line.word(end)):
        return True
    if _went_by(line, start, end):
        return True
    return _is_of_then(line, start, led=led) or (tells_what_was(line, start) and not _is_to_come(line, start))


def is_what_they_were_told(line: Line, start: int, end: int) -> bool:
    """Say whether a time is all that somebody else was told ("told him early next week"), and not when."""
    told = line.lexicon.among("others", line.word(start - 1)) and line.lexicon.among(
        "lengths_told", line.word(start - 2)
    )
    end = line.past(end, "clock", "ish")  # told him Monday at the latest
    assured = line.is_(end, "joins", "for") or end  # told her Friday for sure
    return told and (line.ends(end) or line.lexicon.among("assures", line.word(assured)))


def has_not_been(line: Line, start: int) -> bool:
    """Say whether a length of time, at `start`, is how long something has not been ("has not heard from us in three weeks")."""
    for place in range(start - 1, max(start - 1 - _LONGEST_MODAL_CLAUSE, -1), -1):
        if line.ends(place) or line.lexicon.among("to_come", line.word(place)):
            return False
        not_so = line.lexicon.among("denials", line.word(place)) and line.lexicon.among(
            "perfects", line.word(place - 1)
        )
        if not_so or line.lexicon.among("not_yet", line.word(place)):
            return True
    return False


def _went_by(line: Line, start: int, end: int) -> bool:
    """Say whether a thing of that day is told of as over ("the meeting on Tuesday went well")."""
    thing = line.lexicon.among("determiners", line.word(start - 2)) and line.word(start - 1).isalpha()
    return thing and line.lexicon.among("past_verbs", line.word(end))


def _is_of_then(line: Line, start: int, *, led: bool) -> bool:
    """Say whether something is since or from that day ("no heat since Tuesday", "the email from Monday")."""
    before = line.word(start - 1)
    if line.lexicon.among("since", before) or line.lexicon.among("since", line.word(start)):
        return True
    a_day = not line.is_number(start) or line.word(start + 1) == "/"
    return not led and a_day and line.lexicon.among("origins", before)


def is_claimed(line: Line, start: int) -> bool:
    """Say whether a weekday is what someone said, and not when ("he said Monday")."""
    is_day = line.get(start, "weekday") is not None or line.get(start, "month") is not None or line.is_number(start)
    is_day = is_day or line.get(start, "bounds") is not None or line.is_number(line.past(start, "joins", "the"))
    return is_day and line.lexicon.among("claims", line.word(start - 1))


def tells_what_was(line: Line, start: int) -> bool:
    """Say whether a word before tells what was or happened then ("was in this morning", "sent it on the 3rd")."""
    if is_claimed(line, start):
        return False
    before = start - 1
    before -= line.lexicon.among("objects", line.word(before))
    if line.lexicon.among("things_too", line.word(before)):
        owned = (line.lexicon.among("determiners", line.word(before - step)) for step in (1, 2))
        return not any(owned)  # his tile saw this weekend
    return line.lexicon.among("past_verbs", line.word(before)) or _is_done(line, start) or _was_done(line, before)


def _was_done(line: Line, place: int) -> bool:
    """Say whether something was done then ("the gate was locked at 8"); not "was moved to 8", "was promised for Friday"."""
    word = line.word(place)
    done = word.endswith("ed") and not line.lexicon.among("set_for", word)
    return done and line.lexicon.among("was", line.word(place - 1))


def _is_done(line: Line, start: int) -> bool:
    """Say whether the same part of the line begins with something done ("sent the form on the 3rd")."""
    return line.has_before("done", start, _LONGEST_SUBJECT)


def told_after(line: Line, start: int, end: int) -> bool:
    """Say whether a line begins with a time and tells what was said or asked then ("on Saturday the boss asked")."""
    begins = start == 0 or line.word(start - 1) in {".", ";", ":", ")"} or _follows_a_place(line, start)
    return begins and _tells(line, end)


def _follows_a_place(line: Line, start: int) -> bool:
    """Say whether nothing but a place or an event stands before: "at the game on Saturday I told"."""
    if start > _LONGEST_PLACE or line.is_number(1) or not _leads_to_a_place(line, 0):
        return False
    return not any(line.marks[at] or _is_to_do(line, at) for at in range(1, start) if line.word(at) not in {"the", "a"})


def _leads_to_a_place(line: Line, place: int) -> bool:
    return line.lexicon.among("whereabouts", line.word(place)) or line.lexicon.among("before_told", line.word(place))


def _tells(line: Line, end: int, further: int = 0) -> bool:
    first = end + (line.word(end) == ",")
    parted = _leads_to_a_place(line, first)
    perfect = line.lexicon.among("perfect", line.word(first))  # hat der Chef nach dem Plan gefragt
    reach = _LONGEST_SUBJECT + (_LONGEST_BETWEEN if parted or perfect else further)  # at the farmers market I told
    for place in range(end, min(end + reach, len(line.words))):
        word = line.word(place)
        if _is_telling(line, place):
            return True
        if (parted or place == first) and _is_to_do(line, place):
            return False
        stops = word in {";", ":"} or (word == "." and not line.lexicon.among("titles", line.word(place - 1)))
        if stops or (line.lexicon.among("to_come", word) and not (line.is_capital(place) and place > 0)):
            return False
    return False


def _is_to_do(line: Line, place: int) -> bool:
    """Say whether a word begins something else than who told it: at the office call Dana about what Tom said."""
    word = line.word(place)
    lists = ("determiners", "pronouns", "whereabouts", "before_told", "past_verbs")
    if line.is_capital(place) or line.lexicon.among("determiners", line.word(place - 1)):
        return False  # Will asked; after the show
    return line.lexicon.among("free_after", word) and not any(line.lexicon.among(one, word) for one in lists)


def _is_telling(line: Line, place: int) -> bool:
    """Say whether a word tells that something was said, asked or came in: asked, an email from."""
    if line.lexicon.among("told_verbs", line.word(place)):
        return True
    met = line.lexicon.among("met_by_chance", line.word(place)) and line.lexicon.among("into", line.word(place + 1))
    came_in = line.lexicon.among("came_in", line.word(place)) and line.lexicon.among("origins", line.word(place + 1))
    return met or came_in


def told_beside(line: Line, start: int, end: int, *, clear: bool) -> bool:
    """Say whether what was said or asked stands beside a time ("he rang two days ago", "asked me on Saturday").

    `clear` says that the time itself is told as past; else nothing but "me" or the like may stand between.
    """
    if clear and _tells(line, end, _LONGEST_BETWEEN):
        return True
    goes_on = _goes_on_with_what(line, start, end)
    for place in range(start - 1, max(start - 1 - _LONGEST_SUBJECT, -1), -1):
        word = line.word(place)
        if _is_telling(line, place):
            return goes_on or not _is_to_come(line, start)
        if word in {".", ";", ":", ",", "-", "–"} or line.lexicon.among("to_come", word):
            return False
        named = goes_on and line.is_capital(place)
        if not clear and not named and not line.lexicon.among("objects", word):
            return False
    return False


def _goes_on_with_what(line: Line, start: int, end: int) -> bool:
    """Say whether what was told follows a time: promised Tom on Monday I'd, (that) I would, to call."""
    among = line.lexicon.among
    at = end + among("introduces_what", line.word(end))
    if line.word(at).endswith(("'d", "'ll")):
        return True
    if among("infinitives", line.word(end)):
        return not line.marks[end + 1]
    would = among("pronouns", line.word(at)) and among("to_come", line.word(at + 1))
    return would and line.is_(start, "cues", "on") > 0  # not: told Gus Friday we will be closed


def _is_to_come(line: Line, start: int) -> bool:
    """Say whether a promise or wish stands before in the same part of the line ("said he'd have it fixed Friday")."""
    place = start - 1
    while place >= 0 and start - place <= _LONGEST_MODAL_CLAUSE and line.word(place) not in {".", ";", "!", "?"}:
        word = line.word(place)
        if word == "," and line.lexicon.among("pronouns", line.word(place + 1)):
            return False  # "copy to Mrs. Teague, she asked Sunday"
        if line.lexicon.among("to_come", word) or word.endswith(("'ll", "'d")):
            return True
        place -= 1
    return False
