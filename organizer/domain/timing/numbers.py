"""Numbers of the line: in digits or words, with decimals and halves, and as ordinals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.domain.timing.line_words import Line

_DECIMAL = re.compile(r"\d{1,4}[.,]\d{1,2}(?![\d.,])")
_FRACTION = re.compile(r"([1-3])/([2-4])(?![\d/])")
_LONGEST = 4
_TENS = range(20, 100, 10)
_SIXTY_AND_EIGHTY = (60, 80)  # French goes on counting to 79 and 99 from these
_LAST_DAY = 31
_BEYOND = 40


def whole(line: Line, place: int) -> tuple[int, int] | None:
    """Read a whole number in digits or words; return it and where it ends."""
    if line.is_number(place):
        word = line.word(place)
        return (int(word), place + 1) if len(word) <= _LONGEST else None
    return in_words(line, place)


def in_words(line: Line, place: int) -> tuple[int, int] | None:
    """Read a whole number in words ("twenty seven", "vingt et un", "one hundred and twenty")."""
    found = _below_hundred(line, place) if line.marks[place] else None
    hundred = line.is_(found[1], "joins", "hundred") if found is not None else 0
    if found is None or not hundred:
        return found
    rest = _below_hundred(line, line.past(hundred, "joins", "span_and"))
    return (found[0] * 100 + rest[0], rest[1]) if rest is not None else (found[0] * 100, hundred)


def _below_hundred(line: Line, place: int) -> tuple[int, int] | None:
    found = line.get(place, "number")
    if found is None:
        return None
    value, end = found
    if value in _TENS:
        following = line.past(end, "joins", "number_and")
        following += following == end and line.word(end) == "-" and line.is_glued(end)
        unit = line.get(following, "number")
        most = 20 if value in _SIXTY_AND_EIGHTY else 10
        if unit is not None and 0 < unit[0] < most:
            return value + unit[0], unit[1]
    return int(value), end


def ordinal(line: Line, place: int) -> tuple[int, int] | None:
    """Read an ordinal of a day ("24th", "twenty-fourth"), -1 for "last"; return it and where it ends."""
    if line.is_number(place):
        end = (line.get(place + 1, "suffix") or (0, 0))[1] if line.is_glued(place + 1) else 0
        number = int(line.word(place)) if len(line.word(place)) <= 2 else 0  # noqa: PLR2004 - digits of a day
        return (number, end) if end and 1 <= number <= _LAST_DAY else None
    if not line.marks[place]:
        return None
    found = line.get(place, "ordinal")
    if found is not None:
        return found
    tens = line.get(place, "number")
    if tens is None or tens[0] not in _TENS:
        return None
    following = tens[1] + (line.word(tens[1]) == "-")
    unit = line.get(following, "ordinal")
    return (tens[0] + unit[0], unit[1]) if unit is not None and 0 < unit[0] < 10 else None  # noqa: PLR2004 - below ten


def beyond_any_month(line: Line, place: int) -> int:
    """Return where an ordinal ends that no month has ("by the 32nd"); 0 if there is none."""
    suffix = line.get(place + 1, "suffix") if line.is_number(place) and line.is_glued(place + 1) else None
    number = int(line.word(place)[:3]) if suffix is not None else 1
    is_near = number == 0 or _LAST_DAY < number < _BEYOND
    return suffix[1] if suffix is not None and is_near and line.ends(suffix[1]) else 0


def count(line: Line, place: int) -> tuple[float, int] | None:
    """Read how many of a unit: "2", "2.5", "two", "a couple of", "half an", "two and a half"."""
    decimal = _DECIMAL.match(line.text, line.words[place].start) if line.is_number(place) else None
    if decimal is not None:
        return float(decimal[0].replace(",", ".")), line.place_at(decimal.end(), place)
    fraction = _FRACTION.match(line.text, line.words[place].start) if line.is_number(place) else None
    if fraction is not None and int(fraction[2]):
        return int(fraction[1]) / int(fraction[2]), line.place_at(fraction.end(), place)
    some, number = line.get(place, "some"), whole(line, place)
    found = max((one for one in (some, number) if one is not None), key=lambda one: one[1], default=None)
    if found is None:
        return None
    value, end = found
    end = line.past(end, "joins", "more")
    half = line.get(end, "and_a_half")
    return (value + half[0], half[1]) if half is not None else (float(value), end)
