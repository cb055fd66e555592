"""Numbers and codes of cases, tickets, orders, invoices and claims."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from organizer.domain.understanding.capture_words import CaptureWords
    from organizer.domain.understanding.line_words import Word

_CODE = re.compile(
    r"\d+(?:/\d+){1,2}|[A-Za-z]{1,6}/\d[\w/-]*|(?=[\w-]*\d)[A-Za-z]{0,6}-?\d[\w-]*|[A-Za-z]{1,6}(?:-[A-Za-z0-9]+)*-?\d[\w-]*",
    re.ASCII,
)
_BARE_CODE = re.compile(
    r"(?:19|20)\d\d/\d{3,}[A-Z]{0,2}|[A-Z]{1,2}\d{1,4}-\d{3,}|[A-Z]-\d{4,}|\d{3,}/(?:19|20)\d\d|[A-Z]{2,6}-\d[\w-]*|[A-Z]{2,6}(?:-[A-Z0-9]{1,6})+-\d[\w-]*|[A-Z]{2,5}\d{3,}|\d{2,4}-[A-Za-z]{2}-\d{3,}",
    re.ASCII,
)
_NO_CODE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|am|pm|a|p|h|d|w|x)|\d{1,4}(?:pp?|pgs?|pcs?|min|hrs?|kg|g|km|m|cm|mm|ft|in|l|ml|oz|lbs?|[gmkt]b|kw|v)|[vV]\d.*|[AQ]\d|FY\d\d|COVID.*|A4"
    r"|(?:UTC|GMT)-\d{1,2}",
    re.ASCII,
)
_LONG_NUMBER = re.compile(r"[1-9]\d{4,9}|\d{2,}/\d{3,}|\d{3,9}-[A-Z0-9]{1,6}", re.ASCII)
_TWO_NUMBERS = re.compile(r"\d{4}-\d{3,}", re.ASCII)
_DATE = re.compile(r"\d{4}([-/])\d{1,2}\1\d{1,2}|\d{1,2}([-/])\d{1,2}(?:\2\d{2,4})?", re.ASCII)
_SHORTEST_AFTER_COMMON = 3
_LONGEST_BETWEEN = 3
_SHORTEST_NUMBER = 2
_LONGEST_CODE = 40
_LONGEST_LABEL = 4
_LONGEST_AMOUNT = 4
_SHORTEST_PLURAL = 3
_SHORTEST_MISSPELT = 5
_MONTHS = 12


class FoundCase(NamedTuple):
    """A reference as it stands in the line, its label included (end exclusive)."""

    start: int
    end: int
    value: str


def case_in(line: str, words: Sequence[Word], w: CaptureWords, is_free: Callable[[int, int], bool]) -> FoundCase | None:
    """Return the first reference of a line: one with a label before it, else a code that can be nothing else."""
    bare: FoundCase | None = None
    for place, word in enumerate(words):
        if (word.sort != "word" and word.low != "#") or word.end - word.start > _LONGEST_CODE:
            continue
        if not word.tail and _is_label(words, place, w):
            found = _after_label(line, words, place, w)
            if found is not None and is_free(found.start, found.end):
                return found
        elif bare is None and _is_bare_code(line, words, place, w) and is_free(word.start, word.end):
            label = _label_in_capitals(line, words, place)
            bare = FoundCase(label.start if label is not None else word.start, word.end, line[word.start : word.end])
    return bare


def _is_label(words: Sequence[Word], place: int, w: CaptureWords) -> bool:
    """Say whether a word is a label, or before a number nearly one: tiket 5561."""
    low = words[place].low
    if low in w.case_labels or low == "#":
        return True
    if place + 1 >= len(words) or not words[place + 1].low[:1].isdecimal():
        return False
    if w.says(low, "note") and place and w.says(words[place - 1].low, "notes"):
        return True  # credit note 5567
    return (
        len(low) >= _SHORTEST_MISSPELT
        and not (low in w.everyday or low in w.closed or low in w.deeds)
        and bool(w.near_labels.near(low))
    )


def _label_in_capitals(line: str, words: Sequence[Word], place: int) -> Word | None:
    """Return the short label of an office before a number and its year, or a long one: DA 2026/0143, CRM 20441."""
    before, word = words[place - 1] if place else None, words[place]
    if before is None or before.sort != "word" or before.end - before.start > _LONGEST_LABEL:
        return None
    written = line[word.start : word.end]
    long = "/" in written or _LONG_NUMBER.fullmatch(written) or _TWO_NUMBERS.fullmatch(written)
    return before if line[before.start : before.end].isupper() and long else None


def _is_bare_code(line: str, words: Sequence[Word], place: int, w: CaptureWords) -> bool:
    word = words[place]
    written = line[word.start : word.end]
    if written.isalpha() or (place and words[place - 1].low in w.no_case_labels):
        return False
    if line.upper() != line and (_LONG_NUMBER.fullmatch(written) or _TWO_NUMBERS.fullmatch(written)):
        label = _label_in_capitals(line, words, place)
        if label is not None and not (label.low in w.channels or label.low in w.everyday):
            return label.end - label.start > 1 and word.start == label.end + 1
    if place > 1 and words[place - 1].low in w.between_label_and_number and _LONG_NUMBER.fullmatch(written):
        return words[place - 2].low not in w.channels  # the certificate no 88120034, and no phone number
    return _BARE_CODE.fullmatch(written) is not None and _NO_CODE.fullmatch(written) is None


def _is_a_date(written: str) -> bool:
    """Say whether figures can be those of a date: 30-11, 11/30; not 30-22."""
    months = (int(part) for part in re.split("[-/]", written)[:2])
    return _DATE.fullmatch(written) is not None and any(0 < month <= _MONTHS for month in months)


def _with_slash(words: Sequence[Word], place: int) -> Word:
    """Return a word with what a slash joins to it: OGI/0042."""
    word = words[place]
    if word.sort != "word" or place + 2 >= len(words):
        return word
    slash, rest = words[place + 1], words[place + 2]
    joined = slash.low == "/" and slash.start == word.end and rest.start == slash.end and rest.low[:1].isdigit()
    return word._replace(end=rest.end, whole_end=rest.whole_end) if joined and word.low.isalpha() else word


def _is_an_amount(words: Sequence[Word], label: int, number: Word, w: CaptureWords) -> bool:
    """Say whether a number after what is to be done counts things: order 12 mugs, book 3 blue rooms; not "order 5521 for"."""
    at = label + 1
    ordered = words[label].low in w.deeds and (label == 0 or words[label - 1].low not in w.determiners)
    if not ordered or words[at] is not number or not number.low.isdecimal() or len(number.low) > _LONGEST_AMOUNT:
        return False
    for step, word in enumerate(words[at + 1 : at + 3]):
        if word.sort != "word" or word.low in w.closed or word.low in w.deeds or word.low in w.place_words:
            return False
        if word.low in w.for_ or word.low in w.weekdays or word.low in w.months:
            return False
        if len(number.low) <= _SHORTEST_NUMBER and not step and word.low in w.everyday:
            return True
        if len(word.low) > _SHORTEST_PLURAL and word.low.endswith("s") and not word.low.endswith(("ss", "us", "is")):
            return True
    return False


def _ends_with_a_number(line: str, words: Sequence[Word], place: int) -> bool:
    """Say whether a number of four figures or more stands there and ends its part of the line."""
    number = words[place] if place < len(words) else None
    ends = place + 1 >= len(words) or words[place + 1].sort == "sign"
    return number is not None and ends and _LONG_NUMBER.fullmatch(line[number.start : number.end] + "0") is not None


def _after_label(line: str, words: Sequence[Word], place: int, w: CaptureWords) -> FoundCase | None:
    """Return the number after a label; small words may stand between: "invoice no. 88213", "order #5"."""
    label = words[place]
    for at in range(place + 1, min(place + 1 + _LONGEST_BETWEEN, len(words))):
        word = _with_slash(words, at)
        value = line[word.start : word.end]
        if word.sort == "word" and word.end - word.start <= _LONGEST_CODE and _CODE.fullmatch(value):
            dated = at + 1 < len(words) and words[at + 1].low in w.months  # ref 11 sept
            no_code = dated or word.low in w.slips or _NO_CODE.fullmatch(value) or _is_a_date(value)
            if no_code or _is_an_amount(words, place, word, w):
                return None
            common = label.low in w.common_labels or label.low == "#"
            shortest = _SHORTEST_AFTER_COMMON if common else _SHORTEST_NUMBER
            too_short = value.isdecimal() and len(value) < shortest and at == place + 1
            return None if too_short else FoundCase(label.start, word.end, value)
        if word.low == "," and at == place + 1 and _ends_with_a_number(line, words, at + 1):
            continue  # her ticket, 4471
        if word.low not in w.between_label_and_number and word.low not in w.case_labels and word.low not in {"#", ":"}:
            return None
    return None
