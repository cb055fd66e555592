"""The recovery key: a 256-bit key as groups that can be written down, read out and typed back.

Thirteen groups of five: four characters of the key, five bits each, and one that checks them and their place. The alphabet is
Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, and what looks like them is read as meant.
"""

from __future__ import annotations

import hashlib

from organizer.domain.errors import Unusable

GROUPS = 13
KEY_BYTES = 32
_OF_KEY = 4
_BITS = 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("ILOilo", "110110")
# 13 groups hold 260 bits; the last four are nothing.
_SPARE_BITS = GROUPS * _OF_KEY * _BITS - KEY_BYTES * 8


def written(key: bytes) -> str:
    """Return a key of 32 bytes as groups with spaces between them."""
    number = int.from_bytes(key, "big") << _SPARE_BITS
    digits = [_ALPHABET[(number >> (_BITS * place)) & 31] for place in reversed(range(GROUPS * _OF_KEY))]
    groups = ("".join(digits[start : start + _OF_KEY]) for start in range(0, len(digits), _OF_KEY))
    return " ".join(group + _check(place, group) for place, group in enumerate(groups))


def read(text: str) -> bytes:
    """Return the key that was typed: in any case, with any spaces or dashes.

    Raises:
        Unusable: it is none. data: reason `no_recovery_key`, groups (the numbers of those that are mistyped, from 1; none where
            there are too many or too few characters), length (how many characters there were), longest (how many there
            should be).
    """
    letters = "".join(text.translate(_ALIKE).upper().replace("-", " ").split())
    size = _OF_KEY + 1
    if len(letters) != GROUPS * size:
        raise Unusable(reason="no_recovery_key", groups=(), length=len(letters), longest=GROUPS * size)
    groups = [letters[start : start + size] for start in range(0, len(letters), size)]
    wrong = tuple(place + 1 for place, group in enumerate(groups) if not _fits(place, group))
    if wrong:
        raise Unusable(reason="no_recovery_key", groups=wrong, length=len(letters), longest=GROUPS * size)
    number = 0
    for letter in "".join(group[:_OF_KEY] for group in groups):
        number = number << _BITS | _ALPHABET.index(letter)
    return (number >> _SPARE_BITS).to_bytes(KEY_BYTES, "big")


def _fits(place: int, group: str) -> bool:
    return all(letter in _ALPHABET for letter in group) and group[_OF_KEY] == _check(place, group[:_OF_KEY])


def _check(place: int, group: str) -> str:
    """Return the character that checks a group; it knows its place, so that groups that changed places are seen too."""
    return _ALPHABET[hashlib.sha256(f"{place}:{group}".encode()).digest()[0] & 31]
