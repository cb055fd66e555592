"""The people the user has, ready to be found by any of the words they are called by."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from organizer.domain.understanding.line_words import spelled_plainly
from organizer.domain.understanding.slips import Spellings
from organizer.domain.understanding.titles import (
    HER_TITLES,
    HIS_TITLES,
    NO_NAMES,
    ORGANISATION_ENDS,
    SHORT_FORMS,
    SPOKEN_TITLES,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from organizer.domain.line import KnownPerson

_APOSTROPHE = re.compile("['’]")
_SHORTEST_PART = 3
_TWO = 2
_ARTICLES = frozenset({"the", "le", "la", "les", "el", "los", "las", "der", "die", "das"})
_LONG_ENOUGH_FOR_ANOTHER_LETTER = 5
_OTHERWISE = {"and": "&", "&": "and", **SHORT_FORMS}


class Named(NamedTuple):
    """A person as they can be found: the full name, its plain words without title, and the title ("" without)."""

    name: str
    words: tuple[str, ...]
    title: str


class People:
    """The people the user has, ready to be looked up; built once, not at every key stroke."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        """Index people by their names and aliases, and by each word of a name."""
        self._whole: dict[tuple[str, ...], list[Named]] = {}
        self._words: dict[str, list[Named]] = {}
        self._longest: dict[str, int] = {}
        for person in people:
            for called in (person.name, *person.aliases):
                self._take_in(called, person.name)
        self._spellings: Spellings | None = None
        self._in_order: list[str] | None = None

    def _take_in(self, called: str, name: str) -> None:
        plain = tuple(word for word in map(spelled_plainly, called.replace(",", " ").split()) if word)
        if not plain:
            return
        title = plain[0] if len(plain) > 1 and plain[0] in TITLES else ""
        named = Named(name, plain[1:] if title else plain, title)
        for written in (
            plain,
            *_written_otherwise(plain),
            *_initials(named.words),
            *_spoken_apart(called, plain, title),
        ):
            _add(self._whole, written, named)
            self._longest[written[0]] = max(self._longest.get(written[0], 0), len(written))
        for word in named.words:
            if word not in NO_NAMES and (len(word) > 1 or not word.isascii()):
                _add(self._words, word, named)
                if "-" in word:
                    for part in word.split("-"):
                        if len(part) >= _SHORTEST_PART:
                            _add(self._words, part, named)

    def named(self, words: str) -> str | None:
        """Return the full name of who alone is meant by exactly these words, or None."""
        plain = [word for word in map(spelled_plainly, words.split()) if word]
        found = self._whole.get(tuple(plain)) or self.titled(plain[0], plain[1:]) if plain else []
        if not found and plain:
            found = self.all_of(plain) if len(plain) > 1 else self.with_word(plain[0])
        return the_only(found)

    def are_several(self, words: str) -> bool:
        """Say whether several people are meant as well by these words, so that they name none of them."""
        plain = [word for word in map(spelled_plainly, words.split()) if word]
        if not plain:
            return False
        found = self._whole.get(tuple(plain)) or self.titled(plain[0], plain[1:])
        found = found or (self.all_of(plain) if len(plain) > 1 else self.with_word(plain[0]))
        return len({named.name for named in found}) > 1

    def whole_from(self, plain: Sequence[str], place: int, end: int) -> tuple[int, list[Named]]:
        """Return how many words from `place` on are a whole name or alias, at most up to `end`, and whose; 0 if none."""
        longest = min(self._longest.get(plain[place], 0), end - place)
        for length in range(longest, 0, -1):
            found = self._whole.get(tuple(plain[place : place + length]))
            if found is not None:
                return length, found
        return 0, []

    def knows(self, word: str) -> bool:
        """Say whether anybody has this word in a name, or a name begins with it."""
        return word in self._words or word in self._longest

    def with_word(self, word: str) -> list[Named]:
        """Return everyone who has this word in a name."""
        return self._words.get(word, [])

    def beginning(self, word: str) -> list[Named]:
        """Return whom alone a name cut short means: marg of Margaret, raj of Rajesh."""
        if len(word) < _SHORTEST_PART:
            return []
        if self._in_order is None:
            self._in_order = sorted(self._words)
        found: list[Named] = []
        for place in range(bisect_left(self._in_order, word), len(self._in_order)):
            whole = self._in_order[place]
            if not whole.startswith(word) or len(found) > 1:
                break
            found += self._words[whole]
        return found if the_only(found) is not None else []

    def all_of(self, words: Sequence[str]) -> list[Named]:
        """Return everyone who has all these words in one name, in whatever order; an initial stands for its word."""
        whole = [word for word in words if len(word) > 1]
        if not whole:
            return []
        rarest = min((self.with_word(word) for word in whole), key=len)
        return [
            named for named in rarest if len(named.words) >= len(words) and all(_has(named, word) for word in words)
        ]

    def titled(self, title: str, words: Sequence[str]) -> list[Named]:
        """Return everyone these words name who can bear this title."""
        if title not in TITLES or not words:
            return []
        return [named for named in self.all_of(words) if _can_bear(named, title)]

    def like(self, word: str, *, alone: bool = False) -> list[Named]:
        """Return everyone with a word in their name that is one slip of the hand away from `word`.

        With `alone`, nothing else tells who is meant: another letter makes another name (Zelma is not Zelda).
        """
        if self._spellings is None:
            self._spellings = Spellings(self._words)
        another_letter = not alone and len(word) >= _LONG_ENOUGH_FOR_ANOTHER_LETTER
        near = self._spellings.near(word, another_letter=another_letter)
        return [named for spelled in near for named in self._words[spelled]]


def the_only(found: Sequence[Named]) -> str | None:
    """Return the full name of the one person that was found, or None where it is nobody or could be several."""
    names = {named.name for named in found}
    return names.pop() if len(names) == 1 else None


def is_organisation(named: Named) -> bool:
    """Say whether a name ends as those of firms and bodies do."""
    return named.words[-1] in ORGANISATION_ENDS


def _add(index: dict[str, list[Named]] | dict[tuple[str, ...], list[Named]], key: object, named: Named) -> None:
    kept = index.setdefault(key, [])  # type: ignore[arg-type]
    if not kept or kept[-1] != named:
        kept.append(named)


def _written_otherwise(plain: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the other ways a name is written in a hurry: petal and stem, orchard ct, lamb & flag without its article."""
    named = plain[1:] if plain[0] in _ARTICLES and len(plain) > _TWO else plain
    if named is plain and _OTHERWISE.keys().isdisjoint(plain):
        return []
    ways = {named, *(tuple(_OTHERWISE.get(word, word) for word in way) for way in (plain, named))}
    return sorted(ways - {plain})


