"""Explicit marks: @Dana, re:Lopez, #12345, due:friday, via:mail, at:"break room". They win over every guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.domain.line import CHANNELS
from organizer.domain.understanding.dates import find_dues
from organizer.domain.understanding.line_words import spelled_plainly
from organizer.domain.understanding.titles import NAME_PARTICLES, TITLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.dates import FoundDue, Present
    from organizer.domain.understanding.known_people import People
    from organizer.domain.understanding.line_words import Word

_FIELD_OF_MARK = {"re": "about", "due": "due", "via": "channel", "at": "where"}
_JOINS = frozenset({".", "-", "/", "_"})
_BEFORE_NO_MARK = frozenset({"@", "/", ".", ":", "#"})
# Titles that name nobody by themselves; after the first ones even a name in small letters, or that of a day, is a name.
_NEVER_ALONE = frozenset({"mr", "mrs", "ms"})
_SELDOM_ALONE = frozenset({"dr", "prof", "mister", "miss", "mx", "herr", "herrn", "frau", "mme", "mlle", "sr", "sra"})
_LONGEST_TIME = 80
_LONGEST_NAME = 6
_MOST_TRIES = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it stands in the line: its field, its place (end exclusive), and its value; of a due, the time found."""

    field: str
    start: int
    end: int
    value: str
    due: FoundDue | None = None


def marks_in(
    line: str,
    words: Sequence[Word],
    present: Present,
    w: CaptureWords,
    people: People,
    is_free: Callable[[int, int], bool],
) -> Iterator[Mark]:
    """Yield the marks of a line in order, the first of each field; a refused or senseless one is plain words."""
    seen: set[str] = set()
    tried = 0
    for place in range(len(words)):
        field = _field_at(words, place)
        if field is None or field in seen:
            continue
        tried += field == "due"
        if field == "due" and tried > _MOST_TRIES:
            continue
        mark = _mark(line, words, place, field, present, w, people)
        if mark is not None and is_free(mark.start, mark.end):
            seen.add(field)
            yield mark


def _field_at(words: Sequence[Word], place: int) -> str | None:
    word = words[place]
    before = words[place - 1] if place else None
    if (
        before is not None
        and before.whole_end == word.start
        and (before.sort != "sign" or before.low in _BEFORE_NO_MARK)
    ):
        return None
    if place + 1 >= len(words) or words[place + 1].start != word.whole_end:
        return None
    if word.low == "@":
        return "to"
    if word.low == "#":
        return "case"
    is_named = words[place + 1].low == ":" and place + 2 < len(words) and words[place + 2].start == words[place + 1].end
    return _FIELD_OF_MARK.get(word.low) if is_named and not word.tail else None


def _mark(
    line: str, words: Sequence[Word], place: int, field: str, present: Present, w: CaptureWords, people: People
) -> Mark | None:
    start = words[place].start
    first = place + (1 if field in {"to", "case"} else 2)
    value = words[first]
    if field == "due":
        return _due(line, value, start, present)
    if value.sort == "quoted":
        inside = line[value.start + 1 : value.end - 1].strip()
        return _checked(field, start, value.end, inside, w) if inside else None
    if field in {"to", "about"}:
        first = _name_after_title(line, words, first, present, w)
    start_of_value, value = value.start, words[first]
    end = _end_of_value(words, first, field)
    if end <= value.start:
        return None
    if field in {"to", "about"} and end == value.end and not value.tail:
        last = _end_of_full_name(line, words, first, people, w, is_known_only=field == "about")
        end, value = words[last].end, words[last]
    owned = end == value.end and value.tail == "s" and field in {"to", "about"}  # @Dana's keys
    return _checked(field, start, value.whole_end if owned else end, line[start_of_value:end], w)


