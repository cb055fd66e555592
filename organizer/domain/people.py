"""A person served or waited for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Circle = Literal["customer", "internal", "personal"]
CIRCLES = ("customer", "internal", "personal")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often one means to be in touch, in days; None where it was not chosen."""

    ideal_days: int | None = None
    longest_days: int | None = None


NO_RHYTHM = Rhythm()
# Of which on one may write a first name short: Tim for Timothy, but no An for Andrew.
_SHORT_NAME = 3


@dataclass(frozen=True, slots=True)
class Person:
    """Anyone served or waited for. `extra` holds keys of the interchange that this version does not know."""

    id: str
    name: str
    circle: Circle = "customer"
    aliases: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    rhythm: Rhythm = NO_RHYTHM
    muted: bool = False
    note: str = ""
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)


def folded(name: str) -> str:
    """Return `name` as names are compared: without case, doubled spaces or different spellings of one letter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def may_be_one(one: str, other: str) -> bool:
    """Say whether two names may be of the same person: each word of the shorter is in the other, or begins one there."""
    words, more = sorted((_words_of(one), _words_of(other)), key=len)
    return all(any(_is_short_for(word, long) for long in more) for word in words)


def _words_of(name: str) -> list[str]:
    """Return the words of a name, without titles."""
    from organizer.domain.understanding.titles import NO_PART_OF_A_NAME  # late: the first paint compares no names

    return [word for word in re.findall(r"\w+", folded(name)) if word not in NO_PART_OF_A_NAME]


def _is_short_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long == short or (long.startswith(short) and (len(short) == 1 or len(short) >= _SHORT_NAME))


def taking_in(person: Person, other: Person) -> Person:
    """Return `person` after `other` turned out to be the same one: their names and ways to reach them are joined."""
    aliases = joined(person.aliases, (other.name, *other.aliases), but=person.name)
    return replace(
        person,
        aliases=aliases,
        email=joined(person.email, other.email),
        phone=joined(person.phone, other.phone),
        note="\n".join(note for note in (person.note, other.note) if note),
    )


def joined(first: tuple[str, ...], second: tuple[str, ...], but: str = "") -> tuple[str, ...]:
    """Return both lists as one, each word once (by `folded`), without `but`."""
    seen = {folded(but)}
    kept = []
    for word in (*first, *second):
        if folded(word) not in seen:
            seen.add(folded(word))
            kept.append(word)
    return tuple(kept)
