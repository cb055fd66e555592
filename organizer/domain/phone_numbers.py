"""Telephone numbers as people write them: with a country, with a zero in its place, with signs between."""

from __future__ import annotations

import re

from organizer.domain.people import joined

_SHORTEST = 6
# Country codes have one to three digits; in some countries the zero is part of the number.
_LONGEST_COUNTRY = 3
_ZERO_IN_BRACKETS = re.compile(r"\(0\)")


def digits_of(number: str) -> str:
    """Return the digits of a number without the zeros in front; nothing for a short one."""
    digits = "".join(letter for letter in _ZERO_IN_BRACKETS.sub("", number) if letter.isdecimal()).lstrip("0")
    return digits if len(digits) >= _SHORTEST else ""


def tail_of(number: str) -> str:
    """Return what all ways to write a number end with; nothing for a short one."""
    return digits_of(number)[-_SHORTEST:]


def same_number(one: str, other: str) -> bool:
    """Say whether two ways of writing may be one number: with and without its country; short ones never are."""
    shorter, longer = sorted((digits_of(one), digits_of(other)), key=len)
    return bool(shorter) and longer.endswith(shorter) and len(longer) - len(shorter) <= _LONGEST_COUNTRY


def numbers_joined(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Return both lists of numbers as one, each number once however it is written."""
    return joined(first, tuple(one for one in second if not any(same_number(one, known) for known in first)))