def _name_after_title(line: str, words: Sequence[Word], first: int, present: Present, w: CaptureWords) -> int:
    """Return where the name begins that a title at `first` stands before: the Hale of @Mrs. Hale; else `first`."""
    title, place = words[first].low.rstrip("."), first + 1
    if title not in _NEVER_ALONE | _SELDOM_ALONE or words[first].tail:
        return first
    while place + 1 < len(words) and words[place].low in NAME_PARTICLES and words[place + 1].is_capital:
        place += 1
    if place >= len(words) or words[place].sort != "word" or words[first].end == words[first + 1].start:
        return first
    if words[place].is_capital:
        return place if title in _NEVER_ALONE or words[place].low not in w.weekdays | w.months else first
    if title not in _NEVER_ALONE or any(words[place].low in those for those in (w.everyday, w.closed, w.deeds)):
        return first
    begins = words[place].start
    is_time = next(find_dues(line[begins : begins + _LONGEST_TIME], present), None)
    return first if is_time is not None and is_time.start == 0 else place


def _end_of_value(words: Sequence[Word], first: int, field: str) -> int:
    """Return where an unquoted value ends: at a space, or before the signs that end a clause."""
    if words[first].sort != "word" or (field == "to" and not words[first].low[:1].isalpha()):
        return words[first].start
    end = words[first].end
    for place in range(first + 1, len(words)):
        one, sign = words[place], words[place - 1]
        if one.start != sign.whole_end or sign.tail:
            break
        if one.sort == "word" and (sign.low in _JOINS or sign.sort == "word"):
            end = one.end
        elif one.low not in _JOINS:
            break
    return end


def _end_of_full_name(
    line: str, words: Sequence[Word], first: int, people: People, w: CaptureWords, *, is_known_only: bool
) -> int:
    """Return the last word of the name that begins at `first`: the whole name of someone known, or a surname not known yet."""
    after = first + 1
    while after < min(first + _LONGEST_NAME, len(words)) and words[after].start == words[after - 1].whole_end + 1:
        after += 1
        if words[after - 1].tail or words[after - 1].sort != "word":
            break
    plain = [spelled_plainly(word.low) if word.sort == "word" else "" for word in words[first:after]]
    known = people.whole_from(plain, 0, len(plain))[0]
    if known or is_known_only or people.knows(plain[0]) or not words[first].is_capital:
        return first + max(known, 1) - 1
    last = next((at for at in range(1, len(plain)) if plain[at] not in NAME_PARTICLES), 0)
    return first + last if last and _is_surname(line, words[first + last], plain[last], people, w) else first


def _is_surname(line: str, word: Word, plain: str, people: People, w: CaptureWords) -> bool:
    """Say whether a capital after a first name nobody has yet can only be the surname: the Lindqvist of @Maya Lindqvist."""
    said = (w.everyday, w.closed, w.deeds, w.weekdays, w.months, w.channels, w.case_labels, w.firms, TITLES)
    is_word = any(plain in words for words in said)
    shouts = line[word.start : word.end].isupper()
    return word.is_capital and plain.replace("-", "").isalpha() and not (shouts or is_word or people.knows(plain))


def _checked(field: str, start: int, end: int, value: str, w: CaptureWords) -> Mark | None:
    if field != "channel":
        return Mark(field, start, end, value)
    low = " ".join(value.lower().split())
    channel = low if low in CHANNELS else w.channels.get(low)
    return Mark(field, start, end, channel) if channel is not None else None


def _due(line: str, value: Word, start: int, present: Present) -> Mark | None:
    """Read as many words after `due:` as name a time; in quotes, all of them."""
    if value.sort == "quoted":
        inside, offset, end = line[value.start + 1 : value.end - 1], value.start + 1, value.end
    else:
        inside, offset, end = line[value.start : value.start + _LONGEST_TIME], value.start, 0
    for words in (inside, line[value.start : value.whole_end]):
        found = next(find_dues(words, present, bare_hours=True), None)
        if found is not None and found.start == len(words) - len(words.lstrip()) and found.due is not None:
            return Mark("due", start, end or offset + found.end, line[start : end or offset + found.end], found)
    return None