def _spoken_apart(called: str, plain: tuple[str, ...], title: str) -> list[tuple[str, ...]]:
    """Return how a name with an apostrophe is dictated: d souza and mister d souza of Mr. D'Souza."""
    if _APOSTROPHE.search(called) is None:
        return []
    words = called.replace(",", " ").split()
    ways: list[tuple[str, ...]] = []
    for place, word in enumerate(words):
        parts = tuple(spelled_plainly(part) for part in _APOSTROPHE.split(word))
        if len(parts) != _TWO or not all(parts) or parts[1] == "s" or len(words) != len(plain):
            continue
        ways += [parts, plain[:place] + parts + plain[place + 1 :]]
        ways += [(other, *parts) for other in (SPOKEN_TITLES.get(title, ()) if title else ())]
    return ways


def _initials(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return how someone who goes by two initials is called by them alone: T. J. and tj of T. J. Maddox."""
    alone = len(words) > _TWO and all(len(word) == 1 and word.isalpha() for word in words[:_TWO])
    return [words[:_TWO], ("".join(words[:_TWO]),)] if alone else []


def _has(named: Named, word: str) -> bool:
    if word in named.words or any(word in whole.split("-") for whole in named.words if "-" in whole):
        return True
    return len(word) == 1 and any(whole.startswith(word) for whole in named.words)


def _can_bear(named: Named, title: str) -> bool:
    """Say whether someone can be called by a title: nobody who is Mr. is Mrs. as well."""
    own = named.title
    return not own or not ((own in HIS_TITLES and title in HER_TITLES) or (own in HER_TITLES and title in HIS_TITLES))
